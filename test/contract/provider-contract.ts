import type { ZodMiniType } from 'zod/mini'
import type { ReasonCode } from '../../src/core/reason-codes.ts'
import type { ClientPorts } from '../../src/http/service.ts'
import type { VirtualClock } from '../../src/sandbox/clock.ts'
import type { Emulator } from '../../src/sandbox/kit/emulator.ts'

/** An emulated service with one thing of everything in it. */
export interface ContractEmulator extends Emulator {
  readonly violations: readonly string[]
}

/** One method of a client, called with ids that mean nothing: what it makes of answers is what counts. */
export interface ContractCall {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly send: (ports: ClientPorts) => Promise<unknown>
  /** It works without a session, or makes one, where the service has such. */
  readonly anonymous?: boolean
}

/** An answer with a word of a closed list, and what the client makes of it. */
export interface ContractWord {
  readonly call: string
  /** A whole answer with a word that no release has had. */
  readonly body: unknown
  /** Where the client gives what it made of the word. */
  readonly read: (value: never) => unknown
  /** What it must make of it. Default `unknown`. */
  readonly as?: string
}

export interface ContractFixture {
  /** File in the provider's fixtures. */
  readonly file: string
  readonly schema: ZodMiniType
  /** The answers in the file as the service sent them, by name. */
  readonly answers: (fixture: never) => Readonly<Record<string, unknown>>
}

/** What a provider brings to the contract that all of them keep. */
export interface ProviderContract {
  readonly id: string
  /** As it stands in sentences. */
  readonly service: string
  readonly base: string
  /** The secrets that the client of `calls` uses. */
  readonly secrets: readonly string[]
  /** For a service that changes its secret for a session first. */
  readonly session?: {
    /** Where the client makes one. */
    readonly path: string
    /** A good answer; its secrets are among `secrets`. */
    readonly answer: unknown
    /** What a 401 to a fresh session is. */
    readonly refusedAs: ReasonCode
  }
  readonly createEmulator: (clock: VirtualClock) => ContractEmulator
  /** Where the service ignores unknown query keys in silence: what the emulator noted. Else it answers them with 400. */
  readonly ignoredKeys?: (emulator: ContractEmulator) => readonly string[]
  /** A correct request that reads something, with its credentials. */
  readonly goodRequest: (emulator: ContractEmulator) => Request | Promise<Request>
  readonly calls: readonly ContractCall[]
  readonly words: readonly ContractWord[]
  readonly fixtures: readonly ContractFixture[]
  /** Fixture files that hold no answer that the client reads, with the reason. */
  readonly otherFixtures: Readonly<Record<string, string>>
}
