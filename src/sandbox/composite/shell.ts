import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** actions/runner 2.336, ScriptHandlerHelpers.cs. */
const builtIn: Readonly<Record<string, { readonly args: string; readonly extension: string }>> = {
  cmd: { args: '/D /E:ON /V:OFF /S /C "CALL "{0}""', extension: '.cmd' },
  pwsh: { args: `-command ". '{0}'"`, extension: '.ps1' },
  powershell: { args: `-command ". '{0}'"`, extension: '.ps1' },
  bash: { args: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
  sh: { args: '-e {0}', extension: '.sh' },
  python: { args: '{0}', extension: '.py' },
}

export interface Shell {
  /** The program as written, before the look-up. */
  readonly command: string
  /** The argument text, with `{0}` for the script. */
  readonly format: string
  /** Of the script file: a custom shell such as `node {0}` gets none. */
  readonly extension: string
}

/** Splits `program args`; without args the program must be one the runner knows. */
export function parseShell(option: string): Shell {
  const space = option.indexOf(' ')
  const command = space < 0 ? option : option.slice(0, space)
  const known = builtIn[command.toLowerCase()]
  const given = space < 0 ? '' : option.slice(space + 1).trimStart()
  return { command, format: given === '' ? (known?.args ?? '') : given, extension: known?.extension ?? '' }
}

/** The argument text with the script's path put in. Quotes of the path are escaped (ScriptHandler.cs). */
export function formatArguments({ format }: Shell, script: string): string {
  if (!format.includes('{0}')) {
    throw new Error(
      "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    )
  }
  return format.replaceAll('{0}', script.replaceAll('"', '\\"'))
}

/**
 * Cuts an argument text as .NET starts a process on Linux: at spaces outside double quotes, a backslash escapes a quote.
 * So a script path with a space in it breaks an unquoted `{0}`, here as there. Source: dotnet/runtime,
 * Process.Unix.cs (ParseArgumentsIntoList).
 */
export function splitArguments(text: string): string[] {
  const list: string[] = []
  let current: string | undefined
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const slashes = /^\\*/.exec(text.slice(i))?.[0].length ?? 0
    if (slashes > 0 && text[i + slashes] === '"') {
      current = (current ?? '') + '\\'.repeat(Math.floor(slashes / 2))
      i += slashes
      if (slashes % 2 === 1) {
        current += '"'
        continue
      }
    }
    const c = text[i] ?? ''
    if (c === '"') {
      current ??= ''
      if (quoted && text[i + 1] === '"') {
        current += '"'
        i += 1
      } else quoted = !quoted
    } else if (!quoted && (c === ' ' || c === '\t')) {
      if (current !== undefined) list.push(current)
      current = undefined
    } else current = (current ?? '') + c
  }
  if (current !== undefined) list.push(current)
  return list
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * Looks a program up in PATH, as WhichUtil.cs does.
 *
 * @param path the folders, separated as the system separates them
 */
export function which(command: string, path: string): string {
  if (isAbsolute(command)) return command
  const extensions = process.platform === 'win32' ? ['', '.com', '.exe', '.bat', '.cmd'] : ['']
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue
    for (const extension of extensions) {
      const file = join(folder, command + extension)
      if (isProgram(file)) return file
    }
  }
  throw new Error(`${command}: command not found`)
}
