/** Everything that must hold besides the tests: types, format and lint, generated files, the committed bundle, its size. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { distProblems } from './check-dist.ts'

const root = join(import.meta.dirname, '..')
const steps: readonly (readonly [title: string, run: () => void])[] = [
  ['types', () => tool('tsc', '-p', 'tsconfig.json', '--noEmit')],
  ['format and lint', () => tool('biome', 'ci', '.')],
  ['generated files', () => node('scripts/generate.ts', '--check')],
  ['import rule and house rules', () => tool('vitest', 'run', 'test/policy', '--reporter=dot')],
  ['dist', checkDist],
]

let failed = 0
for (const [title, run] of steps) {
  try {
    run()
    console.log(`ok      ${title}`)
  } catch (error) {
    failed++
    console.log(`FAILED  ${title}`)
    if (error instanceof Error && !('status' in error)) console.log(error.message)
  }
}
process.exitCode = failed === 0 ? 0 : 1

function checkDist(): void {
  const problems = distProblems(root)
  if (problems.length > 0) throw new Error(problems.map(problem => `  ${problem}`).join('\n'))
}

function tool(name: string, ...args: readonly string[]): void {
  const windows = process.platform === 'win32'
  const command = join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name)
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], shell: windows })
}

function node(...args: readonly string[]): void {
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}
