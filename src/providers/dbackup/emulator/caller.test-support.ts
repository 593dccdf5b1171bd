import { VirtualClock } from '../../../sandbox/clock.ts'
import { createDbackupEmulator } from './index.ts'
import type { DbackupOptions } from './options.ts'
import type { RunScript } from './run-script.ts'

const BASE = 'http://dbackup.test'
export const LOCAL = 'Local Backups'

/** An emulated server on a virtual clock, and a caller with all permissions that knows nothing of our client. */
export function setUp(options: Partial<DbackupOptions> = {}) {
  const clock = new VirtualClock()
  const dbackup = createDbackupEmulator({ clock, limits: 'off', ...options })
  const { control, keys } = dbackup
  const send = async (method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const headers = { authorization: `Bearer ${keys.full}`, ...type, ...more }
    const payload = body === undefined ? {} : { body: JSON.stringify(body) }
    return await dbackup.handle(new Request(BASE + path, { method, headers, ...payload }))
  }
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const ask = async (method: string, path: string, body?: unknown): Promise<any> =>
    (await send(method, path, body)).json()
  const run = async (job = 'Shop Daily', script?: RunScript, body?: unknown): Promise<string> => {
    if (script !== undefined) control.script(job, script)
    return (await ask('POST', `/api/jobs/${control.job(job).id}/run`, body)).executionId
  }
  const look = async (id: string) => (await ask('GET', `/api/executions/${id}?includeLogs=true`)).data
  const local = () => control.adapter(LOCAL).id
  const download = async (file: string, decrypt?: boolean) =>
    await send(
      'GET',
      `/api/storage/${local()}/download?file=${encodeURIComponent(file)}${decrypt === undefined ? '' : `&decrypt=${decrypt}`}`,
    )
  return { clock, dbackup, control, keys, send, ask, run, look, local, download }
}
