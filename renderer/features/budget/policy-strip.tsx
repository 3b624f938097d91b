import './policy-strip.css';
import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { SheetCategory } from '#shared/domain/budget/sheet.ts';
import type { PolicyException } from '#shared/domain/policy/exception.ts';
import type { BandState, Drift, PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { laneScaleBp, tellingBasis } from './policy-lane.ts';
import { LaneKey, LaneScale, PolicyLane } from './policy-lane-drawing.tsx';

type Props = {
  readonly rows: readonly PolicyWatchRow[];
  readonly categories: readonly SheetCategory[];
  readonly exceptions: readonly PolicyException[];
};

/** Each category's planned, committed and actual share against policy and band: one lane each, all on one scale. */
export function PolicyStrip({ rows, categories, exceptions }: Props) {
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
            <LaneKey mark="committed" /> {t('common.word.committed')}
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
          const isExcepted = exceptions.some(({ categoryId }) => categoryId === row.categoryId);
          const own = { row, category, scaleBp, isExcepted };
          return <Row key={row.categoryId} {...own} />;
        })}
      </tbody>
      {exceptions.length > 0 && (
        <tfoot>
          {categories.flatMap((category) =>
            exceptions
              .filter(({ categoryId }) => categoryId === category.id)
              .map((exception) => <Exception key={exception.id} exception={exception} category={category} />),
          )}
        </tfoot>
      )}
    </table>
  );
}

type RowProps = {
  readonly row: PolicyWatchRow;
  readonly category: SheetCategory;
  readonly scaleBp: number;
  readonly isExcepted: boolean;
};

function Row({ row, category, scaleBp, isExcepted }: RowProps) {
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
      <td>{share(row.committed)}</td>
      <td>{share(row.actual)}</td>
      <td>
        <BandMark row={row} isExcepted={isExcepted} />
      </td>
    </tr>
  );
}

/** The state of the worst of the shares; where that is not the actuals', it says whose. */
function BandMark({ row, isExcepted }: Pick<RowProps, 'row' | 'isExcepted'>) {
  const { t } = useTranslation();
  const basis = tellingBasis(row);
  const { state } = row[basis];
  const word = t(`budget.policyStrip.states.${state}`);
  const isTold = basis !== 'actual' && state !== 'within' && state !== 'no-data';
  const replace = { basis: t(`common.word.${basis}`), state: word.toLowerCase() };
  // An exception covers the plan: it may stand where it stands.
  const status = isExcepted && basis === 'plan' && statusOf[state] === 'stop' ? 'watch' : statusOf[state];
  return <StatusMark status={status} word={isTold ? t('budget.policyStrip.ofBasis', { replace }) : word} />;
}

type ExceptionProps = {
  readonly exception: PolicyException;
  readonly category: SheetCategory;
};

function Exception({ exception, category }: ExceptionProps) {
  const { t } = useTranslation();
  const { percent, day } = useFormats();
  const { shareBp, until, reason, requestNumber, grantedBy } = exception;
  return (
    <tr>
      <td colSpan={6}>
        {t('budget.policyStrip.exception', {
          replace: {
            category: category.name,
            share: percent(shareBp, 2),
            until: day(until),
            reason,
            number: requestNumber,
            person: grantedBy ?? '',
          },
        })}
      </td>
    </tr>
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
