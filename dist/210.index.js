export const id = 210;
export const ids = [210];
export const modules = {

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

/***/ 3210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dbackupRun: () => (/* binding */ dbackupRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(3823);
// EXTERNAL MODULE: ./build/actions/define.js
var actions_define = __webpack_require__(8185);
// EXTERNAL MODULE: ./build/actions/fields.js
var fields = __webpack_require__(7959);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/parallel.js
var parallel = __webpack_require__(9651);
// EXTERNAL MODULE: ./build/core/quantities.js
var quantities = __webpack_require__(7213);
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(5139);
// EXTERNAL MODULE: ./build/http/origin.js
var origin = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/http/client.js + 3 modules
var client = __webpack_require__(7485);
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
;// CONCATENATED MODULE: ./build/providers/dbackup/errors.js

/** The routes that tell a dead key and a missing permission properly: an empty 500 there is something else. */
const honest = /^api\/(executions\/[^/]+|jobs\/[^/]+\/run)$/;
const grant = 'Grant the permission to the key in DBackup (Users & Groups, API Keys), or use a key that has it.';
/**
 * DBackup 3.2.0 documents 401 and 403, but answers 500 on most routes when a key is disabled, expired or lacks a
 * permission, often with an empty body (seen live). This table reads those answers; later releases that answer 401 and
 * 403 properly are read as well.
 */
function explain(answer, request, known) {
    const text = (0,http_answer/* errorTextOf */.Jj)(answer.text) ?? answer.text.trim();
    const { status } = answer;
    const lacks = /Permission denied: (\S+) required/.exec(text)?.[1];
    if (lacks !== undefined) {
        return {
            code: 'forbidden',
            said: `says that the API key lacks the permission ${lacks}`,
            hint: grant,
            final: true,
            processed: 'no',
        };
    }
    if (status === 401) {
        const why = /disabled/i.test(text) ? 'is disabled' : /expired/i.test(text) ? 'has expired' : 'is not known there';
        return {
            code: 'unauthorized',
            said: `says that the API key ${why} (401)`,
            hint: /disabled|expired/i.test(text)
                ? 'Enable the key in DBackup (Users & Groups, API Keys), or store a new one.'
                : 'Check the secret behind dbackup-api-key: the whole key, starting with dbackup_, made in the settings of this server.',
        };
    }
    if (status === 403) {
        return {
            code: 'forbidden',
            said: `refused the API key (403); it needs ${request.needs ?? 'a permission'}`,
            hint: grant,
        };
    }
    // What an unknown job id gives: the database's own complaint about the new execution row.
    if (status === 500 && /Foreign key constraint/i.test(text)) {
        return { code: 'not_found', said: 'knows no job with this id', final: true, processed: 'no' };
    }
    if (status === 422 && answer.text.includes('ENCRYPTION_KEY_REQUIRED')) {
        return {
            code: 'not_found',
            said: 'has no key that opens this backup (422)',
            hint: 'Restore the encryption profile in the vault of DBackup, or download the backup as it is stored with decrypt: false.',
        };
    }
    if (status === 500 &&
        !known.keyIsProved &&
        !request.anonymous &&
        !honest.test(request.path) &&
        /^(Failed to (fetch (jobs|history)|generate download URL))?$/.test(text)) {
        const words = text === '' ? 'without a word' : `with "${text}"`;
        return {
            code: 'forbidden',
            said: `answered 500 ${words}, which is how it refuses a key that is disabled, has expired or lacks ${request.needs ?? 'a permission'}`,
            hint: `${grant} If the key is right, look at the log of the DBackup server.`,
            // A write that was refused so is not asked again: writes are few (20 a minute).
            final: request.method !== 'GET',
            processed: 'no',
        };
    }
    // 408, 429 and 502 to 504 say what is wrong whatever their body: a proxy in front writes HTML.
    if ((0,http_answer/* looksLikeHtml */.te)(answer) && status <= 500 && status !== 408 && status !== 429) {
        return {
            code: 'unexpected_response',
            said: `does not live at this address (${status} with an HTML page)`,
            hint: 'Check dbackup-url: it is the address of the DBackup server itself, without a page path.',
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/http/rate-budget.js
var rate_budget = __webpack_require__(737);
;// CONCATENATED MODULE: ./build/providers/dbackup/limits.js

const MINUTE_MS = 60_000;
/**
 * DBackup 3.2.0 counts per client address: 100 reads (GET, HEAD) and 20 writes a minute, refused requests included.
 * Runners behind one address share the count, so we leave a tenth of it to others.
 */
function createBudget(clock) {
    const reads = new rate_budget/* RateBudget */.Y(clock, { requests: 90, windowMs: MINUTE_MS });
    const writes = new rate_budget/* RateBudget */.Y(clock, { requests: 18, windowMs: MINUTE_MS });
    return method => (method === 'GET' || method === 'HEAD' ? reads : writes);
}
/**
 * Its 429 carries no Retry-After. The window is 60 s fixed, or 30 s in plain-http setups, seen live; so the first wait
 * may be enough, and the third always is.
 */
const rateLimitWaitsMs = [15_000, 30_000, 60_000];
/**
 * Runs of one job that start within the same second share a file name and overwrite each other, and both report
 * Success (seen live on 3.2.0). Triggers of one job keep this distance.
 */
const distanceOfRunsMs = 2_000;
/**
 * The server copies (and decrypts) the whole file to its temporary folder before the first byte of a download, which
 * takes minutes for large remote backups.
 */
const downloadHeadersWithinMs = 30 * MINUTE_MS;
/** GET /api/history gives this many rows and no pages. */
const historyRows = 100;

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var mini_schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var core_schemas = __webpack_require__(1041);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/iso.js


const ZodMiniISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniISODateTime", (inst, def) => {
    core_schemas/* $ZodISODateTime */.Ko.init(inst, def);
    mini_schemas/* ZodMiniStringFormat */.zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return api/* _isoDateTime */.G1(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/wire.js

/**
 * The JSON of DBackup 3.2.0, as far as it is used. Unknown fields are dropped (the job list carries encrypted secrets of
 * adapters, which must not travel on), unknown words of closed lists become `unknown`. zod/mini, and every schema lazy:
 * building them would be a tenth of an action's start-up time, paid also by the other actions of the bundle.
 */
const wire_time = mini_schemas/* lazy */.RZV(() => mini_schemas/* pipe */.FsL(datetime({ offset: true }), mini_schemas/* transform */.pdi(text => Date.parse(text))));
/** GET /api/health */
const health = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({ status: mini_schemas/* string */.YjP(), database: mini_schemas/* string */.YjP(), timestamp: mini_schemas/* optional */.lqM(wire_time) }));
const destination = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({
    configId: mini_schemas/* string */.YjP(),
    config: mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({ name: mini_schemas/* string */.YjP() })),
}));
/** A row of GET /api/jobs. `destinations` is in upload order. */
const job = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({
    id: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    name: mini_schemas/* string */.YjP(),
    enabled: mini_schemas/* optional */.lqM(mini_schemas/* boolean */.zMY()),
    encryptionProfileId: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
    destinations: mini_schemas/* _default */.Rvf(mini_schemas/* array */.YOg(destination), []),
    /** Directory sources; their archives cannot be decrypted by the download route. */
    sources: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(mini_schemas/* unknown */.L5J())),
}));
const jobs = mini_schemas/* lazy */.RZV(() => mini_schemas/* array */.YOg(job));
/** POST /api/jobs/:id/run */
const started = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({ success: mini_schemas/* literal */.euz(true), executionId: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)) }));
/** Open: Pending, Running. Final: the rest. `unknown` stands for words that a later release may bring. */
const executionStatus = mini_schemas/* lazy */.RZV(() => mini_schemas/* catch */.MfU(mini_schemas/* enum */.k5n(['Pending', 'Running', 'Success', 'Partial', 'Failed', 'Cancelled', 'unknown']), 'unknown'));
const logEntry = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({
    /** info, success, warning, error, and `warn` in rows that a cancel wrote. */
    level: mini_schemas/* string */.YjP(),
    message: mini_schemas/* string */.YjP(),
    details: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
}));
/** GET /api/executions/:id */
const execution = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({
    success: mini_schemas/* literal */.euz(true),
    data: mini_schemas/* object */.Ikc({
        id: mini_schemas/* string */.YjP(),
        jobId: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
        status: executionStatus,
        stage: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
        progress: mini_schemas/* nullish */.cl6(mini_schemas/* number */.aig()),
        /** The queue time while Pending; reset when the run is claimed. */
        startedAt: wire_time,
        endedAt: mini_schemas/* nullish */.cl6(wire_time),
        /** Bytes as stored, after compression and encryption. The server writes null for 0. */
        size: mini_schemas/* nullish */.cl6(mini_schemas/* number */.aig()),
        path: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
        error: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
        logs: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(logEntry)),
    }),
}));
/** A row of GET /api/history: at most 100, newest start first, all jobs. */
const historyRow = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({
    id: mini_schemas/* string */.YjP(),
    jobId: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
    type: mini_schemas/* string */.YjP(),
    status: executionStatus,
    startedAt: wire_time,
    endedAt: mini_schemas/* nullish */.cl6(wire_time),
    path: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
    triggerType: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
}));
const wire_history = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({ executions: mini_schemas/* array */.YOg(historyRow) }));
/** POST /api/executions/:id/cancel */
const cancelled = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({ success: mini_schemas/* boolean */.zMY(), message: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()) }));
/** POST /api/storage/:id/verify: `success` is true for a file that failed, too. Only `passed` is a pass. */
const verification = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({
    success: mini_schemas/* literal */.euz(true),
    data: mini_schemas/* object */.Ikc({
        status: mini_schemas/* catch */.MfU(mini_schemas/* enum */.k5n(['passed', 'failed', 'no_checksum', 'no_metadata', 'download_error', 'skipped', 'unknown']), 'unknown'),
        expectedChecksum: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
        actualChecksum: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
    }),
}));
/** The sidecar `<file>.meta.json`; the checksum is of the stored file. */
const sidecar = mini_schemas/* lazy */.RZV(() => mini_schemas/* object */.Ikc({ checksum: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{64}$/i))) }));

