import { accessDenied, badParameter, json, notFound } from './answers.ts'
import { idOf } from './list-query.ts'
import { type DebrickedRoute, maySee } from './route.ts'
import { isPruned } from './scan-lookup.ts'

export const repositoryRoutes: readonly DebrickedRoute[] = [
  {
    // No paging and no filter; names can repeat.
    method: 'GET',
    path: '/api/1.0/open/repositories/get-repositories-names-links',
    answer: (_call, { state, caller }) =>
      json(
        200,
        state.repositories
          .filter(repository => maySee(caller, repository))
          .map(({ id, name }) => ({ id, name, link: `/app/en/repository/${id}` })),
      ),
  },
  {
    // Here a product is a repository and a release a commit (official CLI 26.3.1).
    method: 'GET',
    path: '/api/1.0/open/releases/by/name',
    query: ['name', 'productId'],
    answer: (call, { state, caller }) => {
      const name = call.query.get('name')
      if (name === null || name === '') return badParameter('name', name)
      const productId = idOf(call, 'productId')
      if (productId === null) return badParameter('productId', call.query.get('productId'))
      const found = state.commits.filter(
        commit =>
          commit.name === name &&
          maySee(caller, commit.repository) &&
          (productId === undefined || commit.repository.id === productId) &&
          !isPruned(state, commit),
      )
      return json(
        200,
        found.map(commit => ({
          id: commit.id,
          name: commit.name,
          release_date: new Date(commit.at).toISOString().replace(/\.\d+Z$/, '+00:00'),
          uploaded_programs_file_ids: commit.fileIds,
        })),
      )
    },
  },
  {
    method: 'GET',
    path: '/api/1.0/open/repository/:repositoryId/get-branches',
    answer: (call, { state, caller }) => {
      const repository = state.repositories.find(known => String(known.id) === call.params['repositoryId'])
      if (repository === undefined) return notFound('Repository')
      if (!maySee(caller, repository)) return accessDenied()
      const branches = state.branches
        .filter(branch => branch.repository === repository)
        .filter(branch => state.commits.some(commit => commit.branch === branch && !isPruned(state, commit)))
        .map(branch => ({ id: branch.id, name: branch.name, default: branch.isDefault }))
      return json(200, state.settings.branches === 'array' ? branches : { branches })
    },
  },
  {
    method: 'GET',
    path: '/api/1.0/open/repository/:repositoryId/set-default-branch',
    query: ['branchId'],
    needs: 'admin',
    answer: (_call, visit) => {
      visit.fault('a GET that changes the default branch')
      return json(400, { code: 400, message: 'sandbox: this GET would change the default branch' })
    },
  },
]
