import { WebhookReceiver } from 'livekit-server-sdk';
import type { ParticipantInfo, WebhookEvent } from 'livekit-server-sdk';
import { assertLiveKitSettings } from './livekit.config.js';
import type { LiveKitSettings } from './livekit.config.js';
import { stageParticipantOf, stageTrackOf } from './stage-participant.view.js';
import type { StageParticipant, StageTrack } from './stage-participant.view.js';

export const stageEvents = [
  'room_started',
  'room_finished',
  'participant_joined',
  'participant_left',
  'participant_connection_aborted',
  'track_published',
  'track_unpublished',
] as const;
export type StageEvent = (typeof stageEvents)[number];

/** A hint, never the truth: webhooks get lost, doubled and overtaken. Deduplicate on `id`, key presence by SID. */
export type StageWebhook = {
  readonly id: string;
  readonly event: StageEvent;
  /** LiveKit counts whole seconds. */
  readonly createdAt: Date;
  readonly room: { readonly sid: string; readonly name: string };
  readonly participant?: StageParticipant;
  readonly track?: StageTrack;
  /** For `participant_left`, LiveKit's word, e.g. `CLIENT_INITIATED`, `PARTICIPANT_REMOVED`, `DUPLICATE_IDENTITY`. */
  readonly leftBecause?: string;
};

/**
 * unsigned: no Authorization · forged: wrong key, wrong secret, expired, or not this body · malformed: not an event ·
 * ignored: genuine, but of a kind we do not use (answer 2xx)
 */
export type StageWebhookRefusal = { readonly refused: 'unsigned' | 'forged' | 'malformed' | 'ignored' };

const isStageEvent = (name: string): name is StageEvent => stageEvents.some((event) => event === name);

/** The enum's name: the server library hands out numbers only. */
const leftBecauseOf = (participant: ParticipantInfo): string => {
  const json = participant.toJson({ emitDefaultValues: true });
  const reason =
    typeof json === 'object' && json !== null && 'disconnectReason' in json ? json['disconnectReason'] : '';
  return typeof reason === 'string' && reason !== '' ? reason : 'UNKNOWN_REASON';
};

const webhookOf = (event: WebhookEvent): StageWebhook | StageWebhookRefusal => {
  if (!isStageEvent(event.event)) return { refused: 'ignored' };
  const { room, participant } = event;
  if (event.id === '' || room === undefined) return { refused: 'malformed' };
  const createdAt = new Date(Number(event.createdAt) * 1000);
  const names = [event.id, room.sid, room.name, participant?.sid ?? '', participant?.identity ?? ''];
  const isStorable = !Number.isNaN(createdAt.getTime()) && !names.some((name) => name.includes('\0'));
  if (!isStorable) return { refused: 'malformed' };
  return {
    id: event.id,
    event: event.event,
    createdAt,
    room: { sid: room.sid, name: room.name },
    ...(participant ? { participant: stageParticipantOf(participant) } : {}),
    ...(event.track ? { track: stageTrackOf(event.track) } : {}),
    ...(participant && event.event === 'participant_left' ? { leftBecause: leftBecauseOf(participant) } : {}),
  };
};

/** Reads what LiveKit posts to us. */
export class StageWebhooks {
  private readonly receiver: WebhookReceiver;

  /** @throws Error for an empty or short secret: such a secret would let forged events in. */
  constructor(settings: LiveKitSettings) {
    const { apiKey, apiSecret } = assertLiveKitSettings(settings);
    this.receiver = new WebhookReceiver(apiKey, apiSecret);
  }

  /**
   * @param rawBody the bytes as they came (content type `application/webhook+json`)
   * @param authorization the header, a bare JWT that signs the body's hash
   */
  async read(
    rawBody: string | Uint8Array,
    authorization: string | undefined,
  ): Promise<StageWebhook | StageWebhookRefusal> {
    if (!authorization) return { refused: 'unsigned' };
    const body = typeof rawBody === 'string' ? rawBody : Buffer.from(rawBody).toString('utf8');
    try {
      return webhookOf(await this.receiver.receive(body, authorization));
    } catch (error) {
      return { refused: error instanceof SyntaxError || isDecodeError(error) ? 'malformed' : 'forged' };
    }
  }
}

/** protobuf-es throws plain errors that begin like this; the signature was right then. */
const isDecodeError = (error: unknown): boolean => error instanceof Error && error.message.startsWith('cannot decode');
