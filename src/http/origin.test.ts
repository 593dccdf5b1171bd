import { describe, expect, it } from 'vitest'
import { parseOrigin } from './origin.ts'

const rules = { input: 'dbackup-url', acceptedPath: '/api', allowInsecureHttp: false }

describe('parseOrigin', () => {
  it.each([
    ['https://host', 'https://host/'],
    ['https://host/', 'https://host/'],
    ['https://host///', 'https://host/'],
    ['https://host/api', 'https://host/'],
    ['https://host/api/', 'https://host/'],
    ['https://host//api//', 'https://host/'],
    ['https://host/backup', 'https://host/backup/'],
    ['https://host/backup/api/', 'https://host/backup/'],
    ['https://host/myapi', 'https://host/myapi/'],
    ['https://host/a/../b', 'https://host/b/'],
    ['HTTPS://HOST:443', 'https://host/'],
    ['https://[2001:db8::1]:3000', 'https://[2001:db8::1]:3000/'],
    ['http://localhost:3000', 'http://localhost:3000/'],
    ['http://127.0.0.2', 'http://127.0.0.2/'],
    ['http://[::1]:80/', 'http://[::1]/'],
  ])('%s is %s', (text, href) => expect(parseOrigin(text, rules).href).toBe(href))

  it('a version path is taken off once only', () => {
    expect(parseOrigin('https://host/api/api', rules).href).toBe('https://host/api/')
    expect(parseOrigin('https://host/api', { ...rules, acceptedPath: '/api/v1' }).href).toBe('https://host/api/')
  })

  it.each([
    ['host:3000', 'is not an http or https address; give it as https://host or https://host:port'],
    ['host', 'is not an http or https address; give it as https://host or https://host:port'],
    ['', 'is not an http or https address; give it as https://host or https://host:port'],
    ['ftp://host', 'is not an http or https address; give it as https://host or https://host:port'],
    ['https://', 'is not an http or https address; give it as https://host or https://host:port'],
    ['https://me:hunter2@host', 'carries a user name or password; leave them out'],
    ['https://me@host', 'carries a user name or password; leave them out'],
    ['https://host/?key=hunter2', 'carries a query or a fragment; leave it out'],
    ['https://host/#x', 'carries a query or a fragment; leave it out'],
  ])('%s %s', (text, why) => {
    const error = thrown(() => parseOrigin(text, rules))
    expect(error).toMatchObject({ code: 'invalid_input', message: `The input dbackup-url ${why}.` })
    expect(JSON.stringify(error)).not.toContain('hunter2')
  })

  it.each([
    'http://host',
    'http://10.0.0.1:3000',
    'http://0.0.0.0',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
  ])('%s would show the secret', text => {
    expect(thrown(() => parseOrigin(text, rules))).toMatchObject({ code: 'insecure_url' })
    expect(parseOrigin(text, { ...rules, allowInsecureHttp: true }).protocol).toBe('http:')
  })
})

function thrown(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
