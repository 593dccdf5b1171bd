import { type Answer, errorTextOf, looksLikeHtml } from '../../http/answer.ts'
import type { ApiRequest, Explanation } from '../../http/service.ts'

export const deploymentsPath = 'apps/v3/deployments/'

/** Divio's errors: `detail`, or texts by field with `non_field_errors` for the rest (official client). */
export function explain(answer: Answer, request: ApiRequest): Explanation | undefined {
  const { status } = answer
  if (looksLikeHtml(answer) && status < 500 && status !== 408 && status !== 429) {
    return {
      code: 'unexpected_response',
      said: `does not live at this address (${status} with an HTML page)`,
      hint: 'Check zone, or api-url: the address of the API is https://api.<zone>.',
      final: true,
      // Whatever it is, it is no Divio that could have started something.
      processed: 'no',
    }
  }
  const detail = errorTextOf(answer.text)
  const words = detail === undefined ? '' : `: ${detail}`
  if (status === 401) {
    return {
      code: 'unauthorized',
      said: `does not accept the token (401)${words}`,
      hint: 'Check the secret behind divio-token. Tokens may have an end date: make a new one under account > access tokens in the control panel.',
    }
  }
  if (status === 403) {
    return {
      code: 'forbidden',
      said: `refused this (403)${words}`,
      hint: 'The token carries the rights of its person: give that account access to the application, or use a token of one that has it.',
    }
  }
  if (status === 404) {
    return {
      code: 'not_found',
      said: 'does not show it (404): it does not exist, or the account of the token may not see it',
      hint: 'Missing and forbidden look the same at Divio. Check the name, and what the account of the token may see.',
    }
  }
  // It may be a busy environment; the deployer finds that out by looking.
  if (status === 409 && isTrigger(request)) return { ...refused, said: `refused the request (409)${words}` }
  return status === 400 ? { ...refused, said: refusalIn(answer) } : undefined
}

function isTrigger({ method, path }: ApiRequest): boolean {
  return method === 'POST' && path === deploymentsPath
}

const refused = { code: 'invalid_input', final: true, processed: 'no' } as const

/** What is answered to a trigger while a deployment runs is not known, so no word of it is taken for "busy". */
function refusalIn(answer: Answer): string {
  const { general, fields } = refusalsIn(answer.text)
  const said = [...general, ...fields].join(' ') || (errorTextOf(answer.text) ?? 'no reason given')
  return `refused the request (400): ${said.replace(/\.$/, '')}`
}

const LONGEST = 300

/** The texts of a 400: general ones, and those of fields with the field's name before them. */
function refusalsIn(text: string): { readonly general: readonly string[]; readonly fields: readonly string[] } {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { general: [], fields: [] }
  }
  if (Array.isArray(body)) return { general: textsIn(body), fields: [] }
  if (typeof body !== 'object' || body === null) return { general: [], fields: [] }
  const { non_field_errors: general, detail, ...fields } = body as Record<string, unknown>
  return {
    general: [...textsIn(general), ...textsIn(detail)],
    fields: Object.entries(fields).flatMap(([name, value]) => textsIn(value).map(one => `${name}: ${one}`)),
  }
}

function textsIn(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all
    .filter(one => one !== undefined && one !== null && one !== '')
    .map(one => (typeof one === 'string' ? one : JSON.stringify(one)).replace(/\s+/g, ' ').trim().slice(0, LONGEST))
}
