export const id = 422;
export const ids = [422];
export const modules = {

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

/***/ 7561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ saveFile),
/* harmony export */   j: () => (/* reexport safe */ _safe_name_js__WEBPACK_IMPORTED_MODULE_10__.j)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);
/* harmony import */ var _disk_room_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6458);
/* harmony import */ var _existing_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3527);
/* harmony import */ var _file_trouble_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3685);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3856);
/* harmony import */ var _part_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(903);
/* harmony import */ var _pour_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4619);
/* harmony import */ var _range_answer_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3091);
/* harmony import */ var _safe_name_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2906);













/**
 * Streams an answer to a file, with its digest. The bytes go to a `.part` file and get their final name only when size
 * and digest are right; on any failure nothing is left, and the answer is closed. Throws NetworkFailure when the body
 * breaks off, and `unsafe_filename`, `disk_full`, `file_exists`, `size_mismatch`, `digest_mismatch`,
 * `unexpected_response` (nothing tells that the body is whole) or `invalid_input` (the folder cannot be written).
 */
async function saveFile(answer, target) {
    try {
        const name = (0,_safe_name_js__WEBPACK_IMPORTED_MODULE_10__/* .safeName */ .j)(target.name);
        const final = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(target.folder), name);
        await prepare(answer, target, final);
        const part = await _part_file_js__WEBPACK_IMPORTED_MODULE_8__/* .PartFile */ .Y.beside(final);
        try {
            const written = await writeAll(answer, part);
            check(answer, target, written);
            await (0,_existing_file_js__WEBPACK_IMPORTED_MODULE_5__/* .place */ .ik)({ part: part.path, final, overwrite: 'never', is: written });
            return { path: node_path__WEBPACK_IMPORTED_MODULE_2__.sep === '\\' ? final.replaceAll('\\', '/') : final, ...written };
        }
        finally {
            await part.remove();
        }
    }
    catch (error) {
        answer.discard();
        throw (0,_file_trouble_js__WEBPACK_IMPORTED_MODULE_6__/* .fileTrouble */ .A)(error, target);
    }
}
/** What can be found out before the first byte. */
async function prepare(answer, target, final) {
    if (answer.endsByClosing && target.sha256 === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ShipgateError */ .Y('unexpected_response', `The download of ${target.name} announces no length, so nothing would show whether it arrived whole.`);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(target.folder, { recursive: true });
    // With the digest known, a different file is refused before anything is downloaded.
    if ((await (0,_existing_file_js__WEBPACK_IMPORTED_MODULE_5__/* .whatIsThere */ .xV)(final, { sha256: target.sha256 })) === 'different')
        throw (0,_existing_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fileExists */ .hR)(final);
    const promised = (0,_range_answer_js__WEBPACK_IMPORTED_MODULE_11__/* .lengthOf */ .Y5)(answer);
    if (promised !== undefined)
        await new _disk_room_js__WEBPACK_IMPORTED_MODULE_4__/* .DiskRoom */ .z().claim(target.folder, () => promised);
}
function check(answer, target, written) {
    const promised = (0,_range_answer_js__WEBPACK_IMPORTED_MODULE_11__/* .lengthOf */ .Y5)(answer);
    const { size, sha256 } = written;
    if (promised !== undefined && size < promised) {
        throw new _network_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .NetworkFailure */ .pM('broken', `the body ended after ${size} of ${promised} bytes`);
    }
    if (target.sha256 !== undefined && sha256 !== target.sha256) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ShipgateError */ .Y('digest_mismatch', `The download of ${target.name} has the SHA-256 ${sha256}, expected was ${target.sha256}.`);
    }
}
async function writeAll(answer, part) {
    const promised = (0,_range_answer_js__WEBPACK_IMPORTED_MODULE_11__/* .lengthOf */ .Y5)(answer) ?? Number.POSITIVE_INFINITY;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    try {
        await (0,_pour_js__WEBPACK_IMPORTED_MODULE_9__/* .pour */ .f)(answer.body, {
            part,
            from: 0,
            take: chunk => {
                size += chunk.byteLength;
                if (size > promised) {
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ShipgateError */ .Y('size_mismatch', `The download has more than the ${promised} bytes that were announced.`);
                }
                hash.update(chunk);
                return chunk.byteLength;
            },
        });
        await part.sync();
    }
    finally {
        await part.close();
    }
    return { size, sha256: hash.digest('hex') };
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

/***/ 9422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  divioDeploy: () => (/* binding */ divioDeploy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(3823);
// EXTERNAL MODULE: ./build/actions/define.js
var actions_define = __webpack_require__(8185);
// EXTERNAL MODULE: ./build/actions/deploy/deploy.js + 14 modules
var deploy = __webpack_require__(4939);
// EXTERNAL MODULE: ./build/actions/deploy/inputs.js + 1 modules
var inputs = __webpack_require__(749);
// EXTERNAL MODULE: ./build/actions/fields.js
var fields = __webpack_require__(7959);
// EXTERNAL MODULE: ./build/actions/head-commit.js
var head_commit = __webpack_require__(6344);
// EXTERNAL MODULE: ./build/actions/run-marker.js
var run_marker = __webpack_require__(4216);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/http/origin.js
var origin = __webpack_require__(3391);
;// CONCATENATED MODULE: ./build/providers/divio/address.js

/** A host name (RFC 1123) whose last label is no number, so that it cannot be read as an address of the network. */
function isZone(text) {
    const labels = text.split('.');
    const good = labels.every(label => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label));
    return good && text.length <= 240 && !/^(?:\d+|0x[0-9a-f]*)$/i.test(labels.at(-1) ?? '');
}
/** `api.<zone>` and `control.<zone>`, as the official client derives them. */
function addressesOfZone(zone) {
    const host = zone.toLowerCase();
    return { api: new URL(`https://api.${host}/`), panel: new URL(`https://control.${host}/`) };
}
/**
 * The addresses of an API that is given by its own; of a host that does not begin with `api.` nothing tells where the
 * control panel is. Throws as parseOrigin does.
 */
function addressesOfApi(address, rules) {
    const api = (0,origin/* parseOrigin */.e)(address, { input: 'api-url', acceptedPath: '/apps/v3', ...rules });
    const panel = new URL('/', api);
    if (/^api\./i.test(panel.hostname))
        panel.hostname = panel.hostname.replace(/^api\./i, 'control.');
    return { api, panel };
}

// EXTERNAL MODULE: ./build/http/client.js + 3 modules
var http_client = __webpack_require__(7485);
// EXTERNAL MODULE: ./build/http/path.js
var path = __webpack_require__(7262);
// EXTERNAL MODULE: ./build/http/request-error.js
var request_error = __webpack_require__(8403);
// EXTERNAL MODULE: ./build/http/service.js
var service = __webpack_require__(4870);
// EXTERNAL MODULE: ./build/http/shared-budget.js
var shared_budget = __webpack_require__(2152);
// EXTERNAL MODULE: ./build/http/answer.js
var http_answer = __webpack_require__(3631);
;// CONCATENATED MODULE: ./build/providers/divio/errors.js

const deploymentsPath = 'apps/v3/deployments/';
/** Divio's errors: `detail`, or texts by field with `non_field_errors` for the rest (official client). */
function explain(answer, request) {
    const { status } = answer;
    if ((0,http_answer/* looksLikeHtml */.te)(answer) && status < 500 && status !== 408 && status !== 429) {
        return {
            code: 'unexpected_response',
            said: `does not live at this address (${status} with an HTML page)`,
            hint: 'Check zone, or api-url: the address of the API is https://api.<zone>.',
            final: true,
            // Whatever it is, it is no Divio that could have started something.
            processed: 'no',
        };
    }
    const detail = (0,http_answer/* errorTextOf */.Jj)(answer.text);
    const words = detail === undefined ? '' : `: ${detail}`;
    if (status === 401) {
        return {
            code: 'unauthorized',
            said: `does not accept the token (401)${words}`,
            hint: 'Check the secret behind divio-token. Tokens may have an end date: make a new one under account > access tokens in the control panel.',
        };
    }
    if (status === 403) {
        return {
            code: 'forbidden',
            said: `refused this (403)${words}`,
            hint: 'The token carries the rights of its person: give that account access to the application, or use a token of one that has it.',
        };
    }
    if (status === 404) {
        return {
            code: 'not_found',
            said: 'does not show it (404): it does not exist, or the account of the token may not see it',
            hint: 'Missing and forbidden look the same at Divio. Check the name, and what the account of the token may see.',
        };
    }
    // It may be a busy environment; the deployer finds that out by looking.
    if (status === 409 && isTrigger(request))
        return { ...refused, said: `refused the request (409)${words}` };
    return status === 400 ? { ...refused, said: refusalIn(answer) } : undefined;
}
function isTrigger({ method, path }) {
    return method === 'POST' && path === deploymentsPath;
}
const refused = { code: 'invalid_input', final: true, processed: 'no' };
/** What is answered to a trigger while a deployment runs is not known, so no word of it is taken for "busy". */
function refusalIn(answer) {
    const { general, fields } = refusalsIn(answer.text);
    const said = [...general, ...fields].join(' ') || ((0,http_answer/* errorTextOf */.Jj)(answer.text) ?? 'no reason given');
    return `refused the request (400): ${said.replace(/\.$/, '')}`;
}
const LONGEST = 300;
/** The texts of a 400: general ones, and those of fields with the field's name before them. */
function refusalsIn(text) {
    let body;
    try {
        body = JSON.parse(text);
    }
    catch {
        return { general: [], fields: [] };
    }
    if (Array.isArray(body))
        return { general: textsIn(body), fields: [] };
    if (typeof body !== 'object' || body === null)
        return { general: [], fields: [] };
    const { non_field_errors: general, detail, ...fields } = body;
    return {
        general: [...textsIn(general), ...textsIn(detail)],
        fields: Object.entries(fields).flatMap(([name, value]) => textsIn(value).map(one => `${name}: ${one}`)),
    };
}
function textsIn(value) {
    const all = Array.isArray(value) ? value : [value];
    return all
        .filter(one => one !== undefined && one !== null && one !== '')
        .map(one => (typeof one === 'string' ? one : JSON.stringify(one)).replace(/\s+/g, ' ').trim().slice(0, LONGEST));
}

// EXTERNAL MODULE: ./build/http/rate-budget.js
var rate_budget = __webpack_require__(737);
;// CONCATENATED MODULE: ./build/providers/divio/limits.js

/**
 * No limit is published. A modest one of our own: a run needs about fifteen requests and its looks; the search for a recent
 * backup reads one row for each backup that is kept.
 */
function createBudget(clock) {
    const budget = new rate_budget/* RateBudget */.Y(clock, { requests: 120, windowMs: 60_000 });
    return () => budget;
}
/** The documented default of the IAM lists; that of the others is not stated, and a smaller page is as good. */
const pageSize = 100;
/** A list that goes on for longer than this goes in a circle. */
const mostPages = 200;
/** Deployments of one environment that are looked at before the order of the list is trusted. */
const enoughDeployments = 20;
/** How long a check of the repository may take, and how often it is asked for meanwhile. */
const repositoryCheckWithinMs = 120_000;
const repositoryCheckEveryMs = 5_000;
/** Waits before the further looks at a thing that has ended without a word on its success. */
const wordOnSuccessAfterMs = [2_000, 3_000, 5_000, 10_000];
/** Waits before the further looks at a log that is empty: it may be so for a moment (documentation of the platform). */
const logAfterMs = [2_000, 5_000];
/** Complete backups of the environment that are looked at for a recent one; the usual retention keeps about 26. */
const mostBackups = 100;
/** How far a clock may be ahead of ours. */
const clockSkewMs = 5 * 60_000;

;// CONCATENATED MODULE: ./build/providers/divio/next-page.js

/**
 * The path, relative to the API, of the address that a list gives as its next page. It is followed as it stands, but only
 * at the API's own origin: the token goes nowhere else. Behind a proxy that ends TLS a service may take itself for plain
 * http; the same host is then asked the way that was configured.
 */
function nextPage(next, api, doing) {
    const url = URL.canParse(next, api.href) ? new URL(next, api) : undefined;
    const ownHost = url?.hostname === api.hostname && (url.origin === api.origin || isPlainTwin(url, api));
    if (url === undefined || !ownHost) {
        const where = url === undefined ? 'no address' : url.origin;
        throw new request_error/* RequestError */.G('unexpected_response', `Could not ${doing}: the next page of the list is at ${where}, where the token is not sent.`, {
            hint: `Give the address of the API itself as api-url; it is ${api.origin} for this run.`,
            processed: 'no',
        });
    }
    const below = url.pathname.startsWith(api.pathname) ? url.pathname.slice(api.pathname.length) : url.pathname.slice(1);
    // With the dot no segment can be taken for a scheme, and an empty one not for a host.
    return `./${below}${url.search}`;
}
function isPlainTwin(url, api) {
    return url.protocol === 'http:' && api.protocol === 'https:' && url.port === '';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./build/providers/divio/timestamp.js
/**
 * Milliseconds since 1970-01-01 UTC of a time as Divio writes it: ISO 8601, with or without a fraction of up to six digits.
 * A time without a zone is taken for UTC, not for the runner's own. Undefined for anything else.
 */
function parseTimestamp(text) {
    if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text))
        return undefined;
    const zoned = /(?:z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
    const time = Date.parse(zoned);
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./build/providers/divio/wire.js


/**
 * The JSON of Divio's API v3, as far as it is used. No schema is published, and fields vanish without a new version
 * (`author` of deployments did), so only what a row is useless without is required, and words of lists stay texts.
 * Every schema is lazy: most runs need few of them.
 */
/** Ids are called UUIDs and are not: 26 letters and digits (seed), dashed in the reference. Opaque, but no path segment. */
const uuid = schemas/* lazy */.RZV(() => schemas/* string */.YjP().check(api/* _regex */.Fk(/[^.]/)));
/** An id of something else. Unknown: whether nested objects come as ids everywhere; an object with its uuid will do. */
const reference = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([
    uuid,
    schemas/* pipe */.FsL(schemas/* object */.Ikc({ uuid }), schemas/* transform */.pdi(one => one.uuid)),
]));
const optionalReference = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* nullish */.cl6(reference), undefined));
const wire_text = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* string */.YjP()), undefined));
/** `set` is what decides; the moment is only told, and a form that we cannot read must not hide that it is there. */
const moment = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* optional */.lqM(schemas/* unknown */.L5J()), schemas/* transform */.pdi(value => ({
    set: value !== null && value !== undefined && value !== '',
    at: typeof value === 'string' ? parseTimestamp(value) : undefined,
}))));
/** An array of texts, a text, or null, all of which were seen (tests of the official client). None when there are none. */
const wire_errors = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* optional */.lqM(schemas/* unknown */.L5J()), schemas/* transform */.pdi((value) => (Array.isArray(value) ? value : [value]).flatMap((one) => {
    if (one === null || one === undefined || one === '')
        return [];
    return [typeof one === 'string' ? one : JSON.stringify(one)];
}))));
/** A page of a list; reference samples leave `next` out where there is nothing more. */
function pageOf(row) {
    return schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ next: schemas/* nullish */.cl6(schemas/* string */.YjP()), results: schemas/* array */.YOg(row) }));
}
/** An answer of which nothing but its coming is of interest. */
const anything = schemas/* lazy */.RZV(() => schemas/* unknown */.L5J());
/** GET /iam/v3/me/ */
const me = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ uuid, first_name: wire_text, last_name: wire_text }));
const application = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    uuid,
    slug: wire_text,
    name: wire_text,
    organisation: optionalReference,
    /** Null where Divio holds the git repository itself. */
    repository: optionalReference,
}));
const applications = pageOf(application);
const environment = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    uuid,
    slug: wire_text,
    branch: wire_text,
    /** Assumed; left out by nobody so far. */
    application: optionalReference,
}));
const environments = pageOf(environment);
const wire_deployment = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    uuid,
    environment: optionalReference,
    started_at: moment,
    ended_at: moment,
    /** Free text for people: it must not decide anything. */
    status: wire_text,
    /** True, false, or null while it runs; anything else is no word on success. */
    success: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* boolean */.zMY()), undefined),
    percent: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* number */.aig()), undefined),
}));
const deployments = pageOf(wire_deployment);
/** GET /apps/v3/deployments/{uuid}/logs */
const deploymentLog = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ logs: schemas/* nullish */.cl6(schemas/* string */.YjP()) }));
/** Of the value only whether there is one: it may be a secret, and sensitive ones come as null. */
const variable = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    value: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    is_sensitive: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* boolean */.zMY()), undefined),
    environment: optionalReference,
    application: optionalReference,
}), schemas/* transform */.pdi(({ value, ...row }) => ({
    name: row.name,
    environment: row.environment,
    application: row.application,
    isSet: row.is_sensitive === true || (value !== null && value !== undefined && value !== ''),
}))));
const variables = pageOf(variable);
const serviceInstance = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    uuid,
    /** DATABASE, STORAGE or others. */
    type: wire_text,
    prefix: wire_text,
    /** NEW: not provisioned. No other word is known. */
    service_status: wire_text,
    environment: optionalReference,
}));
const serviceInstances = pageOf(serviceInstance);
const wire_backup = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    uuid,
    environment: optionalReference,
    /** COMPLETED at the end; WORKING was seen before. */
    state: wire_text,
    /** A word here, not a boolean as on deployments. Means nothing before the end: PARTIAL was seen while working. */
    success: wire_text,
    /** Null and empty were seen. */
    service_instance_backups: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* array */.YOg(reference)), undefined),
    notes: wire_text,
}));
const backups = pageOf(wire_backup);
/** One database or storage of a backup. */
const wire_part = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    uuid,
    backup: optionalReference,
    service_instance: optionalReference,
    service_type: wire_text,
    queued_at: moment,
    started_at: moment,
    ended_at: moment,
    taken_at: moment,
    /** Bytes. Unknown: packed or not. */
    size: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* number */.aig()), undefined),
    errors: wire_errors,
}));
const parts = pageOf(wire_part);
/** What creating a backup or a download gives at least. */
const created = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ uuid }));
const downloadItem = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ uuid, ended_at: moment, errors: wire_errors, download_url: wire_text }));
const downloadItems = pageOf(downloadItem);
/** POST /apps/v3/repositories/{uuid}/check/; `success` at the end, the words before are not known. */
const check = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ code: wire_text }));

