export type DepartmentHue = 'marketing' | 'product' | 'technology' | 'service' | 'other';

type Props = {
  readonly hue: DepartmentHue;
  /** 市, 产, 技, 客 or M, P, T, S. */
  readonly badge: string;
  readonly name: string;
  /** The badge alone, its name for screen readers and on hover. */
  readonly compact?: boolean;
};

export function DepartmentBadge({ hue, badge, name, compact = false }: Props) {
  const box = (
    <span className={`tz-department tz-department-${hue}`} aria-hidden="true" title={name}>
      {badge}
    </span>
  );
  return (
    <span className="tz-swatched">
      {box}
      <span className={compact ? 'tz-spoken' : undefined}>{name}</span>
    </span>
  );
}
