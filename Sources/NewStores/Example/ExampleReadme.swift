/// The README beside the invented store: what the store is, the first ten minutes, and who shows what.
///
/// A test compares its tables with the store. If you move an example, change its line here.
public func exampleReadme() -> String { text }

// swift-format-ignore
private let text = ##"""
# An invented store to play with

Eight participants that do not exist, three years in which they reported, and one year before. Everything in
`records/` is invented: names, people, answers, acts, votes and every source at `example.org`. Only the twelve
recommendations, the points of the 2009 report and the titles of the treaties are those of real documents; the
list of small arms measures was changed. You can change and break everything: `pillar init --example` writes
the store again into another folder.

## The first ten minutes

Run these commands in this folder, which holds `records/`.

```sh
git init -b main && git add --all && git commit -m "An invented store"   # so that git can show changes
pillar git setup                    # once in every clone: git merges records by their meaning
pillar status 2022                  # who answered what; it is normal not to answer
pillar check --strict               # three informations, no warning and no error
pillar show XCC 2022 R2             # one answer as text, and why it went back
pillar annex 2022 --format html --output public.html
pillar annex 2022 --format html --output all.html --edition secretariat
```

Open the two pages side by side and look for *Teacup Principality*. Where the second page prints a restricted
text, the first one says “withheld” or nothing. Every restricted text begins with the readers for whom it is.

Then make two mistakes. Write `"plannned"` for a status in `records/2022/XBB/implementation.json`, and remove
a comma from `records/2022/XCC/salw.json`:

```sh
pillar check                        # both are found, with line and column
pillar explain schema               # what the rule is for, and how to correct the record
```

Correct both. Then change the order of two lines inside an answer: `pillar check` reports it, and `pillar fmt`
restores the order.

## Who is who

| code | name | what it shows |
|---|---|---|
| `XAA` | Inkwell Republic | reports in full every year, moves forward, helps others |
| `XBB` | Lantern Coast | stops reporting on an item and reports again; until 2022 it was called Lantern Shore |
| `XCC` | Paper Islands | goes back to earlier stages and says why; its texts are full of characters that have a meaning in Markdown and HTML |
| `XDD` | Kiteland | reports nothing itself; its answers come from public sources, some of them doubtful |
| `XEE` | Teacup Principality | small; it has text for every visibility |
| `XFF` | Union of Invented Harbours | an organisation: it has no vote, and many items do not apply to it |
| `QMA` | Quiet Hollow | never reports, which is not a finding; it does vote |
| `ZZA` | New Cartographia | joined in July 2022 |

The frameworks use the codes `ARF` and `UN` for the bodies that answer. In this store these are the Forum of
Invented Participants and the Assembly of Invented Nations.

## What to look for

The first table has an example of each kind of change between a year and the year before. `pillar diff 2021 2022`
prints the changes of 2022; `pillar annex YEAR --part G` prints those in which something changed.

| change | where |
|---|---|
| first report | `XAA 2022 R3` |
| reported again | `XBB 2023 R1` |
| no report this year | `XBB 2022 R1` |
| no new information | `XDD 2022 R1` |
| clarified | `XCC 2022 R3` |
| progress | `XAA 2023 R1` |
| reported at an earlier stage | `XCC 2022 R2` |
| stopped | `XCC 2022 R7` |
| resumed | `XCC 2023 R7` |
| reassessed | `XCC 2022 SALW-10` |
| not confirmed this year | `XBB 2022 R2` |
| unchanged | `XAA 2022 R2` |
| signed | `XCC 2022 arms-trade-treaty` |
| joined | `XAA 2022 arms-trade-treaty` |
| announced | `XBB 2022 arms-trade-treaty` |
| left | `XBB 2022 rome-statute` |
| briefing given | `XCC 2023` |
| review answered | `XBB 2022` |
| voted differently | `XDD 2022` |

The second table has examples of other things:

| what | where |
|---|---|
| a question about an answer that was changed afterwards | `records/2022/XCC/reviews/XBB/asked.json`, `theatre` |
| a question without an answer | `records/2021/XAA/reviews/XFF/asked.json` |
| a review followed up over three years | `records/2023/XBB/reviews/XAA/asked.json` |
| consent for each edition, and an answer without consent | `records/2021/XBB/reviews/XAA/answered.json` |
| a briefing without consent to print it | `records/2022/XEE/briefings/the-valley.json` |
| a person whose name only the secretariat may see | `records/participants/XBB/registers.json` |
| a whole file that only the secretariat may see | `records/2022/XEE/salw.json` |
| a rule that is waived for a year | `records/2022/XCC/salw.json`, `SALW-04` |
| an absence that was inferred and not stated | `records/2023/votes/A-RES-78-903.json` |
| a measure that ends, and the measure that replaces it | `records/frameworks/salw.json`, `SALW-17` and `SALW-26` |
| the steps of the pathway | `records/2023/ARF/implementation.json` |
| an erratum | `records/2021/edition.json` |

No year is closed, so none has a seal. With `pillar init --example --conflict`, the answer of `XCC` on R3 in 2023
has a conflict, as a merge leaves it when both sides changed the same thing, and `pillar check` reports it.
"""##
