import { Injectable, Logger } from '@nestjs/common';
import { limits, type StageTokenView } from '#contract';
import { Clock, refuse, type Actor } from '#kernel';
import { LiveKit, LiveKitDown, LiveKitRefused } from '#platform/livekit';
import { PersonStore } from '#features/person';
import { permissionOf } from '../stage-rights.policy.js';
import { StageRightsService, type DeviceRights } from './stage-rights.service.js';
import { StageRoomService } from './stage-room.service.js';

/** Where browsers find LiveKit when nothing else is said: behind the edge, on the page's own origin. */
const OWN_ORIGIN = '/livekit';

/** Gives a device what it needs to join the stage. */
@Injectable()
export class StageTokenService {
  private readonly log = new Logger(StageTokenService.name);

  constructor(
    private readonly livekit: LiveKit,
    private readonly rights: StageRightsService,
    private readonly rooms: StageRoomService,
    private readonly people: PersonStore,
    private readonly clock: Clock,
  ) {}

  /**
   * @param language booth that an interpreter without a given language chooses
   * @throws {Refused} whatever keeps the device out (see StageRightsService); booth/language_unknown; stage/unavailable
   */
  async issue(actor: Actor, sessionId: string, language: string | undefined): Promise<StageTokenView> {
    const rights = await this.rights.require(sessionId, actor);
    const booth = boothOf(rights, language);
    if (!this.livekit.isConfigured) refuse('stage/unavailable');
    const room = await this.rooms.ensure(sessionId).catch((error: unknown) => this.noRoom(error));
    const person = (await this.people.tags([actor.personId])).get(actor.personId) ?? refuse('person/not_found');
    const expiresAt = new Date(this.clock.now().getTime() + limits.stageTokenSeconds * 1000);
    const { kind, place, sources } = rights;
    const spoken = booth === undefined ? {} : { language: booth };
    const token = await this.livekit.tokens.mint({
      roomName: room,
      identity: actor.visitId,
      personName: person.name,
      attributes: { personId: actor.personId, place, kind, ...spoken },
      permission: permissionOf(rights),
      ttlSeconds: limits.stageTokenSeconds,
    });
    const url = this.livekit.publicUrl ?? OWN_ORIGIN;
    return { url, token, room, identity: actor.visitId, sources, ...spoken, expiresAt: expiresAt.toISOString() };
  }

  private noRoom(error: unknown): never {
    if (error instanceof LiveKitRefused) this.log.error(`LiveKit does not accept our key: ${error.message}`);
    else if (!(error instanceof LiveKitDown)) throw error;
    refuse('stage/unavailable');
  }
}

/** The one booth an interpreter speaks into with this token. */
function boothOf({ kind, languages }: DeviceRights, wanted: string | undefined): string | undefined {
  if (kind !== 'interpreter') return undefined;
  const booth = wanted ?? languages[0];
  return booth !== undefined && languages.includes(booth) ? booth : refuse('booth/language_unknown');
}
