import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Figure, Figures } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ReserveMove } from '#shared/domain/reserve/reserve.ts';
import { ReserveChart } from './reserve-chart.tsx';
import { type ReserveState, useReserve } from './requests-data.ts';
import type { RequestsAddress } from './use-requests-address.ts';

/** What remains of the reserve, and how fast it is used. */
export function ReserveSection() {
  const { t } = useTranslation();
  const reserve = useReserve().data;
  if (reserve === undefined || reserve.lines.length === 0) return null;
  return (
    <Section title={t('requests.reserve.title')}>
      <ReserveFigures reserve={reserve} />
    </Section>
  );
}

/** What remained of the reserve month by month, and every draw and release. */
export function ReserveHistory({ address }: { readonly address: RequestsAddress }) {
  const reserve = useReserve().data;
  if (reserve === undefined || reserve.lines.length === 0) return null;
  return (
    <div>
      <ReserveChart months={reserve.months} />
      <Moves moves={reserve.moves} onOpen={address.open} />
    </div>
  );
}

function ReserveFigures({ reserve }: { readonly reserve: ReserveState }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const unit = t('ui.amount.unit', { unit: t(`common.unit.${formats.moneyUnit}`) });
  const used =
    reserve.usedBp === null
      ? t('requests.reserve.none')
      : t('requests.reserve.usedAt', {
          replace: { share: formats.percent(reserve.usedBp), time: formats.percent(reserve.timeBp) },
        });
  const figures: [Figure, ...Figure[]] = [
    {
      key: 'balance',
      label: t('requests.reserve.balance') + unit,
      value: formats.money(reserve.balanceFen),
      note: used,
      negative: reserve.balanceFen < 0,
    },
    {
      key: 'setAside',
      label: t('requests.reserve.setAside') + unit,
      value: formats.money(reserve.setAsideFen),
      note: t('requests.reserve.toDate', { replace: { money: formats.money(reserve.setAsideToDateFen) } }),
    },
    {
      key: 'drawn',
      label: t('requests.reserve.drawn') + unit,
      value: formats.money(reserve.drawnFen),
      note: t('requests.reserve.pending', { replace: { money: formats.money(reserve.pendingFen) } }),
    },
    {
      key: 'released',
      label: t('requests.reserve.released') + unit,
      value: formats.money(reserve.releasedFen),
      note: t('requests.reserve.releasedNote'),
    },
  ];
  return <Figures label={t('requests.reserve.title')} layout="row" figures={figures} />;
}

type MovesProps = {
  readonly moves: readonly ReserveMove[];
  readonly onOpen: RequestsAddress['open'];
};

function Moves({ moves, onOpen }: MovesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (moves.length === 0) return null;
  const cause = (move: ReserveMove) => {
    if (move.cause === 'other') return move.causeText;
    return move.cause === null ? t('requests.kind.release') : t(`requests.cause.${move.cause}`);
  };
  return (
    <table className="tz-preview" aria-label={t('requests.reserve.history')}>
      <thead>
        <tr>
          <th scope="col">{t('requests.reserve.move')}</th>
          <th scope="col">{t('requests.form.cause')}</th>
          <th scope="col">{t('common.word.amount')}</th>
          <th scope="col">{t('requests.reserve.left')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.requestId}>
            <th scope="row">
              <Button type="link" size="small" onClick={() => onOpen(move.requestId)}>
                {move.number}
              </Button>{' '}
              <span className="tz-caption">{formats.day(move.day, 'short')}</span>
            </th>
            <td>
              {cause(move)}
              {move.risk !== null && (
                <>
                  {' '}
                  <Link to="/risks" search={{ risk: move.risk.id }} title={move.risk.title}>
                    {move.risk.number}
                  </Link>
                </>
              )}
            </td>
            <td>{formats.money(move.fen)}</td>
            <td>{formats.money(move.balanceFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
