import { type Answer, looksLikeHtml, wordsOf } from '../../http/answer.ts'
import { RequestError } from '../../http/request-error.ts'
import type { ApiRequest, Explanation } from '../../http/service.ts'
import { type ErrorEntry, errorTable } from './error-table.ts'
import { tokenPath } from './limits.ts'

/** The body of an error, as far as it is one. A number that is null or missing stands in answers of the OAuth part. */
interface ErrorBody {
  readonly number: number | undefined
  /** Which parameter, for example; seen by two clients. */
  readonly details: string | undefined
}

/** The account has an active torrent of that hash already, whoever added it; the list tells which one it is. */
export class AlreadyActive extends RequestError {
  constructor(error: RequestError) {
    const { hint, status } = error
    super(error.code, error.message, {
      processed: error.processed,
      cause: error,
      ...(hint !== undefined && { hint }),
      ...(status !== undefined && { status }),
    })
  }
}

/** What the last error answer to each request said in numbers. */
const numbers = new WeakMap<ApiRequest, number>()

/** The service's own number of the error that the last answer to this very request was. */
export function numberOf(request: ApiRequest): number | undefined {
  return numbers.get(request)
}

/**
 * Real-Debrid's reading of its errors: the number in the body first, then the status, never the text. A 503 with a number
 * is mostly a verdict on a link, not an outage.
 */
export function explain(answer: Answer, request: ApiRequest): Explanation | undefined {
  const { number, details } = readError(answer.text)
  if (number === undefined) numbers.delete(request)
  else numbers.set(request, number)
  const known = number === undefined ? undefined : errorTable.get(number)
  if (known === undefined) return byStatus(answer, request)
  const entry = inContext(known, { number, request })
  const told = details === undefined ? '' : `: ${wordsOf({ ...answer, text: details })}`
  return {
    code: entry.code,
    said: `${entry.said} (${answer.status}, error ${number}${told})`,
    ...(entry.hint !== undefined && { hint: entry.hint }),
    final: entry.mayPass !== true,
    processed: entry.processed ?? 'no',
  }
}

/** Some numbers mean more where they are said. */
function inContext(
  entry: ErrorEntry,
  { number, request }: { readonly number: number | undefined; readonly request: ApiRequest },
): ErrorEntry {
  // A login that was revoked answers as if it lacked a permission (a client).
  if (request.path === tokenPath && entry.mayPass !== true) return revoked
  if (number === 13 && request.path.startsWith('rest/1.0/unrestrict/')) {
    return { code: 'invalid_input', said: 'does not accept the password of the link', hint: 'Check link-password.' }
  }
  return entry
}

const revoked: ErrorEntry = {
  code: 'unauthorized',
  said: 'does not accept the login any more',
  hint: 'It was revoked or the secrets are not of one login: run npm run realdebrid-login and store all three again.',
}

function byStatus(answer: Answer, request: ApiRequest): Explanation | undefined {
  const { status } = answer
  const words = () => `(${status}, ${wordsOf(answer)})`
  if (status === 401) {
    const { hint = '' } = errorTable.get(8) ?? {}
    return { code: 'unauthorized', said: `does not accept the credentials ${words()}`, hint }
  }
  if (status === 451) {
    const { code, said, hint = '' } = errorTable.get(35) ?? { code: 'infringing_file', said: 'refuses the file' }
    return { code, said: `${said} ${words()}`, hint, final: true, processed: 'no' }
  }
  if (status === 509) {
    return {
      code: 'too_many_active',
      said: `allows no more active torrents at the moment ${words()}`,
      final: true,
      processed: 'no',
    }
  }
  if (status === 403 && looksLikeHtml(answer)) {
    return {
      code: 'forbidden',
      said: `blocks this runner's network ${words()}`,
      hint: errorTable.get(22)?.hint ?? '',
      final: true,
      processed: 'no',
    }
  }
  if (request.path === tokenPath && (status === 400 || status === 403) && !looksLikeHtml(answer)) {
    return { code: 'unauthorized', said: `${revoked.said} ${words()}`, hint: revoked.hint ?? '', final: true }
  }
  return undefined
}

export function readError(text: string): ErrorBody {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body !== 'object' || body === null) return { number: undefined, details: undefined }
    const { error_code: number, error_details: details } = body as Readonly<Record<string, unknown>>
    return {
      number: typeof number === 'number' && Number.isInteger(number) ? number : undefined,
      details: typeof details === 'string' && details.trim() !== '' ? details : undefined,
    }
  } catch {
    return { number: undefined, details: undefined }
  }
}
