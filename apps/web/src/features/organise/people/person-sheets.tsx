import type { PersonRowView } from '#contract';
import { PersonDevices } from './devices.js';
import { EditPerson } from './edit-person.js';
import { RemovePerson } from './remove-person.js';
import type { RowAct } from './row-acts.js';

export interface PersonSheetsProps {
  conferenceId: string;
  /** What was chosen in whose row. */
  open: { id: string; act: RowAct } | undefined;
  people: readonly PersonRowView[];
  zone: string;
  town: string;
  onClose: () => void;
}

/** The sheet of one person: form, devices or removal. */
export const PersonSheets = ({ conferenceId, open, people, zone, town, onClose }: PersonSheetsProps) => {
  const person = people.find(({ id }) => id === open?.id);
  const about = person && { conferenceId, person, onClose };
  return (
    <>
      {about && open?.act === 'edit' ? <EditPerson key={about.person.id} {...about} /> : null}
      {about && open?.act === 'remove' ? <RemovePerson key={about.person.id} {...about} /> : null}
      <PersonDevices person={open?.act === 'devices' ? person : undefined} zone={zone} town={town} onClose={onClose} />
    </>
  );
};
