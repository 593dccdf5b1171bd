export const id = 698;
export const ids = [698];
export const modules = {

/***/ 6680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ho: () => (/* binding */ automata),
  Cx: () => (/* binding */ closure),
  fU: () => (/* binding */ globMatcher),
  V$: () => (/* binding */ globProblems),
  PM: () => (/* binding */ step)
});

;// CONCATENATED MODULE: ./build/core/glob-segments.js
/** `**` on its own between slashes: any number of folders, also none. */
const ANY_FOLDERS = '**';
/** A glob that cannot be used, in words that continue `The glob "\u2026"`. */
class GlobProblem extends Error {
}
/** Most patterns that the braces of one glob may stand for, and most slashes: no honest glob comes near. */
const MOST_ALTERNATIVES = 256;
const MOST_SEGMENTS = 30;
const isAnything = () => true;
/**
 * Reads a glob of the doublestar dialect (`*`, `**`, `?`, `[class]`, `{a,b}`, `\` before a character that stands for
 * itself), which the official CLI 26.3.1 uses (github.com/bmatcuk/doublestar, version 4), into its alternatives.
 * `*` and `?` also match a leading dot, as there. Beyond the dialect `./` in front is dropped and a slash at the end
 * means everything below, since both could never match anything otherwise.
 */
function parseGlob(glob) {
    return expandBraces(glob.normalize('NFC')).map(parseAlternative);
}
function parseAlternative(pattern) {
    if (pattern.startsWith('/'))
        throw new GlobProblem('starts with a slash: globs are relative to the folder');
    const parts = splitOutsideClasses(pattern);
    if (parts.at(-1) === '')
        parts[parts.length - 1] = ANY_FOLDERS;
    const kept = parts.filter(part => part !== '' && part !== '.');
    if (kept.includes('..'))
        throw new GlobProblem('has a part "..": nothing outside the folder is looked at');
    if (kept.length > MOST_SEGMENTS)
        throw new GlobProblem(`has more than ${MOST_SEGMENTS} parts`);
    return kept.map(parseSegment);
}
function parseSegment(part) {
    if (part === '**')
        return ANY_FOLDERS;
    // Inside a name two stars say no more than one.
    if (/^\*+$/.test(part))
        return isAnything;
    if (!/[*?[\\]/.test(part))
        return name => name === part;
    const pattern = new RegExp(`^${regexOf(part)}$`, 'su');
    return name => pattern.test(name);
}
function regexOf(part) {
    let regex = '';
    for (let at = 0; at < part.length; at++) {
        const char = part[at];
        if (char === '*') {
            // A run of stars is one: several adjacent ones would make the expression slow.
            while (part[at + 1] === '*')
                at++;
            regex += '.*';
        }
        else if (char === '?')
            regex += '.';
        else if (char === '\\')
            regex += literal(part[++at] ?? missing('ends with a backslash'));
        else if (char === '[') {
            const end = classEnd(part, at);
            regex += classOf(part.slice(at + 1, end));
            at = end;
        }
        else
            regex += literal(char);
    }
    return regex;
}
/** Index of the bracket that closes the class; the first character, also after `^` or `!`, always belongs to it. */
function classEnd(text, from) {
    let at = from + 1;
    if (text[at] === '^' || text[at] === '!')
        at++;
    const first = at;
    for (; at < text.length; at++) {
        if (text[at] === '\\')
            at++;
        else if (text[at] === ']' && at > first)
            return at;
    }
    return missing('has a "[" without "]"');
}
function classOf(content) {
    const negated = /^[!^]/.test(content);
    const members = [...(negated ? content.slice(1) : content)];
    const ranges = [];
    for (let at = 0; at < members.length; at++) {
        const take = () => (members[at] === '\\' ? (members[++at] ?? '\\') : members[at]);
        const low = take();
        if (members[at + 1] === '-' && at + 2 < members.length) {
            at += 2;
            const high = take();
            if ((low.codePointAt(0) ?? 0) > (high.codePointAt(0) ?? 0))
                missing(`has the empty range "${low}-${high}"`);
            ranges.push(`${inClass(low)}-${inClass(high)}`);
        }
        else
            ranges.push(inClass(low));
    }
    return `[${negated ? '^' : ''}${ranges.join('')}]`;
}
/** The patterns that the braces stand for, in their order; braces may be nested. */
function expandBraces(glob) {
    const open = indexOutsideClasses(glob, '{', 0);
    if (open === -1)
        return [glob];
    const alternatives = [];
    let depth = 0;
    let from = open + 1;
    for (let at = open; at < glob.length; at++) {
        const char = glob[at];
        if (char === '\\')
            at++;
        else if (char === '[')
            at = classEnd(glob, at);
        else if (char === '{')
            depth++;
        else if (char === ',' && depth === 1) {
            alternatives.push(glob.slice(from, at));
            from = at + 1;
        }
        else if (char === '}' && --depth === 0) {
            alternatives.push(glob.slice(from, at));
            const [before, after] = [glob.slice(0, open), glob.slice(at + 1)];
            const tails = expandBraces(after);
            const all = alternatives.flatMap(one => expandBraces(one)).flatMap(one => tails.map(tail => before + one + tail));
            if (all.length > MOST_ALTERNATIVES)
                throw new GlobProblem(`stands for more than ${MOST_ALTERNATIVES} patterns`);
            return all;
        }
    }
    return missing('has a "{" without "}"');
}
function splitOutsideClasses(pattern) {
    const parts = [];
    let from = 0;
    for (let at = indexOutsideClasses(pattern, '/', 0); at !== -1; at = indexOutsideClasses(pattern, '/', from)) {
        parts.push(pattern.slice(from, at));
        from = at + 1;
    }
    parts.push(pattern.slice(from));
    return parts;
}
function indexOutsideClasses(text, wanted, from) {
    for (let at = from; at < text.length; at++) {
        if (text[at] === wanted)
            return at;
        if (text[at] === '\\')
            at++;
        else if (text[at] === '[')
            at = classEnd(text, at);
    }
    return -1;
}
const literal = (char) => char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
const inClass = (char) => char.replace(/[\\\]^[-]/, '\\$&');
function missing(what) {
    throw new GlobProblem(what);
}

;// CONCATENATED MODULE: ./build/core/globs.js

/** What is wrong with each line of a list of globs, as clauses that name the line; none when all can be read. */
function globProblems(lines) {
    return lines.flatMap((glob, at) => {
        try {
            parseGlob(glob);
            return [];
        }
        catch (error) {
            if (!(error instanceof GlobProblem))
                throw error;
            return [`line ${at + 1} (${glob.slice(0, 80)}) ${error.message}`];
        }
    });
}
/** Whether a path matches one of the globs, whole paths with `/` and without a leading one. */
function globMatcher(globs) {
    const all = automata(globs, []);
    return path => {
        const names = path.split('/').map(name => name.normalize('NFC'));
        return all.some(automaton => {
            const end = names.reduce((places, name) => step(automaton, places, name), closure(automaton.segments, 1));
            return (end & (1 << automaton.segments.length)) !== 0;
        });
    };
}
/** The globs as automata; one that cannot be read is left out and told. */
function automata(globs, problems) {
    return globs.flatMap(glob => {
        try {
            return parseGlob(glob).flatMap(segments => (segments.length === 0 ? [] : [automatonOf(segments)]));
        }
        catch (error) {
            if (!(error instanceof GlobProblem))
                throw error;
            problems.push(`The glob ${JSON.stringify(glob)} ${error.message}; it is left out.`);
            return [];
        }
    });
}
function automatonOf(segments) {
    let covering = 0;
    for (let place = 0; place < segments.length; place++)
        if (coversFrom(segments, place))
            covering |= 1 << place;
    return { segments, open: (1 << segments.length) - 1, covering };
}
/** `**` with at most one `*` beside it matches every path of one name or more, and nothing else needs to. */
function coversFrom(segments, place) {
    const rest = segments.slice(place);
    const names = rest.filter(segment => segment !== ANY_FOLDERS);
    return names.length < rest.length && names.length <= 1 && names.every(segment => segment === isAnything);
}
/** The places after one more name, which must be in NFC. */
function step(automaton, places, name) {
    let next = 0;
    for (let place = 0, left = places; left !== 0 && place < automaton.segments.length; place++, left >>>= 1) {
        if ((left & 1) === 0)
            continue;
        const segment = automaton.segments[place];
        if (segment === ANY_FOLDERS)
            next |= 1 << place;
        else if (segment?.(name))
            next |= 1 << (place + 1);
    }
    return closure(automaton.segments, next);
}
/** Adds the places that are reached without a name, because `**` may stand for no folder. */
function closure(segments, places) {
    let closed = places;
    for (let place = 0; place < segments.length; place++) {
        if ((closed & (1 << place)) !== 0 && segments[place] === ANY_FOLDERS)
            closed |= 1 << (place + 1);
    }
    return closed;
}


/***/ }),

/***/ 9651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ mapParallel)
/* harmony export */ });
/**
 * Runs `work` on every item, at most `limit` at a time, and gives the results in the items' order. After the first
 * failure nothing more is begun; it is thrown when what was under way has ended, so that nothing goes on behind the
 * caller's back.
 */
async function mapParallel(items, limit, work) {
    const results = [];
    const failures = [];
    let next = 0;
    async function worker() {
        for (let index = next++; index < items.length && failures.length === 0; index = next++) {
            try {
                results[index] = await work(items[index]);
            }
            catch (error) {
                failures.push(error);
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 6458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ DiskRoom)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2807);
/* harmony import */ var _core_quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7213);



/**
 * Room for files that are fetched side by side. Each of them is a hole at first, so that the disk does not show what the
 * others are still going to need.
 */
class DiskRoom {
    #free;
    #claims = new Set();
    #turn = Promise.resolve();
    constructor(free = freeBytes) {
        this.#free = free;
    }
    /**
     * Keeps room for a file until the returned function is called. Throws `disk_full` when there is not enough beside what
     * the others need.
     *
     * @param left how many bytes of the file are not on the disk yet; asked again whenever another file wants room.
     */
    async claim(folder, left) {
        // One after the other: two that look at once would each find the other's claim, and both give up.
        const mine = this.#turn.then(() => this.#admit(folder, left));
        this.#turn = mine.catch(() => undefined);
        return await mine;
    }
    async #admit(folder, left) {
        const disk = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).then(found => found.dev, () => 0);
        const free = await this.#free(folder);
        const others = [...this.#claims].filter(one => one.disk === disk).reduce((sum, one) => sum + one.left(), 0);
        const wanted = left();
        if (free !== undefined && wanted > free - others) {
            const beside = others === 0 ? '' : `, and the files that are fetched beside it need ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee)(others)} of that`;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ShipgateError */ .Y('disk_full', `The file has ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee)(wanted)}, but the disk of ${folder} has ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee)(free)} left${beside}.`);
        }
        const claim = { disk, left };
        this.#claims.add(claim);
        return () => void this.#claims.delete(claim);
    }
}
async function freeBytes(folder) {
    const disk = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder).catch(() => undefined);
    return disk && disk.bavail * disk.bsize;
}


/***/ }),

/***/ 3527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hR: () => (/* binding */ fileExists),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   xV: () => (/* binding */ whatIsThere)
/* harmony export */ });
/* unused harmony export digestOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);




const BLOCK_BYTES = 256 * 1024;
/** What is at the path, compared with what is expected. Throws `file_exists` for what is no file. */
async function whatIsThere(path, expected) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => undefined);
    if (found === undefined)
        return 'nothing';
    if (found.isSymbolicLink()) {
        // Never equal, wherever it leads: the file has to be here. One that leads nowhere is in nobody's use.
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined)) === undefined ? 'nothing' : 'different';
    }
    if (!found.isFile())
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ShipgateError */ .Y('file_exists', `${path} exists and is not a file.`);
    if (expected.size !== undefined && found.size !== expected.size)
        return 'different';
    if (expected.sha256 === undefined)
        return 'unknown';
    return (await digestOf(path)) === expected.sha256 ? 'equal' : 'different';
}
/** SHA-256 in hex. */
async function digestOf(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: BLOCK_BYTES }))
        hash.update(chunk);
    return hash.digest('hex');
}
function fileExists(path) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ShipgateError */ .Y('file_exists', `${path} exists with other content and was left untouched.`);
}
/** Gives the part its final name. True: an equal file has it already, and was left alone. */
async function place(placing) {
    const { part, final, overwrite, is } = placing;
    const there = await whatIsThere(final, overwrite === 'always' ? {} : is);
    if (there === 'equal')
        return true;
    if (overwrite === 'never') {
        if (there !== 'nothing')
            throw fileExists(final);
        // A rename would replace a file that appeared since a moment ago; a link does not.
        const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(part, final).then(() => undefined, (error) => error);
        if (taken === undefined)
            return false;
        if (isCode(taken, 'EEXIST') && (await whatIsThere(final, is)) !== 'nothing')
            return await place(placing);
        // Some file systems have no links.
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(part, final);
    return false;
}
function isCode(error, code) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}


/***/ }),

/***/ 3685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fileTrouble)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3856);


const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const folderCodes = new Set([
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOTDIR',
    'EEXIST',
    'ENAMETOOLONG',
    'ELOOP',
    'EINVAL',
    'ENOENT',
]);
/** What the file system says, as an error of ours. */
function fileTrouble(error, { folder, name }) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y || error instanceof _network_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkFailure */ .pM)
        return error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (fullCodes.has(code)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('disk_full', `The disk became full while ${name} was written (${code}); the part was removed.`, { cause: error });
    }
    if (!folderCodes.has(code))
        return error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('invalid_input', `The folder ${folder} cannot be written (${code}).`, { cause: error });
}


/***/ }),

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ PartFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);



/** A file under way, next to where it will be. Whoever makes one removes it, also after it has got its name. */
class PartFile {
    path;
    #handle;
    constructor(path, handle) {
        this.path = path;
        this.#handle = handle;
    }
    /** A name of its own: two downloads of the same file must not write into each other's part. */
    static async beside(final) {
        const path = `${final}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}.part`;
        // O_EXCL follows no symbolic link and takes over no file of somebody else.
        return new PartFile(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL, 0o600));
    }
    /** A write may take only a part of what it is given and call that success, for example on the last free block. */
    async write(parts, position) {
        let left = parts;
        let at = position;
        while (left.length > 0) {
            let { bytesWritten } = await this.#writeOnce(left, at);
            at += bytesWritten;
            left = left.flatMap(part => {
                const rest = part.subarray(Math.min(bytesWritten, part.byteLength));
                bytesWritten -= part.byteLength - rest.byteLength;
                return rest.byteLength === 0 ? [] : [rest];
            });
        }
    }
    async #writeOnce(parts, at) {
        const [only, ...more] = parts;
        // A fast server fills whole batches with one chunk, and a list of one costs more than the chunk alone.
        if (only !== undefined && more.length === 0)
            return await this.#handle.write(only, 0, only.byteLength, at);
        return await this.#handle.writev(parts, at);
    }
    async read(buffer, position) {
        return (await this.#handle.read(buffer, 0, buffer.byteLength, position)).bytesRead;
    }
    /**
     * Drops all bytes and makes room for `size`. The room is a hole, which costs nothing; a file system that cannot hold a
     * file of that size says so now.
     */
    async empty(size) {
        await this.#handle.truncate(0);
        await this.#handle.truncate(size);
    }
    /** After it the bytes are on the disk: a machine that goes down must not leave holes under the final name. */
    async sync() {
        await this.#handle.datasync();
    }
    async close() {
        await this.#handle.close();
    }
    async remove() {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(this.path, { force: true });
    }
}


/***/ }),

/***/ 4619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ pour)
/* harmony export */ });
/* harmony import */ var _slabs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3836);

const BATCH_BYTES = 256 * 1024;
/**
 * Writes a body to its place in a file, in batches, one write under way while the next batch arrives. What was taken is
 * in the file when this ends, also when it ends because the body broke off.
 */
async function pour(body, pouring) {
    const writer = new BatchWriter(pouring);
    const chunks = body[Symbol.asyncIterator]();
    let ended = false;
    try {
        while (!pouring.enough?.()) {
            const { done, value: chunk } = await chunks.next();
            ended = done === true;
            if (done)
                break;
            const taken = pouring.take(chunk);
            if (writer.add(taken === chunk.byteLength ? chunk : chunk.subarray(0, taken)))
                await writer.flush();
            if (taken < chunk.byteLength)
                break;
        }
    }
    finally {
        try {
            await writer.end();
        }
        finally {
            if (!ended)
                await chunks.return?.();
        }
    }
}
class BatchWriter {
    #pouring;
    #at;
    #batch = [];
    #batchBytes = 0;
    #writing = Promise.resolve();
    constructor(pouring) {
        this.#pouring = pouring;
        this.#at = pouring.from;
    }
    /** True when it is time to flush. */
    add(chunk) {
        this.#batch.push(chunk);
        this.#batchBytes += chunk.byteLength;
        return this.#batchBytes >= BATCH_BYTES;
    }
    async flush() {
        await this.#writing;
        this.#writing = this.#write(this.#batch, this.#batchBytes);
        // Rejections are seen at the next await; this keeps them from being reported as unhandled before.
        this.#writing.catch(() => undefined);
        this.#batch = [];
        this.#batchBytes = 0;
    }
    async end() {
        await this.flush();
        await this.#writing;
    }
    async #write(batch, bytes) {
        const from = this.#at;
        this.#at += bytes;
        await this.#pouring.part.write(batch, from);
        // Whoever reads from the network goes on with this memory: no new pages, and half as many.
        for (const chunk of batch)
            (0,_slabs_js__WEBPACK_IMPORTED_MODULE_0__/* .giveBack */ .F5)(chunk);
        this.#pouring.written?.(from, from + bytes);
    }
}


/***/ }),

/***/ 3091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   Zl: () => (/* binding */ looksLikePage),
/* harmony export */   lZ: () => (/* binding */ provenSame),
/* harmony export */   qA: () => (/* binding */ validatorOf),
/* harmony export */   tX: () => (/* binding */ sameEdition)
/* harmony export */ });
/** What an answer to a GET with (`asked`) or without a Range header says of itself. */
function readAnswer(answer, asked, name) {
    const { headers } = answer;
    const known = { etag: headers['etag'], lastModified: headers['last-modified'] };
    // Some servers give even their error pages in parts.
    if (isPage(headers['content-type'] ?? '', name))
        return { kind: 'page' };
    if (isEncoded(headers['content-encoding'], name))
        return { kind: 'wrong-range', why: 'the file packed on its way (Content-Encoding)' };
    if (answer.status !== 206) {
        const total = lengthOf(answer);
        return { kind: total === 0 ? 'empty' : 'whole', edition: { ...known, total } };
    }
    const wrong = (why) => ({ kind: 'wrong-range', why });
    if (asked === undefined)
        return wrong('a part of the file, where the whole was asked for');
    const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(headers['content-range']?.trim() ?? '');
    if (range === null)
        return wrong('a part of the file without saying which');
    const [first = 0, last = 0, total = 0] = range.slice(1).map(Number);
    if (first !== asked.from)
        return wrong(`the bytes from ${first}, where those from ${asked.from} were asked for`);
    const to = last + 1;
    if (to <= first || to > total || to > (asked.to ?? total))
        return wrong(`the bytes up to ${last} of ${total}`);
    const length = lengthOf(answer);
    if (length !== undefined && length !== to - first)
        return wrong(`${length} bytes as ${first}-${last}`);
    return { kind: 'part', to, edition: { ...known, total } };
}
/**
 * Whether two answers speak of the same bytes. Where neither says more than the length, that has to do.
 */
