import type { Call } from '../../../sandbox/kit/route-table.ts'
import { json, refusal, text } from './answers.ts'
import { fetchCommits, scriptOfVersion } from './fetch-commits.ts'
import { createDeployment } from './queue.ts'
import type { DeploybotRoute, Visit } from './route.ts'
import { releaseRow } from './rows.ts'
import { newestKnown } from './versions.ts'

// Only env_id and secret are documented; a published script sends deployed_by, the others are assumed from the answer.
const KEYS = ['env_id', 'secret', 'deployed_by', 'comment', 'deploy_from_scratch', 'do_not_notify']

export const webhookRoutes: readonly DeploybotRoute[] = [
  {
    method: 'POST',
    path: '/webhook/deploy',
    query: KEYS,
    body: 'optional',
    contentType: 'application/x-www-form-urlencoded',
    authenticated: false,
    answer: deploy,
  },
  { method: 'GET', path: '/webhook/:secret', authenticated: false, answer: refresh },
]

/** Takes what it needs from the address or a form (vendor's support article); needs no token. */
function deploy(call: Call, visit: Visit): Response {
  const { state } = visit
  const form = new URLSearchParams(call.body)
  for (const key of form.keys()) {
    if (KEYS.includes(key)) continue
    visit.fault(`unknown body key ${key}`)
    if (state.settings.strict) return refusal(400, `sandbox: unknown body key ${key}`)
  }
  const field = (key: string) => call.query.get(key) ?? form.get(key)
  const environment = state.environments.find(known => String(known.id) === field('env_id'))
  if (environment === undefined) return refusal(404, 'Environment not found.')
  if (field('secret') !== environment.repository.deploySecret) {
    visit.fault('the secret is wrong')
    return refusal(state.settings.wrongSecret, 'Secret is invalid.')
  }
  const commit = newestKnown(environment)
  if (commit === undefined) return refusal(422, `Branch ${environment.branch} has no commits.`)
  const deployedBy = field('deployed_by')
  const deployment = createDeployment(state, {
    environment,
    version: commit.sha,
    commit,
    user: null,
    origin: 'webhook',
    // The commit's message, and its author, as in the vendor's sample.
    comment: field('comment') ?? commit.message,
    fromScratch: field('deploy_from_scratch') === 'true',
    notify: field('do_not_notify') !== 'true',
    script: state.nextScripts.shift() ?? scriptOfVersion(state, commit.sha),
    ...(deployedBy !== null && { authorName: deployedBy }),
  })
  return json(200, { release: releaseRow(deployment, visit) })
}

/** Thanks at once and fetches later (two clients call it; one expects these words). */
function refresh(call: Call, { state, fault }: Visit): Response {
  const repository = state.repositories.find(known => known.refreshSecret === call.params['secret'])
  if (repository === undefined) {
    fault('there is no such webhook')
    return refusal(state.settings.wrongSecret, 'Secret is invalid.')
  }
  state.refreshes++
  if (state.settings.refresh === 'works') fetchCommits(state, repository, state.settings.refreshDeploys)
  return text(200, 'Thank you')
}
