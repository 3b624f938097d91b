import { useTranslation } from 'react-i18next';
import { type Figure, Figures } from '#renderer/ui/figures.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { type Minute, minuteOf } from '#shared/values/moment.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import type { PlanWords } from './editing/use-plan-words.ts';
import type { PlanFacts } from './plan-facts.ts';
import { type BaselineDates, inDays } from './row-status.ts';
import { useStatusWord } from './use-status-word.ts';

type Props = {
  readonly facts: PlanFacts;
  readonly timeline: Timeline;
  readonly schedule: Schedule;
  readonly baseline: ReadonlyMap<string, BaselineDates> | null;
  readonly words: PlanWords;
};

/** When it ends, how much is done, the next gate, what is critical. */
export function TimelineFigures({ facts, timeline, schedule, baseline, words }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const statusWord = useStatusWord();
  const { nextGate } = facts;
  const figures: [Figure, ...Figure[]] = [
    {
      key: 'finish',
      label: t('timeline.figures.finish'),
      value: words.finish(schedule.projectFinish),
      note: useFinishNote({ timeline, schedule, baseline, words }),
    },
    {
      key: 'done',
      label: t('timeline.figures.done'),
      value: formats.percent(basisPoints(facts.doneBp), 0),
      note: t('timeline.figures.doneNote', {
        replace: { done: formats.count(facts.done), total: formats.count(facts.total) },
      }),
    },
    {
      key: 'gate',
      label: t('timeline.figures.gate'),
      value: nextGate === null ? t('timeline.figures.none') : words.finish(nextGate.finish),
      note:
        nextGate === null
          ? t('timeline.figures.gateNone')
          : [nextGate.task.name, statusWord(nextGate.status)].filter((part) => part !== '').join(' · '),
    },
    {
      key: 'critical',
      label: t('timeline.figures.critical'),
      value: formats.count(facts.critical),
      note: t('timeline.figures.criticalNote', { replace: { near: formats.count(facts.near) } }),
    },
  ];
  return <Figures label={t('timeline.figures.label')} figures={figures} layout="row" />;
}

function useFinishNote({ timeline, schedule, baseline, words }: Omit<Props, 'facts'>): string {
  const { t } = useTranslation();
  const { settings } = timeline;
  const was = baseline === null ? null : latestFinish(baseline);
  if (was === null) {
    return t('timeline.figures.finishPlain', {
      replace: { day: words.start(minuteOf(settings.projectStart)) },
    });
  }
  const calendar = schedule.reckoning.calendarOf(-1);
  const minutes = calendar.between(was, schedule.projectFinish);
  const days = String(Math.abs(inDays(minutes, settings.units.minutesPerDay)));
  const key = minutes > 0 ? 'finishLate' : minutes < 0 ? 'finishEarly' : 'finishSame';
  return t(`timeline.figures.${key}`, { replace: { days } });
}

function latestFinish(dates: ReadonlyMap<string, BaselineDates>): Minute | null {
  let latest: Minute | null = null;
  for (const { finish } of dates.values()) latest = latest === null ? finish : Math.max(latest, finish);
  return latest;
}
