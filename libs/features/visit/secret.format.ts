import { createHash, randomBytes } from 'node:crypto';

/** A link's secret: 128 random bits, base64url (22 characters). It lives in a fragment and is stored as a hash only. */
export const newLinkSecret = (): string => randomBytes(16).toString('base64url');

/** A device's cookie value: 256 random bits, base64url. */
export const newVisitToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256, hex. The secrets are random and long, so that a plain hash cannot be turned back. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
