/** Help for the server, and for the commands that talk to a running one or move its data. */

/** What all of them have in common. */
const FINDING = `  --data FOLDER   find the server by its data folder (.tocsin, or TOCSIN_DATA):
                  for whoever may read that folder, no token is needed
  --url, --token  find it by its address (TOCSIN_URL, TOCSIN_TOKEN)
  --json          the server's answer, for a program
`;

const STATUS = `Exit status: 0; 1 the server refused, and says why; 2 the command was wrong; 69
no server answers.
`;

const serve = `tocsin serve [--data FOLDER] [--port N]

Runs the server of one machine until Ctrl-C: the record of every incident, a
clock for each regime of it, mails, the API and its pages on 127.0.0.1. Nothing
is lost when it stops or is killed; it goes on from the data folder.

  --data FOLDER      where everything is kept; .tocsin, or TOCSIN_DATA
  --port N           4040; 0 takes whichever is free
  --zone ZONE        the home zone of the first entity; this machine's
  --mail-to A        who is written to while no people are set up;
                     TOCSIN_MAIL_TO
  --mail-from A      the sender of mails; TOCSIN_MAIL_FROM
  --public-url URL   where people find the pages, for links in mails;
                     TOCSIN_PUBLIC_URL
  --quiet            log errors alone

SMTP_URL (smtps://user:secret@mail.example.com) names a mail server; without
one, messages lie in the outbox of the data folder, where any mail program opens
them.

Examples:

  tocsin serve
  SMTP_URL=smtp://mail:25 tocsin serve --mail-to grc@example.com \\
    --mail-from tocsin@example.com
`;

const incident = `tocsin incident register [FILE] --title T [--entity E] [--zone Z]
                         [--regime R]… [--member-state DE]
                         [--fact KIND@AT[,field=value…]]…
tocsin incident list [--closed]
tocsin incident show ID
tocsin incident close|reopen ID --reason R
tocsin incident regime add|not-applicable ID REGIME --reason R

Incidents of a running server. Registering one starts a clock for each of its
regimes, and prints what is due, what waits for which fact, and how to record
the next.

  FILE       a scenario as tocsin derive reads it, or - for standard input;
             flags add to it. Its id is left aside, the server gives its own;
             "now" and "closures" are refused: the time is the server's, and a
             closing holds for every incident
  --regime   repeated, or several with commas: us-sec-8k,eu-nis2
  --zone     the home zone; otherwise the file's, otherwise the entity's
  --fact     such as discovery@2026-11-20T10:00:00-05:00; AT is an instant with
             its offset, or now
  regime     add takes one more regime in, not-applicable ends its clock; the
             reason stays in the record

${FINDING}
Examples:

  tocsin incident register --title "Payroll server" --regime us-sec-8k \\
    --fact discovery@2026-11-20T10:00:00-05:00
  tocsin incident register scenario.json --title "Payroll server"
  tocsin incident regime not-applicable inc-234 us-sec-8k --reason "not listed"

${STATUS}`;

const fact = `tocsin fact record ID KIND --at INSTANT|now [--zone Z] [--regime R] [--note N]
                   [field=value …]
tocsin fact retract ID FACT --reason R [--at INSTANT]

Writes down what happened, and prints what it moved: each date before and after.
tocsin facts show KIND tells which fields a kind has.

  --at       when it happened, with an offset: 2026-11-20T10:00:00-05:00. It is
             never guessed: for this moment, say now (a drill's own time in a
             drill). Only a retraction, which is an act of this moment, may
             leave it out
  --zone     where it happened, if not at home
  --note     for people; moves no date. It is not privileged
  field      material=true, days=30, until=2026-12-24, categories=1,3

A fact is never changed: a retraction takes it out of the count, and both stay.

${FINDING}
Examples:

  tocsin fact record inc-234 materiality-determination --at now material=true
  tocsin fact record inc-234 submission --at 2026-11-24T16:00:00-05:00 \\
    --regime us-sec-8k of=item-1.05-report
  tocsin fact retract inc-234 f-234 --reason "not yet knowledge"

${STATUS}`;

const alert = `tocsin alert list ID
tocsin alert ack ALERT [--note N]

What was sent about an incident, to whom, and who has seen it. Acknowledging an
alert quiets that step of it, so that it does not escalate; the next step comes
all the same, until the report is filed.

${FINDING}
Examples:

  tocsin alert list inc-234
  tocsin alert ack inc-234.us-sec-8k.01234567 --note "with counsel"

${STATUS}`;

