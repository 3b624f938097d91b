import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import type { KpiTarget } from '#shared/domain/kpis/kpi-target.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import type { PanelProps } from './panel-props.ts';
import { useKpiTargets, useSetTargets } from './kpis-data.ts';
import {
  blankTarget,
  newestTarget,
  type TargetDraft,
  type TargetErrors,
  targetFaults,
  targetFields,
  targetInput,
} from './target-draft.ts';
import { TargetFields } from './target-fields.tsx';
import { targetText } from './targets-section.tsx';
import { useRefused } from './use-refused.ts';
import { useTelling } from './use-telling.ts';

/** What a KPI has to reach in a period: a decision, with its reason. */
export function TargetDrawer(props: PanelProps) {
  const { t } = useTranslation();
  const { of } = props.address.panel;
  const targets = useKpiTargets(of ?? null);
  if (of !== undefined && targets === undefined) {
    return (
      <Drawer title={t('kpis.target.title')} onClose={props.address.close}>
        <Skeleton rows={6} />
      </Drawer>
    );
  }
  return <Form {...props} targets={targets ?? []} />;
}

/** Its KPI's targets, when it opens. */
type FormProps = PanelProps & { readonly targets: readonly KpiTarget[] };

function Form({ book, address, targets }: FormProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const form = useTarget({ book, address, targets });
  const { draft, kpi, errors } = form;
  return (
    <Drawer
      title={t('kpis.target.title')}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={form.fault}
          action={t('kpis.target.apply')}
          isBusy={form.isSaving}
          onCancel={address.close}
          onSubmit={form.save}
        />
      }
    >
      <SelectField
        label={t('kpis.target.kpi')}
        value={draft.kpiId}
        options={book.kpis.map(({ id, name }) => ({ value: id, label: name }))}
        error={errors.kpiId ?? null}
        disabled={readOnly}
        searched
        onChange={(kpiId) => form.change({ kpiId, target: null, lower: null, upper: null, tolerance: null })}
      />
      {kpi !== undefined && (
        <>
          <TargetFields draft={draft} kpi={kpi} book={book} errors={errors} onChange={form.change} />
          <Replaces draft={draft} kpi={kpi} />
        </>
      )}
      <TextField
        label={t('kpis.target.reason')}
        value={draft.reason}
        when="typing"
        rows={3}
        help={t('kpis.target.reasonHelp')}
        error={errors.reason ?? null}
        disabled={readOnly}
        onChange={(reason) => form.change({ reason })}
      />
    </Drawer>
  );
}

/** What is typed stays, whatever is refused. */
function useTarget({ book, address, targets }: FormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<TargetDraft>(() =>
    blankTarget(address.panel.of ?? null, targets, book.today),
  );
  const [faults, setFaults] = useState<TargetErrors>({});
  const { mutate, error, isPending } = useSetTargets();
  const refused = useRefused(error, targetFields);
  const kpi = draft.kpiId === null ? undefined : book.kpiOf(draft.kpiId);
  const errors: TargetErrors = Object.fromEntries(
    targetFields.flatMap((field) => {
      const text = faults[field] ?? refused.at(field);
      return text === null ? [] : [[field, text] as const];
    }),
  );
  return {
    draft,
    kpi,
    errors,
    fault: refused.ofForm,
    isSaving: isPending,
    change: (change: Partial<TargetDraft>) => {
      setDraft((before) => ({ ...before, ...change }));
      setFaults((before) =>
        Object.fromEntries(Object.entries(before).filter(([field]) => !Object.hasOwn(change, field))),
      );
    },
    save: () => {
      const found = targetFaults(draft, kpi, t);
      setFaults(found);
      const target = targetInput(draft, kpi);
      if (target === null || Object.keys(found).length > 0 || isPending) return;
      mutate({ targets: [target], reason: draft.reason.trim() }, { onSuccess: address.close });
    },
  };
}

type ReplacesProps = { readonly draft: TargetDraft; readonly kpi: Kpi };

/** Which version it takes the place of. */
function Replaces({ draft, kpi }: ReplacesProps) {
  const { t } = useTranslation();
  const telling = useTelling();
  const before = newestTarget(draft, useKpiTargets(draft.kpiId) ?? []);
  if (before === undefined) return null;
  const scale = telling.words.scaleOf(kpi.unit, [before.target, before.lower, before.upper]);
  const replace = {
    version: String(before.version),
    next: String(before.version + 1),
    target: targetText(before, { scale }, telling),
  };
  return (
    <p className="tz-kpi-about">
      <StatusMark status="watch" word={t('kpis.target.newVersion', { replace })} />
    </p>
  );
}
