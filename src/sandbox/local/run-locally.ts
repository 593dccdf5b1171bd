import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeSample } from '../background/write-sample.ts'
import { last, type ParsedLine, parseOptions } from '../command-line/parse-options.ts'
import { UsageError } from '../command-line/usage-error.ts'
import { type CompositeRequest, type CompositeResult, runComposite } from '../composite/index.ts'
import { runnerLogReader } from '../terminal/runner-log.ts'
import { sampleRelease } from '../world/sample-release.ts'
import { readSettings } from '../world/settings.ts'
import { storyNames } from '../world/story.ts'
import { type Given, readGiven } from './given-inputs.ts'
import { inputsFromWorld } from './inputs-from-world.ts'
import { findAction, type LocalAction } from './local-action.ts'
import { localGithub } from './local-github.ts'
import { openLocalWorld } from './local-world.ts'
import { showResult } from './show-result.ts'

/**
 * Runs an action of this checkout as a runner would: its committed action.yml, step by step, on the committed bundle.
 * Gives the exit code.
 *
 * @throws UsageError when it is asked wrongly; then nothing was run
 */
export async function runLocally(root: string, line: readonly string[]): Promise<number> {
  const options = parseOptions(line, {
    ...{ with: 'value', secret: 'value', sandbox: 'optional-value', speed: 'value' },
    ...{ event: 'value', workspace: 'value' },
  })
  const [name, ...tooMany] = options.words
  if (tooMany.length > 0) throw new UsageError([tooMuch(tooMany, options)])
  if (last(options, 'speed') !== undefined && last(options, 'sandbox') === undefined) {
    throw new UsageError(['--speed is about the time of the sandbox: give --sandbox with it.'])
  }
  const action = findAction(root, name)
  const given = readGiven(
    action,
    { with: options.options.get('with') ?? [], secret: options.options.get('secret') ?? [] },
    process.env,
  )
  const runnerTemp = temporaryFolder('temp')
  try {
    return await runIn(runnerTemp, { action, given, options })
  } finally {
    rmSync(runnerTemp, { recursive: true, force: true })
  }
}

/** Options with an optional value take it as `--sandbox=gate` only; who writes `--sandbox gate` meant that. */
function tooMuch(words: readonly string[], options: ParsedLine): string {
  const [word = ''] = words
  const said = `"${words.join(' ')}" is too much: name one action, then options.`
  const isStory = storyNames.some(name => name === word)
  return isStory && last(options, 'sandbox') === '' ? `${said} A story is given as --sandbox=${word}.` : said
}

interface Wish {
  readonly action: LocalAction
  readonly given: Given
  readonly options: ParsedLine
}

async function runIn(runnerTemp: string, { action, given, options }: Wish): Promise<number> {
  const story = last(options, 'sandbox')
  const inSandbox = story !== undefined
  const settings = readSettings({ story, speed: last(options, 'speed') })
  const workspace = workspaceOf(last(options, 'workspace'), inSandbox)
  const github = localGithub(workspace, last(options, 'event'))
  for (const advice of given.advice) console.error(advice)
  await using world = inSandbox ? await openLocalWorld(settings, github) : undefined
  const filled = world === undefined ? {} : inputsFromWorld(action, given.values, world.values)
  if (world !== undefined && action.name === 'pipeline' && last(options, 'workspace') === undefined) {
    mkdirSync(join(workspace, '.github'))
    writeFileSync(join(workspace, '.github', 'shipgate.yml'), sampleRelease(world.values, '.'))
  }
  const secrets = [...given.secrets, ...(world?.keys ?? [])]
  if (world !== undefined) {
    console.log(`Against the sandbox, story "${settings.story}". Filled in:`)
    for (const [name, value] of Object.entries(filled)) {
      console.log(`  ${name}: ${secrets.includes(value) ? '***' : value.replaceAll('\n', '\n    ')}`)
    }
    console.log(`Workspace: ${workspace}\n`)
  }
  const read = runnerLogReader()
  const result = await cancellable({
    actionFile: action.file,
    workspace,
    runnerTemp,
    inputs: { ...filled, ...given.values },
    github: world?.context ?? github.context,
    event: github.event as NonNullable<CompositeRequest['event']>,
    secrets,
    onOutput: entry => {
      const shown = read(entry)
      if (shown !== undefined) console.log(shown)
    },
  })
  showResult(result)
  if (!inSandbox && result.outputs['reason-code'] === 'missing_credentials') {
    console.log(
      'Here a secret comes from the environment: --secret name=VARIABLE. With --sandbox nothing has to be given.',
    )
  }
  if (result.conclusion === 'success') return 0
  return result.exitCode === 0 ? 1 : result.exitCode
}

/** The first Ctrl-C cancels the job as a runner does, with time to tell the service; the second one kills the step. */
async function cancellable(request: CompositeRequest): Promise<CompositeResult> {
  const cancel = new AbortController()
  const kill = new AbortController()
  const onSignal = () => {
    if (cancel.signal.aborted) kill.abort()
    else console.error('Cancelling; the action is told, and has ten seconds. Again to kill it.')
    cancel.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  try {
    return await runComposite({ ...request, cancel: cancel.signal, kill: kill.signal })
  } finally {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}

/** The current folder, as a checkout would be; in the sandbox a new one with a small shop to scan, which stays. */
function workspaceOf(given: string | undefined, inSandbox: boolean): string {
  if (given === undefined && inSandbox) {
    const folder = temporaryFolder('workspace')
    writeSample(folder, '.')
    return folder
  }
  const folder = resolve(given ?? '.')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError([`--workspace ${given} is no folder.`])
  }
  return folder
}

function temporaryFolder(purpose: string): string {
  const parent = tmpdir()
  if (parent.includes(' ')) {
    throw new UsageError([
      `The folder for temporary files, ${parent}, has a space in its path, and runners pass paths to node without quotes; set TMPDIR (TEMP on Windows) to another one.`,
    ])
  }
  return mkdtempSync(join(parent, `shipgate-local-${purpose}-`))
}
