import { describe, expect, test } from 'vitest'
import { problemsOf } from './plan-pipeline.test-support.ts'

const inStages = (text: string) => `version: 1\nstages:\n${text}`
const inScan = (text: string) => inStages(`  scan:\n    uses: debricked-scan\n${text}`)
const withInputs = (text: string) => inScan(`    with:\n      ${text}\n`)
const anAction = 'stages: {scan: {uses: debricked-scan}}'

describe('the file as a whole', () => {
  test.each<[string, string, readonly string[]]>([
    ['is empty', '', ['1:1 The file is empty; it needs version: 1 and stages.']],
    ['is a comment', '# nothing\n', ['1:1 The file is empty; it needs version: 1 and stages.']],
    ['is a list', '# x\n- a', ['2:1 The file is a list; a map with version and stages is expected.']],
    ['is too large', `# ${'x'.repeat(256 * 1024)}`, ['1:1 The file is larger than 256 KiB.']],
    [
      'is no YAML, in several places',
      'a: "x" y\nb: [\n',
      [
        '1:8 The file is not valid YAML here: Unexpected scalar at node end.',
        '3:1 The file is not valid YAML here: Flow sequence in block collection must be sufficiently indented and end with a ].',
      ],
    ],
    [
      'has two documents',
      `version: 1\n${anAction}\n---\nversion: 1\n`,
      ['3:1 The file is not valid YAML here: a second document begins, and only one is read.'],
    ],
    [
      'has keys that are none',
      `version: 1\nstage: 1\n__proto__: 2\n${anAction}\n"a\\nb": 1\n`,
      [
        '2:1 stage is no key of this file; did you mean stages?',
        '3:1 __proto__ is no key of this file; accepted are version, deploy-despite, stages.',
        '5:1 "a b" is no key of this file; accepted are version, deploy-despite, stages.',
      ],
    ],
    ['has no version', anAction, ['1:1 version is missing; begin the file with version: 1.']],
    ['has an empty version', `version:\n${anAction}`, ['1:1 version is missing; begin the file with version: 1.']],
    [
      'has another version',
      `version: 2\n${anAction}`,
      ['1:10 version is "2"; write version: 1, or use the release of Shipgate that the file was written for.'],
    ],
    [
      'has a version in quotes',
      `version: '1'\n${anAction}`,
      [
        '1:10 version is a text in quotes; write version: 1, or use the release of Shipgate that the file was written for.',
      ],
    ],
    ['has a list as version', `version: [1]\n${anAction}`, ['1:10 version is a list; version: 1 is expected.']],
    ['has no stages', 'version: 1', ['1:1 stages is missing; nothing would be done.']],
    ['has empty stages', 'version: 1\nstages:\n', ['2:1 stages is empty; nothing would be done.']],
    ['has an empty map of stages', 'version: 1\nstages: {}', ['2:9 stages is empty; nothing would be done.']],
    ['has a list of stages', 'version: 1\nstages: [scan]', ['2:9 stages is a list; a map of stages is expected.']],
  ])('%s', async (_, text, problems) => expect(await problemsOf(text)).toEqual(problems))

  test('tells the first hundred problems, and how many more there are', async () => {
    const many = Array.from({ length: 150 }, (_, index) => `k${index}: 1\n`).join('')
    const problems = await problemsOf(`version: 1\n${many}${anAction}`)
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toBe('102:1 From here on the file has 50 more problems.')
  })

  test('quotes little of a long key', async () => {
    const [problem] = await problemsOf(`version: 1\n${anAction}\n${'x'.repeat(500)}: 1`)
    expect(problem).toBe(
      `3:1 "${'x'.repeat(60)}…" is no key of this file; accepted are version, deploy-despite, stages.`,
    )
  })
})

