import type { HallView, SessionView } from '#contract';
import { nameLang } from '../../i18n/index.js';

export interface HallNameProps {
  hall: HallView | undefined;
  /** Sessions of the programme: what is spoken in this hall's is the language of its name. */
  sessions: readonly Pick<SessionView, 'hallId' | 'language'>[];
  /** Also the venue, after a comma. */
  withVenue?: boolean;
}

/** A hall as the programme calls it, in the one language that it has, marked as such for voices and hyphens. */
export const HallName = ({ hall, sessions, withVenue = false }: HallNameProps) => {
  if (!hall) return null;
  const words = [hall.name, withVenue ? hall.venue : ''].filter(Boolean).join(', ');
  return <bdi lang={nameLang(words, sessions.find(({ hallId }) => hallId === hall.id)?.language)}>{words}</bdi>;
};
