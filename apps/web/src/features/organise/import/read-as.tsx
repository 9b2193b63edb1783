import { useTranslation } from 'react-i18next';

const NAMES: Partial<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
};
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

const isUsual = (delimiter: string): delimiter is keyof typeof DELIMITERS => Object.hasOwn(DELIMITERS, delimiter);

/** In which encoding a table was read and what separates its cells: what explains odd letters and a single column. */
export const ReadAs = ({ encoding, delimiter }: { encoding: string | null; delimiter: string }) => {
  const { t } = useTranslation('organiseImport');
  const between = isUsual(delimiter) ? t(DELIMITERS[delimiter]) : t('otherDelimiter', { delimiter });
  return (
    <p className="th-meta">
      {encoding === null
        ? t('separatedBy', { delimiter: between })
        : t('readAs', { encoding: NAMES[encoding] ?? encoding, delimiter: between })}
    </p>
  );
};