describe('deploy-despite', () => {
  test.each<[string, readonly string[]]>([
    ['[]', []],
    ['', []],
    ['[scan]', []],
    ['scan', ['1:17 deploy-despite is a text; a list of stages such as [scan] is expected.']],
    ['[deploy]', ['1:18 deploy-despite[0] is "deploy"; accepted are scan, backup, fetch.']],
    ['[sacn]', ['1:18 deploy-despite[0] is "sacn"; accepted are scan, backup, fetch; did you mean scan?']],
    ['[scan, scan]', ['1:24 deploy-despite[1] names scan again.']],
    ['[fetch]', ['1:18 deploy-despite[0] is fetch, and the file has no such stage.']],
    ['[ ~ ]', ['1:19 deploy-despite[0] is empty; accepted are scan, backup, fetch.']],
    ['[[scan]]', ['1:18 deploy-despite[0] is a list; a text is expected.']],
  ])('%s', async (written, problems) => {
    expect(await problemsOf(`deploy-despite: ${written}\nversion: 1\n${anAction}`)).toEqual(problems)
  })
})

describe('stages and entries', () => {
  const shapes = 'a map with uses and with'
  test.each<[string, string, readonly string[]]>([
    [
      'shapes and names of stages',
      '  scan: []\n  backup:\n  fetch: x\n  deply: {}\n  constructor: 1\n',
      [
        '3:9 stages.scan is an empty list; give it an entry, or leave the stage out.',
        `4:3 stages.backup is empty; ${shapes}, or a list of such, is expected.`,
        `5:10 stages.fetch is a text; ${shapes}, or a list of such, is expected.`,
        '6:3 stages.deply is no stage; did you mean deploy?',
        '7:3 stages.constructor is no stage; accepted are scan, backup, fetch, deploy.',
      ],
    ],
    [
      'a stage twice',
      '  scan: { uses: debricked-scan }\n  scan: { uses: debricked-scan }\n',
      ['4:3 stages.scan is given twice; the first one is in line 3.'],
    ],
    [
      'shapes of entries',
      '  deploy:\n  - \n  - [x]\n  - use: x\n  - { uses: }\n  - uses: [x]\n',
      [
        `4:5 stages.deploy[0] is empty; ${shapes} is expected.`,
        `5:5 stages.deploy[1] is a list; ${shapes} is expected.`,
        '6:5 stages.deploy[2].use is no key of an entry; did you mean uses?',
        '6:5 stages.deploy[2].uses is missing; accepted in deploy are deploybot-deploy, divio-deploy.',
        '7:7 stages.deploy[3].uses is missing; accepted in deploy are deploybot-deploy, divio-deploy.',
        '8:11 stages.deploy[4].uses is a list; a text is expected.',
      ],
    ],
    [
      'inputs beside with',
      '  scan:\n    uses: debricked-scan\n    fail-on-severity: high\n',
      [
        '5:5 stages.scan.fail-on-severity is no key of an entry; accepted are name, uses and with, and inputs stand under with.',
      ],
    ],
    [
      'actions that are none or stand elsewhere',
      '  scan:\n    uses: debricked-scam\n  backup:\n    uses: debricked-scan\n  fetch:\n    uses: acme/fetch@v1\n',
      [
        '4:11 stages.scan.uses is "debricked-scam", which is no action; accepted in scan is debricked-scan; did you mean debricked-scan?',
        '6:11 stages.backup.uses is debricked-scan, which belongs in stages.scan; accepted in backup is dbackup-run.',
        '8:11 stages.fetch.uses is "acme/fetch@v1", which is no action; accepted in fetch is realdebrid-fetch.',
      ],
    ],
    [
      'names',
      `  scan:\n  - { uses: debricked-scan, name: a }\n  - { uses: debricked-scan, name: "a " }\n  - { uses: debricked-scan, name: ${'x'.repeat(61)} }\n  - { uses: debricked-scan, name: "a\\nb" }\n  - { uses: debricked-scan, name: {} }\n  - { uses: debricked-scan, name: }\n`,
      [
        '5:35 stages.scan[1].name is "a", which names the entry in line 4 already.',
        '6:35 stages.scan[2].name is longer than 60 characters.',
        '7:35 stages.scan[3].name holds a line break or another control character.',
        '8:35 stages.scan[4].name is a map; a text is expected.',
      ],
    ],
    [
      'aliases, merge keys and tags',
      '  scan: &a { uses: debricked-scan }\n  backup: *a\n  deploy: { <<: *a }\n  fetch: !x { uses: realdebrid-fetch }\n',
      [
        '4:11 stages.backup is an alias; write the value out: aliases are not followed in this file.',
        '5:11 stages.deploy.uses is missing; accepted in deploy are deploybot-deploy, divio-deploy.',
        '5:13 stages.deploy."<<" is a merge key; write the keys out: merge keys are not followed in this file.',
        '6:13 stages.fetch carries a YAML tag; leave the tag out.',
      ],
    ],
  ])('%s', async (_, text, problems) => expect(await problemsOf(inStages(text))).toEqual(problems))

  test('at most fifty entries in all stages together', async () => {
    const entries = (count: number) => '  - { uses: debricked-scan }\n'.repeat(count)
    const deploy = '  deploy: { uses: divio-deploy, with: { application: x } }\n'
    expect(await problemsOf(inStages(`  scan:\n${entries(49)}${deploy}`))).toEqual([])
    expect(await problemsOf(inStages(`  scan:\n${entries(50)}${deploy}`))).toEqual([
      '54:11 stages.deploy has one entry too many: a file has at most 50.',
    ])
  })
})

