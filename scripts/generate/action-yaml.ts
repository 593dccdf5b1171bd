import { stringify } from 'yaml'
import type { ActionDefinition } from '../../src/actions/define.ts'
import { inputVariable } from '../../src/host/inputs.ts'

/**
 * The composite action.yml. Its two steps run node directly (`shell: node {0}`): no shell stands between the runner and
 * the bundle, so a cancel reaches it, Windows and Alpine work, and no input is ever pasted into a script.
 *
 * @param folder of the action.yml, from the root; empty for the root action.
 */
export function actionYaml(action: ActionDefinition, folder = `actions/${action.id}`): string {
  const launcher = launcherFor(folder)
  const document = {
    name: action.title,
    description: action.description,
    author: 'Shipgate',
    branding: action.branding,
    inputs: Object.fromEntries(
      Object.entries(action.inputs).map(([name, field]) => [name, inputOf(action, name, field)]),
    ),
    outputs: Object.fromEntries(
      Object.entries(action.outputs).map(([name, description]) => [
        name,
        // The finish step writes them when the first one was killed before it could.
        { description, value: `\${{ steps.run.outputs.${name} || steps.finish.outputs.${name} }}` },
      ]),
    ),
    runs: {
      using: 'composite',
      steps: [
        { id: 'run', shell: 'node {0}', env: environment(action), run: launcher },
        {
          id: 'finish',
          if: 'cancelled() || failure()',
          shell: 'node {0}',
          env: {
            SHIPGATE_PHASE: 'finish',
            SHIPGATE_JOURNAL: '${{ steps.run.outputs.journal }}',
            SHIPGATE_JOB_STATUS: '${{ job.status }}',
            ...environment(action),
          },
          run: launcher,
        },
      ],
    },
  }
  checkNames(action)
  const text = stringify(document, { lineWidth: 0, singleQuote: true })
  return `# Written by \`npm run generate\` from the definition of ${action.id}. Do not edit.\n${text}`
}

function inputOf(action: ActionDefinition, name: string, field: ActionDefinition['inputs'][string]) {
  const required = field.required || (action.credentials.length === 1 && action.credentials[0]?.includes(name))
  return {
    description: field.description,
    required: required === true,
    ...(field.default !== undefined && { default: field.default }),
  }
}

function environment(action: ActionDefinition): Record<string, string> {
  return {
    SHIPGATE_ACTION: action.id,
    ...Object.fromEntries(Object.keys(action.inputs).map(name => [inputVariable(name), `\${{ inputs.${name} }}`])),
    // The caller's environment is ours too: these would load foreign code into the process, or print its requests.
    NODE_OPTIONS: '',
    NODE_DEBUG: '',
    DEBUG: '',
    // Would switch off the check of certificates for the whole process.
    NODE_TLS_REJECT_UNAUTHORIZED: '',
  }
}

// import() only: the runner writes this to a file without an extension, which may be read as CommonJS or as a module.
const launcherFor = (folder: string) => `\
const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 20 || (major === 20 && minor >= 19)) {
  import('node:url').then(({ pathToFileURL }) => import(pathToFileURL(process.env.GITHUB_ACTION_PATH + '${folder === '' ? '' : '/../..'}/dist/index.js')))
} else {
  console.log('::error::Shipgate needs Node 20.19 or newer on the PATH, and this runner has ' + process.versions.node + '. Add actions/setup-node before this step.')
  process.exitCode = 1
}
`

function checkNames(action: ActionDefinition): void {
  for (const [name, description] of [
    ...Object.entries(action.inputs).map(([input, field]) => [input, field.description] as const),
    ...Object.entries(action.outputs),
  ]) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(`${action.id}: "${name}" is not kebab-case`)
    if (description.trim() === '') throw new Error(`${action.id}: ${name} has no description`)
  }
}
