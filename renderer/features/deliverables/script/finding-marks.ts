import type { NamedFinding } from '#shared/domain/kols/script-review.ts';
import type { TextMark } from './text-segments.ts';

/** A hit in a text: where, by which rule, and whether it holds publication back. */
export interface HitMark extends TextMark {
  readonly ruleName: string;
  readonly blocks: boolean;
}

/** What is known by where it stands in the list of findings. */
export function findingKey(at: number): string {
  return `hit-${at}`;
}

/** The findings that have a place in the text. */
export function hitMarks(findings: readonly NamedFinding[]): readonly HitMark[] {
  return findings.flatMap(({ finding, ruleName }, at) =>
    finding.kind === 'forbidden'
      ? [
          {
            key: findingKey(at),
            from: finding.from,
            to: finding.to,
            ruleName,
            blocks: finding.severity === 'block',
          },
        ]
      : [],
  );
}
