import { isRecord, parsed } from '../../../sandbox/kit/strictness.ts'

export interface ReadBody {
  /** The body as JSON, whatever it came as. */
  readonly json: string
  readonly fields: Readonly<Record<string, unknown>>
  /** Not to be read at all. */
  readonly isBroken: boolean
}

const FORM = 'application/x-www-form-urlencoded'

/** JSON, and for flat requests also a form, which the vendor's own scripts send. */
export function readBody(request: Request, body: string): ReadBody {
  if (body === '') return { json: '', fields: {}, isBroken: false }
  const type = request.headers.get('content-type')?.toLowerCase() ?? ''
  if (type.startsWith(FORM)) {
    const fields = Object.fromEntries(new URLSearchParams(body))
    return { json: JSON.stringify(fields), fields, isBroken: false }
  }
  const value = parsed(body)
  return { json: body, fields: isRecord(value) ? value : {}, isBroken: value === undefined }
}

export function isForm(request: Request): boolean {
  return request.headers.get('content-type')?.toLowerCase().startsWith(FORM) === true
}
