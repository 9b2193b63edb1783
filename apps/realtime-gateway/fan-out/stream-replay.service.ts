import { Injectable } from '@nestjs/common';
import { limits, type Audience, type StreamEntry } from '#contract';
import { FactFeed, FactsStore } from '#platform/facts';
import { enterRooms } from './audience-rooms.js';
import { frameFor } from './frames.policy.js';
import { withoutTakenBack } from './taken-back.policy.js';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

/** Lets a socket hear a stream, and tells it what it missed. */
@Injectable()
export class StreamReplayService {
  constructor(
    private readonly feed: FactFeed,
    private readonly facts: FactsStore,
  ) {}

  /** Follows a stream in this process, so that its facts reach whoever is in its rooms. */
  async follow(streamId: string): Promise<void> {
    await this.feed.follow(streamId);
  }

  /** First listening, then reading: what is committed in between arrives as a frame. */
  async listen(socket: TwinhallSocket, streamId: string, audience: Audience): Promise<void> {
    await this.feed.follow(streamId);
    await enterRooms(socket, streamId, audience);
  }

  /** What the reader missed, by today's rights; null when it was away too long or never here. */
  async replay(
    socket: TwinhallSocket,
    { streamId, after }: { streamId: string; after?: number },
    audience: Audience,
  ): Promise<StreamEntry | null> {
    if (after === undefined) return null;
    const facts = await this.facts.readAfter(streamId, after, limits.replayFacts + 1);
    const head = (await this.facts.heads([streamId])).get(streamId) ?? 0;
    if (facts.length > limits.replayFacts || after > head) return null;
    const upTo = facts.at(-1)?.seq ?? after;
    const reader = { audience, personId: socket.data.actor.personId };
    return { kind: 'replay', frame: frameFor({ streamId, after, upTo, facts: withoutTakenBack(facts) }, reader) };
  }
}
