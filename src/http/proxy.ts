import { BlockList, isIP } from 'node:net'
import { ShipgateError } from '../core/errors.ts'

/** The proxy settings of the process: the usual variables, already read by the host. */
export interface ProxySettings {
  readonly httpsProxy?: string
  readonly httpProxy?: string
  readonly noProxy?: string
}

/**
 * The proxy for an address, or undefined for a direct connection.
 *
 * A value without a scheme (`proxy.corp:8080`) means http, as for curl; @actions/http-client 4 takes `proxy.corp:` for
 * the scheme of a URL and silently goes round the proxy. Loopback never goes through a proxy.
 */
export function proxyFor(url: URL, settings: ProxySettings = {}): URL | undefined {
  const value = (url.protocol === 'https:' ? settings.httpsProxy : settings.httpProxy)?.trim()
  if (!value || isLoopback(url.hostname) || isExcepted(url, settings.noProxy ?? '')) return undefined
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`
  const proxy = URL.canParse(address) ? new URL(address) : undefined
  if (proxy === undefined || !['http:', 'https:'].includes(proxy.protocol) || proxy.hostname === '') {
    // The value may hold a password, so it is not repeated.
    const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
    throw new ShipgateError('invalid_input', `The environment variable ${name} is not an http or https address.`, {
      hint: `Set ${name} to something like http://proxy.example.com:8080.`,
    })
  }
  // A password with a bare % in it is meant as it stands; the proxy agent would fail to decode it.
  proxy.username = decodable(proxy.username)
  proxy.password = decodable(proxy.password)
  return proxy
}

/** True for localhost, 127.0.0.0/8 and ::1. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase()
  return host === 'localhost' || /^127(\.\d{1,3}){3}$/.test(host) || host === '[::1]'
}

/** Names by suffix, addresses, networks (`10.0.0.0/8`), each with or without a port, and `*` for everything. */
function isExcepted(url: URL, noProxy: string): boolean {
  const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '')
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const entries = noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  return entries.some(entry => {
    // An IPv6 address has a port only behind brackets.
    const [, bracketed, named = entry, entryPort] = /^(?:\[([0-9a-f:.]+)\]|([^:]*))(?::(\d+))?$/.exec(entry) ?? []
    if (entryPort !== undefined && entryPort !== port) return false
    const name = bracketed ?? named
    if (name === '*') return true
    if (isIP(host)) return isInNetwork(host, name)
    const suffix = name.replace(/^\*?\./, '')
    return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`))
  })
}

function isInNetwork(address: string, entry: string): boolean {
  const [network = '', prefix] = entry.split('/')
  const family = isIP(network) === 6 ? 'ipv6' : 'ipv4'
  const bits = prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix)
  if (isIP(network) === 0 || !Number.isInteger(bits) || bits < 0 || bits > (family === 'ipv6' ? 128 : 32)) return false
  const list = new BlockList()
  list.addSubnet(network, bits, family)
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

function decodable(text: string): string {
  try {
    decodeURIComponent(text)
    return text
  } catch {
    return text.replaceAll('%', '%25')
  }
}

/** The password in a proxy's address in the forms in which it may turn up, for masking; empty when there is none. */
export function proxyPasswords(value: string): readonly string[] {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`
  const raw = URL.canParse(address) ? new URL(address).password : ''
  if (raw === '') return []
  return [...new Set([raw, decodeURIComponent(decodable(raw))])]
}
