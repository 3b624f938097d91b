const WORD = 4_294_967_296;
const LAYERS = 128;
/** Where the tail of the ziggurat begins, and the area of each of its layers. */
const TAIL = 3.442619855899;
const AREA = 9.91256303526217e-3;
const { edges, ratios } = ziggurat();

/** A shape of the gamma distribution as it is drawn from. */
export interface GammaShape {
  readonly d: number;
  readonly c: number;
}

/** @param shape at least 1. */
export function gammaShape(shape: number): GammaShape {
  const d = shape - 1 / 3;
  return { d, c: 1 / Math.sqrt(9 * d) };
}

/**
 * Random numbers that follow from a seed and a name alone: each name has a stream of its own, whatever else is drawn
 * (sfc32, Doty-Humphrey 2010: 128 bits of state, passes PractRand; no use for secrets).
 */
export class RandomStream {
  /** Three words that are mixed and a counter. */
  readonly #state = new Int32Array(4);

  /** @param seed any whole number that 32 bits hold. */
  constructor(seed: number, name: string) {
    const first = hashOf(name, seed | 0);
    const second = hashOf(name, first ^ 0x9e37_79b9);
    this.#state.set([first, second, hashOf(name, second ^ 0x85eb_ca6b), 1]);
    for (let round = 0; round < 15; round += 1) this.#bits();
  }

  /** Above 0, below 1. */
  uniform(): number {
    return ((this.#bits() >>> 0) + 0.5) / WORD;
  }

  /** Standard normal (ziggurat, Marsaglia & Tsang 2000 as Doornik 2005 has it). */
  normal(): number {
    for (;;) {
      const bits = this.#bits();
      const layer = bits & (LAYERS - 1);
      const share = (bits >> 7) / 16_777_216;
      if (Math.abs(share) < (ratios[layer] ?? 0)) return share * (edges[layer] ?? 0);
      const x = layer === 0 ? this.#tail(share) : this.#wedge(layer, share);
      if (!Number.isNaN(x)) return x;
    }
  }

  /** Gamma with scale 1 (Marsaglia & Tsang 2000). */
  gamma({ d, c }: GammaShape): number {
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = this.uniform();
      const square = x * x;
      if (u < 1 - 0.0331 * square * square) return d * v;
      if (Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  /** Beta, as a ratio of gammas. */
  beta(alpha: GammaShape, beta: GammaShape): number {
    const one = this.gamma(alpha);
    return one / (one + this.gamma(beta));
  }

  #bits(): number {
    const state = this.#state;
    const b = state[1] ?? 0;
    const c = state[2] ?? 0;
    const counter = state[3] ?? 0;
    const sum = ((((state[0] ?? 0) + b) | 0) + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    state[3] = (counter + 1) | 0;
    return sum;
  }

  /** Not a number where the point fell outside the curve. */
  #wedge(layer: number, share: number): number {
    const outer = edges[layer] ?? 0;
    const inner = edges[layer + 1] ?? 0;
    const x = share * outer;
    const low = Math.exp(-0.5 * (outer * outer - x * x));
    const high = Math.exp(-0.5 * (inner * inner - x * x));
    return high + this.uniform() * (low - high) < 1 ? x : Number.NaN;
  }

  #tail(share: number): number {
    const x = Math.log(this.uniform()) / TAIL;
    const y = Math.log(this.uniform());
    if (-2 * y < x * x) return Number.NaN;
    return share < 0 ? x - TAIL : TAIL - x;
  }
}

/** The right edges of the layers under the normal curve, and each edge as a share of the one below it. */
function ziggurat(): { edges: Float64Array; ratios: Float64Array } {
  const edges = new Float64Array(LAYERS + 1);
  let height = Math.exp(-0.5 * TAIL * TAIL);
  edges[0] = AREA / height;
  edges[1] = TAIL;
  for (let layer = 2; layer < LAYERS; layer += 1) {
    edges[layer] = Math.sqrt(-2 * Math.log(AREA / (edges[layer - 1] ?? 0) + height));
    height = Math.exp(-0.5 * (edges[layer] ?? 0) ** 2);
  }
  const ratios = new Float64Array(LAYERS);
  for (let layer = 0; layer < LAYERS; layer += 1)
    ratios[layer] = (edges[layer + 1] ?? 0) / (edges[layer] ?? 1);
  return { edges, ratios };
}

/** 32 bits of a name and a number (MurmurHash3's mixing, Appleby 2011). */
function hashOf(name: string, start: number): number {
  let hash = start | 0;
  for (let at = 0; at < name.length; at += 1) {
    const mixed = Math.imul(name.charCodeAt(at), 0xcc9e_2d51);
    hash ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b87_3593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe654_6b64) | 0;
  }
  hash ^= name.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
