import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// Node 24 runs TypeScript as it is; the tests themselves may run on an older one.
const node24 = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url))
const root = new URL('../../', import.meta.url)

export interface ChildResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface ChildOptions {
  /** The value of the constant `url` in the source. */
  readonly url: string
  /** Shell commands before, for example limits of the process; not on Windows. */
  readonly shell?: string
  readonly limitMs?: number
}

/**
 * Runs `source` as a module of its own process. Imports start with `src/`. A process that has not ended after `limitMs`
 * is killed, and has the code null.
 */
export async function runChild(source: string, options: ChildOptions): Promise<ChildResult> {
  const { url, shell, limitMs = 20_000 } = options
  const module = source.replaceAll(/(from|import\() ?'src\//g, (_, word: string) => `${word} '${root.href}src/`)
  const code = `const url = ${JSON.stringify(url)}\n${module}`
  const [command, before] = shell === undefined ? [node24, []] : ['/bin/sh', ['-c', `${shell} exec "$0" "$@"`, node24]]
  const child = spawn(command, [...before, '--input-type=module-typescript', '-e', code], {
    cwd: fileURLToPath(root),
    env: { PATH: '/usr/bin:/bin' },
    timeout: limitMs,
    killSignal: 'SIGKILL',
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', part => {
    stdout += part
  })
  child.stderr.on('data', part => {
    stderr += part
  })
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { code: status, stdout, stderr }
}
