/** "12 Sekunden", "26 Minuten": how old something is, in words of the viewer's language. */
export const ageWords = (ms: number, language: string): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const unit = seconds < 60 ? 'second' : seconds < 3600 ? 'minute' : 'hour';
  const value = { second: seconds, minute: Math.round(seconds / 60), hour: Math.round(seconds / 3600) }[unit];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
};
