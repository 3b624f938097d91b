import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { LineInput } from '#shared/domain/budget/line.ts';
import { addLine } from '#shared/domain/budget/line-rules.ts';
import type { PhasingShape } from '#shared/domain/budget/phasing-shape.ts';
import type { Fen } from '#shared/values/money.ts';
import { type Budget, useAddLine, useCatalogue } from './budget-data.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { LineFields } from './line-fields.tsx';
import { PhasingPreview } from '#renderer/ui/phasing-preview.tsx';
import { previewPhasing } from '#shared/domain/budget/phasing-preview.ts';
import { ShapeField } from './shape-field.tsx';
import { useLineFaults } from './use-line-faults.ts';

type Props = {
  readonly budget: Budget;
  readonly categoryId: string | undefined;
  readonly onClose: () => void;
};

/** A new line, with its first plan where an amount is given. What was typed survives a refusal. */
export function NewLineDrawer({ budget, categoryId, onClose }: Props) {
  const { t } = useTranslation();
  const { categories } = budget.sheet;
  const category = categories.find(({ id }) => id === categoryId) ?? categories[0];
  if (category === undefined) {
    return (
      <Drawer title={t('budget.line.newTitle')} onClose={onClose}>
        <EmptyState title={t('budget.line.noCategory')} text={t('budget.line.noCategoryText')} />
      </Drawer>
    );
  }
  const blank: LineInput = {
    categoryId: category.id,
    name: '',
    kind: 'spend',
    departmentId: null,
    ownerId: null,
    vendor: '',
    note: '',
  };
  return <NewLine budget={budget} blank={blank} onClose={onClose} />;
}

type NewLineProps = { readonly budget: Budget; readonly blank: LineInput; readonly onClose: () => void };

function NewLine({ budget, blank, onClose }: NewLineProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { sheet } = budget;
  const catalogue = useCatalogue().data;
  const [draft, setDraft] = useState(blank);
  const [totalFen, setTotalFen] = useState<Fen | null>(null);
  const [shape, setShape] = useState<PhasingShape>('even');
  const { mutate, error, isPending } = useAddLine();
  const { errors, check, faultsOf } = useLineFaults(error);
  const preview = totalFen === null ? null : previewPhasing(sheet, { ...draft, totalFen, shape });
  const add = () => {
    const outcome = addLine(draft, sheet.lines);
    if (!check(faultsOf(draft, outcome))) return;
    const plan = totalFen === null || totalFen === 0 ? {} : { plan: { totalFen, shape } };
    mutate({ ...draft, ...plan }, { onSuccess: onClose });
  };
  return (
    <Drawer
      title={t('budget.line.newTitle')}
      onClose={onClose}
      footer={
        <>
          <FormFault sentence={errors['']} />
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button data-submit type="primary" disabled={readOnly} loading={isPending} onClick={add}>
            {t('budget.action.addLine')}
          </Button>
        </>
      }
    >
      <LineFields
        value={draft}
        when="typing"
        sheet={sheet}
        departments={catalogue?.departments ?? []}
        people={catalogue?.people ?? []}
        errors={errors}
        disabled={readOnly}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <Section title={t('budget.line.phasing')}>
        <div className="tz-field-pair tz-form">
          <AmountInput
            label={t('budget.line.total')}
            value={totalFen}
            onChange={setTotalFen}
            optional
            error={errors['totalFen'] ?? null}
            disabled={readOnly}
          />
          <ShapeField value={shape} onChange={setShape} disabled={readOnly} />
        </div>
        {preview === null ? (
          <p className="tz-caption">{t('budget.line.amountHint')}</p>
        ) : (
          <PhasingPreview preview={preview} />
        )}
      </Section>
    </Drawer>
  );
}
