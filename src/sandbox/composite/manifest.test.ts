import { expect, test } from 'vitest'
import { nodeStep, runThrowaway } from './throwaway-action.test-support.ts'

test.each([
  ['timeout-minutes on a step', { 'timeout-minutes': '5' }, "Unexpected value 'timeout-minutes'"],
  ['the secrets context', { env: `{ A: '\${{ secrets.A }}' }` }, "Unrecognized named-value: 'secrets'"],
  ['a status function outside if', { env: `{ A: '\${{ failure() }}' }` }, "Unrecognized function: 'failure'"],
  ['a reserved id', { id: '__a' }, "IDs starting with '__' are reserved"],
])('%s fails as on GitHub', async (_, fields, message) => {
  const { conclusion, annotations, steps, outputs } = await runThrowaway({
    steps: nodeStep('console.log(1)', fields),
    outputs: '  a: { description: d, value: b }\n',
  })
  expect(conclusion).toBe('failure')
  expect(steps).toEqual([])
  expect(outputs).toEqual({})
  expect(annotations[0]?.message).toContain(message)
  expect(annotations[0]?.message).toMatch(/action\/action\.yml \(Line: \d+, Col: \d+\)/)
  expect(annotations.at(-1)?.message).toBe('Failed to load action/action.yml')
})

test('an id used twice is refused', async () => {
  const steps = [1, 2].map(() => nodeStep('console.log(1)', { id: 'same' })).join('\n')
  const { annotations } = await runThrowaway({ steps })
  expect(annotations[0]?.message).toContain("The identifier 'same' may not be used more than once")
})

test('a missing shell is refused', async () => {
  const { annotations } = await runThrowaway({ steps: '    - run: echo' })
  expect(annotations[0]?.message).toContain('Required property is missing: shell')
})

test('what is not supported is said plainly', async () => {
  await expect(runThrowaway({ steps: '    - uses: actions/checkout@v5' })).rejects.toThrow(
    "Steps with 'uses' are not supported by this runner: actions/checkout@v5",
  )
})
