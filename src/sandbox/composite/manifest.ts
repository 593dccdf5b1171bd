import { readFileSync } from 'node:fs'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'
import { IdBuilder } from '@actions/workflow-parser/model/converter/id-builder'
import { convertToIfCondition } from '@actions/workflow-parser/model/converter/if-condition'
import type { TemplateContext } from '@actions/workflow-parser/templates/template-context'
import type { MappingToken, TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import { isMapping, isScalar, isSequence } from '@actions/workflow-parser/templates/tokens/type-guards'
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer'

export interface InputDefinition {
  readonly name: string
  readonly default: TemplateToken | undefined
  readonly deprecation: string | undefined
}

export interface OutputDefinition {
  readonly name: string
  readonly value: TemplateToken | undefined
}

/** One `run` step. */
export interface StepDefinition {
  /** Undefined when the step has none: its outputs are then thrown away. */
  readonly id: string | undefined
  /** Always holds a status function. */
  readonly condition: string
  readonly run: TemplateToken
  readonly shell: TemplateToken | undefined
  readonly workingDirectory: TemplateToken | undefined
  readonly env: TemplateToken | undefined
  readonly continueOnError: TemplateToken | undefined
}

export interface Manifest {
  readonly fileName: string
  readonly inputs: readonly InputDefinition[]
  readonly outputs: readonly OutputDefinition[]
  readonly steps: readonly StepDefinition[]
}

/** The file breaks GitHub's schema; `messages` are the runner's, with line and column. */
export class ManifestError extends Error {
  readonly messages: readonly string[]

  constructor(fileName: string, messages: readonly string[]) {
    super(`Failed to load ${fileName}`)
    this.name = 'ManifestError'
    this.messages = messages
  }
}

const text = (token: TemplateToken | undefined): string | undefined =>
  token && isScalar(token) ? token.toString() : undefined

function definitions(root: MappingToken, key: string): [string, MappingToken | undefined][] {
  const list = root.find(key)
  if (!list || !isMapping(list)) return []
  return [...list].map(({ key: name, value }) => [name.toString(), isMapping(value) ? value : undefined])
}

function readStep(context: TemplateContext, token: MappingToken): StepDefinition {
  const uses = text(token.find('uses'))
  if (uses !== undefined) throw new Error(`Steps with 'uses' are not supported by this runner: ${uses}`)
  const condition = token.find('if')
  return {
    id: text(token.find('id')),
    condition: (condition && convertToIfCondition(context, condition)?.expression) ?? 'success()',
    // The schema asks for `run` in every step that has no `uses`.
    run: token.find('run') ?? token,
    shell: token.find('shell'),
    workingDirectory: token.find('working-directory'),
    env: token.find('env'),
    continueOnError: token.find('continue-on-error'),
  }
}

function readSteps(context: TemplateContext, root: MappingToken): StepDefinition[] {
  const runs = root.find('runs')
  const using = runs && isMapping(runs) ? text(runs.find('using')) : undefined
  if (using !== 'composite') throw new Error(`Only composite actions are supported by this runner, not '${using}'`)
  const steps = runs && isMapping(runs) ? runs.find('steps') : undefined
  if (!steps || !isSequence(steps)) return []
  const ids = new IdBuilder()
  return [...steps].filter(isMapping).map(token => {
    const step = readStep(context, token)
    const problem = step.id === undefined ? undefined : ids.tryAddKnownId(step.id)
    if (problem !== undefined) context.error(token.find('id'), problem)
    return step
  })
}

/**
 * Reads and checks an action.yml with GitHub's own parser and schema.
 *
 * @param file where it is
 * @param fileName what messages call it
 * @throws ManifestError when it breaks the schema; a plain error for what this runner does not support
 */
export function readManifest(file: string, fileName: string): Manifest {
  const source = { name: fileName, content: readFileSync(file, 'utf8') }
  const { context, value: root } = parseAction(source, new NoOperationTraceWriter())
  const check = (): void => {
    const errors = context.errors.getErrors().map(error => error.message)
    if (errors.length > 0) throw new ManifestError(fileName, errors)
  }
  check()
  if (!root || !isMapping(root)) throw new ManifestError(fileName, ['Action must be a mapping'])
  const manifest: Manifest = {
    fileName,
    inputs: definitions(root, 'inputs').map(([name, fields]) => ({
      name,
      default: fields?.find('default'),
      deprecation: text(fields?.find('deprecationMessage')),
    })),
    outputs: definitions(root, 'outputs').map(([name, fields]) => ({ name, value: fields?.find('value') })),
    steps: readSteps(context, root),
  }
  check()
  return manifest
}
