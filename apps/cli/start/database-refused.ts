import { databaseCode } from '#platform/database';

/**
 * Says in one sentence that the database cannot be used; its address may hold a password, so it is not repeated.
 * @throws Error always: what was given when it is no error of the connection
 */
export function refuseDatabase(error: unknown): never {
  const code = databaseCode(error);
  if (code === undefined) throw error;
  throw new Error(`The database cannot be used (${code}: ${(error as Error).message}): look at DATABASE_URL.`);
}
