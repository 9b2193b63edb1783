import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { clockTime, Mark, Panel } from '../../../ui/index.js';
import { grownBy, roundTop, type CourseMoment } from './course.js';

const WIDTH = 640;
const HALF = 130;
const MINUTES = 10;

export interface CourseChartProps {
  course: readonly CourseMoment[];
  /** People allowed in all running halls together. */
  limit: number | null;
  zone: string;
}

interface Scale {
  x: (at: number) => number;
  y: (people: number) => number;
}

/** Area from the line in the middle, in steps: a count holds until the next one is known. */
const area = (course: readonly CourseMoment[], pick: (one: CourseMoment) => number, { x, y }: Scale, sign: 1 | -1) => {
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return '';
  const steps = course.map((one) => `H${x(one.at).toFixed(1)}V${(HALF - sign * y(pick(one))).toFixed(1)}`);
  return `M${x(first.at)} ${HALF}${steps.join('')}H${x(last.at)}V${HALF}z`;
};

const CourseTable = ({ course, zone }: { course: readonly CourseMoment[]; zone: string }) => {
  const { t } = useTranslation('attendance');
  const { t: ui } = useTranslation('ui');
  const language = useLanguage();
  return (
    <details className="att-details">
      <summary>{t('asTable')}</summary>
      <div className="att-details-scroll" role="region" aria-label={t('asTable')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('time')}</th>
              <th scope="col">{ui('hall')}</th>
              <th scope="col">{ui('remote')}</th>
            </tr>
          </thead>
          <tbody>
            {course.map(({ at, hall, away }) => (
              <tr key={at}>
                <th scope="row">{clockTime(new Date(at), zone, language)}</th>
                <td>{hall.toLocaleString(language)}</td>
                <td>{away.toLocaleString(language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

/** People in halls upward, people elsewhere downward from one line. */
const Picture = ({ course, limit, top }: { course: readonly CourseMoment[]; limit: number | null; top: number }) => {
  const from = course[0]?.at ?? 0;
  const span = Math.max(1, (course.at(-1)?.at ?? 0) - from);
  const scale: Scale = { x: (at) => ((at - from) / span) * WIDTH, y: (people) => (people / top) * (HALF - 8) };
  const lines = [top / 2, top].flatMap((value) => [HALF - scale.y(value), HALF + scale.y(value)]);
  return (
    <svg className="att-chart" viewBox={`0 0 ${WIDTH} ${2 * HALF}`} preserveAspectRatio="none" aria-hidden>
      {lines.map((y) => (
        <path key={y} className="att-chart-grid" d={`M0 ${y}H${WIDTH}`} />
      ))}
      <path className="att-chart-hall" d={area(course, ({ hall }) => hall, scale, 1)} />
      <path className="att-chart-away" d={area(course, ({ away }) => away, scale, -1)} />
      <path className="att-chart-zero" d={`M0 ${HALF}H${WIDTH}`} />
      {limit !== null && limit <= top ? (
        <path className="att-chart-limit" d={`M0 ${HALF - scale.y(limit)}H${WIDTH}`} />
      ) : null}
    </svg>
  );
};

/** The course of the day, with a table for those who cannot see it. */
export const CourseChart = ({ course, limit, zone }: CourseChartProps) => {
  const { t } = useTranslation('attendance');
  const language = useLanguage();
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return null;
  const clock = (at: number) => clockTime(new Date(at), zone, language);
  const most = Math.max(...course.map(({ hall, away }) => Math.max(hall, away)));
  const top = roundTop(Math.max(most, limit !== null && limit < most * 4 ? limit : 0, 4));
  const grown = grownBy(course, MINUTES);
  return (
    <Panel
      title={t('courseSince', { time: clock(first.at) })}
      aside={
        <span className="att-legend">
          <span>
            <Mark kind="hall" /> {t('above')}
          </span>
          <span>
            <Mark kind="remote" /> {t('below')}
          </span>
        </span>
      }
      padded
    >
      <figure className="att-course">
        <div className="att-scale" aria-hidden>
          {[top, top / 2, 0, top / 2, top].map((value, index) => (
            <span key={index}>{value.toLocaleString(language)}</span>
          ))}
        </div>
        <Picture course={course} limit={limit} top={top} />
        <div className="att-times" aria-hidden>
          <span>{clock(first.at)}</span>
          <span>{clock((first.at + last.at) / 2)}</span>
          <span>{clock(last.at)}</span>
        </div>
        <figcaption className="att-caption">
          <span>
            {limit !== null && limit <= top ? t('limitLine', { limit }) : null}{' '}
            {t('now', { hall: last.hall, away: last.away })}
          </span>
          {grown > 0 ? <strong>{t('came', { count: grown, minutes: MINUTES })}</strong> : null}
        </figcaption>
      </figure>
      <CourseTable course={course} zone={zone} />
    </Panel>
  );
};
