import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { CooperationRow } from '#shared/domain/kols/cooperation.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { type ContractEnd, ContractEnds, EndForm } from './contract-ends.tsx';
import {
  type ContractDraft,
  contractDraft,
  contractFaults,
  contractFields,
  documentOf,
  inputOf,
  termsOf,
} from './contract-draft.ts';
import { ContractFields } from './contract-fields.tsx';
import { ContractMoney } from './contract-money.tsx';
import { useFieldErrors } from './field-errors.ts';
import { FormDrawer } from './form-drawer.tsx';
import {
  useAddCooperation,
  useChangeCooperation,
  useContractPreview,
  useSign,
  useSignNew,
} from './kols-data.ts';

type Props = {
  readonly page: KolPage;
  /** Undefined for a new one. */
  readonly row: CooperationRow | undefined;
  readonly lines: Lines;
  readonly onClose: () => void;
};

/** A contract: what it commits on which line, for how long. Signed it stands among the budget's commitments. */
export function ContractDrawer({ page: { kol }, row, lines, onClose }: Props) {
  const { t } = useTranslation();
  const form = useContractForm(kol, row, lines, onClose);
  const isSigned = row !== undefined && row.state !== 'draft';
  const [ending, setEnding] = useState<ContractEnd | null>(null);
  return (
    <FormDrawer
      title={t(isSigned ? 'kols.contract.one' : 'kols.contract.sign')}
      context={
        row === undefined ? (
          kol.name
        ) : (
          <StatusMark
            status={row.state === 'signed' ? 'good' : 'none'}
            word={t(`kols.contracts.state.${row.state}`)}
          />
        )
      }
      submit={t(isSigned ? 'kols.contract.save' : 'kols.contract.submit')}
      isSaving={form.isSaving}
      onSubmit={isSigned ? form.save : form.sign}
      onClose={onClose}
      {...(ending !== null && row !== undefined
        ? { footer: <EndForm row={row} end={ending} onDone={onClose} onLeave={() => setEnding(null)} /> }
        : {})}
      others={
        <>
          {row !== undefined && <ContractEnds row={row} onEnd={setEnding} onRemoved={onClose} />}
          {!isSigned && <KeepButton onKeep={form.save} />}
        </>
      }
    >
      <ContractFields
        draft={form.draft}
        errors={form.errors}
        lines={lines}
        isOpen={row === undefined || row.state === 'draft' || row.state === 'signed'}
        isSigned={isSigned}
        asksOverride={form.asksOverride}
        onChange={form.change}
      />
      {!isSigned && <ContractMoney lineId={form.draft.lineId} preview={form.preview} lines={lines} />}
    </FormDrawer>
  );
}

function KeepButton({ onKeep }: { readonly onKeep: () => void }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <Button disabled={readOnly} onClick={onKeep}>
      {t('kols.contract.keepDraft')}
    </Button>
  );
}

/** What is typed stays, whatever is refused. What was never a draft is agreed and signed in one step. */
function useContractForm(
  kol: KolPage['kol'],
  row: CooperationRow | undefined,
  lines: Lines,
  onDone: () => void,
) {
  const { t } = useTranslation();
  const add = useAddCooperation();
  const changing = useChangeCooperation();
  const signing = useSign();
  const signingNew = useSignNew();
  const commands = [signingNew, signing, changing, add];
  const [draft, setDraft] = useState(() =>
    contractDraft(row, t('kols.contract.titleOf', { replace: { name: kol.name } }), lines.today),
  );
  const asked = useDeferredValue(draft);
  const isSigned = row !== undefined && row.state !== 'draft';
  const preview = useContractPreview(
    useMemo(
      () => (isSigned ? null : documentOf(asked, kol.agency, lines.today)),
      [asked, isSigned, kol.agency, lines.today],
    ),
  );
  const error = commands.find((command) => command.error !== null)?.error ?? preview.error;
  const { errors, check, typed } = useFieldErrors({ fields: contractFields, otherwise: 'fen', error });
  const isSaving = commands.some(({ isPending }) => isPending);
  const { overrideReason } = draft;
  const number = draft.number.trim();
  const submit = (isToSign: boolean) => {
    const [terms, input] = [termsOf(draft), inputOf(draft, kol.id)];
    if (!check(contractFaults(draft, t)) || terms === null || input === null || isSaving) return;
    for (const command of commands) command.reset();
    if (row === undefined) {
      if (isToSign) signingNew.mutate({ ...input, number, overrideReason }, { onSuccess: onDone });
      else add.mutate(input, { onSuccess: onDone });
      return;
    }
    const { id } = row;
    const onChanged = () =>
      isToSign ? signing.mutate({ id, number, overrideReason }, { onSuccess: onDone }) : onDone();
    changing.mutate({ id, change: terms, overrideReason }, { onSuccess: onChanged });
  };
  return {
    draft,
    errors,
    isSaving,
    preview: preview.isError || documentOf(draft, '', lines.today) === null ? undefined : preview.data,
    asksOverride: (preview.data?.overspentFen ?? 0) > 0 || refusalOf(error)?.field === 'overrideReason',
    change: (change: Partial<ContractDraft>) => {
      setDraft((before) => ({ ...before, ...change }));
      for (const field of contractFields) if (Object.hasOwn(change, field)) typed(field);
    },
    save: () => submit(false),
    sign: () => submit(true),
  };
}
