import { useTranslation } from 'react-i18next';
import { Explained } from '#renderer/ui/explained.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { MINUS } from '#renderer/ui/formats.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { AheadScore } from '#shared/domain/forecast/forecast-score.ts';
import type { BasisPoints } from '#shared/values/basis-points.ts';

type Score = AheadScore['all'];

const scored = ['cases', 'error', 'bias', 'hits'] as const;

/** How far off, how biased, and how often inside the band, by months ahead: of everything, and of the lines. */
export function ScoreTable({ scores }: { readonly scores: readonly AheadScore[] }) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('forecast.scores.title')}
      unit={<Explained lines={[t('forecast.scores.explain')]}>{t('forecast.scores.unit')}</Explained>}
    >
      {scores.length === 0 ? (
        <p className="tz-forecast-calm">{t('forecast.scores.none')}</p>
      ) : (
        <table className="tz-forecast-table">
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="tz-forecast-words">
                {t('forecast.scores.ahead')}
              </th>
              <th scope="colgroup" colSpan={scored.length}>
                {t('forecast.scores.all')}
              </th>
              <th scope="colgroup" colSpan={scored.length}>
                {t('forecast.scores.lines')}
              </th>
            </tr>
            <tr>
              {(['all', 'lines'] as const).flatMap((of) =>
                scored.map((name) => (
                  <th key={`${of}-${name}`} scope="col">
                    {t(`forecast.scores.${name}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {scores.map(({ ahead, all, lines }) => (
              <tr key={ahead}>
                <th scope="row" className="tz-forecast-words">
                  {t('forecast.scores.aheadMonths', { count: ahead })}
                </th>
                <ScoreCells score={all} />
                <ScoreCells score={lines} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function ScoreCells({ score: { caseCount, errorBp, biasBp, hitBp } }: { readonly score: Score }) {
  const { count, percent } = useFormats();
  const share = (value: BasisPoints | null) => (value === null ? '' : percent(value));
  return (
    <>
      <td>{count(caseCount)}</td>
      <td>{share(errorBp)}</td>
      <td>{signed(biasBp, share(biasBp))}</td>
      <td>{share(hitBp)}</td>
    </>
  );
}

function signed(bias: BasisPoints | null, text: string): string {
  return bias === null || bias <= 0 || text.startsWith(MINUS) ? text : `+${text}`;
}
