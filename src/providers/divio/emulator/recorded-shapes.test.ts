import { describe, expect, it } from 'vitest'
import { expectSameShape } from '../../../sandbox/kit/same-shape.test-support.ts'
import account from '../fixtures/account-answers.json' with { type: 'json' }
import applications from '../fixtures/application-answers.json' with { type: 'json' }
import backups from '../fixtures/backup-answers.json' with { type: 'json' }
import deployments from '../fixtures/deployment-answers.json' with { type: 'json' }
import errors from '../fixtures/error-answers.json' with { type: 'json' }
import { APPS, LIVE, MAP, NEW, setUp, TEST } from './caller.test-support.ts'
import { ENDLESS_BACKUP, FAILED_BACKUP, FAILS, type InstanceScript, PARTIAL_BACKUP } from './index.ts'

interface Known {
  readonly request: { readonly method: string; readonly path: string; readonly query?: object; readonly body?: unknown }
  readonly status: number
  readonly body: unknown
}

const addressOf = ({ path, query }: Known['request']) =>
  query === undefined
    ? path
    : `${path}?${new URLSearchParams(Object.entries(query).map(([key, value]): [string, string] => [key, `${value}`]))}`

async function expectKnown(known: Known, scene = setUp()): Promise<void> {
  const { method, body } = known.request
  const [status, answer] = await scene.ask(method, addressOf(known.request), body === undefined ? {} : { body })
  expect(status).toBe(known.status)
  expectSameShape(answer, known.body)
  const count = (known.body as { count?: number }).count
  if (count !== undefined) expect(answer.results.length === 0).toBe(count === 0)
}

const reading: readonly Known[] = [
  account.me,
  account.organisations,
  account.legacy_id,
  account.regions,
  account.services,
  applications.applications_by_slug,
  applications.applications_unknown_slug,
  applications.applications_all_page_1,
  applications.applications_all_page_2,
  applications.application_get,
  applications.environments_by_slug,
  applications.environments_all_live_first,
  applications.environments_wrong_filter_name,
  applications.environments_unknown_slug,
  applications.environment_get,
  applications.environment_never_deployed,
  applications.environment_logs,
  applications.environment_logs_caught_up,
  applications.env_vars_list,
  applications.env_vars_no_filter,
  applications.service_instances,
  applications.repository_get,
  deployments.deployments_list_idle,
  deployments.deployments_list_none,
  backups.backups_list_page_1,
  backups.backups_list_page_2,
  backups.si_backup_get,
  backups.si_backups_list,
]

describe('reading', () => {
  it.each(reading)('$request.path $source', async known => {
    const scene = setUp()
    await expectKnown(known, scene)
    expect(scene.divio.violations).toEqual([])
  })

  it('of the root needs no token', async () => {
    const [status, body] = await setUp().ask('GET', account.root.request.path, { token: null })
    expect([status, body]).toEqual([200, account.root.body])
  })

  it('tells of the harbour map as known', async () => {
    const { ask, get } = setUp()
    expect(await get(`/applications/${MAP}/`)).toEqual(applications.application_get.body)
    expect(await get(`/environments/${NEW}/`)).toEqual(applications.environment_never_deployed.body)
    const wrong = applications.environments_wrong_filter_name
    expect((await ask('GET', addressOf(wrong.request)))[1].results).toEqual(wrong.body.results)
    const pages = [backups.backups_list_page_1, backups.backups_list_page_2]
    for (const { request, body } of pages) {
      const [, page] = await ask('GET', addressOf(request))
      expect([page.next, page.previous]).toEqual([body.next, body.previous])
      expect(page.results.map((row: { uuid: string }) => row.uuid)).toEqual(body.results.map(row => row.uuid))
    }
  })
})

describe('writing', () => {
  const known: readonly Known[] = [
    applications.environment_set_branch,
    deployments.deployment_trigger,
    deployments.deployment_trigger_force,
    backups.backup_create,
    backups.backup_create_not_provisioned,
    backups.download_create,
    backups.restore_create,
    errors.error_400_field,
    errors.error_400_choice,
  ]
  it.each(known)('$request.path $source', async exchange => {
    const scene = setUp()
    await expectKnown(exchange, scene)
    expect(scene.divio.violations).toEqual([])
  })

  it('makes environments', async () => {
    const { ask } = setUp()
    for (const { request, status, body } of [applications.environment_create, applications.environment_copy]) {
      const renamed = Object.entries(request.body).map(([key, value]) => [key, value === 'pr-118' ? 'pr-7' : value])
      const [given, made] = await ask('POST', request.path, {
        body: { ...Object.fromEntries(renamed), ...('new_slug' in request.body && { new_slug: 'pr-8' }) },
      })
      expect(given).toBe(status)
      expectSameShape(made, body)
    }
  })

  it('checks a repository in two calls', async () => {
    const scene = setUp()
    await expectKnown(applications.repository_check_started, scene)
    await scene.clock.advance(4_000)
    const { request, body } = applications.repository_check_ok
    expect((await scene.ask('POST', request.path, { body: request.body }))[1]).toEqual(body)
  })
})

