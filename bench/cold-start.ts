import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../test/policy/source-files.ts'
import { type Finding, inTurns, median } from './measure.ts'

const ROUNDS = 41
const MOST_ABOVE_NODE_MS = 60

/** The committed bundle from start to a verdict without network (an input is missing), against a bare Node. */
export async function coldStart(): Promise<readonly Finding[]> {
  const temp = mkdtempSync(join(tmpdir(), 'shipgate-bench-'))
  try {
    const env = { SHIPGATE_ACTION: 'dbackup-run', RUNNER_TEMP: temp }
    const [bare = [], bundle = []] = inTurns(
      [
        { program: process.execPath, args: ['-e', '0'] },
        { program: process.execPath, args: [join(root, 'dist', 'index.js')], env },
      ],
      ROUNDS,
    )
    const [base, ours] = [median(bare), median(bundle)]
    return [
      {
        what: `bundle to its verdict on Node ${process.versions.node}, median of ${ROUNDS}`,
        value: `${ours.toFixed(0)} ms against ${base.toFixed(0)} ms for a bare node: +${(ours - base).toFixed(0)} ms, ${(ours / base).toFixed(2)} times`,
        bound: `at most +${MOST_ABOVE_NODE_MS} ms`,
        kept: ours - base <= MOST_ABOVE_NODE_MS,
      },
    ]
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}
