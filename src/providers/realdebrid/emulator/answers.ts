import { ERRORS, type ErrorCode } from './error-table.ts'

export interface ErrorDetails {
  /** Default that of the table. */
  readonly status?: number
  /** Third property of some errors (two clients). */
  readonly details?: string
}

/** An error of the service, by its number. Bodies are indented with tabs (two clients' issues). */
export function refusal(code: ErrorCode, { status, details }: ErrorDetails = {}): Response {
  const [usual, slug] = ERRORS[code] ?? [500, 'internal_error']
  if (code === 31) return empty(status ?? usual)
  const body = { error: slug, ...(details !== undefined && { error_details: details }), error_code: code }
  return indented(status ?? usual, body)
}

/** An answer that the service would not give: it tells what is wrong with the request. */
export function sandboxRefusal(status: number, fault: string): Response {
  return indented(status, { error: `sandbox: ${fault}` })
}

export function indented(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value, null, '\t'), { status, headers: { 'content-type': 'application/json' } })
}

export function json(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
}

export function plainText(words: string): Response {
  return new Response(words, { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

export function empty(status: number): Response {
  return new Response(null, { status })
}
