import { type DivioEmulator, MAP_COMMITS, type WorldSeed } from '../../src/providers/divio/emulator/index.ts'
import { LIVE } from '../kit/divio-scene.ts'

export const MAP_UUID = 't5wqk2pzr7vn4hxc3mlbd6yaeo'
export const LIVE_UUID = 'b6tnw3qxk5vz2hpm7rcld4yeao'

/** What a scene needs and no more: archives are left out, because packing one takes longer than all the rest. */
export const smallWorld: WorldSeed = {
  organisations: [
    {
      name: 'Harbour works',
      applications: [
        {
          uuid: MAP_UUID,
          slug: 'harbour-map',
          commits: [{ sha: MAP_COMMITS.live }, { sha: MAP_COMMITS.main }],
          environments: [
            {
              uuid: LIVE_UUID,
              slug: 'live',
              variables: [{ name: 'MAP_API_KEY', value: 'mk-example-7cE0rT5yK2pL', isSensitive: true }],
              services: [{ type: 'DATABASE' }, { type: 'STORAGE' }],
              history: [{ minutesAgo: 300, commit: MAP_COMMITS.live }],
            },
          ],
        },
      ],
    },
  ],
}

const sizes = { DATABASE: { size: 300_000 }, STORAGE: { size: 3_700 } }

/** The backup that a run makes has these sizes, so that none has to be found out by packing. */
export function sizeBackups({ control }: DivioEmulator): void {
  control.scriptBackups({ instances: sizes })
}

/** A complete backup that is young enough to be taken over. */
export function addRecentBackup({ control }: DivioEmulator): void {
  control.addBackup(LIVE, {
    minutesAgo: 30,
    instances: { 'DEFAULT DATABASE': sizes.DATABASE, 'DEFAULT STORAGE': sizes.STORAGE },
  })
}

/** Quick ones: many looks are all alike. */
export const quick = { queueMs: 1_000, buildMs: 3_000, releaseMs: 1_000, backupQueueMs: 1_000, backupMs: 2_000 }
