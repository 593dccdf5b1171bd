/** Routes that the service has and the sandbox has not: better an honest 501 than a wrong 404. */
const NOT_EMULATED: readonly (readonly [methods: readonly string[], path: RegExp])[] = [
  [['GET'], /^\/api\/doc\/open(\.json)?$/],
  [['GET'], /^\/api\/1\.0\/open\/supported\/dependency\/files$/],
  [['GET'], /^\/api\/1\.0\/open\/files\/supported-sbom-formats$/],
  [['GET'], /^\/api\/1\.0\/open\/scan\/(latest-)?scan-status$/],
  [['GET'], /^\/api\/1\.0\/open\/commits\/get-commits$/],
  [['GET', 'POST'], /^\/api\/1\.0\/open\/repository-settings\//],
  [['GET'], /^\/api\/1\.0\/open\/repositories\/get-repositories$/],
  [['GET', 'PATCH'], /^\/api\/1\.0\/open\/admin\//],
  [['GET'], /^\/api\/1\.0\/open\/user-profile\/get-user-info$/],
  [
    ['GET'],
    /^\/api\/1\.0\/open\/vulnerability\/\d+\/(cveid|tags|references|dates|cvesummary|cvssdetails|affected-dependencies|repository-information|review-status|activity\/\d+|reachability-analysis\/\d+\/data)$/,
  ],
  [['POST'], /^\/api\/1\.0\/open\/vulnerability\/\d+\/(set-review-status|pullrequest\/.*)$/],
  [['POST'], /^\/api\/1\.0\/open\/repository\/(check-dependency-policy|\d+\/pull-request\/.*)$/],
  [['GET'], /^\/api\/1\.0\/open\/malwares?\//],
  [['GET'], /^\/api\/1\.0\/open\/dependency\/\d+\//],
  [['POST', 'PUT'], /^\/api\/1\.0\/open\/automations\//],
  [['GET', 'POST', 'PUT', 'DELETE'], /^\/api\/1\.0\/open\/(policy|debricked-policy|reports|import)(\/|$)/],
  [['GET', 'POST'], /^\/api\/1\.0\/open\/sbom\/(generate-cyclonedx-sbom|download-generated-cyclonedx-sbom)$/],
  [['GET'], /^\/api\/1\.0\/(select|open\/select-data)\//],
  [['GET'], /^\/api\/1\.0\/license\/report$/],
  [['GET', 'POST'], /^\/app\/oauth\//],
]

export function isNotEmulated(method: string, pathname: string): boolean {
  const wanted = method === 'HEAD' ? 'GET' : method
  return NOT_EMULATED.some(([methods, path]) => methods.includes(wanted) && path.test(pathname))
}
