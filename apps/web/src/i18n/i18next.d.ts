import type * as German from './de/index.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    keySeparator: false;
    resources: typeof German;
  }
}
