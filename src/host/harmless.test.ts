import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandsIn } from '../../test/kit/runner-commands.ts'
import { harmlessLine, harmlessLines } from './harmless.ts'

/** Texts made of the pieces of commands and of what might hide or join them. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '##',
        '#',
        '[',
        ']',
        '\r',
        '\n',
        '\r\n',
        '\t',
        ' ',
        '\u00a0',
        '\u2028',
        '\u0085',
      ),
      fc.constantFrom(
        'error',
        'set-output name=x',
        'stop-commands',
        'endgroup',
        '::error::x',
        '##[group]x',
        '%0A::error::',
      ),
      fc.constantFrom(
        '\u200b',
        '\u00ad',
        '\u0301',
        '\u202e',
        '\u0000',
        '\u001b[31m',
        '\u001b]0;t\u0007',
        '\u009b0m',
        '\ufeff',
      ),
      fc.constantFrom('\u0600', '\ud800', '\udc00', '😀', '\u034f', '\u000b', '\u000c', '\u3164', '\ufe0f'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map(parts => parts.join(''))

describe('harmless lines', () => {
  it('hold no workflow command for any text', () => {
    fc.assert(
      fc.property(hostileText, text => {
        for (const line of [...harmlessLines(text), harmlessLine(text)]) {
          expect(commandsIn(line)).toEqual([])
          expect(commandsIn(line.trim())).toEqual([])
          expect(line.trim().startsWith('::')).toBe(false)
          expect(line).not.toContain('##[')
        }
      }),
      { numRuns: 20_000 },
    )
  })

  it('hold nothing that cannot be seen', () => {
    fc.assert(
      fc.property(hostileText, text => {
        for (const line of harmlessLines(text)) {
          expect(line.replaceAll('\t', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
        }
      }),
      { numRuns: 5_000 },
    )
  })

  it('leave ordinary lines as they are', () => {
    const text = 'std::string x = a::b;\n\tindented 50 % — ünïcödé 日本語 😀 ## [x] # [y]\n'
    expect(harmlessLines(text)).toEqual(text.split('\n'))
  })

  it('break commands visibly', () => {
    expect(harmlessLines('  ::error::x\rok ##[group]y\u2028::z::')).toEqual([
      '  : :error::x',
      'ok ## [group]y',
      ': :z::',
    ])
    expect(harmlessLines('\u001b[31m:\u200b:error::x')).toEqual([': :error::x'])
    expect(harmlessLine('a\n::error::x\tb')).toBe('a ::error::x b')
  })

  it('show controls and bidi controls, and drop terminal sequences', () => {
    expect(harmlessLine('a\u0000b\u001bc\u202ed\u0085')).toBe('a␀b␛c<U+202E>d')
    expect(harmlessLine('\u001b[1;31mred\u001b[0m \u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\')).toBe('red link')
  })

  it('cut long lines and say by how much', () => {
    expect(harmlessLines('x'.repeat(5_234))).toEqual([`${'x'.repeat(4_000)}… (1,234 more characters)`])
    expect(harmlessLine(`${'x'.repeat(3_999)}😀`)).toBe(`${'x'.repeat(3_999)}… (2 more characters)`)
  })

  it('take time in proportion to the text', () => {
    for (const text of ['\u001b]', '\u009d', '\u001b[', '#\u0301', '##', ' ', ':\u0301', '\u009b0;'].map(s =>
      s.repeat(200_000),
    )) {
      const began = performance.now()
      harmlessLines(text)
      expect(performance.now() - began).toBeLessThan(500)
    }
  })
})
