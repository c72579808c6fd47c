/** What the calendar's library writes, read by another one. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarText, type Deadline } from '../../src/render/ics.ts';

const deadline = (parts: Partial<Deadline>): Deadline => ({
  id: 'board.ABC.2028-02-29@certs',
  day: '2028-02-29',
  summary: 'Board renewal due: ABC',
  description: 'One line.\nAnother; with, signs \\ in it.',
  ...parts,
});

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({
    event: new ICAL.Event(component),
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    alarms: component.getAllSubcomponents('valarm'),
  }));

describe('calendarText', () => {
  const text = calendarText(
    'Renewals',
    [deadline({}), deadline({ id: 'other@certs', day: '2026-12-31' })],
    '2026-11-23',
  );

  it('has an event a deadline, a whole day long', () => {
    expect(read(text).map(({ event }) => [event.uid, String(event.startDate), event.startDate.isDate])).toEqual([
      ['board.ABC.2028-02-29@certs', '2028-02-29', true],
      ['other@certs', '2026-12-31', true],
    ]);
    expect(read(text).map(({ event }) => String(event.endDate))).toEqual(['2028-03-01', '2027-01-01']);
  });

  it('gives the text back as it was', () => {
    const [first] = read(text);
    expect([first?.event.summary, first?.event.description]).toEqual([deadline({}).summary, deadline({}).description]);
  });

  it('reminds 90, 30 and 7 days before', () => {
    for (const { alarms } of read(text)) {
      expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P90D', '-P30D', '-P7D']);
      expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY', 'DISPLAY']);
    }
  });

  it('has the asked day for its stamp, so that it is the same whenever it is written', () => {
    expect(read(text)[0]?.stamp).toBe('2026-11-23T00:00:00Z');
    expect(calendarText('Renewals', [deadline({})], '2026-11-23')).toBe(
      calendarText('Renewals', [deadline({})], '2026-11-23'),
    );
  });

  it('ends its lines as RFC 5545 wants, none longer than 75 bytes', () => {
    const long = calendarText('Renewals', [deadline({ summary: 'é, '.repeat(80) })], '2026-11-23');
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(long.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of long.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(read(long)[0]?.event.summary).toBe('é, '.repeat(80));
  });
});
