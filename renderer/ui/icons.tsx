/** 16 px line drawings, one path each; they inherit the colour of the text beside them. */
const paths = {
  overview: 'M2.5 8.5 8 3l5.5 5.5M4 7.5V13h8V7.5',
  timeline: 'M2 4h6M5 8h7M8 12h6',
  budget: 'M3 13V8M7 13V3M11 13V6M2 13.5h12',
  kpis: 'M2.5 11.5a5.5 5.5 0 1 1 11 0M8 11.5l2.6-3.6M5 12.8h6',
  kols: 'M6 7.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM2 13c0-2.3 1.8-3.6 4-3.6s4 1.3 4 3.6M10.5 3.4a2.1 2.1 0 0 1 0 3.9M11.8 9.6c1.4.4 2.2 1.6 2.2 3.4',
  risks: 'M8 2.6 14 13H2L8 2.6ZM8 6.6v3M8 11.2v.1',
  meetings: 'M2.5 3.5h11v7H8l-3 2.5v-2.5H2.5v-7Z',
  catalogue: 'M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z',
  history: 'M8 4.5V8l2.4 1.6M2.6 6.4A5.7 5.7 0 1 1 2.3 8M2.3 3.6v2.9h2.9',
  settings: 'M2 5h7M12 5h2M2 11h2M7 11h7M10.5 3.2v3.6M5.5 9.2v3.6',
  fold: 'M10 4 6 8l4 4M3.5 3v10',
  unfold: 'M6 4l4 4-4 4M12.5 3v10',
  undo: 'M5.5 3 2.5 6l3 3M3 6h6a4 4 0 0 1 0 7.5H6.5',
  redo: 'M10.5 3l3 3-3 3M13 6H7a4 4 0 0 0 0 7.5h2.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 14 14',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1',
  moon: 'M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8 5.6 5.6 0 1 0 13.2 9.6Z',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5 6.5 12 13 4.5',
  'chevron-down': 'M4.5 6.5 8 10l3.5-3.5',
  'chevron-up': 'M4.5 9.5 8 6l3.5 3.5',
  'chevron-right': 'M6.5 4.5 10 8l-3.5 3.5',
  'chevron-left': 'M9.5 4.5 6 8l3.5 3.5',
  'arrow-right': 'M3 8h10M9 4l4 4-4 4',
  swap: 'M3 6h9.5M9.5 3l3 3-3 3M13 10.5H3.5M6.5 7.5l-3 3 3 3',
  'arrow-left': 'M13 8H3M7 4 3 8l4 4',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
  download: 'M8 2.5v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  upload: 'M8 10.5v-8M4.5 6 8 2.5 11.5 6M2.5 13.5h11',
  table: 'M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.7h11M6.5 3v10',
  chart: 'M2.5 2.5v11h11M5 10l2.5-3 2 1.5L13 4.5',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  filter: 'M2.5 3h11L9.5 8v4.5l-3 1V8l-4-5Z',
  folder: 'M2 4h4.5L8 5.5h6V13H2z',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  edit: 'M3 13l.7-3L10.8 3l2.2 2.2L6 12.3 3 13ZM9.3 4.5l2.2 2.2',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13h6l.5-8.5M7 7v4M9 7v4',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8ZM3 13.5c0-2.6 2.2-4 5-4s5 1.4 5 4',
  lock: 'M4 7.5h8V13H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.3v3.5M8 5.1v.2',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.2 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.2M8 11.2v.2',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  external: 'M7 3.5H3v9.5h9.5V9M9.5 3H13v3.5M13 3 7.5 8.5',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13.2 2.6v2.6h-2.6',
  link: 'M6.5 9.5l3-3M7 4.7l1.2-1.2a3 3 0 0 1 4.3 4.3L11.3 9M9 11.3l-1.2 1.2a3 3 0 0 1-4.3-4.3L4.7 7',
} as const;

export type IconName = keyof typeof paths;

type Props = { readonly name: IconName; readonly size?: number };

/** Decoration beside a word, or in a button that has a name of its own: hidden from screen readers. */
export function Icon({ name, size = 16 }: Props) {
  return (
    <svg
      className="tz-icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** The boat. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg
      className="tz-mark"
      width={size}
      height={size}
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M2 13h18l-3 5H5l-3-5ZM11 13V3l6 7h-6" />
    </svg>
  );
}
