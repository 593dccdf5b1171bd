export const id = 791;
export const ids = [791];
export const modules = {

/***/ 6344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ headCommit)
/* harmony export */ });
/**
 * The commit that the run is about: the head of a pull request or merge group, not the merge commit that GITHUB_SHA is
 * there and that no other service has seen.
 */
function headCommit({ event, sha }) {
    const { pull_request: pull, merge_group: group } = (event ?? {});
    const head = pull?.head?.sha ?? group?.head_sha;
    return typeof head === 'string' && head !== '' ? head : sha;
}


/***/ }),

/***/ 7569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPipeline: () => (/* binding */ createPipeline)
});

// EXTERNAL MODULE: ./build/actions/define.js
var actions_define = __webpack_require__(8185);
// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(2732);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(3823);
// EXTERNAL MODULE: ./build/actions/fields.js
var fields = __webpack_require__(7959);
;// CONCATENATED MODULE: ./build/actions/pipeline/stages.js
/** The stages of a release in their order. The first three run side by side, `deploy` follows. */
const stageNames = ['scan', 'backup', 'fetch', 'deploy'];
/** Which actions may stand in which stage: an order that a file could turn around would protect nobody. */
const actionsOfStage = {
    scan: ['debricked-scan'],
    backup: ['dbackup-run'],
    fetch: ['realdebrid-fetch'],
    deploy: ['deploybot-deploy', 'divio-deploy'],
};
/** How an entry is called in log, summary and evidence: `scan`, `backup 2`, `deploy (staging)`. */
function labelOf({ stage, index, name }) {
    if (name !== undefined)
        return `${stage} (${name})`;
    return index === undefined ? stage : `${stage} ${index + 1}`;
}

;// CONCATENATED MODULE: ./build/actions/pipeline/inputs.js





const own = {
    'config-file': (0,fields/* text */.Qq)({
        description: 'The file that says what the release is made of, from the root of the workspace.',
        default: '.github/shipgate.yml',
    }),
    stages: (0,fields/* textAs */.Uy)({
        description: 'The stages to run, one a line or separated by commas: scan, backup, fetch, deploy. Empty: all.',
        parse: stageList(stageNames),
    }),
    'deploy-despite': (0,fields/* textAs */.Uy)({
        description: 'Stages whose bad end does not hold the deployment back, one a line or separated by commas. For emergencies: every use is recorded, and the release is a warning at best.',
        parse: stageList(stageNames.filter(name => name !== 'deploy')),
    }),
    'evidence-file': (0,fields/* text */.Qq)({
        description: 'Where to write the evidence: one JSON file that ties scan, backups, files and deployments to the commit.',
    }),
};
const shared = {
    'github-token': (0,common/* githubToken */.bU)('the comment, code scanning, records of deployments, and the time of the run when it is run again'),
    ...(0,common/* commentInputs */.XK)(),
    ...(0,common/* commonInputs */.j$)({ timeoutMinutes: 180 }),
};
/**
 * The inputs of the release: its own, the secrets of all actions, and the common ones. Everything else stands in the file:
 * a secret never does.
 */
function releaseInputs(actions) {
    const secrets = actions.flatMap(action => Object.entries(action.inputs).filter(([, field]) => field.secret));
    const passed = secrets
        .filter(([name]) => name !== 'github-token')
        .map(([name, field]) => [name, asGiven(field)]);
    return { ...Object.fromEntries(passed), ...own, ...shared };
}
/** A secret that is handed on as it was given, and checked like the original one. */
function asGiven(field) {
    return {
        ...field,
        whenEmpty: undefined,
        parse: given => {
            const parsed = field.parse(given);
            return 'problem' in parsed ? parsed : { value: new secret/* Secret */.z(given) };
        },
    };
}
function stageList(accepted) {
    return given => {
        const words = given
            .toLowerCase()
            .split(/[\s,]+/)
            .filter(word => word !== '');
        const wrong = words.find(word => !accepted.some(name => name === word));
        if (words.length === 0)
            return { problem: `names no stage; accepted are ${accepted.join(', ')}` };
        if (wrong === undefined)
            return { value: accepted.filter(name => words.includes(name)) };
        const meant = (0,nearest/* didYouMean */.a)(wrong, accepted);
        return { problem: `names "${wrong.slice(0, 100)}"; accepted are ${accepted.join(', ')}${meant}` };
    };
}

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(5139);
// EXTERNAL MODULE: ./build/actions/missing-secret.js
var missing_secret = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
// EXTERNAL MODULE: ./build/actions/head-commit.js
var head_commit = __webpack_require__(6344);
;// CONCATENATED MODULE: ./build/actions/pipeline/evidence/known-values.js
/**
 * Reads values of outputs and details into the forms of the evidence. What does not have the form is not known, which is
 * null: the evidence must be valid whatever a service has answered, and nothing in it may be made up.
 */
