import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import type { KeptPack } from '#shared/domain/kols/script-review.ts';
import type { Day } from '#shared/values/day.ts';
import { PackFields } from './pack-fields.tsx';
import { useAddPack } from './rules-data.ts';
import type { RulesAddress } from './use-rules-address.ts';

type Props = { readonly base: KeptPack; readonly address: RulesAddress };

/** A version that takes over every rule of the one before, and replaces it from a day on. */
export function NewVersionDrawer({ base, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const { today } = useLines();
  const [name, setName] = useState(base.isExample ? '' : base.name);
  const [day, setDay] = useState<Day | null>(today);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useAddPack();
  const refused = refusalOf(error);
  const save = () => {
    setTried(true);
    if (name.trim() === '' || day === null || isPending) return;
    mutate(
      { name, effectiveFrom: day, rules: [...base.rules], note },
      { onSuccess: ({ id }) => address.choose(id) },
    );
  };
  const ofDay = refused?.reason === 'pack-day-taken';
  return (
    <Drawer
      title={t('compliance.newVersion.title')}
      onClose={address.close}
      footer={
        <>
          <FormFault sentence={refused === null || ofDay ? undefined : sentence(refused)} />
          <Button onClick={address.close}>{t('common.action.cancel')}</Button>
          <Button
            data-submit
            type="primary"
            title={shortcutText(shortcuts.submit)}
            disabled={readOnly}
            loading={isPending}
            onClick={save}
          >
            {t('compliance.newVersion.create')}
          </Button>
        </>
      }
    >
      <p className="tz-rules-note">{t('compliance.newVersion.help', { replace: { name: base.name } })}</p>
      <PackFields
        name={name}
        day={day}
        note={note}
        when="typing"
        disabled={readOnly}
        errors={{
          name: isTried && name.trim() === '' ? t('compliance.newVersion.missingName') : null,
          day: ofDay
            ? sentence(refused)
            : isTried && day === null
              ? t('compliance.newVersion.missingDay')
              : null,
        }}
        onName={setName}
        onDay={setDay}
        onNote={setNote}
      />
    </Drawer>
  );
}
