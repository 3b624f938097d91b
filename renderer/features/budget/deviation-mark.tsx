import { MARK_PATHS } from './marked-amount-cell.ts';
import type { DeviationSide } from './deviation.ts';

/** Up and red for more than planned, down and amber for less: the key to the marks in the sheet. */
export function DeviationMark({ side }: { readonly side: DeviationSide }) {
  return (
    <svg
      className={`tz-deviation tz-deviation-${side}`}
      width="9"
      height="9"
      viewBox="0 0 10 10"
      aria-hidden="true"
    >
      <path d={MARK_PATHS[side]} />
    </svg>
  );
}
