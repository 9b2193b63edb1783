import type { TestInstallation } from './installation.js';

/** Makes the demo conference and gives its personal links by host, e.g. `steward`. */
export const demoLinks = async (home: TestInstallation): Promise<Record<string, string>> => {
  const printed = await home.cli('demo');
  return Object.fromEntries(
    [...printed.matchAll(/https?:\/\/([\w-]+)\.localhost:\d+\/j#[\w-]{22}/gu)].map(([url, host]) => [host!, url]),
  );
};
