// Writes a new migration from the difference between the entities and the migrations so far.
// Usage: DATABASE_URL=... node apps/cli/database/generate.mjs NAME   (an empty database; needs a build)
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allTables, migrate } from '../../../dist/apps/cli/database/index.js';

const url = process.env['DATABASE_URL'];
const name = process.argv[2];
if (!url || !name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Usage: DATABASE_URL=postgres://... node apps/cli/database/generate.mjs kebab-name');
  process.exit(2);
}
const here = join(dirname(fileURLToPath(import.meta.url)), 'migrations');
await migrate(url);
const source = await allTables(url).initialize();
const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
await source.destroy();
if (upQueries.length === 0) {
  console.log('The migrations already make the schema of the entities.');
  process.exit(0);
}
const written = () =>
  readdirSync(here)
    .filter((file) => /^\d{4}-/.test(file))
    .sort();
const numberAt = (index) => String(index + 1).padStart(4, '0');
// The first number that is free: the initial migration is written anew below what is written by hand.
const taken = written().map((file) => file.slice(0, 4));
const number = numberAt([...taken, ''].findIndex((one, index) => one !== numberAt(index)));
// TypeORM sorts by the last 13 digits: the file's number, then minutes, so that one written anew stays in its place.
const minutes = String(Math.floor(Date.now() / 60_000)).padStart(9, '0');
const words = name.split('-').map((word) => word[0].toUpperCase() + word.slice(1));
const className = `${words.join('')}${number}${minutes}`;
const sql = (queries) => queries.map(({ query }) => `    await runner.query(${JSON.stringify(query)});`).join('\n');
writeFileSync(
  join(here, `${number}-${name}.ts`),
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
${number === '0001' ? "    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');\n" : ''}${sql(upQueries)}
  }

  async down(runner: QueryRunner): Promise<void> {
${sql(downQueries.reverse())}
  }
}
`,
);
const files = written();
writeFileSync(
  join(here, 'index.ts'),
  `${files.map((file, index) => `import * as m${index + 1} from './${file.replace('.ts', '.js')}';`).join('\n')}

/** In order. Written by generate.mjs. */
export const migrations = [${files.map((_, index) => `...Object.values(m${index + 1})`).join(', ')}];
`,
);
console.log(`wrote migrations/${number}-${name}.ts`);
