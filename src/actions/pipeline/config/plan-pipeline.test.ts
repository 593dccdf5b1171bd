import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { globProblems } from '../../../core/globs.ts'
import { loadAction } from '../../registry.ts'
import { labelOf } from '../stages.ts'
import { allGiven, planOf, problemsOf } from './plan-pipeline.test-support.ts'
import { planPipeline } from './plan-pipeline.ts'

const file = `\
version: 1
deploy-despite: [scan, backup]
stages:
  deploy: { uses: deploybot-deploy, with: { subdomain: acme, environment: production } }
  backup:
    - name: shop
      uses: dbackup-run
      with: { dbackup-url: https://dbackup.example.com, job: [Shop Daily, Shop Files] }
    - uses: dbackup-run
      with:
        dbackup-url: https://dbackup.example.com
        job: |
          Accounts
          Mail
  scan:
    uses: debricked-scan
`

describe('a plan', () => {
  test('has the entries in the order of the stages, with their inputs as a workflow gives them', async () => {
    const { planned, deployDespite } = await planOf(file)
    expect(planned.map(({ entry }) => entry)).toEqual([
      { stage: 'scan', index: undefined, name: undefined, uses: 'debricked-scan', with: {} },
      {
        stage: 'backup',
        index: 0,
        name: 'shop',
        uses: 'dbackup-run',
        with: { 'dbackup-url': 'https://dbackup.example.com', job: 'Shop Daily\nShop Files' },
      },
      {
        stage: 'backup',
        index: 1,
        name: undefined,
        uses: 'dbackup-run',
        with: { 'dbackup-url': 'https://dbackup.example.com', job: 'Accounts\nMail\n' },
      },
      {
        stage: 'deploy',
        index: undefined,
        name: undefined,
        uses: 'deploybot-deploy',
        with: { subdomain: 'acme', environment: 'production' },
      },
    ])
    expect(planned.map(({ entry }) => labelOf(entry))).toEqual(['scan', 'backup (shop)', 'backup 2', 'deploy'])
    expect(planned.map(one => one.definition.id)).toEqual(planned.map(one => one.entry.uses))
    expect(deployDespite).toEqual(['scan', 'backup'])
  })

  test('joins what the pipeline gives with what the file says', async () => {
    const text = `version: 1
stages:
  scan:
    uses: debricked-scan
    with: { timeout-minutes: 5, dry-run: false, max-retries: }
`
    const { planned } = await planOf(text, {
      load: loadAction,
      given: (_, entry) => ({ 'debricked-token': `for ${entry.stage}`, 'timeout-minutes': '7', 'max-retries': '2' }),
      insisted: () => ({ 'dry-run': 'true' }),
    })
    expect(planned[0]?.raw).toEqual({
      'debricked-token': 'for scan',
      'timeout-minutes': '5',
      'max-retries': '2',
      'dry-run': 'true',
    })
    expect(planned[0]?.inputs).toMatchObject({ 'timeout-minutes': 300_000, 'max-retries': 2, 'dry-run': true })
  })

  test('does not hide a mistake of the file behind what the pipeline insists on', async () => {
    const text = 'version: 1\nstages:\n  scan: { uses: debricked-scan, with: { dry-run: maybe } }\n'
    expect(await problemsOf(text, { ...allGiven, insisted: () => ({ 'dry-run': 'true' }) })).toEqual([
      '3:50 stages.scan.with.dry-run is "maybe"; accepted are true and false.',
    ])
  })
})

describe('missing credentials', () => {
  const none = { ...allGiven, given: () => ({}) }

  test('are no problem of the file', async () => {
    const { planned } = await planOf(file, none)
    expect(planned.map(one => one.missing)).toEqual([
      'debricked-token, or debricked-username and debricked-password must be given and are empty',
      'dbackup-api-key must be given and is empty',
      'dbackup-api-key must be given and is empty',
      'deploybot-token must be given and is empty',
    ])
    expect((await planOf(file)).planned.map(one => one.missing)).toEqual(Array(4).fill(undefined))
  })

  test('explain a missing address, and nothing else that is missing', async () => {
    const text = 'version: 1\nstages:\n  backup: { uses: dbackup-run, with: { job: x } }\n'
    expect((await planOf(text, none)).planned[0]?.missing).toBe(
      'dbackup-api-key must be given and is empty; dbackup-url is missing',
    )
    expect(await problemsOf(text)).toEqual(['3:11 stages.backup.with.dbackup-url is missing.'])
    expect(await problemsOf('version: 1\nstages:\n  backup: { uses: dbackup-run }\n', none)).toEqual([
      '3:11 stages.backup.with.job is missing.',
    ])
  })
})

