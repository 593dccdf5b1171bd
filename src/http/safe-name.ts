import { ShipgateError } from '../core/errors.ts'

// Windows takes these for devices with any extension, and with spaces before it.
export const windowsDevice = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i
// Leaves room for the ending of an unfinished file within the 255 bytes that file systems allow.
const LONGEST_BYTES = 230

/**
 * The name when it is safe on every system, else `unsafe_filename`: it stays in its folder, names no Windows device, and
 * has no character that a file system or a terminal reads as something else.
 */
export function safeName(name: string): string {
  const bad =
    name === '' ||
    /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name) ||
    // Windows drops these at the end; with this, `.` and `..` are out as well.
    /[.\s]$/.test(name) ||
    /^\s/.test(name) ||
    windowsDevice.test(name) ||
    Buffer.byteLength(name) > LONGEST_BYTES
  if (bad) throw new ShipgateError('unsafe_filename', `${JSON.stringify(name)} cannot be used as a file name.`)
  return name
}
