/**
 * A stand-in for a remote service, as strict as the service and stricter where a caller is plainly wrong. It speaks the
 * Fetch types, so the same object answers in process and behind a socket.
 */
export interface Emulator {
  readonly name: string
  /**
   * Answers one request. Rejects with ServiceDown while the service is not there at all; every other fault of the
   * service is an answer.
   */
  handle(request: Request): Promise<Response>
}

/** Nobody listens: a caller gets ECONNREFUSED, or what a proxy in front would answer (then it is a response). */
export class ServiceDown extends Error {
  override readonly name = 'ServiceDown'
}

/**
 * Header by which a server in front tells the emulator the address of the peer; rate limits per client need it. It is
 * never part of the request journal.
 */
export const CLIENT_ADDRESS_HEADER = 'x-sandbox-client-address'

/** Header of an answer to a request that a correct client would not have sent; one sentence. */
export const VIOLATION_HEADER = 'x-sandbox-violation'
