import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { subtractFen } from '#shared/values/money.ts';
import type { RiskBook, WarningBook } from './risks-data.ts';

type Props = { readonly book: RiskBook; readonly warnings: WarningBook | undefined };

/** The exposure against the reserve, what warns, and what moved. */
export function RisksSentence({ book, warnings }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const clause = t('common.separator.clause');
  const { exposureFen, reserveFen, risks, movedSince } = book;
  const gap = subtractFen(exposureFen, reserveFen);
  const waiting = warnings?.warnings.filter(({ state }) => state === 'open').length;
  const moved = risks.filter(({ placeBefore }) => placeBefore !== null).length;
  const day = formats.day(movedSince, 'short');
  const values = {
    exposure: formats.moneyWithUnit(exposureFen),
    reserve: formats.moneyWithUnit(reserveFen),
    gap: formats.moneyWithUnit(gap),
  };
  return (
    <output>
      {risks.length === 0 ? (
        t('risks.sentence.none')
      ) : (
        <Said text={gap > 0 ? 'risks.sentence.short' : 'risks.sentence.covered'} values={values} />
      )}
      {waiting !== undefined && (
        <>
          {clause}
          {waiting === 0 ? (
            t('risks.sentence.noWarnings')
          ) : (
            <Said text="risks.sentence.warnings" count={waiting} values={{ total: formats.count(waiting) }} />
          )}
        </>
      )}
      {risks.length > 0 && clause}
      {risks.length > 0 &&
        (moved === 0 ? (
          t('risks.sentence.still', { replace: { day } })
        ) : (
          <Said text="risks.sentence.moved" count={moved} values={{ total: formats.count(moved), day }} />
        ))}
      {t('common.separator.stop')}
    </output>
  );
}
