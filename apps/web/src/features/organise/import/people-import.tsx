import { useTranslation } from 'react-i18next';
import type { PeopleImportView } from '#contract';
import { api } from '../../../realtime/index.js';
import { ButtonLink, FileDrop, Panel } from '../../../ui/index.js';
import { changesNothing, Counts, type CountRow } from './counts.js';
import { useImportFlow } from './import-flow.hook.js';
import { ImportReport } from './import-report.js';
import { ReadAs } from './read-as.js';

/** The bytes as they are: the server finds out in which encoding a spreadsheet wrote them. */
const sendPeople = (conferenceId: string, file: File, dryRun: boolean): Promise<PeopleImportView> =>
  api.post(`/api/conferences/${conferenceId}/people?dryRun=${dryRun}`, new Blob([file], { type: 'text/csv' }));

const useRows = () => {
  const { t } = useTranslation('organiseImport');
  return (report: PeopleImportView): CountRow[] => [
    { id: 'people', name: t('persons'), ...report.people },
    { id: 'delegations', name: t('delegations'), added: report.delegationsAdded },
    { id: 'roles', name: t('roles'), ...report.roles },
  ];
};

/** People: file, dry run by line, import. */
export const PeopleImport = ({ conferenceId }: { conferenceId: string }) => {
  const { t } = useTranslation('organiseImport');
  const rows = useRows();
  const flow = useImportFlow('people', '', (file, dryRun) => sendPeople(conferenceId, file, dryRun));
  return (
    <Panel title={t('people')} padded>
      <div className="org-stack">
        {flow.chosen ? null : (
          <FileDrop
            label={t('peopleDrop')}
            hint={t('peopleHint')}
            accept={['text/csv', 'text/plain', '.csv', '.tsv', '.txt']}
            onFile={flow.choose}
          />
        )}
        <ImportReport
          flow={flow}
          isSame={(report) => changesNothing(rows(report))}
          done={
            <div className="org-row">
              <p className="org-grow">{t('takenPeople')}</p>
              <ButtonLink href="/organise/people" variant="primary">
                {t('toPeople')}
              </ButtonLink>
            </div>
          }
        >
          {(report) => (
            <>
              <Counts label={t('people')} rows={rows(report)} />
              <ReadAs encoding={report.encoding} delimiter={report.delimiter} />
              {report.ignoredColumns.length > 0 ? (
                <p>{t('ignoredColumns', { columns: report.ignoredColumns.join(', ') })}</p>
              ) : null}
            </>
          )}
        </ImportReport>
      </div>
    </Panel>
  );
};
