import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { type Command, parseCommand } from './command-syntax.ts'
import { annotationOf } from './issue-command.ts'
import type { StepContext } from './step-context.ts'

/** actions/runner 2.336, Constants.cs: UnsupportedCommandMessage, …Disabled, UnsupportedStopCommandTokenDisabled. */
const deprecated = (name: string): string =>
  `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`
const disabled = (name: string): string =>
  `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`
const badStopToken =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`."

type Handler = (context: StepContext, command: Command) => void

function requireName(command: Command): string {
  const name = command.properties.get('name')
  if (!name) throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`)
  return name
}

const isOn = (value: string | undefined): boolean => value?.trim().toLowerCase() === 'true'

function requireUnsecure(context: StepContext, command: Command): void {
  if (!isOn(context.env.get('ACTIONS_ALLOW_UNSECURE_COMMANDS'))) throw new Error(disabled(command.name))
}

function loadMatchers(context: StepContext, { data }: Command): void {
  if (data === '') {
    context.log.warning('File path must be specified.')
    return
  }
  JSON.parse(readFileSync(isAbsolute(data) ? data : join(context.job.request.workspace, data), 'utf8'))
}

const issue: Handler = (context, command) => context.log.annotate(annotationOf(context, command))
const noEcho = new Set(['add-mask', 'debug', 'error', 'warning', 'notice'])

/** actions/runner 2.336, ActionCommandManager.cs, one class for each. */
const handlers: Readonly<Record<string, Handler>> = {
  'add-mask': (context, { data }) => {
    if (data.trim() === '') {
      context.log.warning("Can't add secret mask for empty string in ##[add-mask] command.")
      return
    }
    if (context.echo) context.log.output('::add-mask::***')
    context.job.masker.addWithLines(data)
  },
  'add-path': (context, command) => {
    requireUnsecure(context, command)
    context.job.addPath(command.data)
  },
  'set-env': (context, command) => {
    requireUnsecure(context, command)
    context.setEnv(requireName(command), command.data)
  },
  'set-output': (context, command) => {
    context.log.warning(deprecated('set-output'))
    context.setOutput(requireName(command), command.data)
  },
  'save-state': (context, command) => {
    context.log.warning(deprecated('save-state'))
    requireName(command)
  },
  'add-matcher': loadMatchers,
  'remove-matcher': (context, { data, properties }) => {
    if (data === '' && !properties.get('owner')) {
      context.log.warning('Either an owner name or a file path must be specified in ##[remove-matcher] command.')
    }
  },
  debug: (context, { data }) => context.log.debug(data),
  error: issue,
  warning: issue,
  notice: issue,
  group: (context, { data }) => context.log.output(`##[group]${data}`),
  endgroup: context => context.log.output('##[endgroup]'),
  echo: (context, { data }) => {
    const value = data.trim().toUpperCase()
    if (value !== 'ON' && value !== 'OFF') {
      throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`)
    }
    context.echo = value === 'ON'
  },
}

/** Finds and does the workflow commands in one step's output; each step has its own, so stop-commands ends with it. */
export class CommandProcessor {
  readonly #context: StepContext
  readonly #registered = new Set(['stop-commands', ...Object.keys(handlers)])
  #stopToken: string | undefined

  constructor(context: StepContext) {
    this.#context = context
  }

  /** Does the line's command, if it holds one, and returns it; any other line is to be shown as it is. */
  process(line: string): Command | undefined {
    const command = parseCommand(line, this.#registered)
    if (!command) return undefined
    const name = command.name.toLowerCase()
    if (this.#stopToken !== undefined) return this.#resume(name, line) ? command : undefined
    try {
      if (name === 'stop-commands') this.#stop(command.data, line)
      else this.#handle(name, command, line)
    } catch (cause) {
      this.#context.log.error(`Unable to process command '${noEcho.has(name) ? name : line}' successfully.`)
      this.#context.log.error(cause instanceof Error ? cause.message : String(cause))
      this.#context.commandFailed = true
    }
    return command
  }

  #handle(name: string, command: Command, line: string): void {
    if (this.#context.echo && !noEcho.has(name)) this.#context.log.output(line)
    handlers[name]?.(this.#context, command)
  }

  #stop(token: string, line: string): void {
    const id = token.toLowerCase()
    const allowed = isOn(this.#context.env.get('ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS'))
    if ((token === '' || id === 'pause-logging' || this.#registered.has(id)) && !allowed) throw new Error(badStopToken)
    this.#stopToken = id
    this.#registered.add(id)
    if (token.length > 6) this.#context.job.masker.add(token)
    this.#context.log.output(line)
  }

  #resume(name: string, line: string): boolean {
    if (name !== this.#stopToken) return false
    this.#context.log.output(line)
    this.#registered.delete(name)
    this.#stopToken = undefined
    return true
  }
}
