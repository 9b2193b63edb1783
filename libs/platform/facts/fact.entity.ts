import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Append-only: what happened in a stream, with one view per audience. */
@Entity()
export class Fact {
  @PrimaryColumn('uuid')
  streamId: string;

  @PrimaryColumn('int4')
  seq: number;

  @Column('text')
  type: string;

  @Column('timestamptz')
  at: Date;

  @Column('jsonb')
  views: object;
}
