import type { door } from '../../../i18n/de/door.js';
import type { ScanState } from '../queue/door-scan.js';

type Word = keyof typeof door;

/** Largest word on the lamp. */
export const VERDICTS: Record<ScanState, Word> = {
  in: 'verdictIn',
  out: 'verdictOut',
  over_limit: 'verdictOverLimit',
  already_in: 'verdictAlreadyIn',
  was_not_in: 'verdictWasNotIn',
  unresolved: 'verdictUnresolved',
  forged: 'verdictForged',
  foreign: 'verdictForeign',
  revoked: 'verdictRevoked',
  full: 'verdictFull',
  person_unknown: 'verdictPersonUnknown',
  place_unknown: 'verdictPlaceUnknown',
  invalid: 'verdictInvalid',
  waiting: 'verdictWaiting',
};

/** What it means and what to do; some verdicts say it all. */
export const ADVICE: Partial<Record<ScanState, Word>> = {
  over_limit: 'adviceOverLimit',
  already_in: 'adviceAlreadyIn',
  was_not_in: 'adviceWasNotIn',
  unresolved: 'adviceUnresolved',
  forged: 'adviceForged',
  foreign: 'adviceForeign',
  revoked: 'adviceRevoked',
  full: 'adviceFull',
  person_unknown: 'advicePersonUnknown',
  place_unknown: 'advicePlaceUnknown',
  invalid: 'adviceInvalid',
  waiting: 'adviceWaiting',
};

/** What was stored, at the foot of the lamp and in the list. */
export const STORED: Record<ScanState, Word> = {
  in: 'storedIn',
  over_limit: 'storedIn',
  out: 'storedOut',
  already_in: 'storedSeen',
  was_not_in: 'storedOut',
  unresolved: 'storedUnresolved',
  forged: 'storedRefused',
  foreign: 'storedRefused',
  revoked: 'storedRefused',
  full: 'storedRefused',
  person_unknown: 'storedRefused',
  place_unknown: 'storedRefused',
  invalid: 'storedNothing',
  waiting: 'storedHere',
};
