import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const ASSETS = join(process.cwd(), 'dist', 'web', 'assets');

/** File names of the built client that hold code of a package, by their source maps. */
export const filesWith = (name: string): string[] =>
  readdirSync(ASSETS)
    .filter((file) => file.endsWith('.js.map'))
    .filter((file) => {
      const { sources } = JSON.parse(readFileSync(join(ASSETS, file), 'utf8')) as { sources: string[] };
      return sources.some((source) => source.includes(`/node_modules/${name}/`));
    })
    .map((file) => file.slice(0, -'.map'.length));

/** Names of all scripts which a page asks for from now on, preloaded ones too. */
export const watchScripts = (page: Page): Set<string> => {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) asked.add(pathname.slice(pathname.lastIndexOf('/') + 1));
  });
  return asked;
};
