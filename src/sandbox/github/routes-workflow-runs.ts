import { json, problem } from './answers.ts'
import { type Route, repositoryFor } from './route.ts'

/** docs.github.com, "Get a workflow run": needs `actions: read` unless the repository is public. Only a few of its fields. */
export const workflowRunRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/:owner/:repo/actions/runs/:run',
    answer: (call, context) => {
      const found = repositoryFor(call, context, { anyOf: ['actions'], level: 'read' })
      if (found instanceof Response) return found
      const id = call.params['run'] ?? ''
      const createdAt = found.workflowRuns.get(id)
      if (createdAt === undefined) return problem(404, 'Not Found')
      // Whole seconds, as everywhere in this API; a re-run keeps it and has another run_started_at.
      return json(200, { id: Number(id), created_at: new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z') })
    },
  },
]
