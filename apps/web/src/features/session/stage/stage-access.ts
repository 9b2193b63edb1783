import type { StageTokenView } from '#contract';
import type { FetchStageAccess } from '../../../media/index.js';
import { api, Refused } from '../../../realtime/index.js';
import type { Media } from './stage-code.js';

/** `/livekit` of the page's own origin becomes `ws(s)://host/livekit`. */
const signalAddress = (url: string): string => {
  const address = new URL(url, window.location.href);
  address.protocol = address.protocol.replace(/^http/, 'ws');
  return address.href.replace(/\/$/, '');
};

/**
 * Asks for a token before every join. A final refusal ends the tries, everything else is tried again.
 * @param wish the booth that an interpreter chooses
 */
export const stageAccess =
  (media: Media, sessionId: string, wish: { readonly language?: string } = {}): FetchStageAccess =>
  async () => {
    try {
      const { url, token } = await api.post<StageTokenView>(`/api/sessions/${sessionId}/stage-token`, wish);
      return { url: signalAddress(url), token };
    } catch (error) {
      if (error instanceof Refused && !error.refusal.retry) throw new media.StageRefused(error.code);
      throw error;
    }
  };
