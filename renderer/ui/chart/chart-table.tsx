export type ChartData = {
  /** Header texts; the first column names the rows. */
  readonly columns: readonly string[];
  /** As people read them: formatted. */
  readonly rows: readonly (readonly string[])[];
};

type Props = { readonly caption: string; readonly data: ChartData; readonly height: number };

/** What a chart draws, as a table. */
export function ChartTable({ caption, data, height }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
    <section className="tz-chart-table" style={{ height }} tabIndex={0} aria-label={caption}>
      <table>
        <caption className="tz-spoken">{caption}</caption>
        <thead>
          <tr>
            {data.columns.map((name, column) => (
              <th key={name} scope="col" className={column === 0 ? undefined : 'tz-number'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((cells) => (
            <tr key={cells.join('\t')}>
              {cells.map((text, column) =>
                column === 0 ? (
                  <th key={data.columns[column]} scope="row">
                    {text}
                  </th>
                ) : (
                  <td
                    key={data.columns[column]}
                    className={text.startsWith('\u2212') ? 'tz-number tz-negative' : 'tz-number'}
                  >
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
