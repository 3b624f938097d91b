import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { type Status, StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type RiskLevel, riskLevels } from '#shared/domain/risks/risk-scale.ts';
import { cellKey, shortNumber, type Zone, zoneOf } from './matrix-places.ts';
import { MatrixMoves } from './matrix-moves.tsx';
import type { RiskBook, RiskRow } from './risks-data.ts';
import type { RisksAddress } from './use-risks-address.ts';

type Props = { readonly book: RiskBook; readonly address: RisksAddress };

const zoneStatus = { low: 'good', middle: 'watch', high: 'stop' } as const satisfies Record<Zone, Status>;
/** What fits into a cell. */
const MOST_MARKS = 4;

/** Probability against impact, every risk that is not closed as its number; a cell narrows the register down. */
export function RiskMatrix({ book, address }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const open = book.risks.filter(({ status }) => status !== 'closed');
  const hasMoved = open.some(({ placeBefore }) => placeBefore !== null);
  const day = formats.day(book.movedSince, 'short');
  return (
    <Section title={t('risks.matrix.title')} unit={hasMoved && t('risks.matrix.since', { replace: { day } })}>
      <div className="tz-matrix-place">
        <span className="tz-matrix-axis tz-matrix-upright" aria-hidden="true">
          {t('risks.matrix.probability')}
        </span>
        <div className="tz-matrix-drawing">
          <table className="tz-matrix" aria-label={t('risks.matrix.title')}>
            <tbody>
              {riskLevels.toReversed().map((probability) => (
                <tr key={probability}>
                  <th scope="row">
                    <span className="tz-spoken">{t('risks.matrix.probability')} </span>
                    {probability}
                  </th>
                  {riskLevels.map((impact) => (
                    <Cell
                      key={impact}
                      probability={probability}
                      impact={impact}
                      risks={open.filter(
                        ({ place }) => place.probability === probability && place.impact === impact,
                      )}
                      address={address}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">
                  <span className="tz-spoken">{t('risks.matrix.impact')}</span>
                </th>
                {riskLevels.map((impact) => (
                  <th key={impact} scope="col">
                    <span className="tz-spoken">{t('risks.matrix.impact')} </span>
                    {impact}
                  </th>
                ))}
              </tr>
            </tfoot>
          </table>
          <MatrixMoves risks={open} />
        </div>
      </div>
      <p className="tz-matrix-axis" aria-hidden="true">
        {t('risks.matrix.impact')}
      </p>
      <Zones />
    </Section>
  );
}

function Zones() {
  const { t } = useTranslation();
  return (
    <span className="tz-matrix-zones">
      {(['low', 'middle', 'high'] as const).map((zone) => (
        <span key={zone}>
          <StatusShape status={zoneStatus[zone]} size={8} />
          {t(`risks.matrix.zone.${zone}`)}
        </span>
      ))}
    </span>
  );
}

type CellProps = {
  readonly probability: RiskLevel;
  readonly impact: RiskLevel;
  readonly risks: readonly RiskRow[];
  readonly address: RisksAddress;
};

function Cell({ probability, impact, risks, address: { search, narrow } }: CellProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const place = { probability, impact };
  const zone = zoneOf(place);
  const key = cellKey(place);
  const isChosen = search.cell === key;
  const more = risks.length - MOST_MARKS;
  const numbers = risks.map(({ number }) => number).join(t('common.separator.list'));
  const replace = {
    probability: String(probability),
    impact: String(impact),
    total: formats.count(risks.length),
    numbers,
  };
  return (
    <td className={`tz-matrix-${zone}`}>
      <StatusShape status={zoneStatus[zone]} size={7} />
      {risks.length > 0 && (
        <button
          type="button"
          aria-pressed={isChosen}
          aria-label={t('risks.matrix.cell', { count: risks.length, replace })}
          onClick={() => narrow({ cell: isChosen ? undefined : key })}
        >
          {risks.slice(0, MOST_MARKS).map((risk) => (
            <span key={risk.id} className="tz-risk-mark">
              {shortNumber(risk.number)}
            </span>
          ))}
          {more > 0 && <span>{t('risks.matrix.more', { replace: { more: String(more) } })}</span>}
        </button>
      )}
    </td>
  );
}
