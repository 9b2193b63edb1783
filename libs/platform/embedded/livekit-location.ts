import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The server that was tried with this release of Twinhall. */
export const LIVEKIT_VERSION = 'v1.13.5';

const EXECUTABLE_SUFFIX = process.platform === 'win32' ? '.exe' : '';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The first program of this name on PATH, as an absolute path. */
export function findOnPath(name: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name + EXECUTABLE_SUFFIX)).find(isExecutable);
}

/** Where a LiveKit server built by us is kept, for every installation of this account. */
export function livekitCachePath(env: NodeJS.ProcessEnv = process.env): string {
  const caches = env.XDG_CACHE_HOME ?? join(env.HOME ?? homedir(), '.cache');
  return join(caches, 'twinhall', 'livekit', LIVEKIT_VERSION, `livekit-server${EXECUTABLE_SUFFIX}`);
}

/** A LiveKit server on this machine: `livekit-server` on PATH, else the one in our cache. */
export function findLiveKitServer(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const cached = livekitCachePath(env);
  return findOnPath('livekit-server', env) ?? (isExecutable(cached) ? cached : undefined);
}
