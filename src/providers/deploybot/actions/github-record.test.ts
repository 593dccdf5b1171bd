import { describe, expect, test } from 'vitest'
import {
  BASE,
  deploybotScene,
  FRESH,
  type How,
  type Inputs,
  PRODUCTION,
  type SceneOptions,
} from '../../../../test/kit/deploybot-scene.ts'
import { jobCancelled } from '../../../../test/kit/in-process.ts'
import type { ActionContext } from '../../../actions/define.ts'
import { finishLeft } from '../../../actions/deploy/finish.ts'
import type { DeploymentStatus, Github, NewDeployment } from '../../../actions/github.ts'
import { RequestError } from '../../../http/request-error.ts'
import { type DeploymentScript, FAILS, NEVER_ENDS, SHOP_COMMITS } from '../emulator/index.ts'

const recorded: Inputs = { 'github-deployment': 'true', 'github-token': 'ghs_example_token' }

interface Told {
  readonly created: NewDeployment[]
  readonly statuses: (DeploymentStatus & { readonly id: number })[]
  /** How many triggers had left when it was created. */
  triggersBefore: number
}

type Refusing = 'create' | 'set' | 'broken' | 'cancelled' | undefined

function fakeGithub(triggers: () => number, refusing: Refusing): { readonly api: Github; readonly told: Told } {
  const told: Told = { created: [], statuses: [], triggersBefore: 0 }
  const refused = { kind: 'refused', reason: 'The token may not write deployments.' } as const
  const api = {
    createDeployment: async (deployment: NewDeployment) => {
      if (refusing === 'create') return refused
      if (refusing === 'cancelled') throw jobCancelled()
      told.created.push(deployment)
      told.triggersBefore = triggers()
      return { kind: 'created' as const, id: 99 }
    },
    setDeploymentState: async (id: number, status: DeploymentStatus) => {
      if (refusing === 'broken') throw new RequestError('network_error', 'GitHub broke.', { processed: 'maybe' })
      if (refusing === 'set') return refused
      told.statuses.push({ ...status, id })
      return { kind: 'set' as const }
    },
  }
  return { api: api as unknown as Github, told }
}

interface Case extends How {
  readonly script?: DeploymentScript
  readonly inputs?: Inputs
  readonly scene?: SceneOptions
  readonly refusing?: Refusing
}

async function record({ script, inputs, scene: options, refusing, ...how }: Case = {}) {
  const scene = deploybotScene(options)
  const { api, told } = fakeGithub(() => scene.sent.filter(({ method }) => method === 'POST').length, refusing)
  if (script !== undefined) scene.emulator.control.scriptNext(script)
  const result = await scene.run({ ...recorded, ...inputs }, { githubApi: api, ...how })
  return { result, told, states: told.statuses.map(({ state }) => state), scene }
}

