import type { Ask, Menu, ShownLine } from '../../src/interview/prompter.ts';
import { readTyped } from '../../src/interview/read-typed.ts';
import type { Field } from '../../src/content/schema.ts';
import { contentOf, day } from './content-for-tests.ts';
import { fakeWorld } from './fake-world.ts';
import { contactLines, stepCard } from '../../src/cli/step-card.ts';
import { whyLines } from '../../src/cli/why-lines.ts';
import { wordsFor } from '../../src/cli/words-for.ts';
import { spellDay } from '../../src/documents/spell-day.ts';
import { exampleDue, exampleStep } from './example-plan.ts';

/** The words of the program, in English. */
export const words = wordsFor(fakeWorld({ argv: [], folder: '/' }, { out: '', error: '' }));

const context = { content: contentOf('uk'), words, today: day('2026-11-23') };

type Sample = Partial<Omit<Ask, 'read' | 'path' | 'kind'>> & { readonly field: Field };

function askOf({ field, options = [], ...rest }: Sample): Ask {
  return {
    path: field.id,
    kind:
      field.kind === 'choices' || field.kind === 'day' || field.kind === 'name'
        ? field.kind
        : 'choice',
    place: 'Money · 4 of about 11',
    text: field.text,
    error: field.error ?? words('interview.error'),
    options,
    canGoBack: true,
    read: (typed) => readTyped(typed, { field, options, context }),
    ...rest,
  };
}

const method: readonly (readonly [string, string, string?])[] = [
  ['bank-transfer', 'A transfer from my bank account'],
  ['debit-card', 'A debit card'],
  ['gift-cards', 'Gift cards', 'the caller asked for the numbers on the back'],
  ['not-sure', 'I am not sure'],
];

/** One of several answers is taken. */
export const askChoice = (change: Partial<Sample> = {}): Ask =>
  askOf({
    field: { id: 'method', kind: 'choice', text: 'How was this money sent?' },
    hint: 'Think of the first payment. The other ones come next.',
    help: 'Look in your bank app or on your statement: the line of the payment says how it was sent.',
    error: 'Type the number of the way that is nearest.',
    options: method.map(([id, label, hint]) => ({
      id,
      label,
      exclusive: false,
      ...(hint === undefined ? {} : { hint }),
    })),
    ...change,
  });

/** Several answers are taken, and one of them stands alone. */
export const askChoices = (change: Partial<Sample> = {}): Ask =>
  askOf({
    field: { id: 'seen', kind: 'choices', text: 'Which of these could the caller see?' },
    place: 'The computer · 6 of about 11',
    hint: 'More than one answer is fine.',
    options: [
      { id: 'screen', label: 'My screen, while they were connected to it', exclusive: false },
      { id: 'email', label: 'My emails', exclusive: false },
      {
        id: 'papers',
        label: 'Scans or photographs of my papers, for example a passport',
        exclusive: false,
      },
      { id: 'none', label: 'None of these', exclusive: true },
    ],
    ...change,
  });

/** A day is typed. */
export const askDay = (change: Partial<Sample> = {}): Ask =>
  askOf({
    field: {
      id: 'sent-on',
      kind: 'day',
      text: 'On which day did the money leave?',
      error: 'Type a day that has passed, for example 20 November 2026 or yesterday.',
      default: 'not-sure',
    },
    hint: 'For example: yesterday, last Friday, 20 November 2026. Type "not sure" if you do not know.',
    help: 'The statement of your account names the day.',
    ...change,
  });

/** A name is typed, where a secret could be typed as well. */
export const askName = (change: Partial<Sample> = {}): Ask =>
  askOf({
    field: { id: 'account', kind: 'name', text: 'What do you call this account?' },
    hint: 'For example: my savings account. Never its number.',
    ...change,
  });

export const askHelper: Ask = askChoice({
  readAloud: 'How did the money leave your account?',
  isForHelper: true,
  noteForHelper: 'Listen for gift cards. People often do not call them a payment.',
});

const call = {
  id: 'xx-line',
  org: 'Stop the payment line',
  who_for: 'Any payment',
  own: false,
  phone: '+1 (555) 010-0199',
  hours: 'all day, every day',
  source: 'https://line.example',
  checked: '2026-11-01',
  out_of_date: false,
};

