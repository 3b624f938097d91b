import { useTranslation } from 'react-i18next';

export type Status = 'good' | 'watch' | 'stop' | 'none';

type Props = {
  readonly status: Status;
  /** The word for it here ('超上限'); otherwise the status's own. */
  readonly word?: string;
};

/** Shape, word and colour together: no meaning by colour alone. */
export function StatusMark({ status, word }: Props) {
  const { t } = useTranslation();
  return (
    <span className={`tz-status tz-status-${status}`}>
      <StatusShape status={status} />
      {word ?? t(`common.status.${status}`)}
    </span>
  );
}

/** The shape alone, where the word stands elsewhere in the same row. */
export function StatusShape({ status, size = 10 }: { readonly status: Status; readonly size?: number }) {
  return (
    <svg
      className={`tz-status-${status}`}
      width={size}
      height={size}
      viewBox="0 0 10 10"
      fill="currentColor"
      aria-hidden="true"
    >
      <path {...shapes[status]} />
    </svg>
  );
}

/** As `StatusMark`, without React: for the cells of long lists. */
export function statusMarkElement(status: Status, word: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = `tz-status tz-status-${status}`;
  const shape = document.createElementNS(SVG, 'svg');
  const attributes = { width: '10', height: '10', viewBox: '0 0 10 10', fill: 'currentColor' };
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  shape.setAttribute('class', `tz-status-${status}`);
  shape.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  for (const [name, value] of Object.entries(shapes[status])) path.setAttribute(name, value);
  shape.append(path);
  mark.append(shape, word);
  return mark;
}

/** The shape's outline in a square of ten, for drawings of one's own. */
export function shapePath(status: Status): string {
  return shapes[status].d;
}

const SVG = 'http://www.w3.org/2000/svg';

const shapes: Readonly<
  Record<Status, { readonly d: string; readonly fill?: string; readonly stroke?: string }>
> = {
  good: { d: 'M1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z' },
  watch: { d: 'M5 .8 9.6 9.2H.4z' },
  stop: { d: 'M1 1h8v8H1z' },
  none: { d: 'M1.6 5a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0z', fill: 'none', stroke: 'currentColor' },
};
