import type { ActionDefinition } from '../../src/actions/define.ts'

/** JSON Schema (2020-12) of an action's `with:` block, for editors. */
export function inputSchema(action: ActionDefinition): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Inputs of ${action.id}`,
    description: action.description,
    type: 'object',
    additionalProperties: false,
    required: Object.entries(action.inputs)
      .filter(([, field]) => field.required)
      .map(([name]) => name),
    properties: Object.fromEntries(
      Object.entries(action.inputs).map(([name, field]) => [
        name,
        {
          description: field.description,
          ...field.schema,
          ...(field.default !== undefined && { default: typed(field.default, field.schema.type) }),
        },
      ]),
    ),
  }
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

function typed(text: string, type: string | readonly string[]): string | number | boolean {
  if (type === 'boolean') return text === 'true'
  if (type === 'integer' || type === 'number') return Number(text)
  return text
}
