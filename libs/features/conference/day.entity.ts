import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Conference } from './conference.entity.js';

@Entity()
@Unique(['conferenceId', 'index'])
export class Day {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Conference)
  @Column('uuid')
  conferenceId: string;

  /** 1-based. */
  @Column('int4')
  index: number;

  @Column('date')
  date: string;

  /** Wall times `YYYY-MM-DDTHH:mm` between which the day's sessions lie. */
  @Column('text')
  startLocal: string;

  @Column('text')
  endLocal: string;
}
