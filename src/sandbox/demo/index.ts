import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { last, parseOptions } from '../command-line/parse-options.ts'
import { UsageError } from '../command-line/usage-error.ts'
import { verifyEvidence } from '../verify-evidence.ts'
import { readSettings } from '../world/settings.ts'
import { storyNames } from '../world/story.ts'
import { Curtain } from './curtain.ts'
import { demoPage } from './page/page.ts'
import { type Played, playRelease } from './play-release.ts'

/**
 * Shows the product at work: the committed action.yml of the release pipeline, run step by step as a runner would, in one
 * world for each story. Gives the exit code: 0 when every release ended as it should.
 *
 * @throws UsageError when it is asked wrongly
 */
export async function demo(root: string, line: readonly string[]): Promise<number> {
  const options = parseOptions(line, { only: 'value' })
  if (options.words.length > 0) throw new UsageError([`"${options.words.join(' ')}" is too much.`])
  const only = last(options, 'only')
  const stories = only === undefined ? storyNames : [readSettings({ story: only }).story]

  const folder = join(root, '.demo')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const releases = stories.map((story, index) => {
    const curtain = new Curtain()
    const stage = { root, folder: join(folder, story), say: (text: string) => curtain.say(text) }
    const playing = playRelease(story, { ...stage, isFirst: index === 0 })
    // One that breaks off before its turn is told when it is its turn.
    playing.catch(() => undefined)
    return { curtain, playing }
  })
  const played: Played[] = []
  for (const { curtain, playing } of releases) {
    curtain.open()
    played.push(await playing)
  }
  const proved = await verifyPassing(played)
  const page = join(folder, 'index.html')
  writeFileSync(page, demoPage(played))
  const good = proved && played.every(({ isGood }) => isGood)
  console.log(good ? '\nEvery release ended as it should.' : '\nSomething did not end as it should: see "WRONG" above.')
  console.log(`The job summaries, to look at: ${page}`)
  return good ? 0 : 1
}

/** What whoever got the evidence of a release would do. */
async function verifyPassing(played: readonly Played[]): Promise<boolean> {
  const passed = played.find(({ story }) => story === 'passes')
  if (passed === undefined) return true
  const { evidence, workspace } = passed
  console.log(
    `\n=== The evidence of the release that passes ===\n\n$ npm run verify-evidence -- ${evidence} --folder ${workspace}\n`,
  )
  return (await verifyEvidence([evidence, '--folder', workspace], workspace)) === 0
}
