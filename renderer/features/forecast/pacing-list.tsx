import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Foretold } from './forecast-data.ts';
import { lineRows } from './forecast-rows.ts';
import { pacingStatus, pacingText, watchedLines } from './pacing-words.ts';

type Props = { readonly foretold: Foretold; readonly onOpenLine: (id: string) => void };

const MOST = 5;

/** The lines that will over- or underspend, with the day on which their money runs out or what is left. */
export function PacingList({ foretold, onOpenLine }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const watched = useMemo(() => watchedLines(lineRows(foretold)), [foretold]);
  const more = watched.length - MOST;
  return (
    <Section title={t('forecast.watch.title')}>
      {watched.length === 0 && <p className="tz-forecast-calm">{t('forecast.watch.none')}</p>}
      <ul className="tz-forecast-watch">
        {watched.slice(0, MOST).map(({ id, name, landing: { pacing } }) => (
          <li key={id}>
            <button
              type="button"
              className="tz-sheet-open"
              aria-label={t('forecast.watch.openLine', { replace: { name } })}
              onClick={() => onOpenLine(id)}
            >
              {name}
            </button>
            <StatusMark status={pacingStatus(pacing)} word={t(`forecast.pacing.${pacing.kind}`)} />
            <span>{pacingText(pacing, { formats, t })}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="tz-forecast-calm">{t('forecast.watch.more', { total: formats.count(more) })}</p>
      )}
    </Section>
  );
}
