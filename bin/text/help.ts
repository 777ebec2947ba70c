/** Help that teaches: what a command is for, how it is called, and what it answers. */
import { LARGEST_PACK, LARGEST_UNPACKED } from '../../lib/engine/evidence-format.js';
import { serverHelp } from './help-server.js';

export const overview = `tocsin: facts in, milestones out, every date explained.

Tocsin counts the deadlines of cyber-incident reporting. You tell it what
happened and when; it says what is due, by when, and how each day was counted.

  tocsin serve                  the server of one machine: clocks, mails, pages
  tocsin incident register      a new incident: what is due, and what waits
  tocsin fact record            what happened, and which dates it moved
  tocsin drill                  a story of weeks in a minute, with nothing due
  tocsin export, tocsin import  all of it, from one machine to AWS or back
  tocsin verify PACK            an evidence pack, offline: is it what Tocsin made?

  tocsin derive [FILE…]         scenarios in, milestones out, a line each
  tocsin derive --pretty FILE   the same for a person: a table, and every count
  tocsin facts list             the kinds of fact, and what each carries
  tocsin regimes show jp-appi   the law as it is modelled, with its sources
  tocsin calendars count 4 us-sec --after 2026-11-20
                                four business days of the SEC, day by day

  tocsin help COMMAND           more about serve, incident, fact, alert, drill,
                                person, entity, token, export, import, verify,
                                derive, facts, regimes, calendars
  tocsin --version

Try one of the scenarios that come with it, or live through one:

  tocsin derive --pretty scenarios/att-2024.json
  tocsin drill us-fcc-cpni

Exit status: 0 all well; 1 a scenario or file could not be used, or the server
refused; 2 the command was wrong; 69 what it needs is not there: a server, a
port, a folder, a table; 70 a mistake of Tocsin's own; 74 the result could not
be written whole.
`;

const verify = `tocsin verify PACK [--hash HASH] [--json]

Checks an evidence pack, the zip file that counsel and auditors take from the
page of an incident or from GET /api/incidents/ID/evidence. It needs no server
and no network, and says in sentences what was checked and what is wrong:

  - no file was changed, is missing or was added
  - every entry of the record follows from the one before it
  - scenario.json has the facts of the record
  - the law, applied anew, gives the dates of milestones.json
  - alerts.json has the acknowledgements of the record

  --hash HASH  a hash of the record that was written down earlier, or its first
               16 digits or more: it must be in there. A chain alone does not
               show that somebody made all of it anew
  --json       what was found, for a program

A pack of another version whose law differs is not called wrong: verify says so,
and which version to use. PACK may be - for standard input. It may have ${LARGEST_PACK / 2 ** 20} MiB,
and ${LARGEST_UNPACKED / 2 ** 20} MiB unpacked.

Examples:

  tocsin verify tocsin-inc-234-2026-11-24.zip
  tocsin verify tocsin-inc-234-2026-11-24.zip --hash 3f2a9c0d1e2f3a4b

Exit status: 0 everything holds; 1 something is wrong, or could not be checked,
or the file is no evidence pack; 2 the command was wrong, or the file cannot be
read.
`;

const derive = `tocsin derive [--no-basis] [FILE…]
tocsin derive --pretty [FILE…]

Reads scenarios as JSON, one object a line, from the files named or from standard
input (also written -), and writes one result a line in the same order. A file may
also hold a single scenario spread over many lines.

  --pretty     for a person: what comes next, a table, the facts, and how each date
               was counted, day by day with its sources
  --no-basis   leave out how the dates were counted: about a tenth of the size

A scenario names its regimes and the facts; every time has an offset:

  {
    "id": "my-incident",
    "regimes": ["us-sec-8k"],
    "profile": { "zone": "America/New_York" },
    "facts": [
      { "id": "f1", "kind": "materiality-determination",
        "at": "2026-11-20T10:00:00-05:00", "material": true }
    ],
    "now": "2026-11-24T12:00:00Z"
  }

With "now", what is past its date is late; without it, no clock is consulted.

A line that cannot be used is answered in its place, and the run goes on:

  {"id":"my-incident","error":{"type":"/errors/local-time","title":"…","detail":"…",
  "pointer":"/facts/0/at"}}

Examples:

  tocsin derive --pretty scenarios/att-2024.json
  tocsin derive cases.jsonl > results.jsonl
  tocsin derive --no-basis < cases.jsonl | head -1

Exit status: 0; 1 if any line could not be used; 2 if a file could not be read; 70
if Tocsin itself made a mistake, with the line on standard error; 74 if the result
could not be written whole.
`;

const calendars = `tocsin calendars list
tocsin calendars show CALENDAR [YEAR]
tocsin calendars count N CALENDAR --after DATE

Which days are business days, and why the others are not.

  list     every calendar, the years it knows, and to which year published lists
           confirm it
  show     with a year: each weekday on which it is closed, with name and source,
           and the days it watches, which an announcement may still close; without
           a year: what it rests on
  count    N business days after a date, day by day; the day itself is not counted

  --json   the same for a program

Examples:

  tocsin calendars show us-sec 2026
  tocsin calendars show jp-gov 2027 --json
  tocsin calendars count 4 us-sec --after 2026-11-20
  tocsin calendars count 7 us-fcc after 2026-12-10
`;

const regimes = `tocsin regimes list
tocsin regimes show REGIME

The law as Tocsin has it: each obligation, what starts its period, how long it runs,
the provision that says so and how far that was checked; what sets the general rule
aside; the phases of the regime's state machine; and what is not modelled.

  --json   the same for a program

A source marked (secondary) was read in commentary, one marked (unverified) was not
yet held against its text.

Examples:

  tocsin regimes list
  tocsin regimes show us-fcc-cpni
  tocsin regimes show jp-appi --json
`;

const facts = `tocsin facts list
tocsin facts show KIND

What can be told to Tocsin: the kinds of fact, what each carries, and an example.

  --json   the same for a program

Examples:

  tocsin facts list
  tocsin facts show submission
  tocsin facts show delay-determination
`;

export const helpFor: Readonly<Record<string, string>> = {
  ...serverHelp,
  verify,
  derive,
  facts,
  calendars,
  regimes,
};
