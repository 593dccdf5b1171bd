/** Benchmarks, side by side with what a user would have instead, in one run. `npm run bench -- cold-start` runs one. */
import { coldStart } from './cold-start.ts'
import { discovery } from './discovery.ts'
import { download } from './download.ts'
import { judging } from './judging.ts'
import type { Finding } from './measure.ts'
import { rangedDownload } from './ranged-download.ts'
import { release } from './release.ts'
import { scanRequests } from './scan-requests.ts'
import { upload } from './upload.ts'
import { waiting } from './waiting.ts'

const all: Readonly<Record<string, () => Promise<readonly Finding[]>>> = {
  'cold-start': coldStart,
  waiting,
  download,
  'ranged-download': rangedDownload,
  discovery,
  judging,
  upload,
  'scan-requests': scanRequests,
  release,
}

const wanted = process.argv.slice(2)
let broken = 0
for (const [name, bench] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${name}`)
  for (const finding of await bench()) {
    if (!finding.kept) broken++
    console.log(`  ${finding.kept ? 'ok    ' : 'BROKEN'} ${finding.what}: ${finding.value} (${finding.bound})`)
  }
}
process.exitCode = broken === 0 ? 0 : 1
