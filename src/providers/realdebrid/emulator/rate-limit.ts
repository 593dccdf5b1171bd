import { CLIENT_ADDRESS_HEADER } from '../../../sandbox/kit/emulator.ts'
import type { ServerState } from './state.ts'

const MINUTE = 60_000

interface Caller {
  /** Times of the calls of the last minute, refused ones included. */
  readonly calls: number[]
  blockedUntil: number
  tokens: number
  filledAt: number
}

/** Calls of an account, or of an address where no token tells whose they are (per what is unknown). */
export class RateLimit {
  readonly #callers = new Map<string, Caller>()
  readonly #state: ServerState

  constructor(state: ServerState) {
    this.#state = state
  }

  /** Counts the call. Gives the seconds until the next one has a chance when it is one too many. */
  refuses(request: Request): number | undefined {
    const { settings, agenda } = this.#state
    const now = agenda.now()
    const caller = this.#caller(request, now)
    while ((caller.calls[0] ?? now) <= now - MINUTE) caller.calls.shift()
    caller.calls.push(now)
    const recent = (ms: number) => caller.calls.filter(at => at > now - ms).length
    const isTooMany = recent(MINUTE) > settings.perMinute || recent(settings.burst.ms) > settings.burst.calls
    if (!isTooMany && now >= caller.blockedUntil && this.#takesToken(caller, now)) return undefined
    if (now >= caller.blockedUntil) caller.blockedUntil = now + settings.blockMs
    this.#state.refusedAt = now
    return Math.max(1, Math.ceil((caller.blockedUntil - now) / 1_000), recent(MINUTE) > settings.perMinute ? 60 : 10)
  }

  /** Nobody has called yet. */
  clear(): void {
    this.#callers.clear()
  }

  #caller(request: Request, now: number): Caller {
    const bearer = request.headers.get('authorization')?.replace(/^Bearer +/, '')
    const account = this.#state.tokens.find(({ value }) => value === bearer)?.account
    const key = account?.username ?? request.headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown'
    let caller = this.#callers.get(key)
    if (caller === undefined) {
      caller = { calls: [], blockedUntil: 0, tokens: this.#state.settings.bucket?.size ?? 0, filledAt: now }
      this.#callers.set(key, caller)
    }
    return caller
  }

  #takesToken(caller: Caller, now: number): boolean {
    const { bucket } = this.#state.settings
    if (bucket === null) return true
    const gained = ((now - caller.filledAt) / 1_000) * bucket.perSecond
    caller.tokens = Math.min(bucket.size, caller.tokens + gained)
    caller.filledAt = now
    if (caller.tokens < 1) return false
    caller.tokens--
    return true
  }
}
