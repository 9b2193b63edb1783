import { describe, expect, it } from '@jest/globals';
import type { FactView, PersonTag, StagePersonView, StageSource } from '#contract';
import { ModelSession, type ModelReader } from './model-session.factory.js';
import { reduceSession } from './session-reducer.js';
import { enterSession, type SessionView } from './session-view.js';

const tag: PersonTag = { id: 'me', name: 'Marina Kusnezowa', town: { de: 'Mytischtschi' } };
const onStage = (sources: StageSource[], invited = false): { person: StagePersonView } => ({
  person: { person: tag, place: 'remote', sources, invited },
});

const entered = (reader: ModelReader): SessionView => {
  const entry = new ModelSession().enter(reader, undefined);
  if (entry.kind !== 'session') throw new Error('The model gave no snapshot.');
  const { stage } = entry.shared;
  const shared = { ...entry.shared, stage: reader.audience === 'chair' ? { ...stage, removed: [] } : stage };
  return enterSession({ ...entry, shared });
};

type Told = { [T in FactView['type']]: [T, Extract<FactView, { type: T }>['body']] }[FactView['type']];

const after = (reader: ModelReader, ...told: Told[]): SessionView =>
  told.reduce(
    (view, [type, body], index) =>
      reduceSession(view, { seq: index + 1, type, at: '2021-06-29T08:24:00.000Z', body } as FactView, reader.person),
    entered(reader),
  );

const me: ModelReader = { audience: 'all', person: 'me' };
const boss: ModelReader = { audience: 'chair', person: 'boss' };

describe('the stage as readers see it', () => {
  it('tells an invitation to the invited person and to the chair, to nobody else', () => {
    const invited: Told = ['stage:invited', onStage(['microphone'], true)];
    expect(after(me, invited).mine.invitation).toEqual(['microphone']);
    expect(after(me, invited).stage.people).toEqual([]);
    expect(after(boss, invited).stage.people).toHaveLength(1);
    expect(after(boss, invited).mine.invitation).toBeNull();
  });

  it('brings somebody onto the stage and off again', () => {
    const [invited, permitted]: Told[] = [
      ['stage:invited', onStage(['microphone', 'camera'], true)],
      ['stage:permitted', onStage(['microphone', 'camera'])],
    ];
    expect(after(me, invited!, permitted!).mine).toMatchObject({ invitation: null, sources: ['microphone', 'camera'] });
    expect(after(me, permitted!, ['stage:permitted', onStage([])]).stage.people).toEqual([]);
  });

  it('lets nobody in the hall publish, and a chair without being asked', () => {
    const permitted: Told = ['stage:permitted', onStage(['microphone'])];
    expect(after(me, ['place:declared', { place: 'hall', language: 'de' }], permitted).mine.sources).toEqual([]);
    const chair = after({ audience: 'chair', person: 'me' }, ['stage:permitted', onStage(['screen'])]);
    expect(chair.mine.sources).toEqual(['microphone', 'camera', 'screen']);
  });

  it('keeps the removed on the list of the chair until they are readmitted', () => {
    const removed: Told = ['stage:removed', { personId: 'me', person: tag }];
    expect(after(boss, removed).stage.removed).toEqual([tag]);
    expect(after(boss, removed, ['stage:readmitted', { personId: 'me' }]).stage.removed).toEqual([]);
    expect(after(me, ['stage:removed', { personId: 'me' }]).mine.removed).toBe(true);
    expect(
      after(me, ['stage:removed', { personId: 'me' }], ['stage:readmitted', { personId: 'me' }]).mine.removed,
    ).toBe(false);
  });

  it('follows the hall’s feed, the booths and LiveKit itself', () => {
    const view = after(
      me,
      ['stage:reached', { available: false }],
      ['stage:hallFed', { feed: 'silent' }],
      ['booth:changed', { language: 'ru', state: 'live' }],
      ['booth:changed', { language: 'de', state: 'ready' }],
      ['booth:changed', { language: 'en', state: 'live' }],
      ['booth:changed', { language: 'ru', state: 'empty' }],
      ['booth:changed', { language: 'en', state: 'ready' }],
      ['booth:changed', { language: 'de', state: 'live' }],
    );
    const booths = [
      { language: 'de', state: 'live' },
      { language: 'en', state: 'ready' },
    ];
    expect(view.stage).toMatchObject({ available: false, hallFeed: 'silent', booths });
  });
});
