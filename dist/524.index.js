export const id = 524;
export const ids = [524];
export const modules = {

/***/ 3823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ commentInputs),
/* harmony export */   bU: () => (/* binding */ githubToken),
/* harmony export */   e5: () => (/* binding */ commonOutputs),
/* harmony export */   j$: () => (/* binding */ commonInputs)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7959);

/** The inputs that every action has. */
function commonInputs(own) {
    return {
        'timeout-minutes': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx)({
            description: 'Minutes for the whole action, fractions allowed. What was not observed by then is not a pass.',
            default: own.timeoutMinutes,
        }),
        'poll-interval-seconds': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsOrAuto */ .sx)({
            description: 'Seconds between two looks at the service, or `auto`: about 5 % of the elapsed time on average.',
            min: 1,
        }),
        'max-retries': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)({
            description: 'How often a request that can safely be repeated is repeated when it fails.',
            default: 4,
            min: 0,
            max: 20,
        }),
        'dry-run': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
            description: 'Checks inputs, credentials and targets, says what would be done, and starts nothing.',
            default: false,
        }),
        'on-unknown': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
            description: 'What an outcome that could not be observed does to the step. The decision stays `unknown`.',
            of: ['fail', 'warn'],
            default: 'fail',
        }),
        'on-missing-credentials': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
            description: 'What a missing secret does: `skip` is for runs from forks and Dependabot, which see no secrets.',
            of: ['fail', 'skip'],
            default: 'fail',
        }),
        'job-summary': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
            description: 'When to write the job summary.',
            of: ['always', 'on-failure', 'never'],
            default: 'always',
        }),
        'ca-file': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: 'PEM file with extra certificate authorities, for services with a private or self-signed certificate.',
        }),
        'allow-insecure-http': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
            description: 'Allows plain http to other machines. The secret is then readable on its way. Loopback is always allowed.',
            default: false,
        }),
    };
}
/** The token of the GitHub API, for actions that use it. */
function githubToken(usedFor) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)({
        description: `Token of GitHub, used for ${usedFor}.`,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow language, for action.yml.
        default: '${{ github.token }}',
    });
}
/** The inputs of the comment on a pull request; src/host writes it for every action that has them. */
function commentInputs() {
    return {
        'comment-summary-in-pr': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
            description: 'When to write a comment on the pull request. It is updated in place; `on-failure` resolves it to one line. Needs `pull-requests: write`.',
            of: ['never', 'on-failure', 'always'],
            default: 'never',
        }),
        'comment-key': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: 'Tells several comments on one pull request apart. Give one for each leg of a matrix.',
        }),
    };
}
/** The outputs that every action has, set on every path. */
const commonOutputs = {
    decision: '`pass`, `warn`, `fail`, `unknown` or `skipped`.',
    'reason-code': 'One word from the closed list in docs/reason-codes.md.',
    'result-json': 'The whole result as JSON with `schema-version` 1, at most 100 KB.',
    'started-at': 'When the action started, ISO 8601 UTC.',
    'duration-seconds': 'How long it took, in seconds.',
};


/***/ }),

/***/ 8185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** Gives a definition its types; everything generated (action.yml, README tables, JSON Schema) comes from it. */
function defineAction(definition) {
    return definition;
}


/***/ }),

/***/ 7959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Uy: () => (/* binding */ textAs),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   _o: () => (/* binding */ secretLines),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   kP: () => (/* binding */ optionalCount),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sx: () => (/* binding */ secondsOrAuto)
/* harmony export */ });
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2732);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _http_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3391);



