import type { ActionContext } from '../../../../actions/define.ts'
import { insist } from '../../../../actions/patience.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { counted } from '../../../../core/quantities.ts'
import type { Debricked } from '../../client.ts'
import type { Finding } from './finding.ts'
import { listedFindings } from './listed-findings.ts'
import type { FinishedScan } from './run-scan.ts'

/** A list may be filled a moment after the scan has ended; nobody documents it, so an empty one is looked at again. */
const LOOK_AGAIN_AFTER_MS = [2_000, 5_000, 15_000]

export interface FindingsOfScan {
  readonly findings: readonly Finding[]
  /** A sentence, when the list and the number of the scan do not go together. */
  readonly doubt: string | undefined
}

/**
 * All findings of a finished scan. Throws `unexpected_response` when the scan says that there are vulnerabilities, or an
 * unreadable number of them, and the list has none: an empty list would pass any gate. What the number counts is not
 * documented, so a list that only has fewer ids is read with a doubt, and so is one that has so many more that it looks
 * like the list of another scan; with a doubt there is no `pass`.
 */
export async function findingsOfScan(
  api: Debricked,
  context: ActionContext,
  scan: FinishedScan,
): Promise<FindingsOfScan> {
  const { vulnerabilitiesFound, unaffectedVulnerabilitiesFound } = scan.status
  const said = vulnerabilitiesFound ?? undefined
  const { log, deadline, signal } = context
  for (let look = 0; ; look++) {
    const findings = await insist(context, async () => await all(listedFindings(api, scan)))
    // A vulnerability in several packages is one, and so is a row that came twice while the pages moved.
    const listed = idsOf(findings).size
    const isEnough = listed >= (said ?? 1)
    const wait = LOOK_AGAIN_AFTER_MS[look]
    if (!isEnough && wait !== undefined && !deadline.passed()) {
      await deadline.sleep(wait, signal)
      continue
    }
    if (!isEnough && listed === 0) throw nothingListed(said)
    log.info(`${counted(findings.length, 'finding')} of this commit`)
    const open = idsOf(findings.filter(({ status }) => status === 'open')).size
    const isTooMuch = said !== undefined && open > mostBesides(said + (unaffectedVulnerabilitiesFound ?? 0))
    const but = `Debricked says that the scan found ${said} vulnerabilities, but its list of them has`
    if (!isEnough) return { findings, doubt: `${but} ${listed}.` }
    return { findings, doubt: isTooMuch ? `${but} ${open} that nobody set aside.` : undefined }
  }
}

/**
 * A list is of today: advisories of the last minutes and kinds that the number leaves out make it longer than the scan
 * said, but not by far.
 */
function mostBesides(said: number): number {
  return 2 * said + 20
}

function idsOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(({ id }) => id.trim().toLowerCase()))
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
