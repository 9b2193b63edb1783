/** Form of a link's secret: 128 bits in base64url. */
const SECRET = /^#([\w-]{22})$/;

let secret: string | null = null;
const listeners = new Set<() => void>();

/**
 * Takes the secret out of the address at once: neither the history nor a look over the shoulder shall have it. It stays in
 * the memory of this page only.
 */
const take = (): void => {
  const [, found] = SECRET.exec(window.location.hash) ?? [];
  if (window.location.pathname !== '/j' || window.location.hash === '') return;
  secret = found ?? null;
  window.history.replaceState(window.history.state, '', '/j');
  for (const listener of listeners) listener();
};

take();
// Another link pasted into the same tab changes the fragment alone.
window.addEventListener('hashchange', take);

/** The secret of the link that was opened here, null when there is none. */
export const heldSecret = (): string | null => secret;

export const dropSecret = (): void => {
  secret = null;
};

export const onSecret = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
