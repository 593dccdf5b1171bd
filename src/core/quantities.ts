/** A time for people: "850 ms", "42 s", "3 min 05 s", "2 h 10 min". */
export function duration(ms: number): string {
  if (Math.round(ms) < 1000) return `${Math.round(ms)} ms`
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

/** A size for people, in decimal units: "0 bytes", "12.3 kB", "4.1 GB". */
export function bytes(count: number): string {
  if (count < 1000) return `${count} bytes`
  const units = ['kB', 'MB', 'GB', 'TB', 'PB']
  let size = count / 1000
  let unit = 0
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1000
    unit++
  }
  return `${size.toFixed(1)} ${units[unit]}`
}

/** A whole number with commas between the thousands. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A number and its noun: `1 row`, `1,200 rows`. `many` is the plural of a noun that takes more than an s. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : many}`
}
