import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPairs } from './file-syntax.ts'
import type { StepContext } from './step-context.ts'

/** actions/runner 2.336, FileCommandManager.cs (AttachmentSizeLimit). */
const summaryLimit = 1024 * 1024
const windows = process.platform === 'win32'

/** ReadAllText drops a byte order mark. */
const readText = (file: string): string => readFileSync(file, 'utf8').replace(/^\uFEFF/, '')

function pairs(file: string): Iterable<[string, string]> {
  return existsSync(file) ? readPairs(readText(file), windows) : []
}

function addPaths(context: StepContext, file: string): void {
  if (!existsSync(file)) return
  for (const line of readText(file).split(/\r\n|\n|\r/)) if (line !== '') context.job.addPath(line)
}

function setVariables(context: StepContext, file: string): void {
  for (const [name, value] of pairs(file)) {
    if (name.toUpperCase() === 'NODE_OPTIONS') {
      context.log.error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
      continue
    }
    context.setEnv(name, value)
    context.log.debug(`${name}='${value}'`)
  }
}

function takeSummary(context: StepContext, file: string): void {
  if (!existsSync(file)) return
  const { size } = statSync(file)
  if (size === 0) return
  const text = readText(file)
  context.job.rawSummaries.push(text)
  if (size > summaryLimit) {
    context.log.error(
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${summaryLimit / 1024}k, got ${Math.floor(size / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
    )
    return
  }
  // Masked line by line, so a secret that spans lines is found only because its lines are masks of their own.
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  context.summary = lines.map(line => `${context.job.masker.mask(line)}\n`).join('')
}

function checkState(context: StepContext, file: string): void {
  for (const [name, value] of pairs(file)) context.log.debug(`Save intra-action state ${name} = ${value}`)
}

function setOutputs(context: StepContext, file: string): void {
  for (const [name, value] of pairs(file)) {
    context.setOutput(name, value)
    context.log.debug(`Set output ${name} = ${value}`)
  }
}

/** In the runner's order (ExtensionManager.cs). */
const fileCommands = [
  { name: 'path', prefix: 'add_path_', take: addPaths },
  { name: 'env', prefix: 'set_env_', take: setVariables },
  { name: 'step_summary', prefix: 'step_summary_', take: takeSummary },
  { name: 'state', prefix: 'save_state_', take: checkState },
  { name: 'output', prefix: 'set_output_', take: setOutputs },
] as const

/** The files through which one step speaks to the runner. */
export class FileCommands {
  readonly #context: StepContext
  readonly #files = new Map<string, string>()

  /** Makes a fresh set and names it in the step's github context. */
  constructor(context: StepContext) {
    this.#context = context
    const folder = join(context.job.request.runnerTemp, '_runner_file_commands')
    mkdirSync(folder, { recursive: true })
    const id = randomUUID()
    for (const { name, prefix } of fileCommands) {
      const file = join(folder, prefix + id)
      writeFileSync(file, '')
      this.#files.set(name, file)
      context.github[name] = file
    }
  }

  /** Reads what the step wrote. A file that cannot be read fails the step; the others count all the same. */
  take(): void {
    for (const { name, take } of fileCommands) {
      try {
        take(this.#context, this.#files.get(name) ?? '')
      } catch (cause) {
        this.#context.log.error(`Unable to process file command '${name}' successfully.`)
        this.#context.log.error(cause instanceof Error ? cause.message : String(cause))
        this.#context.commandFailed = true
      }
    }
  }
}
