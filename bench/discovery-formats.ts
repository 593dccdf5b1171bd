import { fallbackFormats } from '../src/providers/debricked/discovery/fallback-formats.ts'

/** Without look-aheads, of which the official command's engine knows one shape only: both sides get the same list. */
export const benchFormats = fallbackFormats.filter(format => !format.regex.includes('(?!'))
