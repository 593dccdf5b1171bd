import { Ajv2020 } from 'ajv/dist/2020.js'
import { pipelineSchema } from '../../../../scripts/generate/pipeline-schema.ts'
import type { ActionDefinition } from '../../define.ts'
import { actionIds, loadAction } from '../../registry.ts'

export const definitions: readonly ActionDefinition[] = (await Promise.all(actionIds.map(loadAction))).filter(
  definition => definition !== undefined,
)

export const schemaText = pipelineSchema(definitions)

/** Whether an editor would accept a file with these contents. */
export const accepts = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(
  JSON.parse(schemaText),
)
