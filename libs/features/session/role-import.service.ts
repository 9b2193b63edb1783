import { Injectable } from '@nestjs/common';
import type { SessionRole } from '#contract';
import type { Transaction } from '#kernel';
import type { ImportedConference } from '#features/conference';
import { NamedPeopleService } from '#features/person';
import { DraftRoleStore } from './draft-role.store.js';
import type { DraftRole } from './draft-row.type.js';
import { DraftStore } from './draft.store.js';

/** Takes the people of a programme's sessions over. */
@Injectable()
export class RoleImportService {
  constructor(
    private readonly people: NamedPeopleService,
    private readonly sessions: DraftStore,
    private readonly roles: DraftRoleStore,
  ) {}

  /**
   * Finds or adds everybody whom the plan names. A role of a session is decided by the plan where it names somebody for
   * it; whom an organiser appointed to other roles stays, because a plain schedule.json knows speakers only.
   */
  async take(
    tx: Transaction,
    conferenceId: string,
    plan: ImportedConference,
  ): Promise<{ added: number; removed: number; peopleAdded: number }> {
    const speakers = plan.sessions.flatMap((session) => session.speakers);
    const { ids, added: peopleAdded } = await this.people.findOrAdd(tx, conferenceId, speakers);
    const sessionIds = await this.sessions.idsByGuid(tx, conferenceId);
    const wanted = new Map<string, DraftRole>();
    for (const session of plan.sessions)
      for (const [position, speaker] of session.speakers.entries()) {
        const [sessionId, personId] = [sessionIds.get(session.guid)!, ids.get(speaker)!];
        const role: SessionRole = speaker.role ?? 'speaker';
        const language = role === 'interpreter' ? (speaker.language ?? null) : null;
        wanted.set([sessionId, personId, role].join(), { sessionId, personId, role, language, position });
      }
    const roles = [...wanted.values()];
    const scopes = [...new Map(roles.map(({ sessionId, role }) => [sessionId + role, { sessionId, role }])).values()];
    return { ...(await this.roles.replace(tx, scopes, roles)), peopleAdded };
  }
}
