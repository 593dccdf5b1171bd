import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { labelOf, type StageName, stageNames } from '../stages.ts'
import { sha256Of } from './digest-of-file.ts'
import type { Evidence } from './evidence-schema.ts'
import { recordOf } from './known-values.ts'
import { quoted } from './printable.ts'
import { staysInside } from './workspace-path.ts'

/** One entry of the configuration, as far as it can be compared. */
interface Configured {
  readonly stage: StageName
  readonly index: number | undefined
  readonly name: string | undefined
  readonly uses: unknown
}

/**
 * What the evidence leaves out of the configuration, or has beside it: a release without its scan would otherwise be as
 * consistent as one with it. Undefined when the configuration is not there, or not the one that the release was made of.
 */
export async function configProblems(evidence: Evidence, folder: string): Promise<readonly string[] | undefined> {
  const entries = await configuredEntries(evidence, folder)
  if (entries === undefined) return undefined
  const leftOut = new Set(evidence['not-selected'])
  const missing = entries.filter(one => !leftOut.has(labelOf(one)) && !evidence.stages.some(told => isSame(one, told)))
  const added = evidence.stages.filter(told => !entries.some(one => isSame(one, told)))
  return [
    ...missing.map(one => `The configuration has ${quoted(labelOf(one))}, and the evidence tells nothing of it.`),
    ...added.map(({ label }) => `The configuration has no ${quoted(label)}.`),
  ]
}

function isSame(one: Configured, told: Evidence['stages'][number]): boolean {
  return one.stage === told.stage && (one.index ?? null) === told.index && one.uses === told.uses
}

async function configuredEntries({ config }: Evidence, folder: string): Promise<readonly Configured[] | undefined> {
  if (config.path === null || !staysInside(config.path)) return undefined
  try {
    const bytes = await readFile(join(folder, config.path))
    if (sha256Of(bytes) !== config.sha256) return undefined
    const { parse } = await import('yaml')
    const stages = recordOf(recordOf(parse(bytes.toString('utf8')))['stages'])
    const found = stageNames.flatMap(stage => entriesOf(stage, stages[stage]))
    // No release was ever made of a file without stages.
    return found.length === 0 ? undefined : found
  } catch {
    return undefined
  }
}

function entriesOf(stage: StageName, value: unknown): readonly Configured[] {
  if (value === undefined || value === null) return []
  const entry = (one: unknown, index: number | undefined): Configured => {
    const { name, uses } = recordOf(one)
    return { stage, index, name: typeof name === 'string' ? name : undefined, uses }
  }
  return Array.isArray(value) ? value.map((one, index) => entry(one, index)) : [entry(value, undefined)]
}
