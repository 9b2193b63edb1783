import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { CommandRequest } from './command-request.type.js';

/** An answer given earlier. */
export interface KeptReceipt {
  command: string;
  digest: string;
  answer: unknown;
}

/** Identifies a command of one device. */
export const receiptKey = (request: CommandRequest): string => `${request.actor.visitId}:${request.id}`;

/** Receipts of commands that took effect. */
@Injectable()
export class ReceiptsStore {
  async find(tx: Transaction, requests: readonly CommandRequest[]): Promise<Map<string, KeptReceipt>> {
    const rows = await tx.query<KeptReceipt & { visit_id: string; command_id: string }>(
      `SELECT visit_id, command_id, command, digest, answer FROM receipt
       WHERE (visit_id, command_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`,
      [requests.map((request) => request.actor.visitId), requests.map((request) => request.id)],
    );
    return new Map(
      rows.map((row) => [
        `${row.visit_id}:${row.command_id}`,
        { command: row.command, digest: row.digest, answer: row.answer },
      ]),
    );
  }

  async keep(tx: Transaction, answered: readonly { request: CommandRequest; answer: unknown }[]): Promise<void> {
    if (answered.length === 0) return;
    await tx.query(
      `INSERT INTO receipt (visit_id, command_id, command, digest, answer, at)
       SELECT *, $6::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::jsonb[])`,
      [
        answered.map(({ request }) => request.actor.visitId),
        answered.map(({ request }) => request.id),
        answered.map(({ request }) => request.command),
        answered.map(({ request }) => request.digest),
        answered.map(({ answer }) => JSON.stringify(answer ?? null)),
        tx.now,
      ],
    );
  }
}
