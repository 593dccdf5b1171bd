import type { WorldSeed } from './world-seed.ts'

const DAY = 1_440

export const MAP_COMMITS = {
  /** Live. */
  live: '3b7d91e0c25fa8467d0e9b13c6f8a24571de903c',
  /** The head of main, which the control panel has fetched. */
  main: '9f0c4d7a1e63b852f7a90d3c6be81f24570dae96',
  /** On test, and the head of develop. */
  develop: 'a62e8f15d90b7c34e1f6a8d20537bc9e4f81d06a',
  feature: '5ce07a9b38d14f6e82b0c7d9f3a61e24d8075b3f',
} as const

/**
 * Harbour works has a map on a git host of its own and tide tables whose repository Divio hosts; whoever asks for
 * environments with the wrong filter meets the ones of the tide tables first. Quay crew is another customer.
 */
export const DEFAULT_WORLD: WorldSeed = {
  organisations: [
    {
      uuid: 'q7hn3vkz2mfxe5t4ydwla6porc',
      name: 'Harbour works',
      applications: [
        {
          uuid: 't5wqk2pzr7vn4hxc3mlbd6yaeo',
          slug: 'harbour-map',
          name: 'Harbour map',
          legacyId: 40217,
          repository: { uuid: 'p2kz7qxv3hnm6tpw5rlcbd4yea', dsn: 'git@git.example:harbour/map.git' },
          commits: [
            { sha: MAP_COMMITS.live },
            { sha: MAP_COMMITS.main },
            { sha: MAP_COMMITS.develop, branch: 'develop' },
            { sha: MAP_COMMITS.feature, branch: 'feature/depth-layer' },
          ],
          environments: [
            {
              uuid: 'h2xk6vmqz4pt7wnr3clbd5yeao',
              slug: 'test',
              branch: 'develop',
              variables: [
                { uuid: 'v1kq3zxv7hnm5tpw2rlcbd4eao', name: 'FEATURE_FLAGS', value: 'depth' },
                {
                  uuid: 'v2kq3zxv7hnm5tpw2rlcbd4eao',
                  name: 'MAP_API_KEY',
                  value: 'mk-example-Zq81uW3vB7xN',
                  isSensitive: true,
                },
              ],
              services: [{ type: 'DATABASE' }],
              history: [
                {
                  uuid: 'x6nq2kvz3mht7wpr5clbd4yeao',
                  minutesAgo: 2 * DAY,
                  minutes: 31,
                  success: false,
                  status: 'build timed out',
                },
                { uuid: 'v3mz6kqx7nht5wpr2clbd4yeao', minutesAgo: DAY },
              ],
            },
            {
              uuid: 'b6tnw3qxk5vz2hpm7rcld4yeao',
              slug: 'live',
              variables: [
                { name: 'FEATURE_FLAGS', value: '' },
                { name: 'MAP_API_KEY', value: 'mk-example-7cE0rT5yK2pL', isSensitive: true },
              ],
              services: [
                { uuid: 'c2hq5xkv7znm3tpw6rlbd4yeao', type: 'DATABASE' },
                { uuid: 'f7zk3qxv2hnm6tpw5rlbd4yeao', type: 'STORAGE' },
                { uuid: 'l3kq6zxv5hnm2tpw7rcbd4yeao', type: 'DATABASE', prefix: 'REPLICA', status: 'NEW' },
              ],
              history: [{ minutesAgo: 3 * DAY, commit: MAP_COMMITS.live }],
              backups: [
                {
                  uuid: 'g5zk2qxv6hnm7tpw3rlcbd4yea',
                  minutesAgo: DAY + 940,
                  queuedMinutes: 25,
                  instances: { 'DEFAULT DATABASE': { uuid: 'a7kz4qxv5hnm3tpw6rlcbd2yeo', size: 7_301_120 } },
                },
                {
                  uuid: 'd4kq7zxv2hnm5tpw3rlcb6yeao',
                  minutesAgo: 580,
                  trigger: 'MANUAL',
                  notes: 'before run 9314427781',
                  instances: {
                    'DEFAULT DATABASE': { uuid: 'j6kq3zxv7hnm2tpw5rlcbd4yea', size: 7_340_118 },
                    'DEFAULT STORAGE': { uuid: 's2zk5qxv3hnm6tpw7rlcbd4yea' },
                  },
                },
              ],
            },
            { uuid: 'k4vzq7mx2hnt6wpr5clbd3yeao', slug: 'pr-118', branch: 'feature/depth-layer' },
          ],
        },
        {
          uuid: 'z3rfp6kd5xvq2nwh7tmlc4byae',
          slug: 'tide-tables',
          name: 'Tide tables',
          legacyId: 40391,
          repository: null,
          environments: [
            {
              uuid: 'r5qzx2kvm6hn3tpw7lcbd4yeao',
              slug: 'test',
              services: [{ type: 'DATABASE' }],
              backups: [
                {
                  uuid: 't5zk2qxv6hnm7tpw3rlcbd4yea',
                  minutesAgo: 200,
                  instances: { 'DEFAULT DATABASE': { uuid: 'x7kz4qxv5hnm3tpw6rlcbd2yeo' } },
                },
              ],
            },
            { slug: 'live', services: [{ type: 'DATABASE' }], history: [{ minutesAgo: 7 * DAY }] },
          ],
        },
      ],
    },
    {
      name: 'Quay crew',
      applications: [{ uuid: 'e4mz7kqx2nht5wpr6clbd3yqao', slug: 'quay-desk', legacyId: 51802 }],
    },
  ],
}
