import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const secret = 's3cret-value-of-the-service'

interface Died {
  readonly status: number | null
  readonly printed: string
  readonly outputs: string
  readonly summary: string
}

/** Runs an action whose use case is the given TypeScript, in a process of its own. */
function runUseCase(body: string, env: Readonly<Record<string, string>> = {}): Died {
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-host-'))
  try {
    const source = join(import.meta.dirname, '..')
    const script = join(folder, 'script.ts')
    const [outputs, summary] = [join(folder, 'outputs'), join(folder, 'summary')]
    writeFileSync(outputs, '')
    writeFileSync(summary, '')
    writeFileSync(
      script,
      `import { runAction } from ${JSON.stringify(join(source, 'host', 'run.ts'))}
import { commonInputs, commonOutputs } from ${JSON.stringify(join(source, 'actions', 'common.ts'))}
import { secret } from ${JSON.stringify(join(source, 'actions', 'fields.ts'))}
import { ShipgateError } from ${JSON.stringify(join(source, 'core', 'errors.ts'))}
await runAction({
  id: 'example', title: 'Example', description: 'Example', branding: { icon: 'box', color: 'blue' },
  inputs: { ...commonInputs({ timeoutMinutes: 1 }), token: secret({ description: 'A token' }) },
  outputs: { ...commonOutputs, thing: 'A thing' },
  credentials: [['token']], requires: [], check: () => [],
  async run(inputs, context) { ${body} },
  async finish(inputs, context, left) { return left.map(entry => 'closed ' + entry.key) },
}, process.env)
`,
    )
    const child = spawnSync(process.execPath, [script], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        GITHUB_ACTIONS: 'true',
        GITHUB_OUTPUT: outputs,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: folder,
        SHIPGATE_INPUT_TOKEN: secret,
        ...env,
      },
    })
    const printed = (child.stdout + child.stderr).replace(`::add-mask::${secret}`, '')
    return {
      status: child.status,
      printed,
      outputs: readFileSync(outputs, 'utf8'),
      summary: readFileSync(summary, 'utf8'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('a use case that never settles lets the event loop run dry: red, with outputs', () => {
  const died = runUseCase(`context.output({ thing: 'known' }); return new Promise(() => {})`)
  expect(died.status).toBe(1)
  expect(died.outputs).toMatch(/decision<<.*\nunknown\n/)
  expect(died.outputs).toMatch(/reason-code<<.*\ninternal_error\n/)
  expect(died.outputs).toMatch(/thing<<.*\nknown\n/)
  expect(died.summary).toContain('### example')
})

test('an error that nobody waits for ends the run, without its words being printed as they are', () => {
  const died = runUseCase(`
    setTimeout(() => { throw new Error('stray ${secret}') }, 1)
    return new Promise(resolve => setTimeout(resolve, 60_000))`)
  expect(died.status).toBe(1)
  expect(died.outputs).toMatch(/reason-code<<.*\ninternal_error\n/)
  expect(died.printed).toContain('stray ***')
  expect(died.printed + died.outputs + died.summary).not.toContain(secret)
})

test('after such an error the use case is told to end, before anything is cleaned up', () => {
  const died = runUseCase(`
    context.journal.open({ key: 'thing-1', kind: 'thing', data: {} })
    setTimeout(() => { throw new Error('stray') }, 1)
    await new Promise(resolve => context.signal.addEventListener('abort', resolve))
    context.output({ thing: 'told to end' })
    return new Promise(() => {})`)
  expect(died.outputs).toMatch(/thing<<.*\ntold to end\n/)
  expect(died.outputs).toMatch(/reason-code<<.*\ninternal_error\n/)
  expect(died.summary).toContain('closed thing-1')
})

test('a secret that a service echoes is redacted in log, outputs, annotations and summary', () => {
  const died = runUseCase(`
    context.log.info('said ${secret}')
    context.log.debug('said ' + Buffer.from('${secret}').toString('base64'))
    context.output({ thing: 'x ${secret} y' })
    context.detail({ words: '${secret}' })
    context.report.fact('words', '${secret}')
    context.report.annotations.push({ level: 'error', title: '${secret}', message: '${secret}' })
    throw new ShipgateError('provider_error', 'The service said ${secret}.', { hint: 'Look at ${secret}.' })`)
  const everything = died.printed + died.outputs + died.summary
  expect(everything).not.toContain(secret)
  expect(everything).not.toContain(Buffer.from(secret).toString('base64'))
  expect(died.outputs).toContain('x *** y')
})

test('an error that is not ours is an internal_error, and red', () => {
  const died = runUseCase(`const nothing = undefined; return nothing.decision`)
  expect(died.status).toBe(1)
  expect(died.outputs).toMatch(/reason-code<<.*\ninternal_error\n/)
})

test('a result that is too large for an output goes to a file that is named in it', () => {
  const died = runUseCase(`
    context.detail({ rows: Array.from({ length: 20_000 }, (_, i) => 'row ' + i) })
    return { decision: 'pass', reasonCode: 'ok', message: 'Done.', next: 'Nothing.' }`)
  expect(died.status, died.printed).toBe(0)
  const json = /result-json<<.*\n(.*)\n/.exec(died.outputs)?.[1] ?? ''
  expect(Buffer.byteLength(json)).toBeLessThan(100_000)
  expect(JSON.parse(json)).toMatchObject({
    'schema-version': 1,
    decision: 'pass',
    'detail-file': expect.stringContaining('/shipgate-example-'),
  })
})

test('a summary that cannot be written does not change the verdict', () => {
  const died = runUseCase(`return { decision: 'pass', reasonCode: 'ok', message: 'Done.', next: 'Nothing.' }`, {
    GITHUB_STEP_SUMMARY: '/nowhere/at/all',
  })
  expect(died.status, died.printed).toBe(0)
  expect(died.printed).toContain('Warning: The job summary could not be written')
})

test.each([
  ['cancelled', 1],
  ['internal_error', 1],
  ['network_error', 0],
] as const)('on-unknown: warn and %s: exit %i', (code, status) => {
  const died = runUseCase(`throw new ShipgateError('${code}', 'It was so.')`, { SHIPGATE_INPUT_ON_UNKNOWN: 'warn' })
  expect(died.status, died.printed).toBe(status)
  expect(died.printed).toContain(status === 1 ? '::error title=example' : '::warning title=example')
})

test.each([
  ['never', `throw new ShipgateError('not_found', 'It is not there.')`, false],
  ['on-failure', `throw new ShipgateError('not_found', 'It is not there.')`, true],
  ['on-failure', `return { decision: 'pass', reasonCode: 'ok', message: 'Done.', next: 'Nothing.' }`, false],
] as const)('job-summary: %s after "%s"', (when, body, written) => {
  expect(runUseCase(body, { SHIPGATE_INPUT_JOB_SUMMARY: when }).summary !== '').toBe(written)
})

test('a journal that cannot be written is told once and costs no verdict', () => {
  const died = runUseCase(
    `context.journal.open({ key: 'a', kind: 'thing', data: {} }); context.journal.close('a')
     return { decision: 'pass', reasonCode: 'ok', message: 'Done.', next: 'Nothing.' }`,
    { RUNNER_TEMP: '/dev/null' },
  )
  expect(died.status, died.printed).toBe(0)
  expect(died.printed.match(/Warning: The journal cannot be written/g)).toHaveLength(1)
  expect(died.outputs).toMatch(/decision<<.*\npass\n/)
})

test('outputs that cannot be written make the step red: later steps would decide without them', () => {
  const died = runUseCase(`return { decision: 'pass', reasonCode: 'ok', message: 'Done.', next: 'Nothing.' }`, {
    GITHUB_OUTPUT: '/nowhere/outputs',
  })
  expect(died.status).toBe(1)
  expect(died.printed).toContain('Warning: The outputs could not be written')
})

test.each(['http://user:p%zzword@127.0.0.1:1', 'user:Super@Secret@127.0.0.1:1'])(
  'the password of the proxy %s is masked',
  proxy => {
    const died = runUseCase(
      `context.log.info('told p%zzword and Super@Secret and Super%40Secret')
     return { decision: 'pass', reasonCode: 'ok', message: 'Done.', next: 'Nothing.' }`,
      { HTTPS_PROXY: proxy },
    )
    expect(died.status, died.printed).toBe(0)
    const told = died.printed.split('\n').find(line => line.startsWith('told')) ?? ''
    expect(told).not.toContain(proxy.includes('zz') ? 'p%zzword' : 'Super@Secret')
  },
)

test('an error that is not ours leaves nothing running that was started', () => {
  const died = runUseCase(`context.journal.open({ key: 'a', kind: 'thing', data: {} }); throw new TypeError('oops')`)
  expect(died.summary).toContain('closed a')
})

test.each([
  ['a person', 'octocat', 'Secrets and variables, Actions'],
  ['Dependabot', 'dependabot[bot]', 'Secrets and variables, Dependabot'],
])('a secret that is missing in a run of %s: told in which store it belongs', (_, actor, store) => {
  const died = runUseCase('throw new Error()', { SHIPGATE_INPUT_TOKEN: '', GITHUB_ACTOR: actor })
  expect(died.status).toBe(1)
  expect(died.outputs).toMatch(/reason-code<<.*\nmissing_credentials\n/)
  expect(died.summary).toContain(store)
  const skipped = runUseCase('throw new Error()', {
    SHIPGATE_INPUT_TOKEN: '',
    SHIPGATE_INPUT_ON_MISSING_CREDENTIALS: 'skip',
    GITHUB_ACTOR: actor,
  })
  expect(skipped.status).toBe(0)
  expect(skipped.outputs).toMatch(/decision<<.*\nskipped\n/)
  expect(skipped.summary).toContain(store)
})
