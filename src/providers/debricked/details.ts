import type { Client } from '../../http/client.ts'
import { path } from '../../http/path.ts'
import { RequestError } from '../../http/request-error.ts'
import { rowsPerPage } from './limits.ts'
import * as wire from './wire.ts'

/** A commit of a repository, by Debricked's numbers. */
export interface CommitIds {
  readonly repositoryId: number
  readonly commitId: number
}

/** What a list is about: a commit, or whatever commit of a branch was scanned last. */
export type ListScope = CommitIds | { readonly repositoryId: number; readonly branchId: number }

/** The query of a list call. Order and column are documented as required. */
export function listQuery(
  page: { readonly page: number; readonly rows?: number },
  sort: { readonly sortColumn: string; readonly order: 'asc' | 'desc' },
): Readonly<Record<string, string>> {
  return { page: String(page.page), rowsPerPage: String(page.rows ?? rowsPerPage), ...sort }
}

export function scopeQuery(of: ListScope): Readonly<Record<string, string>> {
  const repositoryId = String(of.repositoryId)
  return 'commitId' in of
    ? { repositoryId, commitId: String(of.commitId) }
    : { repositoryId, branchId: String(of.branchId) }
}

/** The calls that tell more of a finished scan: its packages, and where vulnerabilities come from and end. */
export class Details {
  readonly #client: Client
  /** The path was renamed: clients of 2024 and 2025 use the older one, the description of 2026 has the newer. */
  #hierarchyPaths: readonly [string, string] = ['get-hierarchy', 'get-dependencies-hierarchy']

  constructor(client: Client) {
    this.#client = client
  }

  /** One page of the packages, direct ones with what they bring below them. `rows` counts the direct ones. */
  async hierarchy(of: ListScope, page: { readonly page: number; readonly rows?: number }) {
    const [first, second] = this.#hierarchyPaths
    try {
      return await this.#hierarchyAt(first, of, page)
    } catch (error) {
      // An unknown commit is a 404 as well; then the other path says the same.
      if (!(error instanceof RequestError) || error.status !== 404) throw error
      const answer = await this.#hierarchyAt(second, of, page)
      this.#hierarchyPaths = [second, first]
      return answer
    }
  }

  async #hierarchyAt(name: string, of: ListScope, page: { readonly page: number; readonly rows?: number }) {
    return await this.#client.json({
      method: 'GET',
      path: path`api/1.0/open/dependencies/${name}`,
      query: { ...scopeQuery(of), ...listQuery(page, { sortColumn: 'name', order: 'asc' }) },
      doing: 'read the packages of the commit',
      schema: wire.hierarchy,
    })
  }

  /** One page of the packages of the newest scan of a branch, with version and licences. */
  async packageLicenses(of: { readonly repositoryId: number; readonly branchId: number }, page: number) {
    return await this.#client.json({
      method: 'GET',
      path: path`api/1.0/open/dependencies-licenses/${String(of.repositoryId)}/${String(of.branchId)}`,
      query: listQuery({ page }, { sortColumn: 'name', order: 'asc' }),
      doing: 'read the licences of the packages',
      schema: wire.packageLicenses,
    })
  }

  /** Paths from the repository root of the files that bring a vulnerability; empty when there is none. */
  async files(vulnerabilityId: number, of: CommitIds): Promise<readonly string[]> {
    const request = {
      method: 'GET',
      path: path`api/1.0/open/vulnerability/${String(vulnerabilityId)}/files`,
      query: scopeQuery(of),
      doing: 'read which files bring a vulnerability',
      schema: wire.files,
    } as const
    return await this.#client.answer(request, answer =>
      answer.status === 204 ? [] : this.#client.parse(request, answer).map(({ name }) => name),
    )
  }

  /** What to upgrade among the direct packages, so that a vulnerability goes. */
  async rootFixes(vulnerabilityId: number, of: CommitIds): Promise<wire.RootFixes> {
    return await this.#client.json({
      method: 'GET',
      path: path`api/1.0/open/vulnerability/${String(vulnerabilityId)}/repositories/${String(of.repositoryId)}/root-fixes`,
      query: { commitId: String(of.commitId) },
      doing: 'read how a vulnerability is fixed',
      schema: wire.rootFixes,
    })
  }

  /** Which versions of the packages have a vulnerability. */
  async timelines(vulnerabilityId: number, of: CommitIds): Promise<wire.Timelines['timelines']> {
    const request = {
      method: 'GET',
      path: path`api/1.0/open/vulnerability/${String(vulnerabilityId)}/vulnerable-timeline`,
      query: { repositoryId: String(of.repositoryId) },
      doing: 'read which versions have a vulnerability',
      schema: wire.timelines,
    } as const
    return await this.#client.answer(request, answer =>
      answer.status === 204 ? [] : this.#client.parse(request, answer).timelines,
    )
  }
}
