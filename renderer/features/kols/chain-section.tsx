import { useTranslation } from 'react-i18next';
import { Explained } from '#renderer/ui/explained.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import { rateBetween } from '#shared/domain/kols/result-chain.ts';
import {
  type ChainLink,
  chainLinks,
  meanDwellSeconds,
  measured,
  type Results,
} from '#shared/domain/kols/result-sums.ts';
import { rateLines } from './measure-rows.ts';
import { isMeasured } from './measures.ts';
import { useKolWords } from './use-kol-words.ts';

type Props = { readonly results: Results; readonly tierResults: KolPage['tierResults']; readonly tier: Tier };

/** One chain from exposure to purchase: what reached each link, and how much of the one before that is. */
export function ChainSection({ results, tierResults, tier }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('kols.chain.title')} unit={t('kols.chain.unit')}>
      {isMeasured(results) ? (
        <table className="tz-kol-table tz-chain">
          <thead>
            <tr>
              <th scope="col">{t('kols.chain.link')}</th>
              <th scope="col">{t('kols.chain.count')}</th>
              <th scope="col">{t('kols.chain.rate')}</th>
              <th scope="col">{t('kols.chain.interval')}</th>
              <th scope="col">{t('kols.chain.tier', { replace: { tier: t(`kols.tier.${tier}`) } })}</th>
            </tr>
          </thead>
          <tbody>
            {chainLinks.map((link, at) => (
              <LinkRow
                key={link}
                link={link}
                before={chainLinks[at - 1] ?? null}
                results={results}
                tierResults={tierResults}
              />
            ))}
          </tbody>
        </table>
      ) : (
        <p className="tz-kol-none">{t('kols.chain.none')}</p>
      )}
    </Section>
  );
}

type RowProps = Omit<Props, 'tier'> & { readonly link: ChainLink; readonly before: ChainLink | null };

function LinkRow({ link, before, results, tierResults }: RowProps) {
  const { t } = useTranslation();
  const words = useKolWords();
  const count = measured(results, link);
  const step = before === null ? null : rateBetween(results, before, link);
  const usual = before === null ? null : rateBetween(tierResults, before, link);
  return (
    <>
      <tr>
        <th scope="row">{t(`kols.link.${link}`)}</th>
        <td className="tz-chain-count">
          <span
            className="tz-chain-bar"
            style={{ width: `${barWidth(count, results)}%` }}
            aria-hidden="true"
          />
          {words.count(count, words.missing)}
        </td>
        <td>
          {before !== null && step?.rate !== null && (
            <Explained lines={rateLines(results, before, link, { t, words })}>
              {words.rate(step?.rate ?? null)}
            </Explained>
          )}
        </td>
        <td>{words.interval(step?.interval ?? null)}</td>
        <td>{words.rate(usual?.rate ?? null)}</td>
      </tr>
      {link === 'click' && <DwellRow results={results} tierResults={tierResults} />}
    </>
  );
}

/** Dwell lies between click and interaction; it is a time, so no rate leads to it. */
function DwellRow({ results, tierResults }: Pick<Props, 'results' | 'tierResults'>) {
  const { t } = useTranslation();
  const words = useKolWords();
  const mean = meanDwellSeconds(results);
  const usual = meanDwellSeconds(tierResults);
  const seconds = (value: number) => t('kols.chain.seconds', { replace: { seconds: words.seconds(value) } });
  return (
    <tr>
      <th scope="row">{t('kols.measure.dwellSeconds')}</th>
      <td colSpan={3}>
        {mean === null ? (
          words.missing
        ) : (
          <Explained
            lines={[
              t('kols.explain.dwell', {
                replace: {
                  seconds: words.count(measured(results, 'dwellSeconds')),
                  clicks: words.count(measured(results, 'click')),
                },
              }),
            ]}
          >
            {t('kols.chain.dwell', { replace: { seconds: seconds(mean) } })}
          </Explained>
        )}
      </td>
      <td>{usual === null ? '' : seconds(usual)}</td>
    </tr>
  );
}

const WHOLE = 100;
const LEAST = 1;

/** On a logarithmic scale: purchases would not be seen beside exposures. */
function barWidth(count: number | null, results: Results): number {
  const most = Math.max(...chainLinks.map((link) => results.sums[link]));
  if (count === null || count === 0 || most <= 1) return 0;
  return Math.max(LEAST, (Math.log(count + 1) / Math.log(most + 1)) * WHOLE);
}
