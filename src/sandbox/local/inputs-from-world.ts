import type { WorldValueName, worldValues } from '../world/world-values.ts'
import type { LocalAction } from './local-action.ts'

type Values = ReturnType<typeof worldValues>

type Recipe = (values: Values) => string

const of =
  (name: WorldValueName): Recipe =>
  values =>
    values[name]
const versionOf =
  (name: WorldValueName): Recipe =>
  values =>
    `${values[name]}/version`
// The action puts the revision in by itself; only then the match proves it.
const revisionIsShown: Recipe = () => '{revision}'
const soon: Recipe = () => '10'

const COMMON: Readonly<Record<string, Recipe>> = {
  'debricked-url': of('debricked-url'),
  'debricked-token': of('debricked-token'),
  'dbackup-url': of('dbackup-url'),
  'dbackup-api-key': of('dbackup-api-key'),
  'deploybot-url': of('deploybot-url'),
  'deploybot-token': of('deploybot-token'),
  'divio-url': of('divio-url'),
  'divio-token': of('divio-token'),
  'realdebrid-url': of('realdebrid-url'),
  'realdebrid-token': of('realdebrid-token'),
  'github-token': of('github-token'),
}

/** What each action works on; these have their names in one action only. */
const OF_ACTION: Readonly<Record<string, Readonly<Record<string, Recipe>>>> = {
  'debricked-scan': { 'api-url': of('debricked-url') },
  'dbackup-run': { job: of('dbackup-job') },
  'deploybot-deploy': {
    'api-url': of('deploybot-url'),
    repository: of('deploybot-repository'),
    environment: of('deploybot-environment'),
    revision: of('revision'),
    'health-check-url': versionOf('site-url'),
    'health-check-match': revisionIsShown,
    'health-check-timeout-seconds': soon,
  },
  'divio-deploy': {
    'api-url': of('divio-url'),
    application: of('divio-application'),
    environment: of('divio-environment'),
    'health-check-url': versionOf('divio-site-url'),
    'health-check-match': revisionIsShown,
    'health-check-timeout-seconds': soon,
  },
  'realdebrid-fetch': {
    'api-url': of('realdebrid-url'),
    magnets: of('realdebrid-magnet'),
    links: of('realdebrid-link'),
    sha256: of('realdebrid-sha256'),
    path: () => 'data',
  },
}

// The digests belong to just these files.
const TOGETHER = ['magnets', 'links', 'folder-links', 'torrent-files', 'container-files', 'sha256']
// Either of them says where DeployBot or Divio is.
const ADDRESSES = ['api-url', 'subdomain', 'zone']

/** Values for the inputs that the action has and nobody gave. */
export function inputsFromWorld(
  action: LocalAction,
  given: Readonly<Record<string, string>>,
  values: Values,
): Readonly<Record<string, string>> {
  const isGiven = (name: string) => Object.hasOwn(given, name)
  const closed = [TOGETHER, ADDRESSES].filter(group => group.some(isGiven)).flat()
  const recipes = Object.entries({ ...COMMON, ...OF_ACTION[action.name] })
  return Object.fromEntries(
    recipes
      .filter(([name]) => action.inputs.includes(name) && !isGiven(name) && !closed.includes(name))
      .map(([name, recipe]) => [name, recipe(values)]),
  )
}
