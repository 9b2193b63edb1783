import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/**
 * The QR code of a badge: `TH1.` and base64url of
 * version (1 byte) | conference tag (6) | random bits (16) | Ed25519 signature (64).
 * 120 characters fit a QR code of version 7 (45 x 45) at level M. No personal data is in it: it names to staff, by the
 * hash of its random bits, a badge of the database, and it never logs anybody in.
 */
const PREFIX = 'TH';
const VERSION = 1;
const SIZES = { tag: 6, secret: 16, signature: 64 } as const;
const BODY_BYTES = 1 + SIZES.tag + SIZES.secret;
const BADGE_BYTES = BODY_BYTES + SIZES.signature;
const SHAPE = /^TH([1-9]\d{0,2})\.([A-Za-z0-9_-]+)$/;
/** Text of later versions may be longer; anything beyond this is no badge. */
const LONGEST_TEXT = 512;
/** Signed before the body, so that no signature of this key made for anything else can pass as a badge. */
const DOMAIN = Buffer.from('twinhall/badge\0');

export interface MintedBadge {
  /** What the QR code says. */
  readonly text: string;
  /** SHA-256 of the random bits, hex: all that the database needs to find the badge again. */
  readonly secretHash: string;
}

/**
 * `malformed`: not one of our codes. `version`: made by another version of Twinhall.
 * `forged`: looks like one, but no known key signed it.
 */
export type BadgeRefusal = 'malformed' | 'version' | 'forged';

export type BadgeReading =
  | { readonly ok: true; readonly conferenceTag: string; readonly secretHash: string }
  | { readonly ok: false; readonly refused: BadgeRefusal };

/** Short name of a conference inside its badges: 6 bytes of SHA-256, hex. A genuine badge with another tag is of a foreign event. */
export function conferenceTag(conferenceId: string): string {
  return tagOf(conferenceId).toString('hex');
}

/**
 * A new badge of a conference.
 * @param random gives that many random bytes (`randomBytes` of node:crypto; tests give their own)
 */
export function mintBadge(
  conferenceId: string,
  privateKey: KeyObject,
  random: (size: number) => Uint8Array,
): MintedBadge {
  const secret = Buffer.from(random(SIZES.secret));
  if (secret.length !== SIZES.secret) throw new Error(`A badge needs ${SIZES.secret} random bytes.`);
  const body = Buffer.concat([Buffer.from([VERSION]), tagOf(conferenceId), secret]);
  const signature = sign(null, Buffer.concat([DOMAIN, body]), privateKey);
  const text = `${PREFIX}${VERSION}.${Buffer.concat([body, signature]).toString('base64url')}`;
  return { text, secretHash: hashOf(secret) };
}

/** Judges what a camera read. Several keys: the present one and those of badges printed before it was changed. */
export function readBadge(text: string, publicKeys: readonly KeyObject[]): BadgeReading {
  if (text.length > LONGEST_TEXT) return refused('malformed');
  const [, version, code] = SHAPE.exec(text.trim()) ?? [];
  if (version === undefined || code === undefined) return refused('malformed');
  if (version !== String(VERSION)) return refused('version');
  const bytes = Buffer.from(code, 'base64url');
  if (bytes.length !== BADGE_BYTES || bytes.toString('base64url') !== code) return refused('malformed');
  // Another version would say so in its first letters as well.
  if (bytes[0] !== VERSION) return refused('forged');

  const body = bytes.subarray(0, BODY_BYTES);
  const message = Buffer.concat([DOMAIN, body]);
  const signature = bytes.subarray(BODY_BYTES);
  if (!publicKeys.some((key) => verify(null, message, key, signature))) return refused('forged');
  return {
    ok: true,
    conferenceTag: body.subarray(1, 1 + SIZES.tag).toString('hex'),
    secretHash: hashOf(body.subarray(1 + SIZES.tag)),
  };
}

/**
 * The installation's pair of keys from `BADGE_KEY` (Ed25519, PKCS #8 DER in base64).
 * @throws Error with a sentence when the text is no such key
 */
export function readBadgeKey(pkcs8Base64: string): { privateKey: KeyObject; publicKey: KeyObject } {
  const privateKey = parseKey(pkcs8Base64);
  if (privateKey?.asymmetricKeyType !== 'ed25519') {
    throw new Error('BADGE_KEY is not an Ed25519 private key (PKCS #8 DER in base64).');
  }
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

function parseKey(pkcs8Base64: string): KeyObject | null {
  try {
    return createPrivateKey({ key: Buffer.from(pkcs8Base64, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}

function tagOf(conferenceId: string): Buffer {
  return createHash('sha256').update(`twinhall/conference\0${conferenceId}`).digest().subarray(0, SIZES.tag);
}

function hashOf(secret: Uint8Array): string {
  return createHash('sha256').update(secret).digest('hex');
}

function refused(reason: BadgeRefusal): BadgeReading {
  return { ok: false, refused: reason };
}
