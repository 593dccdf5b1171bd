import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Report } from '../../core/report.ts'
import { verdict } from '../../core/verdict.ts'
import { type CommentInput, commentLimit, fullComment, resolvedComment } from './comment-text.ts'
import { marker, markerName, readMarker } from './marker.ts'

const run = { id: 17, attempt: 2 }

function inputOf(report: Report, key = 'k', message = 'It is so.'): CommentInput {
  return {
    action: 'debricked-scan',
    verdict: verdict('gate_failed', message),
    report,
    footer: { version: '1.2.0', ids: [], startedAt: '2026-08-01T02:13:04.120Z', durationSeconds: 1 },
    marker: marker(markerName('debricked-scan', key), run),
    runUrl: 'https://github.com/acme/shop/actions/runs/17',
  }
}

it('an over-long report is cut by whole rows, and says so', () => {
  const report = new Report()
  const rows = Array.from({ length: 5_000 }, (_, at) => [`package-${at}`, '漢字 <b> | `x`'.repeat(3)])
  report.tables.push({ title: 'Findings', columns: ['Package', 'Text'], rows })
  report.details.push({ title: 'Log', lines: Array.from({ length: 20_000 }, (_, at) => `line ${at}`) })
  const text = fullComment(inputOf(report), words => words)
  expect(text.length).toBeLessThanOrEqual(commentLimit)
  expect(Buffer.byteLength(text)).toBeGreaterThan(commentLimit / 2)
  expect(text).toContain('5,000 rows left out')
  expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0)
  expect(text).toContain('/actions/runs/17')
})

it('any report: at most 60,000 characters, and the marker is found again', () => {
  const words = fc.string({ unit: 'binary', maxLength: 200 })
  const rows = fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 40 })
  fc.assert(
    fc.property(words, words, rows, fc.integer({ min: 1, max: 60 }), (key, message, table, times) => {
      const report = new Report()
      for (let i = 0; i < times; i++) {
        report.fact(message, key)
        report.notes.push(message)
        report.tables.push({ title: message, columns: [key], rows: table })
        report.details.push({ title: key, lines: table.flat() })
      }
      const input = inputOf(report, key, message)
      for (const text of [fullComment(input, same => same), resolvedComment(input, same => same)]) {
        expect(text.length).toBeLessThanOrEqual(commentLimit)
        expect(readMarker(markerName('debricked-scan', key), text)).toEqual(run)
      }
    }),
    { numRuns: 60 },
  )
})
