import { type Emulator, ServiceDown } from './emulator.ts'

/** What came of one request, without saying how it travelled. */
export type Outcome =
  | ResponseOutcome
  /** Nobody listened. */
  | { readonly kind: 'refused' }
  /** The connection broke before a header came. */
  | { readonly kind: 'reset' }
  /** Connected, and then nothing. */
  | { readonly kind: 'never' }

export interface ResponseOutcome {
  readonly kind: 'response'
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Throws BodyCut when the connection breaks; stays silent, where that is the fault, until the signal is aborted. */
  readonly body: AsyncIterable<Uint8Array>
}

/** The connection broke in the middle of a body. */
export class BodyCut extends Error {
  override readonly name = 'BodyCut'
}

/** Sends one request. The signal ends waiting, sleeping and reading. */
export type Exchange = (request: Request, signal?: AbortSignal) => Promise<Outcome>

/** An emulator as it is, without faults. */
export function exchangeWith(emulator: Emulator): Exchange {
  return async (request, signal) => {
    try {
      const given = signal === undefined ? request : new Request(request, { signal })
      return outcomeOf(await emulator.handle(given))
    } catch (error) {
      if (error instanceof ServiceDown) return { kind: 'refused' }
      throw error
    }
  }
}

export function outcomeOf(response: Response): ResponseOutcome {
  return {
    kind: 'response',
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: response.body ?? nothing(),
  }
}

export async function* nothing(): AsyncIterable<Uint8Array> {
  // An empty body.
}

export async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Rejects with the signal's reason when it is aborted; without a signal it stays silent for ever. */
export function silence(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
