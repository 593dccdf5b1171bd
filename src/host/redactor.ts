import { secretForms, shortestSecret } from './secret-forms.ts'

const hidden = '***'

export interface Redactor {
  /** From now on this value is hidden in every form; values shorter than four characters and blank ones are ignored. */
  add(secret: string): void
  /** The text with every form of every secret replaced by `***`. Never throws; idempotent. */
  redact(text: string): string
}

/**
 * Hides secrets in texts. The runner masks too, but only in what it prints itself: not in pull-request comments, files,
 * outputs or results, and in a summary only line by line.
 */
export function createRedactor(): Redactor {
  const patterns = new PatternSet()
  return {
    add(secret) {
      for (const form of secretForms(secret)) patterns.add(form)
    },
    redact(text) {
      let before = text
      // One pass is enough unless a secret itself holds an asterisk: then `***` and its neighbours may form a secret.
      // Every pass shortens the text. A text that is still not clean after some passes was made to be so.
      for (let pass = 0; pass < 20; pass += 1) {
        const after = patterns.replaceAll(before)
        if (after === before || !patterns.hasAsterisk) return after
        before = after
      }
      return hidden
    },
  }
}

/**
 * Finds many patterns in one pass over the text. A rolling hash of the last four characters tells where a pattern may
 * begin; overlapping finds are merged, so that of two secrets that overlap neither leaves a part behind (replacing one
 * after the other would).
 */
class PatternSet {
  hasAsterisk = false
  readonly #known = new Set<string>()
  readonly #mayBegin = new Uint8Array(0x10000)
  readonly #byHash = new Map<number, string[]>()

  add(pattern: string): void {
    if (this.#known.has(pattern)) return
    this.#known.add(pattern)
    if (pattern.includes('*')) this.hasAsterisk = true
    let hash = 0
    for (let at = 0; at < shortestSecret; at += 1) hash = rolled(hash, pattern.charCodeAt(at))
    this.#mayBegin[hash] = 1
    const bucket = [...(this.#byHash.get(hash) ?? []), pattern]
    // Longest first: the first find at a place is then the longest one.
    this.#byHash.set(
      hash,
      bucket.sort((a, b) => b.length - a.length),
    )
  }

  replaceAll(text: string): string {
    if (this.#known.size === 0) return text
    const mayBegin = this.#mayBegin
    const parts: string[] = []
    let copied = 0
    let from = -1
    let to = -1
    let hash = 0
    for (let at = 0; at < text.length; at += 1) {
      hash = rolled(hash, text.charCodeAt(at))
      if (mayBegin[hash] === 0) continue
      const start = at - (shortestSecret - 1)
      const found = start < 0 ? undefined : this.#byHash.get(hash)?.find(pattern => text.startsWith(pattern, start))
      if (found === undefined) continue
      if (start > to) {
        if (from >= 0) parts.push(text.slice(copied, from), hidden)
        copied = Math.max(to, 0)
        from = start
      }
      to = Math.max(to, start + found.length)
    }
    if (from < 0) return text
    parts.push(text.slice(copied, from), hidden, text.slice(to))
    return parts.join('')
  }
}

/** A hash of exactly the last four UTF-16 units: each step moves older ones four bits up, and out after four steps. */
function rolled(hash: number, unit: number): number {
  return ((hash << 4) ^ unit) & 0xffff
}
