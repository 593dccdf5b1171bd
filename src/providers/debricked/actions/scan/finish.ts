import type { JournalEntry } from '../../../../actions/define.ts'

/** Journal entry of a scan that was told to start and was not seen to end. */
export function scanEntry(ciUploadId: number, repository: string, commit: string): JournalEntry {
  return { key: String(ciUploadId), kind: 'scan', data: { repository, commit } }
}

/** What is left running. Debricked has no call that cancels a scan. */
export function finishLeft(left: readonly JournalEntry[]): readonly string[] {
  return left.map(
    ({ key, data }) =>
      `Scan ${key} of ${data['repository']} at ${data['commit']} goes on at Debricked: there is no way to cancel one. Its result was not judged.`,
  )
}
