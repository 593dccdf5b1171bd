/** Errors of the login and the guards, as clients read them. */
export function refusal(status: number, message: string): Response {
  return json(status, { code: status, message })
}

export function json(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
}

export function text(status: number, words: string): Response {
  return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=UTF-8' } })
}

export function empty(status: number): Response {
  return new Response(null, { status })
}

/** The text of a parameter that does not fit its documented pattern; the wording is assumed. */
export function badParameter(name: string, value: string | null): Response {
  return refusal(400, `Parameter "${name}" of value "${value ?? ''}" violated a constraint`)
}

export function notFound(what: string): Response {
  return refusal(404, `${what} not found`)
}

/** Body seen by the deprecated official PHP CLI. */
export function accessDenied(): Response {
  return refusal(403, 'Access Denied.')
}

export function paymentRequired(): Response {
  return refusal(402, 'Upgrade required')
}
