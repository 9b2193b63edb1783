import { Injectable } from '@nestjs/common';
import type { CommandPayload } from '#contract';
import type { Actor, Transaction } from '#kernel';
import { SessionClockService } from '#features/session';
import { StageDeviceStore } from './stage-device.store.js';
import { StageFeedService } from './stage-feed.service.js';

/** An interpreter's own word about the own channel. A poll that sees it otherwise corrects it. */
@Injectable()
export class StageBoothService {
  constructor(
    private readonly devices: StageDeviceStore,
    private readonly feed: StageFeedService,
    private readonly clock: SessionClockService,
  ) {}

  async pause(tx: Transaction, actor: Actor, { sessionId, paused }: CommandPayload<'booth:pause'>): Promise<null> {
    await this.clock.requireOpen(tx, sessionId);
    const own = (await this.devices.present(tx, sessionId)).filter(({ visitId }) => visitId === actor.visitId);
    const told = own.map((device) => ({
      ...device,
      tracks: device.tracks.map((track) => (track.language === undefined ? track : { ...track, isMuted: paused })),
      tracksAt: tx.now,
    }));
    await this.devices.put(tx, told);
    await this.feed.refresh(tx, sessionId);
    return null;
  }
}
