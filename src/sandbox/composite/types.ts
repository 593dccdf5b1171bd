import type { Mapping } from './expressions.ts'
import type { Annotation } from './job-log.ts'
import type { Timing } from './step-process.ts'

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

/** One use of a composite action, as a workflow's step would make it. */
export interface CompositeRequest {
  /** Path of the action.yml. */
  readonly actionFile: string
  /** GITHUB_WORKSPACE, the working directory of every step. Must exist. */
  readonly workspace: string
  /** RUNNER_TEMP; made if missing. A space in it breaks `node {0}`, as it does on a real runner. */
  readonly runnerTemp: string
  /** The caller's `with:`. A named input, even an empty one, overrides the default. */
  readonly inputs?: Readonly<Record<string, string>>
  /** The workflow's and job's `env:`. */
  readonly env?: Readonly<Record<string, string>>
  /** Values of the github context, snake_case, over those of a push to octo-org/octo-repo. */
  readonly github?: Readonly<Record<string, string | boolean>>
  /** The webhook payload: `github.event` and the file at GITHUB_EVENT_PATH. */
  readonly event?: Mapping
  /** Values of the runner context; each is a RUNNER_… variable too. */
  readonly runner?: Readonly<Record<string, string>>
  /** Masked from the first line on, as the job's secrets are; `github.token` always is. */
  readonly secrets?: readonly string[]
  /** ACTIONS_STEP_DEBUG: shows debug lines, sets RUNNER_DEBUG. */
  readonly debug?: boolean
  /** A folder to put before the machine's PATH, to choose which `node` runs. */
  readonly nodeFolder?: string
  /** The machine's environment, of which only PATH, HOME and the like reach a step. Default: that of this process. */
  readonly machineEnv?: Readonly<Record<string, string | undefined>>
  /** What the log calls the action. Default: `./` and the name of its folder. */
  readonly uses?: string
  /** Abort it to cancel the job: SIGINT, SIGTERM, kill; steps whose `if` holds under cancelled() still run. */
  readonly cancel?: AbortSignal
  /** Abort it to let the caller's `timeout-minutes` strike: the running step and all later ones are signalled and fail. */
  readonly timeout?: AbortSignal
  /** Abort it to SIGKILL the step's process that runs at that moment; nothing when none runs. */
  readonly kill?: AbortSignal
  /** Waits of the cancellation, for tests. Default: the runner's 7.5 s, 2.5 s and 5 s. */
  readonly timing?: Partial<Timing>
  /** Called with each entry of the log as it is written, masked. */
  readonly onOutput?: (line: string) => void
}

export interface StepResult {
  /** Undefined for a step without `id`. */
  readonly id: string | undefined
  /** After `continue-on-error`. */
  readonly conclusion: Conclusion
  /** Before `continue-on-error`. */
  readonly outcome: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  /** Undefined when no process ran to its end. */
  readonly exitCode: number | undefined
  /** As the step wrote it, masked; empty when it wrote none or too much. */
  readonly summary: string
}

export interface CompositeResult {
  readonly conclusion: Exclude<Conclusion, 'skipped'>
  /** Of the first step process that failed; 0 when none did. */
  readonly exitCode: number
  /** The declared outputs of the action. */
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly StepResult[]
  /** What the run's page shows: workflow commands are done, secrets are `***`. */
  readonly log: string
  /** What the processes printed on both streams, unmasked, but for their add-mask commands: a secret in here is a leak. */
  readonly printed: string
  /** All bytes of standard output as text: no command processing, no masking. */
  readonly rawStdout: string
  readonly rawStderr: string
  /** The steps' summaries, masked, in their order. */
  readonly summary: string
  /** The same as the steps wrote them, also those that were too large: a secret in here is a leak. */
  readonly rawSummary: string
  readonly annotations: readonly Annotation[]
  /** How many the limit of ten per level swallowed. */
  readonly droppedAnnotations: number
  /** Registered masks: secrets and add-mask values with their single lines. */
  readonly masks: readonly string[]
  /** What the steps set through GITHUB_ENV, for the rest of the job. */
  readonly envFile: Readonly<Record<string, string>>
  /** What the steps put on the PATH, for the rest of the job. */
  readonly pathFile: readonly string[]
}
