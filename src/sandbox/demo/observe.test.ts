import { expect, test } from 'vitest'
import { VirtualClock } from '../clock.ts'
import { createWorld, PRODUCTION } from '../world/create-world.ts'
import type { Story } from '../world/story.ts'
import { observe } from './observe.ts'

type Result = Parameters<typeof observe>[0]

/** What is not so after nothing but words. */
async function wrong(story: Story, result: Result): Promise<readonly string[]> {
  const world = createWorld(story, new VirtualClock())
  await using served = await world.serve()
  const before = world.deploybot.control.live(PRODUCTION)
  const seen = await observe(result, { world, site: served.addresses.site, before })
  return seen.filter(({ isSo }) => !isSo).map(({ what }) => what)
}

test('a pass is not believed: what it claims has to be there', async () => {
  const outputs = { decision: 'pass', 'reason-code': 'ok' }
  expect(await wrong('passes', { conclusion: 'success', outputs })).toEqual([
    expect.stringMatching(/^The site answers 200 with [\da-f]{40}, which is the one from before\.$/),
    'DeployBot was asked for nothing.',
    'No backup was downloaded.',
    '0 fetched files are on the disk, and their SHA-256 are NOT those given.',
  ])
})

test('another verdict, or a green step where a red one is due, is told', async () => {
  const outputs = { decision: 'warn', 'reason-code': 'ok' }
  expect(await wrong('empty-backup', { conclusion: 'success', outputs })).toEqual([
    'The verdict is warn (ok).',
    'The step is green.',
    expect.stringContaining('0 fetched files'),
  ])
  expect(await wrong('unhealthy', { conclusion: 'failure', outputs: {} })).toContain(
    'The bad revision was never live, and deploy-rolled-back is not told.',
  )
})
