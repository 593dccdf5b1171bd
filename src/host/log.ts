import type { Log } from '../core/ports.ts'
import { counted } from '../core/quantities.ts'
import { harmlessLine, harmlessLines } from './harmless.ts'
import type { Redactor } from './redactor.ts'
import { splitLines } from './visible-text.ts'

export interface HostLog extends Log {
  /**
   * Prints the last lines (50 unless told otherwise) of a log that another machine wrote, in a group of its own. Every
   * line is marked with `| `, so that a reader never takes it for a line of the action.
   */
  outsideLines(title: string, lines: readonly string[], last?: number): void
}

interface LogParts {
  /** Prints one line; gets it without a line break. */
  readonly write: (line: string) => void
  readonly redactor: Redactor
}

/**
 * The job log. Besides print-annotations.ts this is the only place that emits workflow commands; every text from elsewhere
 * goes through `harmlessLines` first.
 */
export function createLog({ write, redactor }: LogParts): HostLog {
  let groupIsOpen = false

  // Redacted again line by line: dropping an invisible character can join the halves of a secret.
  const safeLines = (text: string) => harmlessLines(redactor.redact(text)).map(redactor.redact)
  const safeLine = (text: string) => redactor.redact(harmlessLine(redactor.redact(text)))

  // The runner does not nest groups: a second `::group::` ends the first without a word. A group inside a group (or
  // beside it, when two jobs run at once) is therefore printed as a plain line.
  const begin = (title: string): boolean => {
    if (groupIsOpen) {
      write(safeLine(title))
      return false
    }
    groupIsOpen = true
    command('group', safeLine(title))
    return true
  }
  const end = (begun: boolean): void => {
    if (!begun) return
    groupIsOpen = false
    command('endgroup', '')
  }
  const command = (name: 'group' | 'endgroup' | 'debug', data: string): void => write(`::${name}::${escapedData(data)}`)

  return {
    info(text) {
      for (const line of safeLines(text)) write(line)
    },
    debug(text) {
      // Always sent; the runner shows it only when step debug logging is on.
      for (const line of safeLines(text)) command('debug', line)
    },
    warning(text) {
      // A plain line, no `::warning::`: annotations are few (ten of a type) and are chosen at the end (annotations.ts).
      safeLines(text).forEach((line, index) => {
        write(`${index === 0 ? 'Warning: ' : '  '}${line}`)
      })
    },
    async group(title, body) {
      const begun = begin(title)
      try {
        return await body()
      } finally {
        end(begun)
      }
    },
    outsideLines(title, lines, last = 50) {
      const every = lines.flatMap(splitLines)
      const wanted = last > 0 ? every.slice(-last) : []
      // Made safe as one text, because a secret may span lines.
      const shown = wanted.length === 0 ? [] : safeLines(wanted.join('\n'))
      const part =
        wanted.length < every.length ? `last ${wanted.length} of ${counted(every.length, 'line')}` : undefined
      const begun = begin(part === undefined ? title : `${title} (${part})`)
      for (const line of shown) write(`| ${line}`)
      end(begun)
    },
  }
}

/** As the runner unescapes it (actions/runner ActionCommand.cs); the line breaks are gone already. */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
