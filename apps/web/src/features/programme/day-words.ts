/** Dates of a conference are local dates without a zone: they are written as they are. */
const asUtc = (date: string): Date => new Date(`${date}T12:00:00Z`);

const written = (date: string, language: string, options: Intl.DateTimeFormatOptions): string =>
  asUtc(date).toLocaleDateString(language, { timeZone: 'UTC', ...options });

/** `22. November`; `22. Nov.` where there is little room. */
export const dayAndMonth = (date: string, language: string, form: 'long' | 'short' = 'long'): string =>
  written(date, language, { day: 'numeric', month: form });

/** `Dienstag`; `Di` where there is little room. */
export const weekday = (date: string, language: string, form: 'long' | 'short'): string => {
  const word = written(date, language, { weekday: form });
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
};

/** `28.–30. Juni 2021`. */
export const daySpan = (from: string, to: string, language: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(
    asUtc(from),
    asUtc(to),
  );

/** `gestern`, `heute`, else the date; both days in the same zone. */
export const relativeDay = (date: string, today: string, language: string): string => {
  const days = Math.round((asUtc(date).getTime() - asUtc(today).getTime()) / 86_400_000);
  if (Math.abs(days) > 1) return dayAndMonth(date, language);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
};
