import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeStep, runThrowaway } from './throwaway-action.test-support.ts'

const printEnv = nodeStep('console.log(JSON.stringify(process.env))', {
  env: `{ OWN: 'own', GITHUB_SHA: 'mine', REF: '\${{ github.action_ref }}' }`,
})
const environment = async (request = {}): Promise<Record<string, string>> => {
  const { printed } = await runThrowaway({ inputs: '  who: { description: d }\n', steps: printEnv }, request)
  return JSON.parse(printed) as Record<string, string>
}

test('a composite step gets the runner’s variables and nothing else of the machine', async () => {
  const machineEnv = { PATH: process.env['PATH'], HOME: '/home/x', NODE_OPTIONS: '--bad', SECRET: 's', INPUT_A: 'b' }
  const env = await environment({ machineEnv, inputs: { who: 'x' }, env: { JOB_WIDE: '1' } })
  expect(
    Object.keys(env)
      .filter(name => !/^(GITHUB|RUNNER)_/.test(name))
      .sort(),
  ).toEqual(['CI', 'HOME', 'JOB_WIDE', 'OWN', 'PATH', 'REF'])
  expect(env).toMatchObject({
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
  })
  expect(env['GITHUB_TOKEN']).toBeUndefined()
  expect(env['RUNNER_DEBUG']).toBeUndefined()
  expect(env['GITHUB_ACTION_PATH']).toMatch(/\/action$/)
  for (const name of ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY']) {
    expect(dirname(env[`GITHUB_${name}`] ?? '')).toBe(`${env['RUNNER_TEMP']}/_runner_file_commands`)
  }
})

test('the runner’s own variables win over the step’s, which sees action_ref only in env', async () => {
  const env = await environment({ github: { sha: 'abc', action_ref: 'v1', token: 't' }, debug: true })
  expect(env).toMatchObject({ GITHUB_SHA: 'abc', OWN: 'own', REF: 'v1', GITHUB_ACTION_REF: '', RUNNER_DEBUG: '1' })
})

test('the payload is a file and a context', async () => {
  const { printed } = await runThrowaway(
    {
      steps: nodeStep('console.log(require(process.env.GITHUB_EVENT_PATH).number, process.env.N, process.cwd())', {
        env: `{ N: '\${{ github.event.number }}' }`,
      }),
    },
    { event: { number: 5 } },
  )
  expect(printed).toMatch(/^5 5 .*\/workspace$/)
})

test('a custom shell runs its program on a file without extension, with no shell between', async () => {
  const { printed, log } = await runThrowaway({
    steps: nodeStep("console.log(__filename, process.argv.length, process.ppid)\nconsole.log('second line')"),
  })
  expect(printed).toMatch(new RegExp(`^/.*/temp/[0-9a-f-]{36} 2 ${process.pid}\nsecond line$`))
  expect(log).toContain("\x1b[36;1mconsole.log('second line')\x1b[0m")
})

test('bash stops at the first failure, sh does so without pipefail', async () => {
  const step = (shell: string): string =>
    `    - shell: ${shell}\n      if: always()\n      run: |\n        false | true\n        echo ${shell}`
  const { printed, steps } = await runThrowaway({ steps: `${step('bash')}\n${step('sh')}` })
  expect(printed).toBe('sh')
  expect(steps.map(({ exitCode }) => exitCode)).toEqual([1, 0])
})

test('working-directory is relative to the workspace; a missing one fails the step', async () => {
  const { printed, annotations } = await runThrowaway({
    steps: [
      nodeStep("require('fs').mkdirSync('sub')"),
      nodeStep('console.log(process.cwd())', { 'working-directory': 'sub' }),
      nodeStep('console.log(1)', { 'working-directory': 'missing' }),
    ].join('\n'),
  })
  expect(printed).toMatch(/\/workspace\/sub$/)
  expect(annotations[0]?.message).toMatch(
    /An error occurred trying to start process .*workspace\/missing.* No such file/,
  )
})

test('an unknown program fails the step', async () => {
  const { annotations, steps } = await runThrowaway({ steps: '    - shell: no-such-shell {0}\n      run: x' })
  expect(annotations).toEqual([{ level: 'error', message: 'no-such-shell: command not found' }])
  expect(steps[0]).toMatchObject({ conclusion: 'failure', exitCode: undefined })
})

test('a folder can be put before the machine’s PATH, and steps can put others before that', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'composite-node-'))
  try {
    const [first, second] = ['first', 'second'].map(name => join(folder, name))
    for (const path of [first, second]) mkdirSync(path ?? '')
    symlinkSync(process.execPath, join(first ?? '', 'node'))
    const { log, pathFile } = await runThrowaway(
      {
        steps: [
          nodeStep(`require('fs').appendFileSync(process.env.GITHUB_PATH, ${JSON.stringify(`${second}\n`)})`),
          nodeStep("console.log(process.env.PATH.split(':').slice(0, 2).join(' '))"),
        ].join('\n'),
      },
      { nodeFolder: first ?? '' },
    )
    expect(log).toContain(`shell: ${first}/node {0}`)
    expect(log).toContain(`${second} ${first}`)
    expect(pathFile).toEqual([second])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a variable above the kernel’s limit fails the step with a reason', async () => {
  const { annotations } = await runThrowaway({ steps: nodeStep('1') }, { env: { BIG: 'x'.repeat(200_000) } })
  expect(annotations[0]?.message).toContain('Argument list too long')
})
