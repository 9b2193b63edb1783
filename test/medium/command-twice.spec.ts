import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Ack, CommandName } from '../../libs/contract/index.js';
import { everyCommand, type Senders, type Twice } from '../factories/command-twice.factory.js';
import { FAST, TestStage } from '../harness/stage.js';

let stage: TestStage;
/** Filled before anything is sent. */
const senders = {} as Senders;
const COMMANDS = everyCommand(senders);

beforeAll(async () => {
  // Webhooks tell enough: a poll could tell the booth's fact a second time, because nothing is really muted here.
  stage = await TestStage.start({ changes: { ...FAST, STAGE_POLL_MS: '60000' } });
  const { conference } = stage;
  const elsewhereId = await conference.session();
  const [chair, named, interpreter] = [
    await conference.person('Henrike Lauterbach', 'organiser'),
    await conference.person('Marina Kusnezowa'),
    await conference.person('Vera Stimme'),
  ];
  await conference.appoint(chair, 'moderator');
  await conference.appoint(interpreter, 'interpreter');
  const hallDevice = await conference.person('Saal 5', 'hallDevice');
  Object.assign(senders, {
    ...{ stage, elsewhereId, named, interpreter },
    ...{ onChair: await stage.enter(chair), onHallDevice: await stage.enter(hallDevice) },
    ...{ onNamed: await stage.enter(named), onInterpreter: await stage.enter(interpreter) },
  } satisfies Senders);
}, 60_000);

afterAll(async () => {
  await stage.stop();
}, 60_000);

/** What a command could have made true: how many facts of its own types, and receipts. */
async function effects({ facts }: Pick<Twice<CommandName>, 'facts'>): Promise<Record<string, number>> {
  const rows = await stage.rows<{ name: string; n: number }>(
    `SELECT type AS name, count(*)::int AS n FROM fact WHERE type = ANY($1) GROUP BY type
     UNION ALL SELECT 'receipt', count(*)::int FROM receipt`,
    [facts],
  );
  return {
    ...Object.fromEntries(facts.map((type) => [type, 0])),
    ...Object.fromEntries(rows.map((row) => [row.name, row.n])),
  };
}

const withoutTime = <N extends CommandName>({ now: _, ...ack }: Ack<N>): object => ack;

describe('the same command id', () => {
  it.each(Object.keys(COMMANDS) as CommandName[])(
    'twice at once and once more: one effect, one answer, and nothing else under it: %s',
    async (name) => {
      const row = COMMANDS[name] as Twice<CommandName>;
      await row.ready?.();
      const id = randomUUID();
      const send = () => row.by().send(name, row.payload(), id);
      const before = await effects(row);
      const [first, ...others] = [...(await Promise.all([send(), send()])), await send()].map(withoutTime);
      expect(first).toMatchObject({ ok: true, id });
      const once = await effects(row);
      const more = row.facts.length === 0 ? 0 : 1;
      expect(once).toEqual(Object.fromEntries(Object.entries(before).map(([type, count]) => [type, count + more])));
      // Who only asks is answered with what is true now.
      expect(others).toEqual(more ? [first, first] : others);
      expect(others).toMatchObject([{ ok: true }, { ok: true }]);
      const reused = more ? { ok: false, error: { code: 'command/id_reused', retry: false } } : { ok: true };
      expect(await row.by().send(name, row.other(), id)).toMatchObject(reused);
      expect(await effects(row)).toEqual(once);
    },
    30_000,
  );
});
