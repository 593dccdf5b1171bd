import { expect, test } from 'vitest'
import { nodeStep, runThrowaway } from './throwaway-action.test-support.ts'

const output = (value: string): string => `  got: { description: d, value: "${value}" }\n`

test('an output that cannot be evaluated fails the action and loses all of them', async () => {
  const { conclusion, outputs, annotations, steps } = await runThrowaway({
    outputs: `${output(`\${{ fromJSON('[1]') }}`)}  fine: { description: d, value: x }\n`,
    steps: nodeStep('1'),
  })
  expect(steps[0]?.conclusion).toBe('success')
  expect(conclusion).toBe('failure')
  expect(outputs).toEqual({})
  expect(annotations.at(-1)?.message).toMatch(/\(Line: \d+, Col: \d+\): A sequence was not expected$/)
})

test('an error in continue-on-error leaves the step failed', async () => {
  const { steps, annotations } = await runThrowaway({
    steps: nodeStep('process.exit(1)', { 'continue-on-error': `\${{ fromJSON('2') }}` }),
  })
  expect(steps[0]?.conclusion).toBe('failure')
  expect(annotations[1]?.message).toContain('an error occurred when attempting to determine whether to continue')
})

test('an error in the script’s own expressions fails the step before it starts', async () => {
  const { steps, log } = await runThrowaway({ steps: nodeStep(`\${{ fromJSON('{') }}`, { id: 'a' }) })
  expect(steps[0]).toMatchObject({ conclusion: 'failure', exitCode: undefined })
  expect(log).not.toContain(`##[group]Run \${{`)
})

test('texts, numbers, truth values and nothing become texts; missing names are empty', async () => {
  const { outputs } = await runThrowaway(
    {
      outputs: output(
        `\${{ github.run_id }}|\${{ 1.50 }}|\${{ true }}|\${{ null }}|\${{ steps.none.outputs.x }}|\${{ job.status }}|\${{ runner.name }}|\${{ format('{0}!', github.event.list[1].n) }}|\${{ matrix.x }}`,
      ),
      steps: nodeStep('1'),
    },
    { event: { list: [1, { n: 'two' }] } },
  )
  expect(outputs['got']).toBe('9000000001|1.5|true|||success|sandbox|two!|')
})

test('a step sees the results of the steps before it, and not yet its own', async () => {
  const { printed } = await runThrowaway({
    steps: [
      nodeStep('1', { id: 'first' }),
      nodeStep('console.log(process.env.STEPS)', { id: 'second', env: `{ STEPS: '\${{ toJSON(steps) }}' }` }),
    ].join('\n'),
  })
  expect(JSON.parse(printed)).toEqual({ first: { outputs: {}, outcome: 'success', conclusion: 'success' } })
})

test('hashFiles is refused plainly', async () => {
  const { annotations } = await runThrowaway({ steps: nodeStep('1', { if: "hashFiles('*') != ''" }) })
  expect(annotations[0]?.message).toContain('hashFiles() is not supported')
})

test('set-env and add-path work when the job allows them', async () => {
  const { envFile, pathFile } = await runThrowaway(
    { steps: nodeStep("console.log('::set-env name=A::b')\nconsole.log('::add-path::/x')") },
    { env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' } },
  )
  expect([envFile, pathFile]).toEqual([{ A: 'b' }, ['/x']])
})
