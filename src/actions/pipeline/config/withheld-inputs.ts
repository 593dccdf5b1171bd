import type { Field } from '../../fields.ts'

/** What is said once for the whole release. */
const ofTheRelease: readonly string[] = ['job-summary', 'comment-summary-in-pr', 'comment-key']

/** Why an input may not stand in the file, completing the sentence "<name> …"; undefined when it may. */
export function whyWithheld(name: string, field: Field<unknown>): string | undefined {
  if (field.secret) {
    return `is a secret: give it to the action as an input, \`with: ${name}: \${{ secrets.… }}\` in the workflow, not in a file of the repository`
  }
  if (ofTheRelease.includes(name)) return 'belongs to the release as a whole: give it to the action as an input'
  return undefined
}
