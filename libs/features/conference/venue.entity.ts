import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Conference } from './conference.entity.js';

/** A building. */
@Entity()
@Unique(['conferenceId', 'name'])
export class Venue {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Conference)
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  name: string;
}
