import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { useKeepForecast } from './forecast-data.ts';

/** Keeps today's forecast, with a note if one is wanted. */
export function KeepDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const [note, setNote] = useState('');
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
            onClick={() => mutate({ note }, { onSuccess: onClose })}
          >
            {t('forecast.keep.run')}
          </Button>
        </>
      }
    >
      <p className="tz-field-help">{t('forecast.keep.text')}</p>
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
