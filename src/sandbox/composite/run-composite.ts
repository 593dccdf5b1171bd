import { evaluateCondition, evaluateEnv, evaluateText, type Scope } from './expressions.ts'
import { Job } from './job.ts'
import { type Manifest, ManifestError, readManifest, type StepDefinition } from './manifest.ts'
import { runStep } from './run-step.ts'
import { contextsOf, StepContext } from './step-context.ts'
import type { CompositeRequest, CompositeResult, StepResult } from './types.ts'

/**
 * Runs a composite action.yml in child processes, the way GitHub's runner does: no container, no network.
 *
 * Everything that would fail the step on GitHub is a `conclusion` and a message in the log; it rejects only when asked
 * for what it does not support (steps with `uses`, other kinds of action) or when the file cannot be read. Source of
 * the behaviour: actions/runner 2.336, CompositeActionHandler.cs and ActionRunner.cs.
 */
export async function runComposite(request: CompositeRequest): Promise<CompositeResult> {
  const job = new Job(request)
  const steps: StepResult[] = []
  let outputs: Record<string, string> = {}
  try {
    const manifest = readManifest(request.actionFile, job.fileName)
    job.inputs = readInputs(manifest, job)
    printDetails(job)
    await runSteps({ manifest, job, steps })
    outputs = readOutputs(manifest, job)
  } catch (cause) {
    if (cause instanceof ManifestError) {
      for (const message of cause.messages) job.log.annotateOuter({ level: 'error', message })
    } else if (!(cause instanceof StepFailure)) throw cause
    job.log.annotateOuter({ level: 'error', message: cause.message })
    job.result = 'failure'
  }
  return result(job, steps, outputs)
}

/** An error of the composite as a whole, which fails it. */
class StepFailure extends Error {}

