import { expect, test } from 'vitest'
import type { CompositeResult } from './index.ts'
import { nodeStep, runThrowaway } from './throwaway-action.test-support.ts'

const ran = ({ printed }: CompositeResult): string[] => printed.split('\n').filter(line => line !== '')
const say = (word: string, condition?: string): string =>
  nodeStep(`console.log('${word}')`, condition === undefined ? {} : { if: condition })
const conclusions = ({ steps }: CompositeResult): string[] => steps.map(({ conclusion }) => conclusion)

test('after a failed step only failure() and always() run', async () => {
  const result = await runThrowaway({
    steps: [
      nodeStep('process.exit(7)', { id: 'bad' }),
      say('default'),
      say('success', 'success()'),
      say('plain', "inputs.x == ''"),
      say('failure', 'failure()'),
      say('always', `\${{ always() }}`),
      say('cancelled', 'cancelled()'),
      say('either', 'cancelled() || failure()'),
      say('outcome', "always() && steps.bad.outcome == 'failure' && steps.bad.conclusion == 'failure'"),
    ].join('\n'),
  })
  expect(ran(result)).toEqual(['failure', 'always', 'either', 'outcome'])
  expect(conclusions(result)).toEqual([
    ...['failure', 'skipped', 'skipped', 'skipped', 'success', 'success', 'skipped', 'success', 'success'],
  ])
  expect(result.conclusion).toBe('failure')
  expect(result.exitCode).toBe(7)
  expect(result.annotations).toEqual([{ level: 'error', message: 'Process completed with exit code 7.' }])
})

test('inputs are texts: "false" is true, a comparison is needed', async () => {
  const result = await runThrowaway(
    {
      inputs: "  dry-run: { description: d, default: 'false' }\n",
      steps: [say('bare', 'inputs.dry-run'), say('compared', "inputs.dry-run == 'TRUE'")].join('\n'),
    },
    { inputs: { 'dry-run': 'true' } },
  )
  expect(ran(result)).toEqual(['bare', 'compared'])
  const off = await runThrowaway({
    inputs: "  dry-run: { description: d, default: 'false' }\n",
    steps: [say('bare', 'inputs.dry-run'), say('compared', "inputs.dry-run == 'true'")].join('\n'),
  })
  expect(ran(off)).toEqual(['bare'])
})

test('a fenced expression in a block scalar is always true', async () => {
  const result = await runThrowaway({ steps: say('trap', `|\n        \${{ 1 == 2 }}`) })
  expect(ran(result)).toEqual(['trap'])
})

test('continue-on-error keeps the outcome and mends the conclusion', async () => {
  const result = await runThrowaway({
    steps: [
      nodeStep('process.exit(1)', { id: 'a', 'continue-on-error': 'true' }),
      say('next', "steps.a.outcome == 'failure' && steps.a.conclusion == 'success'"),
      nodeStep('process.exit(1)', { 'continue-on-error': `\${{ steps.a.conclusion == 'failure' }}` }),
    ].join('\n'),
  })
  expect(ran(result)).toEqual(['next'])
  expect(result.steps.map(({ outcome, conclusion }) => [outcome, conclusion])).toEqual([
    ['failure', 'success'],
    ['success', 'success'],
    ['failure', 'failure'],
  ])
})

test('a condition that cannot be evaluated ends the composite at once', async () => {
  const result = await runThrowaway({
    steps: [say('one'), say('broken', "fromJSON('{')"), say('after', 'always()')].join('\n'),
  })
  expect(ran(result)).toEqual(['one'])
  expect(conclusions(result)).toEqual(['success', 'failure', 'skipped'])
  expect(result.conclusion).toBe('failure')
})

test('an env block that cannot be evaluated fails the step, which runs all the same', async () => {
  const result = await runThrowaway({
    steps: [
      nodeStep("console.log('ran', process.env.A)", { env: `{ A: "\${{ fromJSON('{') }}" }` }),
      say('after', 'failure()'),
    ].join('\n'),
  })
  expect(ran(result)).toEqual(['ran undefined', 'after'])
  expect(conclusions(result)).toEqual(['failure', 'success'])
  expect(result.annotations[0]?.message).toMatch(
    /^The template is not valid\. action\/action\.yml \(Line: \d+, Col: \d+\)/,
  )
})

test('outputs are mapped after a failure, those of a step without id are lost', async () => {
  const write = "require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'a=1\\nb<<E\\nx\\ny\\nE\\n')\nprocess.exit(1)"
  const result = await runThrowaway({
    outputs: [
      `  a: { description: d, value: '\${{ steps.one.outputs.a }}' }`,
      `  b: { description: d, value: '\${{ steps.ONE.outputs.b }}!' }`,
      `  none: { description: d, value: '\${{ steps.other.outputs.a }}' }`,
    ].join('\n'),
    steps: [nodeStep(write, { id: 'one' }), nodeStep(write, { if: 'always()' })].join('\n'),
  })
  expect(result.outputs).toEqual({ a: '1', b: 'x\ny!', none: '' })
  expect(result.steps.map(({ outputs }) => outputs)).toEqual([{ a: '1', b: 'x\ny' }, {}])
})
