import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { DrawerButtons } from './drawer-buttons.tsx';
import { newDraft } from './risk-draft.ts';
import { RiskFields } from './risk-fields.tsx';
import type { RiskPanelProps } from './risk-panel-props.ts';
import { useAddRisk } from './risks-data.ts';
import { useRiskForm } from './use-risk-form.ts';

/** A risk that somebody sees coming. */
export function NewRiskDrawer({ book, address }: RiskPanelProps) {
  const { t } = useTranslation();
  const { mutate: add, error, isPending } = useAddRisk();
  const form = useRiskForm(newDraft, 'open', error);
  return (
    <Drawer
      title={t('risks.form.newTitle')}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={form.ofForm}
          action={t('risks.form.add')}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={() =>
            !isPending && form.submit((input) => add(input, { onSuccess: ({ id }) => address.openRisk(id) }))
          }
        />
      }
    >
      <RiskFields
        draft={form.draft}
        errors={form.errors}
        scale={book.scale}
        status={undefined}
        onChange={form.change}
      />
    </Drawer>
  );
}
