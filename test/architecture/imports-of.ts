import { parseSync, visitorKeys } from 'oxc-parser';

export interface FoundImport {
  /** The module named; null where it is worked out at run time. */
  readonly specifier: string | null;
  readonly line: number;
}

interface AnyNode {
  readonly type: string;
  readonly start: number;
}

/** Every module that a source names: static, type-only, dynamic, by require, by `import type T = import(...)`. */
export function importsOf(path: string, source: string): FoundImport[] {
  const { program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const found: FoundImport[] = [];
  walk(program, (node) => {
    const named = moduleNamedBy(node);
    if (named === undefined) return;
    found.push({ specifier: textOf(named), line: source.slice(0, node.start).split('\n').length });
  });
  return found;
}

/** The node in which a module is named; undefined where the node names none. */
function moduleNamedBy(node: AnyNode): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
    case 'ExportAllDeclaration':
      return Reflect.get(node, 'source');
    case 'ExportNamedDeclaration':
      return Reflect.get(node, 'source') ?? undefined;
    case 'TSExternalModuleReference':
      return Reflect.get(node, 'expression');
    case 'CallExpression':
      return requiredBy(node);
    default:
      return undefined;
  }
}

function requiredBy(call: AnyNode): unknown {
  const callee: unknown = Reflect.get(call, 'callee');
  const args: unknown = Reflect.get(call, 'arguments');
  const isRequire =
    isNode(callee) && callee.type === 'Identifier' && Reflect.get(callee, 'name') === 'require';
  return isRequire && Array.isArray(args) ? args[0] : undefined;
}

function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'TSLiteralType') return textOf(Reflect.get(node, 'literal'));
  const value: unknown = Reflect.get(node, 'value');
  return typeof value === 'string' ? value : null;
}

function walk(node: AnyNode, seen: (node: AnyNode) => void): void {
  seen(node);
  for (const key of visitorKeys[node.type] ?? []) {
    const child: unknown = Reflect.get(node, key);
    for (const next of Array.isArray(child) ? child : [child]) {
      if (isNode(next)) walk(next, seen);
    }
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
