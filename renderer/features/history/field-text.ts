import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { Formats } from '#renderer/ui/formats.ts';
import { paperSchema } from '#shared/domain/requests/request.ts';
import { gateActionSchema } from '#shared/domain/timeline/gate.ts';
import { fenSchema } from '#shared/domain/values/value-schemas.ts';
import type { RowImage } from '#shared/domain/ledger/record.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { isDay } from '#shared/values/day.ts';
import { isInstant } from '#shared/values/instant.ts';
import { type Fen, isFen } from '#shared/values/money.ts';
import { isMoment } from '#shared/values/moment.ts';
import { isMonth } from '#shared/values/month.ts';
import type { Field } from './field.ts';
import type { Words } from './words.ts';

export type Stored = RowImage[string];

/** What is needed to write a stored value for people. */
export type Writing = {
  readonly t: TFunction;
  readonly formats: Formats;
  readonly words: Words;
  /** The names of the records that ids stand for. */
  readonly names: Readonly<Record<string, string>>;
};

/** The stored value in the reader's words; empty where there is none. */
export function fieldText({ kind }: Field, value: Stored, writing: Writing): string {
  if (value === null) return '';
  return typeof value === 'number' ? numberText(kind, value, writing) : textText(kind, value, writing);
}

function numberText(kind: Field['kind'], value: number, { t, formats }: Writing): string {
  switch (kind) {
    case 'money':
      return isFen(value) ? formats.exactMoney(value) : String(value);
    case 'share':
      return formats.percent(basisPoints(value), 2);
    case 'points':
      return t('history.values.points', {
        replace: { value: formats.percentFigure(basisPoints(value), 2) },
      });
    case 'hundredths':
      return String(value / 100);
    case 'figure':
      return String(value);
    case 'flag':
      return value === 1 ? t('history.values.yes') : t('history.values.no');
    default:
      return formats.count(value);
  }
}

function textText(kind: Field['kind'], value: string, { t, formats, words, names }: Writing): string {
  const chosen = words.choice(kind, value);
  if (chosen !== null) return chosen;
  switch (kind) {
    case 'month':
      return isMonth(value) ? formats.month(value) : value;
    case 'day':
      return isDay(value) ? formats.day(value) : value;
    case 'instant':
      return isInstant(value) ? formats.instant(value) : value;
    case 'moment':
      return momentText(value, formats);
    case 'reference':
      return referenceText(names[value], writingOfDay(formats));
    case 'text-list':
      return listed(value, t('common.separator.list'));
    case 'amounts':
      return amountsText(value, formats);
    case 'papers':
      return papersText(value, t('common.separator.list'));
    case 'actions':
      return actionsText(value, formats, t('common.separator.list'));
    case 'opaque':
      return t('history.detail.altered');
    default:
      return value;
  }
}

/** '2 March 2026 09:00' */
function momentText(value: string, formats: Formats): string {
  const on = value.slice(0, 10);
  return isMoment(value) && isDay(on) ? `${formats.day(on)} ${value.slice(11)}` : value;
}

function writingOfDay(formats: Formats): (name: string) => string {
  return (name) => {
    if (isDay(name)) return formats.day(name);
    return isMonth(name) ? formats.month(name) : name;
  };
}

/** A version of the policy is called by its day, an accrual by its month; everything else by its name. */
function referenceText(name: string | undefined, write: (name: string) => string): string {
  return name === undefined ? '' : write(name);
}

function listed(json: string, separator: string): string {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.map(String).join(separator) : json;
}

const amountsSchema = z.array(fenSchema);

/** '250,000.00 × 11, 300,000.00': what is the same for several months in a row stands once. */
function amountsText(json: string, formats: Formats): string {
  const runs: { readonly fen: Fen; months: number }[] = [];
  for (const amount of amountsSchema.safeParse(JSON.parse(json)).data ?? []) {
    const last = runs.at(-1);
    if (last?.fen === amount) last.months += 1;
    else runs.push({ fen: amount, months: 1 });
  }
  return runs
    .map(({ fen, months }) => `${formats.exactMoney(fen)}${months > 1 ? ` × ${months}` : ''}`)
    .join(', ');
}

const actionsSchema = z.array(gateActionSchema);

function actionsText(json: string, formats: Formats, separator: string): string {
  const actions = actionsSchema.safeParse(JSON.parse(json)).data ?? [];
  return actions.map(({ text, dueDay }) => `${text} (${formats.day(dueDay)})`).join(separator);
}

const papersSchema = z.array(paperSchema);

function papersText(json: string, separator: string): string {
  const papers = papersSchema.safeParse(JSON.parse(json)).data ?? [];
  return papers.map(({ text, reference }) => [text, reference].filter(Boolean).join(' ')).join(separator);
}
