/** How to reach the LiveKit server. */
export type LiveKitSettings = {
  /** Server API, e.g. `http://127.0.0.1:7880`. */
  readonly url: string;
  readonly apiKey: string;
  /** At least 32 bytes: with an empty secret the library would accept forged webhooks. */
  readonly apiSecret: string;
  /** Signal address for browsers, when it is not `/livekit` of the page's own origin. */
  readonly publicUrl?: string;
};

const minSecretBytes = 32;

/** @throws Error with one sentence when the settings cannot be used. */
export const assertLiveKitSettings = (settings: LiveKitSettings): LiveKitSettings => {
  if (!/^(https?|wss?):\/\//.test(settings.url) || !URL.canParse(settings.url)) {
    throw new Error('LIVEKIT_URL must be an address such as http://127.0.0.1:7880.');
  }
  if (settings.apiKey.trim() === '') throw new Error('LIVEKIT_API_KEY is missing beside LIVEKIT_URL.');
  if (Buffer.byteLength(settings.apiSecret) < minSecretBytes) {
    throw new Error(`LIVEKIT_API_SECRET must have at least ${minSecretBytes} bytes.`);
  }
  return settings;
};

/** The variables that are read; empty counts as missing. */
export type LiveKitEnvironment = {
  readonly LIVEKIT_URL?: string | undefined;
  readonly LIVEKIT_API_KEY?: string | undefined;
  readonly LIVEKIT_API_SECRET?: string | undefined;
  readonly LIVEKIT_PUBLIC_URL?: string | undefined;
};

/**
 * Reads the settings from an environment. Without LIVEKIT_URL there is no stage and the answer is undefined.
 * @throws Error with one sentence when LIVEKIT_URL is given and the rest does not fit.
 */
export const readLiveKitSettings = (env: LiveKitEnvironment): LiveKitSettings | undefined => {
  const url = env.LIVEKIT_URL;
  if (!url) return undefined;
  const publicUrl = env.LIVEKIT_PUBLIC_URL;
  return assertLiveKitSettings({
    url: url.replace(/\/+$/, ''),
    apiKey: env.LIVEKIT_API_KEY ?? '',
    apiSecret: env.LIVEKIT_API_SECRET ?? '',
    ...(publicUrl ? { publicUrl } : {}),
  });
};
