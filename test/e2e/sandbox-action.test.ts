import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { sandboxAction } from '../../src/sandbox/background/definition.ts'
import type { Word } from '../../src/sandbox/background/serve-in-background.ts'
import { type CompositeRequest, type CompositeResult, runComposite } from '../../src/sandbox/composite/index.ts'
import { serve } from '../../src/sandbox/serve.ts'
import { root } from '../policy/source-files.ts'

const bundle = join(root, 'dist', 'sandbox', 'index.js')
// A step whose output something still holds would hang here, instead of for the runner's five seconds.
const NEVER = { drainMs: 86_400_000 }

let folder = ''
let workspace = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shipgate-sandbox-'))
  workspace = join(folder, 'workspace')
  mkdirSync(workspace)
})
const started: number[] = []
afterEach(() => {
  for (const id of started.splice(0)) process.kill(id)
  rmSync(folder, { recursive: true, force: true })
})

async function use(id: string, inputs: Readonly<Record<string, string>>, more: Partial<CompositeRequest> = {}) {
  const actionFile = join(root, 'actions', id, 'action.yml')
  const runnerTemp = join(folder, 'temp')
  const result = await runComposite({ actionFile, workspace, runnerTemp, inputs, timing: NEVER, ...more })
  const processId = Number(result.outputs['process-id'])
  if (id === 'sandbox' && processId > 0) started.push(processId)
  return result
}

interface Step {
  readonly id: string
  readonly uses: string
  readonly with: Readonly<Record<string, string | number>>
}

