"""Diagrams as SVG: where each line, box and word goes on a sheet as wide as a phone."""
