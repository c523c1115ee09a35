/** The end of a run over many files: units that came twice, and those of the list that did not come. */
import type { Exit, Io } from '../io';
import { EXIT, jsonLine } from '../io';
import { attendanceJson, attendanceText, doublesText } from '../text/attendanceText';
import type { Checked } from '../text/report';
import type { Arrived } from './roster';
import { attendance, doubles } from './roster';

export function arrivedOf({ path, read }: Checked): Arrived {
  return {
    path,
    unit: read?.unit ?? null,
    year: read?.year ?? null,
    unread:
      read?.unread === undefined || read.unread === ''
        ? []
        : read.unread.replace('没有读到 ', '').split('、'),
  };
}

/** Nobody missing of a list is no error; somebody is. Without a list, a unit that came twice is worth a word. */
export function endOfRun(
  arrived: readonly Arrived[],
  roster: readonly string[] | null,
  json: boolean,
  io: Io,
): Exit {
  const twice = doubles(arrived);
  io.note(doublesText(twice));
  if (roster === null) return EXIT.fine;
  const seen = attendance(roster, arrived);
  const read = arrived.filter(one => one.unit !== null || one.unread.length > 0);
  io.out(json ? jsonLine(attendanceJson(seen, twice, read)) : attendanceText(seen, twice, read));
  return seen.missing.length > 0 || twice.length > 0 ? EXIT.wrong : EXIT.fine;
}
