/**
 * True when a request's Origin is this installation. On localhost the names below it count too (`chair.localhost`), so
 * that one browser can be several people.
 * @param origin value of the Origin header; browsers send it with every POST and every WebSocket
 */
export function isOwnOrigin(origin: string | undefined, publicUrl: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const asked = new URL(origin);
  const own = new URL(publicUrl);
  if (asked.origin === own.origin) return true;
  const sameDoor = asked.protocol === own.protocol && asked.port === own.port;
  return sameDoor && own.hostname === 'localhost' && asked.hostname.endsWith('.localhost');
}
