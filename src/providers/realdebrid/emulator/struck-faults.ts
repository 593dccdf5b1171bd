import type { DeliveryFault, DeliveryFaultKind } from './delivery-fault.ts'
import type { AskedRange } from './range.ts'
import type { StoredFile } from './records.ts'

/** Counts a request against the faults of a file; gives those that strike it. */
export function struckBy(file: StoredFile, method: string, asked: AskedRange): readonly DeliveryFaultKind[] {
  return file.faults.flatMap(entry => {
    const { nth = 1, times = 1, what } = entry.fault
    if (!concerns(entry.fault, method, asked)) return []
    entry.seen++
    return entry.seen >= nth && entry.seen < nth + times ? [what] : []
  })
}

function concerns({ on = 'get', from = 0 }: DeliveryFault, method: string, asked: AskedRange): boolean {
  const span = asked.kind === 'span' ? asked.span : undefined
  if ((span?.first ?? 0) < from) return false
  if (on === 'head') return method === 'HEAD'
  if (method !== 'GET') return false
  if (on === 'get') return true
  if (on === 'whole') return span === undefined
  return span !== undefined && (on === 'range' || (span.first === 0 && span.last === 0))
}

export type Struck = readonly DeliveryFaultKind[]

/** The first fault of a kind, as that kind. */
export function find<Kind extends DeliveryFaultKind['kind']>(
  struck: Struck,
  kind: Kind,
): (DeliveryFaultKind & { readonly kind: Kind }) | undefined {
  return struck.find((what): what is DeliveryFaultKind & { readonly kind: Kind } => what.kind === kind)
}
