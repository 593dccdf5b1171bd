import { describe, expect, it } from 'vitest'
import { isLoopback, proxyFor } from './proxy.ts'

const https = new URL('https://service.example:8443/x')
const http = new URL('http://service.example/x')
const settings = { httpsProxy: 'http://secure.corp:3128', httpProxy: 'http://plain.corp:8080' }
const isProxied = (address: string, noProxy: string) =>
  proxyFor(new URL(address), { httpsProxy: 'proxy.corp:1', httpProxy: 'proxy.corp:1', noProxy }) !== undefined

describe('proxyFor', () => {
  it('goes by the scheme of the address', () => {
    expect(proxyFor(https, settings)?.href).toBe('http://secure.corp:3128/')
    expect(proxyFor(http, settings)?.href).toBe('http://plain.corp:8080/')
    expect(proxyFor(https, { httpProxy: 'x:1' })).toBeUndefined()
    expect(proxyFor(https)).toBeUndefined()
    expect(proxyFor(https, { httpsProxy: ' ' })).toBeUndefined()
  })

  it.each([
    ['proxy.corp:8080', 'http://proxy.corp:8080/'],
    ['proxy.corp', 'http://proxy.corp/'],
    ['localhost:3128', 'http://localhost:3128/'],
    ['10.0.0.1:3128', 'http://10.0.0.1:3128/'],
    ['me:pw@proxy.corp:8080', 'http://me:pw@proxy.corp:8080/'],
    ['https://proxy.corp', 'https://proxy.corp/'],
    [' http://proxy.corp:1 ', 'http://proxy.corp:1/'],
    ['http://me:100%@proxy.corp:1', 'http://me:100%25@proxy.corp:1/'],
    ['http://me:a%40b@proxy.corp:1', 'http://me:a%40b@proxy.corp:1/'],
  ])('%s is %s', (httpsProxy, href) => expect(proxyFor(https, { httpsProxy })?.href).toBe(href))

  it.each(['socks5://me:hunter2@proxy.corp', 'http://', 'http://a b', 'http://me:hunter2@:80'])(
    '%s is refused without being repeated',
    httpsProxy => {
      expect(() => proxyFor(https, { httpsProxy })).toThrow(/^The environment variable HTTPS_PROXY is not an http/)
      try {
        proxyFor(https, { httpsProxy })
      } catch (error) {
        expect(JSON.stringify(error)).not.toContain('hunter2')
      }
    },
  )

  it('settings that cannot be used do not matter where no proxy is used', () => {
    expect(proxyFor(new URL('https://127.0.0.1/'), { httpsProxy: 'socks5://x' })).toBeUndefined()
    expect(proxyFor(https, { httpsProxy: 'socks5://x', noProxy: 'example' })).toBeUndefined()
  })

  it.each([
    'http://localhost/',
    'http://LOCALHOST/',
    'http://127.0.0.1/',
    'http://127.9.9.9/',
    'http://127.1/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
  ])('%s is loopback and never proxied', address => {
    expect(isLoopback(new URL(address).hostname)).toBe(true)
    expect(isProxied(address, '')).toBe(false)
  })
})

describe('NO_PROXY', () => {
  it.each([
    ['service.example', 'https://service.example/', false],
    ['SERVICE.example', 'https://service.example/', false],
    ['service.example', 'https://a.service.example/', false],
    ['.service.example', 'https://a.service.example/', false],
    ['.service.example', 'https://service.example/', false],
    ['*.service.example', 'https://a.service.example/', false],
    ['service.example', 'https://myservice.example/', true],
    ['service.example.com', 'https://service.example/', true],
    ['service.example:8443', 'https://service.example:8443/', false],
    ['service.example:8443', 'https://service.example/', true],
    ['service.example:443', 'https://service.example/', false],
    ['service.example:80', 'http://service.example/', false],
    ['*', 'https://service.example/', false],
    ['*:8443', 'https://service.example:8443/', false],
    ['*:8443', 'https://service.example/', true],
    ['a.example, service.example', 'https://service.example/', false],
    ['a.example service.example', 'https://service.example/', false],
    [',, ,', 'https://service.example/', true],
    ['.', 'https://service.example./', true],
    [':443', 'https://service.example/', true],
    ['10.1.2.3', 'https://10.1.2.3/', false],
    ['10.1.2.3', 'https://10.1.2.30/', true],
    ['1.2.3', 'https://10.1.2.3/', true],
    ['10.0.0.0/8', 'https://10.1.2.3/', false],
    ['10.0.0.0/8', 'https://11.1.2.3/', true],
    ['10.0.0.0/99', 'https://10.1.2.3/', true],
    ['192.168.0.0/16:3000', 'https://192.168.1.1:3000/', false],
    ['192.168.0.0/16:3000', 'https://192.168.1.1/', true],
    ['2001:db8::1', 'https://[2001:db8::1]/', false],
    ['[2001:db8::1]', 'https://[2001:db8::1]/', false],
    ['[2001:db8::1]:3000', 'https://[2001:db8::1]:3000/', false],
    ['[2001:db8::1]:3000', 'https://[2001:db8::1]/', true],
    ['2001:db8::/32', 'https://[2001:db8::9]/', false],
    ['2001:db8::1', 'https://[2001:db8::2]/', true],
  ])('%s for %s: proxied %s', (noProxy, address, proxied) => expect(isProxied(address, noProxy)).toBe(proxied))
})
