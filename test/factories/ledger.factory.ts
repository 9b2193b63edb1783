import type pg from 'pg';
import { v7 } from 'uuid';
import type { Place } from '../../libs/contract/index.js';
import type { EvidenceKind, EvidenceSource } from '../../libs/features/presence/evidence.type.js';
import type { TestConference, TestPerson } from './conference.factory.js';

/** Writes a scripted history; minutes count from `base`. */
export class TestLedger {
  constructor(
    private readonly pool: pg.Pool,
    private readonly conference: TestConference,
    readonly base: Date,
  ) {}

  /** The instant so many minutes after the base. */
  at(minute: number): Date {
    return new Date(this.base.getTime() + minute * 60_000);
  }

  /** A scan at the hall's door. */
  async scan(person: TestPerson, kind: 'in' | 'out' | 'refused', minute: number, hallId?: string): Promise<string> {
    return this.row(person, 'door', kind, minute, { hallId: hallId ?? this.conference.hallId });
  }

  /** First and last sign of life of a connection. */
  async connection(
    person: TestPerson,
    source: 'stage' | 'heartbeat',
    [from, to]: readonly [number, number],
  ): Promise<void> {
    const key = v7();
    const about = { sessionId: this.conference.sessionId, key, visitId: person.visitId };
    await this.row(person, source, 'in', from, about);
    await this.row(person, source, 'out', to, about);
  }

  /** What a device says about where its person is. */
  async declare(person: TestPerson, place: Place, minute: number): Promise<void> {
    await this.pool.query(
      `INSERT INTO place_declaration (id, visit_id, session_id, person_id, place, language, declared_at)
       VALUES ($1, $2, $3, $4, $5, 'de', $6)`,
      [v7(), person.visitId, this.conference.sessionId, person.id, place, this.at(minute)],
    );
  }

  /** The clock of a session, opened and closed by its chair. */
  async clock(
    sessionId: string,
    opened: number,
    closed: number | null,
    pauses: readonly (readonly [number, number])[] = [],
  ): Promise<void> {
    const spans = pauses.map(([from, to]) => ({ from: this.at(from).toISOString(), to: this.at(to).toISOString() }));
    await this.pool.query(
      `INSERT INTO session_clock (session_id, conference_id, state, opened_at, closed_at, closed_by, pauses)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        sessionId,
        this.conference.id,
        closed === null ? 'open' : 'closed',
        this.at(opened),
        closed === null ? null : this.at(closed),
        closed === null ? null : 'chair',
        JSON.stringify(spans),
      ],
    );
  }

  /** Moves a session of the draft; it holds from the next release on. */
  async plan(sessionId: string, start: number, end: number): Promise<void> {
    const wall = (minute: number): string => this.at(minute).toISOString().slice(0, 16);
    await this.pool.query(
      'UPDATE session SET start_at = $2, end_at = $3, start_local = $4, end_local = $5 WHERE id = $1',
      [sessionId, this.at(start), this.at(end), wall(start), wall(end)],
    );
  }

  private async row(
    person: TestPerson,
    source: EvidenceSource,
    kind: EvidenceKind,
    minute: number,
    about: { sessionId?: string; hallId?: string; key?: string; visitId?: string },
  ): Promise<string> {
    const id = v7();
    await this.pool.query(
      `INSERT INTO presence_observation (id, conference_id, source, source_event_id, session_id, hall_id, person_id, kind, at, received_at, connection_key, visit_id)
       VALUES ($1::uuid, $2, $3, $1::uuid::text, $4, $5, $6, $7, $8, $8, $9, $10)`,
      [
        ...[id, this.conference.id, source, about.sessionId ?? null, about.hallId ?? null, person.id, kind],
        ...[this.at(minute), about.key ?? null, about.visitId ?? null],
      ],
    );
    return id;
  }
}
