import { didYouMean } from '../../../core/nearest.ts'
import { actionsOfStage, type StageName, stageNames } from '../stages.ts'
import { below, type FileProblems, type Place, quoted } from './file-problems.ts'
import { insteadOf, isNothing, readPairs, readText } from './read-nodes.ts'
import type { YamlMap, YamlNode, YamlPair } from './yaml-tree.ts'

/** The one version of the file there is. */
export const FILE_VERSION = '1'
export const MOST_ENTRIES = 50
export const LONGEST_NAME = 60
/** Stages that the deployment waits for, and may be told not to. */
export const earlierStages = stageNames.filter(stage => stage !== 'deploy')

/** An entry as it was written; its inputs are not looked at yet. */
export interface WrittenEntry {
  readonly stage: StageName
  readonly index: number | undefined
  readonly name: string | undefined
  readonly uses: string
  /** `stages.backup[1]`. */
  readonly path: string
  readonly place: Place
  /** The key `with` and what it holds; undefined when it is not there. */
  readonly with: YamlPair | undefined
}

export interface WrittenFile {
  readonly entries: readonly WrittenEntry[]
  readonly deployDespite: readonly StageName[]
}

/** What the file says apart from the values of inputs. What cannot be read is told and left out. */
export function readFile(root: YamlNode | undefined, problems: FileProblems): WrittenFile {
  const nothing: WrittenFile = { entries: [], deployDespite: [] }
  if (root === undefined || isNothing(root)) {
    problems.add({ line: 1, column: 1 }, `The file is empty; it needs version: ${FILE_VERSION} and stages`)
    return nothing
  }
  if (root.kind !== 'map') {
    problems.add(root.place, `The file ${insteadOf('a map with version and stages', root)}`)
    return nothing
  }
  const known = ['version', 'deploy-despite', 'stages']
  const unknown = (key: string) =>
    `is no key of this file${didYouMean(key, known) || `; accepted are ${known.join(', ')}`}`
  const pairs = readPairs({ map: root, path: '' }, { known, unknown }, problems)
  checkVersion(pairs.get('version')?.value, root, problems)
  const stages = pairs.get('stages')
  if (stages === undefined) problems.add(root.place, 'stages is missing; nothing would be done')
  return {
    entries: stages === undefined ? [] : readStages(stages, problems),
    deployDespite: readDespite(pairs.get('deploy-despite')?.value, stages?.value, problems),
  }
}

function checkVersion(version: YamlNode | undefined, root: YamlMap, problems: FileProblems): void {
  if (version === undefined || isNothing(version)) {
    problems.add(version?.place ?? root.place, `version is missing; begin the file with version: ${FILE_VERSION}`)
  } else if (version.kind !== 'scalar') {
    problems.add(version.place, `version ${insteadOf(`version: ${FILE_VERSION}`, version)}`)
  } else if (version.text !== FILE_VERSION || !version.plain) {
    const found = version.plain ? quoted(version.text) : 'a text in quotes'
    problems.add(
      version.place,
      `version is ${found}; write version: ${FILE_VERSION}, or use the release of Shipgate that the file was written for`,
    )
  }
}

function readDespite(
  node: YamlNode | undefined,
  stages: YamlNode | undefined,
  problems: FileProblems,
): readonly StageName[] {
  const path = 'deploy-despite'
  if (node === undefined || isNothing(node)) return []
  if (node.kind !== 'list') {
    problems.add(node.place, `${path} ${insteadOf('a list of stages such as [scan]', node)}`)
    return []
  }
  const present = stages?.kind === 'map' ? stages.pairs.map(pair => pair.key) : undefined
  const named: StageName[] = []
  for (const [index, item] of node.items.entries()) {
    const at = `${path}[${index}]`
    const problem = (sentence: string) => problems.add(item.place, `${at} ${sentence}`)
    if (isNothing(item)) problem(`is empty; accepted are ${earlierStages.join(', ')}`)
    const text = readText(item, at, problems)
    if (text === undefined) continue
    const stage = earlierStages.find(one => one === text)
    if (stage === undefined) {
      problem(`is ${quoted(text)}; accepted are ${earlierStages.join(', ')}${didYouMean(text, earlierStages)}`)
    } else if (named.includes(stage)) {
      problem(`names ${stage} again`)
    } else {
      named.push(stage)
      // An exception for nothing is a mistake, or forgotten and waiting for a stage that nobody meant to excuse.
      if (present !== undefined && !present.includes(stage)) problem(`is ${stage}, and the file has no such stage`)
    }
  }
  return named
}

