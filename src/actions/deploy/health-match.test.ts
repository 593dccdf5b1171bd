import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matcherOf, parseMatch } from './health-match.ts'
import { NEW, OLD } from './health-scene.test-support.ts'

interface Case {
  readonly match?: string
  readonly revision?: string
  readonly other?: string
}

function found(body: string, own: Case = {}) {
  const { match = '{revision}', revision = NEW, other = OLD } = own
  return matcherOf(match, revision, other)(body)
}

const held = { found: true, holdsRevision: true }
const notFound = { found: false, holdsRevision: false }

describe('a commit id', () => {
  it.each([
    NEW,
    NEW.toUpperCase(),
    NEW.slice(0, 7),
    NEW.slice(0, 12),
    `sha-${NEW.slice(0, 7)}`,
    `v1.4-3-g${NEW.slice(0, 7)}`,
    `shop_${NEW.slice(0, 9)}_prod`,
    `{"commit":"${NEW}"}`,
    `build ${NEW.slice(0, 8)}.`,
  ])('is in %s', body => expect(found(body)).toEqual(held))

  it.each([
    '',
    '{revision}',
    OLD,
    NEW.slice(0, 6),
    `${NEW.slice(0, 6)}0`,
    `${NEW.slice(0, 39)}0`,
    `${NEW}0`,
    `a${NEW}`,
    `a${NEW.slice(0, 7)}`,
    `g${NEW.slice(0, 7)}`,
    `${NEW.slice(0, 7)}z`,
    `${NEW.slice(0, 3)} ${NEW.slice(3)}`,
  ])('is not in %s', body => expect(found(body)).toEqual(notFound))

  it('given short, is in the whole one', () => {
    const revision = NEW.slice(0, 7)
    expect(found(NEW, { revision })).toEqual(held)
    expect(found(revision, { revision })).toEqual(held)
    expect(found(`${NEW}x`, { revision })).toEqual(notFound)
    expect(found(NEW.slice(0, 6), { revision })).toEqual(notFound)
  })

  it('must be told apart from what was live before', () => {
    const other = `${NEW.slice(0, 9)}${'0'.repeat(31)}`
    expect(found(NEW.slice(0, 9), { other })).toEqual(notFound)
    expect(found(NEW.slice(0, 10), { other })).toEqual(held)
    expect(found(other, { other })).toEqual(notFound)
    expect(found(NEW.slice(0, 9), { other: NEW })).toEqual(held)
  })
})

describe('a tag or a number', () => {
  it.each([
    ['v1.2', 'version v1.2.'],
    ['v1.2', 'release/v1.2'],
    ['v1.2', '"v1.2"'],
    ['1234', 'r 1234, of today'],
    ['1.2.3+build(7)', 'is 1.2.3+build(7)'],
    ['release/2026|11', 'release/2026|11'],
  ])('%s is in %s', (revision, body) => expect(found(body, { revision })).toEqual(held))

  it.each([
    ['v1.2', 'v1.2.3'],
    ['v1.2', 'v1.2-rc1'],
    ['v1.2', 'v1.20'],
    ['v1.2', 'v1x2'],
    ['v1.2', 'V1.2'],
    ['1.2', '2.1.2'],
    ['1234', '12345'],
    ['1234', '51234'],
    ['1234', '1,234,1234'],
    ['1234', '0.1234'],
    ['main', 'maintenance'],
  ])('%s is not in %s', (revision, body) => expect(found(body, { revision })).toEqual(notFound))
})

