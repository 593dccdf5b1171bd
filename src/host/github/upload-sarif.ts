import { gzipSync } from 'node:zlib'
import type { SarifReceipt, SarifUpload } from '../../actions/github.ts'
import { ShipgateError } from '../../core/errors.ts'
import { poll } from '../../core/poll.ts'
import { duration } from '../../core/quantities.ts'
import { clipped, visibleOneLine } from '../visible-text.ts'
import type { GithubApi, SarifStatus } from './api.ts'
import type { GithubPorts } from './octokit-fetch.ts'

/** github/codeql-action waits two minutes as well (upload-lib.ts). */
const READ_WITHIN_MS = 120_000

/** docs.github.com, "SARIF support for code scanning": 10 MB after gzip. The service itself refuses what is just above. */
const LARGEST_BYTES = 10 * 1024 * 1024

const LONGEST_QUOTE = 300
const MOST_ERRORS = 5

/** Answers that say that this repository, token or file is not taken (REST, "Upload an analysis as SARIF data"). */
const refusals: Readonly<Record<number, string>> = {
  400: 'Code scanning cannot read the file.',
  403: 'Give the job `security-events: write` (and in a private repository `contents: read`) and enable code scanning; runs from forks and Dependabot have a read-only token.',
  404: 'Give the job `security-events: write`, and see whether code scanning exists for this repository: private ones need GitHub Code Security.',
  413: 'Report fewer findings, for example with a higher report-severity.',
  422: 'Code scanning wants the full SHA of a commit of this repository and its full ref.',
}

/**
 * Hands a SARIF file to code scanning and waits until it was read there. What GitHub does not take is an answer; so is a
 * file that it has taken and not read within two minutes, because nobody has seen the findings arrive.
 */
export async function uploadSarif(api: GithubApi, ports: GithubPorts, upload: SarifUpload): Promise<SarifReceipt> {
  const packed = gzipSync(upload.text)
  if (packed.byteLength > LARGEST_BYTES) {
    return refused(`The findings are larger than the 10 MB that code scanning takes. ${refusals[413]}`)
  }
  try {
    const id = await api.sendSarif({
      commit_sha: upload.commit,
      ref: upload.ref,
      sarif: packed.toString('base64'),
      started_at: new Date(upload.startedAt).toISOString(),
    })
    const { clock, signal } = ports
    const deadline = ports.deadline.within(READ_WITHIN_MS)
    const startedAt = clock.now()
    const end = await poll({ clock, signal, deadline }, () => lookAt(api, id))
    if (end === undefined) {
      const waited = duration(clock.now() - startedAt)
      return refused(`Code scanning has the findings (upload ${id}) and had not read them after ${waited}.`)
    }
    if (end.status === 'failed') return refused(`Code scanning could not read the findings: ${quoted(end.errors)}.`)
    return { kind: 'taken', id }
  } catch (error) {
    const advice = error instanceof ShipgateError && error.status !== undefined ? refusals[error.status] : undefined
    if (advice === undefined) throw error
    return refused(`${(error as ShipgateError).message} ${advice}`)
  }
}

async function lookAt(api: GithubApi, id: string): Promise<SarifStatus | undefined> {
  try {
    const status = await api.sarifStatus(id)
    return status.status === 'complete' || status.status === 'failed' ? status : undefined
  } catch (error) {
    // Right after the upload its id may not be known everywhere yet.
    if (error instanceof ShipgateError && error.status === 404) return undefined
    throw error
  }
}

function quoted(errors: readonly string[]): string {
  if (errors.length === 0) return 'it gave no reason'
  const shown = errors.slice(0, MOST_ERRORS).map(error => `"${clipped(visibleOneLine(error), LONGEST_QUOTE)}"`)
  const more = errors.length - shown.length
  return shown.join('; ') + (more > 0 ? `; and ${more} more` : '')
}

function refused(reason: string): SarifReceipt {
  return { kind: 'refused', reason }
}
