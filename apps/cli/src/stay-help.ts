export const STAY_HELP = `Days in a country against limits on a stay, days of crossing included.

  npm run -s stay -- --file cases.jsonl           explains in words (--lang en|ru|kk, default en)
  npm run -s stay -- --file cases.jsonl --json    one object a line in, one object a line out

A line in:  { "stays": [["2026-01-01","2026-01-20"],["2026-03-01",null]], "on": "2026-06-01",
              "caps": [{ "days": 90, "within": 180 }, { "days": 30, "perEntry": true }] }
  stays     [entry, exit]; an exit of null is an open stay, counted through "on"
  caps      { days, within } in every so many days · { days, perEntry: true } from each entry on
            { days, perYear: true } in each calendar year · { days, total: true, from, to } of one visa,
            from and to optional, days outside them not judged (the end of a visa is no limit on days)

A line out: { "caps": [{ … }], "binding": …, "lastLawfulOn": … }, the caps in the order given, each with
  used                     days of its window that ends on "on", both ends included; per entry 0 outside a stay
  remaining                days of the cap less those used, never below 0
  firstOverstayOn          first day in the country, up to "on", that broke the cap, or null
  overstayDays             days in the country, up to "on", that broke it
  longestStayIfEnteringOn  days that a stay beginning on "on" may last, days coming back meanwhile; null: without end
  earliestEntryOn          first day from "on" on which one day is lawful, or null for never
  binding                  index of the cap that ends first, or null when none ends
  lastLawfulOn             of the stay that holds "on", else of one that begins then; null: no lawful day, or no end

A day in two stays is one day, and counts in both entries of a cap per entry. A stay entered after "on" is a plan: its
days count in the windows of later days when its exit is given, and not at all without one. Leaving and returning on
one day is two stays; stays that overlap otherwise, and an entry while a stay is open, are refused as a question.

Exit codes: 0 answered, 2 bad input with one sentence on standard error; one bad line and nothing is printed.
`;
