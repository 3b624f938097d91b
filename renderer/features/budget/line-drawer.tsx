import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { changeLine } from '#shared/domain/budget/line-rules.ts';
import type { LineInput } from '#shared/domain/budget/line.ts';
import type { SheetLine } from '#shared/domain/budget/sheet.ts';
import { addFen, sumFen } from '#shared/values/money.ts';
import { type Budget, useCatalogue, useChangeLine, useRemoveLine } from './budget-data.ts';
import { LineFields } from './line-fields.tsx';
import { PhasingForm } from './phasing-form.tsx';
import { useLineFaults } from './use-line-faults.ts';

type Props = {
  readonly budget: Budget;
  readonly lineId: string | undefined;
  readonly onClose: () => void;
};

/** A line: what is known of it, its entries, and its plan laid over the months. */
export function LineDrawer({ budget, lineId, onClose }: Props) {
  const { t } = useTranslation();
  const line = budget.sheet.lines.find(({ id }) => id === lineId);
  if (line === undefined) {
    return (
      <Drawer title={t('common.word.line')} onClose={onClose}>
        <EmptyState title={t('budget.line.gone')} />
      </Drawer>
    );
  }
  return <OpenLine budget={budget} line={line} onClose={onClose} />;
}

type OpenProps = { readonly budget: Budget; readonly line: SheetLine; readonly onClose: () => void };

function OpenLine({ budget, line, onClose }: OpenProps) {
  const { t } = useTranslation();
  const category = budget.sheet.categories.find(({ id }) => id === line.categoryId);
  return (
    <Drawer
      title={line.name}
      context={category !== undefined && <Swatch hue={category.hue} name={category.name} />}
      onClose={onClose}
      footer={<RemoveLine line={line} onRemoved={onClose} />}
    >
      <Details budget={budget} line={line} />
      <Section title={t('budget.line.phasing')}>
        <PhasingForm budget={budget} line={line} />
      </Section>
    </Drawer>
  );
}

/** Each field is taken when it is left. */
function Details({ budget, line }: Pick<OpenProps, 'budget' | 'line'>) {
  const { sheet } = budget;
  const readOnly = useReadOnly();
  const catalogue = useCatalogue().data;
  const { mutate, error } = useChangeLine();
  const { errors, check, faultsOf } = useLineFaults(error);
  const apply = (change: Partial<LineInput>) => {
    const outcome = changeLine(line, change, sheet.lines, line.plan, line.documentCount);
    if (check(faultsOf(change, outcome))) mutate({ id: line.id, change });
  };
  return (
    <>
      <LineFields
        value={line}
        when="leaving"
        sheet={sheet}
        departments={catalogue?.departments ?? []}
        people={catalogue?.people ?? []}
        errors={errors}
        disabled={readOnly}
        onChange={apply}
      />
      <Entries line={line} />
      <Documents line={line} />
    </>
  );
}

function Entries({ line }: { readonly line: SheetLine }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (line.entryCount === 0) return <p className="tz-line-entries">{t('budget.line.noEntries')}</p>;
  const money = formats.moneyWithUnit(addFen(sumFen(line.actual), line.actualOutsideFen));
  return (
    <p className="tz-line-entries">
      {t('budget.line.entries', { count: line.entryCount, money })}
      <Link to="/budget/entries" search={{ line: line.id }}>
        {t('budget.line.showEntries')}
      </Link>
    </p>
  );
}

/** What is promised on the line, with the way to the documents behind it. */
function Documents({ line }: { readonly line: SheetLine }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (line.documentCount === 0) return null;
  const money = formats.moneyWithUnit(addFen(sumFen(line.open), line.openOutsideFen));
  return (
    <p className="tz-line-entries">
      {t('budget.line.documents', { count: line.documentCount, money })}
      <Link to="/budget/commitments" search={{ line: line.id }}>
        {t('budget.line.showDocuments')}
      </Link>
    </p>
  );
}

/** Can be undone, so that it asks nothing; while there are entries or documents it says why it can't be. */
function RemoveLine({ line, onRemoved }: { readonly line: SheetLine; readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { mutate, isPending } = useRemoveLine();
  const isUsed = line.entryCount > 0 || line.documentCount > 0;
  return (
    <>
      {isUsed && <span className="tz-caption">{t('budget.line.stillUsed')}</span>}
      <Button
        danger
        disabled={readOnly || isUsed}
        loading={isPending}
        onClick={() => mutate({ id: line.id }, { onSuccess: onRemoved })}
      >
        {t('budget.line.remove')}
      </Button>
    </>
  );
}
