import { describe, expect, it } from '@jest/globals';
import { wallTimes, zonesAgree } from './wall-time.js';

const at = (iso: string) => ({ at: new Date(iso) });

describe('venue time and own time', () => {
  it('shows both clocks of Kaluga and Kassel', () => {
    const times = wallTimes(at('2021-06-29T08:24:00Z'), 'Europe/Moscow', 'Europe/Berlin', 'de');
    expect(times).toEqual({ venue: { text: '11:24' }, own: { text: '10:24' } });
  });

  it('follows summer time: one hour apart in June, two in January', () => {
    const june = wallTimes(at('2021-06-29T09:00:00Z'), 'Europe/Moscow', 'Europe/Berlin', 'ru');
    const january = wallTimes(at('2021-01-29T09:00:00Z'), 'Europe/Moscow', 'Europe/Berlin', 'ru');
    expect([june.venue.text, june.own?.text]).toEqual(['12:00', '11:00']);
    expect([january.venue.text, january.own?.text]).toEqual(['12:00', '10:00']);
  });

  it('shows one value when the clocks agree, whatever the zones are called', () => {
    expect(wallTimes(at('2021-06-29T08:24:00Z'), 'Europe/Berlin', 'Europe/Paris', 'de').own).toBeUndefined();
    expect(zonesAgree(new Date('2021-01-29T08:24:00Z'), 'Europe/London', 'UTC')).toBe(true);
    expect(zonesAgree(new Date('2021-06-29T08:24:00Z'), 'Europe/London', 'UTC')).toBe(false);
  });

  it('shows both when the clocks part only at the end of the interval', () => {
    const night = { at: new Date('2021-03-28T00:30:00Z'), until: new Date('2021-03-28T01:30:00Z') };
    const times = wallTimes(night, 'Europe/Berlin', 'Africa/Algiers', 'en');
    expect(times).toEqual({ venue: { text: '01:30–03:30' }, own: { text: '01:30–02:30' } });
  });

  it('names the other day of a viewer beyond midnight', () => {
    const times = wallTimes(at('2021-06-29T20:00:00Z'), 'Europe/Moscow', 'Asia/Vladivostok', 'de');
    expect(times.venue).toEqual({ text: '23:00' });
    expect(times.own?.text).toBe('06:00');
    expect(times.own?.day).toMatch(/30/);
  });

  it('knows zones with quarters of an hour and writes midnight as 00:00', () => {
    const times = wallTimes(at('2021-06-29T18:15:00Z'), 'Asia/Kathmandu', 'Europe/Berlin', 'en');
    expect([times.venue.text, times.own?.text]).toEqual(['00:00', '20:15']);
  });
});
