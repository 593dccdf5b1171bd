import type { Verdict } from '../../core/verdict.ts'
import type { StageEntry } from './stages.ts'

/** How one entry of the file ended. */
export interface EntryResult {
  readonly entry: StageEntry
  readonly verdict: Verdict
  /** Milliseconds since 1970-01-01 UTC; undefined when it was never started. */
  readonly startedAt: number | undefined
  readonly endedAt: number | undefined
  /** The action's own outputs, as far as they are known, under their own names. */
  readonly outputs: Readonly<Record<string, string>>
  /** The action's own part of result-json. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** The whole release, as the summary, the outputs and the evidence tell it. */
export interface PipelineResult {
  readonly verdict: Verdict
  /** The entry whose verdict became that of the release; undefined when no entry was to blame, or all were well. */
  readonly decidedBy: EntryResult | undefined
  /** In the order of the file's stages. Entries that were not started are here as well. */
  readonly entries: readonly EntryResult[]
  /** Stages that ended badly and did not hold the deployment back, because `deploy-despite` names them. */
  readonly overridden: readonly EntryResult[]
  /** Labels of the entries that the input `stages` left out. */
  readonly notSelected: readonly string[]
}
