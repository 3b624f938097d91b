/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** 'C7': both counted from 0, as in arrays. */
export function cellPlace(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** What stands before a place on another sheet. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}
