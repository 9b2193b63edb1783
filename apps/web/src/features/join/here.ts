import { createContext, useContext } from 'react';
import type { MeView, ProgrammeView, SessionView } from '#contract';
import type { SessionView as SessionNow } from '../../realtime/index.js';

/** What every step knows. */
export interface Here {
  readonly me: MeView;
  readonly programme: ProgrammeView;
  /** As released. */
  readonly session: SessionView;
  readonly live: SessionNow;
}

const HereContext = createContext<Here | undefined>(undefined);

export const HereProvider = HereContext.Provider;

export const useHere = (): Here => {
  const here = useContext(HereContext);
  if (!here) throw new Error('This part stands outside of the join page.');
  return here;
};
