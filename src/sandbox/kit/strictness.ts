import type { Call, Route } from './route-table.ts'

/** What is wrong with a request, beyond what the service itself objects to. */
export interface Objection {
  /** One sentence. */
  readonly fault: string
  /**
   * True: the client means something that the service would ignore in silence, so the answer is a 400 of ours. False:
   * the service's own answer stands and the fault is only recorded.
   */
  readonly refuse: boolean
}

/** Holds a request to what its route reads. */
export function objections<Context>(route: Route<Context>, call: Call): Objection[] {
  return [...queryFaults(route, call), ...bodyFaults(route, call), ...credentialFaults(route, call)]
}

function* queryFaults<Context>(route: Route<Context>, call: Call): Generator<Objection> {
  const known = new Set(route.query ?? [])
  const seen = new Set<string>()
  for (const key of call.query.keys()) {
    if (!known.has(key)) yield { fault: `unknown query key ${key}`, refuse: true }
    else if (seen.has(key)) yield { fault: `query key ${key} is sent twice`, refuse: true }
    seen.add(key)
  }
}

function* bodyFaults<Context>(route: Route<Context>, call: Call): Generator<Objection> {
  const expected = route.body ?? 'none'
  if (call.body === '') {
    if (expected === 'required') yield { fault: 'a body is missing', refuse: false }
    return
  }
  if (expected === 'none') {
    yield { fault: 'a body is sent to a route that reads none', refuse: false }
    return
  }
  const wanted = route.contentType ?? 'application/json'
  const type = call.request.headers.get('content-type')
  if (type === null || !type.toLowerCase().includes(wanted)) {
    yield { fault: `content-type is ${type ?? 'missing'}, not ${wanted}`, refuse: false }
  }
  if (wanted !== 'application/json') return
  const body = parsed(call.body)
  if (body === undefined) yield { fault: 'the body is not JSON', refuse: false }
  else if (!isRecord(body)) yield { fault: 'the body is not a JSON object', refuse: false }
  else {
    for (const key of Object.keys(body)) {
      if (!(route.keys ?? []).includes(key)) yield { fault: `unknown body key ${key}`, refuse: true }
    }
  }
}

function* credentialFaults<Context>(route: Route<Context>, call: Call): Generator<Objection> {
  if (route.authenticated !== false && call.request.headers.get('authorization') === null) {
    yield { fault: 'the authorization header is missing', refuse: false }
  }
}

/** The JSON value of a text, undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
