import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // \u2192 key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '\u2026' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '\u2026';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '\u2026\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
exports.P3 = identity.isCollection;
exports.wz = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
exports.tO = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` \u2013 Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` \u2013 Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` \u2013 Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` \u2013 The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 8803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ createDbackupEmulator)
});

// EXTERNAL MODULE: ./build/sandbox/kit/emulator.js
var emulator = __nccwpck_require__(4576);
// EXTERNAL MODULE: ./build/sandbox/kit/request-journal.js
var request_journal = __nccwpck_require__(6836);
// EXTERNAL MODULE: ./build/sandbox/kit/route-table.js
var route_table = __nccwpck_require__(6567);
// EXTERNAL MODULE: ./build/sandbox/kit/strictness.js
var strictness = __nccwpck_require__(9081);
;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/answers.js
/** Every answer but a 429 carries these (DBackup 3.2.0, seen live). */
const SECURITY_HEADERS = {
    'content-security-policy': "default-src 'self'; script-src 'self' 'unsafe-eval' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';",
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
};
const VARY = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch';
/** Compact JSON, without a length: the server sends it in chunks. */
function json(status, value) {
    return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}
/** No content-type, no bytes: what a thrown error becomes, and a method that is not offered. */
function empty(status) {
    return new Response(null, { status });
}
function redirect(status, location) {
    return new Response(location, {
        status,
        headers: { location, ...(status === 308 && { refresh: `0;url=${location}` }), 'content-type': '' },
    });
}
/** The page of an unknown path: about 10 kB of HTML with status 404. */
function notFoundPage() {
    const page = htmlPage('404: This page could not be found.', 10_733);
    return new Response(page, {
        status: 404,
        headers: {
            'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
            'x-nextjs-cache': 'HIT',
            'x-nextjs-prerender': '1, 1',
            'x-nextjs-stale-time': '300',
            'x-powered-by': 'Next.js',
            etag: '"12bvtxyemw48a5"',
            'content-type': 'text/html; charset=utf-8',
            'content-length': String(page.byteLength),
        },
    });
}
/** `/`: the login page, with status 200, whoever asks. */
function loginPage() {
    return new Response(htmlPage('DBackup - Sign in', 15_093), {
        status: 200,
        headers: {
            link: '</logo.svg>; rel=preload; as="image"',
            'x-powered-by': 'Next.js',
            'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
            'content-type': 'text/html; charset=utf-8',
        },
    });
}
function htmlPage(title, bytes) {
    const head = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>${title}</title></head><body><h1>${title}</h1><!--`;
    const foot = '--></body></html>';
    return new Uint8Array(Buffer.from(head + '.'.repeat(bytes - head.length - foot.length) + foot));
}
/** Plain text, no Retry-After, no security headers (seen live). */
function tooManyRequests(now) {
    return new Response('Too Many Requests', {
        status: 429,
        headers: {
            'content-type': 'text/plain;charset=UTF-8',
            vary: 'Accept-Encoding',
            date: new Date(now).toUTCString(),
        },
    });
}
/** What a proxy in front says while the server is down. */
function badGateway(status) {
    const title = status === 502 ? '502 Bad Gateway' : '503 Service Temporarily Unavailable';
    return new Response(`<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>\n`, {
        status,
        headers: { server: 'nginx', 'content-type': 'text/html' },
    });
}
/** Adds what the server puts on every answer. */
function dressed(answer, request, now) {
    const headers = new Headers(answer.headers);
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
        headers.set(name, value);
    if (isSecure(request))
        headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (!headers.has('vary'))
        headers.set('vary', VARY);
    if (headers.get('content-type') === '')
        headers.delete('content-type');
    headers.set('date', new Date(now).toUTCString());
    const body = request.method === 'HEAD' ? null : answer.body;
    if (request.method === 'HEAD')
        void answer.body?.cancel();
    return new Response(body, { status: answer.status, headers });
}
/** By TLS, or by TLS as far as a proxy in front says. */
function isSecure(request) {
    return request.headers.get('x-forwarded-proto') === 'https' || request.url.startsWith('https:');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/content.js

const BLOCK_BYTES = 256 * 1024;
function sizeOf(content) {
    return content.kind === 'bytes' ? content.bytes.byteLength : content.size;
}
function* chunksOf(content) {
    if (content.kind === 'bytes') {
        for (let at = 0; at < content.bytes.byteLength; at += BLOCK_BYTES)
            yield content.bytes.subarray(at, at + BLOCK_BYTES);
        return;
    }
    for (let at = 0; at < content.size; at += BLOCK_BYTES) {
        const block = generated(at / BLOCK_BYTES);
        yield at + BLOCK_BYTES > content.size ? block.subarray(0, content.size - at) : block;
    }
}
/** Pulls block by block, so a slow reader holds the source back. */
function streamOf(content) {
    const chunks = chunksOf(content);
    return new ReadableStream({
        pull(controller) {
            const next = chunks.next();
            if (next.done)
                controller.close();
            else
                controller.enqueue(next.value);
        },
    }, { highWaterMark: 1 });
}
const syntheticSums = new Map();
/** Of the bytes as they are. Takes some seconds a gigabyte, once per size, for generated ones. */
function checksumsOf(content) {
    const known = content.kind === 'synthetic' ? syntheticSums.get(content.size) : undefined;
    if (known !== undefined)
        return known;
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    const md5 = (0,external_node_crypto_.createHash)('md5');
    for (const chunk of chunksOf(content)) {
        sha256.update(chunk);
        md5.update(chunk);
    }
    const sums = { sha256: sha256.digest('hex'), md5: md5.digest('hex') };
    if (content.kind === 'synthetic')
        syntheticSums.set(content.size, sums);
    return sums;
}
/** The same bytes but for one in the middle; of no bytes, one byte. */
function damaged(content) {
    if (content.kind === 'synthetic')
        return { kind: 'synthetic', size: Math.max(0, content.size - 1) };
    if (content.bytes.byteLength === 0)
        return { kind: 'bytes', bytes: new Uint8Array(1) };
    // Not slice(): of a Buffer that is a view on the same memory.
    const bytes = Uint8Array.from(content.bytes);
    const middle = bytes.byteLength >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    return { kind: 'bytes', bytes };
}
// Each block differs from every other in its first eight bytes, so a lost, doubled or swapped block shows in the hash.
const pattern = Uint8Array.from({ length: BLOCK_BYTES }, (_, index) => (index * 31 + (index >> 8) * 17) & 0xff);
function generated(number) {
    const block = pattern.slice();
    new DataView(block.buffer).setFloat64(0, number);
    return block;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: ./build/sandbox/kit/seeded-random.js
var seeded_random = __nccwpck_require__(8071);
;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/dump.js

const GIVEN = ['Ada', 'Bruno', 'Chiara', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kofi', 'Lene'];
const FAMILY = ['Berg', 'Costa', 'Dubois', 'Eriksen', 'Fischer', 'Garc\u00eda', 'Haddad', 'Ivanova', 'Jansen', 'K\u00f6hler'];
const STATES = ['open', 'paid', 'shipped', 'returned'];
const FIRST_ORDER_AT = Date.UTC(2026, 0, 1);
/**
 * The text of a database dump: customers and their orders. The same number of customers gives the same bytes, so two
 * backups of an unchanged database have the same checksum, as with DBackup.
 */
function dumpOf(customers) {
    const random = new seeded_random/* SeededRandom */.A(0xdb);
    const lines = [
        '-- Shop database',
        'BEGIN;',
        'CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE);',
        'CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers (id),',
        '  ordered_at timestamp NOT NULL, cents integer NOT NULL, state text NOT NULL);',
    ];
    let order = 0;
    for (let id = 1; id <= customers; id++) {
        const name = `${random.pick(GIVEN)} ${random.pick(FAMILY)}`;
        lines.push(`INSERT INTO customers VALUES (${id}, '${name}', 'customer-${id}@shop.example');`);
        for (let n = random.integer(4); n > 0; n--) {
            const at = new Date(FIRST_ORDER_AT + random.integer(320 * 86_400) * 1_000).toISOString().slice(0, 19);
            const cents = 500 + random.integer(90_000);
            lines.push(`INSERT INTO orders VALUES (${++order}, ${id}, '${at}', ${cents}, '${random.pick(STATES)}');`);
        }
    }
    lines.push('COMMIT;', '');
    return new TextEncoder().encode(lines.join('\n'));
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/tar.js
const BLOCK = 512;
/** A tar archive in the ustar form, one regular file per entry; names of at most 100 bytes. */
function tarOf(entries) {
    const parts = entries.flatMap(({ name, bytes }) => [
        header(name, bytes.length),
        bytes,
        Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK),
    ]);
    return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}
function header(name, size) {
    const block = Buffer.alloc(BLOCK);
    block.write(name, 0, 100, 'utf8');
    block.write('0000644\0', 100);
    block.write('0000000\0', 108);
    block.write('0000000\0', 116);
    block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
    block.write('00000000000\0', 136);
    block.write('        ', 148);
    block.write('0', 156);
    block.write('ustar\0', 257);
    block.write('00', 263);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return block;
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/artifact.js





/** Name of the dump in the temp directory: one second is the finest it tells apart. */
function dumpName(job, startedAt, timeZone) {
    const safe = job.name.replace(/[^a-z0-9]/gi, '_');
    return `${safe}_${localTime(startedAt, timeZone)}${extension(job)}`;
}
function extension(job) {
    if (job.directories.length > 0)
        return '.tar';
    return job.source?.adapterId === 'sqlite' ? '.db' : '.sql';
}
/** Goes through compression or encryption as a whole. Archives of directories never do. */
function hasPipeline(job) {
    return job.directories.length === 0 && (job.compression !== 'NONE' || job.encryption !== null);
}
function localTime(time, timeZone) {
    const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
    return format.format(time).replace(' ', '_').replaceAll(':', '-');
}
function dumpBytes(job, execution) {
    const { syntheticBytes, rows } = execution.script;
    if (job.directories.length > 0)
        return directoryFiles(job, rows).reduce((sum, file) => sum + file.bytes.length, 0);
    return syntheticBytes ?? dumpOf(rows ?? job.source?.rows ?? 0).length;
}
/** Makes the file that a run uploads, and its sidecar: the checksums are those of the bytes. */
function makeArtifact(options) {
    const { job, execution, now } = options;
    const base = dumpName(job, execution.startedAt, options.timeZone);
    return job.directories.length > 0
        ? archive(job, execution, { ...options, base })
        : dump(job, execution, { ...options, base, now });
}
function dump(job, execution, { base, random, now }) {
    const { syntheticBytes, rows } = execution.script;
    const suffix = { NONE: '', GZIP: '.gz', BROTLI: '.br' }[job.compression];
    const fileName = `${base}${suffix}${job.encryption === null ? '' : '.enc'}`;
    let content;
    let encryption;
    if (syntheticBytes !== undefined)
        content = { kind: 'synthetic', size: syntheticBytes };
    else {
        let bytes = compressed(job, dumpOf(rows ?? job.source?.rows ?? 0));
        if (job.encryption !== null) {
            const key = job.encryption.masterKey;
            if (key === null)
                throw new Error('the encryption profile has lost its key');
            const iv = random.bytes(16);
            const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', key, iv);
            bytes = Buffer.concat([cipher.update(bytes), cipher.final()]);
            encryption = {
                enabled: true,
                profileId: job.encryption.id,
                algorithm: 'aes-256-gcm',
                iv: Buffer.from(iv).toString('hex'),
                authTag: cipher.getAuthTag().toString('hex'),
            };
        }
        content = { kind: 'bytes', bytes };
    }
    const sums = checksumsOf(content);
    return {
        fileName,
        path: `${job.name}/${fileName}`,
        content,
        logicalSize: sizeOf(content),
        sidecar: {
            version: 1,
            jobId: job.id,
            jobName: job.name,
            sourceName: job.source?.name ?? '',
            sourceType: job.source?.adapterId ?? '',
            ...(job.source !== null && { sourceId: job.source.id }),
            databases: { count: 1, names: [databaseName(job)] },
            engineVersion: engineVersion(job),
            timestamp: new Date(now).toISOString(),
            originalFileName: fileName,
            ...(job.compression !== 'NONE' && { compression: job.compression }),
            ...(encryption !== undefined && { encryption }),
            checksum: sums.sha256,
            checksumMd5: sums.md5,
            backupType: 'full',
            trigger: triggerOf(execution),
            locked: execution.lock,
        },
    };
}
function compressed(job, bytes) {
    if (job.compression === 'GZIP')
        return (0,external_node_zlib_.gzipSync)(bytes);
    if (job.compression === 'NONE')
        return bytes;
    return (0,external_node_zlib_.brotliCompressSync)(bytes, { params: { [external_node_zlib_.constants.BROTLI_PARAM_QUALITY]: 10 } });
}
/**
 * An archive of directory sources. The manifest and the index are abridged: nothing but DBackup's own recovery reads
 * them. Its members count as encrypted one by one, so the archive itself has no decrypted form.
 */
function archive(job, execution, { base, random, now }) {
    const started = new Date(execution.startedAt).toISOString().replace('Z', '').replaceAll(/[:.]/g, '-');
    const stem = base.slice(0, -'.tar'.length);
    const incremental = job.backupMode === 'INCREMENTAL' && job.chain !== null;
    if (job.backupMode === 'INCREMENTAL' && job.chain === null) {
        job.chain = { id: random.uuid(), folder: `chain-${started}`, base: `${stem}_full-000.tar`, index: 0 };
    }
    const chain = job.backupMode === 'INCREMENTAL' ? job.chain : null;
    if (chain !== null && incremental)
        chain.index++;
    const number = String(chain?.index ?? 0).padStart(3, '0');
    const fileName = chain === null ? base : `${stem}_${incremental ? 'inc' : 'full'}-${number}.tar`;
    const files = incremental ? directoryFiles(job, 1) : directoryFiles(job, execution.script.rows);
    const manifest = { version: 1, files: files.map(file => ({ name: file.name, size: file.bytes.length })) };
    const index = new TextEncoder().encode(JSON.stringify(manifest));
    const bytes = tarOf([{ name: 'manifest.json', bytes: index }, ...files, { name: 'index', bytes: index }]);
    const content = { kind: 'bytes', bytes };
    const sums = checksumsOf(content);
    const logicalSize = files.reduce((sum, file) => sum + file.bytes.length, 0);
    const databases = job.source === null ? 0 : 1;
    return {
        fileName,
        path: [job.name, ...(chain === null ? [] : [chain.folder]), fileName].join('/'),
        content,
        logicalSize,
        sidecar: {
            version: 1,
            jobId: job.id,
            jobName: job.name,
            sourceName: job.source?.name ?? `${job.directories.length} directory source(s)`,
            sourceType: job.source?.adapterId ?? 'directory-only',
            databases: { count: databases },
            timestamp: new Date(now).toISOString(),
            originalFileName: fileName,
            ...(job.compression !== 'NONE' && { compression: job.compression }),
            ...(job.encryption !== null && {
                encryption: { enabled: true, profileId: job.encryption.id, algorithm: 'aes-256-gcm', iv: '', authTag: '' },
            }),
            checksum: sums.sha256,
            checksumMd5: sums.md5,
            archive: { format: 'tar', index: true },
            combined: { databases, directorySources: job.directories.length },
            backupType: incremental ? 'incremental' : 'full',
            ...(chain !== null && {
                chain: incremental
                    ? { id: chain.id, type: 'incremental', base: chain.base, index: chain.index }
                    : { id: chain.id, type: 'full', index: 0 },
            }),
            logicalSize,
            trigger: triggerOf(execution),
            locked: execution.lock,
        },
    };
}
function directoryFiles(job, count) {
    const files = count ?? job.directories.reduce((sum, { adapter }) => sum + adapter.rows, 0);
    return Array.from({ length: files }, (_, index) => ({
        name: `d/${String(index + 1).padStart(6, '0')}`,
        bytes: dumpOf(10 * (index + 1)),
    }));
}
function triggerOf(execution) {
    return {
        type: execution.trigger ?? 'Scheduler',
        ...(execution.label !== null && { actor: execution.label }),
    };
}
function databaseName(job) {
    return String(job.source?.config['database'] ?? 'app.db');
}
function engineVersion(job) {
    return { postgres: '17.6', mysql: '8.4.3', sqlite: '3.40.1', 'local-filesystem': '' }[job.source?.adapterId ?? 'sqlite'];
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/run-log.js

/** Appends entries to the log of one execution, in DBackup's words. */
class RunLog {
    #execution;
    #now;
    constructor(execution, now) {
        this.#execution = execution;
        this.#now = now;
    }
    add(level, message, more = {}) {
        this.#execution.logs.push({
            timestamp: this.#now(),
            level,
            type: 'general',
            message,
            stage: this.#execution.stage,
            ...more,
        });
    }
    info(...messages) {
        for (const message of messages)
            this.add('info', message);
    }
    stageCompleted(ms) {
        this.add('success', `${this.#execution.stage} completed (${spoken(ms)})`, { durationMs: ms });
    }
}
function initialized(log, job) {
    const names = job.destinations.map(({ adapter }) => adapter.name).join(', ');
    const source = job.source?.name ?? `${job.directories.length} directory source(s)`;
    log.info(`Initialization complete. Source: ${source}, Destinations: [${names}] (${job.destinations.length})`);
}
/** What is written when a dump starts. Only SQLite's own lines are known word by word; other engines go without. */
function dumpStarted(log, job, temporaryPath) {
    log.info(`Starting Dump from ${job.source?.name} (database)...`, `Prepared temporary path: ${temporaryPath}`, `Detected engine version: ${engineVersion(job)}`, 'Metadata calculated: 1 DBs (fetched)');
    if (job.source?.adapterId !== 'sqlite')
        return;
    const file = String(job.source.config['path'] ?? `/data/sources/${databaseName(job)}`);
    log.info(`Starting SQLite dump of ${file}...`);
    log.add('info', `Dumping database: ${file}`, {
        type: 'command',
        details: `sqlite3 ${file} .backup ${temporaryPath}`,
    });
}
function dumpEnded(log, job, bytes) {
    if (job.source?.adapterId === 'sqlite')
        log.info(`Dump completed successfully (${bytes} bytes).`);
    log.info(`Dump successful. Size: ${bytes} bytes`);
}
function checksums(log, artifact) {
    log.info('Calculating checksums...', `SHA-256: ${artifact.sidecar.checksum}`, `MD5:     ${artifact.sidecar.checksumMd5}`);
}
/** As `16ms`, `55s`. */
function spoken(ms) {
    return ms < 1_000 ? `${ms}ms` : `${Math.floor(ms / 1_000)}s`;
}
/** As `248.8 KB`, `11.72 MB`. */
function spokenSize(bytes) {
    const units = ['Bytes', 'KB', 'MB', 'GB', 'TB'];
    const power = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
    return `${Number.parseFloat((bytes / 1024 ** power).toFixed(2))} ${units[power]}`;
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/run-stages.js

// DBackup 3.2.0, read in its source: the ranges of progress. The shares of the time are ours.
const STAGES = [
    { name: 'Initializing', low: 0, high: 5, share: 2 },
    { name: 'Dumping Databases', low: 5, high: 25, share: 30 },
    { name: 'Collecting Files', low: 25, high: 45, share: 30 },
    { name: 'Processing', low: 45, high: 65, share: 35 },
    { name: 'Uploading', low: 65, high: 88, share: 22 },
    { name: 'Verifying', low: 88, high: 92, share: 7 },
    { name: 'Applying Retention', low: 92, high: 97, share: 3 },
    { name: 'Sending Notifications', low: 97, high: 100, share: 1 },
];
/** The stages a run goes through; those that do not apply are skipped. */
function stagesOf(job, script) {
    const applies = {
        Initializing: true,
        'Dumping Databases': job.source !== null,
        'Collecting Files': job.directories.length > 0,
        Processing: hasPipeline(job),
        Uploading: true,
        Verifying: true,
        'Applying Retention': true,
        // No channels are emulated.
        'Sending Notifications': false,
    };
    for (const name of [script.failAt, script.stuckAt])
        if (name !== undefined)
            applies[name] = true;
    const stages = STAGES.filter(stage => applies[stage.name]);
    const shares = stages.reduce((sum, stage) => sum + stage.share, 0);
    const total = script.runMs ?? job.runMs;
    let spent = 0;
    return stages.map((stage, index) => {
        const ms = index === stages.length - 1 ? total - spent : Math.floor((total * stage.share) / shares);
        spent += ms;
        return { name: stage.name, ms, low: stage.low, high: stage.high };
    });
}
// DBackup 3.2.0, seen live: the row of a running execution is written once a second, so short runs jump.
const WRITE_EVERY_MS = 1_000;
/** What the database shows of an execution: the truth once it is final, the last write while it runs. */
function visible(execution, now) {
    const { startedAt, marks, open } = execution;
    if (!open || execution.status === 'Pending') {
        return { stage: execution.stage, progress: execution.progress, logs: execution.logs, writtenAt: now };
    }
    const writtenAt = startedAt + Math.floor((now - startedAt) / WRITE_EVERY_MS) * WRITE_EVERY_MS;
    const mark = marks.findLast(candidate => candidate.from <= writtenAt);
    if (mark === undefined)
        return { stage: 'Initializing', progress: 0, logs: execution.logs, writtenAt };
    const length = mark.until - mark.from;
    const passed = length > 0 ? Math.min(1, (writtenAt - mark.from) / length) : 0;
    return {
        stage: mark.stage,
        progress: Math.floor(mark.low + (mark.high - mark.low) * passed),
        logs: execution.logs.filter(entry => entry.timestamp <= writtenAt),
        writtenAt,
    };
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/state.js
function destinationById(state, id) {
    return state.adapters.find(adapter => adapter.id === id);
}
function storeOf(state, adapter) {
    const store = state.stores.get(adapter.id);
    if (store === undefined)
        throw new Error(`${adapter.name} is not a destination`);
    return store;
}
function executionById(state, id) {
    return state.executions.find(execution => execution.id === id);
}
function iso(time) {
    return new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/upload.js


/** Puts the file on every destination of the job, in order, and says in the log how it went. */
function upload(state, execution, { artifact, log }) {
    const destinations = execution.job?.destinations ?? [];
    const results = destinations.map(({ adapter }, index) => {
        if (index > 0)
            log.info(`[${adapter.name}] Starting upload...`, `[${adapter.name}] Uploading metadata sidecar...`);
        const error = failure(adapter, execution, artifact);
        if (error !== null) {
            for (const line of error.lines)
                log.add('error', `[${adapter.name}] ${line}`);
            log.add('error', `[${adapter.name}] Upload FAILED: ${error.reason}`);
            return { adapter, error: error.reason };
        }
        const isDamaged = execution.script.damagedUploads?.includes(adapter.name) ?? false;
        storeOf(state, adapter).put({
            path: artifact.path,
            content: isDamaged ? damaged(artifact.content) : artifact.content,
            sidecar: structuredClone(artifact.sidecar),
            modifiedAt: state.agenda.now(),
        });
        log.info(`[${adapter.name}] Upload complete: ${artifact.path}`);
        return { adapter, path: artifact.path };
    });
    const stored = results.filter(result => result.error === undefined).length;
    if (stored === results.length)
        log.info(`Upload summary: All ${stored} destination(s) successful`);
    else if (stored > 0) {
        log.add('warning', `Upload summary: ${stored}/${results.length} successful, ${results.length - stored} failed`);
    }
    return results;
}
function failure(adapter, execution, artifact) {
    const scripted = execution.script.failingUploads?.[adapter.name];
    if (scripted !== undefined)
        return { lines: [], reason: scripted };
    if (adapter.broken === null)
        return null;
    const folder = artifact.path.slice(0, artifact.path.lastIndexOf('/'));
    const line = `Local upload failed: ${adapter.broken}, mkdir '${String(adapter.config['basePath'])}/${folder}'`;
    // DBackup 3.2.0, seen live: sidecar and file fail alike, and the adapter then only says that it failed.
    return { lines: [line, line], reason: 'Adapter returned false' };
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/upload-verification.js


/** The check of what was just uploaded. A mismatch is a warning in the log and nothing else (read in its source). */
function verifyUploads(state, execution, log) {
    for (const { adapter, path, error } of execution.uploads) {
        if (error !== undefined || path === undefined)
            continue;
        const store = storeOf(state, adapter);
        const file = store.get(path);
        if (file?.sidecar == null)
            continue;
        const actual = checksumsOf(file.content).sha256;
        const passed = actual === file.sidecar.checksum;
        file.sidecar.verification = {
            verifiedAt: iso(state.agenda.now()),
            passed,
            trigger: 'post-upload',
            ...(!passed && { actualChecksum: actual }),
        };
        store.refreshRow(path);
        if (passed)
            log.add('success', `[${adapter.name}] Integrity check passed`);
        else
            log.add('warning', `[${adapter.name}] WARNING: Integrity check FAILED`);
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/backup-run.js






/** One backup from the moment a slot is free. Each stage ends at its time; a cancel takes effect at the end of one. */
class BackupRun {
    #state;
    #execution;
    #job;
    #onEnd;
    #log;
    #stages;
    #temporary;
    #artifact = null;
    #dumped = null;
    constructor(state, execution, onEnd) {
        if (execution.job === null)
            throw new Error('a backup without a job');
        this.#state = state;
        this.#execution = execution;
        this.#job = execution.job;
        this.#onEnd = onEnd;
        this.#log = new RunLog(execution, () => state.agenda.now());
        this.#stages = stagesOf(this.#job, execution.script);
        execution.status = 'Running';
        execution.startedAt = state.agenda.now();
        this.#temporary = `/tmp/${dumpName(this.#job, execution.startedAt, state.options.timeZone)}`;
    }
    start() {
        this.#execution.stage = 'Initializing';
        this.#log.info('Taking job from queue...', `[Runner] Starting initialization for Job ID: ${this.#job.id}`);
        this.#enter(0);
    }
    #enter(index) {
        const stage = this.#stages[index];
        if (stage === undefined) {
            this.#complete();
            return;
        }
        const execution = this.#execution;
        const { script } = execution;
        const now = this.#state.agenda.now();
        const stuck = script.stuckAt === stage.name;
        execution.stage = stage.name;
        execution.progress = stage.low;
        const until = stuck ? Number.POSITIVE_INFINITY : now + stage.ms;
        execution.marks.push({ stage: stage.name, from: now, until, low: stage.low, high: stage.high });
        this.#begin(stage);
        if (stuck)
            return;
        this.#state.agenda.at(until, () => {
            if (!execution.open)
                return;
            const error = script.failAt === stage.name ? (script.error ?? `${stage.name} failed`) : this.#end(stage);
            if (error !== null)
                return this.#fail(stage, error);
            if (!execution.open)
                return;
            this.#log.stageCompleted(stage.ms);
            this.#enter(index + 1);
        });
    }
    #begin({ name }) {
        if (name === 'Dumping Databases') {
            this.#state.temporaryFiles.add(this.#temporary);
            dumpStarted(this.#log, this.#job, this.#temporary);
        }
        if (name === 'Processing') {
            if (this.#job.compression !== 'NONE')
                this.#log.info(`Compression enabled: ${this.#job.compression}`);
            this.#log.info(`Processing pipeline -> ${this.#makeArtifact().fileName}`);
        }
        if (name === 'Uploading') {
            // DBackup 3.2.0, seen live: a cancel during the processing shows when the upload has just begun.
            if (this.#cancelled()) {
                this.#cancel();
                return;
            }
            if (!hasPipeline(this.#job))
                checksums(this.#log, this.#makeArtifact());
            const first = this.#job.destinations[0]?.adapter.name;
            this.#log.info(`[${first}] Starting upload...`, `[${first}] Uploading metadata sidecar...`);
        }
        if (name === 'Verifying') {
            for (const { adapter } of this.#stored())
                this.#log.info(`[${adapter.name}] Verifying upload integrity...`);
        }
    }
    /** Gives the error that ends the run, null when it goes on. */
    #end({ name }) {
        if (name === 'Initializing')
            initialized(this.#log, this.#job);
        if (name === 'Dumping Databases' || name === 'Collecting Files') {
            this.#dumped = dumpBytes(this.#job, this.#execution);
            if (name === 'Dumping Databases')
                dumpEnded(this.#log, this.#job, this.#dumped);
        }
        if (name === 'Processing') {
            // DBackup 3.2.0, seen live: runs of one job in one second share a temporary file; the first to end removes it.
            if (!this.#state.temporaryFiles.delete(this.#temporary)) {
                return `Pipeline processing failed: ENOENT: no such file or directory, unlink '${this.#temporary}'`;
            }
            const artifact = this.#makeArtifact();
            this.#log.info(`Pipeline complete. Final size: ${spokenSize(sizeOf(artifact.content))}`);
            checksums(this.#log, artifact);
            this.#dumped = artifact.logicalSize;
        }
        if (this.#cancelled() && name !== 'Processing' && !this.#uploaded(name)) {
            this.#cancel();
            return null;
        }
        if (name === 'Uploading') {
            const artifact = this.#makeArtifact();
            this.#dumped = artifact.logicalSize;
            this.#execution.uploads = upload(this.#state, this.#execution, { artifact, log: this.#log });
            const failures = this.#execution.uploads.filter(result => result.error !== undefined).length;
            if (failures === this.#execution.uploads.length)
                return `All ${failures} destination upload(s) failed`;
        }
        if (name === 'Verifying')
            verifyUploads(this.#state, this.#execution, this.#log);
        if (name === 'Applying Retention')
            this.#retention();
        return null;
    }
    #uploaded(stage) {
        return ['Verifying', 'Applying Retention', 'Sending Notifications'].includes(stage);
    }
    #retention() {
        for (const { adapter, error } of this.#execution.uploads) {
            const outcome = error === undefined ? 'No policy configured. Skipping.' : 'Skipped (upload was not successful)';
            this.#log.info(`[${adapter.name}] Retention: ${outcome}`);
        }
        const { retentionError } = this.#execution.script;
        if (retentionError !== undefined)
            this.#log.add('error', 'Retention Process Error', { details: retentionError });
    }
    #stored() {
        return this.#execution.uploads.filter(result => result.error === undefined);
    }
    #makeArtifact() {
        this.#artifact ??= makeArtifact({
            job: this.#job,
            execution: this.#execution,
            timeZone: this.#state.options.timeZone,
            random: this.#state.random,
            now: this.#state.agenda.now(),
        });
        return this.#artifact;
    }
    #cancelled() {
        return this.#execution.cancelRequested && this.#execution.script.ignoresCancel !== true;
    }
    #complete() {
        const execution = this.#execution;
        if (!execution.open)
            return;
        const partial = this.#stored().length < execution.uploads.length;
        execution.stage = 'Completed';
        execution.progress = 100;
        this.#log.info(partial ? 'Job completed with partial success' : 'Job completed successfully');
        this.#log.info('Temporary file cleaned up');
        execution.path = this.#makeArtifact().path;
        execution.artifact = this.#artifact;
        this.#finish(partial ? 'Partial' : 'Success');
    }
    #fail(stage, error) {
        // DBackup 3.2.0, seen live: a run that failed uploading shows 65, one that failed processing shows 65 as well.
        this.#execution.progress = stage.name === 'Processing' ? stage.high : stage.low;
        this.#log.add('error', error);
        this.#finish('Failed');
    }
    #cancel() {
        this.#log.add('warning', 'Execution was cancelled by user');
        this.#finish('Cancelled');
    }
    #finish(status) {
        const execution = this.#execution;
        const { script } = execution;
        this.#state.temporaryFiles.delete(this.#temporary);
        execution.size = script.reportedSize === undefined ? this.#dumped : script.reportedSize;
        execution.status = script.statusWord ?? status;
        execution.open = false;
        execution.endedAt = this.#state.agenda.now();
        execution.metadata = execution.uploads.length > 0 ? 'long' : 'short';
        this.#onEnd(execution);
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/queue.js


/** Makes a row. Every order makes one: DBackup knows no idempotency (seen live). */
function addExecution(state, order) {
    const execution = {
        ...order,
        id: state.random.uuid(),
        status: 'Pending',
        open: true,
        progress: 0,
        stage: 'Queued',
        startedAt: state.agenda.now(),
        endedAt: null,
        size: null,
        path: null,
        logs: [],
        marks: [],
        uploads: [],
        artifact: null,
        cancelRequested: false,
        metadata: 'open',
    };
    state.executions.push(execution);
    return execution;
}
function triggerBackup(state, order) {
    const execution = addExecution(state, { ...order, type: 'Backup' });
    new RunLog(execution, () => state.agenda.now()).info('Job queued');
    pump(state);
    return execution;
}
/**
 * Starts what fits, first come, first served. DBackup calls this on a run request and at the end of a backup or restore,
 * and at no other time: a job behind a verification stays Pending until something else is triggered (seen live).
 */
function pump(state) {
    for (;;) {
        const running = state.executions.filter(execution => execution.status === 'Running').length;
        const next = state.executions.find(execution => execution.status === 'Pending' && execution.type === 'Backup');
        if (next === undefined || running >= state.options.maxConcurrentJobs)
            return;
        start(state, next);
    }
}
function start(state, execution) {
    const { agenda, options } = state;
    const { script } = execution;
    const run = new BackupRun(state, execution, () => pump(state));
    const { startedAt } = execution;
    if (script.cancelledAfterMs !== undefined) {
        agenda.at(startedAt + script.cancelledAfterMs, () => void cancel(state, execution));
    }
    const { restart } = script;
    if (restart !== undefined)
        agenda.at(startedAt + restart.afterMs, () => takeDown(state, restart));
    if (script.stuckAt !== undefined && options.watchdogMinutes > 0) {
        agenda.at(startedAt + options.watchdogMinutes * 60_000 + WATCHDOG_EVERY_MS, () => bark(state, execution));
    }
    run.start();
}
// DBackup 3.2.0, read in its source: the watchdog looks every five minutes. Its words are ours.
const WATCHDOG_EVERY_MS = 5 * 60_000;
function bark(state, execution) {
    if (!execution.open)
        return;
    const minutes = state.options.watchdogMinutes;
    end(state, execution, { status: 'Failed', error: `Execution made no progress for ${minutes} minutes` });
    pump(state);
}
function cancel(state, execution) {
    if (!execution.open)
        return 'final';
    if (execution.status === 'Pending') {
        execution.stage = 'Cancelled';
        execution.logs = [];
        new RunLog(execution, () => state.agenda.now()).add('warn', 'Execution was cancelled by user before it started');
        end(state, execution, { status: 'Cancelled' });
        return 'pending';
    }
    if (execution.script.orphan === true) {
        execution.stage = 'Cancelled';
        end(state, execution, { status: 'Cancelled' });
        return 'forced';
    }
    execution.cancelRequested = true;
    if (execution.script.stuckAt === execution.stage && execution.script.ignoresCancel !== true) {
        new RunLog(execution, () => state.agenda.now()).add('warning', 'Execution was cancelled by user');
        end(state, execution, { status: 'Cancelled' });
        pump(state);
    }
    return 'signalled';
}
function end(state, execution, how) {
    if (how.error !== undefined)
        new RunLog(execution, () => state.agenda.now()).add('error', how.error);
    execution.status = how.status;
    execution.open = false;
    execution.endedAt = state.agenda.now();
    execution.metadata = 'bare';
}
/** Kills the process. It comes back after `downMs`; what was open is Failed then, and its memory is gone. */
function takeDown(state, { downMs, proxyStatus }) {
    const now = state.agenda.now();
    state.down = { until: now + downMs, ...(proxyStatus !== undefined && { proxyStatus }) };
    const lost = state.executions.filter(execution => execution.open);
    // Nothing of theirs happens any more.
    for (const execution of lost)
        execution.open = false;
    state.links.clear();
    state.temporaryFiles.clear();
    state.agenda.at(now + downMs, () => {
        state.down = null;
        state.bootedAt = state.agenda.now();
        for (const execution of lost)
            interrupt(state, execution);
    });
}
function interrupt(state, execution) {
    const wasPending = execution.status === 'Pending';
    execution.stage = 'Failed (Application Restart)';
    execution.progress = 0;
    // The words for a pending one are ours: only their meaning is known.
    const error = wasPending
        ? 'Execution was cancelled before it could start because the application was restarted'
        : 'Execution was interrupted by an unexpected application shutdown';
    end(state, execution, { status: 'Failed', error });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/verification.js




/** Compares the stored bytes with the checksum of the sidecar. */
function verify(state, destination, path) {
    const verifiedAt = iso(state.agenda.now());
    const store = storeOf(state, destination);
    const file = store.get(path);
    if (file?.verdict !== undefined)
        return { status: file.verdict, verifiedAt };
    // DBackup 3.2.0, seen live: a file that is not there has no metadata, which is what it says.
    if (file === undefined || file.sidecar === null)
        return { status: 'no_metadata', verifiedAt };
    const { checksum } = file.sidecar;
    if (checksum === undefined)
        return { status: 'no_checksum', verifiedAt };
    if (file.unreadable)
        return { status: 'download_error', expectedChecksum: checksum, verifiedAt };
    const actual = checksumsOf(file.content).sha256;
    const passed = actual === checksum;
    file.sidecar.verification = { verifiedAt, passed, trigger: 'manual', ...(!passed && { actualChecksum: actual }) };
    store.refreshRow(path);
    return passed
        ? { status: 'passed', expectedChecksum: checksum, verifiedAt }
        : { status: 'failed', expectedChecksum: checksum, actualChecksum: actual, verifiedAt };
}
/** The asynchronous form: an execution that takes a slot at once and does not pass it on when it ends. */
function startVerification(state, destination, path) {
    const execution = occupy(state, 'Verification', state.options.verifyMs || DEFAULT_MS);
    const log = new RunLog(execution, () => state.agenda.now());
    execution.stage = 'Initializing';
    log.info(`Verifying ${path}`);
    log.stageCompleted(0);
    execution.stage = 'Verifying';
    const { startedAt } = execution;
    ends.set(execution, () => {
        log.stageCompleted(state.agenda.now() - startedAt);
        const verdict = verify(state, destination, path);
        execution.stage = 'Completed';
        if (verdict.status === 'failed') {
            log.add('error', 'Checksum mismatch', {
                details: `Expected: ${verdict.expectedChecksum}\nActual: ${verdict.actualChecksum}`,
            });
            return 'Failed';
        }
        if (verdict.status === 'passed')
            log.add('success', 'Checksum verified successfully');
        // DBackup 3.2.0, read in its source: what could not be checked ends Success. The words are ours.
        else
            log.add('warning', `Could not verify: ${verdict.status}`);
        return 'Success';
    });
    return execution;
}
const DEFAULT_MS = 150;
/** What is still to be done when an execution ends; gives its status. */
const ends = new WeakMap();
/** An execution of another type that holds a slot for `ms`. Only the end of a restore passes the slot on. */
function occupy(state, type, ms) {
    const execution = addExecution(state, {
        job: null,
        type,
        trigger: 'Manual',
        label: state.userName,
        viaRequest: false,
        lock: false,
        script: {},
    });
    execution.status = 'Running';
    execution.stage = 'Initializing';
    const { startedAt } = execution;
    execution.marks.push({ stage: 'Initializing', from: startedAt, until: startedAt, low: 0, high: 0 });
    if (type !== 'Restore') {
        const stage = type === 'Verification' ? 'Verifying' : 'Verifying Checksums';
        execution.marks.push({ stage, from: startedAt, until: startedAt + ms, low: 0, high: 100 });
    }
    state.agenda.at(startedAt + ms, () => {
        if (!execution.open)
            return;
        const status = ends.get(execution)?.() ?? 'Success';
        execution.stage = 'Completed';
        // DBackup 3.2.0, read in its source: the progress of a restore restarts with each stage and is 0 at the end.
        execution.progress = type === 'Restore' ? 0 : 100;
        execution.status = status;
        execution.open = false;
        execution.endedAt = state.agenda.now();
        execution.metadata = 'short';
        if (type === 'Restore')
            pump(state);
    });
    return execution;
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/agenda.js
/**
 * What will happen at which time. Nothing runs on its own: `catchUp` lets everything that is due happen, in order and
 * each at its own time, before a request is looked at. So the state is a function of the clock, of whatever kind it is.
 */
class Agenda {
    #clock;
    #appointments = [];
    #order = 0;
    #present = null;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Whole milliseconds since 1970: the time of what is happening, else the clock's. */
    now() {
        return this.#present ?? Math.floor(this.#clock.now());
    }
    at(time, happen) {
        const appointment = { at: Math.max(time, this.now()), order: this.#order++, happen };
        const later = this.#appointments.findIndex(other => other.at > appointment.at);
        if (later === -1)
            this.#appointments.push(appointment);
        else
            this.#appointments.splice(later, 0, appointment);
    }
    catchUp() {
        if (this.#present !== null)
            return;
        const now = Math.floor(this.#clock.now());
        for (let next = this.#appointments[0]; next !== undefined && next.at <= now; next = this.#appointments[0]) {
            this.#appointments.shift();
            this.#present = next.at;
            try {
                next.happen();
            }
            finally {
                this.#present = null;
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/download-links.js
// DBackup 3.2.0, seen live: a link of 285 s works, one of 315 s does not.
const LIFE_MS = 5 * 60 * 1000;
/** Tokens of download links: single use, five minutes, in the memory of the process. */
class DownloadLinks {
    #links = new Map();
    #random;
    constructor(random) {
        this.#random = random;
    }
    create(link) {
        const token = this.#random.hex(32);
        this.#links.set(token, link);
        return token;
    }
    /** Gives the link of a token that is known, fresh and unused; does not use it up. */
    peek(token, now) {
        const link = this.#links.get(token);
        return link !== undefined && now - link.createdAt <= LIFE_MS ? link : undefined;
    }
    /** Done when the file has been read from storage, before a byte of it is sent; by HEAD as well (seen live). */
    use(token) {
        this.#links.delete(token);
    }
    clear() {
        this.#links.clear();
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/file-store.js


// DBackup 3.2.0, read in its source: a listing older than this is reconciled in the background.
const LISTING_LIFE_MS = 2 * 60 * 60 * 1000;
/** One destination: its files, and DBackup's cached listing of them, which is a thing of its own. */
class FileStore {
    #files = new Map();
    #listing = null;
    get files() {
        return [...this.#files.values()];
    }
    get(path) {
        return this.#files.get(path);
    }
    /** A file of the same path is overwritten; the listing then keeps the row of the old one (seen live). */
    put(file) {
        this.#files.set(file.path, file);
        const listed = this.#listing?.rows.some(row => row['path'] === file.path) ?? false;
        if (!listed)
            this.#listing?.rows.push(listingRow(file));
    }
    /** As by DBackup itself: the listing knows. */
    delete(path) {
        this.#files.delete(path);
        if (this.#listing !== null)
            this.#listing.rows = this.#listing.rows.filter(row => row['path'] !== path);
    }
    /** As by somebody else: the listing does not know. */
    removeBehindTheBack(path) {
        this.#files.delete(path);
    }
    /** After a change of the sidecar by DBackup. */
    refreshRow(path) {
        const file = this.#files.get(path);
        const rows = this.#listing?.rows;
        const index = rows?.findIndex(row => row['path'] === path) ?? -1;
        if (file !== undefined && rows !== undefined && index !== -1)
            rows[index] = listingRow(file);
    }
    /**
     * Neither newest first nor by job: a live listing comes in the order of the directories, a cached one is that plus
     * what was added since (seen live).
     */
    list(now, live) {
        if (live || this.#listing === null)
            this.#listing = { rows: this.#walk(), readAt: now };
        const { rows, readAt } = this.#listing;
        if (now - readAt > LISTING_LIFE_MS)
            this.#listing = { rows: this.#walk(), readAt: now };
        return rows;
    }
    // File systems hand out names in the order of their hashes; so does this.
    #walk() {
        return this.files
            .map(file => ({ file, order: hashOrder(file.path) }))
            .sort((a, b) => (a.order < b.order ? -1 : 1))
            .map(({ file }) => listingRow(file));
    }
}
function hashOrder(path) {
    return path
        .split('/')
        .map(part => (0,external_node_crypto_.createHash)('md5').update(part).digest('hex'))
        .join();
}
/** A row of GET /api/storage/:id/files, in DBackup's order of keys; absent values are left out, not null. */
function listingRow(file) {
    const { sidecar } = file;
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const common = {
        name,
        path: file.path,
        size: sizeOf(file.content),
        lastModified: new Date(file.modifiedAt).toISOString(),
    };
    if (sidecar === null) {
        return { ...common, isEncrypted: name.endsWith('.enc'), hasFileIndex: false, backupType: 'full' };
    }
    const directories = sidecar.combined?.directorySources ?? 0;
    const row = {
        ...common,
        jobName: sidecar.jobName,
        sourceName: sidecar.sourceName,
        sourceType: sidecar.sourceType,
        engineVersion: sidecar.engineVersion,
        dbInfo: {
            count: sidecar.databases.count,
            label: sidecar.databases.count > 0 ? 'Single DB' : `${directories} Directory Source${directories === 1 ? '' : 's'}`,
        },
        isEncrypted: sidecar.encryption !== undefined,
        encryptionProfileId: sidecar.encryption?.profileId,
        compression: sidecar.compression,
        locked: sidecar.locked,
        trigger: sidecar.trigger,
        checksum: sidecar.checksum,
        checksumMd5: sidecar.checksumMd5,
        hasFileIndex: sidecar.archive !== undefined,
        backupType: sidecar.backupType,
        combined: sidecar.combined,
        chain: sidecar.chain,
        logicalSize: sidecar.logicalSize,
        verification: sidecar.verification,
    };
    return Object.fromEntries(Object.entries(structuredClone(row)).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/world.js





const SHOP = {
    sources: [
        { name: 'Shop Database', kind: 'postgres', rows: 300 },
        { name: 'Shop Uploads', kind: 'directory', rows: 4 },
    ],
    destinations: [{ name: 'Local Backups' }, { name: 'Second Copy' }],
    jobs: [
        { name: 'Shop Daily', destinations: ['Local Backups'], compression: 'GZIP' },
        { name: 'Shop Two Copies', destinations: ['Local Backups', 'Second Copy'], compression: 'GZIP', enabled: false },
        { name: 'Shop Encrypted', destinations: ['Local Backups'], compression: 'GZIP', encrypted: true },
        { name: 'Shop Files', source: null, directories: ['Shop Uploads'], destinations: ['Second Copy'] },
        { name: 'Gr\u00f6\u00dfe & Caf\u00e9 #1', destinations: ['Local Backups'], compression: 'BROTLI', enabled: false },
    ],
};
const ALL = [
    'jobs:read',
    'jobs:write',
    'jobs:execute',
    'history:read',
    'storage:read',
    'storage:download',
    'storage:restore',
    'storage:delete',
    'destinations:read',
    'sources:view',
    'notifications:read',
    'settings:read',
    'users:read',
];
const KEYS = {
    full: { name: 'ci-full', permissions: 'all' },
    run: { name: 'ci-run', permissions: ['jobs:execute', 'history:read'] },
    execOnly: { name: 'ci-exec-only', permissions: ['jobs:execute'] },
    read: { name: 'ci-read', permissions: ['jobs:read', 'history:read', 'storage:read'] },
    none: { name: 'ci-none', permissions: ['users:read'] },
    disabled: { name: 'ci-disabled', permissions: 'all', enabled: false },
    expired: { name: 'ci-expired', permissions: 'all', expiresAt: 0 },
};
function createState(options) {
    const random = new seeded_random/* SeededRandom */.A(options.seed ?? 1);
    const { clock } = options;
    const state = {
        agenda: new Agenda(clock),
        random,
        options: {
            maxConcurrentJobs: options.maxConcurrentJobs ?? 1,
            timeZone: options.timeZone ?? 'UTC',
            limits: options.limits ?? { reads: 100, writes: 20 },
            strict: options.strict ?? true,
            latencyMs: options.latencyMs ?? 0,
            verifyMs: options.verifyMs ?? 0,
            downloadPrepareMs: options.downloadPrepareMs ?? 0,
            watchdogMinutes: options.watchdogMinutes ?? 360,
        },
        adapters: [],
        profiles: [],
        jobs: [],
        keys: [],
        executions: [],
        stores: new Map(),
        scripts: new Map(),
        links: new DownloadLinks(random),
        temporaryFiles: new Set(),
        userName: 'CI Admin',
        bootedAt: Math.floor(clock.now()) - 152_000,
        sleep: (ms, signal) => clock.sleep(ms, signal),
        down: null,
    };
    const { sources, destinations, jobs } = options.world ?? SHOP;
    for (const source of sources)
        addSource(state, source);
    for (const destination of destinations)
        addDestination(state, destination);
    for (const job of jobs)
        addJob(state, job);
    const keys = Object.fromEntries(Object.entries(KEYS).map(([role, seed]) => [role, addKey(state, seed).key]));
    return { state, keys: keys };
}
function addSource(state, seed) {
    const kind = seed.kind ?? 'postgres';
    const isDirectory = kind === 'directory';
    const encrypted = [state.random.hex(16), state.random.hex(16), state.random.hex(12)].join(':');
    const adapter = {
        id: seed.id ?? state.random.uuid(),
        name: seed.name,
        type: isDirectory ? 'storage' : 'database',
        adapterId: isDirectory ? 'local-filesystem' : kind,
        config: {
            postgres: { host: 'db.internal', port: 5432, database: 'shop', user: 'backup', password: encrypted },
            mysql: { host: 'db.internal', port: 3306, database: 'shop', user: 'backup', password: encrypted },
            sqlite: { mode: 'local', path: '/data/sources/app.db' },
            directory: { basePath: '/srv/uploads' },
        }[kind],
        secrets: kind === 'postgres' || kind === 'mysql' ? ['password'] : [],
        storageRole: isDirectory ? 'SOURCE' : 'DESTINATION',
        createdAt: createdAt(state),
        broken: null,
        rows: seed.rows ?? (isDirectory ? 4 : 300),
    };
    state.adapters.push(adapter);
    if (isDirectory)
        state.stores.set(adapter.id, new FileStore());
    return adapter;
}
function addDestination(state, seed) {
    const folder = seed.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const adapter = {
        id: seed.id ?? state.random.uuid(),
        name: seed.name,
        type: 'storage',
        adapterId: 'local-filesystem',
        config: { basePath: seed.basePath ?? `/backups/${folder}` },
        secrets: [],
        storageRole: 'DESTINATION',
        createdAt: createdAt(state),
        broken: seed.broken ?? null,
        rows: 0,
    };
    state.adapters.push(adapter);
    state.stores.set(adapter.id, new FileStore());
    return adapter;
}
function addJob(state, seed) {
    const sourceName = seed.source === undefined ? state.adapters.find(isDatabase)?.name : seed.source;
    const link = (name) => ({ id: state.random.uuid(), adapter: adapterNamed(state, name) });
    const job = {
        id: seed.id ?? state.random.uuid(),
        name: seed.name,
        schedule: seed.schedule ?? '0 2 * * *',
        enabled: seed.enabled ?? true,
        source: sourceName == null ? null : adapterNamed(state, sourceName),
        directories: (seed.directories ?? []).map(link),
        destinations: seed.destinations.map(link),
        compression: seed.compression ?? 'NONE',
        encryption: seed.encrypted === true ? sharedProfile(state) : null,
        backupMode: seed.backupMode ?? 'FULL',
        createdAt: createdAt(state),
        runMs: seed.runMs ?? 20_000,
        chain: null,
    };
    state.jobs.push(job);
    return job;
}
function addKey(state, seed) {
    // From the name alone, so that a key is the same in every run and with every seed. 60 hex characters, as DBackup's.
    const key = {
        key: `dbackup_${(0,external_node_crypto_.createHash)('sha256').update(`sandbox ${seed.name}`).digest('hex').slice(0, 60)}`,
        name: seed.name,
        permissions: seed.permissions === 'all' ? ALL : seed.permissions,
        enabled: seed.enabled ?? true,
        expiresAt: seed.expiresAt ?? null,
    };
    state.keys.push(key);
    return key;
}
function adapterNamed(state, name) {
    const adapter = state.adapters.find(candidate => candidate.name === name || candidate.id === name);
    if (adapter === undefined)
        throw new Error(`there is no adapter ${name} on this sandbox`);
    return adapter;
}
function jobNamed(state, name) {
    const job = state.jobs.find(candidate => candidate.name === name || candidate.id === name);
    if (job === undefined)
        throw new Error(`there is no job ${name} on this sandbox`);
    return job;
}
function sharedProfile(state) {
    const [known] = state.profiles;
    if (known !== undefined)
        return known;
    const profile = { id: `c${state.random.hex(12)}`, name: 'ci-profile', masterKey: state.random.bytes(32) };
    state.profiles.push(profile);
    return profile;
}
function isDatabase(adapter) {
    return adapter.type === 'database';
}
// A minute and a second ago, one second apart: lists are in order of creation.
function createdAt(state) {
    return state.agenda.now() - 61_000 + (state.adapters.length + state.jobs.length) * 1_000;
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/control.js





/** The strings behind the server: seeding, scripting, looking. Everything here takes effect at the clock's time. */
class DbackupControl {
    #state;
    constructor(state) {
        this.#state = state;
    }
    addSource(seed) {
        return addSource(this.#state, seed);
    }
    addDestination(seed) {
        return addDestination(this.#state, seed);
    }
    addJob(seed) {
        return addJob(this.#state, seed);
    }
    /** Gives the key itself. */
    addKey(seed) {
        return addKey(this.#state, seed).key;
    }
    /** Disables, ends or narrows a key from now on. */
    changeKey(key, change) {
        const found = this.#state.keys.find(candidate => candidate.key === key);
        if (found === undefined)
            throw new Error('there is no such key on this sandbox');
        Object.assign(found, change);
    }
    job(name) {
        return jobNamed(this.#state, name);
    }
    adapter(name) {
        return adapterNamed(this.#state, name);
    }
    /** How the next run of the job goes that a request starts; further calls are for the runs after that. */
    script(job, ...scripts) {
        const { id, encryption } = jobNamed(this.#state, job);
        if (encryption !== null && scripts.some(script => script.syntheticBytes !== undefined)) {
            throw new Error('generated bytes cannot be encrypted: take a job without encryption');
        }
        this.#state.scripts.set(id, [...(this.#state.scripts.get(id) ?? []), ...scripts]);
    }
    /** Somebody else starts a run, now or later. Gives the execution's id when it is now. */
    startRun(run) {
        const start = () => triggerBackup(this.#state, {
            job: jobNamed(this.#state, run.job),
            trigger: run.trigger,
            label: run.label ?? (run.trigger === 'Manual' ? this.#state.userName : null),
            viaRequest: false,
            lock: false,
            script: run.script ?? {},
        }).id;
        this.#state.agenda.catchUp();
        if (run.at === undefined || run.at <= this.#state.agenda.now())
            return start();
        this.#state.agenda.at(run.at, () => void start());
        return null;
    }
    /** A restore, verification or integrity check holds a slot for `ms` milliseconds. Gives the execution's id. */
    occupy(type, ms) {
        this.#state.agenda.catchUp();
        return occupy(this.#state, type, ms).id;
    }
    /** Somebody else cancels. */
    cancel(executionId) {
        this.#state.agenda.catchUp();
        cancel(this.#state, this.#execution(executionId));
    }
    /**
     * The server's process dies, at `at` (milliseconds since 1970, default now), for `downMs`. Connections are refused
     * meanwhile, or a proxy in front answers `proxyStatus`.
     */
    takeDown(outage) {
        this.#state.agenda.catchUp();
        this.#state.agenda.at(outage.at ?? this.#state.agenda.now(), () => takeDown(this.#state, outage));
    }
    /** A destination breaks, with the reason, or heals. */
    breakDestination(name, reason) {
        adapterNamed(this.#state, name).broken = reason;
    }
    /** Customers in the database from now on: the next dumps have other bytes. */
    setRows(source, rows) {
        adapterNamed(this.#state, source).rows = rows;
    }
    loseEncryptionKeys() {
        for (const profile of this.#state.profiles)
            profile.masterKey = null;
    }
    /** All executions, in order of creation. */
    get executions() {
        this.#state.agenda.catchUp();
        return this.#state.executions.map(summary);
    }
    /** Executions that requests made: as many as triggers were accepted. */
    get accepted() {
        return this.executions.filter(execution => execution.viaRequest);
    }
    /** SHA-256, hex, of the file the run made, as uploaded; null when it made none. */
    expectedChecksum(executionId) {
        this.#state.agenda.catchUp();
        const artifact = this.#execution(executionId).artifact;
        return artifact === null ? null : checksumsOf(artifact.content).sha256;
    }
    files(destination) {
        this.#state.agenda.catchUp();
        return storeOf(this.#state, this.#destination(destination)).files.map(file => ({
            path: file.path,
            size: sizeOf(file.content),
            locked: file.sidecar?.locked ?? false,
            sha256: checksumsOf(file.content).sha256,
        }));
    }
    /** The stored bytes. */
    bytes(destination, path) {
        return Buffer.concat([...chunksOf(this.#file(destination, path).content)]);
    }
    /** Puts a file there that no run made. Without `job` it has no sidecar. Default: a gigabyte of generated bytes. */
    storeFile(destination, file) {
        const content = file.bytes === undefined
            ? { kind: 'synthetic', size: file.syntheticBytes ?? 2 ** 30 }
            : { kind: 'bytes', bytes: file.bytes };
        const job = file.job === undefined ? null : jobNamed(this.#state, file.job);
        const now = this.#state.agenda.now();
        const sidecar = job === null ? null : plainSidecar(job, { ...file, content, timestamp: iso(now) });
        storeOf(this.#state, this.#destination(destination)).put({ path: file.path, content, sidecar, modifiedAt: now });
    }
    /** The stored bytes no longer fit their checksum. */
    corruptStoredFile(destination, path) {
        const file = this.#file(destination, path);
        file.content = damaged(file.content);
    }
    /** Somebody deletes it on the disk: it stays listed. */
    removeStoredFile(destination, path) {
        storeOf(this.#state, this.#destination(destination)).removeBehindTheBack(path);
    }
    /** What later verifications of the file find, whatever its bytes. */
    setVerdict(destination, path, verdict) {
        const file = this.#file(destination, path);
        if (verdict === 'no_metadata')
            file.sidecar = null;
        else if (verdict === 'no_checksum')
            delete file.sidecar?.checksum;
        else if (verdict === 'download_error')
            file.unreadable = true;
        else
            file.verdict = verdict;
    }
    #destination(name) {
        return adapterNamed(this.#state, name);
    }
    #file(destination, path) {
        this.#state.agenda.catchUp();
        const file = storeOf(this.#state, this.#destination(destination)).get(path);
        if (file === undefined)
            throw new Error(`there is no file ${path} on ${destination}`);
        return file;
    }
    #execution(id) {
        const execution = executionById(this.#state, id);
        if (execution === undefined)
            throw new Error(`there is no execution ${id}`);
        return execution;
    }
}
function summary(execution) {
    const { id, type, job, status, startedAt, endedAt, path, trigger, label } = execution;
    const { viaRequest, lock, cancelRequested } = execution;
    return {
        ...{ id, type, job: job?.name ?? null, status, startedAt, endedAt, path },
        ...{ trigger, label, viaRequest, lock, cancelRequested },
    };
}
function plainSidecar(job, { path, content, timestamp }) {
    const sums = checksumsOf(content);
    return {
        version: 1,
        jobId: job.id,
        jobName: job.name,
        sourceName: job.source?.name ?? '',
        sourceType: job.source?.adapterId ?? '',
        databases: { count: 1 },
        timestamp,
        originalFileName: path.slice(path.lastIndexOf('/') + 1),
        checksum: sums.sha256,
        checksumMd5: sums.md5,
        backupType: 'full',
        trigger: { type: 'Scheduler' },
        locked: false,
    };
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/not-emulated.js
/** Routes that DBackup 3.2.0 has and the sandbox has not: better an honest 501 than a wrong 404. */
const NOT_EMULATED = [
    [['POST'], /^\/api\/jobs$/],
    [['PUT', 'DELETE'], /^\/api\/jobs\/[^/]+$/],
    [['POST'], /^\/api\/jobs\/(bulk|[^/]+\/clone)$/],
    [['POST'], /^\/api\/adapters(\/(bulk|test-connection|access-check))?$/],
    [['PUT', 'DELETE'], /^\/api\/adapters\/[^/]+$/],
    [['GET'], /^\/api\/adapters\/[^/]+\/(databases|health-history)$/],
    [['DELETE'], /^\/api\/storage\/[^/]+\/files$/],
    [['GET', 'POST'], /^\/api\/storage\/[^/]+\/restore-files$/],
    [['POST'], /^\/api\/storage\/[^/]+\/(download|restore|analyze|check-path|browse-archive)$/],
    [['GET'], /^\/api\/storage\/[^/]+\/history$/],
    [['GET', 'POST', 'PUT'], /^\/api\/settings\//],
    [['GET', 'POST'], /^\/api\/(vault|notification-logs|dashboard|auth)(\/|$)/],
];
/** Methods DBackup offers at a path, of those the sandbox has not. */
function methodsNotEmulated(pathname) {
    return NOT_EMULATED.flatMap(([methods, path]) => (path.test(pathname) ? methods : []));
}
function isNotEmulated(method, pathname) {
    const wanted = method === 'HEAD' ? 'GET' : method;
    return NOT_EMULATED.some(([methods, path]) => methods.includes(wanted) && path.test(pathname));
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/rate-limit.js


// DBackup 3.2.0, read in its source and seen live.
const WINDOW_MS = 60_000;
const REFRESH_AFTER_MS = 30_000;
/**
 * Requests per client address: a fixed window from the first request of each. On plain HTTP the counters are rebuilt,
 * empty, by the first request 30 s after the last rebuilding; behind TLS that refresh fails and the window is a true 60 s.
 */
class RateLimit {
    #limits;
    #windows = new Map();
    #refreshedAt = null;
    constructor(limits) {
        this.#limits = limits;
    }
    /** Counts the request; false when it is over the limit. */
    admits(request, pathname, now) {
        if (!pathname.startsWith('/api/') || pathname.startsWith('/api/internal/'))
            return true;
        this.#refreshedAt ??= now;
        if (now - this.#refreshedAt >= REFRESH_AFTER_MS && !isSecure(request)) {
            this.#windows.clear();
            this.#refreshedAt = now;
        }
        const isRead = request.method === 'GET' || request.method === 'HEAD';
        const bucket = `${isRead ? 'read' : 'write'} ${clientOf(request)}`;
        let window = this.#windows.get(bucket);
        if (window === undefined || now - window.since >= WINDOW_MS) {
            window = { since: now, count: 0 };
            this.#windows.set(bucket, window);
        }
        window.count++;
        return window.count <= (isRead ? this.#limits.reads : this.#limits.writes);
    }
    clear() {
        this.#windows.clear();
        this.#refreshedAt = null;
    }
}
/** The whole value of the header: a chain of two is another client than its first member (seen live). */
function clientOf(request) {
    return request.headers.get('x-forwarded-for') ?? request.headers.get(emulator/* CLIENT_ADDRESS_HEADER */.PG) ?? 'unknown';
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/adapter-rows.js

/** A row of GET /api/adapters: `config` is a JSON text without the secrets. */
function adapterRow(adapter, state) {
    const shown = Object.fromEntries(Object.entries(adapter.config).filter(([key]) => !adapter.secrets.includes(key)));
    // DBackup 3.2.0, seen live: a task checks every adapter once a minute.
    const checkedAt = Math.floor(state.agenda.now() / 60_000) * 60_000;
    const isChecked = checkedAt > adapter.createdAt;
    return {
        id: adapter.id,
        name: adapter.name,
        type: adapter.type,
        adapterId: adapter.adapterId,
        config: JSON.stringify(shown),
        secretStatus: Object.fromEntries(adapter.secrets.map(key => [key, true])),
        metadata: null,
        createdAt: iso(adapter.createdAt),
        updatedAt: iso(isChecked ? checkedAt : adapter.createdAt),
        primaryCredentialId: null,
        sshCredentialId: null,
        defaultRetentionPolicyId: null,
        lastHealthCheck: isChecked ? iso(checkedAt) : null,
        lastStatus: adapter.broken === null || !isChecked ? 'ONLINE' : 'OFFLINE',
        lastError: adapter.broken !== null && isChecked ? adapter.broken : null,
        consecutiveFailures: adapter.broken !== null && isChecked ? 3 : 0,
        storageRole: adapter.storageRole,
        supportsBrowse: adapter.type === 'storage',
    };
}
/** As GET /api/jobs has it: secrets included, as `iv:tag:data` in hex. */
function rawConfig(adapter) {
    return JSON.stringify(adapter.config);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/auth.js

/** Checks the key, then the permission; without a permission any living key will do. */
function admit(state, request, { needs, style }) {
    const key = keyOf(state, request);
    if (key === undefined) {
        const body = style === 'bulk' ? { success: false, error: 'Unauthorized' } : { error: 'Unauthorized' };
        return { refused: json(401, body) };
    }
    const death = causeOfDeath(key, state.agenda.now());
    if (death !== null)
        return { refused: style === 'honest' ? json(401, { success: false, error: death }) : empty(500) };
    if (needs !== undefined && !key.permissions.includes(needs))
        return { refused: denial(style, needs) };
    return { key };
}
function keyOf(state, request) {
    // Exactly `Bearer `: `bearer ` is refused, X-API-Key and the query are not read (seen live).
    const header = request.headers.get('authorization') ?? '';
    if (!header.startsWith('Bearer '))
        return undefined;
    const given = header.slice('Bearer '.length);
    return state.keys.find(key => key.key === given);
}
function causeOfDeath(key, now) {
    if (!key.enabled)
        return 'API key is disabled';
    if (key.expiresAt !== null && key.expiresAt <= now)
        return 'API key has expired';
    return null;
}
function denial(style, needs) {
    const sentence = `Permission denied: ${needs} required`;
    if (style === 'honest')
        return json(403, { success: false, error: sentence });
    if (style === 'bulk')
        return json(403, { success: false, error: 'Forbidden' });
    if (style === 'named')
        return json(500, { error: sentence });
    if (style === 'silent')
        return empty(500);
    return json(500, { error: style });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/routes-adapters.js



const adapterRoutes = [
    { method: 'GET', path: '/api/adapters', query: ['type', 'role'], answer: listAdapters },
];
const PERMISSIONS = {
    database: 'sources:view',
    storage: 'destinations:read',
    notification: 'notifications:read',
};
/** A bare array, newest first. An unknown type is an empty one, without a look at the permissions (seen live). */
function listAdapters({ request, query }, state) {
    const type = query.get('type');
    const needs = type === null ? undefined : PERMISSIONS[type];
    const admission = admit(state, request, { style: 'named', ...(needs !== undefined && { needs }) });
    if ('refused' in admission)
        return admission.refused;
    if (type === null) {
        return json(400, { error: 'Type parameter is required (database, storage, or notification)' });
    }
    const role = type === 'storage' ? query.get('role')?.toUpperCase() : undefined;
    const rows = state.adapters
        .filter(adapter => adapter.type === type && (role === undefined || adapter.storageRole === role))
        .toReversed()
        .map(adapter => adapterRow(adapter, state));
    return json(200, rows);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/zip.js

// 1 January 2026, 00:00, in the form of MS-DOS.
const DOS_TIME = 0;
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;
/** A ZIP archive with uncompressed entries (APPNOTE 6.3, without ZIP64: entries and archive below 4 GiB). */
function zipOf(entries) {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const entry of entries) {
        const name = new TextEncoder().encode(entry.name);
        const local = zip_header(0x04034b50, { entry, name }, [20]);
        parts.push(local, name, entry.bytes);
        directory.push(centralHeader(entry, name, offset), name);
        offset += local.length + name.length + entry.bytes.length;
    }
    const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(entries.length, 8);
    end.writeUInt16LE(entries.length, 10);
    end.writeUInt32LE(directoryBytes, 12);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...parts, ...directory, end]);
}
function zip_header(magic, { entry, name }, versions) {
    const fields = Buffer.alloc(4 + versions.length * 2 + 24);
    let at = fields.writeUInt32LE(magic, 0);
    for (const version of versions)
        at = fields.writeUInt16LE(version, at);
    at = fields.writeUInt16LE(UTF8_NAMES, at);
    at = fields.writeUInt16LE(0, at);
    at = fields.writeUInt16LE(DOS_TIME, at);
    at = fields.writeUInt16LE(DOS_DATE, at);
    at = fields.writeUInt32LE((0,external_node_zlib_.crc32)(entry.bytes), at);
    at = fields.writeUInt32LE(entry.bytes.length, at);
    at = fields.writeUInt32LE(entry.bytes.length, at);
    at = fields.writeUInt16LE(name.length, at);
    fields.writeUInt16LE(0, at);
    return fields;
}
function centralHeader(entry, name, offset) {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    return Buffer.concat([zip_header(0x02014b50, { entry, name }, [20, 20]), rest]);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/delivery.js




const SIDECAR_SUFFIX = '.meta.json';
// DBackup 3.2.0, seen live.
const NO_DECRYPTED_FORM = "This backup is a file archive - its entries are encrypted individually, so the archive itself has no decrypted form. Use 'Download Complete Snapshot' to get its contents as a .tar.gz.";
function deliver(state, destination, { file, decrypt }) {
    const store = storeOf(state, destination);
    const name = file.slice(file.lastIndexOf('/') + 1);
    const type = 'application/octet-stream';
    if (destination.broken !== null)
        return { kind: 'missing' };
    if (file.endsWith(SIDECAR_SUFFIX)) {
        const bytes = sidecarBytes(store.get(file.slice(0, -SIDECAR_SUFFIX.length)));
        return bytes === null ? { kind: 'missing' } : { kind: 'file', name, type, content: { kind: 'bytes', bytes } };
    }
    const stored = store.get(file);
    if (stored === undefined || stored.unreadable)
        return { kind: 'missing' };
    if (stored.sidecar?.archive !== undefined && decrypt)
        return { kind: 'failed', error: NO_DECRYPTED_FORM };
    const encryption = stored.sidecar?.archive === undefined ? stored.sidecar?.encryption : undefined;
    if (encryption === undefined || stored.content.kind === 'synthetic') {
        return { kind: 'file', name, type, content: stored.content };
    }
    const bare = name.replace(/\.enc$/, '');
    if (!decrypt) {
        const bytes = zipOf([
            { name, bytes: stored.content.bytes },
            { name: name + SIDECAR_SUFFIX, bytes: sidecarBytes(stored) ?? new Uint8Array() },
        ]);
        return { kind: 'file', name: `${bare}.zip`, type: 'application/zip', content: { kind: 'bytes', bytes } };
    }
    const profile = state.profiles.find(candidate => candidate.id === encryption.profileId);
    if (profile?.masterKey == null)
        return { kind: 'no-key', profileId: encryption.profileId };
    try {
        const bytes = decrypted(stored.content.bytes, profile, encryption);
        return { kind: 'file', name: bare, type, content: { kind: 'bytes', bytes } };
    }
    catch (error) {
        return { kind: 'failed', error: error.message };
    }
}
function decrypted(bytes, profile, { iv, authTag }) {
    const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-gcm', profile.masterKey ?? new Uint8Array(), Buffer.from(iv, 'hex'));
    decipher.setAuthTag(Buffer.from(authTag, 'hex'));
    return Buffer.concat([decipher.update(bytes), decipher.final()]);
}
/** Indented by two, as DBackup writes it. */
function sidecarBytes(file) {
    return file?.sidecar == null ? null : new TextEncoder().encode(JSON.stringify(file.sidecar, null, 2));
}
/** The bytes with their exact length. No ETag, no ranges, never compressed (seen live). */
function fileAnswer({ name, content, type }) {
    const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
    const extended = ascii === name ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new Response(streamOf(content), {
        status: 200,
        headers: {
            'content-disposition': `attachment; filename="${ascii}"${extended}`,
            'content-length': String(sizeOf(content)),
            'content-type': type,
        },
    });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/file-path.js
/** DBackup's own rule, seen live: a text that does not start with `/` and has no `..` anywhere. */
function isValidPath(file) {
    return typeof file === 'string' && file !== '' && !file.startsWith('/') && !file.includes('..');
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/routes-files.js






const fileRoutes = [
    { method: 'GET', path: '/api/storage/:id/files', query: ['refresh', 'typeFilter'], answer: listFiles },
    { method: 'POST', path: '/api/storage/:id/files/bulk', body: 'required', keys: ['action', 'paths'], answer: bulk },
    { method: 'POST', path: '/api/storage/:id/verify', body: 'required', keys: ['file'], answer: verifyFile },
    { method: 'POST', path: '/api/storage/:id/verify-async', body: 'required', keys: ['file'], answer: verifyLater },
];
/** The destination of an id, or the answer for what is none. */
function findDestination(state, id) {
    const adapter = destinationById(state, id);
    if (adapter === undefined)
        return { refused: json(404, { error: `Storage configuration with ID ${id} not found.` }) };
    if (adapter.type !== 'storage') {
        return { refused: json(400, { error: `Adapter configuration ${id} is not a storage adapter.` }) };
    }
    return { adapter };
}
/** The whole destination, all jobs, no paging. */
function listFiles({ request, params, query }, state) {
    const admission = admit(state, request, { needs: 'storage:read', style: 'named' });
    if ('refused' in admission)
        return admission.refused;
    const found = findDestination(state, params['id'] ?? '');
    if ('refused' in found)
        return found.refused;
    const { adapter } = found;
    if (adapter.broken !== null) {
        return json(500, { error: `${adapter.broken}, access '${String(adapter.config['basePath'])}'` });
    }
    const rows = storeOf(state, adapter).list(state.agenda.now(), query.get('refresh') === 'true');
    const type = query.get('typeFilter');
    if (type === null)
        return json(200, rows);
    return json(200, rows.filter(row => (row['sourceType'] === 'SYSTEM') === (type === 'SYSTEM')));
}
async function verifyFile({ request, params, body, signal }, state) {
    const target = verificationTarget({ request, id: params['id'] ?? '', body }, state);
    if ('refused' in target)
        return target.refused;
    if (state.options.verifyMs > 0)
        await state.sleep(state.options.verifyMs, signal);
    return json(200, { success: true, data: verify(state, target.adapter, target.file) });
}
function verifyLater({ request, params, body }, state) {
    const target = verificationTarget({ request, id: params['id'] ?? '', body }, state);
    if ('refused' in target)
        return target.refused;
    return json(200, { success: true, executionId: startVerification(state, target.adapter, target.file).id });
}
function verificationTarget({ request, id, body }, state) {
    const admission = admit(state, request, { needs: 'storage:read', style: 'named' });
    if ('refused' in admission)
        return admission;
    const given = (0,strictness/* parsed */.Yz)(body);
    const file = (0,strictness/* isRecord */.u4)(given) ? given['file'] : undefined;
    if (!isValidPath(file))
        return { refused: json(400, { error: 'Invalid file path' }) };
    const adapter = destinationById(state, id);
    if (adapter?.type !== 'storage')
        return { refused: json(500, { error: 'Storage configuration not found' }) };
    return { adapter, file };
}
const BULK_LIMIT = 200;
const DONE = { lock: 'locked', unlock: 'unlocked', delete: 'deleted' };
/** Failures of single files do not change the 200. */
function bulk({ request, params, body }, state) {
    const admission = admit(state, request, { needs: 'storage:delete', style: 'bulk' });
    if ('refused' in admission)
        return admission.refused;
    const order = bulkOrder((0,strictness/* parsed */.Yz)(body));
    if (order === undefined)
        return json(400, { success: false, error: 'Invalid request body' });
    const adapter = destinationById(state, params['id'] ?? '');
    if (adapter?.type !== 'storage')
        return json(500, { success: false, error: 'Storage configuration not found' });
    const succeeded = [];
    const failed = [];
    for (const path of order.paths) {
        const error = change(state, { adapter, path, action: order.action });
        if (error === null)
            succeeded.push(path);
        else
            failed.push({ id: path, name: path.slice(path.lastIndexOf('/') + 1), error });
    }
    const total = order.paths.length;
    const backups = (count) => `${count} backup${count === 1 ? '' : 's'}`;
    let message = `${succeeded.length} of ${backups(total)} ${DONE[order.action]}`;
    if (failed.length === 0)
        message = `${backups(total)} ${DONE[order.action]}`;
    if (succeeded.length === 0)
        message = `Could not ${order.action} ${backups(total)}`;
    return json(200, { success: true, data: { succeeded, failed }, message });
}
function bulkOrder(given) {
    if (!(0,strictness/* isRecord */.u4)(given))
        return undefined;
    const { action, paths } = given;
    if (action !== 'lock' && action !== 'unlock' && action !== 'delete')
        return undefined;
    if (!Array.isArray(paths) || paths.length === 0 || paths.length > BULK_LIMIT)
        return undefined;
    return paths.every(path => typeof path === 'string') ? { action, paths } : undefined;
}
function change(state, { adapter, path, action }) {
    const store = storeOf(state, adapter);
    const sidecar = store.get(path)?.sidecar;
    if (sidecar == null)
        return 'Could not read metadata for this backup: Metadata file not found';
    if (action === 'delete') {
        if (sidecar.locked)
            return 'This backup is locked. Unlock it before deleting.';
        store.delete(path);
        return null;
    }
    sidecar.locked = action === 'lock';
    store.refreshRow(path);
    return null;
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/routes-downloads.js







const downloadRoutes = [
    {
        method: 'POST',
        path: '/api/storage/:id/download-url',
        body: 'required',
        keys: ['file', 'decrypt'],
        answer: createLink,
    },
    {
        method: 'GET',
        path: '/api/storage/public-download',
        query: ['token'],
        authenticated: false,
        answer: publicDownload,
    },
    {
        method: 'GET',
        path: '/api/storage/:id/download',
        query: ['file', 'decrypt', 'profileIdOverride'],
        answer: download,
    },
];
/** Neither the file nor the destination is looked at: links to nothing are handed out. */
function createLink({ request, params, body }, state) {
    const failed = 'Failed to generate download URL';
    const admission = admit(state, request, { needs: 'storage:download', style: failed });
    if ('refused' in admission)
        return admission.refused;
    const given = (0,strictness/* parsed */.Yz)(body);
    if (!(0,strictness/* isRecord */.u4)(given))
        return json(500, { error: failed });
    const { file, decrypt } = given;
    if (!isValidPath(file))
        return json(400, { error: 'Invalid file path' });
    const token = state.links.create({
        destinationId: params['id'] ?? '',
        file,
        decrypt: decrypt !== false,
        createdAt: state.agenda.now(),
    });
    // DBackup 3.2.0, seen live: relative, unless the request has an Origin header, which is copied unchecked.
    const origin = request.headers.get('origin') ?? '';
    const url = `${origin}/api/storage/public-download?token=${token}`;
    return json(200, { success: true, url, expiresIn: '5 minutes', singleUse: true });
}
async function publicDownload({ query, signal }, state) {
    const token = query.get('token') ?? '';
    if (token === '')
        return json(400, { error: 'Missing token' });
    const link = state.links.peek(token, state.agenda.now());
    if (link === undefined) {
        return json(401, { error: 'Invalid or expired token. Please generate a new download link.' });
    }
    const adapter = destinationById(state, link.destinationId);
    if (adapter?.type !== 'storage')
        return json(500, { error: 'Download failed' });
    await prepare(state, signal);
    const delivery = deliver(state, adapter, link);
    // A failed fetch does not use the link up; a good one does, whether or not the body arrives (seen live).
    if (delivery.kind !== 'file')
        return json(500, { error: 'Download failed' });
    state.links.use(token);
    return fileAnswer(delivery);
}
async function download({ request, params, query, signal }, state) {
    const admission = admit(state, request, { needs: 'storage:download', style: 'named' });
    if ('refused' in admission)
        return admission.refused;
    const file = query.get('file');
    if (!isValidPath(file))
        return json(400, { error: 'Invalid file path' });
    const found = findDestination(state, params['id'] ?? '');
    if ('refused' in found)
        return found.refused;
    await prepare(state, signal);
    const delivery = deliver(state, found.adapter, { file, decrypt: query.get('decrypt') === 'true' });
    switch (delivery.kind) {
        case 'file':
            return fileAnswer(delivery);
        case 'missing':
            return json(500, { error: 'Download failed' });
        case 'failed':
            return json(500, { error: delivery.error });
        case 'no-key': {
            // The code and the profile are DBackup's (read in its source), the sentence is ours.
            const error = 'No stored key opens this backup.';
            return json(422, { success: false, error, code: 'ENCRYPTION_KEY_REQUIRED', profileId: delivery.profileId });
        }
    }
}
/** The server copies the whole file to its own disk before the first byte goes out. */
async function prepare(state, signal) {
    if (state.options.downloadPrepareMs > 0)
        await state.sleep(state.options.downloadPrepareMs, signal);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/routes-executions.js






const executionRoutes = [
    { method: 'GET', path: '/api/executions/:id', query: ['includeLogs'], answer: readExecution },
    { method: 'POST', path: '/api/executions/:id/cancel', answer: cancelExecution },
    { method: 'GET', path: '/api/history', answer: routes_executions_history },
];
function readExecution({ request, params, query }, state) {
    const admission = admit(state, request, { needs: 'history:read', style: 'honest' });
    if ('refused' in admission)
        return admission.refused;
    const execution = executionById(state, params['id'] ?? '');
    if (execution === undefined)
        return json(404, { success: false, error: 'Execution not found' });
    const now = state.agenda.now();
    const { stage, progress, logs } = visible(execution, now);
    const data = {
        id: execution.id,
        jobId: execution.job?.id ?? null,
        jobName: execution.job?.name ?? null,
        type: execution.type,
        status: execution.status,
        progress,
        stage,
        startedAt: iso(execution.startedAt),
        endedAt: execution.endedAt === null ? null : iso(execution.endedAt),
        // Milliseconds, never null, and with the time in the queue while Pending (seen live).
        duration: (execution.endedAt ?? now) - execution.startedAt,
        size: execution.size,
        path: execution.path,
        error: execution.status === 'Failed' ? lastError(execution) : null,
        ...(query.get('includeLogs') === 'true' && { logs: logs.map(logRow) }),
    };
    return json(200, { success: true, data });
}
function lastError(execution) {
    return execution.logs.findLast(entry => entry.level === 'error')?.message ?? null;
}
function logRow({ timestamp, ...entry }) {
    const { level, type, message, stage, details, durationMs } = entry;
    return {
        timestamp: iso(timestamp),
        level,
        type,
        message,
        stage,
        ...(details !== undefined && { details }),
        ...(durationMs !== undefined && { durationMs }),
    };
}
function cancelExecution({ request, params }, state) {
    const admission = admit(state, request, { needs: 'jobs:execute', style: 'silent' });
    if ('refused' in admission)
        return admission.refused;
    const execution = executionById(state, params['id'] ?? '');
    if (execution === undefined)
        return json(404, { success: false, error: 'Execution not found' });
    const result = cancel(state, execution);
    if (result === 'final') {
        return json(400, { success: false, error: `Cannot cancel execution with status: ${execution.status}` });
    }
    const message = {
        pending: 'Pending execution cancelled',
        signalled: 'Cancellation signal sent',
        forced: 'Execution force-cancelled',
    }[result];
    return json(200, { success: true, message });
}
const HISTORY_ROWS = 100;
// DBackup 3.2.0, seen live: the full metadata lasts a second, then a late write of the progress replaces it.
const FULL_METADATA_MS = 1_000;
function routes_executions_history({ request }, state) {
    const admission = admit(state, request, { needs: 'history:read', style: 'Failed to fetch history' });
    if ('refused' in admission)
        return admission.refused;
    const executions = state.executions
        .toReversed()
        .sort((a, b) => b.startedAt - a.startedAt)
        .slice(0, HISTORY_ROWS)
        .map(execution => ({
        id: execution.id,
        jobId: execution.job?.id ?? null,
        type: execution.type,
        status: execution.status,
        startedAt: iso(execution.startedAt),
        endedAt: execution.endedAt === null ? null : iso(execution.endedAt),
        path: execution.path,
        metadata: JSON.stringify(metadata(execution, state.agenda.now())),
        triggerType: execution.trigger,
        triggerLabel: execution.label,
        job: execution.job === null ? null : { name: execution.job.name },
    }));
    return json(200, { executions, systemTimezone: state.options.timeZone });
}
function metadata(execution, now) {
    const { stage, progress, writtenAt } = visible(execution, now);
    if (execution.status === 'Pending' || execution.metadata === 'bare')
        return { progress, stage };
    const endedAt = execution.endedAt ?? now;
    if (execution.metadata === 'long' && now - endedAt < FULL_METADATA_MS)
        return fullMetadata(execution);
    const heartbeat = iso(execution.open ? writtenAt : endedAt + (execution.metadata === 'long' ? FULL_METADATA_MS : 0));
    return { progress, stage, detail: '', heartbeat };
}
function fullMetadata(execution) {
    const { job } = execution;
    return {
        ...(job?.source != null && {
            label: '1 DBs (fetched)',
            count: 1,
            names: [databaseName(job)],
            jobName: job.name,
            sourceName: job.source.name,
            sourceType: 'database',
            adapterId: job.source.adapterId,
            engineVersion: engineVersion(job),
        }),
        progress: execution.progress,
        stage: execution.stage,
        detail: '',
        destinations: execution.uploads.map(({ adapter, path, error }) => ({
            configId: adapter.id,
            name: adapter.name,
            adapterId: adapter.adapterId,
            ...(path !== undefined && { path }),
            status: error === undefined ? 'success' : 'failed',
            ...(error !== undefined && { error }),
        })),
    };
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/next-run.js
const DAY_MS = 24 * 60 * 60 * 1000;
/** Milliseconds since 1970 of the next run, in UTC; null for what is no daily schedule (`30 2 * * *`): no more is emulated. */
function nextRun(schedule, now) {
    const daily = /^(\d{1,2}) (\d{1,2}) \* \* \*$/.exec(schedule);
    if (daily === null)
        return null;
    const midnight = Math.floor(now / DAY_MS) * DAY_MS;
    const today = midnight + (Number(daily[2]) * 60 + Number(daily[1])) * 60_000;
    return today > now ? today : today + DAY_MS;
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/routes-jobs.js







const jobRoutes = [
    { method: 'GET', path: '/api/jobs', answer: listJobs },
    { method: 'POST', path: '/api/jobs/:id/run', body: 'optional', keys: ['lock'], answer: run },
];
/** A bare array, newest created first. */
function listJobs({ request }, state) {
    const admission = admit(state, request, { needs: 'jobs:read', style: 'Failed to fetch jobs' });
    if ('refused' in admission)
        return admission.refused;
    return json(200, state.jobs.toReversed().map(job => jobRow(job, state)));
}
function jobRow(job, state) {
    const times = { createdAt: iso(job.createdAt), updatedAt: iso(job.createdAt) };
    const last = state.executions.findLast(execution => execution.job === job);
    const next = job.enabled ? nextRun(job.schedule, state.agenda.now()) : null;
    return {
        id: job.id,
        name: job.name,
        schedule: job.schedule,
        enabled: job.enabled,
        sourceId: job.source?.id ?? null,
        databases: '[]',
        encryptionProfileId: job.encryption?.id ?? null,
        compression: job.compression,
        pgCompression: '',
        namingTemplateId: null,
        schedulePresetId: null,
        ...times,
        notificationEvents: 'ALWAYS',
        skipVerification: false,
        backupMode: job.backupMode,
        fullEveryDays: 7,
        verifyByHash: false,
        source: job.source === null ? null : embedded(job.source, state),
        destinations: job.destinations.map(({ id, adapter }, priority) => ({
            id,
            jobId: job.id,
            configId: adapter.id,
            priority,
            retention: '{}',
            retentionPolicyId: null,
            ...times,
            config: embedded(adapter, state),
        })),
        sources: job.directories.map(({ id, adapter }, priority) => ({
            id,
            jobId: job.id,
            configId: adapter.id,
            priority,
            path: 'app',
            excludePatterns: '[]',
            useStagingCache: false,
            stopContainers: true,
            ...times,
            config: embedded(adapter, state),
            excludePatternPresets: [],
        })),
        notifications: [],
        notificationTemplates: [],
        encryptionProfile: job.encryption === null ? null : { id: job.encryption.id, name: job.encryption.name },
        schedulePreset: null,
        lastRunAt: last === undefined ? null : iso(last.startedAt),
        nextRunAt: next === null ? null : iso(next),
    };
}
/** The raw row: its `config` holds stored secrets, in encrypted form. */
function embedded(adapter, state) {
    const { secretStatus: _, supportsBrowse: __, ...row } = adapterRow(adapter, state);
    const { id, name, type, adapterId, config, metadata, createdAt, updatedAt, storageRole, ...rest } = row;
    return {
        ...{ id, name, type, adapterId, config, metadata, createdAt, updatedAt, storageRole },
        ...rest,
        config: rawConfig(adapter),
    };
}
function run({ request, params, body }, state) {
    const admission = admit(state, request, { needs: 'jobs:execute', style: 'honest' });
    if ('refused' in admission)
        return admission.refused;
    // DBackup 3.2.0, seen live: without the content-type the body is not read; what is not JSON counts as nothing.
    const isJson = request.headers.get('content-type')?.includes('application/json') ?? false;
    const given = isJson ? (0,strictness/* parsed */.Yz)(body) : undefined;
    const lock = (0,strictness/* isRecord */.u4)(given) ? given['lock'] : undefined;
    if (lock !== undefined && typeof lock !== 'boolean')
        return json(400, { success: false, error: 'Invalid request body' });
    const job = state.jobs.find(candidate => candidate.id === params['id']);
    if (job === undefined) {
        const error = '\nInvalid `prisma.execution.create()` invocation:\n\n\nForeign key constraint violated on the foreign key';
        return json(500, { success: false, error });
    }
    const execution = triggerBackup(state, {
        job,
        trigger: 'Api',
        label: admission.key.name,
        viaRequest: true,
        lock: lock ?? false,
        script: state.scripts.get(job.id)?.shift() ?? {},
    });
    return json(200, { success: true, executionId: execution.id, message: 'Job queued successfully' });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/routes-system.js



const systemRoutes = [
    { method: 'GET', path: '/api/health', authenticated: false, answer: health },
    { method: 'GET', path: '/api/system/timezone', answer: timeZone },
    { method: 'GET', path: '/api/internal/rate-limit-config', authenticated: false, answer: rateLimits },
];
function health(_, state) {
    const now = state.agenda.now();
    return json(200, {
        status: 'healthy',
        uptime: Math.floor((now - state.bootedAt) / 1_000),
        timestamp: iso(now),
        database: 'connected',
        memory: { rss: 584, heapUsed: 371, heapTotal: 380 },
        responseTime: 3,
    });
}
/** Any living key will do. */
function timeZone({ request }, state) {
    const admission = admit(state, request, { style: 'silent' });
    if ('refused' in admission)
        return admission.refused;
    return json(200, { schedulerTimezone: state.options.timeZone });
}
function rateLimits(_, state) {
    const { limits } = state.options;
    const { reads, writes } = limits === 'off' ? { reads: 100_000, writes: 100_000 } : limits;
    return json(200, {
        auth: { points: 5, duration: 60 },
        api: { points: reads, duration: 60 },
        mutation: { points: writes, duration: 60 },
    });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/emulator/index.js















function createDbackupEmulator(options) {
    const { state, keys } = createState(options);
    const server = new Server(state);
    return {
        name: 'DBackup 3.2.0',
        keys,
        control: new DbackupControl(state),
        journal: server.journal,
        get violations() {
            return server.journal.violations;
        },
        handle: request => server.handle(request),
    };
}
const routes = new route_table/* RouteTable */.g([
    ...jobRoutes,
    ...executionRoutes,
    ...adapterRoutes,
    ...fileRoutes,
    ...downloadRoutes,
    ...systemRoutes,
]);
class Server {
    journal = new request_journal/* RequestJournal */.N();
    #state;
    #limit;
    #bootedAt;
    constructor(state) {
        this.#state = state;
        this.#bootedAt = state.bootedAt;
        this.#limit = state.options.limits === 'off' ? null : new RateLimit(state.options.limits);
    }
    async handle(request) {
        const body = await request.text();
        const { agenda, options } = this.#state;
        agenda.catchUp();
        if (options.latencyMs > 0) {
            await this.#state.sleep(options.latencyMs, request.signal);
            agenda.catchUp();
        }
        const { down } = this.#state;
        if (down !== null) {
            if (down.proxyStatus === undefined)
                throw new emulator/* ServiceDown */._Y('connection refused');
            return badGateway(down.proxyStatus);
        }
        // The counters are in the memory of the process.
        if (this.#bootedAt !== this.#state.bootedAt) {
            this.#bootedAt = this.#state.bootedAt;
            this.#limit?.clear();
        }
        const entry = this.journal.open(request, body, agenda.now());
        const faults = [];
        const answer = await this.#answer(request, body, faults);
        entry.status = answer.status;
        entry.violations = faults;
        if (faults.length > 0)
            answer.headers.set(emulator/* VIOLATION_HEADER */._k, faults.join('; '));
        return answer;
    }
    async #answer(request, body, faults) {
        const url = new URL(request.url);
        const now = this.#state.agenda.now();
        if (/dbackup_[0-9a-f]{60}/.test(url.href))
            faults.push('an API key is in the address');
        const credentials = request.headers.get('authorization');
        if (credentials !== null && !credentials.startsWith('Bearer '))
            faults.push('the authorization is not a Bearer one');
        const clean = `/${url.pathname.replace(/^\/+/, '').replace(/\/+$/, '')}`;
        if (clean !== url.pathname) {
            faults.push('the path has a slash too many');
            return dressed(redirect(308, clean + url.search), request, now);
        }
        if (this.#limit !== null && !this.#limit.admits(request, url.pathname, now))
            return tooManyRequests(now);
        const answer = await this.#route(request, { url, body }, faults);
        return dressed(answer, request, this.#state.agenda.now());
    }
    async #route(request, { url, body }, faults) {
        const { pathname } = url;
        const match = routes.find(request.method, pathname);
        if (match.kind === 'route') {
            const call = { request, url, query: url.searchParams, params: match.params, body, signal: request.signal };
            return await this.#checked(match.route, call, faults);
        }
        if (isNotEmulated(request.method, pathname)) {
            faults.push('DBackup has this route, the sandbox has not');
            return json(501, { error: 'sandbox: this route of DBackup is not emulated' });
        }
        if (match.kind === 'wrong-method') {
            if (request.method === 'OPTIONS') {
                const allow = [
                    ...match.allowed,
                    ...methodsNotEmulated(pathname),
                    'OPTIONS',
                    ...(match.allowed.includes('GET') ? ['HEAD'] : []),
                ].sort();
                return new Response(null, { status: 204, headers: { allow: allow.join(', ') } });
            }
            faults.push('the path does not take this method');
            return empty(405);
        }
        if (match.kind === 'malformed') {
            faults.push('the path is not well percent-encoded');
            return empty(400);
        }
        faults.push('unknown route');
        if (pathname === '/')
            return loginPage();
        if (/^\/dashboard(\/|$)/.test(pathname))
            return redirect(307, '/');
        // DBackup 3.2.0, seen live: there is no GET for one job or one adapter, although their paths exist.
        if (/^\/api\/(jobs|adapters)\/[^/]+$/.test(pathname))
            return empty(405);
        return notFoundPage();
    }
    async #checked(route, call, faults) {
        const found = (0,strictness/* objections */.PP)(route, call);
        faults.push(...found.map(objection => objection.fault));
        const refused = found.find(objection => objection.refuse);
        if (refused !== undefined && this.#state.options.strict)
            return json(400, { error: `sandbox: ${refused.fault}` });
        return await route.answer(call, this.#state);
    }
}


/***/ }),

/***/ 5978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ createDebrickedEmulator)
});

// UNUSED EXPORTS: syntheticFindings

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scan-phase.js
/** Where a scan is: a function of the clock and nothing else. */
function phaseOf(scan, now) {
    const { longQueue } = scan.script;
    if (longQueue !== undefined && now < scan.startedAt + (longQueue.forMs ?? Number.POSITIVE_INFINITY)) {
        return { kind: 'long-queue' };
    }
    if (now < scan.workStartsAt)
        return { kind: 'running', progress: -1 };
    if (now >= scan.endsAt)
        return { kind: 'done' };
    if (scan.script.neverEnds === true)
        return { kind: 'running', progress: 42 };
    const share = (now - scan.workStartsAt) / (scan.endsAt - scan.workStartsAt);
    return { kind: 'running', progress: Math.min(99, Math.floor(share * 100)) };
}
function isDone(scan, now) {
    return phaseOf(scan, now).kind === 'done';
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/state.js
const FIRST_IDS = {
    repository: 73_412,
    branch: 90_211,
    commit: 5_190_177,
    upload: 7_986_946,
    file: 41_880_231,
    dependency: 1_101,
    dependencyVersion: 660_101,
    vulnerability: 100_001,
};
function newRepositoryId(state) {
    return FIRST_IDS.repository + state.repositories.length;
}
function newBranchId(state) {
    return FIRST_IDS.branch + state.branches.length;
}
function newCommitId(state) {
    return FIRST_IDS.commit + state.commits.length;
}
function newUploadId(state) {
    return FIRST_IDS.upload + state.uploads.length;
}
function newFileId(state) {
    return FIRST_IDS.file + state.uploads.reduce((files, upload) => files + upload.files.length, 0);
}
function dependencyOf(state, manager, name) {
    const key = `${manager} ${name}`;
    let known = state.dependencies.get(key);
    if (known === undefined) {
        known = { id: FIRST_IDS.dependency + state.dependencies.size, manager, name };
        state.dependencies.set(key, known);
    }
    return known;
}
function versionIdOf(state, dependency, version) {
    const key = `${dependency.id} ${version}`;
    const known = state.versionIds.get(key) ?? FIRST_IDS.dependencyVersion + state.versionIds.size;
    state.versionIds.set(key, known);
    return known;
}
function vulnerabilityIdOf(state, cve) {
    const known = state.vulnerabilityIds.get(cve) ??
        state.advisories.find(advisory => advisory.cve === cve)?.id ??
        FIRST_IDS.vulnerability + state.vulnerabilityIds.size;
    state.vulnerabilityIds.set(cve, known);
    return known;
}
function pathOf(file) {
    return file.directory === '' ? file.name : `${file.directory}/${file.name}`;
}
/** The review of a vulnerability in a repository, as it is now. */
function reviewOf(state, repositoryName, cve) {
    const review = state.reviews.get(`${repositoryName} ${cve}`);
    if (review === undefined || (review.until !== null && review.until <= state.now())) {
        return { status: 'unexamined', until: null };
    }
    return review;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/providers/debricked/emulator/upload-file.js

function fileRecord(file) {
    const { id, uploadId, path, bytes, at } = file;
    const slash = path.lastIndexOf('/');
    return {
        ...{ id, uploadId, bytes, at },
        directory: slash === -1 ? '' : path.slice(0, slash),
        name: path.slice(slash + 1),
        sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
    };
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/start-scan.js


const NO_CONFIG = { ignored: [], denied: [] };
/**
 * Every finish starts a new scan: no idempotency is known. Repository, branch and commit exist from here on, because the
 * answer can name them (returnCommitData, published OpenAPI description).
 */
function startScan(state, upload, order) {
    const repository = repositoryFor(state, upload);
    const branch = branchFor(state, repository, upload);
    const commit = commitFor(state, { branch, upload, order });
    const { longQueue, neverEnds, queueMs, scanMs } = order.script;
    const waitMs = longQueue === undefined ? 0 : (longQueue.forMs ?? Number.POSITIVE_INFINITY);
    const workStartsAt = order.at + waitMs + (queueMs ?? state.settings.queueMs);
    const workMs = neverEnds === true ? Number.POSITIVE_INFINITY : (scanMs ?? state.settings.scanMs);
    const scan = {
        upload,
        repository,
        branch,
        commit,
        ...{ author: order.author, isRelease: order.isRelease, config: order.config, script: order.script },
        files: [...new Map(upload.files.map(file => [pathOf(file), file])).values()],
        startedAt: order.at,
        workStartsAt,
        endsAt: workStartsAt + workMs,
        ...{ packages: null, injected: null, findings: null, outcome: null },
    };
    commit.isRelease ||= order.isRelease;
    commit.fileIds.push(...upload.files.map(file => file.id).filter(id => !commit.fileIds.includes(id)));
    upload.scans.push(scan);
    const later = state.scans.findIndex(other => other.startedAt > scan.startedAt);
    state.scans.splice(later === -1 ? state.scans.length : later, 0, scan);
    if (state.remainingScans !== null)
        state.remainingScans = Math.max(0, state.remainingScans - 1);
    return scan;
}
/** A scan that somebody made before, done at `endedAt`. */
function addEarlierScan(state, owner, earlier) {
    const endedAt = earlier.endedAt ?? state.now() - 3_600_000;
    const upload = {
        id: newUploadId(state),
        owner,
        viaRequest: false,
        repositoryName: earlier.repository,
        commitName: earlier.commit,
        branchName: earlier.branch,
        defaultBranchName: earlier.defaultBranch ?? null,
        repositoryUrl: null,
        files: [],
        scans: [],
        extendedAt: null,
    };
    state.uploads.push(upload);
    for (const [path, text] of Object.entries(earlier.files ?? { 'package.json': '{}' })) {
        const id = newFileId(state);
        upload.files.push(fileRecord({ id, uploadId: upload.id, path, bytes: Buffer.from(text), at: endedAt }));
    }
    return startScan(state, upload, {
        author: owner.name,
        isRelease: earlier.isRelease ?? false,
        config: NO_CONFIG,
        script: { queueMs: 0, scanMs: 0, ...(earlier.findings && { findings: earlier.findings }) },
        at: endedAt,
    });
}
function addRepository(state, name) {
    const repository = { id: newRepositoryId(state), name, url: null };
    state.repositories.push(repository);
    return repository;
}
function repositoryFor(state, upload) {
    const name = upload.repositoryName;
    const repository = state.repositories.find(known => known.name === name) ?? addRepository(state, name);
    repository.url = upload.repositoryUrl ?? repository.url;
    return repository;
}
/**
 * Without branchName the default branch is assumed. Which branch is the default when defaultBranchName never came is not
 * known: here it is the repository's first.
 */
function branchFor(state, repository, upload) {
    const own = state.branches.filter(branch => branch.repository === repository);
    const name = upload.branchName ?? own.find(branch => branch.isDefault)?.name ?? upload.defaultBranchName ?? 'main';
    let branch = own.find(known => known.name === name);
    if (branch === undefined) {
        branch = {
            id: newBranchId(state),
            repository,
            name,
            isDefault: own.length === 0 && upload.defaultBranchName === null,
        };
        state.branches.push(branch);
        own.push(branch);
    }
    if (upload.defaultBranchName !== null) {
        for (const known of own)
            known.isDefault = known.name === upload.defaultBranchName;
    }
    return branch;
}
function commitFor(state, { branch, upload, order }) {
    const { repository } = branch;
    const known = state.commits.find(commit => commit.repository === repository && commit.name === upload.commitName);
    if (known !== undefined) {
        known.branch = branch;
        return known;
    }
    const commit = {
        ...{ id: newCommitId(state), repository, name: upload.commitName, branch, at: order.at },
        ...{ fileIds: [], isRelease: false },
    };
    state.commits.push(commit);
    return commit;
}

// EXTERNAL MODULE: ./build/sandbox/kit/seeded-random.js
var seeded_random = __nccwpck_require__(8071);
;// CONCATENATED MODULE: ./build/providers/debricked/emulator/options.js
const DEFAULTS = {
    strict: true,
    plan: 'enterprise',
    withheld: [],
    latencyMs: 0,
    loginMs: 0,
    uploadMs: 0,
    jwtSeconds: 3_600,
    loginAnswer: 'token',
    unauthorizedBody: 'json',
    rightsMissing: 403,
    hourlyRequests: 5_000,
    rateLimitBody: 'json',
    retryAfter: 'seconds',
    formats: 'listed',
    emptyFileStatus: 200,
    quota: null,
    queueMs: 2_000,
    scanMs: 8_000,
    runningStatus: 202,
    runningBody: 'full',
    actionFields: 'both',
    detailsUrl: 'plain',
    rowsPerPageCap: 250,
    branches: 'array',
    hierarchy: 'both',
    statusShape: 'mixed',
    licenceExpressions: 'split',
    rootFixMs: 0,
    sbomMs: 5_000,
    sbomKeptMs: 86_400_000,
    sbomQueueTooLong: false,
};

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/package-licences.js
/** Licences that lock files do not tell, by manager and name; SPDX expressions. */
const LICENCES = {
    'npm axios': 'MIT',
    'npm brace-expansion': 'MIT',
    'npm cookie': 'MIT',
    'npm express': 'MIT',
    'npm jquery': 'MIT',
    'npm lodash': 'MIT',
    'npm lodash-es': 'MIT',
    'npm lodash.template': 'MIT',
    'npm minimist': 'MIT',
    'npm mkdirp': 'MIT',
    'npm node-forge': '(BSD-3-Clause OR GPL-2.0)',
    'npm qs': 'BSD-3-Clause',
    'npm semver': 'ISC',
    'Maven org.apache.logging.log4j:log4j-core': 'Apache-2.0',
    'Maven org.apache.logging.log4j:log4j-api': 'Apache-2.0',
    'Maven com.fasterxml.jackson.core:jackson-databind': 'Apache-2.0',
    'Maven org.apache.commons:commons-text': 'Apache-2.0',
    'Maven com.itextpdf:itextpdf': 'AGPL-3.0-only',
    'pip django': 'BSD-3-Clause',
    'pip flask': 'BSD-3-Clause',
    'pip pymupdf': 'AGPL-3.0-only',
    'pip requests': 'Apache-2.0',
    'RubyGems rack': 'MIT',
    'RubyGems rails': 'MIT',
    'RubyGems sinatra': 'MIT',
};
/** SPDX expression, null when nobody knows it. */
function licenceOf(manager, name) {
    return LICENCES[`${manager} ${name}`] ?? null;
}
/** For the use case \u00abnetwork\u00bb, which is where the AGPL bites. */
function kindOf(spdx) {
    if (/^AGPL/.test(spdx))
        return { family: 'Strong copyleft', risk: 4 };
    if (/^GPL/.test(spdx))
        return { family: 'Strong copyleft', risk: 3 };
    if (/^(LGPL|MPL|EPL)/.test(spdx))
        return { family: 'Weak copyleft', risk: 3 };
    if (/^(MIT|ISC|BSD|Apache|0BSD|Unlicense|CC0|BlueOak|Python|Zlib)/.test(spdx))
        return { family: 'Permissive', risk: 2 };
    return { family: 'Unknown', risk: 6 };
}
/** The single licences of an expression: the API lists them side by side and does not say whether AND or OR. */
function licencesIn(expression) {
    return expression
        .replace(/[()]/g, ' ')
        .split(/\s+(?:OR|AND)\s+/)
        .map(text => text.trim())
        .filter(text => text !== '');
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/package-url.js
const TYPES = { npm: 'npm', pip: 'pypi', RubyGems: 'gem', Maven: 'maven' };
/** The package URL (purl), with a version when there is one. */
function purlOf(manager, name, version) {
    const path = manager === 'Maven' ? name.replace(':', '/') : name.replace(/^@/, '%40');
    return `pkg:${TYPES[manager]}/${path}${version === null ? '' : `@${encodeURIComponent(version)}`}`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/gemfile-lock.js
/** Gemfile.lock: gems under `specs:` by four blanks, what each needs by six, direct ones under DEPENDENCIES. */
function readGemfileLock(text) {
    const gems = new Map();
    const direct = new Set();
    let section = '';
    let current;
    for (const line of text.split(/\r?\n/)) {
        if (/^\S/.test(line))
            section = line.trim();
        const [, name, version] = line.match(/^ {4}([^\s(]+) \(([^)]+)\)$/) ?? [];
        if (name !== undefined && version !== undefined && section !== 'DEPENDENCIES') {
            current = [];
            // A platform behind the version, as in `1.13.0-x86_64-linux`, is no part of it.
            gems.set(name, { version: version.replace(/-[a-z].*$/, ''), requires: current });
        }
        const needed = line.match(/^ {6}([^\s(!]+)/)?.[1];
        if (needed !== undefined)
            current?.push(needed);
        const asked = section === 'DEPENDENCIES' ? line.match(/^ {2}([^\s(!]+)/)?.[1] : undefined;
        if (asked !== undefined)
            direct.add(asked);
    }
    return [...gems].map(([name, { version, requires }]) => ({
        key: name,
        manager: 'RubyGems',
        name,
        version,
        licence: null,
        isDirect: direct.has(name),
        requires: requires.filter(needed => gems.has(needed)),
    }));
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/maven-files.js
/** pom.xml: the dependencies it declares itself, with properties of the same file filled in. */
function readPom(text) {
    const xml = text.replace(/<!--[\s\S]*?-->/g, '').replace(/<(dependencyManagement|plugins)>[\s\S]*?<\/\1>/g, '');
    const properties = new Map([...(maven_files_element(xml, 'properties') ?? '').matchAll(/<([\w.-]+)>([^<]*)<\/\1>/g)].map(([, name = '', value = '']) => [name, value.trim()]));
    const filled = (value) => value?.replace(/\$\{([^}]+)\}/g, (whole, name) => properties.get(name) ?? whole);
    return [...xml.matchAll(/<dependency>([\s\S]*?)<\/dependency>/g)].flatMap(([, body = '']) => {
        const [group, artifact] = [filled(maven_files_element(body, 'groupId')), filled(maven_files_element(body, 'artifactId'))];
        if (group === undefined || artifact === undefined)
            return [];
        const version = filled(maven_files_element(body, 'version'));
        const unknown = version === undefined || /[${[(,]/.test(version);
        return packageOf(`${group}:${artifact}`, { version: unknown ? null : version, isDirect: true, requires: [] });
    });
}
/** maven.debricked.lock, a trivial graph: `id group:artifact:type:version:scope`, `#`, then `from to scope`. */
function readMavenTree(text) {
    const [head = '', tail = ''] = text.split(/^#\s*$/m);
    const nodes = new Map();
    for (const line of head.split(/\r?\n/)) {
        const [id, coordinates] = line.trim().split(/\s+/);
        const [group, artifact, , version] = coordinates?.split(':') ?? [];
        if (id !== undefined && artifact !== undefined && version !== undefined)
            nodes.set(id, [`${group}:${artifact}`, version]);
    }
    const edges = tail
        .split(/\r?\n/)
        .map(line => line.trim().split(/\s+/))
        .filter(([from, to]) => from !== undefined && to !== undefined && nodes.has(from) && nodes.has(to));
    const targets = new Set(edges.map(([, to]) => to));
    const roots = new Set([...nodes.keys()].filter(id => !targets.has(id)));
    return [...nodes].flatMap(([id, [name, version]]) => {
        // Nothing points to the repository's own modules.
        if (roots.has(id))
            return [];
        const isDirect = edges.some(([from, to]) => to === id && from !== undefined && roots.has(from));
        const requires = edges.flatMap(([from, to]) => (from === id && to !== undefined ? (nodes.get(to)?.[0] ?? []) : []));
        return packageOf(name, { version, isDirect, requires });
    });
}
function packageOf(name, rest) {
    return { key: name, manager: 'Maven', name, licence: null, ...rest };
}
function maven_files_element(xml, name) {
    return xml.match(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`))?.[1]?.trim();
}

// EXTERNAL MODULE: ./build/sandbox/kit/strictness.js
var strictness = __nccwpck_require__(9081);
;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/package-json.js

/** A manifest without a lock file: only direct dependencies are seen, at the lowest version their range names. */
function readPackageJson(text) {
    return wantedBy(text).map(([name, range]) => ({
        key: name,
        manager: 'npm',
        name,
        version: range.match(/\d+(?:\.\d+)*(?:-[\w.]+)?/)?.[0] ?? null,
        licence: null,
        isDirect: true,
        requires: [],
    }));
}
function readManifestNames(text) {
    return wantedBy(text).map(([name]) => name);
}
function wantedBy(text) {
    const manifest = (0,strictness/* parsed */.Yz)(text);
    if (!(0,strictness/* isRecord */.u4)(manifest))
        return [];
    return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap(field => {
        const wanted = manifest[field];
        return (0,strictness/* isRecord */.u4)(wanted) ? Object.entries(wanted).map(([name, range]) => [name, String(range)]) : [];
    });
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/package-lock.js

/** package-lock.json and npm-shrinkwrap.json of lockfileVersion 2 and 3: the `packages` map, keyed by install path. */
function readPackageLock(text) {
    const lock = (0,strictness/* parsed */.Yz)(text);
    const installed = (0,strictness/* isRecord */.u4)(lock) && (0,strictness/* isRecord */.u4)(lock['packages']) ? lock['packages'] : {};
    const direct = new Set();
    for (const [path, entry] of Object.entries(installed)) {
        // The root and workspace members are the repository's own; what they ask for is direct.
        if (path.includes('node_modules/') || !(0,strictness/* isRecord */.u4)(entry))
            continue;
        for (const name of namesAskedFor(entry, true)) {
            const found = resolve(installed, path, name);
            if (found !== undefined)
                direct.add(found);
        }
    }
    return Object.entries(installed).flatMap(([path, entry]) => {
        if (!path.includes('node_modules/') || !(0,strictness/* isRecord */.u4)(entry) || entry['link'] === true)
            return [];
        const alias = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
        return {
            key: path,
            manager: 'npm',
            name: textOf(entry['name']) ?? alias,
            version: textOf(entry['version']) ?? null,
            licence: textOf(entry['license']) ?? null,
            isDirect: direct.has(path),
            requires: namesAskedFor(entry, false).flatMap(name => resolve(installed, path, name) ?? []),
        };
    });
}
function namesAskedFor(entry, withDev) {
    const fields = ['dependencies', 'optionalDependencies', ...(withDev ? ['devDependencies'] : [])];
    return fields.flatMap(field => {
        const wanted = entry[field];
        return (0,strictness/* isRecord */.u4)(wanted) ? Object.keys(wanted) : [];
    });
}
/** As Node looks it up: in the package's own node_modules, then in those of every folder above. */
function resolve(installed, from, name) {
    for (let folder = from;;) {
        const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
        const entry = installed[candidate];
        if ((0,strictness/* isRecord */.u4)(entry)) {
            const target = entry['link'] === true ? textOf(entry['resolved']) : undefined;
            return target ?? candidate;
        }
        if (folder === '')
            return undefined;
        const outer = folder.lastIndexOf('/node_modules/');
        folder = outer === -1 ? '' : folder.slice(0, outer);
    }
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/requirements-txt.js
/** requirements*.txt: what is pinned with `==` has a version; options, links and nested files are passed over. */
function readRequirements(text) {
    const packages = new Map();
    for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
        const [, name, pin] = line.match(/^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:===?\s*([\w.!+*-]+))?/) ?? [];
        if (name === undefined || /^\s*\S+:\/\//.test(line))
            continue;
        // Names are equal without regard to case, hyphens, underscores and dots (PEP 503).
        const normal = name.toLowerCase().replace(/[-_.]+/g, '-');
        const version = pin?.includes('*') === true ? null : (pin ?? null);
        packages.set(normal, {
            key: normal,
            manager: 'pip',
            name: normal,
            version,
            licence: null,
            isDirect: true,
            requires: [],
        });
    }
    return [...packages.values()];
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/yarn-lock.js

/** yarn.lock of version 1; which packages are direct stands in the package.json beside it. */
function readYarnLock(text, sibling) {
    const blocks = text.split(/\r?\n(?=\S)/).flatMap(blockOf);
    const keys = new Map(blocks.flatMap(block => block.specifiers.map(specifier => [specifier, keyOf(block)])));
    const manifest = sibling('package.json');
    const direct = manifest === undefined ? null : new Set(readManifestNames(manifest));
    return blocks.map(block => ({
        key: keyOf(block),
        manager: 'npm',
        name: nameOf(block.specifiers[0] ?? ''),
        version: block.version,
        licence: null,
        // Without a manifest nobody can tell: then all count as direct.
        isDirect: direct === null || block.specifiers.some(specifier => direct.has(nameOf(specifier))),
        requires: block.wanted.flatMap(specifier => keys.get(specifier) ?? []),
    }));
}
function blockOf(text) {
    const [head = '', ...lines] = text.split(/\r?\n/);
    if (head.startsWith('#') || !head.endsWith(':'))
        return [];
    const version = lines.map(line => line.match(/^ {2}version "([^"]+)"/)?.[1]).find(found => found !== undefined);
    if (version === undefined)
        return [];
    const specifiers = head
        .slice(0, -1)
        .split(',')
        .map(specifier => bare(specifier.trim()));
    const wanted = [];
    let inDependencies = false;
    for (const line of lines) {
        if (/^ {2}\S/.test(line))
            inDependencies = /^ {2}(optionalD|d)ependencies:/.test(line);
        const [, name, range] = (inDependencies && line.match(/^ {4}("[^"]+"|\S+) +(.+)$/)) || [];
        if (name !== undefined && range !== undefined)
            wanted.push(`${bare(name)}@${bare(range.trim())}`);
    }
    return [{ specifiers, version, wanted }];
}
function bare(text) {
    return text.replace(/^"(.*)"$/, '$1');
}
function nameOf(specifier) {
    return specifier.slice(0, specifier.indexOf('@', 1));
}
function keyOf(block) {
    return `${nameOf(block.specifiers[0] ?? '')}@${block.version}`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/read-dependency-file.js






/** A manifest says nothing more when one of these lies beside it. */
const LOCKS_OF = {
    'package.json': ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml'],
    'pom.xml': ['maven.debricked.lock', '.debricked-maven-dependencies.tgf'],
};
/**
 * The packages of one uploaded file; the parser is picked by the base name, as the service is assumed to. What cannot be
 * read brings nothing: no failed state of a scan is documented.
 */
function readDependencyFile(name, text, sibling) {
    if ((LOCKS_OF[name] ?? []).some(lock => sibling(lock) !== undefined))
        return [];
    if (name === 'package-lock.json' || name === 'npm-shrinkwrap.json')
        return readPackageLock(text);
    if (name === 'yarn.lock')
        return readYarnLock(text, sibling);
    if (name === 'package.json')
        return readPackageJson(text);
    if (name === 'Gemfile.lock')
        return readGemfileLock(text);
    if (name === 'pom.xml')
        return readPom(text);
    if (name === 'maven.debricked.lock' || name === '.debricked-maven-dependencies.tgf')
        return readMavenTree(text);
    if (/^requirements.*\.txt$/.test(name))
        return readRequirements(text);
    return [];
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/inventory.js




/** Everything the scan found, from the uploaded bytes and from what was injected. */
function packagesOf(state, scan) {
    scan.packages ??= [
        ...scan.files.flatMap(file => packagesIn(state, scan, file)),
        ...injectedPackages(state, scan).values(),
    ];
    return scan.packages;
}
function packagesIn(state, scan, file) {
    const sibling = (name) => {
        const found = scan.files.find(other => other.directory === file.directory && other.name === name);
        return found === undefined ? undefined : Buffer.from(found.bytes).toString();
    };
    const parsed = readDependencyFile(file.name, Buffer.from(file.bytes).toString(), sibling);
    const kept = parsed.filter(entry => !isIgnored(entry, scan.config));
    const found = new Map(kept.map(entry => {
        const dependency = dependencyOf(state, entry.manager, entry.name);
        const licence = entry.licence ?? licenceOf(entry.manager, entry.name);
        const one = {
            dependency,
            versionId: versionIdOf(state, dependency, entry.version),
            version: entry.version,
            licences: licencesAs(state, licence),
            file,
            isDirect: entry.isDirect,
            requires: [],
            roots: [],
        };
        return [entry.key, one];
    }));
    for (const entry of kept) {
        const one = found.get(entry.key);
        for (const key of entry.requires) {
            const needed = found.get(key);
            if (needed !== undefined)
                one?.requires.push(needed);
        }
    }
    nameRoots([...found.values()]);
    return [...found.values()];
}
function nameRoots(packages) {
    for (const root of packages.filter(one => one.isDirect)) {
        const seen = new Set();
        const waiting = [root];
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            if (seen.has(next))
                continue;
            seen.add(next);
            // A direct package is its own root, whoever else needs it.
            if (next === root || !next.isDirect)
                next.roots.push(root);
            waiting.push(...next.requires);
        }
    }
    for (const orphan of packages)
        if (orphan.roots.length === 0)
            orphan.roots.push(orphan);
}
/** `ignore` drops a package from every detection; without a version all versions (help pages of the vendor). */
function isIgnored(entry, config) {
    const purl = purlOf(entry.manager, entry.name, null);
    return config.ignored.some(ignored => ignored.purl === purl && (ignored.version === null || ignored.version === entry.version));
}
function licencesAs(state, expression) {
    if (expression === null)
        return [];
    return state.settings.licenceExpressions === 'whole' ? [expression] : licencesIn(expression);
}
/** One package for each name and version of the injected findings, by `seedKey`. */
function injectedPackages(state, scan) {
    const known = scan.injected;
    if (known !== null)
        return known;
    const made = new Map();
    const roots = new Map();
    const files = new Map(scan.files.map(file => [pathOf(file), file]));
    const fileOf = (seed) => (seed.file === undefined ? scan.files[0] : files.get(seed.file)) ?? null;
    const make = (seed, name, version) => {
        const dependency = dependencyOf(state, seed.manager ?? 'npm', name);
        const versionId = versionIdOf(state, dependency, version);
        const licences = licencesAs(state, seed.licence ?? null);
        const isDirect = seed.via === undefined || name === seed.via.name;
        return { dependency, versionId, version, licences, file: fileOf(seed), isDirect, requires: [], roots: [] };
    };
    for (const seed of scan.script.findings ?? []) {
        const key = seedKey(seed);
        if (made.has(key))
            continue;
        const one = make(seed, seed.package, seed.version ?? '1.0.0');
        made.set(key, one);
        if (seed.via === undefined) {
            one.roots.push(one);
            continue;
        }
        const rootKey = `${seed.manager ?? 'npm'} ${seed.via.name}@${seed.via.version} ${seed.file ?? ''}`;
        const root = made.get(rootKey) ?? roots.get(rootKey) ?? make(seed, seed.via.name, seed.via.version);
        if (root.roots.length === 0)
            root.roots.push(root);
        root.requires.push(one);
        one.roots.push(root);
        roots.set(rootKey, root);
        made.set(rootKey, root);
    }
    scan.injected = made;
    return made;
}
function seedKey(seed) {
    return `${seed.manager ?? 'npm'} ${seed.package}@${seed.version ?? '1.0.0'} ${seed.file ?? ''}`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/version-order.js
/** Words that follow a release instead of leading to it. */
const RELEASE_WORDS = new Set(['final', 'ga', 'release', 'post', 'sp']);
/**
 * Below, at or above 0 as `a` is older, equal or newer. One rough order for all package managers, good enough for the
 * advisories of this emulator: numbers by value, missing numbers are 0, `2.0-beta9` is before `2.0`.
 */
function compareVersions(a, b) {
    const [left, right] = [piecesOf(a), piecesOf(b)];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
        const order = rank(left[i]) - rank(right[i]) || comparePieces(left[i], right[i]);
        if (order !== 0)
            return order;
    }
    return 0;
}
function piecesOf(version) {
    const [withoutBuild = ''] = version
        .toLowerCase()
        .replace(/^[v=]+/, '')
        .split('+');
    return (withoutBuild.match(/\d+|[a-z]+/g) ?? []).map(piece => (/^\d/.test(piece) ? Number(piece) : piece));
}
function rank(piece) {
    return typeof piece === 'string' && !RELEASE_WORDS.has(piece) ? -1 : 0;
}
function comparePieces(a, b) {
    if (typeof a === 'string' && typeof b === 'string')
        return a < b ? -1 : a > b ? 1 : 0;
    return (typeof a === 'number' ? a : 0) - (typeof b === 'number' ? b : 0);
}
function isInRange(version, range) {
    if (range.from !== undefined && compareVersions(version, range.from) < 0)
        return false;
    if (range.before !== undefined && compareVersions(version, range.before) >= 0)
        return false;
    return range.upTo === undefined || compareVersions(version, range.upTo) <= 0;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/findings.js



/** Versions of direct packages that ask for a mended minimist: the root fixes this emulator knows. */
const ROOT_FIXES = { 'npm mkdirp': '0.5.6' };
/**
 * What is known today about what was found then: the same scan has more findings after new advisories, as the vendor
 * describes it for lists.
 */
function findingsOf(state, scan) {
    if (scan.findings?.revision !== state.revision) {
        scan.findings = { revision: state.revision, list: [...known(state, scan), ...injected(state, scan)] };
    }
    return scan.findings.list;
}
function known(state, scan) {
    const byName = new Map();
    const ofSeeds = new Set(injectedPackages(state, scan).values());
    for (const one of packagesOf(state, scan)) {
        if (ofSeeds.has(one))
            continue;
        const key = `${one.dependency.manager} ${one.dependency.name}`;
        byName.set(key, [...(byName.get(key) ?? []), one]);
    }
    return state.advisories.flatMap(advisory => {
        const occurrences = advisory.affects.flatMap(({ manager, name, ranges }) => (byName.get(`${manager} ${name}`) ?? []).flatMap((one) => {
            const range = ranges.find(candidate => one.version !== null && isInRange(one.version, candidate));
            if (range === undefined)
                return [];
            const fixedIn = range.before ?? null;
            return [{ package: one, fixedIn, rootFix: one.isDirect ? fixedIn : rootFixOf(one) }];
        }));
        return occurrences.length === 0 ? [] : [{ vulnerability: vulnerabilityOf(advisory), occurrences }];
    });
}
function rootFixOf(one) {
    const [root] = one.roots;
    if (root === undefined || root.version === null)
        return null;
    const fix = ROOT_FIXES[`${root.dependency.manager} ${root.dependency.name}`];
    return fix !== undefined && compareVersions(root.version, fix) < 0 ? fix : null;
}
function vulnerabilityOf(advisory) {
    const { id, cve, ghsa, title, cwe, cvss3, cvss2 } = advisory;
    const discovered = Date.parse(advisory.published);
    return {
        id,
        cve,
        ghsa,
        title,
        cwe,
        cvss3,
        cvss2,
        exploited: advisory.exploited ?? false,
        disputed: false,
        discovered,
    };
}
function injected(state, scan) {
    const byCve = new Map();
    const packages = injectedPackages(state, scan);
    for (const seed of scan.script.findings ?? []) {
        const one = packages.get(seedKey(seed));
        if (one === undefined)
            continue;
        let finding = byCve.get(seed.cve);
        if (finding === undefined) {
            finding = { vulnerability: seededVulnerability(state, scan, seed), occurrences: [] };
            byCve.set(seed.cve, finding);
        }
        const fixedIn = seed.fixedIn ?? null;
        finding.occurrences.push({
            package: one,
            fixedIn,
            rootFix: seed.via === undefined ? fixedIn : (seed.via.fixedIn ?? null),
        });
    }
    return [...byCve.values()];
}
function seededVulnerability(state, scan, seed) {
    return {
        id: vulnerabilityIdOf(state, seed.cve),
        cve: seed.cve,
        ghsa: seed.ghsa ?? null,
        title: seed.title ?? `Weakness in ${seed.package}`,
        cwe: null,
        cvss3: seed.cvss === undefined ? 7.5 : seed.cvss,
        cvss2: seed.cvss2 ?? null,
        exploited: seed.exploited ?? false,
        disputed: seed.disputed ?? false,
        discovered: seed.discovered === undefined ? scan.startedAt : seed.discovered,
    };
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/links.js
/** Links of the web interface; lists have them relative, the status call absolute. */
const WEB = 'https://debricked.com';
function dependencyLink(dependency, commit) {
    return `/app/en/dependency/${dependency.id}?${scopeOf(commit)}`;
}
function vulnerabilityLink(id, commit) {
    return `/app/en/vulnerability/${id}?${scopeOf(commit)}`;
}
function scanLink(scan) {
    return `${WEB}/app/en/repository/${scan.repository.id}/commit/${scan.commit.id}`;
}
/** As in lists and trigger events: the manager in brackets, no version. */
function labelOf(dependency) {
    return `${dependency.name} (${dependency.manager})`;
}
function scopeOf(commit) {
    return `repositoryId=${commit.repository.id}&commitId=${commit.id}`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/rules.js







/**
 * What an account has when nobody chose: the vendor says that a default set is switched on at the first scan, not what is
 * in it. The first is the gate, the others are there so that clients meet untriggered rules and a warning.
 */
const DEFAULT_RULES = [
    {
        description: 'If a vulnerability new to the repository is found\nand its CVSS is at least critical (9.0-10.0)\nthen fail the pipeline and notify by email',
        actions: ['failPipeline', 'sendEmail'],
        when: { kind: 'cvss', atLeast: 9, onlyNew: true },
    },
    {
        description: 'If a dependency has a license in the strong copyleft family\nthen trigger a pipeline warning',
        actions: ['warnPipeline'],
        when: { kind: 'licence-family', family: 'Strong copyleft' },
    },
    {
        description: 'If a dependency is on the denied list\nthen fail the pipeline',
        actions: ['failPipeline'],
        when: { kind: 'denied' },
    },
];
const FIRST_RULE_ID = 20_417;
/** The scan's own result, drawn up once, at its end. */
function outcomeOf(state, scan) {
    if (scan.outcome !== null)
        return scan.outcome;
    const findings = findingsOf(state, scan);
    const statusOf = (finding) => reviewOf(state, scan.repository.name, finding.vulnerability.cve).status;
    const unaffected = findings.filter(finding => statusOf(finding) === 'unaffected').length;
    const rules = (scan.script.rules ?? state.rules).map((rule, index) => {
        const events = eventsOf(state, scan, rule);
        const head = {
            ruleDescription: rule.description,
            ruleActions: rule.actions,
            ruleLink: `${WEB}/app/en/automation-rules?ruleId=${FIRST_RULE_ID + index}`,
        };
        // hasCves and triggerEvents are absent on untriggered rules in the PHP CLI's test payloads.
        if (events.length === 0)
            return { ...head, triggered: false };
        return { ...head, hasCves: events.some(event => 'cve' in event), triggered: true, triggerEvents: events };
    });
    const has = (action) => rules.some(rule => rule.triggered && rule.ruleActions.includes(action));
    scan.outcome = {
        found: findings.length - unaffected,
        unaffected,
        action: has('failPipeline') ? 'fail' : has('warnPipeline') ? 'warn' : 'none',
        rules,
    };
    return scan.outcome;
}
function eventsOf(state, scan, { when }) {
    switch (when.kind) {
        case 'never':
            return [];
        case 'licence-family':
            return distinct(packagesOf(state, scan))
                .filter(one => one.licences.some(licence => kindOf(licence).family === when.family))
                .map(one => packageEvent(scan, one));
        case 'denied':
            return distinct(packagesOf(state, scan))
                .filter(one => scan.config.denied.some(pattern => isDenied(one, pattern)))
                .map(one => packageEvent(scan, one));
        case 'cvss':
        case 'cvss-missing':
        case 'exploited': {
            const old = when.kind === 'cvss' && when.onlyNew ? baselineOf(state, scan) : new Set();
            return findingsOf(state, scan)
                .filter(({ vulnerability }) => {
                if (when.kind === 'cvss-missing')
                    return vulnerability.cvss3 === null;
                if (when.kind === 'exploited')
                    return vulnerability.exploited;
                // Without a score such a rule does not fire (help pages of the vendor).
                return vulnerability.cvss3 !== null && vulnerability.cvss3 >= when.atLeast;
            })
                .filter(finding => mayTrigger(state, scan, finding))
                .flatMap(finding => findingEvents(scan, finding, old));
        }
    }
}
/** Snoozed and paused ones wait; rules pass over what was marked unaffected, which is how the interface presets them. */
function mayTrigger(state, scan, { vulnerability }) {
    const { status } = reviewOf(state, scan.repository.name, vulnerability.cve);
    return status === 'unexamined' || status === 'vulnerable';
}
/** One event for each pair of dependency and vulnerability. */
function findingEvents(scan, finding, old) {
    const { vulnerability } = finding;
    return distinct(finding.occurrences.map(occurrence => occurrence.package))
        .filter(one => !old.has(`${vulnerability.cve} ${one.dependency.id}`))
        .map(one => ({
        ...packageEvent(scan, one),
        cve: vulnerability.cve,
        cveLink: `${WEB}${vulnerabilityLink(vulnerability.id, scan.commit)}`,
        cvss2: vulnerability.cvss2,
        // Missing, not null, without a score: both were seen.
        ...(vulnerability.cvss3 !== null && { cvss3: vulnerability.cvss3 }),
    }));
}
function packageEvent(scan, one) {
    return {
        dependency: labelOf(one.dependency),
        dependencyLink: `${WEB}${dependencyLink(one.dependency, scan.commit)}`,
        licenses: one.licences.length === 0 ? [''] : one.licences,
    };
}
function distinct(packages) {
    return [...new Map(packages.map(one => [one.dependency.id, one])).values()];
}
/**
 * What counts as old: the newest earlier finished scan of another commit on the default branch. The service judges \u00abnew to
 * the repository\u00bb by itself and does not say how.
 */
function baselineOf(state, scan) {
    const baseline = state.scans.findLast(other => other.repository === scan.repository &&
        other.branch.isDefault &&
        other.commit !== scan.commit &&
        other.endsAt <= scan.endsAt &&
        isDone(other, state.now()));
    if (baseline === undefined)
        return new Set();
    return new Set(findingsOf(state, baseline).flatMap(({ vulnerability, occurrences }) => occurrences.map(occurrence => `${vulnerability.cve} ${occurrence.package.dependency.id}`)));
}
/** Package URLs and names, with or without a version; ranges are left out. */
function isDenied(one, pattern) {
    const { manager, name } = one.dependency;
    return [purlOf(manager, name, null), purlOf(manager, name, one.version), name, `${name}@${one.version}`].includes(pattern);
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scanner/advisories.js
/** Well-known advisories: facts from NVD and the GitHub Advisory Database, titles in own words. */
const ADVISORIES = [
    {
        ...{ id: 31877, cve: 'CVE-2021-23337', ghsa: 'GHSA-35jh-r3h4-6jhm', published: '2021-02-15' },
        ...{ title: 'Command injection through templates in lodash', cwe: 94, cvss3: 7.2, cvss2: 6.5 },
        affects: [
            npm('lodash', { before: '4.17.21' }),
            npm('lodash-es', { before: '4.17.21' }),
            // No version with a fix was ever published.
            npm('lodash.template', { upTo: '4.5.0' }),
        ],
    },
    {
        ...{ id: 31878, cve: 'CVE-2020-28500', ghsa: 'GHSA-29mw-wpgm-hmr9', published: '2021-02-15' },
        ...{ title: 'Slow regular expression in lodash trimming', cwe: 1333, cvss3: 5.3, cvss2: 5.0 },
        affects: [
            npm('lodash', { from: '4.0.0', before: '4.17.21' }),
            npm('lodash-es', { from: '4.0.0', before: '4.17.21' }),
        ],
    },
    {
        ...{ id: 36240, cve: 'CVE-2021-44906', ghsa: 'GHSA-xvch-5gv4-984h', published: '2022-03-17' },
        ...{ title: 'Prototype pollution in minimist', cwe: 1321, cvss3: 9.8, cvss2: 7.5 },
        affects: [npm('minimist', { before: '0.2.4' }, { from: '1.0.0', before: '1.2.6' })],
    },
    {
        ...{ id: 27911, cve: 'CVE-2020-7598', ghsa: 'GHSA-vh95-rmgr-6w4m', published: '2020-03-11' },
        ...{ title: 'Prototype pollution in minimist, first report', cwe: 1321, cvss3: 5.6, cvss2: 6.8 },
        affects: [npm('minimist', { before: '0.2.1' }, { from: '1.0.0', before: '1.2.3' })],
    },
    {
        ...{ id: 34102, cve: 'CVE-2021-3749', ghsa: 'GHSA-cph5-m8f7-6c5x', published: '2021-08-31' },
        ...{ title: 'Slow regular expression in axios', cwe: 1333, cvss3: 7.5, cvss2: 7.8 },
        affects: [npm('axios', { before: '0.21.2' })],
    },
    {
        ...{ id: 55213, cve: 'CVE-2023-45857', ghsa: 'GHSA-wf5p-g6vw-rhxx', published: '2023-11-08' },
        ...{ title: 'XSRF token sent to other hosts by axios', cwe: 352, cvss3: 6.5, cvss2: null },
        affects: [npm('axios', { from: '0.8.1', before: '0.28.0' }, { from: '1.0.0', before: '1.6.0' })],
    },
    {
        ...{ id: 36301, cve: 'CVE-2022-24771', ghsa: 'GHSA-cfm4-qjh2-4765', published: '2022-03-18' },
        ...{ title: 'Lenient check of RSA signatures in node-forge', cwe: 347, cvss3: 7.5, cvss2: 5.0 },
        affects: [npm('node-forge', { before: '1.3.0' })],
    },
    {
        ...{ id: 43920, cve: 'CVE-2022-24999', ghsa: 'GHSA-hrpp-h998-j3pp', published: '2022-11-26' },
        ...{ title: 'Prototype pollution in qs hangs the process', cwe: 1321, cvss3: 7.5, cvss2: null },
        affects: [
            npm('qs', { before: '6.2.4' }, ...['6.3.3', '6.4.1', '6.5.3', '6.6.1', '6.7.3', '6.8.3', '6.9.7', '6.10.3'].map(before => ({
                from: before.replace(/\d+$/, '0'),
                before,
            }))),
        ],
    },
    {
        ...{ id: 52417, cve: 'CVE-2022-25883', ghsa: 'GHSA-c2qf-rxjj-qqgw', published: '2023-06-21' },
        ...{ title: 'Slow regular expression in semver ranges', cwe: 1333, cvss3: 7.5, cvss2: null },
        affects: [
            npm('semver', { before: '5.7.2' }, { from: '6.0.0', before: '6.3.1' }, { from: '7.0.0', before: '7.5.2' }),
        ],
    },
    {
        ...{ id: 28400, cve: 'CVE-2020-11023', ghsa: 'GHSA-jpcq-cgw6-v4j6', published: '2020-04-29' },
        ...{
            title: 'Script injection through option elements in jQuery',
            cwe: 79,
            cvss3: 6.1,
            cvss2: 4.3,
            exploited: true,
        },
        affects: [npm('jquery', { from: '1.0.3', before: '3.5.0' })],
    },
    {
        // Published with a CVSS 4 score only, which the service has no field for.
        ...{ id: 59811, cve: 'CVE-2024-47764', ghsa: 'GHSA-pxg6-pf52-xh8x', published: '2024-10-04' },
        ...{ title: 'Cookie fields can be set through the cookie name', cwe: 74, cvss3: null, cvss2: null },
        affects: [npm('cookie', { before: '0.7.0' })],
    },
    {
        ...{ id: 62004, cve: 'CVE-2025-5889', ghsa: 'GHSA-v6h2-p8h4-qcjw', published: '2025-06-09' },
        ...{ title: 'Slow regular expression in brace-expansion', cwe: 1333, cvss3: 3.1, cvss2: null },
        affects: [npm('brace-expansion', { from: '1.0.0', before: '1.1.12' }, { from: '2.0.0', before: '2.0.2' })],
    },
    {
        ...{ id: 35120, cve: 'CVE-2021-44228', ghsa: 'GHSA-jfh8-c2jp-5v3q', published: '2021-12-10' },
        ...{
            title: 'Remote code execution through log messages (Log4Shell)',
            cwe: 502,
            cvss3: 10,
            cvss2: 9.3,
            exploited: true,
        },
        affects: [
            maven('org.apache.logging.log4j:log4j-core', { from: '2.0-beta9', before: '2.3.1' }, { from: '2.4', before: '2.12.2' }, { from: '2.13.0', before: '2.15.0' }),
        ],
    },
    {
        ...{ id: 35144, cve: 'CVE-2021-45046', ghsa: 'GHSA-7rjr-3q55-vv33', published: '2021-12-14' },
        ...{ title: 'Incomplete fix of Log4Shell', cwe: 917, cvss3: 9, cvss2: 5.1, exploited: true },
        affects: [
            maven('org.apache.logging.log4j:log4j-core', { from: '2.0-beta9', before: '2.12.2' }, { from: '2.13.0', before: '2.16.0' }),
        ],
    },
    {
        ...{ id: 36199, cve: 'CVE-2020-36518', ghsa: 'GHSA-57j2-w4cx-62h2', published: '2022-03-11' },
        ...{ title: 'Deeply nested JSON exhausts the stack in jackson-databind', cwe: 787, cvss3: 7.5, cvss2: 5.0 },
        affects: [
            maven('com.fasterxml.jackson.core:jackson-databind', { before: '2.12.6.1' }, { from: '2.13.0', before: '2.13.2.1' }),
        ],
    },
    {
        ...{ id: 42960, cve: 'CVE-2022-42889', ghsa: 'GHSA-599f-7c49-w659', published: '2022-10-13' },
        ...{ title: 'Code execution through text interpolation in commons-text', cwe: 94, cvss3: 9.8, cvss2: null },
        affects: [maven('org.apache.commons:commons-text', { from: '1.5', before: '1.10.0' })],
    },
    {
        ...{ id: 33480, cve: 'CVE-2021-35042', ghsa: 'GHSA-xpfp-f569-q3p2', published: '2021-07-02' },
        ...{ title: 'SQL injection through order_by in Django', cwe: 89, cvss3: 9.8, cvss2: 7.5 },
        affects: [pip('django', { from: '3.1', before: '3.1.13' }, { from: '3.2', before: '3.2.5' })],
    },
    {
        ...{ id: 36610, cve: 'CVE-2022-28346', ghsa: 'GHSA-2gwj-7jmv-h26r', published: '2022-04-12' },
        ...{ title: 'SQL injection through annotate and aggregate in Django', cwe: 89, cvss3: 9.8, cvss2: 7.5 },
        affects: [
            pip('django', { from: '2.2', before: '2.2.28' }, { from: '3.2', before: '3.2.13' }, { from: '4.0', before: '4.0.4' }),
        ],
    },
    {
        ...{ id: 51902, cve: 'CVE-2023-32681', ghsa: 'GHSA-j8r2-6x86-q33q', published: '2023-05-22' },
        ...{ title: 'Proxy credentials sent to the target by requests', cwe: 200, cvss3: 6.1, cvss2: null },
        affects: [pip('requests', { from: '2.3.0', before: '2.31.0' })],
    },
    {
        ...{ id: 37755, cve: 'CVE-2022-30123', ghsa: 'GHSA-wq4h-7r42-5hrr', published: '2022-05-27' },
        ...{ title: 'Escape sequences reach the terminal through rack logs', cwe: 150, cvss3: 10, cvss2: 7.5 },
        affects: [
            gem('rack', { before: '2.0.9.1' }, { from: '2.1', before: '2.1.4.1' }, { from: '2.2', before: '2.2.3.1' }),
        ],
    },
];
function npm(name, ...ranges) {
    return { manager: 'npm', name, ranges };
}
function pip(name, ...ranges) {
    return { manager: 'pip', name, ranges };
}
function gem(name, ...ranges) {
    return { manager: 'RubyGems', name, ranges };
}
function maven(name, ...ranges) {
    return { manager: 'Maven', name, ranges };
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/sessions.js
/** The JWTs in circulation. Nobody but the service can check their signature, so it is made up. */
class Sessions {
    #random;
    #byJwt = new Map();
    constructor(random) {
        this.#random = random;
    }
    /** Claims as in a sample seen in the wild: iat, exp, roles, username. */
    issue(account, now, seconds) {
        const iat = Math.floor(now / 1_000);
        const roles = account.right === 'admin' ? ['ROLE_USER', 'ROLE_API', 'ROLE_ADMIN'] : ['ROLE_USER', 'ROLE_API'];
        const claims = { iat, exp: iat + seconds, roles, username: account.name };
        const signature = Buffer.from(this.#random.bytes(32)).toString('base64url');
        const jwt = `${encoded({ typ: 'JWT', alg: 'RS256' })}.${encoded(claims)}.${signature}`;
        this.#byJwt.set(jwt, { account, expiresAt: (iat + seconds) * 1_000, ended: false });
        return jwt;
    }
    holderOf(jwt, now) {
        const session = this.#byJwt.get(jwt);
        if (session === undefined || session.account.revoked)
            return 'unknown';
        return session.ended || session.expiresAt <= now ? 'expired' : session.account;
    }
    /** All JWTs are expired from now on, before their time. */
    end() {
        for (const session of this.#byJwt.values())
            session.ended = true;
    }
}
function encoded(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/world.js







const RIGHTS = {
    admin: 'admin',
    scanner: 'scan',
    limited: 'scan',
    viewer: 'read',
    powerless: 'none',
    revoked: 'scan',
};
const WORLD = [
    { repository: 'shipgate-demo/payments', branch: 'main', commit: '9d3c21f0a4b7e6588213cd90ef5a7b1c64d02e98' },
];
function createState(options) {
    const { clock, seed, world, ...settings } = options;
    const random = new seeded_random/* SeededRandom */.A(seed ?? 1);
    const chosen = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
    const state = {
        now: () => Math.floor(clock.now()),
        sleep: (ms, signal) => clock.sleep(ms, signal),
        random,
        settings: { ...DEFAULTS, ...chosen },
        accounts: [],
        sessions: new Sessions(random),
        repositories: [],
        branches: [],
        commits: [],
        uploads: [],
        scans: [],
        dependencies: new Map(),
        versionIds: new Map(),
        vulnerabilityIds: new Map(),
        advisories: [...ADVISORIES],
        revision: 0,
        reviews: new Map(),
        rules: DEFAULT_RULES,
        scripts: [],
        uploadRefusals: [],
        reports: [],
        counters: { logins: 0, refusedLogins: 0, finishes: 0, uploadsInFlight: 0, uploadsAtOnce: 0 },
        remainingScans: options.quota?.remainingScans ?? null,
    };
    for (const role of Object.keys(RIGHTS)) {
        // The limited account comes after the world, and sees just that.
        if (role !== 'limited')
            state.accounts.push(accountFor(role, null));
    }
    for (const earlier of world ?? WORLD)
        addEarlierScan(state, accountOf(state, 'admin'), earlier);
    state.remainingScans = options.quota?.remainingScans ?? null;
    state.accounts.push(accountFor('limited', new Set(state.repositories.map(repository => repository.id))));
    return state;
}
function accountOf(state, role) {
    const account = state.accounts.find(known => known.name === mailOf(role));
    if (account === undefined)
        throw new Error(`there is no account ${role} on this sandbox`);
    return account;
}
/** From the role alone, so that a token is the same in every run: 48 hex characters, as in tests of the official CLI. */
function accountFor(role, repositories) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(`sandbox debricked ${role}`).digest('hex');
    return {
        name: mailOf(role),
        // Characters that a form must escape.
        password: `p&ss=${digest.slice(48, 56)}+%`,
        token: digest.slice(0, 48),
        right: RIGHTS[role],
        revoked: role === 'revoked',
        repositories,
    };
}
function mailOf(role) {
    return `ci+${role}@example.com`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/control.js




/** The strings behind the service: seeding, scripting, looking. Everything here takes effect at the clock's time. */
class DebrickedControl {
    #state;
    constructor(state) {
        this.#state = state;
    }
    /** Chooses other behaviours from now on. */
    change(settings) {
        this.#state.settings = { ...this.#state.settings, ...settings };
        if (settings.quota !== undefined)
            this.#state.remainingScans = settings.quota?.remainingScans ?? null;
    }
    /** How the scan of the next finish goes; further scripts are for the finishes after that. */
    scriptScan(...scripts) {
        this.#state.scripts.push(...scripts);
    }
    /** The rules of the account, instead of the ones it has. None: the status call answers null. */
    setRules(rules) {
        this.#state.rules = rules;
    }
    /**
     * Uploads of files with this base name are refused from now on, `times` of them (default all). The body is the usual
     * `{code, message}` unless given.
     */
    refuseUpload(file, refusal) {
        const { status, message, body, times } = refusal;
        this.#state.uploadRefusals.push({
            file: typeof file === 'string' ? new RegExp(`^${file.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : file,
            status,
            body: body ?? { code: status, message: message ?? (status === 402 ? 'Upgrade required' : 'Bad file') },
            times: times ?? Number.POSITIVE_INFINITY,
        });
    }
    /** A scan that is there already: a baseline, another branch, another commit. */
    addScan(earlier, owner = 'admin') {
        return this.#summary(addEarlierScan(this.#state, accountOf(this.#state, owner), earlier));
    }
    /** A repository nobody has scanned. Names may repeat. */
    addRepository(name) {
        return { id: addRepository(this.#state, name).id };
    }
    /** Somebody judges a vulnerability in a repository; a pause or snooze may end. */
    review(judged) {
        const { repository, cve, status, until } = judged;
        this.#state.reviews.set(`${repository} ${cve}`, { status, until: until ?? null });
    }
    /** A weakness becomes known: lists of earlier scans have it from now on, their results stay. */
    publishAdvisory(advisory) {
        this.#state.advisories.push(advisory);
        this.#state.revision++;
    }
    /** All JWTs are expired from now on. */
    expireSessions() {
        this.#state.sessions.end();
    }
    /** Takes rights from an account, or the account from the service. */
    changeAccount(role, change) {
        Object.assign(accountOf(this.#state, role), change);
    }
    deleteReport(uuid) {
        const report = this.#state.reports.find(known => known.uuid === uuid);
        if (report === undefined)
            throw new Error(`there is no report ${uuid}`);
        report.deleted = true;
    }
    /** Logins that gave a JWT. */
    get logins() {
        return this.#state.counters.logins;
    }
    get refusedLogins() {
        return this.#state.counters.refusedLogins;
    }
    /** Finishes that were accepted: as many scans were started. */
    get finishes() {
        return this.#state.counters.finishes;
    }
    /** The most uploads that were under way at once. */
    get uploadsAtOnce() {
        return this.#state.counters.uploadsAtOnce;
    }
    /** Every file taken, in order; a file sent twice is there twice. */
    get files() {
        return this.#state.uploads
            .filter(upload => upload.viaRequest)
            .flatMap(upload => upload.files.map(file => ({ upload, file })))
            .sort((a, b) => a.file.id - b.file.id)
            .map(({ upload, file }) => ({
            ciUploadId: upload.id,
            path: pathOf(file),
            size: file.bytes.length,
            sha256: file.sha256,
            repository: upload.repositoryName,
            commit: upload.commitName,
            branch: upload.branchName,
            at: file.at,
        }));
    }
    /** Scans that requests started, in order. */
    get scans() {
        return this.#state.scans.filter(scan => scan.upload.viaRequest).map(scan => this.#summary(scan));
    }
    /** Ids of uploads that were opened by requests and never finished. */
    get unfinishedUploads() {
        return this.#state.uploads.filter(upload => upload.scans.length === 0).map(upload => upload.id);
    }
    #summary(scan) {
        return {
            ciUploadId: scan.upload.id,
            repositoryId: scan.repository.id,
            branchId: scan.branch.id,
            commitId: scan.commit.id,
            repository: scan.repository.name,
            branch: scan.branch.name,
            commit: scan.commit.name,
            author: scan.author,
            isRelease: scan.isRelease,
            startedAt: scan.startedAt,
            done: isDone(scan, this.#state.now()),
        };
    }
}

// EXTERNAL MODULE: ./build/sandbox/kit/emulator.js
var emulator = __nccwpck_require__(4576);
// EXTERNAL MODULE: ./build/sandbox/kit/request-journal.js
var request_journal = __nccwpck_require__(6836);
// EXTERNAL MODULE: ./build/sandbox/kit/route-table.js
var route_table = __nccwpck_require__(6567);
;// CONCATENATED MODULE: ./build/providers/debricked/emulator/answers.js
/** Errors of the login and the guards, as clients read them. */
function refusal(status, message) {
    return json(status, { code: status, message });
}
function json(status, value) {
    return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}
function answers_text(status, words) {
    return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=UTF-8' } });
}
function empty(status) {
    return new Response(null, { status });
}
/** The text of a parameter that does not fit its documented pattern; the wording is assumed. */
function badParameter(name, value) {
    return refusal(400, `Parameter "${name}" of value "${value ?? ''}" violated a constraint`);
}
function notFound(what) {
    return refusal(404, `${what} not found`);
}
/** Body seen by the deprecated official PHP CLI. */
function accessDenied() {
    return refusal(403, 'Access Denied.');
}
function paymentRequired() {
    return refusal(402, 'Upgrade required');
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/not-emulated.js
/** Routes that the service has and the sandbox has not: better an honest 501 than a wrong 404. */
const NOT_EMULATED = [
    [['GET'], /^\/api\/doc\/open(\.json)?$/],
    [['GET'], /^\/api\/1\.0\/open\/supported\/dependency\/files$/],
    [['GET'], /^\/api\/1\.0\/open\/files\/supported-sbom-formats$/],
    [['GET'], /^\/api\/1\.0\/open\/scan\/(latest-)?scan-status$/],
    [['GET'], /^\/api\/1\.0\/open\/commits\/get-commits$/],
    [['GET', 'POST'], /^\/api\/1\.0\/open\/repository-settings\//],
    [['GET'], /^\/api\/1\.0\/open\/repositories\/get-repositories$/],
    [['GET', 'PATCH'], /^\/api\/1\.0\/open\/admin\//],
    [['GET'], /^\/api\/1\.0\/open\/user-profile\/get-user-info$/],
    [
        ['GET'],
        /^\/api\/1\.0\/open\/vulnerability\/\d+\/(cveid|tags|references|dates|cvesummary|cvssdetails|affected-dependencies|repository-information|review-status|activity\/\d+|reachability-analysis\/\d+\/data)$/,
    ],
    [['POST'], /^\/api\/1\.0\/open\/vulnerability\/\d+\/(set-review-status|pullrequest\/.*)$/],
    [['POST'], /^\/api\/1\.0\/open\/repository\/(check-dependency-policy|\d+\/pull-request\/.*)$/],
    [['GET'], /^\/api\/1\.0\/open\/malwares?\//],
    [['GET'], /^\/api\/1\.0\/open\/dependency\/\d+\//],
    [['POST', 'PUT'], /^\/api\/1\.0\/open\/automations\//],
    [['GET', 'POST', 'PUT', 'DELETE'], /^\/api\/1\.0\/open\/(policy|debricked-policy|reports|import)(\/|$)/],
    [['GET', 'POST'], /^\/api\/1\.0\/open\/sbom\/(generate-cyclonedx-sbom|download-generated-cyclonedx-sbom)$/],
    [['GET'], /^\/api\/1\.0\/(select|open\/select-data)\//],
    [['GET'], /^\/api\/1\.0\/license\/report$/],
    [['GET', 'POST'], /^\/app\/oauth\//],
];
function isNotEmulated(method, pathname) {
    const wanted = method === 'HEAD' ? 'GET' : method;
    return NOT_EMULATED.some(([methods, path]) => methods.includes(wanted) && path.test(pathname));
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/request-budget.js

const HOUR_MS = 3_600_000;
/**
 * Requests per token and hour. Only the numbers are published: that the window is fixed and begins with the first request,
 * that polls count and that logins do not, is assumed.
 */
class RequestBudget {
    #windows = new Map();
    /** Counts the request; the answer to give when the budget is used up. */
    charge(state, account) {
        const { hourlyRequests } = state.settings;
        const now = state.now();
        let window = this.#windows.get(account);
        if (window === undefined || now - window.since >= HOUR_MS) {
            window = { since: now, count: 0 };
            this.#windows.set(account, window);
        }
        window.count++;
        if (hourlyRequests === 'off' || window.count <= hourlyRequests)
            return null;
        return tooManyRequests(state, window.since + HOUR_MS);
    }
}
function tooManyRequests(state, until) {
    const { rateLimitBody, retryAfter } = state.settings;
    const answer = rateLimitBody === 'json'
        ? json(429, { code: 429, message: 'Too Many Requests' })
        : new Response('<html><body><h1>Too Many Requests</h1></body></html>', {
            status: 429,
            headers: { 'content-type': 'text/html' },
        });
    const seconds = Math.ceil((until - state.now()) / 1_000);
    if (retryAfter === 'seconds')
        answer.headers.set('retry-after', String(seconds));
    if (retryAfter === 'date')
        answer.headers.set('retry-after', new Date(until).toUTCString());
    return answer;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/route.js
const ORDER = ['none', 'read', 'scan', 'admin'];
function mayDo(account, needed) {
    return ORDER.indexOf(account.right) >= ORDER.indexOf(needed);
}
function maySee(account, repository) {
    return account.repositories === null || account.repositories.has(repository.id);
}
function mediaTypeOf(request) {
    return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

;// CONCATENATED MODULE: ./build/sandbox/kit/multipart.js
/** Reads a multipart/form-data body (RFC 7578) as tolerantly as servers do; the boundary comes from the content type. */
function parseMultipart(body, contentType) {
    const boundary = parametersOf(contentType).get('boundary');
    if (boundary === undefined || boundary === '')
        return malformed('the content-type has no boundary');
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const delimiter = `--${boundary}`;
    let at = startOf(bytes, delimiter);
    if (at === -1)
        return malformed('the boundary of the content-type is nowhere in the body');
    const parts = [];
    for (;;) {
        at += delimiter.length;
        if (bytes.toString('latin1', at, at + 2) === '--')
            return { kind: 'parts', parts, closed: true };
        const lineEnd = bytes.indexOf('\r\n', at);
        if (lineEnd === -1)
            return { kind: 'parts', parts, closed: false };
        const end = bytes.indexOf(`\r\n${delimiter}`, lineEnd);
        const part = partOf(bytes.subarray(lineEnd + 2, end === -1 ? bytes.length : end));
        if (typeof part === 'string')
            return malformed(part);
        parts.push(part);
        if (end === -1)
            return { kind: 'parts', parts, closed: false };
        at = end + 2;
    }
}
function malformed(fault) {
    return { kind: 'malformed', fault };
}
/** Where the first delimiter is: at the start of the body or of a line; a preamble is skipped. */
function startOf(bytes, delimiter) {
    if (bytes.indexOf(delimiter) === 0)
        return 0;
    const at = bytes.indexOf(`\r\n${delimiter}`);
    return at === -1 ? -1 : at + 2;
}
function partOf(bytes) {
    const headEnd = bytes.indexOf('\r\n\r\n');
    if (headEnd === -1)
        return 'a part has no end of its headers';
    const headers = new Map();
    // Folded lines are obsolete, and still sent.
    const head = bytes.toString('utf8', 0, headEnd).replace(/\r\n[ \t]+/g, ' ');
    for (const line of head.split('\r\n')) {
        const colon = line.indexOf(':');
        if (colon > 0)
            headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    const disposition = headers.get('content-disposition');
    if (disposition === undefined || !/^form-data\b/i.test(disposition))
        return 'a part has no form-data disposition';
    const parameters = parametersOf(disposition);
    const name = parameters.get('name');
    if (name === undefined)
        return 'a part has no name';
    return {
        name,
        fileName: extended(parameters.get('filename*')) ?? parameters.get('filename') ?? null,
        contentType: headers.get('content-type') ?? null,
        bytes: new Uint8Array(bytes.subarray(headEnd + 4)),
    };
}
/** Parameters of a header value, quoted or not, names in lower case. */
function parametersOf(header) {
    const parameters = new Map();
    for (const [, name, quoted, plain] of header.matchAll(/;\s*([^\s=;]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;\s]*))/g)) {
        const value = quoted === undefined ? (plain ?? '') : unquoted(quoted);
        parameters.set((name ?? '').toLowerCase(), value);
    }
    return parameters;
}
/** Browsers and fetch write `%22` for a quote, most other clients a backslash in front. */
function unquoted(text) {
    return text
        .replace(/\\(["\\])/g, '$1')
        .replace(/%22/g, '"')
        .replace(/%0D/gi, '\r')
        .replace(/%0A/gi, '\n');
}
/** `UTF-8''name%20with%20blanks`, as RFC 8187 writes it. */
function extended(value) {
    const encoded = value?.match(/^[\w-]+'[^']*'(.*)$/)?.[1];
    if (encoded === undefined)
        return undefined;
    try {
        return decodeURIComponent(encoded);
    }
    catch {
        return encoded;
    }
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/request-fields.js



/** Reads a JSON, urlencoded or multipart body and holds it to the fields the route knows. */
function fieldsOf(call, visit, known) {
    const type = mediaTypeOf(call.request);
    if (type === 'multipart/form-data')
        return multipart(call, visit, known);
    if (type === 'application/x-www-form-urlencoded') {
        return checked([...new URLSearchParams(call.body)], new Map(), known);
    }
    const body = (0,strictness/* parsed */.Yz)(call.body);
    if (!(0,strictness/* isRecord */.u4)(body))
        return { kind: 'unreadable', fault: 'the body is not a JSON object' };
    return { kind: 'json', values: new Map(Object.entries(body)) };
}
function multipart(call, visit, known) {
    const body = parseMultipart(visit.bytes, call.request.headers.get('content-type') ?? '');
    if (body.kind === 'malformed')
        return { kind: 'unreadable', fault: body.fault };
    const files = new Map();
    const texts = [];
    for (const part of body.parts) {
        if (part.fileName === null)
            texts.push([part.name, Buffer.from(part.bytes).toString()]);
        else if (files.has(part.name))
            return { kind: 'unknown', fault: `part ${part.name} is sent twice` };
        else
            files.set(part.name, part);
    }
    return checked(texts, files, known);
}
function checked(texts, files, known) {
    const names = [...files.keys(), ...texts.map(([name]) => name)];
    const stranger = names.find(name => !known.includes(name));
    if (stranger !== undefined)
        return { kind: 'unknown', fault: `unknown part ${stranger}` };
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        return { kind: 'unknown', fault: `part ${twice} is sent twice` };
    return { kind: 'form', values: new Map(texts), files };
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/supported-formats.js
/**
 * The live list is in no public tree. This one joins the names recorded in the deprecated official PHP CLI (2022: mostly
 * without anchors) with those the official CLI 26.3.1 makes or tests with (own anchors, look-aheads).
 */
const SUPPORTED_FORMATS = [
    format('package\\.json', ['package-lock\\.json', 'yarn\\.lock', 'pnpm-lock\\.yaml'], 'javascript'),
    format('npm-shrinkwrap\\.json'),
    format('bower\\.json', ['bower\\.debricked\\.lock'], 'javascript'),
    format('composer\\.json', ['composer\\.lock'], 'php'),
    format('pom\\.xml', ['maven\\.debricked\\.lock', '\\.debricked-maven-dependencies\\.tgf'], 'java'),
    format('build\\.gradle', ['gradle\\.debricked\\.lock', '\\.debricked-gradle-dependencies\\.txt'], 'java'),
    format('build\\.gradle\\.kts', ['gradle\\.debricked\\.lock', '\\.debricked-gradle-dependencies\\.txt'], 'java'),
    format('^build\\.sbt$', ['maven\\.debricked\\.lock'], 'java'),
    format('go\\.mod', ['gomod\\.debricked\\.lock'], 'go'),
    // That way round in the recording.
    format('go\\.sum', ['go\\.mod'], 'go'),
    format('requirements.*\\.txt$', ['.*\\.pip\\.debricked\\.lock'], 'python'),
    format('Pipfile', ['Pipfile\\.lock'], 'python'),
    format('pyproject\\.toml', ['poetry\\.lock', 'uv\\.lock'], 'python'),
    format('.*(?:\\.csproj)', ['packages\\.lock\\.json'], 'c-sharp'),
    format('packages\\.config', ['packages\\.config\\.nuget\\.debricked\\.lock'], 'c-sharp'),
    format('paket\\.lock'),
    format('pubspec\\.yaml', ['pubspec\\.lock', 'pubspec\\.deps\\.json'], 'dart'),
    format('((?!WORKSPACE|BUILD)).*(?:\\.bazel)'),
    format('((?!WORKSPACE|BUILD)).*(?:\\.bzl)'),
    format('WORKSPACE'),
    format('.*_install\\.json'),
    format('', ['Cargo\\.lock'], 'rust'),
    format('Gemfile\\.lock', [], 'ruby'),
    format('Podfile\\.lock', [], 'ios'),
    format('Gopkg\\.lock', [], 'go'),
    format('mix\\.lock'),
    ...['apk', 'apt', 'rpm', 'snap', 'flatpak', 'pacman'].map(tool => format(`${tool}\\.list`, [], 'linux')),
    format('debian_descriptions\\.txt', [], 'linux'),
    format('debricked\\.fingerprints\\.txt'),
    format('\\.debricked-wfp-fingerprints\\.txt'),
    format('debricked-call-graph\\..*'),
    format('\\.debricked-call-graph'),
];
/** A look-behind without an end: no engine compiles it. The official CLI logs and skips such an entry. */
const UNCOMPILABLE = format('(?<broken.*\\.lock', ['*.lock']);
function format(regex, lockFileRegexes = [], language) {
    const documentationUrl = language === undefined ? null : `https://docs.debricked.com/overview/language-support/${language}`;
    return { regex, documentationUrl, lockFileRegexes };
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/upload-form.js
/** Parts of an upload; the last two are old names (published OpenAPI description). */
const PARTS = [
    'fileData',
    'fileRelativePath',
    'repositoryName',
    'commitName',
    'repositoryUrl',
    'branchName',
    'defaultBranchName',
    'ciUploadId',
    'manualUpload',
    'productName',
    'releaseName',
];
/** Holds the parts to their rules: what is plainly wrong is refused, what the service lets pass is only recorded. */
function readUpload({ values, files }, visit) {
    const file = files.get('fileData');
    if (file === undefined)
        return refused('fileData is required and must be a file');
    const stray = [...files.keys()].find(name => name !== 'fileData');
    if (stray !== undefined)
        return refused(`${stray} must not be a file`);
    const name = (file.fileName ?? '').split(/[/\\]/).at(-1) ?? '';
    if (name === '')
        return refused('fileData has no file name');
    if (name !== file.fileName)
        visit.fault('the file name of fileData is a path');
    const directory = values.get('fileRelativePath');
    if (typeof directory !== 'string')
        visit.fault('fileRelativePath is missing');
    const wrong = pathFault(String(directory ?? ''));
    if (wrong !== null)
        return refused(wrong);
    for (const [part, value] of values) {
        // The documented pattern is `.+`; the official CLI sends empty values for what it does not know, and lives with it.
        if (value === '' && part !== 'fileRelativePath')
            visit.fault(`part ${part} is empty`);
    }
    if (values.has('productName') || values.has('releaseName'))
        visit.fault('productName and releaseName are old names');
    const repositoryName = given(values, 'repositoryName') ?? given(values, 'productName');
    if (repositoryName === null)
        return refused('repositoryName is required');
    const commitName = given(values, 'commitName') ?? given(values, 'releaseName');
    if (commitName === null)
        return refused('commitName is required');
    const uploadId = given(values, 'ciUploadId');
    if (uploadId !== null && !/^[1-9]\d*$/.test(uploadId))
        return refused('ciUploadId must be digits');
    if (values.has('manualUpload') && !/^(0|1|true|false)$/.test(String(values.get('manualUpload')))) {
        return refused('manualUpload must be a boolean');
    }
    const repositoryUrl = given(values, 'repositoryUrl');
    if (repositoryUrl?.endsWith('.git') === true)
        visit.fault('repositoryUrl ends in .git');
    return {
        kind: 'upload',
        name,
        directory: String(directory ?? '').replace(/\/$/, ''),
        bytes: file.bytes,
        ...{ repositoryName, commitName, repositoryUrl },
        branchName: given(values, 'branchName'),
        defaultBranchName: given(values, 'defaultBranchName'),
        uploadId: uploadId === null ? null : Number(uploadId),
    };
    function pathFault(path) {
        if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..')) {
            return 'fileRelativePath must be a folder relative to the repository root, with slashes';
        }
        // The official CLI sends neither a trailing slash, nor a dot for the root, nor the base name.
        if (path.endsWith('/'))
            visit.fault('fileRelativePath ends in a slash');
        if (path.split('/').includes('.'))
            visit.fault('fileRelativePath has a dot segment');
        if (path.split('/').at(-1) === name)
            visit.fault('fileRelativePath holds the base name');
        return null;
    }
}
function given(values, name) {
    const value = values.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
}
function refused(fault) {
    return { kind: 'refused', fault };
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-uploads.js







const uploadRoutes = [
    {
        method: 'GET',
        path: '/api/1.0/open/files/supported-formats',
        // Works without a token: build scripts of the official CLI fetch it so.
        authenticated: false,
        needs: 'none',
        answer: (_call, { state: { settings } }) => {
            if (settings.formats === 'unreachable')
                return empty(503);
            return json(200, settings.formats === 'listed' ? SUPPORTED_FORMATS : [UNCOMPILABLE, ...SUPPORTED_FORMATS]);
        },
    },
    {
        method: 'POST',
        path: '/api/1.0/open/uploads/dependencies/files',
        body: 'required',
        contentType: 'multipart/form-data',
        needs: 'scan',
        answer: upload,
    },
];
async function upload(call, visit) {
    const { counters, settings } = visit.state;
    counters.uploadsInFlight++;
    counters.uploadsAtOnce = Math.max(counters.uploadsAtOnce, counters.uploadsInFlight);
    try {
        const fields = fieldsOf(call, visit, PARTS);
        const form = fields.kind === 'form' ? readUpload(fields, visit) : fields;
        if (form.kind !== 'upload') {
            const fault = form.kind === 'json' ? 'the body is not multipart/form-data' : form.fault;
            visit.fault(fault);
            return refusal(400, fault);
        }
        const ms = typeof settings.uploadMs === 'number' ? settings.uploadMs : settings.uploadMs(form.name);
        if (ms > 0)
            await visit.state.sleep(ms, call.request.signal);
        return store(visit, form);
    }
    finally {
        counters.uploadsInFlight--;
    }
}
function store(visit, form) {
    const { state, caller } = visit;
    const refused = state.uploadRefusals.find(entry => entry.times > 0 && entry.file.test(form.name));
    if (refused !== undefined) {
        refused.times--;
        return json(refused.status, refused.body);
    }
    if (state.settings.withheld.includes('uploads'))
        return paymentRequired();
    // What a used-up quota answers is not known; 402 is documented for uploads.
    if (state.remainingScans === 0)
        return paymentRequired();
    const repository = state.repositories.find(known => known.name === form.repositoryName);
    const foreign = repository === undefined ? caller.repositories !== null : !maySee(caller, repository);
    if (foreign)
        return refusal(403, 'Access Denied.');
    if (form.bytes.length === 0) {
        visit.fault('an empty file is uploaded');
        const message = 'An empty file is not allowed';
        return state.settings.emptyFileStatus === 200 ? json(200, { message }) : refusal(400, message);
    }
    const upload = form.uploadId === null ? openUpload(visit, form) : state.uploads.find(({ id }) => id === form.uploadId);
    if (upload === undefined)
        return refusal(404, `No upload with ID ${form.uploadId} found`);
    if (upload.owner !== caller)
        return refusal(403, 'Access Denied.');
    if (upload.repositoryName !== form.repositoryName || upload.commitName !== form.commitName) {
        visit.fault('a file of another repository or commit is added to an upload');
        return refusal(400, 'repositoryName and commitName must be those of the upload');
    }
    // The effect of a late upload is not known: it is taken, and no scan sees it until the next finish.
    if (upload.scans.length > 0)
        visit.fault('a file is uploaded after the finish');
    const file = fileRecord({
        id: newFileId(state),
        uploadId: upload.id,
        path: form.directory === '' ? form.name : `${form.directory}/${form.name}`,
        bytes: form.bytes,
        at: state.now(),
    });
    upload.files.push(file);
    return json(200, { ciUploadId: upload.id, uploadProgramsFileId: file.id, ...quotaFields(state) });
}
function openUpload({ state, caller }, form) {
    const { repositoryName, commitName, branchName, defaultBranchName, repositoryUrl } = form;
    const upload = {
        id: newUploadId(state),
        owner: caller,
        viaRequest: true,
        ...{ repositoryName, commitName, branchName, defaultBranchName, repositoryUrl },
        files: [],
        scans: [],
        extendedAt: null,
    };
    state.uploads.push(upload);
    return upload;
}
/** Names from the official CLI, whose types are loose: percentage is text there, the days were unusable elsewhere. */
function quotaFields(state) {
    const { quota } = state.settings;
    if (quota === null)
        return {};
    const remainingScans = state.remainingScans ?? quota.remainingScans;
    const used = ((quota.totalScans - remainingScans) / quota.totalScans) * 100;
    return { totalScans: quota.totalScans, remainingScans, percentage: used.toFixed(1), estimateDaysLeft: 4 };
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-account.js


const accountRoutes = [
    {
        method: 'GET',
        path: '/api/1.0/open/user-profile/get-billing-info',
        answer: (_call, { state }) => json(200, { sca: state.settings.plan, select: 'free' }),
    },
    {
        method: 'GET',
        path: '/api/1.0/open/user-profile/is-admin',
        answer: (_call, { caller }) => json(200, { isAdmin: caller.right === 'admin' }),
    },
    {
        method: 'GET',
        path: '/api/1.0/open/automations/rules-count',
        query: ['repositoryIds'],
        answer: (call, { state }) => {
            const ids = call.query.get('repositoryIds');
            if (ids === null || !/^\d+(,\d+)*$/.test(ids))
                return badParameter('repositoryIds', ids);
            return json(200, { count: state.rules.length });
        },
    },
    {
        // The path is documented, the body is assumed to be that of the uploads. Without a quota: nulls.
        method: 'GET',
        path: '/api/1.0/open/scan/remaining-scans',
        answer: (_call, { state }) => json(200, {
            ...{ totalScans: null, remainingScans: null, percentage: null, estimateDaysLeft: null },
            ...quotaFields(state),
        }),
    },
];

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/group-by.js
/** As Map.groupBy, which Node 20 has not. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/list-query.js

/** Query keys of the list calls (published OpenAPI description). */
const LIST_KEYS = [
    'page',
    'rowsPerPage',
    'order',
    'sortColumn',
    'search',
    'generateCsv',
    'generateExcel',
    'email',
];
/** Reads the common keys of a list call; the first column is the default. */
function listQueryOf(call, visit, columns) {
    const { query } = call;
    const { rowsPerPageCap, strict } = visit.state.settings;
    for (const key of ['generateCsv', 'generateExcel', 'email']) {
        if (!query.has(key))
            continue;
        visit.fault(`${key} orders a report by mail instead of data`);
        if (strict)
            return refusal(400, `sandbox: ${key} orders a report by mail instead of data`);
    }
    const page = countOf(query.get('page'), 1);
    if (page === null)
        return badParameter('page', query.get('page'));
    const rows = countOf(query.get('rowsPerPage'), 25);
    if (rows === null)
        return badParameter('rowsPerPage', query.get('rowsPerPage'));
    if (rows > 250)
        visit.fault('rowsPerPage above 250 is cut');
    // Documented as required; several clients leave them out and are served.
    for (const key of ['order', 'sortColumn'])
        if (!query.has(key))
            visit.fault(`query key ${key} is missing`);
    const order = query.get('order') ?? 'desc';
    if (order !== 'asc' && order !== 'desc')
        return badParameter('order', order);
    const sortColumn = query.get('sortColumn') ?? columns[0] ?? '';
    if (!columns.includes(sortColumn))
        return badParameter('sortColumn', sortColumn);
    return {
        page,
        rowsPerPage: Math.min(rows, rowsPerPageCap),
        descending: order === 'desc',
        sortColumn,
        search: (query.get('search') ?? '').toLowerCase(),
    };
}
/** There is no total: a client pages until a page comes back short or empty. */
function pageOf(rows, { page, rowsPerPage }) {
    return rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
}
/** Undefined when it is not given, null when it is not an id. */
function idOf(call, name) {
    const value = call.query.get(name);
    if (value === null)
        return undefined;
    return /^\d+$/.test(value) ? Number(value) : null;
}
function countOf(text, otherwise) {
    if (text === null)
        return otherwise;
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/scan-lookup.js




const KEPT_MS = 30 * 86_400_000;
/** Finds the scan that repositoryId, branchId and commitId of the query lead to. */
function scan_lookup_scopeOf(call, visit) {
    const { state } = visit;
    const ids = { repository: idOf(call, 'repositoryId'), branch: idOf(call, 'branchId'), commit: idOf(call, 'commitId') };
    for (const [name, id] of Object.entries(ids))
        if (id === null)
            return badParameter(`${name}Id`, call.query.get(`${name}Id`));
    const commit = state.commits.find(known => known.id === ids.commit);
    const branch = state.branches.find(known => known.id === ids.branch);
    const repository = state.repositories.find(known => known.id === ids.repository) ?? commit?.repository ?? branch?.repository ?? null;
    // Statuses for unknown ids are assumed.
    if (ids.repository !== undefined && repository?.id !== ids.repository)
        return notFound('Repository');
    if (ids.branch !== undefined && (branch === undefined || branch.repository !== repository))
        return notFound('Branch');
    const gone = commit !== undefined && isPruned(state, commit);
    if (ids.commit !== undefined && (commit === undefined || commit.repository !== repository || gone)) {
        return notFound('Commit');
    }
    if (repository !== null && !maySee(visit.caller, repository))
        return accessDenied();
    if (repository === null)
        return { repository, scan: null };
    return { repository, scan: newestScan(state, commit ?? branch ?? repository) };
}
/** The newest finished scan of a commit, of a branch, or of a repository's default branch. */
function newestScan(state, of) {
    const now = state.now();
    const found = state.scans.findLast(scan => {
        if (!isDone(scan, now) || isPruned(state, scan.commit))
            return false;
        if ('at' in of)
            return scan.commit === of;
        if ('isDefault' in of)
            return scan.branch === of;
        return scan.repository === of && scan.branch.isDefault;
    });
    return found ?? null;
}
/** Other branches than the default one are kept for 30 days after a scan, releases for ever (help pages). */
function isPruned(state, commit) {
    if (commit.branch.isDefault || commit.isRelease)
        return false;
    const last = state.scans.findLast(scan => scan.commit === commit);
    return last !== undefined && Number.isFinite(last.endsAt) && last.endsAt + KEPT_MS < state.now();
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/vulnerability-row.js


/** A row of get-vulnerabilities. Rows are not uniform: where clients saw several shapes, neighbours differ. */
function vulnerabilityRow(state, scan, finding) {
    const { vulnerability, occurrences } = finding;
    const dependencies = new Map(occurrences.map(({ package: one }) => [one.dependency.id, one.dependency]));
    const fixable = occurrences.filter(occurrence => occurrence.fixedIn !== null).length;
    const odd = vulnerability.id % 2 === 1;
    return {
        cveId: vulnerability.cve,
        // The link is the only sure place of the numeric id.
        name: { name: vulnerability.cve, link: vulnerabilityLink(vulnerability.id, scan.commit) },
        ...scoreOf(vulnerability.cvss3, odd),
        discovered: vulnerability.discovered,
        isDisputed: vulnerability.disputed,
        vulnerabilityStatus: statusOf(state, scan, vulnerability.cve),
        dependencies: [...dependencies.values()].map(dependency => ({
            name: labelOf(dependency),
            shortName: dependency.name,
            link: dependencyLink(dependency, scan.commit),
        })),
        // The values are assumed.
        fixesAndExploits: fixable > 0 ? [{ type: 'fix', amount: fixable }] : [],
        ticketStatuses: [],
        cpeVersions: [],
        debAI: null,
        reachabilityAnalysis: null,
        reachAnalysisMessage: 'not_been_run',
        // Blank means not listed; anything truthy, text or boolean, means listed (seen in an IDE plug-in).
        cisaKevExploited: vulnerability.exploited ? (odd ? true : 'exploited') : '',
    };
}
/** Without a score the key is null or missing. */
function scoreOf(cvss3, missing) {
    if (cvss3 !== null)
        return { cvss: { text: cvss3, type: severityOf(cvss3) } };
    return missing ? {} : { cvss: null };
}
/** Bands of CVSS 3. */
function severityOf(cvss3) {
    if (cvss3 >= 9)
        return 'critical';
    if (cvss3 >= 7)
        return 'high';
    return cvss3 >= 4 ? 'medium' : 'low';
}
function statusOf(state, scan, cve) {
    const { status, until } = reviewOf(state, scan.repository.name, cve);
    const { statusShape } = state.settings;
    if (statusShape === 'text' || (statusShape === 'mixed' && until === null))
        return status;
    return { type: status, pausedUntil: until === null ? null : new Date(until).toISOString().replace('.000Z', '+00:00') };
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-dependencies.js









const COLUMNS = [
    'name',
    'totalVulnerabilities',
    'licenses',
    'popularity',
    'contributors',
    'versionStatus',
    'malwareDetected',
];
const QUERY = [...LIST_KEYS, 'repositoryId', 'branchId', 'commitId', 'group', 'filters'];
/** The path was renamed: clients of 2024 and 2025 use the older one, the OpenAPI description of 2026 has the newer. */
const dependencyRoutes = [
    {
        method: 'GET',
        path: '/api/1.0/open/dependencies/get-hierarchy',
        query: QUERY,
        answer: (call, visit) => (visit.state.settings.hierarchy === 'old' ? notFound('Route') : hierarchy(call, visit)),
    },
    {
        method: 'GET',
        path: '/api/1.0/open/dependencies/get-dependencies-hierarchy',
        query: QUERY,
        answer: (call, visit) => (visit.state.settings.hierarchy === 'new' ? notFound('Route') : hierarchy(call, visit)),
    },
];
function hierarchy(call, visit) {
    const query = listQueryOf(call, visit, COLUMNS);
    if (query instanceof Response)
        return query;
    const scope = scan_lookup_scopeOf(call, visit);
    if (scope instanceof Response)
        return scope;
    const { scan } = scope;
    if (scan === null)
        return json(200, { commitName: '', dependencies: [] });
    const rows = rowsOf(visit.state, scan);
    const roots = packagesOf(visit.state, scan).filter(one => one.isDirect || one.roots.includes(one));
    const byDependency = groupBy(roots, one => one.dependency.id);
    const groups = [...byDependency.values()].filter(([first]) => first?.dependency.name.toLowerCase().includes(query.search));
    const sign = query.descending ? -1 : 1;
    groups.sort(([a], [b]) => sign * ((a?.dependency.name ?? '') < (b?.dependency.name ?? '') ? -1 : 1));
    return json(200, {
        commitName: scan.commit.name,
        dependencies: pageOf(groups, query).flatMap(group => rows(group, new Set())),
    });
}
/** Rows are per dependency: several versions of one are one row, and no version stands in it. */
function rowsOf(state, scan) {
    const direct = new Map();
    for (const finding of findingsOf(state, scan)) {
        for (const id of new Set(finding.occurrences.map(occurrence => occurrence.package.dependency.id))) {
            direct.set(id, [...(direct.get(id) ?? []), finding]);
        }
    }
    // A package stands once under each root, else a large graph would never end.
    return function row(group, seen) {
        const [first] = group;
        if (first === undefined || seen.has(first.dependency.id))
            return [];
        const { dependency } = first;
        const isRoot = seen.size === 0 ? true : null;
        seen.add(dependency.id);
        const own = direct.get(dependency.id) ?? [];
        const all = new Set(reachable(group).flatMap(one => direct.get(one.dependency.id) ?? []));
        const needed = groupBy(group.flatMap(one => one.requires), one => one.dependency.id);
        return [
            {
                id: dependency.id,
                name: { name: labelOf(dependency), shortName: dependency.name, link: dependencyLink(dependency, scan.commit) },
                isRoot,
                isMatched: true,
                totalVulnerabilities: all.size,
                totalDirectVulnerabilities: own.length,
                vulnerabilityPriority: amounts([...all].map(({ vulnerability: { cvss3 } }) => (cvss3 === null ? null : severityOf(cvss3)))),
                vulnerabilityStatuses: amounts([...all].map(({ vulnerability }) => reviewOf(state, scan.repository.name, vulnerability.cve).status)),
                licenses: [...new Set(group.flatMap(one => one.licences))].map(name => ({ name })),
                // A number, null or something else that is no number: clients convert.
                contributors: 72,
                popularity: null,
                indirectDependencies: [...needed.values()].flatMap(next => row(next, seen)),
            },
        ];
    };
}
function reachable(group) {
    const seen = new Set();
    const waiting = [...group];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (seen.has(next))
            continue;
        seen.add(next);
        waiting.push(...next.requires);
    }
    return [...seen];
}
function amounts(types) {
    const counted = new Map();
    for (const type of types)
        if (type !== null)
            counted.set(type, (counted.get(type) ?? 0) + 1);
    return [...counted].map(([type, amount]) => ({ type, amount }));
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-finish.js




const FIELDS = [
    'ciUploadId',
    'repositoryName',
    'commitName',
    'author',
    'integrationName',
    'debrickedIntegration',
    'versionHint',
    'debrickedConfig',
    'isRelease',
    'experimental',
    'returnCommitData',
];
const FLAGS = ['versionHint', 'isRelease', 'experimental', 'returnCommitData'];
const finishRoutes = [
    {
        method: 'POST',
        path: '/api/1.0/open/finishes/dependencies/files/uploads',
        body: 'required',
        keys: FIELDS,
        forms: ['multipart/form-data'],
        needs: 'scan',
        answer: finish,
    },
];
function finish(call, visit) {
    const { state, caller } = visit;
    const fields = fieldsOf(call, visit, [...FIELDS, 'repositoryZip']);
    if (fields.kind === 'unreadable' || fields.kind === 'unknown') {
        visit.fault(fields.fault);
        return refusal(400, fields.fault);
    }
    const { values } = fields;
    const id = values.get('ciUploadId');
    if (!/^[1-9]\d*$/.test(String(id ?? '')))
        return badParameter('ciUploadId', id === undefined ? null : String(id));
    // The official CLI sends text although the uploads answer with a number.
    if (typeof id === 'number')
        visit.fault('ciUploadId is a number, not text');
    for (const flag of FLAGS) {
        if (values.has(flag) && flagOf(values.get(flag)) === null)
            return badParameter(flag, String(values.get(flag)));
    }
    const config = configOf(fields, visit);
    if (config === null)
        return badParameter('debrickedConfig', '\u2026');
    const upload = state.uploads.find(known => known.id === Number(id));
    if (upload === undefined)
        return refusal(404, `No upload with ID ${id} found`);
    if (upload.owner !== caller)
        return accessDenied();
    for (const name of ['repositoryName', 'commitName']) {
        const value = values.get(name);
        if (value !== undefined && value !== upload[name])
            visit.fault(`${name} of the finish is not that of the upload`);
    }
    const scan = startScan(state, upload, {
        author: String(values.get('author') ?? ''),
        isRelease: flagOf(values.get('isRelease')) === true,
        config,
        script: state.scripts.shift() ?? {},
        at: state.now(),
    });
    state.counters.finishes++;
    if (flagOf(values.get('returnCommitData')) !== true)
        return empty(204);
    return json(200, { repositoryId: scan.repository.id, commitId: scan.commit.id });
}
/** The pattern for booleans is `true|false|.?`, since a JSON true arrives as "1" and false as "" (OpenAPI description). */
function flagOf(value) {
    if (typeof value === 'boolean')
        return value;
    const text = String(value ?? '');
    if (text === 'true' || text === '1')
        return true;
    return text === 'false' || text === '' || text === '0' ? false : null;
}
/** `override` (its plural is deprecated), `ignore`, `policies`; in multipart a JSON text (official CLI 26.3.1). */
function configOf(fields, visit) {
    const given = fields.values.get('debrickedConfig');
    const config = fields.kind === 'form' && typeof given === 'string' ? (0,strictness/* parsed */.Yz)(given) : given;
    if (config === undefined || config === null)
        return given === undefined || config === null ? NO_CONFIG : null;
    if (!(0,strictness/* isRecord */.u4)(config))
        return null;
    for (const key of Object.keys(config)) {
        if (key === 'overrides')
            visit.fault('debrickedConfig has the deprecated key overrides');
        else if (!['override', 'ignore', 'policies'].includes(key))
            visit.fault(`unknown key ${key} in debrickedConfig`);
    }
    const ignored = packagesUnder(config['ignore']).flatMap(entry => {
        if (!(0,strictness/* isRecord */.u4)(entry) || typeof entry['pURL'] !== 'string')
            return [];
        return { purl: entry['pURL'], version: typeof entry['version'] === 'string' ? entry['version'] : null };
    });
    const policies = (0,strictness/* isRecord */.u4)(config['policies']) ? config['policies'] : {};
    const denied = packagesUnder(policies['deny']).filter(entry => typeof entry === 'string');
    return { ignored, denied };
}
function packagesUnder(value) {
    return (0,strictness/* isRecord */.u4)(value) && Array.isArray(value['packages']) ? value['packages'] : [];
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-licences.js







const RISKS = ['', 'N/A', 'Low', 'Medium', 'High', 'Critical', 'Unknown'];
const licenceRoutes = [
    {
        method: 'GET',
        path: '/api/1.0/open/licenses/get-licenses',
        query: [...LIST_KEYS, 'repositoryIds', 'repositoryId', 'branchId', 'commitId'],
        answer: licences,
    },
    {
        method: 'GET',
        path: '/api/1.0/open/dependencies-licenses/:repositoryId/:branchId',
        query: LIST_KEYS,
        answer: licencesByVersion,
    },
];
function licences(call, visit) {
    const { state } = visit;
    const query = listQueryOf(call, visit, ['name', 'repositories', 'dependenciesCount', 'licenseFamily']);
    if (query instanceof Response)
        return query;
    if (call.query.has('repositoryId'))
        visit.fault('repositoryId is deprecated here, repositoryIds is not');
    // 403, not 402, without the plan (official CLI 26.3.1).
    if (state.settings.plan === 'free' || state.settings.withheld.includes('licences'))
        return accessDenied();
    const scans = scansOf(call, visit);
    if (scans instanceof Response)
        return scans;
    const byName = groupBy(scans.flatMap(scan => routes_licences_distinct(packagesOf(state, scan))).flatMap(licencesOf), entry => entry.name);
    const rows = [...byName].map(([name, entries]) => {
        const { family, risk } = kindOf(name);
        return {
            name: { name, link: `/app/en/license/${licenceId(name)}` },
            licenseFamily: family,
            licenseRisks: [{ type: risk, amount: entries.length }],
        };
    });
    const sign = query.descending ? -1 : 1;
    rows.sort((a, b) => sign * (a.name.name < b.name.name ? -1 : 1));
    const found = rows.filter(row => row.name.name.toLowerCase().includes(query.search));
    return json(200, { licenses: pageOf(found, query) });
}
/** repositoryIds is a list of ids with commas; with a branch or a commit it must hold their repository. */
function scansOf(call, visit) {
    const { state, caller } = visit;
    const ids = call.query.get('repositoryIds');
    if (ids !== null && !/^\d+(,\d+)*$/.test(ids))
        return badParameter('repositoryIds', ids);
    const repositories = [];
    for (const id of ids?.split(',') ?? []) {
        const repository = state.repositories.find(known => known.id === Number(id));
        if (repository === undefined)
            return notFound('Repository');
        if (!maySee(caller, repository))
            return accessDenied();
        repositories.push(repository);
    }
    if (call.query.has('branchId') || call.query.has('commitId') || call.query.has('repositoryId')) {
        const scope = scan_lookup_scopeOf(call, visit);
        if (scope instanceof Response)
            return scope;
        const isMember = scope.repository !== null && (ids === null || repositories.includes(scope.repository));
        if (!isMember)
            return notFound('Commit');
        return scope.scan === null ? [] : [scope.scan];
    }
    const wanted = ids === null ? state.repositories.filter(known => maySee(caller, known)) : repositories;
    return wanted.flatMap(repository => newestScan(state, repository) ?? []);
}
/** The only list that has name and version of each dependency, and it wants a branch. */
function licencesByVersion(call, visit) {
    const { state, caller } = visit;
    const query = listQueryOf(call, visit, ['name']);
    if (query instanceof Response)
        return query;
    const repository = state.repositories.find(known => String(known.id) === call.params['repositoryId']);
    if (repository === undefined)
        return notFound('Repository');
    if (!maySee(caller, repository))
        return accessDenied();
    const branch = state.branches.find(known => known.repository === repository && String(known.id) === call.params['branchId']);
    if (branch === undefined)
        return notFound('Branch');
    if (state.settings.plan === 'free' || state.settings.withheld.includes('licences'))
        return accessDenied();
    const scan = newestScan(state, branch);
    const packages = scan === null ? [] : routes_licences_distinct(packagesOf(state, scan));
    const sign = query.descending ? -1 : 1;
    packages.sort((a, b) => sign * (a.dependency.name < b.dependency.name ? -1 : 1));
    const found = packages.filter(one => one.dependency.name.toLowerCase().includes(query.search));
    return json(200, pageOf(found, query).map(versionRow));
}
function versionRow(one) {
    return {
        isDependencyLicenseApproved: false,
        dependencyLicenses: licencesOf(one).map(({ name }, index) => ({
            dependencyLicenseId: one.versionId * 10 + index,
            license: licenceRecord(name),
        })),
        globalDependencyLicenses: [],
        dependencyId: one.dependency.id,
        dependencyVersionId: one.versionId,
        name: one.dependency.name,
        version: one.version ?? '',
        dependencyScope: 1,
    };
}
function licenceRecord(name) {
    const { family, risk } = kindOf(name);
    return {
        licenseId: licenceId(name),
        spdxIdentifier: name,
        licenseType: 'Automatically found',
        licenseFamily: family,
        licenseUrls: [],
        licenseRisk: risk === 6 ? null : { type: risk, text: RISKS[risk], description: `${RISKS[risk]} risk for the chosen use case` },
    };
}
function licencesOf(one) {
    return one.licences.length === 0 ? [{ name: 'Unknown' }] : one.licences.map(name => ({ name }));
}
/** The same number for the same name, everywhere. */
function licenceId(name) {
    return name === 'Unknown' ? 0 : [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7);
}
function routes_licences_distinct(packages) {
    return [...new Map(packages.map(one => [one.versionId, one])).values()];
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-login.js


const FORMS = ['application/x-www-form-urlencoded'];
const loginRoutes = [
    {
        method: 'POST',
        path: '/api/login_refresh',
        body: 'required',
        keys: ['refresh_token'],
        forms: FORMS,
        authenticated: false,
        answer: (call, visit) => login(call, visit, {
            fields: ['refresh_token'],
            // Status from the published OpenAPI description, text assumed.
            refused: 'Invalid refresh token.',
            accountFor: ([token], accounts) => accounts.find(account => account.token === token),
        }),
    },
    {
        method: 'POST',
        path: '/api/login_check',
        body: 'required',
        keys: ['_username', '_password'],
        forms: FORMS,
        authenticated: false,
        answer: (call, visit) => login(call, visit, {
            fields: ['_username', '_password'],
            refused: 'Invalid credentials.',
            accountFor: ([name, password], accounts) => accounts.find(account => account.name === name && account.password === password),
        }),
    },
];
async function login(call, visit, kind) {
    const { state } = visit;
    const { settings } = state;
    if (settings.loginMs > 0)
        await state.sleep(settings.loginMs, call.request.signal);
    if (call.request.headers.get('authorization') !== null)
        visit.fault('a login needs no authorization header');
    const fields = fieldsOf(call, visit, kind.fields);
    if (fields.kind === 'unreadable' || fields.kind === 'unknown') {
        visit.fault(fields.fault);
        return refusal(400, `sandbox: ${fields.fault}`);
    }
    const given = kind.fields.map(name => fields.values.get(name));
    if (given.some(value => typeof value !== 'string' || value === ''))
        visit.fault('a login without credentials');
    const account = kind.accountFor(given, state.accounts);
    if (account === undefined || account.revoked) {
        state.counters.refusedLogins++;
        return refusal(401, kind.refused);
    }
    state.counters.logins++;
    if (settings.loginAnswer === 'no-token')
        return json(200, { message: 'ok' });
    const token = state.sessions.issue(account, state.now(), settings.jwtSeconds);
    // Seen in models of clients only; nothing says that it ever differs from the one sent.
    const rest = settings.loginAnswer === 'token-and-refresh-token' ? { refresh_token: account.token } : {};
    return json(200, { token, ...rest });
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-repositories.js




const repositoryRoutes = [
    {
        // No paging and no filter; names can repeat.
        method: 'GET',
        path: '/api/1.0/open/repositories/get-repositories-names-links',
        answer: (_call, { state, caller }) => json(200, state.repositories
            .filter(repository => maySee(caller, repository))
            .map(({ id, name }) => ({ id, name, link: `/app/en/repository/${id}` }))),
    },
    {
        // Here a product is a repository and a release a commit (official CLI 26.3.1).
        method: 'GET',
        path: '/api/1.0/open/releases/by/name',
        query: ['name', 'productId'],
        answer: (call, { state, caller }) => {
            const name = call.query.get('name');
            if (name === null || name === '')
                return badParameter('name', name);
            const productId = idOf(call, 'productId');
            if (productId === null)
                return badParameter('productId', call.query.get('productId'));
            const found = state.commits.filter(commit => commit.name === name &&
                maySee(caller, commit.repository) &&
                (productId === undefined || commit.repository.id === productId) &&
                !isPruned(state, commit));
            return json(200, found.map(commit => ({
                id: commit.id,
                name: commit.name,
                release_date: new Date(commit.at).toISOString().replace(/\.\d+Z$/, '+00:00'),
                uploaded_programs_file_ids: commit.fileIds,
            })));
        },
    },
    {
        method: 'GET',
        path: '/api/1.0/open/repository/:repositoryId/get-branches',
        answer: (call, { state, caller }) => {
            const repository = state.repositories.find(known => String(known.id) === call.params['repositoryId']);
            if (repository === undefined)
                return notFound('Repository');
            if (!maySee(caller, repository))
                return accessDenied();
            const branches = state.branches
                .filter(branch => branch.repository === repository)
                .filter(branch => state.commits.some(commit => commit.branch === branch && !isPruned(state, commit)))
                .map(branch => ({ id: branch.id, name: branch.name, default: branch.isDefault }));
            return json(200, state.settings.branches === 'array' ? branches : { branches });
        },
    },
    {
        method: 'GET',
        path: '/api/1.0/open/repository/:repositoryId/set-default-branch',
        query: ['branchId'],
        needs: 'admin',
        answer: (_call, visit) => {
            visit.fault('a GET that changes the default branch');
            return json(400, { code: 400, message: 'sandbox: this GET would change the default branch' });
        },
    },
];

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/bill-of-materials.js





/**
 * CycloneDX 1.4 as exports of 2022 had it: the bom-ref is a CPE, the methods of the ratings are not words of the
 * specification, there is no dependency graph.
 */
function cycloneDx(state, report, scan) {
    const packages = bill_of_materials_distinct(packagesOf(state, scan));
    return {
        bomFormat: 'CycloneDX',
        specVersion: '1.4',
        version: 1,
        serialNumber: `urn:uuid:${report.uuid}`,
        metadata: {
            timestamp: stamp(report.orderedAt),
            tools: [{ vendor: 'OpenText', name: 'Debricked', version: '1.0.1' }],
        },
        components: packages.map(one => ({
            type: 'library',
            description: '',
            cpe: cpeOf(one),
            purl: purlOf(one.dependency.manager, one.dependency.name, one.version),
            name: one.dependency.name,
            version: one.version ?? '',
            'bom-ref': cpeOf(one),
            licenses: report.withLicences ? one.licences.map(id => ({ license: { id } })) : [],
        })),
        ...(report.withVulnerabilities && {
            vulnerabilities: wanted(state, report, scan).map(finding => vulnerabilityEntry(finding)),
        }),
    };
}
function vulnerabilityEntry({ vulnerability, occurrences }) {
    const { cve, cwe, cvss2, cvss3, discovered, ghsa, title } = vulnerability;
    const score = (value, method) => value === null ? [] : [{ score: value, severity: severityOf(value), method }];
    const at = stamp(discovered ?? 0);
    return {
        id: cve,
        'bom-ref': cve,
        source: ghsa === null
            ? { url: `https://nvd.nist.gov/vuln/detail/${cve}`, name: 'NVD' }
            : { url: `https://github.com/advisories/${ghsa}`, name: 'GitHub' },
        ratings: [...score(cvss3, 'CVSSv3'), ...score(cvss2, 'CVSSv2')],
        cwes: cwe === null ? [] : [cwe],
        description: title,
        recommendation: '',
        ...{ created: at, published: at, updated: at },
        affects: [...new Set(occurrences.map(occurrence => cpeOf(occurrence.package)))].map(ref => ({ ref })),
    };
}
/** SPDX 2.3; nobody has an export of the service at hand, so this is the least the specification asks for. */
function spdx(state, report, scan) {
    return {
        spdxVersion: 'SPDX-2.3',
        dataLicense: 'CC0-1.0',
        SPDXID: 'SPDXRef-DOCUMENT',
        name: scan.repository.name,
        documentNamespace: `https://debricked.com/sbom/${report.uuid}`,
        creationInfo: { created: stamp(report.orderedAt).replace('+00:00', 'Z'), creators: ['Tool: Debricked'] },
        packages: bill_of_materials_distinct(packagesOf(state, scan)).map(one => ({
            SPDXID: `SPDXRef-Package-${one.versionId}`,
            name: one.dependency.name,
            versionInfo: one.version ?? '',
            downloadLocation: 'NOASSERTION',
            licenseConcluded: report.withLicences ? (one.licences[0] ?? 'NOASSERTION') : 'NOASSERTION',
            externalRefs: [
                {
                    referenceCategory: 'PACKAGE-MANAGER',
                    referenceType: 'purl',
                    referenceLocator: purlOf(one.dependency.manager, one.dependency.name, one.version),
                },
            ],
        })),
    };
}
function wanted(state, report, scan) {
    return findingsOf(state, scan).filter(({ vulnerability }) => report.statuses.includes(reviewOf(state, scan.repository.name, vulnerability.cve).status));
}
function bill_of_materials_distinct(packages) {
    return [...new Map(packages.map(one => [one.versionId, one])).values()];
}
function cpeOf(one) {
    return `cpe:2.3:a::${one.dependency.name.replaceAll(':', '\\:')}:${one.version ?? ''}::*:*:*:*:*:*`;
}
function stamp(at) {
    return new Date(at).toISOString().replace(/\.\d+Z$/, '+00:00');
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-sbom.js





const STATUSES = ['unaffected', 'vulnerable', 'remediated', 'unexamined', 'paused', 'snoozed'];
const sbomRoutes = [
    {
        method: 'POST',
        path: '/api/1.0/open/sbom/generate',
        body: 'required',
        keys: [
            'format',
            'commitId',
            // Singular in the official CLI, a list in the OpenAPI description.
            'repositoryId',
            'repositoryIds',
            'branch',
            'email',
            'locale',
            'integrationName',
            'vulnerabilities',
            'licenses',
            'rootFixes',
            'sendEmail',
            'vulnerabilityStatuses',
        ],
        answer: generate,
    },
    { method: 'GET', path: '/api/1.0/open/sbom/download', query: ['reportUuid'], answer: download },
];
function generate(call, visit) {
    const { state, caller } = visit;
    const order = (0,strictness/* parsed */.Yz)(call.body);
    if (!(0,strictness/* isRecord */.u4)(order))
        return refusal(400, 'the body is not a JSON object');
    // It defaults to true and then mails the owner of the token.
    if (order['sendEmail'] !== false)
        visit.fault('an SBOM order without sendEmail false mails the owner of the token');
    const format = order['format'] ?? 'CycloneDX';
    // The official CLI's help says SPDX; the API's word is SPDX-2.3.
    if (format !== 'CycloneDX' && format !== 'SPDX-2.3')
        return refusal(400, 'format must be one of CycloneDX, SPDX-2.3');
    const statuses = order['vulnerabilityStatuses'] ?? ['vulnerable', 'unexamined', 'paused', 'snoozed'];
    if (!Array.isArray(statuses) || statuses.some(status => !STATUSES.includes(String(status)))) {
        return badParameter('vulnerabilityStatuses', JSON.stringify(statuses));
    }
    const { plan, withheld } = state.settings;
    if (plan !== 'enterprise' || withheld.includes('sbom'))
        return paymentRequired();
    const commit = commitOf(order, visit);
    if (commit instanceof Response)
        return commit;
    const uuid = state.random.uuid();
    state.reports.push({
        ...{ uuid, owner: caller, format, commit, statuses: statuses.map(String), orderedAt: state.now(), deleted: false },
        withVulnerabilities: order['vulnerabilities'] !== false,
        withLicences: order['licenses'] !== false,
    });
    const notes = order['repositoryIds'] === undefined ? [] : ['repositoryIds was left out because commitId is set'];
    return json(200, { message: 'Generation started.', reportUuid: uuid, notes });
}
/** With a commit, repository and branch are ignored; the official CLI sends the ids as text. */
function commitOf(order, { state, caller }) {
    const id = order['commitId'];
    if (id !== undefined && id !== '') {
        if (!/^\d+$/.test(String(id)))
            return badParameter('commitId', String(id));
        const commit = state.commits.find(known => known.id === Number(id));
        if (commit === undefined)
            return notFound('Commit');
        return maySee(caller, commit.repository) ? commit : accessDenied();
    }
    const [repositoryId] = Array.isArray(order['repositoryIds']) ? order['repositoryIds'] : [order['repositoryId']];
    const repository = state.repositories.find(known => known.id === Number(repositoryId));
    if (repository === undefined)
        return notFound('Repository');
    if (!maySee(caller, repository))
        return accessDenied();
    const branch = state.branches.find(known => known.repository === repository && known.name === order['branch']);
    const scan = newestScan(state, branch ?? repository);
    return scan === null ? notFound('Commit') : scan.commit;
}
function download(call, { state, caller }) {
    const uuid = call.query.get('reportUuid');
    if (uuid === null || !/^[0-9a-f-]{36}$/.test(uuid))
        return badParameter('reportUuid', uuid);
    const report = state.reports.find(known => known.uuid === uuid);
    if (report === undefined)
        return notFound('Report');
    if (report.owner !== caller)
        return accessDenied();
    const { sbomKeptMs, sbomMs, sbomQueueTooLong } = state.settings;
    const age = state.now() - report.orderedAt;
    if (report.deleted || age >= sbomMs + sbomKeptMs)
        return refusal(410, 'Gone');
    if (sbomQueueTooLong)
        return empty(201);
    if (age < sbomMs)
        return json(202, { message: 'Not ready.' });
    const scan = newestScan(state, report.commit);
    // What the service does about a commit without a finished scan is not known; it can hardly be ready.
    if (scan === null)
        return json(202, { message: 'Not ready.' });
    return json(200, report.format === 'CycloneDX' ? cycloneDx(state, report, scan) : spdx(state, report, scan));
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-status.js






const routes_status_HOUR_MS = 3_600_000;
const statusRoutes = [
    {
        method: 'GET',
        path: '/api/1.0/open/ci/upload/status',
        query: ['ciUploadId', 'extendedOutput'],
        answer: routes_status_status,
    },
];
function routes_status_status(call, visit) {
    const { state, caller } = visit;
    const id = call.query.get('ciUploadId');
    if (id === null || !/^\d+$/.test(id))
        return badParameter('ciUploadId', id);
    const extended = call.query.get('extendedOutput');
    if (extended !== null && !/^(true|false|.?)$/.test(extended))
        return badParameter('extendedOutput', extended);
    const upload = state.uploads.find(known => known.id === Number(id));
    // The beginning of the sentence is what the deprecated official PHP CLI looks for.
    if (upload === undefined)
        return refusal(404, `No upload with ID ${id} found`);
    if (upload.owner !== caller)
        return accessDenied();
    const scan = upload.scans.at(-1);
    if (scan === undefined) {
        // What the service says before the finish is not known.
        visit.fault('the status of an upload that was never finished');
        return json(202, body(state, null, { progress: -1 }));
    }
    const phase = phaseOf(scan, state.now());
    if (phase.kind === 'long-queue')
        return longQueue(state, scan);
    if (phase.kind === 'running')
        return running(state, scan, phase.progress);
    const wanted = extended === 'true' || extended === '1';
    if (!wanted)
        return json(200, body(state, scan, { progress: 100, outcome: outcomeOf(state, scan) }));
    return extendedStatus(visit, upload, scan);
}
/** JSON in the official CLI, an empty object in its tests, text in a test of the deprecated PHP CLI. */
function longQueue(state, scan) {
    const form = scan.script.longQueue?.body ?? 'json';
    if (form === 'text')
        return answers_text(201, 'The queue time was too long');
    if (form === 'empty-object')
        return json(201, {});
    return json(201, { ...body(state, scan, { progress: 0 }), automationRules: null, detailsUrl: scanLink(scan) });
}
function running(state, scan, progress) {
    const { runningBody, runningStatus } = state.settings;
    if (runningBody === 'progress-only')
        return json(runningStatus, { progress });
    return json(runningStatus, body(state, scan, { progress }));
}
/** At most once an hour after the end; the status of a second call and the shape of the statistics are assumed. */
function extendedStatus({ state, fault }, upload, scan) {
    if (upload.extendedAt !== null && state.now() - upload.extendedAt < routes_status_HOUR_MS) {
        fault('the extended output is fetched twice within an hour');
        return refusal(429, 'Extended output can be fetched once per hour');
    }
    upload.extendedAt = state.now();
    const packages = packagesOf(state, scan);
    const extendedOutput = scan.files.map(file => ({
        name: pathOf(file),
        dependencies: packages.filter(one => one.file === file).length,
    }));
    return json(200, { ...body(state, scan, { progress: 100, outcome: outcomeOf(state, scan) }), extendedOutput });
}
function body(state, scan, { progress, outcome }) {
    return {
        progress,
        vulnerabilitiesFound: outcome?.found ?? 0,
        unaffectedVulnerabilitiesFound: outcome?.unaffected ?? 0,
        ...actions(state, outcome?.action ?? 'none'),
        // Null while queued and where there are no rules; clients have met both.
        automationRules: outcome === undefined ? (progress < 0 ? null : []) : outcome.rules.length > 0 ? outcome.rules : null,
        detailsUrl: outcome === undefined || scan === null ? '' : detailsUrl(state, scan),
    };
}
function actions(state, action) {
    switch (state.settings.actionFields) {
        case 'both':
            return { automationsAction: action, policyEngineAction: action };
        case 'automations':
            return { automationsAction: action };
        case 'policy-engine':
            return { policyEngineAction: action };
        case 'empty':
            return { automationsAction: '' };
        case 'none':
            return {};
    }
}
/** The official CLI insists on exactly nine parts; a trailing one or none at all breaks it. */
function detailsUrl(state, scan) {
    const { detailsUrl } = state.settings;
    if (detailsUrl === 'empty')
        return '';
    return detailsUrl === 'plain' ? scanLink(scan) : `${scanLink(scan)}/vulnerabilities`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-vulnerabilities.js






const routes_vulnerabilities_COLUMNS = ['cvss', 'name', 'discovered'];
const vulnerabilityRoutes = [
    {
        method: 'GET',
        path: '/api/1.0/open/vulnerabilities/get-vulnerabilities',
        query: [...LIST_KEYS, 'repositoryId', 'branchId', 'commitId', 'dependencyId', 'group', 'visibleColumns[]'],
        answer: list,
    },
];
function list(call, visit) {
    const { state } = visit;
    const query = listQueryOf(call, visit, routes_vulnerabilities_COLUMNS);
    if (query instanceof Response)
        return query;
    const scope = scan_lookup_scopeOf(call, visit);
    if (scope instanceof Response)
        return scope;
    // 402 is read by a fork of the CLI; which plan lacks the list is not known.
    if (state.settings.withheld.includes('vulnerabilities'))
        return paymentRequired();
    if (scope.repository === null)
        return json(200, { vulnerabilities: acrossRepositories(visit, query) });
    // Until a scan is done its commit has no rows: an empty list proves nothing by itself.
    if (scope.scan === null)
        return json(200, { vulnerabilities: [] });
    const { scan } = scope;
    const rows = pageOf(filtered(call, sorted(findingsOf(state, scan), query), query), query);
    return json(200, { vulnerabilities: rows.map(finding => vulnerabilityRow(state, scan, finding)) });
}
function filtered(call, findings, { search }) {
    const dependencyId = idOf(call, 'dependencyId');
    if (search === '' && dependencyId === undefined)
        return findings;
    return findings.filter(({ vulnerability, occurrences }) => {
        const names = occurrences.map(occurrence => occurrence.package.dependency.name.toLowerCase());
        const matches = [vulnerability.cve.toLowerCase(), ...names].some(name => name.includes(search));
        return (matches && (dependencyId === undefined || occurrences.some(one => one.package.dependency.id === dependencyId)));
    });
}
const ORDERED = new WeakMap();
/** Kept for each list, so that paging through a hundred thousand rows does not sort them again for every page. */
function sorted(findings, { sortColumn, descending }) {
    const orders = ORDERED.get(findings) ?? new Map();
    ORDERED.set(findings, orders);
    const key = `${sortColumn} ${descending}`;
    let ordered = orders.get(key);
    if (ordered === undefined) {
        const sign = descending ? -1 : 1;
        ordered = [...findings].sort((a, b) => sign * compare(a, b, sortColumn) || a.vulnerability.id - b.vulnerability.id);
        orders.set(key, ordered);
    }
    return ordered;
}
function compare({ vulnerability: a }, { vulnerability: b }, column) {
    if (column === 'cvss')
        return (a.cvss3 ?? -1) - (b.cvss3 ?? -1);
    if (column === 'discovered')
        return (a.discovered ?? -1) - (b.discovered ?? -1);
    return a.cve < b.cve ? -1 : a.cve > b.cve ? 1 : 0;
}
/** Without any id: all default branches, and a list of statuses with amounts instead of one (Visual Studio extension). */
function acrossRepositories({ state, caller }, query) {
    const byCve = new Map();
    for (const repository of state.repositories.filter(known => maySee(caller, known))) {
        const scan = newestScan(state, repository);
        if (scan === null)
            continue;
        for (const finding of findingsOf(state, scan)) {
            const known = byCve.get(finding.vulnerability.cve);
            if (known === undefined)
                byCve.set(finding.vulnerability.cve, { scan, finding, amount: 1 });
            else
                known.amount++;
        }
    }
    return pageOf([...byCve.values()], query).map(({ scan, finding, amount }) => {
        const { vulnerabilityStatus: _, ...row } = vulnerabilityRow(state, scan, finding);
        return { ...row, vulnerabilityStatuses: [{ type: 'unexamined', amount }] };
    });
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/routes-vulnerability-details.js






const ROOT = '/api/1.0/open/vulnerability/:id';
const vulnerabilityDetailRoutes = [
    { method: 'GET', path: `${ROOT}/files`, query: ['repositoryId', 'commitId'], answer: files },
    {
        method: 'GET',
        path: `${ROOT}/files/:fileId/dependency-tree`,
        query: ['repositoryId', 'commitId'],
        answer: dependencyTree,
    },
    { method: 'GET', path: `${ROOT}/refsummary`, answer: references },
    { method: 'GET', path: `${ROOT}/repositories/:repositoryId/root-fixes`, query: ['commitId'], answer: rootFixes },
    { method: 'GET', path: `${ROOT}/vulnerable-timeline`, query: ['repositoryId'], answer: timeline },
    {
        method: 'GET',
        path: '/api/1.0/public/vulnerability-database/:cve/get-vulnerability-id',
        authenticated: false,
        needs: 'none',
        answer: (call, { state }) => {
            const id = state.vulnerabilityIds.get(call.params['cve'] ?? '');
            const known = id ?? state.advisories.find(advisory => advisory.cve === call.params['cve'])?.id;
            return known === undefined ? notFound('Vulnerability') : answers_text(200, String(known));
        },
    },
];
/** The finding in the scan that the query leads to. */
function located(call, visit) {
    const scope = scan_lookup_scopeOf(call, visit);
    if (scope instanceof Response)
        return scope;
    if (!/^\d+$/.test(call.params['id'] ?? ''))
        return badParameter('vulnerabilityId', call.params['id'] ?? null);
    const { scan } = scope;
    const finding = scan === null ? undefined : findingIn(visit.state, scan, Number(call.params['id']));
    // 204 when there is none is documented for the files and the trees.
    return scan === null || finding === undefined ? empty(204) : { scan, finding };
}
const BY_ID = new WeakMap();
function findingIn(state, scan, id) {
    const findings = findingsOf(state, scan);
    const index = BY_ID.get(findings) ?? new Map(findings.map(finding => [finding.vulnerability.id, finding]));
    BY_ID.set(findings, index);
    return index.get(id);
}
function files(call, visit) {
    const found = located(call, visit);
    if (found instanceof Response)
        return found;
    const bringing = new Map(found.finding.occurrences.flatMap(({ package: one }) => one.file === null ? [] : [[one.file.id, one.file]]));
    if (bringing.size === 0)
        return empty(204);
    return json(200, [...bringing.values()].map(file => ({ id: file.id, name: pathOf(file), url: fileUrl(found.scan, file) })));
}
function dependencyTree(call, visit) {
    const found = located(call, visit);
    if (found instanceof Response)
        return found;
    const { scan, finding } = found;
    const file = scan.files.find(({ id }) => String(id) === call.params['fileId']);
    const vulnerable = new Set(finding.occurrences.map(occurrence => occurrence.package).filter(one => one.file === file));
    if (file === undefined || vulnerable.size === 0)
        return empty(204);
    const roots = new Set([...vulnerable].flatMap(one => one.roots));
    const branch = (one, seen) => ({
        name: one.dependency.name,
        version: one.version,
        url: dependencyLink(one.dependency, scan.commit),
        notRelated: false,
        vulnerable: vulnerable.has(one),
        large: false,
        // Only ways that lead to the vulnerable package, and none of them twice.
        children: one.requires
            .filter(next => !seen.has(next) && leadsTo(next, vulnerable))
            .flatMap(next => (seen.has(next) ? [] : branch(next, seen.add(next)))),
    });
    return json(200, {
        name: pathOf(file),
        url: fileUrl(scan, file),
        trees: [...roots].map(root => branch(root, new Set([root]))),
    });
}
function leadsTo(one, targets) {
    const seen = new Set();
    const waiting = [one];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (targets.has(next))
            return true;
        if (seen.has(next))
            continue;
        seen.add(next);
        waiting.push(...next.requires);
    }
    return false;
}
function fileUrl(scan, file) {
    return `${scan.repository.url ?? `https://github.com/${scan.repository.name}`}/blob/${scan.commit.name}/${pathOf(file)}`;
}
/** Keys x100 to x110 stand for sources; clients read x101 GitHub and x102 NVD (Visual Studio extension). */
function references(call, { state }) {
    const id = Number(call.params['id']);
    const vulnerability = state.scans
        .map(scan => findingIn(state, scan, id)?.vulnerability)
        .find(found => found !== undefined);
    if (vulnerability === undefined)
        return notFound('Vulnerability');
    const { cve, cwe, ghsa, title } = vulnerability;
    const entry = (category, link, words) => ({
        category,
        title: link === null ? '' : words,
        description: link === null ? '' : title,
        explanation: '',
        missing: link === null,
        link: link ?? '',
    });
    const isCve = cve.startsWith('CVE-');
    return json(200, {
        cwe: entry('CWE', cwe === null ? null : `https://cwe.mitre.org/data/definitions/${cwe}.html`, `CWE-${cwe}`),
        x101: entry('GitHub', ghsa === null ? null : `https://github.com/advisories/${ghsa}`, title),
        x102: entry('NVD', isCve ? `https://nvd.nist.gov/vuln/detail/${cve}` : null, cve),
    });
}
/** An empty map is `[]`: the service is written in PHP. What `isReady` is for is assumed from its name. */
function rootFixes(call, visit) {
    const { state } = visit;
    const repositoryId = Number(call.params['repositoryId']);
    const repository = state.repositories.find(known => known.id === repositoryId);
    if (repository === undefined)
        return notFound('Repository');
    const found = located(call, visit);
    if (found instanceof Response && found.status !== 204)
        return found;
    const commitId = idOf(call, 'commitId');
    const scan = commitId === undefined ? newestScan(state, repository) : found instanceof Response ? null : found.scan;
    const finding = scan === null ? undefined : findingIn(state, scan, Number(call.params['id']));
    const isReady = scan !== null && state.now() >= scan.endsAt + state.settings.rootFixMs;
    const fixes = new Map();
    const commands = new Set();
    for (const { package: one, rootFix } of isReady ? (finding?.occurrences ?? []) : []) {
        for (const root of one.roots) {
            fixes.set(`${root.dependency.name}#${root.version}`, rootFix ?? 'unknown');
            if (rootFix !== null)
                commands.add(commandFor(root, rootFix));
        }
        // The package itself is listed beside the one that brings it, without a version of its own to go to.
        if (!one.isDirect)
            fixes.set(`${one.dependency.name}#${one.version}`, 'unknown');
    }
    const known = [...fixes.values()].filter(version => version !== 'unknown').length;
    return json(200, {
        rootFixesCount: known,
        fixes: known === 0 ? [] : Object.fromEntries(fixes),
        commands: [...commands].filter(command => command !== ''),
        isReady,
    });
}
function commandFor({ dependency }, version) {
    if (dependency.manager === 'npm')
        return `npm install ${dependency.name}@${version}`;
    return dependency.manager === 'pip' ? `pip install ${dependency.name}==${version}` : '';
}
function timeline(call, visit) {
    const found = located(call, visit);
    if (found instanceof Response)
        return found;
    const { scan, finding } = found;
    const dependencies = new Map(finding.occurrences.map(occurrence => [occurrence.package.dependency.id, occurrence]));
    return json(200, {
        timelines: [...dependencies.values()].map(({ package: { dependency }, fixedIn }) => ({
            dependencies: [
                { name: labelOf(dependency), shortName: dependency.name, link: dependencyLink(dependency, scan.commit) },
            ],
            intervals: [
                { vulnerable: true, startVersion: null, endVersion: null },
                ...(fixedIn === null ? [] : [{ vulnerable: false, startVersion: fixedIn, endVersion: null }]),
            ],
        })),
    });
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/server.js



















const ALL = [
    ...loginRoutes,
    ...uploadRoutes,
    ...finishRoutes,
    ...statusRoutes,
    ...vulnerabilityRoutes,
    ...vulnerabilityDetailRoutes,
    ...dependencyRoutes,
    ...licenceRoutes,
    ...sbomRoutes,
    ...repositoryRoutes,
    ...accountRoutes,
];
const routes = new route_table/* RouteTable */.g(ALL);
const byRoute = new Map(ALL.map(route => [route, route]));
const NOBODY = { name: '', password: '', token: '', right: 'none', revoked: true, repositories: new Set() };
/** From a request to its answer, with a note of all that a correct client would not have done. */
class Server {
    journal = new request_journal/* RequestJournal */.N();
    #state;
    #budget = new RequestBudget();
    constructor(state) {
        this.#state = state;
    }
    async handle(request) {
        const bytes = new Uint8Array(await request.arrayBuffer());
        const body = Buffer.from(bytes).toString();
        const { latencyMs } = this.#state.settings;
        if (latencyMs > 0)
            await this.#state.sleep(latencyMs, request.signal);
        const entry = this.journal.open(request, body, this.#state.now());
        const faults = [];
        const answer = await this.#answer({ request, url: new URL(request.url), bytes, body }, faults);
        entry.status = answer.status;
        entry.violations = faults;
        if (faults.length > 0)
            answer.headers.set(emulator/* VIOLATION_HEADER */._k, faults.map(plain).join('; '));
        answer.headers.set('date', new Date(this.#state.now()).toUTCString());
        answer.headers.set('cache-control', 'no-cache, private');
        if (request.method !== 'HEAD')
            return answer;
        void answer.body?.cancel();
        return new Response(null, { status: answer.status, headers: answer.headers });
    }
    async #answer(arrived, faults) {
        const { request, url } = arrived;
        const address = decoded(url.href);
        if (/eyJ[\w-]+\.[\w-]+\.[\w-]+/.test(address))
            faults.push('a JWT is in the address');
        if (this.#state.accounts.some(account => address.includes(account.token))) {
            faults.push('an access token is in the address');
        }
        const match = routes.find(request.method, url.pathname);
        if (match.kind === 'malformed') {
            faults.push('the path is not well percent-encoded');
            return refusal(400, 'Bad Request');
        }
        if (match.kind === 'route') {
            const route = byRoute.get(match.route);
            if (route === undefined)
                throw new Error(`no such route: ${match.route.path}`);
            return await this.#admit(route, { ...arrived, params: match.params }, faults);
        }
        if (isNotEmulated(request.method, url.pathname)) {
            faults.push('the service has this route, the sandbox has not');
            return json(501, { code: 501, message: 'sandbox: this route of the service is not emulated' });
        }
        if (match.kind === 'wrong-method') {
            faults.push('the path does not take this method');
            return refusal(405, `Method Not Allowed (Allow: ${match.allowed.join(', ')})`);
        }
        faults.push('unknown route');
        return refusal(404, `No route found for "${request.method} ${url.pathname}"`);
    }
    async #admit(route, arrived, faults) {
        const { request, url, params, body, bytes } = arrived;
        const state = this.#state;
        const call = { request, url, query: url.searchParams, params, body, signal: request.signal };
        const type = mediaTypeOf(request);
        const found = (0,strictness/* objections */.PP)(route.forms?.includes(type) === true ? { ...route, contentType: type } : route, call);
        faults.push(...found.map(objection => objection.fault));
        let caller;
        if (route.authenticated !== false) {
            const holder = this.#holderOf(request, faults);
            if (holder instanceof Response)
                return holder;
            caller = holder;
            const broke = this.#budget.charge(state, caller);
            if (broke !== null)
                return broke;
            if (!mayDo(caller, route.needs ?? 'read'))
                return this.#rightsMissing();
        }
        const refused = found.find(objection => objection.refuse);
        if (refused !== undefined && state.settings.strict)
            return refusal(400, `sandbox: ${refused.fault}`);
        return await route.answer(call, { state, caller: caller ?? NOBODY, bytes, fault: words => void faults.push(words) });
    }
    #holderOf(request, faults) {
        const header = request.headers.get('authorization');
        const jwt = header?.match(/^Bearer +(\S+)$/)?.[1];
        if (header !== null && jwt === undefined)
            faults.push('the authorization has no Bearer value');
        if (jwt === undefined)
            return this.#unauthorized('JWT Token not found');
        if (this.#state.accounts.some(account => account.token === jwt)) {
            faults.push('an access token is used as a Bearer value');
        }
        const holder = this.#state.sessions.holderOf(jwt, this.#state.now());
        if (holder === 'unknown')
            return this.#unauthorized('Invalid JWT Token');
        return holder === 'expired' ? this.#unauthorized('Expired JWT Token') : holder;
    }
    /** The texts are those of the token library of such back ends; only the status is known. */
    #unauthorized(message) {
        return this.#state.settings.unauthorizedBody === 'empty' ? empty(401) : refusal(401, message);
    }
    #rightsMissing() {
        return this.#state.settings.rightsMissing === 403 ? accessDenied() : refusal(401, 'Insufficient privileges.');
    }
}
function decoded(address) {
    try {
        return decodeURIComponent(address);
    }
    catch {
        return address;
    }
}
/** Header values hold no more than printable ASCII. */
function plain(sentence) {
    return sentence.replace(/[^\x20-\x7e]/g, '?');
}

;// CONCATENATED MODULE: ./build/providers/debricked/emulator/index.js




const ROLES = ['admin', 'scanner', 'limited', 'viewer', 'powerless', 'revoked'];
function createDebrickedEmulator(options) {
    const state = createState(options);
    const server = new Server(state);
    const byRole = (pick) => Object.fromEntries(ROLES.map(role => [role, pick(role)]));
    return {
        name: 'Debricked API 1.0',
        tokens: byRole(role => accountOf(state, role).token),
        credentials: byRole(role => {
            const { name, password } = accountOf(state, role);
            return { username: name, password };
        }),
        control: new DebrickedControl(state),
        journal: server.journal,
        get violations() {
            return server.journal.violations;
        },
        handle: request => server.handle(request),
    };
}


/***/ }),

/***/ 7019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Pr: () => (/* binding */ RealClock),
  N3: () => (/* binding */ ScaledClock)
});

// UNUSED EXPORTS: VIRTUAL_START, VirtualClock

;// CONCATENATED MODULE: external "node:async_hooks"
const external_node_async_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
;// CONCATENATED MODULE: ./build/sandbox/kit/pending-work.js

/**
 * What this process is still waiting for, apart from timers and from peers that may stay silent for ever. Open but idle
 * sockets do not count.
 */
const BUSY = new Set([
    'FSReqCallback',
    'FSReqPromise',
    'FileHandleCloseReq',
    'GetAddrInfoReqWrap',
    'GetNameInfoReqWrap',
    'QueryReqWrap',
    'TCPConnectWrap',
    'PipeConnectWrap',
    'WriteWrap',
    'ShutdownWrap',
]);
/** True while the event loop will bring something without anybody's timer. */
function pending_work_workIsPending() {
    return process.getActiveResourcesInfo().some(kind => BUSY.has(kind)) || poolIsBusy();
}
/** True while a socket is open: its peer may be about to answer, which no list of pending work shows. */
function pending_work_socketsAreOpen() {
    return process.getActiveResourcesInfo().some(kind => kind === 'TCPSocketWrap' || kind === 'PipeWrap');
}
/**
 * Compression and crypto run in the thread pool without showing in getActiveResourcesInfo() (seen on Node 20 to 24), so
 * their handles are caught at birth: a zlib handle holds its input in `buffer` while it works; an asynchronous crypto job
 * has `ondone`, except that web crypto's digests (always asynchronous) lost theirs in Node 24.
 */
const streams = new Set();
const jobs = new Map();
let watching = false;
function pending_work_watchThreadPool() {
    if (watching)
        return;
    watching = true;
    createHook({
        init(id, type, _trigger, resource) {
            if (type === 'ZLIB')
                streams.add(new WeakRef(resource));
            else if (type.endsWith('REQUEST'))
                jobs.set(id, { type, reference: new WeakRef(resource) });
        },
        after: id => void jobs.delete(id),
        destroy: id => void jobs.delete(id),
    }).enable();
}
function poolIsBusy() {
    for (const reference of streams) {
        const handle = reference.deref();
        if (handle === undefined)
            streams.delete(reference);
        else if (handle.buffer !== null && handle.buffer !== undefined)
            return true;
    }
    for (const [id, { type, reference }] of jobs) {
        const job = reference.deref();
        if (job === undefined)
            jobs.delete(id);
        else if (type === 'HASHREQUEST' || typeof job.ondone === 'function')
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/sandbox/clock.js

// One turn shows what became runnable through what ran before; promise chains run dry within a turn, streams take a few.
const QUIET_TURNS = 6;
// With sockets open the peer may live in this very process: let its side of the exchange turn as well.
const QUIET_TURNS_WITH_SOCKETS = 40;
const QUIET_MS_WITH_SOCKETS = 1;
// How long a run that nothing can wake any more is given before it is called stuck; real time.
const STUCK_AFTER_MS = 500;
const realSetImmediate = (/* unused pure expression or super */ null && (setImmediate));
const realSetTimeout = setTimeout;
/** Friday, 20 November 2026, 18:00:00 UTC. */
const VIRTUAL_START = Date.UTC(2026, 10, 20, 18);
/**
 * Time that passes only when it is told to. `run` drives a promise to its end: whenever nothing in the process is
 * runnable any more it jumps to the next timer, so hours pass in milliseconds and in the right order.
 */
class VirtualClock {
    #now;
    #order = 0;
    #timers = new Set();
    constructor(start = VIRTUAL_START) {
        this.#now = start;
        watchThreadPool();
    }
    now() {
        return this.#now;
    }
    /** How many sleepers there are. */
    get timers() {
        return this.#timers.size;
    }
    sleep(ms, signal) {
        return new Promise((resolve, reject) => {
            if (signal?.aborted)
                return reject(signal.reason);
            const aborted = () => {
                this.#timers.delete(timer);
                reject(signal?.reason);
            };
            const timer = {
                at: this.#now + Math.max(0, Number.isNaN(ms) ? 0 : ms),
                order: this.#order++,
                fire: () => {
                    signal?.removeEventListener('abort', aborted);
                    resolve();
                },
            };
            signal?.addEventListener('abort', aborted, { once: true });
            this.#timers.add(timer);
        });
    }
    /** Lets `ms` milliseconds pass: sleepers wake in order, and what they set off runs dry before the next one wakes. */
    async advance(ms) {
        const end = this.#now + ms;
        await idle();
        for (let next = this.#next(); next !== undefined && next.at <= end; next = this.#next()) {
            this.#wake(next);
            await idle();
        }
        this.#now = Math.max(this.#now, end);
    }
    /** Gives what `work` gives, with all sleeping skipped. Rejects when nothing is left that could bring `work` to an end. */
    async run(work) {
        const promise = typeof work === 'function' ? work() : work;
        let settled = false;
        const mark = () => {
            settled = true;
        };
        promise.then(mark, mark);
        const isSettled = () => settled;
        for (;;) {
            await idle(isSettled);
            if (settled)
                return await promise;
            const next = this.#next();
            if (next !== undefined)
                this.#wake(next);
            else if (!(await this.#revives(isSettled))) {
                throw new Error(`stuck at ${new Date(this.#now).toISOString()}: nothing is runnable, nobody sleeps on this clock, and the promise has not settled`);
            }
        }
    }
    async #revives(isSettled) {
        const givenUpAt = performance.now() + STUCK_AFTER_MS;
        while (performance.now() < givenUpAt) {
            await new Promise(resolve => realSetTimeout(resolve, 5));
            if (isSettled() || this.#timers.size > 0)
                return true;
        }
        return workIsPending();
    }
    #next() {
        let first;
        for (const timer of this.#timers) {
            if (first === undefined || timer.at < first.at || (timer.at === first.at && timer.order < first.order))
                first = timer;
        }
        return first;
    }
    #wake(timer) {
        this.#timers.delete(timer);
        this.#now = Math.max(this.#now, timer.at);
        timer.fire();
    }
}
/** Returns when several turns of the event loop in a row brought nothing and nothing is under way. */
async function idle(enough = () => false) {
    let quiet = 0;
    let quietSince = performance.now();
    while (!enough()) {
        await new Promise(resolve => realSetImmediate(resolve));
        if (workIsPending()) {
            quiet = 0;
            quietSince = performance.now();
            continue;
        }
        quiet++;
        if (quiet < QUIET_TURNS)
            continue;
        if (!socketsAreOpen())
            return;
        if (quiet >= QUIET_TURNS_WITH_SOCKETS && performance.now() - quietSince >= QUIET_MS_WITH_SOCKETS)
            return;
    }
}
/** Another clock, `factor` times as fast: for demos, where an hour of backup should take seconds. */
class ScaledClock {
    #base;
    #factor;
    #start;
    constructor(base, factor) {
        if (!(factor > 0))
            throw new RangeError('the factor of a scaled clock must be above 0');
        this.#base = base;
        this.#factor = factor;
        this.#start = base.now();
    }
    now() {
        return this.#start + (this.#base.now() - this.#start) * this.#factor;
    }
    sleep(ms, signal) {
        return this.#base.sleep(ms / this.#factor, signal);
    }
}
/** The machine's own time, for a sandbox that serves real clients. */
class RealClock {
    now() {
        return Math.floor(performance.timeOrigin + performance.now());
    }
    sleep(ms, signal) {
        return new Promise((resolve, reject) => {
            if (signal?.aborted)
                return reject(signal.reason);
            const aborted = () => {
                clearTimeout(timer);
                reject(signal?.reason);
            };
            // A longer wait than a 32-bit number of milliseconds would fire at once.
            const timer = realSetTimeout(() => {
                signal?.removeEventListener('abort', aborted);
                resolve();
            }, Math.min(Math.max(0, ms), 2 ** 31 - 1));
            signal?.addEventListener('abort', aborted, { once: true });
        });
    }
}


/***/ }),

/***/ 290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: ./build/providers/dbackup/emulator/index.js + 32 modules
var emulator = __nccwpck_require__(8803);
// EXTERNAL MODULE: ./build/providers/debricked/emulator/index.js + 48 modules
var debricked_emulator = __nccwpck_require__(5978);
// EXTERNAL MODULE: ./build/sandbox/clock.js + 2 modules
var clock = __nccwpck_require__(7019);
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/ast.js
class Expr {
}
class Literal extends Expr {
    constructor(literal, token) {
        super();
        this.literal = literal;
        this.token = token;
    }
    accept(v) {
        return v.visitLiteral(this);
    }
}
class Unary extends Expr {
    constructor(operator, expr) {
        super();
        this.operator = operator;
        this.expr = expr;
    }
    accept(v) {
        return v.visitUnary(this);
    }
}
class FunctionCall extends Expr {
    constructor(functionName, args) {
        super();
        this.functionName = functionName;
        this.args = args;
    }
    accept(v) {
        return v.visitFunctionCall(this);
    }
}
class Binary extends Expr {
    constructor(left, operator, right) {
        super();
        this.left = left;
        this.operator = operator;
        this.right = right;
    }
    accept(v) {
        return v.visitBinary(this);
    }
}
class Logical extends Expr {
    constructor(operator, args) {
        super();
        this.operator = operator;
        this.args = args;
    }
    accept(v) {
        return v.visitLogical(this);
    }
}
class Grouping extends Expr {
    constructor(group) {
        super();
        this.group = group;
    }
    accept(v) {
        return v.visitGrouping(this);
    }
}
class ContextAccess extends Expr {
    constructor(name) {
        super();
        this.name = name;
    }
    accept(v) {
        return v.visitContextAccess(this);
    }
}
class IndexAccess extends Expr {
    constructor(expr, index) {
        super();
        this.expr = expr;
        this.index = index;
    }
    accept(v) {
        return v.visitIndexAccess(this);
    }
}
class Star extends Expr {
    accept() {
        throw new Error("Method not implemented.");
    }
}
//# sourceMappingURL=ast.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/expressiondata.js
var expressiondata_Kind;
(function (Kind) {
    Kind[Kind["String"] = 0] = "String";
    Kind[Kind["Array"] = 1] = "Array";
    Kind[Kind["Dictionary"] = 2] = "Dictionary";
    Kind[Kind["Boolean"] = 3] = "Boolean";
    Kind[Kind["Number"] = 4] = "Number";
    Kind[Kind["CaseSensitiveDictionary"] = 5] = "CaseSensitiveDictionary";
    Kind[Kind["Null"] = 6] = "Null";
})(expressiondata_Kind || (expressiondata_Kind = {}));
function kindStr(k) {
    switch (k) {
        case expressiondata_Kind.Array:
            return "Array";
        case expressiondata_Kind.Boolean:
            return "Boolean";
        case expressiondata_Kind.Null:
            return "Null";
        case expressiondata_Kind.Number:
            return "Number";
        case expressiondata_Kind.Dictionary:
            return "Object";
        case expressiondata_Kind.String:
            return "String";
    }
    return "unknown";
}
//# sourceMappingURL=expressiondata.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/dictionary.js

class Dictionary {
    constructor(...pairs) {
        this.keys = [];
        this.v = [];
        this.indexMap = {};
        this.kind = expressiondata_Kind.Dictionary;
        this.primitive = false;
        for (const p of pairs) {
            this.add(p.key, p.value);
        }
    }
    coerceString() {
        return kindStr(this.kind);
    }
    number() {
        return NaN;
    }
    add(key, value) {
        if (key.toLowerCase() in this.indexMap) {
            return;
        }
        this.keys.push(key);
        this.v.push(value);
        this.indexMap[key.toLowerCase()] = this.v.length - 1;
    }
    get(key) {
        const index = this.indexMap[key.toLowerCase()];
        if (index === undefined) {
            return undefined;
        }
        return this.v[index];
    }
    values() {
        return this.v;
    }
    pairs() {
        const result = [];
        for (const key of this.keys) {
            result.push({ key, value: this.v[this.indexMap[key.toLowerCase()]] });
        }
        return result;
    }
}
function dictionary_isDictionary(x) {
    return x.kind === Kind.Dictionary;
}
//# sourceMappingURL=dictionary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/array.js

class array_Array {
    constructor(...data) {
        this.v = [];
        this.kind = expressiondata_Kind.Array;
        this.primitive = false;
        for (const d of data) {
            this.add(d);
        }
    }
    coerceString() {
        return kindStr(this.kind);
    }
    number() {
        return NaN;
    }
    add(value) {
        this.v.push(value);
    }
    get(index) {
        return this.v[index];
    }
    values() {
        return this.v;
    }
}
//# sourceMappingURL=array.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/boolean.js

class BooleanData {
    constructor(value) {
        this.value = value;
        this.kind = expressiondata_Kind.Boolean;
        this.primitive = true;
    }
    coerceString() {
        if (this.value) {
            return "true";
        }
        return "false";
    }
    number() {
        if (this.value) {
            return 1;
        }
        return 0;
    }
}
//# sourceMappingURL=boolean.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/null.js

class Null {
    constructor() {
        this.kind = expressiondata_Kind.Null;
        this.primitive = true;
    }
    coerceString() {
        return "";
    }
    number() {
        return 0;
    }
}
//# sourceMappingURL=null.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/number.js

class NumberData {
    constructor(value) {
        this.value = value;
        this.kind = expressiondata_Kind.Number;
        this.primitive = true;
    }
    coerceString() {
        if (this.value === 0) {
            return "0";
        }
        // Workaround to limit the precision to at most 15 digits. Format the number to a string, then parse
        // it back to a number to remove trailing zeroes to prevent numbers to be converted to 1.200000000...
        return (+this.value.toFixed(15)).toString();
    }
    number() {
        return this.value;
    }
}
//# sourceMappingURL=number.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/string.js

class StringData {
    constructor(value) {
        this.value = value;
        this.kind = expressiondata_Kind.String;
        this.primitive = true;
    }
    coerceString() {
        return this.value;
    }
    number() {
        return Number(this.value);
    }
}
//# sourceMappingURL=string.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/replacer.js






/**
 * Replacer can be passed to JSON.stringify to convert an ExpressionData object into plain JSON
 *
 * See: https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/JSON/stringify#replacer
 */
function replacer(_key, value) {
    if (value instanceof Null) {
        return null;
    }
    if (value instanceof BooleanData) {
        return value.value;
    }
    if (value instanceof NumberData) {
        return value.number();
    }
    if (value instanceof StringData) {
        return value.coerceString();
    }
    if (value instanceof array_Array) {
        return value.values();
    }
    if (value instanceof Dictionary) {
        const pairs = value.pairs();
        const r = {};
        for (const p of pairs) {
            r[p.key] = p.value;
        }
        return r;
    }
    return value;
}
//# sourceMappingURL=replacer.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/reviver.js






/**
 * Reviver can be passed to `JSON.parse` to convert plain JSON into an `ExpressionData` object.
 *
 * See: https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/JSON/parse#reviver
 */
function reviver(_key, val) {
    if (val === null) {
        return new Null();
    }
    if (typeof val === "string") {
        return new StringData(val);
    }
    if (typeof val === "number") {
        return new NumberData(val);
    }
    if (typeof val === "boolean") {
        return new BooleanData(val);
    }
    if (Array.isArray(val)) {
        return new array_Array(...val);
    }
    if (typeof val === "object") {
        return new Dictionary(...Object.keys(val).map(k => ({
            key: k,
            value: val[k]
        })));
    }
    // Pass through value
    return val;
}
//# sourceMappingURL=reviver.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/index.js









//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/filtered_array.js

class FilteredArray extends array_Array {
}
//# sourceMappingURL=filtered_array.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/lexer.js


var lexer_TokenType;
(function (TokenType) {
    TokenType[TokenType["UNKNOWN"] = 0] = "UNKNOWN";
    TokenType[TokenType["LEFT_PAREN"] = 1] = "LEFT_PAREN";
    TokenType[TokenType["RIGHT_PAREN"] = 2] = "RIGHT_PAREN";
    TokenType[TokenType["LEFT_BRACKET"] = 3] = "LEFT_BRACKET";
    TokenType[TokenType["RIGHT_BRACKET"] = 4] = "RIGHT_BRACKET";
    TokenType[TokenType["COMMA"] = 5] = "COMMA";
    TokenType[TokenType["DOT"] = 6] = "DOT";
    TokenType[TokenType["BANG"] = 7] = "BANG";
    TokenType[TokenType["BANG_EQUAL"] = 8] = "BANG_EQUAL";
    TokenType[TokenType["EQUAL_EQUAL"] = 9] = "EQUAL_EQUAL";
    TokenType[TokenType["GREATER"] = 10] = "GREATER";
    TokenType[TokenType["GREATER_EQUAL"] = 11] = "GREATER_EQUAL";
    TokenType[TokenType["LESS"] = 12] = "LESS";
    TokenType[TokenType["LESS_EQUAL"] = 13] = "LESS_EQUAL";
    TokenType[TokenType["AND"] = 14] = "AND";
    TokenType[TokenType["OR"] = 15] = "OR";
    TokenType[TokenType["STAR"] = 16] = "STAR";
    TokenType[TokenType["NUMBER"] = 17] = "NUMBER";
    TokenType[TokenType["STRING"] = 18] = "STRING";
    TokenType[TokenType["IDENTIFIER"] = 19] = "IDENTIFIER";
    TokenType[TokenType["TRUE"] = 20] = "TRUE";
    TokenType[TokenType["FALSE"] = 21] = "FALSE";
    TokenType[TokenType["NULL"] = 22] = "NULL";
    TokenType[TokenType["EOF"] = 23] = "EOF";
})(lexer_TokenType || (lexer_TokenType = {}));
function tokenString(tok) {
    switch (tok.type) {
        case lexer_TokenType.EOF:
            return "EOF";
        case lexer_TokenType.NUMBER:
            return tok.lexeme;
        case lexer_TokenType.STRING:
            // eslint-disable-next-line @typescript-eslint/no-non-null-assertion
            return tok.value.toString();
        default:
            return tok.lexeme;
    }
}
class lexer_Lexer {
    constructor(input) {
        this.input = input;
        this.start = 0;
        this.offset = 0;
        this.line = 0;
        this.lastLineOffset = 0;
        this.tokens = [];
    }
    lex() {
        if (this.input.length > MAX_EXPRESSION_LENGTH) {
            throw new Error("ErrorExceededMaxLength");
        }
        while (!this.atEnd()) {
            this.start = this.offset;
            const c = this.next();
            switch (c) {
                case "(":
                    this.addToken(lexer_TokenType.LEFT_PAREN);
                    break;
                case ")":
                    this.addToken(lexer_TokenType.RIGHT_PAREN);
                    break;
                case "[":
                    this.addToken(lexer_TokenType.LEFT_BRACKET);
                    break;
                case "]":
                    this.addToken(lexer_TokenType.RIGHT_BRACKET);
                    break;
                case ",":
                    this.addToken(lexer_TokenType.COMMA);
                    break;
                case ".":
                    if (this.previous() != lexer_TokenType.IDENTIFIER &&
                        this.previous() != lexer_TokenType.RIGHT_BRACKET &&
                        this.previous() != lexer_TokenType.RIGHT_PAREN &&
                        this.previous() != lexer_TokenType.STAR) {
                        this.consumeNumber();
                    }
                    else {
                        this.addToken(lexer_TokenType.DOT);
                    }
                    break;
                case "-":
                case "+":
                    this.consumeNumber();
                    break;
                case "!":
                    this.addToken(this.match("=") ? lexer_TokenType.BANG_EQUAL : lexer_TokenType.BANG);
                    break;
                case "=":
                    if (!this.match("=")) {
                        // Illegal; continue reading until we hit a boundary character and return an error
                        this.consumeIdentifier();
                        break;
                    }
                    this.addToken(lexer_TokenType.EQUAL_EQUAL);
                    break;
                case "<":
                    this.addToken(this.match("=") ? lexer_TokenType.LESS_EQUAL : lexer_TokenType.LESS);
                    break;
                case ">":
                    this.addToken(this.match("=") ? lexer_TokenType.GREATER_EQUAL : lexer_TokenType.GREATER);
                    break;
                case "&":
                    if (!this.match("&")) {
                        // Illegal; continue reading until we hit a boundary character and return an error
                        this.consumeIdentifier();
                        break;
                    }
                    this.addToken(lexer_TokenType.AND);
                    break;
                case "|":
                    if (!this.match("|")) {
                        // Illegal; continue reading until we hit a boundary character and return an error
                        this.consumeIdentifier();
                        break;
                    }
                    this.addToken(lexer_TokenType.OR);
                    break;
                case "*":
                    this.addToken(lexer_TokenType.STAR);
                    break;
                // Ignore whitespace.
                case " ":
                case "\r":
                case "\t":
                    break;
                case "\n":
                    ++this.line;
                    this.lastLineOffset = this.offset;
                    break;
                case "'":
                    this.consumeString();
                    break;
                default:
                    switch (true) {
                        case isDigit(c):
                            this.consumeNumber();
                            break;
                        default:
                            this.consumeIdentifier();
                            break;
                    }
            }
        }
        this.tokens.push({
            type: lexer_TokenType.EOF,
            lexeme: "",
            range: this.range()
        });
        return {
            tokens: this.tokens
        };
    }
    pos() {
        return {
            line: this.line,
            column: this.start - this.lastLineOffset
        };
    }
    endPos() {
        return {
            line: this.line,
            column: this.offset - this.lastLineOffset
        };
    }
    range() {
        return {
            start: this.pos(),
            end: this.endPos()
        };
    }
    atEnd() {
        return this.offset >= this.input.length;
    }
    peek() {
        if (this.atEnd()) {
            return "\0";
        }
        return this.input[this.offset];
    }
    peekNext() {
        if (this.offset + 1 >= this.input.length) {
            return "\0";
        }
        return this.input[this.offset + 1];
    }
    previous() {
        const l = this.tokens.length;
        if (l == 0) {
            return lexer_TokenType.EOF;
        }
        return this.tokens[l - 1].type;
    }
    next() {
        return this.input[this.offset++];
    }
    match(expected) {
        if (this.atEnd()) {
            return false;
        }
        if (this.input[this.offset] !== expected) {
            return false;
        }
        this.offset++;
        return true;
    }
    addToken(type, value) {
        this.tokens.push({
            type,
            lexeme: this.input.substring(this.start, this.offset),
            range: this.range(),
            value
        });
    }
    consumeNumber() {
        while (!this.atEnd() && (!isBoundary(this.peek()) || this.peek() == ".")) {
            this.next();
        }
        const lexeme = this.input.substring(this.start, this.offset);
        const value = new StringData(lexeme).number();
        if (isNaN(value)) {
            throw new Error(`Unexpected symbol: '${lexeme}'. Located at position ${this.start + 1} within expression: ${this.input}`);
        }
        this.addToken(lexer_TokenType.NUMBER, value);
    }
    consumeString() {
        while ((this.peek() !== "'" || this.peekNext() === "'") && !this.atEnd()) {
            if (this.peek() === "\n")
                this.line++;
            if (this.peek() === "'" && this.peekNext() === "'") {
                // Escaped "'", consume
                this.next();
            }
            this.next();
        }
        if (this.atEnd()) {
            // Unterminated string
            throw new Error(`Unexpected symbol: '${this.input.substring(this.start)}'. Located at position ${this.start + 1} within expression: ${this.input}`);
        }
        // Closing '
        this.next();
        // Trim the surrounding quotes.
        let value = this.input.substring(this.start + 1, this.offset - 1);
        value = value.replace("''", "'");
        this.addToken(lexer_TokenType.STRING, value);
    }
    consumeIdentifier() {
        while (!this.atEnd() && !isBoundary(this.peek())) {
            this.next();
        }
        let tokenType = lexer_TokenType.IDENTIFIER;
        let tokenValue = undefined;
        const lexeme = this.input.substring(this.start, this.offset);
        if (this.previous() != lexer_TokenType.DOT) {
            switch (lexeme) {
                case "true":
                    tokenType = lexer_TokenType.TRUE;
                    break;
                case "false":
                    tokenType = lexer_TokenType.FALSE;
                    break;
                case "null":
                    tokenType = lexer_TokenType.NULL;
                    break;
                case "NaN":
                    tokenType = lexer_TokenType.NUMBER;
                    tokenValue = NaN;
                    break;
                case "Infinity":
                    tokenType = lexer_TokenType.NUMBER;
                    tokenValue = Infinity;
                    break;
            }
        }
        if (!isLegalIdentifier(lexeme)) {
            throw new Error(`Unexpected symbol: '${lexeme}'. Located at position ${this.start + 1} within expression: ${this.input}`);
        }
        this.addToken(tokenType, tokenValue);
    }
}
function isDigit(c) {
    return c >= "0" && c <= "9";
}
function isBoundary(c) {
    switch (c) {
        case "(":
        case "[":
        case ")":
        case "]":
        case ",":
        case ".":
        case "!":
        case ">":
        case "<":
        case "=":
        case "&":
        case "|":
            return true;
    }
    return /\s/.test(c);
}
function isLegalIdentifier(str) {
    if (str == "") {
        return false;
    }
    const first = str[0];
    if ((first >= "a" && first <= "z") || (first >= "A" && first <= "Z") || first == "_") {
        for (const c of str.substring(1).split("")) {
            if ((c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || (c >= "0" && c <= "9") || c == "_" || c == "-") {
                // OK
            }
            else {
                return false;
            }
        }
        return true;
    }
    return false;
}
//# sourceMappingURL=lexer.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/errors.js

const MAX_PARSER_DEPTH = 50;
const MAX_EXPRESSION_LENGTH = 21000;
var ErrorType;
(function (ErrorType) {
    ErrorType[ErrorType["ErrorUnexpectedSymbol"] = 0] = "ErrorUnexpectedSymbol";
    ErrorType[ErrorType["ErrorUnrecognizedNamedValue"] = 1] = "ErrorUnrecognizedNamedValue";
    ErrorType[ErrorType["ErrorUnexpectedEndOfExpression"] = 2] = "ErrorUnexpectedEndOfExpression";
    ErrorType[ErrorType["ErrorExceededMaxDepth"] = 3] = "ErrorExceededMaxDepth";
    ErrorType[ErrorType["ErrorExceededMaxLength"] = 4] = "ErrorExceededMaxLength";
    ErrorType[ErrorType["ErrorTooFewParameters"] = 5] = "ErrorTooFewParameters";
    ErrorType[ErrorType["ErrorTooManyParameters"] = 6] = "ErrorTooManyParameters";
    ErrorType[ErrorType["ErrorEvenParameters"] = 7] = "ErrorEvenParameters";
    ErrorType[ErrorType["ErrorUnrecognizedContext"] = 8] = "ErrorUnrecognizedContext";
    ErrorType[ErrorType["ErrorUnrecognizedFunction"] = 9] = "ErrorUnrecognizedFunction";
})(ErrorType || (ErrorType = {}));
class ExpressionError extends Error {
    constructor(typ, tok) {
        super(`${errorDescription(typ)}: '${tokenString(tok)}'`);
        this.typ = typ;
        this.tok = tok;
        this.pos = this.tok.range.start;
    }
}
function errorDescription(typ) {
    switch (typ) {
        case ErrorType.ErrorUnexpectedEndOfExpression:
            return "Unexpected end of expression";
        case ErrorType.ErrorUnexpectedSymbol:
            return "Unexpected symbol";
        case ErrorType.ErrorUnrecognizedNamedValue:
            return "Unrecognized named-value";
        case ErrorType.ErrorExceededMaxDepth:
            return `Exceeded max expression depth ${MAX_PARSER_DEPTH}`;
        case ErrorType.ErrorExceededMaxLength:
            return `Exceeded max expression length ${MAX_EXPRESSION_LENGTH}`;
        case ErrorType.ErrorTooFewParameters:
            return "Too few parameters supplied";
        case ErrorType.ErrorTooManyParameters:
            return "Too many parameters supplied";
        case ErrorType.ErrorEvenParameters:
            return "Even number of parameters supplied, requires an odd number of parameters";
        case ErrorType.ErrorUnrecognizedContext:
            return "Unrecognized named-value";
        case ErrorType.ErrorUnrecognizedFunction:
            return "Unrecognized function";
        default: // Should never reach here.
            return "Unknown error";
    }
}
class ExpressionEvaluationError extends Error {
}
//# sourceMappingURL=errors.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/case.js

const caseFunc = {
    name: "case",
    description: "`case( pred1, val1, pred2, val2, ..., default )`\n\nEvaluates predicates in order and returns the value corresponding to the first predicate that evaluates to `true`. If no predicate matches, it returns the last argument as the default value.",
    minArgs: 3,
    maxArgs: Number.MAX_SAFE_INTEGER,
    call: (...args) => {
        // Evaluate predicate-result pairs
        for (let i = 0; i < args.length - 1; i += 2) {
            const predicate = args[i];
            // Predicate must be a boolean
            if (predicate.kind !== expressiondata_Kind.Boolean) {
                throw new Error("case predicate must evaluate to a boolean value");
            }
            // If predicate is true, return the corresponding result
            if (predicate.value) {
                return args[i + 1];
            }
        }
        // No predicate matched, return default (last argument)
        return args[args.length - 1];
    }
};
//# sourceMappingURL=case.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/result.js

function falsy(d) {
    switch (d.kind) {
        case expressiondata_Kind.Null:
            return true;
        case expressiondata_Kind.Boolean:
            return !d.value;
        case expressiondata_Kind.Number: {
            const dv = d.value;
            return dv === 0 || isNaN(dv);
        }
        case expressiondata_Kind.String:
            return d.value.length === 0;
    }
    return false;
}
function truthy(d) {
    return !falsy(d);
}
// Similar to the Javascript abstract equality comparison algorithm http://www.ecma-international.org/ecma-262/5.1/#sec-11.9.3.
// Except objects are not coerced to primitives.
function coerceTypes(li, ri) {
    let lv = li;
    let rv = ri;
    // Do nothing, same kind
    if (li.kind === ri.kind) {
        return [lv, rv];
    }
    switch (li.kind) {
        // Number, String
        case expressiondata_Kind.Number:
            if (ri.kind === expressiondata_Kind.String) {
                rv = new NumberData(ri.number());
                return [lv, rv];
            }
            break;
        // String, Number
        case expressiondata_Kind.String:
            if (ri.kind === expressiondata_Kind.Number) {
                lv = new NumberData(li.number());
                return [lv, rv];
            }
            break;
        // Boolean|Null, Any
        case expressiondata_Kind.Null:
        case expressiondata_Kind.Boolean:
            lv = new NumberData(li.number());
            return coerceTypes(lv, rv);
    }
    // Any, Boolean|Null
    switch (ri.kind) {
        case expressiondata_Kind.Null:
        case expressiondata_Kind.Boolean:
            rv = new NumberData(ri.number());
            return coerceTypes(lv, rv);
    }
    return [lv, rv];
}
// Similar to the Javascript abstract equality comparison algorithm http://www.ecma-international.org/ecma-262/5.1/#sec-11.9.3.
// Except string comparison is OrdinalIgnoreCase, and objects are not coerced to primitives.
function equals(lhs, rhs) {
    const [lv, rv] = coerceTypes(lhs, rhs);
    if (lv.kind != rv.kind) {
        return false;
    }
    switch (lv.kind) {
        // Null, Null
        case expressiondata_Kind.Null:
            return true;
        // Number, Number
        case expressiondata_Kind.Number: {
            const ld = lv.value;
            const rd = rv.value;
            if (isNaN(ld) || isNaN(rd)) {
                return false;
            }
            return ld == rd;
        }
        // String, String
        case expressiondata_Kind.String: {
            const ls = lv.value;
            const rs = rv.value;
            return toUpperSpecial(ls) === toUpperSpecial(rs);
        }
        // Boolean, Boolean
        case expressiondata_Kind.Boolean: {
            const lb = lv.value;
            const rb = rv.value;
            return lb == rb;
        }
        // Object, Object
        case expressiondata_Kind.Dictionary:
        case expressiondata_Kind.Array:
            // Check reference equality
            return lv === rv;
    }
    return false;
}
// Similar to the Javascript abstract equality comparison algorithm http://www.ecma-international.org/ecma-262/5.1/#sec-11.9.3.
// Except string comparison is OrdinalIgnoreCase, and objects are not coerced to primitives.
function greaterThan(lhs, rhs) {
    const [lv, rv] = coerceTypes(lhs, rhs);
    if (lv.kind != rv.kind) {
        return false;
    }
    switch (lv.kind) {
        // Number, Number
        case expressiondata_Kind.Number: {
            const lf = lv.value;
            const rf = rv.value;
            if (isNaN(lf) || isNaN(rf)) {
                return false;
            }
            return lf > rf;
        }
        // String, String
        case expressiondata_Kind.String: {
            let ls = lv.value;
            let rs = rv.value;
            ls = toUpperSpecial(ls);
            rs = toUpperSpecial(rs);
            return ls > rs;
        }
        // Boolean, Boolean
        case expressiondata_Kind.Boolean: {
            const lb = lv.value;
            const rb = rv.value;
            return lb && !rb;
        }
    }
    return false;
}
// Similar to the Javascript abstract equality comparison algorithm http://www.ecma-international.org/ecma-262/5.1/#sec-11.9.3.
// Except string comparison is OrdinalIgnoreCase, and objects are not coerced to primitives.
function lessThan(lhs, rhs) {
    const [lv, rv] = coerceTypes(lhs, rhs);
    if (lv.kind != rv.kind) {
        return false;
    }
    switch (lv.kind) {
        // Number, Number
        case expressiondata_Kind.Number: {
            const lf = lv.value;
            const rf = rv.value;
            if (isNaN(lf) || isNaN(rf)) {
                return false;
            }
            return lf < rf;
        }
        // String, String
        case expressiondata_Kind.String: {
            let ls = lv.value;
            let rs = rv.value;
            ls = toUpperSpecial(ls);
            rs = toUpperSpecial(rs);
            return ls < rs;
        }
        // Boolean, Boolean
        case expressiondata_Kind.Boolean: {
            const lb = lv.value;
            const rb = rv.value;
            return !lb && rb;
        }
    }
    return false;
}
// Do not toUpper the small-dotless-\u0131
function toUpperSpecial(s) {
    const sb = [];
    let i = 0;
    const len = s.length;
    let found = s.indexOf("\u0131");
    while (i < len) {
        if (i < found) {
            sb.push(s.substring(i, found).toUpperCase()); // Append upper segment
            i = found;
        }
        else if (i == found) {
            sb.push(s.substring(i, i + 1));
            i += 1;
            found = s.indexOf("\u0131", i);
        }
        else {
            sb.push(s.substring(i).toUpperCase()); // Append upper remaining
            break;
        }
    }
    return sb.join("");
}
//# sourceMappingURL=result.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/contains.js


const contains = {
    name: "contains",
    description: "`contains( search, item )`\n\nReturns `true` if `search` contains `item`. If `search` is an array, this function returns `true` if the `item` is an element in the array. If `search` is a string, this function returns `true` if the `item` is a substring of `search`. This function is not case sensitive. Casts values to a string.",
    minArgs: 2,
    maxArgs: 2,
    call: (...args) => {
        const left = args[0];
        const right = args[1];
        if (left.primitive) {
            const ls = left.coerceString();
            if (right.primitive) {
                const rs = right.coerceString();
                return new BooleanData(ls.toLowerCase().includes(rs.toLowerCase()));
            }
        }
        else if (left.kind === expressiondata_Kind.Array) {
            const la = left;
            if (la.values().length === 0) {
                return new BooleanData(false);
            }
            for (const v of la.values()) {
                if (equals(right, v)) {
                    return new BooleanData(true);
                }
            }
        }
        return new BooleanData(false);
    }
};
//# sourceMappingURL=contains.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/endswith.js


const endswith = {
    name: "endsWith",
    description: "`endsWith( searchString, searchValue )`\n\nReturns `true` if `searchString` ends with `searchValue`. This function is not case sensitive. Casts values to a string.",
    minArgs: 2,
    maxArgs: 2,
    call: (...args) => {
        const left = args[0];
        if (!left.primitive) {
            return new BooleanData(false);
        }
        const right = args[1];
        if (!right.primitive) {
            return new BooleanData(false);
        }
        const ls = toUpperSpecial(left.coerceString());
        const rs = toUpperSpecial(right.coerceString());
        return new BooleanData(ls.endsWith(rs));
    }
};
//# sourceMappingURL=endswith.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/format.js

const format = {
    name: "format",
    description: "`format( string, replaceValue0, replaceValue1, ..., replaceValueN)`\n\nReplaces values in the `string`, with the variable `replaceValueN`. Variables in the `string` are specified using the `{N}` syntax, where `N` is an integer. You must specify at least one `replaceValue` and `string`. There is no maximum for the number of variables (`replaceValueN`) you can use. Escape curly braces using double braces.",
    minArgs: 1,
    maxArgs: 255 /*MAX_ARGUMENTS*/,
    call: (...args) => {
        const fs = args[0].coerceString();
        const result = [];
        let index = 0;
        while (index < fs.length) {
            const lbrace = fs.indexOf("{", index);
            const rbrace = fs.indexOf("}", index);
            // Left brace
            if (lbrace >= 0 && (rbrace < 0 || rbrace > lbrace)) {
                // Escaped left brace
                if (safeCharAt(fs, lbrace + 1) === "{") {
                    result.push(fs.substr(index, lbrace - index + 1));
                    index = lbrace + 2;
                    continue;
                }
                // Left brace, number, optional format specifiers, right brace
                if (rbrace > lbrace + 1) {
                    const argIndex = readArgIndex(fs, lbrace + 1);
                    if (argIndex.success) {
                        // Check parameter count
                        if (1 + argIndex.result > args.length - 1) {
                            throw new Error(`The following format string references more arguments than were supplied: ${fs}`);
                        }
                        // Append the portion before the left brace
                        if (lbrace > index) {
                            result.push(fs.substr(index, lbrace - index));
                        }
                        // Append the arg
                        result.push(`${args[1 + argIndex.result].coerceString()}`);
                        index = rbrace + 1;
                        continue;
                    }
                }
                throw new Error(`The following format string is invalid: ${fs}`);
            }
            // Right brace
            else if (rbrace >= 0) {
                // Escaped right brace
                if (safeCharAt(fs, rbrace + 1) === "}") {
                    result.push(fs.substr(index, rbrace - index + 1));
                    index = rbrace + 2;
                }
                else {
                    throw new Error(`The following format string is invalid: ${fs}`);
                }
            }
            // Last segment
            else {
                result.push(fs.substr(index));
                break;
            }
        }
        return new StringData(result.join(""));
    }
};
function safeCharAt(string, index) {
    if (string.length > index) {
        return string[index];
    }
    return "\0";
}
function readArgIndex(string, startIndex) {
    // Count the number of digits
    let length = 0;
    for (;;) {
        const nextChar = safeCharAt(string, startIndex + length);
        if (nextChar >= "0" && nextChar <= "9") {
            length++;
        }
        else {
            break;
        }
    }
    // Validate at least one digit
    if (length < 1) {
        return {
            success: false
        };
    }
    // Parse the number
    const endIndex = startIndex + length - 1;
    const result = parseInt(string.substr(startIndex, length));
    return {
        success: !isNaN(result),
        result: result,
        endIndex: endIndex
    };
}
//# sourceMappingURL=format.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/fromjson.js


const fromjson = {
    name: "fromJson",
    description: "`fromJSON(value)`\n\nReturns a JSON object or JSON data type for `value`. You can use this function to provide a JSON object as an evaluated expression or to convert environment variables from a string.",
    minArgs: 1,
    maxArgs: 1,
    call: (...args) => {
        const input = args[0];
        const is = input.coerceString();
        if (is.trim() === "") {
            throw new Error("empty input");
        }
        try {
            return JSON.parse(is, reviver);
        }
        catch (e) {
            throw new ExpressionEvaluationError("Error parsing JSON when evaluating fromJson", { cause: e });
        }
    }
};
//# sourceMappingURL=fromjson.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/join.js

const join = {
    name: "join",
    description: "`join( array, optionalSeparator )`\n\nThe value for `array` can be an array or a string. All values in `array` are concatenated into a string. If you provide `optionalSeparator`, it is inserted between the concatenated values. Otherwise, the default separator `,` is used. Casts values to a string.",
    minArgs: 1,
    maxArgs: 2,
    call: (...args) => {
        // Primitive
        if (args[0].primitive) {
            return new StringData(args[0].coerceString());
        }
        // Array
        if (args[0].kind === expressiondata_Kind.Array) {
            // Separator
            let separator = ",";
            if (args.length > 1 && args[1].primitive) {
                separator = args[1].coerceString();
            }
            // Convert items to strings
            return new StringData(args[0]
                .values()
                .map(item => item.coerceString())
                .join(separator));
        }
        return new StringData("");
    }
};
//# sourceMappingURL=join.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/startswith.js


const startswith = {
    name: "startsWith",
    description: "`startsWith( searchString, searchValue )`\n\nReturns `true` when `searchString` starts with `searchValue`. This function is not case sensitive. Casts values to a string.",
    minArgs: 2,
    maxArgs: 2,
    call: (...args) => {
        const left = args[0];
        if (!left.primitive) {
            return new BooleanData(false);
        }
        const right = args[1];
        if (!right.primitive) {
            return new BooleanData(false);
        }
        const ls = toUpperSpecial(left.coerceString());
        const rs = toUpperSpecial(right.coerceString());
        return new BooleanData(ls.startsWith(rs));
    }
};
//# sourceMappingURL=startswith.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/tojson.js


const tojson = {
    name: "toJson",
    description: "`toJSON(value)`\n\nReturns a pretty-print JSON representation of `value`. You can use this function to debug the information provided in contexts.",
    minArgs: 1,
    maxArgs: 1,
    call: (...args) => {
        return new StringData(JSON.stringify(args[0], replacer, "  "));
    }
};
//# sourceMappingURL=tojson.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs.js









const funcs_wellKnownFunctions = {
    case: caseFunc,
    contains: contains,
    endswith: endswith,
    format: format,
    fromjson: fromjson,
    join: join,
    startswith: startswith,
    tojson: tojson
};
// validateFunction returns the function definition for the given function name.
// If the function does not exist or an incorrect number of arguments is provided,
// an error is returned.
function validateFunction(context, identifier, argCount) {
    // Expression function names are case-insensitive.
    const name = identifier.lexeme.toLowerCase();
    let f;
    f = funcs_wellKnownFunctions[name];
    if (!f) {
        f = context.extensionFunctions.get(name);
        if (!f) {
            if (!context.allowUnknownKeywords) {
                throw new ExpressionError(ErrorType.ErrorUnrecognizedFunction, identifier);
            }
            // Skip argument validation for unknown functions
            return;
        }
    }
    if (argCount < f.minArgs) {
        throw new ExpressionError(ErrorType.ErrorTooFewParameters, identifier);
    }
    if (argCount > f.maxArgs) {
        throw new ExpressionError(ErrorType.ErrorTooManyParameters, identifier);
    }
    // case function requires an odd number of arguments
    if (name === "case" && argCount % 2 === 0) {
        throw new ExpressionError(ErrorType.ErrorEvenParameters, identifier);
    }
}
//# sourceMappingURL=funcs.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/idxHelper.js
class idxHelper {
    constructor(star, idx) {
        this.star = star;
        if (!idx) {
            return;
        }
        if (!star) {
            if (idx.primitive) {
                this.str = idx.coerceString();
            }
            let f = idx.number();
            if (!isNaN(f) && isFinite(f) && f >= 0) {
                f = Math.floor(f);
                this.int = f;
            }
        }
    }
}
//# sourceMappingURL=idxHelper.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/evaluator.js







class evaluator_Evaluator {
    /**
     * Creates a new evaluator
     * @param n Parsed expression to evaluate
     * @param context Context data to use
     * @param functions Optional map of function implementations. If given, these will be preferred over the built-in functions.
     */
    constructor(n, context, functions) {
        this.n = n;
        this.context = context;
        this.functions = functions;
    }
    evaluate() {
        return this.eval(this.n);
    }
    eval(n) {
        return n.accept(this);
    }
    visitLiteral(literal) {
        return literal.literal;
    }
    visitUnary(unary) {
        const r = this.eval(unary.expr);
        if (unary.operator.type === lexer_TokenType.BANG) {
            return new BooleanData(falsy(r));
        }
        throw new Error(`unknown unary operator: ${unary.operator.lexeme}`);
    }
    visitBinary(binary) {
        const left = this.eval(binary.left);
        const right = this.eval(binary.right);
        switch (binary.operator.type) {
            case lexer_TokenType.EQUAL_EQUAL:
                return new BooleanData(equals(left, right));
            case lexer_TokenType.BANG_EQUAL:
                return new BooleanData(!equals(left, right));
            case lexer_TokenType.GREATER:
                return new BooleanData(greaterThan(left, right));
            case lexer_TokenType.GREATER_EQUAL:
                return new BooleanData(equals(left, right) || greaterThan(left, right));
            case lexer_TokenType.LESS:
                return new BooleanData(lessThan(left, right));
            case lexer_TokenType.LESS_EQUAL:
                return new BooleanData(equals(left, right) || lessThan(left, right));
        }
        throw new Error(`unknown binary operator: ${binary.operator.lexeme}`);
    }
    visitLogical(logical) {
        let result;
        for (const arg of logical.args) {
            result = this.eval(arg);
            // Break?
            if ((logical.operator.type === lexer_TokenType.AND && falsy(result)) ||
                (logical.operator.type === lexer_TokenType.OR && truthy(result))) {
                break;
            }
        }
        // result is always assigned before we return here
        // eslint-disable-next-line @typescript-eslint/no-non-null-assertion
        return result;
    }
    visitGrouping(grouping) {
        return this.eval(grouping.group);
    }
    visitContextAccess(contextAccess) {
        // eslint-disable-next-line @typescript-eslint/no-non-null-assertion
        const r = this.context.get(contextAccess.name.lexeme);
        return r;
    }
    visitIndexAccess(ia) {
        let idx;
        if (ia.index instanceof Star) {
            idx = new idxHelper(true, undefined);
        }
        else {
            let idxResult;
            try {
                idxResult = this.eval(ia.index);
            }
            catch (e) {
                throw new Error(`could not evaluate index for index access: ${e.message}`, { cause: e });
            }
            idx = new idxHelper(false, idxResult);
        }
        const objResult = this.eval(ia.expr);
        let result;
        switch (objResult.kind) {
            case expressiondata_Kind.Array: {
                const tobjResult = objResult;
                if (tobjResult instanceof FilteredArray) {
                    result = filteredArrayAccess(tobjResult, idx);
                }
                else {
                    result = arrayAccess(tobjResult, idx);
                }
                break;
            }
            case expressiondata_Kind.Dictionary: {
                const tobjResult = objResult;
                result = objectAccess(tobjResult, idx);
                break;
            }
            default:
                if (idx.star) {
                    result = new FilteredArray();
                }
                else {
                    result = new Null();
                }
        }
        return result;
    }
    visitFunctionCall(functionCall) {
        // Evaluate arguments
        const args = functionCall.args.map(arg => this.eval(arg));
        // Get function definitions
        const functionName = functionCall.functionName.lexeme.toLowerCase();
        const f = this.functions?.get(functionName) || funcs_wellKnownFunctions[functionName];
        return f.call(...args);
    }
}
function filteredArrayAccess(fa, idx) {
    const result = new FilteredArray();
    for (const item of fa.values()) {
        // Check the type of the nested item
        switch (item.kind) {
            case expressiondata_Kind.Dictionary: {
                const ti = item;
                if (idx.star) {
                    for (const v of ti.values()) {
                        result.add(v);
                    }
                }
                else if (idx.str !== undefined) {
                    const v = ti.get(idx.str);
                    if (v !== undefined) {
                        result.add(v);
                    }
                }
                break;
            }
            case expressiondata_Kind.Array: {
                const ti = item;
                if (idx.star) {
                    for (const v of ti.values()) {
                        result.add(v);
                    }
                }
                else if (idx.int !== undefined && idx.int < ti.values().length) {
                    result.add(ti.get(idx.int));
                }
                break;
            }
        }
    }
    return result;
}
function arrayAccess(a, idx) {
    if (idx.star) {
        const fa = new FilteredArray();
        for (const item of a.values()) {
            fa.add(item);
        }
        return fa;
    }
    if (idx.int !== undefined && idx.int < a.values().length) {
        return a.get(idx.int);
    }
    return new Null();
}
function objectAccess(obj, idx) {
    if (idx.star) {
        const fa = new FilteredArray(...obj.values());
        return fa;
    }
    if (idx.str !== undefined) {
        const r = obj.get(idx.str);
        if (r !== undefined) {
            return r;
        }
    }
    return new Null();
}
//# sourceMappingURL=evaluator.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/parser.js





class parser_Parser {
    /**
     * Constructs a new parser for the given tokens
     *
     * @param tokens Tokens to build a parse tree from
     * @param extensionContexts Available context names
     * @param extensionFunctions Available functions (beyond the built-in ones)
     */
    constructor(tokens, extensionContexts, extensionFunctions) {
        this.tokens = tokens;
        this.offset = 0;
        this.depth = 0;
        this.extContexts = new Map();
        this.extFuncs = new Map();
        for (const contextName of extensionContexts) {
            this.extContexts.set(contextName.toLowerCase(), true);
        }
        for (const { name, func } of extensionFunctions.map(x => ({
            name: x.name,
            func: x
        }))) {
            this.extFuncs.set(name.toLowerCase(), func);
        }
        this.context = {
            allowUnknownKeywords: false,
            extensionContexts: this.extContexts,
            extensionFunctions: this.extFuncs
        };
    }
    parse() {
        // eslint-disable-next-line prefer-const
        let result;
        // No tokens
        if (this.atEnd()) {
            return result;
        }
        result = this.expression();
        if (!this.atEnd()) {
            throw this.buildError(ErrorType.ErrorUnexpectedSymbol, this.peek());
        }
        return result;
    }
    expression() {
        this.incrDepth();
        try {
            return this.logicalOr();
        }
        finally {
            this.decrDepth();
        }
    }
    logicalOr() {
        // && is higher precedence than ||
        let expr = this.logicalAnd();
        if (this.check(lexer_TokenType.OR)) {
            // Track depth
            this.incrDepth();
            try {
                const logical = new Logical(this.peek(), [expr]);
                expr = logical;
                while (this.match(lexer_TokenType.OR)) {
                    const right = this.logicalAnd();
                    logical.args.push(right);
                }
            }
            finally {
                this.decrDepth();
            }
        }
        return expr;
    }
    logicalAnd() {
        // == and != are higher precedence than &&
        let expr = this.equality();
        if (this.check(lexer_TokenType.AND)) {
            // Track depth
            this.incrDepth();
            try {
                const logical = new Logical(this.peek(), [expr]);
                expr = logical;
                while (this.match(lexer_TokenType.AND)) {
                    const right = this.equality();
                    logical.args.push(right);
                }
            }
            finally {
                this.decrDepth();
            }
        }
        return expr;
    }
    equality() {
        // >, >=, <, <= are higher precedence than == and !=
        let expr = this.comparison();
        while (this.match(lexer_TokenType.BANG_EQUAL, lexer_TokenType.EQUAL_EQUAL)) {
            const operator = this.previous();
            const right = this.comparison();
            expr = new Binary(expr, operator, right);
        }
        return expr;
    }
    comparison() {
        // ! is higher precedence than >, >=, <, <=
        let expr = this.unary();
        while (this.match(lexer_TokenType.GREATER, lexer_TokenType.GREATER_EQUAL, lexer_TokenType.LESS, lexer_TokenType.LESS_EQUAL)) {
            const operator = this.previous();
            const right = this.unary();
            expr = new Binary(expr, operator, right);
        }
        return expr;
    }
    unary() {
        if (this.match(lexer_TokenType.BANG)) {
            // Track depth
            this.incrDepth();
            const operator = this.previous();
            const unary = this.unary();
            try {
                return new Unary(operator, unary);
            }
            finally {
                this.decrDepth();
            }
        }
        return this.index();
    }
    index() {
        let expr = this.call();
        let depthIncreased = 0;
        if (expr instanceof Grouping || expr instanceof FunctionCall || expr instanceof ContextAccess) {
            let cont = true;
            while (cont) {
                switch (true) {
                    case this.match(lexer_TokenType.LEFT_BRACKET): {
                        let indexExpr;
                        if (this.match(lexer_TokenType.STAR)) {
                            indexExpr = new Star();
                        }
                        else {
                            indexExpr = this.expression();
                        }
                        this.consume(lexer_TokenType.RIGHT_BRACKET, ErrorType.ErrorUnexpectedSymbol);
                        // Track depth
                        this.incrDepth();
                        depthIncreased++;
                        expr = new IndexAccess(expr, indexExpr);
                        break;
                    }
                    case this.match(lexer_TokenType.DOT):
                        // Track depth
                        this.incrDepth();
                        depthIncreased++;
                        if (this.match(lexer_TokenType.IDENTIFIER)) {
                            const property = this.previous();
                            expr = new IndexAccess(expr, new Literal(new StringData(property.lexeme), property));
                        }
                        else if (this.match(lexer_TokenType.STAR)) {
                            expr = new IndexAccess(expr, new Star());
                        }
                        else {
                            throw this.buildError(ErrorType.ErrorUnexpectedSymbol, this.peek());
                        }
                        break;
                    default:
                        cont = false;
                }
            }
        }
        for (let i = 0; i < depthIncreased; i++) {
            this.decrDepth();
        }
        return expr;
    }
    call() {
        if (!this.check(lexer_TokenType.IDENTIFIER)) {
            return this.primary();
        }
        const identifier = this.next();
        if (!this.match(lexer_TokenType.LEFT_PAREN)) {
            if (!this.extContexts.has(identifier.lexeme.toLowerCase())) {
                throw this.buildError(ErrorType.ErrorUnrecognizedContext, identifier);
            }
            return new ContextAccess(identifier);
        }
        // Function call
        const args = [];
        // Arguments
        while (!this.match(lexer_TokenType.RIGHT_PAREN)) {
            const aexp = this.expression();
            args.push(aexp);
            if (!this.check(lexer_TokenType.RIGHT_PAREN)) {
                this.consume(lexer_TokenType.COMMA, ErrorType.ErrorUnexpectedSymbol);
            }
        }
        validateFunction(this.context, identifier, args.length);
        return new FunctionCall(identifier, args);
    }
    primary() {
        switch (true) {
            case this.match(lexer_TokenType.FALSE):
                return new Literal(new BooleanData(false), this.previous());
            case this.match(lexer_TokenType.TRUE):
                return new Literal(new BooleanData(true), this.previous());
            case this.match(lexer_TokenType.NULL):
                return new Literal(new Null(), this.previous());
            case this.match(lexer_TokenType.NUMBER):
                return new Literal(new NumberData(this.previous().value), this.previous());
            case this.match(lexer_TokenType.STRING):
                return new Literal(new StringData(this.previous().value), this.previous());
            case this.match(lexer_TokenType.LEFT_PAREN): {
                const expr = this.expression();
                if (this.atEnd()) {
                    throw this.buildError(ErrorType.ErrorUnexpectedEndOfExpression, this.previous()); // Back up to get the last token before the EOF
                }
                this.consume(lexer_TokenType.RIGHT_PAREN, ErrorType.ErrorUnexpectedSymbol);
                return new Grouping(expr);
            }
            case this.atEnd():
                throw this.buildError(ErrorType.ErrorUnexpectedEndOfExpression, this.previous()); // Back up to get the last token before the EOF
        }
        throw this.buildError(ErrorType.ErrorUnexpectedSymbol, this.peek());
    }
    // match consumes the next token if it matches any of the given types
    match(...tokenTypes) {
        for (const tokenType of tokenTypes) {
            if (this.check(tokenType)) {
                this.next();
                return true;
            }
        }
        return false;
    }
    // check peeks whether the next token is of the given type
    check(tokenType) {
        if (this.atEnd()) {
            return false;
        }
        return this.peek().type == tokenType;
    }
    // atEnd peeks whether the next token is EOF
    atEnd() {
        return this.peek().type == lexer_TokenType.EOF;
    }
    next() {
        if (!this.atEnd()) {
            this.offset++;
        }
        return this.previous();
    }
    peek() {
        return this.tokens[this.offset];
    }
    // previous returns the previous token
    previous() {
        return this.tokens[this.offset - 1];
    }
    // consume attempts to consume the next token if it matches the given type. It returns an error of
    // the given ParseErrorKind otherwise.
    consume(tokenType, errorType) {
        if (this.check(tokenType)) {
            this.next();
            return;
        }
        throw this.buildError(errorType, this.peek());
    }
    incrDepth() {
        this.depth++;
        if (this.depth > MAX_PARSER_DEPTH) {
            throw this.buildError(ErrorType.ErrorExceededMaxDepth, this.peek());
        }
    }
    decrDepth() {
        this.depth--;
    }
    buildError(errType, token) {
        return new ExpressionError(errType, token);
    }
}
//# sourceMappingURL=parser.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/completion.js






/**
 * Complete returns a list of completion items for the given expression.
 * The main functionality is auto-completing functions and context access:
 * We can only provide assistance if the input is in one of the following forms (with | denoting the cursor position):
 * - context.path.inp| or context.path['inp| -- auto-complete context access
 * - context.path.| or context.path['| -- auto-complete context access
 * - toJS| -- auto-complete function call or top-level
 * - | -- auto-complete function call or top-level context access
 *
 * @param input Input expression
 * @param context Context available for the expression
 * @param extensionFunctions List of functions available
 * @param functions Optional map of functions to use during evaluation
 * @param featureFlags Optional feature flags to control which features are enabled
 * @returns Array of completion items
 */
function complete(input, context, extensionFunctions, functions, featureFlags) {
    // Lex
    const lexer = new Lexer(input);
    const lexResult = lexer.lex();
    // Find interesting part of the tokenVector. For example, for an expression like `github.actor == env.actor.log|`, we are
    // only interested in the `env.actor.log` part for auto-completion
    const tokenInputVector = trimTokenVector(lexResult.tokens);
    // Start by skipping the EOF token
    let tokenIdx = tokenInputVector.length - 2;
    if (tokenIdx >= 0) {
        switch (tokenInputVector[tokenIdx].type) {
            // If there is a (partial) identifier under the cursor, ignore that
            case TokenType.IDENTIFIER:
                tokenIdx--;
                break;
            case TokenType.STRING:
                // TODO: Support string for `context.name['test|`
                return [];
        }
    }
    if (tokenIdx < 0) {
        // Vector only contains the EOF token. Suggest functions and root context access
        const result = contextKeys(context);
        // Merge with functions
        result.push(...functionItems(extensionFunctions, featureFlags));
        return result;
    }
    // Determine path that led to the last token
    // Use parser & evaluator to determine context to complete.
    const pathTokenVector = tokenInputVector.slice(0, tokenIdx);
    // Include the original EOF token to make the parser happy
    pathTokenVector.push(tokenInputVector[tokenInputVector.length - 1]);
    const p = new Parser(pathTokenVector, context.pairs().map(x => x.key), extensionFunctions);
    const expr = p.parse();
    const ev = new Evaluator(expr, context, functions);
    const result = ev.evaluate();
    return contextKeys(result);
}
function functionItems(extensionFunctions, featureFlags) {
    const result = [];
    const flags = featureFlags ?? new FeatureFlags();
    for (const fdef of [...Object.values(wellKnownFunctions), ...extensionFunctions]) {
        // Filter out case function if feature is disabled
        if (fdef.name === "case" && !flags.isEnabled("allowCaseFunction")) {
            continue;
        }
        result.push({
            label: fdef.name,
            description: fdef.description,
            function: true
        });
    }
    // Sort functions
    result.sort((a, b) => a.label.localeCompare(b.label));
    return result;
}
function contextKeys(context) {
    if (isDictionary(context)) {
        return (context
            .pairs()
            .map(x => completionItemFromContext(x))
            // Sort contexts
            .sort((a, b) => a.label.localeCompare(b.label)));
    }
    return [];
}
function completionItemFromContext(pair) {
    const context = pair.key.toString();
    const parenIndex = context.indexOf("(");
    const isFunc = parenIndex >= 0 && context.indexOf(")") >= 0;
    return {
        label: isFunc ? context.substring(0, parenIndex) : context,
        description: pair.description,
        function: isFunc
    };
}
function trimTokenVector(tokenVector) {
    let tokenIdx = tokenVector.length;
    let openParen = 0;
    while (tokenIdx > 0) {
        const token = tokenVector[tokenIdx - 1];
        switch (token.type) {
            case TokenType.LEFT_PAREN:
                if (openParen == 0) {
                    // Encountered an open parenthesis without a closing first, stop here
                    break;
                }
                openParen--;
                tokenIdx--;
                continue;
            case TokenType.RIGHT_PAREN:
                openParen++;
                tokenIdx--;
                continue;
            case TokenType.IDENTIFIER:
            case TokenType.DOT:
            case TokenType.EOF:
            case TokenType.LEFT_BRACKET:
            case TokenType.RIGHT_BRACKET:
            case TokenType.STRING:
                tokenIdx--;
                continue;
        }
        break;
    }
    // Only keep the part of the token vector we're interested in
    return tokenVector.slice(tokenIdx);
}
//# sourceMappingURL=completion.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/completion/descriptionDictionary.js


function isDescriptionDictionary(x) {
    return x.kind === Kind.Dictionary && x instanceof DescriptionDictionary;
}
class DescriptionDictionary extends Dictionary {
    constructor(...pairs) {
        super();
        this.descriptions = new Map();
        this.complete = true;
        for (const p of pairs) {
            this.add(p.key, p.value, p.description);
        }
    }
    add(key, value, description) {
        if (this.get(key) !== undefined) {
            // Key already added, ignore
            return;
        }
        super.add(key, value);
        if (description) {
            this.descriptions.set(key, description);
        }
    }
    pairs() {
        const pairs = super.pairs();
        return pairs.map(p => ({ ...p, description: this.descriptions.get(p.key) }));
    }
    getDescription(key) {
        return this.descriptions.get(key);
    }
}
//# sourceMappingURL=descriptionDictionary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/index.js










//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/types.js
var types_TokenType;
(function (TokenType) {
    TokenType[TokenType["String"] = 0] = "String";
    TokenType[TokenType["Sequence"] = 1] = "Sequence";
    TokenType[TokenType["Mapping"] = 2] = "Mapping";
    TokenType[TokenType["BasicExpression"] = 3] = "BasicExpression";
    TokenType[TokenType["InsertExpression"] = 4] = "InsertExpression";
    TokenType[TokenType["Boolean"] = 5] = "Boolean";
    TokenType[TokenType["Number"] = 6] = "Number";
    TokenType[TokenType["Null"] = 7] = "Null";
})(types_TokenType || (types_TokenType = {}));
function tokenTypeName(type) {
    switch (type) {
        case types_TokenType.String:
            return "StringToken";
        case types_TokenType.Sequence:
            return "SequenceToken";
        case types_TokenType.Mapping:
            return "MappingToken";
        case types_TokenType.BasicExpression:
            return "BasicExpressionToken";
        case types_TokenType.InsertExpression:
            return "InsertExpressionToken";
        case types_TokenType.Boolean:
            return "BooleanToken";
        case types_TokenType.Number:
            return "NumberToken";
        case types_TokenType.Null:
            return "NullToken";
        default: {
            // Use never to ensure exhaustiveness
            const exhaustiveCheck = type;
            throw new Error(`Unhandled token type: ${type} ${exhaustiveCheck}}`);
        }
    }
}
//# sourceMappingURL=types.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/traversal-state.js

class TraversalState {
    constructor(parent, token) {
        this.index = -1;
        this.isKey = false;
        this.parent = parent;
        this._token = token;
        this.current = token;
    }
    moveNext(omitKeys) {
        switch (this._token.templateTokenType) {
            case types_TokenType.Sequence: {
                const sequence = this._token;
                if (++this.index < sequence.count) {
                    this.current = sequence.get(this.index);
                    return true;
                }
                this.current = undefined;
                return false;
            }
            case types_TokenType.Mapping: {
                const mapping = this._token;
                // Already returned the key, now return the value
                if (this.isKey) {
                    this.isKey = false;
                    this.currentKey = this.current;
                    this.current = mapping.get(this.index).value;
                    return true;
                }
                // Move next
                if (++this.index < mapping.count) {
                    // Skip the key, return the value
                    if (omitKeys) {
                        this.isKey = false;
                        this.currentKey = mapping.get(this.index).key;
                        this.current = mapping.get(this.index).value;
                        return true;
                    }
                    // Return the key
                    this.isKey = true;
                    this.currentKey = undefined;
                    this.current = mapping.get(this.index).key;
                    return true;
                }
                this.currentKey = undefined;
                this.current = undefined;
                return false;
            }
            default:
                throw new Error(`Unexpected token type '${this._token.templateTokenType}' when traversing state`);
        }
    }
    /**
     * Returns the ancestor tokens from root to the current token's parent container.
     */
    getAncestors() {
        const ancestors = [];
        let state = this.parent;
        while (state) {
            if (state.current) {
                ancestors.unshift(state.current);
            }
            state = state.parent;
        }
        return ancestors;
    }
}
//# sourceMappingURL=traversal-state.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/template-token.js


class TemplateTokenError extends Error {
    constructor(message, token) {
        super(message);
        this.token = token;
    }
}
class TemplateToken {
    /**
     * Base class for all template tokens
     */
    constructor(type, file, range, definitionInfo) {
        this.type = type;
        this.file = file;
        this.range = range;
        this.definitionInfo = definitionInfo;
    }
    get templateTokenType() {
        return this.type;
    }
    get line() {
        return this.range?.start.line;
    }
    get col() {
        return this.range?.start.column;
    }
    get definition() {
        return this.definitionInfo?.definition;
    }
    get description() {
        return this._description || this.propertyDefinition?.description || this.definition?.description;
    }
    set description(description) {
        this._description = description;
    }
    typeName() {
        return tokenTypeName(this.type);
    }
    /**
     * Asserts expected type and throws a good debug message if unexpected
     */
    assertNull(objectDescription) {
        if (this.type === types_TokenType.Null) {
            return this;
        }
        throw new TemplateTokenError(`Unexpected type '${this.typeName()}' encountered while reading '${objectDescription}'. The type '${tokenTypeName(types_TokenType.Null)}' was expected.`, this);
    }
    /**
     * Asserts expected type and throws a good debug message if unexpected
     */
    assertBoolean(objectDescription) {
        if (this.type === types_TokenType.Boolean) {
            return this;
        }
        throw new TemplateTokenError(`Unexpected type '${this.typeName()}' encountered while reading '${objectDescription}'. The type '${tokenTypeName(types_TokenType.Boolean)}' was expected.`, this);
    }
    /**
     * Asserts expected type and throws a good debug message if unexpected
     */
    assertNumber(objectDescription) {
        if (this.type === types_TokenType.Number) {
            return this;
        }
        throw new TemplateTokenError(`Unexpected type '${this.typeName()}' encountered while reading '${objectDescription}'. The type '${tokenTypeName(types_TokenType.Number)}' was expected.`, this);
    }
    /**
     * Asserts expected type and throws a good debug message if unexpected
     */
    assertString(objectDescription) {
        if (this.type === types_TokenType.String) {
            return this;
        }
        throw new TemplateTokenError(`Unexpected type '${this.typeName()}' encountered while reading '${objectDescription}'. The type '${tokenTypeName(types_TokenType.String)}' was expected.`, this);
    }
    /**
     * Asserts expected type and throws a good debug message if unexpected
     */
    assertScalar(objectDescription) {
        if (this?.isScalar === true) {
            return this;
        }
        throw new TemplateTokenError(`Unexpected type '${this.typeName()}' encountered while reading '${objectDescription}'. The type 'ScalarToken' was expected.`, this);
    }
    /**
     * Asserts expected type and throws a good debug message if unexpected
     */
    assertSequence(objectDescription) {
        if (this.type === types_TokenType.Sequence) {
            return this;
        }
        throw new TemplateTokenError(`Unexpected type '${this.typeName()}' encountered while reading '${objectDescription}'. The type '${tokenTypeName(types_TokenType.Sequence)}' was expected.`, this);
    }
    /**
     * Asserts expected type and throws a good debug message if unexpected
     */
    assertMapping(objectDescription) {
        if (this.type === types_TokenType.Mapping) {
            return this;
        }
        throw new TemplateTokenError(`Unexpected type '${this.typeName()}' encountered while reading '${objectDescription}'. The type '${tokenTypeName(types_TokenType.Mapping)}' was expected.`, this);
    }
    /**
     * Returns all tokens (depth first)
     * @param value The object to traverse
     * @param omitKeys Whether to omit mapping keys
     * @yields A tuple of [parent, token, keyToken, ancestors] for each token in the tree
     */
    static *traverse(value, omitKeys) {
        yield [undefined, value, undefined, []];
        switch (value.templateTokenType) {
            case types_TokenType.Sequence:
            case types_TokenType.Mapping: {
                let state = new TraversalState(undefined, value);
                state = new TraversalState(state, value);
                while (state.parent) {
                    if (state.moveNext(omitKeys ?? false)) {
                        value = state.current;
                        yield [state.parent?.current, value, state.currentKey, state.getAncestors()];
                        switch (value.type) {
                            case types_TokenType.Sequence:
                            case types_TokenType.Mapping:
                                state = new TraversalState(state, value);
                                break;
                        }
                    }
                    else {
                        state = state.parent;
                    }
                }
                break;
            }
        }
    }
    toJSON() {
        return undefined;
    }
}
//# sourceMappingURL=template-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/scalar-token.js

/**
 * Base class for everything that is not a mapping or sequence
 */
class ScalarToken extends TemplateToken {
    constructor(type, file, range, definitionInfo) {
        super(type, file, range, definitionInfo);
    }
    get isScalar() {
        return true;
    }
    static trimDisplayString(displayString) {
        let firstLine = displayString.trimStart();
        const firstNewLine = firstLine.indexOf("\n");
        const firstCarriageReturn = firstLine.indexOf("\r");
        if (firstNewLine >= 0 || firstCarriageReturn >= 0) {
            firstLine = firstLine.substr(0, Math.min(firstNewLine >= 0 ? firstNewLine : Number.MAX_VALUE, firstCarriageReturn >= 0 ? firstCarriageReturn : Number.MAX_VALUE));
        }
        return firstLine;
    }
}
//# sourceMappingURL=scalar-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/literal-token.js

class LiteralToken extends ScalarToken {
    constructor(type, file, range, definitionInfo) {
        super(type, file, range, definitionInfo);
    }
    get isLiteral() {
        return true;
    }
    get isExpression() {
        return false;
    }
    toDisplayString() {
        return ScalarToken.trimDisplayString(this.toString());
    }
    /**
     * Throws a good debug message when an unexpected literal value is encountered
     */
    assertUnexpectedValue(objectDescription) {
        throw new Error(`Error while reading '${objectDescription}'. Unexpected value '${this.toString()}'`);
    }
}
//# sourceMappingURL=literal-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/string-token.js


class StringToken extends LiteralToken {
    constructor(file, range, value, definitionInfo, source, blockScalarHeader) {
        super(types_TokenType.String, file, range, definitionInfo);
        this.value = value;
        this.source = source;
        this.blockScalarHeader = blockScalarHeader;
    }
    clone(omitSource) {
        return omitSource
            ? new StringToken(undefined, undefined, this.value, this.definitionInfo, this.source, this.blockScalarHeader)
            : new StringToken(this.file, this.range, this.value, this.definitionInfo, this.source, this.blockScalarHeader);
    }
    toString() {
        return this.value;
    }
    toJSON() {
        return this.value;
    }
}
//# sourceMappingURL=string-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/number-token.js


class NumberToken extends LiteralToken {
    constructor(file, range, value, definitionInfo) {
        super(types_TokenType.Number, file, range, definitionInfo);
        this.num = value;
    }
    get value() {
        return this.num;
    }
    clone(omitSource) {
        return omitSource
            ? new NumberToken(undefined, undefined, this.num, this.definitionInfo)
            : new NumberToken(this.file, this.range, this.num, this.definitionInfo);
    }
    toString() {
        return `${this.num}`;
    }
    toJSON() {
        return this.num;
    }
}
//# sourceMappingURL=number-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/boolean-token.js


class BooleanToken extends LiteralToken {
    constructor(file, range, value, definitionInfo) {
        super(types_TokenType.Boolean, file, range, definitionInfo);
        this.bool = value;
    }
    get value() {
        return this.bool;
    }
    clone(omitSource) {
        return omitSource
            ? new BooleanToken(undefined, undefined, this.bool, this.definitionInfo)
            : new BooleanToken(this.file, this.range, this.bool, this.definitionInfo);
    }
    toString() {
        return this.bool ? "true" : "false";
    }
    toJSON() {
        return this.bool;
    }
}
//# sourceMappingURL=boolean-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/null-token.js


class NullToken extends LiteralToken {
    constructor(file, range, definitionInfo) {
        super(types_TokenType.Null, file, range, definitionInfo);
    }
    clone(omitSource) {
        return omitSource
            ? new NullToken(undefined, undefined, this.definitionInfo)
            : new NullToken(this.file, this.range, this.definitionInfo);
    }
    toString() {
        return "";
    }
    toJSON() {
        return null;
    }
}
//# sourceMappingURL=null-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/key-value-pair.js
class KeyValuePair {
    constructor(key, value) {
        this.key = key;
        this.value = value;
    }
}
//# sourceMappingURL=key-value-pair.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/sequence-token.js


class SequenceToken extends TemplateToken {
    constructor(file, range, definitionInfo) {
        super(types_TokenType.Sequence, file, range, definitionInfo);
        this.seq = [];
    }
    get count() {
        return this.seq.length;
    }
    get isScalar() {
        return false;
    }
    get isLiteral() {
        return false;
    }
    get isExpression() {
        return false;
    }
    add(value) {
        this.seq.push(value);
    }
    get(index) {
        return this.seq[index];
    }
    clone(omitSource) {
        const result = omitSource
            ? new SequenceToken(undefined, undefined, this.definitionInfo)
            : new SequenceToken(this.file, this.range, this.definitionInfo);
        for (const item of this.seq) {
            result.add(item.clone(omitSource));
        }
        return result;
    }
    toJSON() {
        return {
            type: types_TokenType.Sequence,
            seq: this.seq
        };
    }
    *[Symbol.iterator]() {
        for (const item of this.seq) {
            yield item;
        }
    }
}
//# sourceMappingURL=sequence-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/template-constants.js
const ALLOWED_VALUES = "allowed-values";
const ANY = "any";
const BOOLEAN = "boolean";
const BOOLEAN_DEFINITION = "boolean-definition";
const BOOLEAN_DEFINITION_PROPERTIES = "boolean-definition-properties";
const CLOSE_EXPRESSION = "}}";
const CONSTANT = "constant";
const CONTEXT = "context";
const DEFINITION = "definition";
const DEFINITIONS = "definitions";
const DESCRIPTION = "description";
const IGNORE_CASE = "ignore-case";
const INSERT_DIRECTIVE = "insert";
const IS_EXPRESSION = "is-expression";
const ITEM_TYPE = "item-type";
const LOOSE_KEY_TYPE = "loose-key-type";
const LOOSE_VALUE_TYPE = "loose-value-type";
const MAX_CONSTANT = "MAX";
const MAPPING = "mapping";
const MAPPING_DEFINITION = "mapping-definition";
const MAPPING_DEFINITION_PROPERTIES = "mapping-definition-properties";
const MAPPING_PROPERTY_VALUE = "mapping-property-value";
const NON_EMPTY_STRING = "non-empty-string";
const NULL = "null";
const NULL_DEFINITION = "null-definition";
const NULL_DEFINITION_PROPERTIES = "null-definition-properties";
const NUMBER = "number";
const NUMBER_DEFINITION = "number-definition";
const NUMBER_DEFINITION_PROPERTIES = "number-definition-properties";
const ONE_OF = "one-of";
const ONE_OF_DEFINITION = "one-of-definition";
const OPEN_EXPRESSION = "${{";
const PROPERTY_VALUE = "property-value";
const PROPERTIES = "properties";
const REQUIRED = "required";
const REQUIRE_NON_EMPTY = "require-non-empty";
const SCALAR = "scalar";
const SEQUENCE = "sequence";
const SEQUENCE_DEFINITION = "sequence-definition";
const SEQUENCE_DEFINITION_PROPERTIES = "sequence-definition-properties";
const TYPE = "type";
const SEQUENCE_OF_NON_EMPTY_STRING = "sequence-of-non-empty-string";
const STRING = "string";
const STRING_DEFINITION = "string-definition";
const STRING_DEFINITION_PROPERTIES = "string-definition-properties";
const STRUCTURE = "structure";
const TEMPLATE_SCHEMA = "template-schema";
const VERSION = "version";
//# sourceMappingURL=template-constants.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/allowed-context.js

function splitAllowedContext(allowedContext) {
    const FUNCTION_REGEXP = /^([a-zA-Z0-9_]+)\(([0-9]+),([0-9]+|MAX)\)$/;
    const namedContexts = [];
    const functions = [];
    if (allowedContext.length > 0) {
        for (const contextItem of allowedContext) {
            const match = contextItem.match(FUNCTION_REGEXP);
            if (match) {
                const functionName = match[1];
                const minParameters = Number.parseInt(match[2]);
                const maxParametersRaw = match[3];
                const maxParameters = maxParametersRaw === MAX_CONSTANT ? Number.MAX_SAFE_INTEGER : Number.parseInt(maxParametersRaw);
                functions.push({
                    name: functionName,
                    minArgs: minParameters,
                    maxArgs: maxParameters
                });
            }
            else {
                namedContexts.push(contextItem);
            }
        }
    }
    return {
        namedContexts: namedContexts,
        functions: functions
    };
}
//# sourceMappingURL=allowed-context.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/expression-token.js



class expression_token_ExpressionToken extends ScalarToken {
    constructor(type, file, range, directive, definitionInfo) {
        super(type, file, range, definitionInfo);
        this.directive = directive;
    }
    get isLiteral() {
        return false;
    }
    get isExpression() {
        return true;
    }
    static validateExpression(expression, allowedContext) {
        const { namedContexts, functions } = splitAllowedContext(allowedContext);
        // Parse
        const lexer = new lexer_Lexer(expression);
        const result = lexer.lex();
        const p = new parser_Parser(result.tokens, namedContexts, functions);
        p.parse();
    }
}
//# sourceMappingURL=expression-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/basic-expression-token.js




class BasicExpressionToken extends expression_token_ExpressionToken {
    /**
     * @param file The file ID where this token originated
     * @param range The range of the entire expression including `${{` and `}}`
     * @param expression The expression string without `${{` and `}}` markers
     * @param definitionInfo Schema definition info for this token
     * @param originalExpressions If transformed from individual expressions (e.g., format()), these are the originals
     * @param source The original source string from the YAML
     * @param expressionRange The range of just the expression, excluding `${{` and `}}`
     * @param blockScalarHeader The block scalar header (e.g., "|", "|-") if parsed from a YAML block scalar
     */
    constructor(file, range, expression, definitionInfo, originalExpressions, source, expressionRange, blockScalarHeader) {
        super(types_TokenType.BasicExpression, file, range, undefined, definitionInfo);
        this.expr = expression;
        this.source = source;
        this.originalExpressions = originalExpressions;
        this.expressionRange = expressionRange;
        this.blockScalarHeader = blockScalarHeader;
    }
    get expression() {
        return this.expr;
    }
    clone(omitSource) {
        return omitSource
            ? new BasicExpressionToken(undefined, undefined, this.expr, this.definitionInfo, this.originalExpressions, this.source, this.expressionRange, this.blockScalarHeader)
            : new BasicExpressionToken(this.file, this.range, this.expr, this.definitionInfo, this.originalExpressions, this.source, this.expressionRange, this.blockScalarHeader);
    }
    toString() {
        return `${OPEN_EXPRESSION} ${this.expr} ${CLOSE_EXPRESSION}`;
    }
    toDisplayString() {
        // TODO: Implement expression display string to match `BasicExpressionToken#ToDisplayString()` in the C# parser
        return ScalarToken.trimDisplayString(this.toString());
    }
    toJSON() {
        return {
            type: types_TokenType.BasicExpression,
            expr: this.expr
        };
    }
}
//# sourceMappingURL=basic-expression-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/insert-expression-token.js



class InsertExpressionToken extends expression_token_ExpressionToken {
    constructor(file, range, definitionInfo) {
        super(types_TokenType.InsertExpression, file, range, INSERT_DIRECTIVE, definitionInfo);
    }
    clone(omitSource) {
        return omitSource
            ? new InsertExpressionToken(undefined, undefined, this.definitionInfo)
            : new InsertExpressionToken(this.file, this.range, this.definitionInfo);
    }
    toString() {
        return `${OPEN_EXPRESSION} ${INSERT_DIRECTIVE} ${CLOSE_EXPRESSION}`;
    }
    toDisplayString() {
        return ScalarToken.trimDisplayString(this.toString());
    }
    toJSON() {
        return {
            type: types_TokenType.InsertExpression,
            expr: "insert"
        };
    }
}
//# sourceMappingURL=insert-expression-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/index.js













//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/mapping-token.js


class MappingToken extends TemplateToken {
    constructor(file, range, definitionInfo) {
        super(types_TokenType.Mapping, file, range, definitionInfo);
        this.map = [];
    }
    get count() {
        return this.map.length;
    }
    get isScalar() {
        return false;
    }
    get isLiteral() {
        return false;
    }
    get isExpression() {
        return false;
    }
    add(key, value) {
        this.map.push(new KeyValuePair(key, value));
    }
    get(index) {
        return this.map[index];
    }
    find(key) {
        const pair = this.map.find(pair => pair.key.toString() === key);
        return pair?.value;
    }
    remove(index) {
        this.map.splice(index, 1);
    }
    clone(omitSource) {
        const result = omitSource
            ? new MappingToken(undefined, undefined, this.definitionInfo)
            : new MappingToken(this.file, this.range, this.definitionInfo);
        for (const item of this.map) {
            result.add(item.key.clone(omitSource), item.value.clone(omitSource));
        }
        return result;
    }
    toJSON() {
        const items = [];
        for (const item of this.map) {
            items.push({ Key: item.key, Value: item.value });
        }
        return {
            type: types_TokenType.Mapping,
            map: items
        };
    }
    *[Symbol.iterator]() {
        for (const item of this.map) {
            yield item;
        }
    }
}
//# sourceMappingURL=mapping-token.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/tokens/type-guards.js



function isLiteral(t) {
    return t.isLiteral;
}
function isScalar(t) {
    return t.isScalar;
}
function isString(t) {
    return isLiteral(t) && t.templateTokenType === types_TokenType.String;
}
function isNumber(t) {
    return isLiteral(t) && t.templateTokenType === TokenType.Number;
}
function isBoolean(t) {
    return isLiteral(t) && t.templateTokenType === TokenType.Boolean;
}
function isBasicExpression(t) {
    return isScalar(t) && t.templateTokenType === types_TokenType.BasicExpression;
}
function isSequence(t) {
    return t instanceof SequenceToken;
}
function isMapping(t) {
    return t instanceof MappingToken;
}
//# sourceMappingURL=type-guards.js.map
;// CONCATENATED MODULE: ./build/sandbox/composite/expressions.js



const contextNames = ['github', 'inputs', 'strategy', 'matrix', 'steps', 'job', 'runner', 'env'];
/** The package's own dictionary folds case always and cannot hold keys such as `constructor`. */
class ContextDictionary extends Dictionary {
    #entries = new Map();
    #caseSensitive;
    constructor(caseSensitive) {
        super();
        this.#caseSensitive = caseSensitive;
    }
    #id(key) {
        return this.#caseSensitive ? key : key.toLowerCase();
    }
    add(key, value) {
        this.#entries.set(this.#id(key), { key, value });
    }
    get(key) {
        return this.#entries.get(this.#id(key))?.value;
    }
    values() {
        return this.pairs().map(pair => pair.value);
    }
    pairs() {
        return [...this.#entries.values()];
    }
}
function toData(value) {
    if (value === null || value === undefined)
        return new Null();
    if (typeof value === 'string')
        return new StringData(value);
    if (typeof value === 'number')
        return new NumberData(value);
    if (typeof value === 'boolean')
        return new BooleanData(value);
    if (Array.isArray(value))
        return new array_Array(...value.map(toData));
    return toDictionary(value);
}
function toDictionary(mapping) {
    const keepsCase = mapping instanceof Map;
    const dictionary = new ContextDictionary(keepsCase);
    const entries = keepsCase ? mapping : Object.entries(mapping);
    for (const [key, value] of entries)
        dictionary.add(key, toData(value));
    return dictionary;
}
function statusFunctions(status) {
    const answer = (name, value) => ({
        name,
        minArgs: 0,
        maxArgs: 0,
        call: () => new BooleanData(value),
    });
    const hashFiles = {
        name: 'hashFiles',
        minArgs: 1,
        maxArgs: 255,
        call: () => {
            throw new Error('hashFiles() is not supported by this runner');
        },
    };
    if (!status)
        return [hashFiles];
    return [
        hashFiles,
        answer('always', true),
        answer('success', status.success),
        answer('failure', status.failure),
        answer('cancelled', status.cancelled),
    ];
}
function evaluate(expression, scope) {
    const functions = statusFunctions(scope.status);
    const { tokens } = new lexer_Lexer(expression).lex();
    const tree = new parser_Parser(tokens, [...contextNames], functions).parse();
    const contexts = toDictionary(scope.contexts);
    const byName = new Map(functions.map(definition => [definition.name.toLowerCase(), definition]));
    return new evaluator_Evaluator(tree, contexts, byName).evaluate();
}
/** actions/runner 2.336, TemplateValidationErrors.cs: the prefix; TemplateContext.cs: the position. */
function located(scope, token, cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const place = `${scope.fileName} (Line: ${token.line ?? 0}, Col: ${token.col ?? 0})`;
    return new Error(`The template is not valid. ${place}: ${message}`, { cause });
}
function toText(value) {
    if (value.kind === expressiondata_Kind.Array)
        throw new Error('A sequence was not expected');
    if (value.kind === expressiondata_Kind.Dictionary)
        throw new Error('A mapping was not expected');
    return value.coerceString();
}
/** Evaluates a field that takes a text. Throws an error with file, line and column. */
function evaluateText(token, scope) {
    try {
        if (isBasicExpression(token))
            return toText(evaluate(token.expression, scope));
        if (isScalar(token))
            return token.toString();
        throw new Error(isSequence(token) ? 'A sequence was not expected' : 'A mapping was not expected');
    }
    catch (cause) {
        throw located(scope, token, cause);
    }
}
/** Evaluates `continue-on-error`: a boolean, or an expression that gives one. */
function evaluateBoolean(token, scope) {
    if (!token)
        return false;
    const text = evaluateText(token, scope);
    if (text !== 'true' && text !== 'false')
        throw located(scope, token, new Error(`Unexpected value '${text}'`));
    return text === 'true';
}
/** Evaluates an `env:` block in its order; an error loses the whole block. */
function evaluateEnv(token, scope) {
    const env = new Map();
    if (!token)
        return env;
    if (isMapping(token)) {
        for (const { key, value } of token)
            env.set(evaluateText(key, scope), evaluateText(value, scope));
    }
    else if (isBasicExpression(token)) {
        try {
            const value = evaluate(token.expression, scope);
            if (!(value instanceof Dictionary))
                throw new Error('A mapping was expected');
            for (const pair of value.pairs())
                env.set(pair.key, toText(pair.value));
        }
        catch (cause) {
            throw located(scope, token, cause);
        }
    }
    return env;
}
/** Evaluates an `if` whose status function has been added already. */
function evaluateCondition(expression, scope) {
    return truthy(evaluate(expression, scope));
}

;// CONCATENATED MODULE: ./build/sandbox/composite/job-log.js
/** actions/runner 2.336, ExecutionContext.cs: _maxCountPerIssueType and _maxIssueMessageLength. */
const maxPerLevel = 10;
const maxMessageLength = 4096;
/** The log of one run, as it is stored: markers such as `##[group]` stay, secrets do not. */
class JobLog {
    #masker;
    #options;
    #shown = [];
    #own = [];
    #inner = [];
    constructor(masker, options) {
        this.#masker = masker;
        this.#options = options;
    }
    get text() {
        return this.#shown.join('\n');
    }
    /** Writes one entry, which may span several lines. */
    output(text) {
        const masked = this.#masker.mask(text);
        this.#shown.push(masked);
        this.#options.onOutput?.(masked);
    }
    debug(text) {
        if (!this.#options.debug)
            return;
        for (const line of text.replaceAll('\r\n', '\n').split('\n'))
            this.output(`##[debug]${line}`);
    }
    /** An annotation of a step inside the composite; it is also shown in the log. */
    annotate(annotation) {
        this.#inner.push(this.#write(annotation));
    }
    /** An annotation of the composite step itself. */
    annotateOuter(annotation) {
        this.#own.push(this.#write(annotation));
    }
    error(message) {
        this.annotate({ level: 'error', message });
    }
    warning(message) {
        this.annotate({ level: 'warning', message });
    }
    /**
     * The annotations that reach the run's page: all inner steps share the outer step's ten per level, and they are
     * collected behind the outer step's own (ExecutionContext.cs, Complete).
     */
    get annotations() {
        const count = { error: 0, warning: 0, notice: 0 };
        return [...this.#own, ...this.#inner].filter(({ level }) => {
            count[level] += 1;
            return count[level] <= maxPerLevel;
        });
    }
    /** How many annotations the limit swallowed. */
    get droppedAnnotations() {
        return this.#own.length + this.#inner.length - this.annotations.length;
    }
    #write(annotation) {
        const message = this.#masker.mask(annotation.message).slice(0, maxMessageLength);
        if (message !== '')
            this.output(`##[${annotation.level}]${message}`);
        return { ...annotation, message };
    }
}

;// CONCATENATED MODULE: ./build/sandbox/composite/masker.js
/**
 * The runner's secret masker. Source: actions/runner 2.336, SecretMasker.cs, ValueEncoders.cs and HostContext.cs.
 */
/** Base64 of the value without its first `shift` bytes, so that `base64("user:" + value)` is found as well. */
const base64 = (shift) => value => {
    const bytes = Buffer.from(value, 'utf8');
    return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
};
const uriEscape = value => {
    try {
        return encodeURIComponent(value).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    }
    catch {
        // Half of a surrogate pair has no escaped form.
        return '';
    }
};
const xmlEntities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
const trimDoubleQuotes = value => value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
/** PowerShell colours the parts around an ampersand on their own. Parts below six characters are not masked. */
const beforeAmpersand = value => {
    const plus = value.indexOf('&+');
    const part = plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, value.lastIndexOf('&') + 1);
    return part.length >= 6 ? part : '';
};
const afterAmpersand = value => {
    if (!value.includes('&'))
        return '';
    const plus = value.indexOf('&+');
    const part = plus >= 0 ? value.slice(plus + 3) : value.slice(value.lastIndexOf('&') + 1);
    return part.length >= 6 ? part : '';
};
const encoders = [
    base64(0),
    base64(1),
    base64(2),
    value => value.replaceAll('"', '\\"'),
    value => value.replaceAll("'", "''"),
    value => JSON.stringify(value).slice(1, -1),
    uriEscape,
    value => value.replace(/[&<>"']/g, c => xmlEntities[c] ?? c),
    trimDoubleQuotes,
    beforeAmpersand,
    afterAmpersand,
];
class Masker {
    #originals = new Set();
    #needles = new Set();
    /** What was registered, in order, without the encoded forms that are masked with it. */
    get values() {
        return [...this.#originals];
    }
    /** Registers one value and its encoded forms. There is no minimum length. */
    add(value) {
        if (value === '' || this.#originals.has(value))
            return;
        this.#originals.add(value);
        this.#needles.add(value);
        for (const encode of encoders) {
            const encoded = encode(value);
            if (encoded !== '')
                this.#needles.add(encoded);
        }
    }
    /** Registers a value and each of its lines, as `add-mask` and the job's own secrets do. */
    addWithLines(value) {
        this.add(value);
        for (const line of value.split(/[\r\n]/))
            this.add(line.trim());
    }
    /** Replaces every registered text by `***`; places that touch or overlap become one. */
    mask(text) {
        const places = this.#places(text);
        if (places.length === 0)
            return text;
        places.sort((a, b) => a[0] - b[0]);
        let out = '';
        let shown = 0;
        let [start, end] = places[0] ?? [0, 0];
        for (const [from, to] of places) {
            if (from <= end) {
                end = Math.max(end, to);
                continue;
            }
            out += `${text.slice(shown, start)}***`;
            shown = end;
            start = from;
            end = to;
        }
        return `${out}${text.slice(shown, start)}***${text.slice(end)}`;
    }
    #places(text) {
        const places = [];
        for (const needle of this.#needles) {
            // One step on after each hit, so that overlapping hits of the same value are seen (ValueSecret.cs).
            for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
                places.push([at, at + needle.length]);
            }
        }
        return places;
    }
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/sandbox/composite/lines.js
/**
 * Cuts a stream of text into lines as .NET's StreamReader does: at `\n`, at `\r\n` and at a lone `\r`. That last one is
 * why text from outside can start a line of its own. Source: actions/runner 2.336, ProcessInvoker.cs (StartReadStream).
 */
class LineSplitter {
    #onLine;
    #rest = '';
    #afterReturn = false;
    constructor(onLine) {
        this.#onLine = onLine;
    }
    push(chunk) {
        if (chunk === '')
            return;
        let text = chunk;
        // A `\r` that ended the last chunk was already taken as a line end; its `\n` belongs to it.
        if (this.#afterReturn && text.startsWith('\n'))
            text = text.slice(1);
        this.#afterReturn = chunk.endsWith('\r');
        const parts = (this.#rest + text).split(/\r\n|\n|\r/);
        this.#rest = parts.pop() ?? '';
        for (const part of parts)
            this.#onLine(part);
    }
    /** Hands over a last line that has no line end. */
    end() {
        const rest = this.#rest;
        this.#rest = '';
        if (rest !== '')
            this.#onLine(rest);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/composite/shell.js


/** actions/runner 2.336, ScriptHandlerHelpers.cs. */
const builtIn = {
    cmd: { args: '/D /E:ON /V:OFF /S /C "CALL "{0}""', extension: '.cmd' },
    pwsh: { args: `-command ". '{0}'"`, extension: '.ps1' },
    powershell: { args: `-command ". '{0}'"`, extension: '.ps1' },
    bash: { args: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
    sh: { args: '-e {0}', extension: '.sh' },
    python: { args: '{0}', extension: '.py' },
};
/** Splits `program args`; without args the program must be one the runner knows. */
function parseShell(option) {
    const space = option.indexOf(' ');
    const command = space < 0 ? option : option.slice(0, space);
    const known = builtIn[command.toLowerCase()];
    const given = space < 0 ? '' : option.slice(space + 1).trimStart();
    return { command, format: given === '' ? (known?.args ?? '') : given, extension: known?.extension ?? '' };
}
/** The argument text with the script's path put in. Quotes of the path are escaped (ScriptHandler.cs). */
function formatArguments({ format }, script) {
    if (!format.includes('{0}')) {
        throw new Error("Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'");
    }
    return format.replaceAll('{0}', script.replaceAll('"', '\\"'));
}
/**
 * Cuts an argument text as .NET starts a process on Linux: at spaces outside double quotes, a backslash escapes a quote.
 * So a script path with a space in it breaks an unquoted `{0}`, here as there. Source: dotnet/runtime,
 * Process.Unix.cs (ParseArgumentsIntoList).
 */
function splitArguments(text) {
    const list = [];
    let current;
    let quoted = false;
    for (let i = 0; i < text.length; i += 1) {
        const slashes = /^\\*/.exec(text.slice(i))?.[0].length ?? 0;
        if (slashes > 0 && text[i + slashes] === '"') {
            current = (current ?? '') + '\\'.repeat(Math.floor(slashes / 2));
            i += slashes;
            if (slashes % 2 === 1) {
                current += '"';
                continue;
            }
        }
        const c = text[i] ?? '';
        if (c === '"') {
            current ??= '';
            if (quoted && text[i + 1] === '"') {
                current += '"';
                i += 1;
            }
            else
                quoted = !quoted;
        }
        else if (!quoted && (c === ' ' || c === '\t')) {
            if (current !== undefined)
                list.push(current);
            current = undefined;
        }
        else
            current = (current ?? '') + c;
    }
    if (current !== undefined)
        list.push(current);
    return list;
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}
/**
 * Looks a program up in PATH, as WhichUtil.cs does.
 *
 * @param path the folders, separated as the system separates them
 */
function which(command, path) {
    if ((0,external_node_path_.isAbsolute)(command))
        return command;
    const extensions = process.platform === 'win32' ? ['', '.com', '.exe', '.bat', '.cmd'] : [''];
    for (const folder of path.split(external_node_path_.delimiter)) {
        if (folder === '')
            continue;
        for (const extension of extensions) {
            const file = (0,external_node_path_.join)(folder, command + extension);
            if (isProgram(file))
                return file;
        }
    }
    throw new Error(`${command}: command not found`);
}

;// CONCATENATED MODULE: ./build/sandbox/composite/step-process.js





const runnerTiming = {
    interruptMs: 7500,
    terminateMs: 2500,
    drainMs: 5000,
    wait: (ms, signal) => (0,promises_namespaceObject.setTimeout)(ms, undefined, { signal }),
};
function startError(plan, cause) {
    const code = cause.code;
    const reasons = {
        ENOENT: 'No such file or directory',
        EACCES: 'Permission denied',
        E2BIG: 'Argument list too long',
    };
    const reason = (code && reasons[code]) ?? String(cause);
    const text = `An error occurred trying to start process '${plan.program}' with working directory '${plan.workingDirectory}'. ${reason}`;
    return new Error(text, { cause });
}
async function start(plan) {
    try {
        const child = (0,external_node_child_process_namespaceObject.spawn)(plan.program, splitArguments(plan.argumentText), {
            cwd: plan.workingDirectory,
            env: plan.env,
            // The runner closes standard input, so that nothing waits for a person.
            stdio: ['ignore', 'pipe', 'pipe'],
            windowsHide: true,
        });
        await new Promise((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', reject);
        });
        return child;
    }
    catch (cause) {
        throw startError(plan, cause);
    }
}
/** Whether `event` comes before the wait is over. */
async function within(event, timing, ms) {
    const over = new AbortController();
    const waited = timing.wait(ms, over.signal).then(() => false, () => false);
    const first = await Promise.race([event.then(() => true), waited]);
    over.abort();
    return first;
}
function readOutput(child, hooks) {
    return ['stdout', 'stderr'].map(name => {
        const lines = new LineSplitter(hooks.onLine);
        const stream = child[name];
        stream?.setEncoding('utf8');
        stream?.on('data', (chunk) => {
            hooks.onRaw(name, chunk);
            lines.push(chunk);
        });
        return lines;
    });
}
/** Only the direct child is signalled, neither its group nor its children (ProcessInvoker.cs, SendSignal, Kill). */
async function cancel(child, finished, timing) {
    child.kill('SIGINT');
    if (await within(finished, timing, timing.interruptMs))
        return;
    child.kill('SIGTERM');
    if (await within(finished, timing, timing.terminateMs))
        return;
    child.kill('SIGKILL');
}
/** .NET's exit code of a process that a signal ended. */
const signalBase = 128;
/**
 * Runs one program to its end.
 *
 * @returns the exit code; 128 plus the signal's number when a signal ended it
 * @throws when it cannot be started
 */
async function runProcess(plan, hooks) {
    const child = await start(plan);
    const lines = readOutput(child, hooks);
    const closed = new Promise(resolve => child.once('close', () => resolve()));
    const exited = new Promise(resolve => child.once('exit', (code, signal) => resolve(code ?? signalBase + (signal ? external_node_os_namespaceObject.constants.signals[signal] : 0))));
    const finished = exited.then(async (code) => {
        if (!(await within(closed, hooks.timing, hooks.timing.drainMs))) {
            child.stdout?.destroy();
            child.stderr?.destroy();
        }
        for (const splitter of lines)
            splitter.end();
        return code;
    });
    let cancelled;
    const onCancel = () => {
        cancelled ??= cancel(child, finished, hooks.timing);
    };
    const onKill = () => {
        child.kill('SIGKILL');
    };
    if (hooks.cancel.aborted)
        onCancel();
    hooks.cancel.addEventListener('abort', onCancel);
    if (!hooks.kill?.aborted)
        hooks.kill?.addEventListener('abort', onKill);
    try {
        const code = await finished;
        await cancelled;
        return code;
    }
    finally {
        hooks.cancel.removeEventListener('abort', onCancel);
        hooks.kill?.removeEventListener('abort', onKill);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/composite/job.js





const sha = 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3';
/** A push to the default branch; every name a workflow can rely on is there. */
const pushContext = {
    action: '__self',
    actor: 'octocat',
    actor_id: '583231',
    api_url: 'https://api.github.com',
    base_ref: '',
    event_name: 'push',
    graphql_url: 'https://api.github.com/graphql',
    head_ref: '',
    job: 'release',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_protected: false,
    ref_type: 'branch',
    repository: 'octo-org/octo-repo',
    repository_id: '1296269',
    repository_owner: 'octo-org',
    repository_owner_id: '9919',
    retention_days: '90',
    run_attempt: '1',
    run_id: '9000000001',
    run_number: '1',
    server_url: 'https://github.com',
    sha,
    token: '',
    triggering_actor: 'octocat',
    workflow: 'Release',
    workflow_ref: 'octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main',
    workflow_sha: sha,
};
/** The names that reach the environment as GITHUB_\u2026; `token` and `event` do not. Source: GitHubContext.cs. */
const exported = new Set([
    ...['action_path', 'action_ref', 'action_repository', 'action', 'actor', 'actor_id', 'api_url', 'base_ref', 'env'],
    ...['event_name', 'event_path', 'graphql_url', 'head_ref', 'job', 'output', 'path', 'ref_name', 'ref_protected'],
    ...['ref_type', 'ref', 'repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'retention_days'],
    ...['run_attempt', 'run_id', 'run_number', 'server_url', 'sha', 'state', 'step_summary', 'triggering_actor'],
    ...['workflow', 'workflow_ref', 'workflow_sha', 'workspace'],
]);
/** Without these, programs do not start or find no home. */
const machineNames = [
    ...['HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'SystemDrive'],
    ...['ComSpec', 'PATHEXT', 'windir', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'ProgramData', 'ProgramFiles'],
];
const systems = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
const processors = { x64: 'X64', arm64: 'ARM64', arm: 'ARM', ia32: 'X86' };
/** What all steps of one run share. */
class Job {
    request;
    fileName;
    masker = new Masker();
    log;
    timing;
    runner;
    github;
    event;
    /** The inputs context; filled once. */
    inputs = {};
    /** Job-wide variables: the caller's, then what GITHUB_ENV adds. */
    env;
    envFile = {};
    prependPath = [];
    steps = new Map();
    raw = { stdout: '', stderr: '' };
    printed = [];
    rawSummaries = [];
    cancelled = false;
    /** The composite's own result so far; undefined is success. */
    result;
    constructor(request) {
        this.request = request;
        const actionPath = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(request.actionFile));
        const uses = request.uses ?? `./${(0,external_node_path_.basename)(actionPath)}`;
        this.fileName = `${uses.replace(/^\.\//, '')}/${(0,external_node_path_.basename)(request.actionFile)}`;
        this.log = new JobLog(this.masker, { debug: request.debug ?? false, onOutput: request.onOutput });
        this.timing = { ...runnerTiming, ...request.timing };
        this.env = new Map(Object.entries(request.env ?? {}));
        this.event = request.event ?? {};
        this.runner = {
            os: systems[process.platform] ?? 'Linux',
            arch: processors[process.arch] ?? 'X64',
            name: 'sandbox',
            environment: 'self-hosted',
            temp: request.runnerTemp,
            tool_cache: (0,external_node_path_.join)(request.runnerTemp, '_tool'),
            workspace: (0,external_node_path_.dirname)(request.workspace),
            ...(request.debug ? { debug: '1' } : {}),
            ...request.runner,
        };
        const eventPath = (0,external_node_path_.join)(request.runnerTemp, '_github_workflow', 'event.json');
        this.github = {
            ...pushContext,
            ...request.github,
            workspace: request.workspace,
            action_path: actionPath,
            event_path: eventPath,
        };
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(eventPath), { recursive: true });
        (0,external_node_fs_.writeFileSync)(eventPath, JSON.stringify(this.event, undefined, 2));
        for (const secret of request.secrets ?? [])
            this.masker.addWithLines(secret.trim());
        this.masker.addWithLines(String(this.github['token'] ?? ''));
    }
    setEnv(name, value) {
        this.env.set(name, value);
        this.envFile[name] = value;
    }
    addPath(folder) {
        const at = this.prependPath.indexOf(folder);
        if (at >= 0)
            this.prependPath.splice(at, 1);
        this.prependPath.push(folder);
    }
    /** The record of a step; a step without id has one too, which no context shows. */
    step(id) {
        const record = (id === undefined ? undefined : this.steps.get(id)) ?? { outputs: new Map() };
        if (id !== undefined)
            this.steps.set(id, record);
        return record;
    }
    /** The machine's PATH behind the chosen node, and what GITHUB_PATH added, the latest first. */
    path(own) {
        const { nodeFolder } = this.request;
        const machine = [...(nodeFolder === undefined ? [] : [nodeFolder]), machineValue(this.machine, 'PATH') ?? ''];
        return [...this.prependPath.toReversed(), ...(own === undefined ? machine : [own])].join(external_node_path_.delimiter);
    }
    get machine() {
        return this.request.machineEnv ?? process.env;
    }
    /**
     * The environment of a step's process: the machine's basics, the `env` context, then what no step can override. There
     * is no INPUT_\u2026 for composites (ScriptHandler.cs has no call of AddInputsToEnvironment).
     */
    processEnv(stepEnv, github) {
        const env = {};
        for (const name of machineNames) {
            const value = machineValue(this.machine, name);
            if (value !== undefined)
                env[name] = value;
        }
        env['CI'] = 'true';
        for (const [name, value] of stepEnv)
            env[name] = value;
        env['PATH'] = this.path(stepEnv.get('PATH'));
        for (const [name, value] of Object.entries(github)) {
            if (exported.has(name))
                env[`GITHUB_${name.toUpperCase()}`] = String(value);
        }
        for (const [name, value] of Object.entries(this.runner))
            env[`RUNNER_${name.toUpperCase()}`] = value;
        env['GITHUB_ACTIONS'] = 'true';
        return env;
    }
}
/** On Windows the names of variables have no case: PATH is usually `Path`. */
function machineValue(env, name) {
    if (process.platform !== 'win32')
        return env[name];
    const key = Object.keys(env).find(candidate => candidate.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : env[key];
}

;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/template-validation-error.js
/**
 * Provides information about an error which occurred during validation
 */
class TemplateValidationError {
    constructor(rawMessage, prefix, code, range) {
        this.rawMessage = rawMessage;
        this.prefix = prefix;
        this.code = code;
        this.range = range;
    }
    get message() {
        if (this.prefix) {
            return `${this.prefix}: ${this.rawMessage}`;
        }
        return this.rawMessage;
    }
    toString() {
        return this.message;
    }
}
//# sourceMappingURL=template-validation-error.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/template-context.js

/**
 * Context object that is flowed through while loading and evaluating object templates
 */
class TemplateContext {
    constructor(errors, schema, trace) {
        this._fileIds = {};
        this._fileNames = [];
        /**
         * Available functions within expression contexts
         */
        this.expressionFunctions = [];
        /**
         * Available values within expression contexts
         */
        this.expressionNamedContexts = [];
        this.state = {};
        this.errors = errors;
        this.schema = schema;
        this.trace = trace;
    }
    error(tokenOrFileId, err, tokenRange) {
        const token = tokenOrFileId;
        const range = tokenRange || token?.range;
        const prefix = this.getErrorPrefix(token?.file ?? tokenOrFileId, token?.line, token?.col);
        const message = err?.message ?? String(err);
        const e = new TemplateValidationError(message, prefix, undefined, range);
        this.errors.add(e);
        this.trace.error(e.message);
    }
    /**
     * Gets or adds the file ID
     */
    getFileId(file) {
        const key = file.toUpperCase();
        let id = this._fileIds[key];
        if (id === undefined) {
            id = this._fileNames.length + 1;
            this._fileIds[key] = id;
            this._fileNames.push(file);
        }
        return id;
    }
    /**
     * Looks up a file name by ID. Returns undefined if not found.
     */
    getFileName(fileId) {
        return this._fileNames.length >= fileId ? this._fileNames[fileId - 1] : undefined;
    }
    /**
     * Gets a copy of the file table
     */
    getFileTable() {
        return this._fileNames.slice();
    }
    getErrorPrefix(fileId, line, column) {
        const fileName = fileId !== undefined ? this.getFileName(fileId) : undefined;
        if (fileName) {
            if (line !== undefined && column !== undefined) {
                return `${fileName} (Line: ${line}, Col: ${column})`;
            }
            else {
                return fileName;
            }
        }
        else if (line !== undefined && column !== undefined) {
            return `(Line: ${line}, Col: ${column})`;
        }
        else {
            return "";
        }
    }
}
/**
 * Provides information about errors which occurred during validation
 */
class TemplateValidationErrors {
    constructor(maxErrors, maxMessageLength) {
        this._errors = [];
        this._maxErrors = maxErrors ?? 0;
        this._maxMessageLength = maxMessageLength ?? 0;
    }
    get count() {
        return this._errors.length;
    }
    add(err) {
        for (let e of Array.isArray(err) ? err : [err]) {
            // Check max errors
            if (this._maxErrors <= 0 || this._errors.length < this._maxErrors) {
                // Check max message length
                if (this._maxMessageLength > 0 && e.message.length > this._maxMessageLength) {
                    e = new TemplateValidationError(e.message.substring(0, this._maxMessageLength) + "[...]", e.prefix, e.code, e.range);
                }
                this._errors.push(e);
            }
        }
    }
    /**
     * Throws if any errors
     * @param prefix The error message prefix
     */
    check(prefix) {
        if (this._errors.length <= 0) {
            return;
        }
        if (!prefix) {
            prefix = "The template is not valid.";
        }
        throw new Error(`${prefix} ${this._errors.map(x => x.message).join(",")}`);
    }
    clear() {
        this._errors = [];
    }
    getErrors() {
        return this._errors.slice();
    }
}
//# sourceMappingURL=template-context.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/definition-info.js
class DefinitionInfo {
    constructor(schemaOrParent, nameOrDefinition) {
        this.isDefinitionInfo = true;
        const parent = schemaOrParent?.isDefinitionInfo === true
            ? schemaOrParent
            : undefined;
        this._schema = parent === undefined ? schemaOrParent : parent._schema;
        // Lookup the definition if a key was passed in
        this.definition =
            typeof nameOrDefinition === "string" ? this._schema.getDefinition(nameOrDefinition) : nameOrDefinition;
        // Record allowed context
        if (this.definition.readerContext.length > 0) {
            this.allowedContext = [];
            // Copy parent allowed context
            const upperSeen = {};
            for (const context of parent?.allowedContext ?? []) {
                this.allowedContext.push(context);
                upperSeen[context.toUpperCase()] = true;
            }
            // Append context if unseen
            for (const context of this.definition.readerContext) {
                const upper = context.toUpperCase();
                if (!upperSeen[upper]) {
                    this.allowedContext.push(context);
                    upperSeen[upper] = true;
                }
            }
        }
        else {
            this.allowedContext = parent?.allowedContext ?? [];
        }
    }
    getScalarDefinitions() {
        return this._schema.getScalarDefinitions(this.definition);
    }
    getDefinitionsOfType(type) {
        return this._schema.getDefinitionsOfType(this.definition, type);
    }
}
//# sourceMappingURL=definition-info.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/definition-type.js
var DefinitionType;
(function (DefinitionType) {
    DefinitionType[DefinitionType["Null"] = 0] = "Null";
    DefinitionType[DefinitionType["Boolean"] = 1] = "Boolean";
    DefinitionType[DefinitionType["Number"] = 2] = "Number";
    DefinitionType[DefinitionType["String"] = 3] = "String";
    DefinitionType[DefinitionType["Sequence"] = 4] = "Sequence";
    DefinitionType[DefinitionType["Mapping"] = 5] = "Mapping";
    DefinitionType[DefinitionType["OneOf"] = 6] = "OneOf";
    DefinitionType[DefinitionType["AllowedValues"] = 7] = "AllowedValues";
})(DefinitionType || (DefinitionType = {}));
//# sourceMappingURL=definition-type.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/template-reader.js
// template-reader *just* does schema validation
/* eslint-disable @typescript-eslint/no-non-null-assertion */






const WHITESPACE_PATTERN = /\s/;
const backgroundStepProperties = new Set(["background", "wait", "wait-all", "cancel"]);
const backgroundStepOnlyProperties = new Set(["wait", "wait-all", "cancel"]);
function readTemplate(context, type, objectReader, fileId) {
    const reader = new TemplateReader(context, objectReader, fileId);
    let value;
    try {
        objectReader.validateStart();
        const definition = new DefinitionInfo(context.schema, type);
        value = reader.readValue(definition);
        objectReader.validateEnd();
    }
    catch (err) {
        context.error(fileId, err);
    }
    return value;
}
class TemplateReader {
    constructor(context, objectReader, fileId) {
        this._context = context;
        this._schema = context.schema;
        this._objectReader = objectReader;
        this._fileId = fileId;
    }
    readValue(definition) {
        // Scalar
        const literal = this._objectReader.allowLiteral();
        if (literal) {
            let scalar = this.parseScalar(literal, definition);
            scalar = this.validate(scalar, definition);
            return scalar;
        }
        // Sequence
        const sequence = this._objectReader.allowSequenceStart();
        if (sequence) {
            const sequenceDefinition = definition.getDefinitionsOfType(DefinitionType.Sequence)[0];
            // Legal
            if (sequenceDefinition) {
                const itemDefinition = new DefinitionInfo(definition, sequenceDefinition.itemType);
                // Add each item
                while (!this._objectReader.allowSequenceEnd()) {
                    const item = this.readValue(itemDefinition);
                    sequence.add(item);
                }
            }
            // Illegal
            else {
                // Error
                this._context.error(sequence, "A sequence was not expected");
                // Skip each item
                while (!this._objectReader.allowSequenceEnd()) {
                    this.skipValue();
                }
            }
            sequence.definitionInfo = definition;
            return sequence;
        }
        // Mapping
        const mapping = this._objectReader.allowMappingStart();
        if (mapping) {
            const mappingDefinitions = definition.getDefinitionsOfType(DefinitionType.Mapping);
            // Legal
            if (mappingDefinitions.length > 0) {
                if (mappingDefinitions.length > 1 ||
                    Object.keys(mappingDefinitions[0].properties).length > 0 ||
                    !mappingDefinitions[0].looseKeyType) {
                    this.handleMappingWithWellKnownProperties(definition, mappingDefinitions, mapping);
                }
                else {
                    const keyDefinition = new DefinitionInfo(definition, mappingDefinitions[0].looseKeyType);
                    const valueDefinition = new DefinitionInfo(definition, mappingDefinitions[0].looseValueType);
                    this.handleMappingWithAllLooseProperties(definition, keyDefinition, valueDefinition, mappingDefinitions[0], mapping);
                }
            }
            // Illegal
            else {
                this._context.error(mapping, "A mapping was not expected");
                while (!this._objectReader.allowMappingEnd()) {
                    this.skipValue();
                    this.skipValue();
                }
            }
            // handleMappingWithWellKnownProperties will only set a definition
            // if it can identify a single matching definition
            if (!mapping.definitionInfo) {
                mapping.definitionInfo = definition;
            }
            return mapping;
        }
        throw new Error("Expected a scalar value, a sequence, or a mapping");
    }
    handleMappingWithWellKnownProperties(definition, mappingDefinitions, mapping) {
        // Check if loose properties are allowed
        let looseKeyType;
        let looseValueType;
        let looseKeyDefinition;
        let looseValueDefinition;
        if (mappingDefinitions[0].looseKeyType) {
            looseKeyType = mappingDefinitions[0].looseKeyType;
            looseValueType = mappingDefinitions[0].looseValueType;
        }
        const upperKeys = {};
        let hasExpressionKey = false;
        let rawLiteral;
        while ((rawLiteral = this._objectReader.allowLiteral())) {
            const nextKeyScalar = this.parseScalar(rawLiteral, definition);
            // Expression
            if (nextKeyScalar.isExpression) {
                hasExpressionKey = true;
                // Legal
                if (definition.allowedContext.length > 0) {
                    const anyDefinition = new DefinitionInfo(definition, ANY);
                    mapping.add(nextKeyScalar, this.readValue(anyDefinition));
                }
                // Illegal
                else {
                    this._context.error(nextKeyScalar, "A template expression is not allowed in this context");
                    this.skipValue();
                }
                continue;
            }
            // Convert to StringToken if required
            const nextKey = nextKeyScalar.templateTokenType === types_TokenType.String
                ? nextKeyScalar
                : new StringToken(nextKeyScalar.file, nextKeyScalar.range, nextKeyScalar.toString(), nextKeyScalar.definitionInfo);
            // Duplicate
            if (nextKey.value) {
                const upperKey = nextKey.value.toUpperCase();
                if (upperKeys[upperKey]) {
                    this._context.error(nextKey, `'${nextKey.value}' is already defined`);
                    this.skipValue();
                    continue;
                }
                upperKeys[upperKey] = true;
            }
            // Well known
            const nextPropertyDef = this._schema.matchPropertyAndFilter(mappingDefinitions, nextKey.value);
            if (nextPropertyDef) {
                if (!this.backgroundStepsEnabled() && backgroundStepProperties.has(nextKey.value)) {
                    this._context.error(nextKey, `Unexpected value '${nextKey.value}'`);
                    this.skipValue();
                    continue;
                }
                const nextDefinition = new DefinitionInfo(definition, nextPropertyDef.type);
                // Store the definition on the key, the value may have its own definition
                nextKey.definitionInfo = nextDefinition;
                // If the property has a description, it's a parameter that uses a shared type
                // and we need to make sure its description is set if there is one
                if (nextPropertyDef.description) {
                    nextKey.description = nextPropertyDef.description;
                }
                const nextValue = this.readValue(nextDefinition);
                mapping.add(nextKey, nextValue);
                continue;
            }
            // Loose
            if (looseKeyType) {
                if (!looseKeyDefinition) {
                    looseKeyDefinition = new DefinitionInfo(definition, looseKeyType);
                    looseValueDefinition = new DefinitionInfo(definition, looseValueType);
                }
                this.validate(nextKey, looseKeyDefinition);
                // Store the definition on the key, the value may have its own definition
                const nextDefinition = new DefinitionInfo(definition, mappingDefinitions[0].looseValueType);
                nextKey.definitionInfo = nextDefinition;
                const nextValue = this.readValue(looseValueDefinition);
                mapping.add(nextKey, nextValue);
                continue;
            }
            // Error
            this._context.error(nextKey, `Unexpected value '${nextKey.value}'`);
            this.skipValue();
        }
        // If we matched a single definition from multiple,
        // update the token's definition to enable more specific editor
        // completion and validation
        if (mappingDefinitions.length === 1) {
            mapping.definitionInfo = new DefinitionInfo(definition, mappingDefinitions[0]);
        }
        // Unable to filter to one definition
        if (mappingDefinitions.length > 1) {
            const hitCount = {};
            for (const mappingDefinition of mappingDefinitions) {
                for (const key of Object.keys(mappingDefinition.properties)) {
                    hitCount[key] = (hitCount[key] ?? 0) + 1;
                }
            }
            const nonDuplicates = [];
            for (const key of Object.keys(hitCount)) {
                if (hitCount[key] === 1) {
                    nonDuplicates.push(key);
                }
            }
            const properties = this.backgroundStepsEnabled()
                ? nonDuplicates
                : nonDuplicates.filter(property => !backgroundStepOnlyProperties.has(property));
            this._context.error(mapping, `There's not enough info to determine what you meant. Add one of these properties: ${properties
                .sort()
                .join(", ")}`);
        }
        // Check required properties
        else if (mappingDefinitions.length === 1 && !hasExpressionKey) {
            for (const propertyName of Object.keys(mappingDefinitions[0].properties)) {
                const propertyDef = mappingDefinitions[0].properties[propertyName];
                if (propertyDef.required && !upperKeys[propertyName.toUpperCase()]) {
                    this._context.error(mapping, `Required property is missing: ${propertyName}`);
                }
            }
        }
        this.expectMappingEnd();
    }
    handleMappingWithAllLooseProperties(definition, keyDefinition, valueDefinition, mappingDefinition, mapping) {
        let nextValue;
        const upperKeys = {};
        let rawLiteral;
        while ((rawLiteral = this._objectReader.allowLiteral())) {
            const nextKeyScalar = this.parseScalar(rawLiteral, definition);
            nextKeyScalar.definitionInfo = keyDefinition;
            // Expression
            if (nextKeyScalar.isExpression) {
                // Legal
                if (definition.allowedContext.length > 0) {
                    nextValue = this.readValue(valueDefinition);
                    mapping.add(nextKeyScalar, nextValue);
                }
                // Illegal
                else {
                    this._context.error(nextKeyScalar, "A template expression is not allowed in this context");
                    this.skipValue();
                }
                continue;
            }
            // Convert to StringToken if required
            const nextKey = nextKeyScalar.templateTokenType === types_TokenType.String
                ? nextKeyScalar
                : new StringToken(nextKeyScalar.file, nextKeyScalar.range, nextKeyScalar.toString(), nextKeyScalar.definitionInfo);
            // Duplicate
            if (nextKey.value) {
                const upperKey = nextKey.value.toUpperCase();
                if (upperKeys[upperKey]) {
                    this._context.error(nextKey, `'${nextKey.value}' is already defined`);
                    this.skipValue();
                    continue;
                }
                upperKeys[upperKey] = true;
            }
            // Validate
            this.validate(nextKey, keyDefinition);
            // Store the definition on the key, the value may have its own definition
            const nextDefinition = new DefinitionInfo(definition, mappingDefinition.looseValueType);
            nextKey.definitionInfo = nextDefinition;
            // Add the pair
            nextValue = this.readValue(valueDefinition);
            mapping.add(nextKey, nextValue);
        }
        this.expectMappingEnd();
    }
    expectMappingEnd() {
        if (!this._objectReader.allowMappingEnd()) {
            throw new Error("Expected mapping end"); // Should never happen
        }
    }
    skipValue() {
        // Scalar
        if (this._objectReader.allowLiteral()) {
            // Intentionally empty
        }
        // Sequence
        else if (this._objectReader.allowSequenceStart()) {
            while (!this._objectReader.allowSequenceEnd()) {
                this.skipValue();
            }
        }
        // Mapping
        else if (this._objectReader.allowMappingStart()) {
            while (!this._objectReader.allowMappingEnd()) {
                this.skipValue();
                this.skipValue();
            }
        }
        // Unexpected
        else {
            throw new Error("Expected a scalar value, a sequence, or a mapping");
        }
    }
    validate(scalar, definition) {
        switch (scalar.templateTokenType) {
            case types_TokenType.Null:
            case types_TokenType.Boolean:
            case types_TokenType.Number:
            case types_TokenType.String: {
                const literal = scalar;
                // Legal
                const scalarDefinitions = definition.getScalarDefinitions();
                let relevantDefinition;
                if ((relevantDefinition = scalarDefinitions.find(x => x.isMatch(literal)))) {
                    scalar.definitionInfo = new DefinitionInfo(definition, relevantDefinition);
                    return scalar;
                }
                // Not a string, convert
                if (literal.templateTokenType !== types_TokenType.String) {
                    const stringLiteral = new StringToken(literal.file, literal.range, literal.toString(), literal.definitionInfo);
                    // Legal
                    if ((relevantDefinition = scalarDefinitions.find(x => x.isMatch(stringLiteral)))) {
                        stringLiteral.definitionInfo = new DefinitionInfo(definition, relevantDefinition);
                        return stringLiteral;
                    }
                }
                // Illegal
                this._context.error(literal, `Unexpected value '${literal.toString()}'`);
                return scalar;
            }
            case types_TokenType.BasicExpression:
                // Illegal
                if (definition.allowedContext.length === 0) {
                    this._context.error(scalar, "A template expression is not allowed in this context");
                }
                return scalar;
            default:
                this._context.error(scalar, `Unexpected value '${scalar.toString()}'`);
                return scalar;
        }
    }
    parseScalar(token, definitionInfo) {
        // Not a string
        if (!isString(token) || !token.value) {
            return token;
        }
        const allowedContext = definitionInfo.allowedContext;
        const isSingleLine = token.range === undefined || token.range.start.line === token.range.end.line;
        // For single-line strings, use token.value (without YAML quotes) for expression detection,
        // because token.source includes quote characters that would be incorrectly detected as literal text.
        // For multi-line block scalars, use token.source directly because it makes position calculation easier
        // (no quote characters to handle, and token.source preserves the original line/column structure in YAML).
        const raw = isSingleLine ? token.value : token.source ?? token.value;
        let startExpression = raw.indexOf(OPEN_EXPRESSION);
        if (startExpression < 0) {
            // Doesn't contain "{{"
            return token;
        }
        // Break the value into segments of LiteralToken and ExpressionToken
        let encounteredError = false;
        const segments = [];
        let i = 0;
        while (i < raw.length) {
            // An expression starts here
            if (i === startExpression) {
                // Find the end of the expression - i.e. "}}"
                startExpression = i;
                let endExpression = -1;
                let inString = false;
                for (i += OPEN_EXPRESSION.length; i < raw.length; i++) {
                    if (raw[i] === "'") {
                        inString = !inString; // Note, this handles escaped single quotes gracefully. E.x. 'foo''bar'
                    }
                    else if (!inString && raw[i] === "}" && raw[i - 1] === "}") {
                        endExpression = i;
                        i++;
                        break;
                    }
                }
                // Check if not closed
                if (endExpression < startExpression) {
                    this._context.error(token, "The expression is not closed. An unescaped ${{ sequence was found, but the closing }} sequence was not found.");
                    return token;
                }
                // Parse the expression
                const rawExpression = raw.substr(startExpression + OPEN_EXPRESSION.length, endExpression - startExpression + 1 - OPEN_EXPRESSION.length - CLOSE_EXPRESSION.length);
                let tr = token.range;
                if (isSingleLine) {
                    // Single-line: Adjust the range to only cover the sub-expression.
                    // Calculate offset to account for YAML quote characters.
                    // For example, `"${{ expr }}"` has source with quotes, value without.
                    const offset = (token.source ?? raw).indexOf(OPEN_EXPRESSION) - raw.indexOf(OPEN_EXPRESSION);
                    tr = {
                        start: { line: tr.start.line, column: tr.start.column + startExpression + offset },
                        end: { line: tr.end.line, column: tr.start.column + endExpression + 1 + offset }
                    };
                }
                else {
                    // Multi-line: Adjust the range to only cover the expression
                    const startRaw = raw.substring(0, startExpression);
                    const adjustedStartLine = startRaw.split("\n").length;
                    const beginningOfLine = startRaw.lastIndexOf("\n");
                    const adjustedStart = startExpression - beginningOfLine;
                    const adjustedEnd = endExpression - beginningOfLine + 1;
                    tr = {
                        start: { line: tr.start.line + adjustedStartLine, column: adjustedStart },
                        end: { line: tr.start.line + adjustedStartLine, column: adjustedEnd }
                    };
                }
                const expression = this.parseIntoExpressionToken(tr, rawExpression, allowedContext, token, definitionInfo);
                if (!expression) {
                    // Record that we've hit an error but continue to validate any other expressions
                    // that might be in the string
                    encounteredError = true;
                }
                else {
                    // Check if a directive was used when not allowed
                    if (expression.directive && (startExpression !== 0 || i < raw.length)) {
                        this._context.error(token, `The directive '${expression.directive}' is not allowed in this context. Directives are not supported for expressions that are embedded within a string. Directives are only supported when the entire value is an expression.`);
                        return token;
                    }
                    // Add the segment
                    segments.push(expression);
                }
                // Look for the next expression
                startExpression = raw.indexOf(OPEN_EXPRESSION, i);
            }
            // The next expression is further ahead
            else if (i < startExpression) {
                // Append the segment
                this.addString(segments, token.range, raw.substr(i, startExpression - i), token.definitionInfo);
                // Adjust the position
                i = startExpression;
            }
            // No remaining expressions
            else {
                this.addString(segments, token.range, raw.substr(i), token.definitionInfo);
                break;
            }
        }
        // If we've hit any error during parsing, return the original token
        if (encounteredError) {
            return token;
        }
        // Check if can convert to a literal
        // For example, the escaped expression: ${{ '{{ this is a literal }}' }}
        if (segments.length === 1 && segments[0].templateTokenType === types_TokenType.BasicExpression) {
            const basicExpression = segments[0];
            const str = this.getExpressionString(basicExpression.expression);
            if (str !== undefined) {
                return new StringToken(this._fileId, token.range, str, token.definitionInfo);
            }
        }
        // Check if only one segment
        if (segments.length === 1) {
            return segments[0];
        }
        // Build the new expression, using the format function
        const format = [];
        const args = [];
        const expressionTokens = [];
        let argIndex = 0;
        for (const segment of segments) {
            if (isString(segment)) {
                const text = segment.value
                    .replace(/'/g, "''") // Escape quotes
                    .replace(/\{/g, "{{") // Escape braces
                    .replace(/\}/g, "}}");
                format.push(text);
            }
            else {
                format.push(`{${argIndex}}`); // Append format arg
                argIndex++;
                const expression = segment;
                args.push(", ");
                args.push(expression.expression);
                expressionTokens.push(expression);
            }
        }
        return new BasicExpressionToken(this._fileId, token.range, `format('${format.join("")}'${args.join("")})`, definitionInfo, expressionTokens, raw, undefined, token.blockScalarHeader);
    }
    parseIntoExpressionToken(tr, rawExpression, allowedContext, token, definitionInfo) {
        const parseExpressionResult = this.parseExpression(tr, token, rawExpression, allowedContext, definitionInfo);
        // Check for error
        if (parseExpressionResult.error) {
            this._context.error(token, parseExpressionResult.error, tr);
            return undefined;
        }
        return parseExpressionResult.expression;
    }
    parseExpression(range, token, value, allowedContext, definitionInfo) {
        const trimmed = value.trim();
        // Check if the value is empty
        if (!trimmed) {
            return {
                error: new Error("An expression was expected")
            };
        }
        // Try to find a matching directive
        const matchDirectiveResult = this.matchDirective(trimmed, INSERT_DIRECTIVE, 0);
        if (matchDirectiveResult.isMatch) {
            return {
                expression: new InsertExpressionToken(this._fileId, range, definitionInfo)
            };
        }
        else if (matchDirectiveResult.error) {
            return {
                error: matchDirectiveResult.error
            };
        }
        // Check if valid expression
        try {
            expression_token_ExpressionToken.validateExpression(trimmed, allowedContext);
        }
        catch (err) {
            return {
                error: err
            };
        }
        const startTrim = value.length - value.trimStart().length;
        const endTrim = value.length - value.trimEnd().length;
        const expressionRange = {
            start: {
                ...range.start,
                column: range.start.column + OPEN_EXPRESSION.length + startTrim
            },
            end: {
                ...range.end,
                column: range.end.column - CLOSE_EXPRESSION.length - endTrim
            }
        };
        // Return the expression
        return {
            expression: new BasicExpressionToken(this._fileId, range, trimmed, definitionInfo, undefined, token.source, expressionRange, token.blockScalarHeader),
            error: undefined
        };
    }
    addString(segments, range, value, definition) {
        // If the last segment was a LiteralToken, then append to the last segment
        if (segments.length > 0 && segments[segments.length - 1].templateTokenType === types_TokenType.String) {
            const lastSegment = segments[segments.length - 1];
            segments[segments.length - 1] = new StringToken(this._fileId, range, `${lastSegment.value}${value}`, definition);
        }
        // Otherwise add a new LiteralToken
        else {
            segments.push(new StringToken(this._fileId, range, value, definition));
        }
    }
    matchDirective(trimmed, directive, expectedParameters) {
        const parameters = [];
        if (trimmed.startsWith(directive) &&
            (trimmed.length === directive.length || WHITESPACE_PATTERN.test(trimmed[directive.length]))) {
            let startIndex = directive.length;
            let inString = false;
            let parens = 0;
            for (let i = startIndex; i < trimmed.length; i++) {
                const c = trimmed[i];
                if (WHITESPACE_PATTERN.test(c) && !inString && parens == 0) {
                    if (startIndex < 1) {
                        parameters.push(trimmed.substr(startIndex, i - startIndex));
                    }
                    startIndex = i + 1;
                }
                else if (c === "'") {
                    inString = !inString;
                }
                else if (c === "(" && !inString) {
                    parens++;
                }
                else if (c === ")" && !inString) {
                    parens--;
                }
            }
            if (startIndex < trimmed.length) {
                parameters.push(trimmed.substr(startIndex));
            }
            if (expectedParameters != parameters.length) {
                return {
                    isMatch: false,
                    parameters: [],
                    error: new Error(`Exactly ${expectedParameters} parameter(s) were expected following the directive '${directive}'. Actual parameter count: ${parameters.length}`)
                };
            }
            return {
                isMatch: true,
                parameters: parameters
            };
        }
        return {
            isMatch: false,
            parameters: parameters
        };
    }
    getExpressionString(trimmed) {
        const result = [];
        let inString = false;
        for (let i = 0; i < trimmed.length; i++) {
            const c = trimmed[i];
            if (c === "'") {
                inString = !inString;
                if (inString && i !== 0) {
                    result.push(c);
                }
            }
            else if (!inString) {
                return undefined;
            }
            else {
                result.push(c);
            }
        }
        return result.join("");
    }
    backgroundStepsEnabled() {
        return this._context.state.featureFlags?.isEnabled("allowBackgroundSteps") ?? false;
    }
}
//# sourceMappingURL=template-reader.js.map
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/parse-event.js
class ParseEvent {
    constructor(type, token) {
        this.type = type;
        this.token = token;
    }
}
var EventType;
(function (EventType) {
    EventType[EventType["Literal"] = 0] = "Literal";
    EventType[EventType["SequenceStart"] = 1] = "SequenceStart";
    EventType[EventType["SequenceEnd"] = 2] = "SequenceEnd";
    EventType[EventType["MappingStart"] = 3] = "MappingStart";
    EventType[EventType["MappingEnd"] = 4] = "MappingEnd";
    EventType[EventType["DocumentStart"] = 5] = "DocumentStart";
    EventType[EventType["DocumentEnd"] = 6] = "DocumentEnd";
})(EventType || (EventType = {}));
//# sourceMappingURL=parse-event.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/workflows/yaml-object-reader.js



class YamlObjectReader {
    constructor(fileId, content) {
        this.lineCounter = new dist/* LineCounter */.HN();
        this.errors = [];
        this.doc = (0,dist/* parseDocument */.Tp)(content, {
            lineCounter: this.lineCounter,
            keepSourceTokens: true,
            uniqueKeys: false // Uniqueness is validated by the template reader
        });
        for (const err of this.doc.errors) {
            this.errors.push({ message: err.message, range: rangeFromLinePos(err.linePos) });
        }
        this._generator = this.getNodes(this.doc, new Set());
        this.fileId = fileId;
    }
    *getNodes(node, aliasResolutionStack) {
        let range = this.getRange(node);
        if ((0,dist/* isDocument */.wz)(node)) {
            yield new ParseEvent(EventType.DocumentStart);
            for (const item of this.getNodes(node.contents, new Set())) {
                yield item;
            }
            yield new ParseEvent(EventType.DocumentEnd);
        }
        if ((0,dist/* isCollection */.P3)(node)) {
            if ((0,dist/* isSeq */.oP)(node)) {
                yield new ParseEvent(EventType.SequenceStart, new SequenceToken(this.fileId, range, undefined));
            }
            else if ((0,dist/* isMap */.jh)(node)) {
                yield new ParseEvent(EventType.MappingStart, new MappingToken(this.fileId, range, undefined));
            }
            for (const item of node.items) {
                for (const child of this.getNodes(item, aliasResolutionStack)) {
                    yield child;
                }
            }
            if ((0,dist/* isSeq */.oP)(node)) {
                yield new ParseEvent(EventType.SequenceEnd);
            }
            else if ((0,dist/* isMap */.jh)(node)) {
                yield new ParseEvent(EventType.MappingEnd);
            }
        }
        if ((0,dist/* isScalar */.jn)(node)) {
            yield new ParseEvent(EventType.Literal, YamlObjectReader.getLiteralToken(this.fileId, range, node));
        }
        // Handle YAML aliases - resolve to the anchored value
        if ((0,dist/* isAlias */.Vj)(node)) {
            const resolved = node.resolve(this.doc);
            if (resolved) {
                // Prevent infinite recursion from circular aliases
                if (aliasResolutionStack.has(resolved)) {
                    // Silently ignore circular reference - the missing content will cause
                    // downstream validation errors which is acceptable for this edge case
                    return;
                }
                // Track this node in the alias resolution stack
                const newStack = new Set(aliasResolutionStack);
                newStack.add(resolved);
                // Yield the resolved node's contents
                yield* this.getNodes(resolved, newStack);
            }
            // If unresolved, the yaml library already reports an error
            return;
        }
        if ((0,dist/* isPair */.tO)(node)) {
            const scalarKey = node.key;
            range = this.getRange(scalarKey);
            const key = scalarKey.value;
            yield new ParseEvent(EventType.Literal, new StringToken(this.fileId, range, key, undefined));
            for (const child of this.getNodes(node.value, aliasResolutionStack)) {
                yield child;
            }
        }
    }
    getRange(node) {
        const range = node?.range ?? [];
        const startPos = range[0];
        const endPos = range[1];
        if (startPos !== undefined && endPos !== undefined) {
            const slp = this.lineCounter.linePos(startPos);
            const elp = this.lineCounter.linePos(endPos);
            return {
                start: { line: slp.line, column: slp.col },
                end: { line: elp.line, column: elp.col }
            };
        }
        return undefined;
    }
    static getLiteralToken(fileId, range, token) {
        const value = token.value;
        if (value === null || value === undefined) {
            return new NullToken(fileId, range, undefined);
        }
        switch (typeof value) {
            case "number":
                return new NumberToken(fileId, range, value, undefined);
            case "boolean":
                return new BooleanToken(fileId, range, value, undefined);
            case "string": {
                let source;
                let blockScalarHeader;
                if (token.srcToken && "source" in token.srcToken) {
                    source = token.srcToken.source;
                    // Extract block scalar header (e.g., |-, |+, >-)
                    //
                    // CST node interfaces are supported and documented per yaml library maintainer:
                    // https://eemeli.org/yaml/#parser -> "For a complete description of CST node
                    // interfaces, please consult the cst.ts source."
                    // See also: https://github.com/eemeli/yaml/issues/643
                    if (token.srcToken.type === "block-scalar" && "props" in token.srcToken) {
                        const props = token.srcToken.props;
                        const headerProp = props.find(p => p.type === "block-scalar-header");
                        if (headerProp?.source) {
                            blockScalarHeader = headerProp.source;
                        }
                    }
                }
                return new StringToken(fileId, range, value, undefined, source, blockScalarHeader);
            }
            default:
                throw new Error(`Unexpected value type '${typeof value}' when reading object`);
        }
    }
    allowLiteral() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.Literal) {
                this._current = this._generator.next();
                return parseEvent.token;
            }
        }
        return undefined;
    }
    allowSequenceStart() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.SequenceStart) {
                this._current = this._generator.next();
                return parseEvent.token;
            }
        }
        return undefined;
    }
    allowSequenceEnd() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.SequenceEnd) {
                this._current = this._generator.next();
                return true;
            }
        }
        return false;
    }
    allowMappingStart() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.MappingStart) {
                this._current = this._generator.next();
                return parseEvent.token;
            }
        }
        return undefined;
    }
    allowMappingEnd() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.MappingEnd) {
                this._current = this._generator.next();
                return true;
            }
        }
        return false;
    }
    validateEnd() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.DocumentEnd) {
                this._current = this._generator.next();
                return;
            }
        }
        throw new Error("Expected end of reader");
    }
    validateStart() {
        if (!this._current) {
            this._current = this._generator.next();
        }
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.DocumentStart) {
                this._current = this._generator.next();
                return;
            }
        }
        throw new Error("Expected start of reader");
    }
}
function rangeFromLinePos(linePos) {
    if (linePos === undefined) {
        return;
    }
    // TokenRange and linePos are both 1-based
    const start = { line: linePos[0].line, column: linePos[0].col };
    const end = linePos.length == 2 ? { line: linePos[1].line, column: linePos[1].col } : start;
    return { start, end };
}
//# sourceMappingURL=yaml-object-reader.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/actions/action-constants.js
const ACTION_ROOT = "action-root-strict";
//# sourceMappingURL=action-constants.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/json-object-reader.js


class JSONObjectReader {
    constructor(fileId, input) {
        this._fileId = fileId;
        const value = JSON.parse(input);
        this._generator = this.getParseEvents(value, true);
        this._current = this._generator.next();
    }
    allowLiteral() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.Literal) {
                this._current = this._generator.next();
                return parseEvent.token;
            }
        }
        return undefined;
    }
    allowSequenceStart() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.SequenceStart) {
                this._current = this._generator.next();
                return parseEvent.token;
            }
        }
        return undefined;
    }
    allowSequenceEnd() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.SequenceEnd) {
                this._current = this._generator.next();
                return true;
            }
        }
        return false;
    }
    allowMappingStart() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.MappingStart) {
                this._current = this._generator.next();
                return parseEvent.token;
            }
        }
        return undefined;
    }
    allowMappingEnd() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.MappingEnd) {
                this._current = this._generator.next();
                return true;
            }
        }
        return false;
    }
    validateEnd() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.DocumentEnd) {
                this._current = this._generator.next();
                return;
            }
        }
        throw new Error("Expected end of reader");
    }
    validateStart() {
        if (!this._current.done) {
            const parseEvent = this._current.value;
            if (parseEvent.type === EventType.DocumentStart) {
                this._current = this._generator.next();
                return;
            }
        }
        throw new Error("Expected start of reader");
    }
    /**
     * Returns all tokens (depth first)
     */
    *getParseEvents(value, root) {
        if (root) {
            yield new ParseEvent(EventType.DocumentStart, undefined);
        }
        switch (typeof value) {
            case "undefined":
                yield new ParseEvent(EventType.Literal, new NullToken(this._fileId, undefined, undefined));
                break;
            case "boolean":
                yield new ParseEvent(EventType.Literal, new BooleanToken(this._fileId, undefined, value, undefined));
                break;
            case "number":
                yield new ParseEvent(EventType.Literal, new NumberToken(this._fileId, undefined, value, undefined));
                break;
            case "string":
                yield new ParseEvent(EventType.Literal, new StringToken(this._fileId, undefined, value, undefined));
                break;
            case "object":
                // null
                if (value === null) {
                    yield new ParseEvent(EventType.Literal, new NullToken(this._fileId, undefined, undefined));
                }
                // array
                else if (Array.isArray(value)) {
                    yield new ParseEvent(EventType.SequenceStart, new SequenceToken(this._fileId, undefined, undefined));
                    for (const item of value) {
                        for (const e of this.getParseEvents(item)) {
                            yield e;
                        }
                    }
                    yield new ParseEvent(EventType.SequenceEnd, undefined);
                }
                // object
                else {
                    yield new ParseEvent(EventType.MappingStart, new MappingToken(this._fileId, undefined, undefined));
                    for (const key of Object.keys(value)) {
                        yield new ParseEvent(EventType.Literal, new StringToken(this._fileId, undefined, key, undefined));
                        for (const e of this.getParseEvents(value[key])) {
                            yield e;
                        }
                    }
                    yield new ParseEvent(EventType.MappingEnd, undefined);
                }
                break;
            default:
                throw new Error(`Unexpected value type '${typeof value}' when reading object`);
        }
        if (root) {
            yield new ParseEvent(EventType.DocumentEnd, undefined);
        }
    }
}
//# sourceMappingURL=json-object-reader.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/trace-writer.js
class NoOperationTraceWriter {
    error() {
        // do nothing
    }
    info() {
        // do nothing
    }
    verbose() {
        // do nothing
    }
}
//# sourceMappingURL=trace-writer.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/definition.js

/**
 * Defines the allowable schema for a user defined type
 */
class Definition {
    constructor(key, definition) {
        /**
         * Used by the template reader to determine allowed expression values and functions.
         * Also used by the template reader to validate function min/max parameters.
         */
        this.readerContext = [];
        /**
         * Used by the template evaluator to determine allowed expression values and functions.
         * The min/max parameter info is omitted.
         */
        this.evaluatorContext = [];
        this.key = key;
        if (definition) {
            for (let i = 0; i < definition.count;) {
                const definitionKey = definition.get(i).key.assertString(`${DEFINITION} key`);
                switch (definitionKey.value) {
                    case CONTEXT: {
                        const context = definition.get(i).value.assertSequence(`${DEFINITION} ${CONTEXT}`);
                        definition.remove(i);
                        const seenReaderContext = {};
                        const seenEvaluatorContext = {};
                        for (const item of context) {
                            const itemStr = item.assertString(`${CONTEXT} item`).value;
                            const upperItemStr = itemStr.toUpperCase();
                            if (seenReaderContext[upperItemStr]) {
                                throw new Error(`Duplicate context item '${itemStr}'`);
                            }
                            seenReaderContext[upperItemStr] = true;
                            this.readerContext.push(itemStr);
                            // Remove min/max parameter info
                            const paramIndex = itemStr.indexOf("(");
                            const modifiedItemStr = paramIndex > 0 ? itemStr.substr(0, paramIndex + 1) + ")" : itemStr;
                            const upperModifiedItemStr = modifiedItemStr.toUpperCase();
                            if (seenEvaluatorContext[upperModifiedItemStr]) {
                                throw new Error(`Duplicate context item '${modifiedItemStr}'`);
                            }
                            seenEvaluatorContext[upperModifiedItemStr] = true;
                            this.evaluatorContext.push(modifiedItemStr);
                        }
                        break;
                    }
                    case DESCRIPTION: {
                        const value = definition.get(i).value;
                        this.description = value.assertString(DESCRIPTION).value;
                        definition.remove(i);
                        break;
                    }
                    default: {
                        i++;
                        break;
                    }
                }
            }
        }
    }
}
//# sourceMappingURL=definition.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/scalar-definition.js

class ScalarDefinition extends Definition {
    constructor(key, definition) {
        super(key, definition);
    }
}
//# sourceMappingURL=scalar-definition.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/boolean-definition.js




class BooleanDefinition extends ScalarDefinition {
    constructor(key, definition) {
        super(key, definition);
        if (definition) {
            for (const definitionPair of definition) {
                const definitionKey = definitionPair.key.assertString(`${DEFINITION} key`);
                switch (definitionKey.value) {
                    case BOOLEAN: {
                        const mapping = definitionPair.value.assertMapping(`${DEFINITION} ${BOOLEAN}`);
                        for (const mappingPair of mapping) {
                            const mappingKey = mappingPair.key.assertString(`${DEFINITION} ${BOOLEAN} key`);
                            switch (mappingKey.value) {
                                default:
                                    // throws
                                    mappingKey.assertUnexpectedValue(`${DEFINITION} ${BOOLEAN} key`);
                                    break;
                            }
                        }
                        break;
                    }
                    default:
                        definitionKey.assertUnexpectedValue(`${DEFINITION} key`); // throws
                }
            }
        }
    }
    get definitionType() {
        return DefinitionType.Boolean;
    }
    isMatch(literal) {
        return literal.templateTokenType === types_TokenType.Boolean;
    }
    validate() {
        // no-op
    }
}
//# sourceMappingURL=boolean-definition.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/property-definition.js


class PropertyDefinition {
    constructor(token) {
        this.type = "";
        this.required = false;
        if (token.templateTokenType === types_TokenType.String) {
            this.type = token.value;
        }
        else {
            const mapping = token.assertMapping(MAPPING_PROPERTY_VALUE);
            for (const mappingPair of mapping) {
                const mappingKey = mappingPair.key.assertString(`${MAPPING_PROPERTY_VALUE} key`);
                switch (mappingKey.value) {
                    case TYPE:
                        this.type = mappingPair.value.assertString(`${MAPPING_PROPERTY_VALUE} ${TYPE}`).value;
                        break;
                    case REQUIRED:
                        this.required = mappingPair.value.assertBoolean(`${MAPPING_PROPERTY_VALUE} ${REQUIRED}`).value;
                        break;
                    case DESCRIPTION:
                        this.description = mappingPair.value.assertString(`${MAPPING_PROPERTY_VALUE} ${DESCRIPTION}`).value;
                        break;
                    default:
                        mappingKey.assertUnexpectedValue(`${MAPPING_PROPERTY_VALUE} key`); // throws
                }
            }
        }
    }
}
//# sourceMappingURL=property-definition.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/mapping-definition.js




class MappingDefinition extends Definition {
    constructor(key, definition) {
        super(key, definition);
        this.properties = {};
        this.looseKeyType = "";
        this.looseValueType = "";
        if (definition) {
            for (const definitionPair of definition) {
                const definitionKey = definitionPair.key.assertString(`${DEFINITION} key`);
                switch (definitionKey.value) {
                    case MAPPING: {
                        const mapping = definitionPair.value.assertMapping(`${DEFINITION} ${MAPPING}`);
                        for (const mappingPair of mapping) {
                            const mappingKey = mappingPair.key.assertString(`${DEFINITION} ${MAPPING} key`);
                            switch (mappingKey.value) {
                                case PROPERTIES: {
                                    const properties = mappingPair.value.assertMapping(`${DEFINITION} ${MAPPING} ${PROPERTIES}`);
                                    for (const propertiesPair of properties) {
                                        const propertyName = propertiesPair.key.assertString(`${DEFINITION} ${MAPPING} ${PROPERTIES} key`);
                                        this.properties[propertyName.value] = new PropertyDefinition(propertiesPair.value);
                                    }
                                    break;
                                }
                                case LOOSE_KEY_TYPE: {
                                    const looseKeyType = mappingPair.value.assertString(`${DEFINITION} ${MAPPING} ${LOOSE_KEY_TYPE}`);
                                    this.looseKeyType = looseKeyType.value;
                                    break;
                                }
                                case LOOSE_VALUE_TYPE: {
                                    const looseValueType = mappingPair.value.assertString(`${DEFINITION} ${MAPPING} ${LOOSE_VALUE_TYPE}`);
                                    this.looseValueType = looseValueType.value;
                                    break;
                                }
                                default:
                                    // throws
                                    mappingKey.assertUnexpectedValue(`${DEFINITION} ${MAPPING} key`);
                                    break;
                            }
                        }
                        break;
                    }
                    default:
                        definitionKey.assertUnexpectedValue(`${DEFINITION} key`); // throws
                }
            }
        }
    }
    get definitionType() {
        return DefinitionType.Mapping;
    }
    validate(schema, name) {
        // Lookup loose key type
        if (this.looseKeyType) {
            schema.getDefinition(this.looseKeyType);
            // Lookup loose value type
            if (this.looseValueType) {
                schema.getDefinition(this.looseValueType);
            }
            else {
                throw new Error(`Property '${LOOSE_KEY_TYPE}' is defined but '${LOOSE_VALUE_TYPE}' is not defined on '${name}'`);
            }
        }
        // Otherwise validate loose value type not be defined
        else if (this.looseValueType) {
            throw new Error(`Property '${LOOSE_VALUE_TYPE}' is defined but '${LOOSE_KEY_TYPE}' is not defined on '${name}'`);
        }
        // Lookup each property
        for (const propertyName of Object.keys(this.properties)) {
            const propertyDef = this.properties[propertyName];
            if (!propertyDef.type) {
                throw new Error(`Type not specified for the property '${propertyName}' on '${name}'`);
            }
            schema.getDefinition(propertyDef.type);
        }
    }
}
//# sourceMappingURL=mapping-definition.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/null-definition.js




class NullDefinition extends ScalarDefinition {
    constructor(key, definition) {
        super(key, definition);
        if (definition) {
            for (const definitionPair of definition) {
                const definitionKey = definitionPair.key.assertString(`${DEFINITION} key`);
                switch (definitionKey.value) {
                    case NULL: {
                        const mapping = definitionPair.value.assertMapping(`${DEFINITION} ${NULL}`);
                        for (const mappingPair of mapping) {
                            const mappingKey = mappingPair.key.assertString(`${DEFINITION} ${NULL} key`);
                            switch (mappingKey.value) {
                                default:
                                    // throws
                                    mappingKey.assertUnexpectedValue(`${DEFINITION} ${NULL} key`);
                                    break;
                            }
                        }
                        break;
                    }
                    default:
                        definitionKey.assertUnexpectedValue(`${DEFINITION} key`); // throws
                }
            }
        }
    }
    get definitionType() {
        return DefinitionType.Null;
    }
    isMatch(literal) {
        return literal.templateTokenType === types_TokenType.Null;
    }
    validate() {
        // no-op
    }
}
//# sourceMappingURL=null-definition.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/number-definition.js




class NumberDefinition extends ScalarDefinition {
    constructor(key, definition) {
        super(key, definition);
        if (definition) {
            for (const definitionPair of definition) {
                const definitionKey = definitionPair.key.assertString(`${DEFINITION} key`);
                switch (definitionKey.value) {
                    case NUMBER: {
                        const mapping = definitionPair.value.assertMapping(`${DEFINITION} ${NUMBER}`);
                        for (const mappingPair of mapping) {
                            const mappingKey = mappingPair.key.assertString(`${DEFINITION} ${NUMBER} key`);
                            switch (mappingKey.value) {
                                default:
                                    // throws
                                    mappingKey.assertUnexpectedValue(`${DEFINITION} ${NUMBER} key`);
                                    break;
                            }
                        }
                        break;
                    }
                    default:
                        definitionKey.assertUnexpectedValue(`${DEFINITION} key`); // throws
                }
            }
        }
    }
    get definitionType() {
        return DefinitionType.Number;
    }
    isMatch(literal) {
        return literal.templateTokenType === types_TokenType.Number;
    }
    validate() {
        // no-op
    }
}
//# sourceMappingURL=number-definition.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/one-of-definition.js



/**
 * Must resolve to exactly one of the referenced definitions
 */
class OneOfDefinition extends Definition {
    constructor(key, definition) {
        super(key, definition);
        this.oneOf = [];
        this.oneOfPrefix = [];
        if (definition) {
            for (const definitionPair of definition) {
                const definitionKey = definitionPair.key.assertString(`${DEFINITION} key`);
                switch (definitionKey.value) {
                    case ONE_OF: {
                        const oneOf = definitionPair.value.assertSequence(`${DEFINITION} ${ONE_OF}`);
                        for (const item of oneOf) {
                            const oneOfItem = item.assertString(`${DEFINITION} ${ONE_OF} item`);
                            this.oneOf.push(oneOfItem.value);
                        }
                        break;
                    }
                    case ALLOWED_VALUES: {
                        const oneOf = definitionPair.value.assertSequence(`${DEFINITION} ${ALLOWED_VALUES}`);
                        for (const item of oneOf) {
                            const oneOfItem = item.assertString(`${DEFINITION} ${ONE_OF} item`);
                            this.oneOf.push(this.key + "-" + oneOfItem.value);
                        }
                        break;
                    }
                    default:
                        // throws
                        definitionKey.assertUnexpectedValue(`${DEFINITION} key`);
                        break;
                }
            }
        }
    }
    get definitionType() {
        return DefinitionType.OneOf;
    }
    validate(schema, name) {
        if (this.oneOf.length === 0) {
            throw new Error(`'${name}' does not contain any references`);
        }
        let foundLooseKeyType = false;
        const mappingDefinitions = [];
        let allowedValuesDefinition;
        let sequenceDefinition;
        let nullDefinition;
        let booleanDefinition;
        let numberDefinition;
        const stringDefinitions = [];
        const seenNestedTypes = {};
        for (const nestedType of this.oneOf) {
            if (seenNestedTypes[nestedType]) {
                throw new Error(`'${name}' contains duplicate nested type '${nestedType}'`);
            }
            seenNestedTypes[nestedType] = true;
            const nestedDefinition = schema.getDefinition(nestedType);
            if (nestedDefinition.readerContext.length > 0) {
                throw new Error(`'${name}' is a one-of definition and references another definition that defines context. This is currently not supported.`);
            }
            switch (nestedDefinition.definitionType) {
                case DefinitionType.Mapping: {
                    const mappingDefinition = nestedDefinition;
                    mappingDefinitions.push(mappingDefinition);
                    if (mappingDefinition.looseKeyType) {
                        foundLooseKeyType = true;
                    }
                    break;
                }
                case DefinitionType.Sequence: {
                    // Multiple sequence definitions not allowed
                    if (sequenceDefinition) {
                        throw new Error(`'${name}' refers to more than one definition of type '${SEQUENCE}'`);
                    }
                    sequenceDefinition = nestedDefinition;
                    break;
                }
                case DefinitionType.Null: {
                    // Multiple null definitions not allowed
                    if (nullDefinition) {
                        throw new Error(`'${name}' refers to more than one definition of type '${NULL}'`);
                    }
                    nullDefinition = nestedDefinition;
                    break;
                }
                case DefinitionType.Boolean: {
                    // Multiple boolean definitions not allowed
                    if (booleanDefinition) {
                        throw new Error(`'${name}' refers to more than one definition of type '${BOOLEAN}'`);
                    }
                    booleanDefinition = nestedDefinition;
                    break;
                }
                case DefinitionType.Number: {
                    // Multiple number definitions not allowed
                    if (numberDefinition) {
                        throw new Error(`'${name}' refers to more than one definition of type '${NUMBER}'`);
                    }
                    numberDefinition = nestedDefinition;
                    break;
                }
                case DefinitionType.String: {
                    const stringDefinition = nestedDefinition;
                    // Multiple string definitions
                    if (stringDefinitions.length > 0 && (!stringDefinitions[0].constant || !stringDefinition.constant)) {
                        throw new Error(`'${name}' refers to more than one '${SCALAR}', but some do not set '${CONSTANT}'`);
                    }
                    stringDefinitions.push(stringDefinition);
                    break;
                }
                case DefinitionType.OneOf: {
                    // Multiple allowed-values definitions not allowed
                    if (allowedValuesDefinition) {
                        throw new Error(`'${name}' contains multiple allowed-values definitions`);
                    }
                    allowedValuesDefinition = nestedDefinition;
                    break;
                }
                default:
                    throw new Error(`'${name}' refers to a definition with type '${nestedDefinition.definitionType}'`);
            }
        }
        if (mappingDefinitions.length > 1) {
            if (foundLooseKeyType) {
                throw new Error(`'${name}' refers to two mappings and at least one sets '${LOOSE_KEY_TYPE}'. This is not currently supported.`);
            }
            const seenProperties = {};
            for (const mappingDefinition of mappingDefinitions) {
                for (const propertyName of Object.keys(mappingDefinition.properties)) {
                    const newPropertyDef = mappingDefinition.properties[propertyName];
                    // Already seen
                    const existingPropertyDef = seenProperties[propertyName];
                    if (existingPropertyDef) {
                        // Types match
                        if (existingPropertyDef.type === newPropertyDef.type) {
                            continue;
                        }
                        // Collision
                        throw new Error(`'${name}' contains two mappings with the same property, but each refers to a different type. All matching properties must refer to the same type.`);
                    }
                    // New
                    else {
                        seenProperties[propertyName] = newPropertyDef;
                    }
                }
            }
        }
    }
}
//# sourceMappingURL=one-of-definition.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/sequence-definition.js



class SequenceDefinition extends Definition {
    constructor(key, definition) {
        super(key, definition);
        this.itemType = "";
        if (definition) {
            for (const definitionPair of definition) {
                const definitionKey = definitionPair.key.assertString(`${DEFINITION} key`);
                switch (definitionKey.value) {
                    case SEQUENCE: {
                        const mapping = definitionPair.value.assertMapping(`${DEFINITION} ${SEQUENCE}`);
                        for (const mappingPair of mapping) {
                            const mappingKey = mappingPair.key.assertString(`${DEFINITION} ${SEQUENCE} key`);
                            switch (mappingKey.value) {
                                case ITEM_TYPE: {
                                    const itemType = mappingPair.value.assertString(`${DEFINITION} ${SEQUENCE} ${ITEM_TYPE}`);
                                    this.itemType = itemType.value;
                                    break;
                                }
                                default:
                                    // throws
                                    mappingKey.assertUnexpectedValue(`${DEFINITION} ${SEQUENCE} key`);
                                    break;
                            }
                        }
                        break;
                    }
                    default:
                        definitionKey.assertUnexpectedValue(`${DEFINITION} key`); // throws
                }
            }
        }
    }
    get definitionType() {
        return DefinitionType.Sequence;
    }
    validate(schema, name) {
        if (!this.itemType) {
            throw new Error(`'${name}' does not defined '${ITEM_TYPE}'`);
        }
        // Lookup item type
        schema.getDefinition(this.itemType);
    }
}
//# sourceMappingURL=sequence-definition.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/string-definition.js




class StringDefinition extends ScalarDefinition {
    constructor(key, definition) {
        super(key, definition);
        this.constant = "";
        this.ignoreCase = false;
        this.requireNonEmpty = false;
        this.isExpression = false;
        if (definition) {
            for (const definitionPair of definition) {
                const definitionKey = definitionPair.key.assertString(`${DEFINITION} key`);
                switch (definitionKey.value) {
                    case STRING: {
                        const mapping = definitionPair.value.assertMapping(`${DEFINITION} ${STRING}`);
                        for (const mappingPair of mapping) {
                            const mappingKey = mappingPair.key.assertString(`${DEFINITION} ${STRING} key`);
                            switch (mappingKey.value) {
                                case CONSTANT: {
                                    const constantStringToken = mappingPair.value.assertString(`${DEFINITION} ${STRING} ${CONSTANT}`);
                                    this.constant = constantStringToken.value;
                                    break;
                                }
                                case IGNORE_CASE: {
                                    const ignoreCaseBooleanToken = mappingPair.value.assertBoolean(`${DEFINITION} ${STRING} ${IGNORE_CASE}`);
                                    this.ignoreCase = ignoreCaseBooleanToken.value;
                                    break;
                                }
                                case REQUIRE_NON_EMPTY: {
                                    const requireNonEmptyBooleanToken = mappingPair.value.assertBoolean(`${DEFINITION} ${STRING} ${REQUIRE_NON_EMPTY}`);
                                    this.requireNonEmpty = requireNonEmptyBooleanToken.value;
                                    break;
                                }
                                case IS_EXPRESSION: {
                                    const isExpressionToken = mappingPair.value.assertBoolean(`${DEFINITION} ${STRING} ${IS_EXPRESSION}`);
                                    this.isExpression = isExpressionToken.value;
                                    break;
                                }
                                default:
                                    // throws
                                    mappingKey.assertUnexpectedValue(`${DEFINITION} ${STRING} key`);
                                    break;
                            }
                        }
                        break;
                    }
                    default:
                        definitionKey.assertUnexpectedValue(`${DEFINITION} key`); // throws
                }
            }
        }
    }
    get definitionType() {
        return DefinitionType.String;
    }
    isMatch(literal) {
        if (literal.templateTokenType === types_TokenType.String) {
            const value = literal.value;
            if (this.constant) {
                return this.ignoreCase ? this.constant.toUpperCase() === value.toUpperCase() : this.constant === value;
            }
            else if (this.requireNonEmpty) {
                return !!value;
            }
            else {
                return true;
            }
        }
        return false;
    }
    validate() {
        if (this.constant && this.requireNonEmpty) {
            throw new Error(`Properties '${CONSTANT}' and '${REQUIRE_NON_EMPTY}' cannot both be set`);
        }
    }
}
//# sourceMappingURL=string-definition.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/template-schema.js















/**
 * This models the root schema object and contains definitions
 */
class TemplateSchema {
    constructor(mapping) {
        this.definitions = {};
        this.version = "";
        // Add built-in type: null
        this.definitions[NULL] = new NullDefinition(NULL);
        // Add built-in type: boolean
        this.definitions[BOOLEAN] = new BooleanDefinition(BOOLEAN);
        // Add built-in type: number
        this.definitions[NUMBER] = new NumberDefinition(NUMBER);
        // Add built-in type: string
        this.definitions[STRING] = new StringDefinition(STRING);
        // Add built-in type: sequence
        const sequenceDefinition = new SequenceDefinition(SEQUENCE);
        sequenceDefinition.itemType = ANY;
        this.definitions[sequenceDefinition.key] = sequenceDefinition;
        // Add built-in type: mapping
        const mappingDefinition = new MappingDefinition(MAPPING);
        mappingDefinition.looseKeyType = STRING;
        mappingDefinition.looseValueType = ANY;
        this.definitions[mappingDefinition.key] = mappingDefinition;
        // Add built-in type: any
        const anyDefinition = new OneOfDefinition(ANY);
        anyDefinition.oneOf.push(NULL);
        anyDefinition.oneOf.push(BOOLEAN);
        anyDefinition.oneOf.push(NUMBER);
        anyDefinition.oneOf.push(STRING);
        anyDefinition.oneOf.push(SEQUENCE);
        anyDefinition.oneOf.push(MAPPING);
        this.definitions[anyDefinition.key] = anyDefinition;
        if (mapping) {
            for (const pair of mapping) {
                const key = pair.key.assertString(`${TEMPLATE_SCHEMA} key`);
                switch (key.value) {
                    case VERSION: {
                        this.version = pair.value.assertString(`${TEMPLATE_SCHEMA} ${VERSION}`).value;
                        break;
                    }
                    case DEFINITIONS: {
                        const definitions = pair.value.assertMapping(`${TEMPLATE_SCHEMA} ${DEFINITIONS}`);
                        for (const definitionsPair of definitions) {
                            const definitionsKey = definitionsPair.key.assertString(`${TEMPLATE_SCHEMA} ${DEFINITIONS} key`);
                            const definitionsValue = definitionsPair.value.assertMapping(`${TEMPLATE_SCHEMA} ${DEFINITIONS} value`);
                            let definition;
                            for (const definitionPair of definitionsValue) {
                                const definitionKey = definitionPair.key.assertString(`${DEFINITION} key`);
                                const mappingToken = definitionsPair.value;
                                switch (definitionKey.value) {
                                    case NULL:
                                        definition = new NullDefinition(definitionsKey.value, definitionsValue);
                                        break;
                                    case BOOLEAN:
                                        definition = new BooleanDefinition(definitionsKey.value, definitionsValue);
                                        break;
                                    case NUMBER:
                                        definition = new NumberDefinition(definitionsKey.value, definitionsValue);
                                        break;
                                    case STRING:
                                        definition = new StringDefinition(definitionsKey.value, definitionsValue);
                                        break;
                                    case SEQUENCE:
                                        definition = new SequenceDefinition(definitionsKey.value, definitionsValue);
                                        break;
                                    case MAPPING:
                                        definition = new MappingDefinition(definitionsKey.value, definitionsValue);
                                        break;
                                    case ONE_OF:
                                        definition = new OneOfDefinition(definitionsKey.value, definitionsValue);
                                        break;
                                    case ALLOWED_VALUES:
                                        // Change the allowed-values definition into a one-of definition and its corresponding string definitions
                                        for (const item of mappingToken) {
                                            if (item.value.templateTokenType === types_TokenType.Sequence) {
                                                // Create a new string definition for each StringToken in the sequence
                                                const sequenceToken = item.value;
                                                for (const activity of sequenceToken) {
                                                    if (activity.templateTokenType === types_TokenType.String) {
                                                        const stringToken = activity;
                                                        const allowedValuesKey = definitionsKey.value + "-" + stringToken.value;
                                                        const allowedValuesDef = new StringDefinition(allowedValuesKey);
                                                        allowedValuesDef.constant = stringToken.toDisplayString();
                                                        this.definitions[allowedValuesKey] = allowedValuesDef;
                                                    }
                                                }
                                            }
                                        }
                                        definition = new OneOfDefinition(definitionsKey.value, definitionsValue);
                                        break;
                                    case CONTEXT:
                                    case DESCRIPTION:
                                        continue;
                                    default:
                                        // throws
                                        definitionKey.assertUnexpectedValue(`${DEFINITION} mapping key`);
                                        break;
                                }
                                break;
                            }
                            if (!definition) {
                                throw new Error(`Not enough information to construct definition '${definitionsKey.value}'`);
                            }
                            this.definitions[definitionsKey.value] = definition;
                        }
                        break;
                    }
                    default:
                        // throws
                        key.assertUnexpectedValue(`${TEMPLATE_SCHEMA} key`);
                        break;
                }
            }
        }
    }
    /**
     * Looks up a definition by name
     */
    getDefinition(name) {
        const result = this.definitions[name];
        if (result) {
            return result;
        }
        throw new Error(`Schema definition '${name}' not found`);
    }
    /**
     * Expands one-of definitions and returns all scalar definitions
     */
    getScalarDefinitions(definition) {
        const result = [];
        switch (definition.definitionType) {
            case DefinitionType.Null:
            case DefinitionType.Boolean:
            case DefinitionType.Number:
            case DefinitionType.String:
                result.push(definition);
                break;
            case DefinitionType.OneOf: {
                const oneOf = definition;
                // Expand nested one-of definitions
                for (const nestedName of oneOf.oneOf) {
                    const nestedDefinition = this.getDefinition(nestedName);
                    result.push(...this.getScalarDefinitions(nestedDefinition));
                }
                break;
            }
        }
        return result;
    }
    /**
     * Expands one-of definitions and returns all matching definitions by type
     */
    getDefinitionsOfType(definition, type) {
        const result = [];
        if (definition.definitionType === type) {
            result.push(definition);
        }
        else if (definition.definitionType === DefinitionType.OneOf) {
            const oneOf = definition;
            for (const nestedName of oneOf.oneOf) {
                const nestedDefinition = this.getDefinition(nestedName);
                if (nestedDefinition.definitionType === type) {
                    result.push(nestedDefinition);
                }
            }
        }
        return result;
    }
    /**
     * Attempts match the property name to a property defined by any of the specified definitions.
     * If matched, any unmatching definitions are filtered from the definitions array.
     * Returns the type information for the matched property.
     */
    matchPropertyAndFilter(definitions, propertyName) {
        let result;
        // Check for a matching well-known property
        let notFoundInSome = false;
        for (const definition of definitions) {
            const propertyDef = definition.properties[propertyName];
            if (propertyDef) {
                result = propertyDef;
            }
            else {
                notFoundInSome = true;
            }
        }
        // Filter the matched definitions if needed
        if (result && notFoundInSome) {
            for (let i = 0; i < definitions.length;) {
                if (definitions[i].properties[propertyName]) {
                    i++;
                }
                else {
                    definitions.splice(i, 1);
                }
            }
        }
        return result;
    }
    validate() {
        const oneOfDefinitions = {};
        for (const name of Object.keys(this.definitions)) {
            if (!name.match(TemplateSchema._definitionNamePattern)) {
                throw new Error(`Invalid definition name '${name}'`);
            }
            const definition = this.definitions[name];
            // Delay validation for 'one-of' definitions
            if (definition.definitionType === DefinitionType.OneOf) {
                oneOfDefinitions[name] = definition;
            }
            // Otherwise validate now
            else {
                definition.validate(this, name);
            }
        }
        // Validate 'one-of' definitions
        for (const name of Object.keys(oneOfDefinitions)) {
            const oneOf = oneOfDefinitions[name];
            oneOf.validate(this, name);
        }
    }
    /**
     * Loads a user-defined schema file
     */
    static load(objectReader) {
        const context = new TemplateContext(new TemplateValidationErrors(10, 500), TemplateSchema.getInternalSchema(), new NoOperationTraceWriter());
        const template = readTemplate(context, TEMPLATE_SCHEMA, objectReader, undefined);
        context.errors.check();
        // eslint-disable-next-line @typescript-eslint/no-non-null-assertion
        const mapping = template.assertMapping(TEMPLATE_SCHEMA);
        const schema = new TemplateSchema(mapping);
        schema.validate();
        return schema;
    }
    /**
     * Gets the internal schema used for reading user-defined schema files
     */
    static getInternalSchema() {
        if (TemplateSchema._internalSchema === undefined) {
            const schema = new TemplateSchema();
            // template-schema
            let mappingDefinition = new MappingDefinition(TEMPLATE_SCHEMA);
            mappingDefinition.properties[VERSION] = new PropertyDefinition(new StringToken(undefined, undefined, NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[DEFINITIONS] = new PropertyDefinition(new StringToken(undefined, undefined, DEFINITIONS, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // definitions
            mappingDefinition = new MappingDefinition(DEFINITIONS);
            mappingDefinition.looseKeyType = NON_EMPTY_STRING;
            mappingDefinition.looseValueType = DEFINITION;
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // definition
            let oneOfDefinition = new OneOfDefinition(DEFINITION);
            oneOfDefinition.oneOf.push(NULL_DEFINITION);
            oneOfDefinition.oneOf.push(BOOLEAN_DEFINITION);
            oneOfDefinition.oneOf.push(NUMBER_DEFINITION);
            oneOfDefinition.oneOf.push(STRING_DEFINITION);
            oneOfDefinition.oneOf.push(SEQUENCE_DEFINITION);
            oneOfDefinition.oneOf.push(MAPPING_DEFINITION);
            oneOfDefinition.oneOf.push(ONE_OF_DEFINITION);
            schema.definitions[oneOfDefinition.key] = oneOfDefinition;
            // null-definition
            mappingDefinition = new MappingDefinition(NULL_DEFINITION);
            mappingDefinition.properties[DESCRIPTION] = new PropertyDefinition(new StringToken(undefined, undefined, STRING, undefined));
            mappingDefinition.properties[CONTEXT] = new PropertyDefinition(new StringToken(undefined, undefined, SEQUENCE_OF_NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[NULL] = new PropertyDefinition(new StringToken(undefined, undefined, NULL_DEFINITION_PROPERTIES, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // null-definition-properties
            mappingDefinition = new MappingDefinition(NULL_DEFINITION_PROPERTIES);
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // boolean-definition
            mappingDefinition = new MappingDefinition(BOOLEAN_DEFINITION);
            mappingDefinition.properties[DESCRIPTION] = new PropertyDefinition(new StringToken(undefined, undefined, STRING, undefined));
            mappingDefinition.properties[CONTEXT] = new PropertyDefinition(new StringToken(undefined, undefined, SEQUENCE_OF_NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[BOOLEAN] = new PropertyDefinition(new StringToken(undefined, undefined, BOOLEAN_DEFINITION_PROPERTIES, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // boolean-definition-properties
            mappingDefinition = new MappingDefinition(BOOLEAN_DEFINITION_PROPERTIES);
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // number-definition
            mappingDefinition = new MappingDefinition(NUMBER_DEFINITION);
            mappingDefinition.properties[DESCRIPTION] = new PropertyDefinition(new StringToken(undefined, undefined, STRING, undefined));
            mappingDefinition.properties[CONTEXT] = new PropertyDefinition(new StringToken(undefined, undefined, SEQUENCE_OF_NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[NUMBER] = new PropertyDefinition(new StringToken(undefined, undefined, NUMBER_DEFINITION_PROPERTIES, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // number-definition-properties
            mappingDefinition = new MappingDefinition(NUMBER_DEFINITION_PROPERTIES);
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // string-definition
            mappingDefinition = new MappingDefinition(STRING_DEFINITION);
            mappingDefinition.properties[DESCRIPTION] = new PropertyDefinition(new StringToken(undefined, undefined, STRING, undefined));
            mappingDefinition.properties[CONTEXT] = new PropertyDefinition(new StringToken(undefined, undefined, SEQUENCE_OF_NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[STRING] = new PropertyDefinition(new StringToken(undefined, undefined, STRING_DEFINITION_PROPERTIES, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // string-definition-properties
            mappingDefinition = new MappingDefinition(STRING_DEFINITION_PROPERTIES);
            mappingDefinition.properties[CONSTANT] = new PropertyDefinition(new StringToken(undefined, undefined, NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[IGNORE_CASE] = new PropertyDefinition(new StringToken(undefined, undefined, BOOLEAN, undefined));
            mappingDefinition.properties[REQUIRE_NON_EMPTY] = new PropertyDefinition(new StringToken(undefined, undefined, BOOLEAN, undefined));
            mappingDefinition.properties[IS_EXPRESSION] = new PropertyDefinition(new StringToken(undefined, undefined, BOOLEAN, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // sequence-definition
            mappingDefinition = new MappingDefinition(SEQUENCE_DEFINITION);
            mappingDefinition.properties[DESCRIPTION] = new PropertyDefinition(new StringToken(undefined, undefined, STRING, undefined));
            mappingDefinition.properties[CONTEXT] = new PropertyDefinition(new StringToken(undefined, undefined, SEQUENCE_OF_NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[SEQUENCE] = new PropertyDefinition(new StringToken(undefined, undefined, SEQUENCE_DEFINITION_PROPERTIES, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // sequence-definition-properties
            mappingDefinition = new MappingDefinition(SEQUENCE_DEFINITION_PROPERTIES);
            mappingDefinition.properties[ITEM_TYPE] = new PropertyDefinition(new StringToken(undefined, undefined, NON_EMPTY_STRING, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // mapping-definition
            mappingDefinition = new MappingDefinition(MAPPING_DEFINITION);
            mappingDefinition.properties[DESCRIPTION] = new PropertyDefinition(new StringToken(undefined, undefined, STRING, undefined));
            mappingDefinition.properties[CONTEXT] = new PropertyDefinition(new StringToken(undefined, undefined, SEQUENCE_OF_NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[MAPPING] = new PropertyDefinition(new StringToken(undefined, undefined, MAPPING_DEFINITION_PROPERTIES, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // mapping-definition-properties
            mappingDefinition = new MappingDefinition(MAPPING_DEFINITION_PROPERTIES);
            mappingDefinition.properties[PROPERTIES] = new PropertyDefinition(new StringToken(undefined, undefined, PROPERTIES, undefined));
            mappingDefinition.properties[LOOSE_KEY_TYPE] = new PropertyDefinition(new StringToken(undefined, undefined, NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[LOOSE_VALUE_TYPE] = new PropertyDefinition(new StringToken(undefined, undefined, NON_EMPTY_STRING, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // properties
            mappingDefinition = new MappingDefinition(PROPERTIES);
            mappingDefinition.looseKeyType = NON_EMPTY_STRING;
            mappingDefinition.looseValueType = PROPERTY_VALUE;
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // property-value
            oneOfDefinition = new OneOfDefinition(PROPERTY_VALUE);
            oneOfDefinition.oneOf.push(NON_EMPTY_STRING);
            oneOfDefinition.oneOf.push(MAPPING_PROPERTY_VALUE);
            schema.definitions[oneOfDefinition.key] = oneOfDefinition;
            // mapping-property-value
            mappingDefinition = new MappingDefinition(MAPPING_PROPERTY_VALUE);
            mappingDefinition.properties[TYPE] = new PropertyDefinition(new StringToken(undefined, undefined, NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[REQUIRED] = new PropertyDefinition(new StringToken(undefined, undefined, BOOLEAN, undefined));
            mappingDefinition.properties[DESCRIPTION] = new PropertyDefinition(new StringToken(undefined, undefined, STRING, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // one-of-definition
            mappingDefinition = new MappingDefinition(ONE_OF_DEFINITION);
            mappingDefinition.properties[DESCRIPTION] = new PropertyDefinition(new StringToken(undefined, undefined, STRING, undefined));
            mappingDefinition.properties[CONTEXT] = new PropertyDefinition(new StringToken(undefined, undefined, SEQUENCE_OF_NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[ONE_OF] = new PropertyDefinition(new StringToken(undefined, undefined, SEQUENCE_OF_NON_EMPTY_STRING, undefined));
            mappingDefinition.properties[ALLOWED_VALUES] = new PropertyDefinition(new StringToken(undefined, undefined, SEQUENCE_OF_NON_EMPTY_STRING, undefined));
            schema.definitions[mappingDefinition.key] = mappingDefinition;
            // non-empty-string
            const stringDefinition = new StringDefinition(NON_EMPTY_STRING);
            stringDefinition.requireNonEmpty = true;
            schema.definitions[stringDefinition.key] = stringDefinition;
            // sequence-of-non-empty-string
            const sequenceDefinition = new SequenceDefinition(SEQUENCE_OF_NON_EMPTY_STRING);
            sequenceDefinition.itemType = NON_EMPTY_STRING;
            schema.definitions[sequenceDefinition.key] = sequenceDefinition;
            schema.validate();
            TemplateSchema._internalSchema = schema;
        }
        return TemplateSchema._internalSchema;
    }
}
TemplateSchema._definitionNamePattern = /^[a-zA-Z_][a-zA-Z0-9_-]*$/;
//# sourceMappingURL=template-schema.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/templates/schema/index.js

//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/action-v1.0.min.json
const action_v1_0_min_namespaceObject = /*#__PURE__*/JSON.parse('{"definitions":{"action-root":{"description":"Action file","mapping":{"properties":{"name":"string","description":"string","inputs":"inputs","outputs":"outputs","runs":"runs"},"loose-key-type":"non-empty-string","loose-value-type":"any"}},"action-root-strict":{"description":"GitHub Action manifest file (action.yml/action.yaml) that defines an action\'s metadata, inputs, outputs, and execution configuration.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions)","mapping":{"properties":{"name":{"type":"non-empty-string","required":true,"description":"The name of your action. GitHub displays the name in the Actions tab to help visually identify actions in each job.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#name)"},"description":{"type":"string","required":true,"description":"A short description of the action. GitHub displays this description in the Actions Marketplace.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#description)"},"author":{"type":"string","description":"The name of the action\'s author.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#author)"},"inputs":"inputs-strict","outputs":"outputs","runs":{"type":"runs-strict","required":true},"branding":"branding"}}},"inputs":{"mapping":{"loose-key-type":"non-empty-string","loose-value-type":"input"}},"inputs-strict":{"description":"Input parameters allow you to specify data that the action expects to use during runtime. GitHub stores input parameters as environment variables. Inputs ids with uppercase letters are converted to lowercase during runtime.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#inputs)","mapping":{"loose-key-type":"non-empty-string","loose-value-type":"input-strict"}},"input":{"mapping":{"properties":{"default":"input-default-context"},"loose-key-type":"non-empty-string","loose-value-type":"any"}},"input-strict":{"description":"An input parameter for this action.","mapping":{"properties":{"description":{"type":"string","description":"A string description of the input parameter.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#inputsinput_iddescription)"},"required":{"type":"boolean","description":"A boolean to indicate whether the action requires the input parameter. Set to true when the parameter is required.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#inputsinput_idrequired)"},"default":{"type":"input-default-context","description":"A string representing the default value. The default value is used when an input parameter isn\'t specified in a workflow file.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#inputsinput_iddefault)"},"deprecationMessage":{"type":"string","description":"A string shown to users using the deprecated input, warning them that the input is deprecated and mentioning any alternatives.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#inputsinput_iddeprecationmessage)"}},"loose-key-type":"non-empty-string","loose-value-type":"any"}},"input-default-context":{"description":"A string representing the default value. The default value is used when an input parameter isn\'t specified in a workflow file.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#inputsinput_iddefault)","context":["github","strategy","matrix","job","runner","hashFiles(1,255)"],"string":{}},"outputs":{"description":"Output parameters allow you to declare data that an action sets. Actions that run later in a workflow can use the output data set in previously run actions.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#outputs-for-composite-actions)","mapping":{"loose-key-type":"non-empty-string","loose-value-type":"output-definition"}},"output-definition":{"description":"An output parameter for this action.","mapping":{"properties":{"description":{"type":"string","description":"A string description of the output parameter.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#outputsoutput_iddescription)"},"value":{"type":"output-value","description":"The value that the output parameter will be mapped to. You can set this to a string or an expression with context.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#outputsoutput_idvalue)"}}}},"output-value":{"description":"The value that the output parameter will be mapped to. You can set this to a string or an expression with context.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#outputsoutput_idvalue)","context":["github","strategy","matrix","steps","inputs","job","runner","env"],"string":{}},"runs-if":{"description":"Condition to control when this action\'s pre or post script runs.","context":["runner","github","job","strategy","matrix","env","inputs","always(0,0)","success(0,0)","failure(0,0)","cancelled(0,0)","hashFiles(1,255)"],"string":{}},"runs":{"one-of":["container-runs","node-runs","composite-runs","plugin-runs"]},"runs-strict":{"description":"Specifies whether this is a JavaScript action, a composite action, or a Docker container action and how the action is executed.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runs)","one-of":["container-runs-strict","node-runs-strict","composite-runs-strict"]},"plugin-runs":{"mapping":{"properties":{"plugin":"non-empty-string"}}},"container-runs":{"mapping":{"properties":{"using":"non-empty-string","image":"non-empty-string","entrypoint":"non-empty-string","args":"container-runs-args","env":"container-runs-env","pre-entrypoint":"non-empty-string","pre-if":"non-empty-string","post-entrypoint":"non-empty-string","post-if":"non-empty-string"}}},"container-runs-args":{"description":"An array of strings that define the inputs for a Docker container. Inputs can include hardcoded strings. GitHub passes the args to the container\'s ENTRYPOINT when the container starts up.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsargs)","sequence":{"item-type":"container-runs-context"}},"container-runs-env":{"description":"Specifies a key/value map of environment variables to set in the container environment.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsenv)","context":["inputs"],"mapping":{"loose-key-type":"non-empty-string","loose-value-type":"string"}},"container-runs-context":{"context":["inputs"],"string":{}},"node-runs":{"mapping":{"properties":{"using":"non-empty-string","main":"non-empty-string","pre":"non-empty-string","pre-if":"non-empty-string","post":"non-empty-string","post-if":"non-empty-string"}}},"composite-runs":{"mapping":{"properties":{"using":"non-empty-string","steps":"composite-steps"}}},"container-runs-strict":{"description":"Configuration for Docker container actions.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runs)","mapping":{"properties":{"using":{"type":"using","required":true,"description":"The runtime used to execute the action. Must be docker for Docker container actions.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsusing)"},"image":{"type":"non-empty-string","required":true,"description":"The Docker image to use as the container to run the action. The value can be the Docker base image name, a local Dockerfile in your repository, or a public image in Docker Hub or another registry.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsimage)"},"entrypoint":{"type":"non-empty-string","description":"Overrides the Docker ENTRYPOINT in the Dockerfile, or sets it if one wasn\'t already specified.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsentrypoint)"},"args":"container-runs-args","env":"container-runs-env","pre-entrypoint":{"type":"non-empty-string","description":"Allows you to run a script before the entrypoint action begins.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runspre-entrypoint)"},"pre-if":{"type":"runs-if","description":"Allows you to define conditions for the pre: action execution. The pre: action will only run if the conditions in pre-if are met. If not set, then pre-if defaults to always().\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runspre-if)"},"post-entrypoint":{"type":"non-empty-string","description":"Allows you to run a cleanup script once the runs.entrypoint action has completed.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runspost-entrypoint)"},"post-if":{"type":"runs-if","description":"Allows you to define conditions for the post: action execution. The post: action will only run if the conditions in post-if are met. If not set, then post-if defaults to always().\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runspost-if)"}}}},"node-runs-strict":{"description":"Configuration for JavaScript actions executed with Node.js.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runs)","mapping":{"properties":{"using":{"type":"using","required":true,"description":"The runtime used to execute the action. Use node20 or node24 for JavaScript actions.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsusing)"},"main":{"type":"non-empty-string","required":true,"description":"The file that contains your action code. The runtime specified in using executes this file.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsmain)"},"pre":{"type":"non-empty-string","description":"Allows you to run a script at the start of a job, before the main: action begins. You can use pre: to run prerequisite setup scripts.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runspre)"},"pre-if":{"type":"runs-if","description":"Allows you to define conditions for the pre: action execution. The pre: action will only run if the conditions in pre-if are met. If not set, then pre-if defaults to always().\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runspre-if)"},"post":{"type":"non-empty-string","description":"Allows you to run a script at the end of a job, once the main: action has completed. You can use post: to run cleanup scripts.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runspost)"},"post-if":{"type":"runs-if","description":"Allows you to define conditions for the post: action execution. The post: action will only run if the conditions in post-if are met. If not set, then post-if defaults to always().\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runspost-if)"}}}},"composite-runs-strict":{"description":"Configuration for composite actions that run multiple steps.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runs)","mapping":{"properties":{"using":{"type":"using","required":true,"description":"The runtime used to execute the action. Must be composite for composite actions.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsusing)"},"steps":{"type":"composite-steps","required":true}}}},"composite-steps":{"description":"The steps that you plan to run in this action. These can be either run steps or uses steps.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runssteps)","sequence":{"item-type":"composite-step"}},"composite-step":{"description":"A step within a composite action.","one-of":["run-step","uses-step"]},"run-step":{"description":"Runs a command-line program using the operating system\'s shell.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsrun)","mapping":{"properties":{"name":{"type":"string-steps-context","description":"A name for your step to display on GitHub.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsname)"},"id":{"type":"non-empty-string","description":"A unique identifier for the step. You can use the id to reference the step in contexts.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsid)"},"if":{"type":"step-if","description":"You can use the if conditional to prevent a step from running unless a condition is met. You can use any supported context and expression to create a conditional.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsif)"},"run":{"type":"string-steps-context","required":true,"description":"The command you want to run. This can be inline or a script in your action repository.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsrun)"},"shell":{"type":"string-steps-context","required":true,"description":"The shell where you want to run the command. Any shell supported by the runner can be used. Required if run is set.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsshell)"},"env":"step-env","continue-on-error":{"type":"boolean-steps-context","description":"Prevents the action from failing when a step fails. Set to true to allow the action to pass when this step fails.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepscontinue-on-error)"},"working-directory":{"type":"string-steps-context","description":"Specifies the working directory where the command is run.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsworking-directory)"}}}},"uses-step":{"description":"Runs another action as part of a step in your action.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsuses)","mapping":{"properties":{"name":{"type":"string-steps-context","description":"A name for your step to display on GitHub.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsname)"},"id":{"type":"non-empty-string","description":"A unique identifier for the step. You can use the id to reference the step in contexts.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsid)"},"if":{"type":"step-if","description":"You can use the if conditional to prevent a step from running unless a condition is met. You can use any supported context and expression to create a conditional.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsif)"},"uses":{"type":"non-empty-string","required":true,"description":"Selects an action to run as part of a step in your action. An action is a reusable unit of code.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsuses)"},"with":"step-with","env":"step-env","continue-on-error":{"type":"boolean-steps-context","description":"Prevents the action from failing when a step fails. Set to true to allow the action to pass when this step fails.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepscontinue-on-error)"}}}},"string-steps-context":{"context":["github","inputs","strategy","matrix","steps","job","runner","env","hashFiles(1,255)"],"string":{}},"boolean-steps-context":{"context":["github","inputs","strategy","matrix","steps","job","runner","env","hashFiles(1,255)"],"boolean":{}},"step-env":{"description":"Sets variables for steps to use in the runner environment. You can also set variables for the entire action.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsenv)","context":["github","inputs","strategy","matrix","steps","job","runner","env","hashFiles(1,255)"],"mapping":{"loose-key-type":"non-empty-string","loose-value-type":"string"}},"step-if":{"description":"You can use the if conditional to prevent a step from running unless a condition is met. You can use any supported context and expression to create a conditional.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepsif)","context":["github","inputs","strategy","matrix","steps","job","runner","env","always(0,0)","failure(0,0)","cancelled(0,0)","success(0,0)","hashFiles(1,255)"],"string":{}},"step-with":{"description":"A map of the input parameters defined by the action. Each input parameter is a key/value pair.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#runsstepswith)","context":["github","inputs","strategy","matrix","steps","job","runner","env","hashFiles(1,255)"],"mapping":{"loose-key-type":"non-empty-string","loose-value-type":"string"}},"branding":{"description":"You can use a color and Feather icon to create a badge to personalize and distinguish your action in GitHub Marketplace.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#branding)","mapping":{"properties":{"icon":{"type":"branding-icon","description":"The name of the v4.28.0 Feather icon to use.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#brandingicon)"},"color":{"type":"branding-color","description":"The background color of the badge.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#brandingcolor)"}}}},"branding-icon":{"description":"The name of the v4.28.0 Feather icon to use. Brand icons are omitted as well as: coffee, columns, divide-circle, divide-square, divide, frown, hexagon, key, meh, mouse-pointer, smile, tool, x-octagon.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#brandingicon)","allowed-values":["activity","airplay","alert-circle","alert-octagon","alert-triangle","align-center","align-justify","align-left","align-right","anchor","aperture","archive","arrow-down-circle","arrow-down-left","arrow-down-right","arrow-down","arrow-left-circle","arrow-left","arrow-right-circle","arrow-right","arrow-up-circle","arrow-up-left","arrow-up-right","arrow-up","at-sign","award","bar-chart-2","bar-chart","battery-charging","battery","bell-off","bell","bluetooth","bold","book-open","book","bookmark","box","briefcase","calendar","camera-off","camera","cast","check-circle","check-square","check","chevron-down","chevron-left","chevron-right","chevron-up","chevrons-down","chevrons-left","chevrons-right","chevrons-up","circle","clipboard","clock","cloud-drizzle","cloud-lightning","cloud-off","cloud-rain","cloud-snow","cloud","code","command","compass","copy","corner-down-left","corner-down-right","corner-left-down","corner-left-up","corner-right-down","corner-right-up","corner-up-left","corner-up-right","cpu","credit-card","crop","crosshair","database","delete","disc","dollar-sign","download-cloud","download","droplet","edit-2","edit-3","edit","external-link","eye-off","eye","fast-forward","feather","file-minus","file-plus","file-text","file","film","filter","flag","folder-minus","folder-plus","folder","gift","git-branch","git-commit","git-merge","git-pull-request","globe","grid","hard-drive","hash","headphones","heart","help-circle","home","image","inbox","info","italic","layers","layout","life-buoy","link-2","link","list","loader","lock","log-in","log-out","mail","map-pin","map","maximize-2","maximize","menu","message-circle","message-square","mic-off","mic","minimize-2","minimize","minus-circle","minus-square","minus","monitor","moon","more-horizontal","more-vertical","move","music","navigation-2","navigation","octagon","package","paperclip","pause-circle","pause","percent","phone-call","phone-forwarded","phone-incoming","phone-missed","phone-off","phone-outgoing","phone","pie-chart","play-circle","play","plus-circle","plus-square","plus","pocket","power","printer","radio","refresh-ccw","refresh-cw","repeat","rewind","rotate-ccw","rotate-cw","rss","save","scissors","search","send","server","settings","share-2","share","shield-off","shield","shopping-bag","shopping-cart","shuffle","sidebar","skip-back","skip-forward","slash","sliders","smartphone","speaker","square","star","stop-circle","sun","sunrise","sunset","tablet","tag","target","terminal","thermometer","thumbs-down","thumbs-up","toggle-left","toggle-right","trash-2","trash","trending-down","trending-up","triangle","truck","tv","type","umbrella","underline","unlock","upload-cloud","upload","user-check","user-minus","user-plus","user-x","user","users","video-off","video","voicemail","volume-1","volume-2","volume-x","volume","watch","wifi-off","wifi","wind","x-circle","x-square","x","zap-off","zap","zoom-in","zoom-out"]},"branding-color":{"description":"The background color of the badge.\\n\\n[Documentation](https://docs.github.com/actions/creating-actions/metadata-syntax-for-github-actions#brandingcolor)","allowed-values":["white","yellow","blue","green","orange","red","purple","gray-dark"]},"using":{"description":"The runtime used to execute the action.","allowed-values":["docker","node12","node16","node20","node24","composite"]},"non-empty-string":{"string":{"require-non-empty":true}}}}');
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/actions/action-schema.js



let schema;
/**
 * Returns the action.yml schema, lazily loading and caching it on first access.
 * The schema defines the structure and validation rules for action manifest files.
 */
function getActionSchema() {
    if (schema === undefined) {
        const json = JSON.stringify(action_v1_0_min_namespaceObject);
        schema = TemplateSchema.load(new JSONObjectReader(undefined, json));
    }
    return schema;
}
//# sourceMappingURL=action-schema.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/actions/action-parser.js





function parseAction(entryFile, contextOrTrace) {
    const context = contextOrTrace instanceof TemplateContext
        ? contextOrTrace
        : new TemplateContext(new TemplateValidationErrors(), getActionSchema(), contextOrTrace);
    const fileId = context.getFileId(entryFile.name);
    const reader = new YamlObjectReader(fileId, entryFile.content);
    if (reader.errors.length > 0) {
        // The file is not valid YAML, template errors could be misleading
        for (const err of reader.errors) {
            context.error(fileId, err.message, err.range);
        }
        return {
            context,
            value: undefined
        };
    }
    const result = readTemplate(context, ACTION_ROOT, reader, fileId);
    return {
        context,
        value: result
    };
}
//# sourceMappingURL=action-parser.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/model/converter/id-builder.js
const SEPARATOR = "_";
const MAX_ATTEMPTS = 1000;
const MAX_LENGTH = 100;
class IdBuilder {
    constructor() {
        this.name = [];
        this.distinctNames = new Set();
    }
    appendSegment(value) {
        if (value.length === 0) {
            return;
        }
        if (this.name.length == 0) {
            const first = value[0];
            if (this.isAlpha(first) || first == "_") {
                // Legal first char
            }
            else if (this.isNumeric(first) || first == "-") {
                // Illegal first char, but legal char.
                // Prepend "_".
                this.name.push("_");
            }
            else {
                // Illegal char
            }
        }
        else {
            // Separator
            this.name.push(SEPARATOR);
        }
        for (const c of value) {
            {
                if (this.isAlphaNumeric(c) || c == "_" || c == "-") {
                    // Legal
                    this.name.push(c);
                }
                else {
                    // Illegal
                    this.name.push(SEPARATOR);
                }
            }
        }
    }
    build() {
        const original = this.name.length > 0 ? this.name.join("") : "job";
        let suffix = "";
        for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
            if (attempt === 1) {
                suffix = "";
            }
            else {
                suffix = `_${attempt}`;
            }
            const candidate = original.substring(0, Math.min(original.length, MAX_LENGTH - suffix.length)) + suffix;
            if (!this.distinctNames.has(candidate)) {
                this.distinctNames.add(candidate);
                this.name = [];
                return candidate;
            }
        }
        throw new Error("Unable to create a unique name");
    }
    /**
     * Adds a known identifier to the set of distinct ids.
     * @param value The value to add
     * @returns An error if the value is invalid, otherwise undefined
     */
    tryAddKnownId(value) {
        if (!value || !this.isValid(value) || value.length >= MAX_LENGTH) {
            return `The identifier '${value}' is invalid. IDs may only contain alphanumeric characters, '_', and '-'. IDs must start with a letter or '_' and and must be less than ${MAX_LENGTH} characters.`;
        }
        if (value.startsWith(SEPARATOR + SEPARATOR)) {
            return `The identifier '${value}' is invalid. IDs starting with '__' are reserved.`;
        }
        if (this.distinctNames.has(value)) {
            return `The identifier '${value}' may not be used more than once within the same scope.`;
        }
        this.distinctNames.add(value);
        return;
    }
    /**
     * A name is valid if it starts with a letter or underscore, and contains only
     * letters, numbers, underscores, and hyphens.
     * @param name The string name to validate
     * @returns Whether the name is valid
     */
    isValid(name) {
        let first = true;
        for (const c of name) {
            if (first) {
                first = false;
                if (!this.isAlpha(c) && c != "_") {
                    return false;
                }
                continue;
            }
            if (!this.isAlphaNumeric(c) && c != "_" && c != "-") {
                return false;
            }
        }
        return true;
    }
    isAlphaNumeric(c) {
        return this.isAlpha(c) || this.isNumeric(c);
    }
    isNumeric(c) {
        return c >= "0" && c <= "9";
    }
    isAlpha(c) {
        return (c >= "a" && c <= "z") || (c >= "A" && c <= "Z");
    }
}
//# sourceMappingURL=id-builder.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/workflow-parser/dist/model/converter/if-condition.js




/**
 * Ensures a condition expression contains a status function call.
 * If the condition doesn't contain success(), failure(), cancelled(), or always(),
 * wraps it in `success() && (condition)`.
 *
 * Parses the expression to accurately detect status functions, avoiding false positives
 * from string literals or property access. If parsing fails (e.g., partially typed expression),
 * returns the original condition unchanged to allow validation to report the actual error.
 *
 * @param condition The condition expression to check
 * @param definitionInfo Schema definition containing allowed contexts for parsing
 * @returns The condition with status function guaranteed, or original on parse error
 */
function ensureStatusFunction(condition, definitionInfo) {
    const allowedContext = definitionInfo?.allowedContext || [];
    try {
        const { namedContexts, functions } = splitAllowedContext(allowedContext);
        const lexer = new lexer_Lexer(condition);
        const result = lexer.lex();
        const parser = new parser_Parser(result.tokens, namedContexts, functions);
        const tree = parser.parse();
        // Check if tree contains status function
        if (walkTreeToFindStatusFunctionCalls(tree)) {
            return condition; // Already has status function
        }
        // Wrap it
        return `success() && (${condition})`;
    }
    catch {
        // Parse error - return original and let validation report the actual error
        // This is important for hover/autocomplete on partially-typed expressions
        return condition;
    }
}
/**
 * Converts an if condition token to a BasicExpressionToken.
 * Treats the value as a string and parses it as an expression.
 * Wraps the condition in success() && (...) if it doesn't already contain a status function.
 * This allows both 'if: success()' and 'if: ${{ success() }}' to work correctly.
 *
 * Reads the allowed context directly from the schema definition attached to the token,
 * ensuring consistency with the schema.
 *
 * @param context The template context for error reporting
 * @param token The token containing the if condition
 * @returns A BasicExpressionToken with the processed condition, or undefined on error
 */
function convertToIfCondition(context, token) {
    const scalar = token.assertScalar("if condition");
    // Get allowed context from the schema definition attached to the token
    const allowedContext = token.definitionInfo?.allowedContext || [];
    // If it's already an expression, use its value
    let condition;
    let source;
    if (scalar instanceof BasicExpressionToken) {
        condition = scalar.expression;
        source = scalar.source;
    }
    else {
        // Otherwise, treat it as a string
        const stringToken = scalar.assertString("if condition");
        condition = stringToken.value.trim();
        source = stringToken.source;
    }
    let finalCondition;
    if (!condition) {
        // Empty condition defaults to success()
        finalCondition = "success()";
    }
    else {
        // Ensure the condition has a status function, wrapping if needed
        finalCondition = ensureStatusFunction(condition, token.definitionInfo);
    }
    // Validate the expression before creating the token
    try {
        expression_token_ExpressionToken.validateExpression(finalCondition, allowedContext);
    }
    catch (err) {
        context.error(token, err);
        return undefined;
    }
    // Create a BasicExpressionToken with the final condition
    return new BasicExpressionToken(token.file, token.range, finalCondition, token.definitionInfo, undefined, source);
}
/**
 * Walks an expression AST to find status function calls (success, failure, cancelled, always).
 * Recursively checks all nodes including function arguments and logical/binary operations.
 */
function walkTreeToFindStatusFunctionCalls(tree) {
    if (!tree) {
        return false;
    }
    if (tree instanceof FunctionCall) {
        const funcName = tree.functionName.lexeme.toLowerCase();
        if (funcName === "success" || funcName === "failure" || funcName === "cancelled" || funcName === "always") {
            return true;
        }
        // Check arguments recursively
        return tree.args.some(arg => walkTreeToFindStatusFunctionCalls(arg));
    }
    if (tree instanceof Binary) {
        return walkTreeToFindStatusFunctionCalls(tree.left) || walkTreeToFindStatusFunctionCalls(tree.right);
    }
    if (tree instanceof Unary) {
        return walkTreeToFindStatusFunctionCalls(tree.expr);
    }
    if (tree instanceof Logical) {
        return tree.args.some(arg => walkTreeToFindStatusFunctionCalls(arg));
    }
    if (tree instanceof Grouping) {
        return walkTreeToFindStatusFunctionCalls(tree.group);
    }
    if (tree instanceof IndexAccess) {
        return walkTreeToFindStatusFunctionCalls(tree.expr) || walkTreeToFindStatusFunctionCalls(tree.index);
    }
    return false;
}
/**
 * Validates a pre-if or post-if condition string.
 * Unlike step if conditions, pre-if and post-if are evaluated as-is by the runner
 * (they default to always() only when the field is missing entirely).
 * This function validates the expression and reports errors through the context.
 *
 * @param context The template context for error reporting
 * @param token The token containing the condition
 * @param condition The condition string to validate
 * @returns The validated condition string, or undefined on error
 */
function validateRunsIfCondition(context, token, condition) {
    const allowedContext = token.definitionInfo?.allowedContext || [];
    // Validate the expression directly - no wrapping needed for pre-if/post-if
    try {
        ExpressionToken.validateExpression(condition, allowedContext);
    }
    catch (err) {
        context.error(token, err);
        return undefined;
    }
    return condition;
}
//# sourceMappingURL=if-condition.js.map
;// CONCATENATED MODULE: ./build/sandbox/composite/manifest.js






/** The file breaks GitHub's schema; `messages` are the runner's, with line and column. */
class ManifestError extends Error {
    messages;
    constructor(fileName, messages) {
        super(`Failed to load ${fileName}`);
        this.name = 'ManifestError';
        this.messages = messages;
    }
}
const manifest_text = (token) => token && isScalar(token) ? token.toString() : undefined;
function definitions(root, key) {
    const list = root.find(key);
    if (!list || !isMapping(list))
        return [];
    return [...list].map(({ key: name, value }) => [name.toString(), isMapping(value) ? value : undefined]);
}
function readStep(context, token) {
    const uses = manifest_text(token.find('uses'));
    if (uses !== undefined)
        throw new Error(`Steps with 'uses' are not supported by this runner: ${uses}`);
    const condition = token.find('if');
    return {
        id: manifest_text(token.find('id')),
        condition: (condition && convertToIfCondition(context, condition)?.expression) ?? 'success()',
        // The schema asks for `run` in every step that has no `uses`.
        run: token.find('run') ?? token,
        shell: token.find('shell'),
        workingDirectory: token.find('working-directory'),
        env: token.find('env'),
        continueOnError: token.find('continue-on-error'),
    };
}
function readSteps(context, root) {
    const runs = root.find('runs');
    const using = runs && isMapping(runs) ? manifest_text(runs.find('using')) : undefined;
    if (using !== 'composite')
        throw new Error(`Only composite actions are supported by this runner, not '${using}'`);
    const steps = runs && isMapping(runs) ? runs.find('steps') : undefined;
    if (!steps || !isSequence(steps))
        return [];
    const ids = new IdBuilder();
    return [...steps].filter(isMapping).map(token => {
        const step = readStep(context, token);
        const problem = step.id === undefined ? undefined : ids.tryAddKnownId(step.id);
        if (problem !== undefined)
            context.error(token.find('id'), problem);
        return step;
    });
}
/**
 * Reads and checks an action.yml with GitHub's own parser and schema.
 *
 * @param file where it is
 * @param fileName what messages call it
 * @throws ManifestError when it breaks the schema; a plain error for what this runner does not support
 */
function readManifest(file, fileName) {
    const source = { name: fileName, content: (0,external_node_fs_.readFileSync)(file, 'utf8') };
    const { context, value: root } = parseAction(source, new NoOperationTraceWriter());
    const check = () => {
        const errors = context.errors.getErrors().map(error => error.message);
        if (errors.length > 0)
            throw new ManifestError(fileName, errors);
    };
    check();
    if (!root || !isMapping(root))
        throw new ManifestError(fileName, ['Action must be a mapping']);
    const manifest = {
        fileName,
        inputs: definitions(root, 'inputs').map(([name, fields]) => ({
            name,
            default: fields?.find('default'),
            deprecation: manifest_text(fields?.find('deprecationMessage')),
        })),
        outputs: definitions(root, 'outputs').map(([name, fields]) => ({ name, value: fields?.find('value') })),
        steps: readSteps(context, root),
    };
    check();
    return manifest;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/sandbox/composite/command-syntax.js
/**
 * The two live syntaxes of workflow commands. Source: actions/runner 2.336, ActionCommand.cs.
 */
// The order matters: `%25` comes last, so that `%250A` becomes `%0A` and not a line break.
const oldStyle = [
    ['%3B', ';'],
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%5D', ']'],
    ['%25', '%'],
];
const newStyleData = [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%25', '%'],
];
const newStyleProperty = [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%3A', ':'],
    ['%2C', ','],
    ['%25', '%'],
];
function unescapeAll(text, table) {
    return table.reduce((done, [escaped, plain]) => done.replaceAll(escaped, plain), text);
}
/** `a=b`: leading equals signs are dropped and an empty side makes the whole property vanish, as .NET's Split does. */
function property(text, table) {
    const match = /^=*([^=]+)=+(.+)$/s.exec(text);
    if (match?.[1] === undefined || match[2] === undefined)
        return undefined;
    return [match[1].toLowerCase(), unescapeAll(match[2], table)];
}
function parseHead(head, separator, table) {
    const space = head.indexOf(' ');
    if (space < 0)
        return { name: head, properties: new Map() };
    const list = separator === ',' ? head.slice(space + 1).trim() : head.slice(space + 1);
    const pairs = list.split(separator).map(text => property(text, table));
    return { name: head.slice(0, space), properties: new Map(pairs.filter(pair => pair !== undefined)) };
}
/** `::name k=v,k=v::data`, only at the start of the line after white space. */
function parseNew(line) {
    const text = line.trimStart();
    if (!text.startsWith('::'))
        return undefined;
    const end = text.indexOf('::', 2);
    if (end < 0)
        return undefined;
    return {
        ...parseHead(text.slice(2, end), ',', newStyleProperty),
        data: unescapeAll(text.slice(end + 2), newStyleData),
    };
}
/** `##[name k=v;k=v]data`, anywhere in the line. */
function parseOld(line) {
    const start = line.indexOf('##[');
    if (start < 0)
        return undefined;
    const end = line.indexOf(']', start);
    if (end < 0)
        return undefined;
    return {
        ...parseHead(line.slice(start + 3, end), ';', oldStyle),
        data: unescapeAll(line.slice(end + 1), oldStyle),
    };
}
/**
 * Reads a line of output as a command. A name that is not registered is no command, and the other syntax is tried then.
 *
 * @param registered command names in lower case
 */
function parseCommand(line, registered) {
    for (const parse of [parseNew, parseOld]) {
        const command = parse(line);
        if (command && registered.has(command.name.toLowerCase()))
            return command;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/sandbox/composite/issue-command.js

function readNumber(command, name) {
    const text = command.properties.get(name);
    return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined;
}
/** actions/runner 2.336, ActionCommandManager.cs (ValidateLinesAndColumns), in its order. */
function readPlace(command) {
    let line = readNumber(command, 'line');
    let endLine = readNumber(command, 'endline');
    let column = readNumber(command, 'col');
    let endColumn = readNumber(command, 'endcolumn');
    const hasColumn = column !== undefined || endColumn !== undefined;
    if (endLine !== undefined)
        line ??= endLine;
    if (endColumn !== undefined)
        column ??= endColumn;
    const columnsMakeSense = line !== undefined && (endLine === undefined || line === endLine);
    const columnsInOrder = column === undefined || endColumn === undefined || endColumn >= column;
    if (hasColumn && !(columnsMakeSense && columnsInOrder)) {
        column = undefined;
        endColumn = undefined;
    }
    if (line !== undefined && endLine !== undefined && endLine < line) {
        line = undefined;
        endLine = undefined;
    }
    return {
        ...(line === undefined ? {} : { line }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(column === undefined ? {} : { column }),
        ...(endColumn === undefined ? {} : { endColumn }),
    };
}
/** A file inside the workspace is named from there, with `/`; another one stays as it is. */
function relativeFile(file, workspace) {
    if (!(0,external_node_path_.isAbsolute)(file))
        return file;
    const path = (0,external_node_path_.relative)(workspace, file);
    return path === '' || path.startsWith('..') || (0,external_node_path_.isAbsolute)(path) ? file : path.replaceAll(external_node_path_.sep, '/');
}
/** What an `error`, `warning` or `notice` command says. */
function annotationOf(context, command) {
    const file = command.properties.get('file');
    const title = command.properties.get('title');
    return {
        level: command.name.toLowerCase(),
        message: command.data,
        ...(title === undefined ? {} : { title }),
        ...(file === undefined ? {} : { file: relativeFile(file, context.job.request.workspace) }),
        ...readPlace(command),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/composite/commands.js




/** actions/runner 2.336, Constants.cs: UnsupportedCommandMessage, \u2026Disabled, UnsupportedStopCommandTokenDisabled. */
const deprecated = (name) => `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`;
const disabled = (name) => `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`;
const badStopToken = "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`.";
function requireName(command) {
    const name = command.properties.get('name');
    if (!name)
        throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`);
    return name;
}
const isOn = (value) => value?.trim().toLowerCase() === 'true';
function requireUnsecure(context, command) {
    if (!isOn(context.env.get('ACTIONS_ALLOW_UNSECURE_COMMANDS')))
        throw new Error(disabled(command.name));
}
function loadMatchers(context, { data }) {
    if (data === '') {
        context.log.warning('File path must be specified.');
        return;
    }
    JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.isAbsolute)(data) ? data : (0,external_node_path_.join)(context.job.request.workspace, data), 'utf8'));
}
const issue = (context, command) => context.log.annotate(annotationOf(context, command));
const noEcho = new Set(['add-mask', 'debug', 'error', 'warning', 'notice']);
/** actions/runner 2.336, ActionCommandManager.cs, one class for each. */
const handlers = {
    'add-mask': (context, { data }) => {
        if (data.trim() === '') {
            context.log.warning("Can't add secret mask for empty string in ##[add-mask] command.");
            return;
        }
        if (context.echo)
            context.log.output('::add-mask::***');
        context.job.masker.addWithLines(data);
    },
    'add-path': (context, command) => {
        requireUnsecure(context, command);
        context.job.addPath(command.data);
    },
    'set-env': (context, command) => {
        requireUnsecure(context, command);
        context.setEnv(requireName(command), command.data);
    },
    'set-output': (context, command) => {
        context.log.warning(deprecated('set-output'));
        context.setOutput(requireName(command), command.data);
    },
    'save-state': (context, command) => {
        context.log.warning(deprecated('save-state'));
        requireName(command);
    },
    'add-matcher': loadMatchers,
    'remove-matcher': (context, { data, properties }) => {
        if (data === '' && !properties.get('owner')) {
            context.log.warning('Either an owner name or a file path must be specified in ##[remove-matcher] command.');
        }
    },
    debug: (context, { data }) => context.log.debug(data),
    error: issue,
    warning: issue,
    notice: issue,
    group: (context, { data }) => context.log.output(`##[group]${data}`),
    endgroup: context => context.log.output('##[endgroup]'),
    echo: (context, { data }) => {
        const value = data.trim().toUpperCase();
        if (value !== 'ON' && value !== 'OFF') {
            throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`);
        }
        context.echo = value === 'ON';
    },
};
/** Finds and does the workflow commands in one step's output; each step has its own, so stop-commands ends with it. */
class CommandProcessor {
    #context;
    #registered = new Set(['stop-commands', ...Object.keys(handlers)]);
    #stopToken;
    constructor(context) {
        this.#context = context;
    }
    /** Does the line's command, if it holds one, and returns it; any other line is to be shown as it is. */
    process(line) {
        const command = parseCommand(line, this.#registered);
        if (!command)
            return undefined;
        const name = command.name.toLowerCase();
        if (this.#stopToken !== undefined)
            return this.#resume(name, line) ? command : undefined;
        try {
            if (name === 'stop-commands')
                this.#stop(command.data, line);
            else
                this.#handle(name, command, line);
        }
        catch (cause) {
            this.#context.log.error(`Unable to process command '${noEcho.has(name) ? name : line}' successfully.`);
            this.#context.log.error(cause instanceof Error ? cause.message : String(cause));
            this.#context.commandFailed = true;
        }
        return command;
    }
    #handle(name, command, line) {
        if (this.#context.echo && !noEcho.has(name))
            this.#context.log.output(line);
        handlers[name]?.(this.#context, command);
    }
    #stop(token, line) {
        const id = token.toLowerCase();
        const allowed = isOn(this.#context.env.get('ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS'));
        if ((token === '' || id === 'pause-logging' || this.#registered.has(id)) && !allowed)
            throw new Error(badStopToken);
        this.#stopToken = id;
        this.#registered.add(id);
        if (token.length > 6)
            this.#context.job.masker.add(token);
        this.#context.log.output(line);
    }
    #resume(name, line) {
        if (name !== this.#stopToken)
            return false;
        this.#context.log.output(line);
        this.#registered.delete(name);
        this.#stopToken = undefined;
        return true;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/composite/file-syntax.js
/**
 * The grammar of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE. Source: actions/runner 2.336, FileCommandManager.cs
 * (EnvFileKeyValuePairs).
 */
/** Linux and macOS split at `\n` only, so a stray `\r` stays in the value; Windows takes `\r\n` as well. */
function readLine(text, from, windows) {
    if (from >= text.length)
        return undefined;
    const feed = text.indexOf('\n', from);
    if (feed < 0)
        return { text: text.slice(from), end: undefined, next: text.length };
    if (windows && feed > from && text[feed - 1] === '\r') {
        return { text: text.slice(from, feed - 1), end: '\r\n', next: feed + 1 };
    }
    return { text: text.slice(from, feed), end: '\n', next: feed + 1 };
}
function readHeredoc(text, { delimiter, from, windows }) {
    let end = from;
    let line = readLine(text, from, windows);
    while (line?.text !== delimiter) {
        if (!line)
            throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
        if (line.end === undefined)
            throw new Error('Invalid value. EOF marker missing new line.');
        end = line.next - line.end.length;
        line = readLine(text, line.next, windows);
    }
    return { value: end > from ? text.slice(from, end) : '', next: line.next };
}
/**
 * Yields the pairs of a file one by one; an error is thrown when it is reached, so the pairs before it count.
 *
 * @param windows whether lines end at `\r\n` as well
 */
function* readPairs(text, windows = false) {
    let position = 0;
    for (let line = readLine(text, position, windows); line; line = readLine(text, position, windows)) {
        position = line.next;
        if (line.text === '')
            continue;
        const equals = line.text.indexOf('=');
        const heredoc = line.text.indexOf('<<');
        if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
            yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
        }
        else if (heredoc >= 0) {
            const name = line.text.slice(0, heredoc);
            const delimiter = line.text.slice(heredoc + 2);
            if (name === '' || delimiter === '') {
                throw new Error(`Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`);
            }
            const { value, next } = readHeredoc(text, { delimiter, from: position, windows });
            position = next;
            yield [name, value];
        }
        else {
            throw new Error(`Invalid format '${line.text}'`);
        }
    }
}

;// CONCATENATED MODULE: ./build/sandbox/composite/file-commands.js




/** actions/runner 2.336, FileCommandManager.cs (AttachmentSizeLimit). */
const summaryLimit = 1024 * 1024;
const windows = process.platform === 'win32';
/** ReadAllText drops a byte order mark. */
const readText = (file) => (0,external_node_fs_.readFileSync)(file, 'utf8').replace(/^\uFEFF/, '');
function pairs(file) {
    return (0,external_node_fs_.existsSync)(file) ? readPairs(readText(file), windows) : [];
}
function addPaths(context, file) {
    if (!(0,external_node_fs_.existsSync)(file))
        return;
    for (const line of readText(file).split(/\r\n|\n|\r/))
        if (line !== '')
            context.job.addPath(line);
}
function setVariables(context, file) {
    for (const [name, value] of pairs(file)) {
        if (name.toUpperCase() === 'NODE_OPTIONS') {
            context.log.error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
            continue;
        }
        context.setEnv(name, value);
        context.log.debug(`${name}='${value}'`);
    }
}
function takeSummary(context, file) {
    if (!(0,external_node_fs_.existsSync)(file))
        return;
    const { size } = (0,external_node_fs_.statSync)(file);
    if (size === 0)
        return;
    const text = readText(file);
    context.job.rawSummaries.push(text);
    if (size > summaryLimit) {
        context.log.error(`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${summaryLimit / 1024}k, got ${Math.floor(size / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`);
        return;
    }
    // Masked line by line, so a secret that spans lines is found only because its lines are masks of their own.
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.at(-1) === '')
        lines.pop();
    context.summary = lines.map(line => `${context.job.masker.mask(line)}\n`).join('');
}
function checkState(context, file) {
    for (const [name, value] of pairs(file))
        context.log.debug(`Save intra-action state ${name} = ${value}`);
}
function setOutputs(context, file) {
    for (const [name, value] of pairs(file)) {
        context.setOutput(name, value);
        context.log.debug(`Set output ${name} = ${value}`);
    }
}
/** In the runner's order (ExtensionManager.cs). */
const fileCommands = [
    { name: 'path', prefix: 'add_path_', take: addPaths },
    { name: 'env', prefix: 'set_env_', take: setVariables },
    { name: 'step_summary', prefix: 'step_summary_', take: takeSummary },
    { name: 'state', prefix: 'save_state_', take: checkState },
    { name: 'output', prefix: 'set_output_', take: setOutputs },
];
/** The files through which one step speaks to the runner. */
class FileCommands {
    #context;
    #files = new Map();
    /** Makes a fresh set and names it in the step's github context. */
    constructor(context) {
        this.#context = context;
        const folder = (0,external_node_path_.join)(context.job.request.runnerTemp, '_runner_file_commands');
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        const id = (0,external_node_crypto_.randomUUID)();
        for (const { name, prefix } of fileCommands) {
            const file = (0,external_node_path_.join)(folder, prefix + id);
            (0,external_node_fs_.writeFileSync)(file, '');
            this.#files.set(name, file);
            context.github[name] = file;
        }
    }
    /** Reads what the step wrote. A file that cannot be read fails the step; the others count all the same. */
    take() {
        for (const { name, take } of fileCommands) {
            try {
                take(this.#context, this.#files.get(name) ?? '');
            }
            catch (cause) {
                this.#context.log.error(`Unable to process file command '${name}' successfully.`);
                this.#context.log.error(cause instanceof Error ? cause.message : String(cause));
                this.#context.commandFailed = true;
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/sandbox/composite/run-step.js








function evaluateScript(step, context) {
    const scope = context.scope();
    const directory = step.workingDirectory ? evaluateText(step.workingDirectory, scope) : '';
    return {
        contents: evaluateText(step.run, scope),
        shell: step.shell ? evaluateText(step.shell, scope) : '',
        workingDirectory: (0,external_node_path_.resolve)(context.job.request.workspace, directory),
    };
}
/** The opening group of a step: script, shell, the whole env block (ScriptHandler.cs, PrintActionDetails). */
function printDetails(script, context) {
    const { log } = context;
    const contents = script.contents.replaceAll('\r\n', '\n');
    const firstLine = contents.replace(/^[ \t\r\n]+/, '').split(/[\r\n]/, 1)[0] ?? '';
    log.output(`##[group]Run ${firstLine}`);
    for (const line of contents.replace(/\n+$/, '').split('\n'))
        log.output(`\x1b[36;1m${line}\x1b[0m`);
    const shell = parseShell(script.shell);
    const program = which(shell.command, context.job.path(undefined));
    log.output(`shell: ${program} ${shell.format}`);
    if (context.env.size > 0)
        log.output('env:');
    for (const [name, value] of context.env)
        log.output(`  ${name}: ${value}`);
    log.output('##[endgroup]');
    return program;
}
/** A marker that only the runner may write is broken up (OutputManager.cs). */
const harmless = (line) => line.replaceAll('##[start-action', '##[\\start-action').replaceAll('##[end-action', '##[\\end-action');
/** A command without its escapes, so that a leaked text is found in it as it was. */
const readable = ({ name, properties, data }) => [`::${name}`, ...[...properties].map(([key, value]) => `${key}=${value}`), `::${data}`].join(' ');
async function runScript(script, context, cancel) {
    const { job, log } = context;
    const program = printDetails(script, context);
    const shell = parseShell(script.shell);
    const file = (0,external_node_path_.join)(job.request.runnerTemp, (0,external_node_crypto_.randomUUID)() + shell.extension);
    const argumentText = formatArguments(shell, file);
    const windows = process.platform === 'win32';
    (0,external_node_fs_.writeFileSync)(file, windows ? script.contents.replace(/\r?\n/g, '\r\n') : script.contents);
    log.debug(`${program} ${argumentText}`);
    const commands = new CommandProcessor(context);
    const plan = {
        program,
        argumentText,
        workingDirectory: script.workingDirectory,
        env: job.processEnv(context.env, context.github),
    };
    const exitCode = await runProcess(plan, {
        onLine: line => {
            const command = commands.process(line);
            if (command?.name.toLowerCase() !== 'add-mask')
                job.printed.push(command ? readable(command) : line);
            if (!command)
                log.output(harmless(line));
        },
        onRaw: (stream, chunk) => {
            job.raw[stream] += chunk;
        },
        cancel,
        kill: job.request.kill,
        timing: job.timing,
    });
    context.exitCode = exitCode;
    // A cancelled step is one even when its process exits 0 (ProcessInvoker.cs, ThrowIfCancellationRequested).
    if (cancel.aborted)
        return;
    if (exitCode === 0)
        return;
    log.error(`Process completed with exit code ${exitCode}.`);
    context.result = 'failure';
}
function applyCancel(context) {
    if (context.job.cancelled) {
        context.log.error('The operation was canceled.');
        context.result = 'cancelled';
    }
    else
        context.fail('The action has timed out.');
}
/**
 * Runs one step whose condition holds, and leaves its result in the context.
 *
 * @param cancel aborted when the step is to be stopped, for a cancelled job or a deadline
 */
async function runStep(step, context, cancel) {
    try {
        // The action's own reference is known while `env` is evaluated, and empty from here on (ActionRunner.cs).
        context.github['action_ref'] = '';
        context.github['action_repository'] = '';
        const files = new FileCommands(context);
        const script = evaluateScript(step, context);
        try {
            await runScript(script, context, cancel);
        }
        finally {
            files.take();
        }
        if (cancel.aborted)
            applyCancel(context);
    }
    catch (cause) {
        context.fail(cause);
    }
    if (context.commandFailed && context.result !== 'cancelled')
        context.result = 'failure';
    finish(step, context);
}
function finish(step, context) {
    const result = context.result ?? 'success';
    context.conclude(result);
    if (result !== 'failure')
        return;
    try {
        if (evaluateBoolean(step.continueOnError, context.scope())) {
            context.conclude('failure', 'success');
            context.result = 'success';
        }
    }
    catch (cause) {
        const text = 'The step failed and an error occurred when attempting to determine whether to continue on error.';
        context.log.error(text);
        context.log.error(cause instanceof Error ? cause.message : String(cause));
    }
}

;// CONCATENATED MODULE: ./build/sandbox/composite/step-context.js
/** One step while it runs: what the runner calls an execution context. */
class StepContext {
    job;
    id;
    record;
    github;
    /** The `env` context: job-wide variables, then the step's own. */
    env;
    /** Set by `::echo::on`; on from the start in debug runs. */
    echo;
    /** A workflow command or a file command failed, which fails the step even when its process exits 0. */
    commandFailed = false;
    result;
    exitCode;
    summary = '';
    /** `github.action_status`, which success() and failure() read in a composite. */
    status;
    constructor(job, id) {
        this.job = job;
        this.id = id;
        this.record = job.step(id);
        this.github = { ...job.github };
        this.env = new Map(job.env);
        this.echo = job.request.debug ?? false;
        this.status = job.result ?? 'success';
    }
    get log() {
        return this.job.log;
    }
    fail(cause) {
        this.log.error(cause instanceof Error ? cause.message : String(cause));
        this.result = 'failure';
    }
    /** Enters the result into the `steps` context. */
    conclude(outcome, conclusion = outcome) {
        this.record.outcome = outcome;
        this.record.conclusion = conclusion;
    }
    /** Outputs of a step without id are thrown away without a word (ExecutionContext.cs, SetOutput). */
    setOutput(name, value) {
        // ArgUtil.NotNullOrEmpty
        if (name === '')
            throw new Error("Value cannot be null. (Parameter 'name')");
        if (this.id !== undefined)
            this.record.outputs.set(name, value);
    }
    setEnv(name, value) {
        this.job.setEnv(name, value);
        this.env.set(name, value);
    }
    /** Functions look at this composite's result, except cancelled(), which looks at the job (SuccessFunction.cs). */
    get conditionStatus() {
        return {
            success: this.status === 'success',
            failure: this.status === 'failure',
            cancelled: this.job.cancelled,
        };
    }
    scope(status) {
        const contexts = contextsOf(this.job, this);
        return { fileName: this.job.fileName, contexts, ...(status ? { status } : {}) };
    }
}
/** The contexts that expressions see; without a step, those of the action's outputs. */
function contextsOf(job, step) {
    const steps = [...job.steps]
        .filter(([, record]) => record.outcome !== undefined || record.outputs.size > 0)
        .map(([id, { outputs, outcome, conclusion }]) => [
        id,
        { outputs: Object.fromEntries(outputs), ...(outcome && conclusion ? { outcome, conclusion } : {}) },
    ]);
    const env = step ? step.env : job.env;
    return {
        github: { ...(step ? { ...step.github, action_status: step.status } : job.github), event: job.event },
        inputs: job.inputs,
        strategy: {},
        matrix: {},
        steps: Object.fromEntries(steps),
        job: { status: job.cancelled ? 'cancelled' : 'success' },
        runner: job.runner,
        // Outside Windows the names in this context keep their case (CompositeActionHandler.cs).
        env: process.platform === 'win32' ? Object.fromEntries(env) : env,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/composite/run-composite.js





/**
 * Runs a composite action.yml in child processes, the way GitHub's runner does: no container, no network.
 *
 * Everything that would fail the step on GitHub is a `conclusion` and a message in the log; it rejects only when asked
 * for what it does not support (steps with `uses`, other kinds of action) or when the file cannot be read. Source of
 * the behaviour: actions/runner 2.336, CompositeActionHandler.cs and ActionRunner.cs.
 */
async function runComposite(request) {
    const job = new Job(request);
    const steps = [];
    let outputs = {};
    try {
        const manifest = readManifest(request.actionFile, job.fileName);
        job.inputs = readInputs(manifest, job);
        run_composite_printDetails(job);
        await runSteps({ manifest, job, steps });
        outputs = readOutputs(manifest, job);
    }
    catch (cause) {
        if (cause instanceof ManifestError) {
            for (const message of cause.messages)
                job.log.annotateOuter({ level: 'error', message });
        }
        else if (!(cause instanceof StepFailure))
            throw cause;
        job.log.annotateOuter({ level: 'error', message: cause.message });
        job.result = 'failure';
    }
    return result(job, steps, outputs);
}
/** An error of the composite as a whole, which fails it. */
class StepFailure extends Error {
}
function failing(evaluate) {
    try {
        return evaluate();
    }
    catch (cause) {
        throw new StepFailure(cause instanceof Error ? cause.message : String(cause), { cause });
    }
}
/** Named inputs first, then the defaults of those not named; names have no case (ActionRunner.cs). */
function readInputs(manifest, job) {
    const inputs = { ...job.request.inputs };
    const warn = (message) => job.log.annotateOuter({ level: 'warning', message });
    const named = new Map(Object.keys(inputs).map(name => [name.toLowerCase(), name]));
    for (const { name, deprecation } of manifest.inputs) {
        const given = named.get(name.toLowerCase());
        if (given !== undefined && deprecation !== undefined) {
            warn(`Input '${given}' has been deprecated with message: ${deprecation}`);
        }
    }
    const scope = { fileName: job.fileName, contexts: contextsOf(job) };
    for (const definition of manifest.inputs) {
        if (named.has(definition.name.toLowerCase()))
            continue;
        const token = definition.default;
        inputs[definition.name] = token ? failing(() => evaluateText(token, scope)) : '';
    }
    const valid = new Set(manifest.inputs.map(({ name }) => name.toLowerCase()));
    const unexpected = [...named].filter(([id]) => !valid.has(id)).map(([, name]) => name);
    if (unexpected.length > 0) {
        const names = manifest.inputs.map(({ name }) => name).join("', '");
        warn(`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${names}']`);
    }
    return inputs;
}
/** The calling step's opening group, with all inputs that are not empty (Handler.cs, PrintActionDetails). */
function run_composite_printDetails({ log, request, inputs, env, fileName }) {
    log.output(`##[group]Run ${request.uses ?? `./${fileName.replace(/\/[^/]*$/, '')}`}`);
    const filled = Object.entries(inputs).filter(([, value]) => value !== '');
    if (Object.keys(inputs).length > 0)
        log.output('with:');
    for (const [name, value] of filled)
        log.output(`  ${name}: ${value}`);
    if (env.size > 0)
        log.output('env:');
    for (const [name, value] of env)
        log.output(`  ${name}: ${value}`);
    log.output('##[endgroup]');
}
async function runSteps({ manifest, job, steps }) {
    for (const [index, step] of manifest.steps.entries()) {
        const context = new StepContext(job, step.id);
        const sound = await tryStep(step, context);
        steps.push(stepResult(step, context));
        if (context.result === 'failure')
            job.result ??= 'failure';
        if (context.result === 'cancelled')
            job.result = 'cancelled';
        if (sound)
            continue;
        // A condition that cannot be evaluated ends the composite at once.
        for (const rest of manifest.steps.slice(index + 1))
            steps.push(stepResult(rest, new StepContext(job, rest.id)));
        return;
    }
}
function holds(step, context) {
    return evaluateCondition(step.condition, context.scope(context.conditionStatus));
}
/** Whether a step that runs may go on in a job that was just cancelled: always() and cancelled() may. */
function survivesCancel(step, context) {
    context.job.cancelled = true;
    context.status = 'cancelled';
    try {
        return holds(step, context);
    }
    catch (cause) {
        context.log.error(cause instanceof Error ? cause.message : String(cause));
        return false;
    }
}
/** Tests the condition and runs the step. False when the condition could not be evaluated. */
async function tryStep(step, context) {
    const { cancel, timeout } = context.job.request;
    const stop = new AbortController();
    const onTimeout = () => stop.abort();
    const onCancel = () => {
        if (!survivesCancel(step, context))
            stop.abort();
    };
    readStepEnv(step, context);
    // A job cancelled before this step only shows in cancelled(); the step is not signalled (CompositeActionHandler.cs).
    if (cancel?.aborted)
        context.job.cancelled = true;
    if (timeout?.aborted)
        stop.abort();
    cancel?.addEventListener('abort', onCancel);
    timeout?.addEventListener('abort', onTimeout);
    try {
        if (holdsOrSkips(step, context))
            await runStep(step, context, stop.signal);
        return true;
    }
    catch (cause) {
        context.fail(cause);
        context.conclude('failure');
        return false;
    }
    finally {
        cancel?.removeEventListener('abort', onCancel);
        timeout?.removeEventListener('abort', onTimeout);
    }
}
function holdsOrSkips(step, context) {
    if (holds(step, context))
        return true;
    context.result = undefined;
    context.conclude('skipped');
    return false;
}
/** An error in `env` fails the step but does not keep it from running (CompositeActionHandler.cs). */
function readStepEnv(step, context) {
    try {
        for (const [name, value] of evaluateEnv(step.env, context.scope()))
            context.env.set(name, value);
    }
    catch (cause) {
        context.fail(cause);
    }
}
function stepResult(step, context) {
    const { outcome = 'skipped', conclusion = 'skipped', outputs } = context.record;
    return {
        id: step.id,
        outcome,
        conclusion,
        outputs: Object.fromEntries(outputs),
        exitCode: context.exitCode,
        summary: context.summary,
    };
}
/** Mapped after the last step, whatever the result. One that fails loses them all (ActionManifestManager.cs). */
function readOutputs(manifest, job) {
    const scope = { fileName: job.fileName, contexts: contextsOf(job) };
    return failing(() => {
        const outputs = {};
        for (const { name, value } of manifest.outputs)
            if (value)
                outputs[name] = evaluateText(value, scope);
        return outputs;
    });
}
function result(job, steps, outputs) {
    const failed = steps.find(({ outcome, exitCode }) => outcome !== 'success' && exitCode !== undefined && exitCode !== 0);
    return {
        conclusion: job.result ?? 'success',
        exitCode: failed?.exitCode ?? 0,
        outputs,
        steps,
        log: job.log.text,
        printed: job.printed.join('\n'),
        rawStdout: job.raw.stdout,
        rawStderr: job.raw.stderr,
        summary: steps.map(({ summary }) => summary).join(''),
        rawSummary: job.rawSummaries.join(''),
        annotations: job.log.annotations,
        droppedAnnotations: job.log.droppedAnnotations,
        masks: job.masker.values,
        envFile: job.envFile,
        pathFile: job.prependPath,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/composite/index.js


;// CONCATENATED MODULE: ./build/sandbox/demo-stage.js



/** Plays one scene: a committed action.yml, run step by step as a runner would. */
async function act(stage, scene) {
    console.log(`\n=== ${scene.title} ===\n`);
    console.log(`- uses: ./actions/${scene.uses}\n  with:`);
    for (const [name, value] of Object.entries(scene.inputs))
        console.log(`    ${name}: ${value}`);
    console.log('');
    const workspace = scene.workspace ?? (0,external_node_path_.join)(stage.folder, 'workspace');
    (0,external_node_fs_.mkdirSync)(workspace, { recursive: true });
    const result = await runComposite({
        actionFile: (0,external_node_path_.join)(stage.root, 'actions', scene.uses, 'action.yml'),
        workspace,
        runnerTemp: (0,external_node_path_.join)(stage.folder, `runner-temp-${scene.name}`),
        inputs: { ...scene.hidden, ...scene.inputs },
        secrets: scene.secrets,
        ...(scene.env !== undefined && { env: scene.env }),
        onOutput: entry => {
            if (!isRunnerTalk(entry))
                console.log(`  ${plain(entry)}`);
        },
    });
    const summary = (0,external_node_path_.join)(stage.folder, `${scene.name}-summary.md`);
    (0,external_node_fs_.writeFileSync)(summary, result.summary);
    console.log(`\nStep: ${result.conclusion}. Outputs:`);
    for (const [name, value] of Object.entries(result.outputs)) {
        if (!name.endsWith('-json'))
            console.log(`  ${name}: ${value}`);
    }
    console.log(`Job summary: ${summary}`);
    return result;
}
let inRunnerGroup = false;
/** The runner prints each step's script and environment first; here that would hide what matters. */
function isRunnerTalk(entry) {
    if (entry.startsWith('##[group]Run '))
        inRunnerGroup = true;
    const hidden = inRunnerGroup || entry.startsWith('##[debug]');
    if (entry.startsWith('##[endgroup]'))
        inRunnerGroup = false;
    return hidden;
}
function plain(entry) {
    return entry
        .replace('##[group]', '> ')
        .replace('##[endgroup]', '')
        .replace('##[error]', 'Error: ')
        .replace('##[warning]', 'Warning: ');
}

;// CONCATENATED MODULE: ./build/sandbox/sample-repository.js
/**
 * A small shop whose lock file npm itself resolved, with packages of 2021 that have well-known vulnerabilities since.
 * Paths from the repository's root.
 */
const sampleRepository = {
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
};
/** An exceptions file for what breaks the gate there, until a day (`YYYY-MM-DD`). */
function sampleExceptions(ids, expires) {
    return ids
        .map(id => `- id: ${id}
  reason: Not reachable from the storefront, see the review of the team
  owner: platform@acme.example
  expires: ${expires}
`)
        .join('');
}

// EXTERNAL MODULE: ./build/sandbox/serve.js + 3 modules
var serve = __nccwpck_require__(3412);
;// CONCATENATED MODULE: ./build/sandbox/demo.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









// A backup that takes twenty seconds at the emulated server takes two here.
const SPEED = 10;
/**
 * Shows the product at work: the committed action.yml, run step by step as a runner would, against the sandbox on
 * loopback. Gives the exit code: 0 when everything went as it should.
 */
async function demo(root) {
    const folder = (0,external_node_path_.join)(root, '.demo');
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const stage = { root, folder };
    const results = [await scanScenes(stage), await backupScenes(stage)];
    const good = results.every(Boolean);
    console.log(good ? '\nAll went as they should.' : '\nSomething did not go as it should.');
    return good ? 0 : 1;
}
/** A scan that breaks the gate, and the same one once somebody answers for what it found. */
async function scanScenes(stage) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const debricked = (0,debricked_emulator/* createDebrickedEmulator */.B)({ clock: new clock/* ScaledClock */.N3(new clock/* RealClock */.Pr(), SPEED) });
        // Rules of Debricked are judged beside the exceptions file, and this account has none.
        debricked.control.setRules([]);
        const server = __addDisposableResource(env_1, await (0,serve/* serve */.w)(debricked), true);
        const workspace = (0,external_node_path_.join)(stage.folder, 'shop');
        const write = (path, text) => {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(workspace, path, '..'), { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(workspace, path), text);
        };
        for (const [path, text] of Object.entries(sampleRepository))
            write(path, text);
        const token = debricked.tokens.scanner;
        const common = {
            uses: 'debricked-scan',
            hidden: { 'api-url': server.origin, 'debricked-token': token, 'github-token': '' },
            secrets: [token],
            workspace,
        };
        const red = await act(stage, {
            ...common,
            title: 'A dependency scan: known vulnerabilities break the gate',
            name: 'scan',
            inputs: { 'report-file': 'scan-report.json' },
        });
        const stopped = red.conclusion === 'failure' && red.outputs['reason-code'] === 'gate_failed';
        write('.shipgate/exceptions.yml', sampleExceptions(brokenBy(red), inDays(30)));
        const green = await act(stage, {
            ...common,
            title: 'The same, after somebody answers for each of them until a day',
            name: 'excused-scan',
            inputs: { 'report-file': 'scan-report.json', 'sarif-file': 'scan.sarif' },
        });
        return stopped && green.conclusion === 'success' && Number(green.outputs['excepted-count']) > 0;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Ids of what broke the gate, from the report that the scan wrote. */
function brokenBy(scan) {
    const { findings } = JSON.parse((0,external_node_fs_.readFileSync)(scan.outputs['report-file'] ?? '', 'utf8'));
    return [...new Set(findings.filter(({ decision }) => decision === 'breaking').map(({ id }) => id))];
}
function inDays(days) {
    return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
/** A good backup, and one that is empty although the server calls it a success. */
async function backupScenes(stage) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const dbackup = (0,emulator/* createDbackupEmulator */.A)({ clock: new clock/* ScaledClock */.N3(new clock/* RealClock */.Pr(), SPEED) });
        const server = __addDisposableResource(env_2, await (0,serve/* serve */.w)(dbackup), true);
        const key = dbackup.keys.full;
        const common = {
            uses: 'dbackup-run',
            hidden: { 'dbackup-url': server.origin, 'dbackup-api-key': key },
            secrets: [key],
        };
        const good = await act(stage, {
            ...common,
            title: 'A backup before a deploy: made, verified, downloaded',
            name: 'backup',
            inputs: { job: 'Shop Daily', 'download-path': 'backups', lock: 'true' },
        });
        const expected = dbackup.control.expectedChecksum(good.outputs['execution-id'] ?? '');
        const proved = good.conclusion === 'success' && showDump(good, expected);
        dbackup.control.script('Shop Daily', { syntheticBytes: 0, reportedSize: null });
        const empty = await act(stage, {
            ...common,
            title: 'The same, but the dump is empty and the server calls it a success',
            name: 'empty-backup',
            inputs: { job: 'Shop Daily' },
        });
        return proved && empty.conclusion === 'failure' && empty.outputs['reason-code'] === 'backup_empty';
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** Opens the downloaded dump: the proof of the pudding. */
function showDump(result, expected) {
    const file = result.outputs['download-path'] ?? '';
    const sql = (0,external_node_zlib_.gunzipSync)((0,external_node_fs_.readFileSync)(file)).toString();
    const rows = sql.match(/^INSERT INTO /gm)?.length ?? 0;
    const same = result.outputs['sha256'] === expected;
    console.log(`The dump opens: ${rows} INSERT lines; its SHA-256 is ${same ? 'the one the server computed' : 'WRONG'}.`);
    return rows > 0 && same;
}


/***/ }),

/***/ 4576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PG: () => (/* binding */ CLIENT_ADDRESS_HEADER),
/* harmony export */   _Y: () => (/* binding */ ServiceDown),
/* harmony export */   _k: () => (/* binding */ VIOLATION_HEADER)
/* harmony export */ });
/** Nobody listens: a caller gets ECONNREFUSED, or what a proxy in front would answer (then it is a response). */
class ServiceDown extends Error {
    name = 'ServiceDown';
}
/**
 * Header by which a server in front tells the emulator the address of the peer; rate limits per client need it. It is
 * never part of the request journal.
 */
const CLIENT_ADDRESS_HEADER = 'x-sandbox-client-address';
/** Header of an answer to a request that a correct client would not have sent; one sentence. */
const VIOLATION_HEADER = 'x-sandbox-violation';


/***/ }),

/***/ 6836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ RequestJournal)
/* harmony export */ });
/* harmony import */ var _emulator_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4576);

/** Everything that reached a service, in order of arrival. */
class RequestJournal {
    entries = [];
    open(request, body, at) {
        const url = new URL(request.url);
        const entry = {
            at,
            method: request.method,
            path: url.pathname,
            query: url.search.slice(1),
            headerNames: [...request.headers.keys()].filter(name => name !== _emulator_js__WEBPACK_IMPORTED_MODULE_0__/* .CLIENT_ADDRESS_HEADER */ .PG).sort(),
            authorization: request.headers.get('authorization'),
            body,
            status: 0,
            violations: [],
        };
        this.entries.push(entry);
        return entry;
    }
    /** Requests of this method whose path matches; `path` is a text for equality or an expression. */
    matching(method, path) {
        return this.entries.filter(entry => entry.method === method && (typeof path === 'string' ? entry.path === path : path.test(entry.path)));
    }
    /** All violations with method and path in front; empty when every client was correct. */
    get violations() {
        return this.entries.flatMap(entry => entry.violations.map(fault => `${entry.method} ${entry.path}: ${fault}`));
    }
}


/***/ }),

/***/ 6567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RouteTable)
/* harmony export */ });
/** Finds the route of a request; fixed segments win over `:name` segments, as in every file-based router. */
class RouteTable {
    #routes;
    constructor(routes) {
        this.#routes = routes
            .map(route => ({ route, segments: route.path.split('/') }))
            .sort((a, b) => wildcards(a.segments) - wildcards(b.segments));
    }
    /** HEAD is served by the GET route. `pathname` is percent-encoded. */
    find(method, pathname) {
        const wanted = method === 'HEAD' ? 'GET' : method;
        const given = pathname.split('/');
        const allowed = [];
        for (const { route, segments } of this.#routes) {
            const params = fitted(segments, given);
            if (params === undefined)
                continue;
            if (params === 'malformed')
                return { kind: 'malformed' };
            if (route.method === wanted)
                return { kind: 'route', route, params };
            allowed.push(route.method);
        }
        return allowed.length > 0 ? { kind: 'wrong-method', allowed } : { kind: 'unknown' };
    }
}
function wildcards(segments) {
    return segments.filter(segment => segment.startsWith(':')).length;
}
function fitted(pattern, given) {
    if (pattern.length !== given.length)
        return undefined;
    const params = {};
    for (const [index, segment] of pattern.entries()) {
        const value = given[index] ?? '';
        if (!segment.startsWith(':')) {
            if (segment !== value)
                return undefined;
            continue;
        }
        if (value === '')
            return undefined;
        try {
            params[segment.slice(1)] = decodeURIComponent(value);
        }
        catch {
            return 'malformed';
        }
    }
    return params;
}


/***/ }),

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SeededRandom)
/* harmony export */ });
/** Reproducible randomness: the same seed gives the same ids, tokens and data in every process. Not for secrets. */
class SeededRandom {
    #state;
    constructor(seed) {
        this.#state = seed >>> 0;
    }
    /** Uniform in [0, 1). The generator is mulberry32. */
    next() {
        this.#state = (this.#state + 0x6d2b79f5) >>> 0;
        let mixed = this.#state;
        mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    }
    /** Uniform whole number from 0 to `below` - 1. */
    integer(below) {
        return Math.floor(this.next() * below);
    }
    pick(items) {
        const item = items[this.integer(items.length)];
        if (item === undefined)
            throw new RangeError('nothing to pick from');
        return item;
    }
    /** Lower-case hex, two characters a byte. */
    hex(bytes) {
        let text = '';
        for (let i = 0; i < bytes; i++)
            text += this.integer(256).toString(16).padStart(2, '0');
        return text;
    }
    bytes(count) {
        return Uint8Array.from({ length: count }, () => this.integer(256));
    }
    /** In the form of a version 4 UUID. */
    uuid() {
        const hex = this.hex(16);
        const variant = '89ab'.charAt(this.integer(4));
        return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    }
}


/***/ }),

/***/ 9081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ objections),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** Holds a request to what its route reads. */
function objections(route, call) {
    return [...queryFaults(route, call), ...bodyFaults(route, call), ...credentialFaults(route, call)];
}
function* queryFaults(route, call) {
    const known = new Set(route.query ?? []);
    const seen = new Set();
    for (const key of call.query.keys()) {
        if (!known.has(key))
            yield { fault: `unknown query key ${key}`, refuse: true };
        else if (seen.has(key))
            yield { fault: `query key ${key} is sent twice`, refuse: true };
        seen.add(key);
    }
}
function* bodyFaults(route, call) {
    const expected = route.body ?? 'none';
    if (call.body === '') {
        if (expected === 'required')
            yield { fault: 'a body is missing', refuse: false };
        return;
    }
    if (expected === 'none') {
        yield { fault: 'a body is sent to a route that reads none', refuse: false };
        return;
    }
    const wanted = route.contentType ?? 'application/json';
    const type = call.request.headers.get('content-type');
    if (type === null || !type.toLowerCase().includes(wanted)) {
        yield { fault: `content-type is ${type ?? 'missing'}, not ${wanted}`, refuse: false };
    }
    if (wanted !== 'application/json')
        return;
    const body = parsed(call.body);
    if (body === undefined)
        yield { fault: 'the body is not JSON', refuse: false };
    else if (!isRecord(body))
        yield { fault: 'the body is not a JSON object', refuse: false };
    else {
        for (const key of Object.keys(body)) {
            if (!(route.keys ?? []).includes(key))
                yield { fault: `unknown body key ${key}`, refuse: true };
        }
    }
}
function* credentialFaults(route, call) {
    if (route.authenticated !== false && call.request.headers.get('authorization') === null) {
        yield { fault: 'the authorization header is missing', refuse: false };
    }
}
/** The JSON value of a text, undefined when it is none. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 3435:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _demo_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(290);
/* harmony import */ var _serve_sandbox_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1513);




const usage = `Usage:
  node dist/sandbox/index.js demo              shows the actions at work
  node dist/sandbox/index.js serve [--port N]  starts the emulators and prints their addresses and keys`;
const [command, ...options] = process.argv.slice(2);
// This file is dist/sandbox/index.js of a checkout.
const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? '.')), '..', '..');
if (command === 'demo')
    process.exitCode = await (0,_demo_js__WEBPACK_IMPORTED_MODULE_2__/* .demo */ .q)(root);
else if (command === 'serve')
    await (0,_serve_sandbox_js__WEBPACK_IMPORTED_MODULE_3__/* .serveSandbox */ .j)(portOf(options));
else {
    console.error(usage);
    process.exitCode = 2;
}
function portOf(given) {
    const text = given[0] === '--port' ? given[1] : undefined;
    const port = Number(text ?? 4610);
    if (given.length > 0 && (text === undefined || !Number.isInteger(port) || port < 0 || port > 65535)) {
        console.error(usage);
        process.exit(2);
    }
    return port;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ serveSandbox)
});

// EXTERNAL MODULE: ./build/providers/dbackup/emulator/index.js + 32 modules
var emulator = __nccwpck_require__(8803);
// EXTERNAL MODULE: ./build/providers/debricked/emulator/index.js + 48 modules
var debricked_emulator = __nccwpck_require__(5978);
// EXTERNAL MODULE: ./build/sandbox/clock.js + 2 modules
var sandbox_clock = __nccwpck_require__(7019);
// EXTERNAL MODULE: ./build/sandbox/kit/emulator.js
var kit_emulator = __nccwpck_require__(4576);
// EXTERNAL MODULE: ./build/sandbox/kit/request-journal.js
var request_journal = __nccwpck_require__(6836);
// EXTERNAL MODULE: ./build/sandbox/kit/route-table.js
var route_table = __nccwpck_require__(6567);
// EXTERNAL MODULE: ./build/sandbox/kit/strictness.js
var strictness = __nccwpck_require__(9081);
;// CONCATENATED MODULE: ./build/sandbox/github/answers.js
/** JSON as GitHub sends it. */
function json(status, value, headers = {}) {
    return new Response(JSON.stringify(value), {
        status,
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    });
}
/** GitHub's shape of an error: `message`, `documentation_url` and the status as a text. */
function problem(status, message, more = {}) {
    return json(status, { message, ...more, documentation_url: 'https://docs.github.com/rest', status: String(status) });
}
/** 422 as GitHub words it for a field. */
function invalidField(resource, field, message) {
    return problem(422, 'Validation Failed', {
        errors: [{ resource, code: 'custom', field, message }],
    });
}
function noContent() {
    return new Response(null, { status: 204 });
}

;// CONCATENATED MODULE: ./build/sandbox/github/paging.js

const LARGEST_PAGE = 100;
/** One page of a list, with the Link header that leads on; `per_page` and `page` are the request's. */
function pageOf(call, repository, list) {
    const size = wholeNumber(call, 'per_page', 30);
    const page = wholeNumber(call, 'page', 1);
    // GitHub takes 100 for more than that; a client that asks for more has not read how many there may be.
    if (size === undefined || page === undefined || size > LARGEST_PAGE) {
        return problem(400, `sandbox: per_page is 1 to ${LARGEST_PAGE} and page 1 or more`);
    }
    const shown = list.all.slice((page - 1) * size, page * size).map(list.show);
    const link = linkHeader(call, repository, { page, pages: Math.ceil(list.all.length / size) });
    return json(200, shown, link === '' ? {} : { link });
}
/** REST, "Using pagination": prev and first unless on the first page, next and last unless on the last. */
function linkHeader(call, repository, at) {
    const { page, pages } = at;
    const to = (number, rel) => {
        const url = new URL(call.request.url);
        url.pathname = url.pathname.replace(/\/(repos\/[^/]+\/[^/]+|repositories\/\d+)\//, `/repositories/${repository.id}/`);
        url.searchParams.set('page', String(number));
        return `<${url.href}>; rel="${rel}"`;
    };
    return [
        ...(page > 1 ? [to(page - 1, 'prev')] : []),
        ...(page < pages ? [to(page + 1, 'next'), to(pages, 'last')] : []),
        ...(page > 1 ? [to(1, 'first')] : []),
    ].join(', ');
}
function wholeNumber(call, key, otherwise) {
    const text = call.query.get(key);
    if (text === null)
        return otherwise;
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/sandbox/github/route.js

/**
 * The repository of a request, or the answer that a token gets which may not see it or not do this. What a token may not
 * even read is 404 in a private repository; a missing permission is 403 with these very words.
 */
function repositoryFor(call, context, needs) {
    const { state, bearer } = context;
    const repository = find(call, state);
    if (repository === undefined)
        return problem(404, 'Not Found');
    const has = needs.anyOf.some(name => {
        const level = bearer.permissions[name];
        return level === 'write' || (needs.level === 'read' && level === 'read');
    });
    // Everybody reads the conversations of a public repository.
    const open = needs.level === 'read' && !repository.private && !needs.anyOf.includes('security-events');
    if (has || open)
        return repository;
    if (repository.private && needs.anyOf.every(name => bearer.permissions[name] === 'none')) {
        return problem(404, 'Not Found');
    }
    const answer = problem(403, bearer.account.type === 'Bot'
        ? 'Resource not accessible by integration'
        : 'Resource not accessible by personal access token');
    answer.headers.set('x-accepted-github-permissions', needs.anyOf.map(name => `${name.replaceAll('-', '_')}=${needs.level}`).join('; '));
    return answer;
}
function find(call, state) {
    const { owner, repo, repository } = call.params;
    if (repository !== undefined) {
        return [...state.repositories.values()].find(one => String(one.id) === repository);
    }
    return state.repositories.get(`${owner}/${repo}`.toLowerCase());
}
/** The JSON object of a body; undefined when it is none. */
function objectOf(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/routes-comments.js



/** GitHub's own words name the number: "Body is too long (maximum is 65536 characters)". */
const LONGEST_BODY = 65_536;
/** Either permission does, since a pull request is an issue as well (REST, "Issue comments"; x-accepted-github-permissions). */
const reading = { anyOf: ['issues', 'pull-requests'], level: 'read' };
const writing = { anyOf: ['issues', 'pull-requests'], level: 'write' };
const list = { method: 'GET', query: ['per_page', 'page', 'since'], answer: listComments };
/** REST, "Endpoints for issue comments". */
const commentRoutes = [
    { ...list, path: '/repos/:owner/:repo/issues/:number/comments' },
    // The Link header names the repository by its id.
    { ...list, path: '/repositories/:repository/issues/:number/comments' },
    {
        method: 'POST',
        path: '/repos/:owner/:repo/issues/:number/comments',
        body: 'required',
        keys: ['body'],
        answer: createComment,
    },
    {
        method: 'GET',
        path: '/repos/:owner/:repo/issues/comments/:id',
        answer: (call, context) => withComment(call, context, (comment, repository) => json(200, shown(comment, repository))),
    },
    {
        method: 'PATCH',
        path: '/repos/:owner/:repo/issues/comments/:id',
        body: 'required',
        keys: ['body'],
        answer: (call, context) => withComment(call, context, (comment, repository) => {
            const body = bodyOf(call);
            if (body instanceof Response)
                return body;
            comment.body = body;
            comment.updatedAt = context.state.clock.now();
            comment.edits++;
            return json(200, shown(comment, repository));
        }),
    },
    {
        method: 'DELETE',
        path: '/repos/:owner/:repo/issues/comments/:id',
        answer: (call, context) => withComment(call, context, (comment, repository) => {
            repository.comments.splice(repository.comments.indexOf(comment), 1);
            return noContent();
        }),
    },
];
function listComments(call, context) {
    const repository = repositoryFor(call, context, reading);
    if (repository instanceof Response)
        return repository;
    const issue = repository.issues.get(Number(call.params['number']));
    if (issue === undefined)
        return problem(404, 'Not Found');
    const since = call.query.get('since');
    const all = repository.comments
        .filter(comment => comment.issue === issue.number)
        .filter(comment => since === null || comment.updatedAt >= Date.parse(since))
        .sort((a, b) => a.id - b.id);
    return pageOf(call, repository, { all, show: comment => shown(comment, repository) });
}
function createComment(call, context) {
    const repository = repositoryFor(call, context, writing);
    if (repository instanceof Response)
        return repository;
    const issue = repository.issues.get(Number(call.params['number']));
    if (issue === undefined)
        return problem(404, 'Not Found');
    // Seen by users of probot/stale#25 and renovatebot/renovate#6215: 403, in these words.
    if (issue.locked)
        return problem(403, 'Unable to create comment because issue is locked.');
    const body = bodyOf(call);
    if (body instanceof Response)
        return body;
    const comment = addComment(context.state, repository, { issue: issue.number, user: context.bearer.account, body });
    return json(201, shown(comment, repository), { location: apiUrl(comment, repository) });
}
function addComment(state, repository, given) {
    const now = state.clock.now();
    const comment = { id: state.nextId++, ...given, createdAt: now, updatedAt: now, edits: 0 };
    repository.comments.push(comment);
    return comment;
}
function withComment(call, context, use) {
    const repository = repositoryFor(call, context, call.request.method === 'GET' ? reading : writing);
    if (repository instanceof Response)
        return repository;
    const comment = repository.comments.find(one => String(one.id) === call.params['id']);
    return comment === undefined ? problem(404, 'Not Found') : use(comment, repository);
}
function bodyOf(call) {
    const object = objectOf(call.body);
    if (object === undefined)
        return problem(400, 'Problems parsing JSON');
    const { body } = object;
    if (typeof body !== 'string')
        return problem(422, 'Invalid request.\n\n"body" wasn\'t supplied.');
    if (body.trim() === '')
        return invalidField('IssueComment', 'body', "Body can't be blank");
    if (body.length > LONGEST_BODY) {
        return invalidField('IssueComment', 'body', `Body is too long (maximum is ${LONGEST_BODY} characters)`);
    }
    return body;
}
function shown(comment, repository) {
    const { id, user, body } = comment;
    return {
        id,
        url: apiUrl(comment, repository),
        html_url: `https://github.com/${repository.name}/pull/${comment.issue}#issuecomment-${id}`,
        issue_url: `https://api.github.com/repos/${repository.name}/issues/${comment.issue}`,
        user,
        body,
        created_at: new Date(comment.createdAt).toISOString().replace(/\.\d+/, ''),
        updated_at: new Date(comment.updatedAt).toISOString().replace(/\.\d+/, ''),
        author_association: user.type === 'Bot' ? 'NONE' : 'MEMBER',
    };
}
function apiUrl({ id }, { name }) {
    return `https://api.github.com/repos/${name}/issues/comments/${id}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/sandbox/github/routes-deployments.js




const LONGEST_ENVIRONMENT = 255;
const routes_deployments_reading = { anyOf: ['deployments'], level: 'read' };
const routes_deployments_writing = { anyOf: ['deployments'], level: 'write' };
const routes_deployments_list = {
    method: 'GET',
    query: ['sha', 'ref', 'task', 'environment', 'per_page', 'page'],
    answer: listDeployments,
};
/** REST, "Endpoints for deployments". */
const deploymentRoutes = [
    { ...routes_deployments_list, path: '/repos/:owner/:repo/deployments' },
    // The Link header names the repository by its id.
    { ...routes_deployments_list, path: '/repositories/:repository/deployments' },
    {
        method: 'POST',
        path: '/repos/:owner/:repo/deployments',
        body: 'required',
        keys: [
            ...['ref', 'task', 'auto_merge', 'required_contexts', 'payload', 'environment', 'description'],
            ...['transient_environment', 'production_environment'],
        ],
        answer: createDeployment,
    },
    {
        method: 'GET',
        path: '/repos/:owner/:repo/deployments/:id',
        answer: (call, context) => withDeployment(call, context, (deployment, repository) => json(200, shownDeployment(deployment, repository))),
    },
];
/** The deployment that a path names, for who may see it or, unless the request only reads, write it. */
function withDeployment(call, context, use) {
    const repository = repositoryFor(call, context, call.request.method === 'GET' ? routes_deployments_reading : routes_deployments_writing);
    if (repository instanceof Response)
        return repository;
    const deployment = repository.deployments.find(one => String(one.id) === call.params['id']);
    return deployment === undefined ? problem(404, 'Not Found') : use(deployment, repository);
}
/** Newest first. A filter of `none`, the documented default, is no filter. */
function listDeployments(call, context) {
    const repository = repositoryFor(call, context, routes_deployments_reading);
    if (repository instanceof Response)
        return repository;
    const wanted = ['sha', 'ref', 'task', 'environment']
        .map(key => [key, call.query.get(key) ?? 'none'])
        .filter(([, value]) => value !== 'none');
    const all = repository.deployments
        .filter(deployment => wanted.every(([key, value]) => deployment[key] === value))
        .toReversed();
    return pageOf(call, repository, { all, show: deployment => shownDeployment(deployment, repository) });
}
function createDeployment(call, context) {
    const repository = repositoryFor(call, context, routes_deployments_writing);
    if (repository instanceof Response)
        return repository;
    const wanted = wantedOf(call);
    if (wanted instanceof Response)
        return wanted;
    const { ref, autoMerge, contexts } = wanted;
    // The conflicts in the words that users of simplytestme/website#130 and remind101/slashdeploy#1 saw.
    if (repository.refs !== undefined && !repository.refs.includes(ref))
        return problem(422, `No ref found for: ${ref}`);
    if (autoMerge && repository.autoMerge === 'conflict')
        return problem(409, `Conflict merging main into ${ref}.`);
    if (autoMerge && repository.autoMerge === 'merged') {
        return json(202, { message: `Auto-merged main into ${ref} on deployment.` });
    }
    const failing = repository.failingContexts.filter(name => contexts?.includes(name) ?? true);
    if (failing.length > 0) {
        return problem(409, `Conflict: Commit status checks failed for ${ref}.`, {
            errors: [
                {
                    contexts: failing.map(name => ({ context: name, state: 'failure' })),
                    resource: 'Deployment',
                    field: 'required_contexts',
                    code: 'invalid',
                },
            ],
        });
    }
    const deployment = addDeployment(context.state, repository, { ...wanted, creator: context.bearer.account });
    return json(201, shownDeployment(deployment, repository), { location: routes_deployments_apiUrl(deployment, repository) });
}
function addDeployment(state, repository, given) {
    const deployment = {
        id: state.nextId++,
        ref: given.ref,
        sha: shaOf(given.ref),
        task: given.task ?? 'deploy',
        payload: given.payload ?? {},
        environment: given.environment,
        description: given.description ?? null,
        transient: given.transient ?? false,
        production: given.production ?? given.environment === 'production',
        creator: given.creator,
        createdAt: state.clock.now(),
        statuses: [],
    };
    repository.deployments.push(deployment);
    return deployment;
}
/** A full SHA is itself; a branch or tag always has the same one. */
function shaOf(ref) {
    return /^[0-9a-f]{40}$/.test(ref) ? ref : (0,external_node_crypto_.createHash)('sha1').update(ref).digest('hex');
}
const isText = (value) => typeof value === 'string';
const isFlag = (value) => typeof value === 'boolean';
function wantedOf(call) {
    const given = objectOf(call.body);
    if (given === undefined)
        return problem(400, 'Problems parsing JSON');
    const { ref, task = 'deploy', payload = {}, description = null, environment = 'production' } = given;
    const { auto_merge: autoMerge = true, required_contexts: contexts } = given;
    const { transient_environment: transient = false, production_environment: production = environment === 'production', } = given;
    if (!isText(ref) || ref === '')
        return problem(422, 'Invalid request.\n\n"ref" wasn\'t supplied.');
    if (!isText(task))
        return wrongType('task');
    if (!isText(environment) || environment === '')
        return wrongType('environment');
    if (environment.length > LONGEST_ENVIRONMENT) {
        const words = `environment is too long (maximum is ${LONGEST_ENVIRONMENT} characters)`;
        return invalidField('Deployment', 'environment', words);
    }
    if (!isFlag(autoMerge))
        return wrongType('auto_merge');
    if (!isFlag(transient))
        return wrongType('transient_environment');
    if (!isFlag(production))
        return wrongType('production_environment');
    if (description !== null && !isText(description))
        return wrongType('description');
    if (payload === null || (typeof payload !== 'object' && !isText(payload)))
        return wrongType('payload');
    if (contexts !== undefined && !(Array.isArray(contexts) && contexts.every(isText))) {
        return wrongType('required_contexts');
    }
    return { ref, task, autoMerge, contexts, payload, environment, description, transient, production };
}
function wrongType(key) {
    return problem(422, `Invalid request.\n\nFor 'properties/${key}', the value is not of the type that it should be.`);
}
function shownDeployment(deployment, repository) {
    const { id, sha, ref, task, payload, environment, description, creator } = deployment;
    const last = deployment.statuses.at(-1);
    return {
        url: routes_deployments_apiUrl(deployment, repository),
        id,
        node_id: `DE_${id}`,
        task,
        original_environment: environment,
        environment: last?.environment ?? environment,
        description,
        created_at: seconds(deployment.createdAt),
        updated_at: seconds(last?.createdAt ?? deployment.createdAt),
        statuses_url: `${routes_deployments_apiUrl(deployment, repository)}/statuses`,
        repository_url: `https://api.github.com/repos/${repository.name}`,
        creator,
        sha,
        ref,
        payload,
        transient_environment: deployment.transient,
        production_environment: deployment.production,
        performed_via_github_app: null,
    };
}
function routes_deployments_apiUrl({ id }, { name }) {
    return `https://api.github.com/repos/${name}/deployments/${id}`;
}
/** A date as GitHub writes it, without milliseconds. */
function seconds(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d+/, '');
}

// EXTERNAL MODULE: ./build/sandbox/kit/seeded-random.js
var seeded_random = __nccwpck_require__(8071);
;// CONCATENATED MODULE: ./build/sandbox/github/options.js
const each = (level) => ({
    issues: level,
    'pull-requests': level,
    'security-events': level,
    deployments: level,
});
const options_all = each('write');
const defaultTokens = {
    /** GITHUB_TOKEN of a job that has what it needs. */
    workflow: {
        login: 'github-actions[bot]',
        type: 'Bot',
        permissions: { ...options_all, issues: 'none' },
    },
    /** GITHUB_TOKEN of a run from a fork. */
    fork: { login: 'github-actions[bot]', type: 'Bot', permissions: each('read') },
    /** GITHUB_TOKEN of a job with `permissions: {}`. */
    bare: {
        login: 'github-actions[bot]',
        type: 'Bot',
        permissions: each('none'),
    },
    /** Installation token of somebody's own app. */
    app: { login: 'acme-gate[bot]', type: 'Bot', permissions: options_all },
    /** A personal access token. */
    person: { login: 'octocat', type: 'User', permissions: options_all },
};

;// CONCATENATED MODULE: ./build/sandbox/github/state.js


function createState(options) {
    const random = new seeded_random/* SeededRandom */.A(options.seed ?? 1);
    const state = {
        clock: options.clock,
        random,
        options,
        repositories: new Map(),
        bearers: new Map(),
        limits: [],
        failuresOfReading: [],
        nextId: 2_000_000_000,
    };
    for (const seed of options.repositories ?? [{ name: 'acme/shop' }]) {
        const numbers = seed.pullRequests ?? [7];
        state.repositories.set(seed.name.toLowerCase(), {
            id: random.integer(900_000_000),
            name: seed.name,
            private: seed.private ?? false,
            codeScanning: seed.codeScanning ?? 'on',
            issues: new Map(numbers.map(number => [number, { number, locked: false }])),
            comments: [],
            uploads: new Map(),
            refs: seed.refs,
            failingContexts: seed.failingContexts ?? [],
            autoMerge: seed.autoMerge ?? 'up-to-date',
            deployments: [],
        });
    }
    const tokens = {};
    for (const [name, seed] of Object.entries({ ...defaultTokens, ...options.tokens })) {
        const { login, type, permissions } = seed;
        const token = `${type === 'Bot' ? 'ghs' : 'ghp'}_${random.hex(18)}`;
        tokens[name] = token;
        state.bearers.set(token, { account: accountOf(login, type), permissions, used: 0, resetsAt: 0 });
    }
    return { state, tokens };
}
/** The same account for the same login, whoever asks. */
function accountOf(login, type) {
    let id = 7;
    for (const character of login)
        id = (id * 31 + character.charCodeAt(0)) % 100_000_000;
    return { login, type, id };
}

;// CONCATENATED MODULE: ./build/sandbox/github/control.js



/** What a test may look at and change behind the API's back. */
class GithubControl {
    #state;
    constructor(state) {
        this.#state = state;
    }
    /** Oldest first. */
    comments(issue = 7, repository = 'acme/shop') {
        return this.#repository(repository).comments.filter(comment => comment.issue === issue);
    }
    /** A comment that somebody else wrote. An app's login ends with `[bot]`. */
    comment(login, body, issue = 7) {
        const user = accountOf(login, login.endsWith('[bot]') ? 'Bot' : 'User');
        return addComment(this.#state, this.#repository('acme/shop'), { issue, user, body });
    }
    removeComment(id, repository = 'acme/shop') {
        const { comments } = this.#repository(repository);
        const at = comments.findIndex(comment => comment.id === id);
        if (at >= 0)
            comments.splice(at, 1);
    }
    lock(issue = 7, repository = 'acme/shop') {
        const found = this.#repository(repository).issues.get(issue);
        if (found === undefined)
            throw new RangeError(`there is no pull request ${issue}`);
        found.locked = true;
    }
    /** The next requests (of this method, if one is given) meet a rate limit. */
    limit(kind, how = {}) {
        this.#state.limits.push({
            kind,
            status: how.status ?? 403,
            seconds: how.seconds,
            method: how.method,
            times: how.times ?? 1,
        });
    }
    /** Reading the next SARIF upload ends with these errors. */
    failReading(errors) {
        this.#state.failuresOfReading.push(errors);
    }
    uploads(repository = 'acme/shop') {
        return [...this.#repository(repository).uploads.values()];
    }
    /** Oldest first, each with its statuses. */
    deployments(repository = 'acme/shop') {
        return this.#repository(repository).deployments;
    }
    /** A deployment that somebody else recorded. */
    deployment(ref, environment, repository = 'acme/shop') {
        const creator = accountOf('octocat', 'User');
        return addDeployment(this.#state, this.#repository(repository), { ref, environment, creator });
    }
    #repository(name) {
        const repository = this.#state.repositories.get(name);
        if (repository === undefined)
            throw new RangeError(`there is no repository ${name}`);
        return repository;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/limits.js

const HOUR_MS = 3_600_000;
/** The answer of a rate limit, or undefined when the request may pass; counts it. */
function limited(state, bearer, method) {
    const now = state.clock.now();
    if (now >= bearer.resetsAt) {
        bearer.used = 0;
        // GitHub tells whole seconds.
        bearer.resetsAt = Math.ceil((now + HOUR_MS) / 1_000) * 1_000;
    }
    const planned = state.limits.find(limit => limit.times > 0 && (limit.method ?? method) === method);
    if (planned !== undefined) {
        planned.times--;
        if (planned.kind === 'secondary')
            return secondary(planned.status, planned.seconds);
        bearer.used = limitOf(state);
        bearer.resetsAt = Math.ceil(now / 1_000) * 1_000 + (planned.seconds ?? 0) * 1_000;
        return primary(planned.status);
    }
    if (bearer.used >= limitOf(state))
        return primary(403);
    bearer.used++;
    return undefined;
}
/** docs.github.com, "Rate limits for the REST API": the headers of every answer. */
function limitHeaders(state, bearer) {
    const limit = limitOf(state);
    return {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - bearer.used)),
        'x-ratelimit-used': String(Math.min(limit, bearer.used)),
        'x-ratelimit-reset': String(Math.floor(bearer.resetsAt / 1_000)),
        'x-ratelimit-resource': 'core',
    };
}
function limitOf({ options }) {
    return options.hourlyLimit ?? 1_000;
}
/** In the words that users of KnpLabs/php-github-api#1070 saw. */
function primary(status) {
    return problem(status, 'API rate limit exceeded for installation ID 1234567.');
}
function secondary(status, seconds) {
    const answer = problem(status, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.');
    if (seconds !== undefined)
        answer.headers.set('retry-after', String(seconds));
    return answer;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./build/sandbox/github/routes-code-scanning.js



const routes_code_scanning_writing = { anyOf: ['security-events'], level: 'write' };
const routes_code_scanning_reading = { anyOf: ['security-events'], level: 'read' };
/** docs.github.com, "SARIF support for code scanning": at most 10 MB after gzip, 20 runs. */
const LARGEST_PACKED_BYTES = 10 * 1024 * 1024;
const MOST_RUNS = 20;
/** REST, "Upload an analysis as SARIF data" and "Get information about a SARIF upload". */
const codeScanningRoutes = [
    {
        method: 'POST',
        path: '/repos/:owner/:repo/code-scanning/sarifs',
        body: 'required',
        keys: ['commit_sha', 'ref', 'sarif', 'checkout_uri', 'started_at', 'tool_name', 'validate'],
        answer: takeUpload,
    },
    { method: 'GET', path: '/repos/:owner/:repo/code-scanning/sarifs/:id', answer: tellUpload },
];
function takeUpload(call, context) {
    const repository = repositoryFor(call, context, routes_code_scanning_writing);
    if (repository instanceof Response)
        return repository;
    const closed = closedFor(repository);
    if (closed !== undefined)
        return closed;
    const given = objectOf(call.body);
    if (given === undefined)
        return problem(400, 'Problems parsing JSON');
    const { commit_sha: commit, ref, sarif, started_at: startedAt } = given;
    if (typeof commit !== 'string' || !/^[0-9a-fA-F]{40}$/.test(commit)) {
        return problem(422, 'Invalid request.\n\ncommit_sha is not a full SHA.');
    }
    if (typeof ref !== 'string' || !/^refs\/(heads\/.+|tags\/.+|pull\/\d+\/(merge|head))$/.test(ref)) {
        return problem(422, 'Invalid request.\n\nref is not a full Git reference.');
    }
    if (startedAt !== undefined && Number.isNaN(Date.parse(String(startedAt)))) {
        return problem(422, 'Invalid request.\n\nstarted_at is not a date-time.');
    }
    const log = unpacked(sarif);
    if (log instanceof Response)
        return log;
    const { state } = context;
    const upload = {
        id: state.random.uuid(),
        commit,
        ref,
        log,
        readAt: state.clock.now() + (state.options.processingMs ?? 5_000),
        errors: state.failuresOfReading.shift() ?? [],
    };
    repository.uploads.set(upload.id, upload);
    return json(202, { id: upload.id, url: `${call.request.url}/${upload.id}` });
}
function tellUpload(call, context) {
    const repository = repositoryFor(call, context, routes_code_scanning_reading);
    if (repository instanceof Response)
        return repository;
    const upload = repository.uploads.get(call.params['id'] ?? '');
    if (upload === undefined)
        return problem(404, 'Not Found');
    if (context.state.clock.now() < upload.readAt)
        return json(200, { processing_status: 'pending' });
    const analysesUrl = `https://api.github.com/repos/${repository.name}/code-scanning/analyses?sarif_id=${upload.id}`;
    if (upload.errors.length > 0)
        return json(200, { processing_status: 'failed', errors: upload.errors });
    return json(200, { processing_status: 'complete', analyses_url: analysesUrl });
}
/** GitHub's words (docs.github.com, "Troubleshooting SARIF uploads"; gsa-tts/agentic-coding-playbook#31). */
function closedFor({ codeScanning }) {
    if (codeScanning === 'off') {
        return problem(403, 'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.');
    }
    if (codeScanning === 'unlicensed') {
        return problem(403, 'Code Security must be enabled for this repository to use code scanning.');
    }
    return undefined;
}
/** Base64 of gzip of a SARIF 2.1.0 log, or GitHub's refusal. */
function unpacked(sarif) {
    if (typeof sarif !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(sarif) || sarif.length % 4 !== 0) {
        return problem(400, 'Invalid SARIF. The sarif property is not base64.');
    }
    const packed = Buffer.from(sarif, 'base64');
    if (packed.byteLength > LARGEST_PACKED_BYTES)
        return problem(413, 'Payload Too Large');
    let text;
    try {
        text = (0,external_node_zlib_.gunzipSync)(packed).toString('utf8');
    }
    catch {
        return problem(400, 'Invalid SARIF. The sarif property is not compressed with gzip.');
    }
    const log = objectOf(text);
    const runs = log?.['runs'];
    if (log === undefined || log['version'] !== '2.1.0' || !Array.isArray(runs)) {
        return problem(400, 'Invalid SARIF. JSON syntax error or not a log of version 2.1.0.');
    }
    if (runs.length > MOST_RUNS)
        return problem(400, `Invalid SARIF. The file has more than ${MOST_RUNS} runs.`);
    return log;
}

;// CONCATENATED MODULE: ./build/sandbox/github/routes-deployment-statuses.js




const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];
/** REST, "Create a deployment status". */
const LONGEST_DESCRIPTION = 140;
const routes_deployment_statuses_list = { method: 'GET', query: ['per_page', 'page'], answer: listStatuses };
/** REST, "Endpoints for deployment statuses". */
const deploymentStatusRoutes = [
    { ...routes_deployment_statuses_list, path: '/repos/:owner/:repo/deployments/:id/statuses' },
    // The Link header names the repository by its id.
    { ...routes_deployment_statuses_list, path: '/repositories/:repository/deployments/:id/statuses' },
    {
        method: 'POST',
        path: '/repos/:owner/:repo/deployments/:id/statuses',
        body: 'required',
        keys: ['state', 'target_url', 'log_url', 'description', 'environment', 'environment_url', 'auto_inactive'],
        answer: createStatus,
    },
];
/** Newest first. */
function listStatuses(call, context) {
    return withDeployment(call, context, (deployment, repository) => pageOf(call, repository, {
        all: deployment.statuses.toReversed(),
        show: status => routes_deployment_statuses_shown(status, deployment, repository),
    }));
}
function createStatus(call, context) {
    return withDeployment(call, context, (deployment, repository) => {
        const { state, bearer } = context;
        const wanted = routes_deployment_statuses_wantedOf(call, deployment);
        if (wanted instanceof Response)
            return wanted;
        const { autoInactive, ...words } = wanted;
        const status = { ...words, ...stamp(state), creator: bearer.account };
        deployment.statuses.push(status);
        if (status.state === 'success' && autoInactive)
            deactivateOlder(state, repository, { deployment, status });
        const location = `${routes_deployments_apiUrl(deployment, repository)}/statuses/${status.id}`;
        return json(201, routes_deployment_statuses_shown(status, deployment, repository), { location });
    });
}
/**
 * REST, "Create a deployment status", `auto_inactive`: prior deployments of the same environment that had success become
 * inactive, unless their environment is transient or a production one.
 */
function deactivateOlder(state, repository, now) {
    for (const older of repository.deployments) {
        if (older.id >= now.deployment.id || older.transient || older.production)
            continue;
        const last = older.statuses.at(-1);
        if (last?.state !== 'success' || last.environment !== now.status.environment)
            continue;
        older.statuses.push({ ...last, ...stamp(state), state: 'inactive', creator: now.status.creator });
    }
}
function stamp(state) {
    return { id: state.nextId++, createdAt: state.clock.now() };
}
function routes_deployment_statuses_wantedOf(call, deployment) {
    const given = objectOf(call.body);
    if (given === undefined)
        return problem(400, 'Problems parsing JSON');
    const { state, description = '', target_url: targetUrl = '', environment_url: environmentUrl = '' } = given;
    const { log_url: logUrl = targetUrl, auto_inactive: autoInactive = true } = given;
    const { environment = deployment.statuses.at(-1)?.environment ?? deployment.environment } = given;
    if (typeof state !== 'string')
        return problem(422, 'Invalid request.\n\n"state" wasn\'t supplied.');
    if (!STATES.includes(state))
        return invalidField('DeploymentStatus', 'state', `state is not one of ${STATES}`);
    if (typeof description !== 'string')
        return wrongType('description');
    // Counted in characters, not in the halves that JavaScript counts.
    if ([...description].length > LONGEST_DESCRIPTION) {
        const words = `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`;
        return invalidField('DeploymentStatus', 'description', words);
    }
    if (typeof environment !== 'string' || environment === '')
        return wrongType('environment');
    if (typeof autoInactive !== 'boolean')
        return wrongType('auto_inactive');
    if (!isWebAddress(logUrl))
        return invalidField('DeploymentStatus', 'target_url', NOT_WEB('target_url'));
    if (!isWebAddress(environmentUrl)) {
        return invalidField('DeploymentStatus', 'environment_url', NOT_WEB('environment_url'));
    }
    return { state, description, environment, logUrl, environmentUrl, autoInactive };
}
const NOT_WEB = (field) => `${field} must use http(s) scheme`;
function isWebAddress(value) {
    return value === '' || (typeof value === 'string' && /^https?:\/\/[^/]/i.test(value) && URL.canParse(value));
}
function routes_deployment_statuses_shown(status, deployment, repository) {
    const home = routes_deployments_apiUrl(deployment, repository);
    return {
        url: `${home}/statuses/${status.id}`,
        id: status.id,
        node_id: `DES_${status.id}`,
        state: status.state,
        creator: status.creator,
        description: status.description,
        environment: status.environment,
        target_url: status.logUrl,
        created_at: seconds(status.createdAt),
        updated_at: seconds(status.createdAt),
        deployment_url: home,
        repository_url: `https://api.github.com/repos/${repository.name}`,
        environment_url: status.environmentUrl,
        log_url: status.logUrl,
        performed_via_github_app: null,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/routes-identity.js


/** Who a token is. */
const identityRoutes = [
    {
        method: 'GET',
        path: '/user',
        // Installation tokens, GITHUB_TOKEN included, get this 403 (actions/create-github-app-token#258, 2025-06-11).
        answer: (_, { bearer }) => bearer.account.type === 'Bot'
            ? problem(403, 'Resource not accessible by integration')
            : json(200, bearer.account),
    },
    {
        method: 'POST',
        path: '/graphql',
        body: 'required',
        keys: ['query', 'variables', 'operationName'],
        answer: (call, { bearer }) => {
            const query = objectOf(call.body)?.['query'];
            // The one query that is emulated; anything else is a mistake in the caller.
            if (typeof query !== 'string' || !/^\s*(query\s*\w*\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query)) {
                return problem(501, 'sandbox: only { viewer { login } } is emulated');
            }
            return json(200, { data: { viewer: { login: bearer.account.login } } });
        },
    },
];

;// CONCATENATED MODULE: ./build/sandbox/github/index.js













function createGithubEmulator(options) {
    const { state, tokens } = createState(options);
    const server = new Server(state);
    return {
        name: 'GitHub API',
        tokens: tokens,
        control: new GithubControl(state),
        journal: server.journal,
        get violations() {
            return server.journal.violations;
        },
        handle: request => server.handle(request),
    };
}
const routes = new route_table/* RouteTable */.g([
    ...commentRoutes,
    ...identityRoutes,
    ...codeScanningRoutes,
    ...deploymentRoutes,
    ...deploymentStatusRoutes,
]);
class Server {
    journal = new request_journal/* RequestJournal */.N();
    #state;
    constructor(state) {
        this.#state = state;
    }
    async handle(request) {
        const body = await request.text();
        const entry = this.journal.open(request, body, this.#state.clock.now());
        const faults = [];
        const answer = await this.#answer(request, body, faults);
        answer.headers.set('x-github-request-id', this.#requestId());
        answer.headers.set('date', new Date(this.#state.clock.now()).toUTCString());
        answer.headers.set('x-github-media-type', 'github.v3; format=json');
        entry.status = answer.status;
        entry.violations = faults;
        if (faults.length > 0)
            answer.headers.set(kit_emulator/* VIOLATION_HEADER */._k, faults.join('; '));
        return answer;
    }
    async #answer(request, body, faults) {
        const url = new URL(request.url);
        if (/gh[a-z]_[\w-]{10,}/.test(url.href))
            faults.push('a token is in the address');
        const refused = refusedByHeaders(request, faults);
        if (refused !== undefined)
            return refused;
        const bearer = this.#bearerOf(request, faults);
        if (bearer === undefined)
            return problem(401, 'Bad credentials');
        const answer = limited(this.#state, bearer, request.method) ?? (await this.#route(request, { url, body, bearer }, faults));
        for (const [name, value] of Object.entries(limitHeaders(this.#state, bearer)))
            answer.headers.set(name, value);
        return answer;
    }
    #bearerOf(request, faults) {
        const [, token] = /^(?:bearer|token) (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
        const bearer = token === undefined ? undefined : this.#state.bearers.get(token);
        // GitHub serves some of this to everybody; Shipgate never asks without a token.
        if (bearer === undefined)
            faults.push('the request carries no token that is known here');
        return bearer;
    }
    async #route(request, { url, body, bearer }, faults) {
        const pathname = restPathOf(url, this.#state.options.restPath ?? '');
        const match = pathname === undefined ? { kind: 'unknown' } : routes.find(request.method, pathname);
        if (match.kind !== 'route') {
            faults.push(match.kind === 'wrong-method' ? 'the path does not take this method' : 'unknown route');
            return problem(match.kind === 'malformed' ? 400 : 404, 'Not Found');
        }
        const call = { request, url, query: url.searchParams, params: match.params, body, signal: request.signal };
        return await this.#checked(match.route, call, { bearer, faults });
    }
    async #checked(route, call, more) {
        const found = (0,strictness/* objections */.PP)(route, call);
        more.faults.push(...found.map(objection => objection.fault));
        const refused = found.find(objection => objection.refuse);
        if (refused !== undefined && this.#state.options.strict !== false) {
            return json(400, { message: `sandbox: ${refused.fault}` });
        }
        return await route.answer(call, { state: this.#state, bearer: more.bearer });
    }
    #requestId() {
        const { random } = this.#state;
        return [2, 3, 4, 4, 4].map(bytes => random.hex(bytes).toUpperCase()).join(':');
    }
}
/** The path below the REST base; GraphQL lies beside it on GitHub Enterprise Server (`/api/graphql`). */
function restPathOf({ pathname }, restPath) {
    if (restPath === '')
        return pathname;
    if (pathname === '/api/graphql')
        return '/graphql';
    return pathname.startsWith(`${restPath}/`) ? pathname.slice(restPath.length) : undefined;
}
/** docs.github.com, "Getting started with the REST API": a user agent is required, the other two are what it asks for. */
function refusedByHeaders(request, faults) {
    const { headers } = request;
    const agent = headers.get('user-agent');
    // Node's fetch fills in its own name; that one is as good as none here.
    if (agent === null || agent === '' || agent === 'node') {
        faults.push('the user-agent header is missing');
        return new Response('Request forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required).', { status: 403, headers: { 'content-type': 'text/plain' } });
    }
    const accept = headers.get('accept') ?? '';
    if (!/application\/vnd\.github|application\/json|\*\/\*/.test(accept)) {
        faults.push('the accept header does not take JSON');
        return problem(415, "Unsupported 'Accept' header. Must accept 'application/json'.");
    }
    if (!accept.includes('application/vnd.github'))
        faults.push('accept is not application/vnd.github+json');
    const version = headers.get('x-github-api-version');
    if (version === null)
        faults.push('the x-github-api-version header is missing');
    else if (!/^\d{4}-\d\d-\d\d$/.test(version)) {
        return problem(400, `${version} is not a valid X-GitHub-Api-Version.`);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/sandbox/serve.js + 3 modules
var serve = __nccwpck_require__(3412);
;// CONCATENATED MODULE: ./build/sandbox/serve-sandbox.js





/**
 * Serves the emulators until the process is stopped, each on a port of its own from `port` on; 0 takes any that are free.
 * The keys are made up and open nothing but this sandbox.
 */
async function serveSandbox(port) {
    const clock = new sandbox_clock/* RealClock */.Pr();
    const next = (offset) => ({ port: port === 0 ? 0 : port + offset });
    const dbackup = (0,emulator/* createDbackupEmulator */.A)({ clock });
    const debricked = (0,debricked_emulator/* createDebrickedEmulator */.B)({ clock });
    const github = createGithubEmulator({ clock });
    const dbackupServer = await (0,serve/* serve */.w)(dbackup, next(0));
    const debrickedServer = await (0,serve/* serve */.w)(debricked, next(1));
    const githubServer = await (0,serve/* serve */.w)(github, next(2));
    console.log(`DBackup 3.2.0 (emulated): ${dbackupServer.origin}`);
    console.log(`  dbackup-api-key with all permissions: ${dbackup.keys.full}`);
    console.log(`  a key that may only trigger and watch:  ${dbackup.keys.run}`);
    console.log('  jobs: Shop Daily, Shop Two Copies, Shop Encrypted, Shop Files');
    console.log(`Debricked (emulated): ${debrickedServer.origin}`);
    console.log(`  debricked-token: ${debricked.tokens.scanner}`);
    console.log(`GitHub API (emulated): ${githubServer.origin}, with acme/shop and its pull request 7`);
    console.log(`  for an action outside of a workflow: GITHUB_API_URL=${githubServer.origin} GITHUB_REPOSITORY=acme/shop`);
    console.log(`  github-token with all permissions: ${github.tokens.workflow}`);
    console.log(`  one that may only read: ${github.tokens.fork}`);
    console.log('Stop with Ctrl-C.');
}


/***/ }),

/***/ 3412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ serve)
});

// UNUSED EXPORTS: serveAll

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
// EXTERNAL MODULE: ./build/sandbox/kit/emulator.js
var kit_emulator = __nccwpck_require__(4576);
;// CONCATENATED MODULE: ./build/sandbox/kit/exchange.js

/** The connection broke in the middle of a body. */
class BodyCut extends Error {
    name = 'BodyCut';
}
/** An emulator as it is, without faults. */
function exchangeWith(emulator) {
    return async (request, signal) => {
        try {
            const given = signal === undefined ? request : new Request(request, { signal });
            return outcomeOf(await emulator.handle(given));
        }
        catch (error) {
            if (error instanceof kit_emulator/* ServiceDown */._Y)
                return { kind: 'refused' };
            throw error;
        }
    };
}
function outcomeOf(response) {
    return {
        kind: 'response',
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: response.body ?? nothing(),
    };
}
async function* nothing() {
    // An empty body.
}
async function bytesOf(body) {
    const chunks = [];
    for await (const chunk of body)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/** Rejects with the signal's reason when it is aborted; without a signal it stays silent for ever. */
function silence(signal) {
    return new Promise((_, reject) => {
        if (signal?.aborted)
            reject(signal.reason);
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
}

;// CONCATENATED MODULE: ./build/sandbox/serve.js




/**
 * Puts an emulator, or an exchange with faults, behind a socket on 127.0.0.1. A refused connection cannot be played once
 * a socket was accepted: it becomes a reset. Close the server to have real refusals.
 */
async function serve(target, options = {}) {
    const exchange = typeof target === 'function' ? target : exchangeWith(target);
    const listener = (incoming, outgoing) => {
        answer(exchange, options, { incoming, outgoing }).catch(() => incoming.socket.destroy());
    };
    const server = options.tls === undefined ? (0,external_node_http_namespaceObject.createServer)(listener) : (0,external_node_https_namespaceObject.createServer)(options.tls, listener);
    // What DBackup's server does, and Node's own default: idle connections are closed after five seconds.
    server.keepAliveTimeout = 5_000;
    const sockets = new Set();
    let connections = 0;
    server.on('connection', (socket) => {
        connections++;
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        // Resets are what clients do; nobody else wants to hear of them.
        socket.on('error', () => { });
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port ?? 0, '127.0.0.1', () => resolve());
    });
    const { port } = server.address();
    const close = async () => {
        for (const socket of sockets)
            socket.destroy();
        await new Promise(resolve => void server.close(() => resolve()));
    };
    return {
        origin: `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
        port,
        get connections() {
            return connections;
        },
        close,
        [Symbol.asyncDispose]: close,
    };
}
/** Each on a port of its own; all are closed together. */
async function serveAll(targets, options = {}) {
    const names = Object.keys(targets);
    const servers = await Promise.all(names.map(async (name) => [name, await serve(targets[name], options)]));
    return Object.assign(Object.fromEntries(servers), {
        async [Symbol.asyncDispose]() {
            await Promise.all(servers.map(([, server]) => server.close()));
        },
    });
}
async function answer(exchange, options, { incoming, outgoing }) {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort(new Error('the client hung up')));
    const request = await requestOf(incoming, options.tls !== undefined);
    if (options.latencyMs !== undefined)
        await options.clock?.sleep(options.latencyMs, gone.signal);
    const outcome = await exchange(request, gone.signal);
    if (outcome.kind === 'response')
        await write(outcome, options, { outgoing, signal: gone.signal });
    else if (outcome.kind !== 'never')
        serve_reset(incoming.socket);
}
function serve_reset(socket) {
    // TLS sockets cannot be reset, only closed.
    if ('encrypted' in socket)
        socket.destroy();
    else
        socket.resetAndDestroy();
}
async function requestOf(incoming, isTls) {
    const chunks = [];
    for await (const chunk of incoming)
        chunks.push(chunk);
    const headers = new Headers();
    for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2) {
        headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '');
    }
    headers.set(kit_emulator/* CLIENT_ADDRESS_HEADER */.PG, incoming.socket.remoteAddress ?? '');
    const method = incoming.method ?? 'GET';
    const url = `${isTls ? 'https' : 'http'}://${incoming.headers.host ?? '127.0.0.1'}${incoming.url}`;
    const bodiless = method === 'GET' || method === 'HEAD';
    return new Request(url, { method, headers, ...(!bodiless && { body: Buffer.concat(chunks) }) });
}
async function write(outcome, { bytesPerSecond, clock }, { outgoing, signal }) {
    outgoing.sendDate = outcome.headers['date'] === undefined;
    outgoing.writeHead(outcome.status, { ...outcome.headers });
    // At once, so that a body that stalls stalls behind its headers.
    outgoing.flushHeaders();
    try {
        for await (const chunk of outcome.body) {
            if (signal.aborted)
                return;
            if (bytesPerSecond !== undefined)
                await clock?.sleep((chunk.length * 1_000) / bytesPerSecond, signal);
            if (!outgoing.write(chunk))
                await drained(outgoing, signal);
        }
        outgoing.end();
    }
    catch (error) {
        if (!signal.aborted && error instanceof BodyCut) {
            // What was written must arrive before the end does.
            await new Promise(resolve => outgoing.write('', () => resolve()));
        }
        outgoing.destroy();
    }
}
function drained(outgoing, signal) {
    return new Promise((resolve, reject) => {
        const aborted = () => reject(signal.reason);
        if (signal.aborted)
            return aborted();
        signal.addEventListener('abort', aborted, { once: true });
        outgoing.once('drain', () => {
            signal.removeEventListener('abort', aborted);
            resolve();
        });
    });
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3435);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
