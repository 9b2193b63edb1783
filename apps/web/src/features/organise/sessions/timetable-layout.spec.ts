import { describe, expect, it } from '@jest/globals';
import type { SessionView } from '#contract';
import { frameOf, hourWords, minuteOf, spanOf } from './timetable-layout.js';

const session = (startLocal: string, endLocal: string): SessionView => ({
  ...{ id: startLocal, code: '', kind: 'plenary', titles: {}, abstracts: {}, hallId: 'h', track: null },
  ...{ date: '2021-06-29', startLocal, endLocal, startAt: '', endAt: '', language: 'de', interpretation: [] },
  ...{ coordinator: '', moderators: [], speakers: [], interpreters: [], inOnly: false, timeAssumed: false },
});

describe('the timetable of a day', () => {
  const morning = session('2021-06-29T10:30', '2021-06-29T12:00');
  const night = session('2021-06-29T22:00', '2021-06-30T00:30');

  it('begins and ends on whole hours around the sessions, also after midnight', () => {
    const frame = frameOf([morning, night], '2021-06-29');
    expect(frame).toMatchObject({ from: 600, to: 1500 });
    expect(frame.hours.map(hourWords)).toEqual([
      ...['10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00'],
      ...['18:00', '19:00', '20:00', '21:00', '22:00', '23:00', '00:00', '01:00'],
    ]);
  });

  it('places a session by its share of the day', () => {
    const frame = frameOf([morning], '2021-06-29');
    expect(minuteOf('2021-06-29T10:30', '2021-06-29')).toBe(630);
    expect(spanOf(morning, frame)).toEqual({ top: '25%', height: '75%' });
  });
});
