import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../core/report.ts'
import { verdict } from '../core/verdict.ts'
import { type AnnotationInput, planAnnotations } from './annotations.ts'

function plan(own: Partial<AnnotationInput>): Annotation[] {
  return planAnnotations({
    action: 'dbackup-run',
    verdict: verdict('backup_failed', 'nightly ended as Failed.'),
    annotations: [],
    onUnknown: 'fail',
    summaryWritten: true,
    redact: text => text,
    ...own,
  })
}

const finding = (at: number, level: Annotation['level'] = 'error'): Annotation => ({
  level,
  title: `finding ${at}`,
  message: `message ${at}`,
})

describe('planned annotations', () => {
  it('begin with the verdict', () => {
    expect(plan({ annotations: [finding(1)] })).toEqual([
      {
        level: 'error',
        title: 'dbackup-run: backup_failed',
        message: expect.stringMatching(/^nightly ended as Failed\.\nNext: Read the last lines/),
      },
      finding(1),
    ])
  })

  it('take the level from the decision', () => {
    const level = (own: Partial<AnnotationInput>) => plan(own)[0]?.level
    expect(plan({ verdict: verdict('ok', 'all well') })).toEqual([])
    expect(level({ verdict: verdict('dry_run', '') })).toBe('notice')
    expect(level({ verdict: verdict('ok', '', { decision: 'warn' }) })).toBe('warning')
    expect(level({ verdict: verdict('timed_out', '') })).toBe('error')
    expect(level({ verdict: verdict('timed_out', ''), onUnknown: 'warn' })).toBe('warning')
    expect(level({ verdict: verdict('cancelled', ''), onUnknown: 'warn' })).toBe('error')
    expect(level({ onUnknown: 'warn' })).toBe('error')
  })

  it('count exactly what did not fit', () => {
    const errors = plan({ annotations: Array.from({ length: 20 }, (_, at) => finding(at)) })
    expect(errors).toHaveLength(8)
    expect(errors[7]).toEqual({
      level: 'error',
      title: 'dbackup-run: 14 more errors',
      message: '14 more in the job summary',
    })
    expect(plan({ annotations: Array.from({ length: 7 }, (_, at) => finding(at)) })).toHaveLength(8)
    const unseen = plan({ annotations: Array.from({ length: 8 }, (_, at) => finding(at)), summaryWritten: false })
    expect(unseen[7]?.message).toBe('2 more not shown: the job summary is switched off')
  })

  it('are at most eight of a type, and none is lost uncounted', () => {
    const levels = fc.constantFrom('error', 'warning', 'notice' as const)
    fc.assert(
      fc.property(fc.array(levels, { maxLength: 60 }), wanted => {
        const same = { warning: finding(0, 'warning'), error: finding(0), notice: finding(0, 'notice') }
        const got = plan({ annotations: wanted.map(level => same[level as Annotation['level']]) })
        for (const level of ['error', 'warning', 'notice'] as const) {
          const shown = got.filter(annotation => annotation.level === level)
          const more = Number(/: (\d+) more/.exec(shown.at(-1)?.title ?? '')?.[1] ?? 0)
          const total = wanted.filter(each => each === level).length + (level === 'error' ? 1 : 0)
          expect(shown.length).toBeLessThanOrEqual(8)
          expect(shown.length + (more > 0 ? more - 1 : 0)).toBe(total)
        }
      }),
    )
  })

  it('are redacted, harmless and short enough', () => {
    const [, one] = plan({
      annotations: [
        { level: 'error', title: 'a\nkey', message: `key\n::x::\u202e${'m'.repeat(5_000)}`, file: 'k\ney', line: 3 },
      ],
      redact: text => text.replaceAll('key', '***'),
    })
    expect(one?.title).toBe('a ***')
    expect(one?.message.startsWith('***\n: :x::<U+202E>mmm')).toBe(true)
    expect(one?.message.length).toBeLessThan(4_096)
    expect(one).toMatchObject({ file: 'k ey', line: 3 })
  })

  it('have no line that is not one', () => {
    const place = (file: string, line: number) => plan({ annotations: [{ ...finding(1), file, line }] })[1]
    expect(place('a.json', 0)).toEqual({ ...finding(1), file: 'a.json' })
    expect(place('a.json', 1.5)).toEqual({ ...finding(1), file: 'a.json' })
    expect(place('', 4)).toEqual(finding(1))
  })
})
