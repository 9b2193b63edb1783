import './look-alike.css';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { useTranslation } from 'react-i18next';
import type { PersonTag, StaffTag } from '#contract';
import { isolated, personWords, useLanguage } from '../../i18n/index.js';
import { Given } from './given.js';

/** For staff: this name is easily taken for another one of the conference. Nothing for a name like no other. */
export const LookAlike = ({ person: { lookAlike } }: { person: StaffTag }) => {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  if (!lookAlike) return null;
  const { like, mixesScripts } = lookAlike;
  const list = new Intl.ListFormat(language);
  const words = [
    like.length > 0 ? t('looksLike', { names: list.format(like.map((other) => wordsOf(other, language))) }) : '',
    mixesScripts ? t('mixesScripts') : '',
  ];
  return (
    <span className="th-look-alike">
      <WarningIcon size={18} weight="fill" aria-hidden />
      <Given>{words.filter(Boolean).join('. ')}</Given>
    </span>
  );
};

/** The other name in both scripts: either may be the one that looks the same. */
function wordsOf(other: PersonTag, language: string): string {
  const { name, otherName, town } = personWords(other, language);
  return [name, otherName ?? '', town].filter(Boolean).map(isolated).join(', ');
}
