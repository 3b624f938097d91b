import { nameKey } from '#shared/values/name-key.ts';
import type { LostParts } from './file-plan.ts';
import { childrenOf, textOf, type XmlNode } from './mspdi-xml.ts';

/** What the console writes into fields of the user's own, by the name that people see. */
const MEANINGS: Readonly<Record<string, 'department' | 'owner' | 'gate' | 'deliverable'>> = {
  department: 'department',
  部门: 'department',
  owner: 'owner',
  负责人: 'owner',
  gate: 'gate',
  闸门: 'gate',
  deliverable: 'deliverable',
  交付物: 'deliverable',
};

interface OwnFields {
  departmentName: string | null;
  ownerName: string | null;
  isGate: boolean;
  deliverable: string;
}

/** Fields that users of Microsoft Project named themselves. */
export class CustomFields {
  readonly #names = new Map<string, string>();
  readonly #lost: LostParts;

  constructor(lost: LostParts) {
    this.#lost = lost;
  }

  add(node: XmlNode): void {
    const id = textOf(node, 'FieldID');
    if (id !== null) this.#names.set(id, textOf(node, 'Alias') ?? textOf(node, 'FieldName') ?? id);
  }

  of(task: XmlNode): Readonly<OwnFields> {
    const found: OwnFields = { departmentName: null, ownerName: null, isGate: false, deliverable: '' };
    for (const node of childrenOf(task, 'ExtendedAttribute')) {
      const value = textOf(node, 'Value');
      if (value === null) continue;
      const meaning = this.#meaningOf(node);
      if (meaning === 'department') found.departmentName = value;
      if (meaning === 'owner') found.ownerName = value;
      if (meaning === 'gate') found.isGate = value === '1';
      if (meaning === 'deliverable') found.deliverable = value.slice(0, 500);
    }
    return found;
  }

  /** Counts a field that means nothing to the console; flags that are off say nothing. */
  tell(node: XmlNode, task: string): void {
    const value = textOf(node, 'Value');
    if (value === null || this.#meaningOf(node) !== null) return;
    const name = this.#nameOf(node);
    if (/^flag\d+$/i.test(name) && value === '0') return;
    this.#lost.add('customField', `${name}: ${task}`);
  }

  #nameOf(node: XmlNode): string {
    const id = textOf(node, 'FieldID') ?? '';
    return this.#names.get(id) ?? id;
  }

  #meaningOf(node: XmlNode): 'department' | 'owner' | 'gate' | 'deliverable' | null {
    return MEANINGS[nameKey(this.#nameOf(node))] ?? null;
  }
}
