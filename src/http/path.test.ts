import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { path } from './path.ts'

const base = 'https://service.example/prefix/'
const segments = (text: string) => new URL(text, base).pathname.split('/').length

describe('path', () => {
  it.each(['', '.', '..'])('refuses "%s" as a segment', value => {
    expect(() => path`api/jobs/${value}/run`).toThrow(TypeError)
  })

  it.each([
    ['a/b', 'api/a%2Fb'],
    ['a?b#c', 'api/a%3Fb%23c'],
    ['%2e%2e', 'api/%252e%252e'],
    ['%2F', 'api/%252F'],
    ['a\\..\\b', 'api/a%5C..%5Cb'],
    ['ä 日', 'api/%C3%A4%20%E6%97%A5'],
    ['http://evil.example', 'api/http%3A%2F%2Fevil.example'],
    ['...', 'api/...'],
    ['\t.\n.', 'api/%09.%0A.'],
  ])('%s is %s', (value, encoded) => expect(path`api/${value}`).toBe(encoded))

  it('every value stays one segment, whatever a URL does with it', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', 'E', ':', '?', '#', '\t', '\n', ' '),
        minLength: 1,
      }),
    )
    fc.assert(
      fc.property(nasty, nasty, (one, two) => {
        fc.pre(![one, two].some(value => value === '.' || value === '..'))
        const made = path`${one}/run/${two}`
        expect(made.split('/')).toHaveLength(3)
        expect(segments(made)).toBe(5)
        expect(new URL(made, base).href.startsWith(base)).toBe(true)
        expect(made.split('/').map(decodeURIComponent)).toEqual([one, 'run', two])
      }),
      { numRuns: 500 },
    )
  })
})
