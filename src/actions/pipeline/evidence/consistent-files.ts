import type { Evidence, EvidenceFile, EvidenceStage } from './evidence-schema.ts'
import { printable, quoted } from './printable.ts'
import { staysInside } from './workspace-path.ts'

/** Which stages leave which kinds of files. */
const kindsOf: Readonly<Record<EvidenceStage['stage'], readonly EvidenceFile['what'][]>> = {
  scan: ['sarif', 'sbom', 'report'],
  backup: ['backup'],
  fetch: ['fetched'],
  deploy: ['backup', 'log'],
}

/** What is wrong with what the file says of files on the runner; whether they are there is looked at elsewhere. */
export function fileProblems({ stages, files, backups, config }: Evidence): readonly string[] {
  const paths = [...files, ...backups.map(one => ({ path: one['download-path'] })), config]
  return [
    ...paths.flatMap(({ path }) =>
      path === null || staysInside(path) ? [] : [`The path ${quoted(path)} does not stay in the workspace.`],
    ),
    ...files.flatMap(oneFileProblems),
    ...backups.flatMap(one => downloadProblems(one, files)),
    ...stages.flatMap(stage =>
      fetchProblems(
        stage,
        files.filter(one => one.stage === stage.label),
      ),
    ),
  ]
}

function oneFileProblems(one: EvidenceFile): readonly string[] {
  const name = `The file ${printable(one.path ?? one.name)}`
  const problems: string[] = []
  if ((one.sha256 === null) !== (one['no-digest-because'] !== null)) {
    problems.push(`${name} must have either a digest or a reason for having none.`)
  }
  if (one.path !== null && one.path.split('/').at(-1) !== one.name)
    problems.push(`${name} is called ${quoted(one.name)}.`)
  return problems
}

/** What was downloaded of a backup is the stored file itself, unless that is encrypted. */
function downloadProblems(one: Evidence['backups'][number], files: readonly EvidenceFile[]): readonly string[] {
  const path = one['download-path']
  if (path === null) return []
  const file = files.find(
    ({ what, stage, ...other }) => what === 'backup' && stage === one.stage && other.path === path,
  )
  if (file === undefined) return [`The downloaded backup ${quoted(path)} is not among the files.`]
  const comparable = one['file-path']?.endsWith('.enc') === false && one.sha256 !== null && file.sha256 !== null
  return comparable && one.sha256 !== file.sha256
    ? [`The downloaded backup ${quoted(path)} has another digest than the stored one.`]
    : []
}

function fetchProblems(
  { label, stage, decision, outputs }: EvidenceStage,
  own: readonly EvidenceFile[],
): readonly string[] {
  const name = `The stage ${quoted(label)}`
  const problems: string[] = []
  const strange = own.find(({ what }) => !kindsOf[stage].includes(what))
  if (strange !== undefined) problems.push(`${name} leaves no file of the kind ${strange.what}.`)
  if (stage !== 'fetch') return problems
  const { 'file-count': count, 'total-bytes': total } = outputs
  if (count !== undefined && count !== String(own.length)) {
    problems.push(`${name} fetched ${printable(count)} files by its outputs, and ${own.length} are listed.`)
  }
  const bytes = own.reduce((sum, file) => sum + (file['size-bytes'] ?? 0), 0)
  if (total !== undefined && total !== String(bytes)) {
    problems.push(`${name} fetched ${printable(total)} bytes by its outputs, and the listed files have ${bytes}.`)
  }
  if (decision !== 'pass') return problems
  if (own.length === 0) problems.push(`${name} is pass, and no file of it is listed.`)
  if (own.some(({ sha256 }) => sha256 === null)) problems.push(`${name} is pass, and a file of it has no digest.`)
  return problems
}
