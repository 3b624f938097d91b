import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { type ForecastMethod, forecastMethods } from '#shared/domain/forecast/forecast-method.ts';
import type { Fen } from '#shared/values/money.ts';
import { useSetMethod } from './forecast-data.ts';
import type { LineRow } from './forecast-rows.ts';

/** The line's method; by hand with its amount and its grounds. */
export function MethodForm({ row }: { readonly row: LineRow }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { landing } = row;
  const [method, setMethod] = useState<ForecastMethod>(landing.method);
  const [eacFen, setEacFen] = useState<Fen | null>(landing.eacFen);
  const [note, setNote] = useState(row.note);
  const { mutate, error, isPending } = useSetMethod();
  const errors = useErrors(error);
  const isByHand = method === 'by-hand';
  const apply = () =>
    mutate({ choices: [{ lineId: row.id, method, eacFen: isByHand ? eacFen : null, note }] });
  return (
    <div className="tz-form" data-form>
      <FormField label={t('forecast.drawer.method')} help={t(`forecast.methodHint.${method}`)}>
        {(field) => (
          <Select<ForecastMethod>
            {...field}
            value={method}
            disabled={readOnly}
            options={forecastMethods.map((value) => ({ value, label: t(`forecast.method.${value}`) }))}
            onChange={setMethod}
            getPopupContainer={(trigger) => trigger.closest('dialog') ?? document.body}
          />
        )}
      </FormField>
      {isByHand && (
        <AmountInput
          label={t('forecast.drawer.eac')}
          value={eacFen}
          onChange={setEacFen}
          error={errors.eacFen ?? null}
          disabled={readOnly}
        />
      )}
      <TextField
        label={t('forecast.drawer.note')}
        value={note}
        when="typing"
        onChange={setNote}
        error={errors.note ?? null}
        {...(isByHand ? { help: t('forecast.drawer.noteHelp') } : {})}
        rows={2}
        disabled={readOnly}
      />
      <div className="tz-form-act">
        <FormFault sentence={errors.form} />
        <Button data-submit disabled={readOnly} loading={isPending} onClick={apply}>
          {t('forecast.drawer.set')}
        </Button>
      </div>
    </div>
  );
}

type Errors = { readonly eacFen?: string; readonly note?: string; readonly form?: string };

/** The service's refusal, beside the field that it belongs to. */
function useErrors(error: unknown): Errors {
  const { refusal: sentence } = useLabelText();
  const refused = refusalOf(error);
  if (refused === null) return {};
  const text = sentence(refused);
  if (refused.field?.endsWith('eacFen') === true) return { eacFen: text };
  return refused.field?.endsWith('note') === true ? { note: text } : { form: text };
}