describe('a text', () => {
  it('is looked for as it stands', () => {
    expect(found('a.b', { match: 'a.b' })).toEqual({ found: true, holdsRevision: false })
    expect(found('axb', { match: 'a.b' })).toEqual(notFound)
    expect(found('/health', { match: '/health' })).toMatchObject({ found: true })
  })

  it('may have the revision in it more than once', () => {
    const match = '[{revision}] v{revision}!'
    expect(found(`[${NEW}] v${NEW.slice(0, 8)}!`, { match })).toEqual(held)
    expect(found(`[${NEW}] v${OLD}!`, { match })).toEqual(notFound)
  })

  it('is any text: found where it is, and only there (property)', () => {
    const piece = fc.string({ unit: fc.constantFrom(...'ab01.*+?^$(){}[]|\\/-" \n'), maxLength: 6 })
    const revision = fc.oneof(
      fc.stringMatching(/^[0-9a-f]{7,40}$/),
      piece.filter(text => text !== ''),
    )
    fc.assert(
      fc.property(fc.tuple(piece, piece, piece, revision), ([before, after, around, value]) => {
        // Quotation marks are no part of a word, so the revision stands alone between them.
        const match = `${before}"{revision}"${after}`
        fc.pre(match.indexOf('{revision}') === match.lastIndexOf('{revision}') && !/^\/.+\/[A-Za-z]*$/s.test(match))
        const body = `${around}${before}"${value}"${after}${around}`
        expect(found(body, { match, revision: value })).toEqual(held)
        expect(found(body.replaceAll('"', "'"), { match, revision: value })).toEqual(notFound)
      }),
      { numRuns: 2_000 },
    )
  })

  it('holds no other commit, however alike and wherever (property)', () => {
    const commit = fc.stringMatching(/^[0-9a-f]{40}$/)
    fc.assert(
      fc.property(commit, commit, fc.nat({ max: 39 }), fc.nat({ max: 40 }), (a, b, same, shown) => {
        const other = `${a.slice(0, same)}${b.slice(same)}`
        fc.pre(other !== a)
        expect(found(`at ${other.slice(0, shown)}.`, { revision: a, other })).toEqual(notFound)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a regular expression', () => {
  it.each([
    ['/^{revision}$/m', `x\n${NEW}\ny`],
    ['/"version":\\s*"v?{revision}"/', `{"version": "v${NEW.slice(0, 7)}"}`],
    ['/.*{revision}.*/s', `a\n${NEW}\nb`],
    ['/\\b{revision}\\b/', `(${NEW})`],
    ['/(?=.*"ok")(?=.*{revision})/', `{"rev":"${NEW}","state":"ok"}`],
    ['/VERSION {revision}/i', `version ${NEW}`],
    ['/{revision}(-dirty)?$/u', `${NEW.slice(0, 7)}-dirty`],
    ['/{revision}[0-9a-f]*/v', NEW],
    ['/rev{revision}/', `rev${NEW.slice(0, 9)}`],
  ])('%s is found in %j', (match, body) => {
    expect(parseMatch(match)).toEqual({ value: match })
    expect(found(body, { match })).toEqual(held)
    expect(found(body.replaceAll(/[0-9a-f]{7,}/g, OLD), { match })).toEqual(notFound)
  })

  it('takes the characters of a revision as they are', () => {
    for (const flags of ['', 'u', 'v', 'i']) {
      const match = `/^{revision}$/${flags}`
      const revision = '1.2(+x)[y]{3}|$^\\*?/-&&'
      expect(found(revision, { match, revision })).toEqual(held)
      expect(found(revision.replace('.', 'x'), { match, revision })).toEqual(notFound)
    }
  })

  it('a tag is whole in it too, unless it says otherwise', () => {
    const revision = '1.2'
    expect(found('v1.2.3', { match: '/{revision}/', revision })).toEqual(notFound)
    expect(found('v1.2', { match: '/v?{revision}/', revision })).toEqual(held)
    expect(found('1.2.3', { match: '/{revision}\\.\\d/', revision })).toEqual(held)
  })

  it('that runs away is stopped', () => {
    expect(found(`${'a'.repeat(60)}!`, { match: '/^(a+)+$/' })).toBe('too slow')
  })

  it.each([
    ['/(/', 'is not a regular expression: Unterminated group'],
    ['/a/uv', "is not a regular expression: Invalid flags supplied to RegExp constructor 'uv'"],
    ['/a/g', 'has the flags g; accepted'],
    ['/a/ii', 'has the flags ii; accepted'],
    ['/api/ok', 'has the flags ok; accepted'],
    ['/{revision}?/', 'is also found where there is no {revision}'],
    ['/{revision}|.*/', 'is also found where there is no {revision}'],
    ['/v[{revision}]/', 'has {revision} between square brackets'],
    ['/(a)\\1{revision}/', 'has a numbered back reference beside {revision}'],
    ['/\\{revision\\}/', 'has \\{revision\\}; the placeholder is {revision}'],
    ['/\\{revision}/', 'has \\{revision}; the placeholder is {revision}'],
    ['{{revision}}', 'has {{revision}}; the placeholder is {revision}'],
    ['{{ revision }}', 'has {{ revision }}; the placeholder is {revision}'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a shell or a script would write.
    ['${revision}', 'has ${revision}; the placeholder is {revision}'],
    ['{Revision}', 'has {Revision}; the placeholder is {revision}'],
  ])('%s is wrong', (match, problem) => {
    expect(parseMatch(match)).toEqual({ problem: expect.stringContaining(problem) })
  })

  it.each(['{"version":{revision}}', '//', '/health', 'a/b', '/[[]{revision}/', '/\\[{revision}\\]/', '/(a)\\1/'])(
    '%s is fine',
    match => expect(parseMatch(match)).toEqual({ value: match }),
  )
})
