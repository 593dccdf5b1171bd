import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { actionsOfStage, stageNames } from '../stages.ts'
import { planOf, problemsOf } from './plan-pipeline.test-support.ts'
import { accepts, definitions, schemaText } from './schema.test-support.ts'
import { whyWithheld } from './withheld-inputs.ts'

const docs = join(import.meta.dirname, '..', '..', '..', '..', 'docs')

describe('the example', () => {
  const text = readFileSync(join(docs, 'shipgate.example.yml'), 'utf8')

  test('names the schema beside it in its first line', () => {
    expect(text.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=https://raw.githubusercontent.com/<owner>/shipgate/<full commit SHA>/docs/schema/shipgate.schema.json',
    )
    expect(readFileSync(join(docs, 'schema', 'shipgate.schema.json'), 'utf8')).toBe(schemaText)
  })

  test('is planned without a problem and shows every stage', async () => {
    const { planned } = await planOf(text)
    expect(planned.map(one => one.entry.stage)).toEqual(['scan', 'backup', 'backup', 'fetch', 'deploy'])
    expect(planned.map(one => one.missing)).toEqual(Array(5).fill(undefined))
  })

  test('is accepted by the schema', () => {
    expect(accepts(parse(text)), JSON.stringify(accepts.errors)).toBe(true)
  })
})

describe('the schema', () => {
  const shape = JSON.parse(schemaText)

  test('knows every action in its stage and every input that may stand in the file', () => {
    for (const stage of stageNames) {
      expect(shape.$defs[`${stage}-entry`].properties.uses.enum).toEqual(actionsOfStage[stage])
    }
    for (const { id, inputs } of definitions) {
      const shown = Object.entries(inputs).flatMap(([name, field]) => (whyWithheld(name, field) ? [] : [name]))
      expect(Object.keys(shape.$defs[id].properties)).toEqual(shown)
      expect(shown.filter(name => /token|password|key|secret|header|job-summary/.test(name))).toEqual([])
    }
  })

  test('has the description and the default of every input', () => {
    expect(shape.$defs['debricked-scan'].properties['fail-on-severity']).toMatchObject({
      description: expect.stringContaining('breaks the gate'),
      default: 'high',
      enum: ['critical', 'high', 'medium', 'low', 'none', null],
    })
    expect(shape.$defs['debricked-scan'].properties['fail-on-rules'].default).toBe(true)
    expect(shape.$defs['divio-deploy'].required).toEqual(['application'])
    expect(shape.$defs['dbackup-run'].required).toEqual(['dbackup-url', 'job'])
  })
})

const deploy = (inputs: unknown) => ({ version: 1, stages: { deploy: { uses: 'deploybot-deploy', with: inputs } } })
const scan = (inputs: unknown) => ({ version: 1, stages: { scan: { uses: 'debricked-scan', with: inputs } } })
const own = { subdomain: 'acme', environment: 'production' }

