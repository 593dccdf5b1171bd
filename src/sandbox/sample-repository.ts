/**
 * A small shop whose lock file npm itself resolved, with packages of 2021 that have well-known vulnerabilities since.
 * Paths from the repository's root.
 */
export const sampleRepository: Readonly<Record<string, string>> = {
  'package.json': `{
  "name": "shop",
  "version": "1.4.0",
  "private": true,
  "dependencies": {
    "axios": "0.21.1",
    "lodash": "4.17.20",
    "semver": "7.3.5"
  },
  "devDependencies": {
    "minimist": "1.2.5"
  }
}
`,
  'package-lock.json': `{
  "name": "shop",
  "version": "1.4.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "shop",
      "version": "1.4.0",
      "dependencies": {
        "axios": "0.21.1",
        "lodash": "4.17.20",
        "semver": "7.3.5"
      },
      "devDependencies": {
        "minimist": "1.2.5"
      }
    },
    "node_modules/axios": {
      "version": "0.21.1",
      "integrity": "sha512-dKQiRHxGD9PPRIUNIWvZhPTPpl1rf/OxTYKsqKUDjBwYylTvV7SjSHJb9ratfyzM6wCdLCOYLzs73qpg5c4iGA==",
      "license": "MIT",
      "dependencies": {
        "follow-redirects": "^1.10.0"
      }
    },
    "node_modules/follow-redirects": {
      "version": "1.16.3",
      "integrity": "sha512-toOSoqN6d51Wjf1aOFJYcoVv1aND9rj/CwjLU0Vz40oDuSpWDayCeKe4JpL5NL0WdFvoOOCI3BRo69HahjbR1A==",
      "license": "MIT"
    },
    "node_modules/lodash": {
      "version": "4.17.20",
      "integrity": "sha512-PlhdFcillOINfeV7Ni6oF1TAEayyZBoZ8bcshTHqOYJYlrqzRK5hagpagky5o4HfCzzd1TRkXPMFq6cKk9rGmA==",
      "license": "MIT"
    },
    "node_modules/lru-cache": {
      "version": "6.0.0",
      "integrity": "sha512-Jo6dJ04CmSjuznwJSS3pUeWmd/H0ffTlkXXgwZi+eq1UCmqQwCh+eLsYOYCwY991i2Fah4h1BEMCx4qThGbsiA==",
      "license": "ISC",
      "dependencies": {
        "yallist": "^4.0.0"
      }
    },
    "node_modules/minimist": {
      "version": "1.2.5",
      "integrity": "sha512-FM9nNUYrRBAELZQT3xeZQ7fmMOBg6nWNmJKTcgsJeaLstP/UODVpGsr5OhXhhXg6f+qtJ8uiZ+PUxkDWcgIXLw==",
      "dev": true,
      "license": "MIT"
    },
    "node_modules/semver": {
      "version": "7.3.5",
      "integrity": "sha512-PoeGJYh8HK4BTO/a9Tf6ZG3veo/A7ZVsYrSA6J8ny9nb3B1VrpkuN+z9OE5wfE5p6H4LchYZsegiQgbJD94ZFQ==",
      "license": "ISC",
      "dependencies": {
        "lru-cache": "^6.0.0"
      }
    },
    "node_modules/yallist": {
      "version": "4.0.0",
      "integrity": "sha512-3wdGidZyq5PB084XLES5TpOSRA3wjXAlIWMhum2kRcv/41Sn2emQ0dycQW4uZXLejwKvg6EsvbdlVL+FYEct7A==",
      "license": "ISC"
    }
  }
}
`,
  'requirements.txt': `requests==2.25.1
`,
}

/** An exceptions file for what breaks the gate there, until a day (`YYYY-MM-DD`). */
export function sampleExceptions(ids: readonly string[], expires: string): string {
  return ids
    .map(
      id => `- id: ${id}
  reason: Not reachable from the storefront, see the review of the team
  owner: platform@acme.example
  expires: ${expires}
`,
    )
    .join('')
}
