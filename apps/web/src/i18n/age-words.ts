/** "vor 12 Sekunden", «26 минут назад», "2 hours ago": how old something is. @param ms its age */
export const ageWords = (ms: number, language: string): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const unit = seconds < 60 ? 'second' : seconds < 3600 ? 'minute' : 'hour';
  const value = { second: seconds, minute: Math.round(seconds / 60), hour: Math.round(seconds / 3600) }[unit];
  return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(-value, unit);
};
