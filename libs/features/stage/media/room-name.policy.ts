const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/;

/** Name of a session's room. Another epoch is another room: tokens of the old one do not open it. */
export const roomName = (sessionId: string, epoch: number): string => `${sessionId}.${epoch}`;

/** Whose room a name is; null for rooms that are not ours. */
export function roomOf(name: string): { sessionId: string; epoch: number } | null {
  const [, sessionId, epoch] = NAME.exec(name) ?? [];
  return sessionId && epoch ? { sessionId, epoch: Number(epoch) } : null;
}
