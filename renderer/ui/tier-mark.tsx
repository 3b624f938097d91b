export type TierHue = 'head' | 'mid' | 'ordinary';

type Props = { readonly tier: TierHue; readonly name: string };

/** The square of a KOL tier's hue, one violet in three steps, always beside its name. */
export function TierMark({ tier, name }: Props) {
  return (
    <span className="tz-swatched">
      <span className={`tz-swatch tz-hue-tier-${tier}`} aria-hidden="true" />
      {name}
    </span>
  );
}

/** As `TierMark`, without React: for the cells of long lists. */
export function tierMarkElement(tier: TierHue, name: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'tz-swatched';
  const square = document.createElement('span');
  square.className = `tz-swatch tz-hue-tier-${tier}`;
  square.setAttribute('aria-hidden', 'true');
  mark.append(square, name);
  return mark;
}
