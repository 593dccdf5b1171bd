import { join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeName } from './safe-name.ts'
import { fittingName, refuseCollisions, safeRelativePath } from './safe-path.ts'

const unsafe = expect.objectContaining({ code: 'unsafe_filename' })
const thrownBy = (work: () => unknown) => {
  try {
    return { value: work() }
  } catch (error) {
    return error
  }
}

describe('fittingName', () => {
  it.each([
    ['data.tar.gz', 'data.tar.gz'],
    ['../../.github/workflows/pwn.yml', 'pwn.yml'],
    ['..\\..\\autoexec.bat', 'autoexec.bat'],
    ['/etc/cron.d/job', 'job'],
    ['C:\\Windows\\x.dll', 'x.dll'],
    ['C:x.dll', 'C_x.dll'],
    ['CON', '_CON'],
    ['aux.txt', '_aux.txt'],
    ['name. . ', 'name'],
    ['ok.iso\0.sh', 'ok.iso.sh'],
    ['x\r\n::set-output name=path::evil', 'x__set-output name=path__evil'],
    ['\x1b[2J\x1b[31mred.iso', '[2J[31mred.iso'],
    ['invoice\u202egpj.exe', 'invoicegpj.exe'],
    ['data:stream.txt', 'data_stream.txt'],
    ['-rf', '-rf'],
    ['cafe\u0301.csv', 'caf\u00e9.csv'],
    [`${'a'.repeat(300)}.parquet`, `${'a'.repeat(191)}.parquet`],
    [`${'é'.repeat(300)}.iso`, `${'é'.repeat(97)}.iso`],
    [`a.${'b'.repeat(300)}`, `a.${'b'.repeat(197)}`],
    [`${'👨‍👩‍👧'.repeat(20)}.iso`, `${'👨👩👧'.repeat(16)}.iso`],
  ])('%j becomes %j', (name, fit) => expect(fittingName(name)).toBe(fit))

  it.each(['', '..', '.', ' . ', '/', '\u202e', 'a/'])('%j leaves nothing', name => {
    expect(thrownBy(() => fittingName(name))).toEqual(unsafe)
  })
})

describe('safeRelativePath', () => {
  it.each([
    ['/set/data.csv', 'set/data.csv'],
    ['./a//b\\c', 'a/b/c'],
    ['a/.github/x', 'a/.github/x'],
    ['.gitignore', '.gitignore'],
    ['a:b/nul', 'a_b/_nul'],
  ])('%j becomes %j', (path, safe) => expect(safeRelativePath(path)).toBe(safe))

  it.each([
    '',
    '/',
    '.',
    '/set/../../outside.bin',
    'a\\..\\b',
    '/.git/config',
    'sub/.git/hooks/pre-commit',
    '.GIT/config',
    '.git./config',
    '.g\u200bit/config',
    'GIT~1/config',
    '.GitHub/workflows/x.yml',
    'a/ /b',
    'a/.../b',
  ])('%j is refused', path => expect(thrownBy(() => safeRelativePath(path))).toEqual(unsafe))

  it('what it gives stays below its folder on every system, and is left as it is the second time', () => {
    const unit = fc.oneof(
      fc.constantFrom('.', '/', '\\', ':', ' ', '~', 'é', 'e\u0301', '\0', '\u202e', '.git', 'CON', '..', 'ſ', 'ß'),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 14 }), path => {
        const safe = thrownBy(() => safeRelativePath(path))
        if (safe instanceof Error) {
          expect(safe).toEqual(unsafe)
          return
        }
        const { value } = safe as { value: string }
        expect(safeRelativePath(value)).toBe(value)
        expect(relative('/folder', join('/folder', value))).toBe(value)
        for (const name of value.split('/')) {
          expect(safeName(name)).toBe(name)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
          expect(name.normalize('NFC')).toBe(name)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('refuseCollisions', () => {
  it.each([
    [['A/Data.csv', 'a/data.CSV']],
    [['A/x', 'a/y']],
    [['données.csv', 'donne\u0301es.csv']],
    [['straße', 'STRASSE']],
    [['ſ.txt', 's.txt']],
    [['ὈΔΥΣΣΕΎΣ', 'ὀδυσσεύς']],
    [['a', 'a/b']],
    [['a/b', 'A']],
    [['x', 'x']],
  ])('%j', paths => expect(thrownBy(() => refuseCollisions(paths))).toEqual(unsafe))

  it.each([[['a/b', 'a/c', 'b/b']], [['data.csv', 'data.csv.gz', 'Data/x']], [[]]])('%j is fine', paths => {
    refuseCollisions(paths)
  })
})
