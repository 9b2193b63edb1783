import type { FactView, StagePersonView, StageView } from '#contract';
import type { MineView, SessionView } from './session-view.js';

export type StageFact = Extract<
  FactView,
  {
    type:
      | 'stage:invited'
      | 'stage:permitted'
      | 'stage:removed'
      | 'stage:readmitted'
      | 'stage:reached'
      | 'stage:hallFed'
      | 'booth:changed';
  }
>;
type FactBody<T extends StageFact['type']> = Extract<StageFact, { type: T }>['body'];

const without = (stage: StageView, personId: string): StageView => ({
  ...stage,
  people: stage.people.filter(({ person }) => person.id !== personId),
});

/** Keeps the place in the row: nobody jumps because something about them changed. */
const withPerson = (stage: StageView, changed: StagePersonView): StageView => {
  const isThere = stage.people.some(({ person }) => person.id === changed.person.id);
  const people = isThere
    ? stage.people.map((one) => (one.person.id === changed.person.id ? changed : one))
    : [...stage.people, changed];
  return { ...stage, people };
};

/** Who is removed is listed for the chair only: there the fact carries the name. */
const withRemoved = (stage: StageView, { personId, person }: FactBody<'stage:removed'>): StageView => {
  const after = without(stage, personId);
  const others = stage.removed?.filter(({ id }) => id !== personId) ?? [];
  return person === undefined ? after : { ...after, removed: [...others, person] };
};

const withReadmitted = (stage: StageView, personId: string): StageView =>
  stage.removed ? { ...stage, removed: stage.removed.filter(({ id }) => id !== personId) } : stage;

const withBooth = (stage: StageView, language: string, live: boolean): StageView => {
  const others = stage.booths.filter((booth) => booth !== language);
  return { ...stage, booths: live ? [...others, language].sort() : others };
};

const mineAfter = (mine: MineView, fact: StageFact, me: string): MineView => {
  if (fact.type === 'stage:invited' && fact.body.person.person.id === me)
    return { ...mine, invitation: fact.body.person.sources, removed: false };
  if (fact.type === 'stage:permitted' && fact.body.person.person.id === me)
    return { ...mine, sources: fact.body.person.sources, invitation: null };
  if (fact.type === 'stage:removed' && fact.body.personId === me)
    return { ...mine, sources: [], invitation: null, removed: true };
  if (fact.type === 'stage:readmitted' && fact.body.personId === me) return { ...mine, removed: false };
  return mine;
};

const stageAfter = (view: SessionView, fact: StageFact): StageView => {
  const { stage, audience } = view;
  switch (fact.type) {
    case 'stage:invited':
      // An open invitation is the chair's to see; the invited person finds it in `mine`.
      return audience === 'chair' ? withPerson(stage, fact.body.person) : stage;
    case 'stage:permitted': {
      const { person } = fact.body;
      return person.sources.length === 0 ? without(stage, person.person.id) : withPerson(stage, person);
    }
    case 'stage:removed':
      return withRemoved(stage, fact.body);
    case 'stage:readmitted':
      return withReadmitted(stage, fact.body.personId);
    case 'stage:reached':
      return { ...stage, available: fact.body.available };
    case 'stage:hallFed':
      return { ...stage, hallFeed: fact.body.feed };
    case 'booth:changed':
      return withBooth(stage, fact.body.language, fact.body.live);
  }
};

/** @param me id of the reading person */
export const reduceStage = (view: SessionView, fact: StageFact, me: string): SessionView => ({
  ...view,
  stage: stageAfter(view, fact),
  mine: mineAfter(view.mine, fact, me),
});
