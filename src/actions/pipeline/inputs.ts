import { didYouMean } from '../../core/nearest.ts'
import { Secret } from '../../core/secret.ts'
import { commentInputs, commonInputs, githubToken } from '../common.ts'
import type { ActionDefinition } from '../define.ts'
import { type Field, type Fields, type Parsed, text, textAs, type Values } from '../fields.ts'
import { type StageName, stageNames } from './stages.ts'

const own = {
  'config-file': text({
    description: 'The file that says what the release is made of, from the root of the workspace.',
    default: '.github/shipgate.yml',
  }),
  stages: textAs({
    description: 'The stages to run, one a line or separated by commas: scan, backup, fetch, deploy. Empty: all.',
    parse: stageList(stageNames),
  }),
  'deploy-despite': textAs({
    description:
      'Stages whose bad end does not hold the deployment back, one a line or separated by commas. For emergencies: every use is recorded, and the release is a warning at best.',
    parse: stageList(stageNames.filter(name => name !== 'deploy')),
  }),
  'evidence-file': text({
    description:
      'Where to write the evidence: one JSON file that ties scan, backups, files and deployments to the commit.',
  }),
}

const shared = {
  'github-token': githubToken(
    'the comment, code scanning, records of deployments, and the time of the run when it is run again',
  ),
  ...commentInputs(),
  ...commonInputs({ timeoutMinutes: 180 }),
}

/** The inputs of a release that have a meaning of their own; the secrets of the services come beside them. */
export type ReleaseInputs = Values<typeof own & typeof shared>

/**
 * The inputs of the release: its own, the secrets of all actions, and the common ones. Everything else stands in the file:
 * a secret never does.
 */
export function releaseInputs(actions: readonly ActionDefinition[]): Fields & typeof own & typeof shared {
  const secrets = actions.flatMap(action => Object.entries(action.inputs).filter(([, field]) => field.secret))
  const passed = secrets
    .filter(([name]) => name !== 'github-token')
    .map(([name, field]) => [name, asGiven(field)] as const)
  return { ...Object.fromEntries(passed), ...own, ...shared }
}

/** A secret that is handed on as it was given, and checked like the original one. */
function asGiven(field: Field<unknown>): Field<unknown> {
  return {
    ...field,
    whenEmpty: undefined,
    parse: given => {
      const parsed = field.parse(given)
      return 'problem' in parsed ? parsed : { value: new Secret(given) }
    },
  }
}

function stageList<const N extends StageName>(accepted: readonly N[]): (text: string) => Parsed<readonly N[]> {
  return given => {
    const words = given
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(word => word !== '')
    const wrong = words.find(word => !accepted.some(name => name === word))
    if (words.length === 0) return { problem: `names no stage; accepted are ${accepted.join(', ')}` }
    if (wrong === undefined) return { value: accepted.filter(name => words.includes(name)) }
    const meant = didYouMean(wrong, accepted)
    return { problem: `names "${wrong.slice(0, 100)}"; accepted are ${accepted.join(', ')}${meant}` }
  }
}
