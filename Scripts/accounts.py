#!/usr/bin/env python3
"""Turns the Government of Canada's list of official accounts into the register that the rules look things up in.

    Scripts/accounts.py gc_official_accounts.csv 2026-08-22 > rules/gc/registers/accounts.csv

The list is the one behind https://www.canada.ca/en/social.html, as github.com/PatLittle/GC-Socials records it day by day.
What was dropped, and why, goes to the standard error and into the head of the register.
"""

import csv
import sys
from collections import Counter
from urllib.parse import unquote, urlparse

PLATFORMS = {
    "x": "x", "facebook": "facebook", "instagram": "instagram", "intagram": "instagram", "youtube": "youtube",
    "linkedin": "linkedin", "flickr": "flickr",
}
HOSTS = {"twitter.com": "x", "x.com": "x"}
LANGUAGES = {"english": "en", "français": "fr", "bilingual": "mul", "bilingue": "mul"}
# What stands before the name in an address: youtube.com/user/NAME, linkedin.com/company/NAME.
PREFIXES = {
    "x": [], "instagram": [], "facebook": ["pg"], "youtube": ["user", "c"], "linkedin": ["company", "showcase", "school"],
    "flickr": ["photos", "people"],
}


def platform_of(address):
    host = address.netloc.lower()
    for name in ("www.", "m.", "ca."):
        host = host.removeprefix(name)
    return HOSTS.get(host, host.removesuffix(".com"))


def handle_of(address, platform):
    """The name in an address; None where it has none, as facebook.com/pages/A-title/1234 and youtube.com/channel/UC… do not."""
    steps = [step for step in unquote(address.path).split("/") if step]
    if steps and steps[0].lower() in PREFIXES[platform]:
        steps = steps[1:]
    elif platform in ("linkedin", "flickr"):
        return None
    if not steps or steps[0].lower() in ("pages", "people", "channel") or steps[0].isdigit():
        return None
    handle = steps[0].removeprefix("@")
    return None if "@" in handle or "." in handle and platform == "x" or handle == "profile.php" else handle


def main(path, day):
    accounts, dropped = {}, Counter()
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        platform = PLATFORMS[row["Platform"].strip().lower()]
        language = LANGUAGES[row["Language"].strip().lower()]
        url = row["URL"].strip()
        address = urlparse(url if "//" in url else "https://" + url)
        if platform_of(address) != platform:
            dropped["whose address is another platform’s"] += 1
            continue
        handle = handle_of(address, platform)
        if handle is None:
            dropped["whose address has no handle"] += 1
            continue
        key = (platform, handle.lower())
        if key in accounts:
            dropped["listed twice"] += 1
            if accounts[key][2] != language:
                accounts[key][2] = "mul"
            continue
        accounts[key] = [handle, platform, language, " ".join(row["Department"].split()), address._replace(query="").geturl()]

    notes = ", ".join(f"{count} {why}" for why, count in sorted(dropped.items()))
    print("# Official accounts of the Government of Canada, as listed at https://www.canada.ca/en/social.html.")
    print(f"# Source: github.com/PatLittle/GC-Socials, commit 35c58233, {day}, cleaned by Scripts/accounts.py.")
    print("# Licence: none is stated with the list. It holds public facts; the terms and conditions of canada.ca apply to its text.")
    print(f"# {len(rows)} rows, of which {len(accounts)} are kept; dropped: {notes}.")
    print("# There are no rows for Bluesky, Mastodon, Threads or TikTok. `mul` is an account in both languages.")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["handle", "platform", "language", "department", "url"])
    for key in sorted(accounts):
        out.writerow(accounts[key])
    print(f"{len(rows)} rows, {len(accounts)} kept; dropped: {notes}", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
