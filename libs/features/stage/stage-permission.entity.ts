import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StageSource } from '#contract';

/**
 * What somebody may publish in a session's room. The database decides, not the token: LiveKit forgets permissions at a
 * re-join, so they are applied again at every join.
 */
@Entity()
export class StagePermission {
  @PrimaryColumn('uuid')
  sessionId: string;

  @PrimaryColumn('uuid')
  personId: string;

  @Column('text', { array: true, default: [] })
  sources: StageSource[];

  /** Sources offered by the chair and not answered yet; null without an invitation. */
  @Column('text', { array: true, nullable: true })
  invitedTo: StageSource[] | null;

  /** Removed from the room: refused at every join until readmitted. */
  @Column('bool', { default: false })
  removed: boolean;

  @Column('timestamptz')
  changedAt: Date;
}
