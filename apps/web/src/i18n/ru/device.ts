import type { RussianTranslation } from '../translation.js';
import type { device as german } from '../de/device.js';

export const device = {
  asks: 'Второе устройство просит доступ',
  asksHint: 'Вашу личную ссылку только что открыли на устройстве: {{device}}.',
  asksWarning: 'Подтвердите, только если это сделали вы.',
  confirm: 'Это я',
  reject: 'Отклонить',
  confirmed: 'Подтверждено: {{device}}',
  rejected: 'Отклонено: {{device}}',
} as const satisfies RussianTranslation<typeof german>;
