interface Version {
  /** Leading numbers, without leading zeros, without trailing zero parts. */
  readonly numbers: readonly string[]
  /** -1 before the release of these numbers, 0 the release, 1 after it. */
  readonly stage: -1 | 0 | 1
  /** What tells two of the same stage apart. */
  readonly rest: readonly string[]
}

const longest = 200

// Maven's names for a release, and the flavours that some Java libraries add to every version.
const releaseWords = new Set(['final', 'ga', 'release', 'jre', 'android'])
const afterRelease = new Set(['post', 'sp', 'patch', 'pl', 'p', 'rev', 'r'])

/**
 * Which of two versions is the newer: negative, 0 or positive like a sort function, or undefined when that cannot be told.
 *
 * One order for all package managers, and so with limits: numeric parts compare as numbers and missing ones are zero;
 * words behind them are pre-releases (below the release), except `post`, `sp`, `patch` and the like (above) and Maven's
 * names of a release (`Final`, `GA`); pre-releases compare part by part, numbers below words, as in Semantic Versioning,
 * so `dev` stands above `beta` (PEP 440 has it below). Build metadata behind `+` is ignored. Epochs (`1!2.0`, `1:2.0`) and
 * versions that do not begin with a number (hashes, `latest`) cannot be compared, except for equality of the text.
 */
export function compareVersions(a: string, b: string): number | undefined {
  if (a.trim() === b.trim()) return 0
  const [left, right] = [parse(a), parse(b)]
  if (left === undefined || right === undefined) return undefined
  return (
    compareNumbers(left.numbers, right.numbers) || left.stage - right.stage || compareParts(left.rest, right.rest) || 0
  )
}

/** Whether a text can be compared by {@link compareVersions} at all. */
export function isComparable(version: string): boolean {
  return parse(version) !== undefined
}

function parse(text: string): Version | undefined {
  const trimmed = text.trim()
  if (trimmed.length > longest) return undefined
  const match = /^v?(\d+(?:\.\d+)*)(.*)$/i.exec(trimmed.replace(/\+.*$/s, ''))
  if (match === null) return undefined
  const rest = (match[2] ?? '').toLowerCase()
  if (/[^a-z0-9._~-]/.test(rest)) return undefined
  const numbers = (match[1] ?? '').split('.').map(part => part.replace(/^0+(?=\d)/, ''))
  while (numbers.length > 1 && numbers.at(-1) === '0') numbers.pop()
  const parts = rest.match(/\d+|[a-z]+/g) ?? []
  const [first] = parts
  if (first === undefined || (parts.length === 1 && releaseWords.has(first))) return { numbers, stage: 0, rest: [] }
  return { numbers, stage: afterRelease.has(first) ? 1 : -1, rest: parts }
}

function compareNumbers(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = compareNumber(a[at] ?? '0', b[at] ?? '0')
    if (order !== 0) return order
  }
  return 0
}

/** As texts, because a date with a serial number is beyond what a number holds exactly. */
function compareNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [left, right] = [a[at], b[at]]
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1
    const [leftIsNumber, rightIsNumber] = [/^\d/.test(left), /^\d/.test(right)]
    if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1
    const order = leftIsNumber
      ? compareNumber(trimmedZeros(left), trimmedZeros(right))
      : left < right
        ? -1
        : left > right
          ? 1
          : 0
    if (order !== 0) return order
  }
  return 0
}

function trimmedZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, '')
}
