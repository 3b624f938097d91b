import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenParams } from '#renderer/ui/label-text.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { requestKindSchema } from '#shared/domain/requests/request.ts';
import type { AgendaItem, AgendaPoint } from '#shared/domain/meetings/agenda.ts';

type Titled = Pick<AgendaItem, 'kind' | 'area' | 'title'> & { readonly points: readonly AgendaPoint[] };

/** Agendas in the reader's language. */
export function useMeetingWords() {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    const point = ({ key, params }: AgendaPoint): string =>
      t(`meetings.point.${key}`, { replace: writtenParams(params, formats) });
    return {
      point,
      /** A proposal is called by what it asks, and by its number or name once it asks no more. */
      item: ({ kind, area, title, points }: Titled): string => {
        if (kind === 'topic') return title;
        if (kind === 'section') return t(`meetings.area.${area}`);
        return proposalName(points[0], title, t);
      },
      /** '4:40'. */
      clock: (seconds: number): string =>
        `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    };
  }, [t, formats]);
}

/** '调剂 RA-2026-003', a gate's name: what fits a narrow list. */
function proposalName(point: AgendaPoint | undefined, title: string, t: TFunction): string {
  if (point === undefined) return title === '' ? t('meetings.kind.proposal') : title;
  const { name, number, requestKind } = point.params;
  if (point.key === 'tiers') return t('meetingScreens.next.tiers');
  const kind = requestKindSchema.safeParse(requestKind).data;
  if (kind !== undefined) return `${t(`requests.kind.${kind}`)} ${number ?? ''}`;
  return typeof name === 'string' ? name : t('meetings.kind.proposal');
}
