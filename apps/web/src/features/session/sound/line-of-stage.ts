import type { StageRoster, StageState } from '../../../media/index.js';
import type { LineKind } from '../frame/line-state.js';

/** What the line to the stage is worth, in the words of the top bar. */
export const lineOfStage = (state: StageState, { people }: Pick<StageRoster, 'people'>): LineKind => {
  if (state.kind !== 'live') return state.kind === 'idle' ? 'good' : 'lost';
  const line = people.find(({ isSelf }) => isSelf)?.line;
  return line === 'poor' || line === 'lost' ? 'weak' : 'good';
};
