import { type DeploybotEmulator, FAILS, SHOP_COMMITS } from '../../src/providers/deploybot/emulator/index.ts'
import { type Fault, withFaults } from '../../src/sandbox/faults.ts'
import type { Exchange } from '../../src/sandbox/kit/exchange.ts'
import { FRESH, type Inputs, PRODUCTION, type Scene } from '../kit/deploybot-scene.ts'
import type { Call } from './fault-matrix.ts'

/** What has happened so far, to tell apart requests that look alike. */
export interface SoFar {
  readonly emulator: DeploybotEmulator
  /** `METHOD path?query` of every request that left before. */
  readonly lines: readonly string[]
}

export interface DeploybotCall extends Call {
  /**
   * `read`: repeated by the client. `proof`: repeated by the client and by the action, since everything has happened.
   * `aside`: only a word depends on it, so a fault that passes changes nothing; one that stays meets the proof as well.
   * `look`: as a proof, and a 404 is borne for a few looks. `refresh`: the deployment is tried without it. `reconcile`: what looks for a lost deployment. `trigger`.
   */
  readonly kind: 'read' | 'proof' | 'aside' | 'look' | 'refresh' | 'reconcile' | 'trigger'
  /** Of `METHOD path?query`, without the common `/api/v1`. */
  readonly pattern: RegExp
  readonly only?: (soFar: SoFar) => boolean
  readonly inputs?: Inputs
  readonly prepare?: (emulator: DeploybotEmulator) => void
  readonly wrap?: (inner: Exchange, clock: Scene['clock']) => Exchange
  /** It is part of a rollback: a good end is `rolled_back`, any other `rollback_failed`. */
  readonly inRollback?: boolean
}

/** Known to DeployBot already, so that the very first trigger is taken. */
const known: Inputs = { revision: SHOP_COMMITS.second }

const before = ({ emulator }: SoFar) => emulator.control.madeByApi.length === 0
const after = ({ emulator }: SoFar) => emulator.control.madeByApi.length > 0
const inRollback = ({ emulator }: SoFar) => emulator.control.madeByApi.length === 1 && hasFailed(emulator)
const afterRollback = ({ emulator }: SoFar) => emulator.control.madeByApi.length === 2

function hasFailed({ control }: DeploybotEmulator): boolean {
  return control.madeByApi[0]?.state === 'failed'
}

/** The history was asked for since the trigger, which a run that waits does not do. */
function isSearchingTarget({ lines }: SoFar): boolean {
  const trigger = lines.findLastIndex(line => line.startsWith('POST'))
  return lines.slice(trigger).some(line => line.startsWith('GET /deployments?'))
}

/** The live revision was asked for since the trigger: what comes next is the last look. */
function isProved({ lines }: SoFar): boolean {
  const trigger = lines.findLastIndex(line => line.startsWith('POST'))
  return trigger >= 0 && lines.slice(trigger).some(line => line === 'GET /environments/842')
}

const rollback = {
  inputs: { ...known, rollback: 'on-failure' },
  prepare: ({ control }: DeploybotEmulator) => control.scriptNext(FAILS),
  inRollback: true,
} as const

/** The answer to the trigger is lost after it took effect. */
function losesTheAnswer(inner: Exchange, clock: Scene['clock']): Exchange {
  const lost: Fault = {
    on: { method: 'POST', path: '/api/v1/deployments' },
    what: { kind: 'reset-before-headers' },
    when: 'after',
  }
  return withFaults(inner, [lost], clock).send
}

/** Somebody else deploys the same commit while ours is in the queue. */
function superseded({ control }: DeploybotEmulator): void {
  control.scriptNext({ queueMs: 120_000 })
  control.after(60_000, later => void later.deployAs(61, { environment: PRODUCTION, version: FRESH }))
}

/** Every call that deploybot-deploy makes. */
export const deploybotCalls: readonly DeploybotCall[] = [
  { name: 'repositories', kind: 'read', pattern: /^GET \/repositories\?/, inputs: known },
  { name: 'environments', kind: 'read', pattern: /^GET \/environments\?/, inputs: known },
  {
    name: 'environment by id',
    kind: 'read',
    only: before,
    pattern: /^GET \/environments\/842$/,
    inputs: { ...known, environment: '842' },
  },
  {
    name: 'users',
    kind: 'read',
    pattern: /^GET \/users\?/,
    inputs: { ...known, 'user-email': 'ines@fernhill.example' },
  },
  { name: 'refresh', kind: 'refresh', pattern: /^GET \/webhook\// },
  { name: 'history before', kind: 'read', only: before, pattern: /^GET \/deployments\?/, inputs: known },
  { name: 'trigger', kind: 'trigger', writes: true, pattern: /^POST \/deployments$/, inputs: known, wordAt: ['state'] },
  {
    name: 'history after a lost answer',
    kind: 'reconcile',
    only: after,
    pattern: /^GET \/deployments\?/,
    inputs: known,
    wrap: losesTheAnswer,
  },
  {
    name: 'look',
    kind: 'look',
    only: after,
    pattern: /^GET \/deployments\/\d+$/,
    inputs: known,
    wordAt: ['state'],
  },
  { name: 'live revision', kind: 'proof', only: after, pattern: /^GET \/environments\/842$/, inputs: known },
  { name: 'look for a twin', kind: 'aside', only: after, pattern: /^GET \/deployments\?/, inputs: known },
  { name: 'history after', kind: 'proof', only: isProved, pattern: /^GET \/deployments\?/, inputs: known },
  {
    name: 'history after a skip',
    kind: 'proof',
    only: after,
    pattern: /^GET \/deployments\?/,
    prepare: superseded,
  },
  { name: 'history before a rollback', kind: 'proof', only: inRollback, pattern: /^GET \/deployments\?/, ...rollback },
  {
    name: 'look before a rollback',
    kind: 'proof',
    only: soFar => inRollback(soFar) && isSearchingTarget(soFar),
    pattern: /^GET \/deployments\/\d+$/,
    ...rollback,
  },
  {
    name: 'live revision before a rollback',
    kind: 'proof',
    only: inRollback,
    pattern: /^GET \/environments\/842$/,
    ...rollback,
  },
  {
    name: 'trigger of a rollback',
    kind: 'trigger',
    writes: true,
    only: ({ emulator }) => hasFailed(emulator),
    pattern: /^POST \/deployments$/,
    ...rollback,
  },
  { name: 'look at a rollback', kind: 'look', only: afterRollback, pattern: /^GET \/deployments\/\d+$/, ...rollback },
  {
    name: 'history after a rollback',
    kind: 'proof',

    only: ({ emulator }) => emulator.control.madeByApi[1]?.state === 'success',
    pattern: /^GET \/deployments\?/,
    ...rollback,
  },
  {
    name: 'live revision after a rollback',
    kind: 'proof',
    only: afterRollback,
    pattern: /^GET \/environments\/842$/,
    ...rollback,
  },
]