const drill = `tocsin drill
tocsin drill NAME|FILE [--speed N] [--to ADDRESS] [--quiet]

Lives through a story of weeks in a minute, by the clocks that real incidents
have, and prints what happens as it happens: facts, phases, dates that start and
move, and who is told. Without a name it lists the drills that come with Tocsin.
Where no server runs, it starts one for as long as the drill takes.

  --speed N     how many times as fast: 86400, a day a second, unless told
                otherwise
  --to ADDRESS  its messages go there, for all three roles; without it they stay
                in the outbox
  --quiet       the head and the ending alone
  --json        a JSON object a line: what happened, and at last the incident

Ctrl-C stops the telling, not the drill. A FILE has title, story, start, end and
a scenario, like those in scenarios/drills.

  --data FOLDER   find the server by its data folder (.tocsin, or TOCSIN_DATA)
  --url, --token  find it by its address (TOCSIN_URL, TOCSIN_TOKEN)

Examples:

  tocsin drill all-six
  tocsin drill us-sec-8k --speed 172800 --to me@example.com

${STATUS}`;

const person = `tocsin person set ID --name N --address A --zone Z --language en|ja
                  --role R[,R] [--entity E]…
tocsin person list
tocsin person remove ID

Who hears of an incident: by role, for the entities named, or for all of them
where none is. Roles: grc, counsel, executive, auditor, admin. Setting a person
who is there already writes all of it anew. The last one who would hear of an
entity cannot be removed.

${FINDING}
Example:

  tocsin person set ana --name "Ana Braun" --address ana@example.com \\
    --zone Europe/Berlin --language en --role grc,admin

${STATUS}`;

const entity = `tocsin entity set ID --name N --zone Z [--member-state DE] [--policy P]
tocsin entity list

The companies whose incidents these are: their home zone, and what their regimes
need to know. What is not named stays as it was.

${FINDING}
Example:

  tocsin entity set nordheide --name "Nordheide Telekom" --zone Europe/Berlin \\
    --member-state DE

${STATUS}`;

const token = `tocsin token --role R[,R] --name N [--days D]
tocsin token --table NAME --role R[,R] --name N [--days D]
tocsin token list
tocsin token revoke ID

Access for a script or a colleague. The token is printed once, alone on standard
output; the server keeps its hash. It is good for 30 days unless told otherwise,
365 at most. Roles: grc, counsel, executive, auditor, admin. The record shows
the name.

  --table NAME    make it in the table itself, without a server's leave: for a
                  stack that was just deployed, whose output Table has the name.
                  AWS credentials and region are those that the AWS CLI uses
${FINDING}
Examples:

  export TOCSIN_TOKEN=$(tocsin token --role counsel --name counsel-desk)
  tocsin token --table Tocsin-Table-1A2B3C --role admin,grc --name desk
  tocsin token revoke tok-234

${STATUS}`;

/** Where the data are that move. */
const PLACE = `  --data FOLDER   the data folder; .tocsin, or TOCSIN_DATA. No server may use it
                  meanwhile
  --table NAME    the table of a stack, which its output Table names, with the
                  AWS credentials and region that the AWS CLI uses;
                  AWS_ENDPOINT_URL_DYNAMODB names another endpoint
`;

const exporting = `tocsin export [--data FOLDER | --table NAME] > FILE
tocsin export [--data FOLDER | --table NAME] --out FILE [--json]

Writes all that a Tocsin has into one file, which another takes over with tocsin
import: the record of every incident, what was sent, clocks, settings, hashes of
tokens, drills. Lists are derived anew and sign-ins end, so they stay behind.
Privileged notes and drafts reach only counsel: they stay too, and export says
how many.

${PLACE}  --out FILE      instead of standard output: whole or not at all, and for its
                  owner alone
  --json          with --out: what was exported, for a program

The file is JSON, a line for each item; the last line has their number and
SHA-256. It is as confidential as the data.

Examples:

  tocsin export --out tocsin.jsonl
  tocsin export --table Tocsin-Table-1A2B3C --out tocsin.jsonl

Exit status: 0; 1 the data cannot be exported as they are; 2 the command was
wrong; 69 the folder or table is not there, or in use; 74 the file could not be
written whole.
`;

const importing = `tocsin import FILE [--data FOLDER | --table NAME] [--json]

Takes over what tocsin export wrote. Everything is checked before anything is
written: that the file is whole, that every record's chain holds, and that each
incident that is here already goes on in the file as it is here. A Tocsin with
incidents or entries of its own is left as it is, and the first one is named.

${PLACE}  --json          what was new, what was there already, for a program

Settings and tokens become those of the file; what it does not have is removed,
and told. Clocks begin a new generation: on a folder with the next tocsin serve,
on AWS within five minutes. Stop the old one first, for two that watch one
incident both send.

What is here already is left as it is, so the same file may be imported again,
and an import that was interrupted must be: until then no server starts on it.

Examples:

  tocsin import tocsin.jsonl --table Tocsin-Table-1A2B3C
  tocsin import tocsin.jsonl --data .tocsin

Exit status: 0; 1 the file cannot be taken over, and nothing was written; 2 the
command was wrong; 69 the folder or table is not there, or in use.
`;

export const serverHelp: Readonly<Record<string, string>> = {
  serve,
  incident,
  fact,
  alert,
  drill,
  person,
  entity,
  token,
  export: exporting,
  import: importing,
};
