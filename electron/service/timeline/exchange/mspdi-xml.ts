import { TextDecoder } from 'node:util';
import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { importLimits, megabytes } from '../../imports/import-limits.ts';
import { ReadingRefused } from '../../imports/reading-refused.ts';

/** An element of a record with what it holds; the order of its children is the file's. */
export interface XmlNode {
  readonly name: string;
  text: string;
  readonly children: XmlNode[];
}

/** What a plan's file lists, in the order in which Microsoft Project writes the lists. */
export type RecordKind =
  | 'ExtendedAttribute'
  | 'OutlineCode'
  | 'Calendar'
  | 'Task'
  | 'Resource'
  | 'Assignment'
  | 'Other';

export interface PlanFileSink {
  /** A field of the project itself. */
  field(name: string, text: string): void;
  record(kind: RecordKind, node: XmlNode): void;
}

const NAMESPACE = 'http://schemas.microsoft.com/project';
const LISTS: ReadonlyMap<string, RecordKind> = new Map([
  ['ExtendedAttributes/ExtendedAttribute', 'ExtendedAttribute'],
  ['OutlineCodes/OutlineCode', 'OutlineCode'],
  ['Calendars/Calendar', 'Calendar'],
  ['Tasks/Task', 'Task'],
  ['Resources/Resource', 'Resource'],
  ['Assignments/Assignment', 'Assignment'],
]);
/** The fields that are read, in whatever record; all others are let go at once, so that a large file stays small. */
const READ_FIELDS: ReadonlySet<string> = new Set(
  `UID ID Name Active Manual IsNull WBS OutlineNumber OutlineLevel Priority Start Finish Duration DurationFormat Work
  Estimated Milestone Summary IsSubproject ExternalTask FixedCost Cost PercentComplete ActualStart ActualFinish
  RemainingDuration ConstraintType ConstraintDate CalendarUID Deadline LevelingDelay IgnoreResourceCalendar Notes
  Hyperlink HyperlinkAddress PredecessorLink PredecessorUID Type CrossProject LinkLag LagFormat ExtendedAttribute
  FieldID FieldName Alias Value OutlineCode Baseline Number BaseCalendarUID WeekDays WeekDay DayType DayWorking
  TimePeriod FromDate ToDate WorkingTimes WorkingTime FromTime ToTime Exceptions Exception Occurrences Period
  DaysOfWeek MonthItem MonthPosition Month MonthDay WorkWeeks WorkWeek Group StandardRate CostPerUse TaskUID
  ResourceUID Units WorkContour`.split(/\s+/),
);
const PIECE_BYTES = 256 * 1024;
/** Deeper than any plan: a file that goes on nesting is none. */
const DEEPEST = 32;

/**
 * Reads Microsoft Project XML record by record, in pieces between which others get their turn. Well-formed XML only;
 * a document type or an entity of the file's own is refused before anything is made of it.
 * @throws ReadingRefused
 */
export async function readPlanFile(bytes: Buffer, sink: PlanFileSink): Promise<void> {
  if (bytes.length > importLimits.csvBytes) {
    const params = { sizeMb: megabytes(bytes.length), limitMb: megabytes(importLimits.csvBytes) };
    throw new ReadingRefused('import-too-large', params);
  }
  const reader = new PlanFileReader(sink);
  const decoder = decoderOf(bytes);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    const isLast = at + PIECE_BYTES >= bytes.length;
    reader.write(decodedBy(decoder, piece, isLast, () => reader.line));
    await setImmediate();
  }
  reader.end();
}

class PlanFileReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #sink: PlanFileSink;
  /** Local names from the root on. */
  readonly #path: string[] = [];
  /** The open elements of the field or record at hand, from its outermost. */
  readonly #open: XmlNode[] = [];
  #hasEnded = false;

  constructor(sink: PlanFileSink) {
    this.#sink = sink;
    this.#parser.on('error', () => {
      throw this.#broken();
    });
    this.#parser.on('doctype', () => {
      throw new ReadingRefused('plan-external-content');
    });
    this.#parser.on('opentag', ({ local, uri }) => this.#enter(local, uri));
    this.#parser.on('closetag', () => this.#leave());
    this.#parser.on('text', (text) => this.#add(text));
    this.#parser.on('cdata', (text) => this.#add(text));
  }

  get line(): number {
    return this.#parser.line;
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  /** @throws ReadingRefused when the file ends before the plan does. */
  end(): void {
    if (!this.#hasEnded) throw new ReadingRefused('plan-truncated');
    this.#parser.close();
  }

  #broken(): ReadingRefused {
    return new ReadingRefused('plan-xml-broken', { line: this.#parser.line });
  }

  #enter(name: string, uri: string): void {
    if (this.#path.length === 0 && (name !== 'Project' || uri !== NAMESPACE)) {
      throw new ReadingRefused('plan-not-project', { root: name.slice(0, 60) });
    }
    this.#path.push(name);
    if (this.#path.length > DEEPEST) throw this.#broken();
    if (this.#path.length === 1) return;
    // A list itself is not kept, only what it lists.
    const above = this.#open.at(-1);
    const node: XmlNode = { name, text: '', children: [] };
    if (above !== undefined && this.#path.length > 3 && READ_FIELDS.has(name)) above.children.push(node);
    this.#open.push(node);
  }

  #leave(): void {
    const node = this.#open.pop();
    const depth = this.#path.length;
    if (depth === 1) this.#hasEnded = true;
    if (node !== undefined && depth === 2) this.#sink.field(node.name, node.text.trim());
    if (node !== undefined && depth === 3) this.#sink.record(kindAt(this.#path), node);
    this.#path.pop();
  }

  #add(text: string): void {
    const node = this.#open.at(-1);
    if (node !== undefined) node.text += text;
  }
}

function kindAt([, list, item]: readonly string[]): RecordKind {
  return LISTS.get(`${list ?? ''}/${item ?? ''}`) ?? 'Other';
}

const DECLARED = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]{1,40})["']/;

/** A byte order mark says how the text is encoded, else its declaration; without either it is UTF-8. */
function decoderOf(bytes: Buffer): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  const declared = DECLARED.exec(bytes.subarray(0, 200).toString('latin1').trimStart())?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^utf-16/i.test(declared) ? 'utf-8' : declared, { fatal: true });
  } catch {
    throw new ReadingRefused('plan-encoding-unknown', { encoding: declared });
  }
}

/** @throws ReadingRefused where bytes make no text: some of the file is missing, or it was spoilt. */
function decodedBy(decoder: TextDecoder, piece: Uint8Array, isLast: boolean, line: () => number): string {
  try {
    return decoder.decode(piece, { stream: !isLast });
  } catch {
    throw isLast
      ? new ReadingRefused('plan-truncated')
      : new ReadingRefused('plan-xml-broken', { line: line() });
  }
}

/** The text of a child; null where it has none. */
export function textOf(node: XmlNode, name: string): string | null {
  const child = node.children.find((candidate) => candidate.name === name);
  const text = child?.text.trim() ?? '';
  return text === '' ? null : text;
}

export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** All that stand in a list: WeekDays of a Calendar, say. */
export function listedIn(node: XmlNode, list: string, name: string): XmlNode[] {
  return childrenOf(node, list).flatMap((each) => childrenOf(each, name));
}
