import { useTranslation } from 'react-i18next';
import { Figures } from '#renderer/ui/figures.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ImportPreview } from '#shared/domain/import/import.ts';
import { dayRange } from '../day-range.ts';
import { roundingDifference } from './rounding-difference.ts';

/** The figures to check before confirming: how many, how much, when; and how amounts were rounded. */
export function PreviewFacts({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { counts, totalFen, firstDay, lastDay, outsidePeriodCount } = preview;
  const left = counts.same + counts['left-out'] + counts.refused;
  return (
    <div className="tz-preview-facts">
      <Figures
        label={t('imports.facts.label')}
        layout="row"
        figures={[
          {
            key: 'writes',
            label: t('imports.facts.writes'),
            value: formats.count(counts.added + counts.changed),
            note: t('imports.facts.writesNote', {
              replace: { added: formats.count(counts.added), changed: formats.count(counts.changed) },
            }),
          },
          {
            key: 'sum',
            label: t('imports.facts.sum', { unit: t('common.unit.yuan') }),
            value: formats.exactMoney(totalFen),
            note: t('imports.facts.sumNote'),
            negative: totalFen < 0,
          },
          {
            key: 'days',
            label: t('imports.facts.days'),
            value:
              firstDay === null || lastDay === null ? t('common.word.none') : dayRange(firstDay, lastDay),
            note: firstDay === null ? undefined : <Outside count={outsidePeriodCount} />,
          },
          {
            key: 'left',
            label: t('imports.facts.left'),
            value: formats.count(left),
            note: t('imports.facts.leftNote', {
              replace: {
                same: formats.count(counts.same),
                out: formats.count(counts['left-out']),
                refused: formats.count(counts.refused),
              },
            }),
          },
        ]}
      />
      <Rounding preview={preview} />
    </div>
  );
}

/** Days outside the programme are imported, and stand apart in the sheet. */
function Outside({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (count === 0) return t('imports.facts.allInside');
  const word = t('imports.facts.outside', { replace: { rows: formats.count(count) }, count });
  return <StatusMark status="watch" word={word} />;
}

/** The rule is said, and what it changed: the sum can then be checked against the file's own. */
function Rounding({
  preview: { roundedCount, roundingMicroFen, firstDay },
}: {
  readonly preview: ImportPreview;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  // Of what is refused nothing was rounded, and nothing is said.
  if (firstDay === null) return <p className="tz-rounding" />;
  if (roundedCount === 0) return <p className="tz-rounding">{t('imports.rounding.none')}</p>;
  const difference = roundingDifference(roundingMicroFen);
  const effect = t(`imports.rounding.${difference.side}`, { replace: { amount: difference.amount } });
  const rule = t('imports.rounding.some', {
    count: roundedCount,
    replace: { rows: formats.count(roundedCount) },
  });
  return (
    <p className="tz-rounding">
      {rule}
      {effect}
    </p>
  );
}
