import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DoorSearchView, PersonRowView, StaffTag, WaitingVisitView } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';
import { until } from '../harness/until.js';

const suite = useSuite({ gateways: 1 });
let conference: TestConference;
let steward: TestPerson;
let anna: TestPerson;
let double: TestPerson;

/** The second one begins with a Cyrillic А. */
const [ANNA, DOUBLE] = ['Anna Beck', 'Аnna Beck'];

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  steward = await conference.person('Natalja Orlowa', 'steward');
  anna = await conference.person(ANNA);
  double = await conference.person(DOUBLE);
});

const get = async <View>(path: string, who = steward): Promise<View> => {
  const answer = await new TestBrowser(suite.service.url, who.token).get(`/api/conferences/${conference.id}/${path}`);
  expect(answer.status).toBe(200);
  return answer.body as View;
};
/** Which of these people are marked, and what each looks like. */
const marks = (people: readonly StaffTag[]): Record<string, unknown> =>
  Object.fromEntries(
    people.flatMap(({ id, lookAlike }) =>
      lookAlike ? [[id, [lookAlike.like.map((other) => other.id), lookAlike.mixesScripts]]] : [],
    ),
  );
const both = (): Record<string, unknown> => ({ [anna.id]: [[double.id], false], [double.id]: [[anna.id], true] });

describe('names that look alike are marked for staff', () => {
  it('in the list of people', async () => {
    await conference.person('Berta Klug');
    await conference.person('Berta Klug');
    expect(marks(await get<PersonRowView[]>('people'))).toEqual(both());
  });

  it('at the door', async () => {
    const { people } = await get<DoorSearchView>('door-search?query=beck');
    expect(people).toHaveLength(2);
    expect(marks(people)).toEqual(both());
    expect(people.find(({ id }) => id === double.id)?.lookAlike?.like).toMatchObject([{ name: ANNA, town: {} }]);
  });

  it('where a device waits for a yes', async () => {
    await suite.database.pool.query('UPDATE visit SET confirmed_at = NULL WHERE id = $1', [double.visitId]);
    const waiting = await get<WaitingVisitView[]>('unconfirmed-visits');
    expect(marks(waiting.map(({ person }) => person))).toEqual({ [double.id]: both()[double.id] });
  });

  it('among those who are present', async () => {
    const { sessionId } = conference;
    const [onStaff, onDouble] = [
      await connect(suite.gateways[0]!.url, steward.token),
      await connect(suite.gateways[0]!.url, double.token),
    ];
    await onDouble.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    await onDouble.ok('stream:enter', { stream: 'session', streamId: sessionId });
    // Who entered is written down with everybody else of the same moment, not before the answer.
    const found = await until('the second Anna among the present', async () => {
      const { people } = await onStaff.ok('presence:list', { sessionId });
      return people.some(({ id }) => id === double.id) && marks(people)[double.id];
    });
    expect(found).toEqual(both()[double.id]);
    onStaff.close();
    onDouble.close();
  });

  it('and only there: nobody of another conference counts', async () => {
    const foreign = await makeConference(suite.database.pool);
    await foreign.person('Nаtаljа Orlоwа');
    expect(marks(await get<PersonRowView[]>('people'))).toEqual(both());
  });

  it('but nobody is refused, and participants are told nothing', async () => {
    const { sessionId } = conference;
    const [onAnna, onDouble] = [
      await connect(suite.gateways[0]!.url, anna.token),
      await connect(suite.gateways[0]!.url, double.token),
    ];
    await onAnna.ok('stream:enter', { stream: 'session', streamId: sessionId });
    const chair = await conference.person('Henrike Lauterbach', 'organiser');
    const onChair = await connect(suite.gateways[0]!.url, chair.token);
    await onChair.ok('session:open', { sessionId });
    const asked = await onDouble.ok('question:ask', {
      sessionId,
      text: 'Wer bin ich?',
      language: 'de',
      anonymous: false,
    });
    expect(JSON.stringify(asked)).not.toContain('lookAlike');
    for (const client of [onAnna, onDouble, onChair]) client.close();
  });
});
