import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A machine on which nobody installed LiveKit, nor anything it could be built with. */
export interface BareMachine {
  /** Environment for `startInstallation`. */
  readonly env: Readonly<Record<string, string>>;
  remove(): void;
}

/** LiveKit itself, Go, and Python, which could fetch Go. */
const KEPT_OUT = /^(?:livekit|go$|python)/u;

/** Hides LiveKit and its tools: a PATH with everything else on it, and an empty cache. */
export const bareMachine = (): BareMachine => {
  const folder = mkdtempSync(join(tmpdir(), 'twinhall-bare-'));
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  for (const place of (process.env['PATH'] ?? '').split(delimiter).filter((one) => existsSync(one)))
    for (const name of readdirSync(place))
      if (!KEPT_OUT.test(name) && !existsSync(join(programs, name)))
        symlinkSync(join(place, name), join(programs, name));
  return {
    env: { PATH: programs, XDG_CACHE_HOME: join(folder, 'cache') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
