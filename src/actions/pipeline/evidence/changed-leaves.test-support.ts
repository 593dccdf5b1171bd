type Leaf = string | number | boolean | null

/** A copy with one value changed, and the place of that value with `*` for places in lists. */
export interface Changed {
  readonly place: string
  readonly data: unknown
}

/** Every copy of JSON data in which one value is another of the same kind. */
export function changedLeaves(data: unknown): readonly Changed[] {
  if (Array.isArray(data)) {
    return data.flatMap((one, at) =>
      changedLeaves(one).map(({ place, data: other }) => ({ place: `*.${place}`, data: data.with(at, other) })),
    )
  }
  if (typeof data === 'object' && data !== null) {
    return Object.entries(data).flatMap(([key, value]) =>
      changedLeaves(value).map(({ place, data: other }) => ({
        place: place === '' ? key : `${key}.${place}`,
        data: { ...data, [key]: other },
      })),
    )
  }
  return othersOf(data as Leaf).map(other => ({ place: '', data: other }))
}

const words = ['pass', 'warn', 'fail', 'unknown', 'skipped']

function othersOf(leaf: Leaf): readonly Leaf[] {
  if (leaf === null) return ['other']
  if (typeof leaf === 'boolean') return [!leaf]
  if (typeof leaf === 'number') return [leaf + 1]
  if (words.includes(leaf)) return words.filter(word => word !== leaf)
  if (leaf === 'true' || leaf === 'false') return [leaf === 'true' ? 'false' : 'true']
  if (leaf === 'ok') return ['backup_empty', 'rolled_back']
  const at = Date.parse(leaf)
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(leaf)) return [-1, 1].map(days => new Date(at + days * 86_400_000).toISOString())
  // Another digit in a digest, an id, a commit; another letter in a text.
  return [leaf.replace(/[0-9a-z]/, one => (one === '1' || one === 'a' ? 'b' : /\d/.test(one) ? '1' : 'a'))]
}
