import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultExcludes } from '../src/providers/debricked/discovery/globs.ts'
import { benchFormats } from './discovery-formats.ts'
import { createTree } from './discovery-tree.ts'
import { type Command, type Finding, median } from './measure.ts'

const ROUNDS = 9
const TIMES_FASTER = 3

/** The official command, where the machine has one: its path in DEBRICKED_CLI, or on the PATH. */
const cli = process.env['DEBRICKED_CLI'] ?? 'debricked'

/**
 * Finding the dependency files of a tree of 200,000 files of which half are in excluded folders: whole processes,
 * in turns, against the official command's `files find` and against `find`, which is told to skip the same folders.
 */
export async function discovery(): Promise<readonly Finding[]> {
  const base = mkdtempSync(join(tmpdir(), 'shipgate-bench-'))
  const server = await formatsServer()
  try {
    const tree = join(base, 'tree')
    const { files, excluded } = createTree(tree)
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const env = { DEBRICKED_URI: origin, HOME: base, DEBRICKED_TOKEN: 'none' }
    const ours: Command = { program: process.execPath, args: [join(import.meta.dirname, 'discovery-once.ts'), tree] }
    const official: Command = { program: cli, args: ['files', 'find', tree, '--json'], env }
    const find: Command = { program: 'find', args: findArguments(tree) }
    const version = spawnSync(cli, ['--version'], { encoding: 'utf8' }).stdout?.trim()
    const all = version ? [ours, find, official] : [ours, find]

    const times = await inTurns(all, ROUNDS)
    const [own = 0, found = 0, theirs = 0] = times.map(median)
    const size = `${files} files, ${excluded} of them excluded, median of ${ROUNDS} processes`
    const against = (name: string, ms: number) =>
      `${own.toFixed(0)} ms against ${ms.toFixed(0)} ms for ${name}: ${(ms / own).toFixed(1)} times as fast`
    const beside = { what: `find with the same folders skipped (${size})`, value: against('find', found) }
    if (!version) return [{ ...beside, bound: 'no bound: the official command is not on this machine', kept: true }]
    return [
      {
        what: `dependency files (${size})`,
        value: against(`${version}, files find`, theirs),
        bound: `at least ${TIMES_FASTER} times as fast`,
        kept: theirs / own >= TIMES_FASTER,
      },
      { ...beside, bound: 'no bound: it reads no formats and groups nothing', kept: true },
    ]
  } finally {
    server.close()
    rmSync(base, { recursive: true, force: true })
  }
}

/** As in measure.ts, but without blocking this process, which serves the list of formats. */
async function inTurns(commands: readonly Command[], rounds: number): Promise<readonly (readonly number[])[]> {
  const times: number[][] = commands.map(() => [])
  // One round unmeasured, so that nobody pays for the first look at the disk.
  for (let round = -1; round < rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const from = performance.now()
      await run(command)
      if (round >= 0) times[index]?.push(performance.now() - from)
    }
  }
  return times
}

function run({ program, args, env }: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', env: { PATH: process.env['PATH'], ...env } })
    child.on('error', reject)
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))))
  })
}

/** The two calls of the official command before it looks for files. */
function formatsServer(): Promise<Server> {
  const server = createServer((request, response) => {
    const login = request.url?.startsWith('/api/login') === true
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(login ? { token: 'none' } : benchFormats))
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function findArguments(tree: string): readonly string[] {
  const folders = defaultExcludes.map(glob => glob.split('/')[1] ?? '')
  const names = ['package.json', 'package-lock.json', 'requirements*.txt', '*.debricked.lock', 'go.mod']
  const anyOf = (all: readonly string[]) => [
    '(',
    ...all.flatMap((name, at) => [...(at ? ['-o'] : []), '-name', name]),
    ')',
  ]
  return [tree, '-type', 'd', ...anyOf(folders), '-prune', '-o', '-type', 'f', ...anyOf(names), '-print']
}
