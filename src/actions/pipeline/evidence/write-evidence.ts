import { lstat, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ShipgateError } from '../../../core/errors.ts'
import type { ActionContext } from '../../define.ts'
import { refuseOutside, writeOutputFile } from '../../output-files.ts'
import type { Evidence } from './evidence-schema.ts'
import { recordOf } from './known-values.ts'

type WriteContext = { readonly facts: Pick<ActionContext['facts'], 'workspace'> } & Pick<ActionContext, 'redact'>

/** Far more than any evidence has. */
const LARGEST = 64 * 1024 * 1024

/**
 * Throws `invalid_input` when there is something at the path that is not an evidence file of ours: `evidence-file:
 * package.json` must destroy nothing; or when the path leads out of the workspace. Call it before anything is started, so
 * that the mistake costs nothing.
 */
export async function refuseToReplace({ facts }: Pick<WriteContext, 'facts'>, path: string): Promise<void> {
  await refuseOutside(facts.workspace, { input: 'evidence-file', path })
  const reason = await strangerAt(resolve(facts.workspace, path))
  if (reason === undefined) return
  throw new ShipgateError('invalid_input', `evidence-file would replace ${path}, which ${reason}.`, {
    hint: 'Name a file that does not exist yet, or the evidence file of an earlier run.',
  })
}

/** Completes "x, which …" when what is there must stay; undefined when there is nothing, or an evidence file. */
async function strangerAt(path: string): Promise<string | undefined> {
  try {
    const found = await lstat(path)
    // A link would be replaced and not followed, so nothing that it leads to matters.
    if (found.isSymbolicLink()) return 'is a link'
    if (!found.isFile()) return 'is no file'
    const isOurs = found.size <= LARGEST && isEvidence(await readFile(path, 'utf8'))
    return isOurs ? undefined : 'is not an evidence file'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? undefined : `cannot be looked at (${code ?? 'no reason given'})`
  }
}

/** By what every version of the format has, so that an older or younger file is still known for one. */
function isEvidence(text: string): boolean {
  try {
    const { 'schema-version': schema, shipgate, verdict, stages } = recordOf(JSON.parse(text))
    const hasVerdict = typeof recordOf(verdict)['decision'] === 'string'
    return typeof schema === 'number' && typeof shipgate === 'string' && hasVerdict && Array.isArray(stages)
  } catch {
    return false
  }
}

/** Writes the file, with every known secret hidden, and gives its absolute path with `/`. */
export async function writeEvidence(context: WriteContext, evidence: Evidence, path: string): Promise<string> {
  // Again: a stage may have put a file there meanwhile.
  await refuseToReplace(context, path)
  return await writeOutputFile(context, `${JSON.stringify(evidence, undefined, 2)}\n`, { input: 'evidence-file', path })
}
