import type { Document, Node } from 'yaml'
import { type FileProblem, FileProblems, type Place } from './file-problems.ts'

/** What stands in a YAML file, with the place of every part. Values are the texts that were written. */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly place: Place; readonly text: string; readonly plain: boolean }
  | { readonly kind: 'list'; readonly place: Place; readonly items: readonly YamlNode[] }
  | YamlMap
  /** What is not read in this file; `why` completes the sentence "<path> …". */
  | { readonly kind: 'unreadable'; readonly place: Place; readonly why: string }

export interface YamlMap {
  readonly kind: 'map'
  readonly place: Place
  readonly pairs: readonly YamlPair[]
}

export interface YamlPair {
  readonly key: string
  /** Of the key. */
  readonly place: Place
  readonly value: YamlNode
}

const LARGEST_FILE = 256 * 1024
const DEEPEST = 10
const start: Place = { line: 1, column: 1 }

/**
 * The file as a tree, or what keeps it from being YAML. `root` is undefined when nothing but comments stands in it.
 * No value is interpreted: `0123456`, `1e3` and `2026-01-01` stay what they are. Aliases are not followed, so that no
 * file unfolds into more than its own size.
 */
export async function readYamlTree(
  text: string,
): Promise<{ readonly root: YamlNode | undefined } | { readonly problems: readonly FileProblem[] }> {
  const problems = new FileProblems()
  if (Buffer.byteLength(text) > LARGEST_FILE) {
    problems.add(start, `The file is larger than ${LARGEST_FILE / 1024} KiB`)
    return { problems: problems.list() }
  }
  // Loaded here: the parser is as large as an action, and whoever only runs one has no file.
  const yaml = await import('yaml')
  const counter = new yaml.LineCounter()
  const document: Document = yaml.parseDocument(text, {
    lineCounter: counter,
    schema: 'failsafe',
    stringKeys: true,
    // The parser compares every key with every other; doubles are found when a map is read.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  const placeAt = (offset: number): Place => {
    // The parser counts past the end in a directive that is no directive.
    const { line, col } = counter.linePos(Math.min(offset, text.length))
    const lastColumn = (counter.lineStarts[Math.max(line, 1)] ?? text.length + 1) - (counter.lineStarts[line - 1] ?? 0)
    return { line: Math.max(line, 1), column: Math.max(Math.min(col, lastColumn), 1) }
  }
  // One mistake is often several errors; the first one of a line tells it.
  let lastLine = 0
  for (const { code, message, pos } of document.errors) {
    const place = placeAt(pos[0])
    if (place.line !== lastLine) problems.add(place, `The file is not valid YAML here: ${explain(code, message)}`)
    lastLine = place.line
  }
  if (problems.any) return { problems: problems.list() }

  const treeOf = (node: Node | null, depth: number, above: { place: Place; isKey: boolean }): YamlNode => {
    // `{a, b}` is a map whose keys have no values.
    if (node === null) return { kind: 'scalar', place: above.place, text: '', plain: true }
    const place = node.range ? placeAt(node.range[0]) : above.place
    const unreadable = (why: string): YamlNode => ({ kind: 'unreadable', place, why })
    if (yaml.isAlias(node)) return unreadable('is an alias; write the value out: aliases are not followed in this file')
    if (node.tag !== undefined) return unreadable('carries a YAML tag; leave the tag out')
    if (depth > DEEPEST) return unreadable('is nested too deeply')
    if (yaml.isSeq<Node | null>(node)) {
      return { kind: 'list', place, items: node.items.map(item => treeOf(item, depth + 1, { place, isKey: false })) }
    }
    if (yaml.isMap<Node, Node | null>(node)) {
      const pairs = node.items.map(({ key, value }) => {
        const at = key.range ? placeAt(key.range[0]) : place
        const below = treeOf(value, depth + 1, { place: at, isKey: true })
        return { key: yaml.isScalar(key) ? String(key.value) : '', place: at, value: below }
      })
      return { kind: 'map', place, pairs }
    }
    if (!yaml.isScalar(node)) return unreadable('cannot be read')
    const plain = node.type === 'PLAIN'
    const text = String(node.value)
    // After the colon there is nothing to show: the key is what an editor should jump to.
    return { kind: 'scalar', place: plain && text === '' && above.isKey ? above.place : place, text, plain }
  }
  return { root: document.contents === null ? undefined : treeOf(document.contents, 0, { place: start, isKey: false }) }
}

/** The parser's words, without what some of them repeat of the file: a secret may stand there. */
function explain(code: string, message: string): string {
  switch (code) {
    case 'RESOURCE_EXHAUSTION':
      return 'it is nested too deeply'
    case 'MULTIPLE_DOCS':
      return 'a second document begins, and only one is read'
    case 'NON_STRING_KEY':
      return 'a key is not a simple text'
    case 'BAD_DQ_ESCAPE':
      return 'a backslash in double quotes does not begin a known escape sequence'
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_DIRECTIVE':
      return 'a tag or directive cannot be read'
    case 'UNEXPECTED_TOKEN':
      return message.replace(/( in YAML stream)?: .*/s, '')
    default:
      return message
  }
}
