/** Writes everything that follows from the definitions; with --check it compares instead and fails on a difference. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ActionDefinition } from '../src/actions/define.ts'
import { actionIds, loadAction, pipelineId } from '../src/actions/registry.ts'
import { actionYaml } from './generate/action-yaml.ts'
import { evidenceJsonSchema } from './generate/evidence-schema.ts'
import { inputSchema } from './generate/input-schema.ts'
import { pipelineSchema } from './generate/pipeline-schema.ts'
import { withTables } from './generate/readme-tables.ts'
import { reasonCodesPage } from './generate/reason-codes-page.ts'
import { sandboxActionYaml, withSandboxTables } from './generate/sandbox-action-yaml.ts'
import { versionModule } from './generate/version-module.ts'

const root = join(import.meta.dirname, '..')
const checking = process.argv.includes('--check')
const stale: string[] = []
const actions: ActionDefinition[] = []

for (const id of actionIds) {
  const action = await loadAction(id)
  if (action === undefined) throw new Error(`${id} cannot be loaded`)
  actions.push(action)
  emit(`actions/${action.id}/action.yml`, actionYaml(action))
  emit(`docs/schema/${action.id}.schema.json`, inputSchema(action))
  const readme = `actions/${action.id}/README.md`
  emit(readme, withTables(read(readme), action))
}
const pipeline = await loadAction(pipelineId)
if (pipeline === undefined) throw new Error('the release pipeline cannot be loaded')
emit('action.yml', actionYaml(pipeline, ''))
emit('docs/pipeline.md', withTables(read('docs/pipeline.md'), pipeline))
emit('docs/schema/shipgate.schema.json', pipelineSchema(actions))
emit('actions/sandbox/action.yml', sandboxActionYaml())
emit('actions/sandbox/README.md', withSandboxTables(read('actions/sandbox/README.md')))
emit('docs/schema/evidence.schema.json', evidenceJsonSchema())
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
