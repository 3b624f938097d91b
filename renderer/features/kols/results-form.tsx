import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DeliverableId } from '#shared/domain/kols/deliverable.ts';
import { type ResultDay, type ResultMeasure, resultMeasures } from '#shared/domain/kols/result-day.ts';
import { parseAmount, plainYuan } from '#shared/values/amount-text.ts';
import type { Day } from '#shared/values/day.ts';
import { readCount } from './count-text.ts';
import { type FieldErrors, useFieldErrors } from './field-errors.ts';
import { FormDrawer } from './form-drawer.tsx';
import { useSetResults } from './kols-data.ts';

type Props = {
  readonly deliverableId: DeliverableId;
  readonly day: Day | null;
  /** What that day has already. */
  readonly known: ResultDay | undefined;
  readonly context: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

type Texts = Readonly<Record<ResultMeasure, string>>;
type Reading = { readonly value: number | null } | { readonly fault: 'amount' | 'count' };

/** The measures of a day: what is left empty was not measured. Typed as people write numbers. */
export function ResultsForm({ deliverableId, day, known, context, onClose, children }: Props) {
  const { t } = useTranslation();
  const set = useSetResults();
  const [texts, setTexts] = useState<Texts>(() => textsOf(known));
  const { errors, check, typed } = useFieldErrors({
    fields: [...resultMeasures],
    otherwise: 'exposure',
    error: set.error,
  });
  const submit = () => {
    const faults: FieldErrors<ResultMeasure> = {};
    const values: Partial<Record<ResultMeasure, number | null>> = {};
    for (const measure of resultMeasures) {
      const reading = read(measure, texts[measure]);
      if ('fault' in reading) faults[measure] = t(`kols.results.fault.${reading.fault}`);
      else values[measure] = reading.value;
    }
    if (!check(faults) || day === null) return;
    set.mutate({ results: [{ deliverableId, day, ...values }] }, { onSuccess: onClose });
  };
  return (
    <FormDrawer
      title={t('kols.results.title')}
      context={context}
      submit={t('kols.results.save')}
      isSaving={set.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {children}
      <p className="tz-field-help tz-results-help">{t('kols.results.help')}</p>
      <div className="tz-two-fields">
        {resultMeasures.map((measure) => (
          <TextField
            key={measure}
            label={labelOf(measure, t)}
            value={texts[measure]}
            when="typing"
            error={errors[measure] ?? null}
            onChange={(text) => {
              setTexts((before) => ({ ...before, [measure]: text }));
              typed(measure);
            }}
          />
        ))}
      </div>
    </FormDrawer>
  );
}

function labelOf(measure: ResultMeasure, t: TFunction): string {
  if (measure === 'dwellSeconds') return t('kols.measure.dwellTotal');
  if (measure !== 'purchaseFen') return t(`kols.measure.${measure}`);
  return t('kols.unitOf', { replace: { name: t('kols.measure.purchaseFen'), unit: t('common.unit.yuan') } });
}

function textsOf(known: ResultDay | undefined): Texts {
  const text = (measure: ResultMeasure) => {
    const value = known?.[measure] ?? null;
    return value === null ? '' : String(value);
  };
  const bought = known?.purchaseFen ?? null;
  return {
    exposure: text('exposure'),
    click: text('click'),
    dwellSeconds: text('dwellSeconds'),
    interaction: text('interaction'),
    registration: text('registration'),
    cardBinding: text('cardBinding'),
    purchaseCount: text('purchaseCount'),
    purchaseFen: bought === null ? '' : plainYuan(bought),
  };
}

function read(measure: ResultMeasure, text: string): Reading {
  if (text.trim() === '') return { value: null };
  if (measure === 'purchaseFen') {
    const amount = parseAmount(text, 'yuan');
    return amount.kind === 'ok' ? { value: amount.fen } : { fault: 'amount' };
  }
  const count = readCount(text);
  return count === null ? { fault: 'count' } : { value: count };
}
