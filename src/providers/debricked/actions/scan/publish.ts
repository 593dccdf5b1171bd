import { writeOutputFile } from '../../../../actions/output-files.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { type Verdict, verdict, verdictOfError, worst } from '../../../../core/verdict.ts'
import type { Debricked } from '../../client.ts'
import type { ScanContext } from './context.ts'
import type { ScanInputs } from './inputs.ts'
import { judgementOutputs, reportFileParts, resultDetail } from './outputs.ts'
import type { FinishedScan } from './run-scan.ts'
import { sarifText } from './sarif.ts'
import { saveSbom } from './sbom.ts'
import { reportScan, type ScanReportInput } from './scan-report.ts'
import { sarifRef, type Target } from './target.ts'

export interface Publication extends Omit<ScanReportInput, 'reportUrl'> {
  readonly values: ScanInputs
  readonly target: Target
  readonly scan: FinishedScan
  /** Stands in code scanning for findings of which Debricked does not say what brings them. */
  readonly fallbackFile: string
  /** A sentence: why the list of findings may lack some. */
  readonly doubt: string | undefined
}

/**
 * Writes the judgement everywhere: outputs, report, files, code scanning, bill of materials. Gives the verdict: that of
 * the gate, unless something that was asked for is not there and the gate has nothing worse to say.
 */
export async function publish(api: Debricked, context: ScanContext, all: Publication): Promise<Verdict> {
  const { judgement, scan } = all
  // First of all: whatever goes wrong with a file, later steps and people know what was found.
  context.output(judgementOutputs(judgement))
  context.detail(resultDetail(judgement))
  reportScan(context.report, {
    ...all,
    reportUrl: scan.reportUrl,
  })
  const others = [
    doubtful(context, all),
    await orVerdict(() => writeReport(context, all)),
    await orVerdict(() => writeSarif(context, all)),
    await orVerdict(() => writeSbom(api, context, all)),
  ].filter(one => one !== undefined)
  return worst([judgement.verdict, ...others])
}

/** A list that may lack some is no proof that nothing breaks the gate. */
function doubtful({ report }: ScanContext, { doubt }: Publication): Verdict | undefined {
  if (doubt === undefined) return undefined
  report.notChecked.push(doubt)
  return verdict('unexpected_response', `Nothing that is listed breaks the gate, but ${doubt}`, {
    decision: 'warn',
    next: 'Compare the list with the page of the commit in Debricked, and give every leg of a matrix its own `repository-name`.',
  })
}

/** What a part of the publication came to; undefined when it is as it was asked for. */
async function orVerdict(part: () => Promise<Verdict | undefined>): Promise<Verdict | undefined> {
  try {
    return await part()
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    return verdictOfError(error)
  }
}

async function writeReport(context: ScanContext, { values, judgement, target, scan, today }: Publication) {
  const path = values['report-file']
  if (path === undefined) return undefined
  const parts = reportFileParts(judgement, {
    repository: target.repositoryName,
    branch: target.branch ?? '',
    commit: target.commit,
    scanId: scan.ciUploadId.toString(),
    repositoryId: scan.repositoryId.toString(),
    commitId: scan.commitId.toString(),
    reportUrl: scan.reportUrl,
    today,
  })
  context.output({ 'report-file': await writeOutputFile(context, parts, { input: 'report-file', path }) })
  return undefined
}

async function writeSarif(context: ScanContext, all: Publication): Promise<undefined> {
  const { values, judgement, lineOf, fallbackFile, target } = all
  const path = values['sarif-file']
  const { log, report, facts } = context
  // Code scanning keeps one analysis for each category; the legs of a matrix must not replace each other.
  const category = ['debricked-scan', values['comment-key'], values['working-directory']]
    .filter(part => part !== undefined && part !== '.')
    .join('/')
  const sarif = { judgement, lineOf, fallbackFile, category }
  if (path !== undefined) {
    const { text, omitted } = sarifText(sarif)
    if (omitted > 0) report.notes.push(`${omitted} of the least severe findings had no room in the SARIF file.`)
    context.output({ 'sarif-file': await writeOutputFile(context, text, { input: 'sarif-file', path }) })
  }
  if (!values['upload-sarif']) return undefined
  const say = (sentence: string) => {
    log.warning(sentence)
    report.notChecked.push(sentence)
  }
  const github = context.github(values['github-token'])
  const ref = sarifRef(facts.github, target)
  if (github === undefined || ref === undefined) {
    say('The findings were not handed to code scanning: the run has no token of GitHub, or no ref.')
    return undefined
  }
  try {
    // GitHub shows suppressed results as open ones.
    const { text } = sarifText({ ...sarif, suppressed: 'leave-out' })
    const startedAt = context.clock.now()
    const receipt = await github.uploadSarif({ text: context.redact(text), commit: target.commit, ref, startedAt })
    if (receipt.kind === 'refused') say(`The findings were not taken by code scanning. ${receipt.reason}`)
    else log.info(`Code scanning has the findings (${receipt.id})`)
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    // The gate is proved without it, and the findings are in the summary.
    say(`The findings were not handed to code scanning. ${error.message}`)
  }
  return undefined
}

async function writeSbom(api: Debricked, context: ScanContext, all: Publication): Promise<Verdict | undefined> {
  const { values, scan } = all
  const path = values['sbom-file']
  if (path === undefined) return undefined
  const saved = await saveSbom(api, context, {
    repositoryId: scan.repositoryId,
    commitId: scan.commitId,
    format: values['sbom-format'] === 'CycloneDX' ? 'CycloneDX' : 'SPDX-2.3',
    path,
  })
  if (saved.kind === 'saved') {
    context.output({ 'sbom-file': saved.path })
    return undefined
  }
  if (saved.kind === 'failed') throw saved.error
  return verdict('plan_required', `The scan is judged, but there is no bill of materials. ${saved.reason}`, {
    decision: 'warn',
  })
}
