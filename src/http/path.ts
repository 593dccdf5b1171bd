/**
 * Template tag for URL paths: every value is percent-encoded as one segment, and a value that is empty or a dot segment
 * is refused, because `a/../b` would reach another endpoint than the one that is written here.
 */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((built, part, index) => {
    const value = values[index - 1] ?? ''
    if (value === '' || value === '.' || value === '..') {
      throw new TypeError(`"${value}" cannot be a path segment in ${parts.join('…')}`)
    }
    return built + encodeURIComponent(value) + part
  })
}
