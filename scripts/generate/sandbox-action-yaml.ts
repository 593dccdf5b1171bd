import { stringify } from 'yaml'
import { inputVariable } from '../../src/host/inputs.ts'
import { sandboxAction } from '../../src/sandbox/background/definition.ts'

const inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>> =
  sandboxAction.inputs
const outputs: Readonly<Record<string, string>> = sandboxAction.outputs

/**
 * The composite action.yml of the sandbox. It is no action of the registry: one step, and no clean-up step, because what
 * it starts is meant to stay.
 */
export function sandboxActionYaml(): string {
  const document = {
    name: sandboxAction.title,
    description: sandboxAction.description,
    author: 'Shipgate',
    branding: { icon: 'box', color: 'gray-dark' },
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, { ...input, required: false }])),
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, description]) => [
        name,
        { description, value: `\${{ steps.start.outputs.${name} }}` },
      ]),
    ),
    runs: {
      using: 'composite',
      steps: [
        {
          id: 'start',
          shell: 'node {0}',
          env: {
            ...Object.fromEntries(Object.keys(inputs).map(name => [inputVariable(name), `\${{ inputs.${name} }}`])),
            // The caller's environment is ours too: this would load foreign code into the process.
            NODE_OPTIONS: '',
          },
          run: launcher,
        },
      ],
    },
  }
  const text = stringify(document, { lineWidth: 0, singleQuote: true })
  return `# Written by \`npm run generate\` from src/sandbox/background/definition.ts. Do not edit.\n${text}`
}

/** The tables of its README, between the markers that the READMEs of all actions have. */
export function withSandboxTables(readme: string): string {
  const tables = {
    inputs: table(
      ['Input', 'Default', 'Meaning'],
      Object.entries(inputs).map(([name, input]) => [
        `\`${name}\``,
        input.default === '' ? '' : `\`${input.default}\``,
        input.description,
      ]),
    ),
    outputs: table(
      ['Output', 'Meaning'],
      Object.entries(outputs).map(([name, description]) => [`\`${name}\``, description]),
    ),
  }
  return Object.entries(tables).reduce((text, [marker, content]) => {
    const place = new RegExp(`(<!-- ${marker} -->\\n)[\\s\\S]*?(\\n?<!-- end of ${marker} -->)`)
    if (!place.test(text)) throw new Error(`The README of the sandbox has no place for ${marker}`)
    return text.replace(place, (_, open: string) => `${open}${content}\n<!-- end of ${marker} -->`)
  }, readme)
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

// import() only: the runner writes this to a file without an extension, which may be read as CommonJS or as a module.
// The bundle reads its command line, and where it lies itself, from process.argv.
const launcher = `\
const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 20 || (major === 20 && minor >= 19)) {
  const bundle = process.env.GITHUB_ACTION_PATH + '/../../dist/sandbox/index.js'
  process.argv.splice(1, process.argv.length, bundle, 'start')
  import('node:url').then(({ pathToFileURL }) => import(pathToFileURL(bundle)))
} else {
  console.log('::error::Shipgate needs Node 20.19 or newer on the PATH, and this runner has ' + process.versions.node + '. Add actions/setup-node before this step.')
  process.exitCode = 1
}
`
