import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundle } from './bundle.ts'

/** Bytes that every job downloads and every step reads; a dependency that does not fit has to argue for itself. */
const budgets = {
  'index.js': { raw: 1_000_000, gzip: 250_000 },
  // No action loads it. It holds the emulators of all services, the runner of composites, and marked for the demo's page.
  'sandbox/index.js': { raw: 2_000_000, gzip: 460_000 },
} as const

/** The same for chunks, which ncc numbers anew at will: each is known by a module in it, and by that it is lazy. */
const chunkBudgets = {
  'node_modules/@actions/github/lib/utils.js': { raw: 250_000, gzip: 50_000 },
} as const

type Budget = { readonly raw: number; readonly gzip: number }

/**
 * What is wrong with the committed dist: files that a clean build does not give or gives differently, untracked ones
 * included; bundles that do not start (ncc exits 0 on an import that it cannot resolve); bundles over their budget.
 */
export function distProblems(root: string): readonly string[] {
  const committed = join(root, 'dist')
  const fresh = mkdtempSync(join(tmpdir(), 'shipgate-dist-'))
  try {
    bundle(fresh)
    const names = [...new Set([...filesBelow(committed), ...filesBelow(fresh)])].sort()
    const different = names.filter(name => read(committed, name) !== read(fresh, name))
    return [
      ...different.map(name => `dist/${name} is not what a clean build gives; run \`npm run dist\` and commit it`),
      ...startProblems(committed),
      ...sizeProblems(committed),
    ]
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

function read(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch {
    return undefined
  }
}

function startProblems(dist: string): readonly string[] {
  const problems: string[] = []
  // Without an action to run it says so and fails; anything else means that it did not even load.
  const said = output(join(dist, 'index.js'))
  if (!said.includes('does not know the action')) problems.push(`dist/index.js does not start: ${said.slice(0, 500)}`)
  const usage = output(join(dist, 'sandbox', 'index.js'))
  if (!usage.includes('Usage:')) problems.push(`dist/sandbox/index.js does not start: ${usage.slice(0, 500)}`)
  return problems
}

function output(file: string): string {
  try {
    return execFileSync(process.execPath, [file], {
      encoding: 'utf8',
      stdio: 'pipe',
      env: { PATH: process.env['PATH'] },
    })
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    return `${stdout ?? ''}${stderr ?? ''}`
  }
}

function sizeProblems(dist: string): readonly string[] {
  const files = Object.entries(budgets).flatMap(([name, budget]) => overBudget(dist, name, budget))
  const chunks = Object.entries(chunkBudgets).flatMap(([module, budget]) => {
    const holders = readdirSync(dist).filter(
      name => name.endsWith('.js') && readFileSync(join(dist, name), 'utf8').includes(`MODULE: ./${module}`),
    )
    const [name] = holders
    if (name === undefined || holders.length > 1 || name === 'index.js') {
      return [`${module} is in ${holders.join(' and ') || 'no file'} of dist; it belongs in one chunk of its own`]
    }
    return overBudget(dist, name, budget)
  })
  return [...files, ...chunks]
}

function overBudget(dist: string, name: string, budget: Budget): readonly string[] {
  const raw = statSync(join(dist, name)).size
  const gzip = gzipSync(readFileSync(join(dist, name))).byteLength
  console.log(`        dist/${name}: ${raw} bytes, ${gzip} gzipped`)
  return raw > budget.raw || gzip > budget.gzip
    ? [`dist/${name} has ${raw} bytes (${gzip} gzipped), its budget is ${budget.raw} (${budget.gzip})`]
    : []
}
