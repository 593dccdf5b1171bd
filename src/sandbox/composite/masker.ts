/**
 * The runner's secret masker. Source: actions/runner 2.336, SecretMasker.cs, ValueEncoders.cs and HostContext.cs.
 */

type Encoder = (value: string) => string

/** Base64 of the value without its first `shift` bytes, so that `base64("user:" + value)` is found as well. */
const base64 =
  (shift: number): Encoder =>
  value => {
    const bytes = Buffer.from(value, 'utf8')
    return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64')
  }

const uriEscape: Encoder = value => {
  try {
    return encodeURIComponent(value).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  } catch {
    // Half of a surrogate pair has no escaped form.
    return ''
  }
}

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

const trimDoubleQuotes: Encoder = value =>
  value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''

/** PowerShell colours the parts around an ampersand on their own. Parts below six characters are not masked. */
const beforeAmpersand: Encoder = value => {
  const plus = value.indexOf('&+')
  const part = plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, value.lastIndexOf('&') + 1)
  return part.length >= 6 ? part : ''
}

const afterAmpersand: Encoder = value => {
  if (!value.includes('&')) return ''
  const plus = value.indexOf('&+')
  const part = plus >= 0 ? value.slice(plus + 3) : value.slice(value.lastIndexOf('&') + 1)
  return part.length >= 6 ? part : ''
}

const encoders: readonly Encoder[] = [
  base64(0),
  base64(1),
  base64(2),
  value => value.replaceAll('"', '\\"'),
  value => value.replaceAll("'", "''"),
  value => JSON.stringify(value).slice(1, -1),
  uriEscape,
  value => value.replace(/[&<>"']/g, c => xmlEntities[c] ?? c),
  trimDoubleQuotes,
  beforeAmpersand,
  afterAmpersand,
]

export class Masker {
  readonly #originals = new Set<string>()
  readonly #needles = new Set<string>()

  /** What was registered, in order, without the encoded forms that are masked with it. */
  get values(): string[] {
    return [...this.#originals]
  }

  /** Registers one value and its encoded forms. There is no minimum length. */
  add(value: string): void {
    if (value === '' || this.#originals.has(value)) return
    this.#originals.add(value)
    this.#needles.add(value)
    for (const encode of encoders) {
      const encoded = encode(value)
      if (encoded !== '') this.#needles.add(encoded)
    }
  }

  /** Registers a value and each of its lines, as `add-mask` and the job's own secrets do. */
  addWithLines(value: string): void {
    this.add(value)
    for (const line of value.split(/[\r\n]/)) this.add(line.trim())
  }

  /** Replaces every registered text by `***`; places that touch or overlap become one. */
  mask(text: string): string {
    const places = this.#places(text)
    if (places.length === 0) return text
    places.sort((a, b) => a[0] - b[0])
    let out = ''
    let shown = 0
    let [start, end] = places[0] ?? [0, 0]
    for (const [from, to] of places) {
      if (from <= end) {
        end = Math.max(end, to)
        continue
      }
      out += `${text.slice(shown, start)}***`
      shown = end
      start = from
      end = to
    }
    return `${out}${text.slice(shown, start)}***${text.slice(end)}`
  }

  #places(text: string): [number, number][] {
    const places: [number, number][] = []
    for (const needle of this.#needles) {
      // One step on after each hit, so that overlapping hits of the same value are seen (ValueSecret.cs).
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
        places.push([at, at + needle.length])
      }
    }
    return places
  }
}
