import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ROUTE_ACCESS } from '../../libs/contract/index.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';

interface Description {
  openapi: string;
  paths: Record<string, Record<string, { 'x-roles': string[]; responses: object; summary?: string }>>;
  components: { schemas: Record<string, { properties: Record<string, object> }> };
}

const path = (end: string): string => fileURLToPath(new URL(`../../${end}`, import.meta.url));

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

it('stands in docs/openapi.json as the built service describes itself (npm run openapi)', async () => {
  const printed = await promisify(execFile)(process.execPath, [path('dist/apps/session-service/openapi.js')], {
    maxBuffer: 10_000_000,
  });
  const description = JSON.parse(printed.stdout) as Description;
  expect(description).toEqual(JSON.parse(readFileSync(path('docs/openapi.json'), 'utf8')));
  expect(description.components.schemas['SessionChangeDto']!.properties['startLocal']).toEqual({
    type: 'string',
    description: 'Wall time at the venue, `YYYY-MM-DDTHH:mm`. Without a new end the session keeps its length.',
    pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d$`,
  });
});
