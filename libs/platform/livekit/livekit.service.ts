import type { LiveKitSettings } from './livekit.config.js';
import { assertLiveKitSettings } from './livekit.config.js';
import { LiveKitAbsent } from './livekit.errors.js';
import { StageRooms } from './stage-rooms.service.js';
import { StageTokens } from './stage-token.service.js';
import { StageWebhooks } from './stage-webhook.service.js';

type Parts = { readonly rooms: StageRooms; readonly tokens: StageTokens; readonly webhooks: StageWebhooks };

/**
 * The LiveKit server as seen by our services. Ask `isConfigured` first: without a server everything else of the
 * product works, and every part below throws `LiveKitAbsent`.
 */
export class LiveKit {
  private readonly parts: Parts | undefined;
  /** Signal address for browsers; undefined means `/livekit` of the page's own origin. */
  readonly publicUrl: string | undefined;

  /** @throws Error with one sentence for settings that cannot be used. */
  constructor(settings: LiveKitSettings | undefined) {
    this.publicUrl = settings?.publicUrl;
    if (settings === undefined) return;
    assertLiveKitSettings(settings);
    this.parts = {
      rooms: new StageRooms(settings),
      tokens: new StageTokens(settings),
      webhooks: new StageWebhooks(settings),
    };
  }

  get isConfigured(): boolean {
    return this.parts !== undefined;
  }

  get rooms(): StageRooms {
    return this.present().rooms;
  }

  get tokens(): StageTokens {
    return this.present().tokens;
  }

  get webhooks(): StageWebhooks {
    return this.present().webhooks;
  }

  private present(): Parts {
    if (this.parts === undefined) throw new LiveKitAbsent();
    return this.parts;
  }
}
