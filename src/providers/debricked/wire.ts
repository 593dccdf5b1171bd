import * as z from 'zod/mini'

/**
 * The JSON of Debricked's API 1.0, as far as it is used. The published description gives no schemas for lists, and the
 * rows that clients have seen are not uniform, so every field of a row may be missing; an empty map comes as `[]` (the
 * service is written in PHP). Numbers that are ids are integers. zod/mini, and every schema lazy: building them would be
 * felt in the start-up time, also of the other actions of the bundle.
 */

const numeric = z.lazy(() =>
  z.union([z.number(), z.pipe(z.string().check(z.regex(/^-?\d+(\.\d+)?$/)), z.transform(Number))]),
)
const looseNumber = z.lazy(() => z.catch(z.optional(z.nullable(numeric)), undefined))
const looseText = z.lazy(() => z.catch(z.nullish(z.string()), undefined))

/** GET open/files/supported-formats */
export const formats = z.lazy(() =>
  z
    .array(
      z.object({
        regex: z.string(),
        documentationUrl: looseText,
        lockFileRegexes: z.catch(z.array(z.string()), []),
      }),
    )
    // Without a format nothing would be found, and nothing could be said of the repository.
    .check(z.minLength(1)),
)

/** POST open/uploads/dependencies/files: a 200 without an id is a refusal (an empty file gives one). */
export const uploaded = z.lazy(() =>
  z.object({
    ciUploadId: z.catch(z.optional(z.int().check(z.positive())), undefined),
    uploadProgramsFileId: looseNumber,
    message: looseText,
  }),
)

const id = z.lazy(() => z.int().check(z.positive()))

/** POST open/finishes/... with returnCommitData */
export const finished = z.lazy(() => z.object({ repositoryId: id, commitId: id }))

/** One that cannot be read is still an event. */
const triggerEvent = z.lazy(() => z.catch(z.object({ dependency: looseText, cve: looseText }), {}))

/** PHP's truth, as it may come through its serialisers. */
const yesOrNo = z.lazy(() =>
  z.union([
    z.boolean(),
    z.pipe(
      z.union([z.literal([0, 1]), z.string().check(z.regex(/^\s*(?:1|true|0|false)?\s*$/i))]),
      z.transform(said => /1|true/i.test(String(said))),
    ),
  ]),
)

/** An entry of `automationRules`. Undefined parts could not be read, which is not the same as "not triggered". */
export const rule = z.lazy(() =>
  z.object({
    ruleDescription: looseText,
    ruleLink: looseText,
    ruleActions: z.catch(z.nullish(z.array(z.string())), undefined),
    triggered: z.catch(z.optional(yesOrNo), undefined),
    triggerEvents: z.catch(z.nullish(z.array(triggerEvent)), undefined),
  }),
)

/** GET open/ci/upload/status. Finished when the status is 200 and the progress 100; -1 means queued. */
export const status = z.lazy(() =>
  z.object({
    progress: looseNumber,
    vulnerabilitiesFound: looseNumber,
    /** Not part of the number above. */
    unaffectedVulnerabilitiesFound: looseNumber,
    automationsAction: looseText,
    /** The older name of automationsAction, still seen beside it. */
    policyEngineAction: looseText,
    /** The entries are parsed one by one: while a scan is under way nobody needs them, and none may be lost at its end. */
    automationRules: z.optional(z.unknown()),
    detailsUrl: looseText,
  }),
)

/** What the status call says at least when it answers 200. */
export const progressTold = z.lazy(() => z.object({ progress: numeric }))

const link = z.lazy(() => z.object({ name: looseText, shortName: looseText, link: looseText }))
const namedLink = z.lazy(() =>
  link.check(z.refine(({ name, shortName }) => /\S/.test(`${name ?? ''}${shortName ?? ''}`))),
)

