import type { SpokenDayNames } from '../../src/dates/spoken-day-names.ts';

/** The English names that `languages/en.yaml` holds, for tests of days alone. */
export const english: SpokenDayNames = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  today: 'today',
  yesterday: 'yesterday',
  dayBeforeYesterday: 'the day before yesterday',
  counts: ['one', 'two', 'three'],
  daysAgo: ['{count} day ago', '{count} days ago'],
  last: 'last {weekday}',
  ordinals: ['st', 'nd', 'rd', 'th'],
  skip: ['on', 'the', 'of', 'in'],
};
