import { Secret } from '../../../../core/secret.ts'
import type { Answer } from '../../../../http/answer.ts'
import { isLoopback } from '../../../../http/proxy.ts'
import type { Explanation } from '../../../../http/service.ts'

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

/** What the servers say in a header of their own (read in a client). */
export function explainDownload(answer: Answer): Explanation | undefined {
  const said = answer.headers['x-error']
  if (said !== 'bytes_limit_reached') return undefined
  return {
    code: 'quota_exhausted',
    said: 'says that the traffic of the account is used up',
    hint: 'It is reset daily; run again then, or fetch less.',
    final: true,
  }
}
