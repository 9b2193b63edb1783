import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Last number of each stream. Locking the row is what makes numbers gapless and puts processes in order. */
@Entity()
export class StreamHead {
  @PrimaryColumn('uuid')
  streamId: string;

  @Column('int4', { default: 0 })
  seq: number;
}
