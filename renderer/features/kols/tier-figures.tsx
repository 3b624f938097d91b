import { useTranslation } from 'react-i18next';
import { Explained } from '#renderer/ui/explained.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TierMark } from '#renderer/ui/tier-mark.tsx';
import type { Measured } from './interval-chart.tsx';
import { useMeasureRows } from './measure-rows.ts';

/** Every figure of each tier; pointed at or reached by keyboard, it says how it came about. */
export function TierFigures({ items }: { readonly items: readonly Measured[] }) {
  const { t } = useTranslation();
  const rows = useMeasureRows();
  return (
    <Section title={t('kols.tiers.figures')} unit={t('kols.tiers.figuresUnit')}>
      <table className="tz-compare">
        <thead>
          <tr>
            <th scope="col">{t('kols.compare.figure')}</th>
            {items.map(({ tier, name }) => (
              <th key={tier} scope="col">
                <TierMark tier={tier} name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {items.map(({ tier, results }) => (
                <td key={tier}>
                  <Explained lines={row.explain(results)}>
                    {row.text(results)}
                    {row.range(results) !== '' && <small>{row.range(results)}</small>}
                  </Explained>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
