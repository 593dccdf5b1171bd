import { BlockList, isIP } from 'node:net'

type Range = 'this machine' | 'link-local' | 'private'

const networks: readonly (readonly [Range, string])[] = [
  ['this machine', '127.0.0.0/8'],
  ['this machine', '0.0.0.0/8'],
  ['this machine', '::1/128'],
  ['this machine', '::/128'],
  ['link-local', '169.254.0.0/16'],
  ['link-local', 'fe80::/10'],
  ['private', '10.0.0.0/8'],
  ['private', '172.16.0.0/12'],
  ['private', '192.168.0.0/16'],
  ['private', 'fc00::/7'],
]

const lists = networks.map(([range, network]) => {
  const [address = '', bits] = network.split('/')
  const list = new BlockList()
  list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return [range, list] as const
})

/** True when an address lies in a range that is not public, and not in the one that the other lies in. Names are not resolved. */
export function leadsInward(from: URL, to: URL): boolean {
  const range = rangeOf(to)
  return range !== undefined && range !== rangeOf(from)
}

/** The range that is not public an address lies in, by what stands in it. */
function rangeOf({ hostname }: URL): Range | undefined {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (host === 'localhost' || host.endsWith('.localhost')) return 'this machine'
  const family = isIP(host)
  if (family === 0) return undefined
  return lists.find(([, list]) => list.check(host, family === 6 ? 'ipv6' : 'ipv4'))?.[0]
}
