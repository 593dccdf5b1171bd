import { createHook } from 'node:async_hooks'

/**
 * What this process is still waiting for, apart from timers and from peers that may stay silent for ever. Open but idle
 * sockets do not count.
 */
const BUSY = new Set([
  'FSReqCallback',
  'FSReqPromise',
  'FileHandleCloseReq',
  'CloseReq',
  'GetAddrInfoReqWrap',
  'GetNameInfoReqWrap',
  'QueryReqWrap',
  'TCPConnectWrap',
  'PipeConnectWrap',
  'WriteWrap',
  'ShutdownWrap',
])

/** True while the event loop will bring something without anybody's timer. */
export function workIsPending(): boolean {
  return process.getActiveResourcesInfo().some(kind => BUSY.has(kind)) || poolIsBusy()
}

/** True while a socket is open: its peer may be about to answer, which no list of pending work shows. */
export function socketsAreOpen(): boolean {
  return process.getActiveResourcesInfo().some(kind => kind === 'TCPSocketWrap' || kind === 'PipeWrap')
}

/**
 * Compression and crypto run in the thread pool without showing in getActiveResourcesInfo() (seen on Node 20 to 24), so
 * their handles are caught at birth: a zlib handle holds its input in `buffer` while it works; an asynchronous crypto job
 * has `ondone`, except that web crypto's digests (always asynchronous) lost theirs in Node 24.
 */
const streams = new Set<WeakRef<object>>()
const jobs = new Map<number, { readonly type: string; readonly reference: WeakRef<object> }>()
let watching = false

export function watchThreadPool(): void {
  if (watching) return
  watching = true
  createHook({
    init(id, type, _trigger, resource) {
      if (type === 'ZLIB') streams.add(new WeakRef(resource))
      else if (type.endsWith('REQUEST')) jobs.set(id, { type, reference: new WeakRef(resource) })
    },
    // No `destroy`: Node would then track every promise of the process to its end, which makes all of them slow.
    after: id => void jobs.delete(id),
  }).enable()
}

/** Those of synchronous calls are closed at once; kept, they would be looked at again and again until they are collected. */
function isClosed(handle: object): boolean {
  const symbol = Object.getOwnPropertySymbols(handle).find(({ description }) => description === 'owner_symbol')
  const owner = symbol && (handle as Readonly<Record<symbol, { readonly _handle?: unknown } | undefined>>)[symbol]
  return owner?._handle === null
}

function poolIsBusy(): boolean {
  for (const reference of streams) {
    const handle = reference.deref() as { buffer?: unknown } | undefined
    if (handle === undefined || isClosed(handle)) streams.delete(reference)
    else if (handle.buffer !== null && handle.buffer !== undefined) return true
  }
  for (const [id, { type, reference }] of jobs) {
    const job = reference.deref() as { ondone?: unknown } | undefined
    if (job === undefined) jobs.delete(id)
    else if (type === 'HASHREQUEST' || typeof job.ondone === 'function') return true
  }
  return false
}
