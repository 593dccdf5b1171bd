import type { CompositeResult } from '../composite/index.ts'
import { Masker } from '../composite/masker.ts'
import { summaryText } from '../terminal/summary-text.ts'
import { visibleText } from '../terminal/visible-text.ts'

// Without a terminal, as in a file: as wide as most are.
const COLUMNS = 120

// Longer ones are JSON for later steps.
const LONGEST = 400

/** What a run's page would show beside the log: the summary, and what later steps would get. */
export function showResult(result: CompositeResult): void {
  const masker = new Masker()
  for (const mask of result.masks) masker.add(mask)
  if (result.summary !== '') {
    console.log(`\n--- Job summary ---\n\n${summaryText(result.summary, process.stdout.columns ?? COLUMNS)}`)
  }
  const outputs = Object.entries(result.outputs)
  const filled = outputs.filter(([, value]) => value !== '')
  const empty = outputs.length - filled.length
  console.log(`\n--- Outputs${empty === 0 ? '' : ` (${empty} more are empty)`} ---\n`)
  for (const [name, value] of filled) {
    if (value.length > LONGEST) {
      console.log(`${name}: (${value.length} characters)`)
      continue
    }
    // A runner does not mask outputs inside a job; a terminal has no such reason to show one.
    console.log(`${name}: ${visibleText(masker.mask(value)).replaceAll('\n', '\n  ')}`)
  }
  console.log(`\nThe step ended with ${result.conclusion}.`)
}
