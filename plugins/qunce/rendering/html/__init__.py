"""Fragments of pages from templates."""
