import type { Deadline } from '../core/deadline.ts'
import type { Clock, Log, Random } from '../core/ports.ts'
import type { Report } from '../core/report.ts'
import type { Secret } from '../core/secret.ts'
import type { Verdict } from '../core/verdict.ts'
import type { Transport } from '../http/transport.ts'
import type { commonInputs } from './common.ts'
import type { Fields, Values } from './fields.ts'
import type { Github } from './github.ts'

export type CommonFields = ReturnType<typeof commonInputs>
export type Outputs = Readonly<Record<string, string>>

/** Something that was started at a service, or is about to be, and has not been seen to end. */
export interface JournalEntry {
  /** Unique within the run. */
  readonly key: string
  /** What it is, in the provider's words; the definition's `finish` knows what to do with it. */
  readonly kind: string
  /** Ids and times that `finish` needs. Never a secret: the journal is a file. */
  readonly data: Readonly<Record<string, string>>
}

/** What was started and not yet ended, kept in a file so that the finish step can read it after a crash. */
export interface Journal {
  open(entry: JournalEntry): void
  close(key: string): void
}

/** What the use case may know of the run it is part of. */
export interface RunFacts {
  /** Absolute path of the job's workspace. */
  readonly workspace: string
  readonly github: GithubFacts
}

/** What GitHub says of the run; undefined outside of Actions. */
export interface GithubFacts {
  /** The event's payload, as it was parsed. */
  readonly event: unknown
  /** `owner/name`. */
  readonly repository: string | undefined
  readonly sha: string | undefined
  readonly ref: string | undefined
  readonly actor: string | undefined
  /** Web address of the server, such as https://github.com. */
  readonly serverUrl: string | undefined
  /** Number of the run, and which attempt of it this is. */
  readonly runId?: string | undefined
  readonly runAttempt?: string | undefined
  /** When the run was created, milliseconds since 1970-01-01 UTC; only a release that is run again asks GitHub for it. */
  readonly runCreatedAt?: number | undefined
}

/** The world as a use case sees it. */
export interface ActionContext<O extends Outputs = Outputs> {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly transport: Transport
  /** Aborted when the job is cancelled. Let its error pass. */
  readonly signal: AbortSignal
  readonly deadline: Deadline
  readonly journal: Journal
  readonly report: Report
  readonly facts: RunFacts
  /** The network with the authorities of a PEM file added, for a part of the run. Throws `invalid_input` like `ca-file`. */
  transportWith(caFile: string): Transport
  /** The GitHub API for the repository of the run; undefined when the run has no token or no repository. */
  github(token: Secret | undefined): Github | undefined
  /** Masks a secret that is not an input, such as a session's token. Call it before the secret is used. */
  mask(value: string): void
  /** The text with every secret that is known hidden. For what leaves the process by another way than log and report. */
  redact(text: string): string
  /** Sets outputs as soon as they are known: they are written on every path, failure and cancel included. */
  output(values: { readonly [K in keyof O]?: string }): void
  /** Sets the part of result-json that is this action's own; JSON data. */
  detail(value: Readonly<Record<string, unknown>>): void
}

export interface ActionDefinition<F extends Fields = Fields, O extends Outputs = Outputs> {
  /** Folder under actions/, and the value of SHIPGATE_ACTION. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly branding: { readonly icon: string; readonly color: string }
  readonly inputs: F & CommonFields
  readonly outputs: O
  /** Sets of secret inputs; one set must be given completely. Empty for actions without secrets. */
  readonly credentials: readonly (readonly (keyof F & string)[])[]
  /** What a workflow must provide, one sentence each, for the README. */
  readonly requires: readonly string[]
  /** Problems between inputs that are fine one by one, as sentences. */
  check(inputs: Values<F & CommonFields>): readonly string[]
  run(inputs: Values<F & CommonFields>, context: ActionContext<O>): Promise<Verdict>
  /**
   * Cancels, closes or reports what a run that did not reach its end has left; gives a sentence for each. Called in the
   * same process when the job is cancelled, and by the finish step after a crash.
   */
  finish(
    inputs: Values<F & CommonFields>,
    context: ActionContext<O>,
    left: readonly JournalEntry[],
  ): Promise<readonly string[]>
}

/** Gives a definition its types; everything generated (action.yml, README tables, JSON Schema) comes from it. */
export function defineAction<F extends Fields, const O extends Outputs>(
  definition: ActionDefinition<F, O>,
): ActionDefinition<F, O> {
  return definition
}
