import { createHash, createHmac } from 'node:crypto';

/** The key pair that a LiveKit server and a session service share. */
export interface SharedKey {
  apiKey: string;
  apiSecret: string;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT as somebody with these bytes can make it. An empty secret leaves the signature out. */
export function jwt(header: object, claims: object, secret: string | Uint8Array, hash = 'sha256'): string {
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${secret.length === 0 ? '' : createHmac(hash, secret).update(signed).digest('base64url')}`;
}

/** Claims with which LiveKit signs a webhook. */
export function claimsOf(body: string, { apiKey }: SharedKey, changes: object = {}): object {
  const now = Math.floor(Date.now() / 1_000);
  const sha256 = createHash('sha256').update(body).digest('base64');
  return { iss: apiKey, nbf: now - 5, exp: now + 300, sha256, ...changes };
}

/** The Authorization of a genuine webhook. */
export const signatureOf = (body: string, key: SharedKey): string =>
  jwt({ alg: 'HS256', typ: 'JWT' }, claimsOf(body, key), key.apiSecret);
