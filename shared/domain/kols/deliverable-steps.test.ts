import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween } from '#shared/values/day.ts';
import type { Finding } from '../compliance/check-publication.ts';
import {
  type DatedDeliverable,
  dueDayAfterScript,
  expectedPublication,
  lateness,
  ORDINARY_LEAD_DAYS,
  type WorkDays,
} from './deliverable-days.ts';
import {
  advanceDeliverable,
  followingStep,
  type PublicationScene,
  retractDeliverable,
  reviewStateOf,
  sendBackDeliverable,
  stepAfterEdit,
  type SteppedDeliverable,
} from './deliverable-steps.ts';
import { deliverableStepSchema } from './kol-kinds.ts';

const today = day('2026-06-22');
const film: SteppedDeliverable = {
  title: '一分钟讲清R2',
  step: 'review',
  script: '理财非存款，产品有风险，投资须谨慎',
  scriptHash: 'a1',
};
const passed = { scriptHash: 'a1', verdict: 'passed', findings: [] } as const;
const scene: PublicationScene = {
  today,
  day: today,
  link: 'https://example.com/v/1',
  review: passed,
  findings: [],
};
const reasonOf = (outcome: ReturnType<typeof advanceDeliverable>) =>
  outcome.kind === 'refused' ? outcome.refusal.reason : outcome.value;

describe('the way to publication', () => {
  test('goes one step after the other', () => {
    expect(deliverableStepSchema.options.map(followingStep)).toEqual([
      'script',
      'review',
      'scheduled',
      'published',
      null,
      null,
    ]);
    const reached = deliverableStepSchema.options.map((step) =>
      deliverableStepSchema.options.filter(
        (to) => advanceDeliverable({ ...film, step }, to, scene).kind === 'ok',
      ),
    );
    expect(reached).toEqual([['script'], ['review'], ['scheduled'], ['published'], [], []]);
  });

  test('needs a script before its review', () => {
    const empty = { ...film, step: 'script', script: ' \n' } as const;
    expect(reasonOf(advanceDeliverable(empty, 'review', scene))).toBe('script-empty');
    expect(reasonOf(advanceDeliverable({ ...empty, step: 'brief' }, 'script', scene))).toBe('script');
  });

  test.each([
    [null, 'none', 'script-not-reviewed'],
    [passed, 'passed', 'scheduled'],
    [{ ...passed, verdict: 'waived' }, 'waived', 'scheduled'],
    [{ ...passed, verdict: 'blocked' }, 'blocked', 'script-blocked'],
    [{ ...passed, scriptHash: 'b2' }, 'outdated', 'script-edited-since'],
    [{ ...passed, scriptHash: 'b2', verdict: 'blocked' }, 'outdated', 'script-edited-since'],
  ] as const)('with the review %j', (review, state, expected) => {
    expect(reviewStateOf(film.scriptHash, review)).toBe(state);
    expect(reasonOf(advanceDeliverable(film, 'scheduled', { ...scene, review }))).toBe(expected);
  });

  test('publication has a day up to today, and a link', () => {
    const scheduled = { ...film, step: 'scheduled' } as const;
    const tomorrow = { ...scene, day: addDays(today, 1) };
    expect(reasonOf(advanceDeliverable(scheduled, 'published', tomorrow))).toBe('publication-ahead');
    expect(reasonOf(advanceDeliverable(film, 'scheduled', { ...tomorrow, link: '' }))).toBe('scheduled');
    expect(reasonOf(advanceDeliverable(scheduled, 'published', { ...scene, link: ' ' }))).toBe(
      'link-missing',
    );
  });
});

describe('what stands against it on the day', () => {
  const qualification: Finding = {
    kind: 'qualification',
    rule: 2,
    severity: 'block',
    anyOf: ['基金从业资格'],
    expired: day('2026-06-20'),
  };
  const phrase: Finding = { kind: 'forbidden', rule: 0, severity: 'block', phrase: '保本', from: 3, to: 5 };
  const grade: Finding = {
    kind: 'suitability',
    rule: 3,
    severity: 'block',
    productGrade: 4,
    audienceGrade: 2,
  };
  const against = (findings: readonly Finding[], more: Partial<PublicationScene> = {}) =>
    reasonOf(advanceDeliverable(film, 'scheduled', { ...scene, findings, ...more }));

  test.each([
    [qualification, 'qualification-expired'],
    [{ ...qualification, expired: null }, 'qualification-missing'],
    [grade, 'grade-above-audience'],
    [phrase, 'rules-changed-since'],
    [{ ...phrase, severity: 'point-out' }, 'scheduled'],
  ] as const)('%j', (finding, expected) => {
    expect(against([finding])).toBe(expected);
  });

  test('does not hold it back where it was waived, by whatever pack and wherever it stood', () => {
    const waived = { ...passed, verdict: 'waived', findings: [qualification, phrase] } as const;
    const now = [
      { ...qualification, rule: 7, expired: null },
      { ...phrase, from: 9, to: 11 },
    ];
    expect(against(now, { review: waived })).toBe('scheduled');
    expect(against([...now, grade], { review: waived })).toBe('grade-above-audience');
    // A review that passed waived nothing.
    expect(against(now, { review: { ...waived, verdict: 'passed' } })).toBe('qualification-missing');
  });
});

