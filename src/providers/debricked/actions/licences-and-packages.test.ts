import { describe, expect, test } from 'vitest'
import type { FindingSeed } from '../emulator/index.ts'
import { countSent, low, rowsOf, sceneWith } from './scan-cases.test-support.ts'

const licensed = (...licences: readonly (string | undefined)[]): readonly FindingSeed[] =>
  licences.map((licence, at) => ({
    ...low,
    package: `lib-${at}`,
    version: '1.2.3',
    ...(licence !== undefined && { licence }),
  }))

const denied = { decision: 'fail', reasonCode: 'license_denied' }

describe('licences', () => {
  test('deny-licenses names the package and its licence', async () => {
    const result = await sceneWith(licensed('MIT', 'GPL-3.0-only')).run({ 'deny-licenses': 'GPL-3.0-only' })
    expect(result.verdict).toMatchObject(denied)
    expect(result.verdict.message).toBe('1 package with a licence that is not permitted: lib-1.')
    expect(rowsOf(result, 'Licences')).toEqual([['lib-1', '1.2.3', 'GPL-3.0-only', 'not permitted', '']])
  })

  test('allow-licenses: what is not among them is denied', async () => {
    const { verdict } = await sceneWith(licensed('MIT', 'Apache-2.0', 'ISC')).run({
      'allow-licenses': 'MIT\nApache-2.0',
    })
    expect(verdict).toMatchObject(denied)
    expect(verdict.message).toContain('lib-2')
  })

  const judged = async (licence: string, licenceExpressions: 'split' | 'whole') =>
    await sceneWith(licensed(licence), { licenceExpressions }).run({ 'deny-licenses': 'GPL-2.0-only' })

  test('one of an OR is enough, all of an AND are needed', async () => {
    expect((await judged('MIT OR GPL-2.0-only', 'whole')).verdict.decision).toBe('pass')
    expect((await judged('MIT AND GPL-2.0-only', 'whole')).verdict).toMatchObject(denied)
  })

  test.each(['OR', 'AND'])('listed apart, nobody knows that it was %s: it warns', async operator => {
    const { verdict } = await judged(`MIT ${operator} GPL-2.0-only`, 'split')
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'license_denied' })
    expect(verdict.message).toContain('1 package with several licences of which not all are permitted: lib-0.')
  })

  test('a denied one in a spelling of its own warns, and fails where `unknown` is denied', async () => {
    const scene = () => sceneWith(licensed('MIT', 'GPLv3', 'LicenseRef-terms'))
    const warned = await scene().run({ 'deny-licenses': 'GPL-3.0-only' })
    expect(warned.verdict).toMatchObject({ decision: 'warn', reasonCode: 'license_denied' })
    expect(warned.verdict.message).toContain('2 packages with an unknown licence: lib-1, lib-2.')
    const failed = await scene().run({ 'deny-licenses': 'GPL-3.0-only\nunknown' })
    expect(failed.verdict).toMatchObject(denied)
  })

  test('one that nobody knows warns, fails where `unknown` is denied, passes where it is allowed', async () => {
    const warned = await sceneWith(licensed(undefined)).run({ 'allow-licenses': 'MIT' })
    expect(warned.verdict).toMatchObject({ decision: 'warn', reasonCode: 'license_denied' })
    expect(warned.report.notChecked.join(' ')).toContain('The licence of 1 package is not known.')
    const failed = await sceneWith(licensed(undefined)).run({ 'allow-licenses': 'MIT', 'deny-licenses': 'unknown' })
    expect(failed.verdict).toMatchObject(denied)
    const passed = await sceneWith(licensed(undefined)).run({ 'allow-licenses': 'MIT\nunknown' })
    expect(passed.verdict.decision).toBe('pass')
  })

  test('lists that contradict each other are refused before any request', async () => {
    const scene = sceneWith([])
    const { verdict } = await scene.run({ 'allow-licenses': 'MIT', 'deny-licenses': 'MIT\nISC OR MIT' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(verdict.message).toContain('allow-licenses and deny-licenses both have mit')
    expect(verdict.message).toContain('deny-licenses line 2 (ISC OR MIT) has more than one licence')
    expect(scene.sent).toEqual([])
  })

  test('without a plan that has them the decision is fail, never pass', async () => {
    const { verdict } = await sceneWith(licensed('MIT'), { plan: 'free' }).run({ 'allow-licenses': 'MIT' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'plan_required' })
  })

  test('nobody asks for packages when no list wants them', async () => {
    const scene = sceneWith(licensed('GPL-3.0-only'))
    expect((await scene.run()).verdict.decision).toBe('pass')
    expect(countSent(scene, /hierarchy|licen[cs]e/)).toBe(0)
  })
})

