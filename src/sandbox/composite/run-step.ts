import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from './command-syntax.ts'
import { CommandProcessor } from './commands.ts'
import { evaluateBoolean, evaluateText } from './expressions.ts'
import { FileCommands } from './file-commands.ts'
import type { StepDefinition } from './manifest.ts'
import { formatArguments, parseShell, which } from './shell.ts'
import type { StepContext } from './step-context.ts'
import { runProcess } from './step-process.ts'

interface Script {
  readonly contents: string
  readonly shell: string
  readonly workingDirectory: string
}

function evaluateScript(step: StepDefinition, context: StepContext): Script {
  const scope = context.scope()
  const directory = step.workingDirectory ? evaluateText(step.workingDirectory, scope) : ''
  return {
    contents: evaluateText(step.run, scope),
    shell: step.shell ? evaluateText(step.shell, scope) : '',
    workingDirectory: resolve(context.job.request.workspace, directory),
  }
}

/** The opening group of a step: script, shell, the whole env block (ScriptHandler.cs, PrintActionDetails). */
function printDetails(script: Script, context: StepContext): string {
  const { log } = context
  const contents = script.contents.replaceAll('\r\n', '\n')
  const firstLine = contents.replace(/^[ \t\r\n]+/, '').split(/[\r\n]/, 1)[0] ?? ''
  log.output(`##[group]Run ${firstLine}`)
  for (const line of contents.replace(/\n+$/, '').split('\n')) log.output(`\x1b[36;1m${line}\x1b[0m`)
  const shell = parseShell(script.shell)
  const program = which(shell.command, context.job.path(undefined))
  log.output(`shell: ${program} ${shell.format}`)
  if (context.env.size > 0) log.output('env:')
  for (const [name, value] of context.env) log.output(`  ${name}: ${value}`)
  log.output('##[endgroup]')
  return program
}

/** A marker that only the runner may write is broken up (OutputManager.cs). */
const harmless = (line: string): string =>
  line.replaceAll('##[start-action', '##[\\start-action').replaceAll('##[end-action', '##[\\end-action')

/** A command without its escapes, so that a leaked text is found in it as it was. */
const readable = ({ name, properties, data }: Command): string =>
  [`::${name}`, ...[...properties].map(([key, value]) => `${key}=${value}`), `::${data}`].join(' ')

async function runScript(script: Script, context: StepContext, cancel: AbortSignal): Promise<void> {
  const { job, log } = context
  const program = printDetails(script, context)
  const shell = parseShell(script.shell)
  const file = join(job.request.runnerTemp, randomUUID() + shell.extension)
  const argumentText = formatArguments(shell, file)
  const windows = process.platform === 'win32'
  writeFileSync(file, windows ? script.contents.replace(/\r?\n/g, '\r\n') : script.contents)
  log.debug(`${program} ${argumentText}`)
  const commands = new CommandProcessor(context)
  const plan = {
    program,
    argumentText,
    workingDirectory: script.workingDirectory,
    env: job.processEnv(context.env, context.github),
  }
  const exitCode = await runProcess(plan, {
    onLine: line => {
      const command = commands.process(line)
      if (command?.name.toLowerCase() !== 'add-mask') job.printed.push(command ? readable(command) : line)
      if (!command) log.output(harmless(line))
    },
    onRaw: (stream, chunk) => {
      job.raw[stream] += chunk
    },
    cancel,
    kill: job.request.kill,
    timing: job.timing,
  })
  context.exitCode = exitCode
  // A cancelled step is one even when its process exits 0 (ProcessInvoker.cs, ThrowIfCancellationRequested).
  if (cancel.aborted) return
  if (exitCode === 0) return
  log.error(`Process completed with exit code ${exitCode}.`)
  context.result = 'failure'
}

function applyCancel(context: StepContext): void {
  if (context.job.cancelled) {
    context.log.error('The operation was canceled.')
    context.result = 'cancelled'
  } else context.fail('The action has timed out.')
}

/**
 * Runs one step whose condition holds, and leaves its result in the context.
 *
 * @param cancel aborted when the step is to be stopped, for a cancelled job or a deadline
 */
export async function runStep(step: StepDefinition, context: StepContext, cancel: AbortSignal): Promise<void> {
  try {
    // The action's own reference is known while `env` is evaluated, and empty from here on (ActionRunner.cs).
    context.github['action_ref'] = ''
    context.github['action_repository'] = ''
    const files = new FileCommands(context)
    const script = evaluateScript(step, context)
    try {
      await runScript(script, context, cancel)
    } finally {
      files.take()
    }
    if (cancel.aborted) applyCancel(context)
  } catch (cause) {
    context.fail(cause)
  }
  if (context.commandFailed && context.result !== 'cancelled') context.result = 'failure'
  finish(step, context)
}

function finish(step: StepDefinition, context: StepContext): void {
  const result = context.result ?? 'success'
  context.conclude(result)
  if (result !== 'failure') return
  try {
    if (evaluateBoolean(step.continueOnError, context.scope())) {
      context.conclude('failure', 'success')
      context.result = 'success'
    }
  } catch (cause) {
    const text = 'The step failed and an error occurred when attempting to determine whether to continue on error.'
    context.log.error(text)
    context.log.error(cause instanceof Error ? cause.message : String(cause))
  }
}
