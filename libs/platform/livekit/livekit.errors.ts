import { ServerError } from 'livekit-server-sdk';

/** The server did not answer, or answered that it cannot: try again later. */
export class LiveKitDown extends Error {
  override readonly name = 'LiveKitDown';
  constructor(cause: unknown) {
    super('The LiveKit server cannot be reached.', { cause });
  }
}

/** Nobody configured a LiveKit server: there is no stage here. */
export class LiveKitAbsent extends Error {
  override readonly name = 'LiveKitAbsent';
  constructor() {
    super('No LiveKit server is configured, so there is no sound and no picture.');
  }
}

/** The room, or the device or track in it, is not there (any more). */
export class NotOnStage extends Error {
  override readonly name = 'NotOnStage';
  constructor(readonly missing: 'room' | 'participant' | 'track') {
    super(`LiveKit has no such ${missing}.`);
  }
}

/** The server understood and refused, e.g. because of a wrong key. Not worth a retry. */
export class LiveKitRefused extends Error {
  override readonly name = 'LiveKitRefused';
  constructor(cause: ServerError) {
    super(`LiveKit refused the call: ${cause.message}`, { cause });
  }
}

const missingIn = (message: string, fallback: NotOnStage['missing']): NotOnStage['missing'] =>
  (['track', 'participant', 'room'] as const).find((word) => message.includes(word)) ?? fallback;

/**
 * Runs one call of the server API and throws only the four errors above.
 * @param about what a 404 without a clear message means
 */
export const askLiveKit = async <T>(about: NotOnStage['missing'], call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ServerError)) throw new LiveKitDown(error);
    if (error.status === 404) throw new NotOnStage(missingIn(error.message, about));
    throw error.status >= 500 ? new LiveKitDown(error) : new LiveKitRefused(error);
  }
};
