import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a reactor has carried out the facts of a stream. */
@Entity()
export class ReactorCursor {
  @PrimaryColumn('text')
  reactor: string;

  @PrimaryColumn('uuid')
  streamId: string;

  @Column('int4')
  seq: number;
}
