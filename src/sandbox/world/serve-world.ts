import type { Emulator } from '../kit/emulator.ts'
import { type SandboxServer, serve } from '../serve.ts'
import type { Emulators } from './emulators.ts'

/** Origins, as `http://127.0.0.1:4610`, without a slash at the end. */
export type WorldAddresses = Readonly<Record<Address, string>>

export type Address = keyof Emulators | 'divioStorage' | 'realdebridFiles'

export interface ServeWorldOptions {
  /** The first port, the others follow; 0 takes any that are free. Default 0. */
  readonly port?: number
}

export interface ServedWorld extends AsyncDisposable {
  readonly addresses: WorldAddresses
  /** Stops listening and breaks what is open. */
  close(): Promise<void>
}

/** In this order they are at ports one after the other. */
function everything(emulators: Emulators): readonly (readonly [Address, Emulator])[] {
  const { dbackup, debricked, github, deploybot, site, divio, divioSite, realdebrid } = emulators
  return [
    ['dbackup', dbackup],
    ['debricked', debricked],
    ['github', github],
    ['deploybot', deploybot],
    ['site', site],
    ['divio', divio],
    ['divioStorage', divio.storage],
    ['realdebrid', realdebrid],
    ['realdebridFiles', realdebrid.files],
    ['divioSite', divioSite],
  ]
}

/** All emulators on 127.0.0.1, or, when a port is taken, none. */
export async function serveWorld(emulators: Emulators, options: ServeWorldOptions): Promise<ServedWorld> {
  const first = options.port ?? 0
  const servers: SandboxServer[] = []
  const close = async () => {
    await Promise.all(servers.map(server => server.close()))
  }
  const addresses: Partial<Record<Address, string>> = {}
  try {
    for (const [index, [name, emulator]] of everything(emulators).entries()) {
      const server = await serve(emulator, { port: first === 0 ? 0 : first + index })
      servers.push(server)
      addresses[name] = server.origin
    }
  } catch (cause) {
    await close()
    throw cause
  }
  const complete = addresses as WorldAddresses
  // Their answers lead to origins of their own, as at the real services.
  emulators.divio.control.change({ storageOrigin: complete.divioStorage })
  emulators.realdebrid.control.change({ filesOrigin: complete.realdebridFiles })
  return { addresses: complete, close, [Symbol.asyncDispose]: close }
}
