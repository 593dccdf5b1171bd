import type { ActionDefinition } from '../../src/actions/define.ts'
import type { Field } from '../../src/actions/fields.ts'
import { earlierStages, FILE_VERSION, LONGEST_NAME, MOST_ENTRIES } from '../../src/actions/pipeline/config/read-file.ts'
import { whyWithheld } from '../../src/actions/pipeline/config/withheld-inputs.ts'
import { actionsOfStage, type StageName, stageNames } from '../../src/actions/pipeline/stages.ts'

type Schema = Readonly<Record<string, unknown>>

/** What a stage is for, as an editor shows it. */
const descriptions: Readonly<Record<StageName, string>> = {
  scan: 'Looks for vulnerable dependencies. Runs beside backup and fetch; deploy waits for it.',
  backup: 'Makes and proves a backup. Runs beside scan and fetch; deploy waits for it.',
  fetch: 'Fetches files. Runs beside scan and backup; deploy waits for it.',
  deploy: 'Deploys when every stage before has passed, or warned.',
}

/** An expression is not evaluated in the file, so it is refused in every text. */
const noExpression = { not: { type: 'string', pattern: '\\$\\{\\{' } }
/** The end of an empty text, which means "not given". */
const nothing = '^\\s*$'

/**
 * JSON Schema (2020-12) of the file of the release pipeline, for editors. Strict where the file is read strictly. What
 * it cannot say is left to the reader: rules between inputs, the forms of single texts, names that must differ.
 */
export function pipelineSchema(actions: readonly ActionDefinition[]): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Shipgate release pipeline',
    description: 'What a release does, in stages: scan, backup and fetch side by side, then deploy.',
    type: 'object',
    additionalProperties: false,
    required: ['version', 'stages'],
    properties: {
      version: { description: 'Version of this file.', const: Number(FILE_VERSION) },
      'deploy-despite': {
        description:
          'Stages whose bad end does not hold the deployment back. The exception is recorded in verdict, summary and evidence.',
        type: ['array', 'null'],
        uniqueItems: true,
        items: { enum: earlierStages },
      },
      stages: {
        description: 'The stages of the release; at least one.',
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: Object.fromEntries(stageNames.map(stage => [stage, stageSchema(stage)])),
      },
    },
    $defs: {
      ...Object.fromEntries(stageNames.map(stage => [`${stage}-entry`, entrySchema(actionsOf(stage, actions))])),
      ...Object.fromEntries(actions.map(action => [action.id, withSchema(action)])),
    },
  }
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

function actionsOf(stage: StageName, actions: readonly ActionDefinition[]): readonly ActionDefinition[] {
  return actionsOfStage[stage].map(id => {
    const definition = actions.find(action => action.id === id)
    if (definition === undefined) throw new Error(`${id} stands in the stage ${stage} and is no action`)
    return definition
  })
}

function stageSchema(stage: StageName): Schema {
  const entry = { $ref: `#/$defs/${stage}-entry` }
  return {
    description: descriptions[stage],
    if: { type: 'array' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { minItems: 1, maxItems: MOST_ENTRIES, items: entry },
    else: entry,
  }
}

function entrySchema(definitions: readonly ActionDefinition[]): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['uses'],
    properties: {
      name: {
        description: 'Tells the entries of a list apart; each name once in its stage.',
        type: ['string', 'number', 'boolean', 'null'],
        maxLength: LONGEST_NAME,
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]*$',
        ...noExpression,
      },
      uses: {
        description: definitions.map(({ id, description }) => `\`${id}\`: ${description}`).join('\n\n'),
        enum: definitions.map(({ id }) => id),
      },
      with: { description: 'The inputs of the action, without its secrets.', type: ['object', 'null'] },
    },
    allOf: definitions.map(definition => ({
      if: { required: ['uses'], properties: { uses: { const: definition.id } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: {
        properties: { with: { $ref: `#/$defs/${definition.id}` } },
        ...(withSchema(definition).required.length > 0 && { required: ['with'] }),
      },
    })),
  }
}

function withSchema({ inputs }: ActionDefinition) {
  const fields: readonly (readonly [string, Field<unknown>])[] = Object.entries(inputs)
  const shown = fields.filter(([name, field]) => whyWithheld(name, field) === undefined)
  const required = shown.filter(([, field]) => field.required).map(([name]) => name)
  return {
    type: required.length > 0 ? 'object' : ['object', 'null'],
    additionalProperties: false,
    required,
    properties: Object.fromEntries(shown.map(([name, field]) => [name, valueSchema(field)])),
  }
}

function valueSchema(field: Field<unknown>): Schema {
  const preset = field.default?.startsWith('${{') ? undefined : field.default
  return {
    description: field.description,
    ...shapeOf(field),
    ...(preset !== undefined && { default: typed(preset, field.schema.type) }),
  }
}

function shapeOf(field: Field<unknown>): Schema {
  const { type, enum: words, minimum } = field.schema
  const empty = field.required ? [] : ['null']
  const filled = field.required && { pattern: '\\S' }
  if (words !== undefined) {
    // A word such as true is a boolean to every editor.
    const booleans = words.flatMap(word => (word === 'true' || word === 'false' ? [word === 'true'] : []))
    return { enum: [...words, ...booleans, null] }
  }
  if (type === 'boolean') {
    const word = '^\\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])?\\s*$'
    return { type: ['boolean', 'string', ...empty], pattern: word }
  }
  if (type === 'integer' || type === 'number') {
    return { type: [type, 'string', ...empty], minimum, pattern: `^\\s*-?\\d+(\\.\\d+)?\\s*$|${nothing}` }
  }
  if (field.form === 'lines') {
    const item = { type: ['string', 'number', 'boolean', 'null'], pattern: '^\\s*[^\\r\\n]*\\s*$', ...noExpression }
    const some = field.required && { contains: { type: ['string', 'number', 'boolean'], pattern: '\\S' } }
    return {
      type: ['string', 'number', 'boolean', 'array', ...empty],
      ...filled,
      ...noExpression,
      items: item,
      ...some,
    }
  }
  return { type: ['string', 'number', 'boolean', ...empty], ...filled, ...noExpression }
}

function typed(text: string, type: string | readonly string[]): string | number | boolean {
  if (type === 'boolean') return text === 'true'
  if (type === 'integer' || type === 'number') return Number(text)
  return text
}
