/** One part of a multipart/form-data body. */
export interface Part {
  readonly name: string
  /** As sent, null when the part is a plain field. */
  readonly fileName: string | null
  readonly contentType: string | null
  readonly bytes: Uint8Array
}

export type MultipartBody =
  | {
      readonly kind: 'parts'
      readonly parts: readonly Part[]
      /** False when the body ends without `--boundary--`, as a writer leaves it that nobody closed. */
      readonly closed: boolean
    }
  | { readonly kind: 'malformed'; readonly fault: string }

/** Reads a multipart/form-data body (RFC 7578) as tolerantly as servers do; the boundary comes from the content type. */
export function parseMultipart(body: Uint8Array, contentType: string): MultipartBody {
  const boundary = parametersOf(contentType).get('boundary')
  if (boundary === undefined || boundary === '') return malformed('the content-type has no boundary')
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const delimiter = `--${boundary}`
  let at = startOf(bytes, delimiter)
  if (at === -1) return malformed('the boundary of the content-type is nowhere in the body')
  const parts: Part[] = []
  for (;;) {
    at += delimiter.length
    if (bytes.toString('latin1', at, at + 2) === '--') return { kind: 'parts', parts, closed: true }
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd === -1) return { kind: 'parts', parts, closed: false }
    const end = bytes.indexOf(`\r\n${delimiter}`, lineEnd)
    const part = partOf(bytes.subarray(lineEnd + 2, end === -1 ? bytes.length : end))
    if (typeof part === 'string') return malformed(part)
    parts.push(part)
    if (end === -1) return { kind: 'parts', parts, closed: false }
    at = end + 2
  }
}

function malformed(fault: string): MultipartBody {
  return { kind: 'malformed', fault }
}

/** Where the first delimiter is: at the start of the body or of a line; a preamble is skipped. */
function startOf(bytes: Buffer, delimiter: string): number {
  if (bytes.indexOf(delimiter) === 0) return 0
  const at = bytes.indexOf(`\r\n${delimiter}`)
  return at === -1 ? -1 : at + 2
}

function partOf(bytes: Buffer): Part | string {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return 'a part has no end of its headers'
  const headers = new Map<string, string>()
  // Folded lines are obsolete, and still sent.
  const head = bytes.toString('utf8', 0, headEnd).replace(/\r\n[ \t]+/g, ' ')
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  const disposition = headers.get('content-disposition')
  if (disposition === undefined || !/^form-data\b/i.test(disposition)) return 'a part has no form-data disposition'
  const parameters = parametersOf(disposition)
  const name = parameters.get('name')
  if (name === undefined) return 'a part has no name'
  return {
    name,
    fileName: extended(parameters.get('filename*')) ?? parameters.get('filename') ?? null,
    contentType: headers.get('content-type') ?? null,
    bytes: new Uint8Array(bytes.subarray(headEnd + 4)),
  }
}

/** Parameters of a header value, quoted or not, names in lower case. */
function parametersOf(header: string): Map<string, string> {
  const parameters = new Map<string, string>()
  for (const [, name, quoted, plain] of header.matchAll(/;\s*([^\s=;]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;\s]*))/g)) {
    const value = quoted === undefined ? (plain ?? '') : unquoted(quoted)
    parameters.set((name ?? '').toLowerCase(), value)
  }
  return parameters
}

/** Browsers and fetch write `%22` for a quote, most other clients a backslash in front. */
function unquoted(text: string): string {
  return text
    .replace(/\\(["\\])/g, '$1')
    .replace(/%22/g, '"')
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n')
}

/** `UTF-8''name%20with%20blanks`, as RFC 8187 writes it. */
function extended(value: string | undefined): string | undefined {
  const encoded = value?.match(/^[\w-]+'[^']*'(.*)$/)?.[1]
  if (encoded === undefined) return undefined
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
