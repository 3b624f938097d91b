import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { type Month, monthOf } from '#shared/values/month.ts';
import { useKeepForecast } from './forecast-data.ts';

const TODAY = 'today';

type Props = { readonly sheet: Sheet; readonly onClose: () => void };

/** Keeps the forecast of today, or of the end of a month that is over. */
export function KeepDrawer({ sheet, onClose }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const formats = useFormats();
  const [note, setNote] = useState('');
  const [atEndOf, setAtEndOf] = useState<Month | typeof TODAY>(TODAY);
  const ended = sheet.months.filter((month) => month < monthOf(sheet.today)).toReversed();
  const { mutate, error, isPending } = useKeepForecast();
  const refused = refusalOf(error);
  return (
    <Drawer
      title={t('forecast.keep.title')}
      onClose={onClose}
      footer={
        <>
          <FormFault sentence={refused === null ? undefined : sentence(refused)} />
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button
            type="primary"
            data-submit
            disabled={readOnly}
            loading={isPending}
            onClick={() =>
              mutate({ note, ...(atEndOf === TODAY ? {} : { atEndOf }) }, { onSuccess: onClose })
            }
          >
            {t('forecast.keep.run')}
          </Button>
        </>
      }
    >
      <p className="tz-field-help">{t('forecast.keep.text')}</p>
      <FormField label={t('forecast.keep.asAt')} help={t('forecast.keep.asAtHelp')}>
        {(field) => (
          <Select<Month | typeof TODAY>
            {...field}
            value={atEndOf}
            disabled={readOnly}
            options={[
              { value: TODAY, label: t('forecast.keep.today', { day: formats.day(sheet.today) }) },
              ...ended.map((month) => ({
                value: month,
                label: t('forecast.keep.endOf', { month: formats.month(month) }),
              })),
            ]}
            onChange={setAtEndOf}
            getPopupContainer={(trigger: HTMLElement) => trigger.closest('dialog') ?? document.body}
          />
        )}
      </FormField>
      <TextField
        label={t('forecast.keep.note')}
        value={note}
        when="typing"
        onChange={setNote}
        error={null}
        rows={3}
      />
    </Drawer>
  );
}
