import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { version } from '../../../../core/version.ts'
import { compareTexts } from './distinct-findings.ts'
import { findingKey, packageLabel, severityRank } from './finding.ts'
import type { JudgedFinding, Judgement, Outcome } from './judgement.ts'
import type { LineOf } from './manifest-lines.ts'
import { oneLine } from './one-line.ts'
import type { SarifLevel, SarifLog, SarifResult, SarifRule } from './sarif-log.ts'
import { ruleId, ruleOf, type SarifDetail } from './sarif-rules.ts'
import { messageText, relativeUri } from './sarif-text.ts'

export interface SarifInput {
  readonly judgement: Pick<Judgement, 'findings'>
  readonly lineOf: LineOf
  /** File that stands for findings of which Debricked does not say what brings them: GitHub refuses results without one. */
  readonly fallbackFile: string
  /** What tells the analyses of one commit apart at GitHub (its "category"), such as a matrix leg. */
  readonly category?: string
  /** Excused and set-aside findings as suppressed results (default), or none of them. */
  readonly suppressed?: 'include' | 'leave-out'
}

/** Limits of code scanning: it keeps 5,000 results and takes 25,000 rules and 10 MB of gzip (docs: SARIF support). */
export const sarifLimits = { results: 5_000, rules: 25_000, gzipBytes: 10_000_000 } as const

export interface SarifText {
  /** The file's content. */
  readonly text: string
  readonly results: number
  /** Results that had no room, the least severe. */
  readonly omitted: number
}

/**
 * The SARIF file: at most 5,000 results, at most 10 MB gzipped. When it would be larger, the help texts go first, then the
 * least severe results.
 */
export function sarifText(input: SarifInput, limits: typeof sarifLimits = sarifLimits): SarifText {
  const { first, total } = resultSources(input, limits.results)
  let kept = first
  for (const detail of ['full', 'bare'] as const) {
    const text = serialised(input, kept, detail)
    if (fits(text, limits.gzipBytes)) return { text, results: kept.length, omitted: total - kept.length }
  }
  for (;;) {
    kept = kept.slice(0, Math.floor(kept.length / 2))
    const text = serialised(input, kept, 'bare')
    if (kept.length === 0 || fits(text, limits.gzipBytes)) {
      return { text, results: kept.length, omitted: total - kept.length }
    }
  }
}

function serialised(input: SarifInput, sources: readonly Source[], detail: SarifDetail): string {
  return `${JSON.stringify(sarifLog(input, sources, detail))}\n`
}

function fits(text: string, gzipBytes: number): boolean {
  // gzip never makes much more of a text than it was.
  return Buffer.byteLength(text) < gzipBytes * 0.99 || gzipSync(text).length <= gzipBytes
}

/** One result to be: a finding in a manifest, with all versions of the package that have it. */
interface Source {
  readonly judged: JudgedFinding
  /** Further ones than that of `judged`. */
  otherVersions: readonly (string | undefined)[]
  readonly file: string
  readonly uri: string
  readonly key: string
}

const none: readonly never[] = []

/**
 * Every finding and manifest once, sorted: what is not suppressed first, then the most severe. The first `most` of them,
 * and how many there are: of a large commit only few have room, and sorting the others is not worth the time.
 */
function resultSources(input: SarifInput, most: number): { readonly first: readonly Source[]; readonly total: number } {
  const sources = new Map<string, Source>()
  const shelves: Source[][] = []
  const places = placesIn(input.fallbackFile)
  const wanted = input.judgement.findings.filter(({ outcome }) => wantedOutcomes(input).includes(outcome))
  for (const judged of wanted.toSorted((a, b) => suppressionRank(a) - suppressionRank(b))) {
    const { finding } = judged
    const identity = findingKey(finding)
    for (const { file, uri } of places(finding.manifests)) {
      const key = `${identity}\u0000${uri}`
      const same = sources.get(key)
      if (same !== undefined) {
        // An open finding in one version is not hidden by an excused one in another.
        if (isSuppressed(same.judged) === isSuppressed(judged))
          same.otherVersions = [...same.otherVersions, finding.version]
        continue
      }
      const source = { judged, otherVersions: none, file, uri, key }
      sources.set(key, source)
      const shelf = suppressionRank(judged) * 10 + severityRank(judged.severity)
      shelves[shelf] ??= []
      shelves[shelf].push(source)
    }
  }
  const first: Source[] = []
  for (const shelf of shelves) {
    if (shelf === undefined || first.length >= most) continue
    first.push(...shelf.sort((a, b) => compareTexts(a.key, b.key)).slice(0, most - first.length))
  }
  return { first, total: sources.size }
}

interface Place {
  readonly file: string
  readonly uri: string
}

