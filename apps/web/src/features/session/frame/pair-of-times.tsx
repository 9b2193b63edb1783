import { useLanguage } from '../../../i18n/index.js';
import { Times } from '../../../ui/index.js';
import { useHere } from './here.js';
import { inLanguage } from './words.js';

export interface PairOfTimesProps {
  /** ISO instant or Date. */
  at: string | Date;
  until?: string | Date;
  inline?: boolean;
  tight?: boolean;
  /** Leaves out the name of the own town. */
  isShort?: boolean;
}

/** A moment at the venue and at the reader's. */
export const PairOfTimes = ({ isShort = false, ...props }: PairOfTimesProps) => {
  const language = useLanguage();
  const { conference, hall, me } = useHere();
  const ownPlace = inLanguage(me.person.town, language).text;
  const place = hall?.venue ?? inLanguage(conference.titles, language).text;
  const isAway = !isShort && ownPlace !== '' && ownPlace !== place;
  return <Times {...props} zone={conference.zone} place={place} {...(isAway && { ownPlace })} />;
};