const LONGEST_QUOTE = 100;
const quoted = (text) => `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}\u2026` : text}"`;
function text(field) {
    return make(field, { default: field.default, schema: { type: 'string' }, parse: value => ({ value }) });
}
/** A text that must be given. */
function requiredText(field) {
    return make(field, { required: true, schema: { type: 'string' }, parse: value => ({ value }) });
}
function textAs(field) {
    return make(field, { default: field.default, schema: { type: 'string' }, parse: field.parse });
}
/** The http(s) address of a service, as a text; must be given unless it has a default. */
function address(field) {
    return make(field, {
        default: field.default,
        required: field.default === undefined,
        form: 'address',
        schema: { type: 'string' },
        parse: value => {
            const problem = (0,_http_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .addressProblem */ .c)(value);
            return problem === undefined ? { value } : { problem };
        },
    });
}
/** A secret. Whether it must be given is the definition's `credentials`. */
function secret(field) {
    return make(field, {
        default: field.default,
        secret: true,
        schema: { type: 'string' },
        parse: value => 
        // A line break inside would be sent as another header; at the ends it comes from pasting.
        /[\r\n\0]/.test(value) ? { problem: 'contains a line break' } : { value: new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value) },
    });
}
/** Secrets, one a line; empty lines are left out. Neither `parse` nor anybody else may repeat a line in a problem. */
function secretLines(field) {
    return make(field, {
        secret: true,
        form: 'lines',
        schema: { type: 'string' },
        whenEmpty: [],
        secretParts: value => linesOf(value).flatMap(line => [line, ...field.partsOf(line)]),
        parse: value => {
            const parsed = linesOf(value).map(field.parse);
            const problems = parsed.flatMap((one, index) => ('problem' in one ? [`in line ${index + 1} ${one.problem}`] : []));
            if (problems.length > 0)
                return { problem: problems.join(', ') };
            return { value: parsed.flatMap(one => ('value' in one ? [one.value] : [])) };
        },
    });
}
/** `true` or `false`, in any case. */
function flag(field) {
    return make(field, {
        default: String(field.default),
        schema: { type: 'boolean' },
        parse: value => {
            const word = value.toLowerCase();
            if (word === 'true' || word === 'false')
                return { value: word === 'true' };
            return { problem: `is ${quoted(value)}; accepted are true and false${didYouMean(word, ['true', 'false'])}` };
        },
    });
}
/** A whole number. */
function count(field) {
    return make(field, {
        default: String(field.default),
        schema: { type: 'integer', minimum: field.min },
        parse: value => numberIn(value, { ...field, whole: true }),
    });
}
/** A whole number that may be left out. */
function optionalCount(field) {
    return make(field, {
        schema: { type: 'integer', minimum: field.min },
        parse: value => numberIn(value, { ...field, whole: true }),
    });
}
/** A time in minutes, fractions allowed; the value is in milliseconds. */
function minutes(field) {
    return make(field, {
        default: String(field.default),
        schema: { type: 'number', minimum: 0 },
        parse: value => {
            const parsed = numberIn(value, { min: 0 });
            if ('problem' in parsed)
                return parsed;
            if (parsed.value === 0 && field.zeroMeans === undefined)
                return { problem: 'is 0; give a number above 0' };
            return { value: parsed.value * 60_000 };
        },
    });
}
/** A time in seconds, fractions allowed; the value is in milliseconds. */
function seconds(field) {
    return make(field, {
        default: String(field.default),
        schema: { type: 'number', minimum: field.min },
        parse: value => {
            const parsed = numberIn(value, field);
            return 'problem' in parsed ? parsed : { value: parsed.value * 1000 };
        },
    });
}
/** A time in seconds, or the word `auto`; the value is in milliseconds, undefined for `auto`. */
function secondsOrAuto(field) {
    return make(field, {
        default: 'auto',
        schema: { type: ['string', 'number'] },
        parse: value => {
            if (value.toLowerCase() === 'auto')
                return { value: undefined };
            const parsed = numberIn(value, field);
            return 'problem' in parsed ? { problem: `${parsed.problem}, or auto` } : { value: parsed.value * 1000 };
        },
    });
}
/** One of a closed list of words. */
function choice(field) {
    return make(field, {
        default: field.default,
        schema: { type: 'string', enum: field.of },
        parse: value => {
            const found = field.of.find(word => word.toLowerCase() === value.toLowerCase());
            if (found !== undefined)
                return { value: found };
            const hint = didYouMean(value.toLowerCase(), field.of);
            return { problem: `is ${quoted(value)}; accepted are ${field.of.join(', ')}${hint}` };
        },
    });
}
/** A list, one item a line; empty lines are left out. */
function lines(field) {
    return make(field, {
        required: field.required ?? false,
        form: 'lines',
        schema: { type: 'string' },
        whenEmpty: [],
        parse: value => ({ value: linesOf(value) }),
    });
}
function linesOf(text) {
    return text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '');
}
function make(plain, making) {
    return {
        description: plain.description,
        default: making.default,
        required: making.required ?? false,
        secret: making.secret ?? false,
        ...(making.secretParts && { secretParts: making.secretParts }),
        schema: making.schema,
        ...(making.form && { form: making.form }),
        whenEmpty: making.whenEmpty,
        parse: making.parse,
    };
}
function numberIn(value, range) {
    const { min, max, whole = false } = range;
    // Number() takes "", "0x10" and "1e3" as well; nobody means those.
    const parsed = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    const kind = whole ? 'whole number' : 'number';
    const bounds = max === undefined ? `${min} or more` : `from ${min} to ${max}`;
    const fits = Number.isFinite(parsed) && (!whole || Number.isSafeInteger(parsed)) && parsed >= min && parsed <= (max ?? parsed);
    // Plus 0: a minus zero would be printed as such.
    return fits ? { value: parsed + 0 } : { problem: `is ${quoted(value)}; accepted is a ${kind}, ${bounds}` };
}
function didYouMean(word, accepted) {
    const lower = accepted.map(one => one.toLowerCase());
    const near = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(word, lower);
    const meant = near === undefined ? undefined : accepted[lower.indexOf(near)];
    return meant === undefined ? '' : `; did you mean ${meant}?`;
}


