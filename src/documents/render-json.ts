import type { Plan } from '../plan/plan.ts';

// JSON may hold these as they are, but a terminal or an editor acts on them.
const unseen =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Renders the plan as JSON (schema aftercall/plan/1): keys in the order of the contract, two spaces, a line end; what cannot be seen is escaped. */
export function renderJson(plan: Plan): string {
  const json = JSON.stringify(plan, undefined, 2).replace(
    unseen,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
