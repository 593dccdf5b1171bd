import { createDecipheriv } from 'node:crypto'
import { type Content, sizeOf, streamOf } from './content.ts'
import type { StoredFile } from './file-store.ts'
import type { Adapter, EncryptionProfile } from './records.ts'
import { type ServerState, storeOf } from './state.ts'
import { zipOf } from './zip.ts'

/** What a download gives, or why it does not. */
export type Delivery =
  | { readonly kind: 'file'; readonly name: string; readonly content: Content; readonly type: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'no-key'; readonly profileId: string }
  | { readonly kind: 'failed'; readonly error: string }

const SIDECAR_SUFFIX = '.meta.json'
// DBackup 3.2.0, seen live.
const NO_DECRYPTED_FORM =
  "This backup is a file archive - its entries are encrypted individually, so the archive itself has no decrypted form. Use 'Download Complete Snapshot' to get its contents as a .tar.gz."

export function deliver(
  state: ServerState,
  destination: Adapter,
  { file, decrypt }: { readonly file: string; readonly decrypt: boolean },
): Delivery {
  const store = storeOf(state, destination)
  const name = file.slice(file.lastIndexOf('/') + 1)
  const type = 'application/octet-stream'
  if (destination.broken !== null) return { kind: 'missing' }
  if (file.endsWith(SIDECAR_SUFFIX)) {
    const bytes = sidecarBytes(store.get(file.slice(0, -SIDECAR_SUFFIX.length)))
    return bytes === null ? { kind: 'missing' } : { kind: 'file', name, type, content: { kind: 'bytes', bytes } }
  }
  const stored = store.get(file)
  if (stored === undefined || stored.unreadable) return { kind: 'missing' }
  if (stored.sidecar?.archive !== undefined && decrypt) return { kind: 'failed', error: NO_DECRYPTED_FORM }
  const encryption = stored.sidecar?.archive === undefined ? stored.sidecar?.encryption : undefined
  if (encryption === undefined || stored.content.kind === 'synthetic') {
    return { kind: 'file', name, type, content: stored.content }
  }
  const bare = name.replace(/\.enc$/, '')
  if (!decrypt) {
    const bytes = zipOf([
      { name, bytes: stored.content.bytes },
      { name: name + SIDECAR_SUFFIX, bytes: sidecarBytes(stored) ?? new Uint8Array() },
    ])
    return { kind: 'file', name: `${bare}.zip`, type: 'application/zip', content: { kind: 'bytes', bytes } }
  }
  const profile = state.profiles.find(candidate => candidate.id === encryption.profileId)
  if (profile?.masterKey == null) return { kind: 'no-key', profileId: encryption.profileId }
  try {
    const bytes = decrypted(stored.content.bytes, profile, encryption)
    return { kind: 'file', name: bare, type, content: { kind: 'bytes', bytes } }
  } catch (error) {
    return { kind: 'failed', error: (error as Error).message }
  }
}

function decrypted(
  bytes: Uint8Array,
  profile: EncryptionProfile,
  { iv, authTag }: { readonly iv: string; readonly authTag: string },
): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', profile.masterKey ?? new Uint8Array(), Buffer.from(iv, 'hex'))
  decipher.setAuthTag(Buffer.from(authTag, 'hex'))
  return Buffer.concat([decipher.update(bytes), decipher.final()])
}

/** Indented by two, as DBackup writes it. */
function sidecarBytes(file: StoredFile | undefined): Uint8Array | null {
  return file?.sidecar == null ? null : new TextEncoder().encode(JSON.stringify(file.sidecar, null, 2))
}

/** The bytes with their exact length. No ETag, no ranges, never compressed (seen live). */
export function fileAnswer({ name, content, type }: Delivery & { readonly kind: 'file' }): Response {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const extended = ascii === name ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`
  return new Response(streamOf(content), {
    status: 200,
    headers: {
      'content-disposition': `attachment; filename="${ascii}"${extended}`,
      'content-length': String(sizeOf(content)),
      'content-type': type,
    },
  })
}
