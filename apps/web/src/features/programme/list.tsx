import './list.css';
import type { SessionView } from '#contract';
import { HallName, SessionCode, Times } from '../../ui/index.js';
import { useHere } from './here.js';
import { isNowIn, NowSentence } from './now-line.js';
import { SessionActs } from './session-acts.js';
import { OwnWord, Star } from './session-card.js';
import { SessionFacts } from './session-facts.js';
import { SessionTitle } from './session-title.js';
import { slotsOf } from './timetable.policy.js';

/** By time, one below the other; own sessions first in their time. */
export const List = () => {
  const { sessions, own } = useHere();
  return (
    <div className="list">
      {slotsOf(sessions, own).map((slot) => (
        <Slot key={slot[0]?.id} slot={slot} />
      ))}
    </div>
  );
};

const Slot = ({ slot }: { slot: readonly SessionView[] }) => {
  const { zone, place, now } = useHere();
  const [first] = slot;
  if (!first) return null;
  const span = { startAt: Date.parse(first.startAt), endAt: Date.parse(first.endAt) };
  return (
    <section className="list-slot">
      <h2>
        <Times at={first.startAt} until={first.endAt} zone={zone} place={place} inline />
      </h2>
      {isNowIn(span, now) ? <NowSentence /> : null}
      {slot.map((session) => (
        <Row key={session.id} session={session} />
      ))}
    </section>
  );
};

const Row = ({ session }: { session: SessionView }) => {
  const { own, programme, hallOf } = useHere();
  const isOwn = own.has(session.id);
  return (
    <article className="list-row" data-own={isOwn}>
      <header>
        {session.code ? <SessionCode session={session} own={isOwn} small /> : null}
        <span className="list-hall">
          <HallName hall={hallOf(session)} sessions={programme.sessions} />
        </span>
        <OwnWord session={session} />
        <Star session={session} />
      </header>
      <SessionTitle session={session} level={3} />
      <SessionFacts session={session} />
      <SessionActs session={session} />
    </article>
  );
};
