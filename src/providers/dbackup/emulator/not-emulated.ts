/** Routes that DBackup 3.2.0 has and the sandbox has not: better an honest 501 than a wrong 404. */
const NOT_EMULATED: readonly (readonly [methods: readonly string[], path: RegExp])[] = [
  [['POST'], /^\/api\/jobs$/],
  [['PUT', 'DELETE'], /^\/api\/jobs\/[^/]+$/],
  [['POST'], /^\/api\/jobs\/(bulk|[^/]+\/clone)$/],
  [['POST'], /^\/api\/adapters(\/(bulk|test-connection|access-check))?$/],
  [['PUT', 'DELETE'], /^\/api\/adapters\/[^/]+$/],
  [['GET'], /^\/api\/adapters\/[^/]+\/(databases|health-history)$/],
  [['DELETE'], /^\/api\/storage\/[^/]+\/files$/],
  [['GET', 'POST'], /^\/api\/storage\/[^/]+\/restore-files$/],
  [['POST'], /^\/api\/storage\/[^/]+\/(download|restore|analyze|check-path|browse-archive)$/],
  [['GET'], /^\/api\/storage\/[^/]+\/history$/],
  [['GET', 'POST', 'PUT'], /^\/api\/settings\//],
  [['GET', 'POST'], /^\/api\/(vault|notification-logs|dashboard|auth)(\/|$)/],
]

/** Methods DBackup offers at a path, of those the sandbox has not. */
export function methodsNotEmulated(pathname: string): readonly string[] {
  return NOT_EMULATED.flatMap(([methods, path]) => (path.test(pathname) ? methods : []))
}

export function isNotEmulated(method: string, pathname: string): boolean {
  const wanted = method === 'HEAD' ? 'GET' : method
  return NOT_EMULATED.some(([methods, path]) => methods.includes(wanted) && path.test(pathname))
}
