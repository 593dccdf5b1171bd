import type { Clock } from '../../core/ports.ts'
import { Client } from '../../http/client.ts'
import type { FilePart } from '../../http/multipart.ts'
import { path } from '../../http/path.ts'
import type { ClientPorts } from '../../http/service.ts'
import { sharedBudget } from '../../http/shared-budget.ts'
import { Details, type ListScope, listQuery, scopeQuery } from './details.ts'
import { explain } from './errors.ts'
import { createBudget, uploadWithinMs } from './limits.ts'
import { type Login, Session } from './session.ts'
import * as wire from './wire.ts'

export interface DebrickedConnection {
  /** Base address, with a trailing slash. */
  readonly base: URL
  readonly login: Login
  /** Called with the session's token before it is used, so that it can be masked. */
  readonly onSecret: (value: string) => void
}

export interface Upload {
  readonly repositoryName: string
  readonly commitName: string
  readonly repositoryUrl: string | undefined
  readonly branchName: string | undefined
  readonly defaultBranchName: string | undefined
  /** From the first upload's answer; undefined for the first. */
  readonly ciUploadId: number | undefined
  /** Folder from the repository root, "" at the root, no slash at either end. */
  readonly directory: string
  readonly file: Omit<FilePart, 'field'>
  /** For the form; random. */
  readonly boundary: string
}

export interface Finish {
  readonly ciUploadId: number
  readonly repositoryName: string
  readonly commitName: string
  readonly author: string | undefined
  readonly isRelease: boolean
  /** The parsed debricked-config.yaml. */
  readonly config: unknown
}

/** What the status call says, with its HTTP status: 200 done, 202 under way, 201 the service's queue is long. */
export interface ScanStatus {
  readonly httpStatus: number
  /** Undefined when the body is no JSON, which a 201 may be. */
  readonly body: wire.Status | undefined
}

/** As the API spells them; its own client's help says SPDX, which is refused. */
export type SbomFormat = 'CycloneDX' | 'SPDX-2.3'

/** The REST API of Debricked 1.0: one method an endpoint. */
export class Debricked {
  readonly base: URL
  readonly details: Details
  readonly #client: Client
  readonly #session: Session