/** Where the results of some manifests are shown; at the fallback when no path of theirs can be. */
function placesIn(fallbackFile: string): (manifests: readonly string[]) => readonly Place[] {
  const fallback = [{ file: fallbackFile, uri: relativeUri(fallbackFile) ?? 'README.md' }]
  const known = new Map<string, readonly Place[]>()
  const placeOf = (file: string): readonly Place[] => {
    let place = known.get(file)
    if (place === undefined) {
      const uri = relativeUri(file)
      place = uri === undefined ? [] : [{ file, uri }]
      known.set(file, place)
    }
    return place
  }
  return manifests => {
    const [only = ''] = manifests
    const places = manifests.length === 1 ? placeOf(only) : manifests.flatMap(placeOf)
    return places.length > 0 ? places : fallback
  }
}

function wantedOutcomes({ suppressed }: SarifInput): readonly Outcome[] {
  return suppressed === 'leave-out' ? ['breaking', 'reported'] : ['breaking', 'reported', 'excepted', 'set-aside']
}

function isSuppressed({ outcome }: JudgedFinding): boolean {
  return outcome === 'excepted' || outcome === 'set-aside'
}

function suppressionRank(judged: JudgedFinding): number {
  return isSuppressed(judged) ? 1 : 0
}

function sarifLog(input: SarifInput, sources: readonly Source[], detail: SarifDetail): SarifLog {
  const { rules, indexes } = rulesOf(sources, detail)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Shipgate debricked-scan',
            semanticVersion: version,
            informationUri: 'https://debricked.com',
            rules,
          },
        },
        // GitHub reads what stands before the last slash as the category.
        ...(input.category === undefined ? {} : { automationDetails: { id: `${oneLine(input.category, 200)}/` } }),
        columnKind: 'utf16CodeUnits',
        results: sources.map(source => {
          const ruleIndex = indexes.get(ruleKey(source)) ?? 0
          const id = rules[ruleIndex]?.id ?? ruleId(source.judged.finding.id)
          return resultOf(source, { id, index: ruleIndex }, input.lineOf)
        }),
      },
    ],
  }
}

function rulesOf(sources: readonly Source[], detail: SarifDetail) {
  const byRule = new Map<string, JudgedFinding[]>()
  for (const source of sources) {
    const same = byRule.get(ruleKey(source))
    if (same === undefined) byRule.set(ruleKey(source), [source.judged])
    else same.push(source.judged)
  }
  const sorted = [...byRule].sort(([a], [b]) => compareTexts(a, b))
  const rules: SarifRule[] = sorted.map(([, findings]) => ruleOf(findings, detail))
  return { rules, indexes: new Map(sorted.map(([key], index) => [key, index])) }
}

/** Ids that differ in case only are one vulnerability. */
function ruleKey({ judged }: Source): string {
  return ruleId(judged.finding.id).toLowerCase()
}

function resultOf(source: Source, rule: { readonly id: string; readonly index: number }, lineOf: LineOf): SarifResult {
  const { judged, file, uri } = source
  const line = lineOf(file, { name: judged.finding.packageName, version: judged.finding.version })
  const fingerprint = createHash('sha256').update(source.key).digest('hex')
  return {
    ruleId: rule.id,
    ruleIndex: rule.index,
    level: levelOf(judged),
    message: { text: messageOf(source) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          // GitHub's documentation calls the line required; the first one stands for the whole file.
          region: { startLine: line !== undefined && Number.isSafeInteger(line) && line >= 1 ? line : 1 },
        },
      },
    ],
    // Vulnerability, package and file, nothing else: the alert stays the same when lines move, the package is upgraded to
    // another vulnerable version, or Shipgate is. `primaryLocationLineHash` is the only one that GitHub reads.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'shipgateFinding/v1': fingerprint },
    ...(isSuppressed(judged)
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: justificationOf(judged) }] }
      : {}),
  }
}

function levelOf({ outcome, severity }: JudgedFinding): SarifLevel {
  if (outcome === 'breaking') return 'error'
  return outcome === 'reported' && severity !== 'low' ? 'warning' : 'note'
}

function messageOf({ judged, otherVersions }: Source): string {
  const { finding, why } = judged
  const versions = [finding.version, ...otherVersions].flatMap(one => one || [])
  const known = [...new Set(versions)].sort(compareTexts)
  const label = packageLabel({ ...finding, version: known.length === 0 ? undefined : known.slice(0, 5).join(', ') })
  const fix = finding.fixedIn === undefined ? 'no fixing version is known' : `fixed in ${finding.fixedIn}`
  const exploited = finding.exploited ? ', known to be exploited' : ''
  return messageText(`${finding.id} (${finding.severity}${exploited}) in ${label}: ${fix}; ${why}.`, 1_000)
}

function justificationOf({ exception, outcome, why }: JudgedFinding): string {
  const text =
    outcome === 'excepted' && exception !== undefined
      ? `${exception.reason} (${exception.owner}, until ${exception.expires})`
      : why
  return oneLine(text, 1_000)
}
