import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Conference } from './conference.entity.js';
import { Venue } from './venue.entity.js';

/** A room of a building. */
@Entity()
@Unique(['conferenceId', 'guid'])
export class Hall {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Conference)
  @Column('uuid')
  conferenceId: string;

  @ForeignKey(() => Venue)
  @Column('uuid')
  venueId: string;

  /** Stable id of the imported programme. */
  @Column('uuid')
  guid: string;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  description: string;

  @Column('int4', { nullable: true })
  capacity: number | null;

  /** People allowed at once by today's hygiene rules; applies at once, outside releases. */
  @Column('int4', { nullable: true })
  hygieneLimit: number | null;

  /** Order in which the programme lists the halls. */
  @Column('int4')
  position: number;

  /** Not in the draft any more. The row stays: releases and attendance name its id, and it may come back. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
