import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { checkEvidence } from '../actions/pipeline/evidence/check-evidence.ts'
import { printable } from '../actions/pipeline/evidence/printable.ts'
import { parseOptions } from './command-line/parse-options.ts'
import { UsageError } from './command-line/usage-error.ts'

/**
 * Checks an evidence file and prints what was checked, what could not be, and what is wrong. Gives the exit code: 0 when
 * nothing is wrong. The folder is where the files of the release are: the workspace, and here by default.
 * @throws UsageError
 */
export async function verifyEvidence(line: readonly string[], here: string): Promise<number> {
  const { words, options } = parseOptions(line, { folder: 'value' })
  const [file, ...more] = words
  if (file === undefined || more.length > 0) throw new UsageError(['verify-evidence takes one file.'])
  const folder = options.get('folder')?.at(-1) ?? here
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    console.log(`Wrong: ${printable(file)} could not be read (${code ?? 'no reason given'}).`)
    return 1
  }
  const { problems, checked, notChecked } = await checkEvidence(text, folder)
  for (const sentence of checked) console.log(`Checked: ${sentence}`)
  for (const sentence of notChecked) console.log(`Not checked: ${sentence}`)
  for (const sentence of problems) console.log(`Wrong: ${sentence}`)
  const name = printable(basename(file))
  console.log(
    problems.length === 0
      ? `${name} is consistent. Who wrote it, only an attestation says.`
      : `${name} is not to be relied on: ${problems.length === 1 ? 'one thing is' : `${problems.length} things are`} wrong.`,
  )
  return problems.length === 0 ? 0 : 1
}
