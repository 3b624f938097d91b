import { useMemo } from 'react';
import { useLook } from '#renderer/ui/theme-context.ts';
import { type LabelKey, labelKeys } from '#shared/domain/ledger/label.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { messagesByLanguage } from '#shared/messages/catalog.ts';
import type { FieldKind } from './field.ts';

/** The names of tables, columns and commands in the words of the screens. */
export type Words = ReturnType<typeof createWords>;

type Texts = { readonly [key: string]: string | Texts };

export function createWords(language: Language) {
  const { history, ledger } = messagesByLanguage[language];
  const tables: Readonly<Record<string, string>> = history.tables;
  const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = history.fields;
  const choices = choicesOf(language);
  return {
    table: (table: string): string => tables[table] ?? table,
    field: (table: string, column: string): string => fields[table]?.[column] ?? column,
    /** 'budget.setCells' as it is called in the list of actions. */
    command: (command: string): string => textAt(history.commands, command.split('.')) ?? command,
    /** One of a few values by its name; null for what is no such kind. */
    choice: (kind: FieldKind, value: string): string | null => {
      const texts = choices[kind];
      return texts === undefined ? null : (texts[value] ?? value);
    },
    /** The sentences of the ledger whose own words, not what fills them, hold the text. */
    labelsSaying: (text: string): LabelKey[] => {
      const wanted = text.trim().toLowerCase();
      const labels: Readonly<Record<LabelKey, string>> = ledger.label;
      return wanted === '' ? [] : labelKeys.filter((key) => ownWords(labels[key]).includes(wanted));
    },
  };
}

/** The kinds whose values are one of a few, with the word for each. */
function choicesOf(language: Language): Partial<Record<FieldKind, Readonly<Record<string, string>>>> {
  const { history, catalogue, requests, forecast, documents, versions, kols, risks, meetings } =
    messagesByLanguage[language];
  return {
    'line-kind': history.values.lineKind,
    'category-hue': history.values.categoryHue,
    'person-role': catalogue.role,
    'department-hue': catalogue.hue,
    'request-kind': requests.kind,
    'request-state': requests.state,
    'draw-cause': requests.cause,
    'limit-reach': requests.reach,
    'document-kind': documents.kind,
    'version-kind': versions.kind,
    'forecast-method': forecast.method,
    'snapshot-cause': forecast.cause,
    'calendar-level': history.values.calendarLevel,
    'time-unit': history.values.timeUnit,
    'link-kind': history.values.linkKind,
    constraint: history.values.constraint,
    'earning-rule': history.values.earningRule,
    verdict: history.values.verdict,
    comparison: history.values.comparison,
    'kpi-unit': history.values.kpiUnit,
    'kpi-direction': history.values.kpiDirection,
    'kpi-aggregation': history.values.kpiAggregation,
    'kpi-grain': history.values.kpiGrain,
    'kpi-derivation': history.values.kpiDerivation,
    'kpi-alert': history.values.kpiAlert,
    'dispute-state': history.values.disputeState,
    platform: kols.platform,
    'kol-tier': kols.tier,
    'deliverable-format': kols.format,
    'cooperation-state': history.values.cooperationState,
    'deliverable-step': kols.step,
    'review-verdict': history.values.reviewVerdict,
    'risk-kind': risks.kind,
    'risk-response': risks.response,
    'risk-status': risks.status,
    'risk-link': risks.link,
    'warning-kind': risks.warningKind,
    'warning-state': risks.warningState,
    'meeting-state': meetings.state,
    'agenda-kind': meetings.kind,
    'agenda-area': meetings.area,
    'agenda-state': meetings.itemState,
    'action-state': meetings.actionState,
    'carried-out': meetings.carriedOut,
  };
}

function textAt(texts: Texts, path: readonly string[]): string | null {
  const [first = '', ...rest] = path;
  const found = texts[first];
  if (found === undefined) return null;
  if (typeof found === 'string') return rest.length === 0 ? found : null;
  return textAt(found, rest);
}

function ownWords(sentence: string): string {
  return sentence.replace(/\{\{.*?\}\}/gu, ' ').toLowerCase();
}

export function useWords(): Words {
  const { language } = useLook();
  return useMemo(() => createWords(language), [language]);
}
