import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { LineSplitter } from './lines.ts'
import { splitArguments } from './shell.ts'

/** The runner's waits. Source: actions/runner 2.336, ProcessInvoker.cs (_sigintTimeout, _sigtermTimeout, exit handler). */
export interface Timing {
  /** Milliseconds from SIGINT to SIGTERM. */
  readonly interruptMs: number
  /** Milliseconds from SIGTERM to the kill. */
  readonly terminateMs: number
  /** Milliseconds that an exited process's output may stay open, held by a child of its own. */
  readonly drainMs: number
  /** How to wait; rejects or resolves early when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

export const runnerTiming: Timing = {
  interruptMs: 7500,
  terminateMs: 2500,
  drainMs: 5000,
  wait: (ms, signal) => delay(ms, undefined, { signal }),
}

export interface ProcessPlan {
  /** The program, with its folder. */
  readonly program: string
  readonly argumentText: string
  readonly workingDirectory: string
  readonly env: Readonly<Record<string, string>>
}

export interface ProcessHooks {
  readonly onLine: (line: string) => void
  readonly onRaw: (stream: 'stdout' | 'stderr', chunk: string) => void
  /** Starts SIGINT, SIGTERM, kill. May be aborted before the start: the process is then signalled at once. */
  readonly cancel: AbortSignal
  /** Kills at once, as a crash would. */
  readonly kill: AbortSignal | undefined
  readonly timing: Timing
}

function startError(plan: ProcessPlan, cause: unknown): Error {
  const code = (cause as NodeJS.ErrnoException).code
  const reasons: Record<string, string> = {
    ENOENT: 'No such file or directory',
    EACCES: 'Permission denied',
    E2BIG: 'Argument list too long',
  }
  const reason = (code && reasons[code]) ?? String(cause)
  const text = `An error occurred trying to start process '${plan.program}' with working directory '${plan.workingDirectory}'. ${reason}`
  return new Error(text, { cause })
}

async function start(plan: ProcessPlan): Promise<ChildProcess> {
  try {
    const child = spawn(plan.program, splitArguments(plan.argumentText), {
      cwd: plan.workingDirectory,
      env: plan.env,
      // The runner closes standard input, so that nothing waits for a person.
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', reject)
    })
    return child
  } catch (cause) {
    throw startError(plan, cause)
  }
}

/** Whether `event` comes before the wait is over. */
async function within(event: Promise<unknown>, timing: Timing, ms: number): Promise<boolean> {
  const over = new AbortController()
  const waited = timing.wait(ms, over.signal).then(
    () => false,
    () => false,
  )
  const first = await Promise.race([event.then(() => true), waited])
  over.abort()
  return first
}

function readOutput(child: ChildProcess, hooks: ProcessHooks): LineSplitter[] {
  return (['stdout', 'stderr'] as const).map(name => {
    const lines = new LineSplitter(hooks.onLine)
    const stream = child[name]
    stream?.setEncoding('utf8')
    stream?.on('data', (chunk: string) => {
      hooks.onRaw(name, chunk)
      lines.push(chunk)
    })
    return lines
  })
}

/** Only the direct child is signalled, neither its group nor its children (ProcessInvoker.cs, SendSignal, Kill). */
async function cancel(child: ChildProcess, finished: Promise<unknown>, timing: Timing): Promise<void> {
  child.kill('SIGINT')
  if (await within(finished, timing, timing.interruptMs)) return
  child.kill('SIGTERM')
  if (await within(finished, timing, timing.terminateMs)) return
  child.kill('SIGKILL')
}

/** .NET's exit code of a process that a signal ended. */
const signalBase = 128

/**
 * Runs one program to its end.
 *
 * @returns the exit code; 128 plus the signal's number when a signal ended it
 * @throws when it cannot be started
 */
export async function runProcess(plan: ProcessPlan, hooks: ProcessHooks): Promise<number> {
  const child = await start(plan)
  const lines = readOutput(child, hooks)
  const closed = new Promise<void>(resolve => child.once('close', () => resolve()))
  const exited = new Promise<number>(resolve =>
    child.once('exit', (code, signal) => resolve(code ?? signalBase + (signal ? constants.signals[signal] : 0))),
  )
  const finished = exited.then(async code => {
    if (!(await within(closed, hooks.timing, hooks.timing.drainMs))) {
      child.stdout?.destroy()
      child.stderr?.destroy()
    }
    for (const splitter of lines) splitter.end()
    return code
  })

  let cancelled: Promise<void> | undefined
  const onCancel = (): void => {
    cancelled ??= cancel(child, finished, hooks.timing)
  }
  const onKill = (): void => {
    child.kill('SIGKILL')
  }
  if (hooks.cancel.aborted) onCancel()
  hooks.cancel.addEventListener('abort', onCancel)
  if (!hooks.kill?.aborted) hooks.kill?.addEventListener('abort', onKill)
  try {
    const code = await finished
    await cancelled
    return code
  } finally {
    hooks.cancel.removeEventListener('abort', onCancel)
    hooks.kill?.removeEventListener('abort', onKill)
  }
}
