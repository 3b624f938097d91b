import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DeliverableRow } from '#shared/domain/kols/deliverable.ts';
import type { Day } from '#shared/values/day.ts';
import { type Fen, fen, subtractFen, ZERO_FEN } from '#shared/values/money.ts';
import { useFieldErrors } from './field-errors.ts';
import { FormDrawer } from './form-drawer.tsx';
import { useAccept, useInvoice, usePay } from './kols-data.ts';
import type { PaymentStep } from './payment-steps.ts';
import { useKolWords } from './use-kol-words.ts';

type Props = {
  readonly row: DeliverableRow;
  readonly step: PaymentStep;
  readonly today: Day;
  readonly onClose: () => void;
};

const fields = ['fen', 'day', 'number', 'note', 'overReason'] as const;
type Field = (typeof fields)[number];
type Draft = {
  readonly fen: Fen | null;
  readonly day: Day | null;
  readonly number: string;
  readonly note: string;
  readonly overReason: string;
};

/** The next paper of a published piece: its acceptance, its invoice, its payment. */
export function PaymentDrawer({ row, step, today, onClose }: Props) {
  const { t } = useTranslation();
  const form = usePayment({ row, step, today, onClose });
  const text = (field: 'number' | 'note' | 'overReason', label: string, help?: string) => (
    <TextField
      label={label}
      {...(help === undefined ? {} : { help })}
      value={form.draft[field]}
      when="typing"
      error={form.errors[field] ?? null}
      onChange={(value) => form.change({ [field]: value })}
    />
  );
  return (
    <FormDrawer
      title={t(`kols.payment.act.${step}`)}
      context={row.title}
      submit={t(`kols.payment.act.${step}`)}
      isSaving={form.isSaving}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <PaidSoFar row={row} />
      <AmountInput
        label={t('common.word.amount')}
        unit="yuan"
        value={form.draft.fen}
        error={form.errors.fen ?? null}
        onChange={(amount) => form.change({ fen: amount })}
      />
      {form.isRefused && text('overReason', t('kols.payment.overReason'))}
      <DayField
        label={t('common.word.day')}
        value={form.draft.day}
        error={form.errors.day ?? null}
        onChange={(day) => form.change({ day })}
      />
      {text('number', t('kols.payment.number'), t('kols.contract.numberHelp'))}
      {text('note', t('common.word.note'))}
    </FormDrawer>
  );
}

/** What was agreed, accepted, invoiced and paid of it. */
function PaidSoFar({ row }: Pick<Props, 'row'>) {
  const { t } = useTranslation();
  const words = useKolWords();
  const facts = [
    ['agreed', row.costFen],
    ['accepted', row.acceptedFen],
    ['invoiced', row.invoicedFen],
    ['paid', row.paidFen],
  ] as const;
  return (
    <dl className="tz-known tz-paid">
      {facts.map(([name, amount]) => (
        <div key={name} className="tz-known-row">
          <dt>{t(`kols.payment.${name}`)}</dt>
          <dd>{words.cost(amount, words.missing)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is left for the step: what it usually is. */
function leftFor(
  step: PaymentStep,
  { costFen, acceptedFen, invoicedFen, paidFen }: DeliverableRow,
): Fen | null {
  if (step === 'accept') return costFen;
  const left =
    step === 'invoice'
      ? subtractFen(acceptedFen ?? ZERO_FEN, invoicedFen)
      : subtractFen(invoicedFen, paidFen);
  return fen(Math.max(0, left));
}

function usePayment({ row, step, today, onClose }: Props) {
  const { t } = useTranslation();
  const commands = { accept: useAccept(), invoice: useInvoice(), pay: usePay() };
  const { mutate, isPending, error } = commands[step];
  const [draft, setDraft] = useState<Draft>({
    fen: leftFor(step, row),
    day: today,
    number: '',
    note: '',
    overReason: '',
  });
  const { errors, check, typed } = useFieldErrors<Field>({ fields, otherwise: 'fen', error });
  return {
    draft,
    errors,
    isSaving: isPending,
    isRefused: error !== null,
    change: (change: Partial<Draft>) => {
      setDraft((before) => ({ ...before, ...change }));
      for (const field of fields) if (Object.hasOwn(change, field)) typed(field);
    },
    submit: () => {
      const { fen: amount, day, ...rest } = draft;
      const isMissing = amount === null || amount <= 0;
      if (!check(isMissing ? { fen: t('kols.contract.fault.amount') } : {}) || isMissing) return;
      mutate({ id: row.id, ...rest, fen: amount, ...(day === null ? {} : { day }) }, { onSuccess: onClose });
    },
  };
}