describe('inputs', () => {
  const at = 'stages.scan.with'
  const secret = (name: string) =>
    `is a secret: give it to the action as an input, \`with: ${name}: \u0024{{ secrets.… }}\` in the workflow, not in a file of the repository.`

  test.each<[string, string]>([
    ['inclde: [a]', `6:7 ${at}.inclde is no input of debricked-scan; did you mean include?`],
    ['toString: a', `6:7 ${at}.toString is no input of debricked-scan.`],
    [
      'fail-on-severity: hihg',
      `6:25 ${at}.fail-on-severity is "hihg"; accepted are critical, high, medium, low, none; did you mean high?`,
    ],
    ['fail-on-rules: yes', `6:22 ${at}.fail-on-rules is "yes"; accepted are true and false.`],
    ['max-retries: 1e3', `6:20 ${at}.max-retries is "1e3"; accepted is a whole number, from 0 to 20.`],
    ['commit: [a]', `6:15 ${at}.commit is a list; it takes one value.`],
    ['commit: { a: b }', `6:15 ${at}.commit is a map; a text is expected.`],
    ['include: [a, { b: c }]', `6:20 ${at}.include[1] is a map; a text is expected.`],
    ['include: [a, [b]]', `6:20 ${at}.include[1] is a list; a text is expected.`],
    ['include: [a, "b\\nc"]', `6:20 ${at}.include[1] has a line break in it; make it two items.`],
    ['include:\n      - |\n        b\n        c', `7:9 ${at}.include[0] has a line break in it; make it two items.`],
    ['api-url: ftp://x', `6:16 ${at}.api-url`],
    ['commit: \u0024{{ github.sha }}', `6:15 ${at}.commit holds an expression (\u0024{{ … }}), and this file`],
    ['include: ["\u0024{{ x }}"]', `6:17 ${at}.include[0] holds an expression`],
    ['debricked-token: hunter2', `6:7 ${at}.debricked-token ${secret('debricked-token')}`],
    ['github-token: \u0024{{ github.token }}', `6:7 ${at}.github-token ${secret('github-token')}`],
    ['debricked-password:', `6:7 ${at}.debricked-password ${secret('debricked-password')}`],
    [
      'job-summary: never',
      `6:7 ${at}.job-summary belongs to the release as a whole: give it to the action as an input.`,
    ],
    ['comment-key: x', `6:7 ${at}.comment-key belongs to the release as a whole: give it to the action as an input.`],
    ['comment-summary-in-pr: always', `6:7 ${at}.comment-summary-in-pr belongs to the release as a whole`],
    ['commit: *x', `6:15 ${at}.commit is an alias; write the value out: aliases are not followed in this file.`],
    ['commit: a\n      commit: b', `7:7 ${at}.commit is given twice; the first one is in line 6.`],
    ['commit: [a', '7:1 The file is not valid YAML here: Flow sequence in block collection'],
  ])('%j', async (written, problem) => {
    const problems = await problemsOf(withInputs(written))
    expect(problems).toHaveLength(1)
    expect(problems[0]?.slice(0, problem.length)).toBe(problem)
  })

  test('a with that is no map hides what else would be missing', async () => {
    expect(await problemsOf(inStages('  backup:\n    uses: dbackup-run\n    with: [job]\n'))).toEqual([
      '5:11 stages.backup.with is a list; a map of inputs is expected.',
    ])
  })

  test('what is missing is told at the entry, and not when it was meant', async () => {
    const backups =
      '  backup:\n  - uses: dbackup-run\n  - uses: dbackup-run\n    with: { dbackup-ulr: x, job: "\u0024{{ x }}" }\n'
    expect(await problemsOf(inStages(backups))).toEqual([
      '4:5 stages.backup[0].with.dbackup-url is missing.',
      '4:5 stages.backup[0].with.job is missing.',
      '6:13 stages.backup[1].with.dbackup-ulr is no input of dbackup-run; did you mean dbackup-url?',
      expect.stringMatching(/^6:34 stages\.backup\[1\]\.with\.job holds an expression/),
    ])
  })

  test('what is wrong between inputs is told at with', async () => {
    const inputs = '{ environment: x, subdomian: a, rollback: on-failure, wait-for-completion: false }'
    expect(await problemsOf(inStages(`  deploy:\n    uses: deploybot-deploy\n    with: ${inputs}\n`))).toEqual([
      '5:5 stages.deploy.with: rollback needs wait-for-completion: without the end of the deployment nothing tells that it is bad.',
      '5:29 stages.deploy.with.subdomian is no input of deploybot-deploy; did you mean subdomain?',
    ])
  })

  test('what the pipeline itself gives wrongly is told at the entry', async () => {
    const { allGiven } = await import('./plan-pipeline.test-support.ts')
    const given = () => ({ 'debricked-token': 'x', 'max-retries': 'many' })
    expect(await problemsOf(inScan(''), { ...allGiven, given })).toEqual([
      '4:5 stages.scan: max-retries is "many"; accepted is a whole number, from 0 to 20.',
    ])
  })

  test('all problems of the whole file come at once, in the order of its lines', async () => {
    const text = `\
stages:
  deploy: { uses: divio-deploy, with: { rollback: never, zon: x } }
  backup:
    - uses: dbackup-run
      with: { job: x, dbackup-url: nowhere, verify: chekcsum }
  scan: { uses: debricked-scan, wiht: {} }
versoin: 1
`
    expect((await problemsOf(text)).map(problem => problem.split(' ').slice(0, 2).join(' '))).toEqual([
      '1:1 version',
      '2:11 stages.deploy.with.application',
      '2:58 stages.deploy.with.zon',
      '5:36 stages.backup[0].with.dbackup-url',
      '5:53 stages.backup[0].with.verify',
      '6:33 stages.scan.wiht',
      '7:1 versoin',
    ])
  })
})

