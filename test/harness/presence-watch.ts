import { afterEach, beforeAll } from '@jest/globals';
import type { PresenceCounts } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from './client.js';
import type { Suite } from './suite.js';
import { until } from './until.js';

/** One observation of the ledger. */
export interface Noted {
  kind: string;
  key: string;
  at: Date;
}

/** People who come and go at the gateways of a suite, the counts they are told and what the ledger keeps of them. */
export class PresenceWatch {
  conference!: TestConference;
  private clients: TestClient[] = [];

  private constructor(private readonly suite: Suite) {}

  /** Registers with jest: one conference for the suite, and nobody is left connected after a test. */
  static of(suite: Suite): PresenceWatch {
    const watch = new PresenceWatch(suite);
    beforeAll(async () => {
      watch.conference = await makeConference(suite.database.pool);
    });
    afterEach(() => watch.leaveAll());
    return watch;
  }

  /** Connects at a gateway, by its index, and enters the session. */
  async enter(gateway: number, person: TestPerson): Promise<TestClient> {
    const client = await connect(this.suite.gateways[gateway]!.url, person.token);
    this.clients.push(client);
    await client.ok('stream:enter', { stream: 'session', streamId: this.conference.sessionId });
    return client;
  }

  /** Waits until the newest counts that this client was told are these. */
  counted(client: TestClient, wanted: Partial<PresenceCounts>): Promise<void> {
    return client.until(() => {
      const told = client.signals.at(-1)?.signals['presence:counted'];
      return Object.entries(wanted).every(([key, value]) => told?.[key as 'hall'] === value);
    });
  }

  async ledger(person: TestPerson): Promise<Noted[]> {
    const { rows } = await this.suite.database.pool.query<Noted>(
      'SELECT kind, connection_key AS key, at FROM presence_observation WHERE person_id = $1 ORDER BY at, id',
      [person.id],
    );
    return rows;
  }

  private async leaveAll(): Promise<void> {
    for (const client of this.clients) client.close();
    this.clients = [];
    await until('all connections are gone', async () => {
      const left = await this.suite.database.pool.query('SELECT FROM connection');
      return left.rowCount === 0;
    });
  }
}
