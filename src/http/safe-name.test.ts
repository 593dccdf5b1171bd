import { join, relative, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeName } from './safe-name.ts'

const isSafe = (name: string) => {
  try {
    return safeName(name) === name
  } catch (error) {
    expect(error).toMatchObject({ code: 'unsafe_filename' })
    return false
  }
}

describe('safeName', () => {
  it.each([
    'Nightly_2026-11-20T18-00-00.sql.gz',
    'a b.txt',
    '.hidden',
    '-rf',
    '日本語.tar',
    'é.sql', // composed
    'e\u0301.sql', // decomposed: another name on Linux, the same on macOS; both are kept as they are
    'console.log',
    'com10.txt',
    'nulls.txt',
    'x'.repeat(230),
  ])('%s is fine', name => expect(isSafe(name)).toBe(true))

  it.each([
    '',
    '.',
    '..',
    '...',
    'a/b',
    '../a',
    'a\\b',
    'C:',
    'c:evil',
    'file.txt:stream',
    'a*',
    'a?',
    'a"b',
    'a<b',
    'a>b',
    'a|b',
    'a.',
    'a ',
    ' a',
    '\ta',
    'a\u00a0',
    'a\0b',
    'a\nb',
    'a\x1b[31mb',
    'a\u0085b',
    'a\u2028b',
    'gpj\u202eexe.txt',
    'a\u200bb',
    '\ufeffa',
    '\ud800',
    'CON',
    'con.txt',
    'NUL',
    'nul.tar.gz',
    'nul .txt',
    'prn',
    'aux.c',
    'COM1',
    'com¹.txt',
    'LPT9.log',
    'conin$',
    'CONOUT$.x',
    'x'.repeat(231),
    'é'.repeat(116),
  ])('%j is refused', name => expect(isSafe(name)).toBe(false))

  it('what passes stays in its folder on every system', () => {
    const unit = fc.oneof(
      fc.constantFrom('.', '/', '\\', ':', ' ', '~', '%', '\0'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), name => {
        if (!isSafe(name)) return
        expect(relative('/folder', join('/folder', name))).toBe(name)
        expect(join('/folder', name).split(sep)).toHaveLength(3)
        expect(join('/folder', name.normalize('NFC')).split(sep)).toHaveLength(3)
        expect(Buffer.byteLength(`${name}.12345678.part`)).toBeLessThanOrEqual(255)
      }),
      { numRuns: 500 },
    )
  })
})
