// By hand, one line an action: a generator that imports the list could not write it.
import { dbackupRun } from '../providers/dbackup/actions/dbackup-run.ts'
import type { ActionDefinition } from './define.ts'

export const actions: readonly ActionDefinition[] = [dbackupRun]

export function findAction(id: string): ActionDefinition | undefined {
  return actions.find(action => action.id === id)
}
