import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Report } from '../../../core/report.ts'
import { verdict } from '../../../core/verdict.ts'
import { renderSummary } from '../../../host/summary.ts'
import { demoPage } from './page.ts'
import { summaryHtml } from './summary-html.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '<code><img src=x onerror=alert(1) ',
  '[x](javascript:alert(1))',
  '![x](https://elsewhere.example/p.png)',
  '<a href="javascript:alert(1)">x</a>',
  '</details></article><details open>',
  '<!-- <details> -->',
  '```mermaid\ngantt\n```',
  '&lt;b&gt; &amp; | `x` \u202e',
]

function summaryOf(text: string): string {
  const report = new Report()
  report.fact(text, { text, href: 'https://shop.example/?a=1&b="><b>' })
  report.tables.push({ title: text, columns: [text, 'B'], rows: [[text, { text, href: 'javascript:alert(1)' }]] })
  report.details.push({ title: text, lines: [text, '</pre>'] })
  report.bars.push({ title: text, bars: [{ label: text, value: 3 }] })
  for (const section of ['a', text]) {
    report.timeline.push({ section, label: text, from: 1e12, to: 1e12 + 5_000, outcome: 'good' })
  }
  report.notes.push(text)
  const footer = { version: '1', ids: [], startedAt: '2026-08-01T02:13:04.120Z', durationSeconds: 1 }
  return renderSummary({ action: 'pipeline', verdict: verdict('gate_failed', text), report, footer })
}

/** Whether nothing but the renderer's own tags and harmless attributes is in there. */
function expectHarmless(html: string): void {
  const names =
    'h3|p|ul|li|strong|em|del|table|thead|tbody|tr|th|td|details|summary|sub|pre|span|br|hr|svg|g|title|line|rect|text'
  const extra = 'h[1-6]|ol|blockquote|code'
  const left = html
    .replace(/<a href="https?:\/\/[^\s"<>]*" rel="noreferrer">/g, '')
    .replace(
      /<(?:svg|line|rect|text|g)(?: (?:viewBox|role|aria-label|[xy][12]?|width|height|rx|class)="[\w .-]*")*\/?>/g,
      '',
    )
    .replace(/<input (?:checked="" )?disabled="" type="checkbox">/g, '')
    .replace(new RegExp(`</?(?:a|${names}|${extra})>|<ol start="\\d+">|<t[hd] align="\\w+">`, 'g'), '')
  expect(left).not.toMatch(/[<>]/)
}

describe('a job summary as HTML', () => {
  it.each(HOSTILE)('hostile text in it stays text: %s', text => {
    const html = summaryHtml(summaryOf(text))
    expectHarmless(html)
    expect(html).not.toMatch(/href="(?!https?:)|<img/)
  })

  it.each(HOSTILE)('Markdown that was not escaped does no harm either: %s', text => {
    expectHarmless(summaryHtml(`${text}\n\n> ${text}\n\n<details>${text}\n\n| ${text} |\n| --- |\n| a |\n`))
  })

  it('no Markdown does harm', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '`',
      '\n',
      ' ',
      '[',
      '](',
      ')',
      '!',
      '|',
      '<pre>',
      '<code>',
      '<a href=',
      'x',
      '<!--',
      '<script',
      'javascript:',
      'https://e.org/',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), list => expectHarmless(summaryHtml(list.join('')))),
      { numRuns: 2_000 },
    )
  })

  it('has tables, folded details, links, and pictures instead of mermaid', () => {
    const html = summaryHtml(summaryOf('plain'))
    expect(html).toContain('<h3>pipeline: failed — gate failed</h3>')
    expect(html).toContain('<td>plain</td>')
    expect(html).toMatch(/<details><summary>plain \(2 lines\)<\/summary><pre>plain\n&lt;\/pre&gt;\n<\/pre>/)
    expect(html).toContain('<a href="https://shop.example/?a=1&amp;b=%22%3E%3Cb%3E" rel="noreferrer">plain</a>')
    expect(html.match(/<svg /g)).toHaveLength(2)
    expect(html).not.toContain('gantt')
  })

  it('shows a picture of another shape as its source', () => {
    const source = '```mermaid\ngantt\n  title <b>\n```'
    expect(summaryHtml(source)).toBe('<pre>gantt\n  title &#60;b&#62;</pre>\n')
  })
})

test('the page needs nothing from elsewhere and runs no script', () => {
  const [summary, title] = [summaryOf(HOSTILE.join(' ')), '<b>']
  const page = demoPage([{ story: 'gate', title, result: { conclusion: 'failure', summary } }])
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'")
  expect(page).toContain('<h2>&#60;b&#62; <span class="badge bad">failure</span></h2>')
  expect(page).not.toMatch(/<script|<link|<img|<[^>]*\ssrc=|@import|url\(/)
})