function failing<T>(evaluate: () => T): T {
  try {
    return evaluate()
  } catch (cause) {
    throw new StepFailure(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** Named inputs first, then the defaults of those not named; names have no case (ActionRunner.cs). */
function readInputs(manifest: Manifest, job: Job): Record<string, string> {
  const inputs: Record<string, string> = { ...job.request.inputs }
  const warn = (message: string): void => job.log.annotateOuter({ level: 'warning', message })
  const named = new Map(Object.keys(inputs).map(name => [name.toLowerCase(), name]))
  for (const { name, deprecation } of manifest.inputs) {
    const given = named.get(name.toLowerCase())
    if (given !== undefined && deprecation !== undefined) {
      warn(`Input '${given}' has been deprecated with message: ${deprecation}`)
    }
  }
  const scope: Scope = { fileName: job.fileName, contexts: contextsOf(job) }
  for (const definition of manifest.inputs) {
    if (named.has(definition.name.toLowerCase())) continue
    const token = definition.default
    inputs[definition.name] = token ? failing(() => evaluateText(token, scope)) : ''
  }
  const valid = new Set(manifest.inputs.map(({ name }) => name.toLowerCase()))
  const unexpected = [...named].filter(([id]) => !valid.has(id)).map(([, name]) => name)
  if (unexpected.length > 0) {
    const names = manifest.inputs.map(({ name }) => name).join("', '")
    warn(`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${names}']`)
  }
  return inputs
}

/** The calling step's opening group, with all inputs that are not empty (Handler.cs, PrintActionDetails). */
function printDetails({ log, request, inputs, env, fileName }: Job): void {
  log.output(`##[group]Run ${request.uses ?? `./${fileName.replace(/\/[^/]*$/, '')}`}`)
  const filled = Object.entries(inputs).filter(([, value]) => value !== '')
  if (Object.keys(inputs).length > 0) log.output('with:')
  for (const [name, value] of filled) log.output(`  ${name}: ${value}`)
  if (env.size > 0) log.output('env:')
  for (const [name, value] of env) log.output(`  ${name}: ${value}`)
  log.output('##[endgroup]')
}

interface Run {
  readonly manifest: Manifest
  readonly job: Job
  readonly steps: StepResult[]
}

async function runSteps({ manifest, job, steps }: Run): Promise<void> {
  for (const [index, step] of manifest.steps.entries()) {
    const context = new StepContext(job, step.id)
    const sound = await tryStep(step, context)
    steps.push(stepResult(step, context))
    if (context.result === 'failure') job.result ??= 'failure'
    if (context.result === 'cancelled') job.result = 'cancelled'
    if (sound) continue
    // A condition that cannot be evaluated ends the composite at once.
    for (const rest of manifest.steps.slice(index + 1)) steps.push(stepResult(rest, new StepContext(job, rest.id)))
    return
  }
}

function holds(step: StepDefinition, context: StepContext): boolean {
  return evaluateCondition(step.condition, context.scope(context.conditionStatus))
}

/** Whether a step that runs may go on in a job that was just cancelled: always() and cancelled() may. */
function survivesCancel(step: StepDefinition, context: StepContext): boolean {
  context.job.cancelled = true
  context.status = 'cancelled'
  try {
    return holds(step, context)
  } catch (cause) {
    context.log.error(cause instanceof Error ? cause.message : String(cause))
    return false
  }
}

/** Tests the condition and runs the step. False when the condition could not be evaluated. */
async function tryStep(step: StepDefinition, context: StepContext): Promise<boolean> {
  const { cancel, timeout } = context.job.request
  const stop = new AbortController()
  const onTimeout = (): void => stop.abort()
  const onCancel = (): void => {
    if (!survivesCancel(step, context)) stop.abort()
  }
  readStepEnv(step, context)
  // A job cancelled before this step only shows in cancelled(); the step is not signalled (CompositeActionHandler.cs).
  if (cancel?.aborted) context.job.cancelled = true
  if (timeout?.aborted) stop.abort()
  cancel?.addEventListener('abort', onCancel)
  timeout?.addEventListener('abort', onTimeout)
  try {
    if (holdsOrSkips(step, context)) await runStep(step, context, stop.signal)
    return true
  } catch (cause) {
    context.fail(cause)
    context.conclude('failure')
    return false
  } finally {
    cancel?.removeEventListener('abort', onCancel)
    timeout?.removeEventListener('abort', onTimeout)
  }
}

function holdsOrSkips(step: StepDefinition, context: StepContext): boolean {
  if (holds(step, context)) return true
  context.result = undefined
  context.conclude('skipped')
  return false
}

/** An error in `env` fails the step but does not keep it from running (CompositeActionHandler.cs). */
function readStepEnv(step: StepDefinition, context: StepContext): void {
  try {
    for (const [name, value] of evaluateEnv(step.env, context.scope())) context.env.set(name, value)
  } catch (cause) {
    context.fail(cause)
  }
}

function stepResult(step: StepDefinition, context: StepContext): StepResult {
  const { outcome = 'skipped', conclusion = 'skipped', outputs } = context.record
  return {
    id: step.id,
    outcome,
    conclusion,
    outputs: Object.fromEntries(outputs),
    exitCode: context.exitCode,
    summary: context.summary,
  }
}

/** Mapped after the last step, whatever the result. One that fails loses them all (ActionManifestManager.cs). */
function readOutputs(manifest: Manifest, job: Job): Record<string, string> {
  const scope: Scope = { fileName: job.fileName, contexts: contextsOf(job) }
  return failing(() => {
    const outputs: Record<string, string> = {}
    for (const { name, value } of manifest.outputs) if (value) outputs[name] = evaluateText(value, scope)
    return outputs
  })
}

function result(job: Job, steps: readonly StepResult[], outputs: Record<string, string>): CompositeResult {
  const failed = steps.find(
    ({ outcome, exitCode }) => outcome !== 'success' && exitCode !== undefined && exitCode !== 0,
  )
  return {
    conclusion: job.result ?? 'success',
    exitCode: failed?.exitCode ?? 0,
    outputs,
    steps,
    log: job.log.text,
    printed: job.printed.join('\n'),
    rawStdout: job.raw.stdout,
    rawStderr: job.raw.stderr,
    summary: steps.map(({ summary }) => summary).join(''),
    rawSummary: job.rawSummaries.join(''),
    annotations: job.log.annotations,
    droppedAnnotations: job.log.droppedAnnotations,
    masks: job.masker.values,
    envFile: job.envFile,
    pathFile: job.prependPath,
  }
}
