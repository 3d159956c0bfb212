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

# Top-level domains that are gone, and that twitter-text 3.1 of October 2021 links all the same. Marked with `~`.
RETIRED = """
abarth active adac afamilycompany aigo alfaromeo an avianca bananarepublic bentley bl blanco bnl boots bq budapest
bugatti cancerresearch cartier caseih cbs ceb chloe chrysler cityeats comcast cookingchannel csc dabur dodge doha
doosan duck dunlop duns eh epost esurance etisalat everbank fiat flsmidth foodnetwork frontdoor fujixerox glade goo
goodhands guardian hgtv honeywell hoteles htc iinet intel iselect iveco iwc jcp jlc juniper kerrylogistics kinder
ladbrokes lancaster lancia lancome liaison linde lipsy lixil loft lupin macys maserati mcd mcdonalds meo metlife mf
mobily montblanc mopar movistar mtpc mutual mutuelle nadex nationwide natura newholland northwesternmutual off oldnavy
onyourside orientexpress pamperedchef panerai passagens piaget pramerica qvc raid redstone rightathome rmit rocher
sapo sca scjohnson scor ses shaw showtime shriram spiegel spreadbetting srt starhub statoil swiftcover symantec
telecity telefonica tiffany tp travelchannel uconnect um vista vistaprint volkswagen vuelos warman wolterskluwer
xfinity xperia zippo اتصالات موبايلي 大众汽车 工行 手表 珠宝 诺基亚
"""


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
# The list has no line for `za`, under which only `co.za` and its like are suffixes. Any top-level domain is one by the
# list’s own rule `*`, so naming it changes no answer, and lets a host be told from `end.of`.
rules |= {rule.rpartition(".")[2] for rule in rules}
rules |= {"~" + name for name in RETIRED.split() if name not in rules}

sys.stdout.reconfigure(encoding="utf-8", newline="\n")
print("# The Public Suffix List, sorted: under which names anybody may register one. https://publicsuffix.org")
print(f"# Version {version.group(1) if version else 'unknown'}. {len(rules)} rules. Made by Scripts/public-suffixes.py; do not edit.")
print("# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not")
print("# distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.")
for rule in sorted(rules, key=lambda rule: rule.encode()):
    print(rule)
