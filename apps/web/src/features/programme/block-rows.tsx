import type { HallView } from '#contract';
import { AxisTime } from './axis-time.js';
import { useHere } from './here.js';
import { SessionCard } from './session-card.js';
import { isNowIn, NowLine } from './now-line.js';
import type { Block } from './timetable.policy.js';

/** Pixels per minute: an hour is 96 px, and the shortest session has room for its words. */
const SCALE = 1.6;
const SHORTEST = 200;

const scaleOf = ({ sessions }: Block): number => {
  const minutes = Math.min(...sessions.map(({ startAt, endAt }) => (Date.parse(endAt) - Date.parse(startAt)) / 60_000));
  return Math.min(5, Math.max(SCALE, SHORTEST / minutes));
};

/** Parallel sessions: one row per interval between two lines, at least as high as it is long, higher where words need it. */
export const BlockRows = ({ block, halls }: { block: Block; halls: readonly HallView[] }) => {
  const { now } = useHere();
  const { lines, sessions } = block;
  const scale = scaleOf(block);
  const rows = lines
    .slice(1)
    .map((line, index) => `minmax(${Math.round(((line - lines[index]!) / 60_000) * scale)}px, auto)`);
  const rowAt = (at: string): number => lines.indexOf(Date.parse(at)) + 1;
  return (
    <div
      className="grid-block"
      style={{
        gridTemplateRows: rows.join(' '),
        gridTemplateColumns: `128px repeat(${halls.length}, minmax(164px, 1fr))`,
      }}
    >
      {lines.slice(0, -1).map((line, index) => (
        <div key={line} className="grid-line" style={{ gridRow: index + 1 }}>
          <AxisTime at={line} />
        </div>
      ))}
      {sessions.map((session) => (
        <div
          key={session.id}
          className="grid-cell"
          style={{
            gridColumn: halls.findIndex(({ id }) => id === session.hallId) + 2,
            gridRow: `${rowAt(session.startAt)} / ${rowAt(session.endAt)}`,
          }}
        >
          <SessionCard session={session} />
        </div>
      ))}
      {isNowIn(block, now) ? <NowLine lines={lines} now={now} /> : null}
    </div>
  );
};
