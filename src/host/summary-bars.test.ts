import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bars, Report } from '../core/report.ts'
import { verdict } from '../core/verdict.ts'
import { renderSummary } from './summary.ts'
import { barChart } from './summary-bars.ts'

const draw = (bars: Bars['bars'], title = 'Findings') =>
  barChart({ title, bars }, text => text.replaceAll('hunter22', '***'))

describe('bar chart', () => {
  it('draws horizontal bars from zero', () => {
    expect(
      draw([
        { label: 'critical', value: 2 },
        { label: 'high', value: 0 },
        { label: 'not scored', value: 12.345 },
      ]),
    ).toBe(
      [
        '**Findings**\n',
        '```mermaid',
        'xychart-beta horizontal',
        '  x-axis ["critical", "high", "not scored"]',
        '  y-axis 0 --> 12.35',
        '  bar [2, 0, 12.35]',
        '```\n\n',
      ].join('\n'),
    )
  })

  it('is left out when there is nothing to see', () => {
    expect(draw([])).toBe('')
    expect(draw([{ label: 'low', value: 0 }])).toBe('')
    expect(draw([{ label: 'low', value: Number.NaN }])).toBe('')
    expect(draw([{ label: 'low', value: 0.001 }])).toBe('')
  })

  it('says how many bars it does not draw', () => {
    const bars = Array.from({ length: 23 }, (_, at) => ({ label: `b${at}`, value: 1 }))
    expect(draw(bars)).toMatch(/\n```\n\n3 more bars not drawn\.\n\n$/)
    expect(
      draw([
        { label: 'a', value: 1 },
        { label: 'b', value: -1 },
      ]),
    ).toContain('\n1 more bar not drawn.\n')
  })

  it('redacts, and makes no statement of a label', () => {
    const text = draw([{ label: '"] %%{init}%% `x` hunter22\ntitle "y"', value: 1 }], 'key hunter22 <b>')
    expect(text).toContain('["init x title y"]')
    expect(text).toContain('**key &#42;&#42;&#42; &lt;b&gt;**')
    expect(draw([{ label: ';;"', value: 1 }])).toContain('["other"]')
  })

  it('is well-formed mermaid for any bars', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 90 }),
      fc.string({ unit: fc.constantFrom('"', '`', ']', '%', '\n', '\r', '{', 'bar', 'a', '\u2028') }),
    )
    const bars = fc.array(fc.record({ label: text, value: fc.oneof(fc.double(), fc.nat()) }), { maxLength: 30 })
    fc.assert(
      fc.property(text, bars, (title, list) => {
        const out = draw(list, title)
        if (out === '') return
        const [, body = '', after] = out.split('```')
        const lines = body.split('\n')
        expect(lines.slice(0, 2)).toEqual(['mermaid', 'xychart-beta horizontal'])
        expect(lines[2]).toMatch(
          /^ {2}x-axis \["[\p{L}\p{M}\p{N}.,()/+_=… -]+"(?:, "[\p{L}\p{M}\p{N}.,()/+_=… -]+")*\]$/u,
        )
        expect(lines[3]).toMatch(/^ {2}y-axis 0 --> \d+(?:\.\d\d?)?$/)
        expect(lines[4]).toMatch(/^ {2}bar \[\d+(?:\.\d\d?)?(?:, \d+(?:\.\d\d?)?)*\]$/)
        expect(lines).toHaveLength(6)
        expect(after).toMatch(/^\n\n(?:\d+ more bars? not drawn\.\n\n)?$/)
      }),
      { numRuns: 500 },
    )
  })

  it('stands in the job summary', () => {
    const report = new Report()
    report.bars.push({ title: 'Findings', bars: [{ label: 'high', value: 3 }] })
    const footer = { version: '1', ids: [], startedAt: '2026-08-01T02:13:04.120Z', durationSeconds: 1 }
    expect(renderSummary({ action: 'debricked-scan', verdict: verdict('ok', 'x'), report, footer })).toContain(
      '  x-axis ["high"]\n  y-axis 0 --> 3\n  bar [3]\n```\n\n',
    )
  })
})
