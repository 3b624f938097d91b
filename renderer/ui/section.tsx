import { type ReactNode, useId } from 'react';

type Props = {
  readonly title: string;
  /** The unit, in grey after the title: '单位：元'. */
  readonly unit?: ReactNode;
  /** Directly after the title, such as a `Segmented`. */
  readonly control?: ReactNode;
  /** At the right end: a legend, a link. */
  readonly aside?: ReactNode;
  /** Takes the height that is left in a filled page. */
  readonly filled?: boolean;
  readonly children: ReactNode;
};

/** A part of a page: a small title on a rule. No card. */
export function Section({ title, unit, control, aside, filled = false, children }: Props) {
  const titleId = useId();
  return (
    <section className={filled ? 'tz-section tz-section-filled' : 'tz-section'} aria-labelledby={titleId}>
      <div className="tz-section-head">
        <h2 id={titleId}>{title}</h2>
        {unit !== undefined && <span className="tz-section-unit">{unit}</span>}
        {control}
        {aside !== undefined && <div className="tz-section-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
