import type { RequestListener } from 'node:http';

/** What the page for phones says, by language. */
const TEXTS = [
  {
    lang: 'en',
    title: 'This phone and Twinhall',
    fetch: '1. Load the certificate of this conference',
    apple:
      '2. iPhone, iPad: Settings > Profile Downloaded > Install; then General > About > Certificate Trust Settings > switch it on.',
    android:
      '2. Android: Settings > Security > More > Install a certificate > CA certificate > choose the file "twinhall-ca.crt".',
    open: '3. Open Twinhall',
  },
  {
    lang: 'de',
    title: 'Dieses Telefon und Twinhall',
    fetch: '1. Zertifikat dieser Konferenz laden',
    apple:
      '2. iPhone, iPad: Einstellungen > Profil geladen > Installieren; dann Allgemein > Info > Zertifikatsvertrauenseinstellungen > einschalten.',
    android:
      '2. Android: Einstellungen > Sicherheit > Weitere > Zertifikat installieren > CA-Zertifikat > Datei „twinhall-ca.crt“ wählen.',
    open: '3. Twinhall öffnen',
  },
  {
    lang: 'ru',
    title: 'Этот телефон и Twinhall',
    fetch: '1. Загрузить сертификат этой конференции',
    apple:
      '2. iPhone, iPad: Настройки > Профиль загружен > Установить; затем Основные > Об этом устройстве > Доверие сертификатам > включить.',
    android:
      '2. Android: Настройки > Безопасность > Другие > Установить сертификат > Сертификат ЦС > файл «twinhall-ca.crt».',
    open: '3. Открыть Twinhall',
  },
] as const;

const STYLE =
  'body{font:1.1rem/1.5 system-ui;margin:1rem auto;max-width:36rem;padding:0 1rem;color-scheme:light dark}a{display:block;padding:.75rem 0}';

function page(publicUrl: string): string {
  const parts = TEXTS.map(
    (text) =>
      `<section lang="${text.lang}"><h2>${text.title}</h2><a href="/ca.crt">${text.fetch}</a><p>${text.apple}</p><p>${text.android}</p><a href="${publicUrl}">${text.open}</a></section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Twinhall</title><style>${STYLE}</style>${parts.join('')}</html>`;
}

/**
 * Answers plain http on a port that speaks TLS.
 * @param publicUrl origin that people open, `https://…`
 * @param authority certificate to trust, in PEM form; absent (the certificate is a known one): everything leads to https
 */
export function plainAnswers(publicUrl: string, authority: string | undefined): RequestListener {
  return (request, response) => {
    if (authority === undefined) {
      response.writeHead(308, { location: publicUrl + (request.url ?? '/') }).end();
    } else if (request.url === '/ca.crt') {
      const headers = {
        'content-type': 'application/x-x509-ca-cert',
        'content-disposition': 'attachment; filename="twinhall-ca.crt"',
      };
      response.writeHead(200, headers).end(authority);
    } else if (request.url === '/') {
      const policy = "default-src 'none'; style-src 'unsafe-inline'";
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
        .end(page(publicUrl));
    } else {
      response.writeHead(308, { location: publicUrl + (request.url ?? '/') }).end();
    }
  };
}
