/** Where a request at the one public port goes. */
export type EdgeRoute = { to: 'gateway' | 'service' } | { to: 'livekit'; url: string } | { to: 'nowhere' };

/** LiveKit's signalling and nothing else: its server interface (/twirp) stays inside. */
const SIGNALLING = /^\/livekit(\/rtc(?:\/[a-z0-9]+)*)\/?$/;

/** What the edge itself asks the session service; never asked through it. */
const INTERNAL = /^\/+api\/+internal(?:\/|$)/i;

/**
 * Decides by the path as a server would understand it (dot segments resolved).
 * @param requestUrl as in the request line; may hold tokens, so it is never logged
 */
export function routeOf(requestUrl: string): EdgeRoute {
  if (!requestUrl.startsWith('/') || !URL.canParse(`http://edge${requestUrl}`)) return { to: 'nowhere' };
  const { pathname, search } = new URL(`http://edge${requestUrl}`);
  if (pathname.startsWith('/socket.io/')) return { to: 'gateway' };
  const signalling = SIGNALLING.exec(pathname)?.[1];
  if (signalling !== undefined) return { to: 'livekit', url: signalling + search };
  if (INTERNAL.test(pathname)) return { to: 'nowhere' };
  if (/^\/+(?:livekit|twirp)(?:\/|$)/i.test(pathname)) return { to: 'nowhere' };
  return { to: 'service' };
}
