import { useTranslation } from 'react-i18next';
import { Explained } from '#renderer/ui/explained.tsx';
import { Figures } from '#renderer/ui/figures.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import { cpaRange, returnRange } from './measures.ts';
import { useMeasureRows } from './measure-rows.ts';
import { type KolWords, useKolWords } from './use-kol-words.ts';

/** What decides about a KOL: the cost of a purchase, the return, the place among its like, and the price. */
export function KolFigures({ page: { kol } }: { readonly page: KolPage }) {
  const { t } = useTranslation();
  const words = useKolWords();
  const { moneyUnit } = useFormats();
  const rows = useMeasureRows();
  const explain = (key: string) => rows.find((row) => row.key === key)?.explain(kol.results) ?? [];
  const { cpaFen, purchaseReturn } = resultCosts(kol.results);
  const { place, shrunken, rate } = kol.ranked;
  return (
    <Figures
      label={t('kols.page.figures')}
      layout="row"
      figures={[
        {
          key: 'cpa',
          label: t('kols.unitOf', { replace: { name: t('kols.page.cpa'), unit: t('common.unit.yuan') } }),
          value: <Explained lines={explain('cpaFen')}>{words.cost(cpaFen, t('kols.page.none'))}</Explained>,
          note: noteOf(words.costRange(cpaRange(kol.results)), t('kols.page.interval')),
        },
        {
          key: 'return',
          label: t('kols.measure.purchaseReturn'),
          value: (
            <Explained lines={explain('purchaseReturn')}>
              {words.times(purchaseReturn, t('kols.page.none'))}
            </Explained>
          ),
          note: noteOf(words.timesRange(returnRange(kol.results)), t('kols.page.interval')),
        },
        {
          key: 'rank',
          label: t('kols.page.rank', { replace: { tier: t(`kols.tier.${kol.tier}`) } }),
          value:
            place === null || shrunken === null ? (
              t('kols.page.none')
            ) : (
              <Explained
                lines={[
                  t('kols.explain.ranked', {
                    replace: { rate: words.rate(rate), shrunken: words.rate(shrunken) },
                  }),
                ]}
              >
                {t('kols.page.place', { replace: { place: words.count(place) } })}
              </Explained>
            ),
          note: shrunken === null ? '' : t('kols.page.shrunken', { replace: { rate: words.rate(shrunken) } }),
        },
        {
          key: 'expected',
          label: t('kols.unitOf', {
            replace: { name: t('kols.page.expected'), unit: t(`common.unit.${moneyUnit}`) },
          }),
          value: <Expected kol={kol} words={words} />,
          note: <ExpectedNote kol={kol} words={words} />,
        },
      ]}
    />
  );
}

function noteOf(range: string, name: string): string {
  return range === '' ? '' : `${name} ${range}`;
}

type ExpectedProps = { readonly kol: KolPage['kol']; readonly words: KolWords };

/** What others of its like are paid for as much. */
function Expected({ kol: { expected }, words }: ExpectedProps) {
  const { t } = useTranslation();
  if (expected === null) return t('kols.page.none');
  return (
    <Explained
      lines={[
        t(`kols.explain.expected.${expected.basis}`),
        t(`kols.explain.among.${expected.among}`, { replace: { peers: words.count(expected.peers) } }),
      ]}
    >
      {words.money(expected.expectedFen)}
    </Explained>
  );
}

function ExpectedNote({ kol: { expected }, words }: ExpectedProps) {
  const { t } = useTranslation();
  if (expected === null) return t('kols.page.tooFewPeers');
  const { differenceFen } = expected;
  if (differenceFen === 0) return t('kols.roster.expectedSame');
  const key = differenceFen > 0 ? 'kols.page.dear' : 'kols.page.cheap';
  return t(key, { replace: { money: words.moneySize(differenceFen) } });
}
