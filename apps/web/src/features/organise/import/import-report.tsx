import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract';
import { useRefusalWords } from '../../../realtime/index.js';
import { Banner, Button, Chip, ErrorState, Skeleton } from '../../../ui/index.js';
import type { ImportFlow } from './import-flow.hook.js';
import { Problems } from './problems.js';
import { ReadAs } from './read-as.js';

/** Why nothing was or would be imported. */
const Rejection = ({ error }: { error: NonNullable<ImportFlow<unknown>['refused']> }) => {
  const { t } = useTranslation('organiseImport');
  const sentence = useRefusalWords();
  const problems = error.refusal.problems ?? [];
  if (problems.length === 0) return <ErrorState level={3} title={sentence(error)} code={error.code} />;
  const title = t('rejected', { count: problems.length });
  const { encoding = null, delimiter } = error.refusal.detail ?? {};
  return (
    <>
      <Banner kind="warning" title={title}>
        {t('allOrNothing')}
      </Banner>
      {delimiter === undefined ? null : (
        <ReadAs encoding={encoding === null ? null : String(encoding)} delimiter={String(delimiter)} />
      )}
      <Problems label={title} problems={problems} />
    </>
  );
};

export interface ImportReportProps<Report> {
  flow: ImportFlow<Report>;
  /** The report in words and numbers. */
  children: (report: Report) => ReactNode;
  /** True: there is nothing to import. */
  isSame: (report: Report) => boolean;
  /** After the import: what comes next. */
  done: ReactNode;
}

/** What the dry run found, then what was imported. */
export function ImportReport<Report>({ flow, children, isSame, done }: ImportReportProps<Report>) {
  const { t } = useTranslation('organiseImport');
  if (!flow.chosen) return <p className="th-meta">{t('allOrNothing')}</p>;
  const { report, taken, refused } = flow;
  return (
    <div className="org-stack" aria-live="polite">
      <div className="org-row">
        <strong className="org-grow">{t('file', { name: flow.chosen.name })}</strong>
        <Button size="small" onPress={flow.forget}>
          {t('otherFile')}
        </Button>
      </div>
      {flow.isTooLarge ? (
        <ErrorState level={3} title={t('tooLarge', { megabytes: limits.importBytes / 1e6 })} code="input/too_large" />
      ) : null}
      {flow.isChecking ? <Skeleton what={t('checking')} form="text" /> : null}
      {refused && !flow.isChecking ? <Rejection error={refused} /> : null}
      {taken ? (
        <>
          <Chip tone="ok">{t('taken')}</Chip>
          {children(taken)}
          {done}
        </>
      ) : null}
      {report && !taken && !flow.isChecking ? (
        <>
          <Chip tone="none">{t('dryRun')}</Chip>
          {children(report)}
          {isSame(report) ? <p>{t('nothingNew')}</p> : null}
          <Button variant="primary" size="large" onPress={flow.take} isPending={flow.isTaking}>
            {t('take')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
