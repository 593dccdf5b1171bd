import type { Annotation } from '../../../../core/report.ts'
import { compareTexts } from './distinct-findings.ts'
import { packageLabel } from './finding.ts'
import type { JudgedFinding } from './judgement.ts'
import type { LineOf } from './manifest-lines.ts'

const itemsShown = 8

interface Group {
  /** Undefined: Debricked does not say which file brings them. */
  readonly manifest: string | undefined
  readonly breaking: JudgedFinding[]
  readonly reported: JudgedFinding[]
}

/**
 * One annotation for each manifest that brings something: an error when any of it breaks the gate, else a warning. The
 * worst manifests come first, because only the first few are shown on the page of the run.
 *
 * @param judged sorted, worst first.
 */
export function findingAnnotations(judged: readonly JudgedFinding[], lineOf: LineOf): readonly Annotation[] {
  const groups = new Map<string | undefined, Group>()
  for (const one of judged) {
    if (one.outcome !== 'breaking' && one.outcome !== 'reported') continue
    const { manifests } = one.finding
    for (const manifest of manifests.length === 0
      ? [undefined]
      : manifests.length === 1
        ? manifests
        : new Set(manifests)) {
      const group = groups.get(manifest) ?? { manifest, breaking: [], reported: [] }
      groups.set(manifest, group)
      group[one.outcome].push(one)
    }
  }
  return [...groups.values()]
    .sort(
      (a, b) =>
        b.breaking.length - a.breaking.length ||
        b.reported.length - a.reported.length ||
        compareTexts(a.manifest ?? '', b.manifest ?? ''),
    )
    .map(group => annotationOf(group, lineOf))
}

function annotationOf({ manifest, breaking, reported }: Group, lineOf: LineOf): Annotation {
  const items = [...breaking, ...reported]
  const shown = items.slice(0, itemsShown).map(({ finding }) => {
    const fix = finding.fixedIn === undefined ? 'no fix known' : `fixed in ${finding.fixedIn}`
    return `${finding.severity} ${finding.id} in ${packageLabel(finding)}: ${fix}`
  })
  const more = items.length > shown.length ? [`${items.length - shown.length} more in the job summary`] : []
  const file = manifest === undefined ? {} : { file: manifest }
  const line = manifest === undefined ? undefined : lineOfFirst(manifest, items, lineOf)
  return {
    level: breaking.length > 0 ? 'error' : 'warning',
    title: titleOf(breaking.length, reported.length, manifest),
    message: [...shown, ...more].join('\n'),
    ...file,
    ...(line === undefined ? {} : { line }),
  }
}

/** The line of the worst of those of which a line is known. */
function lineOfFirst(manifest: string, items: readonly JudgedFinding[], lineOf: LineOf): number | undefined {
  for (const { finding } of items.slice(0, itemsShown)) {
    const line = lineOf(manifest, { name: finding.packageName, version: finding.version })
    if (line !== undefined) return line
  }
  return undefined
}

function titleOf(breaking: number, reported: number, manifest: string | undefined): string {
  const where = manifest === undefined ? 'no file is known' : manifest
  const vulnerabilities = (count: number) => `${count} ${count === 1 ? 'vulnerability' : 'vulnerabilities'}`
  if (breaking === 0) return `${vulnerabilities(reported)} below the gate (${where})`
  const breaks = `${vulnerabilities(breaking)} ${breaking === 1 ? 'breaks' : 'break'} the gate`
  return `${breaks}${reported === 0 ? '' : `, ${reported} more`} (${where})`
}
