import { useTranslation } from 'react-i18next';
import { middleOf } from './matrix-places.ts';
import type { RiskRow } from './risks-data.ts';

/** In pixels, as risks.css lays the cells out. */
const CELL = { width: 56, height: 44 } as const;
/** Arrows begin beside the marks of the cell that they come from. */
const START = { x: -18, y: 14 } as const;
/** How much of an arrow is left out at its end, so that the mark there stays readable. */
const GAP = 16;

type Moved = RiskRow & { readonly placeBefore: NonNullable<RiskRow['placeBefore']> };

/** An arrow from where a risk stood to where it stands. */
export function MatrixMoves({ risks }: { readonly risks: readonly RiskRow[] }) {
  const { t } = useTranslation();
  const moved = risks.flatMap((risk) =>
    risk.placeBefore === null ? [] : [{ ...risk, placeBefore: risk.placeBefore }],
  );
  if (moved.length === 0) return null;
  return (
    <>
      <svg
        className="tz-matrix-moves"
        width={5 * CELL.width}
        height={5 * CELL.height}
        viewBox={`0 0 ${5 * CELL.width} ${5 * CELL.height}`}
        aria-hidden="true"
      >
        <defs>
          <marker id="tz-matrix-head" markerWidth="8" markerHeight="8" refX="6" refY="4" orient="auto">
            <path d="M0 .8 7 4 0 7.2z" />
          </marker>
        </defs>
        {moved.map((risk) => (
          <Arrow key={risk.id} risk={risk} />
        ))}
      </svg>
      <ul className="tz-spoken">
        {moved.map(({ id, number, place, placeBefore }) => (
          <li key={id}>
            {t('risks.matrix.moved', {
              replace: {
                number,
                fromProbability: String(placeBefore.probability),
                fromImpact: String(placeBefore.impact),
                probability: String(place.probability),
                impact: String(place.impact),
              },
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Arrow({ risk: { place, placeBefore } }: { readonly risk: Moved }) {
  const [middleX, middleY] = middleOf(placeBefore, CELL);
  const [fromX, fromY] = [middleX + START.x, middleY + START.y];
  const [toX, toY] = middleOf(place, CELL);
  const length = Math.hypot(toX - fromX, toY - fromY);
  const share = Math.max(0, length - GAP) / length;
  return (
    <>
      <circle cx={fromX} cy={fromY} r="4" />
      <line
        x1={fromX}
        y1={fromY}
        x2={fromX + (toX - fromX) * share}
        y2={fromY + (toY - fromY) * share}
        markerEnd="url(#tz-matrix-head)"
      />
    </>
  );
}
