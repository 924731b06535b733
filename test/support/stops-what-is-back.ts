import type { Plan } from '../../src/plan/plan.ts';
import { stepsOf } from './make-plan.ts';

/** Words that hold only while a payment has not left, or was not decided. */
const stillOpen = /still pending|before it leaves|if you can, (and )?report/;

interface Payment {
  readonly id?: string;
  readonly method?: string;
  readonly outcome?: string;
}

/** Says which steps tell in short to stop a payment whose refund was refused or taken back. */
export function stopsWhatIsBack(plan: Plan): readonly string[] {
  const payments = (plan.answers['payments'] ?? []) as readonly Payment[];
  const refused = payments
    .filter(({ outcome }) => outcome === 'refused' || outcome === 'refund-reversed')
    .filter((payment) => canBeTold(payment, payments))
    .map(({ id, method }) => id ?? method ?? '');
  return stepsOf(plan)
    .filter((step) => step.needed && refused.includes(step.key.split('.')[1] ?? 'none'))
    .filter((step) => stillOpen.test(step.in_short.join(' ')))
    .map((step) => `${step.key} stops what was refused`);
}

/** Without a name a payment is known by its method, so by nothing where another has the same. */
function canBeTold({ id, method }: Payment, payments: readonly Payment[]): boolean {
  return id !== undefined || payments.filter((one) => one.method === method).length === 1;
}
