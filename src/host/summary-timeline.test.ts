import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../core/report.ts'
import { timeline } from './summary-timeline.ts'

const start = Date.UTC(2026, 7, 1, 2, 13, 4, 120)
const span = (own: Partial<Span>): Span => ({
  section: 'Backup',
  label: 'Running',
  from: start,
  to: start + 61_500,
  outcome: 'good',
  ...own,
})
const draw = (spans: readonly Span[]) => timeline(spans, text => text.replaceAll('hunter22', '***'))

const barLine =
  /^ {4}[\p{L}\p{M}\p{N}.,()/+_=…\- ]+ :(?:done|crit|active), \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}, [1-9]\d*ms$/u
const sectionLine = /^ {2}section [\p{L}\p{M}\p{N}.,()/+_=…\- ]+$/u

describe('timeline', () => {
  it('draws bars by section with UTC times', () => {
    const text = draw([
      span({ label: 'Pending', to: start + 4_000 }),
      span({ section: 'Deploy', outcome: 'open' }),
      span({ outcome: 'bad' }),
    ])
    expect(text).toBe(
      [
        '**Timeline** (UTC)\n',
        '```mermaid',
        'gantt',
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        '  axisFormat %H:%M:%S',
        '  section Backup',
        '    Pending :done, 2026-08-01 02:13:04.120, 4000ms',
        '    Running :crit, 2026-08-01 02:13:04.120, 61500ms',
        '  section Deploy',
        '    Running :active, 2026-08-01 02:13:04.120, 61500ms',
        '```\n\n',
      ].join('\n'),
    )
  })

  it('is left out for fewer than two bars', () => {
    expect(draw([])).toBe('')
    expect(draw([span({})])).toBe('')
    expect(draw([span({}), span({ from: Number.NaN }), span({ to: 1e18 }), span({ from: -1 })])).toBe('')
  })

  it('gives every bar a length and keeps labels short', () => {
    const text = draw([span({ to: start - 5 }), span({ label: 'x'.repeat(100) })])
    expect(text).toContain('04.120, 1ms')
    expect(text).toContain(`    ${'x'.repeat(60)}… :done`)
  })

  it('makes no statement of a label', () => {
    const labels = [
      'click t1 href "https://e.org"',
      'Section x',
      'title: y',
      '2026-01-01',
      '%%{init: {}}%%',
      'gantt',
      '#a;b',
      '',
    ]
    const text = draw(labels.map(label => span({ label, section: label })))
    expect(
      text
        .split('\n')
        .filter(line => line.startsWith('    '))
        .map(line => line.slice(4).split(' :')[0]),
    ).toEqual([
      '- click t1 href https //e.org',
      '- Section x',
      '- title y',
      '- 2026-01-01',
      'init',
      '- gantt',
      'a b',
      'step',
    ])
    expect(draw([span({ label: 'key hunter22' }), span({})])).toContain('    key :')
  })

  it('says how many bars it does not draw', () => {
    expect(draw(Array.from({ length: 75 }, () => span({})))).toMatch(/\n```\n\n15 more time spans not drawn\.\n\n$/)
    expect(draw([span({}), span({}), span({ from: Number.NaN })])).toContain('\n1 more time span not drawn.\n')
  })

  it('is well-formed mermaid for any spans', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 90 }),
      fc.string({ unit: fc.constantFrom(':', ';', '#', '\n', '`', '"', '%', '{', 'click ', 'a', '-', '\r', '\u2028') }),
    )
    const time = fc.oneof(fc.double(), fc.integer({ min: 0, max: 2 ** 45 }))
    const spans = fc.array(
      fc.record({ section: text, label: text, from: time, to: time, outcome: fc.constantFrom('good', 'bad', 'open') }),
      { maxLength: 70 },
    )
    fc.assert(
      fc.property(spans, list => {
        const out = draw(list as Span[])
        if (out === '') return
        const [, body = '', after] = out.split('```')
        const lines = body.split('\n').slice(4, -1)
        for (const line of lines) expect(line).toMatch(line.startsWith('    ') ? barLine : sectionLine)
        expect(lines[0]).toMatch(sectionLine)
        expect(after).toMatch(/^\n\n(?:\d+ more time spans? not drawn\.\n\n)?$/)
        expect(out.length).toBeLessThan(50_000)
      }),
      { numRuns: 500 },
    )
  })
})
