import { StarIcon } from '@phosphor-icons/react/dist/csr/Star';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/index.js';
import { localDay, SearchField, ToggleButton, viewerZone } from '../../ui/index.js';
import { relativeDay } from './day-words.js';
import { useHere } from './here.js';

/** Search, starred ones only, and which release this is. */
export const Filters = () => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const { search, setSearch, onlyStarred, setOnlyStarred, starred } = useHere();
  return (
    <>
      <div className="programme-search">
        <SearchField label={t('search')} value={search} onChange={setSearch} />
      </div>
      <ToggleButton
        isSelected={onlyStarred}
        onChange={setOnlyStarred}
        icon={<StarIcon aria-hidden />}
        iconOn={<StarIcon weight="fill" aria-hidden />}
      >
        {/* On a phone the star and the number say it; the words stay for those who listen. */}
        <span className="programme-star-words">{t('onlyStarred', { count: starred.size })}</span>
        <span className="programme-star-count" aria-hidden>
          {starred.size.toLocaleString(language)}
        </span>
      </ToggleButton>
      <Release />
    </>
  );
};

const Release = () => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const { programme, now } = useHere();
  const { release, releasedAt } = programme.conference;
  if (release === undefined || releasedAt === undefined) return null;
  const zone = viewerZone();
  const day = relativeDay(localDay(new Date(releasedAt), zone), localDay(now, zone), language);
  return <p className="programme-release th-meta">{t('release', { number: String(release), day })}</p>;
};
