import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { type Lines, useLines } from '#renderer/rpc/use-lines.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { LineSelect } from '#renderer/ui/line-select.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import { tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import type { TierLine } from '#shared/domain/kols/roster.ts';
import { FormDrawer } from './form-drawer.tsx';
import { useSetTierLines, useTierRules } from './kols-data.ts';
import { blankLine, draftLines, type LineDraft, readLines } from './tier-line-draft.ts';

/** Which part of which line is meant for which tier: what the contracts of a tier are held against. */
export function TierLinesDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const lines = useLines();
  const rules = useTierRules().data;
  if (rules === undefined) {
    return (
      <Drawer title={t('kols.lines.title')} onClose={onClose}>
        <Skeleton rows={6} />
      </Drawer>
    );
  }
  return <Form kept={rules.lines} lines={lines} onClose={onClose} />;
}

type FormProps = { readonly kept: readonly TierLine[]; readonly lines: Lines; readonly onClose: () => void };

function Form({ kept, lines, onClose }: FormProps) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const set = useSetTierLines();
  const [drafts, setDrafts] = useState<readonly LineDraft[]>(() => draftLines(kept));
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const refused = refusalOf(set.error);
  const submit = () => {
    const reading = readLines(drafts);
    const name = 'lineId' in reading ? (lines.lineOf(reading.lineId)?.name ?? '') : '';
    setFault(
      'fault' in reading ? t(`kols.lines.fault.${reading.fault}`, { replace: { line: name } }) : undefined,
    );
    if ('lines' in reading) {
      set.mutate({ lines: [...reading.lines], reason: reason.trim() }, { onSuccess: onClose });
    }
  };
  const change = (lineId: LineId, over: Partial<LineDraft>) =>
    setDrafts((before) => before.map((draft) => (draft.lineId === lineId ? { ...draft, ...over } : draft)));
  return (
    <FormDrawer
      title={t('kols.lines.title')}
      submit={t('kols.lines.save')}
      isSaving={set.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="tz-field-help">{t('kols.lines.help')}</p>
      {drafts.length > 0 && (
        <ShareTable
          drafts={drafts}
          lines={lines}
          onChange={change}
          onRemove={(lineId) => setDrafts((before) => before.filter((draft) => draft.lineId !== lineId))}
        />
      )}
      <div className="tz-lines-add">
        <LineSelect
          label={t('kols.lines.add')}
          placeholder={t('kols.lines.add')}
          lines={{
            ...lines,
            lines: lines.lines.filter(({ id }) => drafts.every(({ lineId }) => lineId !== id)),
          }}
          value={null}
          onChange={(lineId) => lineId !== null && setDrafts((before) => [...before, blankLine(lineId)])}
        />
      </div>
      <TextField
        label={t('common.word.reason')}
        value={reason}
        when="typing"
        error={null}
        onChange={setReason}
      />
      <FormFault sentence={fault ?? (refused === null ? undefined : sentence(refused))} />
    </FormDrawer>
  );
}

type TableProps = {
  readonly drafts: readonly LineDraft[];
  readonly lines: Lines;
  readonly onChange: (lineId: LineId, change: Partial<LineDraft>) => void;
  readonly onRemove: (lineId: LineId) => void;
};

function ShareTable({ drafts, lines, onChange, onRemove }: TableProps) {
  const { t } = useTranslation();
  return (
    <table className="tz-kol-table tz-line-shares">
      <thead>
        <tr>
          <th scope="col">{t('common.word.line')}</th>
          {tierSchema.options.map((tier) => (
            <th key={tier} scope="col">
              {t('kols.unitOf', { replace: { name: t(`kols.tier.${tier}`), unit: '%' } })}
            </th>
          ))}
          <th scope="col">
            <span className="tz-spoken">{t('common.action.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => {
          const name = lines.lineOf(draft.lineId)?.name ?? '';
          return (
            <tr key={draft.lineId}>
              <th scope="row">{name}</th>
              {tierSchema.options.map((tier) => (
                <td key={tier}>
                  <Input
                    size="small"
                    className="tz-amount-input"
                    inputMode="decimal"
                    aria-label={t('kols.lines.share', {
                      replace: { line: name, tier: t(`kols.tier.${tier}`) },
                    })}
                    value={draft[tier]}
                    onChange={({ target }) => onChange(draft.lineId, { [tier]: target.value })}
                  />
                </td>
              ))}
              <td>
                <Button
                  size="small"
                  type="text"
                  icon={<Icon name="trash" size={14} />}
                  aria-label={t('kols.lines.remove', { replace: { line: name } })}
                  onClick={() => onRemove(draft.lineId)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
