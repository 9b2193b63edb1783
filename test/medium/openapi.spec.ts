import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ROUTE_ACCESS } from '../../libs/contract/index.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { undescribed } from '../harness/described-answer.js';
import { useSuite } from '../harness/suite.js';

interface Description {
  openapi: string;
  paths: Record<string, Record<string, { 'x-roles': string[]; responses: object; summary?: string }>>;
  components: { schemas: Record<string, { properties: Record<string, object> }> };
}

const path = (end: string): string => fileURLToPath(new URL(`../../${end}`, import.meta.url));

/** What a program prints. */
const printed = async (program: string): Promise<string> =>
  (await promisify(execFile)(process.execPath, [path(program)], { maxBuffer: 10_000_000 })).stdout;

const suite = useSuite();

const routesOf = ({ paths }: Description): string[] =>
  Object.entries(paths).flatMap(([route, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${route.replace(/\{(\w+)\}/g, ':$1')}`),
  );

it('is served to anybody and names every route with its roles', async () => {
  const answer = await new TestBrowser(suite.service.url).get('/api/openapi.json');
  expect(answer.status).toBe(200);
  const description = answer.body as Description;
  for (const route of routesOf(description)) expect(Object.keys(ROUTE_ACCESS)).toContain(route);
  expect(description.paths['/api/conferences/{conferenceId}/releases']!['post']).toMatchObject({
    'x-roles': ['organiser'],
    security: [{ visit: [] }],
    responses: { default: { description: 'Refused.' } },
  });
  expect(description.paths['/api/health']!['get']!['x-roles']).toEqual(['anybody']);
});

it('describes every answer in JSON, field by field', async () => {
  const { paths } = JSON.parse(readFileSync(path('docs/openapi.json'), 'utf8')) as Description;
  const bare = Object.entries(paths).flatMap(([route, item]) =>
    Object.entries(item)
      .filter(([, { responses }]) =>
        /"schema":\{(?:"type":"array","items":\{)?"type":"object"\}/.test(JSON.stringify(responses)),
      )
      .map(([method]) => `${method} ${route}`),
  );
  // A programme as a file and this description have forms of their own, described elsewhere.
  expect(bare).toEqual(['get /api/conferences/{conferenceId}/schedule.json', 'get /api/openapi.json']);
  expect(await printed('apps/session-service/generate-answers.mjs')).toBe(
    readFileSync(path('apps/session-service/http/answers.schema.json'), 'utf8'),
  );
});

it('notices an answer that is not as described: a field too many, one too few, a wrong one, a strange refusal', () => {
  const opened = { personId: 'p', conferenceId: 'c', confirmed: true };
  const told = (body: unknown, status = 200): string[] => undescribed('POST', '/api/links/open', status, body);
  expect(told(opened)).toEqual([]);
  expect(told({ ...opened, email: 'x' })[0]).toContain('must NOT have additional properties');
  expect(told({ personId: 'p', conferenceId: 'c' })[0]).toContain("must have required property 'confirmed'");
  expect(told({ ...opened, confirmed: 'yes' })[0]).toContain('/confirmed: must be boolean');
  expect(told({ error: { code: 'link/unknown', retry: false } }, 404)).toEqual([]);
  expect(told({ error: { code: 'link/strange', retry: false } }, 404)[0]).toContain('/error/code');
});

it('stands in docs/openapi.json as the built service describes itself (npm run openapi)', async () => {
  const description = JSON.parse(await printed('dist/apps/session-service/openapi.js')) as Description;
  expect(description).toEqual(JSON.parse(readFileSync(path('docs/openapi.json'), 'utf8')));
  expect(description.components.schemas['SessionChangeDto']!.properties['startLocal']).toEqual({
    type: 'string',
    description: 'Wall time at the venue, `YYYY-MM-DDTHH:mm`. Without a new end the session keeps its length.',
    pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d$`,
  });
});
