import type { RussianTranslation } from '../translation.js';
import type { organise as german } from '../de/organise.js';

export const organise = {
  navSessions: 'Программа',
  navPeople: 'Участники',
  navRelease: 'Версии',
  navAttendance: 'Присутствие',
  navImport: 'Загрузка',
  navDoor: 'Вход в залы',
  roleOrganiser: 'Организаторы',
  roleSteward: 'Дежурные',
  noEntry: 'Эта страница вам недоступна',
  notLoaded: 'Сейчас эту страницу не загрузить',
  toProgramme: 'К программе',
  toDraft: 'К черновику',
  toRelease: 'Проверить версию {{number, number}}',
  noConnection: 'Нет связи',
  noConnectionMore: 'Последние данные остаются на экране. Страница сама восстановит связь.',
  atVenue: 'на месте',
  save: 'Сохранить',
} as const satisfies RussianTranslation<typeof german>;
