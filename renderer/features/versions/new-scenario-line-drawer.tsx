import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { PhasingPreview } from '#renderer/ui/phasing-preview.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { LineId } from '#shared/domain/budget/line.ts';
import { previewPhasing } from '#shared/domain/budget/phasing-preview.ts';
import { planOf } from '#shared/domain/versions/scenario-rules.ts';
import type { PhasingShape } from '#shared/domain/budget/phasing-shape.ts';
import type { VersionSheet } from '#shared/domain/versions/version-sheet.ts';
import type { VersionLineInput } from '#shared/domain/versions/version.ts';
import type { Fen } from '#shared/values/money.ts';
import { ScenarioLineFields } from './scenario-line-fields.tsx';
import { ShapeSelect } from './shape-select.tsx';
import { useRefusals } from './use-refusals.ts';
import type { VersionsAddress } from './use-versions-address.ts';
import { useAddScenarioLine, usePlanSheet, useTakeScenarioLine } from './versions-data.ts';

type Props = {
  readonly sheet: VersionSheet;
  readonly categoryId: string | undefined;
  readonly address: VersionsAddress;
};

/** A line that only the scenario has, or one of the plan that it lacks. */
export function NewScenarioLineDrawer({ sheet, categoryId, address }: Props) {
  const { t } = useTranslation();
  const category = sheet.categories.find(({ id }) => id === categoryId) ?? sheet.categories[0];
  if (category === undefined) {
    return (
      <Drawer title={t('versions.line.newTitle')} onClose={address.close}>
        <EmptyState title={t('budget.line.noCategory')} text={t('budget.line.noCategoryText')} />
      </Drawer>
    );
  }
  const blank: VersionLineInput = { categoryId: category.id, name: '', kind: 'spend', vendor: '', note: '' };
  return <NewLine sheet={sheet} blank={blank} address={address} />;
}

type NewLineProps = Omit<Props, 'categoryId'> & { readonly blank: VersionLineInput };

function NewLine({ sheet, blank, address }: NewLineProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(blank);
  const [totalFen, setTotalFen] = useState<Fen | null>(null);
  const [shape, setShape] = useState<PhasingShape>('even');
  const [wasTried, setWasTried] = useState(false);
  const { mutate, error, isPending } = useAddScenarioLine();
  const refusals = useRefusals(error, ['name', 'categoryId', 'kind', 'vendor', 'note', 'totalFen']);
  const isNamed = draft.name.trim() !== '';
  const add = () => {
    setWasTried(true);
    if (!isNamed) return;
    const plan = totalFen === null || totalFen === 0 ? {} : { plan: { totalFen, shape } };
    mutate({ id: sheet.version.id, line: draft, ...plan }, { onSuccess: address.close });
  };
  const plan = planOf(sheet.version, sheet.lines, sheet.closedMonths);
  const preview =
    totalFen === null
      ? null
      : previewPhasing({ ...plan, months: sheet.months }, { kind: draft.kind, totalFen, shape });
  const errorAt = (field: string) =>
    field === 'name' && wasTried && !isNamed ? t('refusal.name-empty') : refusals.at(field);
  return (
    <Drawer
      title={t('versions.line.newTitle')}
      context={sheet.version.name}
      onClose={address.close}
      footer={
        <>
          <FormFault sentence={refusals.ofForm} />
          <Button onClick={address.close}>{t('common.action.cancel')}</Button>
          <Button data-submit type="primary" loading={isPending} onClick={add}>
            {t('versions.line.add')}
          </Button>
        </>
      }
    >
      <ScenarioLineFields
        value={draft}
        when="typing"
        categories={sheet.categories}
        errorAt={errorAt}
        disabled={false}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <Section title={t('budget.line.phasing')}>
        <div className="tz-version-pair tz-version-phasing">
          <AmountInput
            label={t('budget.line.total')}
            value={totalFen}
            onChange={setTotalFen}
            optional
            error={refusals.at('totalFen')}
          />
          <ShapeSelect value={shape} onChange={setShape} />
        </div>
        {preview === null ? (
          <p className="tz-caption">{t('budget.line.amountHint')}</p>
        ) : (
          <PhasingPreview preview={preview} />
        )}
      </Section>
      <TakeOver sheet={sheet} onTaken={address.close} />
    </Drawer>
  );
}

/** Lines that the plan has and the scenario lacks: taken out here, or added to the plan since. */
function TakeOver({ sheet, onTaken }: { readonly sheet: VersionSheet; readonly onTaken: () => void }) {
  const { t } = useTranslation();
  const plan = usePlanSheet();
  const [lineId, setLineId] = useState<LineId | null>(null);
  const { mutate, error, isPending } = useTakeScenarioLine();
  const refusals = useRefusals(error, ['lineId']);
  const own = new Set(sheet.lines.map(({ id }) => id));
  const lacking = plan.lines.filter(({ id }) => !own.has(id));
  if (lacking.length === 0) return null;
  return (
    <Section title={t('versions.line.take')}>
      <p className="tz-field-help tz-version-help">{t('versions.line.takeHelp')}</p>
      <FormField label={t('versions.line.takeLine')} error={refusals.at('lineId') ?? refusals.ofForm ?? null}>
        {(field) => (
          <Select
            id={field.id}
            showSearch={{ optionFilterProp: 'label' }}
            value={lineId}
            options={lacking.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setLineId}
          />
        )}
      </FormField>
      <div className="tz-form-act">
        <Button
          disabled={lineId === null}
          loading={isPending}
          onClick={() => lineId !== null && mutate({ id: sheet.version.id, lineId }, { onSuccess: onTaken })}
        >
          {t('versions.line.takeAction')}
        </Button>
      </div>
    </Section>
  );
}
