import { parseCookie, stringifySetCookie } from 'cookie';

/** Bound to the host, to https and to every path; no script and no subdomain can set or read it. */
const NAME = '__Host-twinhall';
/** Safari refuses Secure cookies on http://localhost: only there the visit has a plain one. */
const PLAIN_NAME = 'twinhall-local';

/** The visit's token in a Cookie header, if any. */
export function readVisitToken(cookieHeader: string | undefined): string | undefined {
  const cookies = parseCookie(cookieHeader ?? '');
  return cookies[NAME] ?? cookies[PLAIN_NAME];
}

const isSafari = (userAgent: string): boolean =>
  /Safari\//.test(userAgent) && !/Chrom(e|ium)\/|Android/.test(userAgent);

/**
 * The Set-Cookie value that binds a browser to its visit, or ends it with a null token.
 * @param publicUrl decides whether the plain cookie is allowed at all (plain http on localhost)
 */
export function visitCookie(token: string | null, publicUrl: string, userAgent: string): string {
  const plain = publicUrl.startsWith('http:') && isSafari(userAgent);
  const lifetime = token === null ? 0 : 60 * 60 * 24 * 30;
  return stringifySetCookie({
    name: plain ? PLAIN_NAME : NAME,
    value: token ?? '',
    ...{ httpOnly: true, secure: !plain, sameSite: 'lax', path: '/', maxAge: lifetime },
  });
}
