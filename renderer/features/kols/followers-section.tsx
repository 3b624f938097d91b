import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { followersOption } from './followers-option.ts';

type Props = { readonly followers: KolPage['followers']; readonly onAdd: () => void };

const HEIGHT = 150;
const FEWEST_DRAWN = 2;

/** How many followed, each time that somebody counted. */
export function FollowersSection({ followers, onAdd }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const newest = followers.at(-1);
  return (
    <Section
      title={t('kols.word.followers')}
      aside={
        <Button size="small" disabled={readOnly} onClick={onAdd}>
          {t('kols.followers.add')}
        </Button>
      }
    >
      {newest === undefined && <p className="tz-kol-none">{t('kols.followers.none')}</p>}
      {newest !== undefined && followers.length < FEWEST_DRAWN && (
        <p className="tz-kol-none">
          {t('kols.followers.once', {
            replace: { count: formats.count(newest.count), day: formats.day(newest.day) },
          })}
        </p>
      )}
      {followers.length >= FEWEST_DRAWN && <FollowersChart followers={followers} />}
    </Section>
  );
}

function FollowersChart({ followers }: Pick<Props, 'followers'>) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const formats = useFormats();
  const label = t('kols.word.followers');
  const option = useMemo(
    () => followersOption({ followers, formats, label, tokens }),
    [followers, formats, label, tokens],
  );
  const [first] = followers;
  const last = followers.at(-1);
  const change = (last?.count ?? 0) - (first?.count ?? 0);
  return (
    <Chart
      title={t(change >= 0 ? 'kols.followers.grown' : 'kols.followers.shrunken', {
        replace: { change: formats.compact(Math.abs(change)) },
      })}
      description={t('kols.followers.description')}
      option={option}
      height={HEIGHT}
      data={{
        columns: [t('common.word.day'), label],
        rows: followers.map(({ day, count }) => [formats.day(day), formats.count(count)]),
      }}
      fileName={t('kols.followers.file')}
    />
  );
}
