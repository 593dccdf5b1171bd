import type { OpenAnswer } from '../../../../http/service.ts'

interface Content {
  /** At least the first two bytes, unless there are fewer. */
  readonly first: Uint8Array
  /** `database`, `storage`, or another word. */
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * How the file is to be called so that its name says what is in it. With `content-encoding: gzip` it is an archive and else
 * a dump (official client); the bytes are kept as they come, so the archive is still packed. Where that header is missing
 * the magic number of gzip tells it.
 */
export function fileEnding({ first, type, headers }: Content): '.tar.gz' | '.tar' | '.dump.gz' | '.dump' {
  const encoded = /\bgzip\b/i.test(headers['content-encoding'] ?? '')
  const packed = first[0] === 0x1f && first[1] === 0x8b
  if (encoded && packed) return '.tar.gz'
  if (type === 'storage') return packed ? '.tar.gz' : '.tar'
  return packed ? '.dump.gz' : '.dump'
}

/** The first two bytes of an answer, undefined when it has none, and the answer with nothing taken away. */
export async function withFirstBytes(
  answer: OpenAnswer,
): Promise<{ readonly first: Uint8Array | undefined; readonly whole: OpenAnswer }> {
  const chunks = answer.body[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array()
  while (head.byteLength < 2) {
    const next = await chunks.next()
    if (next.done) break
    head = head.byteLength === 0 ? next.value : Uint8Array.from([...head, ...next.value])
  }
  const body = async function* (): AsyncIterable<Uint8Array> {
    try {
      if (head.byteLength > 0) yield head
      yield* { [Symbol.asyncIterator]: () => chunks }
    } finally {
      await chunks.return?.()
    }
  }
  const first = head.byteLength === 0 ? undefined : Uint8Array.from(head.subarray(0, 2))
  return { first, whole: { ...answer, body: body(), discard: () => answer.discard() } }
}
