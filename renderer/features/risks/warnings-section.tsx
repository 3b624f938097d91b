import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { WarningBook } from './risks-data.ts';
import type { RisksAddress } from './use-risks-address.ts';
import { WarningItem } from './warning-item.tsx';

type Props = { readonly book: WarningBook | undefined; readonly address: RisksAddress };

/** As many as can be dealt with in one go; the rest on demand. */
const MOST_SHOWN = 8;

/** What warns, the gravest first. */
export function WarningsSection({ book, address }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { search, narrow } = address;
  const warnings = book?.warnings ?? [];
  const handled = warnings.filter(({ state }) => state !== 'open');
  return (
    <Section
      title={t('risks.warnings.title')}
      unit={t('risks.warnings.unit')}
      aside={
        handled.length > 0 && (
          <Checkbox
            checked={search.handled === true}
            onChange={({ target }) => narrow({ handled: target.checked ? true : undefined })}
          >
            {t('risks.warnings.showHandled', { replace: { total: formats.count(handled.length) } })}
          </Checkbox>
        )
      }
    >
      {book === undefined ? (
        <Skeleton rows={6} />
      ) : (
        <List
          warnings={warnings.filter(({ state }) => state === 'open')}
          handled={handled}
          address={address}
        />
      )}
    </Section>
  );
}

type ListProps = {
  readonly warnings: WarningBook['warnings'];
  readonly handled: WarningBook['warnings'];
  readonly address: RisksAddress;
};

function List({ warnings, handled, address }: ListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { search, narrow } = address;
  const open = search.all === true ? warnings : warnings.slice(0, MOST_SHOWN);
  const shown = search.handled === true ? [...open, ...handled] : open;
  return (
    <>
      {warnings.length === 0 && (
        <p className="tz-risk-note">
          {t(handled.length === 0 ? 'risks.warnings.none' : 'risks.warnings.allHandled')}
        </p>
      )}
      <ul className="tz-warnings">
        {shown.map((warning) => (
          <WarningItem key={warning.causeKey} warning={warning} address={address} />
        ))}
      </ul>
      {warnings.length > MOST_SHOWN && (
        <Button
          type="link"
          size="small"
          onClick={() => narrow({ all: search.all === true ? undefined : true })}
        >
          {search.all === true
            ? t('risks.action.showFew')
            : t('risks.action.showAll', { replace: { total: formats.count(warnings.length) } })}
        </Button>
      )}
    </>
  );
}
