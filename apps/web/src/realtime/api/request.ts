import { readRefusal, Refused } from '../refused.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A text instead of JSON, as the import routes take it; bytes in an encoding unknown here go as a `Blob`. */
export interface Upload {
  text: string;
  /** `text/csv` or `application/json`. */
  type: string;
}

const isUpload = (body: unknown): body is Upload =>
  typeof body === 'object' && body !== null && 'text' in body && 'type' in body && Object.keys(body).length === 2;

const withBody = (body: unknown): RequestInit => {
  if (body === undefined) return {};
  if (body instanceof Blob) return { body, headers: { 'content-type': body.type } };
  if (isUpload(body)) return { body: body.text, headers: { 'content-type': body.type } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
};

const answered = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return isJson ? response.json() : response.text();
};

/** The error in the body where our service wrote it; else what the status means (the edge answers 503 while it restarts). */
const refusedBy = (response: Response, body: unknown): Refused => {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  const refusal = readRefusal(error);
  if (refusal) return new Refused(refusal);
  return Refused.because(response.status >= 500 && response.status !== 500 ? 'server/unavailable' : 'server/failed');
};

/**
 * Asks the session service. `path` begins with `/api/`; the answer is JSON, text (CSV) or nothing.
 * @throws {Refused} also when the network fails
 */
export const request = async <T>(method: Method, path: `/api/${string}`, body?: unknown): Promise<T> => {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(path, { method, credentials: 'same-origin', ...withBody(body) });
    answer = await answered(response);
  } catch (cause) {
    throw Refused.because('server/unavailable', { cause });
  }
  if (!response.ok) throw refusedBy(response, answer);
  return answer as T;
};

/** `api.get<MeView>('/api/me')`; all of them throw {@link Refused} and nothing else. */
export const api = {
  get: <T>(path: `/api/${string}`): Promise<T> => request('GET', path),
  post: <T = undefined>(path: `/api/${string}`, body: unknown = {}): Promise<T> => request('POST', path, body),
  put: <T = undefined>(path: `/api/${string}`, body: unknown): Promise<T> => request('PUT', path, body),
  patch: <T = undefined>(path: `/api/${string}`, body: unknown): Promise<T> => request('PATCH', path, body),
  remove: <T = undefined>(path: `/api/${string}`): Promise<T> => request('DELETE', path),
};
