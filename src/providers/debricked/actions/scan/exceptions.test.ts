import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysLeft, excuses, isDate, parseExceptions } from './exceptions.ts'
import { exception, finding } from './scan.test-support.ts'

const entry = { id: 'CVE-2021-23337', reason: 'not reachable', owner: '@acme/web', expires: '2026-12-31' }

describe('exceptions file', () => {
  it('is a list of entries, or empty', () => {
    expect(parseExceptions(null)).toEqual({ exceptions: [], problems: [] })
    expect(parseExceptions([])).toEqual({ exceptions: [], problems: [] })
    const parsed = parseExceptions([entry, { ...entry, package: ' pkg:npm/%40scope/name ' }])
    expect(parsed.problems).toEqual([])
    expect(parsed.exceptions).toEqual([
      { ...entry, entry: 1, package: undefined },
      { ...entry, entry: 2, package: { type: 'npm', name: '@scope/name', version: undefined } },
    ])
    // What a YAML 1.1 reader makes of an unquoted date.
    expect(parseExceptions([{ ...entry, expires: new Date('2026-12-31') }]).exceptions[0]?.expires).toBe('2026-12-31')
  })

  it('tells all problems at once, with the number of the entry', () => {
    const { exceptions, problems } = parseExceptions([
      entry,
      { ...entry, reason: '  ', owner: null },
      { id: 7, expires: '2026-02-30', raeson: 'x' },
      'CVE-1',
      { ...entry, package: '' },
      { ...entry, package: 'pkg:npm/lodash@4.17.20' },
      { ...entry, package: 'pgk:npm/lodash', expires: '31.12.2026' },
      { ...entry, expires: new Date('2026-12-31T10:00:00Z') },
      { ...entry, expires: undefined, package: ['lodash'] },
    ])
    expect(exceptions).toHaveLength(1)
    expect(problems).toEqual([
      'entry 2 (CVE-2021-23337) has no reason',
      'entry 2 (CVE-2021-23337) has no owner',
      'entry 3 has an unknown key `raeson` (did you mean reason?)',
      'entry 3 has an id that is not a text',
      'entry 3 has no reason',
      'entry 3 has no owner',
      'entry 3 has an expires that is not a date of the form YYYY-MM-DD',
      'entry 4 is not a group of id, package, reason, owner and expires',
      'entry 5 (CVE-2021-23337) has no package',
      'entry 6 (CVE-2021-23337) has a package with a version; write it without one',
      'entry 7 (CVE-2021-23337) has an expires that is not a date of the form YYYY-MM-DD',
      'entry 7 (CVE-2021-23337) has a package that is neither a name nor a package URL, which begins with `pkg:`',
      'entry 8 (CVE-2021-23337) has an expires that is not a date of the form YYYY-MM-DD',
      'entry 9 (CVE-2021-23337) has no expires',
      'entry 9 (CVE-2021-23337) has a package that is not a text',
    ])
    expect(parseExceptions({ exceptions: [] }).problems).toHaveLength(1)
  })

  it('gives exceptions or problems for any value, never both for an entry', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.record(entryArbitrary, { requiredKeys: [] }))), value => {
        const { exceptions, problems } = parseExceptions(value)
        for (const one of exceptions) {
          expect(one.reason.trim() && one.owner.trim() && one.id.trim()).not.toBe('')
          expect(isDate(one.expires)).toBe(true)
        }
        const entries = Array.isArray(value) ? value.length : 0
        expect(problems.length > 0 || exceptions.length === entries).toBe(true)
      }),
    )
  })
})

const entryArbitrary = {
  id: fc.constantFrom('CVE-1', '', 3),
  package: fc.constantFrom('lodash', 'pkg:npm/a', 'pkg:', null),
  reason: fc.constantFrom('r', ' '),
  owner: fc.constantFrom('o', null),
  expires: fc.constantFrom('2026-01-01', '2026-13-01', '0000-00-00', '9999-12-31'),
}

describe('excuse', () => {
  const excuseOf = (own: Parameters<typeof exception>[0], one = finding(), today = '2026-08-01') =>
    excuses([exception(own)], today)(one)

  it('fits by id in any case, and by package when one is given', () => {
    expect(excuseOf({ id: 'cve-2021-23337' })).toMatchObject({ inForce: true })
    expect(excuseOf({ id: 'CVE-2021-23338' })).toBeUndefined()
    const npm = { type: 'npm', name: 'lodash', version: undefined }
    expect(excuseOf({ package: npm })).toBeDefined()
    expect(excuseOf({ package: npm }, finding({ packageName: 'LODASH', manager: 'NPM' }))).toBeDefined()
    expect(excuseOf({ package: npm }, finding({ packageName: 'lodash.template' }))).toBeUndefined()
    expect(excuseOf({ package: npm }, finding({ manager: 'PyPI' }))).toBeUndefined()
    // Which package manager it is must be sure.
    expect(excuseOf({ package: npm }, finding({ manager: undefined }))).toBeUndefined()
    expect(excuseOf({ package: { ...npm, type: undefined } }, finding({ manager: undefined }))).toBeDefined()
  })

  it('counts days, the last one included', () => {
    expect(daysLeft({ expires: '2026-08-01' }, '2026-08-01')).toBe(0)
    expect(daysLeft({ expires: '2026-07-31' }, '2026-08-01')).toBe(-1)
    expect(daysLeft({ expires: '2027-08-01' }, '2026-08-01')).toBe(365)
    expect(excuseOf({ expires: '2026-08-01' })?.inForce).toBe(true)
    expect(excuseOf({ expires: '2026-07-31' })?.inForce).toBe(false)
  })
})
