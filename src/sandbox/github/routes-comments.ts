import { invalidField, json, noContent, problem } from './answers.ts'
import { pageOf } from './paging.ts'
import { type Call, type Context, objectOf, type Route, repositoryFor } from './route.ts'
import type { Comment, Repository, State } from './state.ts'

/** GitHub's own words name the number: "Body is too long (maximum is 65536 characters)". */
const LONGEST_BODY = 65_536

/** Either permission does, since a pull request is an issue as well (REST, "Issue comments"; x-accepted-github-permissions). */
const reading = { anyOf: ['issues', 'pull-requests'], level: 'read' } as const
const writing = { anyOf: ['issues', 'pull-requests'], level: 'write' } as const

const list = { method: 'GET', query: ['per_page', 'page', 'since'], answer: listComments } as const

/** REST, "Endpoints for issue comments". */
export const commentRoutes: readonly Route[] = [
  { ...list, path: '/repos/:owner/:repo/issues/:number/comments' },
  // The Link header names the repository by its id.
  { ...list, path: '/repositories/:repository/issues/:number/comments' },
  {
    method: 'POST',
    path: '/repos/:owner/:repo/issues/:number/comments',
    body: 'required',
    keys: ['body'],
    answer: createComment,
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/issues/comments/:id',
    answer: (call, context) =>
      withComment(call, context, (comment, repository) => json(200, shown(comment, repository))),
  },
  {
    method: 'PATCH',
    path: '/repos/:owner/:repo/issues/comments/:id',
    body: 'required',
    keys: ['body'],
    answer: (call, context) =>
      withComment(call, context, (comment, repository) => {
        const body = bodyOf(call)
        if (body instanceof Response) return body
        comment.body = body
        comment.updatedAt = context.state.clock.now()
        comment.edits++
        return json(200, shown(comment, repository))
      }),
  },
  {
    method: 'DELETE',
    path: '/repos/:owner/:repo/issues/comments/:id',
    answer: (call, context) =>
      withComment(call, context, (comment, repository) => {
        repository.comments.splice(repository.comments.indexOf(comment), 1)
        return noContent()
      }),
  },
]

function listComments(call: Call, context: Context): Response {
  const repository = repositoryFor(call, context, reading)
  if (repository instanceof Response) return repository
  const issue = repository.issues.get(Number(call.params['number']))
  if (issue === undefined) return problem(404, 'Not Found')
  const since = call.query.get('since')
  const all = repository.comments
    .filter(comment => comment.issue === issue.number)
    .filter(comment => since === null || comment.updatedAt >= Date.parse(since))
    .sort((a, b) => a.id - b.id)
  return pageOf(call, repository, { all, show: comment => shown(comment, repository) })
}

function createComment(call: Call, context: Context): Response {
  const repository = repositoryFor(call, context, writing)
  if (repository instanceof Response) return repository
  const issue = repository.issues.get(Number(call.params['number']))
  if (issue === undefined) return problem(404, 'Not Found')
  // Seen by users of probot/stale#25 and renovatebot/renovate#6215: 403, in these words.
  if (issue.locked) return problem(403, 'Unable to create comment because issue is locked.')
  const body = bodyOf(call)
  if (body instanceof Response) return body
  const comment = addComment(context.state, repository, { issue: issue.number, user: context.bearer.account, body })
  return json(201, shown(comment, repository), { location: apiUrl(comment, repository) })
}

export function addComment(
  state: State,
  repository: Repository,
  given: Pick<Comment, 'issue' | 'user' | 'body'>,
): Comment {
  const now = state.clock.now()
  const comment: Comment = { id: state.nextId++, ...given, createdAt: now, updatedAt: now, edits: 0 }
  repository.comments.push(comment)
  return comment
}

type UseComment = (comment: Comment, repository: Repository) => Response

function withComment(call: Call, context: Context, use: UseComment): Response {
  const repository = repositoryFor(call, context, call.request.method === 'GET' ? reading : writing)
  if (repository instanceof Response) return repository
  const comment = repository.comments.find(one => String(one.id) === call.params['id'])
  return comment === undefined ? problem(404, 'Not Found') : use(comment, repository)
}

function bodyOf(call: Call): string | Response {
  const object = objectOf(call.body)
  if (object === undefined) return problem(400, 'Problems parsing JSON')
  const { body } = object
  if (typeof body !== 'string') return problem(422, 'Invalid request.\n\n"body" wasn\'t supplied.')
  if (body.trim() === '') return invalidField('IssueComment', 'body', "Body can't be blank")
  if (body.length > LONGEST_BODY) {
    return invalidField('IssueComment', 'body', `Body is too long (maximum is ${LONGEST_BODY} characters)`)
  }
  return body
}

function shown(comment: Comment, repository: Repository) {
  const { id, user, body } = comment
  return {
    id,
    url: apiUrl(comment, repository),
    html_url: `https://github.com/${repository.name}/pull/${comment.issue}#issuecomment-${id}`,
    issue_url: `https://api.github.com/repos/${repository.name}/issues/${comment.issue}`,
    user,
    body,
    created_at: new Date(comment.createdAt).toISOString().replace(/\.\d+/, ''),
    updated_at: new Date(comment.updatedAt).toISOString().replace(/\.\d+/, ''),
    author_association: user.type === 'Bot' ? 'NONE' : 'MEMBER',
  }
}

function apiUrl({ id }: Comment, { name }: Repository): string {
  return `https://api.github.com/repos/${name}/issues/comments/${id}`
}