/** The steps of the workflow in the README. */
function documentedSteps(): readonly Step[] {
  const readme = readFileSync(join(root, 'actions', 'sandbox', 'README.md'), 'utf8')
  const [, workflow = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? []
  return (parse(workflow) as { jobs: { rehearsal: { steps: Step[] } } }).jobs.rehearsal.steps
}

/** Plays the documented workflow in a story, up to the first step that fails, as a runner does. */
async function play(story: string): Promise<ReadonlyMap<string, CompositeResult>> {
  const results = new Map<string, CompositeResult>()
  for (const step of documentedSteps()) {
    const inputs = Object.entries(step.with).map(([name, text]) => [
      name,
      String(text).replace(/\$\{\{ steps\.(\w+)\.outputs\.([\w-]+) \}\}/g, (_, id: string, output: string) => {
        const value = results.get(id)?.outputs[output]
        if (value === undefined) throw new Error(`the step ${id} has no output ${output}`)
        return value
      }),
    ])
    const [, id = ''] = /\/actions\/([\w-]+)@/.exec(step.uses) ?? []
    const chosen: Readonly<Record<string, string>> =
      id === 'sandbox' ? { story, speed: '60' } : id.endsWith('-deploy') ? { 'health-check-timeout-seconds': '3' } : {}
    const result = await use(id, { ...Object.fromEntries(inputs), ...chosen, 'github-token': '' })
    results.set(step.id, result)
    if (result.conclusion !== 'success') break
  }
  return results
}

const codes = (results: ReadonlyMap<string, CompositeResult>) =>
  [...results].slice(1).map(([id, { outputs }]) => `${id} ${outputs['reason-code']}`)

test('the documented workflow passes, and its processes leave nothing behind when they are ended', async () => {
  const results = await play('passes')
  expect(codes(results), [...results.values()].at(-1)?.log).toEqual([
    ...['scan ok', 'backup ok', 'fetch ok', 'deploy ok', 'map ok'],
  ])
  for (const result of [...results.values()].slice(1)) expect(result.outputs['decision']).toBe('pass')
  expect(results.get('fetch')?.outputs['file-count']).toBe('3')
  const sandbox = results.get('sandbox')?.outputs ?? {}
  expect(Object.keys(sandbox).sort()).toEqual(Object.keys(sandboxAction.outputs).sort())
  expect(Object.values(sandbox)).not.toContain('')
  expect(readFileSync(join(workspace, 'shop', 'shipgate.yml'), 'utf8')).toContain(sandbox['dbackup-url'])

  const { hostname, port } = new URL(sandbox['dbackup-url'] ?? '')
  const socket = connect(Number(port), hostname)
  await new Promise(resolve => socket.once('connect', resolve))
  const gone = new Promise(resolve => socket.once('close', resolve))
  socket.on('error', () => {})
  process.kill(started.pop() ?? 0)
  await gone
  await using next = await serve(async () => ({ kind: 'never' }), { port: Number(port) })
  expect(next.port).toBe(Number(port))
})

test.each([
  ['gate', ['scan gate_failed']],
  ['empty-backup', ['scan ok', 'backup backup_empty']],
  ['unhealthy', ['scan ok', 'backup ok', 'fetch ok', 'deploy rolled_back']],
])('the story %s turns the documented workflow red', async (story, expected) => {
  expect(codes(await play(story))).toEqual(expected)
})

test('the sandbox knows the head of the pull request it is tried in', async () => {
  const sha = 'c0ffee'.padEnd(40, '0')
  const event = { pull_request: { number: 12, head: { sha } } }
  const { outputs } = await use('sandbox', {}, { event })
  expect(outputs['revision']).toBe(sha)
  const headers = {
    authorization: `Bearer ${outputs['github-token']}`,
    accept: 'application/vnd.github+json',
    'user-agent': 'test',
    'x-github-api-version': '2022-11-28',
  }
  const answer = await fetch(`${outputs['github-url']}/repos/octo-org/octo-repo/issues/12/comments`, { headers })
  expect([answer.status, await answer.json()]).toEqual([200, []])
})

test('what is wrong is told in one annotation, and nothing is started', async () => {
  writeFileSync(join(workspace, 'package.json'), '{}')
  const wrong = await use('sandbox', { story: 'gat', speed: 'fast' })
  expect(wrong.conclusion).toBe('failure')
  expect(wrong.annotations[0]?.message).toMatch(/story is "gat".*Did you mean gate\? speed is "fast"/)
  const foreign = await use('sandbox', { 'sample-path': '.' })
  expect(foreign.annotations[0]?.message).toContain('package.json is there already')
  expect([...Object.values(wrong.outputs), ...Object.values(foreign.outputs)].join('')).toBe('')
})

test('the background process ends by itself, and its ports are free again', async () => {
  const child = spawn(process.execPath, [bundle, 'background', '--limit-minutes', '0.005'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise(resolve => child.once('exit', resolve))
  const word = await new Promise<Word>(resolve => child.once('message', said => resolve(said as Word)))
  expect(word.kind).toBe('ready')
  expect(await ended).toBe(0)
  const { port } = new URL(word.kind === 'ready' ? word.values['debricked-url'] : '')
  await using next = await serve(async () => ({ kind: 'never' }), { port: Number(port) })
  expect(next.port).toBe(Number(port))
})

test('on a laptop the same world is served, until the limit', async () => {
  const serving = (...line: readonly string[]) =>
    new Promise<readonly [number | null, string]>(resolve => {
      let out = ''
      const child = spawn(process.execPath, [bundle, 'serve', ...line], { stdio: ['ignore', 'pipe', 'pipe'] })
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk: string) => {
          out += chunk
        })
      }
      child.once('close', code => resolve([code, out]))
    })
  const [code, out] = await serving('--port', '0', '--story=gate', '--speed=2.5', '--limit-minutes', '0.005')
  expect(code, out).toBe(0)
  expect(out).toContain('The story "gate": the scan finds a critical vulnerability. Time runs 2.5 times as fast.')
  expect(out).toMatch(/^dbackup-url: http:\/\/127\.0\.0\.1:\d+$/m)
  await using taken = await serve(async () => ({ kind: 'never' }))
  expect(await serving('--port', String(taken.port))).toEqual([
    2,
    `Port ${taken.port} is taken; choose another first one with --port, or --port 0 for any.\n`,
  ])
  expect(await serving('--prot', '1')).toEqual([2, 'There is no option --prot. Did you mean --port?\n'])
})

test('action.yml: one step, no shell, no expression in the script, every input and output', () => {
  const manifest = parse(readFileSync(join(root, 'actions', 'sandbox', 'action.yml'), 'utf8')) as {
    readonly outputs: Readonly<Record<string, unknown>>
    readonly runs: { readonly steps: readonly Readonly<Record<string, unknown>>[] }
  }
  const [step, ...others] = manifest.runs.steps
  expect(others).toEqual([])
  expect(step).toMatchObject({
    shell: 'node {0}',
    env: { SHIPGATE_INPUT_LIMIT_MINUTES: '${{ inputs.limit-minutes }}' },
  })
  expect(step?.['run']).not.toContain('${{')
  expect(Object.keys(manifest.outputs)).toEqual(Object.keys(sandboxAction.outputs))
})
