import { NetworkFailure } from '../../../../http/network-failure.ts'

/**
 * The bytes of the first entry of a ZIP stream whose name fits. DBackup wraps an encrypted backup and its metadata in a
 * ZIP when it is asked not to decrypt. Throws NetworkFailure when the stream ends before the entry does.
 */
export async function* zipEntry(
  stream: AsyncIterable<Uint8Array>,
  wanted: (name: string) => boolean,
): AsyncIterable<Uint8Array> {
  // Needed for encrypted backups only, and too large to be read at every start.
  const { Unzip, UnzipInflate } = await import(/* webpackChunkName: "unzip" */ 'fflate')
  const ready: Uint8Array[] = []
  let found = false
  let done = false
  let failure: unknown
  const unzip = new Unzip(file => {
    if (found || !wanted(file.name)) return
    found = true
    file.ondata = (error, data, final) => {
      if (error !== null) failure = error
      else if (data.byteLength > 0) ready.push(data)
      done ||= final
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for await (const part of stream) {
    try {
      unzip.push(part)
    } catch (error) {
      failure = error
    }
    // Damaged on its way: the server packs it anew for the next try.
    if (failure !== undefined) throw new NetworkFailure('broken', 'the ZIP around the backup is damaged', failure)
    yield* ready.splice(0)
  }
  if (!done) throw new NetworkFailure('broken', 'the ZIP ended before the backup in it did')
}
