import { type Part, parseMultipart } from '../../../sandbox/kit/multipart.ts'
import type { Call } from '../../../sandbox/kit/route-table.ts'
import { isRecord, parsed } from '../../../sandbox/kit/strictness.ts'
import { mediaTypeOf, type Visit } from './route.ts'

export type Fields =
  | { readonly kind: 'json'; readonly values: ReadonlyMap<string, unknown> }
  | { readonly kind: 'form'; readonly values: ReadonlyMap<string, unknown>; readonly files: ReadonlyMap<string, Part> }
  /** The body cannot be read; one sentence. */
  | { readonly kind: 'unreadable'; readonly fault: string }
  /** A field the service would not read. */
  | { readonly kind: 'unknown'; readonly fault: string }

/** Reads a JSON, urlencoded or multipart body and holds it to the fields the route knows. */
export function fieldsOf(call: Call, visit: Visit, known: readonly string[]): Fields {
  const type = mediaTypeOf(call.request)
  if (type === 'multipart/form-data') return multipart(call, visit, known)
  if (type === 'application/x-www-form-urlencoded') {
    return checked([...new URLSearchParams(call.body)], new Map(), known)
  }
  const body = parsed(call.body)
  if (!isRecord(body)) return { kind: 'unreadable', fault: 'the body is not a JSON object' }
  return { kind: 'json', values: new Map(Object.entries(body)) }
}

function multipart(call: Call, visit: Visit, known: readonly string[]): Fields {
  const body = parseMultipart(visit.bytes, call.request.headers.get('content-type') ?? '')
  if (body.kind === 'malformed') return { kind: 'unreadable', fault: body.fault }
  const files = new Map<string, Part>()
  const texts: [string, string][] = []
  for (const part of body.parts) {
    if (part.fileName === null) texts.push([part.name, Buffer.from(part.bytes).toString()])
    else if (files.has(part.name)) return { kind: 'unknown', fault: `part ${part.name} is sent twice` }
    else files.set(part.name, part)
  }
  return checked(texts, files, known)
}

function checked(
  texts: readonly (readonly [string, string])[],
  files: ReadonlyMap<string, Part>,
  known: readonly string[],
): Fields {
  const names = [...files.keys(), ...texts.map(([name]) => name)]
  const stranger = names.find(name => !known.includes(name))
  if (stranger !== undefined) return { kind: 'unknown', fault: `unknown part ${stranger}` }
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return { kind: 'unknown', fault: `part ${twice} is sent twice` }
  return { kind: 'form', values: new Map(texts), files }
}
