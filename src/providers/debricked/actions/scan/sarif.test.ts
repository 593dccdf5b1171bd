import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import type { JudgeInput } from './judgement.ts'
import { manifestLines } from './manifest-lines.ts'
import { type SarifInput, sarifLimits, sarifText } from './sarif.ts'
import type { SarifLog } from './sarif-log.ts'
import { linkable, markdownText, messageText, relativeUri } from './sarif-text.ts'
import { anyInput, exception, finding, judgeInput } from './scan.test-support.ts'

function write(input: JudgeInput, own: Partial<SarifInput> = {}, limits?: Parameters<typeof sarifText>[1]) {
  const all = { judgement: judge(input), lineOf: () => undefined, fallbackFile: 'package.json', ...own }
  const file = sarifText(all, limits)
  const log: SarifLog = JSON.parse(file.text)
  return { ...file, run: log.runs[0], rules: log.runs[0].tool.driver.rules }
}

const small = (limits: { readonly results?: number; readonly gzipBytes?: number }) =>
  ({ ...sarifLimits, ...limits }) as typeof sarifLimits

describe('SARIF', () => {
  it('has a result for each finding and manifest, and a rule for each vulnerability', () => {
    const manifests = ['package-lock.json', 'web/é x.json']
    const { run, rules } = write(
      judgeInput({ findings: [finding({ manifests }), finding({ packageName: 'lodash-es', severity: 'medium' })] }),
    )
    expect(run.results.map(one => [one.level, one.locations[0].physicalLocation.artifactLocation.uri])).toEqual([
      ['error', 'package-lock.json'],
      ['error', 'web/%C3%A9%20x.json'],
      ['warning', 'package-lock.json'],
    ])
    expect(rules).toHaveLength(1)
    expect(rules[0]).toEqual({
      id: 'CVE-2021-23337',
      shortDescription: { text: 'CVE-2021-23337 in lodash 4.17.20 (npm), lodash-es 4.17.20 (npm)' },
      fullDescription: {
        text: 'CVE-2021-23337 in lodash 4.17.20 (npm), lodash-es 4.17.20 (npm). Fixed in lodash 4.17.21, lodash-es 4.17.21.',
      },
      help: {
        text: expect.stringContaining('Fixed in'),
        markdown: expect.stringContaining('| lodash | 4.17.20 | 4.17.21 |\n| lodash-es | 4.17.20 | 4.17.21 |'),
      },
      helpUri: 'https://debricked.com/app/en/vulnerability/31877',
      defaultConfiguration: { level: 'error' },
      properties: { 'security-severity': '7.2', tags: ['security', 'vulnerability', 'dependency', 'high'] },
    })
    expect(run.results[0]?.message.text).toBe(
      'CVE-2021-23337 (high) in lodash 4.17.20 (npm): fixed in 4.17.21; high, fail-on-severity is high.',
    )
  })

  it('gives a number where only a word is known', () => {
    const score = (own: Parameters<typeof finding>[0], unscoredSeverity: 'medium' | 'none' = 'medium') =>
      write(
        judgeInput({
          findings: [finding({ cvss: undefined, ...own })],
          policy: { unscoredSeverity, failOnSeverity: 'low' },
        }),
      ).rules[0]?.properties['security-severity']
    expect((['critical', 'high', 'medium', 'low'] as const).map(severity => score({ severity }))).toEqual([
      '9.5',
      '8.0',
      '5.5',
      '2.0',
    ])
    expect(score({ severity: 'unscored' })).toBe('5.5')
    expect(score({ severity: 'critical', cvss: 10 })).toBe('10.0')
    expect(score({ severity: 'critical', cvss: 98 })).toBe('9.5')
  })

  it('suppresses what is excused or set aside, with the reason', () => {
    const input = judgeInput({
      findings: [finding(), finding({ id: 'CVE-9', status: 'unaffected' }), finding({ id: 'CVE-3' })],
      exceptions: [exception()],
    })
    const { run } = write(input)
    expect(run.results.map(one => one.suppressions)).toEqual([
      undefined,
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'not reachable from our code (@acme/web, until 2026-12-31)',
        },
      ],
      [{ kind: 'external', status: 'accepted', justification: 'marked unaffected in Debricked' }],
    ])
    expect(write(input, { suppressed: 'leave-out' }).results).toBe(1)
  })

  it('does not let an excused version hide an open one', () => {
    const two = [finding({ version: '1', status: 'snoozed' }), finding({ version: '2', fixedIn: undefined })]
    const { run } = write(judgeInput({ findings: [...two, finding({ version: '3' })] }))
    expect(run.results).toHaveLength(1)
    expect(run.results[0]?.suppressions).toBeUndefined()
    expect(run.results[0]?.message.text).toContain('lodash 2, 3 (npm)')
  })

  it('points at the line when it is known, and at a file in any case', () => {
    const lineOf = manifestLines(() => '{\n  "dependencies": {\n    "lodash": "4"\n  }\n}')
    const start = (manifests: readonly string[]) =>
      write(judgeInput({ findings: [finding({ manifests })] }), { lineOf }).run.results[0]?.locations[0]
        .physicalLocation
    expect(start(['package.json'])).toMatchObject({ region: { startLine: 3 } })
    expect(start(['other.json'])).toMatchObject({ artifactLocation: { uri: 'other.json' }, region: { startLine: 1 } })
    for (const outside of [[], ['../../etc/passwd'], ['a/../../b'], ['/']]) {
      expect(start(outside)).toMatchObject({ artifactLocation: { uri: 'package.json' } })
    }
  })

  it('keeps its fingerprints when order, versions and lines change', () => {
    const prints = (own: Partial<JudgeInput>, lineOf: SarifInput['lineOf'] = () => undefined) =>
      write({ ...judgeInput(), ...own }, { lineOf }).run.results.map(one => one.partialFingerprints)
    const [a, b] = [finding(), finding({ id: 'CVE-9' })]
    const before = prints({ findings: [a, b] })
    expect(new Set(before.map(one => one['primaryLocationLineHash'])).size).toBe(2)
    expect(before[0]?.['primaryLocationLineHash']).toMatch(/^[0-9a-f]{64}:1$/)
    // Spelt out, because changing how it is made would open every alert anew.
    expect(before[0]?.['shipgateFinding/v1']).toBe('a2a606c422a1f4e15b519cf8d5eb840dcd9f99d2008de83438810afac83c4744')
    expect(prints({ findings: [b, a] }, () => 42)).toEqual(before)
    const upgraded = { version: '4.17.19', cvss: 9, fixedIn: undefined, packageName: 'Lodash' }
    expect(prints({ findings: [{ ...a, ...upgraded }, b] })).toEqual(before)
  })

  it('shows hostile text as text', () => {
    const hostile = 'x](https://evil.example) [a](b) {0} | <img src=x> `c` @me \u202e\u0000\ud800\n::error::'
    const { run, rules } = write(
      judgeInput({
        findings: [finding({ id: hostile, packageName: hostile, url: 'javascript:alert(1)', fixedIn: hostile })],
      }),
    )
    const [result, rule] = [run.results[0], rules[0]]
    expect(result?.message.text).not.toMatch(/[^\\]\[|[^\\]\]|[^{]\{0|\u202e|\ud800|\n/)
    expect(rule?.help.markdown).not.toMatch(/<img|\]\(|`|@me|\u202e/)
    expect(rule?.helpUri).toBeUndefined()
    expect(result?.ruleId).toBe(rule?.id)
  })

  it('links to public pages of well-known ids only', () => {
    const uri = (id: string) => write(judgeInput({ findings: [finding({ id, url: undefined })] })).rules[0]?.helpUri
    expect(uri('cve-2021-23337')).toBe('https://nvd.nist.gov/vuln/detail/CVE-2021-23337')
    expect(uri('GHSA-35jh-r3h4-6jhm')).toBe('https://github.com/advisories/GHSA-35jh-r3h4-6jhm')
    expect(uri('debricked-123')).toBeUndefined()
  })

  it('keeps the worst within the limit of results', () => {
    const findings = Array.from({ length: 30 }, (_, at) =>
      finding({
        id: `CVE-2021-${1000 + at}`,
        severity: at < 10 ? 'critical' : 'low',
        status: at % 2 === 0 ? 'open' : 'paused',
      }),
    )
    const { run, rules, omitted } = write(judgeInput({ findings }), {}, small({ results: 12 }))
    expect([run.results.length, rules.length, omitted]).toEqual([12, 12, 18])
    expect(run.results.every(one => one.suppressions === undefined)).toBe(true)
    expect(run.results.slice(0, 5).every(one => one.level === 'error')).toBe(true)
  })

  it('stays within the limit of bytes: first without help texts, then with fewer results', () => {
    const findings = Array.from({ length: 400 }, (_, at) =>
      finding({ id: `CVE-2021-${1000 + at}`, packageName: randomBytes(60).toString('base64url') }),
    )
    const full = write(judgeInput({ findings }))
    const bytes = gzipSync(full.text).length
    const bare = write(judgeInput({ findings }), {}, small({ gzipBytes: Math.floor(bytes * 0.97) }))
    expect(bare.omitted).toBe(0)
    expect(bare.rules[0]?.help.markdown).not.toContain('Installed')
    const few = write(judgeInput({ findings }), {}, small({ gzipBytes: Math.floor(bytes / 3) }))
    expect(few.results).toBeGreaterThan(50)
    expect(few.results + few.omitted).toBe(400)
    expect(gzipSync(few.text).length).toBeLessThanOrEqual(bytes / 3)
  })

  it('is one consistent run for any input', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { run, rules } = write(input)
        expect(new Set(rules.map(one => one.id.toLowerCase())).size).toBe(rules.length)
        expect(new Set(run.results.map(one => one.partialFingerprints['shipgateFinding/v1'])).size).toBe(
          run.results.length,
        )
        for (const result of run.results) {
          expect(rules[result.ruleIndex]?.id).toBe(result.ruleId)
          expect(result.locations[0].physicalLocation.region.startLine).toBeGreaterThanOrEqual(1)
        }
        for (const one of rules) expect(one.properties.tags.length).toBeLessThanOrEqual(10)
        const reversed = { ...input, findings: input.findings.toReversed() }
        expect(write(reversed).text).toBe(write(input).text)
      }),
    )
  })

  it('writes 5,000 of 20,000 results within two seconds', () => {
    const findings = Array.from({ length: 20_000 }, (_, at) =>
      finding({ id: `CVE-2021-${1000 + at}`, packageName: `p${at % 900}` }),
    )
    const input = { judgement: judge(judgeInput({ findings })), lineOf: () => 7, fallbackFile: 'package.json' }
    const began = performance.now()
    const file = sarifText(input)
    const ms = performance.now() - began
    if (process.env['SHOW_TIMES'] !== undefined) {
      process.stderr.write(
        `sarif: ${ms.toFixed(0)} ms, ${file.text.length} bytes, gzip ${gzipSync(file.text).length}\n`,
      )
    }
    expect([file.results, file.omitted]).toEqual([5_000, 15_000])
    expect(ms).toBeLessThan(2_000)
  })
})

describe('texts of SARIF', () => {
  it('are escaped for where they stand', () => {
    expect(messageText('a [b] {0} \\', 100)).toBe('a \\[b\\] {{0}} \\\\')
    expect(markdownText('a|b', 100)).toBe('a&#124;b')
    expect(messageText('x'.repeat(20), 5)).toBe('xxxx…')
    expect(linkable('https://u:p@e.org/')).toBeUndefined()
    expect(linkable('http://e.org/')).toBeUndefined()
    expect(linkable('https://e.org/a|b[c]')).toBe('https://e.org/a%7Cb%5Bc%5D')
  })

  it('make relative paths that never leave the repository', () => {
    expect(relativeUri('./a\\b/c d#.json')).toBe('a/b/c%20d%23.json')
    expect(relativeUri('C:/x')).toBe('C%3A/x')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), path => {
        const uri = relativeUri(path)
        if (uri === undefined) return
        expect(uri).toMatch(/^[\w%.~!*'()/-]+$/)
        expect(uri.split('/')).not.toContain('..')
        expect(new URL(uri, 'https://e.org/r/').href.startsWith('https://e.org/r/')).toBe(true)
      }),
    )
  })
})
