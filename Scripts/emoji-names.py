"""Prints the register of emoji names: what a screen reader says, in English and French.

    apt-get download unicode-cldr-core && dpkg-deb -x unicode-cldr-core_*.deb cldr
    python3 Scripts/emoji-names.py cldr 41 DAY > rules/platforms/registers/emoji-names.tsv

Canadian French where CLDR has it. Skin tones are left out: a name is put together with theirs when it is looked up.
"""

import sys
import xml.etree.ElementTree as tree

root, version, day = sys.argv[1:]
TONES = {chr(code) for code in range(0x1F3FB, 0x1F400)}


def names(*languages):
    found = {}
    for language in languages:
        for folder in ("annotations", "annotationsDerived"):
            path = f"{root}/usr/share/unicode/cldr/common/{folder}/{language}.xml"
            for node in tree.parse(path).iter("annotation"):
                if node.get("type") == "tts" and node.text != "↑↑↑":
                    found[node.get("cp").replace("\ufe0f", "")] = node.text
    return found


def is_emoji(sequence):
    first = ord(sequence[0])
    return first > 0x1F000 or "\u20e3" in sequence or 0x203C <= first <= 0x3299 and not 0x2200 <= first < 0x2300


english, french = names("en", "en_CA"), names("fr", "fr_CA")
print("# What a screen reader says for an emoji: emoji without variation selectors, English, French; by UTF-8 bytes.")
print(f"# Source: Unicode CLDR {version}, annotations of en, en_CA, fr, fr_CA, printed by Scripts/emoji-names.py on {day}.")
print("# Licence: Unicode-DFS-2016, © 1991-2022 Unicode, Inc. All rights reserved. LICENSES/Unicode-DFS-2016.txt")
print()
for sequence in sorted(english.keys() & french.keys(), key=lambda text: text.encode()):
    is_tone = len(sequence) == 1
    if is_emoji(sequence) and (is_tone or not TONES & set(sequence)):
        print(f"{sequence}\t{english[sequence]}\t{french[sequence]}")
