import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import type { Deploybot } from '../../client.ts'
import type { Environment, Repository } from '../../wire.ts'

export interface Wanted {
  /** Name, title or id; undefined: the environment's name says enough. */
  readonly repository: string | undefined
  /** Name or id. */
  readonly environment: string
}

export interface Target {
  readonly environment: Environment
  /** Undefined when neither a repository was named nor its page is needed. */
  readonly repository: Repository | undefined
}

const MOST_NAMED = 20

/** The environment that is meant. Throws `not_found` and `ambiguous_target` with the candidates. */
export async function findTarget(api: Deploybot, wanted: Wanted): Promise<Target> {
  const repository = wanted.repository === undefined ? undefined : await findRepository(api, wanted.repository)
  const byId = await environmentById(api, wanted.environment, repository)
  if (byId === undefined)
    return { environment: await environmentByName(api, wanted.environment, repository), repository }
  await refuseNamesake(api, byId, { wanted: wanted.environment, repository })
  return { environment: byId, repository }
}

/** A number that is the id of one environment and the name of another one tells neither. */
async function refuseNamesake(api: Deploybot, byId: Environment, { wanted, repository }: Sought): Promise<void> {
  for await (const one of api.environments(repository?.id)) {
    if (one.id === byId.id || one.name !== wanted) continue
    if (repository !== undefined && one.repository_id !== repository.id) continue
    const both = [byId, one].map(labelOf).join(' by its id, ')
    throw new ShipgateError(
      'ambiguous_target',
      `More than one environment is meant by "${wanted}": ${both} by its name.`,
      {
        hint: 'Give the id of the second one, or the name of the first one with its repository.',
      },
    )
  }
}

interface Sought {
  readonly wanted: string
  readonly repository: Repository | undefined
}

function labelOf(one: Environment): string {
  return `${one.name} (${one.id}, repository ${one.repository_id})`
}

/** The repository with that number. Throws `not_found`. */
export async function repositoryOf(api: Deploybot, id: number): Promise<Repository> {
  return await findRepository(api, String(id))
}

async function findRepository(api: Deploybot, wanted: string): Promise<Repository> {
  const all: Repository[] = []
  for await (const one of api.repositories()) all.push(one)
  return choose(all, {
    wanted,
    what: 'repository',
    input: 'repository',
    fits: [
      one => String(one.id) === wanted,
      one => one.name === wanted || one.title === wanted,
      one => sameText(one.name, wanted) || sameText(one.title ?? '', wanted),
    ],
    label: one => `${one.title ?? one.name} (${one.id})`,
  })
}

/** A number is an id first; a name may consist of digits too. */
async function environmentById(
  api: Deploybot,
  wanted: string,
  repository: Repository | undefined,
): Promise<Environment | undefined> {
  if (!/^\d{1,15}$/.test(wanted)) return undefined
  try {
    const environment = await api.environment(Number(wanted))
    if (repository === undefined || environment.repository_id === repository.id) return environment
  } catch (error) {
    // By the status: an unknown id may be answered with a page. What else it may mean, the list will show.
    if (isCancelled(error) || !(error instanceof ShipgateError) || error.status !== 404) throw error
  }
  return undefined
}

async function environmentByName(
  api: Deploybot,
  wanted: string,
  repository: Repository | undefined,
): Promise<Environment> {
  const all: Environment[] = []
  for await (const one of api.environments(repository?.id)) {
    // Whether the service honours the filter is its affair; names repeat across repositories.
    if (repository === undefined || one.repository_id === repository.id) all.push(one)
  }
  const of = repository === undefined ? '' : ` of ${repository.title ?? repository.name}`
  return choose(all, {
    wanted,
    what: `environment${of}`,
    input: 'environment',
    fits: [one => one.name === wanted, one => sameText(one.name, wanted)],
    label: labelOf,
  })
}

interface Choice<T> {
  readonly wanted: string
  readonly what: string
  readonly input: string
  /** From the strictest to the loosest; the first that anything fits decides. */
  readonly fits: readonly ((one: T) => boolean)[]
  readonly label: (one: T) => string
}

function choose<T>(all: readonly T[], { wanted, what, input, fits, label }: Choice<T>): T {
  for (const fit of fits) {
    const [first, ...others] = all.filter(fit)
    if (first === undefined) continue
    if (others.length === 0) return first
    throw new ShipgateError(
      'ambiguous_target',
      `More than one ${what} is called "${wanted}": ${named([first, ...others].map(label))}.`,
      { hint: `Give the id as ${input}${input === 'environment' ? ', or give repository as well' : ''}.` },
    )
  }
  const known = all.length === 0 ? 'The token sees none.' : `There are: ${named(all.map(label))}.`
  throw new ShipgateError('not_found', `DeployBot has no ${what} "${wanted}". ${known}`)
}

function named(labels: readonly string[]): string {
  const more = labels.length > MOST_NAMED ? ` and ${labels.length - MOST_NAMED} more` : ''
  return `${labels.slice(0, MOST_NAMED).join(', ')}${more}`
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
