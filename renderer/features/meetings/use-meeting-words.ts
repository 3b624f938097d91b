import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenParams } from '#renderer/ui/label-text.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
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
      /** A proposal is called by what it asks; once it is decided it asks no more. */
      item: ({ kind, area, title, points }: Titled): string => {
        if (kind === 'topic') return title;
        const [first] = points;
        if (kind === 'section') return t(`meetings.area.${area}`);
        return first === undefined
          ? `${t('meetings.kind.proposal')} · ${t(`meetings.area.${area}`)}`
          : shortNames(first, t('meetings.kind.proposal'));
      },
      /** '4:40'. */
      clock: (seconds: number): string =>
        `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    };
  }, [t, formats]);
}

/** 'RA-2026-003', a gate's name: what fits a narrow list. */
function shortNames({ params }: AgendaPoint, word: string): string {
  const name = params['name'] ?? params['number'] ?? params['kolCount'];
  return name === undefined ? word : `${word} · ${name}`;
}
