import type { Call } from '../../../sandbox/kit/route-table.ts'
import { empty, json } from './answers.ts'
import { API, denied, type RealdebridRoute, required, type Visit } from './route.ts'

const scope = 'settings'

/** Values other than `secured` are assumed. */
const CHOICES = {
  download_ports: ['normal', 'secured'],
  locales: { en: 'English', fr: 'Francais' },
  streaming_qualities: ['original', 'high', 'medium', 'low'],
  streaming_languages: { eng: 'English', fre: 'French' },
  streaming_cast_audio: ['dolby', 'aac'],
} as const

const VALUES: Readonly<Record<string, readonly string[]>> = {
  download_port: CHOICES.download_ports,
  locale: Object.keys(CHOICES.locales),
  streaming_language_preference: Object.keys(CHOICES.streaming_languages),
  streaming_quality: CHOICES.streaming_qualities,
  mobile_streaming_quality: CHOICES.streaming_qualities,
  streaming_cast_audio_preference: CHOICES.streaming_cast_audio,
}

/** The action calls none of these. */
export const settingRoutes: readonly RealdebridRoute[] = [
  { method: 'GET', path: `${API}/settings`, scope, answer: (_call, { account }) => json(200, shown(account.settings)) },
  { method: 'POST', path: `${API}/settings/update`, form: ['setting_name', 'setting_value'], scope, answer: update },
  { method: 'POST', path: `${API}/settings/convertPoints`, scope, answer: convertPoints },
  { method: 'POST', path: `${API}/settings/changePassword`, scope, answer: changePassword },
  { method: 'PUT', path: `${API}/settings/avatarFile`, raw: true, scope, answer: avatarFile },
  { method: 'DELETE', path: `${API}/settings/avatarDelete`, scope, answer: avatarDelete },
]

function shown(settings: Readonly<Record<string, string>>): Record<string, unknown> {
  return {
    download_ports: CHOICES.download_ports,
    download_port: settings['download_port'],
    locales: CHOICES.locales,
    locale: settings['locale'],
    streaming_qualities: CHOICES.streaming_qualities,
    streaming_quality: settings['streaming_quality'],
    mobile_streaming_quality: settings['mobile_streaming_quality'],
    streaming_languages: CHOICES.streaming_languages,
    streaming_language_preference: settings['streaming_language_preference'],
    streaming_cast_audio: CHOICES.streaming_cast_audio,
    streaming_cast_audio_preference: settings['streaming_cast_audio_preference'],
  }
}

function update(_call: Call, visit: Visit): Response {
  const name = required(visit, 'setting_name')
  const value = required(visit, 'setting_value')
  if (name instanceof Response) return name
  if (value instanceof Response) return value
  if (VALUES[name]?.includes(value) !== true) return denied(visit, 2)
  visit.account.settings[name] = value
  return empty(204)
}

const POINTS_OF_A_CONVERSION = 1_000

function convertPoints(_call: Call, visit: Visit): Response {
  if (visit.account.points < POINTS_OF_A_CONVERSION) return denied(visit, 25)
  visit.account.points -= POINTS_OF_A_CONVERSION
  return empty(204)
}

function changePassword(_call: Call, { account }: Visit): Response {
  account.passwordMails++
  return empty(204)
}

/** PNG, JPEG or GIF by their first bytes (assumed). */
function avatarFile(_call: Call, visit: Visit): Response {
  const start = Buffer.from(visit.bytes.subarray(0, 4)).toString('latin1')
  if (!/^(\x89PNG|\xff\xd8|GIF8)/.test(start)) return denied(visit, 32)
  visit.account.hasAvatar = true
  return empty(204)
}

function avatarDelete(_call: Call, { account }: Visit): Response {
  account.hasAvatar = false
  return empty(204)
}
