import { beforeEach, describe, expect, it } from '@jest/globals';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { DoorPhone } from '../harness/door-phone.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let conference: TestConference;
let door: DoorPhone;

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  door = new DoorPhone(conference, suite.service.url, await conference.person('Natalja Orlowa', 'steward'));
});

const people = (many: number): Promise<TestPerson[]> =>
  Promise.all(Array.from({ length: many }, (_, index) => conference.person(`Gast ${index}`)));

describe('search at the door', () => {
  const find = async (query: string): Promise<{ name: string; insideSince?: string }[]> => {
    const path = `/api/conferences/${conference.id}/door-search?hallId=${conference.hallId}&query=`;
    const answer = await door.browser.get(path + encodeURIComponent(query));
    expect(answer.status).toBe(200);
    return (answer.body as { people: { name: string; insideSince?: string }[] }).people;
  };

  it('finds beginnings of names in both scripts, with marks or without', async () => {
    const guest = await conference.person('Sören Müller-Großmann');
    await suite.database.pool.query(
      "UPDATE person SET given_name_cyrillic = 'Фёдор', family_name_cyrillic = 'Мюллер' WHERE id = $1",
      [guest.id],
    );
    await conference.person('Olga Nowak');
    await conference.person('Gerät Nummer', 'hallDevice');
    for (const query of [
      'mül',
      'Mull',
      'mueller',
      'SOREN m',
      'muller soer',
      'gross',
      'федор',
      'Фёд',
      'мюл Фе',
      'großmann',
    ])
      expect([query, (await find(query)).map((person) => person.name)]).toEqual([query, ['Sören Müller-Großmann']]);
    for (const query of ['üller', 'M%', '_', 'xyz', 'ger', ' ', '\\'])
      expect([query, await find(query)]).toEqual([query, []]);
    expect((await find('o'))[0]?.insideSince).toBeUndefined();
    await door.one({ personId: guest.id });
    expect((await find('mül'))[0]?.insideSince).toBeDefined();
  });

  it('shows at most twenty', async () => {
    await people(25);
    expect(await find('gast')).toHaveLength(20);
  });
});
