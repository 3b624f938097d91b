import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Status, StatusMark, StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { RiskStatus } from '#shared/domain/risks/risk.ts';
import { movementOf, movementSign, zoneOf } from './matrix-places.ts';
import type { RiskRow } from './risks-data.ts';

type Props = {
  readonly risk: RiskRow;
  readonly ownerName: string | null;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

const statusMarks = { open: 'watch', occurred: 'stop', closed: 'good' } as const satisfies Record<
  RiskStatus,
  Status
>;
const zoneMarks = { low: 'good', middle: 'watch', high: 'stop' } as const;

/** Two lines: what it is and how it is met; how likely, what it would cost, who has to act until when. */
export function RiskTableRow({ risk, ownerName, isOpen, onOpen }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, title, kind, response, status, place, probabilityBp } = risk;
  return (
    <tr className={isOpen ? 'tz-risk-chosen' : undefined}>
      <th scope="row">
        <Button type="link" size="small" onClick={onOpen}>
          <b>{number}</b> {title}
        </Button>
        <span>
          {t(`risks.kind.${kind}`)} · {t(`risks.response.${response}`)}
          <Moved risk={risk} />
        </span>
      </th>
      <td>
        {formats.percent(probabilityBp, 0)}
        <span>{t('risks.matrix.level', { replace: { level: String(place.probability) } })}</span>
      </td>
      <td>
        <Size risk={risk} />
        <span className="tz-risk-level">
          <StatusShape status={zoneMarks[zoneOf(place)]} size={8} />
          {t('risks.matrix.level', { replace: { level: String(place.impact) } })}
        </span>
      </td>
      <td>
        {formats.money(risk.exposureFen)}
        {risk.exposureDays > 0 && (
          <span title={t('risks.register.daysTip')}>
            {t('risks.register.days', { replace: { days: formats.decimal(risk.exposureDays, 1) } })}
          </span>
        )}
      </td>
      <td>
        {ownerName ?? t('risks.register.noOwner')}
        <Due risk={risk} />
      </td>
      <td>
        <StatusMark status={statusMarks[status]} word={t(`risks.status.${status}`)} />
      </td>
    </tr>
  );
}

type OfRisk = { readonly risk: RiskRow };

/** Money and days together: most risks cost both. */
function Size({ risk: { impactFen, impactDays } }: OfRisk) {
  const { t } = useTranslation();
  const formats = useFormats();
  const days = t('risks.register.days', {
    replace: { days: formats.decimal(impactDays, Number.isInteger(impactDays) ? 0 : 1) },
  });
  return impactDays === 0 ? formats.money(impactFen) : `${formats.money(impactFen)} · ${days}`;
}

function Due({ risk: { dueDay, isOverdue } }: OfRisk) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (dueDay === null) return <span>{t('risks.register.noDue')}</span>;
  return isOverdue ? (
    <span>
      <StatusMark status="stop" word={`${formats.day(dueDay, 'short')} ${t('risks.register.overdue')}`} />
    </span>
  ) : (
    <span>{formats.day(dueDay, 'short')}</span>
  );
}

function Moved({ risk: { place, placeBefore } }: OfRisk) {
  const { t } = useTranslation();
  if (placeBefore === null) return null;
  const movement = movementOf(place, placeBefore);
  const from = t('risks.register.movedFrom', {
    replace: { probability: String(placeBefore.probability), impact: String(placeBefore.impact) },
  });
  return (
    <span className={`tz-risk-moved tz-risk-moved-${movement}`} title={from}>
      {` ${movementSign[movement]} ${t(`risks.register.moved.${movement}`)}`}
      <span className="tz-spoken">{`${t('common.separator.clause')}${from}`}</span>
    </span>
  );
}
