import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RouteName } from '../../libs/contract/index.js';
import { broken, toText, WRONG } from '../factories/broken.factory.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { addressOf, wellFormedRequests, type BodyRoute, type RequestIds } from '../factories/request.factory.js';
import { methodOf, newOrganiser, requestIds, told } from '../harness/bad-client.js';
import type { TestBrowser } from '../harness/browser-fetch.js';
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

/** Below what is too fast for one person. */
const AT_ONCE = 100;
/** The whole value is named, the wrong part of it, or the first thing that it lacks. */
const isAbout = (field: string, path: string): boolean =>
  field === path || path.startsWith(`${field}.`) || field.startsWith(`${path}.`);
/** What well-formed requests are answered where there is nothing to do: rules were asked, the form was right. */
const UNDERSTOOD: Partial<Record<RouteName, string>> = {
  'POST /api/links/open': 'link/unknown',
  'POST /api/conferences/:conferenceId/releases': 'release/unchanged',
  'POST /api/sessions/:sessionId/stage-token': 'session/not_open',
};

const bodyRoutes = Object.keys(wellFormedRequests({} as RequestIds)) as BodyRoute[];
const withFields = bodyRoutes.filter((route) => {
  const { body } = wellFormedRequests({} as RequestIds)[route];
  return body !== null && body !== 'file';
});

describe('a body with one thing wrong', () => {
  it.each(withFields)(
    '%s',
    async (route) => {
      const { body, ...rules } = wellFormedRequests(ids)[route];
      const bodies = [...broken(body as Record<string, unknown>, rules)];
      for (let sent = 0; sent < bodies.length; sent += AT_ONCE) {
        const browser = await organiser();
        const before = await storedRows(suite.database);
        const answers = bodies.slice(sent, sent + AT_ONCE).map(async ({ path, what, text }) => {
          const { field, ...answer } = told(await browser.send(methodOf(route), addressOf(route, ids), text));
          return { path, what, ...answer, field: isAbout(String(field), path) ? path : field };
        });
        for (const answer of await Promise.all(answers))
          expect(answer).toEqual({ ...answer, status: 400, code: 'input/invalid', field: answer.path });
        expect(await storedRows(suite.database)).toEqual(before);
      }
      const browser = await organiser();
      const good = await browser.send(methodOf(route), addressOf(route, ids), body);
      expect(good.status < 300 ? 'done' : told(good).code).toBe(UNDERSTOOD[route] ?? 'done');
    },
    30_000,
  );
});

describe('a body that is none', () => {
  it.each(withFields)(
    '%s',
    async (route) => {
      const browser = await organiser();
      const send = async (body: string | Uint8Array<ArrayBuffer>, type = 'application/json'): Promise<object> =>
        told(await browser.send(methodOf(route), addressOf(route, ids), body, { 'content-type': type }));
      const { body: good } = wellFormedRequests(ids)[route];
      const json = toText(good);
      const before = await storedRows(suite.database);
      const invalid = { status: 400, code: 'input/invalid', field: undefined };
      for (const text of ['{', '"text"', '7', 'null', '{"a":1}x', "{'a':1}", '\0', json.slice(0, -1)])
        expect({ text, ...(await send(text)) }).toEqual({ text, ...invalid });
      for (const text of ['[]', '[{}]', `[${json}]`])
        expect({ text, ...(await send(text)) }).toEqual({ text, ...invalid, field: 'body' });
      for (const type of ['text/plain', 'text/csv', 'application/x-www-form-urlencoded', 'multipart/form-data', 'x'])
        expect({ type, ...(await send(json, type)) }).toEqual({ type, ...invalid, field: 'content-type' });
      expect(await send(json, 'application/json; charset=koi8-r')).toEqual(invalid);
      // Half of a Cyrillic letter would be stored as a mark of replacement.
      const torn = Buffer.concat([Buffer.from('{"note":"'), Buffer.from([0xd0]), Buffer.from(`",${json.slice(1)}`)]);
      expect(await send(new Uint8Array(torn))).toEqual(invalid);
      const large = { status: 413, code: 'input/too_large', field: undefined };
      for (const depth of [17, 500_000 / 2]) {
        expect(await send(`{"a":${'['.repeat(depth)}${']'.repeat(depth)},${json.slice(1)}`)).toEqual(large);
      }
      for (const depth of [17, 50_000]) {
        expect(await send(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)).toEqual(large);
      }
      expect(await send(`{"a":[${'0,'.repeat(100_000)}0],${json.slice(1)}`)).toEqual(large);
      expect(await send(`{"a":"${'x'.repeat(6_000_000)}",${json.slice(1)}`)).toEqual(large);
      expect(await storedRows(suite.database)).toEqual(before);
    },
    30_000,
  );
});

it('every kind of wrong thing is worth its name', () => {
  expect(new Set(WRONG.map(([, value]) => toText(value))).size).toBe(WRONG.length);
});
