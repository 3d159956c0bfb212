#!/usr/bin/env python3
"""Writes Sources/TextAnalysis/Composition/Composition+Table.swift from the Unicode data that Python carries.

    python3 Scripts/canonical-composition.py > Sources/TextAnalysis/Composition/Composition+Table.swift
"""
import unicodedata


def rows(values, width):
    return "\n".join("    " + ", ".join(values[i:i + width]) + "," for i in range(0, len(values), width))


pairs = []
for value in range(0x110000):
    # Compatibility ideographs become other ideographs: nothing that is counted changes.
    if 0xF900 <= value <= 0xFAFF or 0x2F800 <= value <= 0x2FA1F or 0xAC00 <= value <= 0xD7A3:
        continue
    written = unicodedata.decomposition(chr(value))
    if written and not written.startswith("<"):
        parts = [int(part, 16) for part in written.split()] + [0]
        pairs.append((value, parts[0], parts[1]))

composing = [i for i, (value, _, second) in enumerate(pairs)
             if second and unicodedata.normalize("NFC", chr(value)) == chr(value)]
composing.sort(key=lambda i: pairs[i][1:])

print(f"""// Made by Scripts/canonical-composition.py from Unicode {unicodedata.unidata_version}. Unicode data files are © Unicode, Inc., licence
// Unicode-3.0. Do not edit.

extension Composition {{
  /// A character and the two that it is made of, 21 bits each; the last is nothing where it is another name of one
  /// character. In order of the character.
  static let pairs: [UInt64] = [
{rows([f"0x{c << 42 | a << 21 | b:X}" for c, a, b in pairs], 6)}
  ]

  /// Which pairs compose, in order of the two.
  static let composing: [UInt16] = [
{rows([str(i) for i in composing], 20)}
  ]
}}""")
