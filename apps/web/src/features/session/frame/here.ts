import { createContext, useContext } from 'react';
import type { ConferenceView, HallView, MeView, ProgrammeView, SessionView } from '#contract';
import type { SessionView as SessionNow } from '../../../realtime/index.js';

/** Everything a part of a session's page may want to know: who reads, what was planned, what is now. */
export interface Here {
  readonly me: MeView;
  readonly programme: ProgrammeView;
  readonly conference: ConferenceView;
  /** As released. */
  readonly session: SessionView;
  readonly hall: HallView | undefined;
  readonly live: SessionNow;
  /** False: the connection is lost, `live` is what was known at `asOf` (milliseconds of this device's clock). */
  readonly isLive: boolean;
  readonly asOf: number;
}

const HereContext = createContext<Here | undefined>(undefined);

export const HereProvider = HereContext.Provider;

export const useHere = (): Here => {
  const here = useContext(HereContext);
  if (!here) throw new Error('This part stands outside of a SessionGate.');
  return here;
};