describe('deny-packages', () => {
  const seeds = [{ ...low, package: 'left-pad', version: '1.3.0', licence: 'MIT' }]

  test.each([
    ['left-pad', 'fail'],
    ['pkg:npm/left-pad', 'fail'],
    ['pkg:npm/left-pad@1.3.0', 'fail'],
    ['pkg:npm/left-pad@<2.0.0', 'fail'],
    ['pkg:npm/left-pad@>=1.0.0,<1.4.0', 'fail'],
    ['pkg:npm/left-pad@1.2.0', 'pass'],
    ['pkg:npm/left-pad@<1.3.0', 'pass'],
    ['pkg:pypi/left-pad', 'pass'],
    ['right-pad', 'pass'],
  ])('%s: %s', async (entry, decision) => {
    const { verdict } = await sceneWith(seeds).run({ 'deny-packages': entry })
    expect(verdict).toMatchObject({ decision, reasonCode: decision === 'fail' ? 'package_denied' : 'ok' })
  })

  test('names the package, its version and the entry', async () => {
    const result = await sceneWith(seeds).run({ 'deny-packages': 'pkg:npm/left-pad@<2.0.0' })
    expect(result.verdict.message).toBe('1 package that deny-packages names: left-pad.')
    expect(rowsOf(result, 'Denied packages')).toEqual([['left-pad', '1.3.0', 'pkg:npm/left-pad@<2.0.0', 'yes', '']])
  })

  test('by name alone needs no plan with licences', async () => {
    const { verdict } = await sceneWith(seeds, { plan: 'free' }).run({ 'deny-packages': 'left-pad' })
    expect(verdict.reasonCode).toBe('package_denied')
  })

  test('is not excused by an exception, nor by the base', async () => {
    const scene = sceneWith(seeds)
    scene.write({ '.shipgate/exceptions.yml': `- {id: ${low.cve}, reason: r, owner: o, expires: 2099-01-01}\n` })
    const { verdict, outputs } = await scene.run({ 'deny-packages': 'left-pad' })
    expect(outputs['excepted-count']).toBe('1')
    expect(verdict.reasonCode).toBe('package_denied')
  })

  test('entries that cannot be read are refused before any request, all at once', async () => {
    const scene = sceneWith([])
    const { verdict } = await scene.run({ 'deny-packages': 'pkg:npm/a@^1.0.0\nfine\npkg:npm/b@>latest' })
    expect(verdict.reasonCode).toBe('invalid_input')
    expect(verdict.message).toMatch(/deny-packages line 1 .*; deny-packages line 3 /)
    expect(scene.sent).toEqual([])
  })
})

test('several things at once: the vulnerability gives the code, the message tells all', async () => {
  const scene = sceneWith([{ ...low, package: 'left-pad', cvss: 9.9, licence: 'GPL-3.0-only' }])
  const { verdict } = await scene.run({ 'deny-packages': 'left-pad', 'deny-licenses': 'GPL-3.0-only' })
  expect(verdict.reasonCode).toBe('gate_failed')
  expect(verdict.message).toMatch(/breaks the gate.*deny-packages names: left-pad\. 1 package with a licence/)
})
