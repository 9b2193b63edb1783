import type { Appointment } from '#features/session';
import type { Cast } from './cast.js';

interface DemoSession {
  id: string;
  code: string;
  kind: string;
}

/** Who moderates, speaks and interprets where: two of each per working group; the chairs report in the plenaries. */
export function demoAppointments(
  sessions: readonly DemoSession[],
  ids: readonly string[],
  cast: Cast,
): { sessionId: string; people: Appointment[] }[] {
  const pair = (role: Appointment['role'], [german, russian]: [number, number]): Appointment[] => [
    { personId: ids[german]!, role, ...(role === 'interpreter' && { language: 'de' }) },
    { personId: ids[russian]!, role, ...(role === 'interpreter' && { language: 'ru' }) },
  ];
  return sessions.flatMap(({ id: sessionId, code, kind }) => {
    const group = Number(/^AG(\d)$/.exec(code)?.[1] ?? 0) - 1;
    if (kind === 'plenary') {
      const speakers = cast.chairs.flatMap((chairs) => pair('speaker', chairs));
      return [
        {
          sessionId,
          people: [
            ...pair('interpreter', cast.interpreters[0]!),
            ...speakers.slice(2),
            ...pair('moderator', cast.chairs[0]!),
          ],
        },
      ];
    }
    const [chairs, speakers, interpreters] = [cast.chairs[group], cast.speakers[group], cast.interpreters[group]];
    if (!chairs || !speakers || !interpreters) return [];
    const people = [...pair('moderator', chairs), ...pair('speaker', speakers), ...pair('interpreter', interpreters)];
    return [{ sessionId, people }];
  });
}
