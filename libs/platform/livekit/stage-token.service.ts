import { AccessToken, TokenVerifier } from 'livekit-server-sdk';
import type { VideoGrant } from 'livekit-server-sdk';
import { STAGE_NEVER } from '#contract';
import type { LiveKitSettings } from './livekit.config.js';
import { toAttributes } from './stage-participant.view.js';
import type { StageAttributes } from './stage-participant.view.js';
import { trackSourcesOf } from './stage-permission.format.js';
import type { StagePermission } from './stage-permission.format.js';

/** Kicking does not revoke a token, so none lives longer than this. Unit: seconds. */
const maxTokenSeconds = 600;

export type StageTokenRequest = {
  readonly roomName: string;
  /** One per device, never per person. */
  readonly identity: string;
  readonly personName: string;
  readonly attributes: StageAttributes;
  readonly permission: StagePermission;
  /** Lifetime in seconds, 1 to 600; 600 when absent. */
  readonly ttlSeconds?: number;
};

/** Each name is one of LiveKit's, or this does not compile. */
const never: readonly (keyof VideoGrant)[] = STAGE_NEVER;

const grantOf = ({ roomName, permission }: StageTokenRequest): VideoGrant => ({
  ...Object.fromEntries(never.map((field) => [field, false])),
  roomJoin: true,
  room: roomName,
  canPublish: permission.publish.length > 0,
  canPublishSources: trackSourcesOf(permission.publish),
  canSubscribe: permission.subscribe,
  hidden: permission.hidden,
});

/** What a token of ours says: which room, which device, whose. */
export type StageTokenContent = {
  readonly roomName: string;
  readonly identity: string;
  readonly attributes: Readonly<Record<string, string>>;
};

/** Mints and reads the tokens with which browsers, hall devices and interpreters join a stage. */
export class StageTokens {
  constructor(private readonly settings: LiveKitSettings) {}

  /**
   * @returns the JWT. It only opens the door: permissions are applied again from the database at every join.
   * @throws RangeError for an empty room or identity or a lifetime out of range
   */
  async mint(request: StageTokenRequest): Promise<string> {
    const ttl = request.ttlSeconds ?? maxTokenSeconds;
    if (!Number.isInteger(ttl) || ttl < 1 || ttl > maxTokenSeconds) {
      throw new RangeError(`A stage token lives 1 to ${maxTokenSeconds} seconds.`);
    }
    if (request.roomName === '' || request.identity === '') {
      throw new RangeError('A stage token names a room and a device.');
    }
    const token = new AccessToken(this.settings.apiKey, this.settings.apiSecret, {
      identity: request.identity,
      name: request.personName,
      attributes: toAttributes(request.attributes),
      ttl,
    });
    token.addGrant(grantOf(request));
    return token.toJwt();
  }

  /**
   * Also reads what LiveKit's server makes of a token of ours when it refreshes it: both are signed with the same key.
   * @returns undefined for what is no token, is signed by somebody else, has expired, or opens no room
   */
  async read(token: string): Promise<StageTokenContent | undefined> {
    const { apiKey, apiSecret } = this.settings;
    const claims = await new TokenVerifier(apiKey, apiSecret).verify(token).catch(() => undefined);
    const { roomJoin, room } = claims?.video ?? {};
    if (!claims?.sub || !roomJoin || !room) return undefined;
    return { roomName: room, identity: claims.sub, attributes: { ...claims.attributes } };
  }
}
