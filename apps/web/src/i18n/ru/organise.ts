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
  toProgramme: 'К программе',
  toDraft: 'К черновику',
  toRelease: 'Проверить версию {{number, number}}',
  noConnection: 'Нет связи',
  noConnectionMore: 'Последние данные остаются на экране. Страница сама восстановит связь.',
  hallTaken: '{{hall}}: в одно время здесь стояли бы {{first}} и {{second}}. Ничего не сохранено.',
  chairTaken: '{{person}}: в одно время пришлось бы вести {{first}} и {{second}}. Ничего не сохранено.',
  atVenue: 'на месте',
  save: 'Сохранить',
} as const satisfies RussianTranslation<typeof german>;
