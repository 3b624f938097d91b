import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRefusals } from './use-refusals.ts';
import type { VersionsAddress } from './use-versions-address.ts';
import { useBranchVersion, useKeepVersion, useVersionList } from './versions-data.ts';
import { refIn, VersionSelect } from './version-select.tsx';

type Props = {
  readonly kind: 'branch' | 'keep';
  /** What it is to be made from, as the address says. */
  readonly from: string | undefined;
  readonly address: VersionsAddress;
};

/** A new scenario, which then opens, or a snapshot. What was typed survives a refusal. */
export function NewVersionDrawer({ kind, from: given, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const list = useVersionList();
  const [from, setFrom] = useState(() => refIn(list, given));
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const branch = useBranchVersion();
  const keep = useKeepVersion();
  const { error, isPending } = kind === 'branch' ? branch : keep;
  const refusals = useRefusals(error, ['from', 'name', 'note']);
  const isNamed = name.trim() !== '';
  const [wasTried, setWasTried] = useState(false);
  const make = () => {
    setWasTried(true);
    if (!isNamed) return;
    const input = { from, name: name.trim(), note };
    if (kind === 'branch') branch.mutate(input, { onSuccess: ({ id }) => address.openVersion(id) });
    else keep.mutate(input, { onSuccess: address.close });
  };
  return (
    <Drawer
      title={t(`versions.form.${kind}Title`)}
      onClose={address.close}
      footer={
        <>
          <FormFault sentence={refusals.ofForm} />
          <Button onClick={address.close}>{t('common.action.cancel')}</Button>
          <Button data-submit type="primary" disabled={readOnly} loading={isPending} onClick={make}>
            {t(kind === 'branch' ? 'versions.form.create' : 'versions.form.keep')}
          </Button>
        </>
      }
    >
      <p className="tz-field-help tz-version-help">{t(`versions.form.${kind}Help`)}</p>
      <VersionSelect list={list} value={from} error={refusals.at('from')} onChange={setFrom} />
      <TextField
        label={t('versions.form.name')}
        value={name}
        when="typing"
        help={t('versions.form.nameHintScenario')}
        error={wasTried && !isNamed ? t('refusal.name-empty') : refusals.at('name')}
        disabled={readOnly}
        onChange={setName}
      />
      <TextField
        label={t('versions.form.note')}
        value={note}
        when="typing"
        rows={3}
        error={refusals.at('note')}
        disabled={readOnly}
        onChange={setNote}
      />
    </Drawer>
  );
}
