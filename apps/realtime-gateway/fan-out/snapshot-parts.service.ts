import { Injectable } from '@nestjs/common';
import type { Audience, PersonalSnapshot, PresenceCounts, SessionSnapshot } from '#contract';
import type { Actor, Transaction } from '#kernel';
import { AnnouncementService } from '#features/notice';
import { PresenceCountService } from '#features/presence';
import { QuestionSnapshotService } from '#features/question';
import type { SessionScope } from '#features/session';
import { StageSnapshotService } from '#features/stage';
import { PlaceStore } from '#features/visit';

const NOBODY: PresenceCounts = { hall: 0, remote: 0, total: 0, limit: null };

/** What each slice gives to a snapshot. */
@Injectable()
export class SnapshotParts {
  constructor(
    private readonly questions: QuestionSnapshotService,
    private readonly announcements: AnnouncementService,
    private readonly stage: StageSnapshotService,
    private readonly presence: PresenceCountService,
    private readonly places: PlaceStore,
  ) {}

  async shared(tx: Transaction, scope: SessionScope, audience: Audience): Promise<Omit<SessionSnapshot, 'session'>> {
    const sessionId = scope.session.id;
    return {
      questions: await this.questions.shared(tx, sessionId, audience),
      stage: await this.stage.shared(tx, sessionId, audience),
      presence: (await this.presence.counts(tx, scope, new Set([sessionId]))).get(sessionId) ?? NOBODY,
      announcements: await this.announcements.latest(tx, sessionId),
    };
  }

  async personal(tx: Transaction, scope: SessionScope, actor: Actor): Promise<PersonalSnapshot> {
    const sessionId = scope.session.id;
    const { personId } = actor;
    const declared = await this.places.latest(tx, personId, sessionId);
    return {
      ...(await this.questions.personal(tx, sessionId, personId)),
      ...(await this.stage.personal(tx, scope, actor)),
      place: declared?.place ?? null,
      language: declared?.language ?? null,
    };
  }
}
