import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { RealClock } from '../../sandbox/clock.ts'
import { createGithubEmulator } from '../../sandbox/github/index.ts'
import { serve } from '../../sandbox/serve.ts'

const source = join(import.meta.dirname, '..', '..')

/** Runs a use case in a process of its own, in front of an emulated GitHub API on loopback. */
async function runUseCase(
  body: string,
  inputs: Readonly<Record<string, string>>,
  token: 'workflow' | 'fork' = 'workflow',
) {
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-comment-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const emulator = createGithubEmulator({ clock: new RealClock() })
  await using server = await serve(emulator)
  const [script, summary, event] = ['script.ts', 'summary', 'event.json'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(summary, '')
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7 } }))
  writeFileSync(
    script,
    `import { runAction } from ${JSON.stringify(join(source, 'host', 'run.ts'))}
import { commonInputs, commonOutputs } from ${JSON.stringify(join(source, 'actions', 'common.ts'))}
import { choice, secret, text } from ${JSON.stringify(join(source, 'actions', 'fields.ts'))}
await runAction({
  id: 'example', title: 'Example', description: 'Example', branding: { icon: 'box', color: 'blue' },
  inputs: {
    ...commonInputs({ timeoutMinutes: 1 }),
    'comment-summary-in-pr': choice({ description: 'When', of: ['never', 'on-failure', 'always'], default: 'never' }),
    'comment-key': text({ description: 'Key' }),
    'github-token': secret({ description: 'Token' }),
  },
  outputs: commonOutputs, credentials: [], requires: [], check: () => [],
  async run(inputs, context) { ${body} },
  finish: async () => [],
}, process.env)
`,
  )
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_EVENT_PATH: event,
    GITHUB_API_URL: server.origin,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '12',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: folder,
    SHIPGATE_INPUT_GITHUB_TOKEN: emulator.tokens[token],
    ...inputs,
  }
  const { status, printed } = await new Promise<{ status: unknown; printed: string }>(resolve => {
    execFile(process.execPath, [script], { env }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, printed: stdout + stderr }),
    )
  })
  expect(emulator.violations).toEqual([])
  const told = printed.replace(/^::add-mask::.*$/gm, '')
  expect(told).not.toContain(emulator.tokens[token])
  return { status, printed: told, masks: printed, summary: readFileSync(summary, 'utf8'), emulator }
}

const pass = `return { decision: 'pass', reasonCode: 'ok', message: 'Done.', next: 'Nothing.' }`
const fail = `return { decision: 'fail', reasonCode: 'not_found', message: 'It is not there.', next: 'Look.' }`
const always = { SHIPGATE_INPUT_COMMENT_SUMMARY_IN_PR: 'always' }

test('the verdict is written on the pull request, redacted', async () => {
  const { status, emulator, printed } = await runUseCase(
    `context.mask('a-session-token'); context.report.fact('session', 'a-session-token'); ${fail}`,
    always,
  )
  expect(status, printed).toBe(1)
  const [only] = emulator.control.comments()
  expect(only?.body).toContain('It is not there.')
  expect(only?.body).not.toContain('a-session-token')
})

test('what a use case has masked is masked for the runner too', async () => {
  const { masks, printed } = await runUseCase(
    `context.mask('a-session-token'); context.log.info('a-session-token'); ${pass}`,
    {},
  )
  expect(masks).toContain('::add-mask::a-session-token')
  expect(printed).not.toContain('a-session-token')
})

test('without the permission there is a note, in log and summary, and the same verdict', async () => {
  const { status, printed, summary } = await runUseCase(pass, always, 'fork')
  expect(status, printed).toBe(0)
  expect(printed).toContain('Note: The comment on the pull request is missing or out of date.')
  expect(summary).toContain('pull-requests: write')
})

test('wrong inputs are told on the pull request as well', async () => {
  const { status, emulator } = await runUseCase(pass, { ...always, SHIPGATE_INPUT_TIMEOUT_MINUTES: 'soon' })
  expect([status, emulator.control.comments().length]).toEqual([1, 1])
})

test.each(['never', 'sometimes', ''])('comment-summary-in-pr: "%s" asks nothing of GitHub', async when => {
  const { emulator } = await runUseCase(fail, { SHIPGATE_INPUT_COMMENT_SUMMARY_IN_PR: when })
  expect(emulator.journal.entries).toEqual([])
})

test('a cancelled run writes none', async () => {
  const { emulator, printed } = await runUseCase(
    `process.kill(process.pid, 'SIGTERM'); await context.deadline.sleep(60_000, context.signal)`,
    always,
  )
  expect(printed).toContain('example: unknown (cancelled)')
  expect(emulator.journal.entries).toEqual([])
})

test('the GitHub API is there with a token and a repository only', async () => {
  const look = `context.log.info('with: ' + typeof context.github(inputs['github-token']) + ', without: ' + typeof context.github(undefined)); ${pass}`
  expect((await runUseCase(look, {})).printed).toContain('with: object, without: undefined')
  expect((await runUseCase(look, { GITHUB_REPOSITORY: '' })).printed).toContain('with: undefined, without: undefined')
})
