import { toJSONSchema } from 'zod/mini'
import { evidenceSchema } from '../../src/actions/pipeline/evidence/evidence-schema.ts'

/** JSON Schema (2020-12) of the evidence file, from the one definition of its format. */
export function evidenceJsonSchema(): string {
  const { $schema, ...schema } = toJSONSchema(evidenceSchema, { target: 'draft-2020-12' })
  const head = {
    $schema,
    title: 'Evidence of a release',
    description: 'What the input evidence-file of Shipgate writes. What is not known is null.',
  }
  return `${JSON.stringify({ ...head, ...schema }, undefined, 2)}\n`
}
