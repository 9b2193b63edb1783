import type { CommandName, Commands, FactType, QuestionView } from '../../libs/contract/index.js';
import type { TestClient } from '../harness/client.js';
import type { TestStage } from '../harness/stage.js';
import { until } from '../harness/until.js';
import type { TestPerson } from './conference.factory.js';

/** A command that succeeds when its turn comes. */
export interface Twice<N extends CommandName> {
  by(): TestClient;
  /** What has to be true before. */
  ready?(): Promise<unknown>;
  payload(): Commands[N]['payload'];
  /** Something else that the same sender could send under this name. */
  other(): Commands[N]['payload'];
  /** What it makes true, once; nothing: it only asks or says, and leaves no receipt. */
  facts: FactType[];
}

/** Who sends, and of whom it is. */
export interface Senders {
  stage: TestStage;
  /** An organiser who chairs the session. */
  onChair: TestClient;
  onHallDevice: TestClient;
  interpreter: TestPerson;
  onInterpreter: TestClient;
  named: TestPerson;
  onNamed: TestClient;
  elsewhereId: string;
}

type Table<N extends CommandName = CommandName> = { [Name in N]: Twice<Name> };

/**
 * Every command in an order in which each can succeed: adding a command without a row does not compile.
 * @param senders may still be empty; looked at when something is sent
 */
export const everyCommand = (senders: Senders): Table => ({
  ...clock(senders),
  ...questions(senders),
  ...stage(senders),
  ...words(senders),
  'session:close': { ...inSession(senders), facts: ['session:closed', 'session:changed'] },
});

const here = ({ stage }: Senders) => ({ sessionId: stage.sessionId });
const elsewhere = ({ elsewhereId }: Senders) => ({ sessionId: elsewhereId });
const about = (senders: Senders) => ({ ...here(senders), personId: senders.named.id });

/** By the chair; the other payload is of the other session. */
const inSession = (senders: Senders) => ({
  by: () => senders.onChair,
  payload: () => here(senders),
  other: () => elsewhere(senders),
});
const onPerson = (senders: Senders) => ({
  by: () => senders.onChair,
  payload: () => about(senders),
  other: () => ({ ...here(senders), personId: senders.interpreter.id }),
});

function clock(senders: Senders): Table<'session:open' | 'session:pause' | 'session:resume' | 'session:announce'> {
  const announce = (text: string) => ({ ...here(senders), text, language: 'de' });
  return {
    'session:open': { ...inSession(senders), facts: ['session:opened', 'session:changed'] },
    'session:pause': { ...inSession(senders), facts: ['session:paused', 'session:changed'] },
    'session:resume': { ...inSession(senders), facts: ['session:resumed', 'session:changed'] },
    'session:announce': {
      by: () => senders.onChair,
      payload: () => announce('Wir fangen an.'),
      other: () => announce('Wir hören auf.'),
      facts: ['session:announced'],
    },
  };
}

function questions(senders: Senders): Table<Extract<CommandName, `question:${string}`>> {
  let question: QuestionView;
  const ask = (text: string) => ({ ...here(senders), text, language: 'ru', anonymous: false });
  const on = () => ({ ...here(senders), questionId: question.id });
  const remember = async (): Promise<void> => {
    question = await senders.onNamed.ok('question:ask', ask('Когда?'));
  };
  const [byChair, byNamed] = [{ by: () => senders.onChair }, { by: () => senders.onNamed }];
  return {
    'question:ask': { ...byNamed, payload: () => ask('Что?'), other: () => ask('Где?'), facts: ['question:asked'] },
    'question:edit': {
      ...{ ...byNamed, ready: remember, facts: ['question:edited'] },
      payload: () => ({ ...on(), text: 'Почему?', language: 'ru' }),
      other: () => ({ ...on(), text: 'Зачем?', language: 'ru' }),
    },
    'question:moderate': {
      ...{ ...byChair, facts: ['question:shown'] },
      payload: () => ({ ...on(), state: 'visible' }),
      other: () => ({ ...on(), state: 'rejected' }),
    },
    'question:vote': {
      ...{ ...byNamed, facts: ['question:voted'] },
      payload: () => ({ ...on(), on: true }),
      other: () => ({ ...on(), on: false }),
    },
    'question:withdraw': {
      ...{ ...byNamed, facts: ['question:moved'] },
      payload: on,
      other: () => ({ ...on(), questionId: senders.named.id }),
    },
  };
}

function stage(senders: Senders): Table<Extract<CommandName, `stage:${string}` | `booth:${string}`>> {
  const arrive = async (person: TestPerson): Promise<void> => {
    await senders.stage.join(person);
    await senders.stage.isKnown(person);
  };
  const tracks = (): Promise<object[]> =>
    senders.stage.rows('SELECT 1 FROM stage_device WHERE visit_id = $1 AND tracks::text LIKE \'%"language"%\'', [
      senders.interpreter.visitId,
    ]);
  return {
    'stage:invite': {
      ...{ by: () => senders.onChair, ready: () => arrive(senders.named), facts: ['stage:invited'] },
      payload: () => ({ ...about(senders), sources: ['microphone'] }),
      other: () => ({ ...about(senders), sources: ['microphone', 'camera'] }),
    },
    'stage:answer': {
      ...{ by: () => senders.onNamed, facts: ['stage:permitted'] },
      payload: () => ({ ...here(senders), accept: true }),
      other: () => ({ ...here(senders), accept: false }),
    },
    'stage:mute': { ...onPerson(senders), facts: ['stage:muted'] },
    'stage:demote': { ...onPerson(senders), facts: ['stage:permitted'] },
    'stage:remove': { ...onPerson(senders), facts: ['stage:removed'] },
    'stage:readmit': { ...onPerson(senders), facts: ['stage:readmitted'] },
    'stage:feed': {
      ...{ by: () => senders.onHallDevice, facts: ['stage:hallFed'] },
      payload: () => ({ ...here(senders), feed: 'live' }),
      other: () => ({ ...here(senders), feed: 'silent' }),
    },
    'booth:pause': {
      by: () => senders.onInterpreter,
      ready: async () => {
        const { peer } = await senders.stage.join(senders.interpreter);
        await peer.publishSound({ name: 'lang:ru' });
        await until('the booth speaks', async () => (await tracks()).length > 0);
      },
      payload: () => ({ ...here(senders), paused: true }),
      other: () => ({ ...here(senders), paused: false }),
      facts: ['booth:changed'],
    },
    'stage:renew': { ...inSession(senders), facts: ['stage:renewed'] },
  };
}

/** What is only said or asked, and where somebody is. */
function words(
  senders: Senders,
): Table<'place:declare' | 'presence:beat' | 'presence:list' | 'stream:enter' | 'stream:leave'> {
  const enter = (streamId: string) => ({ stream: 'session' as const, streamId });
  return {
    'place:declare': {
      ...{ by: () => senders.onNamed, facts: ['place:declared'] },
      payload: () => ({ ...here(senders), place: 'remote', language: 'ru' }),
      other: () => ({ ...here(senders), place: 'hall', language: 'ru' }),
    },
    'presence:beat': { ...inSession(senders), facts: [] },
    'presence:list': { ...inSession(senders), facts: [] },
    'stream:enter': {
      ...{ by: () => senders.onChair, facts: [] },
      payload: () => enter(senders.stage.sessionId),
      other: () => enter(senders.elsewhereId),
    },
    'stream:leave': {
      ...{ by: () => senders.onChair, facts: [] },
      payload: () => ({ streamId: senders.stage.sessionId }),
      other: () => ({ streamId: senders.elsewhereId }),
    },
  };
}
