/** The cards of a board by column, from the first card down. */
type Columns<Card> = readonly (readonly Card[])[];

/** Where an arrow key leads from a card: along its column, or to the nearest column that has cards. */
export function cardBeside<Card>(columns: Columns<Card>, card: Card, key: string): Card | null {
  const column = columns.findIndex((cards) => cards.includes(card));
  const cards = columns[column];
  if (cards === undefined) return null;
  const at = cards.indexOf(card);
  switch (key) {
    case 'ArrowUp':
      return cards[at - 1] ?? null;
    case 'ArrowDown':
      return cards[at + 1] ?? null;
    case 'Home':
      return cards[0] ?? null;
    case 'End':
      return cards.at(-1) ?? null;
    case 'ArrowLeft':
      return beside(columns.slice(0, column).toReversed(), at);
    case 'ArrowRight':
      return beside(columns.slice(column + 1), at);
    default:
      return null;
  }
}

function beside<Card>(columns: Columns<Card>, at: number): Card | null {
  const cards = columns.find(({ length }) => length > 0);
  return cards === undefined ? null : (cards[Math.min(at, cards.length - 1)] ?? null);
}
