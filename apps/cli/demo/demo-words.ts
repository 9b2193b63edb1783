import type { DemoConference } from './demo-conference.js';
import type { DemoLink } from './demo-links.js';

/** What `npm start` shows of the demo: who one can be, and what there is to try. Plain text, at most 100 columns wide. */
export function demoWords(demo: DemoConference, links: readonly DemoLink[]): string {
  const width = Math.max(...links.map((link) => link.who.length));
  const time = (at: Date): string =>
    at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Moscow' });
  const started = time(new Date(demo.session.startAt));
  const made = demo.isNew ? 'A demo conference was made' : 'The demo conference still runs';
  return [
    '',
    `${made}: Kaluga 2021 (${demo.acronym}), 400 invented people of twin towns.`,
    `Its six working groups run now, from ${started} to ${time(demo.endAt)} in Kaluga; ${demo.session.code} is open.`,
    '',
    'Be one of them; each link works once and belongs to the browser that opens it first:',
    ...links.map((link) => `  ${link.who.padEnd(width)}  ${link.url}`),
    '',
    'What to do next:',
    '  1. Open the hall device and let it use camera and microphone: that is the picture of the hall.',
    '  2. Open the chair and a participant beside it, in other windows of the same browser.',
    '  3. Ask a question as the participant; show it, pin it and answer it as the chair.',
    '  4. Bring the participant onto the stage, or listen to the interpreter.',
    '  5. As the organiser, look at programme, people and attendance.',
    '',
  ].join('\n');
}
