import type {
  AnnouncementView,
  Audience,
  FactView,
  Facts,
  FactType,
  Frame,
  PersonTag,
  Place,
  QuestionState,
  QuestionView,
  SessionLiveView,
  StagePersonView,
  StageSource,
  StreamEntry,
} from '#contract';

/** Who reads in a model: an audience and a person. */
export interface ModelReader {
  audience: Audience;
  person: string;
}

interface ModelFact {
  seq: number;
  type: FactType;
  at: string;
  views: { all?: object; chair?: object; people?: Record<string, object> };
}

interface ModelQuestion extends Omit<QuestionView, 'author' | 'votes'> {
  author: PersonTag;
  voters: Set<string>;
}

const PUBLIC: readonly QuestionState[] = ['visible', 'onScreen', 'answered'];
const tag = (id: string): PersonTag => ({ id, name: `Person ${id}`, town: { de: 'Kaluga' } });

/**
 * A session as the server would keep it, told twice: as facts by audience and as snapshots. The second is computed from what
 * is, never from the facts, so that a reader can be compared with it.
 */
export class ModelSession {
  readonly id = 'session';
  readonly log: ModelFact[] = [];
  private clock: SessionLiveView = { state: 'scheduled', pauses: [] };
  private readonly questions: ModelQuestion[] = [];
  private announcements: AnnouncementView[] = [];
  private readonly places = new Map<string, { place: Place; language: string }>();
  private readonly stage = new Map<string, { sources: StageSource[]; invitation: StageSource[] | null }>();
  private ticks = 0;

  open(): void {
    if (this.clock.state === 'open' || this.clock.state === 'paused') return;
    const { closedAt, closedBy: _, ...rest } = this.clock;
    const openedAt = rest.openedAt ?? this.tick();
    const gap = closedAt && { from: closedAt, to: this.tick() };
    this.clock = { ...rest, state: 'open', openedAt, pauses: gap ? [...rest.pauses, gap] : rest.pauses };
    if (gap) this.tell('session:resumed', { all: gap });
    this.tell('session:opened', { all: { openedAt } });
  }

  pause(): void {
    if (this.clock.state !== 'open') return;
    const pausedAt = this.tick();
    this.clock = { ...this.clock, state: 'paused', pausedAt };
    this.tell('session:paused', { all: { pausedAt } });
  }

  close(): void {
    if (this.clock.state !== 'open') return;
    const closed = { closedAt: this.tick(), closedBy: 'chair' as const };
    this.clock = { ...this.clock, state: 'closed', ...closed };
    this.tell('session:closed', { all: closed });
  }

  resume(): void {
    const { pausedAt, ...rest } = this.clock;
    if (pausedAt === undefined) return;
    const pause = { from: pausedAt, to: this.tick() };
    this.clock = { ...rest, state: 'open', pauses: [...rest.pauses, pause] };
    this.tell('session:resumed', { all: pause });
  }

  ask(person: string, anonymous: boolean): void {
    const id = `q${this.questions.length}`;
    const askedAt = this.tick();
    const question: ModelQuestion = {
      ...{ id, text: `Question ${id}`, language: 'ru', state: 'waiting', askedAt, place: 'remote', anonymous },
      ...{ author: tag(person), voters: new Set<string>() },
    };
    this.questions.push(question);
    this.tell('question:asked', this.viewsOf(question, false));
  }

  move(index: number, state: QuestionState): void {
    const question = this.questions[index];
    if (!question || question.state === state || question.state === 'withdrawn') return;
    const wasPublic = PUBLIC.includes(question.state);
    question.state = state;
    if (state === 'waiting') question.voters.clear();
    const body = { questionId: question.id, state };
    if (!wasPublic && PUBLIC.includes(state)) this.tell('question:shown', this.viewsOf(question, true));
    else if (wasPublic) this.tell('question:moved', { all: body });
    else this.tell('question:moved', { chair: body, people: { [question.author.id]: body } });
  }

  /** The voter is told by a fact here, as another device of the same person is. */
  vote(person: string, index: number, on: boolean): void {
    const question = this.questions[index];
    if (!question || !PUBLIC.includes(question.state)) return;
    if (on) question.voters.add(person);
    else question.voters.delete(person);
    this.tell('question:counted', { all: { votes: { [question.id]: question.voters.size } } });
    this.tell('question:voted', { people: { [person]: { votes: { [question.id]: on } } } });
  }

