import { ShipgateError } from '../../core/errors.ts'
import { Secret } from '../../core/secret.ts'
import { Client } from '../../http/client.ts'
import { isLoopback } from '../../http/proxy.ts'
import { type ClientPorts, fixedCredentials, type OpenAnswer } from '../../http/service.ts'

/**
 * Opens a pre-signed address at the storage that holds a backup: another service, which gets no token. The address is a
 * secret of its own; have it masked before. The bytes come as they are stored: a gzip archive says `content-encoding: gzip`
 * and is not unpacked. Throws `insecure_url` for plain http to another machine.
 */
export async function openStored(
  ports: ClientPorts,
  address: URL,
  rules: { readonly allowInsecureHttp: boolean },
): Promise<OpenAnswer> {
  const insecure = address.protocol !== 'https:' && !isLoopback(address.hostname) && !rules.allowInsecureHttp
  if (insecure || !/^https?:$/.test(address.protocol)) {
    throw new ShipgateError(
      'insecure_url',
      `The download of the backup is not offered over https: it would be readable on its way from ${address.host}.`,
    )
  }
  const client = new Client(ports, {
    name: 'the storage of the backup',
    base: new URL('/', address.origin),
    // An encoding that only the way adds would give the file another digest than the stored one has.
    credentials: fixedCredentials({ 'accept-encoding': new Secret('identity') }),
    budget: () => undefined,
    // The words of a storage may repeat the signature of the address, so they are not told.
    explain: ({ status }) => ({
      code: status >= 500 || status === 429 ? 'provider_unavailable' : 'provider_error',
      said: `answered ${status}`,
      hint: 'The address of a download is valid for some time only: run again.',
    }),
  })
  return await client.open({
    method: 'GET',
    // Exactly as it was given: a signature may hold for one spelling only.
    path: `.${address.pathname}${address.search}`,
    doing: 'download the backup',
  })
}
