import type { ActionDefinition } from '../../src/actions/define.ts'

/** Rewrites what stands between the markers `<!-- inputs -->`, `<!-- outputs -->`, `<!-- requires -->` and their ends. */
export function withTables(readme: string, action: ActionDefinition): string {
  const parts = {
    requires: action.requires.map(sentence => `- ${sentence}`).join('\n'),
    inputs: table(
      ['Input', 'Default', 'Meaning'],
      Object.entries(action.inputs).map(([name, field]) => [
        `\`${name}\``,
        field.default === undefined ? (isNeeded(action, name) ? '**required**' : '') : `\`${field.default}\``,
        field.description,
      ]),
    ),
    outputs: table(
      ['Output', 'Meaning'],
      Object.entries(action.outputs).map(([name, description]) => [`\`${name}\``, description]),
    ),
  }
  return Object.entries(parts).reduce((text, [marker, content]) => between(text, marker, content), readme)
}

function isNeeded(action: ActionDefinition, name: string): boolean {
  const alone = action.credentials.length === 1 && action.credentials[0]?.includes(name) === true
  return alone || action.inputs[name]?.required === true
}

function between(text: string, marker: string, content: string): string {
  const open = `<!-- ${marker} -->`
  const close = `<!-- end of ${marker} -->`
  const [before, rest] = text.split(open)
  const after = rest?.split(close)[1]
  if (before === undefined || after === undefined) throw new Error(`The README has no place for ${marker}`)
  return `${before}${open}\n${content}\n${close}${after}`
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
