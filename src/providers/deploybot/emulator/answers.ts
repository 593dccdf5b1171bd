/** Errors are one sentence and nothing else (vendor's introduction). The sentences are assumed. */
export function refusal(status: number, message: string): Response {
  return json(status, { message })
}

export function json(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}

/** What a gateway, or an account that does not exist, answers (assumed). */
export function page(status: number, title: string): Response {
  return new Response(`<!DOCTYPE html><html><body><h1>${title}</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

export function text(status: number, words: string): Response {
  return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

export function redirect(status: number, location: string): Response {
  return new Response(null, { status, headers: { location } })
}
