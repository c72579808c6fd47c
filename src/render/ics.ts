/** Due days as a calendar file (RFC 5545). The only import of its library. */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** One deadline: a whole day. */
export type Deadline = {
  /** Stays the same for the same deadline, so that importing twice does not double it. */
  id: string;
  /** `YYYY-MM-DD` */
  day: string;
  summary: string;
  description: string;
};

/** Days before a deadline on which it reminds. */
const REMINDERS = [90, 30, 7];
const SECONDS_A_DAY = 86_400;

/** A day at midnight UTC: whole days have no time zone. */
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * The text of a calendar with one event a deadline.
 *
 * @param asOf the asked day: the same question gives the same bytes
 */
export const calendarText = (name: string, deadlines: readonly Deadline[], asOf: string): string => {
  const calendar = ical({
    name,
    prodId: { company: 'certs', product: 'renewal', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, day, summary, description } of deadlines) {
    const event = calendar.createEvent({
      id,
      start: at(day),
      allDay: true,
      stamp: at(asOf),
      summary,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const days of REMINDERS) {
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore: days * SECONDS_A_DAY, description: summary });
    }
  }
  return `${calendar.toString()}\r\n`;
};
