import type { Parsed } from '../fields.ts'
import type { HealthPlan } from './plan.ts'

/** An http(s) address of a page: path and query are part of it, unlike in the address of a service. */
export function parsePageAddress(text: string): Parsed<URL> {
  // The text is not repeated: somebody may have put a password there.
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return { problem: 'is not an http or https address; give it as https://host/path' }
  }
  if (url.username !== '' || url.password !== '') {
    return { problem: 'carries a user name or password; leave them out' }
  }
  url.hash = ''
  return { value: url }
}

/** Status codes and ranges of them with commas between, such as `200-299, 304`. */
export function parseStatusRanges(text: string): Parsed<HealthPlan['status']> {
  const ranges: (readonly [number, number])[] = []
  for (const part of text.split(',')) {
    const [, first, last = first] = /^\s*([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?\s*$/.exec(part) ?? []
    if (first === undefined || Number(first) > Number(last)) {
      return {
        problem: `has "${part.trim().slice(0, 40)}"; accepted are status codes and ranges, such as 200-299, 304`,
      }
    }
    ranges.push([Number(first), Number(last)])
  }
  return { value: ranges }
}