function sameEdition(a, b) {
    if (a.total !== b.total)
        return false;
    // A server may leave headers out of a part; what is there must not contradict.
    const agree = (one, other) => one === undefined || other === undefined || one === other;
    return agree(a.etag, b.etag) && agree(a.lastModified, b.lastModified);
}
/** Whether more than the length shows that two answers speak of the same bytes. */
function provenSame(a, b) {
    const proof = a.etag !== undefined ? a.etag === b.etag : a.lastModified !== undefined;
    return proof && a.lastModified === b.lastModified && sameEdition(a, b);
}
/** What goes into If-Range: a weak tag is not allowed there. */
function validatorOf(edition) {
    const { etag, lastModified } = edition;
    return etag !== undefined && /^"[^"]*"$/.test(etag) ? etag : lastModified;
}
function lengthOf(answer) {
    const length = answer.headers['content-length'];
    return length === undefined || !/^\d+$/.test(length) ? undefined : Number(length);
}
/** A page that does not say that it is one. */
function looksLikePage(start, name) {
    if (/\.x?html?$/i.test(name))
        return false;
    return /^(?:\xef\xbb\xbf)?\s*<(!doctype html|html)\b/i.test(Buffer.from(start.buffer, start.byteOffset, Math.min(64, start.byteLength)).toString('latin1'));
}
/** Its bytes are not those of the file. Only of packed files it is said by servers that mean the file itself. */
function isEncoded(encoding, name) {
    return !/^(?:identity)?$/i.test(encoding?.trim() ?? '') && !/\.(?:t?gz|svgz|z|br|zst)$/i.test(name);
}
/** Expired links and login walls are answered with status 200 and a page or an error in JSON. */
function isPage(type, name) {
    if (/\bhtml\b/i.test(type))
        return !/\.x?html?$/i.test(name);
    return /^application\/(problem\+)?json\b/i.test(type) && !/json/i.test(name);
}


/***/ }),

/***/ 2906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ safeName),
/* harmony export */   q: () => (/* binding */ windowsDevice)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);

// Windows takes these for devices with any extension, and with spaces before it.
const windowsDevice = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(\.|$)/i;
// Leaves room for the ending of an unfinished file within the 255 bytes that file systems allow.
const LONGEST_BYTES = 230;
/**
 * The name when it is safe on every system, else `unsafe_filename`: it stays in its folder, names no Windows device, and
 * has no character that a file system or a terminal reads as something else.
 */
function safeName(name) {
    const bad = name === '' ||
        /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name) ||
        // Windows drops these at the end; with this, `.` and `..` are out as well.
        /[.\s]$/.test(name) ||
        /^\s/.test(name) ||
        windowsDevice.test(name) ||
        Buffer.byteLength(name) > LONGEST_BYTES;
    if (bad)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('unsafe_filename', `${JSON.stringify(name)} cannot be used as a file name.`);
    return name;
}


/***/ }),

/***/ 8698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  realdebridFetch: () => (/* binding */ realdebridFetch)
});

// EXTERNAL MODULE: ./build/actions/define.js
var actions_define = __webpack_require__(8185);
// EXTERNAL MODULE: ./build/http/origin.js
var origin = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/http/client.js + 3 modules
var http_client = __webpack_require__(7485);
// EXTERNAL MODULE: ./build/http/path.js
var path = __webpack_require__(7262);
// EXTERNAL MODULE: ./build/http/request-error.js
var request_error = __webpack_require__(8403);
// EXTERNAL MODULE: ./build/http/retry-after.js
var retry_after = __webpack_require__(7344);
// EXTERNAL MODULE: ./build/http/service.js
var http_service = __webpack_require__(4870);
// EXTERNAL MODULE: ./build/http/shared-budget.js
var shared_budget = __webpack_require__(2152);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/http/answer.js
var http_answer = __webpack_require__(3631);
// EXTERNAL MODULE: ./build/http/explain.js
var explain = __webpack_require__(6238);
;// CONCATENATED MODULE: ./build/providers/realdebrid/error-table.js
const secrets = 'Check that the secrets are complete and belong to one login; a private token is shown at real-debrid.com/apitoken, and npm run realdebrid-login makes a new login.';
const ask = 'Look into the account at real-debrid.com, and ask its support.';
const retired = 'Check api-url; if it is right, report this with the log.';
const error_table_reset = 'Run again after the daily reset, or look at the traffic in the account for when it comes.';
const address = 'It refuses data-centre and VPN addresses at times: use a self-hosted runner, or ask the service to allow the address.';
/**
 * The 38 numbers of the reference (\u22121 to 37; the older edition ends at 36). Numbers are what counts: their texts differ
 * from answer to answer, and most of their statuses are not documented.
 */
const errorTable = new Map([
    [-1, { code: 'provider_error', said: 'had an internal error', mayPass: true, processed: 'maybe' }],
    [1, { code: 'invalid_input', said: 'misses a parameter' }],
    [2, { code: 'invalid_input', said: 'refused the value of a parameter' }],
    [3, { code: 'unexpected_response', said: 'does not know the method', hint: retired }],
    [4, { code: 'unexpected_response', said: 'does not allow this verb', hint: retired }],
    [5, { code: 'rate_limited', said: 'asks to slow down', mayPass: true }],
    [6, { code: 'hoster_unavailable', said: 'could not reach the address', mayPass: true, processed: 'maybe' }],
    [7, { code: 'not_found', said: 'does not know it' }],
    [8, { code: 'unauthorized', said: 'does not accept the token, or it has ended', hint: secrets }],
    [
        9,
        {
            code: 'forbidden',
            said: 'does not permit it',
            hint: 'The account is not premium or is locked, or the login of an open-source client has no access to this.',
        },
    ],
    [10, { code: 'unauthorized', said: 'asks for a second factor', hint: secrets }],
    [11, { code: 'unauthorized', said: 'waits for the second factor', hint: secrets }],
    [12, { code: 'unauthorized', said: 'does not accept the login', hint: secrets }],
    [13, { code: 'unauthorized', said: 'does not accept the password', hint: secrets }],
    [14, { code: 'forbidden', said: 'has locked the account', hint: ask }],
    [15, { code: 'forbidden', said: 'says that the account is not activated', hint: ask }],
    [
        16,
        {
            code: 'invalid_input',
            said: 'does not support this hoster',
            hint: 'The hosters are listed at real-debrid.com; others may have the same file.',
        },
    ],
    [17, { code: 'hoster_unavailable', said: 'says that the hoster is in maintenance' }],
    [18, { code: 'quota_exhausted', said: "says that the account's limit for this hoster is reached", hint: error_table_reset }],
    [19, { code: 'hoster_unavailable', said: 'cannot use the hoster at the moment' }],
    [20, { code: 'plan_required', said: 'offers this hoster to premium accounts only' }],
    [21, { code: 'too_many_active', said: 'has as many active torrents for the account as it allows' }],
    [22, { code: 'forbidden', said: "does not serve this runner's address", hint: address }],
    [23, { code: 'quota_exhausted', said: 'says that the traffic is used up', hint: error_table_reset }],
    [24, { code: 'link_dead', said: 'says that the file is not available' }],
    [
        25,
        { code: 'provider_unavailable', said: 'says that the service is unavailable', mayPass: true, processed: 'maybe' },
    ],
    [26, { code: 'invalid_input', said: 'finds the uploaded file too big' }],
    [27, { code: 'provider_error', said: 'could not take the uploaded file', mayPass: true, processed: 'maybe' }],
    [28, { code: 'invalid_input', said: 'does not allow this kind of file' }],
    [29, { code: 'invalid_input', said: 'finds the torrent too big' }],
    [30, { code: 'invalid_input', said: 'cannot read the torrent file' }],
    [31, { code: 'provider_error', said: 'says that this was done already', processed: 'maybe' }],
    [32, { code: 'invalid_input', said: 'does not take the size of the picture' }],
    // The torrent is there, whoever added it: the list tells which one it is.
    [33, { code: 'provider_error', said: 'says that the torrent is active already', processed: 'maybe' }],
    [34, { code: 'rate_limited', said: 'says that there were too many requests', mayPass: true }],
    [
        35,
        {
            code: 'infringing_file',
            said: 'refuses the file for legal reasons',
            hint: 'This is final. Take the file out of the inputs, or get it from its owner directly.',
        },
    ],
    [36, { code: 'quota_exhausted', said: 'says that the fair-use limit is reached', hint: error_table_reset }],
    [37, { code: 'unexpected_response', said: 'has switched this method off', hint: retired }],
]);

// EXTERNAL MODULE: ./build/http/rate-budget.js
var rate_budget = __webpack_require__(737);
;// CONCATENATED MODULE: ./build/providers/realdebrid/limits.js

/**
 * 250 calls a minute are documented, and one client measured about 22 in 10 s; refused calls count as well. This is at
 * most 20 in any 10 s and 70 in any minute, so that two jobs of an account fit side by side.
 */
function createBucket(clock) {
    return new rate_budget/* TokenBucket */.q(clock, { tokens: 10, refillMs: 1_000 });
}
/** API calls under way at once. */
const callsAtOnce = 4;
/** How long nothing is sent after a refusal: 60 s in the reference; two minutes where it says "slow down" (a client). */
const refusedForMs = 60_000;
const slowDownForMs = 120_000;
/** The waits of the refused call itself: who goes on hammering is blocked for longer. */
const rateLimitWaitsMs = [60_000, 120_000, 300_000];
/** The reference has 2500 at most in its older edition and 5000 in its newer one. */
const pageSize = 1_000;
/** Rows read again with the next page: lists move, and what is removed meanwhile must not make the reader skip rows. */
const pageOverlap = 20;
/** A list that goes on for longer than this goes in a circle. */
const mostPages = 200;
/** Lists of large accounts and uploads are slow (a client allows as much). */
const slowWithinMs = 60_000;
/** An access token is renewed so long before it ends (three clients do). */
const renewBeforeEndMs = 5 * 60_000;
/** Public client id of open-source apps (reference), with the scopes unrestrict, torrents, downloads and user. */
const openSourceClientId = 'X245A4XAIBGVM';
/** The name of the one grant for device codes and refresh tokens alike (reference). */
const deviceGrant = 'http://oauth.net/grant_type/device/1.0';
const tokenPath = 'oauth/v2/token';

;// CONCATENATED MODULE: ./build/providers/realdebrid/errors.js




/** The account has an active torrent of that hash already, whoever added it; the list tells which one it is. */
class AlreadyActive extends request_error/* RequestError */.G {
    constructor(error) {
        const { hint, status } = error;
        super(error.code, error.message, {
            processed: error.processed,
            cause: error,
            ...(hint !== undefined && { hint }),
            ...(status !== undefined && { status }),
        });
    }
}
/** What the last error answer to each request said in numbers. */
const numbers = new WeakMap();
/** The service's own number of the error that the last answer to this very request was. */
function numberOf(request) {
    return numbers.get(request);
}
/**
 * Real-Debrid's reading of its errors: the number in the body first, then the status, never the text. A 503 with a number
 * is mostly a verdict on a link, not an outage.
 */
function errors_explain(answer, request) {
    const { number, details } = readError(answer.text);
    if (number === undefined)
        numbers.delete(request);
    else
        numbers.set(request, number);
    const known = number === undefined ? undefined : errorTable.get(number);
    if (known === undefined)
        return byStatus(answer, request);
    const entry = inContext(known, { number, request });
    const told = details === undefined ? '' : `: ${(0,http_answer/* wordsOf */.Z9)({ ...answer, text: details })}`;
    return {
        code: entry.code,
        said: `${entry.said} (${answer.status}, error ${number}${told})`,
        ...(entry.hint !== undefined && { hint: entry.hint }),
        final: entry.mayPass !== true,
        processed: entry.processed ?? 'no',
    };
}
/** Some numbers mean more where they are said. */
function inContext(entry, { number, request }) {
    // A login that was revoked answers as if it lacked a permission (a client).
    if (request.path === tokenPath && entry.mayPass !== true)
        return revoked;
    if (number === 13 && request.path.startsWith('rest/1.0/unrestrict/')) {
        return { code: 'invalid_input', said: 'does not accept the password of the link', hint: 'Check link-password.' };
    }
    return entry;
}
const revoked = {
    code: 'unauthorized',
    said: 'does not accept the login any more',
    hint: 'It was revoked or the secrets are not of one login: run npm run realdebrid-login and store all three again.',
};
function byStatus(answer, request) {
    const { status } = answer;
    const words = () => `(${status}, ${(0,http_answer/* wordsOf */.Z9)(answer)})`;
    if (status === 401) {
        const { hint = '' } = errorTable.get(8) ?? {};
        return { code: 'unauthorized', said: `does not accept the credentials ${words()}`, hint };
    }
    if (status === 451) {
        const { code, said, hint = '' } = errorTable.get(35) ?? { code: 'infringing_file', said: 'refuses the file' };
        return { code, said: `${said} ${words()}`, hint, final: true, processed: 'no' };
    }
    if (status === 509) {
        return {
            code: 'too_many_active',
            said: `allows no more active torrents at the moment ${words()}`,
            final: true,
            processed: 'no',
        };
    }
    if (status === 403 && (0,http_answer/* looksLikeHtml */.te)(answer)) {
        return {
            code: 'forbidden',
            said: `blocks this runner's network ${words()}`,
            hint: errorTable.get(22)?.hint ?? '',
            final: true,
            processed: 'no',
        };
    }
    if (request.path === tokenPath && (status === 400 || status === 403) && !(0,http_answer/* looksLikeHtml */.te)(answer)) {
        return { code: 'unauthorized', said: `${revoked.said} ${words()}`, hint: revoked.hint ?? '', final: true };
    }
    return undefined;
}
function readError(text) {
    try {
        const body = JSON.parse(text);
        if (typeof body !== 'object' || body === null)
            return { number: undefined, details: undefined };
        const { error_code: number, error_details: details } = body;
        return {
            number: typeof number === 'number' && Number.isInteger(number) ? number : undefined,
            details: typeof details === 'string' && details.trim() !== '' ? details : undefined,
        };
    }
    catch {
        return { number: undefined, details: undefined };
    }
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/slots.js
/** Lets so many pieces of work run at once; the others wait in the order they came. */
class Slots {
    #free;
    #waiting = [];
    constructor(slots) {
        this.#free = slots;
    }
    /** Rejects with the signal's reason while it waits; work that has begun sees the signal itself. */
    async use(work, signal) {
        await this.#enter(signal);
        try {
            return await work();
        }
        finally {
            this.#leave();
        }
    }
    #enter(signal) {
        signal.throwIfAborted();
        if (this.#free > 0) {
            this.#free--;
            return undefined;
        }
        return new Promise((resolve, reject) => {
            const enter = () => {
                signal.removeEventListener('abort', giveUp);
                resolve();
            };
            const giveUp = () => {
                this.#waiting.splice(this.#waiting.indexOf(enter), 1);
                reject(signal.reason);
            };
            signal.addEventListener('abort', giveUp, { once: true });
            this.#waiting.push(enter);
        });
    }
    #leave() {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free++;
        else
            next();
    }
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/calls.js







const serviceName = 'Real-Debrid';
/** The ways in which Real-Debrid answers: JSON, a list that may be 204, and nothing at all. */
class Calls {
    #client;
    #ports;
    #slots;
    constructor(client, ports) {
        this.#client = client;
        this.#ports = ports;
        this.#slots = new Slots(ports.callsAtOnce);
    }
    async answer(request, read) {
        return await this.#slots.use(() => this.#client.answer(request, read), this.#ports.signal);
    }
    async json(request) {
        return await this.answer(request, answer => this.parse(request, answer));
    }
    parse(request, answer) {
        return this.#client.parse(request, answer);
    }
    /** An empty list comes as 204 without a body (three clients). */
    async list(request) {
        return await this.answer(request, answer => (answer.status === 204 ? [] : this.parse(request, answer)));
    }
    /** For methods that answer without a body; gives the status. A page in its place is not this service's answer. */
    async nothing(request) {
        return await this.answer(request, answer => {
            if ((0,http_answer/* looksLikeHtml */.te)(answer))
                throw this.unexpected(request, 'it sent an HTML page instead of an empty answer');
            return answer.status;
        });
    }
    /** Removes something. Only the service's own word for "no such thing" means that it is gone. */
    async remove(request) {
        // Once more does no harm: what is gone stays gone.
        const one = { ...request, repeatable: true };
        try {
            await this.nothing(one);
            return 'deleted';
        }
        catch (error) {
            if (error instanceof request_error/* RequestError */.G && numberOf(one) === 7)
                return 'gone';
            throw error;
        }
    }
    unexpected(request, why) {
        return (0,explain/* unexpected */.os)({ name: serviceName, base: this.#ports.base }, request, why);
    }
    /**
     * All rows of a list, each id once. New rows appear at the front and rows may be removed while it is read, so each page
     * begins a little before the end of the last one; and the service may give shorter pages than asked for, so only the
     * total or a page that brings nothing new is the end.
     */
    async *pages(request) {
        const seen = new Set();
        let offset = 0;
        for (let page = 1; page <= mostPages; page++) {
            const { rows, total } = await this.#page(request, offset);
            const fresh = rows.filter(({ id }) => !seen.has(id));
            for (const row of fresh) {
                // The same id twice on one page is one row as well.
                if (seen.has(row.id))
                    continue;
                seen.add(row.id);
                yield row;
            }
            const end = offset + rows.length;
            if (fresh.length === 0 || (rows.length < pageSize && total !== undefined && end >= total))
                return;
            offset = Math.max(offset + 1, end - pageOverlap);
        }
        throw new errors/* ShipgateError */.Y('unexpected_response', `Could not ${request.doing}: the list at ${serviceName} does not come to an end.`);
    }
    async #page(request, offset) {
        const query = { limit: String(pageSize), ...(offset > 0 && { offset: String(offset) }) };
        const one = { ...request, query, headersWithinMs: slowWithinMs };
        try {
            return await this.answer(one, answer => ({
                rows: answer.status === 204 ? [] : this.parse(one, answer),
                total: totalOf(answer),
            }));
        }
        catch (error) {
            // Beyond the end, when rows went away meanwhile; that it answers so is not certain.
            if (offset > 0 && numberOf(one) === 2 && error instanceof request_error/* RequestError */.G)
                return { rows: [], total: undefined };
            throw error;
        }
    }
}
function totalOf({ headers }) {
    const total = headers['x-total-count'];
    return total !== undefined && /^\d{1,9}$/.test(total) ? Number(total) : undefined;
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/links.js
const ID_LENGTH = 13;
/**
 * The link of a finished torrent, `https://real-debrid.com/d/ID`, with the 13 characters of its id that work: longer ones
 * occur and are refused (two clients).
 */
function cutLink(link) {
    return link.replace(/(\/d\/[0-9A-Za-z]+)(?=$|[/?#])/, id => id.slice(0, '/d/'.length + ID_LENGTH));
}
/** The same for a link of anybody: other hosters have paths of this kind as well. */
function cutOwnLink(link) {
    return /^https?:\/\/(www\.)?real-debrid\.com\/d\//i.test(link) ? cutLink(link) : link;
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/timestamp.js
/** `2026-11-20T18:42:07+0100`, the offset without a colon; undefined for anything else. */
function parseServerTime(text) {
    const [, wall, sign, hours, minutes] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
    const at = wall === undefined ? Number.NaN : Date.parse(`${wall}${sign}${hours}:${minutes}`);
    if (Number.isNaN(at))
        return undefined;
    return { at, offsetMinutes: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/providers/realdebrid/wire.js



/**
 * The JSON of Real-Debrid's REST 1.0, as far as files and torrents need it (the rest: wire-more.ts). Loose, because the
 * reference is old: unknown fields are dropped, unknown words become `unknown`, an empty map may come as `[]` (PHP), and
 * dates stay texts, because they end in Z and are not UTC. Every schema is lazy: most runs need few of them.
 */
const numeric = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([
    schemas/* number */.aig(),
    schemas/* pipe */.FsL(schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d{1,15}(\.\d+)?$/)), schemas/* transform */.pdi(text => Number(text))),
]));
/** A size or a count that must be there. */
const amount = schemas/* lazy */.RZV(() => numeric.check(api/* _nonnegative */.UI()));
/** 0 where nothing useful is said. */
const looseAmount = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(amount, 0));
const looseNumber = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* optional */.lqM(amount), undefined));
const looseText = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* string */.YjP()), undefined));
const textOrEmpty = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* string */.YjP(), ''));
/** Booleans are 0 and 1 (reference). */
const flag = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* catch */.MfU(schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* literal */.euz([0, 1, '0', '1'])]), false), schemas/* transform */.pdi(said => said === true || said === 1 || said === '1')));
const id = schemas/* lazy */.RZV(() => schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9A-Za-z]{1,64}$/)));
/** A download link is a key: whoever has it can fetch the file. */
const key = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi(text => new secret/* Secret */.z(text))));
/** `{}` and null where a list is due are empty lists (a client has seen an object); one with content is something else. */
function listOf(entry) {
    return schemas/* lazy */.RZV(() => schemas/* union */.KCZ([
        schemas/* array */.YOg(entry),
        schemas/* pipe */.FsL(schemas/* nullable */.mee(schemas/* strictObject */.rej({})), schemas/* transform */.pdi(() => [])),
    ]));
}
/** An empty map is `[]` at times: the service is written in PHP (two clients). */
function mapOf(value) {
    return schemas/* lazy */.RZV(() => schemas/* union */.KCZ([
        schemas/* record */.g1P(schemas/* string */.YjP(), value),
        schemas/* pipe */.FsL(schemas/* array */.YOg(schemas/* never */.ZmZ()), schemas/* transform */.pdi(() => ({}))),
    ]));
}
/** Lists of links, of hosters and of patterns. */
const texts = listOf(schemas/* string */.YjP());
/** GET user. Name and address are personal and are not read into texts. */
const user = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    id: looseNumber,
    username: schemas/* catch */.MfU(schemas/* optional */.lqM(key), undefined),
    email: schemas/* catch */.MfU(schemas/* optional */.lqM(key), undefined),
    points: looseAmount,
    locale: looseText,
    type: schemas/* catch */.MfU(schemas/* enum */.k5n(['premium', 'free', 'unknown']), 'unknown'),
    /** Seconds of premium left; 0 for none. */
    premium: looseAmount,
    expiration: looseText,
}));
/** POST unrestrict/check. An empty host, or no name and no size, means that the file is gone (a client). */
const linkCheck = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* object */.Ikc({ host: textOrEmpty, link: looseText, filename: looseText, filesize: looseAmount, supported: flag }), schemas/* transform */.pdi(row => ({
    ...row,
    isGone: row.supported && (row.host === '' || (row.filename === undefined && row.filesize === 0)),
}))));
const alternative = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ id, filename: textOrEmpty, download: schemas/* string */.YjP().check(api/* _minLength */.m9(1)), type: looseText }));
/** POST unrestrict/link; `alternative` where the source has several qualities. */
const unrestrictedLink = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* object */.Ikc({
    id,
    filename: textOrEmpty,
    mimeType: looseText,
    filesize: looseAmount,
    link: textOrEmpty,
    host: textOrEmpty,
    chunks: looseAmount,
    crc: flag,
    download: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    type: looseText,
    alternative: schemas/* catch */.MfU(schemas/* array */.YOg(alternative), []),
}), schemas/* transform */.pdi(({ crc, alternative: alternatives, ...row }) => ({ ...row, sizeIsReliable: crc, alternatives }))));
/** A row of GET downloads. */
const downloadItem = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    id,
    filename: textOrEmpty,
    mimeType: looseText,
    /** 0 = unknown. */
    filesize: looseAmount,
    /** What it was made from. */
    link: textOrEmpty,
    host: textOrEmpty,
    chunks: looseAmount,
    download: key,
    type: looseText,
    generated: looseText,
}));
const downloads = listOf(downloadItem);
const statuses = [
    'magnet_conversion',
    'magnet_error',
    'waiting_files_selection',
    'queued',
    'downloading',
    'compressing',
    'uploading',
    'downloaded',
    'error',
    'virus',
    'dead',
    'unknown',
];
const wire_status = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* enum */.k5n(statuses), 'unknown'));
/** In sentences it must be a word. */
function wordOf(said) {
    return said.replace(/\s+/g, ' ').trim().slice(0, 60);
}
const links = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* nullish */.cl6(texts), schemas/* transform */.pdi(found => (found ?? []).map(cutLink))));
const progress = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(looseAmount, schemas/* transform */.pdi(percent => Math.min(100, percent))));
const hash = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi(hex => hex.toLowerCase())));
const torrentFields = {
    id,
    filename: textOrEmpty,
    /** Must be there: it tells whose torrent this is. */
    hash,
    /** Of the selected files. */
    bytes: looseAmount,
    progress,
    status: schemas/* string */.YjP(),
    links,
    /** Bytes a second, while it works. */
    speed: looseNumber,
    seeders: looseNumber,
    added: looseText,
    ended: looseText,
};
/** The service's own word is kept beside what we make of it. */
function named({ added: addedAt, ended: endedAt, ...row }) {
    return { ...row, word: wordOf(row.status), status: parse/* parse */.qg(wire_status, row.status), addedAt, endedAt };
}
/** A row of GET torrents. */
const torrentItem = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* object */.Ikc(torrentFields), schemas/* transform */.pdi(named)));
const torrents = listOf(torrentItem);
/** Each must be readable: which file is which decides what is fetched under which name. */
const torrentFile = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ id: schemas/* int */.Whr().check(api/* _positive */.NC()), path: schemas/* string */.YjP(), bytes: amount, selected: flag }));
/** GET torrents/info: one object, although the reference shows a list (five clients). */
const torrentInfo = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* object */.Ikc({
    ...torrentFields,
    original_filename: looseText,
    original_bytes: looseAmount,
    files: schemas/* nullish */.cl6(listOf(torrentFile)),
}), schemas/* transform */.pdi(({ original_filename, original_bytes: originalBytes, files, ...row }) => ({
    ...named(row),
    originalFilename: original_filename ?? row.filename,
    originalBytes,
    files: files ?? [],
}))));
/** GET torrents/activeCount */
const activeCount = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* object */.Ikc({ nb: amount, limit: amount }), schemas/* transform */.pdi(({ nb: active, limit }) => ({ active, limit }))));
/** 201 of the two ways to add a torrent. */
const created = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ id }));

