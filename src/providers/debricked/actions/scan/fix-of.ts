import type { RootFixes, Timelines } from '../../wire.ts'
import type { Finding } from './finding.ts'
import { packageOf } from './linked-name.ts'
import { compareVersions } from './version-order.ts'

/** What the service answered about one vulnerability; undefined parts were not asked or not answered. */
export interface FixAnswers {
  readonly rootFixes: RootFixes | undefined
  readonly timelines: Timelines['timelines'] | undefined
  /** Names of all packages that have the vulnerability, as far as they are known. */
  readonly packageNames: readonly string[]
}

export type Fix = Pick<Finding, 'version' | 'fixedIn' | 'fixCommand' | 'unfixable'>

/** Longer commands are no command, and make no table readable. */
const LONGEST_COMMAND = 500

/** What the answers say of one finding. `unfixable` only when both lists are there, complete, and neither knows a fix. */
export function fixOf(finding: Finding, answers: FixAnswers): Fix {
  const { rootFixes, timelines, packageNames } = answers
  const entries = entriesOf(rootFixes)
  const own = entries.filter(({ name }) => same(name, finding.packageName))
  const installed = [...new Set(own.flatMap(({ version }) => (version === undefined ? [] : [version])))]
  const version = finding.version ?? (installed.length === 1 ? installed[0] : undefined)
  const ranges = timelines?.find(({ dependencies }) => dependencies.some(one => isPackage(finding, packageOf(one))))
  const inTime = ranges === undefined ? undefined : fixInTime(ranges.intervals, version)
  const fixedIn = finding.fixedIn ?? own.find(({ fix }) => fix !== undefined)?.fix ?? inTime?.version
  // A direct package that brings a fixed one when it is upgraded itself.
  const throughRoot = entries.some(
    ({ name, fix }) => fix !== undefined && !packageNames.some(other => same(name, other)),
  )
  const nothing = rootFixes?.isReady === true && inTime?.none === true
  return {
    version,
    fixedIn,
    fixCommand: finding.fixCommand ?? commandOf(finding, answers),
    unfixable: nothing && fixedIn === undefined && !throughRoot,
  }
}

interface RootFix {
  readonly name: string
  readonly version: string | undefined
  readonly fix: string | undefined
}

/** `{"mkdirp#0.5.5": "0.5.6", "minimist#1.2.5": "unknown"}` */
function entriesOf(rootFixes: RootFixes | undefined): readonly RootFix[] {
  const fixes = rootFixes?.fixes ?? []
  return Object.entries(fixes).map(([key, said]) => {
    const at = key.lastIndexOf('#')
    return {
      name: at === -1 ? key : key.slice(0, at),
      version: at === -1 ? undefined : known(key.slice(at + 1)),
      fix: known((said ?? '').trim()),
    }
  })
}

function known(version: string): string | undefined {
  return version === '' || /^(?:unknown|null|undefined)$/i.test(version) ? undefined : version
}

type Intervals = Timelines['timelines'][number]['intervals']

/**
 * The lowest fixed version above the installed one; where that is not known, the beginning of the range that is fixed for
 * good. `none`: the ranges show that there is neither.
 */
function fixInTime(
  intervals: Intervals,
  installed: string | undefined,
): { readonly version: string | undefined; readonly none: boolean } {
  const fixed = intervals.flatMap(one =>
    // A range without a beginning is from before the weakness came in.
    !one.vulnerable && one.startVersion ? [{ start: one.startVersion, forGood: !one.endVersion }] : [],
  )
  if (fixed.length === 0) return { version: undefined, none: isVulnerableForGood(intervals, installed) }
  const orders = fixed.map(({ start }) => (installed === undefined ? undefined : compareVersions(start, installed)))
  // What cannot be compared proves nothing.
  if (orders.includes(undefined)) return { version: fixed.findLast(({ forGood }) => forGood)?.start, none: false }
  const above = fixed.filter((_, at) => (orders[at] ?? 0) > 0).map(({ start }) => start)
  const [lowest] = above.toSorted((a, b) => compareVersions(a, b) ?? 0)
  return { version: lowest, none: lowest === undefined && isVulnerableForGood(intervals, installed) }
}

/** A range that ends has something behind its end, also when no range says so: "no fix" takes one that never ends. */
function isVulnerableForGood(intervals: Intervals, installed: string | undefined): boolean {
  const ahead = intervals.filter(({ vulnerable, endVersion }) => {
    if (!vulnerable) return false
    const order = installed === undefined || !endVersion ? undefined : compareVersions(endVersion, installed)
    return order === undefined || order >= 0
  })
  return ahead.length > 0 && ahead.every(({ endVersion }) => endVersion === null)
}

/** Commands are told for the whole vulnerability: those for this package, or all when no other package has it. */
function commandOf({ packageName }: Finding, { rootFixes, packageNames }: FixAnswers): string | undefined {
  const all = [...new Set((rootFixes?.commands ?? []).map(command => command.trim()))].filter(command => command !== '')
  const alone = packageNames.every(name => same(name, packageName))
  const own = alone ? all : all.filter(command => mentions(command, packageName))
  const command = own.join(' && ')
  return command === '' || command.length > LONGEST_COMMAND || /[\p{Cc}]/u.test(command) ? undefined : command
}

function mentions(command: string, name: string): boolean {
  return command.split(/\s+/).some(word => word.startsWith(`${name}@`) || word.startsWith(`${name}=`) || word === name)
}

function isPackage(finding: Finding, one: { readonly name: string; readonly manager: string | undefined }): boolean {
  const managers = [finding.manager, one.manager].filter(manager => manager !== undefined)
  return same(one.name, finding.packageName) && new Set(managers.map(manager => manager.toLowerCase())).size <= 1
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
