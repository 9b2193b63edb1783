import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ERRORS, PROTOCOL, ROUTE_ACCESS, type RouteAnswers, type RouteName } from '#contract';
import described from './answers.schema.json' with { type: 'json' };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The OpenAPI description of this service: routes, bodies, who may ask, and the one form of refusal. */
@Injectable()
export class ApiDescription {
  private app: INestApplication | undefined;
  private document: OpenAPIObject | undefined;

  /** Call once while the service starts. */
  describe(app: INestApplication): void {
    this.app = app;
  }

  /** Made when somebody asks for the first time. */
  read(): OpenAPIObject {
    if (!this.app) throw new Error('The API was not described.');
    return (this.document ??= describeApi(this.app));
  }
}

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
type SchemasObject = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Works without a database: nothing of the application needs to run. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('Twinhall')
    .setDescription(
      'HTTP of the session service: programme, people, joining, attendance. Live commands and facts go over socket.io. ' +
        'Whatever changes something needs the Origin header of this installation.',
    )
    .setVersion(String(PROTOCOL))
    // Its schemas are JSON Schema: a value may be null there.
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('__Host-twinhall', { type: 'apiKey', in: 'cookie' }, 'visit')
    .build();
  const document = SwaggerModule.createDocument(app, outline);
  const paths = Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, item] of paths)
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) describeOperation(operation, `${method.toUpperCase()} ${path}`);
    }
  const schemas = { ...document.components?.schemas, ...described.schemas, Refusal: REFUSAL } as SchemasObject;
  return { ...document, paths: Object.fromEntries(paths), components: { ...document.components, schemas } };
}

/** Who may use a route, what it answers and how a refusal looks, by the tables of the contract. */
function describeOperation(operation: OperationObject, route: string): void {
  const name = route.replace(/\{(\w+)\}/g, ':$1') as RouteName;
  const allowed = ROUTE_ACCESS[name];
  const answer: unknown = described.answers[name as keyof RouteAnswers];
  if (answer)
    for (const [status, response] of Object.entries(operation.responses))
      if (status.startsWith('2'))
        Object.assign(response ?? {}, { content: { 'application/json': { schema: answer } } });
  const refused = { description: 'Refused.', content: { 'application/json': { schema: REFUSED } } };
  Object.assign(operation, {
    security: allowed === 'anybody' ? [] : [{ visit: [] }],
    'x-roles': allowed === 'anybody' ? ['anybody'] : allowed,
    responses: { ...operation.responses, default: refused },
  });
}

const REFUSED = {
  type: 'object',
  required: ['error'],
  properties: { error: { $ref: '#/components/schemas/Refusal' } },
};
const TEXT = { type: 'string' };
const PROBLEM = {
  type: 'object',
  required: ['code', 'detail'],
  properties: { line: { type: 'integer' }, at: TEXT, code: TEXT, detail: TEXT },
};
const REFUSAL = {
  type: 'object',
  required: ['code', 'retry'],
  properties: {
    code: { type: 'string', enum: Object.keys(ERRORS) },
    retry: { type: 'boolean', description: 'The same request may succeed later unchanged.' },
    detail: { type: 'object', additionalProperties: { oneOf: [TEXT, { type: 'number' }] } },
    problems: { type: 'array', description: 'Of an import: one per problem.', items: PROBLEM },
  },
};
