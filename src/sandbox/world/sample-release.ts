import type { WorldValueName } from './world-values.ts'

export const SAMPLE_RELEASE_HEAD = '# Written by the Shipgate sandbox.'

// Real-Debrid packs several files of one torrent, so they are fetched one after the other; one is enough to see it work.
const TOO_LARGE = 'observations.parquet'

/**
 * A file for the release pipeline that drives this world: all four stages. Addresses are in it, keys are not.
 *
 * @param scanned folder with the dependency files, from the root of the workspace
 * @param healthCheckSeconds how long a site that does not get well is given
 */
export function sampleRelease(
  values: Readonly<Record<WorldValueName, string>>,
  scanned: string,
  healthCheckSeconds = 10,
): string {
  const stages = {
    scan: { uses: 'debricked-scan', with: { 'api-url': values['debricked-url'], 'working-directory': scanned } },
    backup: {
      uses: 'dbackup-run',
      with: { 'dbackup-url': values['dbackup-url'], job: values['dbackup-job'], 'download-path': 'backups' },
    },
    fetch: {
      uses: 'realdebrid-fetch',
      with: {
        'api-url': values['realdebrid-url'],
        magnets: values['realdebrid-magnet'],
        links: values['realdebrid-link'],
        exclude: TOO_LARGE,
        sha256: withoutLarge(values['realdebrid-sha256']),
        path: 'data',
      },
    },
    deploy: {
      uses: 'deploybot-deploy',
      with: {
        'api-url': values['deploybot-url'],
        repository: values['deploybot-repository'],
        environment: values['deploybot-environment'],
        revision: values.revision,
        'health-check-url': `${values['site-url']}/version`,
        'health-check-match': '{revision}',
        'health-check-timeout-seconds': String(healthCheckSeconds),
        rollback: 'on-failure',
      },
    },
  }
  const lines = Object.entries(stages).flatMap(([stage, entry]) => [
    `  ${stage}:`,
    `    uses: ${entry.uses}`,
    '    with:',
    ...Object.entries(entry.with).map(([name, value]) => `      ${name}: ${scalar(value)}`),
  ])
  return [SAMPLE_RELEASE_HEAD, 'version: 1', 'stages:', ...lines, ''].join('\n')
}

/** As a person would write it. A JSON text is a YAML scalar whatever is in it. */
function scalar(value: string): string {
  if (/^\S.*\n./.test(value)) return `|-\n${value.replace(/^/gm, '        ')}`
  const isPlain =
    /^[a-z](?:[\w./?=&%+-]|:(?=\S)| (?=\w))*$/i.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value)
  return isPlain || /^[1-9]\d*$/.test(value) ? value : JSON.stringify(value)
}

/** A digest of a file that is not fetched would be one that nothing proves. */
function withoutLarge(sha256: string): string {
  return sha256
    .split('\n')
    .filter(line => !line.endsWith(` ${TOO_LARGE}`))
    .join('\n')
}
