import { ERRORS, type ErrorCode, type Refusal } from '#contract';

/**
 * What every request and every command of the client fails with, the network's failures included: those are
 * `server/unavailable`. Pages show what `useRefusalWords()` makes of it.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ErrorCode;

  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions,
  ) {
    super(refusal.code, options);
    this.code = refusal.code;
  }

  static because(code: ErrorCode, options?: ErrorOptions): Refused {
    return new Refused({ code, retry: ERRORS[code].retry }, options);
  }
}

const known = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERRORS, code);

/** Whatever came over the wire as a refusal; a code of a newer server is `server/failed` here. */
export const readRefusal = (found: unknown): Refusal | undefined => {
  if (typeof found !== 'object' || found === null || !('code' in found)) return undefined;
  const refusal = found as Refusal;
  return known(refusal.code) ? refusal : { code: 'server/failed', retry: true };
};
