import { generated, sha256Of } from '../../src/providers/realdebrid/emulator/index.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import type { Exchange } from '../../src/sandbox/kit/exchange.ts'
import type { InProcessResult } from '../kit/in-process.ts'
import { holdReleasePromises } from '../kit/release-promises.ts'
import { type FaultyPlace, type ReleaseScene, releaseScene } from '../kit/release-scene.ts'
import { releaseStage } from '../kit/release-stage.ts'
import { DIGESTS, type DrawnFile, MAGNET, SMALL_LINK, written } from './release-file.ts'
import { drawSchedule, leadsAstray, type Schedule } from './release-schedule.ts'

/** One schedule, carried out: the results of its attempts, and the world as it is then. */
export interface Replayed {
  readonly schedule: Schedule
  readonly scene: ReleaseScene
  readonly results: readonly InProcessResult[]
}

/**
 * Carries out the schedule of a seed and holds what every release must hold; throws with the schedule in the message when
 * something does not. To look into a seed: `console.log(await replay(seed))` in a test of one's own.
 */
export async function replay(seed: number): Promise<Replayed> {
  const schedule = drawSchedule(seed)
  const results: InProcessResult[] = []
  try {
    return { schedule, results, scene: await carryOut(schedule, results) }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    const ends = results.map(({ verdict }) => `${verdict.decision}/${verdict.reasonCode}: ${verdict.message}`)
    const about = [`replay(${seed}): ${words}`, ...ends, JSON.stringify(schedule, undefined, 1)].join('\n')
    throw new Error(about, { cause: error })
  }
}

async function carryOut(schedule: Schedule, results: InProcessResult[]): Promise<ReleaseScene> {
  const scene = preparedScene(schedule)
  const file = filled(schedule.file, scene)
  const { inputs, without, cancel } = schedule
  for (let attempt = 1; attempt <= schedule.attempt; attempt++) {
    const isLast = attempt === schedule.attempt
    const how = {
      ...{ file, without, github: { runAttempt: String(attempt) } },
      ...(isLast &&
        cancel &&
        ('on' in cancel ? { cancelOn: new RegExp(cancel.on) } : { cancelAfterMs: cancel.afterMs })),
    }
    const stage = releaseStage(scene, { ...how, inputs, strangeRequests: leadsAstray(schedule) })
    const result = await scene.run(inputs, how)
    results.push(result)
    await holdReleasePromises(result, stage)
  }
  return scene
}

const MANUAL = generated(9_000, 41)

/** A world of a schedule, with something small to fetch. */
export function preparedScene({ story, faults }: Pick<Schedule, 'story' | 'faults'>): ReleaseScene {
  const planned: Partial<Record<FaultyPlace, readonly Fault[]>> = {}
  for (const { at, fault } of faults) planned[at] = [...(planned[at] ?? []), fault]
  const scene = releaseScene({ story, faults: planned, wrap: (_, exchange) => withoutPlace(exchange) })
  const { realdebrid, divio } = scene.world
  realdebrid.control.addFile({ link: SMALL_LINK, name: 'manual.pdf', content: MANUAL })
  // Packing an archive takes longer than all the rest.
  divio.control.scriptBackups(...Array.from({ length: 4 }, () => ({ instances: { DATABASE: { size: 300_000 } } })))
  return scene
}

/** An unknown word cannot be put into an answer that has no place for it, such as an error: that one is lost instead. */
function withoutPlace(exchange: Exchange): Exchange {
  return async (request, signal) => {
    try {
      return await exchange(request, signal)
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('the answer has nothing at')) return { kind: 'reset' }
      throw error
    }
  }
}

/** The file's text, with the magnet and the digests of this world. */
export function filled(file: DrawnFile, { world }: ReleaseScene): string {
  const content = generated(12_000, 42)
  const { magnet } = world.realdebrid.control.addTorrent({
    name: 'tides.csv',
    files: [{ path: 'tides.csv', content }],
    script: { conversionMs: 1_000, downloadMs: 15_000, uploadMs: 1_000 },
  })
  const text = written(file)
  const digests = [
    ...(text.includes(MAGNET) ? [`${sha256Of(content)}  tides.csv`] : []),
    ...(text.includes(SMALL_LINK) ? [`${sha256Of(MANUAL)}  manual.pdf`] : []),
  ]
  return text.replace(MAGNET, magnet).replace(DIGESTS, digests.join('\\n'))
}
