import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import type { RiskPanelProps } from './risk-panel-props.ts';
import { useChangeScale } from './risks-data.ts';
import { readScale, type ScaleColumn, type ScaleDraft, scaleColumns, scaleDraft } from './scale-draft.ts';
import { useRefused } from './use-refused.ts';

/** Where each level of probability and impact begins. */
export function ScaleDrawer({ book, address }: RiskPanelProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { moneyUnit } = useFormats();
  const [draft, setDraft] = useState(() => scaleDraft(book.scale, moneyUnit));
  const [reason, setReason] = useState('');
  const { mutate: change, error, isPending } = useChangeScale();
  const refused = useRefused(error, []);
  const scale = readScale(draft, moneyUnit);
  const type = (column: ScaleColumn, at: number, text: string) =>
    setDraft((before) => ({
      ...before,
      [column]: before[column].map((limit, place) => (place === at ? text : limit)),
    }));
  return (
    <Drawer
      title={t('risks.scale.title')}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={scale === null ? t('risks.scale.fault') : refused.ofForm}
          action={t('risks.scale.save')}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={() => {
            if (scale !== null && !isPending)
              change({ scale, reason: reason.trim() }, { onSuccess: address.close });
          }}
        />
      }
    >
      <p className="tz-field-help">{t('risks.scale.help')}</p>
      <ScaleTable draft={draft} disabled={readOnly} onType={type} />
      <TextField
        label={t('risks.scale.reason')}
        value={reason}
        when="typing"
        rows={2}
        error={null}
        disabled={readOnly}
        onChange={setReason}
      />
    </Drawer>
  );
}

type TableProps = {
  readonly draft: ScaleDraft;
  readonly disabled: boolean;
  readonly onType: (column: ScaleColumn, at: number, text: string) => void;
};

const LEVELS = [2, 3, 4, 5] as const;

function ScaleTable({ draft, disabled, onType }: TableProps) {
  const { t } = useTranslation();
  const { moneyUnit } = useFormats();
  const headers = {
    probability: t('risks.scale.probability'),
    money: t('risks.scale.money', { replace: { unit: t(`common.unit.${moneyUnit}`) } }),
    days: t('risks.scale.days'),
  };
  return (
    <table className="tz-risk-scale">
      <thead>
        <tr>
          <th scope="col">
            <span className="tz-spoken">{t('risks.facts.level')}</span>
          </th>
          {scaleColumns.map((column) => (
            <th key={column} scope="col">
              {headers[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LEVELS.map((level, at) => (
          <tr key={level}>
            <th scope="row">{t('risks.scale.from', { replace: { level: String(level) } })}</th>
            {scaleColumns.map((column) => (
              <td key={column}>
                <Input
                  className="tz-amount-input"
                  aria-label={t('risks.scale.cell', {
                    replace: { column: headers[column], level: String(level) },
                  })}
                  value={draft[column][at] ?? ''}
                  disabled={disabled}
                  inputMode="decimal"
                  autoComplete="off"
                  onChange={({ target }) => onType(column, at, target.value)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
