import './policy-strip.css';
import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { SheetCategory } from '#shared/domain/budget/sheet.ts';
import type { BandState, Drift, PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { laneScaleBp, tellingBasis } from './policy-lane.ts';
import { LaneKey, LaneScale, PolicyLane } from './policy-lane-drawing.tsx';

type Props = {
  readonly rows: readonly PolicyWatchRow[];
  readonly categories: readonly SheetCategory[];
};

/** Each category's planned and actual share against policy and band: one lane each, all on one scale. */
export function PolicyStrip({ rows, categories }: Props) {
  const { t } = useTranslation();
  const scaleBp = laneScaleBp(rows);
  const formats = useFormats();
  const shares = rows.map(({ shareBp }) => formats.percentFigure(shareBp, wholePercent(shareBp) ? 0 : 1));
  return (
    <table className="tz-policy">
      <caption className="tz-spoken">{t('budget.policyStrip.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            {t('budget.policyStrip.title')} <span className="tz-policy-shares">{shares.join(' / ')}</span>{' '}
            <span className="tz-section-unit">{t('budget.policyStrip.unit')}</span>
          </th>
          <th scope="col" className="tz-policy-lane">
            <span className="tz-spoken">{t('budget.policyStrip.lane')}</span>
            <LaneScale scaleBp={scaleBp} policy={t('budget.policyStrip.policy')} />
          </th>
          <th scope="col">
            <LaneKey mark="plan" /> {t('common.word.plan')}
          </th>
          <th scope="col">
            <LaneKey mark="actual" /> {t('common.word.actual')}
          </th>
          <th scope="col">{t('budget.policyStrip.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const category = categories.find(({ id }) => id === row.categoryId);
          if (category === undefined) return null;
          return <Row key={row.categoryId} row={row} category={category} scaleBp={scaleBp} />;
        })}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly row: PolicyWatchRow;
  readonly category: SheetCategory;
  readonly scaleBp: number;
};

function Row({ row, category, scaleBp }: RowProps) {
  const { percentFigure } = useFormats();
  const share = ({ shareBp }: Drift) => (shareBp === null ? '' : percentFigure(shareBp));
  return (
    <tr>
      <th scope="row" title={category.name}>
        <Swatch hue={category.hue} name={category.name} />
      </th>
      <td className="tz-policy-lane">
        <PolicyLane row={row} hue={category.hue} scaleBp={scaleBp} />
      </td>
      <td>{share(row.plan)}</td>
      <td>{share(row.actual)}</td>
      <td>
        <BandMark row={row} />
      </td>
    </tr>
  );
}

/** The state of the worse of the two shares; where that is the plan's, it says so. */
function BandMark({ row }: { readonly row: PolicyWatchRow }) {
  const { t } = useTranslation();
  const basis = tellingBasis(row);
  const { state } = row[basis];
  const word = t(`budget.policyStrip.states.${state}`);
  const isOfPlan = basis === 'plan' && state !== 'within' && state !== 'no-data';
  return (
    <StatusMark
      status={statusOf[state]}
      word={isOfPlan ? t('budget.policyStrip.ofPlan', { state: word.toLowerCase() }) : word}
    />
  );
}

const statusOf: Readonly<Record<BandState, Status>> = {
  within: 'good',
  'near-upper': 'watch',
  'near-lower': 'watch',
  above: 'stop',
  below: 'stop',
  'no-data': 'none',
};

function wholePercent(shareBp: number): boolean {
  return shareBp % 100 === 0;
}
