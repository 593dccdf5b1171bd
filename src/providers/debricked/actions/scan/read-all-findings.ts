import type { ActionContext } from '../../../../actions/define.ts'
import { insist } from '../../../../actions/patience.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { counted } from '../../../../core/quantities.ts'
import type { Debricked } from '../../client.ts'
import type { Finding } from './finding.ts'
import { readFindings } from './read-findings.ts'
import type { FinishedScan } from './run-scan.ts'

/** A list may be filled a moment after the scan has ended; nobody documents it, so an empty one is looked at again. */
const LOOK_AGAIN_AFTER_MS = [2_000, 5_000, 15_000]

export interface ReadFindings {
  readonly findings: readonly Finding[]
  /** A sentence, when the scan speaks of more vulnerabilities than are listed. */
  readonly doubt: string | undefined
}

/**
 * All findings of a finished scan. Throws `unexpected_response` when the scan says that there are vulnerabilities, or an
 * unreadable number of them, and the list has none: an empty list would pass any gate. What the number counts is not
 * documented (a vulnerability in several packages or files may count more than once), so a list that only has fewer is
 * read with a doubt, and with a doubt there is no `pass`.
 */
export async function readAllFindings(
  api: Debricked,
  context: ActionContext,
  scan: FinishedScan,
): Promise<ReadFindings> {
  const said = scan.status.vulnerabilitiesFound ?? undefined
  const { log, deadline, signal } = context
  for (let look = 0; ; look++) {
    const findings = await insist(context, async () => await all(readFindings(api, scan)))
    const listed = findings.length
    const isEnough = listed >= (said ?? 1)
    const wait = LOOK_AGAIN_AFTER_MS[look]
    if (!isEnough && wait !== undefined && !deadline.passed()) {
      await deadline.sleep(wait, signal)
      continue
    }
    if (!isEnough && listed === 0) throw nothingListed(said)
    log.info(`${counted(listed, 'finding')} of this commit`)
    const doubt = `Debricked says that the scan found ${said} vulnerabilities, but its list of them has ${listed}.`
    return { findings, doubt: isEnough ? undefined : doubt }
  }
}

function nothingListed(said: number | undefined): ShipgateError {
  return new ShipgateError(
    'unexpected_response',
    `Debricked says that the scan found vulnerabilities (${said ?? 'an unknown number'}), but its list of them is empty.`,
    { hint: 'Run again, or look at the commit in Debricked; an empty list is not taken as a pass.' },
  )
}

async function all(findings: AsyncIterable<Finding>): Promise<readonly Finding[]> {
  const list: Finding[] = []
  for await (const one of findings) list.push(one)
  return list
}