  announce(): void {
    const id = `a${this.announcements.length}-${this.ticks}`;
    const announcement = { id, text: 'Kaffee im Foyer', language: 'de', announcedAt: this.tick(), by: tag('boss') };
    this.announcements = [...this.announcements, announcement].slice(-20);
    this.tell('session:announced', { all: { announcement } });
  }

  declare(person: string, place: Place): void {
    const declared = { place, language: 'ru' };
    this.places.set(person, declared);
    this.tell('place:declared', { people: { [person]: declared } });
  }

  permit(person: string, sources: StageSource[]): void {
    this.stage.delete(person);
    if (sources.length > 0) this.stage.set(person, { sources, invitation: null });
    this.tell('stage:permitted', { all: { person: this.stagePerson(person, sources, false) } });
  }

  /** A snapshot, or the facts since `after`. */
  enter(reader: ModelReader, after: number | undefined): StreamEntry {
    if (after !== undefined) return { kind: 'replay', frame: this.frame(reader, after) };
    const own = this.questions.filter(({ author }) => author.id === reader.person);
    const mine = this.stage.get(reader.person);
    const declared = this.places.get(reader.person);
    return {
      ...{ kind: 'session', seq: this.log.length, audience: reader.audience },
      shared: {
        session: this.clock,
        questions: this.questions.filter((one) => this.isShared(one, reader)).map((one) => this.view(one, reader)),
        stage: this.stageView(),
        presence: { hall: 0, remote: 0, total: 0, limit: null },
        announcements: this.announcements,
      },
      personal: {
        votes: this.questions.filter(({ voters }) => voters.has(reader.person)).map(({ id }) => id),
        questions: own.map((question) => this.own(question)),
        ...{ place: declared?.place ?? null, language: declared?.language ?? null },
        ...{ invitation: mine?.invitation ?? null, sources: this.sources(reader) },
      },
    };
  }

  /** Facts beyond `after`, as this reader gets them. */
  frame({ audience, person }: ModelReader, after: number, upTo = this.log.length): Frame {
    const facts = this.log.slice(after, upTo).flatMap(({ views, ...fact }) => {
      const body = views.people?.[person] ?? (audience === 'chair' ? views.chair : undefined) ?? views.all;
      return body ? [{ ...fact, body } as unknown as FactView] : [];
    });
    return { stream: this.id, after, upTo, facts };
  }

  private isShared({ state }: ModelQuestion, { audience }: ModelReader): boolean {
    return audience === 'chair' ? state !== 'withdrawn' : PUBLIC.includes(state);
  }

  private view(
    { voters, author, ...question }: ModelQuestion,
    { audience }: Pick<ModelReader, 'audience'>,
  ): QuestionView {
    const isHidden = question.anonymous && audience !== 'chair';
    return { ...question, votes: voters.size, author: isHidden ? null : author };
  }

  private own(question: ModelQuestion): QuestionView {
    return { ...this.view(question, { audience: 'chair' }), mine: true };
  }

  private viewsOf(question: ModelQuestion, everybody: boolean): ModelFact['views'] {
    return {
      ...(everybody && { all: { question: this.view(question, { audience: 'all' }) } }),
      chair: { question: this.view(question, { audience: 'chair' }) },
      people: { [question.author.id]: { question: this.own(question) } },
    };
  }

  /** The server's rule: nobody in the hall, the chair without being asked. */
  private sources({ audience, person }: ModelReader): StageSource[] {
    if (this.places.get(person)?.place === 'hall') return [];
    const granted = this.stage.get(person)?.sources ?? [];
    const own = ['microphone', 'camera', 'screen'] as const;
    return own.filter((source) => granted.includes(source) || (audience === 'chair' && source !== 'screen'));
  }

  private stagePerson(person: string, sources: StageSource[], invited: boolean): StagePersonView {
    return { person: tag(person), place: 'remote', sources, invited };
  }

  private stageView() {
    const people = [...this.stage].map(([person, { sources }]) => this.stagePerson(person, sources, false));
    return { available: true, people, hallFeed: 'none' as const, booths: [] };
  }

  private tell<T extends FactType>(
    type: T,
    views: { all?: Facts[T]; chair?: Facts[T]; people?: Record<string, Facts[T]> } | ModelFact['views'],
  ): void {
    this.log.push({ seq: this.log.length + 1, type, at: this.tick(), views });
  }

  private tick(): string {
    this.ticks += 1;
    return new Date(1_624_954_000_000 + this.ticks * 1_000).toISOString();
  }
}
