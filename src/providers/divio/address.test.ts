import { expect, test } from 'vitest'
import { addressesOfApi, addressesOfZone, isZone } from './address.ts'

test.each(['divio.com', 'Divio.COM', 'aldryn.example.org', 'localhost', 'a-b.c1'])('%s is a zone', zone => {
  expect(isZone(zone)).toBe(true)
  expect(addressesOfZone(zone).api.origin).toBe(`https://api.${zone.toLowerCase()}`)
})

test.each([
  '',
  '.',
  'divio.com.',
  '.divio.com',
  'divio..com',
  'https://divio.com',
  'divio.com/x',
  'divio.com:8443',
  'a b.com',
  'user@divio.com',
  '-a.com',
  '10.0.0.1',
  'x.0x7f',
  `${'a'.repeat(64)}.com`,
])('"%s" is no zone', zone => {
  expect(isZone(zone)).toBe(false)
})

test.each([
  ['https://api.acme.example', 'https://api.acme.example/', 'https://control.acme.example/'],
  ['https://api.acme.example/apps/v3/', 'https://api.acme.example/', 'https://control.acme.example/'],
  ['https://proxy.acme.example/divio/apps/v3', 'https://proxy.acme.example/divio/', 'https://proxy.acme.example/'],
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/', 'http://127.0.0.1:4010/'],
])('the API at %s', (address, api, panel) => {
  const found = addressesOfApi(address, { allowInsecureHttp: false })
  expect([found.api.href, found.panel.href]).toEqual([api, panel])
})
