import type { Decision, ReasonCode } from '../../src/core/reason-codes.ts'
import type { FaultKind } from '../../src/sandbox/faults.ts'
import { type FaultName, faultKinds, type Occurrence, occasions, type When } from './fault-kinds.ts'

/** One call that an action makes to its service. */
export interface Call {
  readonly name: string
  /** True for a request whose effect cannot be taken back. */
  readonly writes?: boolean
  /** Where the answer has a word of a closed list, as ['data', 'status']. */
  readonly wordAt?: readonly string[]
  /** Where the service says 402 to accounts whose plan lacks it. */
  readonly inPlans?: boolean
}

export interface Cell<C extends Call> {
  readonly call: C
  readonly fault: FaultName
  readonly what: FaultKind
  readonly occurrence: Occurrence
  readonly when: When
}

export interface Expected {
  readonly decision: Decision
  readonly reasonCode: ReasonCode
}

export function nameOf({ call, fault, occurrence, when }: Cell<Call>): string {
  return `${call.name}: ${fault}, ${occurrence}, ${when}`
}

/** Every fault of one call, once and forever, before and after it took effect where that makes a difference. */
export function cellsOf<C extends Call>(call: C): readonly Cell<C>[] {
  const { wordAt, inPlans = false } = call
  const faults: readonly (readonly [FaultName, FaultKind])[] = [
    ...(Object.entries(faultKinds) as [FaultName, FaultKind][]),
    ...(wordAt === undefined
      ? []
      : [['unknown word', { kind: 'unknown-enum', at: wordAt, word: 'Perfected' }] as const]),
    ...(inPlans ? [['refused by the plan', { kind: 'status', status: 402 }] as const] : []),
  ]
  return faults.flatMap(([fault, what]) =>
    occasions(fault, call.writes ?? false).flatMap(when =>
      (['once', 'forever'] as const).map(occurrence => ({ call, fault, what, occurrence, when })),
    ),
  )
}

/** Runs every cell and gives the complaints: what broke a promise, and what gave another verdict than expected. */
export async function complaintsOf<C extends Call>(
  cells: readonly Cell<C>[],
  run: (cell: Cell<C>) => Promise<Expected>,
  expected: (cell: Cell<C>) => Expected,
): Promise<readonly string[]> {
  const complaints: string[] = []
  for (const cell of cells) {
    const wanted = expected(cell)
    try {
      const found = await run(cell)
      if (found.decision === wanted.decision && found.reasonCode === wanted.reasonCode) continue
      const words = [`${found.decision}/${found.reasonCode}`, `${wanted.decision}/${wanted.reasonCode}`]
      complaints.push(`${nameOf(cell)}: ${words[0]}, expected was ${words[1]}`)
    } catch (error) {
      complaints.push(`${nameOf(cell)}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return complaints
}