describe('a deployment', () => {
  it('is seen running, succeeded and failed', async () => {
    const { deploy, get, clock, control } = setUp()
    control.scriptNext({}, FAILS)
    const good = await deploy()
    await clock.advance(30_000)
    expectSameShape(await get(`/deployments/${good}/`), deployments.deployment_running.body)
    const { results } = await get(`/deployments/?application=${MAP}&environment=${TEST}`)
    expect(results[0].ended_at).toBe(deployments.deployments_list_busy.body.results[0]?.ended_at)
    await clock.advance(200_000)
    const bad = await deploy()
    await clock.advance(200_000)
    for (const [uuid, known] of [
      [good, deployments.deployment_succeeded],
      [bad, deployments.deployment_failed],
    ] as const) {
      const seen = await get(`/deployments/${uuid}/`)
      expectSameShape(seen, known.body)
      expect([seen.status, seen.success, seen.percent]).toEqual([
        known.body.status,
        known.body.success,
        known.body.percent,
      ])
    }
    expectSameShape(await get(`/deployments/${good}/logs`), deployments.deployment_log_ok.body)
    const variables = await get(`/deployments/${good}/environment-variables`)
    expect(Object.keys(variables)).toEqual(Object.keys(deployments.deployment_env_vars.body))
  })

  it.each([
    ['internal', deployments.deployment_log_internal],
    ['empty', deployments.deployment_log_empty],
  ] as const)('has a log: %s', async (log, known) => {
    const { deploy, get, clock, control } = setUp()
    control.scriptNext({ outcome: 'failed', log })
    const uuid = await deploy()
    await clock.advance(200_000)
    expect((await get(`/deployments/${uuid}/logs`)).logs).toBe(known.body.logs)
  })
})

describe('a backup', () => {
  const { errors: text } = backups.si_backup_errors_string.body
  const withText: Readonly<Record<string, InstanceScript>> = { STORAGE: { errors: text, size: 0 } }
  it.each([
    ['working', ENDLESS_BACKUP, backups.backup_working, backups.si_backup_running],
    ['completed', {}, backups.backup_completed, backups.si_backup_get],
    ['partial', PARTIAL_BACKUP, backups.backup_completed_partial, backups.si_backup_errors],
    [
      'with a text for errors',
      { instances: withText },
      backups.backup_completed_partial,
      backups.si_backup_errors_string,
    ],
    ['failed', FAILED_BACKUP, backups.backup_completed_failure, backups.si_backup_errors],
    ['without a list', { listing: 'null' }, backups.backup_completed_empty, backups.si_backup_get],
  ] as const)('is seen %s', async (_what, script, known, knownInstance) => {
    const { backUp, get, clock, control } = setUp()
    control.scriptBackups(script)
    const { uuid } = (await backUp())[1]
    await clock.advance(60_000)
    const seen = await get(`/backups/${uuid}/`)
    expectSameShape(seen, known.body)
    expect([seen.state, seen.success]).toEqual([known.body.state, known.body.success])
    const [summary] = control.backupsMadeByApi
    const instance = await get(`/service-instance-backups/${summary?.instances[1]}/`)
    expectSameShape(instance, knownInstance.body)
    expect(instance.errors).toEqual(knownInstance.body.errors)
  })

  it('is downloaded', async () => {
    const { ask, get, clock, control } = setUp()
    control.scriptDownloads({}, { errors: backups.download_failed.body.errors })
    for (const known of [backups.download_ready, backups.download_failed]) {
      const { request } = backups.download_create
      const [, { uuid }] = await ask('POST', request.path, { body: request.body })
      const list = await get(`/backup-download-service-instances/?backup=${uuid}`)
      expectSameShape(list, backups.download_items.body)
      const item = `/backup-download-service-instances/${list.results[0].uuid}`
      expect(await get(item)).toEqual({ ...backups.download_pending.body, uuid: list.results[0].uuid })
      await clock.advance(10_000)
      const seen = await get(item)
      expectSameShape(seen, known.body)
      expect([seen.errors, seen.download_url === null]).toEqual([known.body.errors, known.body.download_url === null])
    }
  })

  it('would be restored', async () => {
    const { ask, get, clock, control } = setUp()
    const { request } = backups.restore_create
    const [, { uuid }] = await ask('POST', request.path, { body: request.body })
    await clock.advance(1_000)
    expect(await get(`/backup-restores/${uuid}/`)).toEqual({ ...backups.restore_running.body, uuid })
    await clock.advance(30_000)
    expect(await get(`/backup-restores/${uuid}/`)).toEqual({ ...backups.restore_done.body, uuid })
    expect(control.restores).toHaveLength(1)
  })
})

describe('errors', () => {
  it('have the known bodies', async () => {
    const { ask, send, raw, trigger, get, control } = setUp()
    const path = `${APPS}/applications/`
    const wrong = await raw('GET', path, { headers: { authorization: 'Token exampleTokenThatIsNotKnown' } })
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Token'])
    expect(await wrong.json()).toEqual(errors.error_401.body)
    expect(await ask('GET', path, { token: null })).toEqual([401, errors.error_401_missing.body])
    const refused = await ask('POST', `${APPS}/deployments/`, { token: 'viewer', body: { environment: LIVE } })
    expect(refused).toEqual([403, errors.error_403.body])
    expect(await get('/deployments/n7kq3xvz5mht2wpr6clbd4yeao/')).toEqual(errors.error_404.body)
    await trigger()
    expect(await trigger()).toEqual([400, errors.error_400_busy.body])
    control.change({ environmentLimit: 3 })
    const { request, body } = errors.error_400_limit
    expect(await ask('POST', request.path, { body: request.body })).toEqual([400, body])
    const moved = await send('GET', errors.redirect_missing_slash.request.path)
    expect([moved.status, moved.headers.get('location')]).toEqual([301, errors.redirect_missing_slash.headers.location])
    control.change({ throttle: { requests: 0, perMs: 17_000 } })
    const throttled = await send('GET', path)
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '17'])
    expect(await throttled.json()).toEqual(errors.error_429.body)
    control.change({ throttle: null, nextLinks: 'foreign' })
    const foreign = (await ask('GET', `${path}?page_size=1`))[1].next
    expect(new URL(foreign).origin).toBe(new URL(errors.foreign_next_link.body.next).origin)
  })
})
