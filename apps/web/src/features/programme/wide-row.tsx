import type { SessionView } from '#contract';
import { HallName, SessionCode, Times, townOf } from '../../ui/index.js';
import { AxisTime } from './axis-time.js';
import { Limit } from './hall-limit.js';
import { useHere } from './here.js';
import { isNowIn, NowSentence } from './now-line.js';
import { SessionActs } from './session-acts.js';
import { OwnWord, Star } from './session-card.js';
import { SessionFacts } from './session-facts.js';
import { SessionTitle } from './session-title.js';
import type { Block } from './timetable.policy.js';

/** A session that has its time for itself takes the whole width. */
export const WideRow = ({ block }: { block: Block }) => {
  const { now } = useHere();
  const [session] = block.sessions;
  if (!session) return null;
  return (
    <div className="grid-wide">
      <AxisTime at={block.startAt} />
      <div>
        {isNowIn(block, now) ? <NowSentence /> : null}
        <WideCard session={session} />
      </div>
    </div>
  );
};

const WideCard = ({ session }: { session: SessionView }) => {
  const { own, programme, hallOf, zone, place, phase } = useHere();
  const hall = hallOf(session);
  const isOwn = own.has(session.id);
  return (
    <article className="session-card session-card-wide" data-own={isOwn} data-phase={phase(session)}>
      <div className="session-wide-text">
        <div className="session-wide-head">
          {session.code ? <SessionCode session={session} own={isOwn} small /> : null}
          <OwnWord session={session} />
        </div>
        <SessionTitle session={session} level={2} />
        <p className="session-wide-place">
          <HallName hall={hall} sessions={programme.sessions} />
          {hall ? <Limit hall={hall} /> : null}
        </p>
        <Times at={session.startAt} until={session.endAt} zone={zone} place={townOf(hall?.venue) || place} inline />
        <SessionFacts session={session} />
      </div>
      <div className="session-wide-acts">
        <SessionActs session={session} />
        <Star session={session} />
      </div>
    </article>
  );
};
