import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { KeptPack, RulePackId } from '#shared/domain/kols/script-review.ts';
import { PackFields } from './pack-fields.tsx';
import { fixedBecause, useChangePack, useRemovePack } from './rules-data.ts';
import type { RulesAddress } from './use-rules-address.ts';

type Props = { readonly pack: KeptPack; readonly id: RulePackId; readonly address: RulesAddress };

/** What a version is called and from when on it is in force; each field is taken when it is left. */
export function PackDrawer({ pack, id, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const [isNameless, setNameless] = useState(false);
  const change = useChangePack();
  const remove = useRemovePack();
  const refused = refusalOf(change.error) ?? refusalOf(remove.error);
  const ofDay = refused?.reason === 'pack-day-taken';
  const disabled = readOnly || fixedBecause(pack) !== null;
  return (
    <Drawer
      title={t('compliance.pack.title')}
      onClose={address.close}
      footer={
        <>
          <FormFault sentence={refused === null || ofDay ? undefined : sentence(refused)} />
          <Button
            danger
            disabled={disabled}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id }, { onSuccess: address.close })}
          >
            {t('compliance.pack.remove')}
          </Button>
        </>
      }
    >
      <PackFields
        name={pack.name}
        day={pack.effectiveFrom}
        note={pack.note}
        when="leaving"
        disabled={disabled}
        errors={{
          name: isNameless ? t('compliance.newVersion.missingName') : null,
          day: ofDay ? sentence(refused) : null,
        }}
        onName={(name) => {
          setNameless(name === '');
          if (name !== '') change.mutate({ id, change: { name } });
        }}
        onDay={(effectiveFrom) => {
          if (effectiveFrom !== null) change.mutate({ id, change: { effectiveFrom } });
        }}
        onNote={(note) => change.mutate({ id, change: { note } })}
      />
    </Drawer>
  );
}
