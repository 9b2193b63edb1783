import { Injectable } from '@nestjs/common';
import { graphemeCount, limits, tidied, type AnnouncementView, type CommandPayload, type PersonTag } from '#contract';
import { newId, refuse, type Actor, type Transaction } from '#kernel';
import { PersonStore } from '#features/person';
import { SessionClockService } from '#features/session';
import { AnnouncementStore, type Announcement } from './announcement.store.js';

/** How many a reader who enters gets. */
const KEPT = 20;

/** Announcements to everybody in a session. */
@Injectable()
export class AnnouncementService {
  constructor(
    private readonly announcements: AnnouncementStore,
    private readonly clock: SessionClockService,
    private readonly people: PersonStore,
  ) {}

  /** @throws {Refused} input/invalid for a text that is too long, session/not_open, session/closed */
  async announce(
    tx: Transaction,
    actor: Actor,
    command: CommandPayload<'session:announce'>,
  ): Promise<AnnouncementView> {
    const text = tidied(command.text);
    if (graphemeCount(text) > limits.announcementGraphemes) refuse('input/invalid', { field: 'text' });
    await this.clock.requireOpen(tx, command.sessionId);
    const { sessionId, language } = command;
    const stored = { id: newId(), sessionId, personId: actor.personId, text, language, announcedAt: tx.now };
    await this.announcements.add(tx, stored);
    const announcement = toView(stored, await this.people.tags([actor.personId], tx));
    tx.record(sessionId, { type: 'session:announced', views: { all: { announcement } } });
    return announcement;
  }

  async latest(tx: Transaction, sessionId: string): Promise<AnnouncementView[]> {
    const stored = await this.announcements.latest(tx, sessionId, KEPT);
    const tags = await this.people.tags(
      stored.map((one) => one.personId),
      tx,
    );
    return stored.map((one) => toView(one, tags));
  }
}

function toView(
  { id, text, language, announcedAt, personId }: Announcement,
  tags: Map<string, PersonTag>,
): AnnouncementView {
  const by = tags.get(personId) ?? { id: personId, name: '', town: {} };
  return { id, text, language, announcedAt: announcedAt.toISOString(), by };
}
