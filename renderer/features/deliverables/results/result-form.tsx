import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { type ResultMeasure, resultMeasures } from '#shared/domain/kols/result-day.ts';
import type { Day } from '#shared/values/day.ts';
import { type DeliverableDetail, useSetResults } from '../deliverables-data.ts';
import { NO_RESULTS, readResults } from './result-values.ts';

type Props = { readonly detail: DeliverableDetail };

/** One day's results, typed in. What is left empty stays as it was, or is not measured. */
export function ResultForm({ detail: { deliverable } }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const { today } = useLines();
  const [day, setDay] = useState<Day | null>(today);
  const [typed, setTyped] = useState(NO_RESULTS);
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useSetResults();
  const { values, wrong } = readResults(typed);
  const isEmpty = Object.keys(values).length === 0;
  const refused = refusalOf(error);
  const errorAt = (measure: ResultMeasure) => {
    if (isTried && wrong.includes(measure))
      return t('deliverables.results.wrongNumber', { replace: { text: typed[measure] } });
    return refused?.field?.endsWith(measure) === true ? sentence(refused) : null;
  };
  const isPlaced = resultMeasures.some((measure) => refused?.field?.endsWith(measure) === true);
  return (
    <Section title={t('deliverables.results.add')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (day === null || isEmpty || wrong.length > 0) return;
          const done = () => {
            setTyped(NO_RESULTS);
            setTried(false);
          };
          mutate({ results: [{ deliverableId: deliverable.id, day, ...values }] }, { onSuccess: done });
        }}
      >
        <DayField label={t('deliverables.results.day')} value={day} disabled={readOnly} onChange={setDay} />
        <div className="tz-result-fields">
          {resultMeasures.map((measure) => (
            <TextField
              key={measure}
              label={t(`deliverables.results.measure.${measure}`)}
              value={typed[measure]}
              when="typing"
              disabled={readOnly}
              error={errorAt(measure)}
              onChange={(text) => setTyped((before) => ({ ...before, [measure]: text }))}
            />
          ))}
        </div>
        <div className="tz-form-act">
          <FormFault
            sentence={
              refused !== null && !isPlaced
                ? sentence(refused)
                : isTried && isEmpty && wrong.length === 0
                  ? t('deliverables.results.missingValues')
                  : undefined
            }
          />
          <Button htmlType="submit" disabled={readOnly} loading={isPending}>
            {t('deliverables.results.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
