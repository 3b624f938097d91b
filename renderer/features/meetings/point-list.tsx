import { useTranslation } from 'react-i18next';
import { AddressLink } from '#renderer/ui/address-link.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import type { AgendaPoint } from '#shared/domain/meetings/agenda.ts';
import { useMeetingWords } from './use-meeting-words.ts';

const GRAVE = 16;
const NOTABLE = 6;

type Props = { readonly points: readonly AgendaPoint[]; readonly most: number };

/** What presses in an item, the gravest first, each leading to where it stands. */
export function PointList({ points, most }: Props) {
  const { t } = useTranslation();
  const words = useMeetingWords();
  if (points.length === 0) return <p className="tz-caption">{t('meetingScreens.next.quiet')}</p>;
  return (
    <ul className="tz-points">
      {points.slice(0, most).map((point) => (
        <li key={words.point(point)}>
          <StatusShape status={gravity(point)} />
          {point.link === null ? (
            words.point(point)
          ) : (
            <AddressLink address={point.link}>{words.point(point)}</AddressLink>
          )}
        </li>
      ))}
      {points.length > most && (
        <li className="tz-caption">
          {t('meetingScreens.next.more', { replace: { count: points.length - most } })}
        </li>
      )}
    </ul>
  );
}

function gravity({ impact, urgency }: AgendaPoint): 'stop' | 'watch' | 'none' {
  const weight = impact * urgency;
  if (weight >= GRAVE) return 'stop';
  return weight >= NOTABLE ? 'watch' : 'none';
}
