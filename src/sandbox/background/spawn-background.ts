import { type ChildProcess, spawn } from 'node:child_process'
import type { WorldValueName } from '../world/world-values.ts'
import type { Word } from './serve-in-background.ts'

export interface Background {
  readonly processId: number
  readonly values: Readonly<Record<WorldValueName, string>>
}

// What node needs to start and find its folders. The rest of the job's environment, secrets among it, has no business in
// a process that outlives the step. RUNNER_TRACKING_ID stays: by it the runner finds and ends, when the job ends, what
// steps have left behind (JobExtension.cs).
const INHERITED = ['RUNNER_TRACKING_ID', 'PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']

const START_LIMIT_MS = 60_000

/**
 * Starts the background process and waits for its word that everything listens.
 *
 * It is to outlive the step: a group and a console of its own (`detached`), so that no signal to the step reaches it, and
 * none of the step's streams: the runner waits for whoever still holds them open (ProcessInvoker.cs).
 *
 * @throws an error of one sentence, with what the process said, when it does not come up
 */
export async function spawnBackground(bundle: string, line: readonly string[]): Promise<Background> {
  const child = spawn(process.execPath, [bundle, 'background', ...line], {
    detached: true,
    windowsHide: true,
    // Standard error is a pipe of our own, read until the process has come up, for what Node says when it does not.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: Object.fromEntries(INHERITED.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : []))),
  })
  const give = () => child.kill()
  process.once('SIGINT', give)
  process.once('SIGTERM', give)
  try {
    const word = await firstWord(child)
    if (word.kind === 'failed') throw new Error(`The sandbox did not start: ${word.message}`)
    return { processId: child.pid ?? 0, values: word.values }
  } finally {
    process.off('SIGINT', give)
    process.off('SIGTERM', give)
    // Nothing of it may keep this process alive.
    child.stderr?.destroy()
    if (child.connected) child.disconnect()
    child.unref()
  }
}

async function firstWord(child: ChildProcess): Promise<Word> {
  let said = ''
  child.stderr?.setEncoding('utf8')
  child.stderr?.on('data', (chunk: string) => {
    said = (said + chunk).slice(-2_000)
  })
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The sandbox did not start within ${START_LIMIT_MS / 1_000} seconds.`))
    }, START_LIMIT_MS)
    child.once('message', word => {
      clearTimeout(timer)
      resolve(word as Word)
    })
    child.once('error', cause => {
      clearTimeout(timer)
      reject(new Error(`The sandbox did not start: ${cause.message}`, { cause }))
    })
    // `close` comes when its words have been read, and after a message that it has sent.
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      reject(new Error(`The sandbox did not start (${signal ?? `exit code ${code}`}): ${lastLines(said)}`))
    })
  })
}

/** What Node says of an error, without where in the code it was. */
function lastLines(text: string): string {
  const lines = text.split('\n').filter(line => line.trim() !== '' && !/^\s+at |^Node\.js v/.test(line))
  return lines.slice(-3).join(' | ') || 'it said nothing.'
}
