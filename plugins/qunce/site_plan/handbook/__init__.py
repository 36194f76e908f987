"""Playbooks and snippets."""
