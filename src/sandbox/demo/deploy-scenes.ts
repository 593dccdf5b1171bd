import { createDeploybotEmulator, type DeploybotEmulator } from '../../providers/deploybot/emulator/index.ts'
import { RealClock, ScaledClock } from '../clock.ts'
import type { CompositeResult } from '../composite/index.ts'
import { serve } from '../serve.ts'
import { createWebApp } from '../web-app/index.ts'
import { act, type Stage } from './stage.ts'

// A deployment of a minute at the emulated service takes less than a second here, so that the first look sees its end.
const DEPLOY_SPEED = 80
const PRODUCTION = 842
const BRAM = 61

/** A good deployment, a bad one that is rolled back, and one that a colleague's newer one replaces. */
export async function deployScenes(stage: Stage): Promise<boolean> {
  const clock = new ScaledClock(new RealClock(), DEPLOY_SPEED)
  const deploybot = createDeploybotEmulator({ clock, fetchMs: 0 })
  const good = deploybot.control.commit({ repository: 'shop', message: 'Faster search' })
  const bad = deploybot.control.commit({ repository: 'shop', message: 'New checkout' })
  const mended = deploybot.control.commit({ repository: 'shop', message: 'New checkout, mended' })
  const app = createWebApp({
    clock,
    version: () => deploybot.control.live(PRODUCTION),
    releases: () => deploybot.control.liveHistory(PRODUCTION),
    broken: { [bad]: 'status' },
  })
  await using service = await serve(deploybot)
  await using site = await serve(app)
  const token = deploybot.tokens.admin
  const deploy = async (title: string, name: string, revision: string) =>
    await act(stage, {
      title,
      name,
      uses: 'deploybot-deploy',
      inputs: {
        repository: 'shop',
        environment: 'production',
        revision,
        'health-check-url': `${site.origin}/version`,
        'health-check-match': '{revision}',
        'health-check-timeout-seconds': '3',
        rollback: 'on-failure',
      },
      hidden: { 'api-url': service.origin, 'deploybot-token': token, 'github-token': '' },
      secrets: [token],
    })

  const first = await deploy('A deployment: the revision is proved to be live', 'deploy', good)
  const second = await deploy('A bad deployment: the site breaks, and the revision before is put back', 'rollback', bad)
  const isBack = deploybot.control.live(PRODUCTION) === good
  replaceTheNext(deploybot, mended)
  const third = await deploy('A deployment that a colleague replaces while it waits', 'superseded', good)
  return (
    is(first, 'success', 'ok') &&
    is(second, 'failure', 'rolled_back') &&
    isBack &&
    third.outputs['reason-code'] === 'deployment_superseded' &&
    deploybot.control.live(PRODUCTION) === mended
  )
}

/** As soon as ours is in the queue, a colleague makes a newer one, and DeployBot skips ours. */
function replaceTheNext({ control }: DeploybotEmulator, version: string): void {
  const before = control.madeByApi.length
  const look = () => {
    if (control.madeByApi.length === before) control.after(500, look)
    else control.deployAs(BRAM, { environment: PRODUCTION, version })
  }
  control.after(500, look)
}

function is(result: CompositeResult, conclusion: CompositeResult['conclusion'], reasonCode: string): boolean {
  return result.conclusion === conclusion && result.outputs['reason-code'] === reasonCode
}
