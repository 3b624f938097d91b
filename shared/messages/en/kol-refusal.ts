import type { Translated } from '../translated.ts';
import type { kolRefusal as chinese } from '../zh-cn/kol-refusal.ts';

export const kolRefusal: Translated<typeof chinese> = {
  'handle-taken':
    'The account “{{handle}}” on this platform is that of “{{name}}” already; case and width make no difference. Check the account.',
  'handle-empty': 'Enter the account: signs and blanks alone are none.',
  'term-turned-round': 'The first day can’t be after the last one.',
  'counted-ahead': '{{onDay}} is after today ({{todayDay}}) and has not happened yet. Check the date.',
  'tier-line-repeated': 'A line can stand only once for a tier.',
  'tier-lines-above-whole':
    'The tiers’ parts of “{{line}}” come to {{shareBp}}; together they can be 100 % at most.',
  'tier-proposal-gone': 'Nothing is proposed for “{{name}}” any more. Refresh and try again.',
  'price-repeated': 'Each format can have one price only.',
  'cooperation-of-other': 'The cooperation “{{title}}” is another KOL’s. Choose one of this KOL.',
  'cooperation-not-draft':
    'The cooperation “{{title}}” is signed already: it can’t be signed again or removed.',
  'cooperation-not-signed':
    'The cooperation “{{title}}” is not in force. Sign it first, or choose another one.',
  'document-of-cooperation':
    'Document {{document}} belongs to the KOL cooperation “{{title}}”. Do this at the KOL’s cooperations and deliverables.',
  'deliverable-accepted': '“{{title}}” is accepted. Withdraw the acceptance first.',
  'deliverable-not-accepted': '“{{title}}” is not accepted yet: invoices and payments follow acceptance.',
  'deliverable-without-cooperation':
    '“{{title}}” belongs to no signed cooperation, so it can’t be accepted. Choose its cooperation first.',
  'deliverable-without-amount': '“{{title}}” has no amount to accept. Enter the amount.',
  'deliverable-invoice-missing': '“{{title}}” has no unpaid invoice. Enter its invoice first.',
  'task-is-phase': '“{{task}}” is a phase, whose dates are those of its tasks. Choose one of them.',
  'review-not-blocked': 'No review holds the script of “{{title}}” back as it stands.',
  'pack-day-taken': 'The rule pack “{{pack}}” comes into force on {{onDay}} already. Choose another day.',
  'pack-in-use':
    'The rule pack “{{pack}}” was used for {{reviewCount}} reviews and stays as it is. Add a new version with its day.',
  'result-negative': 'Results of “{{title}}” on {{onDay}} can’t be below zero. Check the number.',
  'result-not-whole': 'Results of “{{title}}” on {{onDay}} have to be whole numbers. Check the number.',
  'result-never-published':
    '“{{title}}” was never published, so it can’t have results. Enter its publication first.',
  'result-before-publication':
    '“{{title}}” was published on {{publishedDay}}, so {{onDay}} can’t have results yet. Check the date.',
  'result-repeated': 'Results of “{{title}}” on {{onDay}} stand there more than once. Keep one row.',
};
