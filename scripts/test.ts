/** Runs the tests with coverage and closes with one plain line that counts them. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const results = join(root, 'coverage', 'results.json')
rmSync(results, { force: true })
const vitest = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--coverage',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
)
process.exitCode = vitest.status ?? 1
try {
  const counted = JSON.parse(readFileSync(results, 'utf8')) as Record<string, number>
  console.log(
    `${counted['numPassedTests']} passed, ${counted['numFailedTests']} failed, ${(counted['numPendingTests'] ?? 0) + (counted['numTodoTests'] ?? 0)} skipped`,
  )
} catch {
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
