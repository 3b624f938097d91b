import { Button, Input, Radio } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import type { BudgetRequest, DrawCause, Paper, RequestId } from '#shared/domain/requests/request.ts';
import { FormFault } from './form-fault.tsx';
import { MoveFields } from './move-fields.tsx';
import { legsOf } from './move-rows.ts';
import { filledPapers, PaperFields } from './paper-fields.tsx';
import { PreviewView } from './preview-view.tsx';
import {
  useCreateRequest,
  useDrawRisks,
  useRequestPreview,
  useSubmitRequest,
  useChangeRequest,
} from './requests-data.ts';
import type { FormKind } from './requests-search.ts';
import { useMoveRows } from './use-move-rows.ts';
import type { DrawerAddress } from './use-requests-address.ts';
import { useToldLegs } from './told-legs.ts';

type Props = {
  readonly kind: FormKind;
  /** The draft that is opened again; null for a new request. */
  readonly draft: BudgetRequest | null;
  readonly lines: Lines;
  readonly address: DrawerAddress;
};

const causes: readonly DrawCause[] = ['traffic-surge', 'public-opinion', 'other'];

/** A reallocation, a draw or a release: who gives, who gets, why, and what it would change. */
export function RequestForm({ kind, draft, lines, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const form = useRequestForm(kind, draft, lines, address);
  const fields = { rows: form.rows, months: form.months, disabled: readOnly };
  const title = draft === null ? t(`requests.new.${kind}`) : t(`requests.kind.${kind}`);
  return (
    <Drawer
      title={title}
      context={draft?.number}
      onClose={address.close}
      footer={
        <>
          <Approver form={form} />
          <Button disabled={readOnly} loading={form.isSaving} onClick={() => form.save(false)}>
            {t('requests.form.keepDraft')}
          </Button>
          <Button
            data-submit
            type="primary"
            title={shortcutText(shortcuts.submit)}
            disabled={readOnly}
            loading={form.isSaving}
            onClick={() => form.save(true)}
          >
            {t('requests.form.submit')}
          </Button>
        </>
      }
    >
      {kind === 'draw' && <CauseFields form={form} disabled={readOnly} />}
      {(['from', 'to'] as const).map((side) => (
        <MoveFields
          key={side}
          {...fields}
          side={side}
          title={t(kind === 'release' && side === 'to' ? 'requests.form.releaseTo' : `requests.form.${side}`)}
          lines={form.linesOf(side)}
          onChange={form.changeRow}
          onAdd={() => form.addRow(side)}
          onRemove={form.removeRow}
        />
      ))}
      <FormField label={t('common.word.reason')} error={form.errors.reason}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={3}
            value={form.reason}
            disabled={readOnly}
            onChange={({ target }) => form.setReason(target.value)}
          />
        )}
      </FormField>
      <PaperFields
        papers={form.papers}
        needed={kind === 'draw'}
        error={form.errors.papers}
        disabled={readOnly}
        onChange={form.setPapers}
      />
      <FormFault text={form.errors.form} />
      {form.preview !== undefined && <PreviewView preview={form.preview} lines={lines} />}
    </Drawer>
  );
}

type Form = ReturnType<typeof useRequestForm>;

