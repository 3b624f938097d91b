/** The links of each node in a row: those of node n are `link[first[n]]` up to before `link[first[n + 1]]`. */
export interface Adjacency {
  readonly first: Int32Array;
  readonly link: Int32Array;
}

/** Groups links by the node at one of their ends. */
export function adjacency(nodeOf: Int32Array, nodeCount: number): Adjacency {
  const first = new Int32Array(nodeCount + 1);
  for (const node of nodeOf) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node += 1)
    first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const next = first.slice();
  const link = new Int32Array(nodeOf.length);
  for (let at = 0; at < nodeOf.length; at += 1) {
    const node = nodeOf[at] ?? 0;
    link[next[node] ?? 0] = at;
    next[node] = (next[node] ?? 0) + 1;
  }
  return { first, link };
}
