/**
 * Which workflow command the runner would find in what a process prints: a second writing of actions/runner
 * ProcessInvoker.cs (lines), OutputManager.cs and ActionCommand.cs (both syntaxes), made from the source, not from ours.
 */
const registered = new Set([
  ...['add-mask', 'add-matcher', 'remove-matcher', 'debug', 'echo', 'error', 'warning', 'notice', 'group', 'endgroup'],
  ...['stop-commands', 'set-output', 'save-state', 'set-env', 'add-path', 'internal-set-repo-path'],
])

export interface FoundCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** Every command in a stream of output; lines end at LF, CRLF and lone CR as .NET reads them. */
export function commandsIn(output: string): FoundCommand[] {
  return output.split(/\r\n|\n|\r/).flatMap(line => {
    const found = parseV2(line) ?? parseV1(line)
    return found === undefined ? [] : [found]
  })
}

/**
 * .NET compares with the culture's rules here, which give no weight to these; the runner then cuts at the wrong places,
 * but a strict reader drops them first.
 */
const weightless = /[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]|(?!\s|\u0085)\p{Cc}/gu

function parseV2(line: string): FoundCommand | undefined {
  const message = line.replace(weightless, '').trimStart()
  if (!message.startsWith('::')) return undefined
  const end = message.indexOf('::', 2)
  if (end < 0) return undefined
  const [name = '', ...rest] = message.slice(2, end).split(' ')
  const properties = Object.fromEntries(
    rest
      .join(' ')
      .trim()
      .split(',')
      .filter(pair => pair !== '')
      .map(pair => [pair.split('=')[0] ?? '', decoded(pair.slice(pair.indexOf('=') + 1), [':3A', ',2C'])]),
  )
  return registered.has(name) ? { name, properties, data: decoded(message.slice(end + 2), []) } : undefined
}

function parseV1(line: string): FoundCommand | undefined {
  const message = line.replace(weightless, '')
  const start = message.indexOf('##[')
  const end = start < 0 ? -1 : message.indexOf(']', start)
  if (end < 0) return undefined
  const name = message.slice(start + 3, end).split(' ')[0] ?? ''
  return registered.has(name) ? { name, properties: {}, data: message.slice(end + 1) } : undefined
}

function decoded(text: string, more: readonly string[]): string {
  return ['\r0D', '\n0A', ...more, '%25'].reduce(
    (all, pair) => all.replaceAll(`%${pair.slice(1)}`, pair[0] ?? ''),
    text,
  )
}
