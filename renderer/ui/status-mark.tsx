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
      {shapes[status]}
    </svg>
  );
}

const shapes = {
  good: <circle cx="5" cy="5" r="4" />,
  watch: <path d="M5 .8 9.6 9.2H.4z" />,
  stop: <path d="M1 1h8v8H1z" />,
  none: <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
} satisfies Record<Status, unknown>;
