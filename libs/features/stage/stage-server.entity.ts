import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The LiveKit server as the session services find it: one row for all processes. */
@Entity()
export class StageServer {
  /** Always 1. */
  @PrimaryColumn('int4')
  id: number;

  @Column('bool')
  available: boolean;

  /** When somebody last asked; long ago means that nobody watches. */
  @Column('timestamptz')
  checkedAt: Date;

  /** When the rooms were last compared; several services share the work. */
  @Column('timestamptz', { nullable: true })
  polledAt: Date | null;
}
