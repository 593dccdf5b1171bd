import type { Contexts, Scope, Status } from './expressions.ts'
import type { GithubContext, Job, StepRecord } from './job.ts'
import type { JobLog } from './job-log.ts'
import type { Conclusion } from './types.ts'

/** One step while it runs: what the runner calls an execution context. */
export class StepContext {
  readonly job: Job
  readonly id: string | undefined
  readonly record: StepRecord
  readonly github: GithubContext
  /** The `env` context: job-wide variables, then the step's own. */
  readonly env: Map<string, string>
  /** Set by `::echo::on`; on from the start in debug runs. */
  echo: boolean
  /** A workflow command or a file command failed, which fails the step even when its process exits 0. */
  commandFailed = false
  result: Exclude<Conclusion, 'skipped'> | undefined
  exitCode: number | undefined
  summary = ''
  /** `github.action_status`, which success() and failure() read in a composite. */
  status: Exclude<Conclusion, 'skipped'>

  constructor(job: Job, id: string | undefined) {
    this.job = job
    this.id = id
    this.record = job.step(id)
    this.github = { ...job.github }
    this.env = new Map(job.env)
    this.echo = job.request.debug ?? false
    this.status = job.result ?? 'success'
  }

  get log(): JobLog {
    return this.job.log
  }

  fail(cause: unknown): void {
    this.log.error(cause instanceof Error ? cause.message : String(cause))
    this.result = 'failure'
  }

  /** Enters the result into the `steps` context. */
  conclude(outcome: Conclusion, conclusion = outcome): void {
    this.record.outcome = outcome
    this.record.conclusion = conclusion
  }

  /** Outputs of a step without id are thrown away without a word (ExecutionContext.cs, SetOutput). */
  setOutput(name: string, value: string): void {
    // ArgUtil.NotNullOrEmpty
    if (name === '') throw new Error("Value cannot be null. (Parameter 'name')")
    if (this.id !== undefined) this.record.outputs.set(name, value)
  }

  setEnv(name: string, value: string): void {
    this.job.setEnv(name, value)
    this.env.set(name, value)
  }

  /** Functions look at this composite's result, except cancelled(), which looks at the job (SuccessFunction.cs). */
  get conditionStatus(): Status {
    return {
      success: this.status === 'success',
      failure: this.status === 'failure',
      cancelled: this.job.cancelled,
    }
  }

  scope(status?: Status): Scope {
    const contexts = contextsOf(this.job, this)
    return { fileName: this.job.fileName, contexts, ...(status ? { status } : {}) }
  }
}

/** The contexts that expressions see; without a step, those of the action's outputs. */
export function contextsOf(job: Job, step?: StepContext): Contexts {
  const steps = [...job.steps]
    .filter(([, record]) => record.outcome !== undefined || record.outputs.size > 0)
    .map(([id, { outputs, outcome, conclusion }]) => [
      id,
      { outputs: Object.fromEntries(outputs), ...(outcome && conclusion ? { outcome, conclusion } : {}) },
    ])
  const env = step ? step.env : job.env
  return {
    github: { ...(step ? { ...step.github, action_status: step.status } : job.github), event: job.event },
    inputs: job.inputs,
    strategy: {},
    matrix: {},
    steps: Object.fromEntries(steps),
    job: { status: job.cancelled ? 'cancelled' : 'success' },
    runner: job.runner,
    // Outside Windows the names in this context keep their case (CompositeActionHandler.cs).
    env: process.platform === 'win32' ? Object.fromEntries(env) : env,
  }
}
