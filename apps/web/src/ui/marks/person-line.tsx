import './person-line.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../../i18n/index.js';
import { Avatar } from './avatar.js';
import { LanguageTag } from './language-tag.js';
import { Mark } from './mark.js';
import type { MarkKind } from './place.js';

export interface PersonLineProps {
  name: string;
  /** The same name in the other script. */
  otherName?: string;
  kind: MarkKind;
  town?: string;
  /** Says the word of the place after the town. */
  withPlace?: boolean;
  /** ISO code of the language the person speaks. */
  language?: string;
  people?: number;
  size?: number;
  /** Instead of town and place, e.g. "Moderation". */
  note?: ReactNode;
}

/** Avatar, name, mark, town, word of place, language: a person is always name and town. */
export const PersonLine = (props: PersonLineProps) => {
  const { name, otherName, kind, town, withPlace = false, language, people, size = 40, note } = props;
  const { t } = useTranslation('ui');
  const words = [isolated(town ?? ''), withPlace ? t(kind) : undefined].filter(Boolean).join(', ');
  return (
    <span className="th-person-line">
      <Avatar kind={kind} name={name} size={size} {...(people === undefined ? {} : { people })} />
      <span className="th-person-line-text">
        <bdi className="th-person-line-name" data-big={size > 44}>
          {name}
        </bdi>
        <span className="th-person-line-meta">
          <Mark kind={kind} size={10} {...(withPlace ? {} : { label: t(kind) })} />
          <span>{note ?? words}</span>
          {language ? <LanguageTag code={language} /> : null}
          {otherName ? <bdi className="th-meta">{otherName}</bdi> : null}
        </span>
      </span>
    </span>
  );
};
