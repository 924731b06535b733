import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parseContentFile } from '../../src/content/content-file.ts';
import type { Content } from '../../src/content/content.ts';
import { readWords } from '../../src/content/read-words.ts';
import { makeWords, type Words } from '../../src/language/words.ts';
import type { Plan, PlanContact, PlanDue, PlanStep } from '../../src/plan/plan.ts';

const languageFile = join(import.meta.dirname, '../../checklists/languages/en.yaml');

/** The words of the program in English, without the content of any country. */
export const exampleWords: Words = makeWords(
  readWords(parseContentFile('languages/en.yaml', readFileSync(languageFile, 'utf8'))).words,
);

/** What every call of the example begins and ends with. */
const spoken = {
  opening: 'I want to report a scam.',
  closing: 'Please note the time of my report.',
  do_not: ['Do not read out a code.'],
};

const checked = '2026-11-01';

/** A country that does not exist: nothing of it changes when a fact of a real country does. */
export const exampleContent: Content = {
  version: 'example',
  words: {},
  language: 'en',
  country: {
    id: 'xx',
    name: 'Exampleland',
    currency: 'XXX',
    'currency-symbol': '¤',
    paper: 'a4',
    'day-order': 'dmy',
    order: 1,
    regions: [],
    emergency: 'xx-emergency',
    bank: 'own-bank',
    support: [],
  },
  countries: [],
  sections: [],
  questions: [],
  conditions: {},
  phases: [],
  disagreements: [],
  tricks: [],
  renamedSteps: {},
  statementReview: { accounts: [], 'look-for': [], signs: [], again: [] },
  blanks: { then: [], situations: [] },
  steps: [],
  letters: [],
  calls: [],
  contacts: {
    'xx-emergency': {
      id: 'xx-emergency',
      org: 'Emergency services',
      purpose: 'emergency',
      phone: '000',
      'who-for': 'Danger now',
      confidence: 'high',
      source: 'https://police.example/emergency',
      checked,
    },
    'xx-bureau': {
      id: 'xx-bureau',
      org: 'Example Bureau',
      purpose: 'credit',
      'who-for': 'Your credit file',
      confidence: 'high',
      source: 'https://bureau.example/contact',
      checked: '2026-03-01',
    },
  },
  deadlines: {},
  rules: {
    'xx-alert': {
      id: 'xx-alert',
      says: 'An alert is free.',
      kind: 'law',
      source: 'https://law.example/alert',
      checked: '2026-03-01',
    },
  },
  durations: {},
  holidays: [],
  remoteTools: { places: {}, tools: [] },
};

/** Makes a step of the plan; what is not given is empty. */
export function exampleStep(step: Partial<PlanStep> & Pick<PlanStep, 'key' | 'title'>): PlanStep {
  return {
    id: step.key.split('.')[0] ?? step.key,
    needed: true,
    in_short: [],
    do: [],
    say: [],
    have_ready: [],
    ask_for: [],
    do_not: [],
    write_down: [],
    what_happens_next: [],
    for: [],
    due: [],
    contacts: [],
    sources: [],
    because: [],
    status: 'to-do',
    marks: [],
    ...step,
  };
}

/** Makes a contact of the plan. */
function exampleContact(
  contact: Partial<PlanContact> & Pick<PlanContact, 'id' | 'org'>,
): PlanContact {
  return {
    who_for: `Anyone with a question for ${contact.org}`,
    own: false,
    source: `https://${contact.id}.example/contact`,
    checked,
    out_of_date: false,
    ...contact,
  };
}

/** Makes a deadline of the plan. */
export function exampleDue(due: Partial<PlanDue> & Pick<PlanDue, 'rule' | 'title'>): PlanDue {
  return {
    within: '13 months',
    whose: 'you',
    kind: 'law',
    counts_from: 'The day the money left. We count the safe side.',
    if_missed: 'The bank may refuse.',
    past: false,
    still: 'Ask all the same.',
    estimated: false,
    ...due,
  };
}

/** The bank of the person's own, whose number is on the card. */
export const exampleBank = exampleContact({
  id: 'own-bank',
  org: 'Your bank',
  own: true,
  who_for: 'Any payment',
  note: 'Use the number on the back of your card. Never a number from the caller.',
});

