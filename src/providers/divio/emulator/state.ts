import type { Agenda } from '../../../sandbox/kit/agenda.ts'
import type { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import type { DivioSettings } from './options.ts'
import type {
  Application,
  Backup,
  Build,
  Deployment,
  Download,
  DownloadItem,
  Environment,
  Mail,
  Organisation,
  Person,
  Repository,
  Restore,
  ServiceInstance,
  Token,
  Variable,
} from './records.ts'
import type { BackupScript, DeploymentScript, DownloadScript } from './scripts.ts'

export type TokenRole =
  /** Sees the whole first organisation and may do everything in it. */
  | 'good'
  /** Sees it, and may change nothing. */
  | 'viewer'
  /** Works, and belongs to somebody of another organisation. */
  | 'stranger'
  /** Worked once. */
  | 'expired'

/** The whole service: its database and its memory. Lists are in the order things were made. */
export interface ServerState {
  readonly agenda: Agenda
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly random: SeededRandom
  settings: DivioSettings
  readonly tokens: Readonly<Record<TokenRole, Token>>
  readonly organisations: Organisation[]
  readonly repositories: Repository[]
  readonly applications: Application[]
  readonly environments: Environment[]
  readonly variables: Variable[]
  readonly serviceInstances: ServiceInstance[]
  readonly builds: Build[]
  readonly deployments: Deployment[]
  readonly backups: Backup[]
  readonly downloads: Download[]
  readonly downloadItems: DownloadItem[]
  readonly restores: Restore[]
  readonly mails: Mail[]
  /** Scripts waiting for what requests make next. */
  readonly nextDeployments: DeploymentScript[]
  readonly nextBackups: BackupScript[]
  readonly nextDownloads: DownloadScript[]
  /** Scripts of all deployments of a commit. */
  readonly commitScripts: Map<string, DeploymentScript>
}

export const REGION = { uuid: 'w5kz2qxv6hnm3tpr7lcbd4yeao', name: 'EU (north)' }

export const SERVICES = [
  {
    uuid: 'y6kq3zxv7hnm5tpw2rlcbd4eao',
    name: 'PostgreSQL shared',
    type: 'DATABASE',
    description: 'shared database cluster',
  },
  { uuid: 'x2mq5zkv7hnt3wpr6clbd4yeao', name: 'Object storage', type: 'STORAGE', description: 'bucket of its own' },
]

export function maySee(person: Person, organisation: Organisation): boolean {
  return person.organisations.includes(organisation.uuid)
}

/** A backup that has not gone: by hand or when its time came. */
export function isKept(state: ServerState, backup: Backup): boolean {
  return !backup.deleted && (backup.deleteAt === null || state.agenda.now() < backup.deleteAt)
}

export function lastFinished(state: ServerState, environment: Environment): Deployment | undefined {
  return state.deployments
    .filter(deployment => deployment.environment === environment && deployment.endedAt !== null)
    .toSorted((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0))
    .at(-1)
}
