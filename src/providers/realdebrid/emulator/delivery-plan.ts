import { createHash } from 'node:crypto'
import { sizeOf } from './content.ts'
import type { BodyPlan, Stop } from './delivery-body.ts'
import type { RealdebridSettings } from './options.ts'
import { type AskedRange, readRange, type Span } from './range.ts'
import type { StoredFile } from './records.ts'
import { find, type Struck } from './struck-faults.ts'

export interface FileAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Null where the answer has none. */
  readonly body: BodyPlan | null
}

interface Wanted {
  readonly request: Request
  readonly file: StoredFile
  readonly settings: RealdebridSettings
  readonly struck: Struck
}

/** From a request for a file to the headers and the bytes it gets. */
export function planOf({ request, file, settings, struck }: Wanted): FileAnswer {
  const size = sizeOf(file.content)
  const etag = etagOf(file, settings, struck)
  const tags = {
    ...(etag !== null && { etag }),
    ...(settings.lastModified && { 'last-modified': modifiedOf(file) }),
  }
  const kept = {
    'content-disposition': file.serving.disposition ?? dispositionOf(file.name),
    'content-type': 'application/force-download',
  }
  const takesRanges = settings.ranges && find(struck, 'range-ignored') === undefined
  const asked = takesRanges ? rangeOf(request, size, { etag, settings, file }) : { kind: 'none' as const }
  if (asked.kind === 'unsatisfiable') {
    return { status: 416, headers: { ...tags, 'content-range': `bytes */${size}`, 'content-length': '0' }, body: null }
  }
  if (find(struck, 'preparing') !== undefined) {
    return { status: 200, headers: { ...kept, 'accept-ranges': 'bytes', 'content-length': '0' }, body: null }
  }
  const span = asked.kind === 'span' ? asked.span : null
  const reach = shortened(span ?? { first: 0, last: size - 1 }, struck)
  const headers = {
    ...kept,
    ...tags,
    ...(takesRanges && { 'accept-ranges': 'bytes' }),
    ...lengthOf(reach, struck),
    ...(span !== null && contentRangeOf({ span, reach, size }, struck)),
  }
  return { status: span === null ? 200 : 206, headers, body: bodyPlan({ file, settings, struck }, reach) }
}

/** `sent` is what comes, `told` what a Content-Length would say. */
interface Reach {
  readonly first: number
  readonly sent: number
  readonly told: number
}

function shortened({ first, last }: Span, struck: Struck): Reach {
  const length = last - first + 1
  const shorter = find(struck, 'shorter')
  if (shorter === undefined) return { first, sent: length, told: length }
  const sent = Math.max(0, length - shorter.by)
  return { first, sent, told: shorter.announced === 'all' ? sent : length }
}

function lengthOf({ told, sent }: Reach, struck: Struck): { readonly 'content-length'?: string } {
  const longer = find(struck, 'longer')
  const isSilent = told !== sent || find(struck, 'no-length') !== undefined
  if (isSilent || (longer !== undefined && (longer.announced ?? 'nothing') === 'nothing')) return {}
  return { 'content-length': String(longer?.announced === 'all' ? told + longer.by : told) }
}

interface Ranged {
  readonly span: Span
  readonly reach: Reach
  readonly size: number
}

function contentRangeOf({ span, reach, size }: Ranged, struck: Struck): { readonly 'content-range'?: string } {
  const wrong = find(struck, 'wrong-content-range')
  if (wrong?.absent === true) return {}
  const shift = wrong?.shift ?? 0
  const longer = find(struck, 'longer')
  const more = longer?.announced === 'all' ? longer.by : 0
  const last = span.first + reach.told - 1 + more
  return { 'content-range': `bytes ${span.first + shift}-${last + shift}/${wrong?.total ?? size + more}` }
}

function bodyPlan({ file, settings, struck }: Omit<Wanted, 'request'>, { first, sent }: Reach): BodyPlan {
  const wrong = find(struck, 'wrong-bytes')
  const longer = find(struck, 'longer')
  const slow = find(struck, 'slow')
  const shifted = find(struck, 'shifted-bytes')?.by ?? 0
  const size = sizeOf(file.content)
  return {
    content: file.content,
    first,
    length: sent,
    // Never outside of the file.
    shift: Math.max(-first, Math.min(shifted, size - first - sent)),
    extra: longer?.by ?? 0,
    ...(wrong !== undefined && {
      wrong: { at: wrong.at === undefined ? sent >> 1 : wrong.at - first, count: wrong.count ?? 1 },
    }),
    stops: stopsOf(struck, { first, sent }),
    bytesPerSecond: slow?.bytesPerSecond ?? file.serving.bytesPerSecond ?? settings.bytesPerSecond,
  }
}

function stopsOf(struck: Struck, { first, sent }: { readonly first: number; readonly sent: number }): readonly Stop[] {
  return struck
    .flatMap((what): Stop[] => {
      if (what.kind !== 'cut' && what.kind !== 'stall') return []
      const after = what.afterBytes ?? (what.atOffset === undefined ? Math.floor(sent / 2) : what.atOffset - first)
      if (after < 0 || after > sent) return []
      return [{ after, ms: what.kind === 'cut' ? 'cut' : (what.ms ?? Number.POSITIVE_INFINITY) }]
    })
    .sort((a, b) => a.after - b.after)
}

interface Validators {
  readonly etag: string | null
  readonly settings: RealdebridSettings
  readonly file: StoredFile
}

/** If-Range needs a strong validator that still holds (RFC 9110); otherwise the whole file comes. */
function rangeOf(request: Request, size: number, { etag, settings, file }: Validators): AskedRange {
  const condition = request.headers.get('if-range')
  const isDate = settings.lastModified && condition === modifiedOf(file)
  const holds = condition === null || isDate || (condition === etag && !condition.startsWith('W/'))
  if (!holds && settings.ifRange === 'honoured') return { kind: 'none' }
  return readRange(request.headers.get('range'), size)
}

function etagOf(file: StoredFile, settings: RealdebridSettings, struck: Struck): string | null {
  const other = find(struck, 'etag')
  if (other !== undefined) return other.value
  if (settings.fileEtags === 'none') return null
  const digest = createHash('sha1').update(`${file.key} ${file.version}`).digest('hex').slice(0, 16)
  return `${settings.fileEtags === 'weak' ? 'W/' : ''}"${digest}"`
}

function modifiedOf({ version }: StoredFile): string {
  return new Date(Date.UTC(2026, 9, version)).toUTCString()
}

function dispositionOf(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const extended = ascii === name ? '' : `; filename*=UTF-8''${encodeURIComponent(Buffer.from(name).toString())}`
  return `attachment; filename="${ascii}"${extended}`
}
