import { parseCookie, stringifySetCookie } from 'cookie';

/** Bound to the host, to https and to every path; no script and no subdomain can set or read it. */
const NAME = '__Host-twinhall';
/** Safari refuses Secure cookies on http://localhost: only there the visit has a plain one. */
const PLAIN_NAME = 'twinhall-local';
const THIS_MACHINE = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The visit's token in a Cookie header, if any.
 * @param publicUrl away from plain http on this machine the plain cookie counts nothing: any page of a neighbouring host
 * could set one, and people would act in somebody else's name
 */
export function readVisitToken(cookieHeader: string | undefined, publicUrl: string): string | undefined {
  const cookies = parseCookie(cookieHeader ?? '');
  return cookies[NAME] ?? (isPlainHere(publicUrl) ? cookies[PLAIN_NAME] : undefined);
}

function isPlainHere(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' && THIS_MACHINE.test(hostname);
}

const isSafari = (userAgent: string): boolean =>
  /Safari\//.test(userAgent) && !/Chrom(e|ium)\/|Android/.test(userAgent);

/**
 * The Set-Cookie value that binds a browser to its visit, or ends it with a null token.
 * @param publicUrl decides whether the plain cookie is allowed at all (plain http on this machine)
 */
export function visitCookie(token: string | null, publicUrl: string, userAgent: string): string {
  const plain = isPlainHere(publicUrl) && isSafari(userAgent);
  const lifetime = token === null ? 0 : 60 * 60 * 24 * 30;
  return stringifySetCookie({
    name: plain ? PLAIN_NAME : NAME,
    value: token ?? '',
    ...{ httpOnly: true, secure: !plain, sameSite: 'lax', path: '/', maxAge: lifetime },
  });
}