;// CONCATENATED MODULE: ./build/providers/realdebrid/wire-more.js



/**
 * The JSON of the part of Real-Debrid's REST 1.0 that no action needs: traffic, streaming, hosters and settings. As loose
 * as wire.ts; shapes are of the reference unless a comment says otherwise.
 */
/** A value of GET traffic, by the hoster's main domain; only hosters with a limit are there. */
const traffic = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    /** What may still be used, in units of `type`. */
    left: looseAmount,
    bytes: looseAmount,
    links: looseAmount,
    limit: looseAmount,
    type: schemas/* catch */.MfU(schemas/* enum */.k5n(['links', 'gigabytes', 'bytes', 'unknown']), 'unknown'),
    /** Bought on top. */
    extra: looseAmount,
    reset: schemas/* catch */.MfU(schemas/* enum */.k5n(['daily', 'weekly', 'monthly', 'unknown']), 'unknown'),
}));
const trafficMap = mapOf(traffic);
const emptyMap = () => ({});
/** A value of GET traffic/details, by day (YYYY-MM-DD): bytes by hoster, and of the whole day. */
const trafficDetails = mapOf(schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ host: schemas/* catch */.MfU(mapOf(looseAmount), emptyMap), bytes: looseAmount })));
/** Whoever has such an address can fetch the file. */
const wire_more_key = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi(text => new secret/* Secret */.z(text))));
/** GET streaming/transcode/{id}: address by quality (`full` is one), by format (apple, dash, liveMP4, h264WebM). */
const transcodes = mapOf(mapOf(wire_more_key));
/** GET streaming/mediaInfos/{id}; what is empty is null, "" or `[]`. */
const mediaInfo = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    filename: looseText,
    hoster: looseText,
    link: looseText,
    type: schemas/* catch */.MfU(schemas/* enum */.k5n(['movie', 'show', 'audio', 'unknown']), 'unknown'),
    season: looseText,
    episode: looseText,
    year: looseText,
    /** Seconds. */
    duration: looseNumber,
    bitrate: looseNumber,
    size: looseNumber,
    details: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* object */.Ikc({ video: mapOf(stream), audio: mapOf(stream), subtitles: mapOf(stream) })), undefined),
}));
/** One stream, by language code and number (`und1`). Pictures have width and height, sound has sampling and channels. */
const stream = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    stream: looseText,
    lang: looseText,
    lang_iso: looseText,
    codec: looseText,
    type: looseText,
    width: looseNumber,
    height: looseNumber,
    sampling: looseNumber,
    channels: looseNumber,
}));
const host = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ id: looseText, name: looseText, image: looseText }));
/** GET hosts, by domain. */
const hosts = mapOf(host);
const upOrDown = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* enum */.k5n(['up', 'down', 'unsupported', 'unknown']), 'unknown'));
/** GET hosts/status, by domain. */
const hostStatuses = mapOf(schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    id: looseText,
    name: looseText,
    supported: flag,
    status: upOrDown,
    /** The server's local time, whatever it ends in. */
    check_time: looseText,
    competitors_status: schemas/* catch */.MfU(mapOf(schemas/* object */.Ikc({ status: upOrDown, check_time: looseText })), () => ({})),
})));
/** GET torrents/availableHosts; the size is a text for one client. */
const torrentHosts = listOf(schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ host: schemas/* string */.YjP(), max_file_size: looseNumber })));
const looseTexts = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(texts, []));
const looseMap = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(mapOf(schemas/* string */.YjP()), () => ({})));
/** GET settings: the values to choose from, and the chosen ones. */
const settings = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    download_ports: looseTexts,
    download_port: looseText,
    locales: looseMap,
    locale: looseText,
    streaming_qualities: looseTexts,
    streaming_quality: looseText,
    mobile_streaming_quality: looseText,
    streaming_languages: looseMap,
    streaming_language_preference: looseText,
    streaming_cast_audio: looseTexts,
    streaming_cast_audio_preference: looseText,
}));
/**
 * GET torrents/instantAvailability/{hashes}, which was switched off on 2024-11-21 and answers with error 37 since: by
 * hash and hoster, selections that were instant, each a map of file numbers. A hash without one has `[]`.
 */
const availability = mapOf(mapOf(listOf(mapOf(schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ filename: looseText, filesize: looseNumber }))))));

;// CONCATENATED MODULE: ./build/providers/realdebrid/more.js





/**
 * The part of Real-Debrid's REST API that no action needs. Logins of open-source clients have no access to traffic,
 * streaming and settings (error 9). What has no token in the reference is asked without one.
 */
class More {
    #calls;
    #ports;
    constructor(calls, ports) {
        this.#calls = calls;
        this.#ports = ports;
    }
    /** What is left of the traffic of hosters with a limit, by their main domain. */
    async traffic() {
        return await this.#calls.json({ ...get('traffic', 'read the traffic'), schema: trafficMap });
    }
    /** Traffic by day; left out: the last seven days. At most 31 days at a time. */
    async trafficDetails(span = {}) {
        const query = { ...(span.start && { start: span.start }), ...(span.end && { end: span.end }) };
        const request = get('traffic/details', 'read the traffic by day');
        return await this.#calls.json({ ...request, query, schema: trafficDetails });
    }
    /** Streaming addresses of a download, by format and quality. */
    async transcodes(id) {
        const request = get((0,path/* path */.A) `streaming/transcode/${id}`, 'read the streaming addresses of a download');
        return await this.#calls.json({ ...request, schema: transcodes });
    }
    /** What is known of a download as a film or a piece of music. Error 25 when nothing is. */
    async mediaInfo(id) {
        const request = get((0,path/* path */.A) `streaming/mediaInfos/${id}`, 'read the media information of a download');
        return await this.#calls.json({ ...request, schema: mediaInfo });
    }
    /** The hosters, by domain. */
    async hosts() {
        return await this.#calls.json({ ...get('hosts', 'read the hosters'), anonymous: true, schema: hosts });
    }
    /** The hosters and whether they work. The reference does not say that it works without a token. */
    async hostsStatus() {
        return await this.#calls.json({ ...get('hosts/status', 'read the state of hosters'), schema: hostStatuses });
    }
    /** Patterns of links that are supported, as PHP writes them: between slashes, with slashes escaped. */
    async regexes() {
        return await this.#texts('hosts/regex', 'read the patterns of links');
    }
    /** The same for folders. */
    async folderRegexes() {
        return await this.#texts('hosts/regexFolder', 'read the patterns of folders');
    }
    /** The domains of the hosters. */
    async domains() {
        return await this.#texts('hosts/domains', 'read the domains of hosters');
    }
    async settings() {
        return await this.#calls.json({ ...get('settings', 'read the settings'), schema: settings });
    }
    /** @param value one of those that `settings` lists. */
    async updateSetting(name, value) {
        await this.#calls.nothing({
            ...post('settings/update', `change the setting ${name}`),
            form: { setting_name: name, setting_value: value.normalize('NFC') },
            repeatable: true,
        });
    }
    /** Spends points of the account: never repeat it without looking. */
    async convertPoints() {
        await this.#calls.nothing(post('settings/convertPoints', 'convert the points'));
    }
    /** Makes the service send a mail. */
    async changePassword() {
        await this.#calls.nothing(post('settings/changePassword', 'ask for a new password'));
    }
    /** @param type media type of the picture. */
    async putAvatar(bytes, type) {
        await this.#calls.nothing({
            method: 'PUT',
            path: 'rest/1.0/settings/avatarFile',
            bytes,
            headers: { 'content-type': type },
            headersWithinMs: slowWithinMs,
            doing: 'store the picture of the account',
            repeatable: true,
        });
    }
    async deleteAvatar() {
        await this.#calls.nothing({
            method: 'DELETE',
            path: 'rest/1.0/settings/avatarDelete',
            doing: 'remove the picture of the account',
            repeatable: true,
        });
    }
    /** The server's wall clock, `2026-11-20 18:42:07`, in a zone that is not told. */
    async time() {
        const request = { ...get('time', 'read the time of the service'), anonymous: true };
        return await this.#calls.answer(request, ({ text }) => {
            if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text.trim()))
                return text.trim();
            throw this.#calls.unexpected(request, 'it sent something that is not a time');
        });
    }
    /** The server's clock with its offset from UTC, by which the dates in answers are off. */
    async timeIso() {
        const request = { ...get('time/iso', 'read the time of the service'), anonymous: true };
        return await this.#calls.answer(request, ({ text }) => {
            const time = parseServerTime(text.trim());
            if (time !== undefined)
                return time;
            throw this.#calls.unexpected(request, 'it sent something that is not a time');
        });
    }
    /**
     * Ends the access token in use; that the refresh token stays good is not documented. Only for logins of open-source
     * clients: what it does to a private token is not known, so with one nothing is sent. A GET, but not one to repeat.
     */
    async disableAccessToken() {
        const { session, once } = this.#ports;
        const headers = session?.current();
        if (session === undefined || headers === undefined)
            return 'nothing to disable';
        const request = get('disable_access_token', 'end the access token');
        try {
            await once(headers).answer(request, () => undefined);
        }
        finally {
            session.forget();
        }
        return 'disabled';
    }
    /** Where torrents can be stored, with the size above which links are split. */
    async availableHosts() {
        const request = get('torrents/availableHosts', 'read the hosts of torrents');
        return await this.#calls.list({ ...request, schema: torrentHosts });
    }
    /** Which torrents were ready at once. Switched off on 2024-11-21: the answer is error 37 (several clients). */
    async instantAvailability(hashes) {
        const named = hashes.map(hash => (0,path/* path */.A) `${hash}`).join('/');
        const request = get(`torrents/instantAvailability/${named}`, 'read which torrents are ready');
        return await this.#calls.json({ ...request, schema: availability });
    }
    async #texts(name, doing) {
        return await this.#calls.list({ ...get(name, doing), anonymous: true, schema: texts });
    }
}
/** @param name made with the `path` tag where it holds a value. */
function get(name, doing) {
    return { method: 'GET', path: `rest/1.0/${name}`, doing };
}
function post(name, doing) {
    return { method: 'POST', path: `rest/1.0/${name}`, doing };
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/session.js



/** What one client falls back to where the answer does not say. */
const USUAL_LIFETIME_S = 3_600;
/** POST oauth/v2/token. Only `expires_in` tells how long the access token lives. */
const tokens = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    access_token: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\x21-\x7e]+$/)),
    expires_in: schemas/* catch */.MfU(schemas/* number */.aig().check(api/* _positive */.NC()), USUAL_LIFETIME_S),
    refresh_token: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\x21-\x7e]+$/))), undefined),
}));
/** The form that changes a device code or a refresh token for an access token: one grant and one field for both. */
function tokenForm(login, code) {
    return { client_id: login.clientId, client_secret: login.clientSecret, code, grant_type: deviceGrant };
}
/**
 * The exchange of the refresh token for an access token. One refresh serves all calls: whoever finds the access token
 * missing, nearly over or refused waits for the one refresh that is under way.
 */
class Session {
    #login;
    #ports;
    #refreshToken;
    #access;
    #underWay;
    constructor(login, ports) {
        this.#login = login;
        this.#ports = ports;
        this.#refreshToken = login.refreshToken;
    }
    async headers() {
        return (this.#alive() ?? (await this.#fresh())).headers;
    }
    async renew(refused) {
        // Somebody else's 401 may have led to a new token while this one was under way.
        if (this.#access !== undefined && this.#access.headers !== refused)
            return true;
        this.#access = undefined;
        await this.#fresh();
        return true;
    }
    /** The headers of the access token that is in use, if one is. */
    current() {
        return this.#alive()?.headers;
    }
    /** The access token was ended at the service; the next call gets another one. */
    forget() {
        this.#access = undefined;
    }
    #alive() {
        const access = this.#access;
        return access !== undefined && access.until > this.#ports.clock.now() ? access : undefined;
    }
    async #fresh() {
        this.#underWay ??= this.#refresh().finally(() => {
            this.#underWay = undefined;
        });
        return await this.#underWay;
    }
    async #refresh() {
        const { clock, client, onSecret, onReplaced } = this.#ports;
        const answer = await client().json({
            method: 'POST',
            path: tokenPath,
            form: tokenForm(this.#login, this.#refreshToken),
            doing: 'log in',
            anonymous: true,
            // A second access token does no harm.
            repeatable: true,
            schema: tokens,
        });
        onSecret(answer.access_token);
        const next = answer.refresh_token;
        if (next !== undefined && next !== this.#refreshToken.reveal()) {
            onSecret(next);
            if (this.#refreshToken === this.#login.refreshToken)
                onReplaced();
            this.#refreshToken = new secret/* Secret */.z(next);
        }
        const lifeMs = answer.expires_in * 1000;
        this.#access = {
            headers: { authorization: new secret/* Secret */.z(`Bearer ${answer.access_token}`) },
            until: clock.now() + lifeMs - Math.min(renewBeforeEndMs, lifeMs / 2),
        };
        return this.#access;
    }
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/client.js













/**
 * The REST API 1.0 of Real-Debrid: one method an endpoint. What files and torrents need is here, the rest under `more`.
 * All calls share one bucket; a refusal for too many of them shuts it for a minute.
 */