const fraudLine = exampleContact({
  id: 'xx-fraud-line',
  org: 'Example Fraud Line',
  phone: '0800 555 0143',
  phone_e164: '+448005550143',
  phone_from_abroad: '+44 20 7946 0143',
  url: 'https://fraud-line.example',
  hours: 'Monday to Friday, 9am to 5pm',
  cost: 'free',
});

const crisis = exampleContact({
  id: 'xx-crisis',
  org: 'Example Listeners',
  phone: '116 000',
  hours: 'all day, every day',
});

/** The card of the call to one bank; the second differs from the first in what is said. */
function bankCall(key: string, name: string, say: string): PlanStep {
  return exampleStep({
    key,
    title: `Call the fraud team of ${name}`,
    first_line: 'Call your bank. Ask for the fraud team.',
    why: 'The bank can still stop money.',
    for: [name],
    have_ready: ['Your card', 'The day and the sum.'],
    do: ['Call the number on the back of your card.', 'Go through the payments one by one.'],
    say: ['A caller had control of my computer.', say],
    ask_for: ['Stop what is pending.', 'Give me a case number.'],
    do_not: ['Do not tell anyone a password.'],
    write_down: ['The name and the case number.'],
    what_happens_next: ['The bank may block your card.'],
    contacts: [exampleBank, fraudLine],
    sources: [
      { id: 'xx-refund', url: 'https://law.example/refund', checked },
      { id: 'xx-answer', url: 'https://law.example/answer', checked },
      { id: 'xx-freeze', url: 'https://law.example/freeze', checked },
    ],
    due: [
      exampleDue({
        rule: 'xx-refund',
        title: 'Tell the bank about the payment',
        day: '2027-12-20',
        starts: '2026-11-20',
      }),
    ],
  });
}

const cardPayment = exampleStep({
  key: 'card-payment.c1',
  title: 'Dispute the card payment',
  first_line: 'Dispute the card payment of ¤399 on Friday 20 November 2026.',
  why: 'A card payment can be charged back.',
  do: ['Ask for a chargeback.'],
  say: ['I did not agree to the payment of ¤399 on Friday 20 November 2026.'],
  what_happens_next: ['The card company asks the seller.'],
  contacts: [exampleBank],
  status: 'waiting',
  marks: [
    {
      key: 'card-payment.c1',
      as: 'waiting',
      on: '2026-11-22',
      until: '2026-12-01',
      reference: 'ABC-1',
      spoke_to: 'the fraud team',
    },
  ],
  sources: [{ id: 'xx-answer', url: 'https://law.example/answer', checked }],
  due: [
    exampleDue({
      rule: 'xx-written',
      title: 'Send the written form',
      within: '60 days',
      counts_from: 'The day of the statement that shows it. Look at its first page.',
    }),
    exampleDue({
      rule: 'xx-quick',
      title: 'Use the short form',
      day: '2026-11-21',
      starts: '2026-11-20',
      past: true,
      still: 'Use the long form.',
    }),
    exampleDue({
      rule: 'xx-answer',
      title: 'The answer of the bank',
      whose: 'them',
      within: '5 business days',
      day: '2026-11-30',
      starts: '2026-11-22',
      if_missed: 'You lose nothing.',
      estimated: true,
    }),
    exampleDue({
      rule: 'xx-note',
      title: 'The note that they have your letter',
      whose: 'them',
      day: '2026-11-22',
      starts: '2026-11-20',
      past: true,
      still: 'Call and ask.',
    }),
  ],
});

const fraudAlert = exampleStep({
  key: 'place-fraud-alert',
  title: 'Place a fraud alert',
  article_step: 2,
  why: 'Lenders then check that it is you.',
  do: ['Type https://bureau.example/alert_form yourself.'],
  contacts: [
    exampleContact({
      id: 'xx-bureau',
      org: 'Example Bureau',
      text_number: '7000',
      tty: '18000',
      email: 'help@bureau.example',
      address: 'PO Box 1, Exampletown',
      source: 'https://bureau.example/contact',
      checked: '2026-03-01',
      out_of_date: true,
    }),
  ],
  lasts: {
    id: 'xx-alert',
    what: 'The alert',
    lasts: 'until-removed',
    renew: 'Look at it each year.',
  },
  sources: [{ id: 'xx-alert', url: 'https://law.example/alert', checked: '2026-03-01' }],
  status: 'refused',
  marks: [{ key: 'place-fraud-alert', as: 'refused', on: '2026-11-22' }],
});

