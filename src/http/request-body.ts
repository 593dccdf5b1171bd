import { Secret } from '../core/secret.ts'
import { encodeMultipart } from './multipart.ts'
import type { ApiRequest } from './service.ts'

/** A request's body as it is sent, with the headers that describe it. */
export interface RequestBody {
  readonly content?: string | (() => AsyncIterable<Uint8Array>)
  readonly headers: Readonly<Record<string, string>>
}

export function bodyOf(request: ApiRequest): RequestBody {
  if (request.json !== undefined) {
    return { content: JSON.stringify(request.json), headers: { 'content-type': 'application/json' } }
  }
  if (request.form !== undefined) {
    const revealed = Object.entries(request.form).map(([name, value]) => [
      name,
      value instanceof Secret ? value.reveal() : value,
    ])
    return {
      content: new URLSearchParams(revealed as [string, string][]).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }
  }
  const { bytes } = request
  if (bytes !== undefined) {
    return { content: () => once(bytes), headers: { 'content-length': String(bytes.byteLength) } }
  }
  if (request.multipart !== undefined) {
    const { contentType, sizeBytes, body } = encodeMultipart(request.multipart)
    return { content: body, headers: { 'content-type': contentType, 'content-length': String(sizeBytes) } }
  }
  return request.method === 'GET' || request.method === 'HEAD' ? { headers: {} } : { content: '', headers: {} }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
