import { createHash } from 'node:crypto'
import { invalidField, json, problem } from './answers.ts'
import { pageOf } from './paging.ts'
import { type Call, type Context, objectOf, type Route, repositoryFor } from './route.ts'
import type { Deployment, Repository, State } from './state.ts'

const LONGEST_ENVIRONMENT = 255

const reading = { anyOf: ['deployments'], level: 'read' } as const
const writing = { anyOf: ['deployments'], level: 'write' } as const

const list = {
  method: 'GET',
  query: ['sha', 'ref', 'task', 'environment', 'per_page', 'page'],
  answer: listDeployments,
} as const

/** REST, "Endpoints for deployments". */
export const deploymentRoutes: readonly Route[] = [
  { ...list, path: '/repos/:owner/:repo/deployments' },
  // The Link header names the repository by its id.
  { ...list, path: '/repositories/:repository/deployments' },
  {
    method: 'POST',
    path: '/repos/:owner/:repo/deployments',
    body: 'required',
    keys: [
      ...['ref', 'task', 'auto_merge', 'required_contexts', 'payload', 'environment', 'description'],
      ...['transient_environment', 'production_environment'],
    ],
    answer: createDeployment,
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/deployments/:id',
    answer: (call, context) =>
      withDeployment(call, context, (deployment, repository) => json(200, shownDeployment(deployment, repository))),
  },
]

type UseDeployment = (deployment: Deployment, repository: Repository) => Response

/** The deployment that a path names, for who may see it or, unless the request only reads, write it. */
export function withDeployment(call: Call, context: Context, use: UseDeployment): Response {
  const repository = repositoryFor(call, context, call.request.method === 'GET' ? reading : writing)
  if (repository instanceof Response) return repository
  const deployment = repository.deployments.find(one => String(one.id) === call.params['id'])
  return deployment === undefined ? problem(404, 'Not Found') : use(deployment, repository)
}

/** Newest first. A filter of `none`, the documented default, is no filter. */
function listDeployments(call: Call, context: Context): Response {
  const repository = repositoryFor(call, context, reading)
  if (repository instanceof Response) return repository
  const wanted = (['sha', 'ref', 'task', 'environment'] as const)
    .map(key => [key, call.query.get(key) ?? 'none'] as const)
    .filter(([, value]) => value !== 'none')
  const all = repository.deployments
    .filter(deployment => wanted.every(([key, value]) => deployment[key] === value))
    .toReversed()
  return pageOf(call, repository, { all, show: deployment => shownDeployment(deployment, repository) })
}

interface Wanted {
  readonly ref: string
  readonly task: string
  readonly autoMerge: boolean
  /** Undefined: all contexts there are. */
  readonly contexts: readonly string[] | undefined
  readonly payload: unknown
  readonly environment: string
  readonly description: string | null
  readonly transient: boolean
  readonly production: boolean
}

function createDeployment(call: Call, context: Context): Response {
  const repository = repositoryFor(call, context, writing)
  if (repository instanceof Response) return repository
  const wanted = wantedOf(call)
  if (wanted instanceof Response) return wanted
  const { ref, autoMerge, contexts } = wanted
  // The conflicts in the words that users of simplytestme/website#130 and remind101/slashdeploy#1 saw.
  if (repository.refs !== undefined && !repository.refs.includes(ref)) return problem(422, `No ref found for: ${ref}`)
  if (autoMerge && repository.autoMerge === 'conflict') return problem(409, `Conflict merging main into ${ref}.`)
  if (autoMerge && repository.autoMerge === 'merged') {
    return json(202, { message: `Auto-merged main into ${ref} on deployment.` })
  }
  const failing = repository.failingContexts.filter(name => contexts?.includes(name) ?? true)
  if (failing.length > 0) {
    return problem(409, `Conflict: Commit status checks failed for ${ref}.`, {
      errors: [
        {
          contexts: failing.map(name => ({ context: name, state: 'failure' })),
          resource: 'Deployment',
          field: 'required_contexts',
          code: 'invalid',
        },
      ],
    })
  }
  const deployment = addDeployment(context.state, repository, { ...wanted, creator: context.bearer.account })
  return json(201, shownDeployment(deployment, repository), { location: apiUrl(deployment, repository) })
}

type Given = Pick<Deployment, 'ref' | 'environment' | 'creator'> & Partial<Deployment>

export function addDeployment(state: State, repository: Repository, given: Given): Deployment {
  const deployment: Deployment = {
    id: state.nextId++,
    ref: given.ref,
    sha: shaOf(given.ref),
    task: given.task ?? 'deploy',
    payload: given.payload ?? {},
    environment: given.environment,
    description: given.description ?? null,
    transient: given.transient ?? false,
    production: given.production ?? given.environment === 'production',
    creator: given.creator,
    createdAt: state.clock.now(),
    statuses: [],
  }
  repository.deployments.push(deployment)
  return deployment
}

/** A full SHA is itself; a branch or tag always has the same one. */
function shaOf(ref: string): string {
  return /^[0-9a-f]{40}$/.test(ref) ? ref : createHash('sha1').update(ref).digest('hex')
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'

function wantedOf(call: Call): Wanted | Response {
  const given = objectOf(call.body)
  if (given === undefined) return problem(400, 'Problems parsing JSON')
  const { ref, task = 'deploy', payload = {}, description = null, environment = 'production' } = given
  const { auto_merge: autoMerge = true, required_contexts: contexts } = given
  const {
    transient_environment: transient = false,
    production_environment: production = environment === 'production',
  } = given
  if (!isText(ref) || ref === '') return problem(422, 'Invalid request.\n\n"ref" wasn\'t supplied.')
  if (!isText(task)) return wrongType('task')
  if (!isText(environment) || environment === '') return wrongType('environment')
  if (environment.length > LONGEST_ENVIRONMENT) {
    const words = `environment is too long (maximum is ${LONGEST_ENVIRONMENT} characters)`
    return invalidField('Deployment', 'environment', words)
  }
  if (!isFlag(autoMerge)) return wrongType('auto_merge')
  if (!isFlag(transient)) return wrongType('transient_environment')
  if (!isFlag(production)) return wrongType('production_environment')
  if (description !== null && !isText(description)) return wrongType('description')
  if (payload === null || (typeof payload !== 'object' && !isText(payload))) return wrongType('payload')
  if (contexts !== undefined && !(Array.isArray(contexts) && contexts.every(isText))) {
    return wrongType('required_contexts')
  }
  return { ref, task, autoMerge, contexts, payload, environment, description, transient, production }
}

export function wrongType(key: string): Response {
  return problem(422, `Invalid request.\n\nFor 'properties/${key}', the value is not of the type that it should be.`)
}

function shownDeployment(deployment: Deployment, repository: Repository) {
  const { id, sha, ref, task, payload, environment, description, creator } = deployment
  const last = deployment.statuses.at(-1)
  return {
    url: apiUrl(deployment, repository),
    id,
    node_id: `DE_${id}`,
    task,
    original_environment: environment,
    environment: last?.environment ?? environment,
    description,
    created_at: seconds(deployment.createdAt),
    updated_at: seconds(last?.createdAt ?? deployment.createdAt),
    statuses_url: `${apiUrl(deployment, repository)}/statuses`,
    repository_url: `https://api.github.com/repos/${repository.name}`,
    creator,
    sha,
    ref,
    payload,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: null,
  }
}

export function apiUrl({ id }: Pick<Deployment, 'id'>, { name }: Repository): string {
  return `https://api.github.com/repos/${name}/deployments/${id}`
}

/** A date as GitHub writes it, without milliseconds. */
export function seconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+/, '')
}
