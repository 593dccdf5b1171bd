import { inlineCell, inlineText } from '../markdown.ts'
import { renderSummary, type SummaryInput } from '../summary.ts'
import { type Redact, thoroughly } from '../summary-blocks.ts'

/** GitHub takes 65,536 ("Body is too long (maximum is 65536 characters)"); the rest is room for what it counts otherwise. */
export const commentLimit = 60_000

export interface CommentInput extends SummaryInput {
  /** The hidden first line. */
  readonly marker: string
  /** Address of the run's page; undefined outside of Actions. */
  readonly runUrl: string | undefined
}

/**
 * The same content as the job summary, in at most 60,000 characters, marker included. The budget is counted in bytes of
 * UTF-8, of which every character has at least one.
 */
export function fullComment(input: CommentInput, redact: Redact): string {
  const ids = [...input.footer.ids, ...runLink(input.runUrl)]
  const text = renderSummary(
    { ...input, footer: { ...input.footer, ids } },
    { limitBytes: commentLimit - input.marker.length - 1, redact: text => withoutBackReferences(redact(text)) },
  )
  return `${input.marker}\n${text}`
}

/** One line in place of findings that are gone. */
export function resolvedComment(input: CommentInput, redact: Redact): string {
  const { action, verdict, marker, runUrl } = input
  const said = inlineText(withoutBackReferences(thoroughly(redact)(verdict.message)))
  const link = runUrl === undefined ? '' : ` ${inlineCell({ text: 'Run', href: runUrl })}`
  return `${marker}\n✅ **${inlineText(action)}: passed.** ${said}${link}\n`
}

function runLink(runUrl: string | undefined): SummaryInput['footer']['ids'] {
  return runUrl === undefined ? [] : [{ label: 'run', value: { text: 'log and summary', href: runUrl } }]
}

/**
 * A link in a comment to an issue, even of a foreign repository, leaves a "mentioned this" there. redirect.github.com is
 * GitHub's own way around it; Dependabot and Renovate write their links so.
 */
function withoutBackReferences(text: string): string {
  return text.replace(
    /\bhttps?:\/\/(?:www\.)?github\.com(?=\/[^/\s]+\/[^/\s]+\/(?:issues|pull|discussions|commit)\/)/gi,
    'https://redirect.github.com',
  )
}
