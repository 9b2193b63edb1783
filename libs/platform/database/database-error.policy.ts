/** SQLSTATE of what the driver threw, or its system error code; undefined for anything else. */
export function databaseCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? databaseCode(error.driverError) : undefined;
}

const GONE = /^(08|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/;

/** True when PostgreSQL is not there: the same request may succeed when it is back. */
export function isDatabaseGone(error: unknown): boolean {
  const code = databaseCode(error);
  if (code !== undefined) return GONE.test(code);
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|server closed the connection/i.test(
      error.message,
    )
  );
}
