import type { DbackupEmulator } from '../../providers/dbackup/emulator/index.ts'
import type { DebrickedEmulator } from '../../providers/debricked/emulator/index.ts'
import type { DeploybotEmulator } from '../../providers/deploybot/emulator/index.ts'
import type { DivioEmulator } from '../../providers/divio/emulator/index.ts'
import type { RealdebridEmulator } from '../../providers/realdebrid/emulator/index.ts'
import type { GithubEmulator } from '../github/index.ts'
import type { WebApp } from '../web-app/index.ts'

/** Everything that answers in a world. They share one clock. */
export interface Emulators {
  readonly debricked: DebrickedEmulator
  readonly dbackup: DbackupEmulator
  readonly deploybot: DeploybotEmulator
  readonly divio: DivioEmulator
  readonly realdebrid: RealdebridEmulator
  readonly github: GithubEmulator
  /** What DeployBot deploys: the shop. */
  readonly site: WebApp
  /** What Divio deploys: the map, in its test environment. */
  readonly divioSite: WebApp
}
