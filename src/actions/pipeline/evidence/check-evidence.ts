import { type core, safeParse } from 'zod/mini'
import { checkFiles } from './check-files.ts'
import { backupProblems, scanProblems } from './consistent-backups.ts'
import { configProblems } from './consistent-config.ts'
import { deploymentProblems } from './consistent-deployments.ts'
import { fileProblems } from './consistent-files.ts'
import { headProblems, stageProblems } from './consistent-stages.ts'
import { verdictProblems } from './consistent-verdict.ts'
import { type DigestOf, digestOfFile } from './digest-of-file.ts'
import type { EvidenceCheck } from './evidence-check.ts'
import { type Evidence, evidenceSchema } from './evidence-schema.ts'
import { printable } from './printable.ts'

const LARGEST = 64 * 1024 * 1024
const MOST_FORM_PROBLEMS = 20

/**
 * Checks an evidence file: its form, whether its parts bear each other out, and the files below `folder` (the workspace)
 * that are still there. Never throws, whatever the text is.
 */
export async function checkEvidence(
  text: string,
  folder: string,
  digestOf: DigestOf = digestOfFile,
): Promise<EvidenceCheck> {
  const read = readEvidence(text)
  if ('problems' in read) return { problems: read.problems, checked: [], notChecked: [] }
  const { evidence } = read
  const configured = await configProblems(evidence, folder)
  const rules: readonly (readonly [string, readonly string[]])[] = [
    ['The run and the times are in order.', headProblems(evidence)],
    [`The stages are in order (${evidence.stages.length}).`, stageProblems(evidence)],
    [`The verdict ${evidence.verdict.decision} follows from the stages.`, verdictProblems(evidence)],
    [`The scans bear out their stages (${evidence.scans.length}).`, scanProblems(evidence)],
    [`The backups bear out their stages (${evidence.backups.length}).`, backupProblems(evidence)],
    [`The deployments bear out their stages (${evidence.deployments.length}).`, deploymentProblems(evidence)],
    [`The files bear out their stages (${evidence.files.length}).`, fileProblems(evidence)],
    ...(configured === undefined ? [] : [['The stages are those of the configuration.', configured] as const]),
  ]
  const files = await checkFiles(evidence, folder, digestOf)
  const good = rules.filter(([, problems]) => problems.length === 0).map(([words]) => words)
  return {
    problems: [...rules.flatMap(([, problems]) => problems), ...files.problems],
    checked: ['The form is that of version 1.', ...good, ...files.checked],
    notChecked: [...openQuestions(evidence), ...files.notChecked],
  }
}

function readEvidence(text: string): { readonly evidence: Evidence } | { readonly problems: readonly string[] } {
  if (text.length > LARGEST) return { problems: ['The file is larger than any evidence.'] }
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { problems: ['The file is not JSON.'] }
  }
  try {
    const parsed = safeParse(evidenceSchema, data)
    if (parsed.success) return { evidence: parsed.data }
    const problems = parsed.error.issues.map(issue => {
      const place = issue.path.map(String).join('.') || 'the whole'
      return `Not the form of version 1, at ${printable(place)}: ${printable(formWords(issue))}.`
    })
    const more = problems.length - MOST_FORM_PROBLEMS
    return {
      problems: [
        ...problems.slice(0, MOST_FORM_PROBLEMS),
        ...(more > 0 ? [`And ${more} more places that do not have the form.`] : []),
      ],
    }
  } catch {
    // Nesting that is deeper than the stack.
    return { problems: ['The file does not have the form of version 1.'] }
  }
}

/** The bundle has no sentences of zod's. */
function formWords(issue: core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `nobody knows ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_type') return `it is missing or no ${issue.expected}`
  if (issue.code === 'invalid_value') return `it is none of ${issue.values.join(', ')}`
  return 'it does not have its form'
}

/** What the file itself leaves open, so that a check without problems is not taken for more than it is. */
function openQuestions({ commit, deployments, backups, stages }: Evidence): readonly string[] {
  const questions: string[] = []
  if (commit === null) questions.push('Which commit it is: the file names none.')
  for (const one of deployments) {
    if (stages.find(({ label }) => label === one.stage)?.decision === 'fail') continue
    const stage = printable(one.stage)
    const wanted = one['wanted-revision']
    if (one.revision === null) questions.push(`Which commit ${stage} has made live: the service does not tell it.`)
    else if (wanted !== null && wanted !== commit) {
      questions.push(`Whether ${stage} is of the commit: the configuration asks for ${printable(wanted)}.`)
    }
  }
  for (const one of backups) {
    if (one.decision !== 'pass' || one.verified === true) continue
    const why = one.service === 'divio' ? 'Divio has no checksums' : 'the configuration says verify: none'
    questions.push(`Whether the backup ${printable(one.job ?? '')} of ${printable(one.stage)} is intact: ${why}.`)
  }
  return questions
}
