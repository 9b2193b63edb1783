import { randomUUID } from 'node:crypto';
import type { ScanBatchView, ScanItem, ScanOutcome, ScanReceiptView } from '../../libs/contract/index.js';
import type { TestConference, TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from './browser-fetch.js';
import type { SuiteDatabase } from './database.js';

/** A steward's phone at the door of a conference's hall. */
export class DoorPhone {
  readonly browser: TestBrowser;

  constructor(
    private readonly conference: TestConference,
    serviceUrl: string,
    steward: TestPerson,
  ) {
    this.browser = new TestBrowser(serviceUrl, steward.token);
  }

  /** A scan into the hall, now, unless something else is said. */
  scan(changes: Partial<ScanItem>): ScanItem {
    return {
      ...{ id: randomUUID(), direction: 'in', at: new Date().toISOString() },
      ...(!changes.sessionId && { hallId: this.conference.hallId }),
      ...changes,
    };
  }

  /** Uploads a batch that must be taken. */
  async send(scans: unknown[], sentAt?: string): Promise<ScanBatchView> {
    const body = { scans, ...(sentAt && { sentAt }) };
    const answer = await this.browser.post(`/api/conferences/${this.conference.id}/scans`, body);
    if (answer.status !== 200) throw new Error(`refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as ScanBatchView;
  }

  /** Uploads one scan and gives its receipt. */
  async one(changes: Partial<ScanItem>): Promise<ScanReceiptView> {
    return (await this.send([this.scan(changes)])).receipts[0]!;
  }
}

/** Scans of a conference in the ledger, in order of time. */
export async function storedScans(
  { pool }: SuiteDatabase,
  conferenceId: string,
): Promise<{ kind: string; outcome: ScanOutcome; reason: string | null }[]> {
  const found = await pool.query<{ kind: string; outcome: ScanOutcome; reason: string | null }>(
    'SELECT kind, outcome, reason FROM presence_observation WHERE conference_id = $1 ORDER BY at, id',
    [conferenceId],
  );
  return found.rows;
}
