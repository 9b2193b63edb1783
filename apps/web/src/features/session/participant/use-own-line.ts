import { useConnection } from '../../../realtime/index.js';
import type { LineKind } from '../frame/line-state.js';
import type { StageNow } from '../stage/use-stage-now.js';

/** One word for both lines, to the server and to the stage: the worse one counts. */
export const useOwnLine = ({ people, state }: StageNow): LineKind => {
  const { kind } = useConnection();
  if (kind !== 'online') return kind === 'connecting' ? 'weak' : 'lost';
  if (state.kind === 'waiting') return 'lost';
  if (state.kind === 'reconnecting') return 'weak';
  const line = people.find(({ isSelf }) => isSelf)?.line;
  if (line === 'lost') return 'lost';
  return line === 'poor' ? 'weak' : 'good';
};
