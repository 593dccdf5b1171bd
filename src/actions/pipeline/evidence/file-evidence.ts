import type { EntryResult, PipelineResult } from '../entry-result.ts'
import type { DigestOf, Measured } from './digest-of-file.ts'
import type { EvidenceFile } from './evidence-schema.ts'
import { knownCount, knownSha256, knownText, recordOf, recordsOf } from './known-values.ts'
import { pathInWorkspace } from './workspace-path.ts'

/** A file on the runner that the release has left there. */
interface LocalFile {
  readonly what: EvidenceFile['what']
  /** Absolute. */
  readonly path: string
  /** As the action has told them, from the bytes that it wrote itself. */
  readonly sizeBytes: number | null
  readonly sha256: string | null
}

/** What the files look like now, by their absolute paths. */
export type MeasuredFiles = ReadonlyMap<string, Measured>

const outputFiles = [
  ['sarif-file', 'sarif'],
  ['sbom-file', 'sbom'],
  ['report-file', 'report'],
  ['log-file', 'log'],
] as const

/**
 * Reads the files whose digest no action has told. Those that have one are not read again: they may be large, and the
 * digest of the bytes as they arrived says more.
 */
export async function measureFiles(result: PipelineResult, digestOf: DigestOf): Promise<MeasuredFiles> {
  const measured = new Map<string, Measured>()
  const unknown = result.entries.flatMap(localFiles).filter(one => one.sha256 === null)
  // One after the other: they share a disk.
  for (const { path } of unknown) if (!measured.has(path)) measured.set(path, await digestOf(path))
  return measured
}

/** The files of an entry, with what is known of each. */
export function filesOf(
  result: EntryResult,
  stage: string,
  facts: { readonly workspace: string; readonly measured: MeasuredFiles },
): readonly EvidenceFile[] {
  return localFiles(result).map(({ what, path, sizeBytes, sha256 }) => {
    const found = facts.measured.get(path)
    const seen = found !== undefined && 'sha256' in found ? found : undefined
    const reason = found !== undefined && 'reason' in found ? found.reason : 'it was not read'
    const digest = sha256 ?? seen?.sha256 ?? null
    return {
      stage,
      what,
      name: path.split('/').at(-1) ?? '',
      path: pathInWorkspace(facts.workspace, path),
      'size-bytes': sizeBytes ?? (sha256 === null ? (seen?.sizeBytes ?? null) : null),
      sha256: digest,
      'no-digest-because': digest === null ? reason : null,
    }
  })
}

function localFiles({ entry, outputs, detail }: EntryResult): readonly LocalFile[] {
  const files: LocalFile[] = outputFiles.flatMap(([output, what]) => {
    const path = knownText(outputs[output])
    return path === null ? [] : [{ what, path, sizeBytes: null, sha256: null }]
  })
  const add = (what: LocalFile['what'], path: unknown, known: Pick<LocalFile, 'sizeBytes' | 'sha256'>) => {
    if (typeof path === 'string' && path !== '') files.push({ what, path, ...known })
  }
  // The link that a file came from may be a key to it, and stays out.
  if (entry.uses === 'realdebrid-fetch') {
    for (const row of recordsOf(detail['files'])) {
      add('fetched', row['path'], { sizeBytes: knownCount(row['size']), sha256: knownSha256(row['sha256']) })
    }
  }
  // The digest that is told of these is of the stored file, which may be encrypted.
  for (const row of recordsOf(detail['executions']))
    add('backup', row['download-path'], { sizeBytes: null, sha256: null })
  for (const part of recordsOf(recordOf(detail['backup'])['parts'])) {
    add('backup', part['path'], { sizeBytes: null, sha256: knownSha256(part['sha256']) })
  }
  return files
}
