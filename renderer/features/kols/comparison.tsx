import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Explained } from '#renderer/ui/explained.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TierMark } from '#renderer/ui/tier-mark.tsx';
import type { KolId } from '#shared/domain/kols/kol.ts';
import type { RosterRow } from '#shared/domain/kols/roster.ts';
import { IntervalChart } from './interval-chart.tsx';
import { useCompared } from './kols-data.ts';
import { type MeasureRow, useMeasureRows } from './measure-rows.ts';
import { useKolWords } from './use-kol-words.ts';

type Props = { readonly ids: readonly KolId[]; readonly onClose: () => void };

/** Two to five KOLs side by side: their figures, and one figure as a chart with the range that each lies in. */
export function Comparison({ ids, onClose }: Props) {
  const { t } = useTranslation();
  const found = useCompared(ids).data;
  if (found === undefined) return <Skeleton rows={10} />;
  // In the order in which they were chosen.
  const kols = ids.flatMap((id) => found.rows.filter((row) => row.id === id));
  return (
    <>
      <div className="tz-compare-head">
        <Button icon={<Icon name="arrow-left" />} onClick={onClose}>
          {t('kols.compare.back')}
        </Button>
      </div>
      {kols.length < 2 ? (
        <EmptyState title={t('kols.compare.gone')} />
      ) : (
        <>
          <Section title={t('kols.compare.figures')} unit={t('kols.compare.figuresUnit')}>
            <Figures kols={kols} />
          </Section>
          <IntervalChart items={kols} what="kols" />
        </>
      )}
    </>
  );
}

function Figures({ kols }: { readonly kols: readonly RosterRow[] }) {
  const { t } = useTranslation();
  const rows = useMeasureRows();
  return (
    <div className="tz-compare-scroll">
      <table className="tz-compare">
        <thead>
          <tr>
            <th scope="col">{t('kols.compare.figure')}</th>
            {kols.map((kol) => (
              <th key={kol.id} scope="col">
                <Link to="/kols/kol" search={{ id: kol.id }}>
                  {kol.name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <PersonRows kols={kols} />
          {rows.map((row) => (
            <FigureRow key={row.key} row={row} kols={kols} />
          ))}
          <RankRow kols={kols} />
        </tbody>
      </table>
    </div>
  );
}

function PersonRows({ kols }: { readonly kols: readonly RosterRow[] }) {
  const { t } = useTranslation();
  const words = useKolWords();
  return (
    <>
      <tr>
        <th scope="row">{t('kols.word.tier')}</th>
        {kols.map(({ id, tier }) => (
          <td key={id}>
            <TierMark tier={tier} name={t(`kols.tier.${tier}`)} />
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t('kols.word.platform')}</th>
        {kols.map(({ id, platform }) => (
          <td key={id}>{t(`kols.platform.${platform}`)}</td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t('kols.word.followers')}</th>
        {kols.map(({ id, followers }) => (
          <td key={id}>{words.followers(followers, words.missing)}</td>
        ))}
      </tr>
    </>
  );
}

function FigureRow({ row, kols }: { readonly row: MeasureRow; readonly kols: readonly RosterRow[] }) {
  const { t } = useTranslation();
  const best = bestOf(row, kols);
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {kols.map(({ id, results }) => {
        const isBest = best !== null && row.value(results) === best;
        const range = row.range(results);
        return (
          <td key={id} className={isBest ? 'tz-compare-best' : undefined}>
            <Explained lines={row.explain(results)}>
              {row.text(results)}
              {range !== '' && <small>{range}</small>}
              {isBest && <span className="tz-spoken">{t('kols.compare.best')}</span>}
            </Explained>
          </td>
        );
      })}
    </tr>
  );
}

/** The best of them, where one is better than another. */
function bestOf({ better, value }: MeasureRow, kols: readonly RosterRow[]): number | null {
  const values = kols.flatMap(({ results }) => value(results) ?? []);
  if (better === null || values.length < 2) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === most) return null;
  return better === 'low' ? least : most;
}

function RankRow({ kols }: { readonly kols: readonly RosterRow[] }) {
  const { t } = useTranslation();
  const words = useKolWords();
  return (
    <tr>
      <th scope="row">{t('kols.roster.ranked')}</th>
      {kols.map(({ id, ranked: { place, shrunken, rate } }) => (
        <td key={id}>
          {place !== null && shrunken !== null && (
            <Explained
              lines={[
                t('kols.explain.ranked', {
                  replace: { rate: words.rate(rate), shrunken: words.rate(shrunken) },
                }),
              ]}
            >
              {t('kols.roster.rankedCell', {
                replace: { place: words.count(place), rate: words.rate(shrunken) },
              })}
            </Explained>
          )}
        </td>
      ))}
    </tr>
  );
}
