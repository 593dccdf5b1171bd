import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CompositeRequest, CompositeResult, Timing } from './index.ts'
import { nodeStep, runThrowaway, type ThrowawayAction } from './throwaway-action.test-support.ts'

/** Blocks until a signal ends it; ends by itself should the test die. */
const block = "setTimeout(() => {}, 60_000)\nconsole.log('ready')"
const never = (): Promise<void> => new Promise(() => {})

/** Waits are never over, so only what a process does moves the run on. */
const patient: Partial<Timing> = { wait: never }

/** Runs an action and aborts the chosen hook when a step says "ready". */
function abortWhenReady(
  hook: 'cancel' | 'kill' | 'timeout',
  action: ThrowawayAction,
  request: Partial<CompositeRequest> = {},
): Promise<CompositeResult> {
  const controller = new AbortController()
  return runThrowaway(action, {
    timing: patient,
    ...request,
    [hook]: controller.signal,
    onOutput: line => {
      if (line === 'ready') controller.abort()
    },
  })
}
const words = ({ printed }: CompositeResult): string[] => printed.split('\n')
const followers = ['cancelled()', 'failure()', 'always()', 'success()', 'cancelled() || failure()']
  .map(condition => nodeStep(`console.log(${JSON.stringify(condition)})`, { if: condition }))
  .join('\n')

test('SIGINT lets the step finish; it counts as cancelled even when it exits 0; clean-up steps run', async () => {
  const stop = "process.on('SIGINT', () => { console.log('interrupted'); process.exit(0) })"
  const write = "require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'a=1\\n')"
  const result = await abortWhenReady('cancel', {
    outputs: `  a: { description: d, value: '\${{ steps.it.outputs.a }}' }\n`,
    steps: `${nodeStep(`${stop}\n${write}\n${block}`, { id: 'it' })}\n${followers}`,
  })
  expect(words(result)).toEqual(['ready', 'interrupted', 'cancelled()', 'always()', 'cancelled() || failure()'])
  expect(result.conclusion).toBe('cancelled')
  expect(result.steps[0]).toMatchObject({ conclusion: 'cancelled', outcome: 'cancelled', exitCode: 0 })
  expect(result.outputs).toEqual({ a: '1' })
  expect(result.annotations).toEqual([{ level: 'error', message: 'The operation was canceled.' }])
})

test('a step that heeds no signal gets SIGINT, SIGTERM and the kill', async () => {
  const waits: number[] = []
  const said = { interrupted: never(), terminated: never() }
  const heard = new Map<string, () => void>()
  for (const word of ['interrupted', 'terminated'] as const) {
    said[word] = new Promise(resolve => heard.set(word, resolve))
  }
  const controller = new AbortController()
  const result = await runThrowaway(
    {
      steps: nodeStep(
        "process.on('SIGINT', () => console.log('interrupted'))\nprocess.on('SIGTERM', () => console.log('terminated'))\n" +
          block,
      ),
    },
    {
      cancel: controller.signal,
      timing: {
        wait: ms => {
          waits.push(ms)
          return ms === 7500 ? said.interrupted : ms === 2500 ? said.terminated : never()
        },
      },
      onOutput: line => {
        if (line === 'ready') controller.abort()
        heard.get(line)?.()
      },
    },
  )
  expect(words(result)).toEqual(['ready', 'interrupted', 'terminated'])
  expect(waits).toEqual([7500, 2500, 5000])
  expect(result.steps[0]).toMatchObject({ conclusion: 'cancelled', exitCode: 137 })
})

test('only the direct child is signalled: a shell between swallows SIGINT', async () => {
  const controller = new AbortController()
  let terminate = (): void => {}
  const shellIsAlone = new Promise<void>(resolve => {
    terminate = resolve
  })
  const result = await runThrowaway(
    {
      files: {
        'child.cjs': `process.on('SIGINT', () => console.log('child interrupted'))\n${block}`,
      },
      steps:
        '    - shell: bash\n      run: |\n        node "$GITHUB_ACTION_PATH/child.cjs" &\n        echo $!\n        wait\n        echo never',
    },
    {
      cancel: controller.signal,
      timing: { wait: ms => (ms === 7500 ? shellIsAlone : ms === 5000 ? Promise.resolve() : never()) },
      onOutput: line => {
        if (line !== 'ready') return
        controller.abort()
        terminate()
      },
    },
  )
  expect(result.printed).not.toContain('child interrupted')
  expect(result.conclusion).toBe('cancelled')
  // The child lives on; a real runner sweeps it away at the end of the job.
  process.kill(Number(words(result)[0]), 'SIGKILL')
})

test('a step with always() is not interrupted, and the composite itself stays green', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'composite-go-'))
  const go = join(folder, 'go')
  const controller = new AbortController()
  try {
    const wait = `const { existsSync } = require('fs')
process.on('SIGINT', () => process.exit(9))
setInterval(() => existsSync(process.env.GO) && process.exit(console.log('went on')), 5)
console.log('ready')`
    const result = await runThrowaway(
      { steps: `${nodeStep(wait, { if: 'always()' })}\n${followers}` },
      {
        cancel: controller.signal,
        env: { GO: go },
        onOutput: line => {
          if (line !== 'ready') return
          controller.abort()
          writeFileSync(go, '')
        },
      },
    )
    expect(words(result)).toEqual([
      'ready',
      'went on',
      'cancelled()',
      'always()',
      'success()',
      'cancelled() || failure()',
    ])
    expect(result.steps[0]).toMatchObject({ conclusion: 'success', exitCode: 0 })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a job cancelled before the action: cancelled() holds from the start', async () => {
  const result = await runThrowaway({ steps: followers }, { cancel: AbortSignal.abort() })
  expect(words(result)).toContain('cancelled()')
})

test('a crash fails the step and failure() steps run', async () => {
  const result = await abortWhenReady('kill', { steps: `${nodeStep(block)}\n${followers}` })
  expect(words(result)).toEqual(['ready', 'failure()', 'always()', 'cancelled() || failure()'])
  expect(result.steps[0]).toMatchObject({ conclusion: 'failure', exitCode: 137 })
  expect(result.conclusion).toBe('failure')
  expect(result.annotations).toEqual([{ level: 'error', message: 'Process completed with exit code 137.' }])
})

test('the caller’s deadline fails the step, and signals always() steps at once', async () => {
  const result = await abortWhenReady('timeout', {
    steps: `${nodeStep(block)}\n${nodeStep(block.replace('ready', 'again'), { if: 'always()' })}`,
  })
  expect(result.steps.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure'])
  expect(result.annotations.map(({ message }) => message)).toEqual([
    'The action has timed out.',
    'The action has timed out.',
  ])
  expect(result.conclusion).toBe('failure')
})

test('a process that leaves its output open is waited for only so long', async () => {
  let drained = (): void => {}
  const seen = new Promise<void>(resolve => {
    drained = resolve
  })
  const result = await runThrowaway(
    { steps: '    - shell: bash\n      run: |\n        sleep 20 &\n        echo $!\n        echo done' },
    {
      timing: { wait: ms => (ms === 5000 ? seen : never()) },
      onOutput: line => {
        if (line === 'done') drained()
      },
    },
  )
  expect(result.conclusion).toBe('success')
  process.kill(Number(words(result)[0]), 'SIGKILL')
})
