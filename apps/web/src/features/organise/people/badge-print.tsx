import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BadgeView, PersonRowView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { ChoiceSegments, Given, QrCode } from '../../../ui/index.js';
import { textIn } from '../data/titles.js';
import { delegationBesideTown } from './delegation-word.js';
import { PrintFrame } from './print-frame.js';

export interface BadgePrintProps {
  badges: readonly BadgeView[];
  people: readonly PersonRowView[];
  /** Name of the conference, on every badge. */
  conference: string;
  onClose: () => void;
}

const Badge = ({ badge, person, conference }: { badge: BadgeView; person: PersonRowView; conference: string }) => {
  const { t } = useTranslation('organisePeople');
  const language = useLanguage();
  const town = textIn(person.town, language);
  const otherTown = [person.town['de'], person.town['ru']].find((one) => one && one !== town);
  const delegation = delegationBesideTown(person);
  const other = person.nameCyrillic === person.name ? undefined : person.nameCyrillic;
  return (
    <li className="prn-badge">
      <p className="prn-band">{conference}</p>
      <p className="prn-name">
        <Given>{person.name}</Given>
      </p>
      {other ? (
        <p className="prn-other" lang="ru">
          <Given>{other}</Given>
        </p>
      ) : null}
      {delegation ? (
        <p className="prn-delegation">
          <Given>{delegation}</Given>
        </p>
      ) : null}
      <p className="prn-town">
        <Given>{town}</Given>
        {otherTown ? (
          <span className="prn-seam">
            <Given>{otherTown}</Given>
          </span>
        ) : null}
      </p>
      <div className="prn-qr">
        <QrCode text={badge.code} label={t('badgeOf', { name: person.name })} />
      </div>
    </li>
  );
};

/** Badges to print: four on a sheet of A4 or one on each A6. */
export const BadgePrint = ({ badges, people, conference, onClose }: BadgePrintProps) => {
  const { t } = useTranslation('organisePeople');
  const [paper, setPaper] = useState<'a4' | 'a6'>('a4');
  return (
    <PrintFrame
      title={t('badges', { count: badges.length })}
      hint={t('badgesHint')}
      paper={paper}
      onClose={onClose}
      choices={
        <ChoiceSegments
          label={t('paper')}
          choices={[
            { id: 'a4', label: t('paperA4') },
            { id: 'a6', label: t('paperA6') },
          ]}
          value={paper}
          onChange={(id) => setPaper(id === 'a6' ? 'a6' : 'a4')}
        />
      }
    >
      {badges.map((badge) => {
        const person = people.find(({ id }) => id === badge.personId);
        return person ? <Badge key={badge.personId} badge={badge} person={person} conference={conference} /> : null;
      })}
    </PrintFrame>
  );
};
