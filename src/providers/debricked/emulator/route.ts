import type { Route } from '../../../sandbox/kit/route-table.ts'
import type { Account, Right } from './records.ts'
import type { ServerState } from './state.ts'

/** What a route works on beside the request. */
export interface Visit {
  readonly state: ServerState
  /** Who calls; an account without rights where the route needs none. */
  readonly caller: Account
  /** The body as it came. */
  readonly bytes: Uint8Array
  /** Records what a correct client would not have done; one sentence. */
  readonly fault: (sentence: string) => void
}

export interface DebrickedRoute extends Route<Visit> {
  /** Default read. */
  readonly needs?: Right
  /** Media types the route takes beside JSON. */
  readonly forms?: readonly string[]
  /** Does not spend the hourly budget. */
  readonly free?: true
}

const ORDER: readonly Right[] = ['none', 'read', 'scan', 'admin']

export function mayDo(account: Account, needed: Right): boolean {
  return ORDER.indexOf(account.right) >= ORDER.indexOf(needed)
}

export function maySee(account: Account, repository: { readonly id: number }): boolean {
  return account.repositories === null || account.repositories.has(repository.id)
}

export function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}
