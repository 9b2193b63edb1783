import {
  STAGE_SOURCES,
  type FactView,
  type Facts,
  type PersonTag,
  type Place,
  type StagePersonView,
  type StageSource,
  type StageView,
} from '#contract';
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

const withBooth = (stage: StageView, { language, state }: Facts['booth:changed']): StageView => {
  const others = stage.booths.filter((booth) => booth.language !== language);
  if (state === 'empty') return { ...stage, booths: others };
  const booths = [...others, { language, state }].sort((one, other) => (one.language < other.language ? -1 : 1));
  return { ...stage, booths };
};

const notOf = (people: readonly PersonTag[], personId: string): PersonTag[] =>
  people.filter(({ id }) => id !== personId);

/** Only the chair's view has this list. */
const withRemoved = (stage: StageView, change: (removed: readonly PersonTag[]) => PersonTag[]): StageView =>
  stage.removed === undefined ? stage : { ...stage, removed: change(stage.removed) };

/** Nobody in the hall publishes, and a chair needs no invitation: the same rule as the server's. */
const ownSources = ({ audience, mine }: SessionView, granted: readonly StageSource[]): readonly StageSource[] => {
  if (mine.place === 'hall') return [];
  const isMine = (source: StageSource) => granted.includes(source) || (audience === 'chair' && source !== 'screen');
  return STAGE_SOURCES.filter(isMine);
};

/** Somebody who says "in the hall" may no longer publish; back home, what was given holds again. */
export const declare = (view: SessionView, declared: { place: Place; language: string }, me: string): SessionView => {
  const moved = { ...view, mine: { ...view.mine, ...declared } };
  const granted = view.stage.people.find(({ person }) => person.id === me)?.sources;
  // Whoever is neither the chair nor on the stage has sources by being a booth or a hall's device, or none.
  if (granted === undefined && view.audience !== 'chair') return moved;
  return { ...moved, mine: { ...moved.mine, sources: ownSources(moved, granted ?? []) } };
};

const isAbout = (fact: StageFact, me: string): boolean => {
  if (fact.type === 'stage:invited' || fact.type === 'stage:permitted') return fact.body.person.person.id === me;
  return 'personId' in fact.body && fact.body.personId === me;
};

const mineAfter = (view: SessionView, fact: StageFact, me: string): MineView => {
  const { mine } = view;
  if (!isAbout(fact, me)) return mine;
  if (fact.type === 'stage:invited') return { ...mine, invitation: fact.body.person.sources };
  if (fact.type === 'stage:permitted')
    return { ...mine, sources: ownSources(view, fact.body.person.sources), invitation: null };
  if (fact.type === 'stage:removed') return { ...mine, sources: [], invitation: null, removed: true };
  return { ...mine, removed: false };
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
    case 'stage:removed': {
      const { personId, person } = fact.body;
      const gone = without(stage, personId);
      return person ? withRemoved(gone, (removed) => [...notOf(removed, personId), person]) : gone;
    }
    case 'stage:readmitted':
      return withRemoved(stage, (removed) => notOf(removed, fact.body.personId));
    case 'stage:reached':
      return { ...stage, available: fact.body.available };
    case 'stage:hallFed':
      return { ...stage, hallFeed: fact.body.feed };
    case 'booth:changed':
      return withBooth(stage, fact.body);
  }
};

/** @param me id of the reading person */
export const reduceStage = (view: SessionView, fact: StageFact, me: string): SessionView => ({
  ...view,
  stage: stageAfter(view, fact),
  mine: mineAfter(view, fact, me),
});
