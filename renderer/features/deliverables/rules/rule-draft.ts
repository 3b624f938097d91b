import type { TFunction } from 'i18next';
import {
  type ComplianceRule,
  complianceRuleSchema,
  type Grade,
  type Severity,
} from '#shared/domain/compliance/rule-pack.ts';
import { linesOf, phrasesOf } from './phrase-lines.ts';
import type { RuleKind } from './rules-search.ts';

/** A rule while it is typed: what it lists, one a line. */
export interface RuleDraft {
  readonly kind: RuleKind;
  readonly name: string;
  readonly note: string;
  readonly severity: Severity;
  /** Phrases, sentences or qualifications. */
  readonly lines: string;
  readonly unless: string;
  readonly grades: readonly Grade[];
}

export type RuleErrors = Partial<Record<'name' | 'lines' | 'unless' | 'grades', string>>;

export function blankRule(kind: RuleKind): RuleDraft {
  return { kind, name: '', note: '', severity: 'block', lines: '', unless: '', grades: [1, 2, 3, 4, 5] };
}

export function draftOf(rule: ComplianceRule): RuleDraft {
  const { kind, name, note, severity } = rule;
  const blank = { ...blankRule(kind), name, note, severity };
  switch (rule.kind) {
    case 'forbidden':
      return { ...blank, lines: linesOf(rule.phrases), unless: linesOf(rule.unless) };
    case 'suitability':
      return blank;
    default:
      return { ...blank, lines: linesOf(rule.anyOf), grades: rule.grades };
  }
}

/** The rule that was typed; null while something of it is missing or too long. */
export function ruleOf(draft: RuleDraft): ComplianceRule | null {
  const { kind, name, note, severity, grades } = draft;
  const lines = phrasesOf(draft.lines);
  const content =
    kind === 'forbidden'
      ? { phrases: lines, unless: phrasesOf(draft.unless) }
      : kind === 'suitability'
        ? {}
        : { anyOf: lines, grades: grades.toSorted((one, other) => one - other) };
  return complianceRuleSchema.safeParse({ kind, name, note, severity, ...content }).data ?? null;
}

const LONGEST_LINE = 200;

/** What is missing or too long, said beside each field. */
export function ruleFaults(draft: RuleDraft, t: TFunction): RuleErrors {
  const errors: RuleErrors = {};
  if (draft.name.trim() === '') errors.name = t('compliance.rule.missing.name');
  if (draft.kind === 'suitability') return errors;
  const tooLong = (text: string) => {
    const line = phrasesOf(text).find(({ length }) => length > LONGEST_LINE);
    return line === undefined
      ? undefined
      : t('compliance.rule.missing.tooLong', {
          replace: { most: String(LONGEST_LINE), line: `${line.slice(0, 20)}…` },
        });
  };
  const lines =
    phrasesOf(draft.lines).length === 0 ? t('compliance.rule.missing.lines') : tooLong(draft.lines);
  if (lines !== undefined) errors.lines = lines;
  const unless = draft.kind === 'forbidden' ? tooLong(draft.unless) : undefined;
  if (unless !== undefined) errors.unless = unless;
  if (draft.kind !== 'forbidden' && draft.grades.length === 0)
    errors.grades = t('compliance.rule.missing.grades');
  return errors;
}
