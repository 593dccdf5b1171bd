import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

const isValid = validator()

/** What is wrong with a SARIF log by the schema of SARIF 2.1.0; empty when nothing is. */
export function sarifProblems(log: unknown): readonly string[] {
  isValid(log)
  return (isValid.errors ?? []).map(error => `${error.instancePath} ${error.message}`)
}

/**
 * The schema is of draft 4, of which it uses nothing that draft 7 reads differently but the name of its own id. One of its
 * patterns is no regular expression by the rules of Unicode mode.
 */
function validator() {
  const path = join(import.meta.dirname, '../../fixtures/sarif-2.1.0.schema.json')
  const { $schema: _, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, object | string>
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  return ajv.compile(schema)
}
