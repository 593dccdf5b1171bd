/** JSON as GitHub sends it. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })
}

/** GitHub's shape of an error: `message`, `documentation_url` and the status as a text. */
export function problem(status: number, message: string, more: Readonly<Record<string, unknown>> = {}): Response {
  return json(status, { message, ...more, documentation_url: 'https://docs.github.com/rest', status: String(status) })
}

/** 422 as GitHub words it for a field. */
export function invalidField(resource: string, field: string, message: string): Response {
  return problem(422, 'Validation Failed', {
    errors: [{ resource, code: 'custom', field, message }],
  })
}

export function noContent(): Response {
  return new Response(null, { status: 204 })
}
