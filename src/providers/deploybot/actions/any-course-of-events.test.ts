import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { deploybotScene, FRESH, PRODUCTION, SITE } from '../../../../test/kit/deploybot-scene.ts'
import type { Fault, FaultKind } from '../../../sandbox/faults.ts'
import {
  type DeploybotControl,
  type DeploymentScript,
  FAILS,
  NEVER_ENDS,
  NEVER_STARTS,
  NO_CHANGE,
  POST_HOOK_FAILS,
  SHOP_COMMITS,
} from '../emulator/index.ts'

// What other people, the network and chance may do to one run, in any order and at any time.

type Event =
  | { readonly kind: 'deploys'; readonly version: string; readonly script: DeploymentScript }
  | { readonly kind: 'pushes' }
  | { readonly kind: 'retries'; readonly script: DeploymentScript }
  | { readonly kind: 'cancels'; readonly newest: boolean }

const scripts: readonly DeploymentScript[] = [
  {},
  {},
  { durationMs: 8_000 },
  { queueMs: 40_000 },
  FAILS,
  POST_HOOK_FAILS,
  NO_CHANGE,
  { unknownState: { word: 'pondering', ms: 20_000 } },
]
const anyScript = fc.constantFrom(...scripts)
/** In the minutes in which a run is at work, and often when it has just started something. */
const anyMoment = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 240_000 }))

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('deploys' as const),
    version: fc.constantFrom(FRESH, ...Object.values(SHOP_COMMITS)),
    script: anyScript,
  }),
  fc.record({ kind: fc.constant('pushes' as const) }),
  fc.record({ kind: fc.constant('retries' as const), script: fc.constantFrom({}, { durationMs: 8_000 }, FAILS) }),
  fc.record({ kind: fc.constant('cancels' as const), newest: fc.boolean() }),
)

const anyTrouble: fc.Arbitrary<FaultKind> = fc.constantFrom<FaultKind>(
  { kind: 'refused' },
  { kind: 'reset-before-headers' },
  { kind: 'cut-mid-body' },
  { kind: 'stall-headers' },
  { kind: 'stall-body' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 504 },
  { kind: 'html-200' },
  { kind: 'truncated-json' },
  { kind: 'delay', ms: 9_000 },
)

/** What says that nothing was done; after it was done this would be a lie. */
const anyDenial: fc.Arbitrary<FaultKind> = fc.constantFrom<FaultKind>(
  { kind: 'status', status: 429 },
  { kind: 'status', status: 503, retryAfter: 3 },
)

const anyHarm = fc.oneof(
  { weight: 5, arbitrary: fc.record({ when: fc.constantFrom('before' as const, 'after' as const), what: anyTrouble }) },
  { weight: 1, arbitrary: fc.record({ when: fc.constant('before' as const), what: anyDenial }) },
)

const anyPlace = fc.record({
  on: fc.oneof(
    fc.record({
      method: fc.constant('POST'),
      path: fc.constant('/api/v1/deployments'),
      nth: fc.integer({ min: 1, max: 3 }),
      times: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({
      method: fc.constant('GET'),
      path: fc.constantFrom('/api/v1/deployments', '/api/v1/deployments/:id', '/api/v1/environments/:id'),
      nth: fc.integer({ min: 1, max: 4 }),
      times: fc.integer({ min: 1, max: 6 }),
    }),
  ),
})

const anyFault: fc.Arbitrary<Fault> = fc.tuple(anyPlace, anyHarm).map(([place, harm]) => ({ ...place, ...harm }))

const byRevision = { 'health-check-url': `${SITE}/version`, 'health-check-match': '{revision}' }
const byStatus = { 'health-check-url': `${SITE}/health`, 'health-check-successes': '4' }

const anyCourse = fc.record({
  events: fc.array(fc.record({ at: anyMoment, what: anyEvent }), { maxLength: 6 }),
  faults: fc.array(anyFault, { maxLength: 2 }),
  own: fc.constantFrom(...scripts, ...[NEVER_ENDS, NEVER_STARTS]),
  health: fc.constantFrom({}, byRevision, byStatus),
  rollback: fc.constantFrom('never', 'on-failure'),
  onSkipped: fc.constantFrom('follow', 'follow', 'fail', 'pass'),
  broken: fc.boolean(),
  automatic: fc.boolean(),
  // Far apart, so that much can happen between two looks.
  poll: fc.constantFrom('auto', 'auto', '25'),
  cancelAfterMs: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: anyMoment }),
  settings: fc.record({
    sameVersion: fc.constantFrom('deployed' as const, 'skipped' as const),
    skipMs: fc.constantFrom(0, 3_000),
    deploymentOrder: fc.constantFrom('newest-first' as const, 'oldest-first' as const),
    latencyMs: fc.constantFrom(0, 400),
  }),
})

