import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRefusals } from './use-refusals.ts';
import type { VersionsAddress } from './use-versions-address.ts';
import { useProposeBaseline, useVersionList } from './versions-data.ts';
import { refIn, VersionSelect } from './version-select.tsx';

type Props = { readonly from: string | undefined; readonly address: VersionsAddress };

/** Puts the plan, or a version, forward as the baseline. */
export function BaselineDrawer({ from: given, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const list = useVersionList();
  const [from, setFrom] = useState(() => refIn(list, given));
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useProposeBaseline();
  const refusals = useRefusals(error, ['from', 'name', 'reason']);
  // A snapshot goes by the name that it has; the plan and a scenario are kept under a new one.
  const isSnapshot = list.versions.some(({ id, kind }) => id === from && kind === 'snapshot');
  const propose = () => {
    const named = isSnapshot || name.trim() === '' ? {} : { name: name.trim() };
    mutate({ from, ...named, reason }, { onSuccess: address.close });
  };
  return (
    <Drawer
      title={t('versions.form.baselineTitle')}
      onClose={address.close}
      footer={
        <>
          <FormFault sentence={refusals.ofForm} />
          <Button onClick={address.close}>{t('common.action.cancel')}</Button>
          <Button data-submit type="primary" disabled={readOnly} loading={isPending} onClick={propose}>
            {t('versions.form.submit')}
          </Button>
        </>
      }
    >
      <p className="tz-field-help tz-version-help">{t('versions.form.baselineHelp')}</p>
      <VersionSelect list={list} value={from} error={refusals.at('from')} onChange={setFrom} />
      {!isSnapshot && (
        <TextField
          label={t('versions.form.name')}
          value={name}
          when="typing"
          help={t('versions.form.nameHintBaseline')}
          error={refusals.at('name')}
          disabled={readOnly}
          onChange={setName}
        />
      )}
      <TextField
        label={t('versions.form.reason')}
        value={reason}
        when="typing"
        rows={3}
        error={refusals.at('reason')}
        disabled={readOnly}
        onChange={setReason}
      />
    </Drawer>
  );
}
