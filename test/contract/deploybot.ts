import { Secret } from '../../src/core/secret.ts'
import type { ClientPorts } from '../../src/http/service.ts'
import { Deploybot } from '../../src/providers/deploybot/client.ts'
import { createDeploybotEmulator } from '../../src/providers/deploybot/emulator/index.ts'
import * as wire from '../../src/providers/deploybot/wire.ts'
import type { ContractCall, ProviderContract } from './provider-contract.ts'

const base = 'https://fernhill.deploybot.com'
const secret = '5'.repeat(40)

type Send = (api: Deploybot) => Promise<unknown>

function call(name: string, method: ContractCall['method'], send: Send): ContractCall {
  const connect = (ports: ClientPorts) => new Deploybot(ports, { base: new URL(`${base}/`), token: new Secret(secret) })
  return { name, method, send: ports => send(connect(ports)) }
}

async function allOf<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const one of list) all.push(one)
  return all
}

const trigger = {
  environmentId: 842,
  deployedVersion: 'c09d5e3b7a6f1248d0c3b95e7f61a8240be97d35',
  comment: 'a comment',
  deployFromScratch: false,
  triggerNotifications: true,
  userId: undefined,
}

const deployment = {
  id: 70470,
  repository_id: 311,
  environment_id: 842,
  deployed_version: trigger.deployedVersion,
  state: 'pondering',
  comment: null,
  created_at: '2026/11/20 18:00:00 +0000',
  deployed_at: null,
}

type Fixture = Readonly<Record<string, unknown>>

/** The bodies of the fixture's good answers whose names fit. */
function bodies(names: RegExp) {
  return (fixture: Fixture): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(fixture)
        .filter(([name]) => names.test(name))
        .map(([name, entry]) => [name, (entry as { readonly body: unknown }).body]),
    )
}

export const deploybotContract: ProviderContract = {
  id: 'deploybot',
  service: 'DeployBot',
  base,
  secrets: [secret],
  createEmulator: clock => createDeploybotEmulator({ clock }),
  goodRequest: emulator => {
    const { tokens } = emulator as ReturnType<typeof createDeploybotEmulator>
    return new Request(`${base}/api/v1/repositories`, { headers: { 'x-api-token': tokens.admin } })
  },
  calls: [
    call('users', 'GET', api => allOf(api.users())),
    call('repositories', 'GET', api => allOf(api.repositories())),
    call('environments', 'GET', api => allOf(api.environments(undefined))),
    call('environments of a repository', 'GET', api => allOf(api.environments(311))),
    call('environment', 'GET', api => api.environment(842)),
    call('deployments', 'GET', api => allOf(api.deployments(842))),
    call('deployment', 'GET', api => api.deployment(70470)),
    call('trigger', 'POST', api => api.trigger(trigger)),
    call('refresh', 'GET', api => api.refresh(new URL(`${base}/webhook/0b1c2d3e4f`))),
  ],
  words: [
    { call: 'deployment', body: deployment, read: (value: wire.WireDeployment) => value.state },
    { call: 'trigger', body: deployment, read: (value: wire.WireDeployment) => value.state },
    {
      call: 'deployments',
      body: { meta: { next: null, next_uri: null, total: 1 }, entries: [deployment] },
      read: ([row]: readonly wire.WireDeployment[]) => row?.state,
    },
  ],
  fixtures: [
    { file: 'deployment-answers.json', schema: wire.deployments, answers: bodies(/^deployments_list/) },
    {
      file: 'deployment-answers.json',
      schema: wire.deployment,
      answers: bodies(/^deployments_(trigger|rollback|get)/),
    },
    { file: 'reading-answers.json', schema: wire.users, answers: bodies(/^users_list/) },
    { file: 'reading-answers.json', schema: wire.user, answers: bodies(/^users_get/) },
    { file: 'reading-answers.json', schema: wire.repositories, answers: bodies(/^repositories_page/) },
    { file: 'reading-answers.json', schema: wire.repository, answers: bodies(/^repositories_get/) },
    { file: 'reading-answers.json', schema: wire.environments, answers: bodies(/^environments_list/) },
    { file: 'reading-answers.json', schema: wire.environment, answers: bodies(/^environments_get/) },
  ],
  otherFixtures: {
    'error-answers.json': 'errors are told apart by their status, and held by the emulator',
    'webhook-answers.json': "the client reads nothing of a webhook's answer",
    'official-action.json': "requests of another client, for the emulator's tests",
  },
}
