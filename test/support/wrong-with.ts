import type { Plan } from '../../src/plan/plan.ts';
import { leftToNobody } from './leaves-to.ts';
import { stepsOf } from './make-plan.ts';
import { stopsWhatIsBack } from './stops-what-is-back.ts';

/** Steps that say one line for each program or trick that was seen. */
const onePerThing: ReadonlySet<string> = new Set([
  'keep-evidence',
  'remove-remote-tools',
  'how-the-tricks-work',
]);

interface Contradiction {
  /** What may not stand in one plan. */
  readonly steps: readonly string[];
  readonly where: (plan: Plan) => boolean;
}

const contradictions: readonly Contradiction[] = [
  // The employer's team decides about a work device; it is not to be wiped meanwhile.
  {
    steps: ['clean-or-wipe', 'tell-your-employer'],
    where: (plan) => includes(plan, 'devices', 'work-device'),
  },
  // A wipe cleans the browser too; a plan that has both asks for the same work twice.
  {
    steps: ['clean-or-wipe', 'clean-browser'],
    where: (plan) => says(plan, 'Wipe the device. '),
  },
  // Nothing was taken, and yet an account is to be closed or a card blocked.
  { steps: ['close-accounts'], where: nothingTaken },
  { steps: ['block-cards'], where: nothingTaken },
  // A way that is not known and the same payment by a known way.
  { steps: ['unknown-payment', 'bank-transfer-payment'], where: (plan) => entries(plan) < 2 },
  { steps: ['unknown-payment', 'gift-card-payment'], where: (plan) => entries(plan) < 2 },
  { steps: ['stop-the-call'], where: (plan) => plan.answers['still-happening'] === 'no' },
  { steps: ['stop-the-courier'], where: (plan) => includes(plan, 'danger-now', 'none') },
  { steps: ['stop-unsent-payment'], where: (plan) => includes(plan, 'danger-now', 'none') },
  { steps: ['threats-to-you'], where: (plan) => includes(plan, 'danger-now', 'none') },
  { steps: ['complain-to-bank'], where: nothingTaken },
  // Support comes first where the person may know who did it: nothing is wiped, and nobody close is to be told.
  { steps: ['clean-or-wipe'], where: supportFirst },
  { steps: ['tell-family'], where: supportFirst },
  { steps: ['clean-windows'], where: (plan) => supportFirst(plan) && says(plan, 'Reset this PC') },
  // A device is wiped or cleaned, not both.
  { steps: ['clean-or-wipe'], where: (plan) => says(plan, 'Wipe the device. ') && cleans(plan) },
  { steps: ['clean-windows'], where: (plan) => says(plan, 'Reset this PC') && cleans(plan) },
  // Nobody needs permission to speak for themselves.
  { steps: ['permission-to-speak'], where: (plan) => plan.answers['who-is-answering'] === 'self' },
];

/** A support service is to be asked before a device is changed. */
function supportFirst(plan: Plan): boolean {
  return says(plan, 'Before you change anything on it, speak to a support service.');
}

/** The device is to be cleaned and kept. */
function cleans(plan: Plan): boolean {
  return ['Clean it. They had', 'run a Full scan'].some((words) => says(plan, words));
}

/** Tells whether any step of the plan says these words. */
function says(plan: Plan, words: string): boolean {
  const text = texts.get(plan) ?? JSON.stringify(plan.phases);
  texts.set(plan, text);
  return text.includes(words);
}

/** All that the steps of a plan say: written out once, since many rules look for words in it. */
const texts = new WeakMap<Plan, string>();

/** Nothing was taken, and no account was named that the caller may have reached. */
function nothingTaken(plan: Plan): boolean {
  const accounts = plan.answers['accounts'];
  const named = Array.isArray(accounts) && accounts.length > 0;
  return !named && includes(plan, 'what-they-got', 'nothing');
}

function includes(plan: Plan, question: string, option: string): boolean {
  const value = plan.answers[question];
  return Array.isArray(value) && value.some((one) => one === option);
}

function entries(plan: Plan): number {
  const payments = plan.answers['payments'];
  return Array.isArray(payments) ? payments.length : 0;
}

/** Says what is wrong with a plan, whatever the answers were; empty where nothing is. */
export function wrongWith(plan: Plan): readonly string[] {
  const steps = stepsOf(plan);
  const needed = steps.filter((step) => step.needed);
  const ids = new Set(needed.map((step) => step.id));
  const articles = new Set(steps.flatMap((step) => step.article_step ?? []));
  return [
    ...(needed.length < 4 ? ['nearly empty'] : []),
    ...(plan.first.length < 1 || plan.first.length > 5 ? ['first lines'] : []),
    ...(articles.size === 4 ? [] : ['a step of the article is missing']),
    ...(plan.crisis.length === 1 ? [] : ['no crisis line']),
    ...leftToNobody(plan),
    ...stopsWhatIsBack(plan),
    ...contradictions
      .filter((one) => one.steps.every((id) => ids.has(id)) && one.where(plan))
      .map((one) => one.steps.join(' beside ')),
    ...needed.filter((step) => step.do.length === 0).map((step) => `${step.key} has nothing to do`),
    ...needed
      .filter((step) => step.do.length > 7 && !onePerThing.has(step.id))
      .map((step) => `${step.key} is too long`),
    ...needed
      .filter((step) => [...step.do, ...step.say].some((line) => /\{[a-z]+(:|\})/.test(line)))
      .map((step) => `${step.key} has a slot`),
  ];
}
