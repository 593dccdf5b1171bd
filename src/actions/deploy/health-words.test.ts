import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Secret } from '../../core/secret.ts'
import { quoteOf } from './health-words.ts'

const key = 'p4ss/"w<ord>&'
const headers = { authorization: new Secret(`Bearer ${key}`), 'x-forwarded-proto': new Secret('https') }

it.each([
  ['', 'an empty body'],
  [' \r\n\t', 'an empty body'],
  ['ok', '"ok"'],
  ['  two\r\n\n lines\u2028more\u0085end ', '"two lines more end"'],
  ['\u001b[31mred\u202eder\u200b', '"[31mredder"'],
  ['see https://x', '"see https://x"'],
  ['x'.repeat(200), `"${'x'.repeat(200)}"`],
  ['x'.repeat(201), `"${'x'.repeat(200)}…"`],
  ['😀'.repeat(300), `"${'😀'.repeat(200)}…"`],
  [`${' '.repeat(100_000)}late`, '"…"'],
  ['\0\u0001\u0002\u0003', 'binary data'],
])('%j', (body, quote) => expect(quoteOf(body, headers)).toBe(quote))

it.each([
  key,
  JSON.stringify({ key }),
  encodeURIComponent(key),
  'p4ss/&quot;w&lt;ord&gt;&amp;',
  btoa(key),
  `${'x'.repeat(190)}${key}`,
])('no word of a body that repeats a header: %s', body =>
  expect(quoteOf(body, headers)).toBe('a body that repeats a header of the check'),
)

it('is one line that can be seen, whatever the body', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), body => {
      const quote = quoteOf(body, headers)
      expect([...quote].length).toBeLessThanOrEqual(203)
      expect(quote).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
    }),
  )
})
