import type { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** 26 characters of lower-case base 32, as in the API's text and the official client; no RFC 4122 form. */
export function newUuid(random: SeededRandom): string {
  let uuid = ''
  for (let i = 0; i < 26; i++) uuid += ALPHABET.charAt(random.integer(32))
  return uuid
}
