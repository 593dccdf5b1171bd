import { isCancelled, ShipgateError } from '../../core/errors.ts'
import { reasonCodes } from '../../core/reason-codes.ts'
import type { DeploymentState, Refused } from '../github.ts'
import type { Deployment, Place } from './deployer.ts'
import type { Outcome } from './outcome.ts'
import type { DeployWorld } from './plan.ts'

/** The deployment as GitHub records it, from before the trigger to its end on every path. */
export interface Recorded {
  /** Sets how it ended. */
  end(state: DeploymentState, description: string, log: string | undefined): Promise<void>
}

const nothing: Recorded = { end: async () => undefined }

/** Journal entries of a record that was about to be made, and of one that was made and not ended. */
export const recordKinds = { trigger: 'github-deployment-trigger', record: 'github-deployment' } as const

/**
 * Opens the record: created and in progress before anything is triggered. GitHub's refusal is a warning: the deployment
 * itself does not depend on it.
 */
export async function recordAtGithub(world: DeployWorld, place: Place): Promise<Recorded> {
  const { context, plan, deployer } = world
  if (plan.github === undefined) return nothing
  const { token, ref, environmentUrl } = plan.github
  const environment = plan.github.environment ?? place.environmentName ?? plan.github.usualEnvironment
  const github = context.github(token)
  const warn = (sentence: string) => {
    context.log.warning(sentence)
    context.report.notChecked.push(sentence)
  }
  if (github === undefined) {
    warn('The deployment is not recorded at GitHub: the run has no token of GitHub.')
    return nothing
  }
  const trigger = 'record at GitHub'
  context.journal.open({ key: trigger, kind: recordKinds.trigger, data: { environment } })
  // A cancel leaves the entry open: the finish tells that one may have been made.
  const opened = await orRefused(() =>
    github.createDeployment({ ref, environment, description: `${deployer.service} deployment by Shipgate` }),
  )
  if (opened.kind === 'refused') {
    context.journal.close(trigger)
    warn(`The deployment is not recorded at GitHub. ${opened.reason}`)
    return nothing
  }
  const { id } = opened
  const key = `github-deployment ${id}`
  const entry = { key, kind: recordKinds.record, data: { id: String(id), environment } }
  context.journal.open(entry)
  context.journal.close(trigger)
  context.output({ 'github-deployment-id': String(id) })
  const set = async (state: DeploymentState, description: string, log: string | undefined) => {
    const answer = await orRefused(() =>
      github.setDeploymentState(id, {
        state,
        description,
        ...(log !== undefined && { logUrl: log }),
        ...(environmentUrl !== undefined && { environmentUrl }),
      }),
    )
    if (answer.kind === 'refused') warn(`GitHub does not know how the deployment stands. ${answer.reason}`)
    return answer.kind !== 'refused'
  }
  await set('in_progress', `Deploying with ${deployer.service}`, undefined)
  return {
    end: async (state, description, log) => {
      if (await set(state, description, log)) context.journal.close(key)
      // What the finish may still tell is the end that was seen.
      else context.journal.open({ ...entry, data: { ...entry.data, state } })
    },
  }
}

async function orRefused<T extends { readonly kind: string }>(ask: () => Promise<T | Refused>): Promise<T | Refused> {
  try {
    return await ask()
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    return { kind: 'refused', reason: error.message }
  }
}

/** The state in a journal entry, when the run has seen the end and GitHub did not take it. */
export function toldState(text: string | undefined): DeploymentState | undefined {
  return (['success', 'failure', 'error', 'inactive'] as const).find(state => state === text)
}

/**
 * What GitHub is told of an outcome. Never what an application has answered: a description is shown to everybody who sees
 * the repository, and an answer may be anything.
 */
export function descriptionOf({ verdict, health, rollback }: Outcome): string {
  const quotes = rollback !== undefined || (health !== undefined && health.kind !== 'healthy')
  return quotes ? reasonCodes[verdict.reasonCode].meaning : verdict.message
}

/** GitHub's word for an outcome; what was not observed is an error there, not a failure. */
export function stateOf({ verdict }: Pick<Outcome, 'verdict'>): DeploymentState {
  if (verdict.decision === 'pass') return 'success'
  if (verdict.decision === 'fail') return 'failure'
  // Not waited for, replaced by another revision, attached: GitHub must not show it as deployed.
  return verdict.decision === 'unknown' ? 'error' : 'inactive'
}

/** The page of the deployment at the service, for GitHub's link to the log. */
export function logPage({ deployer }: DeployWorld, deployment: Deployment | undefined): string | undefined {
  return deployment === undefined ? undefined : deployer.page(deployment.id)
}
