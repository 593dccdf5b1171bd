import { sameRevision } from '../../deploy/same-revision.ts'
import { sameAs } from './consistent-backups.ts'
import { deploymentValues } from './deployment-evidence.ts'
import type { Evidence, EvidenceDeployment, EvidenceStage } from './evidence-schema.ts'
import { quoted } from './printable.ts'

/** What is wrong with the deployments: a pass is one of a revision that is live and was not put back. */
export function deploymentProblems(evidence: Evidence): readonly string[] {
  return evidence.stages
    .filter(({ stage }) => stage === 'deploy')
    .flatMap(stage => {
      const own = evidence.deployments.filter(one => one.stage === stage.label)
      const [deployment] = own
      const name = `The stage ${quoted(stage.label)}`
      if (own.length > 1) return [`${name} has more than one deployment.`]
      if (deployment !== undefined) return oneDeploymentProblems(deployment, stage, evidence.commit)
      return stage.decision === 'pass' ? [`${name} is pass, and there is no deployment of it.`] : []
    })
}

function oneDeploymentProblems(
  one: EvidenceDeployment,
  stage: EvidenceStage,
  commit: string | null,
): readonly string[] {
  const { decision, 'reason-code': code } = stage
  const name = `The deployment of ${quoted(stage.label)}`
  const problems: string[] = []
  const { stage: _, service, environment: _environment, 'wanted-revision': asked, ...told } = one
  const { 'started-at': started, 'ended-at': ended, ...values } = told
  if (!sameAs(values, deploymentValues(stage.outputs))) {
    problems.push(`${name} says otherwise than the outputs of the stage.`)
  }
  if (started !== stage['started-at'] || ended !== stage['ended-at']) {
    problems.push(`${name} has other times than the stage.`)
  }
  if ((service === 'divio') !== (stage.uses === 'divio-deploy')) problems.push(`${name} is of another service.`)
  const { 'rolled-back': rolledBack, 'rollback-deployment-id': rollback, revision } = one
  if (rolledBack !== (code === 'rolled_back')) {
    problems.push(`${name} was ${rolledBack ? '' : 'not '}rolled back, and the code of the stage is ${code}.`)
  }
  if (rolledBack && rollback === null) problems.push(`${name} was rolled back by no deployment.`)
  if ((rolledBack || rollback !== null) && decision !== 'fail' && decision !== 'unknown') {
    problems.push(`${name} was to be rolled back, and the stage is ${decision}.`)
  }
  const wanted = asked ?? commit
  if (code === 'already_deployed' && wanted !== null && !sameRevision(revision ?? undefined, wanted)) {
    problems.push(`${name} says that ${quoted(wanted)} was live already, and names ${quoted(revision ?? 'none')}.`)
  }
  if (decision !== 'pass') return problems
  if (stage.outputs['timed-out'] === 'true') problems.push(`${name} is pass, and its time was up.`)
  if (one['deployment-id'] === null) problems.push(`${name} is pass without an id.`)
  if (one.health !== null && one.health !== 'healthy')
    problems.push(`${name} is pass, and its health is ${quoted(one.health)}.`)
  if (wanted === null) return problems
  if (revision !== null && !sameRevision(revision, wanted)) {
    problems.push(`${name} is pass, and ${quoted(revision)} is live in place of ${quoted(wanted)}.`)
  }
  // DeployBot always tells the revision; Divio tells none.
  if (revision === null && service === 'deploybot')
    problems.push(`${name} is pass, and no revision is proved to be live.`)
  return problems
}
