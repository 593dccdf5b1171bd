import fc from 'fast-check'
import { expect, test } from 'vitest'
import { globProblems } from '../../../core/globs.ts'
import { pathFilter } from './globs.ts'

/** Whether the glob alone keeps the path: everything else is excluded. */
const matches = (glob: string, path: string) => pathFilter({ include: [glob], exclude: ['**'] }).keeps(path)

test.each([
  ['*', 'a', true],
  ['*', '.a', true],
  ['*', 'a/b', false],
  ['**', 'a/b/c', true],
  ['a/**', 'a/b/c', true],
  ['a/**', 'a', true],
  ['a/**', 'ab', false],
  ['**/a', 'a', true],
  ['**/a', 'x/y/a', true],
  ['**/a', 'x/y/ba', false],
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a/x/y/b', true],
  ['a**', 'ab', true],
  ['a**', 'a/b', false],
  ['?.txt', 'é.txt', true],
  ['?.txt', '😀.txt', true],
  ['?.txt', 'ab.txt', false],
  ['[a-c]x', 'bx', true],
  ['[^a-c]x', 'bx', false],
  ['[!a-c]x', 'dx', true],
  ['[]x]', ']', true],
  ['a[/]b', 'a/b', false],
  ['[a\\]]', ']', true],
  ['{a,b}/c', 'b/c', true],
  ['{a/b,c}/d', 'a/b/d', true],
  ['{a,**}/c', 'x/y/c', true],
  ['x{1,{2,3}}.txt', 'x3.txt', true],
  ['x{,y}', 'x', true],
  ['\\*', '*', true],
  ['\\*', 'a', false],
  ['a.b', 'axb', false],
  ['./a', 'a', true],
  ['dist/', 'dist/x/y', true],
  ['Package.json', 'package.json', false],
  ['cafe\u0301/*', 'café/a', true],
])('%s on %s: %s', (glob, path, expected) => {
  expect(matches(glob, path)).toBe(expected)
})

test.each(['[a', '{a', '{a,[}', 'a\\', '/a', '../a', 'a/../b', '[z-a]', `${'{a,b}'.repeat(9)}`, 'a/'.repeat(40)])(
  'the glob %s is left out and reported in one sentence',
  glob => {
    const filter = pathFilter({ exclude: [glob] })
    expect(filter.problems).toHaveLength(1)
    expect(filter.problems[0]).toMatch(/^The glob ".*" .*; it is left out\.$/)
    expect(filter.keeps('a/b')).toBe(true)
  },
)

test('problems name the line and the glob', () => {
  expect(globProblems(['a/**', '[', '/b/**'])).toEqual([
    'line 2 ([) has a "[" without "]"',
    'line 3 (/b/**) starts with a slash: globs are relative to the folder',
  ])
})

test('excludes add to the defaults and includes beat both', () => {
  const filter = pathFilter({ exclude: ['docs/**'], include: ['**/vendor/keep/**', 'docs/package.json'] })
  expect(filter.keeps('package.json')).toBe(true)
  expect(filter.keeps('node_modules/a/package.json')).toBe(false)
  expect(filter.keeps('docs/yarn.lock')).toBe(false)
  expect(filter.keeps('docs/package.json')).toBe(true)
  expect(filter.keeps('a/vendor/keep/x/package.json')).toBe(true)
  expect(filter.keeps('a/vendor/other/package.json')).toBe(false)
})

const pruned = (filter: ReturnType<typeof pathFilter>, folder: string) =>
  filter.prunes(folder.split('/').reduce(filter.enter, filter.root))

test('a folder is pruned when all below it is excluded and no include can match there', () => {
  expect(pruned(pathFilter({}), 'a/node_modules')).toBe(true)
  expect(pruned(pathFilter({}), 'a/b')).toBe(false)
  expect(pruned(pathFilter({ exclude: ['build/**/*'] }), 'build')).toBe(true)
  expect(pruned(pathFilter({ exclude: ['build/*'] }), 'build')).toBe(false)
  expect(pruned(pathFilter({ exclude: ['build/*/**/*'] }), 'build')).toBe(false)
  expect(pruned(pathFilter({ include: ['**/vendor/keep/**'] }), 'vendor')).toBe(false)
  expect(pruned(pathFilter({ include: ['vendor/keep/**'] }), 'vendor/other')).toBe(true)
  expect(pruned(pathFilter({ include: ['vendor/keep/**'] }), 'node_modules')).toBe(true)
})

