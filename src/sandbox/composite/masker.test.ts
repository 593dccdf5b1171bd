import { expect, test } from 'vitest'
import { Masker } from './masker.ts'

const masking = (...values: string[]): Masker => {
  const masker = new Masker()
  for (const value of values) masker.addWithLines(value)
  return masker
}

test('a value and each of its lines are hidden', () => {
  const masker = masking('first line\nsecond line')
  expect(masker.mask('a first line b')).toBe('a *** b')
  expect(masker.mask('second line')).toBe('***')
  expect(masker.values).toEqual(['first line\nsecond line', 'first line', 'second line'])
})

test('touching and overlapping places become one', () => {
  expect(masking('abc', 'cde').mask('xabcdey')).toBe('x***y')
  expect(masking('abc').mask('abcabc')).toBe('***')
  expect(masking('aa').mask('aaab')).toBe('***b')
})

test.each([
  ['base64', Buffer.from('s3cret "v\'al<ue>')],
  ['base64 behind one byte', Buffer.from('us3cret "v\'al<ue>')],
  ['base64 behind two bytes', Buffer.from('u:s3cret "v\'al<ue>')],
])('%s is hidden', (_, bytes) => {
  // The runner hides the value's own bytes; one character of the lead may stay.
  const shown = masking('s3cret "v\'al<ue>').mask(bytes.toString('base64'))
  expect(shown).toMatch(/\*\*\*/)
  expect(shown.replace('***', '').length).toBeLessThanOrEqual(4)
})

test('escaped forms are hidden', () => {
  const value = 's3cret "v\'al<ue>'
  const masker = masking(value)
  expect(masker.mask(JSON.stringify({ value }))).toBe('{"value":"***"}')
  expect(masker.mask(encodeURIComponent(value).replace("'", '%27'))).toBe('***')
  expect(masker.mask('s3cret &quot;v&apos;al&lt;ue&gt;')).toBe('***')
  expect(masker.mask("s3cret \"v''al<ue>")).toBe('***')
})

test('other encodings are not hidden, as on a real runner', () => {
  const hex = Buffer.from('s3cret').toString('hex')
  expect(masking('s3cret').mask(`${hex} S3CRET`)).toBe(`${hex} S3CRET`)
})

test('the parts around an ampersand are hidden from six characters on', () => {
  const masker = masking('leading&trailing')
  expect(masker.mask('leading& and trailing')).toBe('*** and ***')
})

test('nothing registered, nothing changed', () => {
  expect(masking('', '\n').mask('plain')).toBe('plain')
})
