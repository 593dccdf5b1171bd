import { describe, expect, test } from 'vitest'
import { debrickedScene } from '../../../../test/kit/debricked-scene.ts'
import { syntheticFindings } from '../emulator/index.ts'
import { changed, harmless, hear, LIST, type Lie, listOf, lying, ok, type Reply, STATUS } from './lies.test-support.ts'

// What the scan says that it found, and what its list has.

const row = (id: number, ...packages: readonly string[]) => ({
  ...{ cveId: `CVE-2099-${id}`, name: { name: 'x', link: '' }, cvss: { text: 2, type: 'low' } },
  dependencies: packages.map(name => ({ name: `${name} (npm)` })),
})

async function judged(found: object, pageOf: (page: number) => readonly unknown[]) {
  const ended: Lie = { at: STATUS, say: truth => (truth.status === 200 ? changed(truth, found) : truth) }
  const list: Lie = { at: LIST, say: (_, url) => listOf(pageOf(Number(url.searchParams.get('page')))) }
  const scene = debrickedScene({ files: harmless, wrap: inner => lying(ended)(lying(list)(inner)) })
  scene.emulator.control.setRules([])
  return await scene.run({}, { strangeRequests: true })
}

describe('vulnerabilities are counted, not rows', () => {
  const doubted = { decision: 'warn', reasonCode: 'unexpected_response' }

  test('one in two packages does not stand for one that is missing', async () => {
    const { verdict } = await judged({ vulnerabilitiesFound: 2 }, page => (page === 1 ? [row(1, 'a', 'b')] : []))
    expect(verdict).toMatchObject(doubted)
    expect(verdict.message).toContain('found 2 vulnerabilities, but its list of them has 1.')
  })

  test('nor does one that comes twice, because the rows moved while the pages were read', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => row(index, `p${index}`))
    const again = { ...row(3, 'p3'), cveId: 'cve-2099-3' }
    const pageOf = (page: number) => (page === 1 ? rows : page === 2 ? [again] : [])
    expect((await judged({ vulnerabilitiesFound: 251 }, pageOf)).verdict).toMatchObject(doubted)
    expect((await judged({ vulnerabilitiesFound: 250 }, pageOf)).verdict.decision).toBe('pass')
  })

  const many = (page: number) => (page === 1 ? Array.from({ length: 40 }, (_, index) => row(index, 'a')) : [])

  test('by far more than the scan found is the list of something else', async () => {
    const { verdict } = await judged({ vulnerabilitiesFound: 3 }, many)
    expect(verdict).toMatchObject(doubted)
    expect(verdict.message).toContain('found 3 vulnerabilities, but its list of them has 40')
  })

  test.each([
    ['a few more', { vulnerabilitiesFound: 30 }],
    ['those that are set aside', { vulnerabilitiesFound: 3, unaffectedVulnerabilitiesFound: 37 }],
  ])('%s are none', async (_, found) => {
    expect((await judged(found, many)).verdict.decision).toBe('pass')
  })
})

describe('a first page that comes again as the second', () => {
  test.each([25, 50, 100, 250])('with %i rows is a page that is capped, not the whole list', async count => {
    const seen: Reply[] = []
    const say = (truth: Reply) => (seen[0] ??= listOf((JSON.parse(truth.body).vulnerabilities as []).slice(0, count)))
    const lie = { at: LIST, say }
    const { verdict } = await hear(lie, { findings: syntheticFindings(count), inputs: { 'fail-on-severity': 'none' } })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  })

  test('holds for packages as well', async () => {
    const named = (index: number) => ({ id: index + 1, name: { name: `p${index} (npm)` }, licenses: [] })
    const dependencies = Array.from({ length: 100 }, (_, index) => named(index))
    const lie: Lie = { at: /get-hierarchy$/, say: () => ok({ commitName: 'x', dependencies }) }
    const { verdict } = await hear(lie, { inputs: { 'deny-packages': 'evil' } })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  })
})

describe('the files of the commit, by their numbers', () => {
  const numbered = (idsOf: (ids: readonly number[]) => unknown): Lie => ({
    at: /\/releases\/by\/name$/,
    say: truth => {
      const rows = JSON.parse(truth.body) as readonly { readonly uploaded_programs_file_ids: readonly number[] }[]
      return ok(rows.map(one => ({ ...one, uploaded_programs_file_ids: idsOf(one.uploaded_programs_file_ids) })))
    },
  })

  test.each([
    ['not told', () => undefined],
    ['no list', () => 'many'],
    ['those of another scan alone', () => [1, 99_999_999]],
    ['none', () => []],
  ])('%s: nothing follows', async (_, idsOf) => {
    expect((await hear(numbered(idsOf))).verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })

  test('newer ones that are not ours beside ours: the list may be of the other scan', async () => {
    const { verdict } = await hear(numbered(ids => [...ids, Math.max(...ids) + 1]))
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'unexpected_response' })
  })

  test('they cannot be had: the verdict stands, and it is said', async () => {
    const lie: Lie = { at: /\/releases\/by\/name$/, say: () => ({ status: 403, body: '{}' }) }
    const { verdict, result } = await hear(lie)
    expect(verdict.decision).toBe('pass')
    expect(result.report.notChecked.join(' ')).toContain('Whether another run scanned the same commit meanwhile')
  })
})
