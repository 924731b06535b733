const text = { type: 'string' };
const texts = { type: 'array', items: text };
const day = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` };
const list = (items: object): object => ({ type: 'array', items });
const object = (required: readonly string[], properties: object): object => ({
  type: 'object',
  required,
  properties,
});

const contact = object(['id', 'org', 'who_for', 'own', 'source', 'checked', 'out_of_date'], {
  id: text,
  org: text,
  phone: text,
  phone_e164: { type: 'string', pattern: String.raw`^\+\d{6,15}$` },
  url: text,
  hours: text,
  source: { type: 'string', pattern: '^https://' },
  checked: day,
  own: { type: 'boolean' },
  out_of_date: { type: 'boolean' },
});

const due = object(
  [
    'within',
    'whose',
    'rule',
    'title',
    'kind',
    'counts_from',
    'if_missed',
    'past',
    'still',
    'estimated',
  ],
  {
    day,
    starts: day,
    starts_with: text,
    started_by: text,
    next_step: text,
    next_title: text,
    within: text,
    whose: { enum: ['you', 'them'] },
    rule: text,
    kind: { enum: ['law', 'industry', 'advice'] },
    past: { type: 'boolean' },
    estimated: { type: 'boolean' },
  },
);

const mark = object(['key', 'as'], {
  key: text,
  as: { enum: ['to-do', 'waiting', 'done', 'refused', 'not-for-me', 'undo'] },
  on: day,
  until: day,
  reference: text,
  spoke_to: text,
  note: text,
});

const step = object(
  [
    'id',
    'key',
    'title',
    'needed',
    'do',
    'say',
    'due',
    'contacts',
    'sources',
    'because',
    'status',
    'marks',
  ],
  {
    id: text,
    key: text,
    title: text,
    article_step: { enum: [1, 2, 3, 4] },
    needed: { type: 'boolean' },
    why: text,
    in_short: texts,
    do: texts,
    say: texts,
    have_ready: texts,
    ask_for: texts,
    do_not: texts,
    write_down: texts,
    what_happens_next: texts,
    for: texts,
    due: list(due),
    contacts: list(contact),
    sources: list(object(['id', 'url', 'checked'], { id: text, url: text, checked: day })),
    because: texts,
    status: { enum: ['to-do', 'waiting', 'done', 'refused', 'not-for-me'] },
    marks: list(mark),
    opened_by: object(['step', 'because'], {
      step: text,
      because: { enum: ['no-answer', 'refused'] },
      day,
    }),
    not_needed: text,
    first_line: text,
    lasts: object(['id', 'what', 'lasts', 'renew'], {
      id: text,
      what: text,
      lasts: text,
      renew: text,
      until: day,
    }),
  },
);

const followUp = object(['id', 'step', 'kind', 'title', 'neutral_title'], {
  id: text,
  step: text,
  kind: { enum: ['deadline', 'answer', 'review', 'renewal'] },
  day,
  until: day,
  repeat: object(['every', 'count'], {
    every: { const: 'month' },
    count: { type: 'integer', minimum: 1 },
  }),
  title: text,
  neutral_title: text,
});

const change = object(['kind', 'about'], {
  kind: { enum: ['number', 'address', 'period', 'new', 'gone', 'text'] },
  about: text,
  was: text,
  is: { type: 'string' },
});

const logEntry = object(['on', 'organisation'], {
  on: day,
  time: { type: 'string', pattern: '^[0-9]{2}:[0-9]{2}$' },
  key: text,
  organisation: text,
  spoke_to: text,
  reference: text,
  promised: text,
  until: day,
});

/** The JSON Schema (2020-12) of the published plan. Fields that it does not name may be added at any time. */
export const planSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'aftercall/plan/1',
  ...object(
    [
      'schema',
      'made_for',
      'content_version',
      'facts_checked',
      'country',
      'region',
      'language',
      'answers',
      'dropped',
      'first',
      'calls',
      'phases',
      'follow_ups',
      'support',
      'crisis',
      'warnings',
      'facts_out_of_date',
    ],
    {
      schema: { const: 'aftercall/plan/1' },
      made_for: day,
      content_version: text,
      facts_checked: object(['oldest', 'newest'], { oldest: day, newest: day }),
      country: text,
      region: text,
      language: text,
      answers: { type: 'object' },
      dropped: list(object(['id', 'reason'], { id: text, reason: text })),
      first: texts,
      calls: list(
        object(['with', 'contact', 'steps', 'opening', 'closing', 'do_not'], {
          with: text,
          contact: text,
          steps: texts,
          opening: text,
          closing: text,
          do_not: texts,
        }),
      ),
      phases: list(object(['id', 'title', 'steps'], { id: text, title: text, steps: list(step) })),
      follow_ups: list(followUp),
      changes: list(change),
      call_log: list(logEntry),
      support: list(contact),
      crisis: list(contact),
      warnings: texts,
      facts_out_of_date: list(
        object(['id', 'checked', 'review_by'], { id: text, checked: day, review_by: day }),
      ),
    },
  ),
};
