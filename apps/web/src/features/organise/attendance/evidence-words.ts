import type { AttendanceFlagView, EvidenceView } from '#contract';
import type { attendance } from '../../../i18n/de/attendance.js';

type Word = keyof typeof attendance;

export const SOURCE_WORDS = {
  door: 'sourceDoor',
  staff: 'sourceStaff',
  stage: 'sourceStage',
  heartbeat: 'sourceHeartbeat',
} as const satisfies Record<EvidenceView['source'], Word>;

export const KIND_WORDS = {
  in: 'kindIn',
  out: 'kindOut',
  seen: 'kindSeen',
  manual: 'kindManual',
  refused: 'kindRefused',
  void: 'kindVoid',
} as const satisfies Record<EvidenceView['kind'], Word>;

export const FLAG_WORDS = {
  two_places: 'flagTwoPlaces',
  in_again: 'flagInAgain',
  in_without_out: 'flagInWithoutOut',
  out_without_in: 'flagOutWithoutIn',
  clock_doubt: 'flagClockDoubt',
  corrected: 'flagCorrected',
} as const satisfies Record<AttendanceFlagView, Word>;

/** `1:02:05` of seconds. */
export const lengthWords = (seconds: number): string => {
  const whole = Math.round(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
};
