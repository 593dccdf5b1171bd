import { BodyCut } from '../../../sandbox/kit/exchange.ts'
import { type BodyPlan, bodyOf } from './delivery-body.ts'
import type { Link } from './records.ts'
import type { Delivery, ServerState } from './state.ts'
import { serverDay } from './timestamp.ts'

/** Whether nobody gets anything more by this link. */
export function isExpired({ settings, agenda }: ServerState, link: Link): boolean {
  const { lifeMs = settings.linkLifeMs, lifeBytes = Number.POSITIVE_INFINITY } = link.script
  return link.expired || agenda.now() - link.createdAt >= lifeMs || link.delivered >= lifeBytes
}

interface Connection {
  readonly request: Request
  readonly link: Link
  readonly delivery: Delivery
}

/**
 * A body that takes one of the file's connections until its last byte is given out, it breaks, or the client leaves.
 * Nothing is read ahead: what counts as sent was asked for.
 */
export function streamOf(
  state: ServerState,
  { request, link, delivery }: Connection,
  plan: BodyPlan,
): ReadableStream<Uint8Array> {
  const { file } = link
  const gone = new AbortController()
  // The request is held on purpose: a signal that follows another one dies with it.
  const leave = () => gone.abort(request.signal.reason)
  let isOpen = true
  file.open++
  file.mostOpen = Math.max(file.mostOpen, file.open)
  const close = (end: Delivery['end']) => {
    if (!isOpen) return
    isOpen = false
    file.open--
    delivery.end = end
    request.signal.removeEventListener('abort', leave)
  }
  const whenGone = () => {
    leave()
    close('abandoned')
  }
  if (request.signal.aborted) whenGone()
  else request.signal.addEventListener('abort', whenGone, { once: true })
  const pieces = bodyOf(plan, {
    now: state.exactNow,
    sleep: state.sleep,
    signal: gone.signal,
    allowed: bytes => allowed(state, link, bytes),
  })
  const total = plan.length + (plan.extra ?? 0)
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { value } = await pieces.next()
          if (value !== undefined) {
            controller.enqueue(value)
            delivery.sent += value.length
            charge(state, link, value.length)
          }
          const isLast = delivery.sent >= total && !plan.stops.some(stop => stop.after >= total)
          if (value !== undefined && !isLast) return
          close('whole')
          controller.close()
        } catch (error) {
          close(error instanceof BodyCut ? 'broken' : 'abandoned')
          controller.error(error)
        }
      },
      cancel(reason) {
        close('abandoned')
        gone.abort(reason)
      },
    },
    { highWaterMark: 0 },
  )
}

function allowed(state: ServerState, link: Link, bytes: number): number {
  state.agenda.catchUp()
  if (link.script.cutsOpen !== true) return bytes
  if (isExpired(state, link)) return 0
  return Math.min(bytes, (link.script.lifeBytes ?? Number.POSITIVE_INFINITY) - link.delivered)
}

function charge(state: ServerState, link: Link, bytes: number): void {
  link.delivered += bytes
  const day = serverDay(state.settings.zone, state.agenda.now())
  const hosts = link.account.traffic.get(day) ?? new Map<string, number>()
  hosts.set(link.file.host, (hosts.get(link.file.host) ?? 0) + bytes)
  link.account.traffic.set(day, hosts)
}
