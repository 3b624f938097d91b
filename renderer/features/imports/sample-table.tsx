import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import type { TableSource } from '#shared/domain/import/import.ts';

/** More columns than these say nothing more about what the file is. */
const MOST_COLUMNS = 60;

/** The first rows as they stand in the file, so that a wrong encoding or separator is seen at once. */
export function SampleTable({ source: { headers, sample } }: { readonly source: TableSource }) {
  const { t } = useTranslation();
  const shown = headers.slice(0, MOST_COLUMNS);
  const more = headers.length - shown.length;
  const title = t('imports.sample.title', { count: sample.length });
  return (
    <Section title={title} aside={more > 0 && t('imports.sample.more', { count: more })}>
      {/* Scrolls sideways, so that it has to be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
      <section className="tz-sample" aria-label={t('imports.sample.rows')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {shown.map((header) => (
                <th key={header} scope="col" title={header}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, row) => (
              // Rows of a file have no other identity than their place.
              // oxlint-disable-next-line react/no-array-index-key -- see above
              <tr key={row}>
                {shown.map((header, column) => (
                  <td key={header}>{cells[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
