/**
 * Answers every request with as many bytes as the argument says, and prints its port. It speaks raw bytes: with
 * node:http, or in smaller blocks, it would be the slower side, and hide how fast the other one is.
 */
import { createServer } from 'node:net'

const size = Number(process.argv[2])
// Not all alike, so that a block out of its place would change the digest.
const block = Buffer.alloc(8 * 1024 * 1024)
for (let at = 0; at < block.length; at += 4) block.writeUInt32LE(Math.imul(at, 2_654_435_761) >>> 0, at)

const server = createServer(socket => {
  socket.on('error', () => undefined)
  socket.once('data', () => {
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${size}\r\nConnection: close\r\n\r\n`)
    let sent = 0
    const send = () => {
      while (sent < size) {
        const part = block.subarray(0, size - sent)
        sent += part.length
        if (!socket.write(part)) return
      }
      socket.off('drain', send).end()
    }
    socket.on('drain', send)
    send()
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' ? address?.port : address)
})
