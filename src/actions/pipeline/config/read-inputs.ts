import { nearest } from '../../../core/nearest.ts'
import type { ActionDefinition } from '../../define.ts'
import type { Field } from '../../fields.ts'
import { below, type FileProblems, type Place } from './file-problems.ts'
import type { WrittenEntry } from './read-file.ts'
import { insteadOf, isNothing, readPairs, textProblem } from './read-nodes.ts'
import { whyWithheld } from './withheld-inputs.ts'
import type { YamlNode } from './yaml-tree.ts'

/** The inputs of an entry as they were written. */
export interface WrittenInputs {
  /** As a workflow would give them; only inputs of the action, and only such with a value. */
  readonly texts: Readonly<Record<string, string>>
  /** Where the values stand. */
  readonly places: ReadonlyMap<string, Place>
  /** Inputs that were probably meant and could not be read: that they are missing is no news. */
  readonly lost: ReadonlySet<string>
}

/** Reads `with`, whose values are not yet checked by the action's own rules. */
export function readInputs(
  { with: written, path: entryPath }: WrittenEntry,
  definition: ActionDefinition,
  problems: FileProblems,
): WrittenInputs {
  const texts: Record<string, string> = {}
  const places = new Map<string, Place>()
  const lost = new Set<string>()
  const result = { texts, places, lost }
  if (written === undefined || isNothing(written.value)) return result
  const path = below(entryPath, 'with')
  const { value: map } = written
  if (map.kind !== 'map') {
    problems.add(map.place, `${path} ${insteadOf('a map of inputs', map)}`)
    for (const name of Object.keys(definition.inputs)) lost.add(name)
    return result
  }
  const known = Object.keys(definition.inputs)
  const allowed = known.filter(name => whyWithheld(name, fieldOf(definition, name)) === undefined)
  const unknown = (key: string) => {
    const meant = nearest(key, allowed)
    if (meant !== undefined) lost.add(meant)
    return `is no input of ${definition.id}${meant === undefined ? '' : `; did you mean ${meant}?`}`
  }
  for (const [name, { place, value }] of readPairs({ map, path }, { known, unknown }, problems)) {
    const field = fieldOf(definition, name)
    const at = below(path, name)
    const withheld = whyWithheld(name, field)
    if (withheld !== undefined) {
      problems.add(place, `${at} ${withheld}`)
      continue
    }
    const read = readValue(value, at, field)
    if ('problem' in read) {
      problems.add(read.place, read.problem)
      lost.add(name)
    } else if (read.text !== undefined) {
      texts[name] = read.text
      places.set(name, value.place)
    }
  }
  return result
}

function fieldOf(definition: ActionDefinition, name: string): Field<unknown> {
  const inputs: Readonly<Record<string, Field<unknown>>> = definition.inputs
  const field = inputs[name]
  if (field === undefined) throw new Error(`${definition.id} has no input ${name}`)
  return field
}

type Read = { readonly text: string | undefined } | { readonly place: Place; readonly problem: string }

function readValue(node: YamlNode, path: string, field: Field<unknown>): Read {
  if (node.kind === 'list' && field.form === 'lines') return readItems(node.items, path)
  if (node.kind === 'list') return { place: node.place, problem: `${path} is a list; it takes one value` }
  const problem = textProblem(node)
  if (problem !== undefined) return { place: node.place, problem: `${path} ${problem}` }
  return { text: node.kind === 'scalar' && !isNothing(node) ? node.text : undefined }
}

/** A list is one item a line, as a workflow gives it. */
function readItems(items: readonly YamlNode[], path: string): Read {
  const lines: string[] = []
  for (const [index, item] of items.entries()) {
    const at = `${path}[${index}]`
    const problem = textProblem(item)
    if (problem !== undefined) return { place: item.place, problem: `${at} ${problem}` }
    if (item.kind !== 'scalar' || isNothing(item)) continue
    const line = item.text.trim()
    if (/[\r\n]/.test(line)) return { place: item.place, problem: `${at} has a line break in it; make it two items` }
    lines.push(line)
  }
  return { text: lines.length === 0 ? undefined : lines.join('\n') }
}
