import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import type { Debricked } from '../../client.ts'
import type { ScanContext } from './context.ts'
import { oneLine } from './one-line.ts'

/** What this run had scanned. */
export interface OwnScan {
  readonly repositoryId: number
  readonly commitId: number
  readonly commit: string
  /** The service's numbers of the uploaded files. */
  readonly fileIds: readonly number[]
}

/**
 * A sentence when another scan of the same commit was made beside this one: lists are those of the newest scan, so what was
 * read may be of the other one. Asked after everything was read. The files of a commit are told by the numbers that their
 * uploads were given, and those are given out in order; whether the numbers of several scans add up is not documented, so
 * nothing follows where ours are not among them, or none are told.
 */
export async function otherScan(api: Debricked, { report }: ScanContext, own: OwnScan): Promise<string | undefined> {
  if (own.fileIds.length === 0) return undefined
  const ours = new Set(own.fileIds)
  const first = own.fileIds.reduce((least, id) => Math.min(least, id))
  try {
    const rows = await api.commits(own.repositoryId, own.commit)
    const known = rows.find(({ id }) => id === own.commitId)?.uploaded_programs_file_ids ?? []
    if (!known.some(id => ours.has(id)) || !known.some(id => id > first && !ours.has(id))) return undefined
    return `Debricked has a newer scan of ${oneLine(own.commit, 80)} with files of another run, so its list of findings may be that one's.`
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    report.notChecked.push(`Whether another run scanned the same commit meanwhile is not known. ${error.message}`)
    return undefined
  }
}
