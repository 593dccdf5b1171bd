import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deniedPackages, parseDeniedPackages } from './denied-packages.ts'
import { scannedPackage } from './scan.test-support.ts'
import { compareVersions } from './version-order.ts'

/** `yes`, `no`, or `perhaps` when it cannot be told. */
function denies(entry: string, own: Parameters<typeof scannedPackage>[0] = {}): string {
  const { denied, problems } = parseDeniedPackages([entry])
  expect(problems).toEqual([])
  const [offence] = deniedPackages([scannedPackage(own)], denied)
  return offence === undefined ? 'no' : offence.certain ? 'yes' : 'perhaps'
}

describe('deny-packages', () => {
  it.each([
    ['pkg:npm/lodash', {}, 'yes'],
    ['pkg:npm/lodash', { manager: 'Yarn' }, 'yes'],
    ['pkg:npm/lodash', { manager: 'PyPI' }, 'no'],
    ['pkg:npm/lodash', { manager: undefined }, 'perhaps'],
    ['pkg:npm/lodash@4.17.20', {}, 'yes'],
    ['pkg:npm/lodash@4.17.2', {}, 'no'],
    ['pkg:npm/lodash@4.17.20', { version: undefined }, 'perhaps'],
    ['pkg:npm/lodash@4.17.20', { version: 'v4.17.20' }, 'yes'],
    ['pkg:npm/lodash@4.17.20', { version: 'b0c1d2e' }, 'no'],
    ['pkg:npm/lodash@>=4.17.21,<5.0.0', { version: '4.17.21' }, 'yes'],
    ['pkg:npm/lodash@>=4.17.21,<5.0.0', { version: '4.17.20' }, 'no'],
    ['pkg:npm/lodash@>=4.17.21, <5.0.0', { version: '5.0.0-rc.1' }, 'yes'],
    ['pkg:npm/lodash@%3C5', { version: 'b0c1d2e' }, 'perhaps'],
    ['pkg:npm/%40scope/name@<2.0.0', { name: '@scope/name', version: '1.9' }, 'yes'],
    ['pkg:npm/@scope/name', { name: '@scope/name' }, 'yes'],
    ['lodash', {}, 'yes'],
    ['lodash@<5', {}, 'yes'],
    ['lodash', { name: 'lodash.template' }, 'no'],
    ['@scope/name', { name: '@Scope/Name', manager: 'npm' }, 'yes'],
    ['pkg:pypi/zope-interface', { name: 'Zope.Interface', manager: 'pip' }, 'yes'],
    ['pkg:maven/org.foo/bar', { name: 'org.foo:bar', manager: 'Maven' }, 'yes'],
    ['org.foo:bar', { name: 'org.foo:bar', manager: 'Gradle' }, 'yes'],
    ['pkg:deb/debian/openssl', { name: 'openssl', manager: 'apt' }, 'yes'],
    ['pkg:apk/alpine/openssl', { name: 'openssl', manager: 'apk' }, 'yes'],
    ['pkg:rpm/fedora/curl@<9', { name: 'curl', manager: 'RPM', version: '8.1' }, 'yes'],
    ['pkg:deb/debian/openssl', { name: 'openssl', manager: 'npm' }, 'no'],
    ['pkg:deb/debian/openssl', { name: 'libopenssl', manager: 'apt' }, 'no'],
    ['pkg:npm/@scope/name', { name: 'name' }, 'no'],
    ['pkg:npm/lodash@4.17.20', { version: '^4.17.20' }, 'perhaps'],
    ['pkg:npm/lodash@4.17.20', { version: '>=4' }, 'perhaps'],
    ['pkg:npm/lodash@4.17.20', { version: '~4.17' }, 'perhaps'],
    ['pkg:npm/lodash@4.17.20', { version: '4.x' }, 'perhaps'],
    ['pkg:npm/lodash@4.17.20', { version: '*' }, 'perhaps'],
    ['pkg:npm/lodash@4.17.20', { version: '1 || 4' }, 'perhaps'],
    ['pkg:npm/lodash@<4.17.21', { version: '<4.17.21' }, 'perhaps'],
    ['org.foo:bar@1.5', { name: 'org.foo:bar', manager: 'Maven', version: '[1.0,2.0)' }, 'perhaps'],
    ['org.foo:bar@1.5', { name: 'org.foo:bar', manager: 'Gradle', version: '1.+' }, 'perhaps'],
    ['lodash', { version: '^4.17.20' }, 'yes'],
    ['pkg:deb/debian/openssl@<3.0.1', { name: 'openssl', manager: 'apt', version: '3.0.0~rc1' }, 'yes'],
    ['log4j-core', { name: 'org.apache.logging.log4j:log4j-core', manager: 'Maven' }, 'perhaps'],
    ['log4j-core@<2.17', { name: 'org.apache.logging.log4j:Log4j-Core', version: '2.17.1' }, 'no'],
    ['core', { name: 'org.apache.logging.log4j:log4j-core', manager: 'Maven' }, 'no'],
    ['pkg:maven/log4j-core', { name: 'org.apache.logging.log4j:log4j-core', manager: 'Maven' }, 'no'],
    ['pkg:golang/github.com/a/b@v1.0.0', { name: 'github.com/a/b', manager: 'Go', version: '1.0.0' }, 'yes'],
  ] as const)('%s and %o: %s', (entry, own, expected) => {
    expect(denies(entry, own)).toBe(expected)
  })

  it('tells all problems with their lines', () => {
    const { denied, problems } = parseDeniedPackages([
      'lodash',
      '',
      'pkg:npm',
      'pkg:npm/lodash@',
      'pkg:npm/lodash@^4.0.0',
      'pkg:npm/lodash@4.x',
      'pkg:npm/lodash@<latest',
      'pkg:npm/lo%dash',
      'pkg:npm/lodash?arch=x',
      'lodash <5',
      'https://npmjs.com/lodash',
    ])
    expect(denied).toHaveLength(1)
    expect(problems.map(problem => problem.replace(/ \(.*?\) /, ': '))).toEqual([
      'line 2: is empty',
      'line 3: is no package URL: `pkg:type/name` is meant',
      'line 4: has an `@` but no version',
      'line 5: has a range that is not made of <, <=, =, >=, > and versions with commas between them',
      'line 6: has a range that is not made of <, <=, =, >=, > and versions with commas between them',
      'line 7: compares with latest, which does not begin with a number',
      'line 8: has a `%` that begins no percent-encoded character',
      'line 9: has qualifiers or a subpath, which are not supported',
      'line 10: is not a package name',
      'line 11: is neither a name nor a package URL, which begins with `pkg:`',
    ])
  })

  it('takes the sure entry where another is not', () => {
    const { denied } = parseDeniedPackages(['pkg:npm/lodash@<5', 'pkg:npm/lodash'])
    const [offence] = deniedPackages([scannedPackage({ version: undefined })], denied)
    expect(offence).toMatchObject({ certain: true, entry: { text: 'pkg:npm/lodash' } })
  })

  it('reads any line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map(text => `pkg:npm/${text}`),
        ),
        line => {
          const { denied, problems } = parseDeniedPackages([line])
          expect(denied.length + problems.length).toBe(1)
        },
      ),
    )
  })
})

