import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { SheetCategory } from '#shared/domain/budget/sheet.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { unsigned } from './budget-sentence.tsx';
import { type DraftShare, missingBp, percentFault } from './policy-draft.ts';

type Props = {
  readonly categories: readonly SheetCategory[];
  readonly drafts: readonly DraftShare[];
  readonly disabled: boolean;
  readonly onChange: (drafts: readonly DraftShare[]) => void;
};

/** Share and band of each category, and whether the shares make a whole. */
export function PolicySharesTable({ categories, drafts, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const change = (categoryId: string, typed: Partial<DraftShare>) =>
    onChange(drafts.map((draft) => (draft.categoryId === categoryId ? { ...draft, ...typed } : draft)));
  return (
    <table className="tz-shares">
      <thead>
        <tr>
          <th scope="col">{t('common.word.category')}</th>
          <th scope="col">
            {t('budget.policy.share')}
            {t('ui.amount.unit', { unit: t('common.unit.percent') })}
          </th>
          <th scope="col">
            {t('budget.policy.band')}
            {t('ui.amount.unit', { unit: t('common.unit.percentagePoints') })}
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map(({ categoryId, share, band }) => {
          const category = categories.find(({ id }) => id === categoryId);
          if (category === undefined) return null;
          const { name, hue } = category;
          return (
            <tr key={categoryId}>
              <th scope="row">
                <Swatch hue={hue} name={name} />
              </th>
              <td>
                <PercentInput
                  label={t('budget.policy.shareOf', { replace: { name } })}
                  text={share}
                  disabled={disabled}
                  onChange={(typed) => change(categoryId, { share: typed })}
                />
              </td>
              <td>
                <PercentInput
                  label={t('budget.policy.bandOf', { replace: { name } })}
                  text={band}
                  disabled={disabled}
                  onChange={(typed) => change(categoryId, { band: typed })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('budget.policy.sum')}</th>
          <td colSpan={2}>
            <Sum drafts={drafts} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Told while it is typed, without being asked. */
function Sum({ drafts }: { readonly drafts: readonly DraftShare[] }) {
  const { t } = useTranslation();
  const { points } = useFormats();
  const missing = missingBp(drafts);
  const size = unsigned((bp) => points(bp, 2), basisPoints(Math.abs(missing)));
  if (missing === 0) return <StatusMark status="good" word={t('budget.policy.sumGood')} />;
  const word = t(missing > 0 ? 'budget.policy.sumShort' : 'budget.policy.sumOver', { points: size });
  return (
    <output>
      <StatusMark status="stop" word={word} />
    </output>
  );
}

type PercentInputProps = {
  readonly label: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
};

function PercentInput({ label, text, disabled, onChange }: PercentInputProps) {
  const { t } = useTranslation();
  const faultId = useId();
  const fault = percentFault(text);
  return (
    <>
      <Input
        className="tz-amount-input"
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        status={fault === null ? '' : 'error'}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault !== null && (
        <span id={faultId} className="tz-field-error" role="alert">
          {t(`budget.policy.fault.${fault}`)}
        </span>
      )}
    </>
  );
}
