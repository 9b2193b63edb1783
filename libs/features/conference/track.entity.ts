import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Conference } from './conference.entity.js';

@Entity()
@Unique(['conferenceId', 'name'])
export class Track {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Conference)
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  name: string;

  /** `#rrggbb` of the imported file; kept for export, never drawn. */
  @Column('text', { nullable: true })
  color: string | null;

  @Column('int4')
  position: number;
}
