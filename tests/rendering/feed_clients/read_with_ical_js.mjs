// ical.js reads a feed from stdin and prints its events as JSON.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf-8")));

const epoch = (time) => time.toUnixTime();

const asRead = (component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    start: epoch(event.startDate),
    end: epoch(event.endDate),
    summary: event.summary,
    description: event.description,
    status: component.getFirstPropertyValue("status"),
    sequence: event.sequence,
  };
};

console.log(JSON.stringify(calendar.getAllSubcomponents("vevent").map(asRead)));
