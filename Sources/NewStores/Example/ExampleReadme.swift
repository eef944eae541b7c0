/// What stands beside the invented store: what it is, a first ten minutes, and who shows what.
///
/// A test holds the tables to the store, so that whoever moves a story moves its line here.
public func exampleReadme() -> String { text }

// swift-format-ignore
private let text = ##"""
# An invented store to play with

Eight participants that do not exist, three years in which they reported, and one year before. Whatever
`records/` says is invented: names, people, answers, acts, votes and every source at `example.org`. Only
the twelve recommendations, the points of the 2009 report and the titles of the treaties are those of
real documents; the list of small arms measures was changed. Break what you like: `pillar init --example`
writes it again into another folder.

## The first ten minutes

Say these in this folder, the one that holds `records/`.

```sh
git init -b main && git add --all && git commit -m "An invented store"   # so that a change can be seen
pillar git setup                    # once in every clone: git merges records by what they say
pillar status 2022                  # who answered what: silence is normal
pillar check --strict               # three informations: nothing is wrong, warnings included
pillar show XCC 2022 R2             # one answer in words, and why it moved back
pillar annex 2022 --format html --output public.html
pillar annex 2022 --format html --output all.html --edition secretariat
```

Open the two pages side by side and look for *Teacup Principality*: of what the second one prints, the
first says “withheld” or nothing. Every restricted text begins with the circle that it is for.

Then do something wrong. Write `"plannned"` for a status in `records/2022/XBB/implementation.json`, and
take a comma out of `records/2022/XCC/salw.json`:

```sh
pillar check                        # both are found, with line and column
pillar explain schema               # what the rule is for, and how to mend it
```

Mend both. Then change the order of two lines inside an answer, and see that `pillar check` finds it and
`pillar fmt` puts them back.

## Who is who

| code | name | what it shows |
|---|---|---|
| `XAA` | Inkwell Republic | reports in full every year, moves forward, helps others |
| `XBB` | Lantern Coast | falls silent and reports again; until 2022 it was called Lantern Shore |
| `XCC` | Paper Islands | moves back and says why; texts full of signs that Markdown and HTML know |
| `XDD` | Kiteland | says nothing itself: public sources do, some of them doubtful |
| `XEE` | Teacup Principality | small and careful: text for every circle of readers |
| `XFF` | Union of Invented Harbours | an organisation: it has no vote, and much does not apply to it |
| `QMA` | Quiet Hollow | never reports, which is no finding; it votes |
| `ZZA` | New Cartographia | joined in July 2022 |

`ARF` and `UN` are the codes by which the frameworks name the bodies that answer. Behind them stand the
Forum of Invented Participants and the Assembly of Invented Nations.

## What to look for

Each kind of change between a year and the year before it: `pillar diff 2021 2022` tells of them;
`pillar annex YEAR --part G` prints those in which something moved.

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

And beside the changes:

| what | where |
|---|---|
| a question that was overtaken: the answer changed after it was asked | `records/2022/XCC/reviews/XBB/asked.json`, `theatre` |
| a question without an answer | `records/2021/XAA/reviews/XFF/asked.json` |
| a review followed up over three years | `records/2023/XBB/reviews/XAA/asked.json` |
| consent to each edition, and none | `records/2021/XBB/reviews/XAA/answered.json` |
| a briefing whose printing was not agreed to | `records/2022/XEE/briefings/the-valley.json` |
| a person who is named to the secretariat alone | `records/participants/XBB/registers.json` |
| a whole file for the secretariat alone | `records/2022/XEE/salw.json` |
| a rule that is waived for a year | `records/2022/XCC/salw.json`, `SALW-04` |
| an absence that was concluded and not stated | `records/2023/votes/A-RES-78-903.json` |
| a measure that ends, and the one in its place | `records/frameworks/salw.json`, `SALW-17` and `SALW-26` |
| the steps of the pathway | `records/2023/ARF/implementation.json` |
| an erratum | `records/2021/edition.json` |

No year is closed, so none is sealed. With `pillar init --example --conflict`, the answer of `XCC` on R3
in 2023 is left as a merge leaves it that could not decide, and `pillar check` says so.
"""##
