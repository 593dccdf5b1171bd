/** Routes that the service has and the sandbox has not: better an honest 501 than a wrong 404. */
const NOT_EMULATED: readonly RegExp[] = [
  /^\/apps\/v3\/(domains|patches|serviceinstances|app-templates)(\/|$)/,
  /^\/apps\/v3\/backups\/upload\//,
  /^\/(billing|legacy)\/v3\//,
  // The old API of the control panel, with another way to sign in; deprecated.
  /^\/api\/v1\//,
]

const WRITES_NOT_EMULATED = /^\/(apps\/v3\/(applications|repositories)|iam\/v3\/.+)\/$/

export function isNotEmulated(method: string, pathname: string): boolean {
  if (NOT_EMULATED.some(path => path.test(pathname))) return true
  return method !== 'GET' && method !== 'HEAD' && WRITES_NOT_EMULATED.test(pathname)
}
