/**
 * The two live syntaxes of workflow commands. Source: actions/runner 2.336, ActionCommand.cs.
 */

export interface Command {
  readonly name: string
  /** Property names are compared without regard to case; the keys here are lower case. */
  readonly properties: Map<string, string>
  readonly data: string
}

type Unescape = readonly (readonly [escaped: string, plain: string])[]

// The order matters: `%25` comes last, so that `%250A` becomes `%0A` and not a line break.
const oldStyle: Unescape = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]
const newStyleData: Unescape = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const newStyleProperty: Unescape = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]

function unescapeAll(text: string, table: Unescape): string {
  return table.reduce((done, [escaped, plain]) => done.replaceAll(escaped, plain), text)
}

/** `a=b`: leading equals signs are dropped and an empty side makes the whole property vanish, as .NET's Split does. */
function property(text: string, table: Unescape): [string, string] | undefined {
  const match = /^=*([^=]+)=+(.+)$/s.exec(text)
  if (match?.[1] === undefined || match[2] === undefined) return undefined
  return [match[1].toLowerCase(), unescapeAll(match[2], table)]
}

function parseHead(head: string, separator: ',' | ';', table: Unescape): Omit<Command, 'data'> {
  const space = head.indexOf(' ')
  if (space < 0) return { name: head, properties: new Map() }
  const list = separator === ',' ? head.slice(space + 1).trim() : head.slice(space + 1)
  const pairs = list.split(separator).map(text => property(text, table))
  return { name: head.slice(0, space), properties: new Map(pairs.filter(pair => pair !== undefined)) }
}

/** `::name k=v,k=v::data`, only at the start of the line after white space. */
function parseNew(line: string): Command | undefined {
  const text = line.trimStart()
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  return {
    ...parseHead(text.slice(2, end), ',', newStyleProperty),
    data: unescapeAll(text.slice(end + 2), newStyleData),
  }
}

/** `##[name k=v;k=v]data`, anywhere in the line. */
function parseOld(line: string): Command | undefined {
  const start = line.indexOf('##[')
  if (start < 0) return undefined
  const end = line.indexOf(']', start)
  if (end < 0) return undefined
  return {
    ...parseHead(line.slice(start + 3, end), ';', oldStyle),
    data: unescapeAll(line.slice(end + 1), oldStyle),
  }
}

/**
 * Reads a line of output as a command. A name that is not registered is no command, and the other syntax is tried then.
 *
 * @param registered command names in lower case
 */
export function parseCommand(line: string, registered: ReadonlySet<string>): Command | undefined {
  for (const parse of [parseNew, parseOld]) {
    const command = parse(line)
    if (command && registered.has(command.name.toLowerCase())) return command
  }
  return undefined
}
