"""Reads a calendar with icalendar and dateutil, and prints what it understood as JSON: a second opinion on what we write."""

import datetime
import json
import sys

from dateutil.rrule import rrulestr
from icalendar import Calendar


def midnight(day):
    if isinstance(day, datetime.datetime):
        raise SystemExit(f"not a whole day: {day}")
    return datetime.datetime.combine(day, datetime.time())


def days(start, rule):
    if rule is None:
        return [start.date().isoformat()]
    return [one.date().isoformat() for one in rrulestr(rule.to_ical().decode(), dtstart=start)]


def alarms(component, start, end):
    found = []
    for alarm in component.subcomponents:
        trigger = alarm["TRIGGER"]
        base = end if trigger.params.get("RELATED") == "END" else start
        found.append((base + trigger.dt).isoformat(timespec="minutes"))
    return found


def read(component):
    is_event = component.name == "VEVENT"
    start = midnight(component["DTSTART" if is_event else "DUE"].dt)
    if is_event and midnight(component["DTEND"].dt) - start != datetime.timedelta(days=1):
        raise SystemExit("longer than a day")
    return {
        "kind": component.name,
        "uid": str(component["UID"]),
        "sequence": int(component["SEQUENCE"]),
        "days": days(start, component.get("RRULE")),
        "summary": str(component["SUMMARY"]),
        "description": str(component.get("DESCRIPTION", "")),
        "status": str(component["STATUS"]),
        "alarms": alarms(component, None if not is_event else start, start),
        "errors": [str(one) for one in component.errors],
    }


with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
print(json.dumps([read(one) for one in calendar.subcomponents]))
