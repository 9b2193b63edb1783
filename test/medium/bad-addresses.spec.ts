import { beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { ROUTE_ACCESS, type RouteName } from '../../libs/contract/index.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { addressOf, wellFormedQueries, type RequestIds } from '../factories/request.factory.js';
import { methodOf, newOrganiser, requestIds, told } from '../harness/bad-client.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const suite = useSuite();
let conference: TestConference;
let ids: RequestIds;

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  ids = await requestIds(conference);
});

const organiser = (): Promise<TestBrowser> => newOrganiser(conference, suite.service);

const routes = Object.keys(ROUTE_ACCESS) as RouteName[];
describe('an address', () => {
  const idsIn = (route: RouteName): (keyof RequestIds)[] =>
    [...route.matchAll(/:(\w+)/g)].map(([, name]) => name as keyof RequestIds);
  const send = (browser: TestBrowser, route: RouteName, at: RequestIds, query = ''): Promise<object> =>
    browser.send(methodOf(route), addressOf(route, at) + query, methodOf(route) === 'GET' ? undefined : {}).then(told);

  it.each(routes.filter((route) => route.includes(':')))(
    'with what is no id: %s',
    async (route) => {
      const browser = await organiser();
      const before = await storedRows(suite.database);
      for (const name of idsIn(route)) {
        for (const id of ['1', '%00', 'NaN', '__proto__', '%F0%9F%98%80', "'--", 'x'.repeat(4_000), `${ids[name]}0`])
          expect({ id, ...(await send(browser, route, { ...ids, [name]: id })) }).toEqual({
            ...{ id, status: 400, code: 'input/invalid', field: name },
          });
        expect(await send(browser, route, { ...ids, [name]: '%E0%A4%A' })).toMatchObject({ status: 400 });
        const unknown = await send(browser, route, { ...ids, [name]: '01890000-0000-7000-8000-000000000000' });
        expect(unknown).toMatchObject({ status: 404, code: name.replace(/Id$/, '/not_found') });
      }
      expect(await storedRows(suite.database)).toEqual(before);
    },
    30_000,
  );

  const queried = Object.keys(wellFormedQueries({} as RequestIds)) as RouteName[];
  it.each(queried)(
    'with a bad query: %s',
    async (route) => {
      const browser = await organiser();
      const good = wellFormedQueries(ids)[route]!;
      const before = await storedRows(suite.database);
      for (const field of Object.keys(good)) {
        const once = `${field}=${encodeURIComponent(good[field]!)}`;
        const others = new URLSearchParams(Object.entries(good).filter(([name]) => name !== field)).toString();
        for (const wrong of [`${once}&${once}`, `${field}=%00`, `${field}=${'x'.repeat(8_000)}`])
          expect({ wrong, ...(await send(browser, route, ids, `?${others}&${wrong}`)) }).toEqual({
            ...{ wrong, status: 400, code: 'input/invalid', field },
          });
      }
      expect(await storedRows(suite.database)).toEqual(before);
    },
    30_000,
  );

  it('that nobody knows is not found, whatever the method', async () => {
    const browser = await organiser();
    for (const [method, path] of [
      ['GET', '/api/nothing'],
      ['POST', '/api/me'],
      ['DELETE', '/api/conferences'],
      ['PUT', `/api/sessions/${ids.sessionId}/roles/x`],
      ['GET', '/api/../api/__proto__'],
      ['OPTIONS', '/api/me'],
    ] as const)
      expect({ path, ...told(await browser.send(method, path)) }).toMatchObject({ path, code: 'route/unknown' });
  });
});

describe('what is no request', () => {
  /** Sends bytes as they are and gives the first line of the answer; nothing when the server hangs up. */
  const raw = (bytes: string, stay = true): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(suite.service.url);
      const socket = connect(Number(port), hostname, () => socket.write(bytes, () => stay || socket.destroy()));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(answer.split('\r\n', 1)[0]!));
    });
  const post = 'POST /api/links/open HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

  it.each([
    ['noise', '\x16\x03\x01\x02\0\x01\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    [
      'a header without an end',
      `GET /api/me HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`,
      'HTTP/1.1 431 Request Header Fields Too Large',
    ],
    ['two lengths', `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 'HTTP/1.1 400 Bad Request'],
    [
      'a length and chunks',
      `${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
      'HTTP/1.1 400 Bad Request',
    ],
    ['chunks that are none', `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}`, 'HTTP/1.1 400 Bad Request'],
    ['a line in a header', `GET /api/me HTTP/1.1\r\nHost: x\r\nCookie: a\0b\r\n\r\n`, 'HTTP/1.1 400 Bad Request'],
  ])('%s is hung up on', async (_, bytes, line) => {
    const before = await storedRows(suite.database);
    expect(await raw(bytes)).toBe(line);
    expect(await storedRows(suite.database)).toEqual(before);
    expect((await new TestBrowser(suite.service.url).get('/api/health')).status).toBe(200);
  });

  it('a body whose sender goes away leaves nothing', async () => {
    const before = await storedRows(suite.database);
    await Promise.all(Array.from({ length: 20 }, () => raw(`${post}Content-Length: 1000\r\n\r\n{"se`, false)));
    expect((await new TestBrowser(suite.service.url).get('/api/health')).status).toBe(200);
    expect(await storedRows(suite.database)).toEqual(before);
  });
});
