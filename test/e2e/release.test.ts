import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RealClock } from '../../src/sandbox/clock.ts'
import { type CompositeRequest, type CompositeResult, runComposite } from '../../src/sandbox/composite/index.ts'
import { checkOut } from '../../src/sandbox/world/check-out.ts'
import { createWorld, type World } from '../../src/sandbox/world/create-world.ts'
import { githubContext } from '../../src/sandbox/world/github-context.ts'
import { sampleRelease } from '../../src/sandbox/world/sample-release.ts'
import type { Story } from '../../src/sandbox/world/story.ts'
import { worldValues } from '../../src/sandbox/world/world-values.ts'
import { root } from '../policy/source-files.ts'

// The services work so many times as fast as they say.
const PACE = 40

interface Stage extends AsyncDisposable {
  readonly world: World
  readonly folder: string
  readonly workspace: string
  run(inputs: Readonly<Record<string, string>>, more?: Partial<CompositeRequest>): Promise<CompositeResult>
}

/** The committed root action on the committed bundle, in a world of its own on loopback. */
async function openStage(story: Story): Promise<Stage> {
  const world = createWorld(story, new RealClock(), { pace: PACE })
  const served = await world.serve()
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-release-e2e-'))
  const workspace = join(folder, 'workspace')
  const release = sampleRelease(worldValues(world, served.addresses), '.', 3)
  checkOut(workspace, { commit: world.revision, release: release })
  const { keys } = world
  const github = githubContext(world, served.addresses)
  return {
    world,
    folder,
    workspace,
    run: (inputs, more = {}) =>
      runComposite({
        actionFile: join(root, 'action.yml'),
        workspace,
        runnerTemp: join(folder, 'temp'),
        inputs: {
          'debricked-token': keys.debricked,
          'dbackup-api-key': keys.dbackup,
          'realdebrid-token': keys.realdebrid,
          'deploybot-token': keys.deploybot,
          'github-token': keys.github,
          ...inputs,
        },
        secrets: Object.values(keys),
        ...more,
        github: { ...github, ...more.github },
      }),
    async [Symbol.asyncDispose]() {
      await served[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Everything that a person or a later step could see: streams, summaries, outputs, files. */
function visible(stage: Stage, result: CompositeResult): string {
  const files = readdirSync(stage.folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
  return [result.printed, result.rawSummary, JSON.stringify(result.outputs), ...files].join('\n')
}

function expectNoSecret(stage: Stage, result: CompositeResult): void {
  const all = visible(stage, result)
  for (const key of Object.values(stage.world.keys)) expect(all.includes(key)).toBe(false)
}

test('a release passes, and the committed command verifies its evidence', async () => {
  await using stage = await openStage('passes')
  const result = await stage.run({ 'evidence-file': 'evidence.json' })
  expect(result.conclusion, result.log).toBe('success')
  expect(result.outputs).toMatchObject({
    decision: 'pass',
    'scan-decision': 'pass',
    'backup-verified': 'true',
    'deploy-revision': stage.world.revision,
  })
  expect(result.summary.match(/^#{1,3} /gm)).toHaveLength(1)
  expectNoSecret(stage, result)
  const command = join(root, 'dist', 'sandbox', 'index.js')
  const verify = () =>
    spawnSync(process.execPath, [command, 'verify-evidence', result.outputs['evidence-file'] ?? ''], {
      cwd: stage.workspace,
      encoding: 'utf8',
    })
  const verified = verify()
  expect(verified.status, verified.stdout + verified.stderr).toBe(0)
  writeFileSync(join(stage.workspace, 'data', 'router-image.bin'), 'something else')
  expect(verify().status).toBe(1)
})

test('a release whose health fails is red, and what was live is live again', async () => {
  await using stage = await openStage('unhealthy')
  const before = stage.world.deploybot.control.live(842)
  const result = await stage.run({})
  expect(result.conclusion, result.log).toBe('failure')
  expect(result.outputs).toMatchObject({ 'reason-code': 'rolled_back', 'deploy-rolled-back': 'true' })
  expect(stage.world.deploybot.control.live(842)).toBe(before)
  expectNoSecret(stage, result)
})

test('a release has one comment on the pull request, which the next one resolves', async () => {
  await using stage = await openStage('gate')
  const head = { sha: stage.world.revision, ref: 'feature/search', repo: { full_name: 'acme/shop' } }
  const base = { sha: 'b'.repeat(40), ref: 'main', repo: { full_name: 'acme/shop' } }
  const pull = {
    event: { pull_request: { number: 7, head, base }, repository: { default_branch: 'main', full_name: 'acme/shop' } },
    github: { ref: 'refs/pull/7/merge', event_name: 'pull_request' },
  }
  const inputs = { 'comment-summary-in-pr': 'on-failure' }
  expect((await stage.run({ ...inputs, stages: 'scan' }, pull)).outputs['reason-code']).toBe('gate_failed')
  const [red] = stage.world.github.control.comments()
  expect(red?.body).toContain('### pipeline: failed')
  expect((await stage.run({ ...inputs, stages: 'backup' }, pull)).outputs['decision']).toBe('pass')
  const [green, ...more] = stage.world.github.control.comments()
  expect(more).toEqual([])
  expect(green?.id).toBe(red?.id)
  expect(green?.body).toContain('pipeline: passed')
})

test.each(['cancel', 'kill'] as const)(
  '%s in the middle: the backup is stopped and every stage accounted for',
  async kind => {
    await using stage = await openStage('passes')
    stage.world.dbackup.control.script('Shop Daily', { runMs: 600_000 })
    const strike = new AbortController()
    const result = await stage.run(
      {},
      {
        [kind]: strike.signal,
        onOutput: line => {
          if (/^\[backup\] Running/.test(line)) strike.abort()
        },
      },
    )
    expect(result.conclusion, result.log).toBe(kind === 'cancel' ? 'cancelled' : 'failure')
    const [execution, ...others] = stage.world.dbackup.control.accepted
    expect(others).toEqual([])
    const told = stage.world.dbackup.journal.entries.filter(
      entry => entry.method === 'POST' && entry.path.endsWith(`/executions/${execution?.id}/cancel`),
    )
    expect(told).toHaveLength(1)
    expect(result.outputs).toMatchObject({ decision: 'unknown', 'backup-execution-id': execution?.id })
    expect(result.summary).toContain('backup: ')
    expect(stage.world.deploybot.control.madeByApi).toEqual([])
    expectNoSecret(stage, result)
  },
)