describe('back', () => {
  test('to any earlier step, for a reason, until it is published', () => {
    const from = (step: SteppedDeliverable['step'], to: SteppedDeliverable['step'], reason = '改需求') =>
      reasonOf(sendBackDeliverable({ ...film, step }, to, reason));
    expect(from('scheduled', 'brief')).toBe('brief');
    expect(from('review', 'script')).toBe('script');
    expect(from('review', 'script', ' ')).toBe('reason-missing');
    expect(from('script', 'script')).toBe('deliverable-out-of-order');
    expect(from('script', 'scheduled')).toBe('deliverable-out-of-order');
    expect(from('published', 'review')).toBe('deliverable-published');
    expect(from('retracted', 'review')).toBe('deliverable-retracted');
  });

  test('an edit asks for review again, and what is out is not edited', () => {
    const after = (step: SteppedDeliverable['step']) => reasonOf(stepAfterEdit({ ...film, step }));
    expect(deliverableStepSchema.options.map(after)).toEqual([
      'brief',
      'script',
      'review',
      'review',
      'deliverable-published',
      'deliverable-retracted',
    ]);
  });

  test('only what was published is taken down, for a reason', () => {
    const published = { ...film, step: 'published' } as const;
    expect(reasonOf(retractDeliverable(published, '产品停售'))).toBe('retracted');
    expect(reasonOf(retractDeliverable(published, ''))).toBe('reason-missing');
    expect(reasonOf(retractDeliverable(film, '产品停售'))).toBe('deliverable-not-published');
    expect(reasonOf(retractDeliverable({ ...film, step: 'retracted' }, '再撤'))).toBe(
      'deliverable-retracted',
    );
  });
});

const dated: DatedDeliverable = {
  step: 'script',
  scriptDueDay: day('2026-06-15'),
  dueDay: day('2026-06-25'),
  publishedOn: null,
};
const everyDay: WorkDays = { after: addDays, between: (from, to) => Math.max(0, daysBetween(from, to)) };

describe('late', () => {
  test.each([
    [{}, '2026-06-15', null],
    [{}, '2026-06-16', { what: 'script', days: 1 }],
    [{ scriptDueDay: null }, '2026-06-25', null],
    [{ step: 'review' }, '2026-06-25', null],
    [{ step: 'review' }, '2026-06-27', { what: 'publication', days: 2 }],
    [{ step: 'published', publishedOn: day('2026-06-24') }, '2026-12-31', null],
    [{ step: 'published', publishedOn: day('2026-06-28') }, '2026-12-31', { what: 'publication', days: 3 }],
    [{ step: 'retracted', publishedOn: day('2026-06-28') }, '2026-12-31', null],
  ] as const)('%j on %s', (more, asOf, expected) => {
    expect(lateness({ ...dated, ...more }, day(asOf))).toEqual(expected);
  });
});

describe('the day to be expected', () => {
  const expected = (step: DatedDeliverable['step'], reachedOn: string, asOf: string) =>
    expectedPublication(
      { ...dated, step, reachedOn: day(reachedOn) },
      day(asOf),
      ORDINARY_LEAD_DAYS,
      everyDay,
    );

  test('is the day it is due, or as soon as what is left takes', () => {
    expect(expected('script', '2026-06-10', '2026-06-12')).toBe('2026-06-25');
    // Five days of script from the 20th, three of review, two of scheduling.
    expect(expected('script', '2026-06-20', '2026-06-22')).toBe('2026-06-30');
    // What should have been done long ago is done today at the earliest.
    expect(expected('script', '2026-06-01', '2026-06-28')).toBe('2026-07-03');
    expect(expected('retracted', '2026-06-01', '2026-06-28')).toBeNull();
  });

  test('never comes before today nor before it is due, and comes no earlier as days go by', () => {
    const waiting = deliverableStepSchema.extract(['brief', 'script', 'review', 'scheduled']).options;
    const offsets = fc.integer({ min: -60, max: 60 });
    fc.assert(
      fc.property(
        fc.constantFrom(...waiting),
        offsets,
        offsets,
        fc.nat({ max: 30 }),
        (step, reached, at, more) => {
          const asOf = addDays(today, at);
          const on = (on: typeof asOf) =>
            expectedPublication(
              { ...dated, step, reachedOn: addDays(today, reached) },
              on,
              ORDINARY_LEAD_DAYS,
              everyDay,
            ) ?? '';
          expect(on(asOf) >= asOf && on(asOf) >= dated.dueDay).toBe(true);
          expect(on(addDays(asOf, more)) >= on(asOf)).toBe(true);
        },
      ),
    );
  });

  test('a late script moves the publication by as many days', () => {
    const after = (handedIn: string, scriptDueDay = dated.scriptDueDay) =>
      dueDayAfterScript({ scriptDueDay, dueDay: dated.dueDay }, day(handedIn), everyDay);
    expect(after('2026-06-15')).toBe('2026-06-25');
    expect(after('2026-06-18')).toBe('2026-06-28');
    expect(after('2026-06-18', null)).toBe('2026-06-25');
  });
});