describe('version order', () => {
  it('sorts as package managers do', () => {
    const sorted = [
      '0.9',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0rc1',
    ]
    const rest = ['1.0', '1.0.post1', '1.0.1', 'v1.2', '1.10', '2.0.0-SNAPSHOT', '2', '20240101123456789012345.0']
    const all = [...sorted, ...rest]
    for (const [at, a] of all.entries()) {
      for (const [other, b] of all.entries()) {
        expect([a, b, Math.sign(compareVersions(a, b) ?? Number.NaN)]).toEqual([a, b, Math.sign(at - other)])
      }
    }
  })

  it('takes different spellings for equal and knows what it cannot compare', () => {
    for (const [a, b] of [
      ['1.0', '1'],
      ['01.2', '1.02.0'],
      ['v1.0.0', '1.0.0+build.5'],
      ['4.0.0.Final', '4.0.0'],
      ['31.1-jre', '31.1'],
      ['latest', 'latest'],
    ] as const) {
      expect([a, b, compareVersions(a, b)]).toEqual([a, b, 0])
    }
    for (const odd of ['latest', 'b0c1d2e', '1!2.0', '1:2.0', '', '1.0 2', '1'.repeat(300)]) {
      expect(compareVersions(odd, '1.0')).toBeUndefined()
    }
  })

  it('is an order', () => {
    const part = fc.constantFrom('0', '1', '10', 'rc', 'beta', 'post', 'final')
    const version = fc
      .tuple(fc.nat(3), fc.array(part, { maxLength: 4 }), fc.constantFrom('.', '-', ''))
      .map(([first, parts, separator]) => [first, ...parts].join(separator))
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const compare = (x: string, y: string) => Math.sign(compareVersions(x, y) ?? Number.NaN)
        expect(compare(a, b)).toBe(0 - compare(b, a))
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 2_000 },
    )
  })
})