describe("GitHub's record of a deployment", () => {
  const rollback = { rollback: 'on-failure' }
  const unhealthy = { app: { broken: { [FRESH]: 'status' } } } as const
  const health = { 'health-check-url': 'https://shop.test/health', 'health-check-timeout-seconds': '20' }

  test('is there before the trigger, in progress, and ends as a success with its pages', async () => {
    const { result, told, states } = await record({ inputs: { 'environment-url': 'https://shop.test/' } })
    expect(told.created).toMatchObject([{ ref: FRESH, environment: 'production' }])
    expect(told.triggersBefore).toBe(0)
    expect(states).toEqual(['in_progress', 'success'])
    expect(told.statuses.at(-1)).toMatchObject({
      id: 99,
      environmentUrl: 'https://shop.test/',
      logUrl: `${BASE}/311/deployments/${result.outputs['deployment-id']}`,
    })
    expect(result.outputs['github-deployment-id']).toBe('99')
    expect(result.left).toEqual([])
  })

  test('has the name of the environment, also when it was asked for by its id', async () => {
    const { told } = await record({ inputs: { environment: String(PRODUCTION) } })
    expect(told.created).toMatchObject([{ environment: 'production' }])
  })

  test('does not tell what the application answered', async () => {
    const { result, told } = await record({ scene: unhealthy, inputs: { ...health, ...rollback } })
    expect(result.verdict.message).toMatch(/status 5\d\d with "/)
    expect(told.statuses.at(-1)?.state).toBe('failure')
    expect(told.statuses.at(-1)?.description).not.toMatch(/"|status 5/)
  })

  test('can have an environment of its own', async () => {
    const { told } = await record({ inputs: { 'github-environment': 'shop-live' } })
    expect(told.created).toMatchObject([{ environment: 'shop-live' }])
  })

  test.each<[string, Case, string, string]>([
    ['failed', { script: FAILS }, 'deployment_failed', 'failure'],
    ['failed and put back', { script: FAILS, inputs: rollback }, 'rolled_back', 'failure'],
    ['unhealthy', { scene: unhealthy, inputs: health }, 'health_check_failed', 'failure'],
    ['refused', { inputs: { 'refresh-repository': 'false' } }, 'invalid_input', 'failure'],
    ['not seen to end', { script: NEVER_ENDS, inputs: { 'timeout-minutes': '2' } }, 'timed_out', 'error'],
    ['not waited for', { inputs: { 'wait-for-completion': 'false' } }, 'not_waited', 'inactive'],
    ['skipped', { script: { noChange: true }, inputs: { 'on-skipped': 'pass' } }, 'deployment_skipped', 'inactive'],
    [
      'without an answer to the trigger',
      {
        scene: {
          faults: [{ on: { method: 'POST', path: '/api/v1/deployments' }, what: { kind: 'status', status: 504 } }],
        },
      },
      'provider_unavailable',
      'error',
    ],
  ])('of one that was %s', async (_, given, reasonCode, state) => {
    const { result, states } = await record(given)
    expect(result.verdict.reasonCode).toBe(reasonCode)
    expect(states).toEqual(['in_progress', state])
    expect(result.left.filter(({ kind }) => kind === 'github-deployment')).toEqual([])
  })

  test('of one that was superseded is inactive', async () => {
    const scene = deploybotScene()
    const { api, told } = fakeGithub(() => 0, undefined)
    scene.emulator.control.scriptNext({ queueMs: 60_000 })
    scene.emulator.control.after(20_000, control => {
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first })
    })
    await scene.run(recorded, { githubApi: api })
    expect(told.statuses.map(({ state }) => state)).toEqual(['in_progress', 'inactive'])
  })

  test('of a cancelled run is ended as an error, in the time that is left for it', async () => {
    const { result, states } = await record({ script: NEVER_ENDS, cancelAfterMs: 40_000 })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'cancelled' })
    expect(states).toEqual(['in_progress', 'error'])
    expect(result.finished.join()).toContain("GitHub's record 99 of the deployment was ended as an error.")
    expect(result.left.filter(({ kind }) => kind === 'github-deployment')).toEqual([])
  })

  test('of a run that was cancelled while it was made: told that there may be one', async () => {
    const { result, scene } = await record({ refusing: 'cancelled' })
    expect(result.verdict.reasonCode).toBe('cancelled')
    expect(result.left).toMatchObject([{ kind: 'github-deployment-trigger', data: { environment: 'production' } }])
    expect(result.finished.join()).toContain(
      'The record at GitHub was cut off: if there is one of this run for production',
    )
    expect(scene.emulator.control.madeByApi).toEqual([])
  })

  test('is not made for a dry run, nor when nothing is to be deployed', async () => {
    for (const inputs of [
      { 'dry-run': 'true' },
      { revision: SHOP_COMMITS.newest, 'same-revision': 'skip' },
    ] as Inputs[]) {
      const { told } = await record({ inputs })
      expect(told.created).toEqual([])
    }
  })
})

describe('GitHub does not take part', () => {
  test.each<[string, Case, string]>([
    [
      'it refuses the record',
      { refusing: 'create' },
      'is not recorded at GitHub. The token may not write deployments.',
    ],
    ['it refuses a state', { refusing: 'set' }, 'GitHub does not know how the deployment stands.'],
    ['it breaks', { refusing: 'broken' }, 'GitHub broke.'],
    ['there is no token', { inputs: { 'github-token': '' } }, 'the run has no token of GitHub'],
  ])('%s: a warning, and the deployment is judged as ever', async (_, given, words) => {
    const { result } = await record(given)
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.report.notChecked.join()).toContain(words)
  })

  test('an end that it did not take is told again by the finish, as it was', async () => {
    const { result, scene } = await record({ refusing: 'set' })
    expect(result.left).toMatchObject([{ kind: 'github-deployment', data: { id: '99', state: 'success' } }])
    const { api, told } = fakeGithub(() => 0, undefined)
    const journal = { open: () => undefined, close: () => undefined }
    const context = { journal, github: () => api } as unknown as ActionContext
    const sentences = await scene.clock.run(finishLeft(context, undefined, result.left))
    expect(sentences).toEqual(["GitHub's record 99 of the deployment was ended as success."])
    expect(told.statuses).toMatchObject([{ state: 'success' }])
    expect(told.statuses[0]?.description).not.toContain('before the end')
  })

  test('after a cancel it says that the record stays', async () => {
    const { result } = await record({ refusing: 'set', script: NEVER_ENDS, cancelAfterMs: 40_000 })
    expect(result.finished.join()).toContain('still says that it is in progress. The token may not write deployments.')
  })
})
