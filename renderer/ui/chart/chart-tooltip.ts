/** A tooltip of a chart. Made of elements, so that names are never read as markup. */
export function chartTooltip(title: string, rows: readonly (readonly [string, string])[]): HTMLElement {
  const box = document.createElement('div');
  box.className = 'tz-tooltip';
  const heading = document.createElement('strong');
  heading.textContent = title;
  box.append(heading);
  for (const [name, value] of rows) {
    const row = document.createElement('div');
    const label = document.createElement('span');
    label.textContent = name;
    const figure = document.createElement('span');
    figure.textContent = value;
    row.append(label, figure);
    box.append(row);
  }
  return box;
}
