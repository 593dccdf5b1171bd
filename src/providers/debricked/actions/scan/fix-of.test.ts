import { expect, test } from 'vitest'
import { type FixAnswers, fixOf } from './fix-of.ts'
import { finding } from './scan.test-support.ts'

type Intervals = NonNullable<FixAnswers['timelines']>[number]['intervals']

const bare = finding({ version: undefined, fixedIn: undefined, fixCommand: undefined })
const root = (fixes: Record<string, string | null> | never[], own = {}) => ({
  ...{ fixes, commands: [], isReady: true },
  ...own,
})
const time = (...intervals: Intervals) => [
  { dependencies: [{ name: 'lodash (npm)', shortName: 'lodash', link: '' }], intervals },
]
const range = (vulnerable: boolean, startVersion: string | null, endVersion: string | null = null) => ({
  ...{ vulnerable, startVersion, endVersion },
})
const noFix = time(range(true, null))
const fix = (own: Partial<FixAnswers>, of = bare) =>
  fixOf(of, { rootFixes: undefined, timelines: undefined, packageNames: ['lodash'], ...own })

test('nothing answered: nothing known, and nothing claimed', () => {
  expect(fix({})).toEqual({ version: undefined, fixedIn: undefined, fixCommand: undefined, unfixable: false })
})

test('a direct package has its own entry', () => {
  const rootFixes = root({ 'Lodash#4.17.20': '4.17.21' }, { commands: ['npm install lodash@4.17.21'] })
  expect(fix({ rootFixes })).toEqual({
    ...{ version: '4.17.20', fixedIn: '4.17.21', unfixable: false },
    fixCommand: 'npm install lodash@4.17.21',
  })
})

test('a package that another one brings is fixed through that one', () => {
  const rootFixes = root({ 'mkdirp#0.5.5': '0.5.6', 'lodash#4.17.20': 'unknown' })
  expect(fix({ rootFixes, timelines: noFix })).toMatchObject({ fixedIn: undefined, unfixable: false })
  // What fixes the other package of the same vulnerability fixes nothing here.
  const packageNames = ['lodash', 'mkdirp']
  expect(fix({ rootFixes, timelines: noFix, packageNames })).toMatchObject({ unfixable: true })
})

test('only two complete answers without a fix make a finding unfixable', () => {
  expect(fix({ rootFixes: root([]), timelines: noFix }).unfixable).toBe(true)
  expect(fix({ rootFixes: root({ 'lodash#1': 'unknown' }), timelines: noFix }).unfixable).toBe(true)
  expect(fix({ rootFixes: root([]) }).unfixable).toBe(false)
  expect(fix({ timelines: noFix }).unfixable).toBe(false)
  expect(fix({ rootFixes: root([], { isReady: false }), timelines: noFix }).unfixable).toBe(false)
  expect(fix({ rootFixes: root([], { isReady: undefined }), timelines: noFix }).unfixable).toBe(false)
  expect(fix({ rootFixes: root([]), timelines: [] }).unfixable).toBe(false)
  expect(fix({ rootFixes: root([]), timelines: time() }).unfixable).toBe(false)
})

test.each([
  ['4.17.20', [range(true, null, '4.17.20'), range(false, '4.17.21')], '4.17.21', false],
  [
    '1.2.5',
    [range(true, null, '0.2.3'), range(false, '0.2.4', '0.9'), range(true, '1.0.0'), range(false, '1.2.6')],
    '1.2.6',
    false,
  ],
  [
    '0.1.0',
    [range(true, null, '0.2.3'), range(false, '0.2.4', '0.9'), range(true, '1.0.0'), range(false, '1.2.6')],
    '0.2.4',
    false,
  ],
  [undefined, [range(false, '0.2.4', '0.9'), range(true, '1.0.0'), range(false, '1.2.6')], '1.2.6', false],
  [undefined, [range(false, '0.2.4', '0.9'), range(true, '1.0.0')], undefined, false],
  ['1.1.0', [range(false, '0.2.4', '0.9'), range(true, '1.0.0')], undefined, true],
  ['abc', [range(false, '0.2.4', '0.9'), range(true, '1.0.0')], undefined, false],
  ['2.0.0', [range(false, null, '1.0.0'), range(true, '1.0.0')], undefined, true],
  // Behind the end of a range there is something, also when no range says what.
  ['4.17.20', [range(true, null, '4.17.21')], undefined, false],
  ['4.17.20', [range(true, '4.0.0', '4.17.20'), range(false, '3.0.0', '3.9.9')], undefined, false],
  [undefined, [range(true, null, '1.0.0'), range(true, '2.0.0')], undefined, false],
  ['2.1.0', [range(true, null, '1.0.0'), range(true, '2.0.0')], undefined, true],
  ['2.1.0', [range(true, '2.0.0', 'latest')], undefined, false],
  ['2.1.0', [range(true, null, '1.0.0')], undefined, false],
  ['2.1.0', [{ vulnerable: true, startVersion: null }], undefined, false],
])('of %s the ranges tell the fix', (version, intervals, fixedIn, unfixable) => {
  const of = { ...bare, version }
  expect(fix({ rootFixes: root([]), timelines: time(...intervals) }, of)).toMatchObject({ fixedIn, unfixable })
})

test('several installed versions are not one, and another package manager is another package', () => {
  const rootFixes = root({ 'lodash#4.17.20': '4.17.21', 'lodash#3.0.0': '4.17.21' })
  expect(fix({ rootFixes })).toMatchObject({ version: undefined, fixedIn: '4.17.21' })
  expect(fix({ timelines: time(range(false, '5')) }, { ...bare, manager: 'Maven' }).fixedIn).toBeUndefined()
})

test('commands are those for this package, and never ones with hidden parts', () => {
  const commands = ['npm install lodash@4.17.21', 'npm install lodash-es@4.17.21']
  const both = { rootFixes: root([], { commands }), packageNames: ['lodash', 'lodash-es'] }
  expect(fix(both).fixCommand).toBe('npm install lodash@4.17.21')
  expect(fix({ rootFixes: root([], { commands }) }).fixCommand).toBe(commands.join(' && '))
  expect(fix({ rootFixes: root([], { commands: ['npm i x\u001b[8m; rm -rf /'] }) }).fixCommand).toBeUndefined()
})
