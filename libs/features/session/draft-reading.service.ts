import { Injectable } from '@nestjs/common';
import { refuse, type Transaction } from '#kernel';
import { FrameReadingStore } from '#features/conference';
import { DraftRoleStore } from './draft-role.store.js';
import type { Draft } from './draft.type.js';
import { DraftStore } from './draft.store.js';

/** Reads drafts as a whole. */
@Injectable()
export class DraftReadingService {
  constructor(
    private readonly frames: FrameReadingStore,
    private readonly sessions: DraftStore,
    private readonly roles: DraftRoleStore,
  ) {}

  /** @throws {Refused} conference/not_found */
  async read(tx: Transaction, conferenceId: string): Promise<Draft> {
    const frame = (await this.frames.read(tx, conferenceId)) ?? refuse('conference/not_found');
    const sessions = await this.sessions.sessions(tx, conferenceId);
    return { frame, sessions, roles: await this.roles.roles(tx, conferenceId) };
  }
}
