import { CLIENT_ADDRESS_HEADER } from '../../../sandbox/kit/emulator.ts'
import { isSecure } from './answers.ts'

// DBackup 3.2.0, read in its source and seen live.
const WINDOW_MS = 60_000
const REFRESH_AFTER_MS = 30_000

interface Window {
  readonly since: number
  count: number
}

/**
 * Requests per client address: a fixed window from the first request of each. On plain HTTP the counters are rebuilt,
 * empty, by the first request 30 s after the last rebuilding; behind TLS that refresh fails and the window is a true 60 s.
 */
export class RateLimit {
  readonly #limits: { readonly reads: number; readonly writes: number }
  readonly #windows = new Map<string, Window>()
  #refreshedAt: number | null = null

  constructor(limits: { readonly reads: number; readonly writes: number }) {
    this.#limits = limits
  }

  /** Counts the request; false when it is over the limit. */
  admits(request: Request, pathname: string, now: number): boolean {
    if (!pathname.startsWith('/api/') || pathname.startsWith('/api/internal/')) return true
    this.#refreshedAt ??= now
    if (now - this.#refreshedAt >= REFRESH_AFTER_MS && !isSecure(request)) {
      this.#windows.clear()
      this.#refreshedAt = now
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const bucket = `${isRead ? 'read' : 'write'} ${clientOf(request)}`
    let window = this.#windows.get(bucket)
    if (window === undefined || now - window.since >= WINDOW_MS) {
      window = { since: now, count: 0 }
      this.#windows.set(bucket, window)
    }
    window.count++
    return window.count <= (isRead ? this.#limits.reads : this.#limits.writes)
  }

  clear(): void {
    this.#windows.clear()
    this.#refreshedAt = null
  }
}

/** The whole value of the header: a chain of two is another client than its first member (seen live). */
function clientOf(request: Request): string {
  return request.headers.get('x-forwarded-for') ?? request.headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown'
}
