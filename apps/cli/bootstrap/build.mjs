import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { giveUp, say } from './say.mjs';

const isSource = (path) => !/\.spec\.tsx?$|(?:^|\/)\./.test(path);

/** Every file below a folder, as a path from the project's folder, in a fixed order. */
const filesBelow = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
        .sort()
    : [];

/** Changes whenever one of the files or its name does. */
const stampOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
};

/** What was built from a source that is gone must not be found by anybody. */
const dropOrphans = () => {
  for (const file of [...filesBelow('dist/apps'), ...filesBelow('dist/libs')]) {
    const source = /^dist\/(.+)\.js(?:\.map)?$/.exec(file)?.[1];
    if (source !== undefined && !existsSync(join(root, `${source}.ts`))) rmSync(join(root, file));
  }
};

const settings = ['package.json', 'package-lock.json', 'tsconfig.json'];
const everything = () => [...filesBelow('apps'), ...filesBelow('libs')].filter(isSource);

const parts = [
  {
    name: 'server',
    result: 'dist/apps/cli/main.js',
    files: () => [
      ...[...settings, 'tsconfig.build.json', 'nest-cli.json'],
      ...everything().filter((file) => !file.startsWith('apps/web/') && !file.endsWith('.mjs')),
    ],
    build: async (isFirst) => {
      // The compiler's memory of what it has written is worthless once that is gone.
      if (isFirst) rmSync(join(root, 'dist/.tsbuildinfo'), { force: true });
      const built = await run(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], { isQuiet: true });
      dropOrphans();
      return built;
    },
  },
  {
    name: 'web',
    result: 'dist/web/index.html',
    files: () => [...settings, ...everything().filter((file) => /^(?:apps\/web|libs\/contract)\//.test(file))],
    build: () => run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'apps/web'], { isQuiet: true }),
  },
];

const buildPart = async ({ name, result, files, build }) => {
  const stampFile = join(root, 'dist', `.stamp-${name}`);
  const stamp = stampOf(files());
  const isThere = existsSync(stampFile) && existsSync(join(root, result));
  if (isThere && readFileSync(stampFile, 'utf8') === stamp) return;
  const since = Date.now();
  say(`Building the ${name} …`);
  const { code, output } = await build(!isThere);
  if (code !== 0 || !existsSync(join(root, result))) {
    say(output.trim());
    giveUp(`The ${name} could not be built: the lines above say why.`);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
  say(`The ${name} is built (${Math.round((Date.now() - since) / 1000)} s).`);
};

/** Builds server and web client, each only when its sources changed since the last time. */
export const buildAll = async () => {
  await Promise.all(parts.map(buildPart));
};
