import { Command } from 'commander';
import type { ImportCounts, PeopleImportView, ScheduleImportView } from '#contract';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** `import`: programmes and people from files, all of a file or nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description('take a programme or people from a file: all of it or nothing; the same file twice changes nothing')
    .addCommand(importSchedule())
    .addCommand(importPeople());
}

interface ScheduleOptions {
  shiftTo?: string;
  conference?: string;
  dryRun?: true;
}

function importSchedule(): Command {
  return new Command('schedule')
    .description('a schedule.json of frab or pretalx into the draft of its conference (made when it is new)')
    .argument('<file>', 'the file, or - for standard input')
    .option(
      '--shift-to <instant>',
      'move everything so that the first working group starts then, e.g. 2027-06-01T10:00+02:00',
    )
    .option('--conference <acronym>', 'another conference than the one that the file names')
    .option('--dry-run', 'say what would happen, and store nothing')
    .action(async (file: string, { shiftTo, conference, dryRun }: ScheduleOptions) => {
      const { readJson } = await import('../services/files.js');
      const json = await readJson(file);
      const [{ withServices }, { ProgrammeImportService }] = await Promise.all([
        import('../services/with-services.js'),
        import('#features/session'),
      ]);
      await withServices(async ({ get }) => {
        const wish = {
          ...(shiftTo && { shiftTo }),
          ...(conference && { acronym: conference }),
          dryRun: dryRun ?? false,
        };
        const report = await get(ProgrammeImportService).byAcronym(json, wish);
        const { lineOf } = await import('../services/refusal-sentence.js');
        for (const warning of report.warnings) process.stderr.write(`${lineOf(warning)}\n`);
        sayScheduleReport(report);
      });
    });
}

const counts = ({ added, changed, unchanged }: Omit<ImportCounts, 'removed'>): string =>
  `${added} added, ${changed} changed, ${unchanged} unchanged`;

function sayScheduleReport(report: ScheduleImportView): void {
  say(`${report.dryRun ? 'This would happen to' : 'Imported into'} the draft of ${report.acronym}:`);
  say(`  sessions: ${counts(report.sessions)}, ${report.sessions.removed} removed`);
  say(`  halls: ${counts(report.halls)}, ${report.halls.removed} removed`);
  say(
    `  roles in sessions: ${report.roles.added} added, ${report.roles.removed} removed; new people: ${report.peopleAdded}`,
  );
  for (const { code, titles, kept } of report.missing) {
    const name = [code, Object.values(titles)[0]].filter(Boolean).join(' ');
    say(`  not in the file: ${name} (${kept ? 'kept, because it was opened already' : 'removed'})`);
  }
  if (!report.dryRun) say(`It counts from the next release on: release --conference ${report.acronym}`);
}

function importPeople(): Command {
  return new Command('people')
    .description('a CSV of people (npm run cli -- export people-template - shows the columns)')
    .argument('<file>', 'the file, or - for standard input')
    .option('--conference <acronym>', 'the conference they belong to (when there are several)')
    .option('--dry-run', 'say what would happen, and store nothing')
    .action(async (file: string, { conference, dryRun }: { conference?: string; dryRun?: true }) => {
      const { readInput } = await import('../services/files.js');
      const csv = await readInput(file);
      const [{ withServices }, { conferenceNamed }, { PeopleFileService }] = await Promise.all([
        import('../services/with-services.js'),
        import('../services/conference-named.js'),
        import('#features/session'),
      ]);
      await withServices(async (services) => {
        const { id, acronym } = await conferenceNamed(services, conference);
        const report = await services.get(PeopleFileService).import(id, csv, dryRun ?? false);
        sayPeopleReport(acronym, report);
      });
    });
}

function sayPeopleReport(
  acronym: string,
  { dryRun, people, delegationsAdded, roles, ignoredColumns, encoding, delimiter }: PeopleImportView,
): void {
  say(`${dryRun ? 'This would happen to' : 'Imported into'} ${acronym}:`);
  const between = delimiter === '\t' ? 'tab' : delimiter;
  say(`  read as ${encoding ?? 'text'}, separated by ${between}`);
  say(`  people: ${counts(people)}; new delegations: ${delegationsAdded}`);
  if (roles.added + roles.changed > 0) say(`  roles in sessions: ${roles.added} added, ${roles.changed} changed`);
  if (ignoredColumns.length > 0) say(`  columns that were not read: ${ignoredColumns.join(', ')}`);
}
