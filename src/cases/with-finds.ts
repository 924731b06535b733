import type { AnswerValue, Given } from '../facts/answers.ts';
import type { StatementFind, StatementLook } from './case-file.ts';

/** What the caller got, as a find shows it: in the words of the question `what-they-got`. */
const got = { payments: 'money', accounts: 'opened-accounts' } as const;

/** Gives the answers with what was found in statements: each find is one more payment or account. Replayed each time, never stored. */
export function withFinds(given: Given, statements: readonly StatementLook[]): Given {
  const finds = statements.flatMap(({ find }) => find ?? []);
  return finds.reduce(withFind, given);
}

function withFind(given: Given, { opens, id, values }: StatementFind): Given {
  const index = countEntries(given, opens);
  const start = `${opens}.${String(index)}`;
  const fields = Object.entries<AnswerValue>({ id, ...values }).map(
    ([field, value]) => [`${start}.${field}`, value] as const,
  );
  const before = index === 0 ? {} : { [`${opens}.${String(index - 1)}.another`]: 'yes' };
  return {
    ...given,
    'what-they-got': withGot(given['what-they-got'], got[opens]),
    [`${opens}.any`]: 'yes',
    ...before,
    ...Object.fromEntries(fields),
    [`${start}.another`]: 'no',
  };
}

function countEntries(given: Given, opens: string): number {
  const numbers = Object.keys(given).flatMap((path) => {
    const [question, number] = path.split('.');
    return question === opens && /^\d+$/.test(number ?? '') ? [Number(number)] : [];
  });
  return Math.max(-1, ...numbers) + 1;
}

/** "Nothing" stands alone, and is no longer true. */
function withGot(value: AnswerValue | undefined, more: string): readonly string[] {
  const before = typeof value === 'object' ? value : [];
  return [...before.filter((one) => one !== 'nothing' && one !== more), more];
}
