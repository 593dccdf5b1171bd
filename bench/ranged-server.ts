/**
 * Serves a file of as many bytes as the first argument says, in parts where they are asked for, each connection at most
 * at as many bytes a second as the second argument says (0: as fast as it goes), and prints its port. The third: `zero`
 * for a file of zeros. It speaks raw bytes: with node:http it would be the slower side.
 */
import { createServer, type Socket } from 'node:net'

const [size = 0, bytesPerSecond = 0] = process.argv.slice(2, 4).map(Number)
const block = Buffer.alloc(8 * 1024 * 1024)
if (process.argv[4] !== 'zero') {
  // Not all alike, so that a block out of its place would change the digest.
  for (let at = 0; at < block.length; at += 4) block.writeUInt32LE(Math.imul(at, 2_654_435_761) >>> 0, at)
}
const TICK_MS = 5

const server = createServer(socket => {
  socket.setNoDelay(true)
  socket.on('error', () => undefined)
  let head = ''
  socket.on('data', data => {
    head += data.toString('latin1')
    if (!head.includes('\r\n\r\n')) return
    const [, first, last] = /\r\nrange: bytes=(\d+)-(\d*)/i.exec(head) ?? []
    const isHead = head.startsWith('HEAD')
    const keep = !/\r\nconnection: close/i.test(head)
    head = ''
    const from = Number(first ?? 0)
    const to = last ? Number(last) + 1 : size
    const range = first === undefined ? '' : `Content-Range: bytes ${from}-${to - 1}/${size}\r\n`
    socket.write(
      `HTTP/1.1 ${first === undefined ? '200 OK' : '206 Partial Content'}\r\nContent-Length: ${to - from}\r\nAccept-Ranges: bytes\r\nETag: "bench"\r\n${range}Connection: ${keep ? 'keep-alive' : 'close'}\r\n\r\n`,
    )
    if (!isHead) send(socket, { from, to, keep })
    else if (!keep) socket.end()
  })
})

function send(socket: Socket, { from, to, keep }: { from: number; to: number; keep: boolean }): void {
  const startedAt = performance.now()
  let at = from
  let waiting = false
  const allowed = () =>
    bytesPerSecond === 0
      ? to
      : Math.min(to, from + Math.ceil(((performance.now() - startedAt) / 1000) * bytesPerSecond))
  const step = () => {
    if (waiting || socket.destroyed) return
    for (let limit = allowed(); at < limit; ) {
      const start = at % block.length
      const part = block.subarray(start, Math.min(block.length, start + limit - at))
      at += part.length
      if (!socket.write(part)) {
        waiting = true
        socket.once('drain', () => {
          waiting = false
          step()
        })
        return
      }
    }
    if (at < to) setTimeout(step, TICK_MS)
    else if (!keep) socket.end()
  }
  step()
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' ? address?.port : address)
})
