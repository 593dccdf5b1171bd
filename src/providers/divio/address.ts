import { parseOrigin } from '../../http/origin.ts'

/** Where a Divio lives: its API, and the control panel that people look at. Both with a trailing slash. */
export interface Addresses {
  readonly api: URL
  readonly panel: URL
}

/** A host name (RFC 1123) whose last label is no number, so that it cannot be read as an address of the network. */
export function isZone(text: string): boolean {
  const labels = text.split('.')
  const good = labels.every(label => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label))
  return good && text.length <= 240 && !/^(?:\d+|0x[0-9a-f]*)$/i.test(labels.at(-1) ?? '')
}

/** `api.<zone>` and `control.<zone>`, as the official client derives them. */
export function addressesOfZone(zone: string): Addresses {
  const host = zone.toLowerCase()
  return { api: new URL(`https://api.${host}/`), panel: new URL(`https://control.${host}/`) }
}

/**
 * The addresses of an API that is given by its own; of a host that does not begin with `api.` nothing tells where the
 * control panel is. Throws as parseOrigin does.
 */
export function addressesOfApi(address: string, rules: { readonly allowInsecureHttp: boolean }): Addresses {
  const api = parseOrigin(address, { input: 'api-url', acceptedPath: '/apps/v3', ...rules })
  const panel = new URL('/', api)
  if (/^api\./i.test(panel.hostname)) panel.hostname = panel.hostname.replace(/^api\./i, 'control.')
  return { api, panel }
}
