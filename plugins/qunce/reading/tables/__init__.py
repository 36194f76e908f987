"""Tables made elsewhere, as rows of text: CSV, XLSX, iCalendar, another site's Markdown."""
