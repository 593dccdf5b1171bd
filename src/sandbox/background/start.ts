import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { relative } from 'node:path'
import { UsageError } from '../command-line/usage-error.ts'
import { sampleRelease } from '../world/sample-release.ts'
import { readSettings } from '../world/settings.ts'
import { DEFAULT_LIMIT_MINUTES } from './definition.ts'
import { spawnBackground } from './spawn-background.ts'
import { workflowRun } from './workflow-run.ts'
import { writeRelease, writeSample } from './write-sample.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The step of the sandbox action: ends as soon as the background process has everything listening. Gives the exit code.
 *
 * The keys are not masked. They open nothing but this sandbox, and are the same for everybody: hiding them would only
 * hide what one wants to see when a step does not do what was expected. The actions mask them once they are given to
 * them, as they do with any secret, and the log says at the first sight of them that they are made up.
 *
 * @param bundle the file that the background process runs
 */
export async function startSandbox(bundle: string, env: Environment): Promise<number> {
  try {
    const settings = readSettings({
      story: env['SHIPGATE_INPUT_STORY'],
      speed: env['SHIPGATE_INPUT_SPEED'],
      limitMinutes: env['SHIPGATE_INPUT_LIMIT_MINUTES'],
    })
    const minutes = settings.limitMinutes ?? DEFAULT_LIMIT_MINUTES
    const sample = writeSample(env['GITHUB_WORKSPACE'] ?? '.', env['SHIPGATE_INPUT_SAMPLE_PATH']?.trim() ?? '')
    const { processId, values } = await spawnBackground(bundle, [
      ...['--story', settings.story],
      ...['--speed', String(settings.speed)],
      ...['--limit-minutes', String(minutes)],
      ...workflowRun(env),
    ])
    const outputs = { ...values, 'process-id': String(processId) }
    writeOutputs(env['GITHUB_OUTPUT'], outputs)
    console.log(`The sandbox runs in the background (process ${processId}) and tells the story "${settings.story}".`)
    console.log(`It stops by itself after ${minutes} minutes, or when the job ends.`)
    console.log('The keys are made up: they open nothing but this sandbox.')
    if (sample !== undefined) {
      const scanned = relative(env['GITHUB_WORKSPACE'] ?? '.', sample).replaceAll('\\', '/') || '.'
      const release = writeRelease(sample, sampleRelease(values, scanned))
      console.log(`A small shop to scan is in ${sample}, and a file for the release pipeline is ${release}.`)
    }
    console.log('::group::Outputs')
    for (const [name, value] of Object.entries(outputs)) console.log(`${name}: ${value.replaceAll('\n', '\n  ')}`)
    console.log('::endgroup::')
    return 0
  } catch (cause) {
    const problem = cause instanceof UsageError ? cause.problems.join(' ') : (cause as Error).message
    console.log(`::error title=sandbox::${escaped(problem)}`)
    return 1
  }
}

/** With a delimiter of its own for each value, as GitHub's file commands want it. */
function writeOutputs(file: string | undefined, outputs: Readonly<Record<string, string>>): void {
  if (file === undefined || file === '') return
  const entries = Object.entries(outputs).map(([name, value]) => {
    const delimiter = `ghadelimiter_${randomUUID()}`
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
  })
  appendFileSync(file, entries.join(''))
}

/** As the data of a workflow command. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
