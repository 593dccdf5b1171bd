import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readDebrickedConfig } from './debricked-config.ts'

const read = (value: unknown) => readDebrickedConfig('', () => value)

test('the documented file becomes what the official command sends', () => {
  const yaml = `overrides:
  - pURL: "pkg:npm/lodash"
    version: "4.17.21"
    fileRegexes: ["static/vendor/lodash.*"]
  - pURL: "pkg:npm/left-pad"
    fileRegexes:
      - "static/lp/.*"
ignore:
  packages:
    - pURL: "pkg:npm/chart.js"
    - pURL: "pkg:npm/verdaccio"
      version: "3.7.0"
policies:
  allow: {packages: ["lodash@>=4.17.21,<5.0.0"]}
  deny: {packages: ["pkg:npm/request", "colors@<=1.4.0"]}
`
  expect(readDebrickedConfig(yaml, parse)).toEqual({
    problems: [],
    config: {
      override: [
        { pURL: 'pkg:npm/lodash', version: '4.17.21', fileRegexes: ['static/vendor/lodash.*'] },
        { pURL: 'pkg:npm/left-pad', version: false, fileRegexes: ['static/lp/.*'] },
      ],
      ignore: { packages: [{ pURL: 'pkg:npm/chart.js' }, { pURL: 'pkg:npm/verdaccio', version: '3.7.0' }] },
      policies: {
        allow: { packages: ['lodash@>=4.17.21,<5.0.0'] },
        deny: { packages: ['pkg:npm/request', 'colors@<=1.4.0'] },
      },
    },
  })
})

test.each(['override', 'Overrides', 'OVERRIDE'])('%s is understood', key => {
  const entry = { pURL: '', version: false, fileRegexes: ['x'] }
  expect(read({ [key]: [entry] })).toEqual({ problems: [], config: { override: [entry] } })
})

test('an empty file says nothing', () => {
  expect(readDebrickedConfig('# nothing\n', parse)).toEqual({ config: undefined, problems: [] })
})

test('text that is no YAML is one sentence', () => {
  const { config, problems } = readDebrickedConfig('a: [', parse)
  expect(config).toBeUndefined()
  expect(problems).toEqual([expect.stringMatching(/^The file is not valid YAML: .+$/)])
})

test.each([
  ['text', ['The file must be a map of keys and values.']],
  [[1], ['The file must be a map of keys and values.']],
  [{ overides: [] }, ['"overides" is not known; overrides, ignore and policies are.']],
  [{ overrides: {} }, ['overrides must be a list.']],
  [{ overrides: [{ pURL: 'a' }] }, ['overrides[0] has no fileRegexes and matches nothing.']],
  [{ overrides: [{ pURL: 1, fileRegexes: ['x'] }] }, ['overrides[0].pURL must be text.']],
  [{ overrides: [{ pURL: 'a', fileRegexes: ['x', 2] }] }, ['overrides[0].fileRegexes[1] must be text.']],
  [
    { ignore: { packages: [{ purl: 'a' }] } },
    ['ignore.packages[0].purl is not known; pURL, version are.', 'ignore.packages[0].pURL must be text.'],
  ],
  [{ policies: { deny: { packages: [7] } } }, ['policies.deny.packages[0] must be text.']],
] as const)('%j: %j', (value, problems) => {
  expect(read(value).problems).toEqual(problems)
})

test('a version that YAML has read as a number is refused, and never becomes every version', () => {
  const { config, problems } = read({ ignore: { packages: [{ pURL: 'pkg:npm/a', version: 1.1 }] } })
  expect(config).toEqual({ ignore: { packages: [] } })
  expect(problems).toEqual(['ignore.packages[0].version is a number; write it in quotes, so that no digit is lost.'])
})
