/** As `2025-06-03T08:14:05.118402Z`; without a fraction on the full second, as the usual framework prints it. */
export function timestamp(at: number): string {
  const text = new Date(at).toISOString()
  return text.endsWith('.000Z') ? text.replace('.000Z', 'Z') : text.replace('Z', '000Z')
}

export function timestampOrNull(at: number | null): string | null {
  return at === null ? null : timestamp(at)
}
