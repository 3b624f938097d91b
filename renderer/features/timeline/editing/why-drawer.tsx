import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CalendarStretch } from '#shared/domain/schedule/calendar-stretches.ts';
import type { Driver } from '#shared/domain/schedule/driving.ts';
import { type WhyStep, whyDate } from '#shared/domain/schedule/why.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';
import type { PlanAddress } from './plan-address.ts';
import type { PlanEdits } from './use-plan-edits.ts';
import { type PlanWords, usePlanWords } from './use-plan-words.ts';

type Props = { readonly task: Task; readonly plan: PlanEdits; readonly address: PlanAddress };

/** Beyond so many steps nobody reads; what drives the first of them is said instead. */
const MOST_STEPS = 200;

/** Why a task stands where it does: what drives it, what drives that, back to where it all begins. */
export function WhyDrawer({ task, plan, address }: Props) {
  const { t } = useTranslation();
  const words = usePlanWords(plan.timeline);
  const steps = useMemo(() => whyDate(plan.schedule, task.id), [plan.schedule, task.id]);
  const ids = useMemo(() => new Map<string, TaskId>(plan.timeline.tasks.map(({ id }) => [id, id])), [plan]);
  const openTask = (id: string) => {
    const known = ids.get(id);
    if (known !== undefined) address.open('task', known);
  };
  return (
    <Drawer
      title={t('timelineEditing.why.title')}
      context={task.code}
      onClose={address.close}
      footer={
        <Button onClick={() => address.open('task', task.id)}>{t('timelineEditing.why.toTask')}</Button>
      }
    >
      {steps.length === 0 ? (
        <EmptyState title={t('timelineEditing.why.empty')} />
      ) : (
        <>
          <WhySentence task={task} steps={steps} words={words} />
          <ol className="tz-why">
            {steps.slice(0, MOST_STEPS).map((step) => (
              <Step key={step.taskId} step={step} words={words} onOpen={openTask} />
            ))}
          </ol>
          {steps.length > MOST_STEPS && (
            <p className="tz-field-help">
              {t('timelineEditing.why.more', { count: steps.length - MOST_STEPS })}
            </p>
          )}
        </>
      )}
    </Drawer>
  );
}

type SentenceProps = { readonly task: Task; readonly steps: readonly WhyStep[]; readonly words: PlanWords };

/** Where the chain begins, how long it is, and what it crosses. */
function WhySentence({ task, steps, words }: SentenceProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  const crossed = crossedNames(steps, words);
  const values = {
    name: task.name,
    start: words.start(first.start),
    finish: words.finish(first.finish),
    origin: words.name(last.taskId),
    driver: words.driver(last.driver),
    total: formats.count(steps.length),
  };
  return (
    <p className="tz-why-sentence">
      <Said
        text={steps.length === 1 ? 'timelineEditing.why.alone' : 'timelineEditing.why.chain'}
        values={values}
      />
      {crossed.length > 0 && (
        <>{t('timelineEditing.why.over', { replace: { names: crossed.join(t('common.separator.list')) } })}</>
      )}
    </p>
  );
}

/** Holidays and leave on the way, the first of them first. */
function crossedNames(steps: readonly WhyStep[], words: PlanWords): string[] {
  const names = steps
    .toReversed()
    .flatMap(({ whileWaiting, whileWorking }) => [...whileWaiting, ...whileWorking])
    .filter(({ kind }) => kind === 'off')
    .flatMap(({ reasons }) => reasons.map(words.reason));
  return [...new Set(names)];
}

type StepProps = {
  readonly step: WhyStep;
  readonly words: PlanWords;
  readonly onOpen: (taskId: string) => void;
};

function Step({ step, words, onOpen }: StepProps) {
  return (
    <li className="tz-why-step">
      <div className="tz-why-task">
        <button type="button" className="tz-link" onClick={() => onOpen(step.taskId)}>
          {words.name(step.taskId)}
        </button>
        <span className="tz-why-dates">{datesText(step, words)}</span>
      </div>
      <Crossed kind="working" stretches={step.whileWorking} words={words} />
      <p className="tz-why-driver">
        <Reason driver={step.driver} words={words} />
      </p>
      <Crossed kind="waiting" stretches={step.whileWaiting} words={words} />
    </li>
  );
}

/** Why it stands no earlier, as a sentence. */
function Reason({ driver, words }: { readonly driver: Driver; readonly words: PlanWords }) {
  const { t } = useTranslation();
  if (driver.kind !== 'link') {
    return t('timelineEditing.why.because', { replace: { driver: words.driver(driver) } });
  }
  const { kind, lag } = driver.link;
  const name = words.name(driver.predecessorId);
  const sentence = t(`timelineEditing.why.link.${kind}`, { replace: { name } });
  const by = lag.hundredths === 0 ? kind : words.driver(driver).slice(name.length + 1);
  const above = driver.onSummaryId === null ? '' : words.name(driver.onSummaryId);
  return (
    <>
      {sentence} <span className="tz-caption">{by}</span>
      {above !== '' && (
        <span className="tz-caption"> {t('timelineEditing.why.onPhase', { replace: { name: above } })}</span>
      )}
    </>
  );
}

type CrossedProps = {
  readonly kind: 'working' | 'waiting';
  readonly stretches: readonly CalendarStretch[];
  readonly words: PlanWords;
};

function Crossed({ kind, stretches, words }: CrossedProps) {
  const { t } = useTranslation();
  const named = stretches.map(words.stretch).filter((text) => text !== null);
  if (named.length === 0) return null;
  return (
    <p className="tz-why-crossed">
      {t(`timelineEditing.why.${kind}`, { replace: { days: named.join(t('common.separator.clause')) } })}
    </p>
  );
}

/** A milestone has one date. */
function datesText({ start, finish }: WhyStep, words: PlanWords): string {
  if (start === finish) return words.finish(finish);
  return `${words.start(start)} → ${words.finish(finish)}`;
}
