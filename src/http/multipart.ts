/** One file of a form, read when it is sent; a repeated request reads it again. */
export interface FilePart {
  /** Name of the form's field. */
  readonly field: string
  readonly fileName: string
  readonly sizeBytes: number
  open(): AsyncIterable<Uint8Array>
}

export interface Multipart {
  readonly fields: Readonly<Record<string, string>>
  readonly file: FilePart
  /** Must not occur in the content; callers use a random one. */
  readonly boundary: string
}

export interface EncodedMultipart {
  readonly contentType: string
  readonly sizeBytes: number
  body(): AsyncIterable<Uint8Array>
}

const SMALL_BYTES = 64 * 1024

/** A form with one file as RFC 7578 writes it, streamed, with its length known beforehand. */
export function encodeMultipart({ fields, file, boundary }: Multipart): EncodedMultipart {
  const head = Buffer.from(
    [
      ...Object.entries(fields).map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
      ),
      `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(file.field)}"; filename="${quoted(file.fileName)}"\r\n` +
        'Content-Type: application/octet-stream\r\n\r\n',
    ].join(''),
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield head
    yield* file.open()
    yield tail
  }
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    sizeBytes: head.byteLength + file.sizeBytes + tail.byteLength,
    body: () => (file.sizeBytes > SMALL_BYTES ? pieces() : joined(pieces())),
  }
}

/** One piece is one write: hundreds of small files in a row feel the difference. */
async function* joined(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  yield Buffer.concat(all)
}

/** As browsers escape names (WHATWG, "multipart/form-data encoding algorithm"): a name cannot end its own quotes. */
function quoted(name: string): string {
  return name.replace(/\r\n|\r|\n/g, '%0D%0A').replace(/"/g, '%22')
}