describe('a secret in the file', () => {
  const value = 'hunter2-hunter2'
  test.each([
    withInputs(`debricked-token: ${value}`),
    withInputs(`debricked-token: [${value}]`),
    withInputs(`debricked-token: { ${value}: ${value} }`),
    withInputs(`debricked-token: "${value}" ${value}`),
    withInputs(`debricked-token: "\\${value}"`),
    withInputs(`debricked-token: "\\x${value}"`),
    withInputs(`debricked-token: |${value}\n`),
    withInputs(`debricked-token: !${value} x`),
    withInputs(`debricked-token: !<${value}> x`),
    withInputs(`debricked-token: !a!${value} x`),
    withInputs(`debricked-token: *${value}`),
    withInputs(`debricked-token: @${value}`),
    withInputs(`debricked-token: x: ${value}`),
    withInputs(`debricked-token: ${value}\n ${value}\n  - ${value}: ]`),
    withInputs(`debricked-token: x\n${value}`),
    withInputs(`debricked-token: x\n]${value}`),
    `%${value} ${value}\n---\n${withInputs(`debricked-token: ${value}`)}`,
    `%TAG !a! ${value} ${value}\n---\n${withInputs(`debricked-token: ${value}`)}`,
    `%YAML ${value}\n---\n${withInputs(`debricked-token: ${value}`)}`,
  ])('is never quoted: %j', async text => {
    const problems = await problemsOf(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.join('\n')).not.toContain('hunter')
    expect(problems.join('\n')).not.toContain('unter')
  })
})
