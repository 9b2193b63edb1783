import { useTranslation } from 'react-i18next';
import { viewerZone, wallTimes, type WallTime } from '../foundation/wall-time.js';
import { Pair, PairValue } from './pair.js';

export interface TimesProps {
  /** ISO instant. */
  at: string | Date;
  /** ISO instant of the end of an interval. */
  until?: string | Date;
  /** IANA zone of the venue. */
  zone: string;
  /** Town of the venue in the viewer's language. */
  place: string;
  /** IANA zone of the viewer; that of the device when absent. */
  ownZone?: string;
  /** Town of the viewer, when known. */
  ownPlace?: string;
  inline?: boolean;
  tight?: boolean;
}

/** Venue time first, own time second; one value naming both only when both clocks agree. */
export const Times = (props: TimesProps) => {
  const { at, until, zone, place, ownZone = viewerZone(), ownPlace, inline = false, tight = false } = props;
  const { t, i18n } = useTranslation('ui');
  const start = new Date(at);
  const interval = { at: start, until: until ? new Date(until) : undefined };
  const { venue, own } = wallTimes(interval, zone, ownZone, i18n.language);
  const side = (time: WallTime, label: string) => (
    <PairValue
      inline={inline}
      value={<time dateTime={start.toISOString()}>{time.text}</time>}
      label={time.day ? `${time.day}, ${label}` : label}
    />
  );
  if (!own) return side(venue, t('sameTime', { place }));
  const ownLabel = ownPlace ? t('ownTimeAt', { place: ownPlace }) : t('ownTime');
  return <Pair tight={tight} a={side(venue, place)} b={side(own, ownLabel)} />;
};
