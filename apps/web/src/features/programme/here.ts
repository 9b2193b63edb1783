import { createContext, useContext } from 'react';
import type { Timetable } from './use-timetable.js';

const HereContext = createContext<Timetable | undefined>(undefined);

export const HereProvider = HereContext.Provider;

export const useHere = (): Timetable => {
  const here = useContext(HereContext);
  if (!here) throw new Error('This part stands outside of the programme.');
  return here;
};
