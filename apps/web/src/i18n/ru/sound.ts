import type { RussianTranslation } from '../translation.js';
import type { sound as german } from '../de/sound.js';

export const sound = {
  gestureTitle: 'Нужно одно нажатие',
  gestureAct: 'Включить звук',
  missingTitle: 'Звука и изображения сейчас нет',
  missingWhy:
    'Медиасервер не отвечает. Часы, вопросы и объявления работают, а эта страница подключится сама, как только он появится.',
  loading: 'Звук и изображение',
  microphone: 'Микрофон',
  camera: 'Камера',
  speaker: 'Динамик',
  systemChoice: 'как настроено в системе',
  deviceNth: 'Устройство {{number, number}}',
  deviceAway: 'выбранное устройство сейчас не подключено',
  levelNone: 'тишина',
  levelLow: 'тихо',
  levelGood: 'хорошо слышно',
  levelHigh: 'слишком громко',
  ranFor: 'Заседание идёт {{time}} ч',
  leftFor: 'По плану ещё {{time}} ч',
  overBy: 'Дольше плана на {{time}} ч',
  microphoneBrowserDenied: 'Браузер не даёт доступа к микрофону. Разрешите его в значке замка рядом с адресом.',
  microphoneSystemDenied: 'Система не даёт браузеру доступа к микрофону. Разрешите его в настройках.',
  microphoneNoneFound: 'Микрофон не подключён. Проверьте кабель или выберите другой.',
  microphoneInUse: 'Микрофон занят другой программой. Закройте её.',
  microphoneUnknown: 'Микрофон не удалось открыть. Отключите его и подключите снова.',
  cameraBrowserDenied: 'Браузер не даёт доступа к камере. Разрешите её в значке замка рядом с адресом.',
  cameraSystemDenied: 'Система не даёт браузеру доступа к камере. Разрешите её в настройках.',
  cameraNoneFound: 'Камера не подключена. Проверьте кабель или выберите другую.',
  cameraInUse: 'Камера занята другой программой. Закройте её.',
  cameraUnknown: 'Камеру не удалось открыть. Отключите её и подключите снова.',
  noServerTitle: 'Медиасервера нет',
  noServerWhy:
    'Для звука и изображения нужен LiveKit. Установите Go (версии 1.21 или новее) или сам LiveKit (Homebrew: livekit, Docker: livekit/livekit-server и LIVEKIT_URL) и запустите Twinhall снова. Точная причина: /api/health. Вопросы, объявления и часы работают.',
  insecure: 'Звук и изображение доступны только по защищённому адресу с https.',
} as const satisfies RussianTranslation<typeof german>;
