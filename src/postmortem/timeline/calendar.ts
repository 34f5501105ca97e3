import {
  addDays,
  countDays,
  type Day,
  formatDay,
  type Moment,
  formatInstant,
} from '../time/index.js';
import type { EntryTime } from '../postmortem.js';
import type { Candidate } from './candidates.js';

type WallTime = Omit<EntryTime, 'instant'>;

/** Counts minutes across days that are named, or that change at midnight without a word. */
export class Calendar {
  private day = 0;
  private last: number | null = null;
  /** The first day that is named, and how many days after the first entry it is. */
  private named: { readonly day: Day; readonly at: number } | null = null;
  /** The year to read bare dates in. */
  private year: number;
  private isYearKnown: boolean;
  private heading: { readonly day: Day; readonly at: number } | null = null;

  /** `incident` is the day of the incident that the rest of the postmortem names. */
  constructor(private readonly incident: Day | null) {
    this.year = incident?.year ?? 2000;
    this.isYearKnown = incident !== null && incident.year !== null;
  }

  placeTime({ moment, context }: Candidate): WallTime | null {
    if (context.day !== null && context.day !== this.heading?.day) {
      this.enterDay(context.day, moment?.minutes ?? 0);
      this.heading = { day: context.day, at: this.day };
    } else if (moment?.day) this.enterDay(moment.day, moment.minutes ?? 0);
    else if (moment?.minutes !== null && moment !== null) this.passMidnight(moment.minutes);
    if (moment?.day && context.day !== null) this.enterDay(moment.day, moment.minutes ?? 0);
    if (moment === null || moment.minutes === null) return null;
    const minutes = this.day * 1440 + this.countMinutes(moment);
    this.last = minutes;
    const inherited = this.heading && addDays(this.heading.day, this.day - this.heading.at);
    return {
      minutes,
      text: moment.text,
      date: formatDay(moment.day ?? inherited),
      zone: moment.zone ?? context.zone,
      approximate: moment.approximate,
    };
  }

  /** The time with its instant, once all entries are parsed: a later entry may name the day. */
  addInstant(time: WallTime): EntryTime {
    const first = time.zone === null ? null : this.findFirstDay();
    if (first === null || time.zone === null) return { ...time, instant: null };
    const { month, day } = first;
    const wall = { year: first.year ?? this.year, month, day, minutes: time.minutes };
    return { ...time, instant: formatInstant(wall, time.zone) };
  }

  // Midnight is the start of a day, or its end if entries of its evening come before.
  private countMinutes({ minutes, text }: Moment): number {
    const evening = (this.last ?? 0) - this.day * 1440;
    const isEnd = /^(?:12\S*\s?)?midnight$/i.test(text) && evening > 720 && evening < 1440;
    return isEnd ? 1440 : (minutes ?? 0);
  }

  // The day of the first entry.
  private findFirstDay(): Day | null {
    if (!this.isYearKnown) return null;
    if (this.named === null) return this.incident;
    const { day, at } = this.named;
    return addDays({ ...day, year: day.year ?? this.year }, -at);
  }

  private enterDay(day: Day, minutes: number): void {
    if (day.year !== null) {
      this.year = day.year;
      this.isYearKnown = true;
    }
    if (this.named === null) {
      // If a day is first named after some entries, with an earlier hour, it is the next day.
      this.passMidnight(minutes, 0);
      this.named = { day, at: this.day };
    }
    this.day = countDays(day, this.year) - countDays(this.named.day, this.year) + this.named.at;
  }

  // A few lines out of order aren't a new day; six hours back are.
  private passMidnight(minutes: number, slack = 360): void {
    if (this.last !== null && this.day * 1440 + minutes < this.last - slack) this.day += 1;
  }
}
