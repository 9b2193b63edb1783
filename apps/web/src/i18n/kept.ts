/** A small choice of the viewer, kept in this browser. Where a browser forbids storage it is forgotten at the end. */
export const kept = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  /** `null` forgets the choice. */
  write(key: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // Storage is forbidden or full: the choice holds for this page only.
    }
  },
};
