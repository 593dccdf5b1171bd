import { expect } from 'vitest'
import { isRollback, lines, madeBy, type ReleaseStage } from './release-stage.ts'

/** The magnet of the world's own data set is added once for each of its two files, so that none comes in an archive. */
const FILES_OF_DATA_SET = 2

/** Nothing happens twice, by the services' own records and not by what the clients say. */
export function holdOnce(stage: ReleaseStage): void {
  const { entries, inputs, scene } = stage
  const made = madeBy(stage)
  const of = (uses: string) => entries.filter(entry => entry.uses === uses)
  const isDry = inputs['dry-run'] === 'true'
  const atMost = (found: number, most: number, what: string) =>
    expect(found, what).toBeLessThanOrEqual(isDry ? 0 : most)

  atMost(made.finishes, of('debricked-scan').length, 'scans that were started')
  const jobs = of('dbackup-run').flatMap(entry => lines(entry.with['job']))
  for (const job of new Set(made.backups.map(one => one.job ?? ''))) {
    const runs = made.backups.filter(one => one.job === job).length
    atMost(runs, jobs.filter(name => name === job).length, `backups of ${job} that were started`)
  }
  const deploys = of('deploybot-deploy')
  const rollbacks = made.deploybot.filter(isRollback)
  atMost(made.deploybot.length - rollbacks.length, deploys.length, 'deployments at DeployBot')
  const mayRollBack = deploys.filter(entry => entry.with['rollback'] === 'on-failure')
  atMost(rollbacks.length, mayRollBack.length, 'rollbacks at DeployBot')
  const places = made.deploybot.filter(one => !isRollback(one)).map(one => one.environmentId)
  if (deploys.length > 1) expect(places.length, 'deployments to one environment').toBe(new Set(places).size)

  const atDivio = of('divio-deploy')
  atMost(made.divio.length, atDivio.length, 'deployments at Divio')
  const backups = atDivio.filter(entry => entry.with['backup'] === 'before-deploy')
  atMost(made.divioBackups.length, backups.length, 'backups at Divio')
  expect(scene.world.divio.control.restores, 'restores').toEqual([])
  expect(scene.world.divio.control.mails, 'mails with links').toEqual([])

  const recorded = entries.filter(entry => entry.with['github-deployment'] === 'true')
  atMost(made.github.length, recorded.length, 'deployments recorded at GitHub')

  for (const body of new Set(made.adds)) {
    const isDataSet = body.includes(scene.world.names.dataSet.magnet) || isSame(body, scene.world.names.dataSet.magnet)
    const adds = made.adds.filter(one => one === body).length
    atMost(adds, isDataSet ? FILES_OF_DATA_SET : 1, 'adds of a torrent')
  }
}

function isSame(body: string, magnet: string): boolean {
  return new URLSearchParams(body).get('magnet') === magnet
}
