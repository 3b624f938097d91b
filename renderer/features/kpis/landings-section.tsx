import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { KpiPartProps } from './kpi-part-props.ts';
import { useTelling } from './use-telling.ts';

const columns = ['asOf', 'expected', 'band', 'landed'] as const;

/** Where it was said to land, held against where it did. */
export function LandingsSection({ page: { landings }, told: { scale } }: KpiPartProps) {
  const { t } = useTranslation();
  const { formats, words } = useTelling();
  if (landings.length === 0) return null;
  return (
    <Section title={t('kpis.landings.title')} unit={t(`kpis.unit.${scale.name}`)}>
      <table className="tz-kpi-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`kpis.landings.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {landings.map(({ id, asOf, expected, low, high, score }) => (
            <tr key={id}>
              <th scope="row">{formats.day(asOf)}</th>
              <td>{words.text(expected, scale)}</td>
              <td>{words.range(low, high, scale)}</td>
              <td>
                {score === null ? (
                  t('kpis.landings.waiting')
                ) : (
                  <>
                    {words.text(score.landed, scale)}{' '}
                    <StatusMark
                      status={score.isInBand ? 'good' : 'watch'}
                      word={t(score.isInBand ? 'kpis.landings.inBand' : 'kpis.landings.outOfBand')}
                    />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
