import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

interface Description {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, object> }> }>>;
}

const description = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../docs/openapi.json'), 'utf8'),
) as Description;
// OpenAPI's own words are no JSON Schema.
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true }).addSchema(description, 'openapi');
const routes = Object.keys(description.paths).map((path) => ({
  path,
  pattern: new RegExp(`^${path.replaceAll('.', String.raw`\.`).replace(/\{\w+\}/g, '[^/]+')}$`),
}));

const pointer = (...parts: string[]): string =>
  `openapi#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/**
 * What docs/openapi.json says about the JSON of an answer: nothing more and nothing less may stand in it.
 * @param address path of the request, with or without a query
 * @returns sentences about what differs; none where the description says nothing about such an answer
 */
export const undescribed = (method: string, address: string, status: number, body: unknown): string[] => {
  const plain = address.split('?', 1)[0]!;
  const path = routes.find(({ pattern }) => pattern.test(plain))?.path;
  const responses = path === undefined ? undefined : description.paths[path]?.[method.toLowerCase()]?.responses;
  const kind = status >= 400 && status < 500 ? 'default' : String(status);
  if (path === undefined || !responses?.[kind]?.content?.['application/json']) return [];
  const where = ['paths', path, method.toLowerCase(), 'responses', kind, 'content', 'application/json', 'schema'];
  const validate = ajv.getSchema(pointer(...where));
  if (!validate) throw new Error(`docs/openapi.json has no schema at ${where.join(' ')}`);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${method} ${path} ${status}${instancePath}: ${message} ${JSON.stringify(params)}`,
  );
};