;// CONCATENATED MODULE: ./build/providers/dbackup/client.js








/** The REST API of DBackup 3.2.0: one method an endpoint, each with the permission it needs. */
class Dbackup {
    base;
    #client;
    #keyIsProved = false;
    constructor(ports, connection) {
        this.base = connection.base;
        this.#client = new client/* Client */.K(ports, {
            name: 'DBackup',
            base: connection.base,
            // Exactly "Bearer " with a capital B; anything else is 401.
            credentials: (0,service/* fixedCredentials */.r)({ authorization: connection.apiKey.map(key => `Bearer ${key}`) }),
            budget: (0,shared_budget/* sharedBudget */.Z)(ports.transport, `DBackup ${connection.base.origin}`, () => createBudget(ports.clock)),
            explain: (answer, request) => explain(answer, request, { keyIsProved: this.#keyIsProved }),
            rateLimitWaitsMs: rateLimitWaitsMs,
        });
    }
    /** After the preflight: a 500 without a word is then trouble of the server, no longer a refusal of the key. */
    keyIsProved() {
        this.#keyIsProved = true;
    }
    /** No permission. Tells whether this is DBackup at all. */
    async health() {
        return await this.#client.json({
            method: 'GET',
            path: 'api/health',
            doing: 'check the health of the server',
            anonymous: true,
            schema: health,
        });
    }
    /** jobs:read. All jobs, newest created first; there is no route for one job. */
    async jobs() {
        return await this.#client.json({
            method: 'GET',
            path: 'api/jobs',
            doing: 'read the list of backup jobs',
            needs: 'jobs:read',
            schema: jobs,
        });
    }
    /** jobs:execute. Every call makes another execution: never repeat it without looking. Gives the execution's id. */
    async run(jobId, options) {
        const answer = await this.#client.json({
            method: 'POST',
            path: (0,path/* path */.A) `api/jobs/${jobId}/run`,
            json: options.lock ? { lock: true } : {},
            doing: 'start the backup',
            needs: 'jobs:execute',
            schema: started,
        });
        return answer.executionId;
    }
    /** history:read. */
    async execution(id, options) {
        const answer = await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `api/executions/${id}`,
            ...(options.logs && { query: { includeLogs: 'true' } }),
            doing: 'read the state of the backup',
            needs: 'history:read',
            schema: execution,
        });
        // A cache or a proxy that answers for something else must not lend its success to our run.
        if (answer.data.id !== id) {
            throw new request_error/* RequestError */.G('unexpected_response', `Asked for execution ${id}, ${this.base.host} answered with another one.`, {
                hint: 'Something between the runner and DBackup seems to answer in its place, such as a cache.',
                processed: 'no',
            });
        }
        return answer.data;
    }
    /** history:read. Asks for an execution that does not exist: 404 means that the key is accepted. */
    async checkKey(nothing) {
        await this.#drain({
            method: 'GET',
            path: (0,path/* path */.A) `api/executions/${nothing}`,
            doing: 'check the API key',
            needs: 'history:read',
        });
    }
    /** jobs:execute. Cancels an execution that does not exist: 404 means that the key may start and stop backups. */
    async checkMayRun(nothing) {
        await this.#drain({
            method: 'POST',
            path: (0,path/* path */.A) `api/executions/${nothing}/cancel`,
            doing: 'see whether the key may start backups',
            needs: 'jobs:execute',
            repeatable: true,
        });
    }
    /** history:read. The newest 100 executions of all jobs, newest start first. */
    async history() {
        const answer = await this.#client.json({
            method: 'GET',
            path: 'api/history',
            doing: 'read the history of backups',
            needs: 'history:read',
            schema: wire_history,
        });
        return answer.executions;
    }
    /** jobs:execute. Returns at once; a running backup stops when its current step ends. Harmless to repeat. */
    async cancel(executionId) {
        const answer = await this.#client.json({
            method: 'POST',
            path: (0,path/* path */.A) `api/executions/${executionId}/cancel`,
            doing: 'cancel the backup',
            needs: 'jobs:execute',
            repeatable: true,
            schema: cancelled,
        });
        return answer.message ?? '';
    }
    /** storage:read. Synchronous; may take as long as a download of the file. Harmless to repeat. */
    async verify(destinationId, file) {
        const answer = await this.#client.json({
            method: 'POST',
            path: (0,path/* path */.A) `api/storage/${destinationId}/verify`,
            json: { file },
            doing: 'verify the stored backup',
            needs: 'storage:read',
            repeatable: true,
            headersWithinMs: downloadHeadersWithinMs,
            schema: verification,
        });
        return answer.data;
    }
    /** storage:read. Used to see whether the key may read a destination: an unknown id is 404 for a key that may. */
    async listFiles(destinationId) {
        await this.#drain({
            method: 'GET',
            path: (0,path/* path */.A) `api/storage/${destinationId}/files`,
            doing: 'see whether the key may read stored backups',
            needs: 'storage:read',
        });
    }
    /**
     * storage:download. `decrypt` false gives an encrypted file inside a ZIP with its metadata. No ranges, no resume.
     */
    async download(destinationId, file, options) {
        return await this.#client.open({
            method: 'GET',
            path: (0,path/* path */.A) `api/storage/${destinationId}/download`,
            query: { file, decrypt: String(options.decrypt) },
            doing: 'download the backup',
            needs: 'storage:download',
            headersWithinMs: downloadHeadersWithinMs,
        });
    }
    /** storage:download. SHA-256 of the stored file from its metadata file, hex, or undefined when it has none. */
    async sidecarChecksum(destinationId, file) {
        const answer = await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `api/storage/${destinationId}/download`,
            query: { file: `${file}.meta.json` },
            doing: "read the backup's metadata",
            needs: 'storage:download',
            schema: sidecar,
        });
        return answer.checksum?.toLowerCase();
    }
    /** storage:download. Used to see whether the key may download: an unknown destination is 404 for a key that may. */
    async probeDownload(destinationId) {
        await this.#drain({
            method: 'GET',
            path: (0,path/* path */.A) `api/storage/${destinationId}/download`,
            query: { file: 'none' },
            doing: 'see whether the key may download backups',
            needs: 'storage:download',
        });
    }
    async #drain(request) {
        const answer = await this.#client.open(request);
        answer.discard();
    }
}

