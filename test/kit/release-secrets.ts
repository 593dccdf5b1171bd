import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { InProcessResult } from './in-process.ts'
import { homes } from './release-scene.ts'
import { madeBy, type ReleaseStage } from './release-stage.ts'

/** Nothing secret is seen anywhere, and what is secret goes to its own service only. */
export function holdSecrets(result: InProcessResult, stage: ReleaseStage): void {
  const { world, folder } = stage.scene
  const { masked, ...visible } = result
  const { sent } = madeBy(stage)
  const sessions = sent.flatMap(({ headers }) => /^Bearer (eyJ.+)$/.exec(headers['authorization'] ?? '')?.[1] ?? [])
  for (const session of sessions) expect(masked, 'a session that was not masked').toContain(session)
  const keys = Object.values(world.keys)
  const others = [
    ...Object.values(world.debricked.tokens),
    ...Object.values(world.deploybot.tokens),
    ...Object.values(world.divio.tokens),
    ...Object.values(world.realdebrid.tokens),
    ...world.deploybot.control.secrets,
    ...world.divio.control.secrets,
    ...world.realdebrid.control.secrets,
  ]
  const secrets = [...new Set([...keys, ...others, ...masked, ...sessions])].filter(secret => secret !== '')
  const everything = [JSON.stringify(visible), ...textsIn(folder)].join('\n')
  for (const secret of secrets) expect(everything.includes(secret), `a secret is seen: ${secret}`).toBe(false)
  expect(everything, 'the beginning of a session').not.toMatch(/eyJ[A-Za-z0-9_-]{10}/)

  const owners = new Map<string, string>(
    (['debricked', 'dbackup', 'deploybot', 'divio', 'realdebrid', 'github'] as const).map(name => [
      homes[name],
      world.keys[name],
    ]),
  )
  for (const { url, headers } of sent) {
    const carried = Object.values(headers).join('\n')
    for (const [home, key] of owners) {
      expect(url.href.includes(key), `a key in the address ${url.origin}`).toBe(false)
      if (url.origin !== home) expect(carried.includes(key), `the key of ${home} at ${url.origin}`).toBe(false)
    }
    if (url.origin !== homes.debricked) expect(carried, `a session at ${url.origin}`).not.toMatch(/eyJ/)
    if (owners.has(url.origin)) continue
    expect(
      Object.keys(headers).filter(name => SECRET_HEADERS.has(name)),
      `sent to ${url.origin}`,
    ).toEqual([])
  }
}

const SECRET_HEADERS = new Set(['authorization', 'cookie', 'x-api-token', 'x-api-key', 'proxy-authorization'])

/** Whatever stands in the workspace at the end, fetched bytes too: nothing in there is a secret. */
function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, String(name)))
    .filter(path => statSync(path).isFile())
    .map(path => `${path}\n${readFileSync(path, 'latin1')}`)
}
