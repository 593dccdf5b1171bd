import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, Report } from '../core/report.ts'
import { type Verdict, verdict } from '../core/verdict.ts'
import { createRedactor } from './redactor.ts'
import { renderSummary, type SummaryInput, summaryLimitBytes } from './summary.ts'

function inputOf(report: Report, own: { verdict?: Verdict; headline?: string } = {}): SummaryInput {
  return {
    action: 'dbackup-run',
    verdict: own.verdict ?? verdict('ok', 'The backup of nightly is complete and its checksum was verified.'),
    ...(own.headline === undefined ? {} : { headline: own.headline }),
    report,
    footer: {
      version: '1.2.0',
      ids: [{ label: 'execution', value: { text: 'exec_9', href: 'https://b.example/history?id=exec_9' } }],
      startedAt: '2026-08-01T02:13:04.120Z',
      durationSeconds: 192,
    },
  }
}

/** What must hold for every page: every tag and fence is closed, every table row is whole. */
function expectWellFormed(text: string): void {
  const depths = { details: 0, pre: 0, sub: 0 }
  for (const [, slash, tag] of text.matchAll(/<(\/?)(details|pre|sub)>/g)) {
    depths[tag as keyof typeof depths] += slash === '' ? 1 : -1
    expect(Math.max(...Object.values(depths))).toBeLessThanOrEqual(1)
  }
  expect(depths).toEqual({ details: 0, pre: 0, sub: 0 })
  const markdown = text.replace(/<pre>[^<]*<\/pre>/g, '')
  expect(markdown.split('```').length % 2).toBe(1)
  expect(text.match(/<(?!\/?(?:details|summary|pre|sub|span)>|a href="|\/a>)/g)).toBeNull()
  let columns = 0
  for (const line of markdown.split('\n')) {
    const cells = line.startsWith('|') ? line.split('|').length : 0
    if (columns > 0 && cells > 0) expect(cells).toBe(columns)
    columns = cells
    if (cells > 0) expect(line.endsWith('|')).toBe(true)
  }
}

describe('job summary', () => {
  it('reads top down: verdict, facts, advice, tables, gaps, details, ids', () => {
    const report = new Report()
    report.fact('Job', { text: 'nightly', href: 'https://b.example/jobs/1' })
    report.fact('Size', '1.2 GiB')
    report.tables.push({ title: 'Copies', columns: ['Where', 'State'], rows: [['s3|eu', 'verified'], ['ftp']] })
    report.tables.push({ title: 'Warnings', columns: ['Text'], rows: [] })
    report.details.push({ title: 'Log of exec_9', lines: ['<start>', 'a\r\nb'] })
    report.details.push({ title: 'Findings', table: { title: '', columns: ['Id'], rows: [['CVE-1']] } })
    report.notChecked.push('The copy on ftp: no download was asked for.')
    report.notes.push('The backup is locked.')
    expect(renderSummary(inputOf(report, { headline: 'backup proved' }))).toBe(`### dbackup-run: passed — backup proved

The backup of nightly is complete and its checksum was verified.

- **Job:** <a href="https://b.example/jobs/1">nightly</a>
- **Size:** 1.2 GiB

**Good to know**

- The backup is locked.

**Copies**

| Where | State |
| --- | --- |
| s3&#124;eu | verified |
| ftp |  |

**Warnings**

None.

**Not checked**

- The copy on ftp: no download was asked for.

<details><summary>Log of exec_9 (3 lines)</summary>

<pre>&lt;start&gt;
a
b
</pre>

</details>

<details><summary>Findings (1 row)</summary>

| Id |
| --- |
| CVE-1 |

</details>

<sub>shipgate 1.2.0 · reason code ok · started 2026-08-01 02:13:04 UTC · took 3 min 12 s · execution <a href="https://b.example/history?id=exec_9">exec_9</a></sub>
`)
  })

  it('names decision, reason and next step when it is no pass', () => {
    const report = new Report()
    report.notes.push('Deployment 7 is still running.')
    const text = renderSummary(inputOf(report, { verdict: verdict('timed_out', 'No end after 30 min.') }))
    expect(text).toContain('### dbackup-run: unknown, not proved — timed out\n\nNo end after 30 min.\n\n')
    expect(text).toMatch(/\*\*What to do next:\*\* Look at .*\n\n- Deployment 7 is still running\.\n\n/)
    const heading = (own: Verdict) => renderSummary(inputOf(new Report(), { verdict: own })).split('\n')[0]
    expect(heading(verdict('ok', ''))).toBe('### dbackup-run: passed')
    expect(heading(verdict('dry_run', ''))).toBe('### dbackup-run: skipped — dry run')
    expect(heading(verdict('backup_partial', '', { decision: 'warn' }))).toBe(
      '### dbackup-run: warning — backup partial',
    )
  })

  it('lists all messages when they are too many for annotations', () => {
    const report = new Report()
    for (let at = 0; at < 8; at += 1) {
      report.annotations.push({ level: 'error', title: `t${at}`, message: 'm', file: 'a.json', line: at })
    }
    const text = renderSummary(inputOf(report))
    expect(text).toContain('<details><summary>Messages (8 rows)</summary>')
    expect(text).toContain('| error | t7 | m | a.json:7 |')
    report.annotations.pop()
    expect(renderSummary(inputOf(report))).not.toContain('Messages')
  })

  it('collapses long tables', () => {
    const report = new Report()
    const rows = Array.from({ length: 21 }, (_, at) => [String(at)])
    report.tables.push({ title: 'All', columns: ['n'], rows })
    expect(renderSummary(inputOf(report))).toContain('<details><summary>All (21 rows)</summary>')
  })

  it('redacts everywhere, also in forms that escaping would hide from the runner', () => {
    const secret = 'a_b*c|<d>&hunter22'
    const redactor = createRedactor()
    redactor.add(secret)
    const report = new Report()
    const told = `x ${secret} y ${secret.replace('|', '|\u200b')}`
    report.fact(told, { text: told, href: `https://e.org/${encodeURIComponent(secret)}` })
    report.tables.push({ title: told, columns: [told], rows: [[told]] })
    report.details.push({ title: told, lines: [told], table: { title: told, columns: [told], rows: [[told]] } })
    report.notChecked.push(told)
    report.notes.push(told)
    const at = Date.UTC(2026, 1, 1)
    const bar = { section: told, label: told, from: at, to: at + 1, outcome: 'good' } as const
    report.timeline.push(bar, bar)
    for (let n = 0; n < 8; n += 1) report.annotations.push({ level: 'error', title: told, message: told, file: told })
    const text = renderSummary(
      inputOf(report, { verdict: verdict('backup_failed', told, { next: told }), headline: told }),
      {
        redact: redactor.redact,
      },
    )
    expect(text).not.toContain('hunter22')
    expect(text).toContain('x &#42;&#42;&#42; y &#42;&#42;&#42;')
  })

  it('keeps the last lines of a log and the first rows of a table, and says how many are missing', () => {
    const report = new Report()
    report.details.push({ title: 'Log', lines: Array.from({ length: 30_000 }, (_, at) => `line ${at}`) })
    const rows = Array.from({ length: 30_000 }, (_, at) => [`row ${at}`, 'x'.repeat(30)])
    report.details.push({ title: 'Rows', table: { title: '', columns: ['a', 'b'], rows } })
    const text = renderSummary(inputOf(report), { limitBytes: 100_000 })
    const missingLines = Number(/\[the first ([\d,]+) of 30,000 lines left out/.exec(text)?.[1]?.replace(',', ''))
    const missingRows = Number(/\n([\d,]+) of 30,000 rows left out/.exec(text)?.[1]?.replace(',', ''))
    expect(text.match(/^line \d+$/gm)?.length).toBe(30_000 - missingLines)
    expect(text.match(/^\| row \d+ /gm)?.length).toBe(30_000 - missingRows)
    expect(text).toContain('\nline 29999\n</pre>')
    expect(text).toContain('| row 0 |')
    expect(Buffer.byteLength(text)).toBeGreaterThan(99_000)
    expectWellFormed(text)
  })

  it('fits and is well-formed for any report', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '',
        '$'.repeat(5_000),
        '| a |',
        '</details>',
        '<pre>',
        '```',
        '\n\n',
        '@me',
        '日本'.repeat(300),
        '\u202e'.repeat(900),
      ),
    )
    const cell: fc.Arbitrary<Cell> = fc.oneof(word, fc.record({ text: word, href: fc.oneof(word, fc.webUrl()) }))
    const table = fc.record({
      title: word,
      columns: fc.array(word, { maxLength: 5 }),
      rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 }),
    })
    const times = fc.integer({ min: 1, max: 80 })
    const shape = fc.record({
      facts: fc.array(fc.record({ label: word, value: cell })),
      tables: fc.array(table, { maxLength: 5 }),
      details: fc.array(fc.record({ title: word, lines: fc.array(word, { maxLength: 50 }), table }), { maxLength: 5 }),
      notChecked: fc.array(word),
      notes: fc.array(word),
      message: word,
      limitBytes: fc.constantFrom(20_000, 60_000, summaryLimitBytes),
      times,
    })
    fc.assert(
      fc.property(shape, ({ limitBytes, message, times: copies, ...parts }) => {
        const report = new Report()
        for (let copy = 0; copy < copies; copy += 1) {
          report.facts.push(...parts.facts)
          report.tables.push(...parts.tables)
          report.details.push(...parts.details)
          report.notChecked.push(...parts.notChecked)
          report.notes.push(...parts.notes)
        }
        const input = inputOf(report, {
          verdict: verdict('backup_failed', message, { next: message }),
          headline: message,
        })
        const text = renderSummary(input, { limitBytes })
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limitBytes)
        expect(text.startsWith('### dbackup-run: failed')).toBe(true)
        expect(text).toContain('<sub>shipgate 1.2.0')
        expect(text).toContain('**What to do next:**')
        expectWellFormed(text)
        expect(renderSummary(input, { limitBytes })).toBe(text)
      }),
      { numRuns: 150 },
    )
  })

  it('renders 100,000 rows and 100,000 lines within its limit', () => {
    const report = new Report()
    const rows = Array.from({ length: 100_000 }, (_, at) => [
      `CVE-2026-${at}`,
      'lodash@4.17.20',
      { text: 'x', href: 'https://e.org/a' },
    ])
    report.tables.push({ title: 'Findings', columns: ['Id', 'Package', 'Link'], rows })
    report.details.push({
      title: 'Log',
      lines: Array.from({ length: 100_000 }, (_, at) => `2026-08-01 <${at}> dumped`),
    })
    const text = renderSummary(inputOf(report))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(summaryLimitBytes)
  })

  it('refuses a limit that has no room for the verdict', () => {
    expect(() => renderSummary(inputOf(new Report()), { limitBytes: 100 })).toThrow(RangeError)
  })
})
