import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLicenseExpression } from './license-expression.ts'
import { licenseOffences, parseLicensePolicy } from './licenses.ts'
import { scannedPackage } from './scan.test-support.ts'

interface Lists {
  readonly allow?: readonly string[]
  readonly deny?: readonly string[]
}

function standing(licenses: readonly string[], { allow = [], deny = [] }: Lists): string {
  const { policy, problems } = parseLicensePolicy({ allow, deny })
  expect(problems).toEqual([])
  const [offence] = licenseOffences([scannedPackage({ licenses })], policy)
  return offence === undefined ? 'ok' : `${offence.kind}${offence.fails ? '' : ', warns'}`
}

describe('licences', () => {
  const mit = { allow: ['MIT'] }
  const noGpl = { deny: ['GPL-3.0-only', 'GPL-3.0-or-later'] }
  it.each<readonly [readonly string[], Lists, string]>([
    [['MIT'], {}, 'ok'],
    [[], {}, 'ok'],
    [['mit'], mit, 'ok'],
    [['Apache-2.0'], mit, 'denied'],
    [['MIT OR GPL-3.0-only'], mit, 'ok'],
    [['MIT and GPL-3.0-only'], mit, 'denied'],
    [['(MIT OR Apache-2.0) AND MIT'], mit, 'ok'],
    [['Apache-2.0 AND (MIT OR ISC)'], mit, 'denied'],
    [['GPL-3.0-only', 'MIT'], mit, 'denied, warns'],
    [['GPL-3.0-only', 'MIT'], noGpl, 'denied, warns'],
    [['GPL-3.0-only', 'GPL-3.0-or-later'], noGpl, 'denied'],
    [['MIT', 'ISC'], noGpl, 'ok'],
    [['GPLv3', 'MIT'], noGpl, 'unknown, warns'],
    [['GPLv3', 'MIT'], { deny: ['GPL-3.0-only', 'unknown'] }, 'unknown, warns'],
    [['GPLv3', 'Foo'], noGpl, 'unknown, warns'],
    [['GPLv3'], noGpl, 'unknown, warns'],
    [['GPLv3'], { deny: ['GPL-3.0-only', 'unknown'] }, 'unknown'],
    [['GPL'], noGpl, 'unknown, warns'],
    [['GPL3'], noGpl, 'unknown, warns'],
    [['GPL-3'], noGpl, 'unknown, warns'],
    [['GNU GPL v3'], noGpl, 'unknown, warns'],
    [['GNU-GPL-v3'], noGpl, 'unknown, warns'],
    [['gpl-3.0-only+'], noGpl, 'unknown, warns'],
    [['LicenseRef-proprietary'], noGpl, 'unknown, warns'],
    [['DocumentRef-a:LicenseRef-b'], noGpl, 'unknown, warns'],
    [['UNLICENSED'], noGpl, 'unknown, warns'],
    [['MIT AND GPLv3'], noGpl, 'unknown, warns'],
    [['MIT OR GPLv3'], noGpl, 'ok'],
    [['LicenseRef-x'], { allow: ['LicenseRef-x'] }, 'ok'],
    [['Apache-2.0+'], noGpl, 'ok'],
    [['EPL-1.0+'], { deny: ['EPL-1.0'] }, 'unknown, warns'],
    [['AGPL-3.0', 'LGPL-2.1+', 'GFDL-1.3', 'BSD-2-Clause-FreeBSD'], noGpl, 'ok'],
    [['GPL-2.0-with-classpath-exception'], { deny: ['GPL-2.0-only'] }, 'unknown, warns'],
    [['GPL-3.0-only'], noGpl, 'denied'],
    [['GPL-3.0'], noGpl, 'denied'],
    [['GPL-3.0+'], noGpl, 'denied'],
    [['GPL-3.0-or-later'], { deny: ['GPL-3.0'] }, 'denied'],
    [['GPL-3.0-or-later'], { deny: ['GPL-3.0-only'] }, 'ok'],
    [['GPL-3.0-or-later'], { allow: ['GPL-3.0'] }, 'denied'],
    [['MIT'], noGpl, 'ok'],
    [['GPL-2.0-only WITH Classpath-exception-2.0'], { allow: ['gpl-2.0-only with classpath-exception-2.0'] }, 'ok'],
    [['GPL-2.0 WITH Classpath-exception-2.0'], { allow: ['GPL-2.0-only'] }, 'ok'],
    [['GPL-2.0-only'], { allow: ['GPL-2.0-only WITH Classpath-exception-2.0'] }, 'denied'],
    [['GPL-2.0-only WITH Classpath-exception-2.0'], { deny: ['GPL-2.0-only'] }, 'denied'],
    [
      ['GPL-2.0-only WITH Classpath-exception-2.0'],
      { allow: ['GPL-2.0-only WITH Classpath-exception-2.0'], deny: ['GPL-2.0-only'] },
      'ok',
    ],
    [[], mit, 'unknown, warns'],
    [['Unknown'], noGpl, 'unknown, warns'],
    [['NOASSERTION'], { deny: ['unknown'] }, 'unknown'],
    [[''], { deny: ['unknown'] }, 'unknown'],
    [['SEE LICENSE IN LICENSE.txt'], mit, 'unknown, warns'],
    [[], { allow: ['MIT', 'unknown'] }, 'ok'],
    [['unknown', 'MIT'], mit, 'unknown, warns'],
    [['unknown', 'MIT'], { allow: ['MIT', 'unknown'] }, 'ok'],
    [['unknown', 'Apache-2.0'], mit, 'unknown, warns'],
    [['unknown AND Apache-2.0'], mit, 'denied'],
    [['UNLICENSED'], mit, 'denied'],
    [['The Foo License, version 2'], mit, 'denied'],
    [['The Foo License, version 2'], noGpl, 'unknown, warns'],
    [['The Foo License, version 2'], { deny: ['the  foo license, version 2'] }, 'denied'],
    [['The Foo License, version 2'], { allow: ['The Foo License, version 2'] }, 'ok'],
    [[`${'('.repeat(500)}MIT${')'.repeat(500)}`], noGpl, 'unknown, warns'],
  ])('%j with %j: %s', (licenses, lists, expected) => {
    expect(standing(licenses, lists)).toBe(expected)
  })

  it('refuses lists that contradict themselves or hold expressions', () => {
    expect(parseLicensePolicy({ allow: ['MIT', 'ISC OR MIT'], deny: ['mit'] }).problems).toEqual([
      'allow-licenses line 2 (ISC OR MIT) has more than one licence; write one a line',
      'allow-licenses and deny-licenses both have mit',
    ])
  })

  it('refuses what is no expression', () => {
    for (const text of ['', 'MIT OR', 'OR MIT', '(MIT', 'MIT)', 'MIT Apache-2.0', 'A WITH', 'MIT WITH (B)', 'a/b']) {
      expect([text, parseLicenseExpression(text)]).toEqual([text, undefined])
    }
  })

  it('allows no more by another AND, and no less by another OR', () => {
    const id = fc.constantFrom('MIT', 'GPL-3.0-only', 'unknown', 'Apache-2.0')
    const expression = fc.letrec<{ node: string }>(tie => ({
      node: fc.oneof(
        { depthSize: 'small' },
        id,
        fc.tuple(tie('node'), fc.constantFrom('AND', 'or'), tie('node')).map(([a, by, b]) => `(${a} ${by} ${b})`),
      ),
    })).node
    const rank = ['ok', 'unknown, warns', 'unknown', 'denied']
    fc.assert(
      fc.property(expression, expression, fc.constantFrom(mit, noGpl, { deny: ['unknown'] }), (a, b, lists) => {
        const of = (text: string) => rank.indexOf(standing([text], lists))
        expect(of(`(${a}) AND (${b})`)).toBe(Math.max(of(a), of(b)))
        expect(of(`(${a}) OR (${b})`)).toBe(Math.min(of(a), of(b)))
        // Listed apart it is neither: no pass where one of them is none, and no failure where one of them is permitted.
        const both = standing([a, b], lists)
        expect(both === 'ok').toBe(Math.max(of(a), of(b)) === 0)
        if (both !== 'ok') expect(both.endsWith(', warns')).toBe(Math.min(of(a), of(b)) <= 1)
      }),
    )
  })
})
