import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity.js';

/** Which working group a person was assigned to; at most one. */
@Entity()
export class Assignment {
  @PrimaryColumn('uuid')
  personId: string;

  @Index()
  @ForeignKey(() => Session, { onDelete: 'CASCADE' })
  @Column('uuid')
  sessionId: string;
}
