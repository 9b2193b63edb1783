import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer to a command that took effect, so that the same id asked again gets it without a second effect. */
@Entity()
export class Receipt {
  @PrimaryColumn('uuid')
  visitId: string;

  @PrimaryColumn('uuid')
  commandId: string;

  @Column('text')
  command: string;

  /** Of what the client sent: the same id with something else is refused. */
  @Column('text')
  digest: string;

  @Column('jsonb', { nullable: true })
  answer: unknown;

  @Index()
  @Column('timestamptz')
  at: Date;
}
