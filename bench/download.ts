import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Downloaded } from './download-child.ts'
import { type Finding, median } from './measure.ts'

const SIZE = 2 ** 30
const ROUNDS = 7
const LEAST_RATE = 0.8
const MOST_MIB = 150

/**
 * One gigabyte over loopback into a file, digest included, against `curl -s -o`. Our side is the sources as they are, in
 * a process of their own whose loading is not timed; curl's time is that of its whole process, which starts in 10 ms.
 */
export async function download(): Promise<readonly Finding[]> {
  if (spawnSync('curl', ['--version']).status !== 0) {
    return [{ what: '1 GiB', value: 'NOT MEASURED: there is no curl here', bound: 'needs curl', kept: true }]
  }
  // Memory, where there is some: a disk would be the bottleneck of both.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'shipgate-bench-'))
  const server = spawn(process.execPath, [script('download-server'), `${SIZE}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [port] = await once(server.stdout, 'data')
    return inRounds(`http://127.0.0.1:${Number(port)}/`, folder)
  } finally {
    await end(server)
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Round {
  readonly curlMs: number
  readonly sumMs: number
  readonly ours: Downloaded
  readonly processMs: number
}

function inRounds(url: string, folder: string): readonly Finding[] {
  // The first round warms up what both sides use, and is left out.
  const rounds = Array.from({ length: ROUNDS + 1 }, () => round(url, folder)).slice(1)
  const of = (figure: (one: Round) => number) => median(rounds.map(figure))
  const ratio = of(one => one.curlMs / one.ours.ms)
  const peak = Math.max(...rounds.map(one => one.ours.peakMiB))
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  return [
    {
      what: `1 GiB on Node ${process.versions.node}, rate against curl, median of ${ROUNDS}`,
      value: `${ratio.toFixed(2)} (${seconds(of(one => one.ours.ms))} with SHA-256, ${seconds(of(one => one.processMs))} for the whole process; curl ${seconds(of(one => one.curlMs))}, curl && sha256sum ${seconds(of(one => one.curlMs + one.sumMs))})`,
      bound: `at least ${LEAST_RATE}`,
      kept: ratio >= LEAST_RATE,
    },
    {
      what: 'peak memory of that process, most of all',
      value: `${peak.toFixed(0)} MiB`,
      bound: `below ${MOST_MIB} MiB`,
      kept: peak < MOST_MIB,
    },
  ]
}

function round(url: string, folder: string): Round {
  const theirs = join(folder, 'theirs')
  const curl = run('curl', ['-s', '-o', theirs, url])
  const sum = run('sha256sum', [theirs])
  // Gone before our turn: both write into fresh memory.
  rmSync(theirs)
  const child = run(process.execPath, [script('download-child'), url, folder])
  rmSync(join(folder, 'ours'))
  const ours = JSON.parse(child.stdout) as Downloaded
  if (ours.size !== SIZE || !sum.stdout.startsWith(ours.sha256)) throw new Error(`not the same file: ${child.stdout}`)
  return { curlMs: curl.ms, sumMs: sum.ms, ours, processMs: child.ms }
}

function run(program: string, args: readonly string[]): { readonly stdout: string; readonly ms: number } {
  const from = performance.now()
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  return { stdout, ms: performance.now() - from }
}

function script(name: string): string {
  return join(import.meta.dirname, `${name}.ts`)
}

async function end(child: ChildProcess): Promise<void> {
  child.kill()
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
