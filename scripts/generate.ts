/** Writes everything that follows from the definitions; with --check it compares instead and fails on a difference. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { actionIds, loadAction } from '../src/actions/registry.ts'
import { actionYaml } from './generate/action-yaml.ts'
import { inputSchema } from './generate/input-schema.ts'
import { withTables } from './generate/readme-tables.ts'
import { reasonCodesPage } from './generate/reason-codes-page.ts'
import { versionModule } from './generate/version-module.ts'

const root = join(import.meta.dirname, '..')
const checking = process.argv.includes('--check')
const stale: string[] = []

for (const id of actionIds) {
  const action = await loadAction(id)
  if (action === undefined) throw new Error(`${id} cannot be loaded`)
  emit(`actions/${action.id}/action.yml`, actionYaml(action))
  emit(`docs/schema/${action.id}.schema.json`, inputSchema(action))
  const readme = `actions/${action.id}/README.md`
  emit(readme, withTables(read(readme), action))
}
emit('docs/reason-codes.md', reasonCodesPage())
emit('src/core/version.ts', versionModule(read('package.json')))

if (stale.length > 0) {
  console.error(`Not what \`npm run generate\` writes: ${stale.join(', ')}`)
  process.exitCode = 1
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function emit(file: string, text: string): void {
  const path = join(root, file)
  let present: string | undefined
  try {
    present = readFileSync(path, 'utf8')
  } catch {
    present = undefined
  }
  if (present === text) return
  if (checking) {
    stale.push(file)
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  console.log(`wrote ${file}`)
}
