import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

const version = 'v1';
const algorithm = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];

/** Keeps texts that must not be readable in the database, and finds them again without opening them. */
export interface Vault {
  /**
   * Encrypts a text (AES-256-GCM).
   * @param place what the text belongs to, e.g. the id of its row: moved elsewhere it no longer opens
   */
  seal(text: string, place: string): string;
  /** @throws Error where it was changed, belongs elsewhere or was sealed with another secret */
  open(sealed: string, place: string): string;
  /** A keyed hash of a text, the same for the same text and kind, for exact search: digits cannot be guessed from it. */
  fingerprint(kind: string, text: string): string;
}

/**
 * The keys follow from a secret by HKDF, so that every process has them without a key store. Who changes the secret has
 * to seal anew what was sealed before.
 * @param secret PERSONAL_DATA_SECRET, or VIEWER_SECRET where that is not set
 */
export function createVault(secret: string): Vault {
  // Key objects: from bytes, one would be made for every use, which takes most of its time.
  const derive = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `union-graph personal data ${purpose}`, 32)));
  const key = derive('encryption');
  const indexKey = derive('index');
  return {
    seal(text, place) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${version}.${sealed.toString('base64url')}`;
    },
    open(sealed, place) {
      const [known, text = ''] = sealed.split('.');
      if (known !== version) throw new Error('Sealed in a form that this release does not know');
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(-tagBytes));
      return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
    fingerprint: (kind, text) =>
      createHmac('sha256', indexKey).update(`${kind}\0${text}`).digest('base64url'),
  };
}
