import { Secret } from '../../../../core/secret.ts'
import type { Answer } from '../../../../http/answer.ts'
import { isLoopback } from '../../../../http/proxy.ts'
import type { Explanation } from '../../../../http/service.ts'
import { errorTable } from '../../error-table.ts'
import { readError } from '../../errors.ts'

/** The servers that files come from, `<server>.download.real-debrid.com` (read in clients). */
const downloadHost = /(?:^|\.)download\.real-debrid\.com$/i

/**
 * Where a download may lead: to the service's own servers over https, and to this machine when the service itself is on
 * it. An answer must not be able to send the runner to an address of its network.
 */
export function allowedDownloads(base: URL): (address: URL) => boolean {
  const isHere = isLoopback(base.hostname)
  return address => {
    if (isLoopback(address.hostname)) return isHere
    return address.protocol === 'https:' && address.port === '' && downloadHost.test(address.hostname)
  }
}

/** The address as a secret, over https where an old account setting still gives http. */
export function downloadAddress(download: string): Secret {
  const url = URL.canParse(download) ? new URL(download) : undefined
  const upgrade = url?.protocol === 'http:' && !isLoopback(url.hostname) && url.port === ''
  return new Secret(upgrade ? download.replace(/^http:/i, 'https:') : download)
}

const TRAFFIC_USED_UP = 23
const INFRINGING = 35
/** Verdicts of the API that hold for the download as well: a fresh link would only be a way round them. */
const verdicts = new Set([18, TRAFFIC_USED_UP, INFRINGING, 36])

/** What the servers say in a header of their own (read in a client), and the verdicts of the service behind them. */
export function explainDownload(answer: Answer): Explanation | undefined {
  const number = verdictOf(answer)
  const entry = number === undefined ? undefined : errorTable.get(number)
  if (entry === undefined) return undefined
  const { code, said, hint } = entry
  return { code, said: `${said} (${answer.status})`, ...(hint !== undefined && { hint }), final: true }
}

function verdictOf({ status, headers, text }: Answer): number | undefined {
  if (headers['x-error'] === 'bytes_limit_reached') return TRAFFIC_USED_UP
  if (status === 451) return INFRINGING
  const { number } = readError(text)
  return number !== undefined && verdicts.has(number) ? number : undefined
}
