import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type ResultDay, type ResultMeasure, resultMeasures } from '#shared/domain/kols/result-day.ts';
import { fen } from '#shared/values/money.ts';
import { type DeliverableDetail, useRemoveResults } from '../deliverables-data.ts';
import { ResultForm } from './result-form.tsx';

const NOTHING = '\u00a0';

type Props = { readonly detail: DeliverableDetail };

/** What it came to, day by day, from exposure to purchase; what nobody measured is left blank. */
export function ResultsPart({ detail }: Props) {
  const { t } = useTranslation();
  const { deliverable, results } = detail;
  if (deliverable.publishedOn === null) {
    return <p className="tz-caption tz-script-none">{t('deliverables.results.notYet')}</p>;
  }
  return (
    <>
      <ResultForm detail={detail} />
      <Section title={t('deliverables.results.title')}>
        {results.length === 0 ? (
          <p className="tz-caption tz-script-none">{t('deliverables.results.none')}</p>
        ) : (
          <Table detail={detail} />
        )}
      </Section>
    </>
  );
}

function Table({ detail: { results, sums } }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const formats = useFormats();
  const remove = useRemoveResults();
  const write = useWritten();
  const newest = results.toSorted((one, other) => (one.day < other.day ? 1 : -1));
  return (
    // A table that scrolls is reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="tz-results" tabIndex={0} aria-label={t('deliverables.results.table')}>
      <table className="tz-preview">
        <thead>
          <tr>
            <th scope="col">{t('deliverables.results.day')}</th>
            {resultMeasures.map((measure) => (
              <th key={measure} scope="col">
                {t(`deliverables.results.measure.${measure}`)}
              </th>
            ))}
            <th scope="col">
              <span className="tz-spoken">{t('common.action.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {newest.map((result) => (
            <tr key={result.id}>
              <th scope="row">{formats.day(result.day, 'short')}</th>
              {resultMeasures.map((measure) => (
                <td key={measure}>{write(measure, result[measure])}</td>
              ))}
              <td>
                <IconButton
                  icon="trash"
                  label={t('deliverables.results.remove', { replace: { day: formats.day(result.day) } })}
                  disabled={readOnly}
                  onClick={() => remove.mutate({ ids: [result.id] })}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('deliverables.results.sum')}</th>
            {resultMeasures.map((measure) => (
              <td key={measure}>
                {write(measure, sums.measuredDays[measure] === 0 ? null : sums.sums[measure])}
              </td>
            ))}
            <td>{NOTHING}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** Not measured is blank, never 0. */
function useWritten(): (measure: ResultMeasure, value: ResultDay[ResultMeasure]) => string {
  const formats = useFormats();
  return (measure, value) => {
    if (value === null) return '';
    return measure === 'purchaseFen' ? formats.exactMoney(fen(value)) : formats.count(value);
  };
}
