import { ShipgateError } from '../../../../core/errors.ts'

type Step = () => Promise<unknown>
type Results<T extends readonly Step[]> = { -readonly [Key in keyof T]: Awaited<ReturnType<T[Key]>> }

/** The results of all steps, in order. What is wrong with the input of several comes as one `invalid_input` that tells all. */
export async function everything<const T extends readonly Step[]>(steps: T): Promise<Results<T>> {
  const results: unknown[] = []
  const wrong: ShipgateError[] = []
  for (const step of steps) {
    try {
      results.push(await step())
    } catch (error) {
      if (!(error instanceof ShipgateError) || error.code !== 'invalid_input') throw error
      wrong.push(error)
    }
  }
  const [first, ...more] = wrong
  if (first === undefined) return results as Results<T>
  if (more.length === 0) throw first
  const hints = wrong.flatMap(({ hint }) => hint ?? [])
  throw new ShipgateError('invalid_input', wrong.map(({ message }) => message).join(' '), {
    ...(hints.length > 0 && { hint: [...new Set(hints)].join(' ') }),
    cause: first,
  })
}
