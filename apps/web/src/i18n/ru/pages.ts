import type { RussianTranslation } from '../translation.js';
import type { pages as german } from '../de/pages.js';

export const pages = {
  attendance: 'Присутствие',
  booth: 'Кабина',
  console: 'Пульт ведущего',
  delegations: 'Делегации',
  device: 'Устройство зала',
  door: 'Вход',
  hall: 'В зале',
  import: 'Загрузка данных',
  join: 'Подключение',
  kit: 'Элементы интерфейса',
  link: 'Личная ссылка',
  missing: 'Такой страницы нет',
  missingHint: 'Возможно, адрес неполный. Через программу можно попасть на любое заседание.',
  missingAct: 'К программе',
  failed: 'На странице произошёл сбой',
  failedHint: 'Всё, что было подтверждено, сохранено. Перезагрузите страницу.',
  failedAct: 'Перезагрузить',
  page: 'страница',
  people: 'Участники',
  programme: 'Программа',
  release: 'Версии',
  session: 'Заседание',
  sessions: 'Заседания',
} as const satisfies RussianTranslation<typeof german>;