// EXTERNAL MODULE: ./build/actions/patience.js
var actions_patience = __webpack_require__(5957);
// EXTERNAL MODULE: ./build/actions/finish-each.js
var finish_each = __webpack_require__(371);
// EXTERNAL MODULE: ./build/actions/look-for-lost.js
var look_for_lost = __webpack_require__(2230);
;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/world.js
/** Now, by the server's clock. */
function serverNow(world) {
    return world.context.clock.now() + world.serverAheadMs;
}
/** The page of an execution in DBackup's dashboard (the address its own links use, read in the source of 3.2.0). */
function executionPage(base, executionId) {
    const page = new URL('dashboard/history', base);
    page.searchParams.set('executionId', executionId);
    return page.href;
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/start.js






/**
 * Starts the job's backup exactly once. DBackup has no idempotency key and makes an execution for every POST, so when
 * the answer is lost the history is searched for an execution that was not there before, and that one is followed. Only
 * when a complete look proves that nothing was started is the trigger sent once more.
 *
 * @param before the history as it was just before.
 */
async function startOnce(world, job, before) {
    const { api, context, policy } = world;
    const known = new Set(before.map(row => row.id));
    const key = `trigger ${job.id}`;
    let newest = before;
    for (let attempt = 1;; attempt++) {
        await keepDistance(world, job, newest);
        if (context.deadline.passed()) {
            throw new errors/* ShipgateError */.Y('timed_out', `The time was up before a backup of "${job.name}" could be started.`);
        }
        context.journal.open({
            key,
            kind: 'trigger',
            data: {
                job: job.id,
                name: job.name,
                known: before
                    .filter(row => row.jobId === job.id)
                    .map(row => row.id)
                    .join(' '),
            },
        });
        try {
            const executionId = await api.run(job.id, { lock: policy.lock });
            return follow({ executionId, candidates: [] });
        }
        catch (error) {
            // A cancel leaves the entry open: the finish looks for what the cut-off request may have started.
            if (!(error instanceof request_error/* RequestError */.G))
                throw error;
            if (error.processed === 'no') {
                context.journal.close(key);
                throw error;
            }
            context.log.info(`${error.message} Looking in the history for what it may have started.`);
            const found = await search(world, job, { known, late: error.processed === 'later' });
            if (found.found !== undefined)
                return follow(found.found);
            if (error.processed === 'later' || !found.complete || attempt > 1) {
                context.journal.close(key);
                throw lost(error, job);
            }
            newest = found.rows;
            context.log.info(`The history shows that no backup was started; sending the trigger once more.`);
        }
    }
    function follow(started) {
        // What may be somebody else's must not be stopped when this job is cancelled, only told.
        const kind = started.candidates.length === 0 ? 'execution' : 'adopted';
        const data = { job: job.id, name: job.name, candidates: started.candidates.join(', ') };
        context.journal.open({ key: started.executionId, kind, data });
        context.journal.close(key);
        return started;
    }
}
async function search(world, job, { known, late }) {
    const { api, context } = world;
    let rows = [];
    const seen = await (0,look_for_lost/* lookForLost */.R)(context, late, async () => {
        rows = await api.history();
        const started = newRuns(rows, job.id, known).toSorted((a, b) => a.startedAt - b.startedAt);
        const [first] = started;
        if (first !== undefined) {
            context.log.info(`Found execution ${first.id}, which was not there before; following it.`);
            return { found: { executionId: first.id, candidates: started.map(row => row.id) }, complete: true };
        }
        // The list holds the newest rows only; one that we knew proves that it reaches back to before our trigger.
        return { complete: rows.length < historyRows || rows.some(row => known.has(row.id)) };
    });
    return { ...seen, rows };
}
/** Executions of the job that the API started and that were not known before. */
function newRuns(rows, jobId, known) {
    return rows.filter(row => row.jobId === jobId && row.type === 'Backup' && !known.has(row.id) && (row.triggerType ?? 'Api') === 'Api');
}
async function keepDistance(world, job, rows) {
    const newest = Math.max(0, ...rows.filter(row => row.jobId === job.id).map(row => row.startedAt));
    const since = serverNow(world) - newest;
    // A row from the future means that the clocks disagree by more than we know; then wait the full distance.
    if (since >= distanceOfRunsMs)
        return;
    const wait = Math.min(distanceOfRunsMs, distanceOfRunsMs - since);
    world.context.log.info(`Waiting ${(0,quantities/* duration */.p0)(wait)}: two runs of a job within a second overwrite each other.`);
    await world.context.deadline.sleep(wait, world.context.signal);
}
function lost(error, job) {
    return new errors/* ShipgateError */.Y(error.code === 'forbidden' ? 'provider_error' : error.code, `${error.message} Whether a backup of "${job.name}" was started is not known: the history shows none so far.`, {
        hint: 'Look at the history in DBackup before running again, so that the backup is not made twice.',
        ...(error.status !== undefined && { status: error.status }),
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/finish.js



const SECOND_LOOK_AFTER_MS = 1_000;
/**
 * Stops what a run that did not reach its end has started, and gives a sentence for each thing. An entry of kind
 * `trigger` is a request whose answer was never read: the history tells whether it started something.
 */
async function finishLeft(api, context, left) {
    return await (0,finish_each/* finishEach */.n)(left, entry => finishEntry(api, context, entry));
}
async function finishEntry(api, context, entry) {
    try {
        const sentence = await finishOne(api, context, entry);
        context.journal.close(entry.key);
        return sentence;
    }
    catch (error) {
        if (!(error instanceof errors/* ShipgateError */.Y))
            throw error;
        const what = entry.kind === 'trigger'
            ? `a backup of "${entry.data['name']}" may have been started`
            : `execution ${entry.key} may still be running`;
        // The entry stays open: after a cancel the finish step has more time, and tries again.
        return `${error.message} So ${what} at DBackup.`;
    }
}
async function finishOne(api, context, entry) {
    const name = entry.data['name'] ?? entry.data['job'] ?? '';
    if (entry.kind === 'execution')
        return await cancel(api, entry.key, name);
    if (entry.kind === 'adopted')
        return `The answer to the start of a backup of "${name}" was lost, and what was found may be somebody else's, so it was not stopped: ${entry.data['candidates'] || entry.key}.`;
    const known = new Set((entry.data['known'] ?? '').split(' '));
    const look = async () => newRuns(await api.history(), entry.data['job'] ?? '', known).filter(row => row.status === 'Pending' || row.status === 'Running');
    let started = await look();
    if (started.length === 0) {
        // The cut-off request may have reached the server only just now.
        await context.deadline.sleep(SECOND_LOOK_AFTER_MS, context.signal);
        started = await look();
    }
    const [only, ...more] = started;
    if (only === undefined)
        return `The start of a backup of "${name}" was cut off; the history shows none that is running.`;
    if (more.length === 0)
        return await cancel(api, only.id, name);
    // Which of them is ours cannot be told, and somebody else's backup must not be stopped.
    return `The start of a backup of "${name}" was cut off; one of the executions ${started.map(row => row.id).join(', ')} is it, and goes on.`;
}
/** What a cancel came to, with the server's words; a run that was still queued has ended at once. */
function toldToStop(words) {
    const late = /pending/i.test(words) ? '' : '; a running step ends first';
    return `was told to stop (DBackup says: ${words || 'nothing'})${late}.`;
}
async function cancel(api, executionId, name) {
    try {
        const words = await api.cancel(executionId);
        return `Execution ${executionId} of "${name}" ${toldToStop(words)}`;
    }
    catch (error) {
        if (error instanceof errors/* ShipgateError */.Y && error.status === 400)
            return `Execution ${executionId} of "${name}" had already ended.`;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/core/poll.js
var poll = __webpack_require__(2077);
;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/follow.js




const HEARTBEAT_MS = 60_000;
const LAST_LOOK_MS = 5_000;
/** An execution that was still open when the time was up. */
class StillOpen extends errors/* ShipgateError */.Y {
    pending;
    constructor(message, pending) {
        super('timed_out', message, {
            hint: pending
                ? 'A long queue is not always a busy server: a run that waits behind a verification starts only when something else is triggered. Look at the queue in DBackup, or raise queue-timeout-minutes.'
                : 'Look at the execution in DBackup; raise timeout-minutes when the backup simply takes longer.',
        });
        this.pending = pending;
    }
}
/**
 * Follows an execution to its final state and gives it, yet without its log. Queue time and run time are counted apart.
 * Throws StillOpen when the queue timeout or the action's deadline came first, and a RequestError when the server
 * could not be asked for five minutes.
 */
async function followToEnd(world, executionId, onStatus = () => undefined) {
    const { context, policy } = world;
    const { clock } = context;
    const watcher = new Watcher(world, executionId, onStatus);
    const startedAt = clock.now();
    // The last look is a request too, and needs some of the time that is left.
    const end = context.deadline.leaving(LAST_LOOK_MS);
    const queue = end.within(policy.queueTimeoutMs);
    const begun = await watch(queue, execution => (execution.status === 'Pending' ? undefined : execution));
    if (begun === undefined) {
        const waited = (0,quantities/* duration */.p0)(clock.now() - startedAt);
        throw new StillOpen(`The backup was still waiting in DBackup's queue after ${waited}.`, true);
    }
    const ended = isFinal(begun) ? begun : await watch(end, execution => (isFinal(execution) ? execution : undefined));
    if (ended === undefined) {
        throw new StillOpen(`The backup was still running after ${(0,quantities/* duration */.p0)(clock.now() - startedAt)}.`, false);
    }
    // By the server's clock: a Pending row starts when it was queued, and starts anew when it is claimed.
    const { pendingSince } = watcher;
    return endedOf(ended, pendingSince === undefined ? 0 : Math.max(0, ended.startedAt - pendingSince));
    function watch(until, wanted) {
        const options = {
            clock,
            deadline: until,
            signal: context.signal,
            ...(policy.pollMs !== undefined && { fixedMs: policy.pollMs }),
        };
        return (0,poll/* poll */.w)(options, async () => {
            const execution = await watcher.look();
            return execution === undefined ? undefined : wanted(execution);
        });
    }
}
function isFinal(execution) {
    // A word that we do not know says nothing; but what has a time of its end has ended.
    if (execution.status === 'unknown')
        return execution.endedAt != null;
    return execution.status !== 'Pending' && execution.status !== 'Running';
}
/** An ended execution with its log. */
async function readEnded(world, { executionId, queuedMs }) {
    return endedOf(await world.api.execution(executionId, { logs: true }), queuedMs);
}
function endedOf(row, queuedMs) {
    return {
        executionId: row.id,
        status: row.status,
        startedAt: row.startedAt,
        endedAt: row.endedAt ?? row.startedAt,
        queuedMs,
        size: row.size ?? undefined,
        path: row.path ?? undefined,
        error: row.error ?? undefined,
        logs: row.logs ?? [],
    };
}
/** Looks at an execution, says what changed, and bears with a server that is away for a while. */
class Watcher {
    #world;
    #executionId;
    #startedAt;
    #patience;
    #onStatus;
    #lastWordAt;
    #told = '';
    /** Milliseconds since 1970 by the server's clock; undefined when it was never seen Pending. */
    pendingSince;
    constructor(world, executionId, onStatus) {
        this.#onStatus = onStatus;
        this.#world = world;
        this.#executionId = executionId;
        this.#startedAt = world.context.clock.now();
        this.#patience = new actions_patience/* Patience */.i(world.context);
        this.#lastWordAt = this.#startedAt;
    }
    async look() {
        const { api } = this.#world;
        const execution = await this.#patience.ask(() => api.execution(this.#executionId, { logs: false }));
        if (execution === undefined)
            return undefined;
        if (execution.status === 'Pending')
            this.pendingSince ??= execution.startedAt;
        this.#tell(execution);
        return execution;
    }
    #tell(execution) {
        const { clock, log, deadline } = this.#world.context;
        const state = execution.status === 'Running' && execution.stage ? `Running: ${execution.stage}` : execution.status;
        const now = clock.now();
        if (state === this.#told && now - this.#lastWordAt < HEARTBEAT_MS)
            return;
        this.#told = state;
        this.#onStatus(execution.status);
        this.#lastWordAt = now;
        const progress = typeof execution.progress === 'number' && execution.status === 'Running' ? ` (${execution.progress} %)` : '';
        log.info(`${state}${progress}, ${(0,quantities/* duration */.p0)(now - this.#startedAt)} elapsed, ${(0,quantities/* duration */.p0)(deadline.remaining())} left`);
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/server-log.js
function outcomeOfUploads(logs) {
    const took = [];
    const failed = [];
    for (const { message } of logs) {
        const complete = /^\[(.+)\] Upload complete:/.exec(message);
        if (complete?.[1] !== undefined)
            took.push(complete[1]);
        const broken = /^\[(.+)\] Upload FAILED:?\s*(.*)$/s.exec(message);
        if (broken?.[1] !== undefined)
            failed.push({ destination: broken[1], reason: broken[2] || 'no reason given' });
    }
    return { took, failed };
}
/** SHA-256 of the stored file, hex in lower case, or undefined when the log has none. */
function loggedSha256(logs) {
    for (const { message } of logs) {
        const found = /^SHA-256:\s*([0-9a-f]{64})\s*$/i.exec(message)?.[1];
        if (found !== undefined)
            return found.toLowerCase();
    }
    return undefined;
}
/**
 * The destinations of the job that hold the file: all of them, and after a partial success those whose upload did not
 * fail by the log. A success means every copy, so a log that says otherwise excuses none from being verified.
 */
function destinationsWithFile(job, { status, logs }) {
    const all = job.destinations.map(({ configId, config }) => ({ id: configId, name: config?.name ?? configId }));
    if (status !== 'Partial')
        return all;
    const { took, failed } = outcomeOfUploads(logs);
    const missing = new Set(failed.map(one => one.destination).filter(name => !took.includes(name)));
    return all.filter(({ name }) => !missing.has(name));
}
/** The last lines of a log as a person reads them. */
function lastLines(logs, most) {
    return logs
        .flatMap(({ level, message, details }) => [
        `${level}: ${message}`,
        ...(details ? details.split('\n').map(line => `    ${line}`) : []),
    ])
        .slice(-most);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/judge.js



/**
 * What an ended execution is worth before its file is verified. Pure. `pass` means: nothing speaks against it so far.
 */
function judge(ended, by) {
    switch (ended.status) {
        case 'Success':
            return judgeContent(ended, by);
        case 'Partial':
            return judgePartial(ended, by);
        case 'Failed':
            return (0,verdict/* verdict */.WJ)('backup_failed', `The backup failed: ${ended.error ?? 'DBackup gives no reason'}.`);
        case 'Cancelled':
            return (0,verdict/* verdict */.WJ)('backup_cancelled', 'The backup was cancelled at DBackup.');
        default:
            return (0,verdict/* verdict */.WJ)('unexpected_response', 'DBackup reports a final state that this version of Shipgate does not know.');
    }
}
function judgePartial(ended, by) {
    const { failed } = outcomeOfUploads(ended.logs);
    const which = failed.length === 0
        ? 'DBackup does not say which'
        : failed.map(one => `${one.destination}: ${one.reason}`).join('; ');
    const message = `The backup reached only some of its destinations (${which}).`;
    if (by.onPartial === 'fail')
        return (0,verdict/* verdict */.WJ)('backup_partial', message);
    const content = judgeContent(ended, by);
    return content.decision === 'pass' ? (0,verdict/* verdict */.WJ)('backup_partial', message, { decision: 'warn' }) : content;
}
function judgeContent(ended, by) {
    // A damaged upload ends as Success all the same; only the log tells.
    const damaged = ended.logs.find(entry => /Integrity check FAILED/i.test(entry.message));
    if (damaged !== undefined) {
        return (0,verdict/* verdict */.WJ)('verification_failed', `DBackup reports success, but its own log says: ${damaged.message}.`);
    }
    const { size } = ended;
    if (size === undefined || size <= 0 || ended.path === undefined) {
        const what = ended.path === undefined
            ? 'the run has stored no file'
            : 'it tells no size for the backup, which is how it tells an empty one';
        return (0,verdict/* verdict */.WJ)('backup_empty', `DBackup reports success, but ${what}.`);
    }
    if (size < by.minSizeBytes) {
        return (0,verdict/* verdict */.WJ)('backup_too_small', `The backup has ${(0,quantities/* bytes */.ee)(size)}, less than min-size-bytes (${by.minSizeBytes}).`);
    }
    const { previousSize, maxSizeDropPercent } = by;
    if (maxSizeDropPercent !== undefined && previousSize !== undefined && previousSize > 0) {
        const drop = ((previousSize - size) / previousSize) * 100;
        if (drop > maxSizeDropPercent) {
            return (0,verdict/* verdict */.WJ)('backup_shrunk', `The backup has ${(0,quantities/* bytes */.ee)(size)}, ${drop.toFixed(1)} % less than the one before (${(0,quantities/* bytes */.ee)(previousSize)}); max-size-drop-percent is ${maxSizeDropPercent}.`);
        }
    }
    return (0,verdict/* verdict */.WJ)('ok', `The backup ended with ${(0,quantities/* bytes */.ee)(size)}.`);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/judge-ended.js


/** Judges an ended execution, with the history for what its own row does not tell: overwriters, and the size before. */
async function judgeEnded(world, job, { ended, history }) {
    const { policy, api } = world;
    const twin = history.find(row => row.jobId === job.id && row.id !== ended.executionId && wroteOver(row, ended));
    if (twin !== undefined) {
        const message = `Execution ${twin.id} of the same job writes the same file (${ended.path}): one overwrites the other, and DBackup reports success for both.`;
        const next = 'Run again, and keep other triggers of this job at least two seconds away.';
        return { verdict: (0,verdict/* verdict */.WJ)('verification_failed', message, { next }), notChecked: [] };
    }
    const notChecked = [];
    let previousSize;
    if (policy.maxSizeDropPercent !== undefined && (ended.status === 'Success' || ended.status === 'Partial')) {
        const previous = previousSuccess(history, job, ended);
        const row = previous === undefined ? undefined : await api.execution(previous.id, { logs: false });
        previousSize = row?.size ?? undefined;
        if (previousSize === undefined) {
            notChecked.push('The size was not compared: the history shows no earlier successful backup of this job.');
        }
    }
    return { verdict: judge(ended, { ...policy, previousSize }), notChecked };
}
/** The name of a file tells seconds apart: a run that began within the same second has the same, also while it runs. */
function wroteOver(row, ended) {
    if (ended.path === undefined)
        return false;
    if (row.path != null)
        return row.path === ended.path;
    return row.status === 'Running' && Math.floor(row.startedAt / 1000) === Math.floor(ended.startedAt / 1000);
}
function previousSuccess(history, job, ended) {
    return history.find(row => row.jobId === job.id &&
        row.type === 'Backup' &&
        row.status === 'Success' &&
        row.id !== ended.executionId &&
        row.startedAt <= ended.startedAt);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/occupancy.js




const occupancy_LAST_LOOK_MS = 5_000;
/** Whether the job is free, and what `on-conflict` makes of it when it is not. */
async function settleOccupancy(world, job) {
    const { api, policy, context } = world;
    const history = await api.history();
    const occupant = openRun(history, job);
    if (occupant === undefined)
        return { next: 'start', history };
    const what = `Job "${job.name}" is already ${occupant.status.toLowerCase()} at DBackup (execution ${occupant.id})`;
    if (policy.onConflict === 'attach') {
        context.log.info(`${what}; following that one.`);
        return { next: 'attach', executionId: occupant.id };
    }
    if (policy.onConflict === 'fail')
        return { next: 'stop', verdict: (0,verdict/* verdict */.WJ)('job_busy', `${what}.`) };
    context.log.info(`${what}; waiting for it to end.`);
    const startedAt = context.clock.now();
    // The last look is a request too, and needs some of the time that is left.
    const deadline = context.deadline.leaving(occupancy_LAST_LOOK_MS).within(policy.queueTimeoutMs);
    const patience = new actions_patience/* Patience */.i(world.context);
    const options = {
        clock: context.clock,
        deadline,
        signal: context.signal,
        ...(policy.pollMs !== undefined && { fixedMs: policy.pollMs }),
    };
    const free = await (0,poll/* poll */.w)(options, async () => {
        const now = await patience.ask(() => api.history());
        return now === undefined || openRun(now, job) !== undefined ? undefined : now;
    });
    if (free !== undefined)
        return { next: 'start', history: free };
    const waited = `${what} and was still not free after ${(0,quantities/* duration */.p0)(context.clock.now() - startedAt)}; nothing was started.`;
    // Nothing is wrong with the backups as far as we saw, there just is none of ours.
    const next = 'Run again later, or raise queue-timeout-minutes.';
    return { next: 'stop', verdict: (0,verdict/* verdict */.WJ)('job_busy', waited, { decision: 'unknown', next }) };
}
/** The oldest open run: when it is the one that runs now, the others wait behind it. */
function openRun(history, job) {
    return history.findLast(row => row.jobId === job.id && row.type === 'Backup' && (row.status === 'Pending' || row.status === 'Running'));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/http/download.js
var http_download = __webpack_require__(7561);
// EXTERNAL MODULE: ./build/http/network-failure.js
var network_failure = __webpack_require__(3856);
;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/zip-entry.js

/**
 * The bytes of the first entry of a ZIP stream whose name fits. DBackup wraps an encrypted backup and its metadata in a
 * ZIP when it is asked not to decrypt. Throws NetworkFailure when the stream ends before the entry does.
 */
async function* zipEntry(stream, wanted) {
    // Needed for encrypted backups only, and too large to be read at every start.
    const { Unzip, UnzipInflate } = await __webpack_require__.e(/* import() | unzip */ 619).then(__webpack_require__.bind(__webpack_require__, 1306));
    const ready = [];
    let found = false;
    let done = false;
    let failure;
    const unzip = new Unzip(file => {
        if (found || !wanted(file.name))
            return;
        found = true;
        file.ondata = (error, data, final) => {
            if (error !== null)
                failure = error;
            else if (data.byteLength > 0)
                ready.push(data);
            done ||= final;
        };
        file.start();
    });
    unzip.register(UnzipInflate);
    for await (const part of stream) {
        try {
            unzip.push(part);
        }
        catch (error) {
            failure = error;
        }
        // Damaged on its way: the server packs it anew for the next try.
        if (failure !== undefined)
            throw new network_failure/* NetworkFailure */.pM('broken', 'the ZIP around the backup is damaged', failure);
        yield* ready.splice(0);
    }
    if (!done)
        throw new network_failure/* NetworkFailure */.pM('broken', 'the ZIP ended before the backup in it did');
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/stored-file.js






/** True for a file that the download route hands out decrypted, or else inside a ZIP. */
function isEncrypted({ path }) {
    return path.endsWith('.enc');
}
/** SHA-256 of the file as it is stored, computed from a download that is not kept. */
async function digestOfStoredFile(world, file) {
    return await restarting(world, () => world.api.download(file.destinationId, file.path, { decrypt: false }), async (answer) => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const bytes = isEncrypted(file) ? zipEntry(whole(answer), name => name.endsWith('.enc')) : whole(answer);
        for await (const part of bytes)
            hash.update(part);
        return { sha256: hash.digest('hex'), whole: answer.endsByClosing !== true };
    });
}
/**
 * Downloads the file into the folder. What arrives is the stored file when it is plain, and can then be compared with
 * its digest; a decrypted file, and the ZIP around an encrypted one, have digests of their own.
 */
async function downloadFile(world, download) {
    const comparable = !isEncrypted(download);
    const decrypt = !comparable && world.policy.decrypt !== 'false';
    try {
        return { ...(await downloadAs(world, download, decrypt)), comparable, sealed: false };
    }
    catch (error) {
        // `auto` is for whatever can be had.
        const keyless = error instanceof request_error/* RequestError */.G && error.status === 422;
        if (!keyless || !decrypt || world.policy.decrypt !== 'auto')
            throw error;
        return { ...(await downloadAs(world, download, false)), comparable, sealed: true };
    }
}
async function downloadAs(world, download, decrypt) {
    const encrypted = isEncrypted(download);
    const stored = download.path.split('/').at(-1) ?? '';
    // Before the request: an answer that nobody reads would keep its connection open.
    const name = (0,http_download/* safeName */.j)(encrypted ? stored.replace(/\.enc$/, decrypt ? '' : '.zip') : stored);
    const open = () => world.api.download(download.destinationId, download.path, { decrypt });
    return await restarting(world, open, answer => {
        if (encrypted && answer.headers['content-length'] === undefined) {
            throw new errors/* ShipgateError */.Y('unexpected_response', `The download of ${name} announces no length, and a file that DBackup decrypts or packs has no known digest, so nothing would show whether it arrived whole.`);
        }
        return (0,http_download/* saveFile */.O)(answer, {
            folder: download.folder,
            name,
            ...(!encrypted && download.sha256 !== undefined && { sha256: download.sha256 }),
        });
    });
}
/** The body, held to its announced length: the server has no ranges, so a cut is only noticed by counting. */
async function* whole(answer) {
    const promised = answer.headers['content-length'];
    let size = 0;
    for await (const part of answer.body) {
        size += part.byteLength;
        yield part;
    }
    if (promised !== undefined && Number(promised) !== size) {
        throw new network_failure/* NetworkFailure */.pM('broken', `the body ended after ${size} of ${promised} bytes`);
    }
}
/** A login page or an error in JSON with status 200 must not be taken for a backup; files come as octets or ZIP. */
function refusePages(answer) {
    const type = answer.headers['content-type'] ?? '';
    if (!/html|json/i.test(type))
        return;
    throw new errors/* ShipgateError */.Y('unexpected_response', `Could not download the backup: this is not an answer of DBackup, it sent ${type} instead of a file.`);
}
/** Starts a download over when its connection breaks: the server cannot resume one. */
async function restarting(world, open, use) {
    const { context, policy } = world;
    for (let attempt = 1;; attempt++) {
        const answer = await open();
        try {
            refusePages(answer);
            return await use(answer);
        }
        catch (error) {
            answer.discard();
            if (!(error instanceof network_failure/* NetworkFailure */.pM))
                throw error;
            if (context.deadline.passed()) {
                throw new errors/* ShipgateError */.Y('timed_out', `The time was up during the download (${error.message}).`, {
                    cause: error,
                });
            }
            if (attempt > policy.maxRetries) {
                throw new errors/* ShipgateError */.Y('network_error', `The download from DBackup broke off ${attempt} times (${error.message}).`, { cause: error });
            }
            context.log.info(`The download broke off (${error.message}); starting it over, because DBackup cannot resume one.`);
            await context.deadline.sleep(1000 * attempt, context.signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/verify.js




/** Verifies every stored copy of the backup. `pass` only when each copy was checked and is whole. */
async function verifyCopies(world, job, ended) {
    const logged = loggedSha256(ended.logs);
    const copies = destinationsWithFile(job, ended);
    const named = new Set(copies.map(copy => copy.name));
    const unnamed = outcomeOfUploads(ended.logs).took.filter(name => !named.has(name));
    if (unnamed.length > 0) {
        const where = unnamed.join(', ');
        const why = `The run also stored a copy at ${where}, which the job did not name when the action began`;
        return { verdict: (0,verdict/* verdict */.WJ)('verification_skipped', `${why}; it was not verified.`), sha256: logged };
    }
    if (ended.path === undefined || copies.length === 0) {
        return {
            verdict: (0,verdict/* verdict */.WJ)('verification_skipped', 'There is no stored copy that could be verified.'),
            sha256: logged,
        };
    }
    let sha256 = logged;
    for (const copy of copies) {
        const proof = world.policy.verify === 'download'
            ? await verifyByDownload(world, job, { path: ended.path, copy, logged })
            : await verifyAtServer(world, { path: ended.path, copy, logged });
        sha256 = proof.sha256 ?? sha256;
        if (proof.verdict.decision !== 'pass')
            return { verdict: proof.verdict, sha256 };
    }
    const where = copies.map(copy => copy.name).join(', ');
    return { verdict: (0,verdict/* verdict */.WJ)('ok', `The stored copy matches its checksum (${where}).`), sha256 };
}
async function verifyAtServer(world, { path, copy, logged }) {
    world.context.log.info(`Verifying the copy at ${copy.name}`);
    const checked = await (0,actions_patience/* insist */.R)(world.context, () => world.api.verify(copy.id, path));
    const expected = checked.expectedChecksum?.toLowerCase();
    const actual = checked.actualChecksum?.toLowerCase();
    // A pass that contradicts itself is no pass.
    const contradicts = expected !== undefined && actual !== undefined && expected !== actual;
    if (checked.status === 'failed' || contradicts) {
        const digests = `expected ${expected ?? 'unknown'}, found ${actual ?? 'unknown'}`;
        return {
            verdict: (0,verdict/* verdict */.WJ)('verification_failed', `The copy at ${copy.name} does not match its checksum (${digests}).`),
            sha256: undefined,
        };
    }
    if (checked.status !== 'passed') {
        const why = {
            no_checksum: 'no checksum was stored with it',
            no_metadata: 'its metadata file is missing, or the file itself is',
            download_error: 'the destination could not be read',
            skipped: 'the check was skipped',
            unknown: 'the result of the check is a word that this version of Shipgate does not know',
        }[checked.status];
        return {
            verdict: (0,verdict/* verdict */.WJ)('verification_skipped', `The copy at ${copy.name} was not verified: ${why}.`),
            sha256: undefined,
        };
    }
    if (logged !== undefined && expected !== undefined && logged !== expected)
        return overwritten(copy.name, logged, expected);
    return { verdict: (0,verdict/* verdict */.WJ)('ok', `The copy at ${copy.name} matches its checksum.`), sha256: expected ?? logged };
}
async function verifyByDownload(world, job, { path, copy, logged }) {
    const expected = logged ?? (await world.api.sidecarChecksum(copy.id, path));
    if (expected === undefined) {
        return {
            verdict: (0,verdict/* verdict */.WJ)('verification_skipped', `The copy at ${copy.name} was not verified: DBackup tells no checksum to compare with.`),
            sha256: undefined,
        };
    }
    const found = await digestOfStoredFile(world, { job, destinationId: copy.id, path });
    if (found.sha256 !== expected && !found.whole) {
        return {
            verdict: (0,verdict/* verdict */.WJ)('verification_skipped', `The copy at ${copy.name} was not verified: the download announced no length, so it may have been cut short.`),
            sha256: undefined,
        };
    }
    if (found.sha256 !== expected) {
        return {
            verdict: (0,verdict/* verdict */.WJ)('verification_failed', `The copy at ${copy.name} has the SHA-256 ${found.sha256}, expected was ${expected}.`),
            sha256: found.sha256,
        };
    }
    return {
        verdict: (0,verdict/* verdict */.WJ)('ok', `The downloaded copy from ${copy.name} has the expected SHA-256.`),
        sha256: found.sha256,
    };
}
function overwritten(name, ours, theirs) {
    return {
        verdict: (0,verdict/* verdict */.WJ)('verification_failed', `The file at ${name} is not the one that this run wrote (SHA-256 ${ours} was written, ${theirs} is stored): another run of the job has overwritten it.`, { next: 'Run again, and keep other triggers of this job at least two seconds away.' }),
        sha256: undefined,
    };
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/reuse.js







const CLOCK_SKEW_MS = 60_000;
/** Whether an earlier backup may take the place of a new one. */
function mayReuse(policy) {
    return policy.maxAgeMs > 0 || policy.notBefore !== undefined;
}
/**
 * The newest successful backup of the job that is younger than `max-age-minutes`, or began after this run of the workflow
 * was created, when it stands up to the same checks as
 * a new one and is verified now. Its age counts from its start: that is the state of the data that it holds.
 */
async function findReusable(world, job) {
    const { api, policy, context } = world;
    if (!mayReuse(policy))
        return undefined;
    const byAge = policy.maxAgeMs === 0 ? Number.POSITIVE_INFINITY : serverNow(world) - policy.maxAgeMs;
    // GitHub's clock told when the run was created, and the server's tells when the backup began.
    const byRun = policy.notBefore === undefined ? Number.POSITIVE_INFINITY : policy.notBefore + world.serverAheadMs;
    const oldest = Math.min(byAge, byRun);
    const history = await api.history();
    const row = history.find(one => one.jobId === job.id && one.type === 'Backup' && one.status === 'Success' && one.startedAt >= oldest);
    if (row === undefined) {
        context.log.info(`No successful backup of "${job.name}" is younger than ${(0,quantities/* duration */.p0)(serverNow(world) - oldest)}; making a new one.`);
        return undefined;
    }
    context.log.info(`Backup ${row.id} is young enough; checking it.`);
    const ended = await readEnded(world, { executionId: row.id, queuedMs: 0 });
    const { proof, notChecked } = await prove(world, job, { ended, history });
    // Its own row decides on its age; a time to come is a clock that is wrong, and proves nothing.
    if (ended.startedAt < oldest || ended.startedAt > serverNow(world) + CLOCK_SKEW_MS) {
        context.log.info(`By its own row the backup ${row.id} is not young enough; making a new one.`);
        return undefined;
    }
    if (proof.verdict.decision !== 'pass') {
        context.log.info(`The backup ${row.id} is young enough but not good enough; making a new one. ${proof.verdict.message}`);
        return undefined;
    }
    return { ended, notChecked, ...(proof.sha256 !== undefined && { sha256: proof.sha256 }) };
}
async function prove(world, job, found) {
    const { policy } = world;
    const { verdict: worth, notChecked } = await judgeEnded(world, job, found);
    if (worth.decision !== 'pass')
        return { proof: { verdict: worth, sha256: undefined }, notChecked };
    // Without a check now, "verified" would be somebody's word; so `verify: none` checks at the server here.
    const checking = policy.verify === 'none' ? { ...world, policy: { ...policy, verify: 'checksum' } } : world;
    try {
        return { proof: await verifyCopies(checking, job, found.ended), notChecked };
    }
    catch (error) {
        // What became of an old file is no reason to do without a new one: retention may have removed it long ago.
        const aboutTheFile = error instanceof request_error/* RequestError */.G && ['provider_error', 'not_found'].includes(error.code);
        if (!aboutTheFile)
            throw error;
        return { proof: { verdict: (0,verdict/* verdictOfError */.j6)(error), sha256: undefined }, notChecked };
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/backup-job.js














/**
 * Makes (or reuses) a proved backup of one job. Every failure but a cancel becomes the job's verdict, so that several
 * jobs can run side by side and each is reported.
 */
async function backupJob(world, job) {
    const evidence = { job, verified: false, reused: false, attached: false, candidates: [], notChecked: [] };
    try {
        const found = await proveBackup(world, job, evidence);
        return { ...evidence, verdict: found };
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        return { ...evidence, verdict: (0,verdict/* verdictOfError */.j6)(error) };
    }
}
async function proveBackup(world, job, evidence) {
    const { context } = world;
    const reusable = await findReusable(world, job);
    if (reusable !== undefined) {
        const { notChecked, ...found } = reusable;
        Object.assign(evidence, { ...found, executionId: found.ended.executionId, verified: true, reused: true });
        evidence.notChecked.push(...notChecked);
        const fetched = await fetchFile(world, job, evidence);
        const age = `started ${new Date(reusable.ended.startedAt).toISOString()}`;
        return (fetched ??
            (0,verdict/* verdict */.WJ)('backup_reused', `The verified backup of "${job.name}" ${age} is young enough; no new one was made.`));
    }
    const occupancy = await settleOccupancy(world, job);
    if (occupancy.next === 'stop')
        return occupancy.verdict;
    if (occupancy.next === 'attach') {
        evidence.attached = true;
        evidence.executionId = occupancy.executionId;
    }
    else {
        const started = await startOnce(world, job, occupancy.history);
        evidence.executionId = started.executionId;
        evidence.attached = started.candidates.length > 0;
        evidence.candidates = started.candidates;
        context.log.info(`Started: ${executionPage(world.api.base, started.executionId)}`);
    }
    // At once, so that the outputs name the execution even if this process is killed while it runs.
    if (job.id === world.leading.id) {
        context.output({
            'execution-id': evidence.executionId,
            'execution-url': executionPage(world.api.base, evidence.executionId),
        });
    }
    // First as it was seen, so that its state is told even if its log cannot be read.
    evidence.ended = await followOurs(world, job, evidence);
    const ended = await (0,actions_patience/* insist */.R)(world.context, () => readEnded(world, evidence.ended));
    evidence.ended = ended;
    const hasFile = ended.status === 'Success' || ended.status === 'Partial';
    const judged = await judgeEnded(world, job, {
        ended,
        history: hasFile ? await (0,actions_patience/* insist */.R)(world.context, () => world.api.history()) : [],
    });
    evidence.notChecked.push(...judged.notChecked);
    const verdictOfContent = judged.verdict;
    if (verdictOfContent.decision !== 'pass' && verdictOfContent.decision !== 'warn')
        return verdictOfContent;
    if (world.policy.verify === 'none') {
        evidence.notChecked.push('The stored file was not compared with its checksum (verify: none).');
    }
    else {
        const proof = await verifyCopies(world, job, ended);
        if (proof.sha256 !== undefined)
            evidence.sha256 = proof.sha256;
        if (proof.verdict.decision !== 'pass')
            return proof.verdict;
        evidence.verified = true;
    }
    const fetched = await fetchFile(world, job, evidence);
    if (fetched !== undefined)
        return fetched;
    if (verdictOfContent.decision === 'warn')
        return verdictOfContent;
    const proved = evidence.verified ? 'verified' : 'not verified';
    return (0,verdict/* verdict */.WJ)('ok', `The backup of "${job.name}" ended with ${(0,quantities/* bytes */.ee)(ended.size ?? 0)}, ${proved}.`);
}
/** Follows the execution; on a time-out cancels it when it is ours. Closes its journal entry once its fate is known. */
async function followOurs(world, job, { executionId = '', attached }) {
    const { context, policy, api } = world;
    const onStatus = (status) => {
        if (job.id === world.leading.id)
            context.output({ status });
    };
    try {
        const ended = await followToEnd(world, executionId, onStatus);
        context.journal.close(executionId);
        return ended;
    }
    catch (error) {
        // A cancelled job leaves the entry to the finish, which stops the execution at the server.
        if ((0,errors/* isCancelled */.m)(error))
            throw error;
        const page = executionPage(api.base, executionId);
        const timedOut = error instanceof errors/* ShipgateError */.Y && error.code === 'timed_out';
        if (timedOut && policy.cancelOnTimeout && !attached) {
            context.report.notes.push(await cancelLate(world, executionId));
        }
        else {
            context.report.notes.push(`Execution ${executionId} may still be running at DBackup: ${page}`);
        }
        context.journal.close(executionId);
        throw error;
    }
}
/** Cancels in the last seconds of the action's time, and says what came of it. */
async function cancelLate(world, executionId) {
    try {
        const words = await world.late.cancel(executionId);
        return `Execution ${executionId} ${toldToStop(words)}`;
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        return `Execution ${executionId} could not be cancelled and may still be running (${error.message})`;
    }
}
/** Downloads the file when that was asked for; a verdict only when it could not be had. */
async function fetchFile(world, job, evidence) {
    const folder = world.policy.downloadFolder;
    const ended = evidence.ended;
    if (folder === undefined || ended?.path === undefined)
        return undefined;
    const [destination] = destinationsWithFile(job, ended);
    if (destination === undefined)
        return (0,verdict/* verdict */.WJ)('not_found', `No destination of "${job.name}" holds the file.`);
    world.context.log.info(`Downloading ${ended.path} from ${destination.name}`);
    // Also without verification the file must be the one that the run wrote.
    const sha256 = evidence.sha256 ?? loggedSha256(ended.logs);
    const saved = await downloadFile(world, {
        job,
        destinationId: destination.id,
        path: ended.path,
        folder,
        sha256,
    });
    evidence.downloaded = saved.path;
    world.context.log.info(`Downloaded ${saved.path} (${(0,quantities/* bytes */.ee)(saved.size)}, SHA-256 ${saved.sha256})`);
    if (saved.sealed) {
        evidence.notChecked.push('The downloaded file was not decrypted, because DBackup has no key for it: it is the ZIP with the encrypted backup and its metadata.');
    }
    else if (!saved.comparable) {
        evidence.notChecked.push('The downloaded file could not be compared with the stored checksum, which is of the encrypted file; its length is right.');
    }
    else if (sha256 === undefined) {
        evidence.notChecked.push('The downloaded file was not compared with a checksum: none is known.');
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(2732);
;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/find-jobs.js


const MOST_NAMES = 20;
/**
 * The jobs that the input `job` names, by id or exact name, each once, in the order of the input.
 * Throws `not_found` with the near misses and the names there are, or `ambiguous_target`; all of them at once.
 */
function findJobs(wanted, jobs) {
    const found = [];
    const problems = [];
    for (const text of wanted) {
        const result = findJob(text, jobs);
        if (result instanceof errors/* ShipgateError */.Y)
            problems.push(result);
        else
            found.push(result);
    }
    const [first, ...more] = problems;
    if (first !== undefined)
        throw more.length === 0 ? first : allOf(first, problems);
    return found.filter((job, index) => found.findIndex(other => other.id === job.id) === index);
}
/** All problems in one message, as with every other input. */
function allOf(first, problems) {
    const hints = new Set(problems.flatMap(problem => (problem.hint === undefined ? [] : [problem.hint])));
    return new errors/* ShipgateError */.Y(first.code, problems.map(problem => problem.message).join(' '), {
        ...(hints.size > 0 && { hint: [...hints].join(' ') }),
    });
}
function findJob(text, jobs) {
    const byId = jobs.find(job => job.id === text);
    if (byId !== undefined)
        return byId;
    const byName = jobs.filter(job => job.name === text);
    const [first] = byName;
    // The server keeps names unique; a later release may not, and a wrong guess would back up the wrong database.
    if (byName.length > 1) {
        const ids = byName.map(job => job.id).join(', ');
        return new errors/* ShipgateError */.Y('ambiguous_target', `${byName.length} backup jobs are named "${text}": ${ids}.`);
    }
    if (first !== undefined)
        return first;
    const names = jobs.map(job => job.name);
    const meant = (0,nearest/* nearest */.p)(text, names);
    const others = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : '');
    return new errors/* ShipgateError */.Y('not_found', `DBackup has no backup job with the id or the exact name "${text}".`, {
        hint: `${meant === undefined ? '' : `Did you mean "${meant}"? `}${names.length === 0 ? 'This server has no jobs.' : `Its jobs are: ${others}.`}`,
    });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/preflight.js


/** Never the id of anything: what the server says of it tells what the key may do, and nothing can come of it. */
const NOTHING = '00000000-0000-0000-0000-000000000000';
/**
 * Looks whether this is DBackup, whether it accepts the key, and whether the key has every permission that the run will
 * need, before anything is started. Asks for things that do not exist: the server checks the permission first and
 * answers 404 when it is there (seen live on 3.2.0). All missing permissions come in one message.
 */
async function preflight(api, needs, now) {
    const health = await api.health();
    const serverAheadMs = aheadOf(health, now);
    if (health.database !== 'connected') {
        throw new errors/* ShipgateError */.Y('provider_unavailable', `DBackup at ${api.base.host} has lost its own database (${health.database}).`);
    }
    let jobs = [];
    const readJobs = async () => {
        jobs = await api.jobs();
    };
    const checks = [
        { permission: 'jobs:read', ask: readJobs },
        { permission: 'jobs:execute', ask: () => expectNotFound(api, () => api.checkMayRun(NOTHING)) },
        ...(needs.verify
            ? [{ permission: 'storage:read', ask: () => expectNotFound(api, () => api.listFiles(NOTHING)) }]
            : []),
        ...(needs.download
            ? [{ permission: 'storage:download', ask: () => expectNotFound(api, () => api.probeDownload(NOTHING)) }]
            : []),
    ];
    // First alone: it is the one route that says honestly whether the key itself is accepted.
    const key = {
        permission: 'history:read',
        ask: () => expectNotFound(api, () => api.checkKey(NOTHING)),
    };
    const refused = [...(await refusals([key])), ...(await refusals(checks))];
    const [first, ...more] = refused;
    if (first === undefined) {
        api.keyIsProved();
        return { serverAheadMs, jobs };
    }
    if (more.length === 0)
        throw first.error;
    const names = refused.map(one => one.permission).join(', ');
    throw new errors/* ShipgateError */.Y('forbidden', `The API key lacks ${refused.length} permissions at DBackup: ${names}.`, {
        ...(first.error.hint !== undefined && { hint: first.error.hint }),
    });
}
/** The server's clock minus ours, in milliseconds, for a run without preflight that must compare times. */
async function serverAhead(api, now) {
    return aheadOf(await api.health(), now);
}
function aheadOf({ timestamp }, now) {
    return timestamp === undefined ? 0 : timestamp - now();
}
/** The checks that were refused for lack of a permission. Throws what went wrong for another reason. */
async function refusals(checks) {
    const results = await Promise.allSettled(checks.map(check => check.ask()));
    return checks.flatMap((check, index) => {
        const result = results[index];
        if (result?.status !== 'rejected')
            return [];
        const error = result.reason;
        if (!(error instanceof errors/* ShipgateError */.Y) || error.code !== 'forbidden')
            throw error;
        return [{ ...check, error }];
    });
}
async function expectNotFound(api, ask) {
    try {
        await ask();
    }
    catch (error) {
        if (error instanceof request_error/* RequestError */.G && error.status === 404 && error.code === 'not_found')
            return;
        throw error;
    }
    throw new errors/* ShipgateError */.Y('unexpected_response', `Asked for something that does not exist, ${api.base.host} answered as if it did, which DBackup would not.`, { hint: 'Check dbackup-url: something else, such as a login page or a cache, seems to answer in its place.' });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/report.js



const LAST_LINES = 50;
/** What a dry run would do. */
function reportPlan(report, jobs, policy) {
    report.tables.push({
        title: 'Would be backed up',
        columns: ['Job', 'Id', 'Destinations', 'Encrypted'],
        rows: jobs.map(job => [
            job.name,
            job.id,
            job.destinations.map(one => one.config?.name ?? one.configId).join(', '),
            job.encryptionProfileId ? 'yes' : 'no',
        ]),
    });
    report.notes.push(`Verification would be: ${policy.verify}.`);
}
/** Puts the results into outputs, result-json, summary and the log. */
function reportResults(context, base, { results, policy }) {
    const { report } = context;
    const rows = results.map(result => executionRow(result, base));
    context.detail({ executions: rows });
    context.output({ ...singleOutputs(results[0], base), 'executions-json': JSON.stringify(rows) });
    report.tables.push({
        title: 'Backups',
        columns: ['Job', 'Verdict', 'Status', 'Size', 'Verified', 'Waited', 'Ran', 'Execution'],
        rows: results.map(result => tableRow(result, base)),
    });
    for (const result of results) {
        addTimeline(report, result);
        addFiles(report, result);
        const prefix = results.length > 1 ? `${result.job.name}: ` : '';
        report.notChecked.push(...result.notChecked.map(sentence => prefix + sentence));
        report.notes.push(...notesOn(result, policy).map(sentence => prefix + sentence));
        if (result.verdict.decision !== 'pass')
            addFailure(context, result, prefix);
    }
}
function notesOn(result, policy) {
    const notes = [];
    const { ended, attached, candidates, reused } = result;
    if (candidates.length > 0) {
        notes.push(candidates.length === 1
            ? `The answer to the trigger was lost; execution ${candidates[0]}, which appeared right after it, was followed and is probably ours.`
            : `The answer to the trigger was lost: which of the executions ${candidates.join(', ')} was started here cannot be told; the first was followed.`);
    }
    else if (attached) {
        notes.push('The execution was started by somebody else; its data is of the time of its start.');
    }
    if (!policy.lock || ended?.path === undefined)
        return notes;
    if (candidates.length > 0) {
        notes.push('Whether the backup is locked is not known: look in DBackup if it must stay.');
    }
    else if (reused || attached) {
        notes.push('The backup was not locked: only a backup that this action starts is. Lock it in DBackup if it must stay.');
    }
    else {
        notes.push('The backup is locked against retention; unlock it in DBackup when it is no longer needed.');
    }
    return notes;
}
function executionRow(result, base) {
    const { ended, executionId } = result;
    return {
        job: { id: result.job.id, name: result.job.name },
        decision: result.verdict.decision,
        'reason-code': result.verdict.reasonCode,
        message: result.verdict.message,
        'execution-id': executionId ?? null,
        'execution-url': executionId === undefined ? null : executionPage(base, executionId),
        status: ended?.status ?? null,
        'size-bytes': ended?.size ?? null,
        'file-path': ended?.path ?? null,
        sha256: result.sha256 ?? null,
        verified: result.verified,
        reused: result.reused,
        attached: result.attached,
        'download-path': result.downloaded ?? null,
        'started-at': ended === undefined ? null : new Date(ended.startedAt).toISOString(),
        'ended-at': ended === undefined ? null : new Date(ended.endedAt).toISOString(),
        'queued-seconds': ended === undefined ? null : Math.round(ended.queuedMs / 1000),
    };
}
/** The outputs that are about one job, by their names in a row. */
const singles = new Set([
    'execution-id',
    'execution-url',
    'status',
    'size-bytes',
    'file-path',
    'sha256',
    'verified',
    'reused',
    'download-path',
]);
function singleOutputs(result, base) {
    if (result === undefined)
        return {};
    const row = Object.entries(executionRow(result, base)).filter(([name]) => singles.has(name));
    // The status of a run that was not seen to end stays as it was last seen.
    const known = row.filter(([name, value]) => name !== 'status' || value !== null);
    return Object.fromEntries(known.map(([name, value]) => [name, value === null ? '' : String(value)]));
}
function tableRow(result, base) {
    const { ended, executionId } = result;
    const execution = executionId === undefined ? 'none' : { text: executionId.slice(0, 8), href: executionPage(base, executionId) };
    return [
        result.job.name,
        `${result.verdict.decision} (${result.verdict.reasonCode})`,
        ended?.status ?? 'not seen',
        ended?.path === undefined ? '' : (0,quantities/* bytes */.ee)(ended.size ?? 0),
        result.verified ? 'yes' : 'no',
        ended === undefined || result.reused ? '' : ended.queuedMs === 0 ? 'not queued' : (0,quantities/* duration */.p0)(ended.queuedMs),
        ended === undefined ? '' : (0,quantities/* duration */.p0)(ended.endedAt - ended.startedAt),
        execution,
    ];
}
function addTimeline(report, result) {
    const { ended } = result;
    if (ended === undefined || result.reused)
        return;
    const section = result.job.name;
    const good = ended.status === 'Success';
    if (ended.queuedMs >= 1000) {
        report.timeline.push({
            section,
            label: 'queue',
            from: ended.startedAt - ended.queuedMs,
            to: ended.startedAt,
            outcome: 'open',
        });
    }
    report.timeline.push({
        section,
        label: 'run',
        from: ended.startedAt,
        to: ended.endedAt,
        outcome: good ? 'good' : 'bad',
    });
}
function addFiles(report, result) {
    const { ended, sha256, downloaded } = result;
    if (ended?.path === undefined)
        return;
    report.details.push({
        title: `File of ${result.job.name}`,
        table: {
            title: '',
            columns: ['What', 'Value'],
            rows: [
                ['Stored as', ended.path],
                [
                    'Destinations',
                    destinationsWithFile(result.job, ended)
                        .map(one => one.name)
                        .join(', '),
                ],
                ['SHA-256', sha256 ?? loggedAs(ended)],
                ...(downloaded === undefined ? [] : [['Downloaded to', downloaded]]),
            ],
        },
    });
}
function loggedAs(ended) {
    const logged = loggedSha256(ended.logs);
    return logged === undefined ? 'not known' : `${logged}, by the log of the run; not verified`;
}
function addFailure(context, result, prefix) {
    const lines = lastLines(result.ended?.logs ?? [], LAST_LINES);
    if (lines.length > 0) {
        const title = `${prefix}Last lines of DBackup's log`;
        context.report.details.push({ title, lines });
        context.log.outsideLines(title, lines);
    }
    if (prefix !== '') {
        const level = result.verdict.decision === 'warn' ? 'warning' : 'error';
        context.report.annotations.push({
            level,
            title: `${result.job.name}: ${result.verdict.reasonCode}`,
            message: result.verdict.message,
        });
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/dbackup-run.js
















const inputs = {
    'dbackup-url': (0,fields/* address */.hl)({
        description: 'Address of the DBackup server, for example https://dbackup.example.com.',
    }),
    'dbackup-api-key': (0,fields/* secret */.rJ)({
        description: 'API key of DBackup, from a secret. Needs jobs:read, jobs:execute and history:read; storage:read for `verify: checksum`; storage:download for `verify: download` and `download-path`.',
    }),
    job: (0,fields/* lines */.Mn)({ description: 'Ids or exact names of the backup jobs, one a line.', required: true }),
    concurrency: (0,fields/* count */.U9)({ description: 'How many jobs run side by side.', default: 2, min: 1, max: 20 }),
    'max-age-minutes': (0,fields/* minutes */.Gx)({
        description: 'A successful backup that started less than this many minutes ago and passes verification now is used instead of a new one. 0: always a new one.',
        default: 0,
        zeroMeans: 'always a new one',
    }),
    'on-conflict': (0,fields/* choice */.Yq)({
        description: 'When the job already runs: `wait` for its end and start a new one, `attach` to it, or `fail`.',
        of: ['wait', 'attach', 'fail'],
        default: 'wait',
    }),
    'on-partial': (0,fields/* choice */.Yq)({
        description: 'When only some destinations took the backup: `fail`, or `warn` when the copies there are good.',
        of: ['fail', 'warn'],
        default: 'fail',
    }),
    'min-size-bytes': (0,fields/* count */.U9)({ description: 'A backup smaller than this is a failure.', default: 1, min: 1 }),
    'max-size-drop-percent': (0,fields/* optionalCount */.kP)({
        description: 'A backup smaller than the one before by more than this is a failure. Empty: not checked.',
        min: 0,
        max: 100,
    }),
    verify: (0,fields/* choice */.Yq)({
        description: '`checksum`: DBackup compares every stored copy with its checksum. `download`: the runner downloads every copy and computes the checksum itself. `none`: not verified.',
        of: ['checksum', 'download', 'none'],
        default: 'checksum',
    }),
    lock: (0,fields/* flag */.Jt)({
        description: 'Locks the backup against retention. Unlock it in DBackup when it is no longer needed.',
        default: false,
    }),
    'download-path': (0,fields/* text */.Qq)({ description: 'Folder that the backup is downloaded to.' }),
    decrypt: (0,fields/* choice */.Yq)({
        description: 'Whether an encrypted backup is downloaded decrypted. `auto`: wherever DBackup can.',
        of: ['auto', 'true', 'false'],
        default: 'auto',
    }),
    'queue-timeout-minutes': (0,fields/* minutes */.Gx)({
        description: 'Minutes a backup may wait before it runs, counted apart from the run.',
        default: 30,
    }),
    'cancel-on-timeout': (0,fields/* flag */.Jt)({ description: 'Cancels the backup at DBackup when the time is up.', default: true }),
    preflight: (0,fields/* flag */.Jt)({
        description: 'Checks address, key, permissions and jobs before anything is started.',
        default: true,
    }),
    ...(0,common/* commonInputs */.j$)({ timeoutMinutes: 60 }),
};
const outputs = {
    'execution-id': 'Id of the execution at DBackup. With several jobs, this and the following are of the first one.',
    'execution-url': 'Its page in DBackup.',
    status: "DBackup's own word for the state of the execution.",
    'size-bytes': 'Size of the backup as stored.',
    'file-path': 'Path of the backup below the root of its destinations.',
    sha256: 'SHA-256 of the stored backup.',
    verified: '`true` when every stored copy was compared with its checksum and matched.',
    reused: '`true` when an earlier backup was used.',
    'download-path': 'Absolute path of the downloaded file.',
    'executions-json': 'All jobs, as a JSON list with these values for each.',
    ...common/* commonOutputs */.e5,
};
const dbackupRun = (0,actions_define/* defineAction */.Q)({
    id: 'dbackup-run',
    title: 'Shipgate: DBackup run',
    description: 'Runs DBackup jobs and proves the backups before you deploy.',
    branding: { icon: 'database', color: 'blue' },
    inputs,
    outputs,
    credentials: [['dbackup-api-key']],
    requires: [
        'A DBackup server that the runner can reach, and an API key of it in a secret.',
        'No checkout and no permissions of the GitHub token.',
    ],
    check: values => {
        const problems = [];
        if (values.job.length === 0)
            problems.push('job names no job');
        if (values.decrypt !== 'auto' && values['download-path'] === undefined) {
            problems.push('decrypt is about the downloaded file, but download-path is empty');
        }
        return problems;
    },
    run,
    finish: async (values, context, left) => await finishLeft(connect(values, context), context, left),
});
async function run(values, whole) {
    // The last seconds belong to what must be said to the server when the time is up.
    const context = { ...whole, deadline: whole.deadline.leaving(LAST_WORDS_MS) };
    const api = connect(values, context);
    context.report.fact('Server', { text: api.base.href, href: api.base.href });
    context.log.info(`DBackup at ${api.base.href}`);
    const policy = policyOf(values, context);
    const needs = {
        verify: policy.verify === 'checksum' || (policy.verify === 'none' && mayReuse(policy)),
        download: policy.verify === 'download' || policy.downloadFolder !== undefined,
    };
    const wanted = values.preflight || values['dry-run'];
    const { jobs, serverAheadMs } = await context.log.group('Check the server, the key and the jobs', async () => {
        const checked = wanted
            ? await preflight(api, needs, () => context.clock.now())
            : {
                // The age of a backup is told by the server's clock.
                serverAheadMs: mayReuse(policy) ? await serverAhead(api, () => context.clock.now()) : 0,
                jobs: await api.jobs(),
            };
        const found = findJobs(values.job, checked.jobs);
        refuseDecryption(found, policy);
        for (const job of found)
            context.log.info(`Job "${job.name}" (${job.id}), ${(0,quantities/* counted */.hS)(job.destinations.length, 'destination')}`);
        return { jobs: found, serverAheadMs: checked.serverAheadMs };
    });
    context.report.fact('Jobs', jobs.map(job => job.name).join(', '));
    const [first] = jobs;
    if (first === undefined)
        return (0,verdict/* verdict */.WJ)('not_found', 'No backup job was named.');
    if (values['dry-run']) {
        reportPlan(context.report, jobs, policy);
        return (0,verdict/* verdict */.WJ)('dry_run', `Dry run: the key has every permission, and ${(0,quantities/* counted */.hS)(jobs.length, 'job')} would be backed up.`);
    }
    // A transport of its own has a rate budget of its own: what must be said when the time is up has to wait for nobody.
    const late = connect(values, { ...whole, transport: request => whole.transport(request) });
    if (wanted)
        late.keyIsProved();
    const world = { api, late, policy, context, leading: first, serverAheadMs };
    const results = await (0,parallel/* mapParallel */.E)(jobs, values.concurrency, job => jobs.length === 1
        ? context.log.group(`Back up "${job.name}"`, () => backupJob(world, job))
        : backupJob(named(world, job.name), job));
    reportResults(context, api.base, { results, policy });
    return combine(results);
}
const LAST_WORDS_MS = 5_000;
function combine(results) {
    const [first, ...rest] = results;
    if (first === undefined)
        return (0,verdict/* verdict */.WJ)('internal_error', 'There is no result.');
    if (rest.length === 0)
        return first.verdict;
    const decisive = (0,verdict/* worst */.QZ)(results.map(result => ({ ...result.verdict, job: result.job })));
    const passed = results.filter(result => result.verdict.decision === 'pass').length;
    const tally = `${passed} of ${results.length} backups are proved.`;
    const { job, ...said } = decisive;
    if (said.decision === 'pass')
        return { ...said, message: `All ${results.length} backups are proved.` };
    return { ...said, message: `${tally} "${job.name}": ${said.message}` };
}
/** Archives of directory sources are encrypted member by member; no route of DBackup decrypts them (seen live). */
function refuseDecryption(jobs, { decrypt, downloadFolder }) {
    if (decrypt !== 'true' || downloadFolder === undefined)
        return;
    const sealed = jobs.filter(job => job.encryptionProfileId != null && (job.sources ?? []).length > 0);
    if (sealed.length === 0)
        return;
    const names = sealed.map(job => `"${job.name}"`).join(', ');
    throw new errors/* ShipgateError */.Y('invalid_input', `DBackup cannot decrypt the archives of directories that ${names} makes.`, {
        hint: 'Leave decrypt at auto to download them as they are stored.',
    });
}
/** The same world whose log lines say which job they are about: several jobs write into one log. */
function named(world, name) {
    const { log } = world.context;
    const say = (text) => `[${name}] ${text}`;
    const prefixed = {
        ...log,
        info: (text) => log.info(say(text)),
        warning: (text) => log.warning(say(text)),
    };
    return {
        ...world,
        context: {
            ...world.context,
            log: { ...prefixed, debug: text => log.debug(text), group: (title, body) => log.group(title, body) },
        },
    };
}
function connect(values, context) {
    const base = (0,origin/* parseOrigin */.e)(values['dbackup-url'], {
        input: 'dbackup-url',
        acceptedPath: '/api',
        allowInsecureHttp: values['allow-insecure-http'],
    });
    // The definition's credentials make sure that the key is there.
    return new Dbackup({ ...context, maxRetries: values['max-retries'] }, { base, apiKey: values['dbackup-api-key'] });
}
function runAgainSince({ runAttempt, runCreatedAt }) {
    return Number(runAttempt ?? '1') > 1 ? runCreatedAt : undefined;
}
function policyOf(values, context) {
    const folder = values['download-path'];
    return {
        maxAgeMs: values['max-age-minutes'],
        notBefore: runAgainSince(context.facts.github),
        onConflict: values['on-conflict'],
        onPartial: values['on-partial'],
        minSizeBytes: values['min-size-bytes'],
        maxSizeDropPercent: values['max-size-drop-percent'],
        verify: values.verify,
        lock: values.lock,
        downloadFolder: folder === undefined ? undefined : (0,external_node_path_.resolve)(context.facts.workspace, folder),
        decrypt: values.decrypt,
        queueTimeoutMs: values['queue-timeout-minutes'],
        cancelOnTimeout: values['cancel-on-timeout'],
        maxRetries: values['max-retries'],
        pollMs: values['poll-interval-seconds'],
    };
}


/***/ })

};
