import { describe, expect, test } from 'vitest'
import { debrickedScene, pullRequest } from '../../../../test/kit/debricked-scene.ts'
import { syntheticFindings } from '../emulator/index.ts'
import {
  changed,
  done,
  harmless,
  hear,
  LIST,
  type Lie,
  listOf,
  lying,
  ok,
  type Reply,
  STATUS,
} from './lies.test-support.ts'

const rowsOf = ({ body }: Reply): readonly object[] =>
  (JSON.parse(body) as { readonly vulnerabilities: readonly object[] }).vulnerabilities

describe('the list of vulnerabilities', () => {
  const row = (own: object) => ({ cveId: 'CVE-2099-9', dependencies: [{ name: 'left-pad (npm)' }], ...own })
  const first = (reply: Reply): Lie => ({
    at: LIST,
    say: (_, url) => (url.searchParams.get('page') === '1' ? reply : listOf([])),
  })
  const loose = { 'fail-on-severity': 'none' }

  test('more were found than are listed', async () => {
    const findings = syntheticFindings(3)
    const empty = await hear({ at: LIST, say: () => listOf([]) }, { findings, inputs: loose })
    expect(empty.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    const short = await hear({ at: LIST, say: truth => listOf(rowsOf(truth).slice(0, 2)) }, { findings, inputs: loose })
    expect(short.verdict).toMatchObject({ decision: 'warn', reasonCode: 'unexpected_response' })
    expect(short.verdict.message).toContain('found 3 vulnerabilities, but its list of them has 2')
  })

  test('how many were found cannot be read, and none is listed', async () => {
    const say = (truth: Reply) => (truth.status === 200 ? changed(truth, { vulnerabilitiesFound: 'many' }) : truth)
    const { verdict } = await hear({ at: STATUS, say })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  })

  test('it is filled late, and waited for', async () => {
    const say = (truth: Reply, _: URL, nth: number) => (nth <= 2 ? listOf([]) : truth)
    const { result } = await hear({ at: LIST, say }, { findings: syntheticFindings(3), inputs: loose })
    expect(result.verdict.decision).toBe('pass')
    expect(result.outputs['vulnerability-count']).toBe('3')
  })

  test('one full page for all numbers is not the whole list, also where nothing says how long that is', async () => {
    const seen: Reply[] = []
    const list: Lie = { at: LIST, say: truth => (seen[0] ??= truth) }
    const few = (truth: Reply) => (truth.status === 200 ? changed(truth, { vulnerabilitiesFound: 0 }) : truth)
    const scene = debrickedScene({
      files: harmless,
      wrap: inner => lying({ at: STATUS, say: few })(lying(list)(inner)),
    })
    scene.emulator.control.setRules([])
    scene.emulator.control.scriptScan({ findings: syntheticFindings(700) })
    const { verdict } = await scene.run(loose)
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  })

  test.each([3, 120])('the only page of %i, for every number, is the whole list', async count => {
    const seen: Reply[] = []
    const say = (truth: Reply) => (seen[0] ??= truth)
    const { result } = await hear({ at: LIST, say }, { findings: syntheticFindings(count), inputs: loose })
    expect(result.outputs['vulnerability-count']).toBe(String(count))
  })

  test.each([1, 2])('a page that is short in the middle is not the last (page %i)', async short => {
    // Rows 11 to 250 of that page are lost on the way, and the worst of all stands behind it.
    const say = (truth: Reply, url: URL) => {
      const page = Number(url.searchParams.get('page'))
      const [last] = rowsOf(truth)
      if (page === short) return listOf(rowsOf(truth).slice(0, 10))
      return page === 3 ? listOf([{ ...last, cvss: { text: 9.9, type: 'critical' } }]) : truth
    }
    const { verdict } = await hear(
      { at: LIST, say },
      { findings: syntheticFindings(700).map(one => ({ ...one, cvss: 3 })) },
    )
    expect(verdict.decision).not.toBe('pass')
    const all = { ...done, vulnerabilitiesFound: 0 }
    const scene = debrickedScene({
      files: harmless,
      wrap: inner =>
        lying({ at: STATUS, say: truth => (truth.status === 200 ? changed(truth, all) : truth) })(
          lying({ at: LIST, say })(inner),
        ),
    })
    scene.emulator.control.scriptScan({ findings: syntheticFindings(700).map(one => ({ ...one, cvss: 3 })) })
    expect((await scene.run()).verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
  })

  test.each([
    ['no id', { id: 7, dependencies: [] }],
    ['a blank id', row({ cveId: ' ' })],
    ['an id that is a number', row({ cveId: 20_991 })],
    ['nothing', null],
    ['text', 'CVE-2099-9'],
    ['packages that are no list', row({ dependencies: 'left-pad' })],
    ['nothing for a package', row({ dependencies: [{ name: 'left-pad (npm)' }, null] })],
    ['a package without a name', row({ dependencies: [{ name: 'left-pad (npm)' }, { link: '/x', name: ' ' }] })],
  ])('a row with %s spoils it', async (_, bad) => {
    const { verdict } = await hear(first(listOf([row({}), bad])), { inputs: loose })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  })

  test('words for severity and review that nobody knows excuse nothing', async () => {
    const unknown = row({ cvss: { text: null, type: 'apocalyptic' }, vulnerabilityStatus: 'levitating' })
    const { result } = await hear(first(listOf([unknown])), { inputs: { 'unscored-severity': 'high' } })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
    expect(result.outputs).toMatchObject({ 'unscored-count': '1', 'vulnerability-count': '1' })
    const scored = row({ cvss: { text: '9.1', type: 'negligible' }, vulnerabilityStatus: { type: ['unaffected'] } })
    expect((await hear(first(listOf([scored])))).verdict.reasonCode).toBe('gate_failed')
    for (const dependencies of [undefined, null, []]) {
      const nameless = row({ cvss: { text: 9.1 }, dependencies })
      expect((await hear(first(listOf([nameless])))).verdict.reasonCode).toBe('gate_failed')
    }
  })

  test.each([
    ['a low number and a bad word', { text: 3.1, type: 'critical' }],
    ['a bad number and a low word', { text: 9.1, type: 'low' }],
    ['no number and a bad word', { text: null, type: 'High' }],
  ])('%s: the worse counts', async (_, cvss) => {
    expect((await hear(first(listOf([row({ cvss })])))).verdict.reasonCode).toBe('gate_failed')
  })

  test('a base that is said to have everything excuses only what it lists', async () => {
    const say = (_: Reply, url: URL): Reply => {
      if (LIST.test(url.pathname))
        return url.searchParams.get('page') === '1' ? listOf([row({ cvss: { text: 9.9 } })]) : listOf([])
      return ok([
        { id: 1, name: 'somebody else' },
        { id: 2, name: null, extra: true },
        { id: 3, name: '' },
      ])
    }
    const github = pullRequest
    const lists: Lie = { at: /\/(get-vulnerabilities|by\/name)$/, say }
    // The same weakness in the base excuses it; a commit of another name is no base.
    expect((await hear(lists, { github })).verdict.decision).toBe('pass')
    const strangers: Lie = {
      at: lists.at,
      say: (truth, url) => (LIST.test(url.pathname) ? say(truth, url) : ok([{ id: 1, name: 'somebody else' }])),
    }
    expect((await hear(strangers, { github })).verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
  })
})

describe('packages', () => {
  test('an empty list that names no commit proves nothing', async () => {
    const lie: Lie = { at: /get-hierarchy$/, say: () => ok({ commitName: '', dependencies: [] }) }
    const { verdict } = await hear(lie, { inputs: { 'deny-packages': 'left-pad' } })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  })

  test('a subtree that cannot be read is not left out', async () => {
    const bad = { name: { name: 'a (npm)' }, indirectDependencies: [{ name: 'left-pad' }] }
    const lie: Lie = { at: /get-hierarchy$/, say: () => ok({ commitName: 'x', dependencies: [bad] }) }
    const { verdict } = await hear(lie, { inputs: { 'deny-packages': 'left-pad' } })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  })
})
