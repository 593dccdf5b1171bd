/** Written by `npm run generate` from package.json: composite actions cannot learn their own ref from the runner. */
export const version = '0.1.0'
