"""YAML as editors read it (1.2, core schema): `yes`, `20:30` and dates are strings."""

import re

import yaml

INTEGER = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


def load(text):
    """The value of a YAML document; tabs may part a key from its value, which only libyaml knows."""
    return _value(yaml.compose(text, yaml.CBaseLoader))


def _value(node):
    if isinstance(node, yaml.MappingNode):
        return {_value(key): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    return _plain(node.value) if node.style is None else node.value


def _plain(text):
    if text.lower() in WORDS and text in {text.lower(), text.upper(), text.capitalize()}:
        return WORDS[text.lower()]
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if FLOAT.fullmatch(text) else text
