import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import type { Divio } from '../../client.ts'
import type { Application, Environment } from '../../wire.ts'

export interface Wanted {
  /** Slug or id. */
  readonly application: string
  /** Slug or id. */
  readonly environment: string
}

export interface Target {
  readonly application: Application
  readonly environment: Environment
  /** False: Divio did not say which application the environment belongs to, so only the filter vouches for it. */
  readonly belongs: boolean
}

const MOST_NAMED = 20

/** The environment that is meant. Throws `not_found` and `ambiguous_target` with the candidates. */
export async function findTarget(api: Divio, wanted: Wanted): Promise<Target> {
  const application = await findApplication(api, wanted.application)
  const environment = await findEnvironment(api, application, wanted.environment)
  return { application, environment, belongs: environment.application === application.uuid }
}

async function findApplication(api: Divio, wanted: string): Promise<Application> {
  const slug = wanted.toLowerCase()
  const found = await matching(api.applications(slug), one => isCalled(one, wanted))
  const one = only(found, { what: 'application', wanted })
  return (
    one ??
    (await byId(wanted, id => api.application(id))) ??
    (await refuse(api.applications(), {
      what: 'application',
      wanted,
      hint: /^\d+$/.test(wanted)
        ? 'That looks like the old numeric id; give the slug or the UUID, which the settings of the application show.'
        : 'Give the slug or the UUID, and check that the account of the token may see the application.',
    }))
  )
}

async function findEnvironment(api: Divio, application: Application, wanted: string): Promise<Environment> {
  // A filter that the service does not know is ignored: then the first result is anybody's.
  const isHere = (one: Environment) => one.application == null || one.application === application.uuid
  const slug = wanted.toLowerCase()
  const found = await matching(api.environments(application.uuid, slug), one => isHere(one) && isCalled(one, wanted))
  const what = `environment of ${nameOf(application)}`
  const one = only(found, { what, wanted }) ?? (await byId(wanted, id => api.environment(id)))
  if (one !== undefined && isHere(one)) return one
  return await refuse(here(api.environments(application.uuid), isHere), {
    what,
    wanted,
    hint: one === undefined ? 'Give the slug or the UUID.' : 'That environment belongs to another application.',
  })
}

async function* here(all: AsyncIterable<Environment>, fits: (one: Environment) => boolean): AsyncIterable<Environment> {
  for await (const one of all) if (fits(one)) yield one
}

interface Named {
  readonly uuid: string
  readonly slug?: string | null | undefined
}

/** The texts of the vendor write Test and Live, the slugs are in lower case. */
function isCalled(one: Named, wanted: string): boolean {
  return one.uuid === wanted || one.slug?.toLowerCase() === wanted.toLowerCase()
}

/** By id: a list whose pages shift while it is read may show one row twice. */
async function matching<T extends Named>(all: AsyncIterable<T>, fits: (one: T) => boolean): Promise<readonly T[]> {
  const found = new Map<string, T>()
  for await (const one of all) if (fits(one)) found.set(one.uuid, one)
  return [...found.values()]
}

interface Question {
  readonly what: string
  readonly wanted: string
}

function only<T extends Named>(found: readonly T[], { what, wanted }: Question): T | undefined {
  if (found.length < 2) return found[0]
  throw new ShipgateError(
    'ambiguous_target',
    `More than one ${what} fits "${wanted}": ${found.map(label).slice(0, MOST_NAMED).join(', ')}.`,
    { hint: 'Give the UUID of the one that is meant.' },
  )
}

/** Undefined for what is not there; missing and forbidden look the same. */
async function byId<T>(wanted: string, read: (id: string) => Promise<T>): Promise<T | undefined> {
  // Nothing but dots is no path segment, and certainly no id.
  if (/^\.*$/.test(wanted)) return undefined
  try {
    return await read(wanted)
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError) || error.code !== 'not_found') throw error
    return undefined
  }
}

async function refuse(
  all: AsyncIterable<Named>,
  { what, wanted, hint }: Question & { readonly hint: string },
): Promise<never> {
  const labels: string[] = []
  let more = false
  for await (const one of all) {
    more = labels.length === MOST_NAMED
    // What is named is enough to go by; the rest of a long list is not read.
    if (more) break
    labels.push(label(one))
  }
  const known =
    labels.length === 0 ? 'The token sees none.' : `There are: ${labels.join(', ')}${more ? ' and more' : ''}.`
  throw new ShipgateError('not_found', `Divio shows no ${what} "${wanted}". ${known}`, { hint })
}

function label(one: Named): string {
  return one.slug == null ? one.uuid : `${one.slug} (${one.uuid})`
}

export function nameOf(one: Named): string {
  return one.slug ?? one.uuid
}
