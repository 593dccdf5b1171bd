/** As `2025/06/03 08:14:02 +0100` (vendor's reference, a PHP client's recording): not ISO 8601. */
export function timestamp(at: number, offsetMinutes: number): string {
  const local = new Date(at + offsetMinutes * 60_000).toISOString()
  const minutes = Math.abs(offsetMinutes)
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
  return `${local.slice(0, 10).replaceAll('-', '/')} ${local.slice(11, 19)} ${offset}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
