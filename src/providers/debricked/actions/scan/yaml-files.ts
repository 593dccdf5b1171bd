import { readFileSync, realpathSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { type ErrorDetails, ShipgateError } from '../../../../core/errors.ts'
import { type DebrickedConfig, readDebrickedConfig } from '../../discovery/debricked-config.ts'
import { isInside } from '../../discovery/inside.ts'
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
export async function readConfig(file: NamedFile): Promise<DebrickedConfig | undefined> {
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
    refuseLinksOut({ input, path, absolute, root })
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

/**
 * A file of the scanned commit must be one: through a link, whoever writes the commit would have any file of the machine
 * read, and quoted in what is said of it. Throws the file system's error when there is no such file.
 */
function refuseLinksOut(file: { input: string; path: string; absolute: string; root: string }): void {
  const { input, path, absolute, root } = file
  // What is named outside of the repository was chosen by the author of the workflow.
  if (!isInside(resolve(root), absolute)) return
  const [real, realRoot] = [realpathSync.native(absolute), realpathSync.native(root)]
  if (isInside(realRoot, real) && !relative(realRoot, real).split(sep).includes('.git')) return
  throw new ShipgateError('invalid_input', `The file of ${input} (${path}) is a link out of the repository.`, {
    hint: 'Replace the link with the file itself.',
  })
}

function firstLine(error: unknown): string {
  const line = error instanceof Error ? error.message.split('\n')[0] : undefined
  // The parser ends it with a colon, because it goes on to show the place.
  return line?.replace(/:$/, '') ?? 'no reason given'
}