  constructor(ports: ClientPorts & { readonly clock: Clock }, connection: DebrickedConnection) {
    this.base = connection.base
    this.#session = new Session(connection.login, {
      clock: ports.clock,
      client: () => this.#client,
      onSecret: connection.onSecret,
    })
    this.#client = new Client(ports, {
      name: 'Debricked',
      base: connection.base,
      credentials: this.#session,
      budget: sharedBudget(ports.transport, `Debricked ${connection.base.origin}`, () => createBudget(ports.clock)),
      explain,
    })
    this.details = new Details(this.#client)
  }

  /** Makes a session, which every call would do when it needs one: what goes wrong with it is then not about that call. */
  async logIn(): Promise<void> {
    await this.#session.headers()
  }

  /** Works without a session. */
  async formats() {
    return await this.#client.json({
      method: 'GET',
      path: 'api/1.0/open/files/supported-formats',
      doing: 'read the list of dependency file formats',
      anonymous: true,
      schema: wire.formats,
    })
  }

  /** Uploads one file. Uploading the same file again into the same upload replaces nothing and is not done. */
  async upload(upload: Upload) {
    const { repositoryName, commitName, repositoryUrl, branchName, defaultBranchName, ciUploadId, directory } = upload
    const optional = { repositoryUrl, branchName, defaultBranchName, ciUploadId: ciUploadId?.toString() }
    return await this.#client.json({
      method: 'POST',
      path: 'api/1.0/open/uploads/dependencies/files',
      multipart: {
        boundary: upload.boundary,
        fields: {
          repositoryName,
          commitName,
          fileRelativePath: directory,
          // Empty values are refused by the published rules, so what is unknown is left out.
          ...Object.fromEntries(Object.entries(optional).filter((entry): entry is [string, string] => !!entry[1])),
        },
        file: { field: 'fileData', ...upload.file },
      },
      inBurst: true,
      doing: `upload ${directory === '' ? '' : `${directory}/`}${upload.file.fileName}`,
      headersWithinMs: uploadWithinMs,
      schema: wire.uploaded,
    })
  }

  /** Starts the scan of what was uploaded. Every call starts another one: never repeat it without looking. */
  async finish(finish: Finish) {
    return await this.#client.json({
      method: 'POST',
      path: 'api/1.0/open/finishes/dependencies/files/uploads',
      json: {
        ciUploadId: String(finish.ciUploadId),
        repositoryName: finish.repositoryName,
        commitName: finish.commitName,
        ...(finish.author !== undefined && { author: finish.author }),
        integrationName: 'githubActions',
        // Which tool uploads; no other value is known to be accepted.
        debrickedIntegration: 'cli',
        versionHint: true,
        debrickedConfig: finish.config ?? null,
        isRelease: finish.isRelease,
        // The ids come with this answer, not hidden in a link of a later one.
        returnCommitData: 'true',
      },
      doing: 'start the scan',
      schema: wire.finished,
    })
  }

  async status(ciUploadId: number): Promise<ScanStatus> {
    const request = {
      method: 'GET',
      path: 'api/1.0/open/ci/upload/status',
      query: { ciUploadId: String(ciUploadId) },
      doing: 'read the state of the scan',
      schema: wire.status,
    } as const
    return await this.#client.answer(request, answer => {
      // The end is told with its progress; something else that says 200 is not this service.
      if (answer.status === 200) this.#client.parse({ ...request, schema: wire.progressTold }, answer)
      return {
        httpStatus: answer.status,
        // A long queue may be said in plain text.
        body: answer.status === 201 && !/^\s*\{/.test(answer.text) ? undefined : this.#client.parse(request, answer),
      }
    })
  }

  /** One page of the vulnerabilities, from page 1; fewer rows than asked for does not mean that it is the last. */
  async vulnerabilities(of: ListScope, page: number) {
    const answer = await this.#client.json({
      method: 'GET',
      path: 'api/1.0/open/vulnerabilities/get-vulnerabilities',
      query: { ...scopeQuery(of), ...listQuery({ page }, { sortColumn: 'cvss', order: 'desc' }) },
      doing: 'read the vulnerabilities of the commit',
      schema: wire.vulnerabilities,
    })
    return answer.vulnerabilities
  }

  /** All repositories of the account that the token may see; there is no filter and no paging. */
  async repositories() {
    return await this.#client.json({
      method: 'GET',
      path: 'api/1.0/open/repositories/get-repositories-names-links',
      doing: 'read the list of repositories',
      schema: wire.repositories,
    })
  }

  /** The commits of that name in a repository; none when it was never scanned. */
  async commits(repositoryId: number, name: string) {
    return await this.#client.json({
      method: 'GET',
      path: 'api/1.0/open/releases/by/name',
      query: { name, productId: String(repositoryId) },
      doing: `look for the scan of commit ${name}`,
      schema: wire.commits,
    })
  }

  async branches(repositoryId: number) {
    const answer = await this.#client.json({
      method: 'GET',
      path: path`api/1.0/open/repository/${String(repositoryId)}/get-branches`,
      doing: 'read the branches of the repository',
      schema: wire.branches,
    })
    return Array.isArray(answer) ? answer : answer.branches
  }

  /** Orders the bill of materials of a commit. Every call makes another one. */
  async orderSbom(commitId: number, format: SbomFormat) {
    return await this.#client.json({
      method: 'POST',
      path: 'api/1.0/open/sbom/generate',
      json: {
        format,
        // With it, repository and branch are ignored (published description).
        commitId,
        vulnerabilities: true,
        licenses: true,
        rootFixes: true,
        // Left out, the owner of the token gets a mail.
        sendEmail: false,
      },
      doing: 'order the SBOM',
      schema: wire.sbomOrdered,
    })
  }

  /** The ordered document: 200 with its text, 202 while it is made, 201 while the service's queue is long. */
  async sbom(reportUuid: string): Promise<{ readonly httpStatus: number; readonly text: string }> {
    return await this.#client.answer(
      { method: 'GET', path: 'api/1.0/open/sbom/download', query: { reportUuid }, doing: 'fetch the SBOM' },
      ({ status, text }) => ({ httpStatus: status, text }),
    )
  }
}
