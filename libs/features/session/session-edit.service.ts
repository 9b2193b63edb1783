import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { DraftEditService } from './draft-edit.service.js';
import { DraftReadingService } from './draft-reading.service.js';
import { DraftStore } from './draft.store.js';
import { changed, requireOwnCodes, type SessionChange } from './session-change.policy.js';

/** Changes single sessions of a draft. */
@Injectable()
export class SessionEditService {
  constructor(
    private readonly drafts: DraftEditService,
    private readonly reading: DraftReadingService,
    private readonly sessions: DraftStore,
  ) {}

  /**
   * Changes what is given. Several changes at once may swap halls or hours: clashes are looked for after the last.
   * @throws {Refused} session/not_found, session/bad_time, session/hall_taken, session/chair_taken, hall/not_found,
   * input/invalid (no title, a code that another session has, one session twice)
   */
  async change(conferenceId: string, changes: readonly { sessionId: string; change: SessionChange }[]): Promise<void> {
    const once = new Set(changes.map(({ sessionId }) => sessionId));
    if (once.size < changes.length) refuse('input/invalid', { field: 'sessions' });
    await this.drafts.edit(conferenceId, false, async ({ tx }) => {
      const draft = await this.reading.read(tx, conferenceId);
      const rows = changes.map(({ sessionId, change }) => {
        const row = draft.sessions.find((session) => session.id === sessionId) ?? refuse('session/not_found');
        return changed(row, change, draft);
      });
      requireOwnCodes(rows, draft);
      await this.sessions.write(tx, conferenceId, rows);
    });
  }
}
