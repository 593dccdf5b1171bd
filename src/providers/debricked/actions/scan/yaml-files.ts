import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type ErrorDetails, ShipgateError } from '../../../../core/errors.ts'
import { readDebrickedConfig } from '../../discovery/debricked-config.ts'
import { type Exception, parseExceptions } from './exceptions.ts'

/** A file that a setting names. */
export interface NamedFile {
  readonly input: string
  /** As it was written. */
  readonly path: string
  /** The input's default: a file of that name may be absent. */
  readonly default: string
  readonly workspace: string
  /** Root of the repository, where the default file is; the same as the workspace unless it is checked out below it. */
  readonly root: string
}

/** A list that people write by hand; a larger file is something else. */
const LARGEST_FILE = 1024 * 1024

/** The exceptions, none without a file. Throws `invalid_input` with every problem of the file. */
export async function readExceptions(file: NamedFile): Promise<readonly Exception[]> {
  const text = readNamed(file)
  if (text === undefined) return []
  const parse = await yamlParser()
  let value: unknown
  try {
    value = parse(text)
  } catch (cause) {
    throw unusable(file, `it is not valid YAML: ${firstLine(cause)}.`, { cause })
  }
  const { exceptions, problems } = parseExceptions(value)
  if (problems.length > 0) {
    throw unusable(file, `${problems.join('; ')}.`, {
      hint: 'Every exception needs id, reason, owner and expires (YYYY-MM-DD); package is optional.',
    })
  }
  return exceptions
}

/**
 * debricked-config.yaml as the service takes it, undefined without one. Throws `invalid_input` for what cannot be read:
 * the official client goes on without it, and the scan is then another one than its author meant.
 */
export async function readConfig(file: NamedFile): Promise<unknown> {
  const text = readNamed(file)
  if (text === undefined) return undefined
  const { config, problems } = readDebrickedConfig(text, await yamlParser())
  if (problems.length > 0) throw unusable(file, problems.join(' '))
  return config
}

function unusable({ input, path }: NamedFile, problems: string, details: ErrorDetails = {}): ShipgateError {
  return new ShipgateError('invalid_input', `The file of ${input} (${path}) cannot be used: ${problems}`, details)
}

/** Loaded when a file is there to be read: most runs have none, and the parser is as large as half the action. */
async function yamlParser(): Promise<(text: string) => unknown> {
  const { parse } = await import('yaml')
  // Two keys of the same name are an error; warnings would be printed past the log.
  return text => parse(text, { logLevel: 'error', maxAliasCount: 20 })
}

function readNamed({ input, path, default: usual, workspace, root }: NamedFile): string | undefined {
  const absolute = resolve(path === usual ? root : workspace, path)
  try {
    if (statSync(absolute).size > LARGEST_FILE) {
      throw new ShipgateError('invalid_input', `The file of ${input} is larger than 1 MiB: ${path}.`)
    }
    return readFileSync(absolute, 'utf8')
  } catch (cause) {
    if (cause instanceof ShipgateError) throw cause
    const code = (cause as NodeJS.ErrnoException).code ?? 'no reason given'
    if (path === usual && (code === 'ENOENT' || code === 'ENOTDIR')) return undefined
    throw new ShipgateError('invalid_input', `The file of ${input} could not be read (${code}): ${path}.`, { cause })
  }
}

function firstLine(error: unknown): string {
  const line = error instanceof Error ? error.message.split('\n')[0] : undefined
  // The parser ends it with a colon, because it goes on to show the place.
  return line?.replace(/:$/, '') ?? 'no reason given'
}