;// CONCATENATED MODULE: ./build/providers/divio/client.js









/**
 * The REST API of Divio v3: one method an endpoint, in the exact form of the official client (three paths have no slash at
 * the end). Lists are read page by page, as far as the reader goes. A filter that the service does not know is ignored
 * without a word, and no order is promised: compare every row.
 */
class Divio {
    addresses;
    #client;
    constructor(ports, connection) {
        this.addresses = connection.addresses;
        this.#client = new http_client/* Client */.K(ports, {
            name: 'Divio',
            base: connection.addresses.api,
            // The word Token and one space; not Bearer.
            credentials: (0,service/* fixedCredentials */.r)({ authorization: connection.token.map(token => `Token ${token}`) }),
            budget: (0,shared_budget/* sharedBudget */.Z)(ports.transport, `Divio ${connection.addresses.api.origin}`, () => createBudget(ports.clock)),
            explain: explain,
        });
    }
    /** Whose token it is. */
    async me() {
        return await this.#client.json({ method: 'GET', path: 'iam/v3/me/', doing: 'check the token', schema: me });
    }
    applications(slug) {
        const query = slug === undefined ? {} : { slug };
        return rowsOf(this.#pages('apps/v3/applications/', query, { doing: 'read the applications', schema: applications }));
    }
    async application(uuid) {
        return await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `apps/v3/applications/${uuid}/`,
            doing: `read application ${uuid}`,
            schema: application,
        });
    }
    environments(application, slug) {
        const query = { application, ...(slug !== undefined && { slug }) };
        return rowsOf(this.#pages('apps/v3/environments/', query, { doing: 'read the environments', schema: environments }));
    }
    async environment(uuid) {
        return await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `apps/v3/environments/${uuid}/`,
            doing: `read environment ${uuid}`,
            schema: environment,
        });
    }
    /** The official client takes the first for the newest. */
    deployments(of) {
        return rowsOf(this.#pages(deploymentsPath, { ...of }, { doing: 'read the deployments', schema: deployments }));
    }
    async deployment(uuid) {
        const deployment = await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `apps/v3/deployments/${uuid}/`,
            doing: `read deployment ${uuid}`,
            schema: wire_deployment,
        });
        return this.#asAsked(deployment, uuid, 'deployment');
    }
    /** Starts a deployment of what the control panel has fetched of the environment's branch. Never repeat it without looking. */
    async deploy(environment, buildMode) {
        return await this.#client.json({
            method: 'POST',
            path: deploymentsPath,
            json: { environment, build_mode: buildMode },
            doing: 'start the deployment',
            schema: wire_deployment,
        });
    }
    /** The whole log in one text; empty where there is none (yet). */
    async deploymentLog(uuid) {
        const { logs } = await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `apps/v3/deployments/${uuid}/logs`,
            doing: `read the log of deployment ${uuid}`,
            schema: deploymentLog,
        });
        return logs ?? '';
    }
    /** At least one of application and environment must be given. */
    variables(environment) {
        const reading = { doing: 'read the environment variables', schema: variables };
        return rowsOf(this.#pages('apps/v3/environment-variables/', { environment }, reading));
    }
    /** Makes the control panel look at the repository; asked again, it tells how that went. */
    async checkRepository(uuid, branch) {
        return await this.#client.json({
            method: 'POST',
            path: (0,path/* path */.A) `apps/v3/repositories/${uuid}/check/`,
            json: branch === undefined ? {} : { branch },
            doing: 'have the repository checked',
            repeatable: true,
            schema: check,
        });
    }
    serviceInstances(environment) {
        const reading = { doing: 'read the service instances', schema: serviceInstances };
        return rowsOf(this.#pages('apps/v3/service-instances/', { environment }, reading));
    }
    /** Pages of all backups that the token may see, or of one environment: whether that filter is known is not known. */
    backups(environment) {
        const query = environment === undefined ? {} : { environment };
        return this.#pages('apps/v3/backups/', query, { doing: 'read the backups', schema: backups });
    }
    async backup(uuid) {
        const backup = await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `apps/v3/backups/${uuid}/`,
            doing: `read backup ${uuid}`,
            schema: wire_backup,
        });
        return this.#asAsked(backup, uuid, 'backup');
    }
    /** Starts a backup of the instances. Never repeat it without looking. Gives its id. */
    async createBackup(of) {
        const { uuid } = await this.#client.json({
            method: 'POST',
            path: 'apps/v3/backups/',
            json: { environment: of.environment, services: of.services, trigger: 'MANUAL', notes: of.notes },
            doing: 'start the backup',
            schema: created,
        });
        return uuid;
    }
    /** All parts of all backups that the token may see; whether the filter is known is not known. */
    parts(backup) {
        const reading = { doing: 'read the parts of the backup', schema: parts };
        return rowsOf(this.#pages('apps/v3/service-instance-backups/', { backup }, reading));
    }
    async part(uuid) {
        const part = await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `apps/v3/service-instance-backups/${uuid}/`,
            doing: `read part ${uuid} of the backup`,
            schema: wire_part,
        });
        return this.#asAsked(part, uuid, 'service instance backup');
    }
    /**
     * Has a download prepared and gives its id. With any other trigger than PULL the person gets an e-mail. Repeated, one
     * is prepared in vain and nothing else happens.
     */
    async createDownload(backup, part) {
        const { uuid } = await this.#client.json({
            method: 'POST',
            path: 'apps/v3/backup-downloads/',
            json: { backup, service_instance_backups: [part], trigger: 'PULL' },
            doing: 'have the download of the backup prepared',
            repeatable: true,
            schema: created,
        });
        return uuid;
    }
    /** What a download consists of. The filter is called `backup` and takes the id of the download. */
    downloadItems(download) {
        const reading = { doing: 'read the download of the backup', schema: downloadItems };
        return rowsOf(this.#pages('apps/v3/backup-download-service-instances/', { backup: download }, reading));
    }
    async downloadItem(uuid) {
        const item = await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `apps/v3/backup-download-service-instances/${uuid}`,
            doing: 'see whether the download of the backup is ready',
            schema: downloadItem,
        });
        return this.#asAsked(item, uuid, 'download');
    }
    /** A cache or a proxy that answers for something else must not lend its success to ours. */
    #asAsked(found, uuid, what) {
        if (found.uuid === uuid)
            return found;
        throw new request_error/* RequestError */.G('unexpected_response', `Asked for ${what} ${uuid}, ${this.addresses.api.host} answered with another one.`, {
            hint: 'Something between the runner and Divio seems to answer in its place, such as a cache.',
            processed: 'no',
        });
    }
    async *#pages(first, query, reading) {
        let request = {
            method: 'GET',
            path: first,
            query: { ...query, page_size: String(pageSize) },
            doing: reading.doing,
        };
        const seen = new Set();
        for (let page = 1; page <= mostPages; page++) {
            const answer = await this.#client.json({ ...request, schema: reading.schema });
            yield answer.results;
            if (answer.next == null || answer.next === '')
                return;
            if (seen.has(answer.next))
                break;
            seen.add(answer.next);
            request = {
                method: 'GET',
                path: nextPage(answer.next, this.addresses.api, reading.doing),
                doing: reading.doing,
            };
        }
        throw new request_error/* RequestError */.G('unexpected_response', `Could not ${reading.doing}: the list at Divio does not come to an end.`, { processed: 'no' });
    }
}
async function* rowsOf(pages) {
    for await (const page of pages)
        yield* page;
}

