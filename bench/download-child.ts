/**
 * Downloads the address in the first argument into the folder in the second, the way an action does, and prints what
 * that took. Loading the program is not part of it.
 */
import { Deadline } from '../src/core/deadline.ts'
import type { Log } from '../src/core/ports.ts'
import { systemClock } from '../src/host/system-clock.ts'
import { Client } from '../src/http/client.ts'
import { saveFile } from '../src/http/download.ts'
import { fixedCredentials } from '../src/http/service.ts'
import { createTransport } from '../src/http/transport.ts'

/** What the child prints, as JSON. */
export interface Downloaded {
  readonly ms: number
  readonly peakMiB: number
  readonly size: number
  readonly sha256: string
}

const [address = '', folder = ''] = process.argv.slice(2)
const silent = () => undefined
const log: Log = {
  info: silent,
  debug: silent,
  warning: silent,
  outsideLines: silent,
  group: (_, body) => body(),
}
const client = new Client(
  {
    transport: createTransport({ userAgent: 'shipgate-bench' }),
    clock: systemClock,
    log,
    random: Math.random,
    signal: new AbortController().signal,
    deadline: Deadline.after(systemClock, 600_000),
    maxRetries: 0,
  },
  {
    name: 'the server',
    base: new URL(address),
    credentials: fixedCredentials({}),
    budget: () => undefined,
    explain: () => undefined,
  },
)
const from = performance.now()
const answer = await client.open({ method: 'GET', path: 'file', doing: 'download' })
const { size, sha256 } = await saveFile(answer, { folder, name: 'ours' })
const ms = performance.now() - from
const downloaded: Downloaded = { ms, peakMiB: process.resourceUsage().maxRSS / 1024, size, sha256 }
console.log(JSON.stringify(downloaded))
