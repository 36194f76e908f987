"""Pages of the handbook: playbooks, texts, tools."""
