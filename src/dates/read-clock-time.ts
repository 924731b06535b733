const form = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/i;

/** Reads a time of day as people type it (`14:30`, `2.30 pm`, `9am`) and gives `HH:MM`; undefined where it is none. A bare number is no time. */
export function readClockTime(typed: string): string | undefined {
  const [, hourText, minuteText, half] = form.exec(typed.trim()) ?? [];
  if (hourText === undefined || (minuteText === undefined && half === undefined)) return undefined;
  const hour = hourOf(Number(hourText), half);
  const minute = Number(minuteText ?? '0');
  if (hour === undefined || minute > 59) return undefined;
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
