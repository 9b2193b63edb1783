import { Injectable } from '@nestjs/common';
import type { DraftView } from '#contract';
import { refuse } from '#kernel';
import { ConferenceStore } from '#features/conference';
import { DraftReviewService } from '#features/session';
import { toConferenceView, toSessionView } from './programme-view.service.js';

/** The draft as its organisers see it. */
@Injectable()
export class DraftViewService {
  constructor(
    private readonly conferences: ConferenceStore,
    private readonly drafts: DraftReviewService,
  ) {}

  /** @throws {Refused} conference/not_found */
  async view(conferenceId: string): Promise<DraftView> {
    const conference = (await this.conferences.find(conferenceId)) ?? refuse('conference/not_found');
    const { draft, programme, tags, release, unchanged, changes, warnings } = await this.drafts.review(conferenceId);
    return {
      programme: {
        conference: toConferenceView(conference, release),
        halls: draft.frame.halls.map(({ guid: _, ...hall }) => hall),
        days: programme.days,
        sessions: programme.sessions.map((session) => toSessionView(session, tags)),
        live: {},
      },
      ...{ unchanged, changes, warnings },
    };
  }
}
