import type { ActionDefinition, CommonFields } from '../../define.ts'
import type { Values } from '../../fields.ts'
import { inspectInputs, isMissing, type RawInputs } from '../../parse-inputs.ts'
import type { StageEntry, StageName } from '../stages.ts'
import { type FileProblem, FileProblems } from './file-problems.ts'
import { readFile, type WrittenEntry } from './read-file.ts'
import { readInputs } from './read-inputs.ts'
import { readYamlTree } from './yaml-tree.ts'

export type { FileProblem } from './file-problems.ts'

/** One entry of the file with everything that its action needs. */
export interface PlannedEntry {
  readonly entry: StageEntry
  readonly definition: ActionDefinition
  /** The texts of all inputs: what the pipeline gives, and what the file says. */
  readonly raw: RawInputs
  /** The inputs that every action has, as values. */
  readonly inputs: Values<CommonFields>
  /** Which credentials are missing, as a sentence; undefined when none is. */
  readonly missing: string | undefined
}

export interface PipelinePlan {
  /** In the order of the stages, then in that of their lists. */
  readonly planned: readonly PlannedEntry[]
  /** Stages whose bad end does not hold the deployment back. */
  readonly deployDespite: readonly StageName[]
}

export interface PlanPorts {
  load(id: string): Promise<ActionDefinition | undefined>
  /** What the pipeline gives to an action where the file says nothing: secrets, common inputs. */
  given(definition: ActionDefinition, entry: StageEntry): RawInputs
  /** What the pipeline insists on, whatever the file says, such as a dry run of the whole release. The file must be right without it. */
  insisted?(definition: ActionDefinition, entry: StageEntry): RawInputs
}

export type PlanOutcome = { readonly plan: PipelinePlan } | { readonly problems: readonly FileProblem[] }

/**
 * Reads the pipeline's file (its text) into what is to be done, or gives everything that is wrong with it, in the order
 * of its lines. Only when it is no YAML at all, nothing but that is told. Missing credentials are no problem of the file:
 * they depend on the run, and each entry tells its own.
 */
export async function planPipeline(text: string, ports: PlanPorts): Promise<PlanOutcome> {
  const tree = await readYamlTree(text)
  if ('problems' in tree) return tree
  const problems = new FileProblems()
  const { entries, deployDespite } = readFile(tree.root, problems)
  const planned: PlannedEntry[] = []
  for (const entry of entries) {
    const definition = await ports.load(entry.uses)
    if (definition === undefined)
      problems.add(entry.place, `${entry.path}.uses is no action of this release of Shipgate`)
    else planned.push(planEntry({ written: entry, definition }, ports, problems))
  }
  return problems.any ? { problems: problems.list() } : { plan: { planned, deployDespite } }
}

function planEntry(
  { written, definition }: { readonly written: WrittenEntry; readonly definition: ActionDefinition },
  ports: PlanPorts,
  problems: FileProblems,
): PlannedEntry {
  const { texts, places, lost } = readInputs(written, definition, problems)
  const { stage, index, name, uses, path, place } = written
  const entry: StageEntry = { stage, index, name, uses, with: texts }
  const wanted = { ...ports.given(definition, entry), ...texts }
  const inspected = inspectInputs(definition, wanted)
  let missing = inspected.missing
  for (const [input, problem] of inspected.problems) {
    const here = places.get(input)
    if (problem !== isMissing) {
      problems.add(here ?? place, here ? `${path}.with.${input} ${problem}` : `${path}: ${input} ${problem}`)
    } else if (lost.has(input)) {
      // Told already, at its place.
    } else if (missing !== undefined && isAddress(definition, input)) {
      // A run without secrets often lacks the address as well: both come from a store that it cannot read.
      missing += `; ${input} ${problem}`
    } else {
      problems.add(place, `${path}.with.${input} ${problem}`)
    }
  }
  for (const sentence of inspected.between) {
    if ([...lost].some(input => mentions(sentence, input))) continue
    problems.add(written.with?.place ?? place, `${path}.with: ${sentence}`)
  }
  const raw = { ...wanted, ...ports.insisted?.(definition, entry) }
  const { values } = inspectInputs(definition, raw)
  return { entry, definition, raw, inputs: values as unknown as Values<CommonFields>, missing }
}

function isAddress(definition: ActionDefinition, input: string): boolean {
  const inputs: ActionDefinition['inputs'] & Readonly<Record<string, { readonly form?: string } | undefined>> =
    definition.inputs
  return inputs[input]?.form === 'address'
}

/** Whether a sentence is about an input: its name stands in it as a whole word. */
function mentions(sentence: string, input: string): boolean {
  return sentence.split(/[^\w-]+/).includes(input)
}
