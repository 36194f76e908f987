"""The lines of a Markdown body: headings, links, blocks, checklist items."""
