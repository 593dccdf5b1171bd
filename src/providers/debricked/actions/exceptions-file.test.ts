import { describe, expect, test } from 'vitest'
import { sampleExceptions } from '../../../sandbox/sample-repository.ts'
import { critical, high, idsIn, rowsOf, sceneWith } from './scan-cases.test-support.ts'

const FILE = '.shipgate/exceptions.yml'
const LATER = '2099-12-31'
const PAST = '2020-01-31'

function sceneWithExceptions(text: string, path = FILE) {
  const scene = sceneWith([critical, high])
  scene.write({ [path]: text })
  return scene
}

describe('an exception in force', () => {
  test('excuses, and is shown with its owner and its end', async () => {
    const result = await sceneWithExceptions(sampleExceptions([critical.cve, high.cve], LATER)).run()
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs).toMatchObject({ 'excepted-count': '2', 'vulnerability-count': '0', 'critical-count': '0' })
    expect(idsIn(result, 'Excused by exceptions')).toEqual([critical.cve, high.cve])
    expect(rowsOf(result, 'Exceptions in force')?.[0]).toEqual([
      ...[critical.cve, 'every package', 'platform@acme.example'],
      ...[expect.stringContaining('Not reachable'), LATER, expect.stringMatching(/^\d+$/), '1'],
    ])
  })

  test('for one of two leaves the other to break the gate', async () => {
    const result = await sceneWithExceptions(sampleExceptions([critical.cve], LATER)).run()
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
    expect(idsIn(result, 'Breaking the gate')).toEqual([high.cve])
  })

  test.each([
    ['alpha', 'pass'],
    ['pkg:npm/alpha', 'pass'],
    ['beta', 'fail'],
    ['pkg:pypi/alpha', 'fail'],
  ])('for the package %s: %s', async (name, decision) => {
    const scene = sceneWith([critical])
    scene.write({ [FILE]: `- {id: ${critical.cve}, package: '${name}', reason: r, owner: o, expires: ${LATER}}\n` })
    expect((await scene.run()).verdict.decision).toBe(decision)
  })

  test('that excuses nothing here is shown as such', async () => {
    const result = await sceneWithExceptions(sampleExceptions(['CVE-1999-0001'], LATER)).run()
    expect(result.verdict.reasonCode).toBe('gate_failed')
    expect(rowsOf(result, 'Exceptions in force')?.[0]?.at(-1)).toBe('0')
  })

  test('holds on its last day, in UTC, and not on the next', async () => {
    const scene = sceneWith([critical])
    const today = new Date(scene.clock.now()).toISOString().slice(0, 10)
    scene.write({ [FILE]: sampleExceptions([critical.cve], today) })
    expect((await scene.run()).verdict.decision).toBe('pass')
    const next = sceneWith([critical])
    const yesterday = new Date(next.clock.now() - 86_400_000).toISOString().slice(0, 10)
    next.write({ [FILE]: sampleExceptions([critical.cve], yesterday) })
    expect((await next.run()).verdict.reasonCode).toBe('exception_expired')
  })
})

describe('an expired exception', () => {
  test('excuses nothing, and is the reason where it is the only one', async () => {
    const result = await sceneWithExceptions(sampleExceptions([critical.cve, high.cve], PAST)).run()
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'exception_expired' })
    expect(result.verdict.message).toContain(`${critical.cve} (platform@acme.example, ${PAST})`)
    expect(result.outputs).toMatchObject({ 'excepted-count': '0', 'vulnerability-count': '2' })
    expect(rowsOf(result, 'Expired exceptions')).toHaveLength(2)
  })

  test('beside a finding that nothing ever excused: the gate is the reason', async () => {
    const { verdict } = await sceneWithExceptions(sampleExceptions([critical.cve], PAST)).run()
    expect(verdict.reasonCode).toBe('gate_failed')
    expect(verdict.message).toContain('1 of them had an exception that has expired')
  })

  test('of something below the gate fails nothing', async () => {
    const result = await sceneWithExceptions(sampleExceptions([critical.cve, high.cve], PAST)).run({
      'fail-on-severity': 'none',
    })
    expect(result.verdict.decision).toBe('pass')
    expect(rowsOf(result, 'Expired exceptions')).toHaveLength(2)
  })

  test('of something that is not found any more is listed as well', async () => {
    const result = await sceneWithExceptions(sampleExceptions(['CVE-1999-0001'], PAST)).run({
      'fail-on-severity': 'none',
    })
    expect(result.verdict.decision).toBe('pass')
    const [row] = rowsOf(result, 'Expired exceptions') ?? []
    expect(row?.[0]).toBe('CVE-1999-0001')
    expect(row?.at(-1)).toBe('0')
  })

  test('beside one in force for the same: the one in force counts', async () => {
    const both = sampleExceptions([critical.cve, high.cve], PAST) + sampleExceptions([critical.cve, high.cve], LATER)
    expect((await sceneWithExceptions(both).run()).verdict.decision).toBe('pass')
  })
})

describe('the file', () => {
  test.each([
    ['without owner', '- {id: CVE-1, reason: r, expires: 2099-01-01}', 'entry 1 (CVE-1) has no owner'],
    ['without reason and expires', '- {id: CVE-1, owner: o}', 'has no reason; entry 1 (CVE-1) has no expires'],
    ['with a day that is none', '- {id: CVE-1, reason: r, owner: o, expires: 2099-02-31}', 'not a date of the form'],
    ['with a misspelt key', '- {id: CVE-1, reson: r, owner: o, expires: 2099-01-01}', 'did you mean reason?'],
    ['with an empty package', '- {id: CVE-1, package: , reason: r, owner: o, expires: 2099-01-01}', 'has no package'],
    ['that is no list', 'CVE-1: why not', 'is not a list of entries'],
    ['that is no YAML', '- {id: [', 'is not valid YAML'],
  ])('%s is refused before any request', async (_, text, problem) => {
    const scene = sceneWithExceptions(`${text}\n`)
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(verdict.message).toContain(problem)
    expect(verdict.message).toContain(FILE)
    expect(scene.sent).toEqual([])
  })

  test('may be absent under its default name, and be empty', async () => {
    expect((await sceneWith([]).run()).verdict.decision).toBe('pass')
    expect((await sceneWithExceptions('# none yet\n').run()).verdict.reasonCode).toBe('gate_failed')
  })

  test('must be there under a name that was given', async () => {
    const scene = sceneWith([])
    const { verdict } = await scene.run({ 'exceptions-file': 'security/exceptions.yml' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(verdict.message).toContain('(ENOENT): security/exceptions.yml')
    expect(scene.sent).toEqual([])
  })

  test('under another name is the one that counts', async () => {
    const scene = sceneWithExceptions(sampleExceptions([critical.cve, high.cve], LATER), 'security/exceptions.yml')
    scene.write({ [FILE]: 'nobody: reads this' })
    expect((await scene.run({ 'exceptions-file': 'security/exceptions.yml' })).verdict.decision).toBe('pass')
  })

  test('of more than 1 MiB is something else', async () => {
    const { verdict } = await sceneWithExceptions(`# ${'x'.repeat(1024 * 1024)}\n`).run()
    expect(verdict).toMatchObject({ reasonCode: 'invalid_input' })
    expect(verdict.message).toContain('larger than 1 MiB')
  })
})
