/**
 * A request that got no complete answer. `refused`: the request certainly never reached the service (no connection, name
 * not found, proxy said no). `tls`: the handshake failed, so it never reached the service either. `broken`: the
 * connection ended after the request may have been sent. `stalled`: we gave up waiting while it was still open, so the
 * service may even act on it later.
 */
export type FailureKind = 'refused' | 'tls' | 'broken' | 'stalled'

export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure'
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.kind = kind
  }
}

// Node and OpenSSL name certificate problems with codes that share no prefix.
const tlsCode =
  /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH|EPROTO)/
const refusedCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EHOSTDOWN',
  'ENETDOWN',
])

/** Turns what Node's http throws into a failure whose kind says whether the request may have been processed. */
export function networkFailureOf(error: unknown): NetworkFailure {
  if (error instanceof NetworkFailure) return error
  const code = codeOf(error)
  const words = error instanceof Error ? error.message || code : String(error)
  const kind: FailureKind = refusedCodes.has(code) ? 'refused' : tlsCode.test(code) ? 'tls' : 'broken'
  return new NetworkFailure(kind, words, error)
}

function codeOf(error: unknown): string {
  // Happy-eyeballs connections fail with an AggregateError; all its parts failed, so the first speaks for them.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code)
  return ''
}
