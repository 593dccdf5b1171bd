import type { Emulator } from '../../../sandbox/kit/emulator.ts'
import type { RequestJournal } from '../../../sandbox/kit/request-journal.ts'
import { DebrickedControl } from './control.ts'
import type { DebrickedOptions } from './options.ts'
import { Server } from './server.ts'
import { accountOf, createState, type Role } from './world.ts'

export type { DebrickedControl } from './control.ts'
export type { DebrickedOptions, DebrickedSettings, EarlierScan } from './options.ts'
export type { FindingSeed, ReviewStatus, RuleSeed, ScanScript } from './records.ts'
export { syntheticFindings } from './synthetic-findings.ts'
export type { Role } from './world.ts'

/** An emulated Debricked API 1.0 with a small real scanner behind it. */
export interface DebrickedEmulator extends Emulator {
  /** Long-lived access tokens, by what they may do. */
  readonly tokens: Readonly<Record<Role, string>>
  /** The same accounts, for login_check. */
  readonly credentials: Readonly<Record<Role, { readonly username: string; readonly password: string }>>
  readonly control: DebrickedControl
  readonly journal: RequestJournal
  /** What clients did that a correct one would not; empty is what a test wants to see. */
  readonly violations: readonly string[]
}

const ROLES: readonly Role[] = ['admin', 'scanner', 'limited', 'viewer', 'powerless', 'revoked']

export function createDebrickedEmulator(options: DebrickedOptions): DebrickedEmulator {
  const state = createState(options)
  const server = new Server(state)
  const byRole = <T>(pick: (role: Role) => T) =>
    Object.fromEntries(ROLES.map(role => [role, pick(role)])) as Record<Role, T>
  return {
    name: 'Debricked API 1.0',
    tokens: byRole(role => accountOf(state, role).token),
    credentials: byRole(role => {
      const { name, password } = accountOf(state, role)
      return { username: name, password }
    }),
    control: new DebrickedControl(state),
    journal: server.journal,
    get violations() {
      return server.journal.violations
    },
    handle: request => server.handle(request),
  }
}
