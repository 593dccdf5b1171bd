import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RealClock } from '../clock.ts'
import { type CompositeResult, runComposite } from '../composite/index.ts'
import { runnerLogReader } from '../terminal/runner-log.ts'
import { checkOut } from '../world/check-out.ts'
import { createWorld, PRODUCTION, type World } from '../world/create-world.ts'
import { githubContext } from '../world/github-context.ts'
import { sampleRelease } from '../world/sample-release.ts'
import type { WorldAddresses } from '../world/serve-world.ts'
import { STORIES, type Story } from '../world/story.ts'
import { type WorldValueName, worldValues } from '../world/world-values.ts'
import { observe } from './observe.ts'

// What takes the emulated services half a minute is over when an action looks for the first time.
const PACE = 40
// Long enough for a busy machine to answer, and what the story with the broken site waits for.
const HEALTH_CHECK_SECONDS = 3

const TITLES: Readonly<Record<Story, string>> = {
  passes: 'A release that passes',
  gate: 'A release that the gate stops',
  'empty-backup': 'A release that an empty backup stops',
  unhealthy: 'A release that is rolled back',
}

const SECRETS = ['debricked-token', 'dbackup-api-key', 'realdebrid-token', 'deploybot-token'] as const

const SHOWN_OUTPUTS = [
  ...['decision', 'reason-code', 'scan-decision', 'scan-vulnerability-count', 'scan-critical-count'],
  ...['backup-decision', 'backup-reason-code', 'backup-file-path', 'backup-sha256', 'backup-verified'],
  ...['fetch-decision', 'fetch-file-count', 'fetch-total-bytes'],
  ...['deploy-decision', 'deploy-reason-code', 'deploy-revision', 'deploy-previous-revision', 'deploy-rolled-back'],
] as const

/** Where a release is played. */
export interface Stage {
  /** Root of the checkout. */
  readonly root: string
  /** Everything that stays of the release is below it. */
  readonly folder: string
  /** False: the workflow's step and the release file have been shown already. */
  readonly isFirst: boolean
  readonly say: (line: string) => void
}

/** A release that has ended. */
export interface Played {
  readonly story: Story
  readonly title: string
  readonly result: CompositeResult
  readonly workspace: string
  /** Path of the evidence, which every release writes. */
  readonly evidence: string
  /** False: it did not end as its story has it. */
  readonly isGood: boolean
}

/** Plays the release of one story in a world of its own: the committed action.yml, step by step, on the committed bundle. */
export async function playRelease(story: Story, stage: Stage): Promise<Played> {
  const { say, folder } = stage
  const world = createWorld(story, new RealClock(), { pace: PACE })
  await using served = await world.serve()
  const { addresses } = served
  const values = worldValues(world, addresses)
  const workspace = join(folder, 'workspace')
  const release = sampleRelease(values, '.', HEALTH_CHECK_SECONDS)
  checkOut(workspace, { release, commit: world.revision })

  say(`\n=== ${TITLES[story]} ===\n\nThe story "${story}": ${STORIES[story]}.\n`)
  if (stage.isFirst) say(`${workflowStep()}\n\n.github/shipgate.yml:\n\n${release.replace(/^(?=.)/gm, '  ')}`)
  else say('The same step and the same .github/shipgate.yml, in another world.\n')
  const before = world.deploybot.control.live(PRODUCTION)
  const result = await run({ world, addresses, values, workspace, stage })

  const summary = join(folder, 'summary.md')
  writeFileSync(summary, result.summary)
  const evidence = join(workspace, 'evidence.json')
  say(`\nStep: ${result.conclusion}. Of the outputs:`)
  for (const name of SHOWN_OUTPUTS) if (result.outputs[name]) say(`  ${name}: ${result.outputs[name]}`)
  say(`Job summary: ${summary}\nEvidence: ${evidence}\n`)
  const observations = await observe(result, { world, site: addresses.site, before })
  for (const { what, isSo } of observations) say(`${isSo ? 'Observed' : 'WRONG'}: ${what}`)
  const isGood = observations.every(({ isSo }) => isSo)
  return { story, title: TITLES[story], result, workspace, evidence, isGood }
}

interface Scenery {
  readonly world: World
  readonly addresses: WorldAddresses
  readonly values: Readonly<Record<WorldValueName, string>>
  readonly workspace: string
  readonly stage: Stage
}

async function run({ world, addresses, values, workspace, stage }: Scenery): Promise<CompositeResult> {
  const read = runnerLogReader()
  // Not below the checkout, whose path may have a space: runners pass paths to node without quotes.
  const runnerTemp = mkdtempSync(join(tmpdir(), 'shipgate-demo-'))
  try {
    return await runComposite({
      actionFile: join(stage.root, 'action.yml'),
      workspace,
      runnerTemp,
      inputs: { ...Object.fromEntries(SECRETS.map(name => [name, values[name]])), 'evidence-file': 'evidence.json' },
      github: githubContext(world, addresses),
      secrets: Object.values(world.keys),
      onOutput: entry => {
        const shown = read(entry)
        if (shown !== undefined) stage.say(shown.replace(/^/gm, '  '))
      },
    })
  } finally {
    rmSync(runnerTemp, { recursive: true, force: true })
  }
}

function workflowStep(): string {
  const secrets = SECRETS.map(name => `    ${name}: \${{ secrets.${name.toUpperCase().replaceAll('-', '_')} }}`)
  return ['- uses: <owner>/shipgate@<full commit SHA>', '  with:', ...secrets, '    evidence-file: evidence.json'].join(
    '\n',
  )
}
