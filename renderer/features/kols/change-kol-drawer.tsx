import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import type { KolChange } from '#shared/domain/kols/kol.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { useFieldErrors } from './field-errors.ts';
import { kolFaults } from './kol-faults.ts';
import { type KolDraft, KolFields } from './kol-fields.tsx';
import { useChangeKol } from './kols-data.ts';

type Props = { readonly kol: KolPage['kol']; readonly onClose: () => void };

const fields = ['name', 'handle', 'platform', 'agency', 'contact', 'field', 'flags', 'note'] as const;

/** Each field is taken when it is left; what a rule refuses stays as it was typed. */
export function ChangeKolDrawer({ kol, onClose }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const change = useChangeKol();
  const [typed, setTyped] = useState<Partial<KolDraft>>({});
  const { errors, check } = useFieldErrors({ fields, otherwise: 'name', error: change.error });
  const store = (wanted: Partial<KolDraft>) => {
    const over = { ...typed, ...wanted };
    setTyped(over);
    if (!check(kolFaults(over, t))) return;
    change.mutate({ id: kol.id, change: changeOf(over) }, { onSuccess: () => setTyped({}) });
  };
  return (
    <Drawer title={t('kols.form.change')} context={kol.name} onClose={onClose}>
      <KolFields
        draft={{ ...kol, ...typed }}
        when="leaving"
        errors={errors}
        disabled={readOnly}
        onChange={store}
      />
    </Drawer>
  );
}

function changeOf({ flags, ...rest }: Partial<KolDraft>): KolChange {
  return flags === undefined ? rest : { ...rest, flags: [...flags] };
}
