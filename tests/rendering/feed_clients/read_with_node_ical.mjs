// node-ical reads a feed from stdin and prints its events as JSON.

import { readFileSync } from "node:fs";
import ical from "node-ical";

const events = Object.values(ical.sync.parseICS(readFileSync(0, "utf-8"))).filter(
  (entry) => entry.type === "VEVENT",
);

const asRead = (event) => ({
  uid: event.uid,
  start: event.start / 1000,
  end: event.end / 1000,
  summary: event.summary,
  description: event.description,
  status: event.status,
  sequence: Number(event.sequence),
});

console.log(JSON.stringify(events.map(asRead)));