describe('values', () => {
  test.each([
    ['0123456', '0123456'],
    ['1e3', '1e3'],
    ['1_000', '1_000'],
    ['0x1F', '0x1F'],
    ['yes', 'yes'],
    ['True', 'True'],
    ['2026-01-01', '2026-01-01'],
    ['1.10', '1.10'],
    ['.inf', '.inf'],
    ['12345678901234567890', '12345678901234567890'],
    ['"null"', 'null'],
    ["'~'", '~'],
    ['"a\\tb"', 'a\tb'],
    ['two words # and a comment', 'two words'],
    ['two\n        lines', 'two lines'],
    ['|\n        two\n        lines', 'two\nlines\n'],
    ['&anchor text', 'text'],
    ['https://example.com/#x', 'https://example.com/#x'],
  ])('%j is the text %j', async (written, text) => {
    const { planned } = await planOf(
      `version: 1\nstages:\n  scan:\n    uses: debricked-scan\n    with:\n      commit: ${written}\n`,
    )
    expect(planned[0]?.entry.with).toEqual({ commit: text })
  })

  test.each(['', '~', 'null', 'NULL', '""', "' '", '|\n\n', '# comment'])('%j is none', async written => {
    const { planned } = await planOf(
      `version: 1\nstages:\n  scan:\n    uses: debricked-scan\n    with:\n      commit: ${written}\n`,
    )
    expect(planned[0]?.entry.with).toEqual({})
  })

  test('items of a list are lines, empty ones left out', async () => {
    const text =
      'version: 1\nstages: { scan: { uses: debricked-scan, with: { include: [ a, , 007, ~, "", " b " ], exclude: [] } } }'
    const { planned } = await planOf(text.replace(', ,', ', null,'))
    expect(planned[0]?.entry.with).toEqual({ include: 'a\n007\nb' })
  })

  test('windows line ends, a mark at the start and a directive change nothing', async () => {
    const windows = `\ufeff%YAML 1.1\r\n---\r\n${file.replaceAll('\n', '\r\n')}`
    expect(await planOf(windows)).toEqual(await planOf(file))
  })
})

describe('whatever stands in the file', () => {
  const words = fc.constantFrom(
    ...[
      'version: 1',
      'stages:',
      'scan:',
      'uses: ',
      'debricked-scan',
      'with:',
      '\n',
      '\n  ',
      '\n    ',
      '- ',
      '{',
      '}',
      '[',
    ],
    ...[
      ']',
      ', ',
      ': ',
      '? ',
      '"',
      "'",
      '|',
      '>',
      '&a ',
      '*a',
      '!!',
      '!x ',
      '<<: ',
      '%',
      '#',
      '\t',
      '---\n',
      '\r',
      '\0',
    ],
    ...['__proto__: ', 'constructor: ', '\u0024{{ x }}', 'null', '~', '\ud800', '\u202e', '\ufeff', '😀'],
  )
  const soup = fc.array(words, { maxLength: 60 }).map(parts => parts.join(''))

  test.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 200 })],
    ['soup of YAML', soup],
    ['soup in a file', soup.map(text => `version: 1\nstages:\n  scan:\n    ${text}`)],
    ['soup among inputs', soup.map(text => `version: 1\nstages: {scan: {uses: debricked-scan, with: {${text}}}}`)],
  ])('%s: never throws, and every problem has a place and one line', async (_, texts) => {
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const outcome = await planPipeline(text, allGiven)
        if ('plan' in outcome) return
        expect(outcome.problems.length).toBeGreaterThan(0)
        const lines = text.split('\n')
        let before = { line: 0, column: 0 }
        for (const { line, column, message } of outcome.problems) {
          expect(message).toMatch(/^[^\p{Cc}\u202e\ud800]+[.?]$/u)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
          expect(line > before.line || (line === before.line && column >= before.column)).toBe(true)
          before = { line, column }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a mistake is placed within its line, also where the parser counts past it', async () => {
    const outcome = await planPipeline(
      'version: 1\nstages: {scan: {uses: debricked-scan, with: {}\r- \n    %\n    }}}',
      allGiven,
    )
    expect('problems' in outcome && outcome.problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 47],
      [3, 7],
    ])
  })

  test('what is written comes back', async () => {
    const item = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(text => {
      return text.trim() === text && text !== '' && !/[\p{Cc}\p{Zl}\p{Zp}\ufeff]|\$\{\{/u.test(text)
    })
    // What is no glob is refused, as it should be; anything else has to come back as it was written.
    const glob = item.filter(text => globProblems([text]).length === 0)
    const inputs = fc.record({ commit: item, include: fc.array(glob, { minLength: 1, maxLength: 4 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(inputs, { minLength: 1, maxLength: 5 }), fc.boolean(), async (all, inFlow) => {
        const scan = all.map((inputs, index) => ({ name: `entry ${index}`, uses: 'debricked-scan', with: inputs }))
        const text = stringify({ version: 1, stages: { scan } }, { collectionStyle: inFlow ? 'flow' : 'block' })
        const { planned } = await planOf(text)
        const expected = all.map(({ commit, include }) => ({ commit, include: include.join('\n') }))
        expect(planned.map(one => one.entry.with)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['deep lists', '['.repeat(200_000)],
    ['deep maps', '{a: '.repeat(60_000)],
    ['deep blocks', '- '.repeat(100_000)],
    ['many keys', Array.from({ length: 30_000 }, (_, index) => `k${index}:`).join('\n')],
    ['the same key', 'a:\n'.repeat(60_000)],
    [
      'aliases',
      `version: 1\nx: &a [x]\nstages: {scan: {uses: debricked-scan, with: {include: [${'*a,'.repeat(60_000)}]}}}`,
    ],
    ['a bomb', bomb()],
    ['errors', 'a: }\n'.repeat(40_000)],
    ['many entries', `version: 1\nstages:\n  scan:\n${'  - {}\n'.repeat(30_000)}`],
  ])('%s within the limit of the size end soon and are refused', async (_, text) => {
    const started = performance.now()
    const problems = await problemsOf(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(101)
    // Generous: this is about seconds, not about hours.
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

function bomb(): string {
  const names = [...'abcdefghi']
  return names
    .map((name, at) => `${name}: &${name} [${Array(9).fill(at === 0 ? 'x' : `*${names[at - 1]}`)}]`)
    .join('\n')
}
