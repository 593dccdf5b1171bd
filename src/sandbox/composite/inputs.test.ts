import { expect, test } from 'vitest'
import { nodeStep, runThrowaway } from './throwaway-action.test-support.ts'

const inputs = `
  who: { description: d, default: world }
  version: { description: d, default: 1.10 }
  flag: { description: d, default: false }
  must: { description: d, required: true }
  token: { description: d, default: '\${{ github.token }}' }
  place: { description: d, default: '\${{ github.repository }}@\${{ github.event.action }}' }
  old: { description: d, deprecationMessage: use who }
`
const show = {
  inputs,
  outputs: `  json: { description: d, value: '\${{ toJSON(inputs) }}' }\n`,
  steps: nodeStep('console.log(1)'),
}
const json = (text: string | undefined): unknown => JSON.parse(text ?? '')

test('defaults are texts, expressions see the github context, a missing required input is empty', async () => {
  const event = { action: 'opened' }
  const { outputs, conclusion, annotations } = await runThrowaway(show, { event, github: { token: 'ghs_t' } })
  expect(json(outputs['json'])).toEqual({
    who: 'world',
    version: '1.1',
    flag: 'false',
    must: '',
    token: 'ghs_t',
    place: 'octo-org/octo-repo@opened',
    old: '',
  })
  expect(conclusion).toBe('success')
  expect(annotations).toEqual([])
})

test('an empty value overrides the default, and names have no case', async () => {
  const { outputs } = await runThrowaway(
    { ...show, outputs: `  who: { description: d, value: '[\${{ inputs.who }}][\${{ inputs.VERSION }}]' }\n` },
    { inputs: { WHO: '', version: '2.10' } },
  )
  expect(outputs).toEqual({ who: '[][2.10]' })
})

test('unknown and deprecated inputs only warn', async () => {
  const { annotations, conclusion } = await runThrowaway(show, { inputs: { whom: 'x', old: 'y' } })
  expect(conclusion).toBe('success')
  expect(annotations.map(({ level, message }) => [level, message])).toEqual([
    ['warning', "Input 'old' has been deprecated with message: use who"],
    [
      'warning',
      "Unexpected input(s) 'whom', valid inputs are ['who', 'version', 'flag', 'must', 'token', 'place', 'old']",
    ],
  ])
})

test('the caller’s inputs and every env block are in the log, secrets hidden', async () => {
  const { log, printed } = await runThrowaway(
    {
      inputs: '  key: { description: d }\n',
      steps: nodeStep('console.log(process.env.KEY.length)', { env: `{ KEY: '\${{ inputs.key }}' }` }),
    },
    { inputs: { key: 'top secret' }, secrets: ['top secret'], env: { JOB: 'wide' } },
  )
  expect(log).toContain('##[group]Run ./action\nwith:\n  key: ***\nenv:\n  JOB: wide\n##[endgroup]')
  expect(log).toMatch(
    /##\[group\]Run console\.log.*\nshell: \/.*node \{0\}\nenv:\n {2}JOB: wide\n {2}KEY: \*\*\*\n##\[endgroup\]\n10/s,
  )
  expect(log).not.toContain('top secret')
  expect(printed).toBe('10')
})

test('a value nobody registered is shown before the step can mask it', async () => {
  const { log } = await runThrowaway(
    {
      inputs: '  key: { description: d }\n',
      steps: nodeStep("console.log('::add-mask::' + process.env.KEY)\nconsole.log(process.env.KEY)", {
        env: `{ KEY: '\${{ inputs.key }}' }`,
      }),
    },
    { inputs: { key: 'top secret' } },
  )
  expect(log).toContain('  KEY: top secret')
  expect(log.endsWith('##[endgroup]\n***')).toBe(true)
})
