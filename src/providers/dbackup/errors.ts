import { type Answer, errorTextOf, looksLikeHtml } from '../../http/answer.ts'
import type { ApiRequest, Explanation } from '../../http/service.ts'

/** The routes that tell a dead key and a missing permission properly: an empty 500 there is something else. */
const honest = /^api\/(executions\/[^/]+|jobs\/[^/]+\/run)$/

const grant = 'Grant the permission to the key in DBackup (Users & Groups, API Keys), or use a key that has it.'

/**
 * DBackup 3.2.0 documents 401 and 403, but answers 500 on most routes when a key is disabled, expired or lacks a
 * permission, often with an empty body (seen live). This table reads those answers; later releases that answer 401 and
 * 403 properly are read as well.
 */
export function explain(
  answer: Answer,
  request: ApiRequest,
  known: { readonly keyIsProved: boolean },
): Explanation | undefined {
  const text = errorTextOf(answer.text) ?? answer.text.trim()
  const { status } = answer
  const lacks = /Permission denied: (\S+) required/.exec(text)?.[1]
  if (lacks !== undefined) {
    return {
      code: 'forbidden',
      said: `says that the API key lacks the permission ${lacks}`,
      hint: grant,
      final: true,
      processed: 'no',
    }
  }
  if (status === 401) {
    const why = /disabled/i.test(text) ? 'is disabled' : /expired/i.test(text) ? 'has expired' : 'is not known there'
    return {
      code: 'unauthorized',
      said: `says that the API key ${why} (401)`,
      hint: /disabled|expired/i.test(text)
        ? 'Enable the key in DBackup (Users & Groups, API Keys), or store a new one.'
        : 'Check the secret behind dbackup-api-key: the whole key, starting with dbackup_, made in the settings of this server.',
    }
  }
  if (status === 403) {
    return {
      code: 'forbidden',
      said: `refused the API key (403); it needs ${request.needs ?? 'a permission'}`,
      hint: grant,
    }
  }
  // What an unknown job id gives: the database's own complaint about the new execution row.
  if (status === 500 && /Foreign key constraint/i.test(text)) {
    return { code: 'not_found', said: 'knows no job with this id', final: true, processed: 'no' }
  }
  if (status === 422 && answer.text.includes('ENCRYPTION_KEY_REQUIRED')) {
    return {
      code: 'not_found',
      said: 'has no key that opens this backup (422)',
      hint: 'Restore the encryption profile in the vault of DBackup, or download the backup as it is stored with decrypt: false.',
    }
  }
  if (
    status === 500 &&
    !known.keyIsProved &&
    !request.anonymous &&
    !honest.test(request.path) &&
    /^(Failed to (fetch (jobs|history)|generate download URL))?$/.test(text)
  ) {
    const words = text === '' ? 'without a word' : `with "${text}"`
    return {
      code: 'forbidden',
      said: `answered 500 ${words}, which is how it refuses a key that is disabled, has expired or lacks ${request.needs ?? 'a permission'}`,
      hint: `${grant} If the key is right, look at the log of the DBackup server.`,
      // A write that was refused so is not asked again: writes are few (20 a minute).
      final: request.method !== 'GET',
      processed: 'no',
    }
  }
  // 408, 429 and 502 to 504 say what is wrong whatever their body: a proxy in front writes HTML.
  if (looksLikeHtml(answer) && status <= 500 && status !== 408 && status !== 429) {
    return {
      code: 'unexpected_response',
      said: `does not live at this address (${status} with an HTML page)`,
      hint: 'Check dbackup-url: it is the address of the DBackup server itself, without a page path.',
    }
  }
  return undefined
}
