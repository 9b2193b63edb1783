const BEARER = 'Bearer ';

/**
 * The token by which LiveKit would judge a request: of the header, else of the query. Of two in one query it would take
 * the first that it can read, which nobody else can know: then there is none.
 * @param uri path and query
 */
export function knockingToken(uri: string | undefined, authorization: string | undefined): string | undefined {
  if (authorization) return authorization.startsWith(BEARER) ? authorization.slice(BEARER.length) : undefined;
  const [, query = ''] = (uri ?? '').split(/\?(.*)/s);
  const [token, ...others] = new URLSearchParams(query).getAll('access_token');
  return others.length === 0 ? token : undefined;
}