class Realdebrid {
    base;
    /** Traffic, streaming, hosters, settings and the like. */
    more;
    #calls;
    #onSecret;
    /** What each torrent was at the last look, to be asked for only when it has changed. */
    #lastLooks = new Map();
    constructor(ports, connection) {
        const { base, login, onSecret } = connection;
        const { clock, log } = ports;
        this.base = base;
        this.#onSecret = onSecret;
        const session = 'token' in login
            ? undefined
            : new Session(login, {
                clock,
                client: () => client,
                onSecret,
                onReplaced: () => log.warning('Real-Debrid replaced the refresh token. Store the login again (npm run realdebrid-login) if the next run cannot log in.'),
            });
        const bucket = (0,shared_budget/* sharedBudget */.Z)(ports.transport, `${serviceName} ${base.origin}`, () => createBucket(clock));
        const service = {
            name: serviceName,
            base,
            credentials: session ??
                (0,http_service/* fixedCredentials */.r)('token' in login ? { authorization: login.token.map(token => `Bearer ${token}`) } : {}),
            budget: () => bucket,
            rateLimitWaitsMs: rateLimitWaitsMs,
            // The API is not known to redirect, and only tokens could be lost on the way.
            redirectsTo: () => false,
            explain: (answer, request) => {
                const explanation = errors_explain(answer, request);
                if (explanation?.code === 'rate_limited' || (explanation === undefined && answer.status === 429)) {
                    const forMs = numberOf(request) === 5 ? slowDownForMs : refusedForMs;
                    bucket.shut(Math.max(forMs, (0,retry_after/* retryAfterMs */.V)(answer.headers['retry-after'], clock.now()) ?? 0));
                }
                return explanation;
            },
        };
        const client = new http_client/* Client */.K(ports, service);
        const shared = { base, signal: ports.signal, callsAtOnce: callsAtOnce };
        this.#calls = new Calls(client, shared);
        this.more = new More(this.#calls, {
            session,
            // Never asked a second time, whatever comes back: with whose token would not be certain.
            once: headers => new http_client/* Client */.K({ ...ports, maxRetries: 0 }, { ...service, credentials: (0,http_service/* fixedCredentials */.r)(headers) }),
        });
    }
    /** The account. The cheapest test of a token. */
    async user() {
        return await this.#calls.json({
            method: 'GET',
            path: 'rest/1.0/user',
            doing: 'read the account',
            schema: user,
        });
    }
    /** What a link stands for. Needs no token. A negative answer is not reliable (a client: when traffic is used up). */
    async check(link, password) {
        return await this.#calls.json({
            method: 'POST',
            path: 'rest/1.0/unrestrict/check',
            form: formOf({ link: cutOwnLink(link), password }),
            doing: 'check a link',
            repeatable: true,
            anonymous: true,
            schema: linkCheck,
        });
    }
    /** Makes a download of a link. Every call leaves an entry in `downloads`, also one whose answer was lost. */
    async unrestrict(link, options = {}) {
        const unrestricted = await this.#calls.json({
            method: 'POST',
            path: 'rest/1.0/unrestrict/link',
            form: formOf({ link: cutOwnLink(link), password: options.password }),
            doing: 'unrestrict a link',
            repeatable: true,
            schema: unrestrictedLink,
        });
        for (const { download } of [unrestricted, ...unrestricted.alternatives])
            this.#onSecret(download);
        return unrestricted;
    }
    /** The links of a folder at a hoster. */
    async folder(link) {
        return await this.#calls.list({
            method: 'POST',
            path: 'rest/1.0/unrestrict/folder',
            form: formOf({ link }),
            doing: 'read the links of a folder',
            repeatable: true,
            schema: texts,
        });
    }
    /** The links in a container: RSDF, CCF, CCF3 or DLC. */
    async containerFile(bytes) {
        return await this.#calls.list({
            method: 'PUT',
            path: 'rest/1.0/unrestrict/containerFile',
            ...bytesOf(bytes, 'application/octet-stream'),
            doing: 'read the links of a container',
            repeatable: true,
            schema: texts,
        });
    }
    /** The links in a container that the service fetches from that address. */
    async containerLink(link) {
        return await this.#calls.list({
            method: 'POST',
            path: 'rest/1.0/unrestrict/containerLink',
            form: formOf({ link }),
            doing: 'read the links of a container',
            repeatable: true,
            schema: texts,
        });
    }
    downloads() {
        return this.#calls.pages({
            method: 'GET',
            path: 'rest/1.0/downloads',
            doing: 'read the list of downloads',
            schema: downloads,
        });
    }
    async deleteDownload(id) {
        return await this.#calls.remove({
            method: 'DELETE',
            path: (0,path/* path */.A) `rest/1.0/downloads/delete/${id}`,
            doing: 'remove an entry of the list of downloads',
            // Part of the address that anybody can fetch the file from.
            secretPath: true,
        });
    }
    torrents() {
        return this.#calls.pages({
            method: 'GET',
            path: 'rest/1.0/torrents',
            doing: 'read the list of torrents',
            schema: torrents,
        });
    }
    /**
     * A torrent with its files. Just after it was added it may be unknown for a moment. Looks at the same torrent again and
     * again transfer it only when it has changed: with many files it is large.
     */
    async torrent(id) {
        const last = this.#lastLooks.get(id);
        const request = {
            method: 'GET',
            path: (0,path/* path */.A) `rest/1.0/torrents/info/${id}`,
            ...(last !== undefined && { headers: { 'if-none-match': last.etag } }),
            doing: `read torrent ${id}`,
            schema: torrentInfo,
        };
        try {
            return await this.#calls.answer(request, answer => {
                const torrent = this.#calls.parse(request, answer);
                const { etag } = answer.headers;
                // It is echoed byte for byte: the service writes it without quotation marks.
                if (etag !== undefined && /^[\x21-\x7e]{1,200}$/.test(etag))
                    this.#lastLooks.set(id, { etag, torrent });
                else
                    this.#lastLooks.delete(id);
                return torrent;
            });
        }
        catch (error) {
            if (last !== undefined && error instanceof request_error/* RequestError */.G && error.status === 304)
                return last.torrent;
            throw error;
        }
    }
    /** How many torrents are active, and how many may be. */
    async activeCount() {
        return await this.#calls.json({
            method: 'GET',
            path: 'rest/1.0/torrents/activeCount',
            doing: 'read how many torrents are active',
            schema: activeCount,
        });
    }
    /** Adds a .torrent file. The service may make another torrent each time: never repeat it without looking. */
    async addTorrent(bytes) {
        return await this.#add({
            method: 'PUT',
            path: 'rest/1.0/torrents/addTorrent',
            ...bytesOf(bytes, 'application/x-bittorrent'),
            doing: 'add a torrent file',
            schema: created,
        });
    }
    /** Adds a magnet. The service may make another torrent each time: never repeat it without looking. */
    async addMagnet(magnet) {
        return await this.#add({
            method: 'POST',
            path: 'rest/1.0/torrents/addMagnet',
            form: formOf({ magnet }),
            doing: 'add a magnet',
            schema: created,
        });
    }
    async #add(request) {
        try {
            return await this.#calls.json(request);
        }
        catch (error) {
            if (error instanceof request_error/* RequestError */.G && numberOf(request) === 33)
                throw new AlreadyActive(error);
            throw error;
        }
    }
    /** Starts a torrent. `already`: it has a selection, which stays as it is, whatever was asked for. */
    async selectFiles(id, fileIds) {
        // An empty list is refused as a missing parameter, and the service's word for everything is not wanted here.
        if (fileIds.length === 0)
            throw new TypeError('no file to select');
        this.#lastLooks.delete(id);
        const request = {
            method: 'POST',
            path: (0,path/* path */.A) `rest/1.0/torrents/selectFiles/${id}`,
            form: { files: fileIds.join(',') },
            doing: `select the files of torrent ${id}`,
            repeatable: true,
        };
        try {
            return (await this.#calls.nothing(request)) === 202 ? 'already' : 'selected';
        }
        catch (error) {
            if (error instanceof request_error/* RequestError */.G && numberOf(request) === 31)
                return 'already';
            throw error;
        }
    }
    async deleteTorrent(id) {
        this.#lastLooks.delete(id);
        return await this.#calls.remove({
            method: 'DELETE',
            path: (0,path/* path */.A) `rest/1.0/torrents/delete/${id}`,
            doing: `remove torrent ${id}`,
        });
    }
}
/** Texts are to be sent in the composed form (reference). */
function formOf(fields) {
    return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value.normalize('NFC')]])));
}
function bytesOf(bytes, type) {
    return { bytes, headers: { 'content-type': type }, headersWithinMs: slowWithinMs };
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/digests.js
/**
 * Reads the lines of `sha256`, as sha256sum writes them: `<64 hex digits>  <path>`, with `*` before the path for binary.
 * Problems are clauses that name the line.
 */
function parseDigests(lines) {
    const digests = new Map();
    const problems = [];
    for (const [at, line] of lines.entries()) {
        const match = /^([0-9a-f]{64})\s+\*?(.+)$/i.exec(line.trim());
        const name = match?.[2]?.trim().replace(/^\.\//, '').normalize('NFC');
        if (match?.[1] === undefined || name === undefined || name === '') {
            problems.push(`sha256 line ${at + 1} is not a digest of 64 hex digits, blanks and a name`);
            continue;
        }
        const digest = match[1].toLowerCase();
        if (digests.has(name) && digests.get(name) !== digest)
            problems.push(`sha256 has two digests for ${name}`);
        digests.set(name, digest);
    }
    return { digests, problems };
}
/** The expected digest of a file: by its path below the folder, the end of that path, or its name. */
function expectedDigest(digests, path) {
    for (const name of endsOf(path)) {
        const digest = digests.get(name);
        if (digest !== undefined)
            return digest;
    }
    return undefined;
}
/** Names with a digest that no fetched file of that name has. */
function unmatchedDigests(digests, files) {
    const proved = new Set(files.flatMap(({ path, sha256 }) => endsOf(path).map(name => `${sha256} ${name}`)));
    return [...digests].filter(([name, digest]) => !proved.has(`${digest} ${name}`)).map(([name]) => name);
}
/** `a/b/c`, `b/c` and `c`. */
function endsOf(path) {
    const names = path.split('/');
    return names.map((_, at) => names.slice(at).join('/'));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/parallel.js
var parallel = __webpack_require__(9651);
// EXTERNAL MODULE: ./build/core/quantities.js
var quantities = __webpack_require__(7213);
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(5139);
// EXTERNAL MODULE: ./build/http/disk-room.js
var disk_room = __webpack_require__(6458);
;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/arrivals.js
/** What has come of one source so far: it is told also when the source fails in the end, because it is in the folder. */
class Arrivals {
    #files = new Map();
    #told = new Set();
    /** True: the source was read, and there is no link in it. */
    holdsNothing = false;
    /** @param told its path in the torrent. */
    add(file, told) {
        this.#files.set(file.path, file);
        if (told !== undefined)
            this.#told.add(told);
    }
    has(told) {
        return this.#told.has(told);
    }
    get files() {
        return [...this.#files.values()];
    }
}

// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __webpack_require__(2749);
;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/download-host.js




/** The servers that files come from, `<server>.download.real-debrid.com` (read in clients). */
const downloadHost = /(?:^|\.)download\.real-debrid\.com$/i;
/**
 * Where a download may lead: to the service's own servers over https, and to this machine when the service itself is on
 * it. An answer must not be able to send the runner to an address of its network.
 */
function allowedDownloads(base) {
    const isHere = (0,proxy/* isLoopback */.U9)(base.hostname);
    return address => {
        if ((0,proxy/* isLoopback */.U9)(address.hostname))
            return isHere;
        return address.protocol === 'https:' && address.port === '' && downloadHost.test(address.hostname);
    };
}
/** The address as a secret, over https where an old account setting still gives http. */
function downloadAddress(download) {
    const url = URL.canParse(download) ? new URL(download) : undefined;
    const upgrade = url?.protocol === 'http:' && !(0,proxy/* isLoopback */.U9)(url.hostname) && url.port === '';
    return new secret/* Secret */.z(upgrade ? download.replace(/^http:/i, 'https:') : download);
}
const TRAFFIC_USED_UP = 23;
const INFRINGING = 35;
/** Verdicts of the API that hold for the download as well: a fresh link would only be a way round them. */
const verdicts = new Set([18, TRAFFIC_USED_UP, INFRINGING, 36]);
/** What the servers say in a header of their own (read in a client), and the verdicts of the service behind them. */
function explainDownload(answer) {
    const number = verdictOf(answer);
    const entry = number === undefined ? undefined : errorTable.get(number);
    if (entry === undefined)
        return undefined;
    const { code, said, hint } = entry;
    return { code, said: `${said} (${answer.status})`, ...(hint !== undefined && { hint }), final: true };
}
function verdictOf({ status, headers, text }) {
    if (headers['x-error'] === 'bytes_limit_reached')
        return TRAFFIC_USED_UP;
    if (status === 451)
        return INFRINGING;
    const { number } = readError(text);
    return number !== undefined && verdicts.has(number) ? number : undefined;
}

// EXTERNAL MODULE: ./build/core/globs.js + 1 modules
var core_globs = __webpack_require__(6680);
;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/file-filter.js

/** Excludes beat includes; without any include, everything is wanted that is not excluded. */
function fileFilter(of) {
    const included = of.include.length === 0 ? () => true : (0,core_globs/* globMatcher */.fU)(of.include);
    const excluded = (0,core_globs/* globMatcher */.fU)(of.exclude);
    return {
        wants: (paths, size) => {
            const relative = paths.map(path => path.replace(/^\/+/, ''));
            return relative.some(included) && !relative.some(excluded) && (size === undefined || size >= of.minSizeBytes);
        },
    };
}
/** What is wrong with the globs, as clauses that name input and line. */
function globProblemsOf(inputs) {
    return Object.entries(inputs).flatMap(([input, globs]) => (0,core_globs/* globProblems */.V$)(globs).map(problem => `${input} ${problem}`));
}

// EXTERNAL MODULE: ./build/http/safe-name.js
var safe_name = __webpack_require__(2906);
;// CONCATENATED MODULE: ./build/http/safe-path.js


const LONGEST_BYTES = 200;
const LONGEST_ENDING_BYTES = 20;
/**
 * A file name of a service made fit for every system: its last part, in NFC, without what a file system or a terminal
 * would read as something else, at most 200 bytes with its extension kept. Throws `unsafe_filename` when nothing is left.
 */
function fittingName(name) {
    const base = name.split(/[/\\]/).at(-1) ?? '';
    return fitting(base, name);
}
/**
 * The path of a file in a torrent made fit, with `/`, each part as fittingName does it. What would leave the folder, or
 * write where git and GitHub take orders from, is refused with `unsafe_filename`.
 */
function safeRelativePath(path) {
    const parts = path.split(/[/\\]/).filter(part => part !== '' && part !== '.');
    if (parts.includes('..'))
        throw unsafe(path);
    const names = parts.map(part => fitting(part, path));
    if (names.length === 0 || givesOrders(names))
        throw unsafe(path);
    return names.join('/');
}
/** Whether git or GitHub take orders from what is written at that path, told by its names from the target folder on. */
function givesOrders(names) {
    const folded = names.map(foldedName);
    // `git~1` is what Windows may call `.git` as well.
    return folded.some(name => name === '.git' || name === 'git~1') || folded[0] === '.github';
}
/**
 * Throws `unsafe_filename` when two of the paths, files of one folder, would be the same file or folder on a system that
 * does not tell upper from lower case or composed from decomposed letters, or when a file is in the way of a folder.
 */
function refuseCollisions(paths) {
    const seen = new Map();
    for (const path of paths) {
        const names = path.split('/');
        for (let count = 1; count <= names.length; count++) {
            const isFile = count === names.length;
            const here = names.slice(0, count).join('/');
            const other = seen.get(foldedName(here));
            if (other === undefined)
                seen.set(foldedName(here), { path: here, isFile });
            else if (isFile || other.isFile || other.path !== here) {
                throw new errors/* ShipgateError */.Y('unsafe_filename', other.path === here
                    ? `Two files would be written to ${JSON.stringify(here)}.`
                    : `${JSON.stringify(here)} and ${JSON.stringify(other.path)} are one and the same on some systems.`);
            }
        }
    }
}
/** Equal for names that some file system takes for the same. */
function foldedName(name) {
    // There and back: some letters have one upper-case form and several lower-case ones.
    return name.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD');
}
function fitting(part, whole) {
    const clean = part
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
        .replace(/[/\\:*?"<>|]/g, '_');
    const name = cut(trimmed(clean));
    if (name === '')
        throw unsafe(whole);
    return (0,safe_name/* safeName */.j)(safe_name/* windowsDevice */.q.test(name) ? `_${name}` : name);
}
function trimmed(name) {
    return name.replace(/^\s+/, '').replace(/[.\s]+$/, '');
}
/** At most 200 bytes, one of them spare for what is put before the name of a device. */
function cut(name) {
    if (Buffer.byteLength(name) < LONGEST_BYTES)
        return name;
    const dot = name.lastIndexOf('.');
    const ending = dot > 0 && Buffer.byteLength(name.slice(dot)) <= LONGEST_ENDING_BYTES ? name.slice(dot) : '';
    let stem = '';
    let room = LONGEST_BYTES - 1 - Buffer.byteLength(ending);
    for (const { segment } of new Intl.Segmenter().segment(ending === '' ? name : name.slice(0, dot))) {
        room -= Buffer.byteLength(segment);
        if (room < 0)
            break;
        stem += segment;
    }
    return trimmed(stem) + ending;
}
function unsafe(path) {
    return new errors/* ShipgateError */.Y('unsafe_filename', `${JSON.stringify(path)} cannot be used as a file name.`);
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/file-names.js

/** The paths below the target folder that this run writes to. */
class FileNames {
    #taken = [];
    /**
     * The path for a file of the service, fit for every system. Throws `unsafe_filename` when it leads out of the folder or
     * when another file of this run has it, also on systems that do not tell case apart.
     */
    take(name, isPath) {
        const path = isPath ? safeRelativePath(name) : fittingName(name);
        refuseCollisions([...this.#taken, path]);
        this.#taken = [...this.#taken, path];
        return path;
    }
    /** The file did not come, so that nothing is at the path: a second way to the same file may take it. */
    giveBack(path) {
        this.#taken = this.#taken.filter(one => one !== path);
    }
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/report.js

/** Puts what was fetched into outputs, result-json and report. */
function reportFiles(context, results) {
    const { report, output, detail } = context;
    const files = results.flatMap(result => result.files);
    const rows = files.map(({ path, size, sha256, source }) => ({ path, size, sha256, source }));
    const total = files.reduce((sum, file) => sum + file.size, 0);
    output({ files: JSON.stringify(rows), 'file-count': String(files.length), 'total-bytes': String(total) });
    detail({ files: rows });
    report.fact('Files', `${files.length}, ${(0,quantities/* bytes */.ee)(total)}`);
    if (files.length > 0) {
        report.tables.push({
            title: 'Files',
            columns: ['File', 'Size', 'SHA-256', 'Compared', 'Source'],
            rows: files.map(file => [
                file.path,
                (0,quantities/* bytes */.ee)(file.size),
                file.sha256,
                file.compared ? 'as expected' : 'no digest given',
                file.alreadyThere ? `${file.source} (was there)` : file.source,
            ]),
        });
    }
    const failed = results.filter(({ verdict }) => verdict !== undefined);
    if (failed.length > 0 && results.length > 1) {
        report.tables.push({
            title: 'Not fetched',
            columns: ['Source', 'Reason', 'What happened'],
            rows: failed.map(({ source, verdict }) => [source.label, verdict?.reasonCode ?? '', verdict?.message ?? '']),
        });
    }
    const unproved = files.filter(file => !file.compared).length;
    if (unproved > 0) {
        report.notChecked.push(`Whether the content of ${unproved} of ${files.length} files is the right one: Real-Debrid gives no digests, and sha256 names none for them. Their size is as announced.`);
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/http/download-progress.js

/** Reports now and then, until the signal is aborted. */
async function reportProgress(tally, pace, done) {
    const { clock, everyMs, report } = pace;
    let at = clock.now();
    let before = tally.bytes;
    while (await slept(clock, everyMs, done)) {
        const now = clock.now();
        // After a new start there are fewer than before.
        const rate = (Math.max(0, tally.bytes - before) / Math.max(1, now - at)) * 1000;
        const { total, connections } = tally;
        const secondsLeft = total === undefined || rate === 0 ? undefined : (total - tally.bytes) / rate;
        report({ bytes: tally.bytes, total, rate, secondsLeft, connections });
        at = now;
        before = tally.bytes;
    }
}
/** For the log: `disk.iso: 42 % of 8.1 GB, 78.3 MB/s, 1 min 03 s left`. */
function progressLine(name, { bytes: so, total, rate, secondsLeft }) {
    const far = total === undefined || total === 0 ? (0,quantities/* bytes */.ee)(so) : `${Math.floor((so / total) * 100)} % of ${(0,quantities/* bytes */.ee)(total)}`;
    const left = secondsLeft === undefined ? [] : [`${(0,quantities/* duration */.p0)(secondsLeft * 1000)} left`];
    return `${name}: ${[far, `${(0,quantities/* bytes */.ee)(Math.round(rate))}/s`, ...left].join(', ')}`;
}
async function slept(clock, ms, done) {
    try {
        await clock.sleep(ms, done);
        return true;
    }
    catch (error) {
        if (done.aborted)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/http/foreign-link.js




/** A link on a host that is not the service's own: it gets no credentials, and no line shows more of it than the host. */
function foreignLink(ports, options) {
    const { renew } = options;
    let link = options.link;
    return {
        open: request => openLink(ports, { ...options, link }, request),
        ...(renew && {
            renew: async (why) => {
                link = await renew(why);
            },
        }),
    };
}
async function openLink(ports, options, { range, validator, signal }) {
    const address = addressOf(options);
    const client = new http_client/* Client */.K({ ...ports, signal: AbortSignal.any([ports.signal, signal]) }, {
        name: options.name,
        base: new URL('/', address.origin),
        credentials: (0,http_service/* fixedCredentials */.r)({}),
        budget: () => undefined,
        redirectsTo: to => isSafe(to) && options.allows(to),
        explain: (answer, request) => ({
            code: codeOf(answer.status),
            // The words of such a page may repeat the link or our own address.
            said: `answered ${answer.status}`,
            // What a fresh link may mend is not asked again at the old one.
            final: [403, 404, 410, 503].includes(answer.status),
            ...options.explain?.(answer, request),
        }),
    });
    return await client.open({
        method: 'GET',
        // Exactly as it was given: it may hold for one spelling only.
        path: `.${address.pathname}${address.search}`,
        doing: options.doing,
        secretPath: true,
        anonymous: true,
        ...(options.stallMs !== undefined && { stallMs: options.stallMs }),
        headers: {
            accept: '*/*',
            // An encoding that only the way adds would give the file another digest and another length.
            'accept-encoding': 'identity',
            ...(range && { range: `bytes=${range.from}-${range.to === undefined ? '' : range.to - 1}` }),
            ...(range && validator !== undefined && { 'if-range': validator }),
        },
    });
}
function addressOf({ link, name, doing, allows }) {
    const text = link.reveal();
    const address = URL.canParse(text) ? new URL(text) : undefined;
    const refuse = (why) => new errors/* ShipgateError */.Y('unexpected_response', `Could not ${doing}: ${why}.`);
    if (address === undefined || !/^https?:$/.test(address.protocol))
        throw refuse(`the link to ${name} is no web address`);
    if (address.username !== '' || address.password !== '')
        throw refuse(`the link to ${name} carries credentials`);
    if (!isSafe(address)) {
        throw new errors/* ShipgateError */.Y('insecure_url', `Could not ${doing}: the link leads over plain http to ${address.host}.`);
    }
    if (!allows(address))
        throw refuse(`the link leads to ${address.host}, which is none of the addresses of ${name}`);
    return address;
}
function isSafe(address) {
    return address.protocol === 'https:' || (address.protocol === 'http:' && (0,proxy/* isLoopback */.U9)(address.hostname));
}
function codeOf(status) {
    if (status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not_found';
    if (status === 429)
        return 'rate_limited';
    return status >= 500 || status === 408 ? 'provider_unavailable' : 'unexpected_response';
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/http/network-failure.js
var network_failure = __webpack_require__(3856);
// EXTERNAL MODULE: ./build/http/range-answer.js
var range_answer = __webpack_require__(3091);
;// CONCATENATED MODULE: ./build/http/start-over.js

/** The bytes so far are of no use: the file is fetched from its first byte. */
class StartOver extends Error {
    name = 'StartOver';
    verdict;
    plain;
    opened;
    constructor({ verdict, plain = false, opened }) {
        super(verdict.message);
        this.verdict = verdict;
        this.plain = plain;
        this.opened = opened;
    }
}
/** An answer that is no file: the link has expired, most likely. */
class NoFile extends Error {
    name = 'NoFile';
    expiry;
    /** What the caller hears when there is no fresh link. */
    verdict;
    constructor(expiry, name) {
        const what = expiry === 'page' ? 'a page with words' : 'no bytes';
        const message = `Could not download ${name}: its link gives ${what} instead of the file.`;
        super(message);
        this.expiry = expiry;
        this.verdict = new errors/* ShipgateError */.Y('unexpected_response', message);
    }
}

;// CONCATENATED MODULE: ./build/http/open-part.js




/** The first answer: the whole file as one part, which shows its length and whether parts can be had. */
async function openFirst(setup) {
    return await open_part_open(setup, { range: setup.plain ? undefined : { from: 0 }, controller: new AbortController() });
}
/**
 * The answer for what a job has still to bring, held to what the first answer said of the file. Throws StartOver when the
 * bytes of before and these do not belong together.
 */
async function openPart(setup, job, first) {
    const { edition } = first.reading;
    const total = edition.total ?? Number.POSITIVE_INFINITY;
    job.controller = new AbortController();
    job.generation = setup.link.generation;
    const validator = (0,range_answer/* validatorOf */.qA)(edition);
    const opened = await open_part_open(setup, {
        range: { from: job.at, ...(job.to < total && { to: job.to }) },
        controller: job.controller,
        ...(validator !== undefined && { validator }),
    });
    const { reading, answer } = opened;
    const same = (0,range_answer/* sameEdition */.tX)(edition, reading.edition);
    if (reading.kind === 'whole' && same) {
        // From now on it belongs to the next start.
        job.controller = new AbortController();
        const verdict = unexpected(`Could not download ${setup.name}: it broke off, and its server gives no parts.`);
        throw new StartOver({ verdict, plain: true, opened });
    }
    const sameLink = opened.generation === first.generation;
    if (reading.kind === 'part' && same) {
        if (sameLink || setup.proofFollows || (0,range_answer/* provenSame */.lZ)(edition, reading.edition))
            return opened;
    }
    answer.discard();
    // A server that tells a wrong length in parts only would do so again.
    const contradicts = sameLink && reading.kind === 'part' && (0,range_answer/* sameEdition */.tX)(edition, { ...reading.edition, total });
    throw new StartOver({
        verdict: unexpected(`Could not download ${setup.name}: what its link gives changed while it was fetched.`),
        plain: contradicts && edition.total !== undefined,
    });
}
async function open_part_open(setup, { range, validator, controller }) {
    const { link, name, ports, mayBeEmpty } = setup;
    const { answer, generation } = await link
        .open({
        ...(range && { range }),
        ...(validator !== undefined && { validator }),
        signal: AbortSignal.any([ports.signal, controller.signal]),
    })
        .catch((error) => {
        if (!(error instanceof request_error/* RequestError */.G) || error.status !== 416)
            throw error;
        // Even from the first byte: the file may be empty, or its server dislikes ranges.
        throw new StartOver({ verdict: error, plain: range?.from === 0 });
    });
    const reading = (0,range_answer/* readAnswer */.JN)(answer, range, name);
    if (reading.kind === 'part' || reading.kind === 'whole')
        return { answer, reading, generation, controller };
    if (reading.kind === 'empty' && mayBeEmpty) {
        return { answer, reading: { kind: 'whole', edition: reading.edition }, generation, controller };
    }
    answer.discard();
    if (reading.kind !== 'wrong-range')
        throw new NoFile(reading.kind, name);
    throw new StartOver({
        verdict: unexpected(`Could not download ${name}: its server sent ${reading.why}.`),
        plain: true,
    });
}
function unexpected(message) {
    return new errors/* ShipgateError */.Y('unexpected_response', message);
}

;// CONCATENATED MODULE: ./build/http/link-source.js

const expiredStatuses = new Set([403, 404, 410, 503]);
const plainCodes = new Set(['forbidden', 'not_found', 'unexpected_response', 'provider_unavailable']);
/** True when the link's server refuses it in a way in which expired ones are refused. */
function saysExpired(error) {
    if (!(error instanceof request_error/* RequestError */.G) || error.status === undefined)
        return false;
    // A code of the provider's own is its verdict, such as a used-up quota: a fresh link would not change it.
    return expiredStatuses.has(error.status) && plainCodes.has(error.code);
}
/** True when the answer is the provider's own verdict on the file, which holds for every connection to it. */
function isVerdict(error) {
    return error.status !== undefined && !plainCodes.has(error.code) && error.code !== 'rate_limited';
}
const MOST_RENEWALS = 2;
/** A link that is renewed when it has expired, once for all connections that notice. */
class RenewableLink {
    #source;
    #generation = 0;
    #renewing;
    constructor(source) {
        this.#source = source;
    }
    /** Counts the renewals; tells whether an answer is of the present link. */
    get generation() {
        return this.#generation;
    }
    async open(request) {
        // Whoever renews it hears what goes wrong.
        await this.#renewing?.catch(() => undefined);
        const generation = this.#generation;
        return { answer: await this.#source.open(request), generation };
    }
    /** True when there is a fresh link in place of the one of `generation`; false: there is none to be had. */
    async renew(generation, why) {
        if (generation < this.#generation)
            return true;
        if (this.#renewing === undefined) {
            if (this.#source.renew === undefined || this.#generation >= MOST_RENEWALS)
                return false;
            this.#renewing = this.#source.renew(why).then(() => {
                this.#generation++;
            });
        }
        try {
            await this.#renewing;
            return true;
        }
        finally {
            this.#renewing = undefined;
        }
    }
}

// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(4675);
;// CONCATENATED MODULE: ./build/http/range-failure.js







// After so many bytes the connection was a good one, and its next failure is a new story.
const GOOD_BYTES = 1024 * 1024;
/**
 * What to do after one connection failed: it goes on where it stopped, or leaves the rest to the others. Throws what ends
 * them all.
 */
async function afterFailure(setup, failed) {
    const { job, error, expendable, over } = failed;
    const { ports, link, name } = setup;
    // Nobody will start with what it brings.
    if (error instanceof StartOver && (over.aborted || ports.signal.aborted))
        error.opened?.answer.discard();
    ports.signal.throwIfAborted();
    over.throwIfAborted();
    if (error instanceof network_failure/* NetworkFailure */.pM) {
        // All came, or another connection has taken over.
        if (job.at >= job.to)
            return 'go-on';
        return await afterBreak(setup, failed, error);
    }
    const retire = () => {
        ports.log.info(`One more connection for ${name} was refused; going on with those that are there.`);
        return 'retire';
    };
    const expiry = expiryOf(error);
    if (expiry !== undefined) {
        if (expendable)
            return retire();
        // A file of which bytes have come is not still being prepared.
        const why = expiry === 'empty' && job.at > 0 ? 'refused' : expiry;
        if (await link.renew(job.generation, why)) {
            ports.log.info(`The link to ${name} had expired and was renewed.`);
            return 'go-on';
        }
        throw error instanceof NoFile ? error.verdict : error;
    }
    if (expendable && error instanceof request_error/* RequestError */.G && !isVerdict(error))
        return retire();
    throw error;
}
/** What makes a link count as expired. */
function expiryOf(error) {
    if (error instanceof NoFile)
        return error.expiry;
    return saysExpired(error) ? 'refused' : undefined;
}
async function afterBreak(setup, failed, failure) {
    const { job, expendable, over } = failed;
    const { ports, name } = setup;
    const { clock, deadline, log, maxRetries, random } = ports;
    if (failure instanceof network_failure/* TimeIsUp */.Db || deadline.passed()) {
        throw new errors/* ShipgateError */.Y('timed_out', `The time was up while ${name} was downloaded.`, { cause: failure });
    }
    if (job.at - job.failedAt >= GOOD_BYTES)
        job.failures = 0;
    job.failedAt = job.at;
    job.failures++;
    const broken = new errors/* ShipgateError */.Y('network_error', `The download of ${name} broke off, the last time after ${job.at - job.from} bytes (${failure.message}).`, { cause: failure });
    if (setup.plain)
        throw new StartOver({ verdict: broken, plain: true });
    const decision = (0,retry/* decideRetry */.t)({
        safe: true,
        outcome: { kind: 'network', failure: failure.kind },
        attempt: job.failures,
        maxRetries,
        nowMs: clock.now(),
        deadlineMs: deadline.at,
        random: random(),
    });
    if (!decision.retry && expendable)
        return 'retire';
    if (!decision.retry)
        throw broken;
    log.info(`The download of ${name} broke off (${failure.message}); going on in ${(0,quantities/* duration */.p0)(decision.delayMs)}.`);
    // Meanwhile another connection may take over, which ends the wait as well.
    const taken = job.controller.signal;
    try {
        await clock.sleep(decision.delayMs, AbortSignal.any([over, ports.signal, taken]));
    }
    catch (error) {
        ports.signal.throwIfAborted();
        if (over.aborted || !taken.aborted)
            throw error;
    }
    return 'go-on';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/http/range-plan.js
/**
 * Which connection fetches which bytes. Pure: the engine asks, and does as it is told.
 *
 * A file is not cut into as many parts as there are connections: SHA-256 needs the bytes in order, and with four quarters
 * three of them could only be read back and digested after the end. The connections take pieces of some seconds each,
 * always the lowest that nobody has, so that the digest stays close behind.
 */
// A piece costs a connection: with a way of 100 ms about half a second until it is at full speed.
const SHORTEST_S = 2;
// Many pieces are many requests, long ones leave the digest far behind.
const LONGEST_S = 10;
const LARGEST_BYTES = 256 * 1024 * 1024;
// Below, the digest and the disk are what takes time.
const WORTH_CONNECTING_S = 4;
// Sooner, the thief would still be connecting when the other is done.
const WORTH_STEALING_S = 0.3;
// Long before it counts as stalled: at the end of a file there is somebody free to try.
const SILENT_MS = 5_000;
/** The sorted spans with one more; those that touch or overlap become one. */
function withSpan(spans, span) {
    let { from, to } = span;
    if (from >= to)
        return spans;
    const before = [];
    const after = [];
    for (const one of spans) {
        if (one.to < from)
            before.push(one);
        else if (one.from > to)
            after.push(one);
        else {
            from = Math.min(from, one.from);
            to = Math.max(to, one.to);
        }
    }
    return [...before, { from, to }, ...after];
}
/** How many bytes the next piece should have. */
function pieceBytes(free, { connections, rate, smallest }) {
    const rest = free.reduce((sum, { from, to }) => sum + to - from, 0);
    const shortest = Math.min(SHORTEST_S * rate, LARGEST_BYTES / 4);
    const longest = Math.min(LONGEST_S * rate, LARGEST_BYTES);
    const fair = Math.min(Math.max(rest / connections / 2, shortest), longest);
    return Math.max(2 * smallest, Math.ceil(fair));
}
/** The lowest free bytes, as many as the next piece should have, and what is free then. */
function takePiece(free, pace) {
    const [lowest, ...others] = free;
    if (lowest === undefined)
        return undefined;
    const most = pieceBytes(free, pace);
    // A crumb is not worth a request of its own.
    const whole = lowest.to - lowest.from < most + pace.smallest;
    const piece = whole ? lowest : { from: lowest.from, to: lowest.from + most };
    return { piece, free: whole ? others : [{ from: piece.to, to: lowest.to }, ...others] };
}
/**
 * What a connection that has nothing to do may take from another, when nothing is free: half of what the one brings that
 * would be the last to end, or all of one that brings nothing. Undefined: nothing is worth it at the moment.
 */
function steal(shares, smallest) {
    let theft;
    let longest = WORTH_STEALING_S;
    for (const [index, { at, to, rate, silentMs }] of shares.entries()) {
        const rest = to - at;
        if (rest <= 0)
            continue;
        const silent = silentMs >= SILENT_MS;
        // Few bytes are enough where they take long.
        if (!silent && (rate === 0 || rest < Math.min(2 * smallest, SHORTEST_S * rate)))
            continue;
        // Of several silent ones the lowest: the digest waits for it.
        const seconds = silent ? Number.MAX_VALUE : rest / rate;
        if (seconds <= longest)
            continue;
        longest = seconds;
        theft = { index, at: silent ? at : at + Math.floor(rest / 2) };
    }
    return theft;
}
/** Whether more connections are worth it: what is over in a moment is not fetched sooner by four. */
function worthMore(rest, { connections, rate, smallest }) {
    return connections > 1 && rest > 2 * smallest && rest > rate * WORTH_CONNECTING_S;
}

;// CONCATENATED MODULE: ./build/http/front-digest.js


const BLOCK_BYTES = 1024 * 1024;
/**
 * SHA-256 of a file whose bytes arrive in any order. What arrives at the front is digested as it passes; what came before
 * its turn is read back from the file when the front has reached it, where the kernel still has most of it in memory.
 */
class FrontDigest {
    #part;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #at = 0;
    #held = [];
    #block;
    #reading;
    #error;
    constructor(part) {
        this.#part = part;
    }
    /** Bytes that have come, and will be written. */
    arrived(from, chunk) {
        if (from !== this.#at || this.#reading !== undefined)
            return;
        this.#hash.update(chunk);
        this.#at += chunk.byteLength;
    }
    /** Bytes that are in the file. */
    written(from, to) {
        this.#held = withSpan(this.#held, { from, to });
        if (this.#reading !== undefined || this.#next() === undefined)
            return;
        this.#reading = this.#catchUp().finally(() => {
            this.#reading = undefined;
        });
    }
    /** The digest, when all bytes from 0 to `size` are in the file; undefined when some are missing. */
    async end(size) {
        await this.rest();
        if (this.#error !== undefined)
            throw this.#error;
        const [all, more] = this.#held;
        const whole = size === 0 ? all === undefined : all?.from === 0 && all.to === size && more === undefined;
        return whole && this.#at === size ? this.#hash.digest('hex') : undefined;
    }
    /** Returns when nothing is read from the file any more. */
    async rest() {
        await this.#reading;
    }
    /** Where the bytes end that can be read back at the front. */
    #next() {
        return this.#held.find(({ from, to }) => from <= this.#at && this.#at < to)?.to;
    }
    async #catchUp() {
        try {
            this.#block ??= Buffer.allocUnsafeSlow(BLOCK_BYTES);
            for (let to = this.#next(); to !== undefined; to = this.#next()) {
                const wanted = this.#block.subarray(0, Math.min(BLOCK_BYTES, to - this.#at));
                const size = await this.#part.read(wanted, this.#at);
                if (size === 0)
                    throw new Error('the file on the disk is shorter than what was written');
                this.#hash.update(wanted.subarray(0, size));
                this.#at += size;
            }
        }
        catch (error) {
            this.#error = error;
        }
    }
}

// EXTERNAL MODULE: ./build/http/pour.js
var pour = __webpack_require__(4619);
;// CONCATENATED MODULE: ./build/http/ranged-run.js









const RAMP_MS = 50;
const LOOK_AGAIN_MS = 100;
/** One start of a download: brings all bytes of one edition of a file, over one connection or several. */
class RangedRun {
    #setup;
    #first;
    #edition;
    #digest;
    #over = new AbortController();
    #jobs = new Set();
    #free = [];
    #size;
    #workers = 0;
    /** What one connection brings in a second, in the mean. */
    #rate = 0;
    #failure;
    #lastRetired;
    constructor(setup, first) {
        this.#setup = setup;
        this.#first = first;
        this.#edition = first.reading.edition;
        this.#size = this.#edition.total;
        this.#digest = new FrontDigest(setup.part);
    }
    /** Throws StartOver when the file has to be fetched from its first byte again. */
    async run() {
        const { connections } = this.#setup;
        const job = this.#give({ from: 0, to: this.#size ?? Number.POSITIVE_INFINITY });
        job.controller = this.#first.controller;
        job.generation = this.#first.generation;
        const several = connections > 1 && this.#first.reading.kind === 'part';
        await Promise.all([this.#guard(this.#work(job)), ...(several ? [this.#guard(this.#ramp(job))] : [])]);
        await this.#digest.rest();
        if (this.#failure !== undefined)
            throw this.#failure.error;
        const size = this.#size ?? 0;
        const sha256 = await this.#digest.end(size);
        if (sha256 === undefined)
            throw this.#lastRetired ?? new Error('bytes are missing although all were fetched');
        return { size, sha256 };
    }
    /** The first error ends all that is under way. */
    async #guard(work) {
        try {
            await work;
        }
        catch (error) {
            this.#failure ??= { error };
            this.#end(error);
        }
    }
    #end(reason) {
        this.#over.abort(reason);
        for (const job of this.#jobs)
            job.controller.abort(reason);
    }
    /** More connections, when the first one alone would take long: one of a fast server is enough, and easier on it. */
    async #ramp(first) {
        const { clock } = this.#setup.ports;
        const total = this.#edition.total ?? 0;
        const from = clock.now();
        for (let wait = RAMP_MS;; wait = LOOK_AGAIN_MS) {
            // So little will never be worth it.
            if (total - first.at <= 2 * this.#setup.smallestBytes)
                return;
            if (!(await this.#slept(wait)))
                return;
            const rate = (first.at / Math.max(1, clock.now() - from)) * 1000;
            if (worthMore(total - first.at, { ...this.#pace(), rate }))
                break;
        }
        // The first connection asked for everything, and keeps the beginning.
        const cut = first.at + pieceBytes([{ from: first.at, to: total }], this.#pace());
        if (cut < total) {
            this.#free = withSpan(this.#free, { from: cut, to: total });
            first.to = cut;
        }
        await Promise.all(Array.from({ length: this.#setup.connections - 1 }, () => this.#guard(this.#work())));
    }
    /** False: it is over. */
    async #slept(ms) {
        try {
            await this.#setup.ports.clock.sleep(ms, this.#over.signal);
            return true;
        }
        catch (error) {
            if (this.#over.signal.aborted)
                return false;
            throw error;
        }
    }
    async #work(firstJob) {
        const { tally } = this.#setup;
        tally.connections = ++this.#workers;
        let opened = firstJob && this.#first;
        let newcomer = firstJob === undefined;
        try {
            for (let job = firstJob ?? (await this.#next()); job !== undefined; job = await this.#next()) {
                while (job.at < job.to) {
                    try {
                        opened ??= await openPart(this.#setup, job, this.#first);
                        await this.#bring(job, opened);
                    }
                    catch (error) {
                        const expendable = newcomer && job.at === job.from && this.#workers > 1;
                        const plan = await afterFailure(this.#setup, { job, error, expendable, over: this.#over.signal });
                        if (plan === 'retire') {
                            this.#lastRetired = error;
                            this.#free = withSpan(this.#free, { from: job.at, to: job.to });
                            this.#jobs.delete(job);
                            return;
                        }
                    }
                    finally {
                        opened?.answer.discard();
                        opened = undefined;
                    }
                    newcomer &&= job.at === job.from;
                }
                this.#jobs.delete(job);
            }
            // Nothing is left, or it is over for another reason.
            this.#end('done');
        }
        finally {
            tally.connections = --this.#workers;
        }
    }
    /** Work for a connection, or undefined when all is done. */
    async #next() {
        while (!this.#over.signal.aborted) {
            const taken = takePiece(this.#free, this.#pace());
            if (taken !== undefined) {
                this.#free = taken.free;
                return this.#give(taken.piece);
            }
            const jobs = [...this.#jobs];
            if (jobs.length === 0)
                return undefined;
            const theft = steal(jobs.map(job => this.#share(job)), this.#setup.smallestBytes);
            const victim = theft && jobs[theft.index];
            if (victim !== undefined) {
                const job = this.#give({ from: theft?.at ?? victim.at, to: victim.to });
                victim.to = job.at;
                if (victim.at >= victim.to) {
                    // What does not answer must not be asked for ever, by one after the other.
                    job.failures = victim.failures + 1;
                    victim.controller.abort(new network_failure/* NetworkFailure */.pM('stalled', 'another connection took over'));
                }
                return job;
            }
            if (!(await this.#slept(LOOK_AGAIN_MS)))
                break;
        }
        return undefined;
    }
    #give({ from, to }) {
        const now = this.#setup.ports.clock.now();
        const job = {
            at: from,
            to,
            from,
            openedAt: now,
            lastAt: now,
            failures: 0,
            failedAt: from,
            generation: this.#setup.link.generation,
            controller: new AbortController(),
        };
        this.#jobs.add(job);
        return job;
    }
    #share(job) {
        const now = this.#setup.ports.clock.now();
        const tried = job.failures <= this.#setup.ports.maxRetries;
        const rate = ((job.at - job.from) / Math.max(1, now - job.openedAt)) * 1000;
        return { at: job.at, to: job.to, rate, silentMs: tried ? now - job.lastAt : 0 };
    }
    #pace() {
        const { connections, smallestBytes: smallest } = this.#setup;
        const rates = [...this.#jobs].map(job => this.#share(job).rate).filter(rate => rate > 0);
        // What it was, while all are just connecting.
        if (rates.length > 0)
            this.#rate = rates.reduce((sum, one) => sum + one) / rates.length;
        return { connections, rate: this.#rate, smallest };
    }
    async #bring(job, { answer, reading }) {
        const { part, name, tally, ports, mayBeEmpty } = this.#setup;
        const { clock } = ports;
        const end = reading.kind === 'part' ? reading.to : (reading.edition.total ?? Number.POSITIVE_INFINITY);
        job.from = job.at;
        job.openedAt = clock.now();
        job.lastAt = job.openedAt;
        await (0,pour/* pour */.f)(answer.body, {
            part,
            from: job.at,
            take: chunk => {
                if (job.at === 0 && (0,range_answer/* looksLikePage */.Zl)(chunk, name))
                    throw new NoFile('page', name);
                if (job.at + chunk.byteLength > end) {
                    throw new errors/* ShipgateError */.Y('size_mismatch', `The download of ${name} has more bytes than were announced.`);
                }
                const taken = Math.min(chunk.byteLength, job.to - job.at);
                this.#digest.arrived(job.at, taken === chunk.byteLength ? chunk : chunk.subarray(0, taken));
                job.at += taken;
                job.lastAt = clock.now();
                tally.bytes += taken;
                return taken;
            },
            enough: () => job.at >= job.to && job.to < end,
            written: (from, to) => this.#digest.written(from, to),
        });
        if (job.at >= Math.min(job.to, end))
            return;
        if (end !== Number.POSITIVE_INFINITY) {
            throw new network_failure/* NetworkFailure */.pM('broken', `the body ended after ${job.at - job.from} of ${end - job.from} bytes`);
        }
        if (job.at === 0 && !mayBeEmpty)
            throw new NoFile('empty', name);
        job.to = job.at;
        this.#size = job.at;
    }
}

;// CONCATENATED MODULE: ./build/http/download-starts.js







// Also with max-retries: 0 a server that gives no parts after all gets one start without them.
const LEAST_STARTS = 1;
/**
 * Brings the bytes into the part, from its first byte as often as it has to be: the file changed at its server, or parts
 * of it cannot be had and the connection broke.
 */
async function download(one) {
    const { ports, part, tally, name } = one;
    let plain = false;
    let ready;
    for (let start = 1;; start++) {
        const setup = { ...one, plain };
        let opened;
        try {
            opened = ready ?? (await firstAnswer(one, plain));
            ready = undefined;
            const { total } = opened.reading.edition;
            tally.bytes = 0;
            tally.total = total;
            refuseEndless(one, opened);
            // What an earlier start has brought takes room that this one needs.
            await part.empty(0);
            if (total !== undefined)
                await one.admit(total);
            await part.empty(total ?? 0);
            return await new RangedRun(setup, opened).run();
        }
        catch (error) {
            if (!(error instanceof StartOver))
                throw error;
            const delay = delayBefore(one, start);
            if (delay === undefined) {
                error.opened?.answer.discard();
                throw error.verdict;
            }
            ready = error.opened;
            plain ||= error.plain;
            ports.log.info(`${error.message} Starting ${name} over.`);
            if (ready === undefined)
                await ports.clock.sleep(delay, ports.signal);
        }
        finally {
            opened?.answer.discard();
        }
    }
}
/** Milliseconds until the next start; undefined: there is none. */
function delayBefore({ ports }, start) {
    const { clock, deadline, maxRetries, random } = ports;
    const decision = (0,retry/* decideRetry */.t)({
        safe: true,
        outcome: { kind: 'network', failure: 'broken' },
        attempt: start,
        maxRetries: Math.max(maxRetries, LEAST_STARTS),
        nowMs: clock.now(),
        deadlineMs: deadline.at,
        random: random(),
    });
    return decision.retry ? decision.delayMs : undefined;
}
/** The first answer of a start, from a fresh link where the present one has expired. */
async function firstAnswer(one, plain) {
    const { ports, link, name } = one;
    for (;;) {
        const { generation } = link;
        try {
            return await openFirst({ ...one, plain });
        }
        catch (error) {
            ports.signal.throwIfAborted();
            const expiry = expiryOf(error);
            if (expiry !== undefined) {
                if (await link.renew(generation, expiry)) {
                    ports.log.info(`The link to ${name} had expired and was renewed.`);
                    continue;
                }
                throw error instanceof NoFile ? error.verdict : error;
            }
            if (error instanceof network_failure/* NetworkFailure */.pM)
                throw startAgain(one, error, plain);
            throw error;
        }
    }
}
function startAgain({ ports, name }, failure, plain) {
    const cause = { cause: failure };
    if (failure instanceof network_failure/* TimeIsUp */.Db || ports.deadline.passed()) {
        return new errors/* ShipgateError */.Y('timed_out', `The time was up while ${name} was downloaded.`, cause);
    }
    const verdict = new errors/* ShipgateError */.Y('network_error', `Could not download ${name} (${failure.message}).`, cause);
    return new StartOver({ verdict, plain });
}
/** Where nothing tells the end of a file, only its size or digest shows that it is whole. */
function refuseEndless({ provable, name }, { answer, reading }) {
    if (provable || !answer.endsByClosing || reading.edition.total !== undefined)
        return;
    throw new errors/* ShipgateError */.Y('unexpected_response', `The download of ${name} announces no length, so nothing would show whether it arrived whole.`);
}

// EXTERNAL MODULE: ./build/http/existing-file.js
var existing_file = __webpack_require__(3527);
// EXTERNAL MODULE: ./build/http/file-trouble.js
var file_trouble = __webpack_require__(3685);
// EXTERNAL MODULE: ./build/http/part-file.js
var part_file = __webpack_require__(903);
;// CONCATENATED MODULE: ./build/http/target-folder.js




/**
 * Makes the folders below `folder` one by one, and refuses a way that a link in it leads elsewhere: an earlier step, or
 * another file of the same torrent, may have planted one.
 */
async function enterFolder(folder, below) {
    const base = (0,external_node_path_.resolve)(folder);
    await (0,promises_.mkdir)(base, { recursive: true });
    const root = await (0,promises_.realpath)(base);
    const made = [];
    const leave = async () => {
        for (const path of made.toReversed())
            await (0,promises_.rmdir)(path).catch(() => undefined);
    };
    let path = base;
    try {
        for (const name of below) {
            path = (0,external_node_path_.join)(path, name);
            if (await makes(path))
                made.push(path);
            const real = await (0,promises_.realpath)(path);
            if (!real.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep)) {
                throw new errors/* ShipgateError */.Y('unsafe_filename', `${path} is a link that leads out of ${base}.`);
            }
            if (givesOrders((0,external_node_path_.relative)(root, real).split(external_node_path_.sep))) {
                throw new errors/* ShipgateError */.Y('unsafe_filename', `${path} is a link that leads to where git or GitHub take orders.`);
            }
        }
    }
    catch (error) {
        await leave();
        throw error;
    }
    return { path, leave };
}
async function makes(path) {
    try {
        await (0,promises_.mkdir)(path);
        return true;
    }
    catch (error) {
        if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST')
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/http/ranged-download.js












const PROGRESS_MS = 10_000;
const SMALLEST_BYTES = 1024 * 1024;
/**
 * Fetches one file from a link, over several connections where the server gives parts, and goes on where one broke off.
 * The bytes go to a `.part` file and get their final name only when size and digest are right; on any failure nothing is
 * left. Throws `unsafe_filename`, `disk_full`, `file_exists`, `size_mismatch`, `digest_mismatch`, `unexpected_response`,
 * `network_error`, `timed_out`, `invalid_input` (the folder cannot be written), the RequestError of a link that cannot be
 * opened or renewed, and the cancel signal's error.
 */
async function fetchFile(job) {
    const { target } = job;
    const names = target.path.split('/');
    const name = names.at(-1) ?? '';
    if (safeRelativePath(target.path) !== target.path) {
        throw new errors/* ShipgateError */.Y('unsafe_filename', `${JSON.stringify(target.path)} cannot be used as a file name.`);
    }
    let done = false;
    let leave = async () => undefined;
    try {
        const folder = await enterFolder(target.folder, names.slice(0, -1));
        leave = folder.leave;
        const final = (0,external_node_path_.join)(folder.path, name);
        const fetched = (await alreadyThere(job, final)) ?? (await fetchTo(job, final, name));
        done = true;
        return { ...fetched, path: external_node_path_.sep === '\\' ? final.replaceAll('\\', '/') : final };
    }
    catch (error) {
        throw (0,file_trouble/* fileTrouble */.A)(error, { folder: target.folder, name });
    }
    finally {
        if (!done)
            await leave();
    }
}
/** With the digest known, what is there is looked at before anything is asked for. */
async function alreadyThere({ target, options }, final) {
    const { sha256, sizeBytes: size } = target;
    const there = await (0,existing_file/* whatIsThere */.xV)(final, options.overwrite === 'always' ? {} : { sha256, size });
    if (there === 'different' && options.overwrite === 'never')
        throw (0,existing_file/* fileExists */.hR)(final);
    if (there !== 'equal' || sha256 === undefined)
        return undefined;
    return { size: (await (0,promises_.stat)(final)).size, sha256, alreadyThere: true, renewals: 0 };
}
async function fetchTo(job, final, name) {
    const { ports, options, target } = job;
    const { sha256, sizeBytes } = target;
    const link = new RenewableLink(job.links);
    const tally = { bytes: 0, total: undefined, connections: 0 };
    const done = new AbortController();
    const { onProgress: report, progressEveryMs: everyMs = PROGRESS_MS } = options;
    const room = options.room ?? new disk_room/* DiskRoom */.z();
    let leaveRoom = () => undefined;
    const part = await part_file/* PartFile */.Y.beside(final);
    const reporting = report && reportProgress(tally, { clock: ports.clock, everyMs, report }, done.signal);
    try {
        let is;
        try {
            is = await download({
                ports,
                link,
                part,
                tally,
                name,
                connections: options.connections,
                smallestBytes: options.smallestBytes ?? SMALLEST_BYTES,
                provable: sha256 !== undefined || sizeBytes !== undefined,
                mayBeEmpty: sizeBytes === 0,
                proofFollows: sha256 !== undefined,
                async admit(size) {
                    refuseSize(target, size, name);
                    options.admit?.(size);
                    leaveRoom();
                    leaveRoom = await room.claim((0,external_node_path_.dirname)(final), () => Math.max(0, size - tally.bytes));
                },
            });
            await part.sync();
        }
        finally {
            // All bytes are there, or none will come: there is no more progress to tell of.
            done.abort('done');
            await part.close();
        }
        check(target, is, name);
        // Its server may not have told before.
        options.admit?.(is.size);
        // A cancel between the last byte and the name is a cancel.
        ports.signal.throwIfAborted();
        const equal = await (0,existing_file/* place */.ik)({ part: part.path, final, overwrite: options.overwrite, is });
        return { ...is, alreadyThere: equal, renewals: link.generation };
    }
    finally {
        await reporting;
        await part.remove();
        leaveRoom();
    }
}
function check(target, is, name) {
    refuseSize(target, is.size, name);
    if (target.sha256 !== undefined && is.sha256 !== target.sha256) {
        throw new errors/* ShipgateError */.Y('digest_mismatch', `The download of ${name} has the SHA-256 ${is.sha256}, expected was ${target.sha256}.`);
    }
}
function refuseSize({ sizeBytes }, size, name) {
    if (size === undefined || sizeBytes === undefined || size === sizeBytes)
        return;
    throw new errors/* ShipgateError */.Y('size_mismatch', `${name} has ${size} bytes at its link, expected were ${sizeBytes}.`);
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/entry-key.js

/**
 * Stands for an entry of the list of downloads in the journal: the id itself is part of the address that anybody can fetch
 * the file from, and the journal is a file.
 */
function entryKey(id) {
    return (0,external_node_crypto_.createHash)('sha256').update(id).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/too-late.js

/**
 * Throws `timed_out` when the time for new work is up. The time that is left then is for tidying up: requests would still
 * go out in it, and add to the account what nobody would follow.
 */
function refuseTooLate({ context }, what) {
    if (!context.deadline.passed())
        return;
    throw new errors/* ShipgateError */.Y('timed_out', `The time was up before ${what} was begun.`);
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/fetch-file.js










const MOST_AT_ONCE = 8;
/** An answer without a byte means that the service still prepares the file (a client waits as long). */
const PREPARING_MS = 5 * 60_000;
/** Fetches files, as many side by side as there are slots. One that fails ends it once the others that run have ended. */
async function fetchFiles(world, files) {
    const came = [];
    try {
        await (0,parallel/* mapParallel */.E)([...files.entries()], MOST_AT_ONCE, ([at, file]) => {
            const arrived = (one) => {
                came[at] = one;
            };
            return world.slots.use(() => fetchOne(world, file, arrived), world.context.signal);
        });
    }
    finally {
        // In the order of the source, whichever came first.
        for (const [at, one] of came.entries())
            if (one !== undefined)
                world.arrivals.add(one, files[at]?.path);
    }
}
/** The file turned out not to be wanted, now that its name and size are known. */
class NotWanted extends Error {
    name = 'NotWanted';
}
/** Calls `arrived` as soon as the file is in the folder, if it is wanted. */
async function fetchOne(world, file, arrived) {
    const { context } = world;
    refuseTooLate(world, `a download of ${file.source}`);
    const holder = { link: await unrestrict(world, file) };
    const told = file.path ?? holder.link.filename;
    let path;
    try {
        refuseMixUp(file, holder.link);
        const size = sizeOf(file, holder.link);
        refuseUnwanted(world, file, { told, size });
        path = world.names.take(told, file.path !== undefined);
        arrived(await bring(world, file, { path, told, size, holder }));
        path = undefined;
        await forget(world, holder.link, true);
    }
    catch (error) {
        if (path !== undefined)
            world.names.giveBack(path);
        // After a cancel there is no time here; the finish does it.
        if ((0,errors/* isCancelled */.m)(error))
            throw error;
        await forget(world, holder.link, error instanceof NotWanted);
        if (!(error instanceof NotWanted))
            throw error;
        context.log.info(`Not wanted: ${told}`);
    }
}
async function bring(world, file, wanted) {
    const { context, policy } = world;
    const { path, told, size, holder } = wanted;
    const sha256 = expectedDigest(policy.digests, path);
    context.log.info(`Fetching ${path}${size === undefined ? '' : `, ${(0,quantities/* bytes */.ee)(size)}`}`);
    const ports = { ...context, maxRetries: policy.maxRetries };
    const { chunks, download: first } = holder.link;
    const saved = await fetchFile({
        ports,
        links: foreignLink(ports, {
            name: 'the download server of Real-Debrid',
            doing: `download ${path}`,
            link: downloadAddress(first),
            allows: world.allows,
            explain: explainDownload,
            renew: async (why) => {
                if (why === 'empty')
                    await waitForPreparation(world, path);
                context.log.info(`The link to ${path} has expired; asking for another`);
                const before = holder.link;
                holder.link = await unrestrict(world, file);
                // The service may give the same entry again, which is then in use.
                if (before.id !== holder.link.id)
                    await forget(world, before, true);
                return downloadAddress(holder.link.download);
            },
        }),
        target: {
            folder: policy.folder,
            path,
            ...(sha256 !== undefined && { sha256 }),
            ...(size !== undefined && { sizeBytes: size }),
        },
        options: {
            connections: chunks > 0 ? Math.min(policy.connections, chunks) : policy.connections,
            overwrite: policy.overwrite,
            room: world.room,
            admit: real => refuseUnwanted(world, file, { told, size: real }),
            onProgress: progress => context.log.info(progressLine(path, progress)),
        },
    });
    const { alreadyThere } = saved;
    context.log.info(`${alreadyThere ? 'Was there' : 'Fetched'}: ${saved.path} (${(0,quantities/* bytes */.ee)(saved.size)}, SHA-256 ${saved.sha256})`);
    return {
        path: saved.path,
        size: saved.size,
        sha256: saved.sha256,
        source: file.source,
        compared: sha256 !== undefined,
        alreadyThere,
    };
}
function sizeOf(file, link) {
    return file.size ?? (link.sizeIsReliable && link.filesize > 0 ? link.filesize : undefined);
}
function refuseUnwanted({ policy }, file, { told, size }) {
    if (!file.isChosen && !policy.filter.wants([told], size))
        throw new NotWanted(told);
}
/** That links come in the order of the files is read in clients only. A link that names another file belongs to that one. */
function refuseMixUp({ path, others = [], source }, { filename }) {
    if (path === undefined || others.length === 0)
        return;
    const told = comparable(filename);
    if (told === comparable(path) || !others.some(other => comparable(other) === told))
        return;
    throw new errors/* ShipgateError */.Y('torrent_failed', `The links of ${source} do not come in the order of its files, so which is which cannot be told.`);
}
/** The service writes some characters as `_` (a client). */
function comparable(name) {
    return (name.split('/').at(-1) ?? '').normalize('NFC').replace(/[|"\\?*:<>]/g, '_');
}
async function waitForPreparation(world, path) {
    const { log, deadline, signal } = world.context;
    log.info(`Real-Debrid is still preparing ${path}; waiting ${(0,quantities/* duration */.p0)(PREPARING_MS)}`);
    await deadline.sleep(PREPARING_MS, signal);
    refuseTooLate(world, `another link to ${path}`);
}
/** The address of the download is a key to the file, so it is masked before anything else. */
async function unrestrict({ api, context, policy }, file) {
    const link = await api.unrestrict(file.link, { password: policy.linkPassword });
    context.mask(link.download);
    // The entry's id stands in that address, so it is half of the key.
    context.mask(link.id);
    context.journal.open({ key: entryKey(link.id), kind: 'download', data: { name: link.filename } });
    return link;
}
/** Every unrestricted link leaves an entry in the account's list of downloads. What goes wrong with it does no harm. */
async function forget({ api, policy, context }, link, isFetched) {
    const remove = policy.removeAfter === 'always' || (policy.removeAfter === 'on-success' && isFetched);
    try {
        if (remove)
            await api.deleteDownload(link.id);
        else
            context.report.notes.push(`${link.filename} stays in the list of downloads at Real-Debrid.`);
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        context.report.notes.push(`${link.filename} stays in the list of downloads at Real-Debrid: ${error.message}`);
    }
    context.journal.close(entryKey(link.id));
}

// EXTERNAL MODULE: ./build/actions/look-for-lost.js
var look_for_lost = __webpack_require__(2230);
;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/add-torrent.js





const WAIT_FOR_SLOT_MS = 60_000;
/** The torrents of the account with that hash. */
async function torrentsOf({ api }, hash) {
    const found = [];
    for await (const one of api.torrents())
        if (one.hash === hash)
            found.push(one);
    return found;
}
/**
 * Adds a torrent exactly once. The hash tells which torrents are it, so after a lost answer the list is searched; only a
 * list that does not have it lets the request be sent once more. The service may also answer with a torrent that was there
 * before, or refuse another one beside it; that one is then used, and is not ours.
 *
 * @param before those of the same hash that were there before.
 */
async function addOnce(world, source, before) {
    const { context, policy } = world;
    const known = new Set(before.map(({ id }) => id));
    // Two .torrent files may have one name.
    const key = `add ${source.hash} ${before.length}`;
    const until = context.deadline.within(policy.maxWaitMs);
    let sentAgain = false;
    for (;;) {
        await waitForSlot(world, until);
        refuseTooLate(world, `the adding of ${source.label}`);
        context.journal.open({
            key,
            kind: 'trigger',
            data: { label: source.label, hash: source.hash, known: [...known].join(' ') },
        });
        try {
            const { id } = await source.add();
            return follow(id, !known.has(id));
        }
        catch (error) {
            if (!(error instanceof request_error/* RequestError */.G))
                throw error;
            if (error.processed === 'no') {
                context.journal.close(key);
                // Somebody took the last place since it was looked for.
                if (error.code !== 'too_many_active' || until.passed())
                    throw error;
                context.log.info(`${error.message} Waiting for a place.`);
                await until.sleep(WAIT_FOR_SLOT_MS, context.signal);
                continue;
            }
            context.log.info(`${error.message} Looking in the list of torrents for ${source.label}.`);
            const isActive = error instanceof AlreadyActive;
            const { found, complete } = await search(world, source.hash, {
                known,
                late: error.processed === 'later',
                orKnown: isActive,
            });
            // A refusal adds nothing: a new one is then ours only when an earlier request may have added it.
            if (found !== undefined)
                return follow(found, !known.has(found) && (!isActive || sentAgain));
            if (error.processed === 'later' || !complete || sentAgain) {
                context.journal.close(key);
                throw lost(error, source.label);
            }
            context.log.info(`Real-Debrid does not have ${source.label}; adding it once more.`);
            sentAgain = true;
        }
    }
    function follow(id, ours) {
        if (ours)
            context.journal.open({ key: id, kind: 'torrent', data: { label: source.label } });
        context.journal.close(key);
        context.log.info(`${source.label} is torrent ${id}${ours ? '' : ', which was there before'}`);
        return { id, ours };
    }
}
async function search(world, hash, { known, late, orKnown }) {
    return await (0,look_for_lost/* lookForLost */.R)(world.context, late, async () => {
        const there = await torrentsOf(world, hash);
        const found = there.find(one => !known.has(one.id)) ?? (orKnown ? there[0] : undefined);
        return { found: found?.id, complete: true };
    });
}
/** Waits until the account may have another active torrent. */
async function waitForSlot({ api, context }, until) {
    for (;;) {
        const { active, limit } = await api.activeCount();
        if (active < limit)
            return;
        if (until.passed()) {
            throw new errors/* ShipgateError */.Y('too_many_active', `Real-Debrid allows ${limit} active torrents, and ${active} are.`, {
                hint: 'Wait for others to end, remove some, or raise max-wait-minutes.',
            });
        }
        context.log.info(`All ${limit} places for active torrents are taken; waiting`);
        await until.sleep(WAIT_FOR_SLOT_MS, context.signal);
    }
}
function lost(error, label) {
    return new errors/* ShipgateError */.Y(error.code === 'forbidden' ? 'provider_error' : error.code, `${error.message} Whether ${label} was added is not known: the list does not have it so far.`, { hint: 'Look at the torrents of the account before running again.', cause: error });
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/clean-up.js

/** Removes what this run added to the account, as `remove-after` says; never what was there before. */
class CleanUp {
    #world;
    #torrent;
    constructor(world, torrent) {
        this.#world = world;
        this.#torrent = torrent;
    }
    /** Another torrent in place of the one before. */
    takeOver(torrent) {
        this.#torrent = torrent;
    }
    /** Does the work and then what `remove-after` says about how it went. A cancel leaves it to the finish. */
    async around(work) {
        let result;
        try {
            result = await work();
        }
        catch (error) {
            if (!(0,errors/* isCancelled */.m)(error))
                await this.#end(this.#world.policy.removeAfter === 'always');
            throw error;
        }
        await this.#end(this.#world.policy.removeAfter !== 'never');
        return result;
    }
    /** The present torrent goes at once, whatever `remove-after` says: it stands in the way of the next one. */
    async removeNow() {
        const torrent = this.#torrent;
        if (torrent?.ours !== true)
            return;
        await this.#world.api.deleteTorrent(torrent.id);
        this.#world.context.journal.close(torrent.id);
        this.#torrent = undefined;
    }
    async #end(remove) {
        const torrent = this.#torrent;
        if (torrent?.ours !== true)
            return;
        const { context } = this.#world;
        const stays = (why) => context.report.notes.push(`Torrent ${torrent.id}, which this run added, stays at Real-Debrid${why}.`);
        try {
            if (remove)
                await this.removeNow();
            else
                stays(`, as remove-after: ${this.#world.policy.removeAfter} says`);
        }
        catch (error) {
            if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
                throw error;
            stays(`: ${error.message.replace(/\.$/, '')}`);
        }
        context.journal.close(torrent.id);
    }
}

// EXTERNAL MODULE: ./build/actions/patience.js
var actions_patience = __webpack_require__(5957);
// EXTERNAL MODULE: ./build/core/poll.js
var poll = __webpack_require__(2077);
;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/follow-torrent.js




const HEARTBEAT_MS = 60_000;
/** Content that Real-Debrid has is ready within a few seconds of its selection (seen in clients). */
const CACHED_WITHIN_MS = 15_000;
/** A torrent that was just added may be unknown for a moment (seen in a client). */
const UNKNOWN_FOR_MS = 10_000;
/** How much later than the end links may come (a client waits as long). */
const LINKS_WITHIN_MS = 60_000;
/** Clients give up on the metadata of a magnet after 25 to 120 s. */
const METADATA_WITHIN_MS = 120_000;
const failures = {
    magnet_error: ['torrent_failed', 'found no content for the magnet'],
    error: ['torrent_failed', 'could not fetch the torrent'],
    virus: ['torrent_virus', 'found a virus in it'],
    dead: ['torrent_failed', 'finds nobody who has it'],
};
/** The torrent as soon as its files are known. */
async function untilFilesAreKnown(world, id) {
    const until = world.context.deadline.within(Math.min(METADATA_WITHIN_MS, world.policy.maxWaitMs));
    const known = await watch(world, id, {
        until,
        wanted: torrent => torrent.files.length > 0,
    });
    if (known !== undefined)
        return known;
    throw new errors/* ShipgateError */.Y('torrent_failed', `Real-Debrid did not find the files of torrent ${id} in time.`, {
        hint: 'The magnet may have no source; a .torrent file needs no search for its files.',
    });
}
/**
 * The torrent as soon as Real-Debrid has all of its selection, with its links. Links may come later than the end (seen in
 * a client), so fewer of them than `files` are waited for a minute; then there are no more.
 */
async function untilReady(world, id, files) {
    const { context, policy } = world;
    const startedAt = context.clock.now();
    const waitMs = policy.requireCached ? Math.min(CACHED_WITHIN_MS, policy.maxWaitMs) : policy.maxWaitMs;
    const until = context.deadline.within(waitMs);
    const ready = await watch(world, id, {
        until,
        wanted: torrent => torrent.status === 'downloaded' && torrent.links.length > 0,
    });
    if (ready !== undefined) {
        if (ready.links.length >= files)
            return ready;
        const all = await watch(world, id, {
            until: context.deadline.within(LINKS_WITHIN_MS),
            wanted: torrent => torrent.links.length >= files,
        });
        return all ?? ready;
    }
    if (policy.requireCached) {
        throw new errors/* ShipgateError */.Y('not_cached', `Real-Debrid does not have torrent ${id} yet, and require-cached is true.`);
    }
    const waited = (0,quantities/* duration */.p0)(context.clock.now() - startedAt);
    throw new errors/* ShipgateError */.Y('timed_out', `Real-Debrid did not have torrent ${id} after ${waited}.`, {
        hint: 'Raise max-wait-minutes, or run again later: with remove-after: never it goes on fetching.',
    });
}
async function watch(world, id, { until, wanted }) {
    const { api, context, policy } = world;
    const { clock, log, signal } = context;
    // Whoever was away at the last look did not say that nothing was found.
    const patience = new actions_patience/* Patience */.i({ ...context, deadline: until });
    const startedAt = clock.now();
    let told = '';
    let lastWordAt = startedAt;
    const tell = (torrent) => {
        const now = clock.now();
        if (torrent.status === 'unknown' && told !== torrent.word) {
            log.warning(`Real-Debrid says "${torrent.word}" of torrent ${id}, which is not a known state; still looking.`);
        }
        if (torrent.word === told && now - lastWordAt < HEARTBEAT_MS)
            return;
        told = torrent.word;
        lastWordAt = now;
        const speed = torrent.speed ? `, ${(0,quantities/* bytes */.ee)(torrent.speed)}/s` : '';
        log.info(`Torrent ${id}: ${torrent.word}, ${Math.floor(torrent.progress)} %${speed}, ${(0,quantities/* duration */.p0)(now - startedAt)} elapsed`);
    };
    return await (0,poll/* poll */.w)({ clock, deadline: until, signal, ...(policy.pollMs !== undefined && { fixedMs: policy.pollMs }) }, async () => {
        const torrent = await patience.ask(() => orUnknownYet(api.torrent(id), clock.now() - startedAt < UNKNOWN_FOR_MS));
        if (torrent === undefined || torrent === 'unknown yet')
            return undefined;
        tell(torrent);
        if (wanted(torrent))
            return torrent;
        const failure = failures[torrent.status];
        if (failure === undefined)
            return undefined;
        throw new errors/* ShipgateError */.Y(failure[0], `Real-Debrid ${failure[1]} (torrent ${id}, ${torrent.word}).`);
    });
}
async function orUnknownYet(answer, isYoung) {
    try {
        return await answer;
    }
    catch (error) {
        if (isYoung && error instanceof errors/* ShipgateError */.Y && error.code === 'not_found')
            return 'unknown yet';
        throw error;
    }
}
/** What the torrent is now; asked until there is an answer. */
async function torrentNow({ api, context }, id) {
    return await (0,actions_patience/* insist */.R)(context, () => api.torrent(id));
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/fetch-torrent.js






/**
 * Fetches the wanted files of a torrent. Where Real-Debrid would pack several into an archive, they are selected, fetched
 * and removed one after another, because a selection of one file is never packed.
 */
async function fetchTorrent(world, source) {
    const before = await torrentsOf(world, source.hash);
    const ready = await readyBefore(world, before);
    if (ready !== undefined) {
        try {
            return await fetchFiles(world, ready.files);
        }
        catch (error) {
            // What the service once had for it is gone; adding it again is the cure (seen in clients).
            const isGone = error instanceof errors/* ShipgateError */.Y && error.code === 'hoster_unavailable';
            if (!isGone)
                throw error;
            world.context.log.info(`${error.message} Adding ${source.label} anew.`);
        }
    }
    const first = await addOnce(world, source, before);
    const cleanUp = new CleanUp(world, first);
    await cleanUp.around(async () => {
        const torrent = await untilFilesAreKnown(world, first.id);
        // What came from an older torrent of the same content has come.
        const wanted = wantedOf(world, torrent).filter(({ path }) => !world.arrivals.has(path));
        world.context.log.info(`${torrent.filename}: ${(0,quantities/* counted */.hS)(wanted.length, 'wanted file')} of ${torrent.files.length}`);
        if (wanted.length === 0)
            return;
        if (wanted.length === 1 || world.policy.allowArchive || wanted.every(isMedia)) {
            return await fetchSelection(world, torrent, wanted);
        }
        await fetchOneByOne(world, source, { first, torrent, wanted, cleanUp });
    });
}
/** The files that the inputs want. Padding between the files of hybrid torrents is nobody's file. */
function wantedOf({ policy }, { files, filename }) {
    return files.filter(({ path, bytes }) => {
        const below = path.replace(/^\/+/, '');
        // Whether paths begin with the torrent's own folder is not documented; globs may leave it out.
        const paths = below.startsWith(`${filename}/`) ? [below, below.slice(filename.length + 1)] : [below];
        return !/(?:^|\/)\.pad\//.test(below) && policy.filter.wants(paths, bytes);
    });
}
// Files of these kinds are left as they are in a selection of several (read in clients).
const media = /\.(?:mkv|mp4|avi|m4v|mov|wmv|mpe?g|ts|m2ts|webm|flv|mp3|flac|m4a|ogg|wav|aac)$/i;
function isMedia({ path }) {
    return media.test(path);
}
/** A torrent that was there before, is ready and has exactly what is wanted: nothing is added, and it stays. */
async function readyBefore(world, before) {
    for (const one of before.filter(({ status }) => status === 'downloaded')) {
        const torrent = await torrentNow(world, one.id);
        const selected = torrent.files.filter(({ selected: is }) => is);
        const wanted = wantedOf(world, torrent);
        // More selected files than wanted ones are fine where each has a link of its own.
        const isThere = wanted.length > 0 && wanted.every(file => selected.some(({ id }) => id === file.id));
        if (!isThere || torrent.links.length !== selected.length)
            continue;
        world.context.log.info(`Torrent ${one.id} was there before and is ready; using it`);
        const ids = new Set(wanted.map(({ id }) => id));
        return { files: remoteFiles(torrent).filter((_, at) => ids.has(selected[at]?.id ?? 0)) };
    }
    return undefined;
}
async function fetchSelection(world, torrent, wanted) {
    const ids = wanted.map(({ id }) => id);
    const answer = await world.api.selectFiles(torrent.id, ids);
    // The service keeps an old selection and says that it is done already.
    if (answer === 'already')
        refuseOtherSelection(await torrentNow(world, torrent.id), wanted);
    const ready = await untilReady(world, torrent.id, wanted.length);
    // What was selected is what comes, whatever was asked for.
    refuseOtherSelection(ready, wanted);
    await fetchFiles(world, remoteFiles(ready, world.policy.allowArchive));
}
function refuseOtherSelection({ id, files }, wanted) {
    const selected = files.filter(file => file.selected);
    const isWanted = (one) => wanted.some(file => file.id === one.id && file.path === one.path);
    if (selected.length === wanted.length && selected.every(isWanted))
        return;
    throw new errors/* ShipgateError */.Y('torrent_failed', `Torrent ${id} is in the account already, with other files selected.`, {
        hint: 'Remove it at Real-Debrid, or want the same files.',
    });
}
/** Links belong to the selected files in their order (read in clients); one link for several files is an archive. */
function remoteFiles(torrent, allowArchive = false) {
    const selected = torrent.files.filter(file => file.selected);
    const { links } = torrent;
    const source = torrent.filename;
    if (links.length === selected.length) {
        return links.map((link, at) => ({
            source,
            link,
            path: selected[at]?.path,
            size: selected[at]?.bytes,
            isChosen: true,
            others: selected.filter((_, other) => other !== at).map(({ path }) => path),
        }));
    }
    if (!allowArchive) {
        throw new errors/* ShipgateError */.Y('torrent_failed', `Real-Debrid gives ${(0,quantities/* counted */.hS)(links.length, 'link')} for ${(0,quantities/* counted */.hS)(selected.length, 'selected file')} of torrent ${torrent.id}, so which is which cannot be told.`, { hint: 'It may have packed them; allow-archive: true takes what there is.' });
    }
    // The globs are for the files in it, not for its own name.
    return links.map(link => ({ source, link, path: undefined, size: undefined, isChosen: true }));
}
async function fetchOneByOne(world, source, { first, torrent, wanted, cleanUp }) {
    if (!first.ours) {
        throw new errors/* ShipgateError */.Y('torrent_failed', `Torrent ${first.id} was in the account before, and is left as it is.`, {
            hint: 'Its files cannot be selected one by one without removing it; remove it at Real-Debrid, or use allow-archive: true.',
        });
    }
    let current = torrent;
    for (const [at, file] of wanted.entries()) {
        if (at > 0) {
            // The service may know one torrent for each hash, so the one before has to go first.
            await cleanUp.removeNow();
            const added = await addOnce(world, source, await torrentsOf(world, source.hash));
            cleanUp.takeOver(added);
            current = await untilFilesAreKnown(world, added.id);
        }
        const same = current.files.find(one => one.path === file.path);
        if (same === undefined)
            throw new errors/* ShipgateError */.Y('unexpected_response', `Torrent ${current.id} lost a file.`);
        await fetchSelection(world, current, [same]);
    }
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/info-hash.js

/** The hash of a magnet's content, 40 hex digits in lower case; undefined when it names none of version 1. */
function hashOfMagnet(magnet) {
    if (!/^magnet:\?/i.test(magnet))
        return undefined;
    const topics = new URLSearchParams(magnet.slice(magnet.indexOf('?') + 1)).getAll('xt');
    for (const topic of topics) {
        const value = /^urn:btih:(\w+)$/i.exec(topic)?.[1] ?? '';
        if (/^[0-9a-f]{40}$/i.test(value))
            return value.toLowerCase();
        if (/^[a-z2-7]{32}$/i.test(value))
            return hexOfBase32(value.toUpperCase());
    }
    return undefined;
}
/** The hash of a .torrent file: SHA-1 of its `info` dictionary as it stands in the file (BEP 3). Undefined for no torrent. */
function hashOfTorrent(bytes) {
    try {
        const reader = new Bencode(bytes);
        const info = reader.entryOf('info');
        return info === undefined ? undefined : (0,external_node_crypto_.createHash)('sha1').update(bytes.subarray(info.from, info.to)).digest('hex');
    }
    catch {
        return undefined;
    }
}
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
function hexOfBase32(text) {
    let bits = 0n;
    for (const char of text)
        bits = bits * 32n + BigInt(alphabet.indexOf(char));
    return bits.toString(16).padStart(40, '0');
}
/** Deeper nesting has no torrent; it would only exhaust the stack. */
const MOST_DEPTH = 50;
/** Walks bencoded data (BEP 3) without building it: where a key's value begins and ends is all that is wanted. */
class Bencode {
    #bytes;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    /** Where the value of a key of the outermost dictionary stands. Throws for what is no bencoded dictionary. */
    entryOf(key) {
        if (this.#bytes[0] !== 0x64)
            throw new Error('no dictionary');
        let at = 1;
        let found;
        while (this.#bytes[at] !== 0x65) {
            const [from, to] = this.#text(at);
            const end = this.#skip(to, 0);
            if (Buffer.from(this.#bytes.subarray(from, to)).toString('latin1') === key)
                found = { from: to, to: end };
            at = end;
        }
        if (at !== this.#bytes.length - 1)
            throw new Error('something follows');
        return found;
    }
    /** The place behind the value that begins here. */
    #skip(at, depth) {
        const kind = this.#bytes[at];
        if (depth > MOST_DEPTH || kind === undefined)
            throw new Error('too deep, or cut short');
        if (kind === 0x69)
            return this.#find(0x65, at + 1) + 1;
        if (kind !== 0x6c && kind !== 0x64)
            return this.#text(at)[1];
        let next = at + 1;
        while (this.#bytes[next] !== 0x65)
            next = this.#skip(next, depth + 1);
        return next + 1;
    }
    /** Where the bytes of a text begin and end: `<length>:<bytes>`. */
    #text(at) {
        const colon = this.#find(0x3a, at);
        const digits = Buffer.from(this.#bytes.subarray(at, colon)).toString('latin1');
        if (!/^\d{1,10}$/.test(digits))
            throw new Error('no length');
        const end = colon + 1 + Number(digits);
        if (end > this.#bytes.length)
            throw new Error('cut short');
        return [colon + 1, end];
    }
    #find(byte, from) {
        const at = this.#bytes.indexOf(byte, from);
        if (at < 0)
            throw new Error('cut short');
        return at;
    }
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/sources.js








/** Larger ones are something else; the service has limits of its own. */
const LARGEST_FILE = 32 * 1024 * 1024;
/** Everything that the inputs name. Files are read at once, so that a wrong path is told before any request. */
function sourcesOf(values, workspace) {
    const read = (input, path) => readNamed(input, (0,external_node_path_.resolve)(workspace, path), path);
    const torrents = [
        ...values.magnets.map((magnet, at) => torrentSource(`magnet ${at + 1}`, hashOfMagnet(magnet), api => api.addMagnet(magnet))),
        ...values['torrent-files'].map(path => {
            const bytes = read('torrent-files', path);
            return torrentSource((0,external_node_path_.basename)(path), hashOfTorrent(bytes), api => api.addTorrent(bytes));
        }),
    ];
    return [
        ...[...new Set(values.links)].map((link, at) => linkSource(link, at)),
        ...[...new Set(values['folder-links'])].map((link, at) => listSource(`folder ${at + 1}`, world => world.api.folder(link))),
        ...values['container-files'].map(path => {
            const bytes = read('container-files', path);
            return listSource((0,external_node_path_.basename)(path), world => world.api.containerFile(bytes));
        }),
        // A magnet and a .torrent file may be one torrent, which the account can hold only once.
        ...torrents.filter(({ hash }, at) => torrents.findIndex(one => one.hash === hash) === at),
    ];
}
/** Problems of the lines, as clauses that name input and line. */
function sourceProblems(values) {
    const web = (input) => values[input].flatMap((link, at) => {
        const problem = linkProblem(link);
        return problem === undefined ? [] : [`${input} line ${at + 1} ${problem}`];
    });
    const magnets = values.magnets.flatMap((magnet, at) => hashOfMagnet(magnet) === undefined ? [`magnets line ${at + 1} is no magnet link with a hash (urn:btih)`] : []);
    return [...web('links'), ...web('folder-links'), ...magnets];
}
const privateNames = /(?:^|\.)(?:localhost|local|internal)\.?$/i;
/** The service opens the link, so it must not be one that leads into a network or carries somebody's password. */
function linkProblem(link) {
    const url = URL.canParse(link) ? new URL(link) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol))
        return 'is not an http or https address';
    if (url.username !== '' || url.password !== '')
        return 'carries a user name or password';
    if ((0,external_node_net_.isIP)(url.hostname.replace(/[[\]]/g, '')) !== 0 || privateNames.test(url.hostname)) {
        return 'leads to a bare IP address or into a private network';
    }
    return undefined;
}
function linkSource(link, at) {
    const label = `link ${at + 1} (${new URL(link).hostname})`;
    const file = { source: label, link, path: undefined, size: undefined, isChosen: false };
    return { label, fetch: world => fetchFiles(world, [file]) };
}
/** Most links that a folder or container may stand for: each costs a request of a shared limit. */
const MOST_LINKS = 500;
function listSource(label, list) {
    return {
        label,
        fetch: async (world) => {
            const all = [...new Set(await list(world))];
            const links = all.filter(link => linkProblem(link) === undefined);
            world.context.log.info(`${label}: ${(0,quantities/* counted */.hS)(links.length, 'link')}`);
            if (links.length < all.length) {
                const others = (0,quantities/* counted */.hS)(all.length - links.length, 'line');
                world.context.report.notes.push(`${label}: ${others} that are no links to a hoster were left out.`);
            }
            if (links.length > MOST_LINKS) {
                throw new errors/* ShipgateError */.Y('invalid_input', `${label} holds ${links.length} links, and ${MOST_LINKS} is the most.`);
            }
            world.arrivals.holdsNothing = links.length === 0;
            await fetchFiles(world, links.map(link => ({ source: label, link, path: undefined, size: undefined, isChosen: false })));
        },
    };
}
function torrentSource(label, hash, add) {
    if (hash === undefined)
        throw new errors/* ShipgateError */.Y('invalid_input', `${label} is no torrent that can be read.`);
    return {
        label,
        hash,
        fetch: world => {
            const source = { label, hash, add: () => add(world.api) };
            return fetchTorrent(world, source);
        },
    };
}
function readNamed(input, path, shown) {
    try {
        const { size } = (0,external_node_fs_.statSync)(path);
        if (size === 0 || size > LARGEST_FILE) {
            const what = size === 0 ? 'is empty' : 'is larger than 32 MiB';
            throw new errors/* ShipgateError */.Y('invalid_input', `The file of ${input} ${what}: ${shown}.`);
        }
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (cause) {
        if (cause instanceof errors/* ShipgateError */.Y)
            throw cause;
        const code = cause.code ?? 'no reason given';
        throw new errors/* ShipgateError */.Y('invalid_input', `The file of ${input} could not be read (${code}): ${shown}.`, { cause });
    }
}

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/fetch-all.js















/** Sources that are worked on at once: torrents mostly wait, and the service counts active ones itself. */
const MOST_SOURCES = 4;
const TIDYING_MS = 10_000;
/** Fetches everything that the inputs name; a source that fails does not end the others. */
async function fetchAll(api, context, values) {
    const { log, facts, report } = context;
    const policy = policyOf(values, facts.workspace);
    const sources = sourcesOf(values, facts.workspace);
    context.output({ 'download-path': policy.folder.replaceAll('\\', '/') });
    await log.group('Check the account', () => checkAccount(api, context));
    if (values['dry-run']) {
        report.tables.push({ title: 'Would be fetched', columns: ['Source'], rows: sources.map(({ label }) => [label]) });
        return (0,verdict/* verdict */.WJ)('dry_run', `Dry run: the account may fetch, and ${(0,quantities/* counted */.hS)(sources.length, 'source')} would be.`);
    }
    const world = {
        api,
        // What is over its time must still be removed from the account.
        context: { ...context, deadline: context.deadline.leaving(TIDYING_MS) },
        policy,
        names: new FileNames(),
        slots: new Slots(values['parallel-files']),
        room: new disk_room/* DiskRoom */.z(),
        allows: allowedDownloads(api.base),
    };
    const results = [];
    try {
        await log.group('Fetch', () => (0,parallel/* mapParallel */.E)(sources, MOST_SOURCES, async (source) => {
            const at = sources.indexOf(source);
            const arrivals = new Arrivals();
            const end = (verdict) => {
                results[at] = { source, files: arrivals.files, holdsNothing: arrivals.holdsNothing, verdict };
            };
            try {
                end(await fetchSource({ ...world, arrivals }, source));
            }
            catch (error) {
                end();
                throw error;
            }
        }));
    }
    finally {
        // Also after a cancel: what came is in the folder.
        reportFiles(context, results.filter(Boolean));
    }
    const files = results.flatMap(result => result.files);
    return combine(values, { results, files, unmatched: unmatchedDigests(policy.digests, files) });
}
function policyOf(values, workspace) {
    return {
        folder: (0,external_node_path_.resolve)(workspace, values.path),
        filter: fileFilter({
            include: values.include,
            exclude: values.exclude,
            minSizeBytes: values['min-size-bytes'],
        }),
        digests: parseDigests(values.sha256).digests,
        linkPassword: values['link-password']?.reveal(),
        connections: values.connections,
        requireCached: values['require-cached'],
        maxWaitMs: values['max-wait-minutes'],
        overwrite: values.overwrite,
        removeAfter: values['remove-after'],
        allowArchive: values['allow-archive'],
        maxRetries: values['max-retries'],
        pollMs: values['poll-interval-seconds'],
    };
}
/** A free account gets refusals that do not say so (read in clients), so it is asked first. */
async function checkAccount(api, { log, clock, report }) {
    const user = await api.user();
    if (user.type === 'unknown' && user.premium <= 0) {
        throw new errors/* ShipgateError */.Y('unexpected_response', 'Real-Debrid does not say what kind of account this is.', {
            hint: 'Check api-url.',
        });
    }
    if (user.type === 'free' || user.premium <= 0) {
        throw new errors/* ShipgateError */.Y('plan_required', 'The account at Real-Debrid is not premium, and only premium ones fetch.');
    }
    const until = new Date(clock.now() + user.premium * 1000).toISOString().slice(0, 10);
    log.info(`The account is premium until ${until}`);
    report.fact('Account', `premium until ${until}`);
}
/** The verdict on a source that could not be fetched whole. */
async function fetchSource(world, source) {
    try {
        refuseTooLate(world, source.label);
        await source.fetch(world);
        return undefined;
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        world.context.log.warning(`${source.label}: ${error.message}`);
        return (0,verdict/* verdictOfError */.j6)(error);
    }
}
function combine(values, { results, files, unmatched }) {
    const failed = results.flatMap(({ source, verdict: one }) => one === undefined
        ? []
        : [{ ...one, message: results.length === 1 ? one.message : `${source.label}: ${one.message}` }]);
    const [first, ...rest] = failed;
    if (first !== undefined) {
        const { decision, reasonCode, message, next } = (0,verdict/* worst */.QZ)([first, ...rest]);
        const tally = results.length === 1 ? '' : `${results.length - failed.length} of ${results.length} sources were fetched. `;
        return { decision, reasonCode, message: `${tally}${message}`, next };
    }
    if (files.length === 0)
        return nothing(values['if-no-files-found']);
    const empty = results.find(result => result.holdsNothing);
    if (empty !== undefined && values['if-no-files-found'] !== 'ignore') {
        return nothing(values['if-no-files-found'], `There is no link in ${empty.source.label}.`);
    }
    if (unmatched.length > 0) {
        return (0,verdict/* verdict */.WJ)('nothing_matched', `No file was fetched for ${unmatched.slice(0, 5).join(', ')}, which sha256 names.`);
    }
    const total = files.reduce((sum, file) => sum + file.size, 0);
    const compared = files.filter(file => file.compared).length;
    const proof = compared === files.length ? 'every digest is as expected' : `${compared} compared with a digest`;
    return (0,verdict/* verdict */.WJ)('ok', `${(0,quantities/* counted */.hS)(files.length, 'file')} (${(0,quantities/* bytes */.ee)(total)}) fetched whole; ${proof}.`);
}
function nothing(policy, message = 'No file fits include, exclude and min-size-bytes.') {
    const decision = policy === 'error' ? 'fail' : policy === 'warn' ? 'warn' : 'skipped';
    return (0,verdict/* verdict */.WJ)('nothing_matched', message, { decision });
}

// EXTERNAL MODULE: ./build/actions/finish-each.js
var finish_each = __webpack_require__(371);
;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/finish.js



/** Removes or tells what a run that did not reach its end has left in the account. */
async function finishLeft(api, removeAfter, left) {
    return await (0,finish_each/* finishEach */.n)(left, entry => finishOne(api, removeAfter, entry));
}
async function finishOne(api, removeAfter, entry) {
    const { label = '', name = '' } = entry.data;
    if (entry.kind === 'trigger')
        return await finishAdding(api, removeAfter, entry);
    const isTorrent = entry.kind === 'torrent';
    const what = isTorrent ? `Torrent ${entry.key} (${label})` : `${name} in the list of downloads`;
    if (removeAfter !== 'always')
        return `${what} stays at Real-Debrid, as remove-after: ${removeAfter} says.`;
    try {
        const gone = isTorrent ? await api.deleteTorrent(entry.key) : await removeEntry(api, entry.key);
        return `${what} was ${gone === 'deleted' ? 'removed' : 'gone already'}.`;
    }
    catch (error) {
        if (!(error instanceof errors/* ShipgateError */.Y))
            throw error;
        return `${what} stays at Real-Debrid: ${error.message}`;
    }
}
/** The answer to an add never came: the list may have what it added by now. */
async function finishAdding(api, removeAfter, { data }) {
    const { label = '', hash, known = '' } = data;
    const before = new Set(known.split(' '));
    const cutOff = `Adding ${label} was cut off`;
    try {
        for await (const one of api.torrents()) {
            if (one.hash !== hash || before.has(one.id))
                continue;
            const torrent = { key: one.id, kind: 'torrent', data: { label } };
            return `${cutOff}. ${await finishOne(api, removeAfter, torrent)}`;
        }
    }
    catch (error) {
        if (!(error instanceof errors/* ShipgateError */.Y))
            throw error;
    }
    return `${cutOff}: whether Real-Debrid has it is not known. Look at the torrents of the account.`;
}
/** The entry whose id has that key; new ones stand at the front of the list. */
async function removeEntry(api, key) {
    for await (const { id } of api.downloads())
        if (entryKey(id) === key)
            return await api.deleteDownload(id);
    return 'gone';
}

// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(3823);
// EXTERNAL MODULE: ./build/actions/fields.js
var fields = __webpack_require__(7959);
;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/fetch/inputs.js


const fetchInputs = {
    'realdebrid-token': (0,fields/* secret */.rJ)({
        description: 'Private API token of Real-Debrid, from a secret. It reaches the whole account; prefer the three below.',
    }),
    'realdebrid-client-id': (0,fields/* secret */.rJ)({ description: 'Client id that `npm run realdebrid-login` gave, from a secret.' }),
    'realdebrid-client-secret': (0,fields/* secret */.rJ)({ description: 'Client secret that belongs to it.' }),
    'realdebrid-refresh-token': (0,fields/* secret */.rJ)({ description: 'Refresh token that belongs to it.' }),
    'api-url': (0,fields/* address */.hl)({ description: 'Address of Real-Debrid.', default: 'https://api.real-debrid.com' }),
    links: (0,fields/* lines */.Mn)({ description: 'Links to files at hosters, one a line.' }),
    'folder-links': (0,fields/* lines */.Mn)({ description: 'Links to folders at hosters, one a line.' }),
    magnets: (0,fields/* lines */.Mn)({ description: 'Magnet links, one a line.' }),
    'torrent-files': (0,fields/* lines */.Mn)({ description: 'Paths of .torrent files, one a line.' }),
    'container-files': (0,fields/* lines */.Mn)({ description: 'Paths of container files (RSDF, CCF, CCF3, DLC), one a line.' }),
    'link-password': (0,fields/* secret */.rJ)({ description: 'Password of the links at their hosters.' }),
    include: (0,fields/* lines */.Mn)({
        description: 'Globs of the files that are wanted, on their path in the torrent or their name, one a line. Empty: all.',
    }),
    exclude: (0,fields/* lines */.Mn)({ description: 'Globs of files that are not wanted, one a line. They beat include.' }),
    'min-size-bytes': (0,fields/* count */.U9)({ description: 'Smaller files are not wanted.', default: 0, min: 0 }),
    path: (0,fields/* text */.Qq)({ description: 'Folder that the files are written to.', default: '.' }),
    sha256: (0,fields/* lines */.Mn)({
        description: 'Expected digests, one a line as `sha256sum` writes them: digest, blanks, path or name of the file.',
    }),
    connections: (0,fields/* count */.U9)({
        description: 'Most connections for one file. Real-Debrid may allow fewer.',
        default: 4,
        min: 1,
        max: 8,
    }),
    'parallel-files': (0,fields/* count */.U9)({ description: 'How many files are fetched side by side.', default: 2, min: 1, max: 8 }),
    'require-cached': (0,fields/* flag */.Jt)({
        description: 'Fails when Real-Debrid does not have a torrent already, instead of waiting for it.',
        default: false,
    }),
    'max-wait-minutes': (0,fields/* minutes */.Gx)({ description: 'Minutes to wait until Real-Debrid has a torrent.', default: 30 }),
    overwrite: (0,fields/* choice */.Yq)({
        description: 'When a file of the name is there: replace it `if-different`, `always`, or `never`. An equal one always counts as fetched.',
        of: ['if-different', 'always', 'never'],
        default: 'if-different',
    }),
    'remove-after': (0,fields/* choice */.Yq)({
        description: 'Whether what this run added to the account is removed: `on-success`, `always` (also after a failure or a cancel), or `never`. What was there before is never removed.',
        of: ['on-success', 'always', 'never'],
        default: 'on-success',
    }),
    'if-no-files-found': (0,fields/* choice */.Yq)({
        description: 'When nothing fits include, exclude and min-size-bytes: `error`, `warn`, or `ignore`.',
        of: ['error', 'warn', 'ignore'],
        default: 'error',
    }),
    'allow-archive': (0,fields/* flag */.Jt)({
        description: 'Real-Debrid packs several files of a torrent into one archive. `false`: they are selected one by one, so that every file comes as it is.',
        default: false,
    }),
    ...(0,common/* commonInputs */.j$)({ timeoutMinutes: 120 }),
};
const fetchOutputs = {
    files: 'The files, as a JSON list of `{path, size, sha256, source}`.',
    'file-count': 'How many files were fetched.',
    'total-bytes': 'Their size together.',
    'download-path': 'Absolute path of the folder.',
    ...common/* commonOutputs */.e5,
};

;// CONCATENATED MODULE: ./build/providers/realdebrid/actions/realdebrid-fetch.js









const realdebridFetch = (0,actions_define/* defineAction */.Q)({
    id: 'realdebrid-fetch',
    title: 'Shipgate: Real-Debrid fetch',
    description: 'Fetches large files that you have the right to, complete and with their digests, or not at all.',
    branding: { icon: 'download-cloud', color: 'purple' },
    inputs: fetchInputs,
    outputs: fetchOutputs,
    credentials: [['realdebrid-token'], ['realdebrid-client-id', 'realdebrid-client-secret', 'realdebrid-refresh-token']],
    requires: [
        'A premium account at Real-Debrid, and the right to fetch what you name.',
        'No checkout and no permissions of the GitHub token.',
    ],
    check: problemsOf,
    run: async (values, context) => await fetchAll(connect(values, context), context, values),
    finish: async (values, context, left) => await finishLeft(connect(values, context), values['remove-after'], left),
});
function problemsOf(values) {
    const sources = ['links', 'folder-links', 'magnets', 'torrent-files', 'container-files'];
    return [
        ...(sources.every(input => values[input].length === 0)
            ? [`links or another source must be given (${sources.join(', ')})`]
            : []),
        ...sourceProblems(values),
        ...parseDigests(values.sha256).problems,
        ...globProblemsOf({ include: values.include, exclude: values.exclude }),
    ];
}
function connect(values, context) {
    const base = (0,origin/* parseOrigin */.e)(values['api-url'], {
        input: 'api-url',
        acceptedPath: '/rest/1.0',
        allowInsecureHttp: values['allow-insecure-http'],
    });
    return new Realdebrid({ ...context, maxRetries: values['max-retries'] }, { base, login: loginOf(values), onSecret: context.mask });
}
function loginOf(values) {
    const token = values['realdebrid-token'];
    if (token !== undefined)
        return { token };
    // The definition's credentials make sure that they are there.
    return {
        clientId: values['realdebrid-client-id'],
        clientSecret: values['realdebrid-client-secret'],
        refreshToken: values['realdebrid-refresh-token'],
    };
}


/***/ })

};
