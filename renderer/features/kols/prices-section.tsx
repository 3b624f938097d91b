import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Section } from '#renderer/ui/section.tsx';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { useKolWords } from './use-kol-words.ts';

type Props = { readonly page: KolPage; readonly onChange: () => void };

/** What the KOL asks for each format, and what came of those that were published. */
export function PricesSection({ page: { formats }, onChange }: Props) {
  const { t } = useTranslation();
  const words = useKolWords();
  const readOnly = useReadOnly();
  return (
    <Section
      title={t('kols.prices.title')}
      unit={t('kols.prices.unit')}
      aside={
        <Button size="small" disabled={readOnly} onClick={onChange}>
          {t('kols.prices.change')}
        </Button>
      }
    >
      {formats.length === 0 ? (
        <p className="tz-kol-none">{t('kols.prices.none')}</p>
      ) : (
        <table className="tz-kol-table">
          <thead>
            <tr>
              <th scope="col">{t('kols.word.format')}</th>
              <th scope="col">{t('kols.word.price')}</th>
              <th scope="col">{t('kols.prices.published')}</th>
              <th scope="col">CPM</th>
              <th scope="col">CPA</th>
            </tr>
          </thead>
          <tbody>
            {formats.map(({ format, listFen, publishedCount, results }) => (
              <tr key={format}>
                <th scope="row">{t(`kols.format.${format}`)}</th>
                <td>{words.cost(listFen)}</td>
                <td>{words.count(publishedCount)}</td>
                <td>{words.cost(resultCosts(results).cpmFen)}</td>
                <td>{words.cost(resultCosts(results).cpaFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
