import type { ReactNode } from 'react';

export type Figure = {
  readonly key: string;
  /** With its unit: '全年预算（元）'. */
  readonly label: string;
  readonly value: ReactNode;
  /** One line of context. */
  readonly note?: ReactNode;
  readonly negative?: boolean;
};

type Props = {
  readonly label: string;
  /** At most four. */
  readonly figures: readonly [Figure, ...Figure[]];
  /** Two by two, or all in one row. */
  readonly layout?: 'block' | 'row';
};

const MOST = 4;

/** The few figures that matter, ruled, never tiles. */
export function Figures({ label, figures, layout = 'block' }: Props) {
  return (
    <dl className={`tz-figures tz-figures-${layout}`} aria-label={label}>
      {figures.slice(0, MOST).map((figure) => (
        <div key={figure.key} className="tz-figure">
          <dt>{figure.label}</dt>
          <dd className={figure.negative === true ? 'tz-figure-value tz-negative' : 'tz-figure-value'}>
            {figure.value}
          </dd>
          {figure.note !== undefined && <dd className="tz-figure-note">{figure.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
