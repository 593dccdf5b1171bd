import type { Emulators } from './emulators.ts'
import type { Story } from './story.ts'

/** A finding that no advisory explains, so that the gate breaks whatever repository is scanned. */
const CRITICAL = {
  cve: 'CVE-2099-000001',
  title: 'Made up by the sandbox: remote code execution',
  package: 'sandbox-example',
  version: '1.0.0',
  cvss: 9.8,
  fixedIn: '1.0.1',
  licence: 'MIT',
} as const

interface Telling {
  readonly story: Story
  /** The one that breaks the sites, when it is about that. */
  readonly revision: string
  /** How long a backup takes. */
  readonly backupMs: number
}

/** Sets up what goes wrong, for good: however often an action is run, it meets the same world. */
export function tell(emulators: Emulators, { story, revision, backupMs }: Telling): void {
  const { debricked, dbackup, site, divioSite } = emulators
  // Rules of Debricked are judged beside the exceptions file of the repository, and this account has none.
  debricked.control.setRules([])
  // Other stories are about something else than the dependencies of whoever tries them.
  if (story === 'gate') debricked.control.scriptUsually({ findings: [CRITICAL] })
  else debricked.control.forgetAdvisories()
  const dump = story === 'empty-backup' ? { syntheticBytes: 0, reportedSize: null } : {}
  dbackup.control.scriptUsually('Shop Daily', { runMs: backupMs, ...dump })
  if (story === 'unhealthy') {
    const health = { broken: { [revision]: 'status' } } as const
    site.change(health)
    divioSite.change(health)
  }
}
