import { ArrowLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView, SessionAttendanceView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { Button, clockTime, Given, Pair, PairValue } from '../../../ui/index.js';
import { sessionAttendanceQuery } from '../data/queries.js';
import { Loaded } from '../frame/loaded.js';
import { CorrectionForm } from './correction-form.js';
import { KIND_WORDS, lengthWords, SOURCE_WORDS } from './evidence-words.js';

interface RowProps {
  row: EvidenceView;
  zone: string;
  /** Another row stands in its place. */
  isCorrected: boolean;
  onCorrect: () => void;
}

const Row = ({ row, zone, isCorrected, onCorrect }: RowProps) => {
  const { t } = useTranslation('attendance');
  const language = useLanguage();
  const clock = (at: string): string => clockTime(new Date(at), zone, language, true);
  const words = `${t(KIND_WORDS[row.kind])}, ${t(SOURCE_WORDS[row.source])}`;
  const by = row.by ? t('by', { name: row.by.name }) : '';
  return (
    <li className="att-evidence" data-corrected={isCorrected}>
      <span className="th-nowrap">{row.untilAt ? `${clock(row.at)}–${clock(row.untilAt)}` : clock(row.at)}</span>
      <span className="att-row-text">
        <span>{words}</span>
        <span className="th-meta">
          {by}
          {by && row.reason ? ': ' : null}
          {row.reason ? <Given>{row.reason}</Given> : null}
        </span>
        {isCorrected ? <span className="th-meta">{t('replaced')}</span> : null}
      </span>
      {isCorrected || row.kind === 'void' ? null : (
        <Button size="small" onPress={onCorrect} aria-label={`${t('correct')}: ${clock(row.at)} ${words}`}>
          {t('correct')}
        </Button>
      )}
    </li>
  );
};

export interface PersonEvidenceProps {
  sessionId: string;
  personId: string;
  zone: string;
  onBack: () => void;
}

const Content = ({ view, ...props }: PersonEvidenceProps & { view: SessionAttendanceView }) => {
  const { t } = useTranslation('attendance');
  const { sessionId, personId, zone } = props;
  const [correcting, setCorrecting] = useState<EvidenceView | 'new'>();
  const found = view.people.find(({ person }) => person.id === personId);
  const evidence = view.evidence ?? [];
  const replaced = new Set(evidence.flatMap(({ correctsId }) => correctsId ?? []));
  return (
    <>
      <div className="org-row">
        <h3 className="org-grow">
          <Given>{found?.person.name ?? t('evidence')}</Given>
        </h3>
        {found ? (
          <Pair
            tight
            a={<PairValue value={lengthWords(found.seconds.proved)} label={t('proved')} />}
            b={<PairValue value={lengthWords(found.seconds.possible)} label={t('possible')} />}
          />
        ) : null}
      </div>
      <ol>
        {evidence.map((row) => (
          <Row
            key={row.id}
            row={row}
            zone={zone}
            isCorrected={replaced.has(row.id)}
            onCorrect={() => setCorrecting(row)}
          />
        ))}
      </ol>
      {correcting ? (
        <CorrectionForm
          key={correcting === 'new' ? 'new' : correcting.id}
          sessionId={sessionId}
          personId={personId}
          zone={zone}
          row={correcting === 'new' ? undefined : correcting}
          from={view.interval?.from}
          to={view.interval?.to}
          onDone={() => setCorrecting(undefined)}
        />
      ) : (
        <Button onPress={() => setCorrecting('new')}>{t('vouch')}</Button>
      )}
    </>
  );
};

/** Everything the ledger has of one person in one session; corrections are added, nothing is ever changed. */
export const PersonEvidence = (props: PersonEvidenceProps) => {
  const { t } = useTranslation('attendance');
  const attendance = useQuery(sessionAttendanceQuery(props.sessionId, props.personId));
  return (
    <div className="org-stack">
      <div>
        <Button size="small" icon={<ArrowLeftIcon size={18} aria-hidden />} onPress={props.onBack}>
          {t('backToPeople')}
        </Button>
      </div>
      <Loaded query={attendance} what={t('evidence')}>
        {(view) => <Content view={view} {...props} />}
      </Loaded>
    </div>
  );
};
