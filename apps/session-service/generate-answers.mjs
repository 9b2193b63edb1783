import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

// Prints JSON Schema of what the routes answer, from the contract's RouteAnswers, for http/answers.schema.json
// (npm run openapi). Throws where a type has no schema.
const ROOT = join(import.meta.dirname, '..', '..');
const generator = createGenerator({
  path: join(ROOT, 'libs/contract/answers.ts'),
  tsconfig: join(ROOT, 'tsconfig.json'),
  type: 'RouteAnswers',
  topRef: false,
  skipTypeCheck: true,
});
const { properties, definitions } = generator.createSchema('RouteAnswers');
const text = JSON.stringify({ answers: properties, schemas: definitions }, null, 2);
process.stdout.write(`${text.replaceAll('#/definitions/', '#/components/schemas/')}\n`);
