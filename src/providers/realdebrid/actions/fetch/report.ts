import { bytes } from '../../../../core/quantities.ts'
import type { FetchContext, SourceResult } from './types.ts'

/** Puts what was fetched into outputs, result-json and report. */
export function reportFiles(context: FetchContext, results: readonly SourceResult[]): void {
  const { report, output, detail } = context
  const files = results.flatMap(result => result.files)
  const rows = files.map(({ path, size, sha256, source }) => ({ path, size, sha256, source }))
  const total = files.reduce((sum, file) => sum + file.size, 0)
  output({ files: JSON.stringify(rows), 'file-count': String(files.length), 'total-bytes': String(total) })
  detail({ files: rows })
  report.fact('Files', `${files.length}, ${bytes(total)}`)
  if (files.length > 0) {
    report.tables.push({
      title: 'Files',
      columns: ['File', 'Size', 'SHA-256', 'Compared', 'Source'],
      rows: files.map(file => [
        file.path,
        bytes(file.size),
        file.sha256,
        file.compared ? 'as expected' : 'no digest given',
        file.alreadyThere ? `${file.source} (was there)` : file.source,
      ]),
    })
  }
  const failed = results.filter(({ verdict }) => verdict !== undefined)
  if (failed.length > 0 && results.length > 1) {
    report.tables.push({
      title: 'Not fetched',
      columns: ['Source', 'Reason', 'What happened'],
      rows: failed.map(({ source, verdict }) => [source.label, verdict?.reasonCode ?? '', verdict?.message ?? '']),
    })
  }
  const unproved = files.filter(file => !file.compared).length
  if (unproved > 0) {
    report.notChecked.push(
      `Whether the content of ${unproved} of ${files.length} files is the right one: Real-Debrid gives no digests, and sha256 names none for them. Their size is as announced.`,
    )
  }
}
