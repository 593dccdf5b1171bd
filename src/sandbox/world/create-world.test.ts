import { expect, test } from 'vitest'
import { VIRTUAL_START, VirtualClock } from '../clock.ts'
import { serve } from '../serve.ts'
import { createWorld, PRODUCTION } from './create-world.ts'
import { storyNames } from './story.ts'
import { worldValueNames, worldValues } from './world-values.ts'

test.each(storyNames)('%s: everything answers at an address of its own, and every value is there', async story => {
  const clock = new VirtualClock()
  const world = createWorld(story, clock)
  await using served = await world.serve()
  const origins = Object.values(served.addresses)
  expect(new Set(origins).size).toBe(10)
  for (const origin of origins) await (await fetch(origin)).text()
  const values = worldValues(world, served.addresses)
  expect(Object.keys(values)).toEqual(worldValueNames)
  expect(Object.values(values)).not.toContain('')
})

test('a revision becomes live at both services, and in the unhealthy story its sites break', async () => {
  for (const [story, status] of [
    ['passes', 200],
    ['unhealthy', 500],
  ] as const) {
    const clock = new VirtualClock()
    const world = createWorld(story, clock, { revision: 'ab'.repeat(20) })
    await using served = await world.serve()
    world.deploybot.control.deployAs('owner', { environment: 842, version: world.revision })
    world.divio.control.deployAs('Ines', { environment: 'harbour-map/test' })
    await clock.advance(120_000)
    for (const origin of [served.addresses.site, served.addresses.divioSite]) {
      const answer = await fetch(`${origin}/version`)
      expect([answer.status, (await answer.text()).trim() === world.revision]).toEqual([status, status === 200])
    }
  }
})

test('when a port is taken nothing is left listening', async () => {
  const world = createWorld('passes', new VirtualClock())
  await using blocker = await serve(async () => ({ kind: 'never' }))
  // The third server of the world would get the port, unless one of the two before is taken as well.
  const first = blocker.port - 2
  const taken = await world.serve({ port: first }).then(
    () => undefined,
    (cause: NodeJS.ErrnoException & { readonly port: number }) => cause,
  )
  expect(taken?.code).toBe('EADDRINUSE')
  for (let port = first; port < (taken?.port ?? 0); port++) {
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  }
})

test('at a higher pace the same work is done sooner, and the times told stay those of the clock', async () => {
  const clock = new VirtualClock()
  const world = createWorld('passes', clock, { pace: 10 })
  const { control } = world.deploybot
  control.deployAs('owner', { environment: PRODUCTION, version: world.revision })
  await clock.advance(2_000)
  expect(control.live(PRODUCTION)).not.toBe(world.revision)
  await clock.advance(2_000)
  expect(control.live(PRODUCTION)).toBe(world.revision)
  expect(control.liveHistory(PRODUCTION).at(-1)?.at).toBe(VIRTUAL_START + 3_000)
})
