import type { Deviation } from './deviation.ts';

type Props = {
  readonly text: string;
  readonly side: Deviation['side'];
  /** What the mark means, with the figures behind it. */
  readonly meaning: string;
};

/** An amount whose month went far from plan: the shape at the left edge, its meaning for screen readers. */
export function MarkedAmount({ text, side, meaning }: Props) {
  return (
    <>
      <DeviationMark side={side} />
      {text}
      <span className="tz-spoken">{meaning}</span>
    </>
  );
}

/** Up and red for more than planned, down and amber for less. */
export function DeviationMark({ side }: { readonly side: Deviation['side'] }) {
  return (
    <svg
      className={`tz-deviation tz-deviation-${side}`}
      width="9"
      height="9"
      viewBox="0 0 10 10"
      aria-hidden="true"
    >
      <path d={side === 'over' ? 'M5 .5 9.6 9H.4z' : 'M5 9.5.4 1h9.2z'} />
    </svg>
  );
}
