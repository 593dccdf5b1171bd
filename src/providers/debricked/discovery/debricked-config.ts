/** The part of debricked-config.yaml that the service takes as `debrickedConfig` when a scan is finished. */
export interface DebrickedConfig {
  readonly override?: readonly Override[]
  readonly ignore?: { readonly packages: readonly IgnoredPackage[] }
  readonly policies?: { readonly allow?: PackageList; readonly deny?: PackageList }
}
export interface Override {
  /** Empty: what was matched is dropped. */
  readonly pURL: string
  readonly version: string | false
  readonly fileRegexes: readonly string[]
}
export interface IgnoredPackage {
  readonly pURL: string
  /** Without it, every version. */
  readonly version?: string
}
export interface PackageList {
  readonly packages: readonly string[]
}

export interface ReadConfig {
  /** Undefined when the file says nothing. */
  readonly config: DebrickedConfig | undefined
  /** Sentences that name the place. What they speak of is left out of the config. */
  readonly problems: readonly string[]
}

type Problems = string[]
type Draft = { -readonly [Key in keyof DebrickedConfig]: DebrickedConfig[Key] }

/**
 * Reads the text of a debricked-config.yaml into the JSON that the official CLI 26.3.1 sends: `overrides` or
 * `override` in any case become `override`, and an override without version says `false`. The CLI goes on without
 * the file when it cannot be read; here that is a problem for the caller to weigh.
 *
 * @param parse reads YAML; whatever it throws becomes a problem
 */
export function readDebrickedConfig(text: string, parse: (text: string) => unknown): ReadConfig {
  let value: unknown
  try {
    value = parse(text)
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    // The parser ends its first line with a colon, because it goes on to show the place.
    return { config: undefined, problems: [`The file is not valid YAML: ${why.replace(/:$/, '')}.`] }
  }
  if (value === null || value === undefined) return { config: undefined, problems: [] }
  const problems: Problems = []
  const top = record(value, 'The file', problems)
  const overrides: Override[] = []
  const config: Draft = {}
  for (const [key, part] of Object.entries(top)) {
    const name = key.toLowerCase()
    if (name === 'override' || name === 'overrides') {
      overrides.push(...list(part, key, problems).flatMap((one, at) => override(one, `${key}[${at}]`, problems)))
      config.override = overrides
    } else if (name === 'ignore') config.ignore = ignore(part, key, problems)
    else if (name === 'policies') config.policies = policies(part, key, problems)
    else problems.push(`${quoted(key)} is not known; overrides, ignore and policies are.`)
  }
  return { config: Object.keys(config).length === 0 ? undefined : config, problems }
}

function override(value: unknown, place: string, problems: Problems): readonly Override[] {
  const found = record(value, place, problems)
  const pURL = text(found['pURL'] ?? '', `${place}.pURL`, problems)
  const version = versionOf(found['version'], `${place}.version`, problems)
  const regexes = list(found['fileRegexes'], `${place}.fileRegexes`, problems)
  const fileRegexes = regexes.flatMap((one, at) => text(one, `${place}.fileRegexes[${at}]`, problems) ?? [])
  unknownKeys(found, ['pURL', 'version', 'fileRegexes'], { place, problems })
  if (pURL === undefined || version === undefined) return []
  if (fileRegexes.length === 0) {
    problems.push(`${place} has no fileRegexes and matches nothing.`)
    return []
  }
  return [{ pURL, version, fileRegexes }]
}

function ignore(value: unknown, place: string, problems: Problems): NonNullable<DebrickedConfig['ignore']> {
  const found = record(value, place, problems)
  unknownKeys(found, ['packages'], { place, problems })
  const packages = list(found['packages'], `${place}.packages`, problems).flatMap((one, at): IgnoredPackage[] => {
    const here = `${place}.packages[${at}]`
    const entry = record(one, here, problems)
    unknownKeys(entry, ['pURL', 'version'], { place: here, problems })
    const pURL = text(entry['pURL'], `${here}.pURL`, problems)
    const version = versionOf(entry['version'], `${here}.version`, problems)
    // A bad version must not become "every version": that would ignore more than was asked.
    if (pURL === undefined || pURL === '' || version === undefined) return []
    return [version === false ? { pURL } : { pURL, version }]
  })
  return { packages }
}

function policies(value: unknown, place: string, problems: Problems): NonNullable<DebrickedConfig['policies']> {
  const found = record(value, place, problems)
  unknownKeys(found, ['allow', 'deny'], { place, problems })
  const packages = (name: 'allow' | 'deny'): PackageList => {
    const here = `${place}.${name}`
    const entry = record(found[name], here, problems)
    unknownKeys(entry, ['packages'], { place: here, problems })
    const entries = list(entry['packages'], `${here}.packages`, problems)
    return { packages: entries.flatMap((one, at) => text(one, `${here}.packages[${at}]`, problems) ?? []) }
  }
  return {
    ...(found['allow'] === undefined ? {} : { allow: packages('allow') }),
    ...(found['deny'] === undefined ? {} : { deny: packages('deny') }),
  }
}

/** A version as text, or false when there is none; undefined when it is neither. */
function versionOf(value: unknown, place: string, problems: Problems): string | false | undefined {
  if (value === undefined || value === null || value === false || value === '') return false
  if (typeof value === 'number') {
    // YAML has already read 1.10 as 1.1.
    problems.push(`${place} is a number; write it in quotes, so that no digit is lost.`)
    return undefined
  }
  return text(value, place, problems)
}

function text(value: unknown, place: string, problems: Problems): string | undefined {
  if (typeof value === 'string') return value
  problems.push(`${place} must be text.`)
  return undefined
}

function list(value: unknown, place: string, problems: Problems): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (value !== undefined && value !== null) problems.push(`${place} must be a list.`)
  return []
}

function record(value: unknown, place: string, problems: Problems): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  problems.push(`${place} must be a map of keys and values.`)
  return {}
}

function unknownKeys(
  found: Readonly<Record<string, unknown>>,
  known: readonly string[],
  report: { readonly place: string; readonly problems: Problems },
): void {
  for (const key of Object.keys(found)) {
    if (!known.includes(key)) report.problems.push(`${report.place}.${key} is not known; ${known.join(', ')} are.`)
  }
}

const quoted = (key: string) => JSON.stringify(key)
