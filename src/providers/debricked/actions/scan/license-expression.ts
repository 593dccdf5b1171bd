/** An SPDX licence expression (SPDX 2.3, annex D), ids in the spelling of {@link licenseKey}. */
export type LicenseExpression =
  | { readonly kind: 'license'; readonly id: string; readonly exception: string | undefined }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly LicenseExpression[] }

/** Longer texts are not read as an expression; they come from package manifests, which anybody can write. */
const longest = 2_000
const deepest = 30

/**
 * Reads ids, `WITH`, `AND`, `OR` and parentheses, in any case. Undefined for everything else, such as the licence's name
 * in words.
 */
export function parseLicenseExpression(text: string): LicenseExpression | undefined {
  if (text.length > longest) return undefined
  const tokens = text.match(/[()]|[^\s()]+/g) ?? []
  let at = 0
  const word = () => tokens[at]?.toLowerCase()

  function list(operator: 'or' | 'and', part: () => LicenseExpression | undefined): LicenseExpression | undefined {
    const parts: LicenseExpression[] = []
    do {
      if (parts.length > 0) at += 1
      const next = part()
      if (next === undefined) return undefined
      parts.push(next)
    } while (word() === operator)
    return parts.length === 1 ? parts[0] : { kind: operator, parts }
  }

  function either(depth: number): LicenseExpression | undefined {
    return depth > deepest ? undefined : list('or', () => list('and', () => single(depth)))
  }

  function single(depth: number): LicenseExpression | undefined {
    if (tokens[at] === '(') {
      at += 1
      const inner = either(depth + 1)
      if (inner === undefined || tokens[at] !== ')') return undefined
      at += 1
      return inner
    }
    const id = idAt()
    if (id === undefined) return undefined
    if (word() !== 'with') return { kind: 'license', id: licenseKey(id), exception: undefined }
    at += 1
    const exception = idAt()
    return exception === undefined
      ? undefined
      : { kind: 'license', id: licenseKey(id), exception: exception.toLowerCase() }
  }

  function idAt(): string | undefined {
    const token = tokens[at]
    if (token === undefined || !/^[a-z0-9][a-z0-9.:+-]*$/i.test(token) || /^(?:and|or|with)$/i.test(token)) {
      return undefined
    }
    at += 1
    return token
  }

  const whole = either(0)
  return at === tokens.length ? whole : undefined
}

/**
 * The spelling in which ids are compared: lower case, and the deprecated ids of the GNU licences as today's ones
 * (`GPL-3.0` is `GPL-3.0-only`, `GPL-3.0+` is `GPL-3.0-or-later`; spdx.org/licenses, "deprecated").
 */
export function licenseKey(id: string): string {
  const lower = id.trim().replace(/\s+/g, ' ').toLowerCase()
  const gnu = /^((?:a|l)?gpl-\d+\.\d+|gfdl-\d+\.\d+)(\+?)$/.exec(lower)
  return gnu === null ? lower : `${gnu[1]}-${gnu[2] === '+' ? 'or-later' : 'only'}`
}
