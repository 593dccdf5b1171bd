import { expect, test } from 'vitest'
import { nodeStep, runThrowaway } from './throwaway-action.test-support.ts'

const write = (name: string, text: string): string =>
  `require('fs').appendFileSync(process.env.GITHUB_${name}, ${JSON.stringify(text)})`

test('outputs of several lines and with odd characters arrive as written', async () => {
  const value = 'a=b<<c\n\n::error::x\r\n ünï ✓ '
  const { steps } = await runThrowaway({ steps: nodeStep(write('OUTPUT', `v<<E-1\n${value}\nE-1\n`), { id: 'a' }) })
  expect(steps[0]?.outputs).toEqual({ v: value })
})

test('a broken file fails a step that exits 0; pairs before the fault and other files count', async () => {
  const { steps, conclusion, annotations, summary } = await runThrowaway({
    steps: nodeStep(`${write('OUTPUT', 'a=1\nb<<E\nx\n')}\n${write('STEP_SUMMARY', '# Kept')}`, { id: 'a' }),
  })
  expect(conclusion).toBe('failure')
  expect(steps[0]).toMatchObject({ exitCode: 0, outputs: { a: '1' } })
  expect(summary).toBe('# Kept\n')
  expect(annotations.map(({ message }) => message)).toEqual([
    "Unable to process file command 'output' successfully.",
    "Invalid value. Matching delimiter not found 'E'",
  ])
})

test.each(['STATE', 'ENV'])('a broken %s file fails the step too', async name => {
  const { conclusion } = await runThrowaway({ steps: nodeStep(write(name, 'nonsense\n')) })
  expect(conclusion).toBe('failure')
})

test('each step has fresh files, all in the summary', async () => {
  const { steps, summary } = await runThrowaway({
    steps: [
      nodeStep(write('STEP_SUMMARY', 'one')),
      nodeStep(`${write('STEP_SUMMARY', 'two\n')}\nprocess.exit(1)`),
      nodeStep('1', { if: 'always()' }),
    ].join('\n'),
  })
  expect(steps.map(step => step.summary)).toEqual(['one\n', 'two\n', ''])
  expect(summary).toBe('one\ntwo\n')
})

test('the summary is masked line by line and dropped above 1 MiB, which fails nothing', async () => {
  const masked = await runThrowaway({ steps: nodeStep(write('STEP_SUMMARY', 'a s3cret b')) }, { secrets: ['s3cret'] })
  expect(masked.summary).toBe('a *** b\n')
  expect(masked.rawSummary).toBe('a s3cret b')
  const large = (size: number) =>
    runThrowaway({
      steps: nodeStep(`require('fs').writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${size}))`),
    })
  const [fits, tooLarge] = await Promise.all([large(1024 * 1024), large(1024 * 1024 + 1)])
  expect(fits.summary).toHaveLength(1024 * 1024 + 1)
  expect(tooLarge).toMatchObject({ summary: '', conclusion: 'success' })
  expect(tooLarge.annotations[0]).toMatchObject({
    level: 'error',
    message: expect.stringContaining('supports content up to a size of 1024k, got 1024k'),
  })
})

test('variables reach later steps and the rest of the job, but not over what a step or the runner sets', async () => {
  const result = await runThrowaway(
    {
      steps: [
        nodeStep(write('ENV', 'A=1\nB<<E\n2\n3\nE\nOWN=x\nGITHUB_SHA=forged\nNODE_OPTIONS=--bad\n')),
        nodeStep(
          'const { A, B, OWN, GITHUB_SHA, SEEN } = process.env\nconsole.log(JSON.stringify([A, B, OWN, GITHUB_SHA, SEEN]))',
          {
            env: `{ OWN: 'mine', SEEN: '\${{ env.A }}\${{ env.a }}' }`,
          },
        ),
      ].join('\n'),
    },
    { github: { sha: 'abc' }, env: { A: '0' } },
  )
  expect(JSON.parse(result.printed)).toEqual(['1', '2\n3', 'mine', 'abc', '1'])
  expect(result.envFile).toEqual({ A: '1', B: '2\n3', OWN: 'x', GITHUB_SHA: 'forged' })
  expect(result.annotations[0]?.message).toBe("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
})
