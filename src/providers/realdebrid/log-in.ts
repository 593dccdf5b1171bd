import type { Secret } from '../../core/secret.ts'
import type { ClientPorts } from '../../http/service.ts'
import { DeviceFlow } from './device-flow.ts'

/** A secret of the repository, and its value. */
export interface NamedSecret {
  readonly name: string
  readonly value: Secret
}

/**
 * The whole login, with a person in front of it. `tell` gets what to show to that person and to nobody else: who knows the
 * code while the login is under way could take it over.
 */
export async function logIn(
  ports: ClientPorts,
  base: URL,
  tell: (line: string) => void,
): Promise<readonly NamedSecret[]> {
  const flow = new DeviceFlow(ports, base)
  const code = await flow.requestCode()
  tell(`Open ${code.address} and type in the code ${code.userCode}`)
  if (code.directAddress !== undefined) tell(`or open ${code.directAddress}`)
  const minutes = Math.round((code.until - ports.clock.now()) / 60_000)
  tell(`Waiting for up to ${minutes} minutes. Ctrl-C ends it; nothing is kept then.`)
  const login = await flow.logIn(code, await flow.untilAccepted(code))
  return [
    { name: 'REALDEBRID_CLIENT_ID', value: login.clientId },
    { name: 'REALDEBRID_CLIENT_SECRET', value: login.clientSecret },
    { name: 'REALDEBRID_REFRESH_TOKEN', value: login.refreshToken },
  ]
}