function readStages({ place, value }: YamlPair, problems: FileProblems): readonly WrittenEntry[] {
  if (value.kind !== 'map') {
    const what = isNothing(value) ? 'is empty; nothing would be done' : insteadOf('a map of stages', value)
    problems.add(isNothing(value) ? place : value.place, `stages ${what}`)
    return []
  }
  if (value.pairs.length === 0) problems.add(value.place, 'stages is empty; nothing would be done')
  const unknown = (key: string) =>
    `is no stage${didYouMean(key, stageNames) || `; accepted are ${stageNames.join(', ')}`}`
  const pairs = readPairs({ map: value, path: 'stages' }, { known: stageNames, unknown }, problems)
  const room = { left: MOST_ENTRIES }
  return stageNames.flatMap(stage => {
    const pair = pairs.get(stage)
    return pair === undefined ? [] : readStage(stage, pair, { room, problems })
  })
}

interface Reading {
  /** How many more entries the file may have. */
  readonly room: { left: number }
  readonly problems: FileProblems
}

function readStage(stage: StageName, { value }: YamlPair, { room, problems }: Reading): readonly WrittenEntry[] {
  const path = below('stages', stage)
  if (value.kind === 'list' && value.items.length === 0) {
    problems.add(value.place, `${path} is an empty list; give it an entry, or leave the stage out`)
  }
  const names = new Map<string, number>()
  const written: WrittenEntry[] = []
  const nodes = value.kind === 'list' ? value.items : [value]
  for (const [index, node] of nodes.entries()) {
    if (room.left === 0) {
      problems.add(node.place, `${path} has one entry too many: a file has at most ${MOST_ENTRIES}`)
      break
    }
    room.left--
    const place = { stage, index: value.kind === 'list' ? index : undefined }
    const entry = readEntry(node, place, { names, problems })
    if (entry !== undefined) written.push(entry)
  }
  return written
}

function readEntry(
  node: YamlNode,
  { stage, index }: Pick<WrittenEntry, 'stage' | 'index'>,
  { names, problems }: { readonly names: Map<string, number>; readonly problems: FileProblems },
): WrittenEntry | undefined {
  const path = index === undefined ? below('stages', stage) : `${below('stages', stage)}[${index}]`
  if (node.kind !== 'map') {
    const expected = `a map with uses and with${index === undefined ? ', or a list of such,' : ''}`
    problems.add(node.place, `${path} ${insteadOf(expected, node)}`)
    return undefined
  }
  const known = ['name', 'uses', 'with']
  const unknown = (key: string) =>
    `is no key of an entry${didYouMean(key, known) || '; accepted are name, uses and with, and inputs stand under with'}`
  const pairs = readPairs({ map: node, path }, { known, unknown }, problems)
  const name = readName(pairs.get('name')?.value, below(path, 'name'), { names, problems })
  const uses = pairs.get('uses')?.value
  const text = uses && readText(uses, below(path, 'uses'), problems)
  if (uses === undefined || isNothing(uses)) {
    problems.add(uses?.place ?? node.place, `${below(path, 'uses')} is missing; accepted ${inStage(stage)}`)
  }
  const problem = text === undefined ? undefined : usesProblem(stage, text)
  if (uses !== undefined && problem !== undefined) problems.add(uses.place, `${below(path, 'uses')} ${problem}`)
  if (text === undefined || !isAction(text)) return undefined
  return { stage, index, name, uses: text, path, place: node.place, with: pairs.get('with') }
}

function readName(
  node: YamlNode | undefined,
  path: string,
  { names, problems }: { readonly names: Map<string, number>; readonly problems: FileProblems },
): string | undefined {
  const name = node && readText(node, path, problems)
  if (node === undefined || name === undefined) return undefined
  const before = names.get(name)
  if ([...name].length > LONGEST_NAME) problems.add(node.place, `${path} is longer than ${LONGEST_NAME} characters`)
  else if (/\p{Cc}/u.test(name)) problems.add(node.place, `${path} holds a line break or another control character`)
  else if (before !== undefined)
    problems.add(node.place, `${path} is ${quoted(name)}, which names the entry in line ${before} already`)
  else names.set(name, node.place.line)
  return name
}

function usesProblem(stage: StageName, uses: string): string | undefined {
  if (actionsOfStage[stage].includes(uses)) return undefined
  const home = stageNames.find(one => actionsOfStage[one].includes(uses))
  if (home !== undefined) return `is ${uses}, which belongs in stages.${home}; accepted ${inStage(stage)}`
  return `is ${quoted(uses)}, which is no action; accepted ${inStage(stage)}${didYouMean(uses, actionsOfStage[stage])}`
}

function inStage(stage: StageName): string {
  const ids = actionsOfStage[stage]
  return `in ${stage} ${ids.length === 1 ? 'is' : 'are'} ${ids.join(', ')}`
}

function isAction(id: string): boolean {
  return Object.values(actionsOfStage).some(ids => ids.includes(id))
}
