import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import { KpiFields } from './kpi-fields.tsx';
import type { PanelProps } from './panel-props.ts';
import {
  type KpiDraft,
  type KpiErrors,
  blankKpi,
  definitionOf,
  draftOf,
  kpiFaults,
  kpiFields,
  serviceNames,
} from './kpi-draft.ts';
import { useAddKpi, useChangeKpi, useRemoveKpi } from './kpis-data.ts';
import { PercentField, readShare } from './percent-field.tsx';
import { readShares, type SharesDraft } from './shares-draft.ts';
import { SharesFields } from './shares-fields.tsx';
import { useRefused } from './use-refused.ts';

type Props = PanelProps & { /** Undefined: a new one. */ readonly kpi: Kpi | undefined };

/** What a KPI means and how it is counted; for a new one its weight and shares as well. */
export function KpiFormDrawer({ kpi, book, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const form = useKpiForm({ kpi, book, address });
  return (
    <Drawer
      title={t(kpi === undefined ? 'kpis.form.newTitle' : 'kpis.form.changeTitle')}
      onClose={address.close}
      footer={
        <>
          {kpi !== undefined && <RemoveButton kpi={kpi} onRemoved={address.close} />}
          <DrawerButtons
            fault={form.fault}
            action={t(kpi === undefined ? 'kpis.form.create' : 'kpis.form.save')}
            isBusy={form.isSaving}
            onCancel={address.close}
            onSubmit={form.save}
          />
        </>
      }
    >
      <KpiFields draft={form.draft} errors={form.errors} book={book} own={kpi} onChange={form.change} />
      {kpi === undefined && (
        <>
          <PercentField
            label={t('kpis.form.weight')}
            text={form.weight}
            help={t('kpis.weights.help')}
            disabled={readOnly}
            onChange={form.setWeight}
          />
          <Section title={t('kpis.shares.title')}>
            <SharesFields
              departments={book.departments}
              draft={form.shares}
              disabled={readOnly}
              onChange={form.setShares}
            />
          </Section>
        </>
      )}
    </Drawer>
  );
}

/** What is typed stays, whatever is refused. */
function useKpiForm({ kpi, book, address }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<KpiDraft>(() => (kpi === undefined ? blankKpi : draftOf(kpi)));
  const [weight, setWeight] = useState('0');
  const [shares, setShares] = useState<SharesDraft>({});
  const [faults, setFaults] = useState<KpiErrors>({});
  const adding = useAddKpi();
  const changing = useChangeKpi();
  const names = kpiFields.map((field) => serviceNames[field] ?? field);
  const refused = useRefused(adding.error ?? changing.error, names);
  const errors: KpiErrors = Object.fromEntries(
    kpiFields.flatMap((field) => {
      const text = faults[field] ?? refused.at(serviceNames[field] ?? field);
      return text === null ? [] : [[field, text] as const];
    }),
  );
  const readable = readShares(shares, book.departments);
  const weightBp = readShare(weight);
  const save = () => {
    const found = kpiFaults(draft, t);
    setFaults(found);
    if (Object.keys(found).length > 0 || adding.isPending || changing.isPending) return;
    const definition = definitionOf(draft);
    if (kpi !== undefined) {
      changing.mutate({ id: kpi.id, change: definition }, { onSuccess: address.close });
    } else if (readable !== null && weightBp !== null) {
      const input = { ...definition, weightBp: basisPoints(weightBp), shares: readable };
      adding.mutate(input, { onSuccess: address.close });
    }
  };
  return {
    draft,
    errors,
    weight,
    setWeight,
    shares,
    setShares,
    fault: readable === null ? t('kpis.shares.unreadable') : refused.ofForm,
    isSaving: adding.isPending || changing.isPending,
    save,
    change: (change: Partial<KpiDraft>) => {
      setDraft((before) => ({ ...before, ...change }));
      setFaults((before) =>
        Object.fromEntries(Object.entries(before).filter(([field]) => !Object.hasOwn(change, field))),
      );
    },
  };
}

type RemoveProps = { readonly kpi: Kpi; readonly onRemoved: () => void };

/** Removing can be undone and so is not asked about. */
function RemoveButton({ kpi, onRemoved }: RemoveProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { mutate, error, isPending } = useRemoveKpi();
  const refused = useRefused(error, []);
  return (
    <span className="tz-kpi-remove">
      <Button
        danger
        disabled={readOnly}
        loading={isPending}
        onClick={() => mutate({ id: kpi.id }, { onSuccess: onRemoved })}
      >
        {t('kpis.action.remove')}
      </Button>
      {refused.ofForm !== undefined && (
        <span className="tz-field-error" role="alert">
          {refused.ofForm}
        </span>
      )}
    </span>
  );
}