/** The value as a record; an empty one when it is none. */
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** The records of a list; none when it is no list. */
function recordsOf(value) {
    return Array.isArray(value) ? value.map(recordOf) : [];
}
function knownText(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
/** A number from 0, also as the text of an output. */
function knownCount(value) {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
function knownFlag(value) {
    if (value === true || value === 'true')
        return true;
    return value === false || value === 'false' ? false : null;
}
function knownSha256(value) {
    const text = typeof value === 'string' ? value.toLowerCase() : '';
    return /^[0-9a-f]{64}$/.test(text) ? text : null;
}
/** ISO 8601 in UTC, of the same in any form or of milliseconds since 1970-01-01 UTC. */
function knownTime(value) {
    const at = typeof value === 'string' ? Date.parse(value) : value;
    // Years of five digits are written with a sign, and are an error anyway.
    if (typeof at !== 'number' || !(at >= 0) || at > LAST_MOMENT)
        return null;
    return new Date(at).toISOString();
}
const LAST_MOMENT = Date.UTC(9999, 11, 31);
function knownDecision(value) {
    const known = ['pass', 'warn', 'fail', 'skipped'].find(one => one === value);
    return known ?? 'unknown';
}
function knownReasonCode(value) {
    return typeof value === 'string' && /^[a-z][a-z0-9_]*$/.test(value) ? value : null;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/actions/pipeline/evidence/workspace-path.js

/**
 * The path of a file relative to the workspace, with `/`; null when it is outside, or has a name that would be another
 * place on another system.
 */
function pathInWorkspace(workspace, path) {
    const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(workspace), (0,external_node_path_.resolve)(workspace, path));
    if (way === '' || (0,external_node_path_.isAbsolute)(way))
        return null;
    const found = way.split(external_node_path_.sep).join('/');
    return staysInside(found) ? found : null;
}
/** Whether a relative path with `/` names a place below a folder, on every system, by its text alone. */
function staysInside(path) {
    // Backslashes and drives are ways out on Windows, and a name with NUL is cut there by some readers.
    if (path === '' || /[\\\0]/.test(path) || /^[a-z]:/i.test(path))
        return false;
    return path.split('/').every(part => part !== '' && part !== '.' && part !== '..');
}

;// CONCATENATED MODULE: ./build/actions/pipeline/evidence/backup-evidence.js


/** What the outputs of dbackup-run say of its first job; a row of its result says the same under the same names. */
function storedValues(row) {
    return {
        'execution-id': knownText(row['execution-id']),
        'file-path': knownText(row['file-path']),
        'size-bytes': knownCount(row['size-bytes']),
        sha256: knownSha256(row['sha256']),
        verified: knownFlag(row['verified']),
        reused: knownFlag(row['reused']) ?? false,
    };
}
/** The backups of an entry: those of DBackup's jobs, and the parts of the one that Divio made before a deployment. */
function backupsOf({ entry, verdict, detail }, stage, workspace) {
    const place = (path) => (typeof path === 'string' ? pathInWorkspace(workspace, path) : null);
    if (entry.uses === 'dbackup-run') {
        // Only what is not given is left to the default of the action.
        const asked = entry.with['verify']?.trim() || 'checksum';
        const verify = ['checksum', 'download', 'none'].find(one => one === asked) ?? null;
        return recordsOf(detail['executions']).map(row => ({
            stage,
            service: 'dbackup',
            job: knownText(recordOf(row['job'])['name']),
            decision: knownDecision(row['decision']),
            'reason-code': knownReasonCode(row['reason-code']) ?? verdict.reasonCode,
            ...storedValues(row),
            verify,
            'taken-at': knownTime(row['started-at']),
            'download-path': place(row['download-path']),
        }));
    }
    const made = recordOf(detail['backup']);
    const reused = knownFlag(made['reused']) ?? false;
    return recordsOf(made['parts']).map(part => ({
        stage,
        service: 'divio',
        job: knownText(part['of']),
        'execution-id': knownText(made['id']),
        // The action tells of a backup only when it has found it to be complete.
        decision: 'pass',
        'reason-code': reused ? 'backup_reused' : 'ok',
        'file-path': null,
        'size-bytes': knownCount(part['size-bytes']),
        // The digest that is told is of the downloaded file, which stands among the files.
        sha256: null,
        verify: null,
        verified: null,
        reused,
        'taken-at': knownTime(part['taken-at']),
        'download-path': place(part['path']),
    }));
}

;// CONCATENATED MODULE: ./build/actions/pipeline/evidence/deployment-evidence.js

/** What the outputs of a deployment say. */
function deploymentValues(outputs) {
    return {
        'deployment-id': knownText(outputs['deployment-id']),
        url: knownText(outputs['deployment-url']),
        status: knownText(outputs['status']),
        revision: knownText(outputs['revision']),
        'previous-revision': knownText(outputs['previous-revision']),
        health: knownText(outputs['health']),
        'rolled-back': knownFlag(outputs['rolled-back']) ?? false,
        'rollback-deployment-id': knownText(outputs['rollback-deployment-id']),
    };
}
/** The deployment of an entry; none when nothing was started and nothing is proved to be live. */
function deploymentsOf(result, stage) {
    const { entry, outputs, startedAt, endedAt } = result;
    if (entry.stage !== 'deploy')
        return [];
    const values = deploymentValues(outputs);
    if (values['deployment-id'] === null && values.revision === null)
        return [];
    return [
        {
            stage,
            service: entry.uses === 'divio-deploy' ? 'divio' : 'deploybot',
            environment: knownText(entry.with['environment']),
            'wanted-revision': knownText(entry.with['revision']?.trim()),
            ...values,
            'started-at': knownTime(startedAt),
            'ended-at': knownTime(endedAt),
        },
    ];
}

;// CONCATENATED MODULE: ./build/actions/pipeline/evidence/file-evidence.js


const outputFiles = [
    ['sarif-file', 'sarif'],
    ['sbom-file', 'sbom'],
    ['report-file', 'report'],
    ['log-file', 'log'],
];
/**
 * Reads the files whose digest no action has told. Those that have one are not read again: they may be large, and the
 * digest of the bytes as they arrived says more.
 */
async function measureFiles(result, digestOf) {
    const measured = new Map();
    const unknown = result.entries.flatMap(localFiles).filter(one => one.sha256 === null);
    // One after the other: they share a disk.
    for (const { path } of unknown)
        if (!measured.has(path))
            measured.set(path, await digestOf(path));
    return measured;
}
/** The files of an entry, with what is known of each. */
function filesOf(result, stage, facts) {
    return localFiles(result).map(({ what, path, sizeBytes, sha256 }) => {
        const found = facts.measured.get(path);
        const seen = found !== undefined && 'sha256' in found ? found : undefined;
        const reason = found !== undefined && 'reason' in found ? found.reason : 'it was not read';
        const digest = sha256 ?? seen?.sha256 ?? null;
        return {
            stage,
            what,
            name: path.split('/').at(-1) ?? '',
            path: pathInWorkspace(facts.workspace, path),
            'size-bytes': sizeBytes ?? (sha256 === null ? (seen?.sizeBytes ?? null) : null),
            sha256: digest,
            'no-digest-because': digest === null ? reason : null,
        };
    });
}
function localFiles({ entry, outputs, detail }) {
    const files = outputFiles.flatMap(([output, what]) => {
        const path = knownText(outputs[output]);
        return path === null ? [] : [{ what, path, sizeBytes: null, sha256: null }];
    });
    const add = (what, path, known) => {
        if (typeof path === 'string' && path !== '')
            files.push({ what, path, ...known });
    };
    // The link that a file came from may be a key to it, and stays out.
    if (entry.uses === 'realdebrid-fetch') {
        for (const row of recordsOf(detail['files'])) {
            add('fetched', row['path'], { sizeBytes: knownCount(row['size']), sha256: knownSha256(row['sha256']) });
        }
    }
    // The digest that is told of these is of the stored file, which may be encrypted.
    for (const row of recordsOf(detail['executions']))
        add('backup', row['download-path'], { sizeBytes: null, sha256: null });
    for (const part of recordsOf(recordOf(detail['backup'])['parts'])) {
        add('backup', part['path'], { sizeBytes: null, sha256: knownSha256(part['sha256']) });
    }
    return files;
}

;// CONCATENATED MODULE: ./build/actions/pipeline/evidence/scan-evidence.js

/** What the outputs of a scan say; the rules that were broken come beside. */
function scanValues(outputs) {
    const count = (name) => knownCount(outputs[`${name}-count`]);
    return {
        'scan-id': knownText(outputs['scan-id']),
        'commit-id': knownText(outputs['commit-id']),
        'report-url': knownText(outputs['report-url']),
        'file-count': count('file'),
        counts: {
            total: count('vulnerability'),
            critical: count('critical'),
            high: count('high'),
            medium: count('medium'),
            low: count('low'),
            unscored: count('unscored'),
            new: count('new'),
            fixed: count('fixed'),
        },
        'excepted-count': count('excepted'),
    };
}
/** The scan of an entry; none when none was begun. */
function scansOf({ outputs }, stage) {
    if (knownText(outputs['scan-id']) === null)
        return [];
    const rules = recordsOf(parsed(outputs['failed-rules-json'])).map(rule => ({
        description: knownText(rule['description']) ?? '',
        url: knownText(rule['url']),
    }));
    return [{ stage, ...scanValues(outputs), 'failed-rules': rules }];
}
function parsed(text) {
    try {
        return JSON.parse(text ?? '');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/pipeline/evidence/build-evidence.js









/** The evidence of a release. Pure, and valid by the schema whatever the services have answered. */
function buildEvidence(result, facts) {
    const labels = labelsOf(result.entries);
    const label = ({ entry }) => labels.get(entry) ?? labelOf(entry);
    const each = (part) => result.entries.flatMap(one => part(one, label(one)));
    const sha = (0,head_commit/* headCommit */.Q)(facts.github)?.toLowerCase() ?? '';
    return {
        'schema-version': 1,
        shipgate: version/* version */.r,
        'created-at': knownTime(facts.now) ?? new Date(0).toISOString(),
        run: runOf(facts.github),
        commit: /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha) ? sha : null,
        config: { path: pathInWorkspace(facts.workspace, facts.config.path), sha256: facts.config.sha256 },
        verdict: {
            ...said(result.verdict),
            'decided-by': result.decidedBy === undefined ? null : label(result.decidedBy),
        },
        overrides: result.overridden.map(one => ({ stage: label(one), ...said(one.verdict) })),
        'not-selected': [...result.notSelected],
        stages: result.entries.map(one => stageOf(one, label(one))),
        scans: each(scansOf),
        backups: each((one, stage) => backupsOf(one, stage, facts.workspace)),
        files: each((one, stage) => filesOf(one, stage, facts)),
        deployments: each(deploymentsOf),
    };
}
/** Labels by which every part can be told apart, also where two entries have been given the same name. */
function labelsOf(entries) {
    const usual = entries.map(({ entry }) => labelOf(entry));
    return new Map(entries.map(({ entry }, at) => {
        const label = usual[at] ?? '';
        const isUnique = usual.filter(other => other === label).length === 1;
        return [entry, isUnique ? label : `${label} #${at + 1}`];
    }));
}
function said({ decision, reasonCode, message }) {
    return { decision, 'reason-code': reasonCode, message };
}
function stageOf({ entry, verdict, startedAt, endedAt, outputs }, label) {
    return {
        label,
        stage: entry.stage,
        index: entry.index ?? null,
        name: entry.name ?? null,
        uses: entry.uses,
        ...said(verdict),
        'started-at': knownTime(startedAt),
        'ended-at': knownTime(endedAt),
        outputs: Object.fromEntries(Object.entries(outputs).filter(isTold)),
    };
}
/** Told in a better form elsewhere in the file: paths among the files, the verdict beside the outputs. */
const toldElsewhere = new Set([
    'files',
    'download-path',
    'sarif-file',
    'sbom-file',
    'report-file',
    'log-file',
    'decision',
    'reason-code',
    'started-at',
    'duration-seconds',
]);
/** An empty output is one that is not known. */
function isTold([name, value]) {
    return value !== '' && /^[a-z][a-z0-9-]*$/.test(name) && !name.endsWith('-json') && !toldElsewhere.has(name);
}
function runOf(github) {
    const { repository = null, serverUrl = null, ref = null, actor = null, runId, runAttempt } = github;
    const id = /^[0-9]+$/.test(runId ?? '') ? (runId ?? null) : null;
    const attempt = /^[1-9][0-9]{0,8}$/.test(runAttempt ?? '') ? Number(runAttempt) : null;
    return {
        repository,
        'server-url': serverUrl,
        'run-id': id,
        'run-attempt': attempt,
        ref,
        actor,
        'run-url': runUrl({ repository, 'server-url': serverUrl, 'run-id': id, 'run-attempt': attempt }),
    };
}
/** The page of an attempt of a run; null unless everything in it is known. */
function runUrl(run) {
    const { repository, 'server-url': server, 'run-id': id, 'run-attempt': attempt } = run;
    if (repository === null || server === null || id === null || attempt === null)
        return null;
    return `${server}/${repository}/actions/runs/${id}/attempts/${attempt}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/actions/pipeline/evidence/digest-of-file.js



/** Reads a file in parts, however large it is, and never what is no file: a pipe would be waited for. */
const digestOfFile = async (path) => {
    try {
        if (!(await (0,promises_.stat)(path)).isFile())
            return { gone: false, reason: 'it is no file' };
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let sizeBytes = 0;
        for await (const part of (0,external_node_fs_.createReadStream)(path)) {
            hash.update(part);
            sizeBytes += part.length;
        }
        return { sizeBytes, sha256: hash.digest('hex') };
    }
    catch (error) {
        const { code } = error;
        const gone = code === 'ENOENT' || code === 'ENOTDIR';
        return { gone, reason: gone ? 'it is not there' : `it could not be read (${code ?? 'no reason given'})` };
    }
};
function sha256Of(data) {
    return createHash('sha256').update(data).digest('hex');
}

// EXTERNAL MODULE: ./build/actions/output-files.js
var output_files = __webpack_require__(137);
;// CONCATENATED MODULE: ./build/actions/pipeline/evidence/write-evidence.js





/** Far more than any evidence has. */
const LARGEST = 64 * 1024 * 1024;
/**
 * Throws `invalid_input` when there is something at the path that is not an evidence file of ours: `evidence-file:
 * package.json` must destroy nothing; or when the path leads out of the workspace. Call it before anything is started, so
 * that the mistake costs nothing.
 */
async function refuseToReplace({ facts }, path) {
    await (0,output_files/* refuseOutside */.g)(facts.workspace, { input: 'evidence-file', path });
    const reason = await strangerAt((0,external_node_path_.resolve)(facts.workspace, path));
    if (reason === undefined)
        return;
    throw new errors/* ShipgateError */.Y('invalid_input', `evidence-file would replace ${path}, which ${reason}.`, {
        hint: 'Name a file that does not exist yet, or the evidence file of an earlier run.',
    });
}
/** Completes "x, which \u2026" when what is there must stay; undefined when there is nothing, or an evidence file. */
async function strangerAt(path) {
    try {
        const found = await (0,promises_.lstat)(path);
        // A link would be replaced and not followed, so nothing that it leads to matters.
        if (found.isSymbolicLink())
            return 'is a link';
        if (!found.isFile())
            return 'is no file';
        const isOurs = found.size <= LARGEST && isEvidence(await (0,promises_.readFile)(path, 'utf8'));
        return isOurs ? undefined : 'is not an evidence file';
    }
    catch (error) {
        const { code } = error;
        return code === 'ENOENT' ? undefined : `cannot be looked at (${code ?? 'no reason given'})`;
    }
}
/** By what every version of the format has, so that an older or younger file is still known for one. */
function isEvidence(text) {
    try {
        const { 'schema-version': schema, shipgate, verdict, stages } = recordOf(JSON.parse(text));
        const hasVerdict = typeof recordOf(verdict)['decision'] === 'string';
        return typeof schema === 'number' && typeof shipgate === 'string' && hasVerdict && Array.isArray(stages);
    }
    catch {
        return false;
    }
}
/** Writes the file, with every known secret hidden, and gives its absolute path with `/`. */
async function writeEvidence(context, evidence, path) {
    // Again: a stage may have put a file there meanwhile.
    await refuseToReplace(context, path);
    return await (0,output_files/* writeOutputFile */.B)(context, `${JSON.stringify(evidence, undefined, 2)}\n`, { input: 'evidence-file', path });
}

// EXTERNAL MODULE: ./build/core/sentence.js
var core_sentence = __webpack_require__(9597);
;// CONCATENATED MODULE: ./build/actions/pipeline/judge-release.js



/** How an entry weighs in the release; of two the later in this list decides. `broken` is red whatever on-unknown says. */
const weights = ['skipped', 'pass', 'unproved', 'warn', 'unknown', 'broken', 'fail'];
/**
 * Whether an entry lets the deployment start: only what was proved, or warned of, does. One skipped for want of a secret
 * proved nothing, though its step would be green.
 */
function holdsBack({ verdict: { decision, reasonCode } }) {
    if (decision === 'fail' || decision === 'unknown')
        return true;
    return decision === 'skipped' && reasonCode === 'missing_credentials';
}
/** Whether a stage before the deployments keeps one from starting: a rehearsal proved nothing, except to another one. */
function standsInTheWay(earlier, isRehearsal) {
    const { decision, reasonCode } = earlier.verdict;
    return holdsBack(earlier) || (decision === 'skipped' && reasonCode === 'dry_run' && !isRehearsal);
}
/** The verdict that stands for several entries: the worst, and of equals the first. */
function worstOf(entries) {
    return entries.reduce((worst, one) => (weight(one, false) > weight(worst, false) ? one : worst));
}
/** The one verdict of a release: that of its worst entry, with the words for what it did to the others. */
function judgeRelease(entries, policy) {
    // An exception that nothing came of excuses nothing.
    const deploys = entries.filter(wasCarriedOut);
    const isRehearsal = deploys.every(one => one.verdict.reasonCode === 'dry_run');
    const overridden = entries.filter(one => deploys.length > 0 &&
        policy.deployDespite.some(name => name === one.entry.stage) &&
        standsInTheWay(one, isRehearsal));
    const weightOf = (one) => weight(one, overridden.includes(one));
    // What was not started only follows from another one.
    const counted = entries.filter(one => one.verdict.reasonCode !== 'stage_blocked');
    const [first, ...rest] = counted;
    if (first === undefined) {
        return { verdict: (0,verdict/* verdict */.WJ)('internal_error', 'No stage was started.'), decidedBy: undefined, overridden };
    }
    const decidedBy = rest.reduce((worst, one) => (weightOf(one) > weightOf(worst) ? one : worst), first);
    const said = words(decidedBy, { entries, overridden, policy });
    return { verdict: said, decidedBy: said.decision === 'pass' ? undefined : decidedBy, overridden };
}
/** A deployment that was begun, or of which was found that nothing had to be done. */
function wasCarriedOut({ entry, startedAt, verdict: { reasonCode, decision } }) {
    const lacksSecret = decision === 'skipped' && reasonCode === 'missing_credentials';
    return entry.stage === 'deploy' && startedAt !== undefined && !lacksSecret;
}
// Skipped, and what the release is about was not done: such a release is no pass, though its step is green.
const unproved = ['missing_credentials', 'dry_run', 'deployment_skipped'];
function weight({ verdict: { decision, reasonCode } }, isOverridden) {
    return weights.indexOf(isOverridden ? 'warn' : ownWeight(decision, reasonCode));
}
function ownWeight(decision, reasonCode) {
    if (decision === 'skipped' && unproved.includes(reasonCode))
        return 'unproved';
    if (decision === 'unknown' && (reasonCode === 'cancelled' || reasonCode === 'internal_error'))
        return 'broken';
    return decision;
}
function words(decisive, { entries, overridden, policy }) {
    const { verdict: said, entry } = decisive;
    const blocked = entries.filter(one => one.verdict.reasonCode === 'stage_blocked');
    const heldBack = blocked.length === 0 ? '' : ` Not started because of it: ${blocked.map(labelOfResult).join(', ')}.`;
    const despite = overridden.length === 0 ? '' : ` ${overrideWords(overridden)}`;
    if (said.decision === 'pass')
        return (0,verdict/* verdict */.WJ)('ok', `${tally(entries)}${deployWords(entries)}`);
    // Whoever reads that a release was skipped must not think that nothing was done.
    const passed = entries.filter(one => one.verdict.decision === 'pass').map(labelOfResult);
    const done = said.decision === 'skipped' && passed.length > 0 ? ` ${listed(passed)} passed.` : '';
    const decision = overridden.includes(decisive) ? 'warn' : said.decision;
    const unknowns = entries.filter(one => one.verdict.decision === 'unknown' && !overridden.includes(one));
    // Each by its own word: one that may be unknown does not speak for another.
    const tolerated = decision === 'unknown' && blocked.length === 0 && unknowns.every(one => policy.tolerant.has(labelOfResult(one)));
    return {
        ...said,
        decision,
        message: `${labelOf(entry)}: ${(0,core_sentence/* asSentence */.K)(said.message)}${besides(decisive, { entries, overridden, policy })}${alsoRehearsed(decisive, entries)}${done}${heldBack}${despite}`,
        ...(tolerated && { onUnknown: 'warn' }),
    };
}
/** What else went wrong: whoever mends only the first of two would learn of the second one in the next run. */
function besides(decisive, { entries, overridden }) {
    const isBad = ({ verdict: { decision } }) => decision === 'fail' || decision === 'unknown';
    const others = entries.filter(one => one !== decisive && isBad(one) && !overridden.includes(one));
    const all = others.map(one => `${labelOfResult(one)} (${one.verdict.decision}, ${one.verdict.reasonCode})`);
    return all.length === 0 ? '' : ` Not good either: ${listed(all)}.`;
}
/** A rehearsal of the whole must not read as one of its first stage. */
function alsoRehearsed(decisive, entries) {
    if (decisive.verdict.reasonCode !== 'dry_run')
        return '';
    const others = entries.filter(one => one !== decisive && one.verdict.reasonCode === 'dry_run').map(labelOfResult);
    return others.length === 0 ? '' : ` Only rehearsed as well: ${listed(others)}.`;
}
function overrideWords(overridden) {
    const all = overridden.map(one => `${labelOfResult(one)} (${one.verdict.decision}, ${one.verdict.reasonCode})`);
    return `The deployment was started despite ${all.join(' and ')}, as deploy-despite says.`;
}
function tally(entries) {
    const done = entries.filter(one => one.verdict.decision === 'pass').map(labelOfResult);
    const skipped = entries.filter(one => one.verdict.decision === 'skipped').map(labelOfResult);
    const passed = `${listed(done)} passed`;
    return skipped.length === 0 ? `${passed}.` : `${passed}; ${listed(skipped)} had nothing to do.`;
}
/** The sentences of the deployments: they are what a release is about. */
function deployWords(entries) {
    const deployed = entries.filter(one => one.entry.stage === 'deploy' && one.verdict.decision === 'pass');
    return deployed.map(one => ` ${one.verdict.message}`).join('');
}
function listed(labels) {
    if (labels.length < 2)
        return labels.join('');
    return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}
function labelOfResult(one) {
    return labelOf(one.entry);
}

// EXTERNAL MODULE: ./build/core/quantities.js
var quantities = __webpack_require__(7213);
// EXTERNAL MODULE: ./build/actions/parse-inputs.js
var parse_inputs = __webpack_require__(7493);
;// CONCATENATED MODULE: ./build/actions/pipeline/config/file-problems.js

/** A file that is none of ours has something wrong in every line: nobody reads on. */
const MOST_PROBLEMS = 100;
const LONGEST_QUOTE = 60;
const LONGEST_MESSAGE = 1000;
/** Collects what is wrong with a file while it is read to its end. */
class FileProblems {
    #found = [];
    /** `sentence` without its full stop. */
    add(place, sentence) {
        const { line, column } = place;
        this.#found.push({ line, column, message: (0,core_sentence/* asSentence */.K)(oneLine(shortened(sentence, LONGEST_MESSAGE))) });
    }
    get any() {
        return this.#found.length > 0;
    }
    /** In the order of the file. */
    list() {
        const sorted = this.#found.toSorted((a, b) => a.line - b.line || a.column - b.column);
        const next = sorted[MOST_PROBLEMS];
        if (next === undefined)
            return sorted;
        const rest = sorted.length - MOST_PROBLEMS;
        const message = `From here on the file has ${rest} more ${rest === 1 ? 'problem' : 'problems'}.`;
        return [...sorted.slice(0, MOST_PROBLEMS), { ...next, message }];
    }
}
/** A text from the file as a message may hold it. */
function quoted(text) {
    return `"${oneLine(shortened(text, LONGEST_QUOTE))}"`;
}
/** The way to a key: `stages.backup[1].with.job`. A key that is not simple stands in quotes. */
function below(path, key) {
    const shown = /^[\w-]{1,60}$/.test(key) ? key : quoted(key);
    return path === '' ? shown : `${path}.${shown}`;
}
function shortened(text, longest) {
    return text.length > longest ? `${text.slice(0, longest)}\u2026` : text;
}
/** Without line breaks, invisible characters and halves of one, which could make a message look like something else. */
function oneLine(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}

;// CONCATENATED MODULE: ./build/actions/pipeline/config/read-nodes.js

/**
 * The pairs of a map by key, each key once and only expected ones; the rest is told. Looked up in a Map: a key such as
 * `__proto__` is a key like any other.
 */
function readPairs(at, { known, unknown }, problems) {
    const pairs = new Map();
    for (const pair of at.map.pairs) {
        const { key, place } = pair;
        const path = below(at.path, key);
        const before = pairs.get(key);
        if (before !== undefined) {
            problems.add(place, `${path} is given twice; the first one is in line ${before.place.line}`);
        }
        else if (known.includes(key)) {
            pairs.set(key, pair);
        }
        else if (key === '<<') {
            problems.add(place, `${path} is a merge key; write the keys out: merge keys are not followed in this file`);
        }
        else {
            problems.add(place, `${path} ${unknown(key)}`);
        }
    }
    return pairs;
}
/** The text of a scalar; undefined when there is nothing, or no text, which is then told. */
function readText(node, path, problems) {
    const problem = textProblem(node);
    if (problem !== undefined)
        problems.add(node.place, `${path} ${problem}`);
    else if (node.kind === 'scalar' && !isNothing(node))
        return node.text.trim();
    return undefined;
}
/** What keeps a node from being a text, completing the sentence "<path> \u2026". */
function textProblem(node) {
    if (node.kind !== 'scalar')
        return insteadOf('a text', node);
    if (!node.text.includes('${{'))
        return undefined;
    return `holds an expression (\${{ \u2026 }}), and this file is not a workflow: nothing evaluates it; write the value itself`;
}
/** An empty value, `null` and `~` mean "not given", like an empty input of a workflow. */
function isNothing(node) {
    if (node.kind !== 'scalar')
        return false;
    return node.text.trim() === '' || (node.plain && /^(~|null|Null|NULL)$/.test(node.text));
}
/** What a node is in place of what is expected, completing the sentence "<path> \u2026". */
function insteadOf(expected, node) {
    if (node.kind === 'unreadable')
        return node.why;
    const what = { scalar: 'a text', list: 'a list', map: 'a map' }[node.kind];
    return `is ${isNothing(node) ? 'empty' : what}; ${expected} is expected`;
}

;// CONCATENATED MODULE: ./build/actions/pipeline/config/read-file.js




/** The one version of the file there is. */
const FILE_VERSION = '1';
const MOST_ENTRIES = 50;
const LONGEST_NAME = 60;
/** Stages that the deployment waits for, and may be told not to. */
const earlierStages = stageNames.filter(stage => stage !== 'deploy');
/** What the file says apart from the values of inputs. What cannot be read is told and left out. */
function readFile(root, problems) {
    const nothing = { entries: [], deployDespite: [] };
    if (root === undefined || isNothing(root)) {
        problems.add({ line: 1, column: 1 }, `The file is empty; it needs version: ${FILE_VERSION} and stages`);
        return nothing;
    }
    if (root.kind !== 'map') {
        problems.add(root.place, `The file ${insteadOf('a map with version and stages', root)}`);
        return nothing;
    }
    const known = ['version', 'deploy-despite', 'stages'];
    const unknown = (key) => `is no key of this file${(0,nearest/* didYouMean */.a)(key, known) || `; accepted are ${known.join(', ')}`}`;
    const pairs = readPairs({ map: root, path: '' }, { known, unknown }, problems);
    checkVersion(pairs.get('version')?.value, root, problems);
    const stages = pairs.get('stages');
    if (stages === undefined)
        problems.add(root.place, 'stages is missing; nothing would be done');
    return {
        entries: stages === undefined ? [] : readStages(stages, problems),
        deployDespite: readDespite(pairs.get('deploy-despite')?.value, stages?.value, problems),
    };
}
function checkVersion(version, root, problems) {
    if (version === undefined || isNothing(version)) {
        problems.add(version?.place ?? root.place, `version is missing; begin the file with version: ${FILE_VERSION}`);
    }
    else if (version.kind !== 'scalar') {
        problems.add(version.place, `version ${insteadOf(`version: ${FILE_VERSION}`, version)}`);
    }
    else if (version.text !== FILE_VERSION || !version.plain) {
        const found = version.plain ? quoted(version.text) : 'a text in quotes';
        problems.add(version.place, `version is ${found}; write version: ${FILE_VERSION}, or use the release of Shipgate that the file was written for`);
    }
}
function readDespite(node, stages, problems) {
    const path = 'deploy-despite';
    if (node === undefined || isNothing(node))
        return [];
    if (node.kind !== 'list') {
        problems.add(node.place, `${path} ${insteadOf('a list of stages such as [scan]', node)}`);
        return [];
    }
    const present = stages?.kind === 'map' ? stages.pairs.map(pair => pair.key) : undefined;
    const named = [];
    for (const [index, item] of node.items.entries()) {
        const at = `${path}[${index}]`;
        const problem = (sentence) => problems.add(item.place, `${at} ${sentence}`);
        if (isNothing(item))
            problem(`is empty; accepted are ${earlierStages.join(', ')}`);
        const text = readText(item, at, problems);
        if (text === undefined)
            continue;
        const stage = earlierStages.find(one => one === text);
        if (stage === undefined) {
            problem(`is ${quoted(text)}; accepted are ${earlierStages.join(', ')}${(0,nearest/* didYouMean */.a)(text, earlierStages)}`);
        }
        else if (named.includes(stage)) {
            problem(`names ${stage} again`);
        }
        else {
            named.push(stage);
            // An exception for nothing is a mistake, or forgotten and waiting for a stage that nobody meant to excuse.
            if (present !== undefined && !present.includes(stage))
                problem(`is ${stage}, and the file has no such stage`);
        }
    }
    return named;
}
function readStages({ place, value }, problems) {
    if (value.kind !== 'map') {
        const what = isNothing(value) ? 'is empty; nothing would be done' : insteadOf('a map of stages', value);
        problems.add(isNothing(value) ? place : value.place, `stages ${what}`);
        return [];
    }
    if (value.pairs.length === 0)
        problems.add(value.place, 'stages is empty; nothing would be done');
    const unknown = (key) => `is no stage${(0,nearest/* didYouMean */.a)(key, stageNames) || `; accepted are ${stageNames.join(', ')}`}`;
    const pairs = readPairs({ map: value, path: 'stages' }, { known: stageNames, unknown }, problems);
    const room = { left: MOST_ENTRIES };
    return stageNames.flatMap(stage => {
        const pair = pairs.get(stage);
        return pair === undefined ? [] : readStage(stage, pair, { room, problems });
    });
}
function readStage(stage, { value }, { room, problems }) {
    const path = below('stages', stage);
    if (value.kind === 'list' && value.items.length === 0) {
        problems.add(value.place, `${path} is an empty list; give it an entry, or leave the stage out`);
    }
    const names = new Map();
    const written = [];
    const nodes = value.kind === 'list' ? value.items : [value];
    for (const [index, node] of nodes.entries()) {
        if (room.left === 0) {
            problems.add(node.place, `${path} has one entry too many: a file has at most ${MOST_ENTRIES}`);
            break;
        }
        room.left--;
        const place = { stage, index: value.kind === 'list' ? index : undefined };
        const entry = readEntry(node, place, { names, problems });
        if (entry !== undefined)
            written.push(entry);
    }
    return written;
}
function readEntry(node, { stage, index }, { names, problems }) {
    const path = index === undefined ? below('stages', stage) : `${below('stages', stage)}[${index}]`;
    if (node.kind !== 'map') {
        const expected = `a map with uses and with${index === undefined ? ', or a list of such,' : ''}`;
        problems.add(node.place, `${path} ${insteadOf(expected, node)}`);
        return undefined;
    }
    const known = ['name', 'uses', 'with'];
    const unknown = (key) => `is no key of an entry${(0,nearest/* didYouMean */.a)(key, known) || '; accepted are name, uses and with, and inputs stand under with'}`;
    const pairs = readPairs({ map: node, path }, { known, unknown }, problems);
    const name = readName(pairs.get('name')?.value, below(path, 'name'), { names, problems });
    const uses = pairs.get('uses')?.value;
    const text = uses && readText(uses, below(path, 'uses'), problems);
    if (uses === undefined || isNothing(uses)) {
        problems.add(uses?.place ?? node.place, `${below(path, 'uses')} is missing; accepted ${inStage(stage)}`);
    }
    const problem = text === undefined ? undefined : usesProblem(stage, text);
    if (uses !== undefined && problem !== undefined)
        problems.add(uses.place, `${below(path, 'uses')} ${problem}`);
    if (text === undefined || !isAction(text))
        return undefined;
    return { stage, index, name, uses: text, path, place: node.place, with: pairs.get('with') };
}
function readName(node, path, { names, problems }) {
    const name = node && readText(node, path, problems);
    if (node === undefined || name === undefined)
        return undefined;
    const before = names.get(name);
    if ([...name].length > LONGEST_NAME)
        problems.add(node.place, `${path} is longer than ${LONGEST_NAME} characters`);
    else if (/\p{Cc}/u.test(name))
        problems.add(node.place, `${path} holds a line break or another control character`);
    else if (before !== undefined)
        problems.add(node.place, `${path} is ${quoted(name)}, which names the entry in line ${before} already`);
    else
        names.set(name, node.place.line);
    return name;
}
function usesProblem(stage, uses) {
    if (actionsOfStage[stage].includes(uses))
        return undefined;
    const home = stageNames.find(one => actionsOfStage[one].includes(uses));
    if (home !== undefined)
        return `is ${uses}, which belongs in stages.${home}; accepted ${inStage(stage)}`;
    return `is ${quoted(uses)}, which is no action; accepted ${inStage(stage)}${(0,nearest/* didYouMean */.a)(uses, actionsOfStage[stage])}`;
}
function inStage(stage) {
    const ids = actionsOfStage[stage];
    return `in ${stage} ${ids.length === 1 ? 'is' : 'are'} ${ids.join(', ')}`;
}
function isAction(id) {
    return Object.values(actionsOfStage).some(ids => ids.includes(id));
}

;// CONCATENATED MODULE: ./build/actions/pipeline/config/withheld-inputs.js
/** What is said once for the whole release. */
const ofTheRelease = ['job-summary', 'comment-summary-in-pr', 'comment-key'];
/** Why an input may not stand in the file, completing the sentence "<name> \u2026"; undefined when it may. */
function whyWithheld(name, field) {
    if (field.secret) {
        return `is a secret: give it to the action as an input, \`with: ${name}: \${{ secrets.\u2026 }}\` in the workflow, not in a file of the repository`;
    }
    if (ofTheRelease.includes(name))
        return 'belongs to the release as a whole: give it to the action as an input';
    return undefined;
}

;// CONCATENATED MODULE: ./build/actions/pipeline/config/read-inputs.js




/** Reads `with`, whose values are not yet checked by the action's own rules. */
function readInputs({ with: written, path: entryPath }, definition, problems) {
    const texts = {};
    const places = new Map();
    const lost = new Set();
    const result = { texts, places, lost };
    if (written === undefined || isNothing(written.value))
        return result;
    const path = below(entryPath, 'with');
    const { value: map } = written;
    if (map.kind !== 'map') {
        problems.add(map.place, `${path} ${insteadOf('a map of inputs', map)}`);
        for (const name of Object.keys(definition.inputs))
            lost.add(name);
        return result;
    }
    const known = Object.keys(definition.inputs);
    const allowed = known.filter(name => whyWithheld(name, fieldOf(definition, name)) === undefined);
    const unknown = (key) => {
        const meant = (0,nearest/* nearest */.p)(key, allowed);
        if (meant !== undefined)
            lost.add(meant);
        return `is no input of ${definition.id}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
    };
    for (const [name, { place, value }] of readPairs({ map, path }, { known, unknown }, problems)) {
        const field = fieldOf(definition, name);
        const at = below(path, name);
        const withheld = whyWithheld(name, field);
        if (withheld !== undefined) {
            problems.add(place, `${at} ${withheld}`);
            continue;
        }
        const read = readValue(value, at, field);
        if ('problem' in read) {
            problems.add(read.place, read.problem);
            lost.add(name);
        }
        else if (read.text !== undefined) {
            texts[name] = read.text;
            places.set(name, value.place);
        }
    }
    return result;
}
function fieldOf(definition, name) {
    const inputs = definition.inputs;
    const field = inputs[name];
    if (field === undefined)
        throw new Error(`${definition.id} has no input ${name}`);
    return field;
}
function readValue(node, path, field) {
    if (node.kind === 'list' && field.form === 'lines')
        return readItems(node.items, path);
    if (node.kind === 'list')
        return { place: node.place, problem: `${path} is a list; it takes one value` };
    const problem = textProblem(node);
    if (problem !== undefined)
        return { place: node.place, problem: `${path} ${problem}` };
    return { text: node.kind === 'scalar' && !isNothing(node) ? node.text : undefined };
}
/** A list is one item a line, as a workflow gives it. */
function readItems(items, path) {
    const lines = [];
    for (const [index, item] of items.entries()) {
        const at = `${path}[${index}]`;
        const problem = textProblem(item);
        if (problem !== undefined)
            return { place: item.place, problem: `${at} ${problem}` };
        if (item.kind !== 'scalar' || isNothing(item))
            continue;
        const line = item.text.trim();
        if (/[\r\n]/.test(line))
            return { place: item.place, problem: `${at} has a line break in it; make it two items` };
        lines.push(line);
    }
    return { text: lines.length === 0 ? undefined : lines.join('\n') };
}

;// CONCATENATED MODULE: ./build/actions/pipeline/config/yaml-tree.js

const LARGEST_FILE = 256 * 1024;
const DEEPEST = 10;
const start = { line: 1, column: 1 };
/**
 * The file as a tree, or what keeps it from being YAML. `root` is undefined when nothing but comments stands in it.
 * No value is interpreted: `0123456`, `1e3` and `2026-01-01` stay what they are. Aliases are not followed, so that no
 * file unfolds into more than its own size.
 */
async function readYamlTree(text) {
    const problems = new FileProblems();
    if (Buffer.byteLength(text) > LARGEST_FILE) {
        problems.add(start, `The file is larger than ${LARGEST_FILE / 1024} KiB`);
        return { problems: problems.list() };
    }
    // Loaded here: the parser is as large as an action, and whoever only runs one has no file.
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const counter = new yaml.LineCounter();
    const document = yaml.parseDocument(text, {
        lineCounter: counter,
        schema: 'failsafe',
        stringKeys: true,
        // The parser compares every key with every other; doubles are found when a map is read.
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'error',
    });
    const placeAt = (offset) => {
        // The parser counts past the end in a directive that is no directive.
        const { line, col } = counter.linePos(Math.min(offset, text.length));
        const lastColumn = (counter.lineStarts[Math.max(line, 1)] ?? text.length + 1) - (counter.lineStarts[line - 1] ?? 0);
        return { line: Math.max(line, 1), column: Math.max(Math.min(col, lastColumn), 1) };
    };
    // One mistake is often several errors; the first one of a line tells it.
    let lastLine = 0;
    for (const { code, message, pos } of document.errors) {
        const place = placeAt(pos[0]);
        if (place.line !== lastLine)
            problems.add(place, `The file is not valid YAML here: ${explain(code, message)}`);
        lastLine = place.line;
    }
    if (problems.any)
        return { problems: problems.list() };
    const treeOf = (node, depth, above) => {
        // `{a, b}` is a map whose keys have no values.
        if (node === null)
            return { kind: 'scalar', place: above.place, text: '', plain: true };
        const place = node.range ? placeAt(node.range[0]) : above.place;
        const unreadable = (why) => ({ kind: 'unreadable', place, why });
        if (yaml.isAlias(node))
            return unreadable('is an alias; write the value out: aliases are not followed in this file');
        if (node.tag !== undefined)
            return unreadable('carries a YAML tag; leave the tag out');
        if (depth > DEEPEST)
            return unreadable('is nested too deeply');
        if (yaml.isSeq(node)) {
            return { kind: 'list', place, items: node.items.map(item => treeOf(item, depth + 1, { place, isKey: false })) };
        }
        if (yaml.isMap(node)) {
            const pairs = node.items.map(({ key, value }) => {
                const at = key.range ? placeAt(key.range[0]) : place;
                const below = treeOf(value, depth + 1, { place: at, isKey: true });
                return { key: yaml.isScalar(key) ? String(key.value) : '', place: at, value: below };
            });
            return { kind: 'map', place, pairs };
        }
        if (!yaml.isScalar(node))
            return unreadable('cannot be read');
        const plain = node.type === 'PLAIN';
        const text = String(node.value);
        // After the colon there is nothing to show: the key is what an editor should jump to.
        return { kind: 'scalar', place: plain && text === '' && above.isKey ? above.place : place, text, plain };
    };
    return { root: document.contents === null ? undefined : treeOf(document.contents, 0, { place: start, isKey: false }) };
}
/** The parser's words, without what some of them repeat of the file: a secret may stand there. */
function explain(code, message) {
    switch (code) {
        case 'RESOURCE_EXHAUSTION':
            return 'it is nested too deeply';
        case 'MULTIPLE_DOCS':
            return 'a second document begins, and only one is read';
        case 'NON_STRING_KEY':
            return 'a key is not a simple text';
        case 'BAD_DQ_ESCAPE':
            return 'a backslash in double quotes does not begin a known escape sequence';
        case 'TAG_RESOLVE_FAILED':
        case 'BAD_DIRECTIVE':
            return 'a tag or directive cannot be read';
        case 'UNEXPECTED_TOKEN':
            return message.replace(/( in YAML stream)?: .*/s, '');
        default:
            return message;
    }
}

;// CONCATENATED MODULE: ./build/actions/pipeline/config/plan-pipeline.js





/**
 * Reads the pipeline's file (its text) into what is to be done, or gives everything that is wrong with it, in the order
 * of its lines. Only when it is no YAML at all, nothing but that is told. Missing credentials are no problem of the file:
 * they depend on the run, and each entry tells its own.
 */
async function planPipeline(text, ports) {
    const tree = await readYamlTree(text);
    if ('problems' in tree)
        return tree;
    const problems = new FileProblems();
    const { entries, deployDespite } = readFile(tree.root, problems);
    const planned = [];
    for (const entry of entries) {
        const definition = await ports.load(entry.uses);
        if (definition === undefined)
            problems.add(entry.place, `${entry.path}.uses is no action of this release of Shipgate`);
        else
            planned.push(planEntry({ written: entry, definition }, ports, problems));
    }
    return problems.any ? { problems: problems.list() } : { plan: { planned, deployDespite } };
}
function planEntry({ written, definition }, ports, problems) {
    const { texts, places, lost } = readInputs(written, definition, problems);
    const { stage, index, name, uses, path, place } = written;
    const entry = { stage, index, name, uses, with: texts };
    const wanted = { ...ports.given(definition, entry), ...texts };
    const inspected = (0,parse_inputs/* inspectInputs */.Ac)(definition, wanted);
    let missing = inspected.missing;
    for (const [input, problem] of inspected.problems) {
        const here = places.get(input);
        if (problem !== parse_inputs/* isMissing */.b2) {
            problems.add(here ?? place, here ? `${path}.with.${input} ${problem}` : `${path}: ${input} ${problem}`);
        }
        else if (lost.has(input)) {
            // Told already, at its place.
        }
        else if (missing !== undefined && isAddress(definition, input)) {
            // A run without secrets often lacks the address as well: both come from a store that it cannot read.
            missing += `; ${input} ${problem}`;
        }
        else {
            problems.add(place, `${path}.with.${input} ${problem}`);
        }
    }
    for (const sentence of inspected.between) {
        if ([...lost].some(input => mentions(sentence, input)))
            continue;
        problems.add(written.with?.place ?? place, `${path}.with: ${sentence}`);
    }
    const raw = { ...wanted, ...ports.insisted?.(definition, entry) };
    const { values } = (0,parse_inputs/* inspectInputs */.Ac)(definition, raw);
    return { entry, definition, raw, inputs: values, missing };
}
function isAddress(definition, input) {
    const inputs = definition.inputs;
    return inputs[input]?.form === 'address';
}
/** Whether a sentence is about an input: its name stands in it as a whole word. */
function mentions(sentence, input) {
    return sentence.split(/[^\w-]+/).includes(input);
}

;// CONCATENATED MODULE: ./build/actions/pipeline/given.js

const HEADER = 'health-check-header';
/** What the release's own inputs give an action of it, as texts: the secrets it asks for, and the common inputs. */
function givenTo(definition, inputs, entry) {
    const all = inputs;
    const poll = inputs['poll-interval-seconds'];
    const secrets = Object.entries(definition.inputs)
        // A list may have a deployment without a check of its health: the header is none of its business.
        .filter(([name, field]) => field.secret && (name !== HEADER || entry.with['health-check-url'] !== undefined))
        .map(([name]) => [name, revealed(all[name])]);
    return {
        ...Object.fromEntries(secrets),
        'poll-interval-seconds': poll === undefined ? 'auto' : String(poll / 1000),
        'max-retries': String(inputs['max-retries']),
        'dry-run': String(inputs['dry-run']),
        'on-unknown': inputs['on-unknown'],
        'on-missing-credentials': inputs['on-missing-credentials'],
        'ca-file': inputs['ca-file'],
        'allow-insecure-http': String(inputs['allow-insecure-http']),
    };
}
function revealed(value) {
    return value instanceof secret/* Secret */.z ? value.reveal() : undefined;
}
/** The sentence on a header that no deployment would send; undefined when one does, or none was given. */
function unusedHeader(inputs, planned) {
    const given = inputs[HEADER] !== undefined;
    const deploys = planned.filter(({ entry }) => entry.stage === 'deploy');
    const isUsed = deploys.some(({ entry }) => entry.with['health-check-url'] !== undefined);
    if (!given || isUsed || deploys.length === 0)
        return undefined;
    return `${HEADER} is given, and no deployment of the file has a health-check-url`;
}

;// CONCATENATED MODULE: ./build/actions/pipeline/server-of.js
/** Where the secrets of an entry go: one word for one server, however the file writes its address. */
function serverOf({ raw, definition }) {
    const given = (name) => raw[name]?.trim() || definition.inputs[name]?.default || '';
    const [subdomain, zone] = [given('subdomain'), given('zone')];
    const named = given('dbackup-url') || raw['api-url']?.trim();
    const short = subdomain !== '' ? `https://${subdomain}.deploybot.com` : zone === '' ? '' : `https://api.${zone}`;
    const address = named || short || given('api-url');
    return originOf(address) ?? address.toLowerCase();
}
function originOf(text) {
    return text !== undefined && URL.canParse(text.trim()) ? new URL(text.trim()).origin : undefined;
}

;// CONCATENATED MODULE: ./build/actions/pipeline/one-server-a-secret.js


/**
 * Sentences on secrets that would reach two servers. A release has one secret of each kind, and a list in the file may
 * name several servers: the key of one is none of the other's business.
 */
function secretsForTwoServers(planned) {
    const served = new Map();
    for (const one of planned) {
        for (const [name, field] of Object.entries(one.definition.inputs)) {
            if (!field.secret || name === 'github-token' || (one.raw[name] ?? '').trim() === '')
                continue;
            const server = name === 'health-check-header' ? originOf(one.raw['health-check-url']) : serverOf(one);
            if (server === undefined)
                continue;
            const servers = served.get(name) ?? new Map();
            served.set(name, servers);
            if (!servers.has(server))
                servers.set(server, labelOf(one.entry));
        }
    }
    return [...served].flatMap(([name, servers]) => servers.size < 2
        ? []
        : [
            `${name} would be sent to ${servers.size} servers, by ${[...servers.values()].join(' and ')}: give each server a step of its own.`,
        ]);
}

;// CONCATENATED MODULE: ./build/actions/pipeline/same-target-twice.js


/**
 * Sentences on what two entries would both do: the same backup, a deployment to the same place. Side by side they could
 * not tell their work apart when an answer is lost. Names are compared as they are written; that a name and an id mean
 * the same only the service knows.
 */
function sameTargetTwice(planned) {
    const first = new Map();
    const sentences = [];
    for (const one of planned) {
        for (const target of new Set(targetsOf(one))) {
            const key = `${one.definition.id} ${serverOf(one)} ${target}`.toLowerCase();
            const other = first.get(key);
            if (other === undefined)
                first.set(key, one);
            else
                sentences.push(`${labelOf(other.entry)} and ${labelOf(one.entry)} both name ${target}; name it once.`);
        }
    }
    return sentences;
}
function targetsOf({ definition, raw }) {
    const given = (name) => raw[name]?.trim() || definition.inputs[name]?.default || '';
    if (definition.id === 'dbackup-run') {
        const jobs = given('job').split(/\r?\n/);
        return jobs.map(job => job.trim()).filter(job => job !== '');
    }
    // Without a repository DeployBot's only one is meant.
    if (definition.id === 'deploybot-deploy')
        return [`${given('repository')} ${given('environment')}`.trim()];
    if (definition.id === 'divio-deploy')
        return [`${given('application')} ${given('environment')}`];
    return [];
}

// EXTERNAL MODULE: ./build/providers/debricked/discovery/tracked-files.js + 1 modules
var tracked_files = __webpack_require__(1654);
// EXTERNAL MODULE: ./build/providers/debricked/discovery/work-tree.js
var work_tree = __webpack_require__(7334);
;// CONCATENATED MODULE: ./build/actions/pipeline/trusted-file.js





/** What the payloads of events have that start a run of the base branch on behalf of anybody. */
const ofOthers = ['pull_request', 'workflow_run', 'issue', 'comment', 'check_run', 'check_suite'];
/**
 * The file says to which servers the secrets go. A run that has the secrets of the base branch, and may have checked out
 * the commit of a stranger's pull request or unpacked an artifact of its run, must not take its word for it: the commit
 * has to be that of the run, and the file the one that git checked out. Of git only files that it cannot track are read.
 */
function refuseForeignFile({ github, workspace }, path, bytes) {
    const event = (github.event ?? {});
    const onPull = github.ref?.startsWith('refs/pull/') === true;
    if (onPull || !ofOthers.some(key => event[key] != null) || github.sha === undefined)
        return;
    const found = (0,work_tree/* checkedOutCommit */.X)(workspace);
    let what;
    if (found === undefined)
        what = 'git does not tell which commit is checked out';
    else if (found !== github.sha)
        what = `${found} is checked out`;
    else if (!isAsCheckedOut(workspace, path, bytes))
        what = 'the file is not the one of that commit';
    else
        return;
    throw new errors/* ShipgateError */.Y('invalid_input', `${path} was not trusted: this run has the secrets of the base branch (${github.sha}), and ${what}.`, {
        hint: 'On pull_request_target, workflow_run, comments and checks, check out the commit of the run itself for a release, and change nothing of its file.',
    });
}
function isAsCheckedOut(workspace, path, bytes) {
    const name = pathInWorkspace(workspace, path);
    const tracked = (0,tracked_files/* trackedFiles */.O)(workspace);
    const id = name === null || tracked.kind !== 'index' ? undefined : tracked.index.idOf(name);
    if (id === undefined)
        return false;
    // On Windows git may have made CRLF of the line ends.
    const asStored = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
    return [bytes, asStored].some(content => blobId(content, id.length) === id);
}
/** As git names the contents of a file, in a SHA-1 or a SHA-256 repository. */
function blobId(content, digits) {
    const hash = (0,external_node_crypto_.createHash)(digits === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}

;// CONCATENATED MODULE: ./build/actions/pipeline/release-file.js












const MOST_SHOWN = 20;
/**
 * Reads the file of the release from the workspace. Throws `invalid_input` with everything that is wrong with it; each
 * problem becomes an annotation on its line as well.
 */
async function readReleaseFile(context, actions, inputs) {
    const path = inputs['config-file'];
    const bytes = await readBytes((0,external_node_path_.resolve)(context.facts.workspace, path), path);
    refuseForeignFile(context.facts, path, bytes);
    const outcome = await planPipeline(bytes.toString('utf8'), {
        load: async (id) => actions.find(action => action.id === id),
        given: (definition, entry) => givenTo(definition, inputs, entry),
        // A dry run of the release is one of every stage, whatever the file says; the file may only ask for more of it.
        insisted: () => (inputs['dry-run'] ? { 'dry-run': 'true' } : {}),
    });
    if ('problems' in outcome) {
        const { problems } = outcome;
        // GitHub shows an annotation on a file only by its plain path from the root: without `./`, with `/`.
        const file = pathInWorkspace(context.facts.workspace, path) ?? path;
        for (const { line, message } of problems) {
            context.report.annotations.push({ level: 'error', title: path, message, file, line });
        }
        const shown = problems
            .slice(0, MOST_SHOWN)
            .map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`);
        const more = problems.length > shown.length ? ` And ${problems.length - shown.length} more.` : '';
        throw new errors/* ShipgateError */.Y('invalid_input', `${path} has ${(0,quantities/* counted */.hS)(problems.length, 'problem')}. ${shown.join(' ')}${more}`, {
            hint: `Correct ${path}; nothing was started.`,
        });
    }
    const { planned, deployDespite } = outcome.plan;
    const selected = planned.filter(({ entry }) => inputs.stages?.includes(entry.stage) ?? true);
    for (const input of ['stages', 'deploy-despite']) {
        const absent = inputs[input]?.filter(stage => !planned.some(({ entry }) => entry.stage === stage)) ?? [];
        if (absent.length === 0)
            continue;
        throw new errors/* ShipgateError */.Y('invalid_input', `${input} names ${absent.join(', ')}, which ${path} does not have.`);
    }
    const unused = unusedHeader(inputs, selected);
    if (unused !== undefined)
        throw new errors/* ShipgateError */.Y('invalid_input', `${path}: ${unused}.`);
    const twice = [...secretsForTwoServers(selected), ...sameTargetTwice(selected)];
    if (twice.length > 0)
        throw new errors/* ShipgateError */.Y('invalid_input', `${path}: ${twice.join(' ')}`);
    return {
        planned: selected,
        deployDespite: [...new Set([...deployDespite, ...(inputs['deploy-despite'] ?? [])])],
        notSelected: planned.filter(one => !selected.includes(one)).map(({ entry }) => labelOf(entry)),
        config: { path, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') },
    };
}
async function readBytes(file, path) {
    try {
        return await (0,promises_.readFile)(file);
    }
    catch (cause) {
        const code = cause.code ?? 'no reason given';
        throw new errors/* ShipgateError */.Y('invalid_input', `The file of config-file could not be read (${code}): ${path}.`, {
            hint: 'Check out the repository before this step, or name another file with config-file.',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./build/core/deadline.js
var deadline = __webpack_require__(6196);
// EXTERNAL MODULE: ./build/core/report.js
var report = __webpack_require__(4486);
;// CONCATENATED MODULE: ./build/actions/pipeline/entry-context.js


/** What an entry has told so far; it is read when the entry has ended, and when it was cut off. */
class EntryFindings {
    report = new report/* Report */.p();
    outputs = {};
    detail = {};
}
/**
 * The world for one entry of a release: that of the release, with a report and outputs of its own, log lines that say
 * whose they are, and journal entries that the finish can tell apart.
 */
function entryContext(context, part) {
    const { entry, inputs, findings } = part;
    const caFile = inputs['ca-file'];
    return {
        ...context,
        // Through one transport the entries share connections and rate budgets.
        transport: caFile === undefined ? context.transport : context.transportWith(caFile),
        log: part.sideBySide ? interleaved(context.log, labelOf(entry)) : titled(context.log, labelOf(entry)),
        deadline: context.deadline.within(inputs['timeout-minutes']),
        journal: entryJournal(context.journal, entry),
        report: findings.report,
        output(values) {
            const known = Object.entries(values).filter(([, value]) => value !== undefined);
            findings.outputs = { ...findings.outputs, ...Object.fromEntries(known) };
            // At once, so that they are known also when this process is killed.
            if (entry.index === undefined) {
                context.output(Object.fromEntries(known.map(([name, value]) => [`${entry.stage}-${name}`, value])));
            }
        },
        detail(value) {
            findings.detail = { ...findings.detail, ...value };
        },
    };
}
/** Keys of an entry begin with its place: two entries of a list may both have a `trigger`. */
function entryJournal(journal, entry) {
    const place = placeOf(entry);
    return {
        open: one => journal.open({ ...one, key: `${place}/${one.key}` }),
        close: key => journal.close(`${place}/${key}`),
    };
}
/** What is left of one entry, under the keys that it gave. */
function leftOf(left, entry) {
    const start = `${placeOf(entry)}/`;
    return left.filter(({ key }) => key.startsWith(start)).map(one => ({ ...one, key: one.key.slice(start.length) }));
}
function placeOf({ stage, index }) {
    return `${stage}.${index ?? 0}`;
}
/** Groups of several entries would swallow each other's lines, so their titles are lines like the others. */
function interleaved(log, label) {
    const say = (text) => `[${label}] ${text}`;
    return {
        info: text => log.info(say(text)),
        debug: text => log.debug(say(text)),
        warning: text => log.warning(say(text)),
        outsideLines: (title, lines) => log.outsideLines(say(title), lines),
        group: async (title, body) => {
            log.info(say(title));
            return await body();
        },
    };
}
/** Where an entry has the log for itself. */
function titled(log, label) {
    return {
        info: text => log.info(text),
        debug: text => log.debug(text),
        warning: text => log.warning(text),
        outsideLines: (title, lines) => log.outsideLines(title, lines),
        group: async (title, body) => await log.group(`${label}: ${title}`, body),
    };
}

;// CONCATENATED MODULE: ./build/actions/pipeline/run-entry.js






const CLEAN_UP_WITHIN_MS = 30_000;
/** Key in the data of a journal entry. */
const CONFIG_DIGEST = 'config-sha256';
/** One entry on its way: what it has told is here, also when it never comes to an end. */
class EntryRun {
    planned;
    findings = new EntryFindings();
    #verdict;
    #startedAt;
    #endedAt;
    #left = new Map();
    #onChange;
    /** @param onChange called when it has begun and when it has ended. */
    constructor(planned, onChange = () => undefined) {
        this.planned = planned;
        this.#onChange = onChange;
    }
    get wasStarted() {
        return this.#startedAt !== undefined;
    }
    /** How it stands; an entry that was cut off has not been observed to end. */
    result() {
        const cutOff = (0,verdict/* verdict */.WJ)('cancelled', 'It was cut off before it reached its verdict.');
        return {
            entry: this.planned.entry,
            verdict: this.#verdict ?? (this.wasStarted ? cutOff : blocked('the release ended before it')),
            startedAt: this.#startedAt,
            endedAt: this.#endedAt,
            outputs: this.findings.outputs,
            detail: this.findings.detail,
        };
    }
    /** Says that it is not started. */
    block(why) {
        this.#verdict = blocked(why);
        return this.result();
    }
    /** Runs it to its verdict. Throws only when the job is cancelled. */
    async run(context, sideBySide) {
        this.#startedAt = context.clock.now();
        this.#onChange();
        this.#verdict = await this.#judge(context, sideBySide);
        this.#endedAt = context.clock.now();
        this.#onChange();
        return this.result();
    }
    async #judge(context, sideBySide) {
        const { definition, inputs, missing } = this.planned;
        const { entry } = this.planned;
        if (missing !== undefined)
            return skippedWithoutSecret(context, missing);
        const { findings } = this;
        try {
            const own = entryContext(this.#watched(context), { entry, inputs, findings, sideBySide });
            return await definition.run(inputs, own);
        }
        catch (error) {
            if ((0,errors/* isCancelled */.m)(error))
                throw error;
            if (error instanceof errors/* ShipgateError */.Y)
                return verdictOf(context, error, inputs['on-missing-credentials']);
            const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
            context.log.debug(error instanceof Error ? (error.stack ?? words) : words);
            await this.#cleanUp(context);
            return (0,verdict/* verdict */.WJ)('internal_error', `Shipgate failed: ${words}`);
        }
    }
    /** Nobody has decided what becomes of what it started. */
    async #cleanUp(context) {
        const { definition, inputs, entry } = this.planned;
        const left = leftOf([...this.#left.values()], entry);
        if (left.length === 0)
            return;
        const { findings } = this;
        const own = entryContext({ ...this.#watched(context), deadline: deadline/* Deadline */.B.after(context.clock, CLEAN_UP_WITHIN_MS) }, { entry, inputs, findings, sideBySide: true });
        try {
            findings.report.notes.push(...(await definition.finish(inputs, own, left)));
        }
        catch (error) {
            if ((0,errors/* isCancelled */.m)(error))
                throw error;
            const what = left.map(one => `${one.kind} ${one.key}`).join(', ');
            const words = error instanceof Error ? error.message : String(error);
            findings.report.notes.push(`Not cleaned up, and maybe still running: ${what}. ${words}`);
        }
    }
    #watched(context) {
        const { journal } = context;
        return {
            ...context,
            journal: {
                open: one => {
                    this.#left.set(one.key, one);
                    journal.open(one);
                },
                close: key => {
                    this.#left.delete(key);
                    journal.close(key);
                },
            },
        };
    }
}
function blocked(why) {
    return (0,verdict/* verdict */.WJ)('stage_blocked', `Not started: ${why}.`);
}
function skippedWithoutSecret(context, missing) {
    const next = (0,missing_secret/* adviceForMissingSecret */.U)(context.facts.github);
    return (0,verdict/* verdict */.WJ)('missing_credentials', `A secret is missing: ${missing}.`, { decision: 'skipped', next });
}
function verdictOf(context, error, onMissing) {
    const found = (0,verdict/* verdictOfError */.j6)(error);
    if (error.code !== 'missing_credentials')
        return found;
    const next = error.hint ?? (0,missing_secret/* adviceForMissingSecret */.U)(context.facts.github);
    return { ...found, next, decision: onMissing === 'skip' ? 'skipped' : found.decision };
}
/**
 * What cleans up after entries of which nobody has seen the end, in sentences that say whose they are. The file is read
 * anew for it: one that is not the same any more may name other servers, which must not get the secrets.
 */
async function finishEntries(context, { planned, config }, all) {
    const left = all.filter(one => one.data[CONFIG_DIGEST] === config.sha256);
    const foreign = all.filter(one => !left.includes(one)).map(one => `${one.kind} ${one.key}`);
    const told = await Promise.all(planned.map(async ({ entry, definition, inputs }) => {
        const own = leftOf(left, entry);
        if (own.length === 0)
            return [];
        const part = { entry, inputs, findings: new EntryFindings(), sideBySide: true };
        try {
            const sentences = await definition.finish(inputs, entryContext(context, part), own);
            return sentences.map(sentence => `${labelOf(entry)}: ${sentence}`);
        }
        catch (error) {
            const what = own.map(one => `${one.kind} ${one.key}`).join(', ');
            const words = error instanceof Error ? error.message : String(error);
            return [`${labelOf(entry)}: not cleaned up, and maybe still running: ${what}. ${words}`];
        }
    }));
    if (foreign.length === 0)
        return told.flat();
    const why = `${config.path} is not what it was when the release began`;
    return [...told.flat(), `Not cleaned up, and maybe still running: ${foreign.join(', ')}. ${why}.`];
}
/** A journal whose entries tell which file they were started by. */
function journalOf({ config }, journal) {
    return {
        open: one => journal.open({ ...one, data: { ...one.data, [CONFIG_DIGEST]: config.sha256 } }),
        close: key => journal.close(key),
    };
}

;// CONCATENATED MODULE: ./build/actions/pipeline/schedule.js



/**
 * Scan, backup and fetch side by side, each to its end; then, when nothing holds them back, the deployments one after the
 * other, as the file lists them: one that went wrong must not be followed by the next. Throws only when cancelled, and
 * then only after every entry has let go.
 */
async function carryOutEntries(context, runs, deployDespite) {
    const before = runs.filter(run => run.planned.entry.stage !== 'deploy');
    const deploys = runs.filter(run => run.planned.entry.stage === 'deploy');
    const ended = await settled(before.map(run => runOne(context, run, before.length > 1)));
    const strict = ended.filter(one => !deployDespite.some(name => name === one.entry.stage));
    const deployed = [];
    for (const run of deploys) {
        const isRehearsal = run.planned.inputs['dry-run'];
        const inTheWay = [...strict.filter(one => standsInTheWay(one, isRehearsal)), ...deployed.filter(holdsBack)];
        if (inTheWay.length > 0) {
            const why = inTheWay.map(howItEnded).join(', ');
            context.log.info(`${labelOf(run.planned.entry)} is not started: ${why}.`);
            deployed.push(run.block(why));
            continue;
        }
        // Between two stages nobody waits, so nobody would notice a cancel.
        context.signal.throwIfAborted();
        deployed.push(await runOne(context, run, false));
    }
    return [...ended, ...deployed];
}
function howItEnded({ entry, verdict: { decision, reasonCode } }) {
    return `${labelOf(entry)} ended as ${decision} (${reasonCode})`;
}
async function runOne(context, run, sideBySide) {
    const { entry } = run.planned;
    const label = labelOf(entry);
    context.log.info(`${label}: ${entry.uses} begins.`);
    const result = await run.run(context, sideBySide);
    const { decision, reasonCode, message } = result.verdict;
    context.log.info(`${label}: ${decision} (${reasonCode}). ${message}`);
    return result;
}
/** Nothing goes on behind the caller's back: what was thrown is thrown when all have ended. */
async function settled(running) {
    const all = await Promise.allSettled(running);
    const failures = all.flatMap(one => (one.status === 'rejected' ? [one.reason] : []));
    if (failures.length > 0)
        throw failures.find(errors/* isCancelled */.m) ?? failures[0];
    return all.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
}

// EXTERNAL MODULE: ./build/actions/result-json.js
var result_json = __webpack_require__(5782);
;// CONCATENATED MODULE: ./build/actions/pipeline/stage-outputs.js




/** Characters, where the whole result of an entry does not fit. */
const LONGEST_SENTENCE = 2000;
/** The outputs of the release: those of every action, with the name of the stage before them, and its own. */
function releaseOutputs(actions) {
    const all = {
        'evidence-file': 'Absolute path of the evidence, when it was written.',
        'overridden-stages': 'Stages that ended badly and did not hold the deployment back, separated by commas.',
    };
    for (const stage of stageNames) {
        for (const id of actionsOfStage[stage]) {
            const action = actions.find(one => one.id === id);
            for (const [name, description] of Object.entries(action?.outputs ?? {})) {
                all[`${stage}-${name}`] ??= `Of stage ${stage}: ${lowerFirst(description)}`;
            }
        }
    }
    return { ...all, ...common/* commonOutputs */.e5 };
}
/** What a stage as a whole exports; a stage that is a list has only these, its result-json is a list. */
function stageOutputs(entries) {
    return Object.assign({}, ...stageNames.map(stage => outputsOf(stage, entries)));
}
function outputsOf(stage, all) {
    const entries = all.filter(one => one.entry.stage === stage);
    const [first, ...others] = entries;
    if (first === undefined)
        return {};
    const worst = worstOf([first, ...others]);
    const isList = first.entry.index !== undefined;
    const starts = entries.flatMap(one => one.startedAt ?? []);
    const startedAt = starts.length === 0 ? undefined : Math.min(...starts);
    const endedAt = Math.max(...entries.flatMap(one => one.endedAt ?? one.startedAt ?? []));
    return {
        ...(isList ? {} : prefixed(stage, first.outputs)),
        [`${stage}-decision`]: worst.verdict.decision,
        [`${stage}-reason-code`]: worst.verdict.reasonCode,
        [`${stage}-result-json`]: isList ? listJson(entries) : resultJson(first, result_json/* resultJsonLimit */.F),
        [`${stage}-started-at`]: startedAt === undefined ? '' : new Date(startedAt).toISOString(),
        [`${stage}-duration-seconds`]: startedAt === undefined ? '' : String(Math.round((endedAt - startedAt) / 100) / 10),
    };
}
function prefixed(stage, outputs) {
    return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [`${stage}-${name}`, value]));
}
function listJson(entries) {
    // Brackets and commas; each entry gets an equal part of the limit.
    const each = Math.floor((result_json/* resultJsonLimit */.F - 2) / entries.length) - 1;
    return `[${entries.map(one => resultJson(one, each)).join(',')}]`;
}
/** What does not fit is in the result-json of the release, or in the file that it names. */
function resultJson(result, limit) {
    const { head, whole } = resultOf(result);
    const json = JSON.stringify(whole);
    if (Buffer.byteLength(json) <= limit)
        return json;
    const { message, next } = result.verdict;
    // Of fifty entries even the sentences may be too long.
    for (let most = LONGEST_SENTENCE;; most = Math.floor(most / 2)) {
        const said = { message: message.slice(0, most), next: next.slice(0, most) };
        const short = JSON.stringify({ ...head, ...said, 'detail-in': 'result-json' });
        if (most === 0 || Buffer.byteLength(short) <= limit)
            return short;
    }
}
/** The result of one entry as JSON data. */
function resultOf({ entry, verdict, startedAt, endedAt, outputs, detail }) {
    return (0,result_json/* resultData */.k)({
        action: entry.uses,
        verdict,
        startedAt: startedAt === undefined ? undefined : new Date(startedAt).toISOString(),
        durationSeconds: startedAt === undefined || endedAt === undefined ? undefined : Math.round((endedAt - startedAt) / 100) / 10,
        own: outputs,
        detail,
    });
}
function lowerFirst(text) {
    // A word in code or a name of capitals stays as it is.
    return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

;// CONCATENATED MODULE: ./build/actions/pipeline/standing.js



/**
 * What whoever reads a release wants to know first: what is live now, what was backed up and where. Two to four facts;
 * nothing is claimed that no stage has observed.
 */
function standing(entries) {
    const deploys = entries.filter(one => one.entry.stage === 'deploy');
    const backups = standing_backupsOf(entries);
    const fetched = entries.filter(one => one.entry.stage === 'fetch');
    const scans = entries.filter(one => one.entry.stage === 'scan');
    const first = [
        ...(deploys.length === 0 ? [] : [{ label: 'Live now', value: allLive(deploys) }]),
        ...(backups.length === 0 ? nothingBackedUp(entries) : [{ label: 'Backed up', value: cellOf(backups) }]),
    ];
    // Of a release that went wrong nothing else may stand between these and what to do.
    const isBad = entries.some(one => one.verdict.decision === 'fail' || one.verdict.decision === 'unknown');
    if (isBad && first.length > 0)
        return first;
    return [
        ...first,
        ...fetched.map(one => ({ label: labelled('Fetched', one, fetched), value: fetchedWords(one) })),
        ...scans.map(one => ({ label: labelled('Scanned', one, scans), value: scanWords(one) })),
    ];
}
/** For a release whose deployment went wrong: the exact way back to the data as it was before. */
function restoreHints(entries) {
    const isBad = entries.some(({ entry, verdict, startedAt }) => {
        const touched = entry.stage === 'deploy' && startedAt !== undefined;
        return touched && !['pass', 'skipped'].includes(verdict.decision);
    });
    return isBad ? standing_backupsOf(entries).map(one => one.restore) : [];
}
function allLive(deploys) {
    const [only] = deploys;
    if (only !== undefined && deploys.length === 1)
        return liveNow(only);
    const words = deploys.map(one => {
        const live = liveNow(one);
        return `${labelOf(one.entry)}: ${typeof live === 'string' ? live : live.text}`;
    });
    return words.join('; ');
}
function liveNow({ verdict, outputs, startedAt }) {
    const { revision = '', 'previous-revision': previous = '', 'deployment-id': id = '' } = outputs;
    const link = (text) => {
        const href = outputs['deployment-url'] ?? '';
        return href === '' ? text : { text, href };
    };
    if (startedAt === undefined)
        return 'not touched by this release';
    if (verdict.decision === 'skipped') {
        return verdict.reasonCode === 'already_deployed' ? `${revision}, as before` : 'not touched by this release';
    }
    const before = previous === '' ? 'what was live before is not known' : `live before was ${previous}`;
    if (outputs['rolled-back'] === 'true') {
        // The only page that is known is that of the bad deployment.
        return `${revision || previous} again, put back by deployment ${outputs['rollback-deployment-id'] ?? ''}`;
    }
    if (verdict.decision === 'pass' || verdict.decision === 'warn') {
        if (verdict.reasonCode === 'not_waited')
            return link(`not known: deployment ${id} was not waited for; ${before}`);
        return link(revision === '' ? `deployment ${id}; the service does not tell its commit` : revision);
    }
    // Without an id, an answer to the trigger may have been lost: only a failure says that there was none to wait for.
    if (id === '') {
        const deployed = verdict.decision === 'unknown' ? 'whether a deployment was started is not known' : 'nothing was deployed';
        return `${deployed}; ${before}`;
    }
    const failed = outputs['status'] ?? '';
    return link(`not proved: deployment ${id}${failed === '' ? '' : ` (${failed})`}; ${before}`);
}
function nothingBackedUp(entries) {
    const wanted = entries.filter(one => one.entry.stage === 'backup');
    if (wanted.length === 0)
        return [];
    return [{ label: 'Backed up', value: 'nothing that is proved' }];
}
/** Only what is proved counts: a backup that failed its checks is no backup. */
function standing_backupsOf(entries) {
    return entries.flatMap(result => [
        ...recordsOf(result.entry.stage === 'backup' ? result.detail['executions'] : undefined).flatMap(dbackupOf),
        ...divioBackup(result),
    ]);
}
function dbackupOf(row) {
    if (row['decision'] !== 'pass' && row['decision'] !== 'warn')
        return [];
    const name = textOf(recordOf(row['job'])['name']);
    const size = typeof row['size-bytes'] === 'number' ? (0,quantities/* bytes */.ee)(row['size-bytes']) : 'size not told';
    const verified = row['verified'] === true ? 'verified' : 'not verified';
    const file = textOf(row['file-path']);
    const page = textOf(row['execution-url']);
    const reused = row['reused'] === true ? ', of an earlier run' : '';
    return [
        {
            name,
            // DBackup puts the name of the job in front of the path.
            words: `${file.startsWith(name) ? file : `${name}: ${file}`} (${size}, ${verified}${reused})`,
            href: page === '' ? undefined : page,
            restore: `The database was not restored. To go back to the backup of "${name}", restore ${file} in DBackup (${page}); that overwrites the target without a question.`,
        },
    ];
}
function divioBackup({ entry, outputs }) {
    const id = outputs['backup-id'] ?? '';
    if (entry.uses !== 'divio-deploy' || id === '')
        return [];
    const takenAt = outputs['backup-taken-at'] ?? '';
    return [
        {
            name: id,
            words: `Divio backup ${id}${takenAt === '' ? '' : ` of ${takenAt}`}`,
            href: undefined,
            restore: `The database was not restored. To go back to it: in the Divio Control Panel, Backups of the environment, restore backup ${id}.`,
        },
    ];
}
function cellOf(backups) {
    const text = backups.map(one => one.words).join('; ');
    const [only] = backups;
    return backups.length === 1 && only?.href !== undefined ? { text, href: only.href } : text;
}
function fetchedWords({ verdict, outputs }) {
    const count = outputs['file-count'] ?? '';
    if (count === '' || verdict.decision === 'fail' || verdict.decision === 'unknown')
        return 'nothing that is complete';
    const total = Number(outputs['total-bytes'] ?? 0);
    return `${count} ${count === '1' ? 'file' : 'files'}, ${(0,quantities/* bytes */.ee)(total)}`;
}
const gateWords = {
    pass: 'passed',
    warn: 'passed with a warning',
    fail: 'failed',
    unknown: 'was not decided',
    skipped: 'was skipped',
};
function scanWords({ verdict, outputs }) {
    const count = outputs['vulnerability-count'] ?? '';
    const text = count === ''
        ? `not proved (${verdict.reasonCode})`
        : `${count} known ${count === '1' ? 'vulnerability' : 'vulnerabilities'}; the gate ${gateWords[verdict.decision]}`;
    const href = outputs['report-url'] ?? '';
    return href === '' ? text : { text, href };
}
function labelled(word, one, all) {
    return all.length > 1 ? `${word}, ${labelOf(one.entry)}` : word;
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./build/actions/pipeline/tell.js



/** One report out of those of the entries: first where the release stands, then what each of them has to say. */
function tellRelease(report, result, runs) {
    report.facts.push(...standing(result.entries));
    report.notes.push(...restoreHints(result.entries));
    report.tables.push({
        title: 'Stages',
        columns: ['Stage', 'Action', 'Decision', 'Reason', 'Took'],
        rows: result.entries.map(one => [
            labelOf(one.entry),
            one.entry.uses,
            result.overridden.includes(one) ? `${one.verdict.decision}, overridden by deploy-despite` : one.verdict.decision,
            one.verdict.reasonCode === 'stage_blocked' ? `stage_blocked. ${one.verdict.message}` : one.verdict.reasonCode,
            took(one),
        ]),
    });
    for (const label of result.notSelected)
        report.notChecked.push(`${label}: left out by the input stages.`);
    // The one that decided comes first: whoever reads a red release looks for it.
    const decisive = runs.filter(run => run.result().entry === result.decidedBy?.entry);
    for (const run of runs)
        addSpans(report, run.result(), run.findings.report);
    for (const run of [...decisive, ...runs.filter(run => !decisive.includes(run))])
        addEntry(report, run);
}
function addEntry(report, run) {
    const result = run.result();
    const { report: own } = run.findings;
    const label = labelOf(result.entry);
    const titled = (one) => ({ ...one, title: `${label}: ${one.title}` });
    if (!run.wasStarted)
        return;
    // What went well is one line of the table above; the rest of it is for who opens it.
    const isGood = result.verdict.decision === 'pass' || result.verdict.decision === 'skipped';
    const tables = own.tables.map(titled);
    if (!isGood) {
        report.tables.push(...tables);
        report.bars.push(...own.bars.map(titled));
    }
    report.annotations.push(...own.annotations.map(titled));
    report.details.push({
        title: `${label}: facts`,
        table: {
            title: `${label}: facts`,
            columns: ['Fact', 'Value'],
            rows: [['Verdict', result.verdict.message], ...own.facts.map(({ label: name, value }) => [name, value])],
        },
    }, ...(isGood ? tables.map(table => ({ title: table.title, table })) : []), ...own.details.map(one => (one.table === undefined ? titled(one) : { ...titled(one), table: titled(one.table) })));
    report.notChecked.push(...own.notChecked.map(sentence => `${label}: ${sentence}`));
    report.notes.push(...own.notes.map(sentence => `${label}: ${sentence}`));
}
/** A bar for the entry as a whole, and below it what it saw of the service's own. */
function addSpans(report, { entry, verdict, startedAt, endedAt }, own) {
    if (startedAt === undefined)
        return;
    const section = labelOf(entry);
    const to = endedAt ?? startedAt;
    const good = verdict.decision === 'pass' || verdict.decision === 'warn' || verdict.decision === 'skipped';
    const outcome = endedAt === undefined ? 'open' : good ? 'good' : 'bad';
    report.timeline.push({ section, label: entry.uses, from: startedAt, to, outcome });
    report.timeline.push(...own.timeline.map(span => ({ ...span, section })));
}
function took({ startedAt, endedAt }) {
    if (startedAt === undefined)
        return '';
    return endedAt === undefined ? 'cut off' : (0,quantities/* duration */.p0)(endedAt - startedAt);
}

;// CONCATENATED MODULE: ./build/actions/pipeline/release.js














/** The use case of the release: read the file, carry out its stages, judge, and tell it all as one. */
async function release(context, actions, inputs) {
    const plan = await context.log.group('Read the plan', () => prepare(context, actions, inputs));
    const without = withoutSecrets(context, plan.planned);
    if (without !== undefined)
        return without;
    // At once, and with every change: a process that is killed leaves its outputs to the finish step.
    const tellStages = (which) => {
        const entries = runs.map(run => run.result()).filter(({ entry }) => which.includes(entry.stage));
        const values = Object.entries(stageOutputs(entries));
        context.output(Object.fromEntries(values.map(([name, value]) => [name, context.redact(value)])));
    };
    const runs = plan.planned.map(one => new EntryRun(one, () => tellStages([one.entry.stage])));
    tellStages(stageNames);
    const policy = policyOf(plan);
    let result;
    try {
        const own = { ...(await withRunFacts(context, plan, inputs)), journal: journalOf(plan, context.journal) };
        await carryOutEntries(own, runs, plan.deployDespite);
    }
    finally {
        // Also when the job was cancelled: what is known then is told.
        result = judged(runs, plan, policy);
        tellAll(context, { ...result, runs });
    }
    return await withEvidence(context, { plan, result, inputs });
}
async function prepare(context, actions, inputs) {
    const plan = await readReleaseFile(context, actions, inputs);
    const evidence = inputs['evidence-file'];
    if (evidence !== undefined)
        await refuseToReplace(context, evidence);
    for (const { entry, inputs: own } of plan.planned) {
        context.log.info(`${labelOf(entry)}: ${entry.uses}${own['dry-run'] ? ', dry run' : ''}`);
        const isLonger = own['timeout-minutes'] > inputs['timeout-minutes'] && entry.with['timeout-minutes'] !== undefined;
        if (isLonger) {
            context.report.notes.push(`${labelOf(entry)}: its timeout-minutes is longer than that of the release, which ends it.`);
        }
    }
    for (const label of plan.notSelected)
        context.log.info(`${label}: left out by the input stages`);
    checkCertificates(context, plan.planned);
    return plan;
}
/**
 * All of them at once, and before anything is started: half a release is worse than none. A verdict and no error, whose
 * decision the release's own on-missing-credentials would be asked for: an entry that says `fail` means it.
 */
function withoutSecrets(context, planned) {
    const without = planned.filter(one => one.missing !== undefined && one.inputs['on-missing-credentials'] === 'fail');
    if (without.length === 0)
        return undefined;
    const all = without.map(one => `${labelOf(one.entry)}: ${one.missing}`);
    const next = (0,missing_secret/* adviceForMissingSecret */.U)(context.facts.github);
    return (0,verdict/* verdict */.WJ)('missing_credentials', `A secret is missing. ${all.join('; ')}. Nothing was started.`, { next });
}
/** Found now and not at the deployment, when everything before it is done. */
function checkCertificates(context, planned) {
    for (const { entry, inputs } of planned) {
        const caFile = inputs['ca-file'];
        try {
            if (caFile !== undefined)
                context.transportWith(caFile);
        }
        catch (error) {
            if (!(error instanceof errors/* ShipgateError */.Y))
                throw error;
            const words = `${labelOf(entry)}: ${error.message} Nothing was started.`;
            throw new errors/* ShipgateError */.Y(error.code, words, { cause: error, ...(error.hint && { hint: error.hint }) });
        }
    }
}
/** On a re-run, with the time of its creation: what an earlier attempt has proved is then known for what it is. */
async function withRunFacts(context, plan, inputs) {
    const { github } = context.facts;
    const again = Number(github.runAttempt ?? '1') > 1 && github.runId !== undefined;
    if (!again || !plan.planned.some(({ entry }) => entry.stage === 'backup'))
        return context;
    try {
        const runCreatedAt = await context.github(inputs['github-token'])?.runCreatedAt(github.runId);
        if (runCreatedAt === undefined)
            return context;
        return { ...context, facts: { ...context.facts, github: { ...github, runCreatedAt } } };
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        context.report.notes.push(`A backup of an earlier attempt is only reused by max-age-minutes, because GitHub did not tell when this run began (permission actions: read). ${error.message}`);
        return context;
    }
}
function policyOf({ planned, deployDespite }) {
    return {
        deployDespite,
        tolerant: new Set(planned.filter(one => one.inputs['on-unknown'] === 'warn').map(({ entry }) => labelOf(entry))),
    };
}
function judged(runs, plan, policy) {
    const entries = runs.map(run => run.result());
    return { ...judgeRelease(entries, policy), entries, notSelected: plan.notSelected };
}
function tellAll(context, result) {
    tellRelease(context.report, result, result.runs);
    context.output({
        ...stageOutputs(result.entries),
        'overridden-stages': stageNames
            .filter(name => result.overridden.some(({ entry }) => entry.stage === name))
            .join(','),
    });
    context.detail({
        'decided-by': result.decidedBy === undefined ? null : labelOf(result.decidedBy.entry),
        overridden: result.overridden.map(({ entry }) => labelOf(entry)),
        'not-selected': result.notSelected,
        // Those of the stages stand with the stages.
        outputs: {},
        stages: result.entries.map(one => ({ stage: labelOf(one.entry), ...resultOf(one).whole })),
    });
}
/** The evidence of a dry run would be evidence of nothing. One that was asked for and cannot be written is no pass. */
async function withEvidence(context, { plan, result, inputs }) {
    const path = inputs['evidence-file'];
    if (path === undefined)
        return result.verdict;
    if (inputs['dry-run']) {
        context.report.notes.push('No evidence was written: this was a dry run.');
        return result.verdict;
    }
    const { workspace, github } = context.facts;
    try {
        const measured = await measureFiles(result, digestOfFile);
        const now = context.clock.now();
        const evidence = buildEvidence(result, { now, workspace, github, config: plan.config, measured });
        const file = await writeEvidence(context, evidence, path);
        context.output({ 'evidence-file': file });
        context.log.info(`Evidence: ${file}`);
        return result.verdict;
    }
    catch (error) {
        if (!(error instanceof errors/* ShipgateError */.Y) || (0,errors/* isCancelled */.m)(error))
            throw error;
        const bad = `The evidence was not written. ${error.message}`;
        context.report.notes.push(bad);
        const { decision } = result.verdict;
        if (decision === 'fail' || decision === 'unknown')
            return result.verdict;
        // What was done is done; that its proof on paper is missing is a failure of its own.
        return (0,verdict/* verdict */.WJ)(error.code, `${result.verdict.message} ${bad}`, { decision: 'fail', next: error.hint });
    }
}

;// CONCATENATED MODULE: ./build/actions/pipeline/index.js






/** The release pipeline, the root action: its inputs and outputs follow from the actions that it is made of. */
function createPipeline(actions) {
    const inputs = releaseInputs(actions);
    return (0,actions_define/* defineAction */.Q)({
        id: 'pipeline',
        title: 'Shipgate: release pipeline',
        description: 'Gates, backs up, fetches, ships and proves a release in one step, and puts it back when it is bad.',
        branding: { icon: 'shield', color: 'blue' },
        inputs,
        outputs: releaseOutputs(actions),
        // Which secrets are needed follows from the file.
        credentials: [],
        requires: [
            'A checkout of the repository, with `.github/shipgate.yml` in it.',
            'The secrets of the services that the file names, as inputs.',
            '`actions: read` for the reuse of a backup when a run of a private repository is run again; `pull-requests: write` for the comment; `security-events: write` and `deployments: write` where a stage asks for them.',
        ],
        check: () => [],
        run: async (values, context) => await release(context, actions, values),
        finish: async (values, context, left) => {
            const plan = await readReleaseFile(context, actions, values);
            return await finishEntries(context, plan, left);
        },
    });
}


/***/ }),

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/**
 * A value that must not be seen. It prints as `***` in every way JavaScript has of printing; only `reveal()` gives the
 * value, and only the place that puts it into a request header, and the masking in src/host, call that.
 */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    /** A secret made from this one, such as a header value around a key. */
    map(change) {
        return new Secret(change(this.#value));
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    get [Symbol.toStringTag]() {
        return 'Secret';
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return 'Secret(***)';
    }
}


/***/ }),

/***/ 3391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressProblem),
/* harmony export */   e: () => (/* binding */ parseOrigin)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2749);


/**
 * The base address of a service: the origin, plus a path prefix for services behind a reverse proxy. A version path and
 * trailing slashes are taken off. Throws `invalid_input` when it is no http(s) address or carries credentials, a query
 * or a fragment, and `insecure_url` for plain http to anything but this machine.
 */
function parseOrigin(text, rules) {
    const problem = addressProblem(text);
    if (problem !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('invalid_input', `The input ${rules.input} ${problem}.`);
    const url = new URL(text);
    if (url.protocol === 'http:' && !(0,_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url.hostname) && !rules.allowInsecureHttp) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('insecure_url', `The input ${rules.input} is plain http: the secret would be readable on its way to ${url.host}.`);
    }
    let prefix = url.pathname.replace(/\/+/g, '/').replace(/\/$/, '');
    if (rules.acceptedPath !== undefined && prefix.endsWith(rules.acceptedPath)) {
        prefix = prefix.slice(0, -rules.acceptedPath.length);
    }
    url.pathname = prefix === '' ? '/' : `${prefix}/`;
    return url;
}
/** What is wrong with the address of a service, as the rest of a sentence that begins with the input's name. */
function addressProblem(text) {
    // The text is not repeated: somebody may have put a password there.
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        return 'is not an http or https address; give it as https://host or https://host:port';
    }
    if (url.username !== '' || url.password !== '')
        return 'carries a user name or password; leave them out';
    if (url.search !== '' || url.hash !== '')
        return 'carries a query or a fragment; leave it out';
    return undefined;
}


/***/ })

};
