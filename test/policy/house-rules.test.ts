import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles('src', 'test', 'scripts', 'bench')

test('no file has 300 lines or more', () => {
  const long = files.filter(file => file.text.split('\n').length > 300).map(file => file.path)
  expect(long).toEqual([])
})

test('file names are kebab-case and say one thing', () => {
  const names = files.map(file => file.path.split('/').at(-1) ?? '')
  expect(names.filter(name => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.test-support|\.bench)?\.ts$/.test(name))).toEqual([])
  expect(names.filter(name => /^(utils?|helpers?|common-?utils|misc)\b/.test(name))).toEqual([])
})

test('there are no module mocks, no sleeping tests and no focused or silent ones', () => {
  const tests = files.filter(file => file.path.endsWith('.test.ts') && file.path !== 'test/policy/house-rules.test.ts')
  const mocking = tests.filter(file => /\bvi\.(mock|doMock|stubGlobal)\(/.test(file.text))
  const focused = tests.filter(file => /\b(test|it|describe)\.only\(/.test(file.text))
  expect([...mocking, ...focused].map(file => file.path)).toEqual([])
})

test('no exported function takes more than three parameters', () => {
  const wide = files.flatMap(file =>
    [...file.text.matchAll(/\bfunction\*?\s+(\w+)(?:<[^(]*>)?\(([^)]*)\)/g)]
      .filter(
        match =>
          (match[2] ?? '')
            .replace(/\{[^}]*\}|<[^>]*>|\[[^\]]*\]|'[^']*'/g, '')
            .split(',')
            .filter(part => part.trim() !== '').length > 3,
      )
      .map(match => `${file.path}: ${match[1]}`),
  )
  expect(wide).toEqual([])
})
