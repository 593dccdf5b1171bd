export function json(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
}

/** Errors that belong to no field. Bodies of 401, 403, 404 and 429 are assumed from the usual framework. */
export function refusal(status: number, detail: string): Response {
  return json(status, { detail })
}

export function notFound(): Response {
  return refusal(404, 'Not found.')
}

export function forbidden(): Response {
  return refusal(403, 'You do not have permission to perform this action.')
}

export function nonFieldError(words: string, status = 400): Response {
  return json(status, { non_field_errors: [words] })
}

export function fieldError(field: string, words: string): Response {
  return json(400, { [field]: [words] })
}

export function redirect(location: string): Response {
  return new Response(null, { status: 301, headers: { location } })
}

export function page(status: number, title: string): Response {
  return new Response(`<!DOCTYPE html><html><body><h1>${title}</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}
