import { visibleText } from './visible-text.ts'

/**
 * Makes a reader of a runner's log for a terminal: each entry as a person reads it, or undefined for what only a page on
 * GitHub should show. The runner prints each step's script and environment first; here that would hide what matters.
 */
export function runnerLogReader(): (entry: string) => string | undefined {
  let inRunnerTalk = false
  return entry => {
    if (entry.startsWith('##[group]Run ')) inRunnerTalk = true
    const hidden = inRunnerTalk || entry.startsWith('##[debug]')
    if (entry.startsWith('##[endgroup]')) inRunnerTalk = false
    if (hidden || entry.startsWith('##[endgroup]')) return undefined
    return visibleText(
      entry
        .replace('##[group]', '> ')
        .replace('##[error]', 'Error: ')
        .replace('##[warning]', 'Warning: ')
        .replace('##[notice]', 'Notice: '),
    )
  }
}
