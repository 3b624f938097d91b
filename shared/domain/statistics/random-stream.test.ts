import { describe, expect, test } from 'vitest';
import { RandomStream, gammaShape } from './random-stream.ts';

const COUNT = 200_000;

/** Mean, variance, and the share above a limit, of many draws. */
function measured(draw: () => number, limit: number) {
  let sum = 0;
  let square = 0;
  let above = 0;
  for (let at = 0; at < COUNT; at += 1) {
    const value = draw();
    sum += value;
    square += value * value;
    if (value > limit) above += 1;
  }
  const mean = sum / COUNT;
  return { mean, variance: square / COUNT - mean * mean, above: above / COUNT };
}

test('follows from seed and name', () => {
  const first = (seed: number, name: string) => new RandomStream(seed, name).uniform();
  expect(first(7, 'a')).toBe(first(7, 'a'));
  expect(new Set([first(7, 'a'), first(7, 'b'), first(8, 'a'), first(7, 'aa'), first(7, '')]).size).toBe(5);
});

// The limits are some five standard errors wide; the draws are always the same.
describe('has the moments of', () => {
  test('the uniform distribution', () => {
    const stream = new RandomStream(1, 'uniform');
    const { mean, variance, above } = measured(() => stream.uniform(), 0.9);
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.0033);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
    expect(Math.abs(above - 0.1)).toBeLessThan(0.0035);
  });

  test('the normal distribution, far out too', () => {
    const stream = new RandomStream(2, 'normal');
    const { mean, variance, above } = measured(() => stream.normal(), 3.5);
    expect(Math.abs(mean)).toBeLessThan(0.011);
    expect(Math.abs(variance - 1)).toBeLessThan(0.016);
    expect(Math.abs(above - 0.000_232_6)).toBeLessThan(0.000_17);
  });

  test.each([1, 1.5, 3, 4.2, 5])('gamma with shape %d', (shape) => {
    const stream = new RandomStream(3, 'gamma');
    const { mean, variance } = measured(() => stream.gamma(gammaShape(shape)), 0);
    expect(Math.abs(mean - shape)).toBeLessThan(5 * Math.sqrt(shape / COUNT));
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.03);
  });

  test.each([
    [1, 5],
    [2, 4],
    [3, 3],
    [5, 1],
  ])('beta with %d and %d', (alpha, beta) => {
    const stream = new RandomStream(4, 'beta');
    const { mean, variance } = measured(() => stream.beta(gammaShape(alpha), gammaShape(beta)), 0);
    const whole = alpha + beta;
    expect(Math.abs(mean - alpha / whole)).toBeLessThan(0.003);
    expect(variance).toBeCloseTo((alpha * beta) / (whole * whole * (whole + 1)), 3);
  });
});
