import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import type { RiskId } from '#shared/domain/risks/risk.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import { draftOf } from './risk-draft.ts';
import { RiskFields } from './risk-fields.tsx';
import type { RiskPanelProps } from './risk-panel-props.ts';
import { type RiskRow, useChangeRisk, useRemoveRisk, useRisk } from './risks-data.ts';
import { useRiskForm } from './use-risk-form.ts';

type Props = RiskPanelProps & { readonly id: RiskId };

/** A risk: where it stands, everything known of it, and what happened to it. */
export function RiskDrawer({ id, book, address }: Props) {
  const { t } = useTranslation();
  const { data, isError } = useRisk(id);
  if (data !== undefined && !isError) {
    // What was stored or undone meanwhile is shown anew.
    const newest = data.records[0]?.seq ?? 0;
    return <Form key={newest} risk={data.risk} records={data.records} book={book} address={address} />;
  }
  return (
    <Drawer title={t('risks.register.risk')} onClose={address.close}>
      {isError ? <EmptyState title={t('risks.facts.gone')} /> : <Skeleton rows={8} />}
    </Drawer>
  );
}

type FormProps = RiskPanelProps & { readonly risk: RiskRow; readonly records: readonly LedgerRecord[] };

function Form({ risk, records, book, address }: FormProps) {
  const { t } = useTranslation();
  const { mutate: change, error, isPending } = useChangeRisk();
  const form = useRiskForm(() => draftOf(risk), risk.status, error);
  const { id } = risk;
  return (
    <Drawer
      title={risk.number}
      context={t(`risks.kind.${risk.kind}`)}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={form.ofForm}
          action={t('risks.form.save')}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={() => !isPending && form.submit((input, reason) => change({ id, change: input, reason }))}
          others={<Remove risk={risk} onRemoved={address.close} />}
        />
      }
    >
      <Facts risk={risk} />
      <RiskFields
        draft={form.draft}
        errors={form.errors}
        scale={book.scale}
        status={risk.status}
        onChange={form.change}
      />
      <History records={records} />
    </Drawer>
  );
}

/** One that was a mistake; undone like everything else. */
function Remove({ risk, onRemoved }: { readonly risk: RiskRow; readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const { mutate: remove, error, isPending } = useRemoveRisk();
  const refusal = refusalOf(error);
  return (
    <>
      <FormFault sentence={refusal === null ? undefined : sentence(refusal)} />
      <Button
        danger
        disabled={readOnly}
        loading={isPending}
        onClick={() => remove({ id: risk.id }, { onSuccess: onRemoved })}
      >
        {t('risks.form.remove')}
      </Button>
    </>
  );
}

function Facts({ risk }: { readonly risk: RiskRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { place, exposureFen, exposureDays, raisedOn, drawnFen } = risk;
  const facts = [
    [
      'level',
      t('risks.form.level', {
        replace: { probability: String(place.probability), impact: String(place.impact) },
      }),
    ],
    [
      'exposure',
      t('risks.facts.exposureOf', {
        replace: { money: formats.moneyWithUnit(exposureFen), days: formats.decimal(exposureDays, 1) },
      }),
    ],
    ['raised', formats.day(raisedOn)],
    ['drawn', formats.moneyWithUnit(drawnFen)],
  ] as const;
  return (
    <dl className="tz-known tz-risk-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`risks.facts.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function History({ records }: Pick<FormProps, 'records'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const text = useLabelText();
  return (
    <Section
      title={t('risks.facts.history')}
      aside={<Link to="/history">{t('risks.facts.allHistory')}</Link>}
    >
      <ol className="tz-risk-history">
        {records.map((record) => (
          <li key={record.seq}>
            <Link to="/history" search={{ record: record.seq }}>
              {text.record(record)}
            </Link>
            <span>
              {[record.personName ?? record.account, formats.instant(record.at), record.reason]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
