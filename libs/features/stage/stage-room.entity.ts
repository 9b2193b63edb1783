import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BoothView, HallFeed } from '#contract';

/** The LiveKit room of a session, and what of it everybody is told. */
@Entity()
export class StageRoom {
  @PrimaryColumn('uuid')
  sessionId: string;

  /** Part of the room's name. Grows when the session closes or the chair renews the room, so that no token of before opens the room of after. */
  @Column('int4', { default: 1 })
  epoch: number;

  /** LiveKit's id of the room as last seen; a new one means that LiveKit has forgotten everybody who was in it. */
  @Column('text', { nullable: true })
  roomSid: string | null;

  @Column('text', { default: 'none' })
  hallFeed: HallFeed;

  /** Booths with somebody in them, sorted by language. */
  @Column('jsonb', { default: [] })
  booths: BoothView[];
}
