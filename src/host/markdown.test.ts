import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineCell, inlineText, preformattedLine } from './markdown.ts'

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>',
        '</details>',
        '<!--',
        '-->',
        '|',
        '\n',
        '\r',
        '```',
        '**',
        '_',
        '[x](http://e.org)',
        '![i](',
        '&lt;',
      ),
      fc.constantFrom(
        '@octocat',
        '#12',
        'a/b#3',
        'GH-4',
        'https://e.org',
        'www.e.org',
        'me@e.org',
        ':tada:',
        '$x$',
        '\\',
      ),
      fc.constantFrom(
        '- ',
        '+ ',
        '1. ',
        '2) ',
        '---',
        '===',
        '# ',
        '> ',
        '    ',
        '~~~',
        '<a href="x">',
        '\u202e',
        '\u200b',
        '"',
        "'",
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''))

/** What a browser shows of our inline Markdown: our tags gone, entities decoded. */
function shown(markdown: string): string {
  return markdown
    .replace(/<\/?span>|<a href="[^"]*">|<\/a>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

describe('inline text', () => {
  it('has no tag, no structure and no line break of its own, for any text', () => {
    fc.assert(
      fc.property(hostile, text => {
        const out = inlineText(text)
        const source = out.replaceAll('<span>$</span>', '').replace(/&(?:#\d+|lt|gt|amp);/g, '')
        expect(source).not.toMatch(/[<>&`*[\]#~|\\$\r\n\t]/)
        expect(source).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
        expect(out).not.toMatch(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/)
        expect(out).not.toMatch(/^(?:\s|[-+](?:\s|$)|-+$|=+$|\d+[.)](?:\s|$))/)
      }),
      { numRuns: 10_000 },
    )
  })

  it('has nothing that GitHub would turn into a link, a mention or a picture afterwards', () => {
    fc.assert(
      fc.property(hostile, text => {
        const out = shown(inlineText(text))
        expect(out).not.toMatch(/@[\w-]|#\d|GH-\d|:\/\/|www\.|:[\w+-]*[a-z][\w+-]*:/i)
      }),
      { numRuns: 10_000 },
    )
  })

  it('shows what it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), text => {
        expect(shown(inlineText(text)).replaceAll('\u200b', '')).toBe(text.trim())
      }),
      { numRuns: 5_000 },
    )
  })

  it('stays readable as source', () => {
    const text = 'Job nightly_db: 1.2 GiB (of 3), 12:30:45 — "ok"! - 50 %'
    expect(inlineText(text)).toBe(text)
  })

  it('cuts long texts', () => {
    expect(inlineText('x'.repeat(1_100))).toBe(`${'x'.repeat(1_000)}… (100 more characters)`)
    expect(inlineText('abc', 2)).toBe('ab… (1 more characters)')
  })
})

describe('links', () => {
  it('lead to the given http address and nowhere else', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.oneof(
          hostile,
          hostile.map(tail => `https://e.org/${tail}`),
          fc.webUrl(),
        ),
        (text, href) => {
          const out = inlineCell({ text, href })
          const tags = out.replaceAll('<span>$</span>', '').match(/<[^>]*>/g) ?? []
          if (tags.length === 0) return
          expect(tags).toEqual([expect.stringMatching(/^<a href="https?:\/\/[^"'<>`|\\\s]*">$/), '</a>'])
          const target = /href="([^"]*)"/.exec(out)?.[1]?.replaceAll('&amp;', '&') ?? ''
          expect(decodeURI(new URL(target).host)).toBe(decodeURI(new URL(href).host))
          expect(out.startsWith('<a ')).toBe(true)
          expect(out.endsWith('</a>')).toBe(true)
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it('are made of http addresses only', () => {
    expect(inlineCell({ text: 'run_9', href: 'https://e.org/a?b=1&c=2' })).toBe(
      '<a href="https://e.org/a?b=1&amp;c=2">run_9</a>',
    )
    expect(inlineCell({ text: 'x', href: 'javascript:alert(1)' })).toBe('x (javascript:alert(1))')
    expect(inlineCell({ text: 'x', href: 'https://github.com@e.org/' })).not.toContain('<a')
    expect(inlineCell({ text: 'x', href: 'not an address' })).toBe('x (not an address)')
    expect(inlineCell({ text: '', href: 'https://e.org' })).toBe('<a href="https://e.org/">https:&#8203;//e.org</a>')
    expect(inlineCell({ text: 'x', href: '' })).toBe('x')
  })
})

describe('preformatted lines', () => {
  it('cannot leave their block', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(preformattedLine(text)).not.toMatch(/[<>\r\n]|&(?!(?:lt|gt|amp);)/)
      }),
      { numRuns: 5_000 },
    )
  })
})
