import type { PlannedEntry } from './config/plan-pipeline.ts'

/** Where the secrets of an entry go: one word for one server, however the file writes its address. */
export function serverOf({ raw, definition }: PlannedEntry): string {
  const given = (name: string) => raw[name]?.trim() || definition.inputs[name]?.default || ''
  const [subdomain, zone] = [given('subdomain'), given('zone')]
  const named = given('dbackup-url') || raw['api-url']?.trim()
  const short = subdomain !== '' ? `https://${subdomain}.deploybot.com` : zone === '' ? '' : `https://api.${zone}`
  const address = named || short || given('api-url')
  return originOf(address) ?? address.toLowerCase()
}

export function originOf(text: string | undefined): string | undefined {
  return text !== undefined && URL.canParse(text.trim()) ? new URL(text.trim()).origin : undefined
}
