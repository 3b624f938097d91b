/** A stretch of a text that something is said about; `to` is the index after its last character. */
export interface TextMark {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A stretch of a text with all the marks that cover it; without any it is plain. */
export interface TextSegment<Mark extends TextMark> {
  readonly from: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The text cut where a mark begins or ends, in its order; nothing of it is left out. Marks may overlap. */
export function textSegments<Mark extends TextMark>(
  text: string,
  marks: readonly Mark[],
): readonly TextSegment<Mark>[] {
  const cuts = new Set([0, text.length]);
  for (const { from, to } of marks) {
    cuts.add(Math.min(from, text.length));
    cuts.add(Math.min(to, text.length));
  }
  const places = [...cuts].toSorted((one, other) => one - other);
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1] ?? text.length;
    return {
      from,
      text: text.slice(from, to),
      marks: marks.filter((mark) => mark.from <= from && to <= mark.to),
    };
  });
}
