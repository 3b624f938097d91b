import './phasing-preview.css';
import { useTranslation } from 'react-i18next';
import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import { useFormats } from './use-formats.ts';

type Props = {
  /** What phasing would make of a line, as `previewPhasing` of the domain says. */
  readonly preview: {
    readonly first: Month;
    readonly last: Month;
    readonly amounts: readonly Fen[];
    readonly months: readonly Month[];
    readonly from: number;
    readonly smallest: Fen;
    readonly largest: Fen;
  };
};

const HEIGHT = 48;
const GAP_SHARE = 0.2;

/** The months as bars, those that keep their plan in grey, and the range in words. */
export function PhasingPreview({ preview }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { amounts, months, from, smallest, largest } = preview;
  const highest = Math.max(1, ...amounts.map(Math.abs));
  const range = {
    first: formats.month(preview.first),
    last: formats.month(preview.last),
    smallest: formats.money(smallest),
    largest: formats.money(largest),
    amount: formats.money(largest),
  };
  const words = t(smallest === largest ? 'budget.line.previewEven' : 'budget.line.previewText', range);
  return (
    <figure className="tz-phasing">
      <svg
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${amounts.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {amounts.map((amount, position) => {
          const height = (Math.abs(amount) / highest) * HEIGHT;
          return (
            <rect
              key={months[position]}
              className={position < from ? 'tz-phasing-kept' : 'tz-phasing-laid'}
              x={position + GAP_SHARE / 2}
              width={1 - GAP_SHARE}
              y={HEIGHT - height}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption className="tz-caption">
        {words}
        {from > 0 && ` ${t('budget.line.keepsEarlier')}`}
      </figcaption>
    </figure>
  );
}
