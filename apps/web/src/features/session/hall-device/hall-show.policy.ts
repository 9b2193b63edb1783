import type { Picture, StagePerson } from '../../../media/index.js';
import { sceneOf } from '../stage/scene.policy.js';

/** What the room sees of the others. */
export interface HallShow {
  /** A screen that somebody shares: stands big, the people beside it. */
  readonly screen: { readonly person: StagePerson; readonly picture: Picture } | undefined;
  readonly people: readonly StagePerson[];
}

/** Everybody on the stage who is not in the room anyway: never the hall itself, never an interpreter. */
export const hallShow = (people: readonly StagePerson[]): HallShow => {
  const others = people.filter(({ isSelf, attributes }) => !isSelf && attributes['kind'] !== 'hallDevice');
  const { main, strip } = sceneOf(others);
  return { screen: main, people: strip };
};

/** Columns and rows for so many tiles of 16:9 on a wide screen. */
export const gridOf = (count: number): { columns: number; rows: number } => {
  const columns = count <= 1 ? 1 : count <= 4 ? 2 : count <= 9 ? 3 : 4;
  return { columns, rows: Math.max(1, Math.ceil(count / columns)) };
};