const name = fc
  .string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 3 })
  .filter(one => !/^\.+$/.test(one))
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map(names => names.join('/'))
const piece = fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '[^a]', '{a,b}', '{a/b,*}', '{,b}', '\\a', '{a,**}')
const globPart = fc.oneof(
  { weight: 1, arbitrary: fc.constant('**') },
  { weight: 3, arbitrary: fc.array(piece, { minLength: 1, maxLength: 3 }).map(pieces => pieces.join('')) },
)
const glob = fc
  .array(globPart, { minLength: 1, maxLength: 4 })
  .map(parts => parts.join('/'))
  // More alternatives than 256 are refused, which has a test of its own.
  .filter(one => expand(one).length <= 256)
  .filter(one => !expand(one).some(pattern => pattern.split('/').some(part => part === '' || /^\.+$/.test(part))))

/** The dialect once more, the slow and plain way: try every way to read the pattern, one character at a time. */
function reference(pattern: string, text: string): boolean {
  return expand(pattern).some(one => whole(one.split('/'), text.split('/')))
}
function expand(pattern: string): string[] {
  const braces = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(pattern)
  if (braces === null) return [pattern]
  const [, before = '', inner = '', after = ''] = braces
  return inner.split(',').flatMap(one => expand(before + one + after))
}
function whole(parts: readonly string[], names: readonly string[]): boolean {
  const [part, ...rest] = parts
  if (part === undefined) return names.length === 0
  if (part === '**') return whole(rest, names) || (names.length > 0 && whole(parts, names.slice(1)))
  const [first, ...others] = names
  return first !== undefined && within(part, first) && whole(rest, others)
}
function within(part: string, text: string): boolean {
  if (part === '') return text === ''
  if (part[0] === '*') return within(part.slice(1), text) || (text !== '' && within(part, text.slice(1)))
  if (text === '') return false
  if (part[0] === '?') return within(part.slice(1), text.slice(1))
  const set = /^\[(\^?)([^\]]*)\]/.exec(part)
  if (set !== null) {
    const inside = (set[2] ?? '').includes(text[0] ?? '')
    return inside !== (set[1] === '^') && within(part.slice(set[0].length), text.slice(1))
  }
  const bare = part[0] === '\\' ? part.slice(1) : part
  return bare[0] === text[0] && within(bare.slice(1), text.slice(1))
}

test('globs match what a plain second reading of the dialect matches', () => {
  fc.assert(
    fc.property(glob, path, (pattern, text) => {
      expect(matches(pattern, text)).toBe(reference(pattern, text))
    }),
    { numRuns: 5_000 },
  )
})

test('pruning never loses a file that the filter keeps', () => {
  const globs = fc.array(
    fc.oneof(
      glob,
      path.map(one => `${one}/**`),
      path.map(one => `**/${one}/*`),
    ),
    { maxLength: 3 },
  )
  fc.assert(
    fc.property(globs, globs, fc.array(path, { maxLength: 12 }), (include, exclude, paths) => {
      const filter = pathFilter({ include, exclude })
      for (const one of paths.filter(filter.keeps)) {
        const folders = one.split('/').slice(0, -1)
        for (let depth = 1; depth <= folders.length; depth++) {
          expect(pruned(filter, folders.slice(0, depth).join('/'))).toBe(false)
        }
      }
    }),
    { numRuns: 3_000 },
  )
})

test('a glob never throws, whatever it is', () => {
  const odd = fc.string({
    unit: fc.constantFrom('a', '*', '?', '[', ']', '{', '}', ',', '\\', '/', '-', '^', '!', '.', '😀'),
  })
  fc.assert(
    fc.property(odd, path, (pattern, text) => {
      const filter = pathFilter({ include: [pattern] })
      expect(typeof filter.keeps(text)).toBe('boolean')
      expect(filter.problems.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 3_000 },
  )
})
