import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createDebrickedEmulator } from '../../src/providers/debricked/emulator/index.ts'
import { RealClock, ScaledClock } from '../../src/sandbox/clock.ts'
import { type CompositeResult, runComposite } from '../../src/sandbox/composite/index.ts'
import { createGithubEmulator } from '../../src/sandbox/github/index.ts'
import type { TokenName } from '../../src/sandbox/github/options.ts'
import { sampleExceptions, sampleRepository } from '../../src/sandbox/sample-repository.ts'
import { serveAll } from '../../src/sandbox/serve.ts'
import { root } from '../policy/source-files.ts'

const HEAD = 'c0ffee'.padEnd(40, '0')

const event = {
  repository: { default_branch: 'main' },
  pull_request: {
    number: 7,
    head: { sha: HEAD, ref: 'feature/cart' },
    base: { sha: 'ba5e'.padEnd(40, '0'), ref: 'main' },
  },
}

// The emulated servers' time, twenty times as fast.
const SPEED = 20

/** The committed debricked-scan on a pull request, against emulated Debricked and GitHub on loopback. */
async function openStage() {
  const clock = new ScaledClock(new RealClock(), SPEED)
  const debricked = createDebrickedEmulator({ clock })
  // Rules of Debricked are judged beside the exceptions file, and this account has none.
  debricked.control.setRules([])
  const github = createGithubEmulator({ clock })
  const servers = await serveAll({ debricked, github })
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-e2e-'))
  const workspace = join(folder, 'workspace')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), text)
  }
  for (const [path, text] of Object.entries(sampleRepository)) write(path, text)
  let runs = 0
  /** One more run of the workflow, with the token that the runner gives it. */
  const run = async (inputs: Readonly<Record<string, string>> = {}, token: TokenName = 'workflow') => {
    runs++
    const result = await runComposite({
      actionFile: join(root, 'actions', 'debricked-scan', 'action.yml'),
      workspace,
      runnerTemp: join(folder, `temp-${runs}`),
      github: {
        token: github.tokens[token],
        api_url: servers.github.origin,
        event_name: 'pull_request',
        repository: 'acme/shop',
        ref: 'refs/pull/7/merge',
        run_id: String(9_000_000_000 + runs),
      },
      event,
      inputs: {
        'api-url': servers.debricked.origin,
        'debricked-token': debricked.tokens.scanner,
        'only-new': 'false',
        'comment-summary-in-pr': 'on-failure',
        'upload-sarif': 'true',
        'report-file': 'scan-report.json',
        ...inputs,
      },
      secrets: [debricked.tokens.scanner],
    })
    holdsSecrets(result)
    return result
  }
  const holdsSecrets = (result: CompositeResult) => {
    const { printed, rawSummary, outputs } = result
    const told = [github.control.comments(), github.control.uploads()]
    const visible = [printed, rawSummary, JSON.stringify([outputs, told]), filesBelow(folder)].join('\n')
    for (const secret of [...Object.values(debricked.tokens), ...Object.values(github.tokens)]) {
      expect(visible.includes(secret)).toBe(false)
    }
  }
  return {
    github,
    write,
    run,
    async [Symbol.asyncDispose]() {
      await servers[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
      expect([...debricked.violations, ...github.violations]).toEqual([])
    },
  }
}

function filesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

/** Ids of what broke the gate, from the report that the scan wrote. */
function brokenBy(result: CompositeResult): readonly string[] {
  const { findings } = JSON.parse(readFileSync(result.outputs['report-file'] ?? '', 'utf8')) as {
    findings: readonly { readonly id: string; readonly decision: string }[]
  }
  return [...new Set(findings.filter(({ decision }) => decision === 'breaking').map(({ id }) => id))]
}

test('a pull request gets one comment, that later runs update and a good one resolves, and code scanning the findings', async () => {
  await using stage = await openStage()
  const { control } = stage.github

  const first = await stage.run()
  expect(first.outputs, first.log).toMatchObject({ decision: 'fail', 'reason-code': 'gate_failed' })
  const [created, ...more] = control.comments()
  expect(more).toEqual([])
  expect(created).toMatchObject({ user: { login: 'github-actions[bot]' }, edits: 0 })
  expect(created?.body).toMatch(/run=9000000001 attempt=1 -->\n### debricked-scan: failed/)
  expect(created?.body).toContain(brokenBy(first)[0])
  expect(control.uploads()).toMatchObject([{ commit: HEAD, ref: 'refs/pull/7/head', log: { version: '2.1.0' } }])
  expect(first.log).toContain(`Code scanning has the findings (${control.uploads()[0]?.id})`)

  const second = await stage.run({ 'upload-sarif': 'false' })
  expect(second.outputs['decision']).toBe('fail')
  expect(control.comments()).toMatchObject([{ id: created?.id, edits: 1 }])
  expect(control.comments()[0]?.body).toContain('run=9000000002')
  expect(control.uploads()).toHaveLength(1)

  stage.write('.shipgate/exceptions.yml', sampleExceptions(brokenBy(second), '2099-01-01'))
  const third = await stage.run()
  expect(third, third.log).toMatchObject({ conclusion: 'success', outputs: { decision: 'pass' } })
  expect(control.comments()).toMatchObject([{ id: created?.id, edits: 2 }])
  const [, ...lines] = (control.comments()[0]?.body ?? '').trimEnd().split('\n')
  expect(lines).toEqual([expect.stringMatching(/^✅ \*\*debricked-scan: passed\.\*\* .*actions\/runs\/9000000003/)])
  expect(control.uploads()).toHaveLength(2)
})

test('a token that may only read costs the comment and the findings in code scanning, and not the verdict', async () => {
  await using stage = await openStage()
  const result = await stage.run({}, 'fork')
  expect(result, result.log).toMatchObject({
    conclusion: 'failure',
    outputs: { decision: 'fail', 'reason-code': 'gate_failed' },
  })
  expect([stage.github.control.comments(), stage.github.control.uploads()]).toEqual([[], []])
  for (const permission of ['pull-requests: write', 'security-events: write']) {
    expect(result.log).toContain(`Give the job \`${permission}\``)
    expect(result.summary).toContain(permission)
  }
  stage.write('.shipgate/exceptions.yml', sampleExceptions(brokenBy(result), '2099-01-01'))
  const green = await stage.run({ 'comment-summary-in-pr': 'always' }, 'fork')
  expect(green, green.log).toMatchObject({ conclusion: 'success', outputs: { decision: 'pass' } })
  expect(green.summary).toContain('pull-requests: write')
})
