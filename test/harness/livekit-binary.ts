import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export const liveKitVersion = 'v1.13.5';

/** Where a LiveKit server may lie, in the order in which `npm start` looks as well. */
const candidates = (): string[] => [
  process.env['LIVEKIT_BIN'] ?? '',
  ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'livekit-server')),
  join(homedir(), '.cache', 'twinhall', 'livekit', liveKitVersion, 'livekit-server'),
];

/** @throws Error that says what to do: the tests need the real server and skip nothing. */
export const findLiveKitBinary = (): string => {
  const found = candidates().find((path) => path !== '' && existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'The tests need a LiveKit server: run "npm start" once (it fetches one), put livekit-server on the PATH, ' +
      'or name it in LIVEKIT_BIN.',
  );
};
