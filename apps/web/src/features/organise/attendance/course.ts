import type { CoursePointView } from '#contract';

/** One moment of the course of all running sessions. */
export interface CourseMoment {
  /** Milliseconds. */
  at: number;
  hall: number;
  away: number;
}

/** Adds courses of several sessions: at each moment every session counts with its latest value, before its first with none. */
export const summed = (courses: readonly (readonly CoursePointView[])[]): CourseMoment[] => {
  const moments = [...new Set(courses.flatMap((course) => course.map(({ at }) => Date.parse(at))))].sort(
    (a, b) => a - b,
  );
  return moments.map((at) => {
    const latest = courses.flatMap((course) => course.findLast((point) => Date.parse(point.at) <= at) ?? []);
    const sum = (pick: (point: CoursePointView) => number): number => latest.reduce((all, one) => all + pick(one), 0);
    return { at, hall: sum(({ hall }) => hall), away: sum(({ away }) => away) };
  });
};

/** The next round number at or above: 2, 4, 10, 20, 40 … so that the scale rarely jumps and half of it is whole. */
export const roundTop = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const steps = power === 1 ? [2, 4, 10] : [1, 2, 4, 10];
  return steps.map((step) => step * power).find((top) => top >= value) ?? 10 * power;
};

/** Newcomers of the last minutes: how many more people are there than at the latest moment before. */
export const grownBy = (course: readonly CourseMoment[], minutes: number): number => {
  const last = course.at(-1);
  if (!last) return 0;
  const before = course.findLast(({ at }) => at <= last.at - minutes * 60_000);
  return last.hall + last.away - (before ? before.hall + before.away : 0);
};
