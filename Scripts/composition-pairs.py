"""Prints the canonical compositions of Unicode's basic plane.

    python3 Scripts/composition-pairs.py > Sources/TextAnalysis/Folding/CompositionPairs.swift

Their number does not grow: Unicode's stability policy keeps new composites out of NFC.
"""

import unicodedata

triples = []
for code in range(0x80, 0x10000):
    parts = unicodedata.decomposition(chr(code))
    if not parts or parts.startswith("<") or unicodedata.normalize("NFC", chr(code)) != chr(code):
        continue
    pair = [int(part, 16) for part in parts.split()]
    if len(pair) == 2:
        triples.append((code, *pair))

seconds = sorted({second for _, _, second in triples if second > 0x36F})

print("// Printed by Scripts/composition-pairs.py. Do not edit.\n")
print("extension Composition {")
print("  /// Composed, first, second; by composed.")
print("  static let triples: [UInt16] = [")
for start in range(0, len(triples), 4):
    print("    " + " ".join("0x%X, 0x%X, 0x%X," % triple for triple in triples[start : start + 4]))
print("  ]\n")
print("  /// What composes with a letter before it, beside U+0300 to U+036F; ascending.")
print("  static let laterSeconds: [UInt16] = [")
for start in range(0, len(seconds), 12):
    print("    " + " ".join("0x%X," % second for second in seconds[start : start + 12]))
print("  ]\n}")
