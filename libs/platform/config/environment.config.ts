import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** A boot that must not happen: one sentence per mistake, none with a value in it (it may be a secret). */
export class EnvironmentMistakes extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'EnvironmentMistakes';
  }
}

/**
 * The message of a rule in an environment class: `rule` completes "NAME is missing: …" or "NAME is wrong: …".
 * @param rule what to give instead, for example "give a port from 1 to 65535."
 */
export function sayIf(rule: string): { message: (args: { value: unknown; property: string }) => string } {
  return {
    message: ({ value, property }) => `${property} is ${value === undefined ? 'missing' : 'wrong'}: ${rule}`,
  };
}

/**
 * Reads and validates the environment (or any record of settings) into `Environment`, a class with the rules of
 * class-validator, whose defaults are its initial values. Empty values count as missing.
 * @throws EnvironmentMistakes when anything is missing or wrong
 */
export function readEnvironment<T extends object>(
  Environment: new () => T,
  env: Readonly<Record<string, unknown>> = process.env,
): T {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '' && value !== undefined));
  const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const mistakes = validateSync(environment, { stopAtFirstError: true, whitelist: true, forbidUnknownValues: false });
  if (mistakes.length > 0) {
    throw new EnvironmentMistakes(mistakes.flatMap((mistake) => Object.values(mistake.constraints ?? {})));
  }
  return environment;
}

/** Reads the environment as `readEnvironment` does; with a mistake it prints the sentences and ends the process with code 1. */
export function readEnvironmentOrExit<T extends object>(Environment: new () => T): T {
  try {
    return readEnvironment(Environment);
  } catch (error) {
    if (!(error instanceof EnvironmentMistakes)) throw error;
    for (const sentence of error.sentences) process.stderr.write(`${sentence}\n`);
    process.exit(1);
  }
}

/**
 * An origin that people may open. Plain http only on this machine itself: elsewhere browsers give no camera and no
 * microphone, and drop the cookie that a person is known by.
 */
export const PUBLIC_ORIGIN = /^(https:\/\/[^/?#]+|http:\/\/(([\w-]+\.)*localhost|127(\.\d+){3}|\[::1\])(:\d+)?)\/?$/i;