type Course = typeof anyCourse extends fc.Arbitrary<infer T> ? T : never

function happen(control: DeploybotControl, what: Event): void {
  const here = control.deployments.filter(one => one.environmentId === PRODUCTION)
  switch (what.kind) {
    case 'deploys':
      try {
        control.deployAs(61, { environment: PRODUCTION, version: what.version, script: what.script })
      } catch {
        // DeployBot does not know the commit yet, and the web interface does not offer it.
      }
      return
    case 'pushes':
      control.push({ repository: 'shop' })
      return
    case 'retries': {
      const one = here.findLast(({ ending, origin }) => ending !== null && origin !== 'history' && isRetryable(ending))
      if (one !== undefined) control.retry(one.id, what.script)
      return
    }
    case 'cancels': {
      const active = here.filter(({ ending }) => ending === null)
      const one = what.newest ? active.at(-1) : active[0]
      if (one !== undefined) control.cancel(one.id)
    }
  }
}

function isRetryable(ending: string): boolean {
  return ending === 'failed' || ending === 'cancelled'
}

const ends = new Map<string, number>()
let runs = 0

async function runThrough(course: Course): Promise<void> {
  const { events, faults, own, health, rollback, onSkipped, broken, automatic, poll, cancelAfterMs, settings } = course
  const scene = deploybotScene({ ...settings, faults, app: broken ? { broken: { [FRESH]: 'status' } } : {} })
  const { control } = scene.emulator
  control.setAutomatic(PRODUCTION, automatic)
  control.scriptNext(own)
  for (const { at, what } of events) control.after(at, later => happen(later, what))
  const inputs = {
    ...health,
    rollback,
    'on-skipped': onSkipped,
    'timeout-minutes': '12',
    'poll-interval-seconds': poll,
  }
  // The scene holds the promises: at most one deployment and one rollback, nothing left untold, no secret anywhere.
  const result = await scene.run(inputs, cancelAfterMs === undefined ? {} : { cancelAfterMs })
  const { decision, reasonCode } = result.verdict
  const end = `${decision}/${reasonCode}`
  ends.set(end, (ends.get(end) ?? 0) + 1)
  runs++
  // What is taken for ours after a lost answer is ours.
  const ours = control.madeByApi.map(({ id }) => `Found deployment ${id},`)
  for (const line of result.log.filter(text => text.startsWith('Found deployment'))) {
    expect(ours).toContain(line.slice(0, line.indexOf(',') + 1))
  }
  if (decision === 'pass') expect(control.live(PRODUCTION), 'what the servers have at the end').toBe(FRESH)
  if (reasonCode === 'rolled_back') expect(control.live(PRODUCTION)).toBe(result.outputs['revision'])
}

test('whatever happens: deployed once, rolled back once, and a pass is what is live', async () => {
  await fc.assert(fc.asyncProperty(anyCourse, runThrough), { numRuns: 300, seed: 20261121, endOnFailure: true })
})

afterAll(() => {
  const figures = [...ends].sort(([, a], [, b]) => b - a).map(([end, count]) => `${count} ${end}`)
  // biome-ignore lint/suspicious/noConsole: the figures are what this run is worth.
  console.log(`deploybot-deploy: ${runs} courses of events ended as ${figures.join(', ')}.`)
})
