import { nearest } from '../../core/nearest.ts'

/** What follows a name that does not exist: ` Did you mean …?`, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const lower = candidates.map(candidate => candidate.toLowerCase())
  const wanted = word.toLowerCase()
  const meant = candidates[lower.indexOf(lower.includes(wanted) ? wanted : (nearest(wanted, lower) ?? ''))]
  return meant === undefined ? '' : ` Did you mean ${meant}?`
}
