import type { Transport } from './transport.ts'

const shared = new WeakMap<Transport, Map<string, unknown>>()

/**
 * The one rate budget of a service and account for everything that goes through the same transport: two stages of a
 * release that speak to one server share what that server allows. A clean-up after a cancel has a transport of its own,
 * and with it a budget that the run before cannot have used up.
 *
 * @param account tells apart who counts by themselves: the address of the service. Never a secret.
 */
export function sharedBudget<T>(transport: Transport, account: string, make: () => T): T {
  const budgets = shared.get(transport) ?? new Map<string, unknown>()
  shared.set(transport, budgets)
  if (!budgets.has(account)) budgets.set(account, make())
  // What stands under an account was made by the same caller: the account begins with the service's name.
  return budgets.get(account) as T
}
