import { expect, test } from 'vitest'
import { nextPage } from './next-page.ts'

const api = new URL('https://api.divio.com/')
const follow = (next: string, base = api) => new URL(nextPage(next, base, 'read the list'), base).href

test.each([
  'https://api.divio.com/apps/v3/backups/?page=2&page_size=2',
  'https://api.divio.com/apps/v3/backups/?cursor=a%2Bb+c%20d',
  'https://api.divio.com//apps/v3/x:y',
])('%s is followed as it stands', next => {
  expect(follow(next)).toBe(next)
})

test('a relative address, the own host in plain http, and a service below a path', () => {
  expect(follow('/apps/v3/backups/?page=2')).toBe('https://api.divio.com/apps/v3/backups/?page=2')
  expect(follow('http://api.divio.com/apps/v3/backups/?page=2')).toBe('https://api.divio.com/apps/v3/backups/?page=2')
  const below = new URL('https://proxy.example/divio/')
  expect(follow('https://proxy.example/divio/apps/v3/?page=2', below)).toBe(
    'https://proxy.example/divio/apps/v3/?page=2',
  )
})

test.each([
  'https://elsewhere.example/apps/v3/backups/?page=2',
  'https://api.divio.com:8443/apps/v3/backups/?page=2',
  'http://api.divio.com:8080/apps/v3/backups/?page=2',
  'https://api.divio.com@elsewhere.example/?page=2',
  '//elsewhere.example/apps/v3/',
  'ftp://api.divio.com/apps/v3/',
  'http://',
])('%s is refused', next => {
  expect(() => follow(next)).toThrowError(/where the token is not sent/)
})