/** A row of GET open/vulnerabilities/get-vulnerabilities: one vulnerability with all its packages. */
export const vulnerability = z.lazy(() =>
  z.object({
    // Blank ones would all be the same vulnerability, and one in the base would excuse every other.
    cveId: z.string().check(z.regex(/\S/)),
    name: z.catch(z.nullish(link), undefined),
    cvss: z.catch(z.nullish(z.object({ text: looseNumber, type: looseText })), undefined),
    vulnerabilityStatus: z.catch(z.nullish(z.union([z.string(), z.object({ type: looseText })])), undefined),
    /** Each must be readable: of one that is not, nobody knows whether it is new. */
    dependencies: z.nullish(z.array(namedLink)),
    /** Blank when it is not in CISA's catalogue. */
    cisaKevExploited: z.catch(z.nullish(z.union([z.string(), z.boolean()])), undefined),
  }),
)
/** The rows are parsed one by one: a row that cannot be read must not hide the others, nor be passed over in silence. */
export const vulnerabilities = z.lazy(() => z.object({ vulnerabilities: z.array(z.unknown()) }))

/** GET open/repositories/get-repositories-names-links */
export const repositories = z.lazy(() => z.array(z.object({ id: z.int(), name: z.string() })))

/** GET open/releases/by/name: the commits of that name. */
export const commits = z.lazy(() =>
  z.array(
    z.object({
      id: z.int(),
      name: looseText,
      /** The numbers that the uploads of its files were given; whether those of several scans add up is not documented. */
      uploaded_programs_file_ids: z.catch(z.nullish(z.array(z.int())), undefined),
    }),
  ),
)

const branch = z.lazy(() => z.object({ id: z.int(), name: z.string(), default: z.catch(z.boolean(), false) }))
/** GET open/repository/{id}/get-branches: a bare list, or one in an object (which one is not documented). */
export const branches = z.lazy(() => z.union([z.array(branch), z.object({ branches: z.array(branch) })]))

/** GET open/dependencies/get-hierarchy. The name is the commit that was scanned, blank where nothing was. */
export const hierarchy = z.lazy(() => z.object({ commitName: looseText, dependencies: z.array(z.unknown()) }))

/**
 * A row of the hierarchy. What is there must be readable: a subtree or a licence that is left out could be the one that
 * is denied.
 */
export const dependency = z.lazy(() =>
  z.object({
    id: z.optional(z.int()),
    name: link,
    licenses: z.nullish(z.array(z.object({ name: z.nullish(z.string()) }))),
    indirectDependencies: z.nullish(z.array(z.unknown())),
  }),
)

/** A row of GET open/dependencies-licenses/{rid}/{bid}: the one list with name and version of every package. */
export const packageLicense = z.lazy(() =>
  z.object({
    dependencyId: z.optional(z.int()),
    name: z.string(),
    version: looseText,
    dependencyLicenses: z.nullish(
      z.array(z.object({ license: z.nullish(z.object({ spdxIdentifier: z.nullish(z.string()) })) })),
    ),
  }),
)
export const packageLicenses = z.lazy(() => z.array(z.unknown()))

/** GET open/vulnerability/{id}/repositories/{rid}/root-fixes. `fixes` is `[]` when empty. */
export const rootFixes = z.lazy(() =>
  z.object({
    fixes: z.union([z.record(z.string(), z.nullable(z.string())), z.array(z.never())]),
    commands: z.catch(z.array(z.string()), []),
    /** False while the service still works them out. */
    isReady: z.catch(z.optional(z.boolean()), undefined),
  }),
)

/** GET open/vulnerability/{id}/files; 204 without a body when there is none. */
export const files = z.lazy(() => z.array(z.object({ name: z.string() })))

/** GET open/vulnerability/{id}/vulnerable-timeline: per package the ranges of versions, oldest first. */
export const timelines = z.lazy(() =>
  z.object({
    timelines: z.array(
      z.object({
        dependencies: z.array(link),
        intervals: z.array(
          z.object({
            vulnerable: z.boolean(),
            startVersion: z.nullish(z.string()),
            endVersion: z.nullish(z.string()),
          }),
        ),
      }),
    ),
  }),
)

/** POST open/sbom/generate */
export const sbomOrdered = z.lazy(() => z.object({ reportUuid: z.string().check(z.minLength(1)) }))

export type Status = z.infer<typeof status>
export type RuleEntry = z.infer<typeof rule>
export type LinkedName = z.infer<typeof link>
export type VulnerabilityRow = z.infer<typeof vulnerability>
export type DependencyRow = z.infer<typeof dependency>
export type PackageLicenseRow = z.infer<typeof packageLicense>
export type RootFixes = z.infer<typeof rootFixes>
export type Timelines = z.infer<typeof timelines>
