export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One route of a service, with what a correct request to it may carry. */
export interface Route<Context> {
  readonly method: Method
  /** `:name` stands for one segment, handed over percent-decoded. */
  readonly path: string
  /** Query keys the service reads. */
  readonly query?: readonly string[]
  /** `none`: the service reads no body. `optional`: it does when one is sent. Default none. */
  readonly body?: 'none' | 'optional' | 'required'
  /** Top-level keys of a JSON body that the service reads. */
  readonly keys?: readonly string[]
  /** Default application/json. */
  readonly contentType?: string
  /** False for routes that need no credentials. Default true. */
  readonly authenticated?: boolean
  readonly answer: (call: Call, context: Context) => Response | Promise<Response>
}

/** One request, read: what a route works on. */
export interface Call {
  readonly request: Request
  readonly url: URL
  readonly query: URLSearchParams
  /** Values of the `:name` segments, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly body: string
  readonly signal: AbortSignal
}

export type Match<Context> =
  | { readonly kind: 'route'; readonly route: Route<Context>; readonly params: Record<string, string> }
  | { readonly kind: 'wrong-method'; readonly allowed: readonly Method[] }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unknown' }

/** Finds the route of a request; fixed segments win over `:name` segments, as in every file-based router. */
export class RouteTable<Context> {
  readonly #routes: readonly { readonly route: Route<Context>; readonly segments: readonly string[] }[]

  constructor(routes: readonly Route<Context>[]) {
    this.#routes = routes
      .map(route => ({ route, segments: route.path.split('/') }))
      .sort((a, b) => wildcards(a.segments) - wildcards(b.segments))
  }

  /** HEAD is served by the GET route. `pathname` is percent-encoded. */
  find(method: string, pathname: string): Match<Context> {
    const wanted = method === 'HEAD' ? 'GET' : method
    const given = pathname.split('/')
    const allowed: Method[] = []
    for (const { route, segments } of this.#routes) {
      const params = fitted(segments, given)
      if (params === undefined) continue
      if (params === 'malformed') return { kind: 'malformed' }
      if (route.method === wanted) return { kind: 'route', route, params }
      allowed.push(route.method)
    }
    return allowed.length > 0 ? { kind: 'wrong-method', allowed } : { kind: 'unknown' }
  }
}

function wildcards(segments: readonly string[]): number {
  return segments.filter(segment => segment.startsWith(':')).length
}

function fitted(
  pattern: readonly string[],
  given: readonly string[],
): Record<string, string> | 'malformed' | undefined {
  if (pattern.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of pattern.entries()) {
    const value = given[index] ?? ''
    if (!segment.startsWith(':')) {
      if (segment !== value) return undefined
      continue
    }
    if (value === '') return undefined
    try {
      params[segment.slice(1)] = decodeURIComponent(value)
    } catch {
      return 'malformed'
    }
  }
  return params
}
