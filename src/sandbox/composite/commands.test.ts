import { expect, test } from 'vitest'
import type { CompositeRequest, CompositeResult } from './index.ts'
import { nodeStep, runThrowaway } from './throwaway-action.test-support.ts'

/** Prints the text as one write to standard output, then runs nothing else. */
const print = (text: string, request: Partial<CompositeRequest> = {}): Promise<CompositeResult> =>
  runThrowaway(
    {
      outputs: `  got: { description: d, value: '\${{ steps.it.outputs.got }}' }\n`,
      steps: nodeStep(`process.stdout.write(${JSON.stringify(text)})`, { id: 'it' }),
    },
    request,
  )
/** What the log shows behind the opening group of the last step. */
const shown = ({ log }: CompositeResult): string[] => (log.split('##[endgroup]\n').at(-1) ?? '').split('\n')

test.each([
  ['at the start of a line', '::set-output name=got::forged\n'],
  ['behind white space', '  \t::set-output name=got::forged\n'],
  ['behind a lone carriage return', 'progress 50%\r::set-output name=got::forged\n'],
  ['in the old syntax, anywhere', 'commit message ##[set-output name=got]forged\n'],
])('a text %s forges an output', async (_, text) => {
  const result = await print(text)
  expect(result.outputs).toEqual({ got: 'forged' })
  expect(result.annotations[0]?.message).toContain('The `set-output` command is deprecated')
})

test('standard error is scanned as well', async () => {
  const { annotations } = await runThrowaway({ steps: nodeStep("console.error('::notice title=T::hello')") })
  expect(annotations).toEqual([{ level: 'notice', title: 'T', message: 'hello' }])
})

test('a pair in the file wins over a forged command', async () => {
  const { outputs } = await runThrowaway({
    outputs: `  got: { description: d, value: '\${{ steps.it.outputs.got }}' }\n`,
    steps: nodeStep(
      "require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'got=true one\\n')\nconsole.log('::set-output name=got::forged')",
      { id: 'it' },
    ),
  })
  expect(outputs).toEqual({ got: 'true one' })
})

test('stop-commands ends with its token, and with the step', async () => {
  const text =
    '::stop-commands::some-token\n::error::no\n##[error]no\n::SOME-TOKEN::\n::error::yes\n::stop-commands::again\n'
  const result = await runThrowaway({
    steps: [nodeStep(`process.stdout.write(${JSON.stringify(text)})`), nodeStep("console.log('::error::next')")].join(
      '\n',
    ),
  })
  expect(result.annotations.map(({ message }) => message)).toEqual(['yes', 'next'])
  expect(result.log).toContain('::error::no\n##[error]no\n')
  expect(result.masks).toEqual(['some-token'])
})

test.each(['', 'pause-logging', 'error'])('stop-commands refuses the token %j and fails the step', async token => {
  const result = await print(`::stop-commands::${token}\n`)
  expect(result.conclusion).toBe('failure')
  expect(result.annotations[1]?.message).toContain('You cannot use a endToken')
})

test.each([
  ['::add-matcher::missing.json', 'ENOENT'],
  ['::echo::maybe', 'Invalid echo command value'],
  ['::set-env name=A::b', 'The `set-env` command is disabled'],
  ['::add-path::/x', 'The `add-path` command is disabled'],
  ['::set-output::x', "Required field 'name' is missing"],
])('%s fails a step that exits 0', async (line, message) => {
  const { conclusion, steps, annotations } = await print(`${line}\n`)
  expect(conclusion).toBe('failure')
  expect(steps[0]?.exitCode).toBe(0)
  expect(annotations.map(annotation => annotation.message).join('\n')).toContain(message)
})

test('add-mask hides the whole value and each line, from then on', async () => {
  const result = await print(
    'alpha beta\n::add-mask::alpha%0A  beta\nalpha beta YWxwaGE=\n::error title=alpha::alpha\n',
  )
  expect(shown(result)).toEqual(['alpha beta', '*** *** ***', '##[error]***'])
  expect(result.annotations).toEqual([{ level: 'error', title: 'alpha', message: '***' }])
  expect(result.masks).toEqual(['alpha\n  beta', 'alpha', 'beta'])
  expect(result.printed).toBe('alpha beta\nalpha beta YWxwaGE=\n::error title=alpha ::alpha')
})

test('an empty mask only warns', async () => {
  const { annotations, conclusion } = await print('::add-mask::  \n')
  expect(conclusion).toBe('success')
  expect(annotations[0]?.message).toBe("Can't add secret mask for empty string in ##[add-mask] command.")
})

test('groups, echo and debug', async () => {
  const text =
    '::group::Title\n::debug::hidden\n::endgroup::\n::echo::on\n::set-output name=a::b\n::add-mask::zzz\n::echo::off\n'
  const result = await print(text)
  expect(result.log.split('##[endgroup]\n').at(-2)).toMatch(/##\[group\]Title\n$/)
  expect(shown(result)).toEqual([
    '::set-output name=a::b',
    expect.stringMatching(/^##\[warning\]The `set-output`/),
    '::add-mask::***',
    '::echo::off',
  ])
})

test('debug lines are shown in a debug run', async () => {
  const { log } = await print('::debug::one%0Atwo\n', { debug: true })
  expect(log).toContain('##[debug]one\n##[debug]two')
})

test('annotations carry a place inside the workspace, cleaned up as the runner does', async () => {
  const { annotations } = await runThrowaway({
    steps: nodeStep(
      [
        "const say = (text, data) => console.log('::warning file=' + process.env.GITHUB_WORKSPACE + '/a/b.ts,' + text + '::' + data)",
        "say('line=3,endLine=5,col=1', 'columns of several lines')",
        "say('endLine=4', 'only the end')",
        "say('line=9,endLine=2', 'backwards')",
        "say('line=x,col=2', 'no number')",
      ].join('\n'),
    ),
  })
  expect(annotations).toEqual([
    { level: 'warning', file: 'a/b.ts', line: 3, endLine: 5, message: 'columns of several lines' },
    { level: 'warning', file: 'a/b.ts', line: 4, endLine: 4, message: 'only the end' },
    { level: 'warning', file: 'a/b.ts', message: 'backwards' },
    { level: 'warning', file: 'a/b.ts', message: 'no number' },
  ])
})

test('ten annotations a level for all steps together, the log keeps them all, long ones are cut', async () => {
  const step = (from: number): string =>
    nodeStep(`for (let i = ${from}; i < ${from} + 8; i++) console.log('::error::e' + i)`)
  const result = await runThrowaway({
    steps: `${step(0)}\n${step(8)}\n${nodeStep("console.log('::notice::' + 'x'.repeat(5000))")}`,
  })
  expect(result.annotations.map(({ message }) => message.slice(0, 3))).toEqual([
    ...['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9', 'xxx'],
  ])
  expect(result.droppedAnnotations).toBe(6)
  expect(result.log).toContain('##[error]e15')
  expect(result.annotations.at(-1)?.message).toHaveLength(4096)
})

test('raw streams are what was printed', async () => {
  const result = await print('a\r::error::b\nc')
  expect(result.rawStdout).toBe('a\r::error::b\nc')
  expect(result.rawStderr).toBe('')
  expect(shown(result)).toEqual(['a', '##[error]b', 'c'])
})
