import { useTranslation } from 'react-i18next';
import type { DrawnFinish } from '#shared/domain/timeline/kept-schedule.ts';
import { dayEndedAt, MINUTES_PER_DAY, type Minute, minuteOf, startOfDay } from '#shared/values/moment.ts';
import type { PlanWords } from './use-plan-words.ts';

type Props = { readonly before: DrawnFinish; readonly after: DrawnFinish; readonly words: PlanWords };

const WIDTH = 340;
const HEIGHT = 112;
const LEFT = 8;
const RIGHT = 332;
const AXIS = 92;
/** Room for '现在 P80 9/11' after the whisker's end. */
const LABEL = 116;
const TICKS = 4;

/** Two whiskers from P10 to P80 with a square at P50, before above after; a date to be kept is a dashed line. */
export function ChanceDrawing({ before, after, words }: Props) {
  const { t } = useTranslation();
  const deadline = after.deadline === null ? null : minuteOf(after.deadline.at);
  const scale = scaleOf([before, after], deadline);
  const spoken = t('timelineEditing.chance.spoken', {
    replace: {
      from: words.finish(minuteOf(before.p80)),
      to: words.finish(minuteOf(after.p80)),
    },
  });
  return (
    <figure className="tz-chance" aria-label={spoken}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line className="tz-chance-axis" x1={LEFT} x2={RIGHT} y1={AXIS} y2={AXIS} />
        {scale.ticks.map((at) => (
          <g key={at}>
            <line className="tz-chance-axis" x1={scale.x(at)} x2={scale.x(at)} y1={AXIS} y2={AXIS + 4} />
            <text className="tz-chance-tick" x={scale.x(at)} y={AXIS + 17} textAnchor="middle">
              {words.brief(at)}
            </text>
          </g>
        ))}
        {deadline !== null && (
          <>
            <line
              className="tz-chance-deadline"
              x1={scale.x(deadline)}
              x2={scale.x(deadline)}
              y1={16}
              y2={AXIS}
            />
            <text className="tz-chance-tick" x={scale.x(deadline)} y={11} textAnchor="middle">
              {t('timelineEditing.chance.deadline')} {words.brief(deadline)}
            </text>
          </>
        )}
        <Whisker finish={before} y={38} x={scale.x} label={t('timelineEditing.chance.now')} words={words} />
        <Whisker
          finish={after}
          y={66}
          x={scale.x}
          label={t('timelineEditing.chance.after')}
          words={words}
          className="tz-chance-after"
        />
      </svg>
    </figure>
  );
}

type WhiskerProps = {
  readonly finish: DrawnFinish;
  readonly y: number;
  readonly x: (at: Minute) => number;
  readonly label: string;
  readonly words: PlanWords;
  readonly className?: string;
};

function Whisker({ finish, y, x, label, words, className = '' }: WhiskerProps) {
  const from = x(minuteOf(finish.p10));
  const middle = x(minuteOf(finish.p50));
  const to = x(minuteOf(finish.p80));
  return (
    <g className={`tz-chance-whisker ${className}`}>
      <path d={`M${from} ${y}H${to}M${from} ${y - 5}v10M${to} ${y - 5}v10`} />
      <rect x={middle - 4} y={y - 4} width={8} height={8} />
      <text x={to + 6} y={y + 4}>
        {label} P80 {words.brief(minuteOf(finish.p80))}
      </text>
    </g>
  );
}

/** From a little before the earliest to a little after the latest; ticks at the ends of days. */
function scaleOf(finishes: readonly DrawnFinish[], deadline: Minute | null) {
  const dates = finishes.flatMap(({ p10, p80 }) => [minuteOf(p10), minuteOf(p80)]);
  if (deadline !== null) dates.push(deadline);
  const first = Math.min(...dates) - MINUTES_PER_DAY;
  const last = Math.max(...dates) + MINUTES_PER_DAY;
  const perMinute = (RIGHT - LABEL - LEFT) / (last - first);
  const x = (at: Minute) => LEFT + (at - first) * perMinute;
  const reach = (RIGHT - LEFT) / perMinute;
  const step = Math.max(1, Math.ceil(reach / MINUTES_PER_DAY / TICKS));
  const begin = startOfDay(dayEndedAt(first)) + MINUTES_PER_DAY;
  const ticks = Array.from({ length: TICKS + 1 }, (_, at) => begin + at * step * MINUTES_PER_DAY).filter(
    (at) => x(at) >= LEFT + 16 && x(at) <= RIGHT - 16,
  );
  return { x, ticks };
}
