import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'

/** A file under way, next to where it will be. Whoever makes one removes it, also after it has got its name. */
export class PartFile {
  readonly path: string
  readonly #handle: FileHandle

  private constructor(path: string, handle: FileHandle) {
    this.path = path
    this.#handle = handle
  }

  /** A name of its own: two downloads of the same file must not write into each other's part. */
  static async beside(final: string): Promise<PartFile> {
    const path = `${final}.${randomUUID().slice(0, 8)}.part`
    // O_EXCL follows no symbolic link and takes over no file of somebody else.
    return new PartFile(path, await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600))
  }

  /** A write may take only a part of what it is given and call that success, for example on the last free block. */
  async write(parts: readonly Uint8Array[], position: number): Promise<void> {
    let left = parts
    let at = position
    while (left.length > 0) {
      let { bytesWritten } = await this.#writeOnce(left, at)
      at += bytesWritten
      left = left.flatMap(part => {
        const rest = part.subarray(Math.min(bytesWritten, part.byteLength))
        bytesWritten -= part.byteLength - rest.byteLength
        return rest.byteLength === 0 ? [] : [rest]
      })
    }
  }

  async #writeOnce(parts: readonly Uint8Array[], at: number): Promise<{ bytesWritten: number }> {
    const [only, ...more] = parts
    // A fast server fills whole batches with one chunk, and a list of one costs more than the chunk alone.
    if (only !== undefined && more.length === 0) return await this.#handle.write(only, 0, only.byteLength, at)
    return await this.#handle.writev(parts, at)
  }

  async read(buffer: Uint8Array, position: number): Promise<number> {
    return (await this.#handle.read(buffer, 0, buffer.byteLength, position)).bytesRead
  }

  /**
   * Drops all bytes and makes room for `size`. The room is a hole, which costs nothing; a file system that cannot hold a
   * file of that size says so now.
   */
  async empty(size: number): Promise<void> {
    await this.#handle.truncate(0)
    await this.#handle.truncate(size)
  }

  /** After it the bytes are on the disk: a machine that goes down must not leave holes under the final name. */
  async sync(): Promise<void> {
    await this.#handle.datasync()
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true })
  }
}
