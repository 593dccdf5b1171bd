import { below, type FileProblems } from './file-problems.ts'
import type { YamlMap, YamlNode, YamlPair } from './yaml-tree.ts'

/** How a key that is not expected is told. */
export interface Expected {
  readonly known: readonly string[]
  /** Completes the sentence "<path> …". */
  unknown(key: string): string
}

/**
 * The pairs of a map by key, each key once and only expected ones; the rest is told. Looked up in a Map: a key such as
 * `__proto__` is a key like any other.
 */
export function readPairs(
  at: { readonly map: YamlMap; readonly path: string },
  { known, unknown }: Expected,
  problems: FileProblems,
): ReadonlyMap<string, YamlPair> {
  const pairs = new Map<string, YamlPair>()
  for (const pair of at.map.pairs) {
    const { key, place } = pair
    const path = below(at.path, key)
    const before = pairs.get(key)
    if (before !== undefined) {
      problems.add(place, `${path} is given twice; the first one is in line ${before.place.line}`)
    } else if (known.includes(key)) {
      pairs.set(key, pair)
    } else if (key === '<<') {
      problems.add(place, `${path} is a merge key; write the keys out: merge keys are not followed in this file`)
    } else {
      problems.add(place, `${path} ${unknown(key)}`)
    }
  }
  return pairs
}

/** The text of a scalar; undefined when there is nothing, or no text, which is then told. */
export function readText(node: YamlNode, path: string, problems: FileProblems): string | undefined {
  const problem = textProblem(node)
  if (problem !== undefined) problems.add(node.place, `${path} ${problem}`)
  else if (node.kind === 'scalar' && !isNothing(node)) return node.text.trim()
  return undefined
}

/** What keeps a node from being a text, completing the sentence "<path> …". */
export function textProblem(node: YamlNode): string | undefined {
  if (node.kind !== 'scalar') return insteadOf('a text', node)
  if (!node.text.includes('${{')) return undefined
  return `holds an expression (\${{ … }}), and this file is not a workflow: nothing evaluates it; write the value itself`
}

/** An empty value, `null` and `~` mean "not given", like an empty input of a workflow. */
export function isNothing(node: YamlNode): boolean {
  if (node.kind !== 'scalar') return false
  return node.text.trim() === '' || (node.plain && /^(~|null|Null|NULL)$/.test(node.text))
}

/** What a node is in place of what is expected, completing the sentence "<path> …". */
export function insteadOf(expected: string, node: YamlNode): string {
  if (node.kind === 'unreadable') return node.why
  const what = { scalar: 'a text', list: 'a list', map: 'a map' }[node.kind]
  return `is ${isNothing(node) ? 'empty' : what}; ${expected} is expected`
}
