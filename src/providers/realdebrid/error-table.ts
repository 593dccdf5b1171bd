import type { ReasonCode } from '../../core/reason-codes.ts'
import type { Processed } from '../../http/request-error.ts'

/** What one of the service's error numbers means. */
export interface ErrorEntry {
  readonly code: ReasonCode
  /** Completes "Real-Debrid …". */
  readonly said: string
  readonly hint?: string
  /** True: it may pass soon, so the status decides whether to ask again. Left out: the answer is final. */
  readonly mayPass?: boolean
  /** Of an unsafe request. Default `no`: the number is a verdict, and nothing was done. */
  readonly processed?: Processed
}

const secrets =
  'Check that the secrets are complete and belong to one login; a private token is shown at real-debrid.com/apitoken, and npm run realdebrid-login makes a new login.'
const ask = 'Look into the account at real-debrid.com, and ask its support.'
const retired = 'Check api-url; if it is right, report this with the log.'
const reset = 'Run again after the daily reset, or look at the traffic in the account for when it comes.'
const address =
  'It refuses data-centre and VPN addresses at times: use a self-hosted runner, or ask the service to allow the address.'

/**
 * The 38 numbers of the reference (−1 to 37; the older edition ends at 36). Numbers are what counts: their texts differ
 * from answer to answer, and most of their statuses are not documented.
 */
export const errorTable: ReadonlyMap<number, ErrorEntry> = new Map<number, ErrorEntry>([
  [-1, { code: 'provider_error', said: 'had an internal error', mayPass: true, processed: 'maybe' }],
  [1, { code: 'invalid_input', said: 'misses a parameter' }],
  [2, { code: 'invalid_input', said: 'refused the value of a parameter' }],
  [3, { code: 'unexpected_response', said: 'does not know the method', hint: retired }],
  [4, { code: 'unexpected_response', said: 'does not allow this verb', hint: retired }],
  [5, { code: 'rate_limited', said: 'asks to slow down', mayPass: true }],
  [6, { code: 'hoster_unavailable', said: 'could not reach the address', mayPass: true, processed: 'maybe' }],
  [7, { code: 'not_found', said: 'does not know it' }],
  [8, { code: 'unauthorized', said: 'does not accept the token, or it has ended', hint: secrets }],
  [
    9,
    {
      code: 'forbidden',
      said: 'does not permit it',
      hint: 'The account is not premium or is locked, or the login of an open-source client has no access to this.',
    },
  ],
  [10, { code: 'unauthorized', said: 'asks for a second factor', hint: secrets }],
  [11, { code: 'unauthorized', said: 'waits for the second factor', hint: secrets }],
  [12, { code: 'unauthorized', said: 'does not accept the login', hint: secrets }],
  [13, { code: 'unauthorized', said: 'does not accept the password', hint: secrets }],
  [14, { code: 'forbidden', said: 'has locked the account', hint: ask }],
  [15, { code: 'forbidden', said: 'says that the account is not activated', hint: ask }],
  [
    16,
    {
      code: 'invalid_input',
      said: 'does not support this hoster',
      hint: 'The hosters are listed at real-debrid.com; others may have the same file.',
    },
  ],
  [17, { code: 'hoster_unavailable', said: 'says that the hoster is in maintenance' }],
  [18, { code: 'quota_exhausted', said: "says that the account's limit for this hoster is reached", hint: reset }],
  [19, { code: 'hoster_unavailable', said: 'cannot use the hoster at the moment' }],
  [20, { code: 'plan_required', said: 'offers this hoster to premium accounts only' }],
  [21, { code: 'too_many_active', said: 'has as many active torrents for the account as it allows' }],
  [22, { code: 'forbidden', said: "does not serve this runner's address", hint: address }],
  [23, { code: 'quota_exhausted', said: 'says that the traffic is used up', hint: reset }],
  [24, { code: 'link_dead', said: 'says that the file is not available' }],
  [
    25,
    { code: 'provider_unavailable', said: 'says that the service is unavailable', mayPass: true, processed: 'maybe' },
  ],
  [26, { code: 'invalid_input', said: 'finds the uploaded file too big' }],
  [27, { code: 'provider_error', said: 'could not take the uploaded file', mayPass: true, processed: 'maybe' }],
  [28, { code: 'invalid_input', said: 'does not allow this kind of file' }],
  [29, { code: 'invalid_input', said: 'finds the torrent too big' }],
  [30, { code: 'invalid_input', said: 'cannot read the torrent file' }],
  [31, { code: 'provider_error', said: 'says that this was done already', processed: 'maybe' }],
  [32, { code: 'invalid_input', said: 'does not take the size of the picture' }],
  // The torrent is there, whoever added it: the list tells which one it is.
  [33, { code: 'provider_error', said: 'says that the torrent is active already', processed: 'maybe' }],
  [34, { code: 'rate_limited', said: 'says that there were too many requests', mayPass: true }],
  [
    35,
    {
      code: 'infringing_file',
      said: 'refuses the file for legal reasons',
      hint: 'This is final. Take the file out of the inputs, or get it from its owner directly.',
    },
  ],
  [36, { code: 'quota_exhausted', said: 'says that the fair-use limit is reached', hint: reset }],
  [37, { code: 'unexpected_response', said: 'has switched this method off', hint: retired }],
])
