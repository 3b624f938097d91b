import { useMemo } from 'react';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { MINUS } from '#renderer/ui/formats.ts';
import { Explained } from '#renderer/ui/explained.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import type { TaskSensitivity } from '#shared/domain/timeline/kept-schedule.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { type DriverBar, driverOption } from './driver-option.ts';
import { useTelling } from './forecast-telling.ts';

type Props = { readonly tasks: readonly TaskSensitivity[]; readonly timeline: Timeline };

const MOST_BARS = 10;
const ROW_HEIGHT = 24;
const AXIS_HEIGHT = 32;
/** A correlation below this is noise at 5,000 draws. */
const NOTHING = 0.03;

/** Which durations move the finish, and which tasks are critical how often. */
export function DriverSection({ tasks, timeline }: Props) {
  const { t } = useTelling();
  return (
    <Section
      title={t('timelineForecast.drivers.title')}
      unit={
        <Explained lines={[t('timelineForecast.drivers.tornado.explain')]}>
          {t('timelineForecast.table.end')}
        </Explained>
      }
    >
      <div className="tz-sim-pair">
        <Tornado tasks={tasks} timeline={timeline} />
        <Criticality tasks={tasks} timeline={timeline} />
      </div>
    </Section>
  );
}

function Tornado({ tasks, timeline }: Props) {
  const { t } = useTelling();
  const { tokens } = useLook();
  const bars = useMemo(
    () =>
      namedBars(timeline, tasks, ({ sensitivity }) => sensitivity ?? 0, correlationText).filter(
        ({ value }) => Math.abs(value) >= NOTHING,
      ),
    [tasks, timeline],
  );
  const label = t('timelineForecast.drivers.tornado.value');
  const least = Math.min(0, ...bars.map(({ value }) => value));
  const most = Math.max(0.2, ...bars.map(({ value }) => value));
  const option = useMemo(() => {
    const range = [least < 0 ? -1 : 0, Math.ceil(most * 5) / 5] as const;
    return driverOption({ bars, label, range, interval: 0.2, color: tokens['ch-forecast'], tokens });
  }, [bars, label, least, most, tokens]);
  const [first] = bars;
  return (
    <Chart
      title={
        first === undefined
          ? t('timelineForecast.drivers.tornado.none')
          : t('timelineForecast.drivers.tornado.finding', { replace: { name: first.name } })
      }
      unit={t('timelineForecast.drivers.tornado.unit')}
      description={t('timelineForecast.drivers.tornado.description', {
        replace: { names: namesOf(bars, t('common.separator.list')) },
      })}
      option={option}
      height={heightOf(bars)}
      data={{
        columns: [t('timelineForecast.drivers.tornado.task'), label],
        rows: bars.map(({ name, text }) => [name, text]),
      }}
      fileName={t('timelineForecast.drivers.tornado.file')}
    />
  );
}

function Criticality({ tasks, timeline }: Props) {
  const { t, formats, percent } = useTelling();
  const { tokens } = useLook();
  const bars = useMemo(
    () =>
      namedBars(
        timeline,
        tasks,
        ({ criticality }) => criticality * 100,
        (value) => percent(value / 100),
      ).filter(({ value }) => value > 0),
    [tasks, timeline, percent],
  );
  const label = t('timelineForecast.drivers.critical.value');
  const option = useMemo(
    () => driverOption({ bars, label, range: [0, 100], interval: 25, color: tokens['ch-plan'], tokens }),
    [bars, label, tokens],
  );
  const often = tasks.filter(({ criticality }) => criticality > 0.5).length;
  return (
    <Chart
      title={
        often === 0
          ? t('timelineForecast.drivers.critical.none')
          : t('timelineForecast.drivers.critical.finding', { count: often, total: formats.count(often) })
      }
      unit={t('timelineForecast.drivers.critical.unit')}
      description={t('timelineForecast.drivers.critical.description', {
        replace: { names: namesOf(bars, t('common.separator.list')) },
      })}
      option={option}
      height={heightOf(bars)}
      data={{
        columns: [t('timelineForecast.drivers.tornado.task'), label],
        rows: bars.map(({ name, text }) => [name, text]),
      }}
      fileName={t('timelineForecast.drivers.critical.file')}
    />
  );
}

/** The strongest first; milestones are left to the tasks before them. */
function namedBars(
  { tasks }: Timeline,
  drawn: readonly TaskSensitivity[],
  valueOf: (task: TaskSensitivity) => number,
  textOf: (value: number) => string,
): readonly DriverBar[] {
  const names = new Map(
    tasks.filter(({ duration }) => duration.hundredths > 0).map(({ id, name }) => [id, name]),
  );
  return drawn
    .flatMap((task) => {
      const name = names.get(task.taskId);
      const value = valueOf(task);
      return name === undefined ? [] : [{ name, value, text: textOf(value) }];
    })
    .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value))
    .slice(0, MOST_BARS);
}

function correlationText(value: number): string {
  return value.toFixed(2).replace('-', MINUS);
}

function namesOf(bars: readonly DriverBar[], separator: string): string {
  return bars.map(({ name, text }) => `${name} ${text}`).join(separator);
}

function heightOf({ length }: readonly DriverBar[]): number {
  return AXIS_HEIGHT + ROW_HEIGHT * Math.max(3, length);
}
