/**
 * Runs `work` on every item, at most `limit` at a time, and gives the results in the items' order. After the first
 * failure nothing more is begun; it is thrown when what was under way has ended, so that nothing goes on behind the
 * caller's back.
 */
export async function mapParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const failures: unknown[] = []
  let next = 0
  async function worker(): Promise<void> {
    for (let index = next++; index < items.length && failures.length === 0; index = next++) {
      try {
        results[index] = await work(items[index] as T)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), items.length) }, worker))
  if (failures.length > 0) throw failures[0]
  return results
}
