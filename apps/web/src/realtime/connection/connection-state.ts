import type { Refusal } from '#contract';

/**
 * connecting: for the first time · online · reconnecting: was lost, tries again by itself · offline: the same, and the
 * browser says that there is no network at all · refused: tries no more; `visit/…` = get in first, `protocol/outdated` =
 * reload the page. Times are milliseconds of this device's clock.
 */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'online' }
  | { readonly kind: 'reconnecting' | 'offline'; readonly since: number; readonly nextTryAt: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