// EXTERNAL MODULE: ./build/core/quantities.js
var quantities = __webpack_require__(7213);
// EXTERNAL MODULE: ./build/actions/patience.js
var actions_patience = __webpack_require__(5957);
// EXTERNAL MODULE: ./build/core/poll.js
var poll = __webpack_require__(2077);
// EXTERNAL MODULE: ./build/http/download.js
var download = __webpack_require__(7561);
// EXTERNAL MODULE: ./build/http/network-failure.js
var network_failure = __webpack_require__(3856);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __webpack_require__(2749);
;// CONCATENATED MODULE: ./build/providers/divio/storage.js





/**
 * Opens a pre-signed address at the storage that holds a backup: another service, which gets no token. The address is a
 * secret of its own; have it masked before. The bytes come as they are stored: a gzip archive says `content-encoding: gzip`
 * and is not unpacked. Throws `insecure_url` for plain http to another machine.
 */
async function openStored(ports, address, rules) {
    const insecure = address.protocol !== 'https:' && !(0,proxy/* isLoopback */.U9)(address.hostname) && !rules.allowInsecureHttp;
    if (insecure || !/^https?:$/.test(address.protocol)) {
        throw new errors/* ShipgateError */.Y('insecure_url', `The download of the backup is not offered over https: it would be readable on its way from ${address.host}.`);
    }
    const client = new http_client/* Client */.K(ports, {
        name: 'the storage of the backup',
        base: new URL('/', address.origin),
        // An encoding that only the way adds would give the file another digest than the stored one has.
        credentials: (0,service/* fixedCredentials */.r)({ 'accept-encoding': new secret/* Secret */.z('identity') }),
        budget: () => undefined,
        // The words of a storage may repeat the signature of the address, so they are not told.
        explain: ({ status }) => ({
            code: status >= 500 || status === 429 ? 'provider_unavailable' : 'provider_error',
            said: `answered ${status}`,
            hint: 'The address of a download is valid for some time only: run again.',
        }),
    });
    return await client.open({
        method: 'GET',
        // Exactly as it was given: a signature may hold for one spelling only.
        path: `.${address.pathname}${address.search}`,
        doing: 'download the backup',
    });
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/deploy/find-target.js

const MOST_NAMED = 20;
/** The environment that is meant. Throws `not_found` and `ambiguous_target` with the candidates. */
async function findTarget(api, wanted) {
    const application = await findApplication(api, wanted.application);
    const environment = await findEnvironment(api, application, wanted.environment);
    return { application, environment, belongs: environment.application === application.uuid };
}
async function findApplication(api, wanted) {
    const slug = wanted.toLowerCase();
    const found = await matching(api.applications(slug), one => isCalled(one, wanted));
    const one = only(found, { what: 'application', wanted });
    return (one ??
        (await byId(wanted, id => api.application(id))) ??
        (await refuse(api.applications(), {
            what: 'application',
            wanted,
            hint: /^\d+$/.test(wanted)
                ? 'That looks like the old numeric id; give the slug or the UUID, which the settings of the application show.'
                : 'Give the slug or the UUID, and check that the account of the token may see the application.',
        })));
}
async function findEnvironment(api, application, wanted) {
    // A filter that the service does not know is ignored: then the first result is anybody's.
    const isHere = (one) => one.application == null || one.application === application.uuid;
    const slug = wanted.toLowerCase();
    const found = await matching(api.environments(application.uuid, slug), one => isHere(one) && isCalled(one, wanted));
    const what = `environment of ${nameOf(application)}`;
    const one = only(found, { what, wanted }) ?? (await byId(wanted, id => api.environment(id)));
    if (one !== undefined && isHere(one))
        return one;
    return await refuse(here(api.environments(application.uuid), isHere), {
        what,
        wanted,
        hint: one === undefined ? 'Give the slug or the UUID.' : 'That environment belongs to another application.',
    });
}
async function* here(all, fits) {
    for await (const one of all)
        if (fits(one))
            yield one;
}
/** The texts of the vendor write Test and Live, the slugs are in lower case. */
function isCalled(one, wanted) {
    return one.uuid === wanted || one.slug?.toLowerCase() === wanted.toLowerCase();
}
/** By id: a list whose pages shift while it is read may show one row twice. */
async function matching(all, fits) {
    const found = new Map();
    for await (const one of all)
        if (fits(one))
            found.set(one.uuid, one);
    return [...found.values()];
}
function only(found, { what, wanted }) {
    if (found.length < 2)
        return found[0];
    throw new errors/* ShipgateError */.Y('ambiguous_target', `More than one ${what} fits "${wanted}": ${found.map(label).slice(0, MOST_NAMED).join(', ')}.`, { hint: 'Give the UUID of the one that is meant.' });
}
/** Undefined for what is not there; missing and forbidden look the same. */
async function byId(wanted, read) {
    // Nothing but dots is no path segment, and certainly no id.
    if (/^\.*$/.test(wanted))
        return undefined;
    try {
        return await read(wanted);
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y) || error.code !== 'not_found')
            throw error;
        return undefined;
    }
}
async function refuse(all, { what, wanted, hint }) {
    const labels = [];
    let more = false;
    for await (const one of all) {
        more = labels.length === MOST_NAMED;
        // What is named is enough to go by; the rest of a long list is not read.
        if (more)
            break;
        labels.push(label(one));
    }
    const known = labels.length === 0 ? 'The token sees none.' : `There are: ${labels.join(', ')}${more ? ' and more' : ''}.`;
    throw new errors/* ShipgateError */.Y('not_found', `Divio shows no ${what} "${wanted}". ${known}`, { hint });
}
function label(one) {
    return one.slug == null ? one.uuid : `${one.slug} (${one.uuid})`;
}
function nameOf(one) {
    return one.slug ?? one.uuid;
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/file-ending.js
/**
 * How the file is to be called so that its name says what is in it. With `content-encoding: gzip` it is an archive and else
 * a dump (official client); the bytes are kept as they come, so the archive is still packed. Where that header is missing
 * the magic number of gzip tells it.
 */
function fileEnding({ first, type, headers }) {
    const encoded = /\bgzip\b/i.test(headers['content-encoding'] ?? '');
    const packed = first[0] === 0x1f && first[1] === 0x8b;
    if (encoded && packed)
        return '.tar.gz';
    if (type === 'storage')
        return packed ? '.tar.gz' : '.tar';
    return packed ? '.dump.gz' : '.dump';
}
/** The first two bytes of an answer, undefined when it has none, and the answer with nothing taken away. */
async function withFirstBytes(answer) {
    const chunks = answer.body[Symbol.asyncIterator]();
    let head = new Uint8Array();
    while (head.byteLength < 2) {
        const next = await chunks.next();
        if (next.done)
            break;
        head = head.byteLength === 0 ? next.value : Uint8Array.from([...head, ...next.value]);
    }
    const body = async function* () {
        try {
            if (head.byteLength > 0)
                yield head;
            yield* { [Symbol.asyncIterator]: () => chunks };
        }
        finally {
            await chunks.return?.();
        }
    };
    const first = head.byteLength === 0 ? undefined : Uint8Array.from(head.subarray(0, 2));
    return { first, whole: { ...answer, body: body(), discard: () => answer.discard() } };
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/world.js
/** What a service instance is called in sentences: `database DEFAULT`. */
function instanceLabel({ type, prefix, uuid }) {
    const words = [type?.toLowerCase(), prefix].filter(word => word);
    return words.length === 0 ? `service ${uuid}` : words.join(' ');
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/judge-parts.js

/**
 * What is wrong with a backup whose state is COMPLETED; undefined when it is complete: Divio says SUCCESS, every instance
 * has a part, and every part has ended without errors and holds something. A storage may be empty, a database is not.
 */
function flawOf({ backup, parts, instances }) {
    const final = (code, words) => ({ code, words, mayPass: false });
    const troubles = troublesOf(parts, instances);
    const told = troubles.length === 0 ? '' : ` (${troubles.join('; ')})`;
    const success = backup.success?.toUpperCase();
    if (success === 'PARTIAL')
        return final('backup_partial', `is only partial${told}`);
    if (success === 'FAILURE')
        return final('backup_failed', `failed${told}`);
    if (success !== 'SUCCESS') {
        const words = backup.success == null
            ? 'has ended, and Divio does not say whether it succeeded'
            : `has ended with the result "${backup.success}", which is not known`;
        return { code: 'provider_error', words, mayPass: true };
    }
    if (parts.length === 0)
        return final('backup_empty', 'has no parts, although Divio calls it a success');
    if (troubles.length > 0) {
        const all = parts.every(part => part.errors.length > 0);
        return final(all ? 'backup_failed' : 'backup_partial', `has errors, although Divio calls it a success${told}`);
    }
    const open = parts.filter(part => !part.ended_at.set);
    if (open.length > 0) {
        const words = `is not complete: ${named(open, instances)} has not ended, although Divio calls it a success`;
        return { code: 'backup_partial', words, mayPass: true };
    }
    const missing = missingOf(parts, instances);
    if (missing.length > 0)
        return final('backup_partial', `is not complete: it lacks ${missing.join(', ')}`);
    const unknown = parts.filter(part => part.size == null);
    if (unknown.length > 0)
        return final('backup_empty', `does not tell the size of ${named(unknown, instances)}`);
    const empty = parts.filter(part => part.size === 0 && typeOf(part, instances) !== 'storage');
    if (empty.length > 0)
        return final('backup_empty', `holds nothing of ${named(empty, instances)} (0 bytes)`);
    return undefined;
}
/** The type of what a part holds, in lower case: `database`, `storage` or another; empty when it is not told. */
function typeOf(part, instances) {
    return (part.service_type ?? instanceOf(part, instances)?.type ?? '').toLowerCase();
}
/** What a part is called in sentences. */
function partLabel(part, instances) {
    const instance = instanceOf(part, instances);
    if (instance !== undefined)
        return instanceLabel(instance);
    return part.service_type?.toLowerCase() ?? `part ${part.uuid}`;
}
function instanceOf(part, instances) {
    return instances.find(({ uuid }) => uuid === part.service_instance);
}
function named(parts, instances) {
    return parts.map(part => partLabel(part, instances)).join(', ');
}
function troublesOf(parts, instances) {
    return parts
        .filter(part => part.errors.length > 0)
        .map(part => `${partLabel(part, instances)}: ${part.errors.join(', ').replace(/\s+/g, ' ')}`);
}
/** Where parts do not tell what they are of, they can only be counted. */
function missingOf(parts, instances) {
    const told = parts.every(part => part.service_instance != null);
    if (told)
        return instances.filter(one => !parts.some(part => part.service_instance === one.uuid)).map(instanceLabel);
    return parts.length < instances.length ? [`${instances.length - parts.length} of ${instances.length} parts`] : [];
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/download-backup.js










const LAST_LOOK_MS = 5_000;
const SHORTEST_SECRET = 8;
/**
 * Downloads every part that holds something into the folder, one file each, with its digest. What Divio hands out has no
 * known digest or size of its own; a file is only there when its announced length arrived.
 */
async function downloadBackup(world, { backup, parts }, { folder, instances }) {
    const saved = [];
    for (const part of parts) {
        // An empty storage has nothing to download.
        if (part.size === 0)
            continue;
        const address = await prepared(world, backup.uuid, part);
        const { application, environment } = world.target;
        const words = [nameOf(application), nameOf(environment), partLabel(part, instances), part.uuid];
        const stem = words.map(word => word.replace(/[^a-z0-9_-]+/gi, '-')).join('-');
        const type = typeOf(part, instances);
        const file = await restarting(world, address, async (answer) => {
            const { first, whole } = await withFirstBytes(answer);
            if (first === undefined) {
                throw new errors/* ShipgateError */.Y('backup_empty', `The download of ${partLabel(part, instances)} has no bytes.`);
            }
            return await (0,download/* saveFile */.O)(whole, { folder, name: `${stem}${fileEnding({ first, type, headers: answer.headers })}` });
        });
        world.context.log.info(`Downloaded ${file.path}: ${(0,quantities/* bytes */.ee)(file.size)}, SHA-256 ${file.sha256}.`);
        saved.push({ ...file, part });
    }
    return saved;
}
/** The address of the download, masked. */
async function prepared(world, backup, part) {
    const { api, context } = world;
    const download = await api.createDownload(backup, part.uuid);
    const item = await until(world, `the download of part ${part.uuid}`, async () => {
        const found = [];
        for await (const one of api.downloadItems(download))
            found.push(one);
        // One part was asked for. More than one is a list that was not filtered, and they do not tell whose they are.
        if (found.length < 2)
            return found[0];
        throw new errors/* ShipgateError */.Y('unexpected_response', `Divio lists ${found.length} files for the download of one part, so which one is meant cannot be told.`);
    });
    const ready = await until(world, `the download of part ${part.uuid}`, async () => {
        const one = await api.downloadItem(item.uuid);
        return one.ended_at.set ? one : undefined;
    });
    const text = ready.download_url ?? '';
    if (text !== '')
        context.mask(text);
    const address = URL.canParse(text) ? new URL(text) : undefined;
    if (ready.errors.length > 0 || address === undefined) {
        const why = ready.errors.join(', ').replace(/\s+/g, ' ') || 'it gives no usable address';
        throw new errors/* ShipgateError */.Y('provider_error', `Divio could not prepare the download of part ${part.uuid}: ${why}.`, {
            hint: 'The backup is complete; nothing was deployed. Run again, or leave backup-download-path out.',
        });
    }
    // The signature is in the query; where there is none, the path must be the secret.
    const { href, pathname, search, searchParams } = address;
    for (const secret of [href, ...(search === '' ? [pathname] : [search, ...searchParams.values()])]) {
        if (secret.length >= SHORTEST_SECRET)
            context.mask(secret);
    }
    return address;
}
async function until(world, what, look) {
    const { context, settings } = world;
    const patience = new actions_patience/* Patience */.i(context);
    const found = await (0,poll/* poll */.w)({
        clock: context.clock,
        deadline: context.deadline.leaving(LAST_LOOK_MS),
        signal: context.signal,
        ...(settings.pollMs !== undefined && { fixedMs: settings.pollMs }),
    }, () => patience.ask(look));
    if (found !== undefined)
        return found;
    throw new errors/* ShipgateError */.Y('timed_out', `The time was up before Divio had prepared ${what}. Nothing was deployed.`);
}
/** Starts a download over when its connection breaks: nothing is known of ranges. */
async function restarting({ context, settings }, address, use) {
    for (let attempt = 1;; attempt++) {
        const answer = await openStored({ ...context, maxRetries: settings.maxRetries }, address, settings);
        try {
            refusePages(answer);
            return await use(answer);
        }
        catch (error) {
            answer.discard();
            context.signal.throwIfAborted();
            if (!(error instanceof network_failure/* NetworkFailure */.pM))
                throw error;
            if (context.deadline.passed()) {
                throw new errors/* ShipgateError */.Y('timed_out', `The time was up during the download of the backup (${error.message}).`, {
                    cause: error,
                });
            }
            if (attempt > settings.maxRetries) {
                throw new errors/* ShipgateError */.Y('network_error', `The download of the backup broke off ${attempt} times (${error.message}).`, { cause: error });
            }
            context.log.info(`The download broke off (${error.message}); starting it over.`);
            await context.deadline.sleep(1000 * attempt, context.signal);
        }
    }
}
/** An error page with status 200 must not be taken for a backup. */
function refusePages(answer) {
    const type = answer.headers['content-type'] ?? '';
    if (!/html|json/i.test(type))
        return;
    throw new errors/* ShipgateError */.Y('unexpected_response', `Could not download the backup: its storage sent ${type} instead of a file.`);
}

// EXTERNAL MODULE: ./build/core/parallel.js
var parallel = __webpack_require__(9651);
;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/parts.js


const AT_ONCE = 4;
/**
 * The service instance backups that a backup consists of: by the ids it names, or, where it names none, by walking the list
 * of all of them and comparing their backup.
 */
async function partsOf(api, backup) {
    const { uuid, service_instance_backups: ids } = backup;
    if (ids === undefined) {
        const found = new Map();
        // The order is not promised, and how many there are is not known: the list is read to its end.
        for await (const part of api.parts(uuid))
            if (part.backup === uuid)
                found.set(part.uuid, part);
        return [...found.values()];
    }
    return await (0,parallel/* mapParallel */.E)([...new Set(ids ?? [])], AT_ONCE, id => partOf(api, uuid, id));
}
/** Throws `unexpected_response` for a part that says that it belongs to another backup. */
async function partOf(api, backup, id) {
    const part = await api.part(id);
    if (part.backup == null || part.backup === backup)
        return part;
    throw new request_error/* RequestError */.G('unexpected_response', `Part ${id} of backup ${backup} says that it belongs to backup ${part.backup}.`, {
        processed: 'no',
    });
}
/** When the oldest part was taken; undefined when one does not tell. */
function oldestOf(parts) {
    const times = parts.flatMap(part => part.taken_at.at ?? []);
    return times.length === 0 || times.length < parts.length ? undefined : Math.min(...times);
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/follow-backup.js







const HEARTBEAT_MS = 60_000;
const follow_backup_LAST_LOOK_MS = 5_000;
/**
 * Follows a backup to its end and gives it when it is complete. Throws `backup_failed`, `backup_partial`, `backup_empty`,
 * `provider_error` (it has ended, and nobody says how) or `timed_out`.
 */
async function followBackup(world, id, instances) {
    const { context } = world;
    let backup = await seenToEnd(world, id);
    context.journal.close(id);
    for (const wait of [...wordOnSuccessAfterMs, undefined]) {
        const parts = await partsOf(world.api, backup);
        const flaw = flawOf({ backup, parts, instances });
        if (flaw === undefined)
            return { backup, parts, takenAt: oldestOf(parts) };
        if (!flaw.mayPass || wait === undefined || context.deadline.passed()) {
            throw new errors/* ShipgateError */.Y(flaw.code, `Backup ${id} ${flaw.words}. Nothing was deployed.`, {
                hint: 'Look at the backup in the control panel, mend the cause, and run again.',
            });
        }
        await context.deadline.sleep(wait, context.signal);
        backup = await world.api.backup(id);
    }
    throw new errors/* ShipgateError */.Y('internal_error', 'The looks at the backup have no end.');
}
async function seenToEnd(world, id) {
    try {
        return await untilCompleted(world, id);
    }
    catch (error) {
        // After a cancel the finish tells it.
        if (error instanceof errors/* ShipgateError */.Y && !(0,errors/* isCancelled */.m)(error)) {
            const goesOn = `Backup ${id} was not seen to end, and nothing was deployed. It goes on at Divio: there is no call that cancels one.`;
            world.context.report.notes.push(goesOn);
        }
        throw error;
    }
}
/** `success` means nothing before the state is COMPLETED, so the state alone decides. */
async function untilCompleted({ api, context, settings }, id) {
    const { clock, log } = context;
    const startedAt = clock.now();
    const patience = new actions_patience/* Patience */.i(context);
    let told = '';
    let lastWordAt = startedAt;
    const completed = await (0,poll/* poll */.w)({
        clock,
        deadline: context.deadline.leaving(follow_backup_LAST_LOOK_MS),
        signal: context.signal,
        ...(settings.pollMs !== undefined && { fixedMs: settings.pollMs }),
    }, async () => {
        const backup = await patience.ask(() => api.backup(id));
        if (backup === undefined)
            return undefined;
        const state = backup.state ?? 'no state';
        const now = clock.now();
        if (state !== told || now - lastWordAt >= HEARTBEAT_MS) {
            told = state;
            lastWordAt = now;
            const left = (0,quantities/* duration */.p0)(context.deadline.remaining());
            log.info(`Backup ${id}: ${state}, ${(0,quantities/* duration */.p0)(now - startedAt)} elapsed, ${left} left`);
        }
        return state.toUpperCase() === 'COMPLETED' ? backup : undefined;
    });
    if (completed !== undefined)
        return completed;
    throw new errors/* ShipgateError */.Y('timed_out', `Backup ${id} was still ${told || 'under way'} after ${(0,quantities/* duration */.p0)(clock.now() - startedAt)}, and nothing was deployed.`, { hint: 'It goes on at Divio. Raise timeout-minutes when backups simply take longer.' });
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/instances.js


/**
 * The databases and storages of the environment that can be backed up. One that is not provisioned yet would make Divio
 * refuse the whole backup, so it is left out, and that is told. Throws `backup_empty` when nothing is left.
 */
async function instancesToBackUp({ api, context, target }) {
    const { uuid, slug } = target.environment;
    const all = new Map();
    for await (const one of api.serviceInstances(uuid)) {
        if (one.environment == null || one.environment === uuid)
            all.set(one.uuid, one);
    }
    // NEW is the only word that is known.
    const isNew = (one) => one.service_status?.toUpperCase() === 'NEW';
    const leftOut = [...all.values()].filter(isNew);
    const ready = [...all.values()].filter(one => !isNew(one));
    if (leftOut.length > 0) {
        const sentence = `Not in the backup, because not provisioned yet: ${leftOut.map(instanceLabel).join(', ')}.`;
        context.log.info(sentence);
        context.report.notChecked.push(sentence);
    }
    if (ready.length > 0)
        return ready;
    throw new errors/* ShipgateError */.Y('backup_empty', `Environment ${slug ?? uuid} has no database or storage that could be backed up, and nothing was deployed.`, { hint: 'Use backup: none for an environment without data, such as before its first deployment.' });
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/recent-backup.js




/**
 * The newest complete backup of the environment that is no older than `maxAgeMs`, by the oldest of its parts; undefined when
 * there is none, and a new one is made. Found by the chain application > environments > backups > service instance backups
 * (a backup itself tells no time).
 *
 * Backups come in pages in an order that nobody promises, so nothing but all of them shows that none is newer. What has to
 * be proved does not need that: any complete one within the age is good enough, and a new one always is. So every page is
 * read to its end, whatever its order, for the newest on it, and no further page is fetched
 * - after one that has a complete backup within the age: in a list that is newest first that is the newest of all;
 * - at the end of the list, or after a hundred backups without one: then a new one is made.
 */
async function recentBackup(world, instances) {
    const { api, context, target, settings } = world;
    const now = context.clock.now();
    const oldest = now - settings.maxAgeMs;
    const seen = new Set();
    let best;
    for await (const page of api.backups(target.environment.uuid)) {
        for (const backup of page) {
            if (backup.environment !== target.environment.uuid || !claimsSuccess(backup) || seen.has(backup.uuid))
                continue;
            if (seen.size >= mostBackups)
                return best;
            seen.add(backup.uuid);
            const parts = await partsSince(world, backup, best?.takenAt ?? oldest);
            const takenAt = parts === undefined ? undefined : oldestOf(parts);
            // A time well in the future is a wrong clock, and would never grow too old.
            if (parts === undefined || takenAt === undefined || takenAt > now + clockSkewMs)
                continue;
            if (takenAt < (best?.takenAt ?? oldest))
                continue;
            if (flawOf({ backup, parts, instances }) === undefined)
                best = { backup, parts, takenAt };
        }
        if (best !== undefined)
            return best;
    }
    return undefined;
}
function claimsSuccess({ state, success }) {
    return state?.toUpperCase() === 'COMPLETED' && success?.toUpperCase() === 'SUCCESS';
}
/** The parts; undefined as soon as one is older than that: one request is enough to tell it of most backups. */
async function partsSince({ api }, backup, since) {
    const { uuid, service_instance_backups: ids } = backup;
    try {
        if (ids === undefined)
            return await partsOf(api, backup);
        const parts = [];
        for (const id of new Set(ids ?? [])) {
            const part = await partOf(api, uuid, id);
            if ((part.taken_at.at ?? 0) < since)
                return undefined;
            parts.push(part);
        }
        return parts;
    }
    catch (error) {
        // The retention policy removes backups while we read.
        if (error instanceof errors/* ShipgateError */.Y && error.code === 'not_found')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/actions/look-for-lost.js
var look_for_lost = __webpack_require__(2230);
;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/start-backup.js



/** Journal entries of a backup that was about to be started, and of one that was. */
const backupKinds = { trigger: 'backup-trigger', backup: 'backup' };
/**
 * Starts a backup of the instances exactly once and gives its id. When the answer is lost, the backup is found by the mark
 * of this run in its notes. Only when a complete look proves that there is none it is asked for once more.
 */
async function startBackup(world, services) {
    const { api, context, target, settings } = world;
    const key = 'start of the backup';
    const notes = `Before a deployment ${settings.marker}`;
    for (let attempt = 1;; attempt++) {
        context.journal.open({ key, kind: backupKinds.trigger, data: { notes } });
        try {
            return follow(await api.createBackup({ environment: target.environment.uuid, services, notes }));
        }
        catch (error) {
            // A cancel leaves the entry open: the finish tells that something may have been started.
            if (!(error instanceof request_error/* RequestError */.G))
                throw error;
            if (error.processed === 'no') {
                context.journal.close(key);
                throw error.status === 400 ? start_backup_refused(error) : error;
            }
            context.log.info(`${error.message} Looking for what it may have started.`);
            const { found, complete } = await search(world, error.processed === 'later');
            if (found !== undefined) {
                context.log.info(`Found backup ${found}, which carries the mark of this run.`);
                return follow(found);
            }
            if (error.processed === 'later' || !complete || attempt > 1) {
                context.journal.close(key);
                throw lost(error);
            }
            context.log.info('Divio shows that no backup was started; asking for it once more.');
        }
    }
    function follow(id) {
        context.journal.open({ key: id, kind: backupKinds.backup, data: { notes } });
        context.journal.close(key);
        context.output({ 'backup-id': id });
        return id;
    }
}
async function search({ api, context, target, settings }, late) {
    return await (0,look_for_lost/* lookForLost */.R)(context, late, async () => {
        let complete = true;
        // Without the filter, of which nobody knows what it does: an empty list must prove that there is none.
        for await (const page of api.backups()) {
            for (const row of page) {
                if (row.environment != null && row.environment !== target.environment.uuid)
                    continue;
                if (row.notes?.includes(settings.marker))
                    return { found: row.uuid, complete: true };
                // A list that leaves the notes out proves nothing.
                if (row.notes === undefined)
                    complete = false;
            }
        }
        return { complete };
    });
}
function start_backup_refused(error) {
    return new errors/* ShipgateError */.Y('backup_failed', `${error.message} No backup was made, and nothing was deployed.`, {
        hint: 'Look at the services of the environment in the control panel.',
        status: 400,
        cause: error,
    });
}
function lost(error) {
    return new errors/* ShipgateError */.Y(error.code === 'forbidden' ? 'provider_error' : error.code, `${error.message} Whether a backup was started is not known: Divio shows none so far. Nothing was deployed.`, {
        hint: 'Look at the backups in the control panel before running again.',
        ...(error.status !== undefined && { status: error.status }),
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/back-up.js







/**
 * Sees to it that a complete backup of the environment exists before it is deployed to: a recent one is taken where that is
 * allowed, else a new one is made. Throws when there is none at the end.
 */
async function backUp(world) {
    const { context, settings } = world;
    const instances = await instancesToBackUp(world);
    const recent = settings.maxAgeMs === 0 ? undefined : await recentBackup(world, instances);
    const complete = recent ?? (await makeBackup(world, instances));
    const id = complete.backup.uuid;
    const taken = complete.takenAt === undefined ? undefined : new Date(complete.takenAt).toISOString();
    context.output({ 'backup-id': id, 'backup-taken-at': taken ?? '' });
    const folder = settings.downloadFolder;
    const files = folder === undefined ? [] : await downloadBackup(world, complete, { folder, instances });
    report(world, complete, { instances, files, reused: recent !== undefined });
    const { takenAt } = complete;
    const age = (0,quantities/* duration */.p0)(Math.max(0, context.clock.now() - (takenAt ?? 0)));
    const note = recent === undefined
        ? `Backup ${id} was made before the deployment and is complete.`
        : `backup_reused: backup ${id} was taken ${age} ago and is complete; no new one was made.`;
    return { id, takenAt, notes: [note] };
}
async function makeBackup(world, instances) {
    const { log } = world.context;
    if (world.settings.maxAgeMs > 0)
        log.info('No complete backup is recent enough; making a new one.');
    const id = await startBackup(world, instances.map(({ uuid }) => uuid));
    log.info(`Started backup ${id} of ${instances.length === 1 ? 'one service' : `${instances.length} services`}.`);
    return await followBackup(world, id, instances);
}
function report({ context }, { backup, parts, takenAt }, found) {
    const { instances, files, reused } = found;
    const time = (at) => (at === undefined ? 'not told' : new Date(at).toISOString());
    const fileOf = (uuid) => files.find(file => file.part.uuid === uuid);
    const withFiles = files.length > 0;
    context.report.tables.push({
        title: `Backup ${backup.uuid}${reused ? ' (taken over)' : ''}`,
        columns: ['Of', 'Size', 'Taken at', ...(withFiles ? ['File', 'SHA-256'] : [])],
        rows: parts.map(part => {
            const file = fileOf(part.uuid);
            const size = part.size == null ? 'not told' : (0,quantities/* bytes */.ee)(part.size);
            const row = [partLabel(part, instances), size, time(part.taken_at.at)];
            return withFiles ? [...row, file?.path ?? 'nothing to download', file?.sha256 ?? ''] : row;
        }),
    });
    const from = Math.min(...parts.flatMap(part => part.queued_at.at ?? part.started_at.at ?? []));
    const to = Math.max(...parts.flatMap(part => part.ended_at.at ?? []));
    if (!reused && Number.isFinite(from) && to >= from) {
        context.report.timeline.push({ section: 'Divio', label: `backup ${backup.uuid}`, from, to, outcome: 'good' });
    }
    context.detail({
        backup: {
            id: backup.uuid,
            reused,
            'taken-at': takenAt === undefined ? null : new Date(takenAt).toISOString(),
            parts: parts.map(part => ({
                id: part.uuid,
                of: partLabel(part, instances),
                'size-bytes': part.size ?? null,
                'taken-at': part.taken_at.at === undefined ? null : new Date(part.taken_at.at).toISOString(),
                path: fileOf(part.uuid)?.path ?? null,
                sha256: fileOf(part.uuid)?.sha256 ?? null,
            })),
        },
    });
}

// EXTERNAL MODULE: ./build/actions/deploy/finish.js
var finish = __webpack_require__(5143);
;// CONCATENATED MODULE: ./build/providers/divio/actions/backup/left-backup.js


/** What a run that did not reach its end has left: a backup goes on, because no call is known that cancels one. */
async function finishDivio(context, token, left) {
    const isBackup = ({ kind }) => kind === backupKinds.backup || kind === backupKinds.trigger;
    const rest = left.filter(entry => !isBackup(entry));
    return [
        ...left.filter(isBackup).map(toldOfBackup),
        ...(rest.length === 0 ? [] : await (0,finish/* finishLeft */.p)(context, token, rest)),
    ];
}
function toldOfBackup({ key, kind, data }) {
    if (kind === backupKinds.backup) {
        return `Backup ${key} goes on at Divio: there is no call that cancels one. The deployment was not begun.`;
    }
    return `The ${key} was cut off: whether Divio makes one is not known. Its notes would be "${data['notes'] ?? ''}". The deployment was not begun.`;
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/deploy/refresh-repository.js


/**
 * Has the repository checked, which is the only known call that may make the control panel fetch it, and waits until the
 * check has settled. What does not succeed is a warning: the webhook may have done it already.
 *
 * @returns sentences for the report.
 */
async function refreshRepository(api, context, target) {
    const { application, environment } = target;
    const warn = (why) => {
        const sentence = `Divio did not confirm that it has fetched the repository: ${why}. A fresh commit may not be known yet.`;
        context.log.warning(sentence);
        return [sentence];
    };
    if (application.repository == null) {
        return ['Divio holds the repository of the application itself, so there was nothing to fetch.'];
    }
    const until = context.deadline.within(repositoryCheckWithinMs);
    try {
        for (;;) {
            const { code } = await api.checkRepository(application.repository, environment.branch ?? undefined);
            if (code?.toLowerCase() === 'success')
                return [];
            // Which words mean a failure is not known: whatever is not success may still become it.
            if (until.passed())
                return warn(`its check of it says "${code ?? 'nothing'}"`);
            context.log.info(`The check of the repository says "${code ?? 'nothing'}"; asking again.`);
            await until.sleep(repositoryCheckEveryMs, context.signal);
        }
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        return warn(error.message.replace(/\.$/, ''));
    }
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/deploy/required-variables.js


/**
 * Throws `variables_missing` with all the names that are not set for the environment. Set is what has a value, and what is
 * sensitive: of that the value is not told. Names count as they are written.
 */
async function checkVariables(api, target, required) {
    const missing = new Set(required);
    for await (const one of api.variables(target.environment.uuid)) {
        if (missing.size === 0)
            return;
        // Unknown: whether variables of a whole application are listed, and how. Those of no other environment count.
        const isHere = one.environment == null
            ? one.application == null || one.application === target.application.uuid
            : one.environment === target.environment.uuid;
        if (isHere && one.isSet)
            missing.delete(one.name);
    }
    if (missing.size === 0)
        return;
    throw new errors/* ShipgateError */.Y('variables_missing', `${(0,quantities/* counted */.hS)(missing.size, 'environment variable')} of ${target.environment.slug ?? 'the environment'} must be set and ${missing.size === 1 ? 'is' : 'are'} not: ${[...missing].join(', ')}.`);
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/deploy/divio-deployer.js







const LONGEST_STATUS = 60;
/**
 * One environment at Divio. It cannot choose the commit (the environment's branch is deployed as the control panel last
 * fetched it), tells none, carries no comment, and has no call that cancels or goes back.
 */
class DivioDeployer {
    service = 'Divio';
    capabilities = { log: true, revisions: false, marker: false, while: 'one' };
    #api;
    #context;
    #settings;
    #known = new Set();
    #target;
    #own;
    #prepared = false;
    #backup;
    #last;
    constructor(api, context, settings) {
        this.#api = api;
        this.#context = context;
        this.#settings = settings;
    }
    /** False where the run took over what was running already. */
    get prepared() {
        return this.#prepared;
    }
    /** The deployment that was started or looked at last. */
    get last() {
        return this.#last;
    }
    async find() {
        const { first_name: first, last_name: last, uuid } = await this.#api.me();
        const name = [first, last].filter(part => part).join(' ') || uuid;
        this.#context.log.info(`The token belongs to ${name}.`);
        this.#target = await findTarget(this.#api, this.#settings.wanted);
        const { application, environment, belongs } = this.#target;
        const branch = environment.branch ? ` (branch ${environment.branch})` : '';
        return {
            label: `${nameOf(application)}, environment ${nameOf(environment)}${branch}`,
            environmentName: nameOf(environment),
            url: this.page(),
            liveRevision: undefined,
            warnings: [
                ...(belongs
                    ? []
                    : [`Divio does not say that environment ${nameOf(environment)} is one of ${nameOf(application)}.`]),
                ...this.#otherBranch(environment.branch ?? undefined),
            ],
        };
    }
    async prepare() {
        const target = this.#found();
        const { requiredVariables, refreshRepository: refresh, backUp } = this.#settings;
        if (requiredVariables.length > 0)
            await checkVariables(this.#api, target, requiredVariables);
        const notes = refresh ? await refreshRepository(this.#api, this.#context, target) : [];
        // Last of all: it shall hold what is there right before the deployment.
        this.#backup = await backUp?.(target);
        this.#prepared = true;
        return [...notes, ...(this.#backup?.notes ?? [])];
    }
    overtaken() {
        if (this.#backup === undefined)
            return undefined;
        const { id, takenAt } = this.#backup;
        const age = takenAt === undefined ? '' : `, ${(0,quantities/* duration */.p0)(Math.max(0, this.#context.clock.now() - takenAt))} old,`;
        return `Backup ${id}${age} is from before another deployment that had to be waited for, and lacks what has changed since.`;
    }
    async start(_order) {
        const { environment } = this.#found();
        const row = await this.#trigger(environment.uuid);
        // Neither is ours, and either may stand beside one that was started all the same.
        const odd = this.#known.has(row.uuid)
            ? `deployment ${row.uuid}, which was there before`
            : row.environment != null && row.environment !== environment.uuid && 'one of another environment';
        if (odd) {
            const message = `Divio answered the trigger with ${odd}.`;
            throw new request_error/* RequestError */.G('unexpected_response', message, { processed: 'maybe' });
        }
        this.#own = row.uuid;
        return this.#seen(this.#read(row));
    }
    /** What has ended without a word on its success is looked at again for a while: the word may come a moment later. */
    async look(id) {
        const { deadline, signal } = this.#context;
        for (const wait of [...wordOnSuccessAfterMs, undefined]) {
            const one = this.#seen(this.#read(await this.#api.deployment(id)));
            if (one.state !== 'ended' || wait === undefined || deadline.passed())
                return one;
            await deadline.sleep(wait, signal);
        }
        throw new errors/* ShipgateError */.Y('internal_error', 'The looks have no end.');
    }
    /** Never any: the commit of a deployment is neither told nor chosen. */
    async lastGood() {
        return undefined;
    }
    /**
     * No order of the list is promised. To see what runs it is enough that the first of them come newest first; to tell what
     * is new since `reach` all of them are read, and what is not newer than that one is left out.
     */
    async history(reach) {
        const { application, environment } = this.#found();
        const rows = new Map();
        let newestFirst = true;
        let before;
        let complete = true;
        for await (const row of this.#api.deployments({ application: application.uuid, environment: environment.uuid })) {
            const { at } = row.started_at;
            if (at !== undefined && before !== undefined && at > before)
                newestFirst = false;
            before = at ?? before;
            if (this.#isHere(row))
                rows.set(row.uuid, row);
            if (reach === undefined && newestFirst && rows.size >= enoughDeployments) {
                complete = false;
                break;
            }
        }
        const sorted = newestFirstOf([...rows.values()]);
        const end = reach === undefined ? sorted.length : sorted.findIndex(({ uuid }) => uuid === reach) + 1;
        if (reach !== undefined && end === 0) {
            throw new request_error/* RequestError */.G('unexpected_response', `Could not read the deployments: Divio no longer lists deployment ${reach}, so what is new cannot be told.`, { processed: 'no' });
        }
        const listed = sorted.slice(0, end);
        for (const { uuid } of listed)
            this.#known.add(uuid);
        return { deployments: listed.map(row => this.#read(row)), complete };
    }
    async liveRevision() {
        return undefined;
    }
    async log(id) {
        const text = await this.logText(id);
        return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
    }
    /** The whole log, empty when it stays empty: for a moment it may be so although there is one. */
    async logText(id) {
        const { deadline, signal } = this.#context;
        for (const wait of logAfterMs) {
            const text = await this.#api.deploymentLog(id);
            if (text.trim() !== '' || deadline.passed())
                return text;
            await deadline.sleep(wait, signal);
        }
        return await this.#api.deploymentLog(id);
    }
    /** The page of one deployment is not known; that of the application shows them all. */
    page() {
        const { organisation, uuid } = this.#found().application;
        if (organisation == null)
            return undefined;
        const ids = [organisation, uuid].map(encodeURIComponent);
        return new URL(`o/${ids[0]}/app/${ids[1]}/`, this.#api.addresses.panel).href;
    }
    async #trigger(environment) {
        try {
            return await this.#api.deploy(environment, this.#settings.buildMode);
        }
        catch (error) {
            // In which words a busy environment is refused is not known: only a look tells.
            const refused = error instanceof request_error/* RequestError */.G && error.code === 'invalid_input';
            if (!refused || !(await this.#isBusyAfter(error)))
                throw error;
            const why = error.message.replace(/\.$/, '');
            throw new request_error/* RequestError */.G('environment_busy', `${why}: another deployment of the environment runs.`, {
                processed: 'no',
                hint: 'Nothing was started. Run again when the other deployment has ended.',
                ...(error.status !== undefined && { status: error.status }),
                cause: error,
            });
        }
    }
    /** Throws as a request of which nothing came: whatever becomes of this look, the trigger was refused. */
    async #isBusyAfter(refusal) {
        const before = new Set(this.#known);
        try {
            const { deployments } = await this.history();
            // One that is new and over already was in the way as well.
            return deployments.some(({ id, state }) => state === 'running' || state === 'queued' || !before.has(id));
        }
        catch (error) {
            if (!(error instanceof request_error/* RequestError */.G))
                throw error;
            const message = `${refusal.message} Whether that is because another deployment runs is not known. ${error.message}`;
            throw new request_error/* RequestError */.G(error.code, message, { processed: 'no', cause: error });
        }
    }
    /** A list that is not filtered holds those of other environments, and what does not say where it belongs proves nothing. */
    #isHere(row) {
        if (row.environment == null) {
            throw new request_error/* RequestError */.G('unexpected_response', `Could not read the deployments: Divio does not say which environment deployment ${row.uuid} belongs to.`, { processed: 'no' });
        }
        return row.environment === this.#found().environment.uuid;
    }
    #otherBranch(branch) {
        const { ref } = this.#context.facts.github;
        const own = ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
        if (branch === undefined || own === undefined || own === branch)
            return [];
        return [`The environment deploys branch ${branch}, and this run is about branch ${own}.`];
    }
    #found() {
        if (this.#target === undefined)
            throw new errors/* ShipgateError */.Y('internal_error', 'The environment was not looked up.');
        return this.#target;
    }
    #seen(deployment) {
        this.#last = deployment;
        return deployment;
    }
    #read(row) {
        return {
            id: row.uuid,
            state: stateOf(row),
            status: wordOf(row.status),
            revision: undefined,
            percent: row.percent ?? undefined,
            createdAt: row.started_at.at,
            endedAt: row.ended_at.at,
            ours: row.uuid === this.#own,
        };
    }
}
/** What has neither begun nor ended is the newest; among equals the order of the service stands. */
function newestFirstOf(rows) {
    const time = (row) => row.started_at.at ?? row.ended_at.at ?? Number.POSITIVE_INFINITY;
    return rows.toSorted((a, b) => (time(a) === time(b) ? 0 : time(b) - time(a)));
}
/** In sentences it must be a word. */
function wordOf(status) {
    return ((status ?? '')
        .replace(/[\s\p{C}]+/gu, ' ')
        .trim()
        .slice(0, LONGEST_STATUS) || 'no status');
}
/**
 * Good only when `success` is true. `status` is free text and decides nothing: the official client compared it with a word
 * and took failed deployments for good ones for two years.
 */
function stateOf({ success, started_at, ended_at }) {
    if (success === true)
        return 'succeeded';
    if (success === false)
        return 'failed';
    if (ended_at.set)
        return 'ended';
    return started_at.set ? 'running' : 'queued';
}

// EXTERNAL MODULE: ./build/actions/deploy/follow.js
var follow = __webpack_require__(2069);
// EXTERNAL MODULE: ./build/actions/output-files.js
var output_files = __webpack_require__(137);
;// CONCATENATED MODULE: ./build/providers/divio/actions/deploy/log-file.js



/**
 * Writes the whole log of the deployment to the file of `log-file`, and gives its path. The log is no part of the verdict:
 * where it cannot be had or written, that is said. While a deployment goes on its log is not complete, so none is written.
 */
async function writeLogFile(context, deployer, path) {
    const not = (why) => {
        const sentence = `log-file was not written: ${why}`;
        context.log.warning(sentence);
        context.report.notChecked.push(sentence);
        return undefined;
    };
    const { last } = deployer;
    if (last === undefined)
        return undefined;
    if (!(0,follow/* isOver */.PU)(last))
        return not(`the end of deployment ${last.id} was not seen.`);
    try {
        const text = await deployer.logText(last.id);
        if (text.trim() === '')
            return not(`Divio gives an empty log for deployment ${last.id}.`);
        const file = await (0,output_files/* writeOutputFile */.B)(context, text, { input: 'log-file', path });
        context.log.info(`The whole log: ${file}`);
        return file;
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        return not(error.message);
    }
}

;// CONCATENATED MODULE: ./build/providers/divio/actions/divio-deploy.js















const USUAL_ZONE = 'divio.com';
const divio_deploy_inputs = {
    'divio-token': (0,fields/* secret */.rJ)({
        description: 'Access token of Divio, from a secret. It carries all rights of its person: use an account of its own with access to one organisation.',
    }),
    zone: (0,fields/* text */.Qq)({
        description: 'Zone of the installation: the API is at api.<zone>, the control panel at control.<zone>.',
        default: USUAL_ZONE,
    }),
    'api-url': (0,fields/* text */.Qq)({ description: 'Address of the API, in place of zone.' }),
    application: (0,fields/* requiredText */.$4)({ description: 'Slug or UUID of the application.' }),
    environment: (0,fields/* text */.Qq)({ description: 'Slug or UUID of the environment.', default: 'test' }),
    'build-mode': (0,fields/* choice */.Yq)({
        description: "Divio's build mode: `AUTO` reuses a build that fits, `ADOPT` takes an existing one, `FORCE` builds.",
        of: ['AUTO', 'ADOPT', 'FORCE'],
        default: 'AUTO',
    }),
    'if-busy': (0,fields/* choice */.Yq)({
        description: 'When a deployment of the environment runs already: `wait` for its end and deploy then, `attach` to it (decision `warn`: it may carry another commit), or `fail`.',
        of: ['wait', 'attach', 'fail'],
        default: 'wait',
    }),
    backup: (0,fields/* choice */.Yq)({
        description: '`before-deploy` makes a backup of all databases and storages of the environment and deploys only when it is complete.',
        of: ['none', 'before-deploy'],
        default: 'none',
    }),
    'backup-max-age-minutes': (0,fields/* minutes */.Gx)({
        description: 'A complete backup of the environment that is no older is taken instead of a new one. 0: always a new one.',
        default: 0,
        zeroMeans: 'always a new one',
    }),
    'backup-download-path': (0,fields/* text */.Qq)({ description: 'Folder that the backup is downloaded to before the deployment.' }),
    'refresh-repository': (0,fields/* flag */.Jt)({
        description: 'Has Divio check the repository before the deployment, so that a commit that was just pushed is known. Without a webhook Divio may deploy an older one.',
        default: false,
    }),
    'environment-variables-required': (0,fields/* lines */.Mn)({
        description: 'Names of environment variables, one a line, that must be set or nothing is deployed.',
    }),
    'log-file': (0,fields/* text */.Qq)({ description: 'File that the whole log of the deployment is written to.' }),
    ...(0,inputs/* deployInputs */.xR)(),
    ...(0,common/* commonInputs */.j$)({ timeoutMinutes: 60 }),
};
const outputs = {
    ...inputs/* deployOutputs */.gf,
    'backup-id': "Divio's id of the backup that was made or taken over.",
    'backup-taken-at': 'When the oldest part of it was taken, ISO 8601 UTC.',
    'log-file': 'Absolute path of the file with the whole log. Empty when none was written.',
    ...common/* commonOutputs */.e5,
};
const divioDeploy = (0,actions_define/* defineAction */.Q)({
    id: 'divio-deploy',
    title: 'Shipgate: Divio deploy',
    description: 'Backs up, deploys with Divio, waits, and passes only when Divio says success and the health check is good.',
    branding: { icon: 'upload-cloud', color: 'green' },
    inputs: divio_deploy_inputs,
    outputs,
    credentials: [['divio-token']],
    requires: [
        'An application at Divio with the environment, and an access token of an account that may deploy it.',
        'The git webhook of the application, or `refresh-repository`: Divio deploys what it has fetched of the branch. A commit cannot be chosen, and Divio tells none: a health check whose `health-check-match` has `{revision}` proves it.',
        'Divio has no call that cancels a deployment or a backup: after a cancel both go on, and the summary says so.',
        'Divio has no call that deploys an earlier commit, so `rollback` is refused: revert the commit and deploy again. A failed deployment leaves the old containers serving, but its release commands may have changed the database.',
        "A backup stays as long as Divio's retention keeps it: of manual ones older than 30 days the three newest. Use `backup-download-path` to keep one longer.",
        'Permissions of the GitHub token: none; `deployments: write` for `github-deployment`, `pull-requests: write` for comments.',
    ],
    check: problemsOf,
    run,
    finish: async (values, context, left) => await finishDivio(context, values['github-token'], left),
});
function problemsOf(values) {
    const problems = [...(0,inputs/* deployProblems */.oC)({ ...values, rollback: 'never' })];
    if (values.rollback !== 'never') {
        problems.push('rollback is not possible here: Divio has no call that deploys an earlier commit');
    }
    if (!isZone(values.zone))
        problems.push('zone is not a host name such as divio.com, without https:// and path');
    if (values['api-url'] !== undefined && values.zone !== USUAL_ZONE) {
        problems.push('zone or api-url can be given, and not both');
    }
    if (values.backup === 'none') {
        for (const name of ['backup-max-age-minutes', 'backup-download-path']) {
            if (values[name])
                problems.push(`${name} is given, but backup is none`);
        }
    }
    if (values['log-file'] !== undefined && !values['wait-for-completion']) {
        problems.push('log-file needs wait-for-completion: before the end of the deployment its log is not complete');
    }
    return problems;
}
async function run(values, context) {
    const health = (0,inputs/* healthPlan */.Oq)(values);
    const deployer = deployerOf(values, context);
    try {
        const verdict = await (0,deploy/* deploy */.g)({ deployer, context, plan: { ...planOf(values, context), health } });
        await writeLog(values, context, deployer);
        const passes = verdict.decision === 'pass' || verdict.decision === 'warn';
        if (passes && values.backup !== 'none' && !deployer.prepared) {
            context.report.notChecked.push('No backup was made: the deployment that was followed ran already.');
        }
        return verdict;
    }
    catch (error) {
        if (!(0,errors/* isCancelled */.m)(error) && error instanceof errors/* ShipgateError */.Y)
            await writeLog(values, context, deployer);
        throw error;
    }
}
function deployerOf(values, context) {
    const api = connect(values, context);
    const settings = {
        maxAgeMs: values['backup-max-age-minutes'],
        downloadFolder: folderOf(values['backup-download-path'], context),
        marker: (0,run_marker/* runMarker */.q)(context.facts.github, context.random),
        pollMs: values['poll-interval-seconds'],
        maxRetries: values['max-retries'],
        allowInsecureHttp: values['allow-insecure-http'],
    };
    return new DivioDeployer(api, context, {
        wanted: { application: values.application, environment: values.environment },
        buildMode: values['build-mode'],
        requiredVariables: values['environment-variables-required'],
        refreshRepository: values['refresh-repository'],
        backUp: values.backup === 'none' ? undefined : target => backUp({ api, context, target, settings }),
    });
}
function planOf(values, context) {
    const { github } = context.facts;
    // Not for the trigger, which takes none: it is what a health check can prove, and what GitHub is told.
    const revision = (0,head_commit/* headCommit */.Q)(github);
    const ref = revision ?? github.ref;
    return {
        revision,
        // Deployments carry no comment.
        comment: undefined,
        sameRevision: 'deploy',
        ifBusy: values['if-busy'],
        onSkipped: 'fail',
        waitForCompletion: values['wait-for-completion'],
        rollback: 'never',
        github: ref === undefined ? undefined : (0,inputs/* githubPlan */.x_)(values, { ref, environment: values.environment }),
        dryRun: values['dry-run'],
        pollMs: values['poll-interval-seconds'],
    };
}
function connect(values, context) {
    const { zone, 'api-url': api, 'allow-insecure-http': allowInsecureHttp } = values;
    return new Divio({ ...context, maxRetries: values['max-retries'] }, {
        addresses: api === undefined ? addressesOfZone(zone) : addressesOfApi(api, { allowInsecureHttp }),
        // The definition's credentials make sure that the token is there.
        token: values['divio-token'],
    });
}
async function writeLog(values, context, deployer) {
    const path = values['log-file'];
    const file = path === undefined ? undefined : await writeLogFile(context, deployer, path);
    context.output({ 'log-file': file ?? '' });
}
function folderOf(path, context) {
    return path === undefined ? undefined : (0,external_node_path_.resolve)(context.facts.workspace, path);
}


/***/ })

};
