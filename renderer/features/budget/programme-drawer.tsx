import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { Budget } from './budget-data.ts';
import { ProgrammeFields } from './programme-fields.tsx';
import { TotalForm } from './total-form.tsx';

type Props = {
  readonly budget: Budget;
  /** The part that was asked for comes first, and with it the focus. */
  readonly startsAt: 'programme' | 'total';
  readonly onClose: () => void;
};

/** The programme's name and months, and its total. */
export function ProgrammeDrawer({ budget, startsAt, onClose }: Props) {
  const { t } = useTranslation();
  const parts = {
    programme: (
      <Section key="programme" title={t('budget.programme.fields')}>
        <ProgrammeFields sheet={budget.sheet} />
      </Section>
    ),
    total: (
      <Section key="total" title={t('budget.programme.totalTitle')}>
        <TotalForm budget={budget} />
      </Section>
    ),
  };
  return (
    <Drawer title={t('budget.programme.title')} onClose={onClose}>
      {startsAt === 'total' ? [parts.total, parts.programme] : [parts.programme, parts.total]}
    </Drawer>
  );
}
