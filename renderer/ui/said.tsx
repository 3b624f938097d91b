import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly text: ParseKeys;
  readonly values?: Readonly<Record<string, string>>;
  /** For a text that counts: which of its forms is meant. The number itself is one of the values. */
  readonly count?: number;
};

/** Stands for < in values, so that only the message itself can hold markup. */
const LESS_THAN = '\ue000';

/** A text with emphasis: `<b>…</b>` in the message stands for weight. Values are never read as markup. */
export function Said({ text, values = {}, count }: Props) {
  const { t } = useTranslation();
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.replaceAll('<', LESS_THAN)]),
  );
  const parts = t(text, { replace: safe, ...(count === undefined ? {} : { count }) }).split(/<b>(.*?)<\/b>/);
  return parts.map((part, index) => {
    const words = part.replaceAll(LESS_THAN, '<');
    return index % 2 === 1 ? <b key={`${index}-${words}`}>{words}</b> : words;
  });
}
