import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useKpiWords } from '#renderer/ui/kpi/use-kpi-words.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { Kpi, KpiId } from '#shared/domain/kpis/kpi.ts';
import type { KpiTarget } from '#shared/domain/kpis/kpi-target.ts';
import { readKpiValue } from '#shared/domain/kpis/value-text.ts';
import type { Meeting } from '#shared/domain/meetings/meeting.ts';
import type { Day } from '#shared/values/day.ts';
import { type MeetingItem, useDecide } from '../meetings-data.ts';

export type TargetFormProps = {
  readonly meeting: Meeting;
  readonly item: MeetingItem;
  /** Today, as the meeting sees it. */
  readonly day: Day;
  readonly kpis: readonly Kpi[];
  readonly onDone: () => void;
};

type Draft = {
  readonly kpiId: KpiId | null;
  /** As typed: the aim, or both limits of a range. */
  readonly figures: readonly string[];
  readonly reason: string;
  readonly ownerId: PersonId | null;
};

type Errors = Partial<Record<'kpiId' | 'target' | 'lower' | 'upper' | 'reason', string>>;

const LONGEST = 200;

/** What is typed stays, whatever is refused. */
export function useTargetForm(props: TargetFormProps) {
  const { meeting, item, onDone } = props;
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const [draft, setDraft] = useState<Draft>({ kpiId: null, figures: ['', ''], reason: '', ownerId: null });
  const [tried, setTried] = useState(false);
  const { mutate, error, isPending } = useDecide();
  const refused = refusalOf(error);
  const { kpi, held, words, fields, figures, errors, ...told } = useAimed(draft, props);
  const save = () => {
    setTried(true);
    if (isPending || kpi === undefined || held === undefined || Object.keys(errors).length > 0) return;
    const to = words.aim(figures);
    const replace = { name: kpi.name, from: words.aim(figuresOf(held)), to, period: words.period(held) };
    mutate(
      {
        meetingId: meeting.id,
        itemId: item.id,
        question: t('meetingScreens.target.question', { replace }).slice(0, LONGEST),
        choice: to,
        reason: draft.reason,
        ownerId: draft.ownerId,
        carryOut: { kind: 'set-kpi-targets', targets: [inputOf(held, figures)] },
      },
      { onSuccess: onDone },
    );
  };
  return {
    ...told,
    draft,
    change: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
    fields,
    errors: tried ? errors : {},
    fault: refused === null ? undefined : refusal(refused),
    isPending,
    save,
  };
}

/** What the draft says: how each figure was understood, what is missing, and what holds now. */
function useAimed(draft: Draft, { kpis, day }: TargetFormProps) {
  const { t } = useTranslation();
  const kpi = kpis.find(({ id }) => id === draft.kpiId);
  const held = useHeldTarget(draft.kpiId, day);
  const words = useTargetWords(kpi);
  const fields = fieldsOf(kpi);
  const read = fields.map((_, at) => readFigure(draft.figures[at] ?? '', kpi));
  const missing = t('meetingScreens.decision.missing');
  const errors: Errors = {
    ...(kpi === undefined && { kpiId: missing }),
    ...(kpi !== undefined && held === undefined && { kpiId: t('meetingScreens.target.noPeriod') }),
    ...Object.fromEntries(
      fields.flatMap((name, at) => {
        const figure = read[at];
        return figure?.kind === 'refused' ? [[name, t(`kpis.form.number.${figure.fault}`)]] : [];
      }),
    ),
    ...(draft.reason.trim() === '' && { reason: missing }),
  };
  const heldWords = held && { period: words.period(held), aim: words.aim(figuresOf(held)) };
  return {
    kpi,
    held,
    words,
    fields,
    errors,
    figures: read.flatMap((figure) => (figure.kind === 'ok' ? [figure.value] : [])),
    heldText: heldWords === undefined ? null : t('meetingScreens.target.held', { replace: heldWords }),
    readAs: read.map((figure) =>
      figure.kind === 'ok' ? t('kpis.form.reads', { replace: { value: words.aim([figure.value]) } }) : '',
    ),
  };
}

/** The newest target of the whole KPI for the period that holds this day. */
function useHeldTarget(kpiId: KpiId | null, day: Day): KpiTarget | undefined {
  const targets = useQuery(
    orpc.kpis.targets.queryOptions({ input: kpiId === null ? skipToken : { id: kpiId } }),
  ).data;
  return targets?.find(
    ({ segment, firstDay, lastDay }) => segment === '' && firstDay <= day && day <= lastDay,
  );
}

function useTargetWords(kpi: Kpi | undefined) {
  const { t } = useTranslation();
  const words = useKpiWords();
  const formats = useFormats();
  return {
    aim: (figures: readonly number[]): string => {
      if (kpi === undefined) return '';
      const scale = words.scaleOf(kpi.unit, figures);
      const [low, high] = figures;
      return high === undefined
        ? words.written(low ?? null, scale)
        : t('meetingScreens.target.range', {
            replace: { low: words.text(low ?? null, scale), high: words.written(high, scale) },
          });
    },
    period: ({ firstDay, lastDay }: KpiTarget): string =>
      t('meetingScreens.target.period', {
        replace: { first: formats.day(firstDay), last: formats.day(lastDay) },
      }),
  };
}

function fieldsOf(kpi: Kpi | undefined): readonly ('target' | 'lower' | 'upper')[] {
  if (kpi === undefined) return [];
  return kpi.direction === 'range' ? ['lower', 'upper'] : ['target'];
}

function figuresOf({ target, lower, upper }: KpiTarget): readonly number[] {
  return [target, lower, upper].flatMap((figure) => figure ?? []);
}

function readFigure(text: string, kpi: Kpi | undefined) {
  const reading = readKpiValue(text, kpi?.unit ?? 'count', { bare: null });
  return reading.kind === 'ok'
    ? ({ kind: 'ok', value: reading.numerator / reading.denominator } as const)
    : reading;
}

/** The same period, with other figures. */
function inputOf(held: KpiTarget, figures: readonly number[]) {
  const { kpiId, segment, firstDay, lastDay, tolerance } = held;
  const [first = null, second = null] = figures;
  const isRange = held.target === null;
  return {
    kpiId,
    segment,
    firstDay,
    lastDay,
    tolerance,
    target: isRange ? null : first,
    lower: isRange ? first : null,
    upper: isRange ? second : null,
  };
}
