/**
 * A request that got no complete answer. `refused`: the request certainly never reached the service (no connection, name
 * not found, proxy said no). `tls`: the handshake failed, so it never reached the service either. `broken`: the
 * connection ended after the request may have been sent. `stalled`: we gave up waiting while it was still open, so the
 * service may even act on it later.
 */
export type FailureKind = 'refused' | 'tls' | 'broken' | 'stalled'

export class NetworkFailure extends Error {
  override readonly name: string = 'NetworkFailure'
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.kind = kind
  }

  /** The same failure, of a request that had no connection yet. */
  beforeConnection(): NetworkFailure {
    return new NetworkFailure('refused', `no connection, ${this.message}`, this)
  }
}

/** The action's own time ran out: a class of its own, because a clock read afterwards may still be a tick short of it. */
export class TimeIsUp extends NetworkFailure {
  override readonly name = 'TimeIsUp'

  constructor(kind: FailureKind = 'stalled') {
    super(kind, 'the time of the action was up')
  }

  override beforeConnection(): TimeIsUp {
    return new TimeIsUp('refused')
  }
}

// Node and OpenSSL name certificate and handshake problems with codes that share no prefix.
const tlsCode =
  /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH|EPROTO)/

/**
 * Turns what Node's http throws into a failure whose kind says whether the request may have been processed. Error codes
 * cannot tell: ECONNRESET and ETIMEDOUT come before and after the request was sent.
 *
 * @param connected whether the connection (with TLS or tunnel, where there is one) was there, so that bytes were sent.
 */
export function networkFailureOf(error: unknown, connected: boolean): NetworkFailure {
  if (error instanceof NetworkFailure) return error
  const kind: FailureKind = connected ? 'broken' : tlsCode.test(codeOf(error)) ? 'tls' : 'refused'
  return new NetworkFailure(kind, wordsOf(error), error)
}

function wordsOf(error: unknown): string {
  // One part an address when a name has several.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(wordsOf))].join('; ')
  if (!(error instanceof Error)) return String(error)
  const code = codeOf(error)
  // OpenSSL's own message is a line of file names and numbers with a few words in it.
  const reason = /:SSL routines:[^:]*:([^:]+)/.exec(error.message)?.[1]
  if (reason !== undefined) {
    return reason === 'wrong version number' ? `${reason}; this port may speak plain http` : reason
  }
  // Node's advice on its own flags is of no use to whoever reads this.
  return error.message.replace(/; if the root CA is installed locally.*$/, '') || code
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
