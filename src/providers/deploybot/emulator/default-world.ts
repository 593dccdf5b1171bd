import type { EnvironmentSeed, HistorySeed, RepositorySeed, UserSeed, WorldSeed } from './world-seed.ts'

// A company whose interesting things lie beyond the first page of every list, some under names that occur twice.

export const SHOP_COMMITS = {
  first: '5be7d81f4c2903a6e8f5170bd942ac6e13870f94',
  second: '0d7be4f19c25a86330fe4d17b2c895a6e04f7d13',
  newest: 'c09d5e3b7a6f1248d0c3b95e7f61a8240be97d35',
} as const

const BLOG_COMMITS = [
  '2f10a6b9d4c83e57a1b0f6942dc7e835b9a4016c',
  '83d5c0f7e6a2914b38d70c5fa1e62b94d7f03a58',
  'e4b1907d2c5fa8366b0e94d1c7a85f23960db4e7',
] as const

export const DEFAULT_WORLD: WorldSeed = {
  users: [
    { id: 12, firstName: 'Account', lastName: 'Owner', email: 'owner@fernhill.example' },
    {
      id: 61,
      firstName: 'Bram',
      lastName: 'Ostrow',
      email: 'bram@fernhill.example',
      timezone: 'Amsterdam',
    },
    {
      id: 57,
      firstName: 'Ines',
      lastName: 'Calder',
      email: 'ines@fernhill.example',
      timezone: 'Lisbon',
      isAdmin: true,
    },
    ...colleagues(),
  ],
  repositories: [
    ...services(),
    {
      id: 311,
      name: 'shop',
      title: 'Shop',
      commits: [
        { sha: SHOP_COMMITS.first, branches: ['main', 'develop'], message: 'Basket totals', author: 'Ines Calder' },
        { sha: SHOP_COMMITS.second, message: 'Checkout without account', author: 'Bram Ostrow' },
        { sha: SHOP_COMMITS.newest, message: 'Merge branch checkout-fix', author: 'Ines Calder' },
      ],
      environments: [
        {
          id: 842,
          name: 'production',
          servers: [
            { id: 2_207, name: 'web-1.fernhill.example', postDeployHook: 'https://hooks.fernhill.example/after' },
          ],
          history: shopHistory(),
        },
        {
          id: 843,
          name: 'staging',
          branch: 'develop',
          automatic: true,
          servers: [{ id: 2_208, name: 'staging.fernhill.example', protocol: 'sftp' }],
          history: [{ id: 69_980, version: SHOP_COMMITS.first, state: 'success', minutesAgo: 7_000 }],
        },
        { id: 851, name: 'Preview' },
        { id: 852, name: 'drawing-board', servers: [] },
      ],
    },
    {
      id: 312,
      name: 'blog',
      title: 'Company blog',
      commits: BLOG_COMMITS.map(sha => ({ sha })),
      environments: [
        {
          id: 901,
          name: 'production',
          servers: [
            {
              name: 'blog.fernhill.example',
              protocol: 'ftp',
              preDeployHook: 'https://deploy:EXAMPLE-HOOK-PASSWORD@blog.fernhill.example/before',
            },
          ],
          history: blogHistory(),
        },
      ],
    },
    {
      id: 318,
      name: 'legacy-cms',
      title: 'Old CMS',
      type: 'SubversionRepository',
      commits: [1_040, 1_041, 1_042].map(revision => ({ sha: String(revision), branches: ['trunk'] })),
      environments: [
        {
          id: 911,
          name: 'production',
          branch: 'trunk',
          history: [{ id: 69_200, version: '1041', state: 'success', minutesAgo: 20_000 }],
        },
      ],
    },
    { id: 320, name: 'docs', title: 'Documentation', environments: twins(921) },
    { id: 321, name: 'docs-2019', title: 'Documentation', environments: [{ id: 931, name: 'production' }] },
    { id: 322, name: 'api', title: 'Public API', environments: [{ id: 941, name: 'production' }] },
    { id: 323, name: 'api', title: 'Partner API', environments: [{ id: 942, name: 'production' }] },
    { id: 330, name: 'previews', title: 'Previews', environments: previews() },
  ],
}

/** Names that differ in case only. */
function twins(id: number): readonly EnvironmentSeed[] {
  return [
    { id, name: 'production' },
    { id: id + 1, name: 'Production' },
  ]
}

function shopHistory(): readonly HistorySeed[] {
  const { first, second, newest } = SHOP_COMMITS
  return [
    { id: 69_977, version: first, state: 'success', minutesAgo: 7_200, userId: 57 },
    { id: 70_120, version: second, state: 'failed', minutesAgo: 5_700, userId: 57, retries: 1 },
    { id: 70_388, version: second, state: 'skipped', minutesAgo: 1_000, userId: null, automatic: true },
    {
      id: 70_412,
      version: newest,
      state: 'success',
      minutesAgo: 999,
      userId: 57,
      comment: 'run 9314001200 attempt 1 of fernhill/shop',
    },
  ]
}

/** The last success of another version lies three pages back. */
function blogHistory(): readonly HistorySeed[] {
  const [first, second, third] = BLOG_COMMITS
  const tries = Array.from({ length: 110 }, (_, index): HistorySeed => {
    const state = index % 2 === 0 ? 'failed' : 'skipped'
    return { id: 69_310 + index, version: third, state, minutesAgo: 9_000 - index * 10 }
  })
  return [
    { id: 69_300, version: first, state: 'success', minutesAgo: 12_000 },
    { id: 69_301, version: second, state: 'success', minutesAgo: 10_000 },
    ...tries,
    { id: 69_500, version: third, state: 'success', minutesAgo: 7_800 },
  ]
}

/** Before the shop in order of ids, each with a production of its own. */
function services(): readonly RepositorySeed[] {
  return Array.from({ length: 55 }, (_, index) => ({
    id: 201 + index,
    name: `service-${two(index + 1)}`,
    title: `Service ${two(index + 1)}`,
    environments: [{ id: 601 + index, name: 'production' }],
  }))
}

function previews(): readonly EnvironmentSeed[] {
  return Array.from({ length: 60 }, (_, index) => ({
    id: 1_001 + index,
    name: `preview-${two(index + 1)}`,
    branch: `feature/${two(index + 1)}`,
  }))
}

/** Before Ines in order of names, and in no order of ids. */
function colleagues(): readonly UserSeed[] {
  const first = ['Ada', 'Bruno', 'Clara', 'Dario', 'Edith', 'Felix', 'Greta', 'Hugo']
  const last = ['Abel', 'Brandt', 'Cruz', 'Dahl', 'Eriksen', 'Fabre', 'Grau']
  return first.flatMap((firstName, row) =>
    last.map((lastName, column) => ({
      id: 101 + (((row * last.length + column) * 37) % 199),
      firstName,
      lastName,
      email: `${firstName}.${lastName}@fernhill.example`.toLowerCase(),
    })),
  )
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
