import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView, SessionView } from '#contract';
import { nameLang, sessionName, useLanguage } from '../../../i18n/index.js';
import { Button, ChoiceRows, ChoiceSegments, EmptyState, localDay, Mark, type Choice } from '../../../ui/index.js';
import type { Station } from './station.js';

const KINDS = ['hall', 'session'] as const;

const useChoices = (programme: ProgrammeView, kind: Station['kind'], now: Date): Choice[] => {
  const { t } = useTranslation('door');
  const language = useLanguage();
  const { halls, sessions, conference } = programme;
  const today = localDay(now, conference.zone);
  const hallName = (id: string): string => halls.find((hall) => hall.id === id)?.name ?? '';
  const runs = (session: SessionView): boolean =>
    Date.parse(session.startAt) <= +now && +now < Date.parse(session.endAt);
  const mark = <Mark kind="hall" size={16} />;
  if (kind === 'hall')
    return halls.map((hall) => {
      const lang = nameLang(hall.name, sessions.find(({ hallId }) => hallId === hall.id)?.language);
      const running = sessions.find((session) => session.hallId === hall.id && runs(session));
      return {
        id: hall.id,
        label: hall.name,
        ...(lang && { lang }),
        hint: running ? sessionName(running, language) : hall.venue,
        icon: mark,
      };
    });
  return sessions
    .filter(({ date }) => date === today)
    .map((session) => ({
      id: session.id,
      label: sessionName(session, language),
      hint: t('sessionHint', { hall: hallName(session.hallId), time: session.startLocal.slice(11) }),
      icon: mark,
    }));
};

export interface ChooseStationProps {
  programme: ProgrammeView;
  now: Date;
  onChoose: (station: Station) => void;
}

/** The first thing at a door: which one it is. */
export const ChooseStation = ({ programme, now, onChoose }: ChooseStationProps) => {
  const { t } = useTranslation('door');
  const [kind, setKind] = useState<Station['kind']>('hall');
  const [id, setId] = useState<string | null>(null);
  const choices = useChoices(programme, kind, now);
  const words = { hall: t('aHall'), session: t('aSession') };
  return (
    <div className="door-choose">
      <h2>{t('where')}</h2>
      <p>{t('whereHint')}</p>
      <ChoiceSegments
        big
        label={t('where')}
        choices={KINDS.map((one) => ({ id: one, label: words[one] }))}
        value={kind}
        onChange={(one) => {
          setKind(one === 'session' ? 'session' : 'hall');
          setId(null);
        }}
      />
      {choices.length === 0 ? (
        <EmptyState title={t('noneToday')}>{t('noneTodayHint')}</EmptyState>
      ) : (
        <ChoiceRows label={words[kind]} choices={choices} value={id} onChange={setId} />
      )}
      <div className="door-foot">
        <Button
          variant="primary"
          size="huge"
          wide
          isDisabled={id === null}
          onPress={() => id !== null && onChoose({ kind, id, direction: 'in' })}
        >
          {id === null ? t('chooseFirst') : t('begin')}
        </Button>
      </div>
    </div>
  );
};
