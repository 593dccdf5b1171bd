import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { createDebrickedEmulator, type DebrickedEmulator } from '../src/providers/debricked/emulator/index.ts'
import { RealClock } from '../src/sandbox/clock.ts'
import { serve } from '../src/sandbox/serve.ts'

export interface Latency {
  /** Milliseconds before every answer. */
  readonly answerMs: number
  /** Milliseconds that a new connection takes before anything goes through it. */
  readonly connectMs: number
}

export interface SlowService extends AsyncDisposable {
  readonly emulator: DebrickedEmulator
  readonly origin: string
  /** Connections accepted so far. */
  readonly connections: number
}

/** The emulated service as it is from afar. Its scans take no time. */
export async function slowService({ answerMs, connectMs }: Latency): Promise<SlowService> {
  const clock = new RealClock()
  const emulator = createDebrickedEmulator({ clock, queueMs: 0, scanMs: 0 })
  const server = await serve(emulator, { latencyMs: answerMs, clock })
  const sockets = new Set<Socket>()
  const relay = connectMs === 0 ? undefined : await relayTo(server.port, connectMs, sockets)
  const port = (relay?.address() as AddressInfo | undefined)?.port ?? server.port
  return {
    emulator,
    origin: `http://127.0.0.1:${port}`,
    get connections() {
      return server.connections
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      relay?.close()
      await server.close()
    },
  }
}

/** A handshake cannot be slowed down on loopback; what is sent right after it can. */
async function relayTo(port: number, delayMs: number, sockets: Set<Socket>): Promise<Server> {
  const relay = createServer({ noDelay: true }, near => {
    const far = connect({ port, host: '127.0.0.1', noDelay: true })
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    setTimeout(() => near.pipe(far).pipe(near), delayMs)
  })
  return await new Promise(resolve => relay.listen(0, '127.0.0.1', () => resolve(relay)))
}
