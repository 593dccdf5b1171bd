import type { ZodMiniType } from 'zod/mini'
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
}

/** An answer with a word of a closed list, and what the client makes of it. */
export interface ContractWord {
  readonly call: string
  /** A whole answer with a word that no release has had. */
  readonly body: unknown
  /** Where `unknown` must stand in what the client gives. */
  readonly read: (value: never) => unknown
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
  /** The secret that the client of `calls` uses. */
  readonly secret: string
  readonly createEmulator: (clock: VirtualClock) => ContractEmulator
  /** A correct request that reads something, with its credentials. */
  readonly goodRequest: (emulator: ContractEmulator) => Request
  readonly calls: readonly ContractCall[]
  readonly words: readonly ContractWord[]
  readonly fixtures: readonly ContractFixture[]
  /** Fixture files that hold no answer that the client reads, with the reason. */
  readonly otherFixtures: Readonly<Record<string, string>>
}
