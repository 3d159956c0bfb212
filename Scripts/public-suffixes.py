#!/usr/bin/env python3
"""Writes rules/platforms/registers/public-suffixes.txt from the Public Suffix List.

    pip install publicsuffixlist idna
    python3 Scripts/public-suffixes.py > rules/platforms/registers/public-suffixes.txt

Takes the list that the package `publicsuffixlist` carries, or the file named as its argument. One rule a line, sorted by
bytes, names in Unicode and once more in their ASCII form, so that postlint finds a rule by halving and reads no more of it.
"""
import pathlib
import re
import sys

import idna


def source():
    if len(sys.argv) > 1:
        return pathlib.Path(sys.argv[1])
    import publicsuffixlist
    return pathlib.Path(publicsuffixlist.__file__).parent / "public_suffix_list.dat"


def ascii_form(rule):
    return ".".join(label if label in ("*",) else idna.encode(label, uts46=True).decode() for label in rule.split("."))


text = source().read_text(encoding="utf-8")
version = re.search(r"^// VERSION: (\S+)", text, re.M)
rules = set()
for line in text.splitlines():
    rule = line.split()[0] if line.split() else ""
    if not rule or rule.startswith("//"):
        continue
    mark, name = ("!", rule[1:]) if rule.startswith("!") else ("", rule)
    rules.add(mark + name)
    if not name.isascii():
        rules.add(mark + ascii_form(name))

sys.stdout.reconfigure(encoding="utf-8", newline="\n")
print("# The Public Suffix List, sorted: under which names anybody may register one. https://publicsuffix.org")
print(f"# Version {version.group(1) if version else 'unknown'}. {len(rules)} rules. Made by Scripts/public-suffixes.py; do not edit.")
print("# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not")
print("# distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.")
for rule in sorted(rules, key=lambda rule: rule.encode()):
    print(rule)
