import type { Translated } from '../translated.ts';
import type { deliverableRefusal as zhCn } from '../zh-cn/deliverable-refusal.ts';

export const deliverableRefusal: Translated<typeof zhCn> = {
  'deliverable-out-of-order':
    '“{{title}}” can’t go to this step. Take it from brief to script, review, scheduled and published; to send it back, choose an earlier step.',
  'deliverable-published':
    '“{{title}}” is published and can’t be edited or sent back. To take it down, retract it.',
  'deliverable-not-published': '“{{title}}” is not published, so there is nothing to take down.',
  'deliverable-retracted': '“{{title}}” was taken down. To publish it again, add a new deliverable.',
  'script-empty': '“{{title}}” has no script yet. Write one first.',
  'script-not-reviewed': 'The script of “{{title}}” has not been reviewed. Review it first.',
  'script-edited-since': 'The script of “{{title}}” was edited after its review. Review it as it stands now.',
  'script-blocked':
    'The script of “{{title}}” did not pass its review. Change what is marked and review it again, or let a reviewer waive it with a reason.',
  'rules-changed-since':
    'The rules in force on {{onDay}} have more against “{{title}}”. Review it by those rules.',
  'qualification-missing':
    'Whoever publishes “{{title}}” has none of the qualifications that it needs ({{qualifications}}). Add one, or let someone else publish it.',
  'qualification-expired':
    'The qualification for “{{title}}” ({{qualifications}}) ran out on {{expiredDay}}, so it can’t be published on {{onDay}}. Renew it first.',
  'grade-above-audience':
    'The product of “{{title}}” is R{{productGrade}}, and its audience may be shown R{{audienceGrade}} at most. Choose another product or audience.',
  'publication-ahead': 'The day of publication can’t be after today ({{todayDay}}).',
  'link-missing': 'Enter the link under which “{{title}}” was published.',
};
