import type { Deployment, Environment, Repository, Server, User } from './records.ts'
import type { Visit } from './route.ts'
import { timestamp } from './timestamp.ts'

// The objects of the vendor's reference, field by field; users as in a recording of a PHP client.

export function userRow(user: User, visit: Visit) {
  return {
    id: user.id,
    first_name: user.firstName,
    last_name: user.lastName,
    timezone: user.timezone,
    email: user.email,
    created_at: stamp(user.createdAt, visit),
    updated_at: stamp(user.updatedAt, visit),
    is_admin: user.isAdmin,
  }
}

/** Holds a secret: the refresh webhook. */
export function repositoryRow(repository: Repository, visit: Visit) {
  return {
    id: repository.id,
    name: repository.name,
    title: repository.title,
    color_label: 'label-blue',
    type: repository.type,
    url: repository.url,
    refresh_webhook_url: `${visit.origin}/webhook/${repository.refreshSecret}`,
    created_at: stamp(repository.createdAt, visit),
    updated_at: stamp(repository.updatedAt, visit),
  }
}

/** Holds a secret: the deploy webhook. `repository_id` is a text in the reference, and a number nowhere else. */
export function environmentRow(environment: Environment, visit: Visit) {
  const { id, repository } = environment
  const { environmentRepositoryId } = visit.state.settings
  const badge = `${visit.origin}/badge/${77_120_045_000 + id}/${id}`
  return {
    id,
    name: environment.name,
    current_version: present(environment.currentVersion, visit),
    is_automatic: environment.isAutomatic,
    repository_id: environmentRepositoryId === 'string' ? String(repository.id) : repository.id,
    branch_name: environment.branch,
    deploy_webhook_url: `${visit.origin}/webhook/deploy?env_id=${id}&secret=${repository.deploySecret}`,
    status_badge_png_url: `${badge}.png`,
    status_badge_svg_url: `${badge}.svg`,
    created_at: stamp(environment.createdAt, visit),
    updated_at: stamp(environment.updatedAt, visit),
  }
}

/** May hold a secret: credentials in the address of a hook. */
export function serverRow(server: Server, visit: Visit) {
  return {
    id: server.id,
    name: server.name,
    protocol: server.protocol,
    repository_id: server.environment.repository.id,
    environment_id: server.environment.id,
    pre_deploy_hook: present(server.preDeployHook, visit),
    post_deploy_hook: present(server.postDeployHook, visit),
    created_at: stamp(server.createdAt, visit),
    updated_at: stamp(server.updatedAt, visit),
  }
}

export function deploymentRow(deployment: Deployment, visit: Visit) {
  return {
    id: deployment.id,
    repository_id: deployment.environment.repository.id,
    environment_id: deployment.environment.id,
    user_id: deployment.user?.id ?? null,
    deployed_version: deployment.version,
    deploy_from_scratch: deployment.fromScratch,
    trigger_notifications: deployment.notify,
    is_automatic: deployment.isAutomatic,
    comment: present(deployment.comment, visit),
    author_name: present(deployment.authorName, visit),
    state: deployment.word,
    retries: deployment.retries,
    created_at: stamp(deployment.createdAt, visit),
    deployed_at: stampOrNull(deployment.deployedAt, visit),
  }
}

/** The deploy webhook speaks of a release, in other words (vendor's blog, a sample of 2014). */
export function releaseRow(deployment: Deployment, visit: Visit) {
  const { environment } = deployment
  return {
    id: deployment.id,
    account_id: visit.state.accountId,
    repository_id: environment.repository.id,
    environment_id: environment.id,
    revision: deployment.version,
    deploy_from_scratch: deployment.fromScratch,
    comment: present(deployment.comment, visit),
    author: present(deployment.authorName, visit),
    created_at: stamp(deployment.createdAt, visit),
    updated_at: stamp(deployment.createdAt, visit),
    skipped: deployment.word === 'skipped',
    deployed_at: stampOrNull(deployment.deployedAt, visit),
    deployed: deployment.deployedAt !== null,
    retries: deployment.retries,
    auto: deployment.isAutomatic,
    environment_revision: present(environment.currentVersion, visit),
    environment_branch_name: environment.branch,
    do_not_notify: !deployment.notify,
    retried_at: stampOrNull(deployment.retriedAt, visit),
    state: deployment.word,
    environment_name: environment.name,
  }
}

/** Undefined leaves the key out. */
function present(text: string | null, { state }: Visit): string | null | undefined {
  if (text !== null) return text
  switch (state.settings.absentText) {
    case 'null':
      return null
    case 'empty':
      return ''
    case 'missing':
      return undefined
  }
}

function stamp(at: number, { state }: Visit): string {
  const { utcOffset } = state.settings
  return timestamp(at, typeof utcOffset === 'number' ? utcOffset : utcOffset(at))
}

function stampOrNull(at: number | null, visit: Visit): string | null {
  return at === null ? null : stamp(at, visit)
}
