import * as z from 'zod/mini'

/**
 * The JSON of Debricked's API 1.0, as far as it is used. The published description gives no schemas for lists, and the
 * rows that clients have seen are not uniform, so every field of a row may be missing; an empty map comes as `[]` (the
 * service is written in PHP). Numbers that are ids are integers.
 */

const looseNumber = z.catch(
  z.optional(
    z.nullable(z.union([z.number(), z.pipe(z.string().check(z.regex(/^-?\d+(\.\d+)?$/)), z.transform(Number))])),
  ),
  undefined,
)
const looseText = z.catch(z.nullish(z.string()), undefined)

/** GET open/files/supported-formats */
export const formats = z.array(
  z.object({
    regex: z.string(),
    documentationUrl: looseText,
    lockFileRegexes: z.catch(z.array(z.string()), []),
  }),
)

/** POST open/uploads/dependencies/files: a 200 without an id is a refusal (an empty file gives one). */
export const uploaded = z.object({
  ciUploadId: z.catch(z.optional(z.int().check(z.positive())), undefined),
  uploadProgramsFileId: looseNumber,
  message: looseText,
})

/** POST open/finishes/... with returnCommitData */
export const finished = z.object({ repositoryId: z.int(), commitId: z.int() })

const triggerEvent = z.object({ dependency: looseText, cve: looseText })

export const rule = z.object({
  ruleDescription: z.catch(z.string(), ''),
  ruleLink: looseText,
  ruleActions: z.catch(z.array(z.string()), []),
  triggered: z.catch(z.boolean(), false),
  triggerEvents: z.catch(z.nullish(z.array(triggerEvent)), undefined),
})

/** GET open/ci/upload/status. Finished when the status is 200 or the progress 100; -1 means queued. */
export const status = z.object({
  progress: looseNumber,
  vulnerabilitiesFound: looseNumber,
  automationsAction: looseText,
  /** The older name of automationsAction, still seen beside it. */
  policyEngineAction: looseText,
  automationRules: z.catch(z.nullish(z.array(rule)), undefined),
  detailsUrl: looseText,
})

const link = z.object({ name: looseText, shortName: looseText, link: looseText })

/** A row of GET open/vulnerabilities/get-vulnerabilities: one vulnerability with all its packages. */
export const vulnerability = z.object({
  cveId: z.string(),
  name: z.catch(z.nullish(link), undefined),
  cvss: z.catch(z.nullish(z.object({ text: looseNumber, type: looseText })), undefined),
  vulnerabilityStatus: z.catch(z.nullish(z.union([z.string(), z.object({ type: looseText })])), undefined),
  dependencies: z.catch(z.array(link), []),
  /** Blank when it is not in CISA's catalogue. */
  cisaKevExploited: z.catch(z.nullish(z.union([z.string(), z.boolean()])), undefined),
})
/** The rows are parsed one by one: a row that cannot be read must not hide the others, nor be passed over in silence. */
export const vulnerabilities = z.object({ vulnerabilities: z.array(z.unknown()) })

/** GET open/repositories/get-repositories-names-links */
export const repositories = z.array(z.object({ id: z.int(), name: z.string() }))

/** GET open/releases/by/name: the commits of that name. */
export const commits = z.array(z.object({ id: z.int(), name: looseText }))

const branch = z.object({ id: z.int(), name: z.string(), default: z.catch(z.boolean(), false) })
/** GET open/repository/{id}/get-branches: a bare list, or one in an object (which one is not documented). */
export const branches = z.union([z.array(branch), z.object({ branches: z.array(branch) })])

/** GET open/vulnerability/{id}/repositories/{rid}/root-fixes. `fixes` is `[]` when empty. */
export const rootFixes = z.object({
  fixes: z.catch(z.union([z.record(z.string(), z.string()), z.array(z.unknown())]), []),
  commands: z.catch(z.array(z.string()), []),
})

/** GET open/vulnerability/{id}/files */
export const files = z.array(z.object({ name: z.string() }))

/** GET open/dependencies-licenses/{rid}/{bid}: the one list with name and version of every package. */
export const packageLicenses = z.array(
  z.object({
    name: z.string(),
    version: looseText,
    dependencyLicenses: z.catch(z.array(z.object({ license: z.nullish(z.object({ spdxIdentifier: looseText })) })), []),
  }),
)

/** POST open/sbom/generate */
export const sbomOrdered = z.object({ reportUuid: z.string().check(z.minLength(1)) })

export type Status = z.infer<typeof status>
export type WireRule = z.infer<typeof rule>
export type VulnerabilityRow = z.infer<typeof vulnerability>
