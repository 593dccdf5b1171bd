import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Downloaded } from './download-child.ts'
import { type Finding, median } from './measure.ts'

const CAP = 20_000_000
const CAPPED_SIZE = 2 ** 29
const CAPPED_ROUNDS = 3
const SIZE = 2 ** 30
const ROUNDS = 5
const MIB = 2 ** 20
const MOST_MIB = 150
const root = join(import.meta.dirname, '..')
/** Within the project, so that its packages are found. */
const built = join(root, 'node_modules', '.cache', 'shipgate-bench')

/**
 * Fetching in parts, on a server that gives each connection 20 MB/s: four of ours, digest included, against four of
 * aria2c, which makes no digest, and one of curl. Then a server without a limit, and memory on a file of 8 GiB. Our side
 * is compiled first: that Node compiles TypeScript on its own takes 45 MiB which no action has.
 */
export async function rangedDownload(): Promise<readonly Finding[]> {
  if (!has('curl')) {
    return [
      { what: 'fetching in parts', value: 'NOT MEASURED: there is no curl here', bound: 'needs curl', kept: true },
    ]
  }
  compile()
  // Memory, where there is some: a disk would be the bottleneck of all.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'shipgate-bench-'))
  const disk = mkdtempSync(join(tmpdir(), 'shipgate-bench-'))
  try {
    return [...(await capped(folder)), ...(await uncapped(folder)), await memory(disk)]
  } finally {
    for (const one of [folder, disk, built]) rmSync(one, { recursive: true, force: true })
  }
}

async function capped(folder: string): Promise<readonly Finding[]> {
  return await serving([CAPPED_SIZE, CAP], url => {
    const ms: Record<'ours' | 'aria2c' | 'curl', number[]> = { ours: [], aria2c: [], curl: [] }
    for (let round = 0; round < CAPPED_ROUNDS; round++) {
      ms.ours.push(ours(url, folder).ms)
      if (has('aria2c')) {
        const args = ['-q', '-x4', '-s4', '--file-allocation=none', '-d', folder, '-o', 'theirs', url]
        ms.aria2c.push(theirs('aria2c', args, folder).ms)
      }
      ms.curl.push(theirs('curl', ['-s', '-o', join(folder, 'theirs'), url], folder).ms)
    }
    const mine = median(ms.ours)
    const toCurl = median(ms.curl) / mine
    const toAria = median(ms.aria2c) / mine
    const what = `${CAPPED_SIZE / MIB} MiB at 20 MB/s a connection, 4 of them with SHA-256`
    const seconds = (of: readonly number[]) => `${(median(of) / 1000).toFixed(2)} s`
    return [
      has('aria2c')
        ? {
            what: `${what}, rate against aria2c -x4 -s4, median of ${CAPPED_ROUNDS}`,
            value: `${toAria.toFixed(2)} (${seconds(ms.ours)}; aria2c ${seconds(ms.aria2c)})`,
            bound: 'at least 0.95',
            kept: toAria >= 0.95,
          }
        : { what: `${what}, against aria2c`, value: 'NOT MEASURED: there is none', bound: 'needs aria2c', kept: true },
      {
        what: `${what}, rate against curl, median of ${CAPPED_ROUNDS}`,
        value: `${toCurl.toFixed(2)} (${seconds(ms.ours)}; curl ${seconds(ms.curl)})`,
        bound: 'at least 3.5',
        kept: toCurl >= 3.5,
      },
    ]
  })
}

async function uncapped(folder: string): Promise<readonly Finding[]> {
  return await serving([SIZE, 0], url => {
    const rounds = Array.from({ length: ROUNDS + 1 }, () => {
      const curl = run('curl', ['-s', '-o', join(folder, 'theirs'), url])
      const sum = run('sha256sum', [join(folder, 'theirs')])
      // Gone before our turn: both write into fresh memory.
      rmSync(join(folder, 'theirs'))
      const mine = ours(url, folder)
      if (!sum.stdout.startsWith(mine.sha256)) throw new Error('not the same file')
      return { curl: curl.ms, sum: sum.ms, ours: mine.ms }
    }).slice(1)
    const of = (figure: (one: (typeof rounds)[number]) => number) => median(rounds.map(figure))
    const ratio = of(one => one.curl / one.ours)
    const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
    return [
      {
        what: `1 GiB without a limit, rate against curl, median of ${ROUNDS}`,
        value: `${ratio.toFixed(2)} (${seconds(of(one => one.ours))} with SHA-256; curl ${seconds(of(one => one.curl))}, curl && sha256sum ${seconds(of(one => one.curl + one.sum))})`,
        bound: 'at least 0.8',
        kept: ratio >= 0.8,
      },
    ]
  })
}

/** The smaller file more slowly: it is to be fetched over four connections as well, and for some seconds. */
async function memory(folder: string): Promise<Finding> {
  const peakOf = (size: number, rate: number) => serving([size, rate, 'zero'], url => ours(url, folder).peakMiB)
  const small = await peakOf(2 ** 28, CAP)
  const large = await peakOf(2 ** 33, 5 * CAP)
  return {
    what: 'peak memory at 8 GiB over 4 connections of 100 MB/s, and at 256 MiB over 4 of 20 MB/s',
    value: `${large.toFixed(0)} MiB, ${small.toFixed(0)} MiB`,
    bound: `below ${MOST_MIB} MiB, at most 40 MiB apart`,
    kept: large < MOST_MIB && large < small + 40,
  }
}

function ours(url: string, folder: string): Downloaded {
  const child = run(process.execPath, [join(built, 'bench', 'ranged-child.js'), url, folder, '4'])
  rmSync(join(folder, 'ours'))
  return JSON.parse(child.stdout) as Downloaded
}

function theirs(program: string, args: readonly string[], folder: string): { readonly ms: number } {
  const done = run(program, args)
  rmSync(join(folder, 'theirs'))
  return done
}

function run(program: string, args: readonly string[]): { readonly stdout: string; readonly ms: number } {
  const from = performance.now()
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  return { stdout, ms: performance.now() - from }
}

function has(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0
}

function compile(): void {
  mkdirSync(built, { recursive: true })
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { noEmit: false, outDir: built, rootDir: root, typeRoots: [join(root, 'node_modules', '@types')] },
    include: [join(root, 'bench', 'ranged-child.ts')],
  }
  writeFileSync(join(built, 'tsconfig.json'), JSON.stringify(settings))
  writeFileSync(join(built, 'package.json'), '{"type":"module"}')
  run(join(root, 'node_modules', '.bin', 'tsc'), ['-p', join(built, 'tsconfig.json')])
}

async function serving<T>(args: readonly (string | number)[], use: (url: string) => T): Promise<T> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'ranged-server.ts'), ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [port] = await once(server.stdout, 'data')
    return use(`http://127.0.0.1:${Number(port)}/file`)
  } finally {
    await end(server)
  }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill()
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
