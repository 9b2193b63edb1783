import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Ack, CommandName, Commands } from '#contract';
import { Refused } from '../refused.js';
import { Outbox, type CommandLine } from './outbox.js';

interface Sent {
  name: CommandName;
  id: string;
  answer: (ack: Ack<CommandName>) => void;
}

/** A line that the test connects, cuts and answers on. */
class Line implements CommandLine {
  isOnline = true;
  readonly sent: Sent[] = [];

  emit(name: CommandName, { id }: { id: string }, answer: (ack: Ack<never>) => void): void {
    this.sent.push({ name, id, answer: answer as Sent['answer'] });
  }

  say(index: number, ok: boolean, code: Commands[CommandName]['errors'] = 'session/closed'): void {
    const { id, answer } = this.sent[index]!;
    const now = '2021-06-29T08:24:00.000Z';
    answer(
      ok
        ? { ok: true, id, answer: null, now }
        : { ok: false, id, error: { ...Refused.because(code).refusal, code }, now },
    );
  }
}

const vote = { sessionId: 's', questionId: 'q', on: true };
let line: Line;
let outbox: Outbox;
const answered = jest.fn();

beforeEach(() => {
  jest.useFakeTimers();
  answered.mockClear();
  line = new Line();
  outbox = new Outbox(line, { patienceMs: 8_000, pauseMs: 1_000, answered });
});
afterEach(() => void jest.useRealTimers());

describe('the outbox', () => {
  it('sends a command again under the same id until it is answered, and answers once', async () => {
    const sent = outbox.send('question:vote', vote);
    jest.advanceTimersByTime(8_000);
    expect(line.sent.map(({ id }) => id)).toEqual([line.sent[0]!.id, line.sent[0]!.id]);
    line.say(1, true);
    line.say(0, true);
    await expect(sent).resolves.toBeNull();
    jest.advanceTimersByTime(60_000);
    expect(line.sent).toHaveLength(2);
    expect(answered).toHaveBeenCalledTimes(1);
    expect(outbox.pending.value()).toEqual([]);
  });

  it('waits while there is no connection, shows what waits, and sends it in order', async () => {
    line.isOnline = false;
    const first = outbox.send('question:vote', vote);
    const second = outbox.send('question:vote', { ...vote, on: false });
    jest.advanceTimersByTime(60_000);
    expect(line.sent).toEqual([]);
    const [one, other] = outbox.pending.value();
    expect([one?.payload, other?.payload]).toEqual([vote, { ...vote, on: false }]);
    line.isOnline = true;
    outbox.resume();
    expect(line.sent.map(({ id }) => id)).toEqual([one?.id, other?.id]);
    line.say(0, true);
    line.say(1, true);
    await Promise.all([first, second]);
  });

  it('tells a refusal, and none that only means that the server restarts', async () => {
    const sent = outbox.send('question:vote', vote);
    line.say(0, false, 'server/unavailable');
    jest.advanceTimersByTime(1_000);
    expect(line.sent).toHaveLength(2);
    line.say(1, false, 'question/wrong_state');
    await expect(sent).rejects.toMatchObject({ name: 'Refused', code: 'question/wrong_state' });
  });

  it('gives up what can never be asked, and what is taken back', async () => {
    line.isOnline = false;
    const [asked, taken] = [outbox.send('question:vote', vote), outbox.send('question:vote', vote, 'x')];
    outbox.withdraw('x');
    await expect(taken).rejects.toBeInstanceOf(Refused);
    outbox.refuse(Refused.because('visit/revoked').refusal);
    await expect(asked).rejects.toMatchObject({ code: 'visit/revoked' });
    expect(outbox.pending.value()).toEqual([]);
  });
});