function CauseFields({ form, disabled }: { readonly form: Form; readonly disabled: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <FormField label={t('requests.form.cause')} error={form.errors.cause}>
        {({ id }) => (
          <Radio.Group
            id={id}
            aria-label={t('requests.form.cause')}
            value={form.cause}
            disabled={disabled}
            onChange={({ target }) => form.setCause(causes.find((cause) => cause === target.value) ?? null)}
            options={causes.map((cause) => ({ value: cause, label: t(`requests.cause.${cause}`) }))}
          />
        )}
      </FormField>
      {form.risks.length > 0 && (
        <SelectField
          label={t('requests.form.risk')}
          value={form.riskId}
          none={t('requests.form.noRisk')}
          options={form.risks.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          error={form.errors.riskId}
          disabled={disabled}
          searched
          onChange={form.setRiskId}
        />
      )}
      {form.cause === 'other' && (
        <FormField label={t('requests.form.causeText')} error={form.errors.causeText}>
          {(field) => (
            <Input
              {...field}
              value={form.causeText}
              disabled={disabled}
              autoComplete="off"
              onChange={({ target }) => form.setCauseText(target.value)}
            />
          )}
        </FormField>
      )}
    </>
  );
}

/** Who has to approve it, by the limits. */
function Approver({ form: { preview } }: { readonly form: Form }) {
  const { t } = useTranslation();
  if (preview === undefined) return null;
  const { approval } = preview;
  const names = approval.candidates.map(({ name }) => name).join(t('common.separator.list'));
  return (
    <span className="tz-caption tz-request-approver">
      {t('requests.form.approver', {
        count: approval.approverCount,
        replace: { total: approval.approverCount, names: names === '' ? t('common.word.none') : names },
      })}
    </span>
  );
}

/** What is typed stays, whatever is refused. */
function useRequestForm(kind: FormKind, draft: BudgetRequest | null, lines: Lines, address: DrawerAddress) {
  const { refusal: sentence } = useLabelText();
  const [reason, setReason] = useState(draft?.reason ?? '');
  const [papers, setPapers] = useState<readonly Paper[]>(draft?.papers ?? []);
  const [cause, setCause] = useState<DrawCause | null>(draft?.cause ?? null);
  const [riskId, setRiskId] = useState(draft?.riskId ?? null);
  const risks = useDrawRisks(kind === 'draw', riskId);
  const [causeText, setCauseText] = useState(draft?.causeText ?? '');
  const months = lines.months.filter((month) => !lines.closedMonths.includes(month));
  const moves = useMoveRows(draft?.legs ?? [], lines, months);
  const rows = useDeferredValue(moves.rows);
  const legs = useMemo(() => legsOf(rows, lines), [rows, lines]);
  useToldLegs(draft?.id ?? null, legs);
  const preview = useRequestPreview(kind, legs);
  const create = useCreateRequest();
  const submit = useSubmitRequest();
  const change = useChangeRequest();
  const refused = refusalOf(create.error) ?? refusalOf(submit.error) ?? refusalOf(change.error);
  const errorAt = (field: string) => (refused?.field === field ? sentence(refused) : null);
  const placed = ['reason', 'papers', 'cause', 'causeText', 'riskId'];
  const isPlaced = refused?.field !== undefined && placed.includes(refused.field);
  const save = (isSubmitting: boolean) => {
    const content = {
      reason,
      legs: legsOf(moves.rows, lines),
      papers: filledPapers(papers),
      cause,
      causeText,
      riskId,
    };
    const onSuccess = (id: RequestId) => address.open(id);
    if (draft === null) {
      create.mutate({ kind, ...content, submit: isSubmitting }, { onSuccess: ({ id }) => onSuccess(id) });
    } else if (isSubmitting) {
      submit.mutate({ id: draft.id, change: content }, { onSuccess: () => onSuccess(draft.id) });
    } else change.mutate({ id: draft.id, change: content });
  };
  return {
    rows: moves.rows,
    months,
    reason,
    papers,
    cause,
    causeText,
    risks,
    riskId,
    setRiskId,
    setReason,
    setPapers,
    setCause,
    setCauseText,
    changeRow: moves.change,
    addRow: moves.add,
    removeRow: moves.remove,
    linesOf: (side: 'from' | 'to') => sideLines(kind, side, lines),
    preview: legs.length === 0 ? undefined : preview.data,
    isSaving: create.isPending || submit.isPending || change.isPending,
    errors: {
      reason: errorAt('reason'),
      papers: errorAt('papers'),
      cause: errorAt('cause'),
      causeText: errorAt('causeText'),
      riskId: errorAt('riskId'),
      form: refused === null || isPlaced ? null : sentence(refused),
    },
    save,
  };
}

/** The reserve gives in draws and releases and gets nothing from them; reallocations leave it alone. */
function sideLines(kind: FormKind, side: 'from' | 'to', lines: Lines): Pick<Lines, 'lines' | 'categories'> {
  const ofReserve = (id: string) =>
    lines.categories.some((category) => category.id === id && category.hue === 'reserve');
  const wantsReserve = kind !== 'reallocation' && side === 'from';
  return {
    categories: lines.categories,
    lines: lines.lines.filter(({ categoryId }) => ofReserve(categoryId) === wantsReserve),
  };
}
