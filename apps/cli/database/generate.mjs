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
const number = String(readdirSync(here).filter((file) => /^\d{4}-/.test(file)).length + 1).padStart(4, '0');
const className =
  name
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('') + Date.now();
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
const files = readdirSync(here)
  .filter((file) => /^\d{4}-/.test(file))
  .sort();
writeFileSync(
  join(here, 'index.ts'),
  `${files.map((file, index) => `import * as m${index + 1} from './${file.replace('.ts', '.js')}';`).join('\n')}

/** In order. Written by generate.mjs. */
export const migrations = [${files.map((_, index) => `...Object.values(m${index + 1})`).join(', ')}];
`,
);
console.log(`wrote migrations/${number}-${name}.ts`);
