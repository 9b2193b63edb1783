import { findLiveKitServer, installLiveKitServer, startLiveKitServer, type LiveKitServer } from '#platform/embedded';
import type { Installation } from './installation.js';
import { Supervised } from './supervised.js';
import type { Terminal } from './terminal.js';

/** What the services are told about LiveKit. */
export interface Media {
  environment: Record<string, string>;
  /** Where the edge finds it; absent: there is none. */
  url?: string;
}

export interface MediaOptions {
  installation: Installation;
  terminal: Terminal;
  /** Where LiveKit reports what happens in its rooms. */
  webhookUrl: string;
  /** LIVEKIT_URL, when somebody else runs the server. */
  givenUrl: string | undefined;
  own: (name: string, stop: () => Promise<void>) => void;
  isStopping: () => boolean;
}

async function locateOrBuild({ terminal, own }: MediaOptions): Promise<string> {
  const found = findLiveKitServer();
  if (found !== undefined) return found;
  const given = new AbortController();
  own('the building of LiveKit', async () => given.abort());
  terminal.say('Sound and picture need the LiveKit server: it is built once, in about two minutes.');
  return installLiveKitServer({
    signal: given.signal,
    onProgress: (clause) => terminal.progress(`LiveKit: ${clause}`),
  });
}

function external(url: string): Media {
  const { LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = process.env;
  if (!key || !secret)
    throw new Error(
      'LIVEKIT_URL needs LIVEKIT_API_KEY and LIVEKIT_API_SECRET as well: give the key and the secret that the server knows.',
    );
  const http = url.replace(/^ws/, 'http');
  return { environment: { LIVEKIT_URL: http, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret }, url: http };
}

/**
 * Gets sound and picture: the given server, one found on this machine, or one built now. Without any, everything else works.
 * @throws one sentence when a given server lacks its key
 */
export async function openMedia(options: MediaOptions): Promise<Media> {
  const { installation, terminal, webhookUrl, givenUrl, own, isStopping } = options;
  if (givenUrl !== undefined) return external(givenUrl);
  const { LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret } = installation.secrets;
  try {
    const binary = await locateOrBuild(options);
    const dataDir = installation.path('livekit');
    let port: number | undefined;
    const begin = async (): Promise<LiveKitServer> => {
      const server = await startLiveKitServer({
        binary,
        dataDir,
        apiKey,
        apiSecret,
        webhookUrl,
        ...(port === undefined ? {} : { port }),
      });
      port = server.port;
      return server;
    };
    const livekit = new Supervised('LiveKit', begin, terminal.say);
    own('LiveKit', () => livekit.stop());
    const { url } = await livekit.start();
    return { environment: { LIVEKIT_URL: url, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret }, url };
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    if (!isStopping()) terminal.say(sentence);
    return { environment: { LIVEKIT_MISSING: sentence } };
  }
}
