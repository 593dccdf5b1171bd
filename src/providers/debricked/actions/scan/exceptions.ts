import { nearest } from '../../../../core/nearest.ts'
import type { Finding } from './finding.ts'
import { oneLine } from './one-line.ts'
import { type PackageReference, parsePackageReference, referenceFits } from './package-name.ts'

/** One entry of the exceptions file: a vulnerability that somebody answers for, until a day. */
export interface Exception {
  /** Place in the file, counted from 1. */
  readonly entry: number
  readonly id: string
  /** Undefined: the vulnerability is excused in every package. */
  readonly package: PackageReference | undefined
  readonly reason: string
  readonly owner: string
  /** `YYYY-MM-DD`, the last day on which it excuses, in UTC. */
  readonly expires: string
}

export interface ParsedExceptions {
  readonly exceptions: readonly Exception[]
  /** Clauses such as `entry 2 has no owner`, all at once; with any of them, the file must not be used. */
  readonly problems: readonly string[]
}

const keys = ['id', 'package', 'reason', 'owner', 'expires'] as const
type Key = (typeof keys)[number]

const dayMs = 86_400_000

/** Reads the exceptions file's parsed YAML: a list of entries, or nothing at all for an empty file. */
export function parseExceptions(value: unknown): ParsedExceptions {
  if (value === null || value === undefined) return { exceptions: [], problems: [] }
  if (!Array.isArray(value)) {
    return { exceptions: [], problems: ['it is not a list of entries with id, package, reason, owner and expires'] }
  }
  const parsed = value.map((entry: unknown, index) => parseEntry(entry, index + 1))
  return {
    exceptions: parsed.flatMap(one => ('exception' in one ? [one.exception] : [])),
    problems: parsed.flatMap(one => ('problems' in one ? one.problems : [])),
  }
}

function parseEntry(
  value: unknown,
  entry: number,
): { readonly exception: Exception } | { readonly problems: readonly string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) {
    return { problems: [`entry ${entry} is not a group of id, package, reason, owner and expires`] }
  }
  const fields = new Map<string, unknown>(Object.entries(value))
  const problems: string[] = []
  for (const name of fields.keys()) {
    if ((keys as readonly string[]).includes(name)) continue
    const meant = nearest(name, keys)
    problems.push(
      `has an unknown key \`${oneLine(name, 60)}\`${meant === undefined ? '' : ` (did you mean ${meant}?)`}`,
    )
  }
  const text = (key: Key): string => {
    const given = fields.get(key)
    if (typeof given === 'string' && given.trim() !== '') return given.trim()
    const missing = given === undefined || given === null || given === ''
    problems.push(missing || typeof given === 'string' ? `has no ${key}` : `has ${aOrAn(key)} that is not a text`)
    return ''
  }
  const [id, reason, owner] = [text('id'), text('reason'), text('owner')]
  const expires = parseDate(fields.get('expires'))
  if ('problem' in expires) problems.push(expires.problem)
  let reference: PackageReference | undefined
  // `package:` with nothing behind it would silently excuse the vulnerability in every package.
  if (fields.has('package')) {
    const read = parsePackageReference(text('package'))
    if ('value' in read) reference = read.value
    else if (read.problem !== 'is empty') problems.push(`has a package that ${read.problem}`)
    if (reference?.version !== undefined) problems.push('has a package with a version; write it without one')
  }
  if (problems.length > 0 || 'problem' in expires) {
    return { problems: problems.map(problem => `entry ${entry}${idHint(id)} ${problem}`) }
  }
  return { exception: { entry, id, package: reference, reason, owner, expires: expires.value } }
}

function parseDate(value: unknown): { readonly value: string } | { readonly problem: string } {
  if (value === undefined || value === null || value === '') return { problem: 'has no expires' }
  // A YAML 1.1 reader makes a Date of an unquoted date.
  const text =
    value instanceof Date && !Number.isNaN(value.getTime()) && value.getTime() % dayMs === 0
      ? value.toISOString().replace('T00:00:00.000Z', '')
      : value
  if (typeof text !== 'string' || !isDate(text.trim())) {
    return { problem: 'has an expires that is not a date of the form YYYY-MM-DD' }
  }
  return { value: text.trim() }
}

/** A day that exists, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  // Date.parse takes 31 February for 3 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Whole days until the exception ends: 0 on its last day, negative afterwards. `today` is `YYYY-MM-DD` in UTC. */
export function daysLeft(exception: Pick<Exception, 'expires'>, today: string): number {
  return Math.round((Date.parse(`${exception.expires}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs)
}

/** What the exceptions say of a finding; of several the one that lasts longest. */
export interface Excuse {
  readonly exception: Exception
  readonly inForce: boolean
}

/** Prepares the look-up; `today` is `YYYY-MM-DD` in UTC. */
export function excuses(exceptions: readonly Exception[], today: string): (finding: Finding) => Excuse | undefined {
  const byId = new Map<string, Exception[]>()
  for (const exception of exceptions) {
    const id = exception.id.toLowerCase()
    byId.set(id, [...(byId.get(id) ?? []), exception])
  }
  for (const same of byId.values()) {
    same.sort((a, b) => (a.expires === b.expires ? a.entry - b.entry : a.expires < b.expires ? 1 : -1))
  }
  return finding => {
    const exception = byId.get(finding.id.toLowerCase())?.find(one => fits(one, finding))
    return exception === undefined ? undefined : { exception, inForce: exception.expires >= today }
  }
}

function fits(exception: Exception, finding: Finding): boolean {
  if (exception.package === undefined) return true
  // A package manager that cannot be compared does not excuse: what is excused must be sure.
  return referenceFits(exception.package, { name: finding.packageName, manager: finding.manager }) === 'yes'
}

function idHint(id: string): string {
  return id === '' ? '' : ` (${oneLine(id, 60)})`
}

function aOrAn(key: Key): string {
  return /^[aeiou]/.test(key) ? `an ${key}` : `a ${key}`
}
