import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { WebhookEvent } from './webhook-event.entity.js';

/** Webhooks that arrived. */
@Injectable()
export class WebhookEventStore {
  /** Keeps a webhook; false when it was here before. */
  async keep(tx: Transaction, event: Omit<WebhookEvent, 'receivedAt'>): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO webhook_event (id, event, session_id, participant_sid, at, received_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [event.id, event.event, event.sessionId, event.participantSid, event.at, tx.now],
    );
    return rows.length > 0;
  }
}
