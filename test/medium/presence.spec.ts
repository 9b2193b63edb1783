import { describe, expect, it } from '@jest/globals';
import { DoorPhone } from '../harness/door-phone.js';
import { PresenceWatch } from '../harness/presence-watch.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite({ gateways: 2, settings: { PRESENCE_TICK_MS: '100' } });
const watch = PresenceWatch.of(suite);

describe('who is there', () => {
  it('counts the remote ones on both gateways, and never a phone that says "hall"', async () => {
    const [anna, boris, phone] = [
      await watch.conference.person('Anna Weber'),
      await watch.conference.person('Boris Orlow'),
      await watch.conference.person('Phone Owner'),
    ];
    const { sessionId } = watch.conference;
    const [onAnna, onBoris, onPhone] = [
      await watch.enter(0, anna),
      await watch.enter(1, boris),
      await watch.enter(1, phone),
    ];
    await watch.counted(onAnna, { hall: 0, remote: 0, total: 0, limit: 40 });
    await onAnna.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    await onBoris.ok('place:declare', { sessionId, place: 'remote', language: 'ru' });
    await onPhone.ok('place:declare', { sessionId, place: 'hall', language: 'floor' });
    for (const client of [onAnna, onBoris, onPhone]) await watch.counted(client, { hall: 0, remote: 2, total: 2 });
    await onBoris.ok('stream:leave', { streamId: sessionId });
    for (const client of [onAnna, onPhone]) await watch.counted(client, { remote: 1, total: 1 });
    expect((await watch.ledger(boris)).map((row) => row.kind)).toEqual(['in', 'out']);
  });

  it('counts into the hall whom the door let in, and nobody twice', async () => {
    const [anna, steward] = [
      await watch.conference.person('Anna Inside'),
      await watch.conference.person('Door Keeper', 'steward'),
    ];
    const { sessionId } = watch.conference;
    const [onAnna, onSteward] = [await watch.enter(0, anna), await watch.enter(1, steward)];
    await onAnna.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    await watch.counted(onSteward, { hall: 0, remote: 1, total: 1 });
    const door = new DoorPhone(watch.conference, suite.service.url, steward);
    await door.one({ personId: anna.id });
    for (const client of [onAnna, onSteward]) await watch.counted(client, { hall: 1, remote: 0, total: 1 });
    await door.one({ personId: anna.id, direction: 'out' });
    for (const client of [onAnna, onSteward]) await watch.counted(client, { hall: 0, remote: 1, total: 1 });
  });

  it('tells a declared place to the own devices alone, and nothing new to nobody', async () => {
    const [anna, other] = [await watch.conference.person('Anna Other'), await watch.conference.person('Reader Other')];
    const { sessionId } = watch.conference;
    const [first, second, reader] = [
      await watch.enter(0, anna),
      await watch.enter(1, anna),
      await watch.enter(0, other),
    ];
    await first.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    await second.until(() => second.facts(sessionId).some((fact) => fact.type === 'place:declared'));
    await first.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    await first.ok('place:declare', { sessionId, place: 'hall', language: 'de' });
    await second.until(() => second.facts(sessionId).filter((fact) => fact.type === 'place:declared').length === 2);
    expect(reader.facts(sessionId).filter((fact) => fact.type === 'place:declared')).toEqual([]);
    const kept = await suite.database.pool.query(
      'SELECT place FROM place_declaration WHERE person_id = $1 ORDER BY id',
      [anna.id],
    );
    expect(kept.rows.map((row: { place: string }) => row.place)).toEqual(['remote', 'hall']);
    expect(await first.refused('place:declare', { sessionId, place: 'moon' as 'hall', language: 'de' })).toBe(
      'input/invalid',
    );
  });

  it('lists people to staff only', async () => {
    const [anna, steward] = [
      await watch.conference.person('Anna Listed'),
      await watch.conference.person('Steward One', 'steward'),
    ];
    const { sessionId } = watch.conference;
    const [onAnna, onSteward] = [await watch.enter(0, anna), await watch.enter(1, steward)];
    await onAnna.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    await watch.counted(onSteward, { remote: 1 });
    expect(await onAnna.refused('presence:list', { sessionId })).toBe('role/not_allowed');
    const { people } = await onSteward.ok('presence:list', { sessionId });
    expect(people).toEqual([
      { id: anna.id, name: 'Anna Listed', town: {}, language: 'de', place: 'remote', onStage: false },
    ]);
  });

  it('takes no evidence from a hall device', async () => {
    const device = await watch.conference.person('Hall Device', 'hallDevice');
    const client = await watch.enter(0, device);
    await client.ok('presence:beat', { sessionId: watch.conference.sessionId });
    expect(
      await client.refused('place:declare', { sessionId: watch.conference.sessionId, place: 'remote', language: 'de' }),
    ).toBe('role/not_allowed');
    expect(await watch.ledger(device)).toEqual([]);
  });

  it('tells a crowd once per tick, and keeps no receipts of beats', async () => {
    const people = await Promise.all(
      Array.from({ length: 60 }, (_, index) => watch.conference.person(`Person ${index}`)),
    );
    const { sessionId } = watch.conference;
    const all = await Promise.all(people.map((person, index) => watch.enter(index % 2, person)));
    await Promise.all(all.map((client) => client.ok('place:declare', { sessionId, place: 'remote', language: 'de' })));
    await watch.counted(all[0]!, { remote: 60 });
    await watch.counted(all[1]!, { remote: 60 });
    const beating = await Promise.all(all.map((client) => client.ok('presence:beat', { sessionId })));
    expect(beating).toHaveLength(60);
    const receipts = await suite.database.pool.query("SELECT FROM receipt WHERE command = 'presence:beat'");
    expect(receipts.rowCount).toBe(0);
    // Told once per tick, not once per person.
    const signals = all[0]!.signals.length;
    expect(signals).toBeLessThan(60);
  }, 30_000);
});
