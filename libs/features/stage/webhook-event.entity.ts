import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A verified LiveKit webhook, kept once. Hints, not truth: polling reconciles what was lost or came late. */
@Entity()
export class WebhookEvent {
  /** LiveKit's event id. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  event: string;

  @Index()
  @Column('uuid', { nullable: true })
  sessionId: string | null;

  @Column('text', { nullable: true })
  participantSid: string | null;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz')
  receivedAt: Date;
}
