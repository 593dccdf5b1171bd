import { fetchReasonCodes } from './fetch-reason-codes.ts'

/** The five words of the `decision` output. */
export type Decision = 'pass' | 'warn' | 'fail' | 'unknown' | 'skipped'

interface ReasonCodeEntry {
  /** The decision this code usually comes with; a use case may say otherwise where the contract does. */
  readonly decision: Decision
  /** What the code says happened, as a sentence. */
  readonly meaning: string
  /** What the reader should do next, as a sentence. */
  readonly next: string
}

/**
 * The closed list behind the `reason-code` output. A released code is never renamed or given another meaning: workflows
 * branch on it. docs/reason-codes.md is generated from here.
 */
export const reasonCodes = {
  ok: { decision: 'pass', meaning: 'Everything that was asked for was observed.', next: 'Nothing to do.' },
  dry_run: {
    decision: 'skipped',
    meaning: 'The inputs, the credentials and the targets were checked; nothing was started.',
    next: 'Remove dry-run: true to do the work.',
  },
  invalid_input: {
    decision: 'fail',
    meaning: 'One or more inputs are missing, malformed or contradict each other.',
    next: 'Correct the inputs that the message names; all problems are listed at once.',
  },
  missing_credentials: {
    decision: 'fail',
    meaning: 'A secret that the action needs is empty.',
    next: 'Store the secret where this run can read it. Runs from forks and from Dependabot do not see repository secrets (Dependabot has a secret store of its own); on-missing-credentials: skip skips such runs.',
  },
  insecure_url: {
    decision: 'fail',
    meaning: 'A secret would have travelled over plain HTTP.',
    next: 'Use an https address, with ca-file for a private certificate authority, or accept the risk with allow-insecure-http: true.',
  },
  unauthorized: {
    decision: 'fail',
    meaning: 'The service does not accept the credentials.',
    next: 'Check that the secret is complete, belongs to this service and is neither disabled nor expired.',
  },
  forbidden: {
    decision: 'fail',
    meaning: 'The credentials are valid but lack a permission.',
    next: 'Grant the permission that the message names, or use credentials that have it.',
  },
  plan_required: {
    decision: 'fail',
    meaning: 'The service offers this only in another plan.',
    next: 'Switch the feature off, or change the plan.',
  },
  not_found: {
    decision: 'fail',
    meaning: 'Something that an input names does not exist at the service.',
    next: 'Compare the name or id with the list in the message.',
  },
  ambiguous_target: {
    decision: 'fail',
    meaning: 'A name fits more than one thing at the service.',
    next: 'Use the id of the one that is meant; the message lists the candidates.',
  },
  rate_limited: {
    decision: 'unknown',
    meaning: 'The service kept refusing requests because of its rate limit until the time was up.',
    next: 'Run again later, start fewer jobs at once, or raise timeout-minutes.',
  },
  provider_unavailable: {
    decision: 'unknown',
    meaning: 'The service answered that it is not available.',
    next: "Look at the service's status and run again.",
  },
  provider_error: {
    decision: 'unknown',
    meaning: 'The service answered with an error that does not say whether the thing was done.',
    next: "Look at the service's own log at the time in the message, then run again.",
  },
  unexpected_response: {
    decision: 'unknown',
    meaning:
      'Something answered, but not what this service answers: a login page, a proxy, another product or another version.',
    next: 'Open the address in the message and check that it is the service itself.',
  },
  network_error: {
    decision: 'unknown',
    meaning: 'The service could not be reached, or the connection broke.',
    next: 'Check the address, the proxy settings and the network of the runner, then run again.',
  },
  tls_error: {
    decision: 'unknown',
    meaning: 'The certificate of the service was not accepted.',
    next: 'Give the certificate authority with ca-file, and check that the address is one of the names in the certificate.',
  },
  timed_out: {
    decision: 'unknown',
    meaning: 'The time was up before the end was observed.',
    next: 'Look at the service for what is still running; raise timeout-minutes when the work simply takes longer.',
  },
  cancelled: {
    decision: 'unknown',
    meaning: 'The job was cancelled before the end was observed.',
    next: 'The summary says what was cancelled at the service and what is still running.',
  },
  internal_error: {
    decision: 'unknown',
    meaning: 'Shipgate itself failed.',
    next: 'Report it with the log of a run with debug logging switched on.',
  },
  not_waited: {
    decision: 'warn',
    meaning: 'The work was started and its end was not waited for, as asked; nothing is claimed about it.',
    next: 'Leave wait-for-completion at true where a later step relies on the result.',
  },
  stage_blocked: {
    decision: 'skipped',
    meaning: 'An earlier stage of the release did not pass, so this one was not started.',
    next: 'Mend the stage that the release names; deploy-despite lets a deployment go on without it, and records that.',
  },
  deployment_failed: {
    decision: 'fail',
    meaning: 'The service reports that the deployment failed. What it did before that may be live.',
    next: 'Read the last lines of the log, or the page of the deployment, and check what is live before you deploy again.',
  },
  deployment_skipped: {
    decision: 'fail',
    meaning: 'The service skipped the deployment and there is no newer one to follow, so nothing was deployed.',
    next: 'Look at the deployment: there may be no change for this environment, or somebody took it out of the queue.',
  },
  deployment_superseded: {
    decision: 'warn',
    meaning: 'A newer deployment of the environment took the place of this one, with another revision.',
    next: 'Look at the newer deployment: its revision is the one that counts.',
  },
  already_deployed: {
    decision: 'skipped',
    meaning: 'The revision is live already, and nothing was started.',
    next: 'Nothing to do; same-revision: deploy deploys it again.',
  },
  revision_mismatch: {
    decision: 'fail',
    meaning: 'The deployment ended well, but another revision than the wanted one is live.',
    next: 'Look at the history of the environment for who deployed what.',
  },
  environment_busy: {
    decision: 'unknown',
    meaning: 'Another deployment of the environment runs, and nothing was started.',
    next: 'Run again when it has ended, or raise timeout-minutes.',
  },
  health_check_failed: {
    decision: 'fail',
    meaning: 'The deployment ended well, but the health check did not succeed in time.',
    next: 'Look at the last answer in the summary: it tells whether the old revision answers, a wrong one, or nothing.',
  },
  rolled_back: {
    decision: 'fail',
    meaning: 'The deployment was bad, and the revision before it was put back and proved to be live.',
    next: 'Mend the cause before you deploy again; the repository still holds the bad revision, and a database is not put back.',
  },
  rollback_failed: {
    decision: 'fail',
    meaning: 'The deployment was bad, and putting back the revision before it did not succeed or was not proved.',
    next: 'Look at the service at once: what is live is not known to be good.',
  },
  variables_missing: {
    decision: 'fail',
    meaning: 'An environment variable that must be set for the environment is not.',
    next: 'Set the variables that the message names; they take effect with the next deployment.',
  },
  backup_failed: {
    decision: 'fail',
    meaning: 'The backup ended as failed.',
    next: "Read the last lines of the service's log in the job log and mend their cause before deploying.",
  },
  backup_partial: {
    decision: 'fail',
    meaning: 'Some destinations or parts of the backup failed.',
    next: 'Mend the failing destination; on-partial: warn accepts backups of which at least one verified copy exists.',
  },
  backup_cancelled: {
    decision: 'fail',
    meaning: 'The backup was cancelled at the service.',
    next: 'Find out who cancelled it (the history of the service says so) and run again.',
  },
  backup_empty: {
    decision: 'fail',
    meaning: 'The service reports success, but the backup has no bytes.',
    next: 'Check the source of the backup: an empty dump is not a backup.',
  },
  backup_too_small: {
    decision: 'fail',
    meaning: 'The backup is smaller than min-size-bytes.',
    next: 'Check what the dump contains, or lower min-size-bytes if the smaller size is right.',
  },
  backup_shrunk: {
    decision: 'fail',
    meaning: 'The backup is much smaller than the one before, by more than max-size-drop-percent.',
    next: 'Check what is missing in the dump; if the data really shrank, raise or drop max-size-drop-percent for one run.',
  },
  verification_failed: {
    decision: 'fail',
    meaning: 'The stored backup does not match its checksum.',
    next: 'Do not rely on this backup. Check the storage destination, then run again.',
  },
  verification_skipped: {
    decision: 'unknown',
    meaning: 'The service could not verify the backup, so nothing is known about it.',
    next: 'Look at the reason in the message; with verify: download the action computes the checksum itself.',
  },
  backup_reused: {
    decision: 'pass',
    meaning: 'A verified backup younger than max-age-minutes exists and was used; no new one was made.',
    next: 'Nothing to do.',
  },
  job_busy: {
    decision: 'fail',
    meaning: 'The backup job is already running.',
    next: 'Run again later, or let the action wait or attach with on-conflict.',
  },
  file_exists: {
    decision: 'fail',
    meaning: 'A different file of the same name is already in the target folder and was left untouched.',
    next: 'Remove the file, or download into another folder.',
  },
  disk_full: {
    decision: 'fail',
    meaning: 'The disk has not enough room for the file.',
    next: 'Free space on the runner or download to another disk.',
  },
  unsafe_filename: {
    decision: 'fail',
    meaning: 'The service gave a file name that would leave the target folder.',
    next: 'Check the name of the file at the service.',
  },
  digest_mismatch: {
    decision: 'fail',
    meaning: 'The downloaded bytes do not have the expected SHA-256 digest; the file was removed.',
    next: 'Run again; when it happens again, the stored file is damaged.',
  },
  size_mismatch: {
    decision: 'fail',
    meaning: 'The downloaded file does not have the expected size; the file was removed.',
    next: 'Run again; when it happens again, a proxy between runner and service cuts the transfer.',
  },
  ...fetchReasonCodes,
  gate_failed: {
    decision: 'fail',
    meaning: 'The scan found vulnerabilities that break the gate: fail-on-severity or above, and nothing excuses them.',
    next: 'Upgrade the packages in the table to the version that fixes them; what has to wait goes into the exceptions file, with a reason, an owner and an end date.',
  },
  rule_failed: {
    decision: 'fail',
    meaning:
      "One of Debricked's own automation rules was triggered, and its action is to fail (or to warn) the pipeline.",
    next: 'Open the rule in Debricked and settle what triggered it; fail-on-rules: false leaves those rules out of the verdict.',
  },
  package_denied: {
    decision: 'fail',
    meaning: 'A package that deny-packages names is among the dependencies.',
    next: 'Remove or replace the package, or take a version that the list does not name.',
  },
  license_denied: {
    decision: 'fail',
    meaning: 'The licence of a package is not permitted by allow-licenses and deny-licenses, or is not known.',
    next: 'Replace the package, or have the licence approved and listed in allow-licenses; a licence that is not known can be corrected in Debricked.',
  },
  exception_expired: {
    decision: 'fail',
    meaning: 'Everything that breaks the gate was excused by exceptions whose end date is past.',
    next: 'Fix what they excused, or let the owner decide again and give the exception a new end date.',
  },
  scan_incomplete: {
    decision: 'unknown',
    meaning: 'The scan was not seen to finish: its queue is long or the time was up.',
    next: 'Run again later; raise timeout-minutes when the scan simply takes longer.',
  },
  upload_incomplete: {
    decision: 'fail',
    meaning: 'Debricked did not take every dependency file, so a scan would say nothing about the missing ones.',
    next: 'Look at the files in the message and what Debricked said of them; leave out with exclude what cannot be scanned.',
  },
  no_dependency_files: {
    decision: 'fail',
    meaning: 'No dependency file was found, so there is nothing that a scan could prove.',
    next: 'Check working-directory, include and exclude, and that the lock files are committed and checked out.',
  },
  baseline_missing: {
    decision: 'warn',
    meaning:
      'Nothing breaks the gate, but there was no scan of the base to compare with: every finding counted as new.',
    next: 'Scan the base branch once (on push), or name a scanned commit with base-commit.',
  },
} as const satisfies Record<string, ReasonCodeEntry>

export type ReasonCode = keyof typeof reasonCodes
