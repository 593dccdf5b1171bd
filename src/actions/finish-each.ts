import type { JournalEntry } from './define.ts'

/**
 * A sentence for each thing that a run has left. Side by side, because the job is being cancelled, and each for itself: one
 * that goes wrong, in whatever way, does not take the others' sentences with it.
 */
export async function finishEach(
  left: readonly JournalEntry[],
  finish: (entry: JournalEntry) => Promise<string>,
): Promise<readonly string[]> {
  return await Promise.all(
    left.map(async entry => {
      try {
        return await finish(entry)
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error)
        return `Not cleaned up, and maybe still running: ${entry.kind} ${entry.key}. ${words}`
      }
    }),
  )
}