/***/ }),

/***/ 137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ writeOutputFile),
/* harmony export */   g: () => (/* binding */ refuseOutside)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);




/**
 * Writes a file that an input names, and gives its absolute path with `/`. Secrets are hidden in it. Under its final name
 * it is complete or not there; a link of that name is replaced, not followed. What is meant to be in the workspace stays
 * there: a link among its folders, which whoever wrote the checked-out commit may have made, leads nowhere else. Throws
 * `disk_full`, or `invalid_input` when the place cannot be written.
 */
async function writeOutputFile(context, text, file) {
    const { workspace } = context.facts;
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, file.path);
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(target)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.part`);
    try {
        // Before and after: a folder elsewhere must not even be made.
        await refuseOutside(workspace, file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
        await refuseOutside(workspace, file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(part, redacted(text, context.redact), { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(part, target);
    }
    catch (cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ShipgateError */ .Y)
            throw cause;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { force: true }).catch(() => undefined);
        const code = cause.code ?? 'no reason given';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ShipgateError */ .Y(code === 'ENOSPC' ? 'disk_full' : 'invalid_input', `The file of ${file.input} could not be written (${code}): ${file.path}.`, { cause });
    }
    return target.replaceAll('\\', '/');
}
/** In parts where it comes in parts: no secret reaches over the end of one, because each ends between two values. */
function* redacted(text, redact) {
    if (typeof text === 'string')
        yield redact(text);
    else
        for (const one of text)
            yield redact(one);
}
/** Throws `invalid_input` when what is meant to be in the workspace would be written outside of it, through a link or not. */
async function refuseOutside(workspace, { input, path }) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) && !isInside((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace), target))
        return;
    if (isInside(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace), await realFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target))))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ShipgateError */ .Y('invalid_input', `The file of ${input} would be written outside of the workspace: ${path}.`, {
        hint: 'Name a place in the workspace, or an absolute path elsewhere; links that lead out of the workspace are not followed.',
    });
}
/** Where a folder is, or will be: links in the part that exists are followed. */
async function realFolder(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder);
    }
    catch (error) {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
        if (error.code !== 'ENOENT' || parent === folder)
            throw error;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await realFolder(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder));
    }
}
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way);
}


/***/ }),

/***/ 2732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that `word` most likely was meant to be, or undefined when none is near. */
function nearest(word, candidates) {
    let best;
    for (const candidate of candidates) {
        const limit = Math.max(1, Math.floor(candidate.length / 3));
        // A distance is at least the difference in length; this spares comparing with a whole pasted file.
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const distance = editDistance(word, candidate);
        if (distance === 0)
            return undefined;
        if (distance <= limit && (best === undefined || distance < best.distance))
            best = { candidate, distance };
    }
    return best?.candidate;
}
/** What follows a word that does not exist: `; did you mean \u2026?`, or nothing when no candidate is near. */
function didYouMean(word, candidates) {
    const near = nearest(word, candidates);
    return near === undefined ? '' : `; did you mean ${near}?`;
}
/**
 * Number of single-character insertions, deletions, replacements and swaps of neighbours between two words (Damerau and
 * Levenshtein, each place edited once): swapped letters are what fingers do most.
 */
function editDistance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced, swapped));
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 1654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ gitFolder),
  O: () => (/* binding */ trackedFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/providers/debricked/discovery/git-index.js
/*
 * Why the index does not replace the walk. A dependency file may be in the workspace and not tracked: lock files that
 * an earlier step wrote, first of all those of Debricked's own resolver (`*.debricked.lock`), are exactly that. So the
 * index may only stand for the walk where a check shows that nothing is untracked, and no check is both sound and
 * cheaper than the walk: git itself lists the folders (`git status`), unless its untracked cache is on, which
 * actions/checkout leaves off and which compares folder times. Comparing them here with the index's own time fails when
 * a file was written before the index was refreshed last, and when a folder's time was set back, which unpacking an
 * archive or a cache does. What the index is good for is the other direction: a tracked dependency file that the walk
 * did not find (sparse checkout, removed by an earlier step) makes a scan of less than the commit, and a pass must not
 * hide it.
 */
const SYMLINK_OR_FILE = new Set([0o100000, 0o120000]);
const GITLINK = 0o160000;
const TREE = 0o040000;
const KIND = 0o170000;
const EXTENDED = 0x4000;
const SKIP_WORKTREE = 0x4000;
/** Stat data before the object id: nine numbers of 32 bits and, last, the size. The mode is the seventh number. */
const STAT_BYTES = 40;
const MODE_AT = 24;
/**
 * Reads a `.git/index` of version 2, 3 or 4 (gitformat-index(5)), of a SHA-1 or SHA-256
 * repository; undefined for anything else. Whether ids are 20 or 32 bytes long is told by which of the two leads
 * through all entries and extensions to the checksum; the checksum itself is not computed, since git renames a
 * finished index into place and may leave it zero (index.skipHash).
 */
function readGitIndex(bytes) {
    if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'DIRC')
        return undefined;
    const version = bytes.readUInt32BE(4);
    if (version !== 2 && version !== 3 && version !== 4)
        return undefined;
    return parse(bytes, version, 20) ?? parse(bytes, version, 32);
}
function parse(bytes, version, hashBytes) {
    const end = bytes.length - hashBytes;
    const count = bytes.readUInt32BE(8);
    // Every entry takes its fixed part at least: a made-up count must not make a loop of billions.
    if (count > bytes.length / (STAT_BYTES + hashBytes))
        return undefined;
    const paths = [];
    const ids = [];
    const skipped = new Set();
    const submodules = new Map();
    let sparse = false;
    let at = 12;
    let before = '';
    for (let index = 0; index < count; index++) {
        const entry = readEntry({ bytes, version, hashBytes, end }, at, before);
        if (entry === undefined)
            return undefined;
        const kind = entry.mode & KIND;
        if (kind === TREE)
            sparse = true;
        else if (SYMLINK_OR_FILE.has(kind)) {
            // A conflict has up to three entries of one path.
            if (paths.at(-1) !== entry.path) {
                paths.push(entry.path);
                ids.push(at + STAT_BYTES);
            }
            if (entry.skipped)
                skipped.add(entry.path);
        }
        else if (kind === GITLINK) {
            submodules.set(entry.path, bytes.toString('hex', at + STAT_BYTES, at + STAT_BYTES + hashBytes));
        }
        else
            return undefined;
        at = entry.next;
        before = entry.raw === '' ? before : entry.raw;
    }
    const split = readExtensions(bytes, at, end);
    if (split === undefined || (!split && paths.includes('')))
        return undefined;
    const idOf = (path) => {
        const from = ids[paths.indexOf(path)];
        return from === undefined ? undefined : bytes.toString('hex', from, from + hashBytes);
    };
    return { version, paths, skipped, submodules, incomplete: split ? 'split' : sparse ? 'sparse' : undefined, idOf };
}
function readEntry(source, from, before) {
    const { bytes, version, hashBytes, end } = source;
    let at = from + STAT_BYTES + hashBytes;
    if (at + 2 > end)
        return undefined;
    const mode = bytes.readUInt32BE(from + MODE_AT);
    const extended = (bytes.readUInt16BE(at) & EXTENDED) !== 0;
    at += 2;
    if (extended && (version === 2 || at + 2 > end))
        return undefined;
    const skipped = extended && (bytes.readUInt16BE(at) & SKIP_WORKTREE) !== 0;
    if (extended)
        at += 2;
    let kept = '';
    if (version === 4) {
        const strip = readOffset(bytes, at, end);
        if (strip === undefined || strip.value > before.length)
            return undefined;
        kept = before.slice(0, before.length - strip.value);
        at = strip.next;
    }
    const zero = bytes.indexOf(0, at);
    if (zero === -1 || zero >= end)
        return undefined;
    // One character a byte, as git counts what version 4 strips; decoded only for what is given out.
    const raw = kept + bytes.toString('latin1', at, zero);
    // Only the entries of a split index that replace others have no name.
    if (raw !== '' && raw < before)
        return undefined;
    // Before version 4, entries are padded with one to eight zero bytes to a multiple of eight.
    const next = version === 4 ? zero + 1 : from + ((zero - from + 8) & ~7);
    return next > end ? undefined : { path: decode(raw), mode, skipped, next, raw };
}
/** Git's variable-length offset: seven bits a byte, highest first, each continuation adding one. */
function readOffset(bytes, from, end) {
    let value = 0;
    for (let at = from; at < end && at < from + 5; at++) {
        const byte = bytes[at] ?? 0;
        value = value * 128 + (byte & 0x7f);
        if ((byte & 0x80) === 0)
            return { value, next: at + 1 };
        value += 1;
    }
    return undefined;
}
/** Whether there is a `link` extension (split index); undefined when the extensions do not end at the checksum. */
function readExtensions(bytes, from, end) {
    let split = false;
    let at = from;
    while (at + 8 <= end) {
        if (bytes.toString('latin1', at, at + 4) === 'link')
            split = true;
        at += 8 + bytes.readUInt32BE(at + 4);
    }
    return at === end ? split : undefined;
}
/** Bytes that are not ASCII make the path UTF-8, whatever git was told: so does the walk read names. */
function decode(raw) {
    for (let index = 0; index < raw.length; index++) {
        if (raw.charCodeAt(index) > 0x7f)
            return Buffer.from(raw, 'latin1').toString('utf8');
    }
    return raw;
}

// EXTERNAL MODULE: ./build/providers/debricked/discovery/walk.js
var walk = __webpack_require__(4805);
;// CONCATENATED MODULE: ./build/providers/debricked/discovery/tracked-files.js




/** No index of an honest repository comes near: Chromium's, half a million files, has some 50 MB. */
const LARGEST_INDEX = 512 * 1024 * 1024;
/** Reads the index of the work tree whose root is this folder; never git's objects or settings. */
function trackedFiles(root) {
    try {
        const path = (0,external_node_path_.join)(gitFolder(root), 'index');
        if ((0,external_node_fs_.statSync)(path).size > LARGEST_INDEX)
            return { kind: 'unusable', why: 'is larger than 512 MiB' };
        const index = readGitIndex((0,external_node_fs_.readFileSync)(path));
        if (index === undefined)
            return { kind: 'unusable', why: 'is of a form that is not known' };
        if (index.incomplete === 'split')
            return { kind: 'unusable', why: 'is split over two files' };
        return { kind: 'index', index };
    }
    catch (error) {
        const code = (0,walk/* codeOf */.$)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return { kind: 'none' };
        return { kind: 'unusable', why: `cannot be read (${code})` };
    }
}
/** `.git` is the folder, or in a linked work tree or a submodule a file `gitdir: <path>` that names it. Throws the file system's error without one. */
function gitFolder(root) {
    const path = (0,external_node_path_.join)(root, '.git');
    if ((0,external_node_fs_.statSync)(path).isDirectory())
        return path;
    const target = /^gitdir: (.+?)\r?\n?$/s.exec((0,external_node_fs_.readFileSync)(path, 'utf8'))?.[1];
    return target === undefined ? path : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target);
}


/***/ }),

/***/ 4805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Folders that are read before others get a turn: about ten milliseconds' worth. */
const FOLDERS_A_TURN = 256;
/**
 * Walks a folder once. The official CLI 26.3.1 reads excluded folders too and asks the system about every file;
 * this one enters no folder below which nothing can be kept, and takes a file's type from the folder's listing.
 * Folders are read synchronously: 10,000 of them took 181 ms so (median of 25, two busy cores) and 287 to 404 ms with
 * 4 to 64 at a time through Node's thread pool, whose price is per call. The event loop gets a turn now and then, so
 * that a cancelled job ends.
 *
 * Symbolic links, Windows junctions among them, are neither followed nor listed as files: a pull request could place
 * one that leads to a secret outside the workspace.
 */
async function walk(options) {
    const { filter, wanted } = options;
    const files = [];
    const links = [];
    const excluded = [];
    const pruned = [];
    const otherLinks = [];
    const repositories = [];
    const unreadable = [];
    // A list instead of recursion: depth is up to whoever wrote the tree.
    const waiting = [{ path: '', position: filter.root }];
    for (let folder = waiting.pop(), turn = 1; folder !== undefined; folder = waiting.pop(), turn++) {
        if (turn % FOLDERS_A_TURN === 0)
            await new Promise(resolve => setImmediate(resolve));
        options.signal?.throwIfAborted();
        const prefix = folder.path === '' ? '' : `${folder.path}/`;
        for (const entry of read(folder.path)) {
            const name = entry.name;
            // Whatever the globs say: a folder, in a linked work tree or a submodule a file.
            if (name === '.git')
                repositories.push(folder.path);
            if (entry.isDirectory()) {
                const position = filter.enter(folder.position, name);
                if (filter.prunes(position))
                    pruned.push(prefix + name);
                else
                    waiting.push({ path: prefix + name, position });
            }
            else if (wanted(name)) {
                if (!filter.keepsFile(folder.position, name))
                    excluded.push(prefix + name);
                else if (entry.isSymbolicLink())
                    links.push(prefix + name);
                else if (entry.isFile())
                    files.push({ path: prefix + name, baseName: name });
            }
            else if (entry.isSymbolicLink() && mayBeKept(filter, folder.position, name))
                otherLinks.push(prefix + name);
        }
    }
    files.sort((a, b) => byCodeUnits(a.path, b.path));
    unreadable.sort((a, b) => byCodeUnits(a.path, b.path));
    return {
        files,
        links: links.sort(),
        excluded: excluded.sort(),
        pruned: pruned.sort(),
        otherLinks: otherLinks.sort(),
        repositories: repositories.sort(),
        unreadable,
    };
    function read(path) {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(options.folder, path), { withFileTypes: true });
        }
        catch (error) {
            // Not an error of the walk: what can be seen is still worth judging, and the caller tells what could not.
            unreadable.push({ path, code: codeOf(error) });
            return [];
        }
    }
}
/** Whether the globs leave a link, or something below it if it is a folder. */
function mayBeKept(filter, position, name) {
    return filter.keepsFile(position, name) && !filter.prunes(filter.enter(position, name));
}
/** The system's code of an error of `node:fs`, such as `EACCES`. */
function codeOf(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
const byCodeUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


/***/ }),

/***/ 7334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ workTreeOf),
/* harmony export */   X: () => (/* binding */ checkedOutCommit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _tracked_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1654);



/**
 * The root, where it has a `.git`; what is nested in it are submodules, and clones that git does not see. A checkout may
 * also lie below a root that has none, and then it is the one that the files are of.
 *
 * @param repositories folders with a `.git` that the walk met, from the root
 */
function workTreeOf(root, repositories) {
    if (exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.git')))
        return { kind: 'one', path: '' };
    const outermost = repositories.filter(path => !repositories.some(other => other !== path && isBelow(other, path)));
    const [only, ...more] = outermost;
    if (only === undefined)
        return { kind: 'none' };
    return more.length === 0 ? { kind: 'one', path: only } : { kind: 'several', paths: outermost };
}
function isBelow(folder, path) {
    return folder === '' || path.startsWith(`${folder}/`);
}
/** Full id of the commit that is checked out; undefined where git does not tell. Reads git's files, never runs git. */
function checkedOutCommit(root) {
    try {
        const folder = (0,_tracked_files_js__WEBPACK_IMPORTED_MODULE_2__/* .gitFolder */ .n)(root);
        const head = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'HEAD'), 'utf8').trim();
        const ref = /^ref: (refs\/\S+)$/.exec(head)?.[1];
        return commitId(ref === undefined ? head : resolveRef(folder, ref));
    }
    catch {
        return undefined;
    }
}
function resolveRef(folder, ref) {
    // A linked work tree keeps its HEAD apart; the refs are in the common folder.
    const common = exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'commondir'))
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'commondir'), 'utf8').trim())
        : folder;
    if (exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, ref)))
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, ref), 'utf8').trim();
    const packed = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'packed-refs'), 'utf8');
    return (packed
        .split('\n')
        .find(line => line.endsWith(` ${ref}`))
        ?.split(' ')[0] ?? '');
}
function commitId(text) {
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : undefined;
}
function exists(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }) !== undefined;
}


/***/ })

};
