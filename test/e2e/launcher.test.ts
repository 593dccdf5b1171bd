import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { actionIds, loadAction } from '../../src/actions/registry.ts'
import { inputVariable } from '../../src/host/inputs.ts'
import { root } from '../policy/source-files.ts'

interface Step {
  readonly id: string
  readonly if?: string
  readonly shell: string
  readonly env: Readonly<Record<string, string>>
  readonly run: string
}

const stepsOf = (id: string): readonly Step[] =>
  (parse(readFileSync(join(root, 'actions', id, 'action.yml'), 'utf8')) as { runs: { steps: Step[] } }).runs.steps

test.each(actionIds)('%s: two steps, no shell, no expression in a script', async id => {
  const steps = stepsOf(id)
  expect(steps.map(step => [step.id, step.shell, step.if])).toEqual([
    ['run', 'node {0}', undefined],
    ['finish', 'node {0}', 'cancelled() || failure()'],
  ])
  const inputs = Object.keys((await loadAction(id))?.inputs ?? {})
  expect(inputs).not.toEqual([])
  for (const step of steps) {
    expect(step.run).not.toContain('${{')
    const forwarded = inputs.map(name => [inputVariable(name), `\${{ inputs.${name} }}`])
    expect(Object.entries(step.env)).toEqual(expect.arrayContaining(forwarded))
  }
})

test('a Node that is too old is told so in one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-launcher-'))
  try {
    const script = join(folder, 'script')
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '18.20.8' })\n`
    writeFileSync(script, pretend + stepsOf('dbackup-run')[0]?.run)
    const { status, stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toBe(
      '::error::Shipgate needs Node 20.19 or newer on the PATH, and this runner has 18.20.8. Add actions/setup-node before this step.\n',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the bundle says so when it is started without an action', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'dist', 'index.js')], {
    encoding: 'utf8',
    env: {},
  })
  expect(status).toBe(1)
  expect(stdout).toContain('Shipgate does not know the action')
})