export const urgentLines: readonly ShownLine[] = [
  { text: words('urgent.title'), tone: 'urgent' },
  { text: '1. Hang up. Use another phone for the next call.', tone: 'strong' },
  {
    text: '2. Call the fraud team of your bank, before you do anything else on this list.',
    tone: 'strong',
  },
  ...contactLines(call, { words, dayInFull: (text) => text }),
  { text: '' },
  { text: words('urgent.wait'), tone: 'strong' },
];

export const urgentMenu: Menu = {
  id: 'urgent',
  text: 'Have you done this?',
  options: ['done', 'cannot', 'not-needed'].map((id) => ({ id, label: words(`urgent.${id}`) })),
};

export const reviewMenu: Menu = {
  id: 'review',
  text: 'Is this right?',
  options: ['agree', 'change', 'more', 'save'].map((id) => ({ id, label: words(`review.${id}`) })),
};

export const reviewLines: readonly ShownLine[] = [
  { text: 'Check your answers', tone: 'title' },
  { text: '1. How was this money sent? Gift cards' },
  {
    text: '2. Which of these could the caller see? My emails; Scans or photographs of my papers, for example a passport',
  },
  { text: '3. On which day did the money leave? Friday 20 November 2026' },
];

/** A step that has each part of a card. */
const sampleStep = exampleStep({
  key: 'gift-cards',
  title: 'Call the company that issued the gift cards',
  why: 'Money that is still on a card can sometimes be frozen. Nobody can promise that it comes back.',
  due: [
    exampleDue({ rule: 'xx-cards', title: 'Report the cards', within: '1 day', day: '2026-11-24' }),
  ],
  contacts: [call],
  have_ready: [
    'The cards and their receipts. Say the numbers only when you made the call yourself.',
  ],
  say: ['A criminal made me buy these cards. I want to freeze what is left on them.'],
  sources: [{ id: 'xx-cards', url: 'https://cards.example/freeze', checked: '2026-11-01' }],
  because: ['payments.0.method is gift-card'],
});

const dayInFull = (text: string): string => spellDay(text, { content: context.content, words });

export const stepLines: readonly ShownLine[] = [
  { text: words('walk.count', { number: 3, total: 14 }), tone: 'quiet' },
  ...stepCard(sampleStep, { words, dayInFull }),
];

export const whyOfStep: readonly ShownLine[] = whyLines(sampleStep, {
  content: {
    ...context.content,
    rules: {
      'xx-cards': {
        id: 'xx-cards',
        says: 'A company that froze a card need not give its money back.',
        kind: 'advice',
        source: 'https://cards.example/freeze',
        checked: '2026-11-01',
      },
    },
    disagreements: [
      {
        id: 'shop-or-company',
        asks: 'The shop first, or the company of the card?',
        'they-say': [
          { who: 'One shop', says: 'come to us first.', source: 'https://shop.example' },
          { who: 'The company', says: 'call us at once.', source: 'https://cards.example' },
        ],
        choice: 'The company.',
        why: 'Only it can freeze a card.',
        'right-when': 'The shop sold the card an hour ago.',
        steps: ['gift-cards'],
        checked: '2026-11-01',
      },
    ],
  },
  given: { 'payments.0.method': 'gift-card' },
  today: context.today,
  words,
  dayInFull,
});

export const finishedLines: readonly ShownLine[] = [
  { text: words('walk.finished'), tone: 'title' },
  { text: words('start.written') },
  { text: '/home/sam/checklist-2026-11-23.html', tone: 'number' },
  { text: '' },
  { text: words('start.next') },
];

export const openMenu: Menu = {
  id: 'ask-yes',
  text: words('open.ask'),
  options: ['no', 'yes'].map((id) => ({ id, label: words(`interview.${id}`) })),
  isYesNo: true,
};

export const stepMenu: Menu = {
  id: 'step.gift-cards',
  text: 'How did it go?',
  options: ['done', 'waiting', 'refused', 'later', 'not-for-me', 'why', 'back', 'save'].map(
    (id) => ({
      id,
      label: words(`walk.${id}`),
    }),
  ),
};
