"""Qunce 群策: one share's Markdown file in, every outcome out."""
