import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { findGo, installGoWithPython } from './go-toolchain.js';
import { livekitCachePath, LIVEKIT_VERSION } from './livekit-location.js';

/** About so many packages are compiled; only the progress line depends on it. */
const PACKAGES = 800;

const MODULE = `github.com/livekit/livekit-server/cmd/server@${LIVEKIT_VERSION}`;

export interface LiveKitInstallOptions {
  env?: NodeJS.ProcessEnv;
  /** Told one clause whenever there is something new to say. */
  onProgress: (clause: string) => void;
  /** Gives the building up. */
  signal?: AbortSignal;
}

/** Runs `go install`, which checks every module against Go's checksum database. */
function goInstall(go: string, env: NodeJS.ProcessEnv, { onProgress, signal }: LiveKitInstallOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(go, ['install', '-v', MODULE], {
      env,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(signal ? { signal } : {}),
    });
    const said: string[] = [];
    let compiled = 0;
    let fetched = 0;
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      if (line.startsWith('go: ')) onProgress(`${(fetched += 1)} parts fetched`);
      else onProgress(`${(compiled += 1)} of about ${PACKAGES} packages compiled`);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said.slice(-3).join(' | ')));
    });
  });
}

/** Go's own caches when the machine has Go; else everything goes into `folder` and away with it. */
function buildEnvironment(env: NodeJS.ProcessEnv, folder: string, isOwnGo: boolean): NodeJS.ProcessEnv {
  const own = isOwnGo ? { GOPATH: join(folder, 'go'), GOCACHE: join(folder, 'cache') } : {};
  // Caches that can be deleted like any other folder, and any toolchain that the module asks for.
  return { ...env, ...own, GOBIN: join(folder, 'bin'), GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'auto' };
}

/**
 * Builds the LiveKit server into our cache, with the machine's Go or with one that Python fetches.
 * @returns the path of the server
 * @throws one sentence that says what to install when it cannot be built
 */
export async function installLiveKitServer(options: LiveKitInstallOptions): Promise<string> {
  const env = options.env ?? process.env;
  const target = livekitCachePath(env);
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), 'build-'));
  try {
    const found = await findGo(env);
    if (found === undefined) options.onProgress('fetching Go');
    const go = found ?? (await installGoWithPython(folder, env));
    if (go === undefined) {
      throw new Error(
        'Sound and picture are missing: install Go (1.21 or newer), or LiveKit itself (Homebrew: "brew install livekit"; Docker: the image livekit/livekit-server with LIVEKIT_URL), and start again.',
      );
    }
    await goInstall(go, buildEnvironment(env, folder, found === undefined), options).catch((error: Error) => {
      throw new Error(
        `Sound and picture are missing: building LiveKit failed (${error.message}); check the internet connection and start again.`,
      );
    });
    const built = join(folder, 'bin', process.platform === 'win32' ? 'server.exe' : 'server');
    chmodSync(built, 0o755);
    renameSync(built, target);
    return target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
