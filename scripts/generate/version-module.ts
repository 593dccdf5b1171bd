/** src/core/version.ts, from package.json. */
export function versionModule(packageJson: string): string {
  const { version } = JSON.parse(packageJson) as { version: string }
  return `/** Written by \`npm run generate\` from package.json: composite actions cannot learn their own ref from the runner. */
export const version = '${version}'
`
}
