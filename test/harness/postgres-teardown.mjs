/** Stops the run's PostgreSQL. */
export default async function teardown() {
  await globalThis.twinhallPostgres?.stop();
}