describe('schema and plan agree', () => {
  test.each<[string, unknown, boolean]>([
    ['a number for a text', deploy({ ...own, revision: 1234567 }), true],
    ['a boolean for a text', deploy({ ...own, comment: true }), true],
    ['a list for a text', deploy({ ...own, comment: ['a'] }), false],
    ['a map for a text', deploy({ ...own, comment: { a: 1 } }), false],
    ['nothing for a text', deploy({ ...own, comment: null }), true],
    ['nothing for a needed text', deploy({ ...own, environment: null }), false],
    ['an empty needed text', deploy({ ...own, environment: ' ' }), false],
    ['a missing needed text', deploy({ subdomain: 'acme' }), false],
    ['no with where it is needed', { version: 1, stages: { deploy: { uses: 'divio-deploy' } } }, false],
    ['no with where it is not', { version: 1, stages: { scan: { uses: 'debricked-scan' } } }, true],
    ['a text for a boolean', scan({ 'fail-on-rules': 'TRUE' }), true],
    ['a wrong text for a boolean', scan({ 'fail-on-rules': 'yes' }), false],
    ['a number for a boolean', scan({ 'fail-on-rules': 1 }), false],
    ['a text for a number', scan({ 'max-retries': '3' }), true],
    ['a wrong text for a number', scan({ 'max-retries': 'three' }), false],
    ['a fraction for a whole number', scan({ 'max-retries': 1.5 }), false],
    ['a boolean that is a word of a choice', scan({ 'only-new': true }), true],
    ['a boolean that is none', scan({ 'fail-on-severity': true }), false],
    ['a list of scalars', scan({ include: ['a', 1, true, null] }), true],
    ['a list in a list', scan({ include: [['a']] }), false],
    ['an item with a line break', scan({ include: ['a\nb'] }), false],
    ['a text for a list', scan({ include: 'a\nb' }), true],
    ['an expression', deploy({ ...own, revision: '\u0024{{ github.sha }}' }), false],
    ['an expression in a list', scan({ include: ['\u0024{{ github.sha }}'] }), false],
    ['a secret', scan({ 'debricked-token': 'x' }), false],
    ['what belongs to the release', scan({ 'job-summary': 'never' }), false],
    ['a needed list that is empty', backup({ job: [] }), false],
    ['a needed list of nothing', backup({ job: ['', null] }), false],
    ['a needed list', backup({ job: ['', 'a'] }), true],
    [
      'a name that is too long',
      { version: 1, stages: { scan: { name: 'x'.repeat(61), uses: 'debricked-scan' } } },
      false,
    ],
    ['an exception for deploy', { ...scan(null), 'deploy-despite': ['deploy'] }, false],
    ['the same exception twice', { ...scan(null), 'deploy-despite': ['scan', 'scan'] }, false],
    ['a stage that is an empty list', { version: 1, stages: { scan: [] } }, false],
  ])('%s', async (_, file, good) => {
    expect(await problemsOf(stringify(file))).toHaveLength(good ? 0 : 1)
    expect(accepts(file)).toBe(good)
  })

  function backup(inputs: object) {
    const entry = { uses: 'dbackup-run', with: { 'dbackup-url': 'https://dbackup.example.com', ...inputs } }
    return { version: 1, stages: { backup: entry } }
  }

  // Where they cannot agree, by nature: the schema sees values and not how they are written (`1e3` is 1000 to it), follows
  // aliases, knows no rules between inputs, no forms of single texts, no words in another case, no names that repeat, no
  // exception for a stage that is not there, and not how many entries all stages have together. So the values here are such that only the structure can be wrong.
  const mostly = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: bad })
  const value = fc.constantFrom<unknown>('x', null, ['x'], { x: 'x' }, [['x']], [])
  const inputs = fc.record<Record<string, unknown>>(
    {
      include: mostly(fc.constantFrom<unknown>('x', null, ['x'], []), value),
      commit: mostly(fc.constantFrom<unknown>('x', null, true, 7), value),
      'fail-on-rules': mostly(fc.constantFrom<unknown>(true, 'false', null), value),
    },
    { requiredKeys: [] },
  )
  const strange = fc.dictionary(fc.constantFrom('inclde', 'debricked-token', 'job-summary', 'constructor'), value)
  const uses = mostly(
    fc.constant<unknown>('debricked-scan'),
    fc.constantFrom<unknown>('dbackup-run', 'nothing', null, ['x']),
  )
  const written = fc.record(
    { uses, with: mostly<unknown>(inputs, fc.oneof(strange, value)) },
    { requiredKeys: ['uses'] },
  )
  const faulty = fc.record({ uses, extra: value, name: value, with: strange }, { requiredKeys: [] })
  const entry = mostly<unknown>(written, fc.oneof(faulty, value))
  // No list with two names: that names differ is the reader's to say.
  const list = fc.array(entry, { maxLength: 3 }).filter(entries => namesIn(entries) < 2)
  const stage = fc.oneof<fc.Arbitrary<unknown>[]>(entry, list)
  const file = fc.record(
    {
      version: mostly<unknown>(fc.constant(1), fc.constantFrom(2, '1', null)),
      stages: mostly<unknown>(
        fc.record({ scan: stage }),
        fc.oneof<fc.Arbitrary<unknown>[]>(fc.record({ scan: stage, stage }), fc.constantFrom({}, null, [], 'x')),
      ),
      'deploy-despite': mostly<unknown>(
        fc.constantFrom(null, [], ['scan']),
        fc.constantFrom<unknown>(['deploy'], 'scan', ['scan', 'scan']),
      ),
      other: value,
    },
    { requiredKeys: ['version', 'stages', 'deploy-despite'] },
  )
  const mostlyKnown = mostly<unknown>(
    file.map(({ other, ...known }) => known),
    file,
  )

  test('on whatever is put together', async () => {
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(mostlyKnown, async content => {
        const problems = await problemsOf(stringify(content, { aliasDuplicateObjects: false }))
        if (problems.length === 0) accepted++
        expect(accepts(content), `${stringify(content)}\n${problems.join('\n')}`).toBe(problems.length === 0)
      }),
      { numRuns: 1500 },
    )
    // Neither side may win by refusing everything.
    expect(accepted).toBeGreaterThan(200)
    expect(accepted).toBeLessThan(1300)
  })
})

function namesIn(list: readonly unknown[]): number {
  return list.filter(one => one instanceof Object && 'name' in one).length
}
