import { useCallback, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import type { ScanBatchView, ScanItem } from '#contract';
import { kept } from '../../i18n/index.js';
import { api, commandId } from '../../realtime/index.js';
import { colourOf, type DoorScan } from './queue/door-scan.js';
import { ScanQueue, type QueueState } from './queue/scan-queue.js';
import { signal } from './lamp/signals.js';
import type { Station } from './station/station.js';

/** Milliseconds a green lamp stays by itself. */
const GREEN_MS = 2_500;
/** How long the page waits for the answer before it shows that it does not have one. */
const PATIENCE_MS = 1_500;

const useQueue = (conferenceId: string): ScanQueue => {
  const queue = useMemo(() => {
    const key = `twinhall.door.unsent.${conferenceId}`;
    return new ScanQueue({
      send: (batch) => api.post<ScanBatchView>(`/api/conferences/${conferenceId}/scans`, batch),
      storage: { read: () => kept.read(key), write: (value) => kept.write(key, value) },
    });
  }, [conferenceId]);
  useEffect(() => {
    const retry = () => void queue.flush();
    retry();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('online', retry);
      queue.stop();
    };
  }, [queue]);
  return queue;
};

/** Who is scanned: a badge's text, or somebody found by name. */
export type Subject = { badge: string } | { personId: string; name: string };

export interface Door {
  state: QueueState;
  /** The scan on the lamp now. */
  shown: DoorScan | undefined;
  scan: (subject: Subject, more?: { direction?: ScanItem['direction']; overLimitReason?: string }) => void;
  next: () => void;
  retry: () => void;
}

const itemFor = (station: Station, subject: Subject): Omit<ScanItem, 'direction'> => ({
  id: commandId(),
  ...(station.kind === 'hall' ? { hallId: station.id } : { sessionId: station.id }),
  ...('badge' in subject ? { badge: subject.badge } : { personId: subject.personId }),
  at: new Date().toISOString(),
});

/** The lamp follows one scan: it lights when the answer is there, or after a while without one. */
const useLamp = (scans: readonly DoorScan[]) => {
  const [id, setId] = useState<string>();
  const [isLate, setLate] = useState(false);
  const followed = scans.find(({ item }) => item.id === id);
  const shown = followed?.receipt || isLate ? followed : undefined;
  const colour = shown ? colourOf(shown) : undefined;
  const outcome = shown?.receipt?.outcome;
  const shownId = shown?.item.id;
  const isWaiting = followed !== undefined && !followed.receipt;
  const next = useCallback(() => setId(undefined), []);
  const follow = (newId: string) => {
    setLate(false);
    setId(newId);
  };
  const beep = useEffectEvent(() => colour && signal(colour));
  useEffect(() => {
    if (shownId) beep();
  }, [shownId, outcome]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isWaiting, id]);
  useEffect(() => {
    if (colour !== 'green') return undefined;
    const timer = setTimeout(next, GREEN_MS);
    return () => clearTimeout(timer);
  }, [colour, shownId, next]);
  return { shown, follow, next };
};

/** Everything a door does: scans, their way to the server, the lamp. */
export const useDoor = (conferenceId: string, station: Station): Door => {
  const queue = useQueue(conferenceId);
  const state = useSyncExternalStore(queue.subscribe, queue.value);
  const { shown, follow, next } = useLamp(state.scans);
  return {
    state,
    shown,
    next,
    retry: () => void queue.flush(),
    scan: (subject, more = {}) => {
      const { direction = station.direction, overLimitReason } = more;
      const item: ScanItem = { ...itemFor(station, subject), direction, ...(overLimitReason && { overLimitReason }) };
      queue.add(item, 'name' in subject ? subject.name : undefined);
      follow(item.id);
    },
  };
};
