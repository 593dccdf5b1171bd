import { parseMultipart } from '../../../sandbox/kit/multipart.ts'
import type { RealdebridRoute } from './route.ts'

export interface ReadForm {
  readonly fields: URLSearchParams
  /** What a correct client would not have sent. */
  readonly faults: readonly string[]
}

/** Fields of a body: urlencoded, or multipart, which works too (four clients). */
export function readForm(request: Request, bytes: Uint8Array, known: readonly string[]): ReadForm {
  const type = request.headers.get('content-type') ?? ''
  const faults: string[] = []
  const fields = new URLSearchParams()
  if (bytes.length === 0) return { fields, faults }
  if (/^multipart\/form-data\b/i.test(type)) {
    const body = parseMultipart(bytes, type)
    if (body.kind === 'malformed') return { fields, faults: [body.fault] }
    for (const part of body.parts) fields.append(part.name, Buffer.from(part.bytes).toString())
  } else if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    for (const [name, value] of new URLSearchParams(Buffer.from(bytes).toString())) fields.append(name, value)
  } else return { fields, faults: [`content-type is ${type === '' ? 'missing' : type}, a form is wanted`] }
  for (const name of new Set(fields.keys())) {
    if (!known.includes(name)) faults.push(`unknown form field ${name}`)
    else if (fields.getAll(name).length > 1) faults.push(`form field ${name} is sent twice`)
  }
  // Strings are to be in NFC before they are encoded (vendor's reference).
  for (const [name, value] of fields) if (value !== value.normalize('NFC')) faults.push(`${name} is not in NFC`)
  return { fields, faults }
}

/** A file is the whole body, with its own content type or none (four clients). */
export function rawBodyFault(request: Request): string | undefined {
  const type = request.headers.get('content-type') ?? ''
  const isWrapped = /^(multipart\/form-data|application\/(x-www-form-urlencoded|json))\b/i.test(type)
  return isWrapped ? `content-type is ${type}, the bytes of the file are wanted` : undefined
}

/** The verb that is meant: X-HTTP-Verb is for callers that cannot send PUT or DELETE; POST as its carrier is assumed. */
export function verbOf(request: Request): string {
  const meant = request.headers.get('x-http-verb')?.toUpperCase()
  return request.method === 'POST' && (meant === 'PUT' || meant === 'DELETE') ? meant : request.method
}

export function takesBody(route: RealdebridRoute): boolean {
  return route.form !== undefined || route.raw === true
}
