import { CLIENT_ADDRESS_HEADER } from './emulator.ts'

/** One request as the service saw it. */
export interface JournalEntry {
  /** Milliseconds since 1970 by the emulator's clock, when the request came. */
  readonly at: number
  readonly method: string
  /** As sent, percent-encoded, without the query. */
  readonly path: string
  /** Without `?`; empty when there is none. */
  readonly query: string
  /** Lower case, sorted. */
  readonly headerNames: readonly string[]
  /** Value of the `authorization` header, credentials included; null when it was not sent. */
  readonly authorization: string | null
  readonly body: string
  /** Status answered; 0 while the request is being worked on and when the service went down under it. */
  status: number
  /** What a correct client would not have done, in one sentence each. */
  violations: readonly string[]
}

/** Everything that reached a service, in order of arrival. */
export class RequestJournal {
  readonly entries: JournalEntry[] = []

  open(request: Request, body: string, at: number): JournalEntry {
    const url = new URL(request.url)
    const entry: JournalEntry = {
      at,
      method: request.method,
      path: url.pathname,
      query: url.search.slice(1),
      headerNames: [...request.headers.keys()].filter(name => name !== CLIENT_ADDRESS_HEADER).sort(),
      authorization: request.headers.get('authorization'),
      body,
      status: 0,
      violations: [],
    }
    this.entries.push(entry)
    return entry
  }

  /** Requests of this method whose path matches; `path` is a text for equality or an expression. */
  matching(method: string, path: string | RegExp): readonly JournalEntry[] {
    return this.entries.filter(
      entry => entry.method === method && (typeof path === 'string' ? entry.path === path : path.test(entry.path)),
    )
  }

  /** All violations with method and path in front; empty when every client was correct. */
  get violations(): readonly string[] {
    return this.entries.flatMap(entry => entry.violations.map(fault => `${entry.method} ${entry.path}: ${fault}`))
  }
}
