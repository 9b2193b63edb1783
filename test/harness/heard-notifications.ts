import pg from 'pg';

/** Counts how often the doorbell rang through PostgreSQL. */
export interface HeardNotifications {
  count(): number;
  stop(): Promise<void>;
}

export async function listenForNotifications(databaseUrl: string): Promise<HeardNotifications> {
  const client = new pg.Client({ connectionString: databaseUrl });
  let heard = 0;
  client.on('error', () => undefined);
  client.on('notification', () => (heard += 1));
  await client.connect();
  await client.query('LISTEN twinhall_facts');
  return { count: () => heard, stop: () => client.end() };
}
