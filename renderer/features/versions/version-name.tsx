import { useTranslation } from 'react-i18next';
import type { VersionRow } from '#shared/domain/versions/version-sheet.ts';

type Props = {
  readonly name: string;
  /** Null for the plan as it stands. */
  readonly kind: VersionRow['kind'] | null;
  readonly onOpen: () => void;
};

/** A name that opens its version. For the mouse: by keyboard the grid opens the row on Enter. */
export function VersionName({ name, kind, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <span className="tz-version-name">
      <button
        type="button"
        tabIndex={-1}
        className="tz-sheet-open"
        title={name}
        aria-label={t('versions.list.open', { replace: { name } })}
        onClick={onOpen}
      >
        {name}
      </button>
      {kind !== null && <span className="tz-caption">{t(`versions.kind.${kind}`)}</span>}
    </span>
  );
}
