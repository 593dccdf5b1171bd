/** One discovery in a process of its own: `node bench/discovery-once.ts <root>` prints how many files it found. */
import { discover } from '../src/providers/debricked/discovery/discover.ts'
import { benchFormats } from './discovery-formats.ts'

const found = await discover({
  root: process.argv[2] ?? '.',
  workingDirectory: '.',
  include: [],
  exclude: [],
  formats: benchFormats,
})
console.log(found.files.length)
