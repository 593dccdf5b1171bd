import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { sampleRelease } from './sample-release.ts'
import { type WorldValueName, worldValueNames } from './world-values.ts'

const NASTY = [
  '#',
  'a: b',
  'a #b',
  ' a',
  'a ',
  'true',
  'No',
  '012',
  '1e3',
  '- a',
  '"',
  "'",
  '{a}',
  '',
  'a:',
  'ä',
  'a\nb',
  '~',
]

test.each([...NASTY, 'Shop Daily', 'http://127.0.0.1:1/x', 'magnet:?xt=urn:btih:ab&dn=c'])(
  '%j stays what it is',
  text => {
    const values = Object.fromEntries(worldValueNames.map(name => [name, text])) as Record<WorldValueName, string>
    const { stages } = parse(sampleRelease(values, '.')) as Record<string, Record<string, { readonly with: object }>>
    expect(stages?.['backup']?.with).toMatchObject({ job: text })
    expect(stages?.['deploy']?.with).toMatchObject({
      repository: text,
      revision: text,
      'health-check-match': '{revision}',
    })
  },
)

test('a digest is given for the files that are fetched, and for no other', () => {
  const values = Object.fromEntries(worldValueNames.map(name => [name, 'x'])) as Record<WorldValueName, string>
  const sha256 = 'aa  stations.csv\nbb  observations.parquet\ncc  router-image.bin'
  const { stages } = parse(sampleRelease({ ...values, 'realdebrid-sha256': sha256 }, '.', 3))
  expect(stages.fetch.with).toMatchObject({
    exclude: 'observations.parquet',
    sha256: 'aa  stations.csv\ncc  router-image.bin',
  })
  expect(stages.deploy.with['health-check-timeout-seconds']).toBe(3)
})
