/**
 * Fetches the address in the first argument into the folder in the second, over as many connections as the third says,
 * the way an action does, and prints what that took. Loading the program is not part of it.
 */
import { Deadline } from '../src/core/deadline.ts'
import type { Log } from '../src/core/ports.ts'
import { Secret } from '../src/core/secret.ts'
import { systemClock } from '../src/host/system-clock.ts'
import { foreignLink } from '../src/http/foreign-link.ts'
import { fetchFile } from '../src/http/ranged-download.ts'
import { createTransport } from '../src/http/transport.ts'
import type { Downloaded } from './download-child.ts'

const [address = '', folder = '', connections = '4'] = process.argv.slice(2)
const silent = () => undefined
const log: Log = { info: silent, debug: silent, warning: silent, outsideLines: silent, group: (_, body) => body() }
const ports = {
  transport: createTransport({ userAgent: 'shipgate-bench' }),
  clock: systemClock,
  log,
  random: Math.random,
  signal: new AbortController().signal,
  deadline: Deadline.after(systemClock, 600_000),
  maxRetries: 0,
}
const from = performance.now()
const { size, sha256 } = await fetchFile({
  ports,
  links: foreignLink(ports, {
    name: 'the server',
    doing: 'download',
    link: new Secret(address),
    allows: () => true,
  }),
  target: { folder, path: 'ours' },
  options: { connections: Number(connections), overwrite: 'always' },
})
const ms = performance.now() - from
const downloaded: Downloaded = { ms, peakMiB: process.resourceUsage().maxRSS / 1024, size, sha256 }
console.log(JSON.stringify(downloaded))
