export type CategoryHue = 'ads' | 'content' | 'tools' | 'reserve' | 'other';

type Props = { readonly hue: CategoryHue; readonly name?: string };

/** The small square of a budget category's hue, always beside its name. */
export function Swatch({ hue, name }: Props) {
  const square = <span className={`tz-swatch tz-hue-${hue}`} aria-hidden="true" />;
  if (name === undefined) return square;
  return (
    <span className="tz-swatched">
      {square}
      {name}
    </span>
  );
}
