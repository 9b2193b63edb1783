import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Place } from '#contract';
import { kept, useLanguage } from '../../i18n/index.js';
import { Refused, useCommand } from '../../realtime/index.js';
import { useHere } from './here.js';

/** Listening to what is spoken in the hall, without an interpreter. */
export const FLOOR = 'floor';

export interface Joining {
  readonly place: Place | null;
  readonly setPlace: (place: Place) => void;
  /** ISO code of a booth's language, or {@link FLOOR}. */
  readonly language: string;
  readonly setLanguage: (language: string) => void;
  readonly join: () => void;
  readonly isJoining: boolean;
  readonly refused: Refused | undefined;
}

/** What was said here before, else the own language where there is a booth for it. */
const useFirstLanguage = (): string => {
  const { session, live, me } = useHere();
  const reads = useLanguage();
  const wishes = [live.mine.language, me.person.language, reads];
  return wishes.find((one) => one === FLOOR || session.interpretation.includes(one ?? '')) ?? FLOOR;
};

export const useJoining = (): Joining => {
  const { session, live } = useHere();
  const navigate = useNavigate();
  const declare = useCommand('place:declare');
  const [place, setPlace] = useState<Place | null>(live.mine.place);
  const [language, setLanguage] = useState(useFirstLanguage());
  const [isJoining, setJoining] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const join = async (): Promise<void> => {
    if (!place || isJoining) return;
    setJoining(true);
    setRefused(undefined);
    try {
      await declare({ sessionId: session.id, place, language });
      // The session's page listens to what was chosen last on this device.
      kept.write(`twinhall.hears.${session.id}`, language === FLOOR ? 'original' : language);
      await navigate({ href: place === 'hall' ? `/s/${session.id}/hall` : `/s/${session.id}` });
    } catch (error) {
      setRefused(error instanceof Refused ? error : Refused.because('server/failed'));
      setJoining(false);
    }
  };
  return { place, setPlace, language, setLanguage, join: () => void join(), isJoining, refused };
};
