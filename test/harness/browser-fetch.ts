import { undescribed } from './described-answer.js';

/** Sent as it is. */
const isPlain = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array;

/**
 * A browser as far as HTTP goes: an origin, and a cookie jar of one cookie. Every JSON answer has to be what
 * docs/openapi.json says.
 */
export class TestBrowser {
  private cookie: string | undefined;

  constructor(
    private readonly url: string,
    token?: string,
    private readonly origin: string | null = 'http://localhost:3000',
  ) {
    if (token) this.cookie = `__Host-twinhall=${token}`;
  }

  /** Value of the visit's cookie, if the server set one. */
  get token(): string | undefined {
    return this.cookie?.split('=')[1];
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: unknown; headers: Headers }> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.origin && method !== 'GET' && { origin: this.origin }),
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...headers,
      },
      ...(body !== undefined && { body: isPlain(body) ? body : JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie().find((one) => one.startsWith('__Host-twinhall='));
    if (set) this.cookie = set.split(';')[0];
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const answer = isJson && text ? (JSON.parse(text) as unknown) : text;
    const wrong = isJson ? undescribed(method, path, response.status, answer) : [];
    if (wrong.length > 0) throw new Error(`An answer is not as described:\n${wrong.join('\n')}`);
    return { status: response.status, body: answer, headers: response.headers };
  }

  get(path: string): ReturnType<TestBrowser['send']> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = {}): ReturnType<TestBrowser['send']> {
    return this.send('POST', path, body);
  }
}
