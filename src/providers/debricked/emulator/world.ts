import { createHash } from 'node:crypto'
import { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import { DEFAULTS, type DebrickedOptions, type EarlierScan } from './options.ts'
import type { Account, Right } from './records.ts'
import { DEFAULT_RULES } from './rules.ts'
import { ADVISORIES } from './scanner/advisories.ts'
import { Sessions } from './sessions.ts'
import { addEarlierScan } from './start-scan.ts'
import type { ServerState } from './state.ts'

/** The accounts every emulator has. */
export type Role =
  /** Everything. */
  | 'admin'
  /** May scan, and see every repository. */
  | 'scanner'
  /** May scan and see only the repositories that there were when its token was made. */
  | 'limited'
  /** May look, not scan. */
  | 'viewer'
  /** May log in and nothing else. */
  | 'powerless'
  /** Its token and its password are refused. */
  | 'revoked'

const RIGHTS: Readonly<Record<Role, Right>> = {
  admin: 'admin',
  scanner: 'scan',
  limited: 'scan',
  viewer: 'read',
  powerless: 'none',
  revoked: 'scan',
}

const WORLD: readonly EarlierScan[] = [
  { repository: 'shipgate-demo/payments', branch: 'main', commit: '9d3c21f0a4b7e6588213cd90ef5a7b1c64d02e98' },
]

export function createState(options: DebrickedOptions): ServerState {
  const { clock, seed, world, ...settings } = options
  const random = new SeededRandom(seed ?? 1)
  const chosen = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  const state: ServerState = {
    now: () => Math.floor(clock.now()),
    sleep: (ms, signal) => clock.sleep(ms, signal),
    random,
    settings: { ...DEFAULTS, ...chosen },
    accounts: [],
    sessions: new Sessions(random),
    repositories: [],
    branches: [],
    commits: [],
    uploads: [],
    scans: [],
    dependencies: new Map(),
    versionIds: new Map(),
    vulnerabilityIds: new Map(),
    advisories: [...ADVISORIES],
    revision: 0,
    reviews: new Map(),
    rules: DEFAULT_RULES,
    scripts: [],
    usualScript: {},
    uploadRefusals: [],
    reports: [],
    counters: { logins: 0, refusedLogins: 0, finishes: 0, uploadsInFlight: 0, uploadsAtOnce: 0 },
    remainingScans: options.quota?.remainingScans ?? null,
  }
  for (const role of Object.keys(RIGHTS) as Role[]) {
    // The limited account comes after the world, and sees just that.
    if (role !== 'limited') state.accounts.push(accountFor(role, null))
  }
  for (const earlier of world ?? WORLD) addEarlierScan(state, accountOf(state, 'admin'), earlier)
  state.remainingScans = options.quota?.remainingScans ?? null
  state.accounts.push(accountFor('limited', new Set(state.repositories.map(repository => repository.id))))
  return state
}

export function accountOf(state: ServerState, role: Role): Account {
  const account = state.accounts.find(known => known.name === mailOf(role))
  if (account === undefined) throw new Error(`there is no account ${role} on this sandbox`)
  return account
}

/** From the role alone, so that a token is the same in every run: 48 hex characters, as in tests of the official CLI. */
function accountFor(role: Role, repositories: ReadonlySet<number> | null): Account {
  const digest = createHash('sha256').update(`sandbox debricked ${role}`).digest('hex')
  return {
    name: mailOf(role),
    // Characters that a form must escape.
    password: `p&ss=${digest.slice(48, 56)}+%`,
    token: digest.slice(0, 48),
    right: RIGHTS[role],
    revoked: role === 'revoked',
    repositories,
  }
}

function mailOf(role: Role): string {
  return `ci+${role}@example.com`
}
