"""Prints how likely groups of three letters are in English, French and other languages.

    apt-get download debian-handbook && dpkg-deb -x debian-handbook_*.deb handbook
    python3 Scripts/trigrams.py handbook > Sources/TextAnalysis/LanguageDetection/Trigrams.swift

The text counted is The Debian Administrator's Handbook 11 (GPL-2.0-or-later or CC-BY-SA-3.0), the same book in many
languages. Only frequencies are taken from it, no sentence.
"""

import glob
import html
import math
import re
import sys
from collections import Counter

KINDS = {
    "english": ["en-US"],
    "french": ["fr-FR"],
    "spanish": ["es-ES"],
    "portuguese": ["pt-BR"],
    "italian": ["it-IT"],
    "german": ["de-DE"],
    "dutch": ["nl-NL"],
    "others": "ca-ES ro-RO sv-SE da-DK nb-NO id-ID hr-HR cs-CZ pl-PL tr-TR vi-VN".split(),
}
ENGLISH = set("the of and to for with are from this that be which can will not or".split())
NUMBER = 1000
RAREST = 1e-5


def paragraphs(book, language):
    for path in sorted(glob.glob(f"{book}/usr/share/doc/debian-handbook/html/{language}/*.html")):
        page = open(path, encoding="utf8", errors="replace").read()
        page = re.sub(r"<(pre|code|script|style|tt)[^>]*>.*?</\1>", " ", page, flags=re.S)
        pattern = r'<(?:p|div class="para"|h\d|li)[^>]*>(.*?)(?=</p>|</div>|</h\d>|</li>)'
        for found in re.findall(pattern, page, flags=re.S):
            text = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", found)).split())
            words = re.findall(r"\w+", text.lower())
            if len(text) <= 20 or not words:
                continue
            # Some paragraphs are not translated.
            if language != "en-US" and sum(word in ENGLISH for word in words) > 0.12 * len(words):
                continue
            yield text


def trigrams(text):
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        if len(word) > 1:
            padded = f" {word} "
            for start in range(len(padded) - 2):
                trigram = padded[start : start + 3]
                if all(ord(letter) < 0x250 for letter in trigram):
                    yield trigram


counts = {
    kind: Counter(t for language in languages for text in paragraphs(sys.argv[1], language) for t in trigrams(text))
    for kind, languages in KINDS.items()
}
totals = {kind: sum(count.values()) for kind, count in counts.items()}
weight = Counter()
for kind, count in counts.items():
    for trigram, number in count.items():
        weight[trigram] += number / totals[kind] * (3 if kind in ("english", "french") else 1)


def key(trigram):
    first, second, third = (ord(letter) for letter in trigram)
    return first << 20 | second << 10 | third


print("// Printed by Scripts/trigrams.py from the frequencies in The Debian Administrator's Handbook 11. Do not edit.\n")
print("extension LanguageScore {")
print("  /// Three letters of ten bits; ascending. A space is the edge of a word.")
print("  static let trigrams: [UInt32] = [")
chosen = sorted((trigram for trigram, _ in weight.most_common(NUMBER)), key=key)
for start in range(0, len(chosen), 10):
    print("    " + " ".join(f"0x{key(trigram):X}," for trigram in chosen[start : start + 10]))
print("  ]\n")
print("  /// For each trigram, how likely it is in " + ", ".join(KINDS) + ":")
print("  /// four times the binary logarithm, from the mean of all.")
print("  static let weights: [Int8] = [")
rows = []
for trigram in chosen:
    logs = [math.log2(max(counts[kind][trigram] / totals[kind], RAREST)) for kind in KINDS]
    mean = sum(logs) / len(logs)
    rows.append(" ".join(f"{max(-31, min(31, round(4 * (log - mean))))}," for log in logs))
for start in range(0, len(rows), 3):
    print("    " + "  ".join(rows[start : start + 3]))
print("  ]\n}")