/** A plan with one of everything that a document can show, for Monday 23 November 2026. */
export const examplePlan: Plan = {
  schema: 'aftercall/plan/1',
  made_for: '2026-11-23',
  content_version: 'example',
  facts_checked: { oldest: '2026-03-01', newest: checked },
  country: 'xx',
  region: 'not-sure',
  language: 'en',
  answers: { country: 'xx', 'what-they-got': ['money', 'passwords'] },
  dropped: [],
  first: [
    'cut-the-connection',
    'call-your-bank.high-street-bank',
    'call-your-bank.river-bank',
    'card-payment.c1',
  ],
  calls: [
    {
      ...spoken,
      with: 'High Street Bank',
      contact: 'own-bank',
      steps: ['call-your-bank.high-street-bank', 'card-payment.c1'],
    },
    {
      ...spoken,
      with: 'Example Fraud Line',
      contact: 'xx-fraud-line',
      steps: ['call-your-bank.high-street-bank', 'call-your-bank.river-bank'],
    },
    { ...spoken, with: 'River Bank', contact: 'own-bank', steps: ['call-your-bank.river-bank'] },
    { ...spoken, with: 'Example Listeners', contact: 'xx-crisis', steps: ['talk-to-someone'] },
  ],
  phases: [
    {
      id: 'right-now',
      title: 'Right now',
      intro: 'A criminal did this.',
      steps: [
        exampleStep({
          key: 'cut-the-connection',
          title: 'Take the device off the internet, and leave it off until a later step says so',
          do: ['Pull out the network cable.'],
        }),
      ],
    },
    {
      id: 'money',
      title: 'Your money',
      steps: [
        bankCall('call-your-bank.high-street-bank', 'High Street Bank', 'I sent it myself.'),
        bankCall('call-your-bank.river-bank', 'River Bank', 'I did not send it.'),
        cardPayment,
      ],
    },
    {
      id: 'accounts',
      title: 'Your passwords',
      steps: [
        exampleStep({
          key: 'change-passwords',
          title: 'Change your passwords',
          article_step: 1,
          why: 'They may know them.',
          do: ['Start with email.'],
          what_happens_next: ['They cannot come back in.'],
          status: 'done',
          marks: [{ key: 'change-passwords', as: 'done', on: '2026-11-22' }],
        }),
      ],
    },
    {
      id: 'identity',
      title: 'Your identity',
      steps: [
        fraudAlert,
        exampleStep({
          key: 'close-accounts',
          title: 'Close accounts',
          article_step: 3,
          needed: false,
          not_needed: 'Not needed now. Do it if an account shows up that you did not open.',
        }),
      ],
    },
    {
      id: 'watch',
      title: 'Keep watch',
      steps: [
        exampleStep({
          key: 'review-statements',
          title: 'Review your statements each month',
          article_step: 4,
          do: ['Go through each statement.'],
        }),
        exampleStep({
          key: 'tell-family',
          title: 'Tell one person close to you',
          do: ['Choose one person.'],
          status: 'not-for-me',
          marks: [{ key: 'tell-family', as: 'not-for-me' }],
        }),
      ],
    },
    {
      id: 'support',
      title: 'Support for you',
      steps: [
        exampleStep({
          key: 'talk-to-someone',
          title: 'Talk to someone',
          do: ['Call a service below.'],
          contacts: [crisis],
        }),
      ],
    },
  ],
  follow_ups: [],
  support: [
    crisis,
    exampleContact({ id: 'xx-advice', org: 'Example Advice', url: 'https://advice.example' }),
  ],
  crisis: [crisis],
  warnings: ['Nobody asks for a fee to give money back.'],
  facts_out_of_date: [
    { id: 'xx-bureau', checked: '2026-03-01', review_by: '2026-08-28' },
    { id: 'xx-alert', checked: '2026-03-01', review_by: '2026-08-28' },
  ],
};
