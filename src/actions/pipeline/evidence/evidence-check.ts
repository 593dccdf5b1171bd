/** What came of a check. Every line is a sentence or a clause without line breaks and control characters. */
export interface EvidenceCheck {
  /** What is wrong; empty when nothing is. */
  readonly problems: readonly string[]
  /** What was looked at and found to be right. */
  readonly checked: readonly string[]
  /** What could not be looked at, and why. */
  readonly notChecked: readonly string[]
}
