import type { LocalTrack, RemoteTrack, Room } from 'livekit-client';

/** What was measured on the live connection; a figure that the browser does not give is absent. */
export type LineReport = {
  /** Milliseconds to the LiveKit server and back, on the path of the media. */
  readonly roundTripMs?: number;
  /** Measured over the last interval. Kilobits per second. */
  readonly receivingKbps?: number;
  readonly sendingKbps?: number;
  /** The browser's own estimate of what could be sent. Kilobits per second. */
  readonly couldSendKbps?: number;
  /** Share of packets that did not arrive here since the start of the connection, 0 to 1. */
  readonly lostShare?: number;
};

/** The numbers of one moment. */
type Counters = {
  readonly at: number;
  readonly received: number;
  readonly sent: number;
  readonly roundTripMs?: number;
  readonly couldSendKbps?: number;
};

const intervalMs = 1000;

/** The library's types know these members of a report only as `any`. */
const numberIn = (stat: object, key: string): number | undefined => {
  const value: unknown = Reflect.get(stat, key);
  return typeof value === 'number' ? value : undefined;
};

const anyTrack = (room: Room): LocalTrack | RemoteTrack | undefined =>
  [room.localParticipant, ...room.remoteParticipants.values()]
    .flatMap((participant) => [...participant.trackPublications.values()])
    .map(({ track }) => track)
    .find((track) => track !== undefined);

const statsOf = async (room: Room): Promise<readonly object[]> => {
  const report = await anyTrack(room)?.getRTCStatsReport();
  const stats: object[] = [];
  report?.forEach((stat: object) => stats.push(stat));
  return stats;
};

const countersOf = (stats: readonly object[]): Counters | undefined => {
  // The pair in use: of all candidate pairs the one that carried most.
  const pair = stats
    .filter((stat) => Reflect.get(stat, 'type') === 'candidate-pair' && Reflect.get(stat, 'state') === 'succeeded')
    .sort((one, other) => (numberIn(other, 'bytesReceived') ?? 0) - (numberIn(one, 'bytesReceived') ?? 0))[0];
  if (pair === undefined) return undefined;
  const roundTrip = numberIn(pair, 'currentRoundTripTime');
  const couldSend = numberIn(pair, 'availableOutgoingBitrate');
  return {
    at: numberIn(pair, 'timestamp') ?? performance.now(),
    received: numberIn(pair, 'bytesReceived') ?? 0,
    sent: numberIn(pair, 'bytesSent') ?? 0,
    ...(roundTrip === undefined ? {} : { roundTripMs: roundTrip * 1000 }),
    ...(couldSend === undefined ? {} : { couldSendKbps: couldSend / 1000 }),
  };
};

const lostShareOf = (stats: readonly object[]): number | undefined => {
  const inbound = stats.filter((stat) => Reflect.get(stat, 'type') === 'inbound-rtp');
  const sum = (key: string): number => inbound.reduce((total, stat) => total + (numberIn(stat, key) ?? 0), 0);
  const expected = sum('packetsReceived') + sum('packetsLost');
  return expected === 0 ? undefined : Math.max(0, sum('packetsLost')) / expected;
};

/** Takes a second. Undefined while nothing is sent or received: then nothing can be measured. */
export const measureLine = async (room: Room): Promise<LineReport | undefined> => {
  const before = countersOf(await statsOf(room));
  await new Promise((resolve) => setTimeout(resolve, intervalMs));
  const stats = await statsOf(room);
  const after = countersOf(stats);
  if (before === undefined || after === undefined || after.at <= before.at) return undefined;
  const kbps = (bytes: number): number => (bytes * 8) / (after.at - before.at);
  const lostShare = lostShareOf(stats);
  return {
    receivingKbps: kbps(after.received - before.received),
    sendingKbps: kbps(after.sent - before.sent),
    ...(after.roundTripMs === undefined ? {} : { roundTripMs: after.roundTripMs }),
    ...(after.couldSendKbps === undefined ? {} : { couldSendKbps: after.couldSendKbps }),
    ...(lostShare === undefined ? {} : { lostShare }),
  };
};
