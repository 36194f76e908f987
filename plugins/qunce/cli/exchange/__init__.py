"""Schedules in and out: `qunce import`, `qunce export`, `qunce plan`."""
