import { counted } from '../core/quantities.ts'
import type { Annotation } from '../core/report.ts'
import type { Verdict } from '../core/verdict.ts'
import { harmlessLine, harmlessLines } from './harmless.ts'
import { clipped } from './visible-text.ts'

/**
 * The runner keeps ten annotations of a type for a whole composite action and drops the others without a word
 * (actions/runner ExecutionContext.cs); two are left to the steps beside us.
 */
export const annotationsPerType = 8

/** The runner cuts at 4,096 (ExecutionContext.cs); the words that tell of our own cut need room. */
const messageLimit = 4_000

/** Check-run annotations take titles of up to 255 characters (REST API, "Update a check run"). */
const titleLimit = 200

type Level = Annotation['level']

export interface AnnotationInput {
  /** The action's id, such as `dbackup-run`. */
  readonly action: string
  readonly verdict: Verdict
  readonly annotations: readonly Annotation[]
  /** Input `on-unknown`. */
  readonly onUnknown: 'fail' | 'warn'
  /** Whether a job summary is written; it lists the annotations that do not fit. */
  readonly summaryWritten: boolean
  readonly redact: (text: string) => string
}

/**
 * What to annotate, in printing order: the verdict first, since only the first of a type survive, then the report's own;
 * at most eight of a type, the last of them saying exactly how many more there are.
 */
export function planAnnotations(input: AnnotationInput): Annotation[] {
  const wanted = [...verdictAnnotation(input), ...input.annotations]
  const seen = { error: 0, warning: 0, notice: 0 }
  const total = { error: 0, warning: 0, notice: 0 }
  for (const { level } of wanted) total[level] += 1
  const room = (level: Level) => (total[level] <= annotationsPerType ? annotationsPerType : annotationsPerType - 1)
  const kept = wanted.filter(({ level }) => {
    seen[level] += 1
    return seen[level] <= room(level)
  })
  const more = (['error', 'warning', 'notice'] as const)
    .filter(level => total[level] > room(level))
    .map(level => remainder(input, level, total[level] - room(level)))
  return [...kept, ...more].map(annotation => safe(annotation, input.redact))
}

/** These stay red whatever `on-unknown` says. */
const alwaysRed: ReadonlySet<string> = new Set(['cancelled', 'internal_error'])

function verdictAnnotation({ action, verdict, onUnknown }: AnnotationInput): Annotation[] {
  const title = `${action}: ${verdict.reasonCode}`
  const message = `${verdict.message}\nNext: ${verdict.next}`
  switch (verdict.decision) {
    case 'pass':
      return []
    case 'warn':
      return [{ level: 'warning', title, message }]
    case 'skipped':
      return [{ level: 'notice', title, message }]
    case 'unknown':
      return [
        { level: onUnknown === 'warn' && !alwaysRed.has(verdict.reasonCode) ? 'warning' : 'error', title, message },
      ]
    case 'fail':
      return [{ level: 'error', title, message }]
  }
}

function remainder(input: AnnotationInput, level: Level, count: number): Annotation {
  const where = input.summaryWritten ? 'in the job summary' : 'not shown: the job summary is switched off'
  return { level, title: `${input.action}: ${counted(count, `more ${level}`)}`, message: `${count} more ${where}` }
}

function safe(annotation: Annotation, redact: (text: string) => string): Annotation {
  const oneLine = (text: string) => redact(harmlessLine(redact(text)))
  const message = redact(harmlessLines(redact(annotation.message)).join('\n'))
  const file = annotation.file === undefined ? '' : oneLine(annotation.file)
  const line = annotation.line
  return {
    level: annotation.level,
    title: clipped(oneLine(annotation.title), titleLimit),
    message: clipped(message, messageLimit),
    // An empty file or a line 0 would be dropped by @actions/core, and a file without a line is shown at line 1.
    ...(file === '' ? {} : { file }),
    ...(file === '' || line === undefined || !Number.isSafeInteger(line) || line < 1 ? {} : { line }),
  }
}
