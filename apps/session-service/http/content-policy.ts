import type { HelmetOptions } from 'helmet';
import type { ServiceEnvironment } from '#platform/config';

/** Only our own origin, except a LiveKit server that lives elsewhere. wasm: the badge reader. blob: pictures of cameras. */
export function contentPolicy(environment: ServiceEnvironment): HelmetOptions {
  const own = "'self'";
  const secure = environment.PUBLIC_URL.startsWith('https:');
  const media = environment.LIVEKIT_PUBLIC_URL
    ? [environment.LIVEKIT_PUBLIC_URL, environment.LIVEKIT_PUBLIC_URL.replace(/^ws/, 'http')]
    : [];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...{ defaultSrc: [own], scriptSrc: [own, "'wasm-unsafe-eval'"], styleSrc: [own, "'unsafe-inline'"] },
        ...{ imgSrc: [own, 'data:', 'blob:'], mediaSrc: [own, 'blob:', 'mediastream:'], fontSrc: [own, 'data:'] },
        ...{ connectSrc: [own, ...media], workerSrc: [own, 'blob:'], objectSrc: ["'none'"], baseUri: ["'none'"] },
        ...{ formAction: [own], frameAncestors: ["'none'"] },
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  };
}
