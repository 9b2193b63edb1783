import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleImportView } from '#contract';
import { sessionName, useLanguage } from '../../../i18n/index.js';
import { Button, ButtonLink, FileDrop, Panel, StatusWord, TextField } from '../../../ui/index.js';
import { changesNothing, Counts, type CountRow } from './counts.js';
import { useImportFlow } from './import-flow.hook.js';
import { ImportReport } from './import-report.js';
import { Problems } from './problems.js';
import { sendSchedule } from './schedule-file.js';

const useRows = () => {
  const { t } = useTranslation('organiseImport');
  return (report: ScheduleImportView): CountRow[] => [
    { id: 'sessions', name: t('sessions'), ...report.sessions },
    { id: 'halls', name: t('halls'), ...report.halls },
    { id: 'roles', name: t('roles'), ...report.roles },
  ];
};

const Report = ({ report }: { report: ScheduleImportView }) => {
  const { t } = useTranslation('organiseImport');
  const language = useLanguage();
  const rows = useRows();
  const { missing, warnings } = report;
  return (
    <>
      <Counts label={t('programme')} rows={rows(report)} />
      {report.peopleAdded > 0 ? <p>{t('peopleAdded', { count: report.peopleAdded })}</p> : null}
      {missing.length > 0 ? (
        <section>
          <h3>{t('missingHead')}</h3>
          <ul className="imp-missing">
            {missing.map((session, index) => (
              <li key={index}>
                {sessionName(session, language)}
                <StatusWord tone={session.kept ? 'warn' : 'none'}>
                  {session.kept ? t('missingKept') : t('missingGone')}
                </StatusWord>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {warnings.length > 0 ? (
        <section>
          <h3>{t('warnings', { count: warnings.length })}</h3>
          <Problems label={t('warnings', { count: warnings.length })} problems={warnings} />
        </section>
      ) : null}
    </>
  );
};

/** The programme: file, wish to move it, dry run, import. */
export const ProgrammeImport = ({ conferenceId, zone }: { conferenceId: string; zone: string }) => {
  const { t } = useTranslation('organiseImport');
  const rows = useRows();
  const [shiftTo, setShiftTo] = useState('');
  const flow = useImportFlow('schedule', shiftTo, (file, dryRun) =>
    sendSchedule(file, { conferenceId, shiftTo, zone, dryRun }),
  );
  return (
    <Panel title={t('programme')} padded>
      <div className="org-stack">
        <div className="org-row imp-shift">
          <TextField
            type="datetime-local"
            label={t('shift')}
            hint={t('shiftHint')}
            value={shiftTo}
            onChange={setShiftTo}
            isDisabled={flow.isTaking}
          />
          {shiftTo ? <Button onPress={() => setShiftTo('')}>{t('shiftClear')}</Button> : null}
        </div>
        {flow.chosen ? null : (
          <FileDrop
            label={t('programmeDrop')}
            hint={t('programmeHint')}
            accept={['application/json', '.json']}
            onFile={flow.choose}
          />
        )}
        <ImportReport
          flow={flow}
          isSame={(report) => changesNothing(rows(report))}
          done={
            <div className="org-row">
              <p className="org-grow">{t('takenProgramme')}</p>
              <ButtonLink href="/organise/release" variant="primary">
                {t('toRelease')}
              </ButtonLink>
            </div>
          }
        >
          {(report) => <Report report={report} />}
        </ImportReport>
      </div>
    </Panel>
  );
};
