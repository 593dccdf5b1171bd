import { expect, test } from 'vitest'
import { parseTimestamp } from './timestamp.ts'

test.each([
  ['2021-03-01T02:11:22.025898Z', '2021-03-01T02:11:22.025Z'],
  ['2021-03-01T02:36:37Z', '2021-03-01T02:36:37.000Z'],
  ['2021-03-01T04:36:37+02:00', '2021-03-01T02:36:37.000Z'],
  ['2021-03-01T02:36:37', '2021-03-01T02:36:37.000Z'],
])('%s', (text, iso) => {
  expect(parseTimestamp(text)).toBe(Date.parse(iso))
})

test.each(['', 'yesterday', '2021', '2021-13-01T00:00:00Z', '1614566182'])('"%s" is no time', text => {
  expect(parseTimestamp(text)).toBeUndefined()
})
