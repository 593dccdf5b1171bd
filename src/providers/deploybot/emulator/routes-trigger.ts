import type { Call } from '../../../sandbox/kit/route-table.ts'
import { isRecord, parsed } from '../../../sandbox/kit/strictness.ts'
import { json, refusal } from './answers.ts'
import { scriptOfVersion } from './fetch-commits.ts'
import { createDeployment } from './queue.ts'
import type { Environment, User } from './records.ts'
import { API, type DeploybotRoute, type Visit } from './route.ts'
import { deploymentRow } from './rows.ts'
import { ownerOf } from './state.ts'
import { TriggerFields, Unprocessable } from './trigger-fields.ts'
import { knownVersion, newestKnown } from './versions.ts'

const KEYS = [
  'environment_id',
  'user_id',
  'deployed_version',
  'deploy_from_scratch',
  'trigger_notifications',
  'skip_build',
  'comment',
]

export const triggerRoutes: readonly DeploybotRoute[] = [
  {
    method: 'POST',
    path: `${API}/deployments`,
    // The reference calls the fields query parameters; its example and every client send JSON.
    query: KEYS,
    body: 'optional',
    keys: KEYS,
    answer: trigger,
  },
]

function trigger(call: Call, visit: Visit): Response {
  const body = call.body === '' ? {} : parsed(call.body)
  if (!isRecord(body)) return refusal(400, 'Malformed JSON in request body.')
  if (call.query.size > 0) visit.fault('fields are in the address, not in a JSON body')
  const values = { ...Object.fromEntries([...call.query].map(fromAddress)), ...body }
  try {
    return json(200, deploymentRow(created(new TriggerFields(values, visit), visit), visit))
  } catch (error) {
    if (error instanceof Unprocessable) return refusal(422, error.message)
    throw error
  }
}

/** In an address everything is text. */
function fromAddress([key, text]: readonly [string, string]): [string, unknown] {
  const isText = key === 'comment' || key === 'deployed_version'
  return [key, isText ? text : (parsed(text) ?? text)]
}

function created(fields: TriggerFields, visit: Visit) {
  const { state } = visit
  const environment = environmentOf(fields, visit)
  const asked = fields.version()
  const { version, commit } = versionOf(environment, asked, visit)
  const order = {
    environment,
    version,
    commit,
    user: userOf(fields, visit),
    origin: 'api',
    comment: fields.text('comment') ?? (state.settings.defaultComment === 'commit-message' ? commit.message : null),
    fromScratch: fields.flag('deploy_from_scratch') ?? false,
    notify: fields.flag('trigger_notifications') ?? true,
    skipBuild: fields.flag('skip_build') ?? null,
  } as const
  return createDeployment(state, { ...order, script: state.nextScripts.shift() ?? scriptOfVersion(state, commit.sha) })
}

function environmentOf(fields: TriggerFields, { state }: Visit): Environment {
  const id = fields.number('environment_id')
  if (id === null) throw new Unprocessable("Environment can't be blank.")
  const environment = state.environments.find(known => known.id === id)
  if (environment === undefined) throw new Unprocessable('Environment not found.')
  const hasServers = state.servers.some(server => server.environment === environment)
  if (!hasServers && state.settings.noServers === 'refused') throw new Unprocessable('Environment has no servers.')
  return environment
}

function versionOf(environment: Environment, asked: string | null, { state }: Visit) {
  if (asked === null) {
    const commit = newestKnown(environment)
    if (commit === undefined) throw new Unprocessable(`Branch ${environment.branch} has no commits.`)
    return { version: commit.sha, commit }
  }
  const known = knownVersion(state, environment, asked)
  if (known === null) throw new Unprocessable(`Version ${asked} was not found in the repository.`)
  return known
}

/** Without a `user_id` it is the account's owner (vendor's reference). */
function userOf(fields: TriggerFields, { state }: Visit): User {
  const id = fields.number('user_id')
  if (id === null) return ownerOf(state)
  const user = state.users.find(known => known.id === id)
  if (user === undefined) throw new Unprocessable('User not found.')
  return user
}
