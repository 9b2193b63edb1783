import type { Audience, Commands, FactType, MeView, QuestionView } from '../../libs/contract/index.js';
import { LinkService } from '../../libs/features/visit/index.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import type { TestClient } from '../harness/client.js';
import type { TestStage } from '../harness/stage.js';
import type { TestPerson } from './conference.factory.js';

/** What makes a fact true. */
export interface FactCause {
  type: FactType;
  /** The type, and what tells it apart from another cause of the same. */
  name: string;
  stream: 'session' | 'conference';
  /** Readers, where they are fewer than the contract's widest. */
  narrower?: Audience;
  happen(): Promise<unknown>;
}

/** Who makes things happen, and in whose name. */
export interface Actors {
  stage: TestStage;
  onChair: TestClient;
  onHallDevice: TestClient;
  interpreter: TestPerson;
  organiser: TestBrowser;
  /** Of whom the facts tell that are not for everybody. */
  named: TestPerson;
  onNamed: TestClient;
}

type Happen = FactCause['happen'];
const inSession = (type: FactType, happen: Happen): FactCause => ({ type, name: type, stream: 'session', happen });
const inConference = (type: FactType, happen: Happen): FactCause => ({
  type,
  name: type,
  stream: 'conference',
  happen,
});
/** Told to the chair and the named person only. */
const hidden = (type: FactType, when: string, happen: Happen): FactCause => ({
  ...inSession(type, happen),
  ...{ name: `${type} ${when}`, narrower: 'chair' },
});

/**
 * Every type at least once, in an order in which each can happen.
 * @param actors may still be empty; looked at when something happens
 */
export const factCauses = (actors: Actors): FactCause[] => [
  ...clockCauses(actors),
  ...questionCauses(actors),
  ...stageCauses(actors),
  ...conferenceCauses(actors),
  inSession('stage:reached', () => actors.stage.server.kill()),
  inSession('session:closed', () => actors.onChair.ok('session:close', { sessionId: actors.stage.sessionId })),
];

function clockCauses(actors: Actors): FactCause[] {
  const here = () => ({ sessionId: actors.stage.sessionId });
  const [text, place] = [
    { text: 'Wir fangen an.', language: 'de' },
    { place: 'remote' as const, language: 'ru' },
  ];
  return [
    inSession('session:opened', () => actors.onChair.ok('session:open', here())),
    inSession('session:paused', () => actors.onChair.ok('session:pause', here())),
    inSession('session:resumed', () => actors.onChair.ok('session:resume', here())),
    inConference('session:changed', () => actors.onChair.ok('session:pause', here())),
    inSession('session:announced', () => actors.onChair.ok('session:announce', { ...here(), ...text })),
    inSession('place:declared', () => actors.onNamed.ok('place:declare', { ...here(), ...place })),
  ];
}

function questionCauses(actors: Actors): FactCause[] {
  let question: QuestionView;
  const on = () => ({ sessionId: actors.stage.sessionId, questionId: question.id });
  const ask = async (): Promise<void> => {
    const words = { text: 'Можно ли объединить архивы?', language: 'ru', anonymous: true };
    question = await actors.onNamed.ok('question:ask', { sessionId: actors.stage.sessionId, ...words });
  };
  const moderate = (state: Commands['question:moderate']['payload']['state']) => () =>
    actors.onChair.ok('question:moderate', { ...on(), state });
  const vote = (isOn: boolean) => () => actors.onNamed.ok('question:vote', { ...on(), on: isOn });
  return [
    inSession('question:asked', ask),
    inSession('question:edited', () => actors.onNamed.ok('question:edit', { ...on(), text: 'Когда?', language: 'ru' })),
    inSession('question:shown', moderate('visible')),
    inSession('question:counted', vote(true)),
    inSession('question:voted', vote(false)),
    inSession('question:moved', moderate('answered')),
    hidden('question:moved', 'of one that was never shown', () => ask().then(moderate('rejected'))),
  ];
}

function stageCauses(actors: Actors): FactCause[] {
  const here = () => ({ sessionId: actors.stage.sessionId });
  const about = () => ({ ...here(), personId: actors.named.id });
  const invite = () => actors.onChair.ok('stage:invite', { ...about(), sources: ['microphone'] });
  const answer = (accept: boolean) => () => actors.onNamed.ok('stage:answer', { ...here(), accept });
  const arrive = async (): Promise<void> => {
    await actors.stage.join(actors.named);
    await actors.stage.isKnown(actors.named);
  };
  return [
    inSession('stage:invited', () => arrive().then(invite)),
    hidden('stage:permitted', 'when only an invitation ends', answer(false)),
    inSession('stage:permitted', () => invite().then(answer(true))),
    inSession('stage:muted', () => actors.onChair.ok('stage:mute', about())),
    inSession('stage:removed', () => actors.onChair.ok('stage:remove', about())),
    inSession('stage:readmitted', () => actors.onChair.ok('stage:readmit', about())),
    inSession('stage:hallFed', () => actors.onHallDevice.ok('stage:feed', { ...here(), feed: 'live' })),
    inSession('booth:changed', () => actors.stage.join(actors.interpreter)),
    inSession('stage:renewed', () => actors.onChair.ok('stage:renew', here())),
  ];
}

function conferenceCauses(actors: Actors): FactCause[] {
  let visitId: string;
  const secondDevice = async (): Promise<void> => {
    const service = actors.stage.services[0]!;
    const { id } = actors.named;
    const secret = (await service.app.get(LinkService).issue([id])).get(id)!;
    const devices = [new TestBrowser(service.url), new TestBrowser(service.url)];
    for (const device of devices) await device.post('/api/links/open', { secret });
    const me = await devices[1]!.get('/api/me');
    visitId = (me.body as MeView).visitId;
  };
  const send = (method: string, path: string, body: object) => actors.organiser.send(method, `/api/${path}`, body);
  const hall = () => `halls/${actors.stage.conference.hallId}/hygiene-limit`;
  return [
    inConference('hall:limited', () => send('PUT', hall(), { hygieneLimit: 7 })),
    inConference('person:changed', () => send('PATCH', `people/${actors.named.id}`, { familyName: 'Orlowa' })),
    inConference('visit:asked', secondDevice),
    inConference('visit:confirmed', () => send('POST', `visits/${visitId}/confirm`, {})),
    inConference('visit:revoked', () => send('POST', `visits/${visitId}/revoke`, {})),
    inConference('release:published', () => send('POST', `conferences/${actors.stage.conference.id}/releases`, {})),
  ];
}
