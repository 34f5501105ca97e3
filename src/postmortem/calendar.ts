import { addDays, countDays, type Day, formatDay } from './dates.js';
import type { EntryTime } from './postmortem.js';
import type { Candidate } from './timeline-lines.js';

/** Counts minutes through days that are named, or that pass unsaid at midnight. */
export class Calendar {
  private day = 0;
  private last: number | null = null;
  /** The number of the first entry's day, once known, and the year to read bare dates in. */
  private base: number | null = null;
  private year = 2000;
  private heading: { readonly day: Day; readonly at: number } | null = null;

  readTime({ moment, context }: Candidate): EntryTime | null {
    if (context.day !== null && context.day !== this.heading?.day) {
      this.enterDay(context.day, moment?.minutes ?? 0);
      this.heading = { day: context.day, at: this.day };
    } else if (moment?.day) this.enterDay(moment.day, moment.minutes ?? 0);
    else if (moment?.minutes !== null && moment !== null) this.passMidnight(moment.minutes);
    if (moment?.day && context.day !== null) this.enterDay(moment.day, moment.minutes ?? 0);
    if (moment === null || moment.minutes === null) return null;
    const minutes = this.day * 1440 + moment.minutes;
    this.last = minutes;
    const inherited = this.heading && addDays(this.heading.day, this.day - this.heading.at);
    return {
      minutes,
      text: moment.text,
      date: formatDay(moment.day ?? inherited),
      zone: moment.zone ?? context.zone,
    };
  }

  private enterDay(day: Day, minutes: number): void {
    this.year = day.year ?? this.year;
    if (this.base === null) {
      this.passMidnight(minutes);
      this.base = countDays(day, this.year) - this.day;
    }
    this.day = countDays(day, this.year) - this.base;
  }

  // A few lines out of order aren't a new day; half a night backwards is.
  private passMidnight(minutes: number): void {
    if (this.last !== null && this.day * 1440 + minutes < this.last - 360) this.day += 1;
  }
}
