import { describe, expect, it } from 'vitest'
import { PRODUCTION, setUp } from './caller.test-support.ts'
import { SHOP_COMMITS } from './index.ts'

async function addressOf({ get }: ReturnType<typeof setUp>): Promise<string> {
  return (await get(`/environments/${PRODUCTION}`)).deploy_webhook_url
}

describe('the deploy webhook', () => {
  it('starts a deployment in other words', async () => {
    const here = setUp()
    const address = await addressOf(here)
    const answer = await here.raw('POST', `${address}&deployed_by=Button&do_not_notify=true`)
    const { release } = (await answer.json()) as { release: { id: number } }
    expect(release).toMatchObject({
      revision: SHOP_COMMITS.newest,
      author: 'Button',
      comment: 'Merge branch checkout-fix',
      auto: true,
      do_not_notify: true,
      deployed: false,
    })
    await here.clock.advance(65_000)
    expect(await here.get(`/deployments/${release.id}`)).toMatchObject({ state: 'success', is_automatic: true })
    expect(here.control.deployment(release.id).origin).toBe('webhook')
    expect(here.control.madeByApi).toEqual([])
    expect(here.deploybot.violations).toEqual([])
  })

  it('takes a form, where the API does not', async () => {
    const here = setUp()
    const secret = new URL(await addressOf(here)).searchParams.get('secret')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = `env_id=${PRODUCTION}&secret=${secret}&comment=by+form`
    const answer = await here.raw('POST', '/webhook/deploy', { body, headers })
    expect([answer.status, await answer.json()]).toMatchObject([200, { release: { comment: 'by form' } }])
    expect(here.deploybot.violations).toEqual([])
    expect((await here.raw('POST', '/webhook/deploy', { body: `${body}&branch=x`, headers })).status).toBe(400)
  })

  it('wants the right secret', async () => {
    const here = setUp()
    const address = await addressOf(here)
    const statuses = []
    for (const url of [
      address.replace(/secret=.*/, 'secret=guess'),
      address.replace('env_id=842', 'env_id=901'),
      address.replace('env_id=842', 'env_id=7'),
      '/webhook/guess',
    ]) {
      statuses.push((await here.raw(url.includes('deploy?') ? 'POST' : 'GET', url)).status)
    }
    expect(statuses).toEqual([403, 403, 404, 403])
    here.control.change({ wrongSecret: 404 })
    expect((await here.raw('GET', '/webhook/guess')).status).toBe(404)
    expect(here.control.deployments.filter(deployment => deployment.origin === 'webhook')).toEqual([])
  })

  it('is no place for the token', async () => {
    const here = setUp()
    await here.raw('POST', await addressOf(here), { headers: { 'x-api-token': here.tokens.admin } })
    expect(here.deploybot.violations).toEqual(['POST /webhook/deploy: the token is sent to a webhook'])
  })
})
