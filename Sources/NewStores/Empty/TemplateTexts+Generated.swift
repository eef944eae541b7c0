// Generated from the files in Templates/, so that a repository need only hold records. `make accept`
// generates it again; a test compares it with these files.

// swift-format-ignore
let templateTexts: KeyValuePairs<String, String> = [
  "CODEOWNERS": ##"""
# Who is asked about a change: the last line that fits a file decides.
#
# REPLACE every owner below. `@your-organisation/…` are no accounts; until they are replaced, the forge
# asks nobody. Where a participant has no account, put the secretariat in its place. A forge makes an
# owner's approval a condition only where the branch is protected so.
#
# GitHub, GitLab and Forgejo read this file here.

# Everything that is not named below: the frameworks, the sources, the editions, the forum's and the
# United Nations' own answers, votes, activities, this file.
* @your-organisation/secretariat

# A participant owns what it says of itself: records/participants/AUS/ and records/YEAR/AUS/.

"""##,
  "README.md": ##"""
# The records

What the participants of the ASEAN Regional Forum report on the twelve recommendations of CSCAP
Memorandum No. 18 and on measures against the illicit trade in small arms, year by year. The annexes of
the Annual Security Outlook are compiled from these files with the tool `pillar`.
`records/store.json` says what this store is called and who can read it.

Reporting is voluntary. Nothing here ranks anybody, and what is missing proves nothing.

Below, YEAR is the year of an edition and AUS a participant's code.

| path | holds |
|---|---|
| `records/YEAR/AUS/implementation.json` | a participant's answers on the recommendations |
| `records/YEAR/AUS/salw.json` | its answers on small arms and light weapons |
| `records/YEAR/AUS/briefings/`, `records/YEAR/AUS/reviews/` | its voluntary briefings; peer reviews of it |
| `records/participants/AUS/` | its names and memberships, its acts on treaties, its focal point offices and experts |
| `records/sources/` | one file a source; everything else cites these by name |
| `records/frameworks/` | the items that can be answered, each in a sentence |
| `records/YEAR/edition.json` | the year: its days, open or closed |
| `records/YEAR/ARF/`, `records/YEAR/UN/` | how far the forum and the United Nations have come |
| `records/YEAR/activities/`, `records/YEAR/votes/` | meetings and recorded votes |

## What an answer says

Every item of a year stands in its file from the start, as `not-reported`. To answer one, replace it from
its name to its closing brace, and leave the comma after that:

```json
    "R1": {
      "status": "planned",
      "asOf": "YEAR-03-12",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "The Ministry of Foreign Affairs will name a focal point's office.",
        "A second paragraph is a second line."
      ],
      "sources": [
        "aus-note-YEAR"
      ]
    }
```

and say in a file of its own, here `records/sources/aus-note-YEAR.json`, where that comes from:

```json
{
  "id": "aus-note-YEAR",
  "title": "Note of the Ministry of Foreign Affairs on the twelve recommendations",
  "date": "YEAR-03-12",
  "held": "Secretariat file YEAR/17"
}
```

A source has an address on the web (`url`), or the place where the paper is kept (`held`).

**Status**, one of:

| status | says |
|---|---|
| `not-reported` | nobody has said anything; it is not a "no" |
| `unclear` | something was said, and it does not tell how far the measure has come |
| `not-applicable` | the measure does not concern the participant |
| `not-started` | nothing was done so far |
| `considered`, `planned`, `in-progress`, `partly-implemented`, `implemented` | how far it has come |
| `not-pursued` | it was considered and decided against |
| `discontinued` | it was begun and stopped |

- **Silence** is recorded by leaving `not-reported` as it is. Never turn silence into `not-started` or
  `not-applicable`: these need somebody who states them.
- **Who speaks** is `statedBy`: `participant` only for what a government itself submitted, `secretariat`,
  or `public-source`.
- On R4–R6 and R8–R12 a participant's status is that of its contribution; the forum's own progress
  stands in `records/YEAR/ARF/`.
- **Visibility.** An answer, and much else, may be for a narrower circle: `"visibility"` is `public`
  (everybody, also when it is left out), `participants`, `parties` (the participant concerned, in a review
  both) or `secretariat`. It decides which edition prints the answer. It hides nothing from those who
  can read this repository.
- **Consent.** A briefing carries the `consent` of the office that gave it: by whom, when, for which
  edition. Name offices; a person is named only with that person's own recorded consent.

**Never to be written here**: text that is narrower than the `access` stated in `records/store.json`
(`pillar check` refuses it), names of persons who have not agreed, personal details beyond the name,
passwords. git keeps what was once committed. If it happened, tell the secretariat at once; taking it
out of the file is not enough.

## Briefings and peer reviews

Both are voluntary, and have files of their own. A briefing, here
`records/YEAR/AUS/briefings/focal-point.json`, is printed only with the consent in it; beside `plans` it may
have `policies`, `experience`, `domesticSituation`, `challenges`, `recentDevelopments`, `assistanceNeeded`,
`lessons` and `regionalImplications`:

```json
{
  "id": "focal-point",
  "participant": "AUS",
  "year": YEAR,
  "title": "Towards a national focal point",
  "date": "YEAR-05",
  "plans": [
    "An office will be named within the year."
  ],
  "consent": {
    "by": "Ministry of Foreign Affairs, ASEAN Division",
    "date": "YEAR-05-20",
    "edition": "public"
  }
}
```

A reviewer asks in a file of its own, here New Zealand in `records/YEAR/AUS/reviews/NZL/asked.json`; a
`kind` is `question`, `commendation` or `recommendation`:

```json
{
  "participant": "AUS",
  "reviewer": "NZL",
  "year": YEAR,
  "entries": {
    "office-and-mandate": {
      "kind": "question",
      "item": "R1",
      "text": [
        "Will the office have a mandate for early warning?"
      ]
    }
  }
}
```

The reviewed participant answers beside it in `answered.json`, under the same key, in its own words;
without its `consent` nothing of the review is printed. A `response` is `accepted`, `noted` or `clarified`:

```json
{
  "participant": "AUS",
  "reviewer": "NZL",
  "year": YEAR,
  "entries": {
    "office-and-mandate": {
      "response": "clarified",
      "text": [
        "It will."
      ],
      "date": "YEAR-06-02",
      "consent": {
        "by": "Ministry of Foreign Affairs, ASEAN Division",
        "date": "YEAR-06-02",
        "edition": "participants"
      }
    }
  }
}
```

## Three ways to contribute

Whichever you choose, one change is about one participant, and its description says what it is based on.

### Through the browser

1. On the forge's pages of this repository open the file, such as `records/YEAR/AUS/implementation.json`,
   and press *Edit*.
2. Search for the item, such as `"R1"`, and replace it as above.
3. Save to a **new branch**. Switch to that branch and add the source there with *New file*.
4. Open a pull request (merge request) from the branch. The participant's owners, by `CODEOWNERS`, are
   asked to look at it.
5. The check answers in some minutes. Each finding stands at its line: what was found, what was
   expected, what to do. Edit the file in the same branch, and the check runs again.

A finding `not-canonical` is about blanks and order only. If nothing else is left, leave it and say so in
the pull request: the secretariat puts it right with one command (`pillar fmt`) before it merges.

### Through a spreadsheet

The tool reads no spreadsheets yet: the secretariat enters what you send. Make a sheet with these columns,
a row an answer, and leave out what you have nothing to say about:

| column | what to write | such as |
|---|---|---|
| participant | the code, or the name | AUS |
| year | the edition | YEAR |
| item | as in `records/frameworks` | R1, SALW-10 |
| status | one of the words above | planned |
| as of | the day, month or year for which it holds | YEAR-03-12 |
| answer | the text, as it may be printed | |
| actions | what was done, each with its date | |
| assistance | what help is sought or offered | |
| source | title, date, and its address or where it is kept | |
| visible to | public, participants, parties or secretariat | public |
| agreed by | the office that agrees to its being printed, and when | |

Send it to the secretariat the way you agreed on; what is for the secretariat alone, not through this
repository. The secretariat enters it through one of the two other ways, keeps the sheet as the source
(`held`), and sends you back what is recorded for you, to confirm:

```
pillar annex YEAR --participant AUS --edition parties --output build/aus-YEAR.html
```

That is the edition for one participant: it has what is for the participant, and nothing that is for the
secretariat alone. What the command `show` prints is not to be sent: that is everything, whatever its
visibility, for those who keep the records.

### Through git

```
git clone ADDRESS records-of-the-forum && cd records-of-the-forum
git switch -c aus-YEAR
pillar git setup             # once in every clone: git then merges records by what they say
```

Edit the files with any editor, then

```
pillar fmt                                  # writes them the canonical way
pillar check --since origin/main --as AUS   # what your change brought, and whose files it touched
pillar show AUS YEAR R1                     # reads the answer back
git add records
git commit -m "AUS YEAR: answers on R1"
git push -u origin aus-YEAR
```

and open a pull request. If `main` has moved on since, `git fetch` and `git rebase origin/main` before the
check. Answers share no lines: two people who work on two answers do not get into each other's way. Where
two changed the same thing, `pillar conflicts` says what each made of it, and how to settle it.

`pillar explain` lists the rules, `pillar explain unknown-source` tells one. `pillar help` lists the
commands.

## To correct something

Change it the same way, with a source and a line in the description on what was wrong. A participant
that finds itself misread sends the correction: what it states stands before what a public source
says. Do not rewrite what was committed; git keeps both. A year that is closed is not edited; tell the
secretariat, which records an erratum in its `edition.json`.

## For the secretariat

Once, at the start, unless it is in git already:

```
git init -b main
pillar git setup
git add --all && git commit -m "A new store"
```

The second line is needed once in every clone, in yours as well: git then merges records by what they say.

Then fill in what nobody but you can know:

1. `records/store.json`: the `title`, and under `access` who can read this repository, with a `statement`
   in your own words. It begins as `public`, so that nothing restricted is accepted before you have stated
   who reads it: `"audience": "participants"` where only they and you can clone it, `"secretariat"` where
   only you can.
2. `CODEOWNERS`: replace each `@your-organisation/…`.
3. `.github/workflows/check.yml`: `PILLAR_REPOSITORY` and `PILLAR_TAG`, where the check gets `pillar` from;
   until they are set, it fails. Then protect the branch `main`, so that nothing is merged that the check
   refuses.
4. This page: the ADDRESS of `git clone`, and how a spreadsheet is to be sent to you.
5. `records/YEAR/edition.json`, if a year was opened: its `period`, which begins as the calendar year.
6. `records/frameworks/instruments.json`: no list of acts was searched. Once one was, say so of the
   instrument: `coveredTo` (the day), `coverageNote` and `sources`.
7. `records/participants/`: names, codes and memberships are those of the forum's 27 participants; what
   is certain about since when is cited. Focal points and experts go to `registers.json`, acts on
   treaties to `instruments.json`; both begin empty. A focal point's office, in place of
   `"focalPoints": {}`, is

```json
  "focalPoints": {
    "foreign-ministry": {
      "office": "Ministry of Foreign Affairs, ASEAN Division",
      "from": "YEAR-03",
      "sources": [
        "aus-note-YEAR"
      ]
    }
  }
```

Each day:

```
pillar                       # where things stand, and the next step
pillar status YEAR           # what is in, unconfirmed, missing
pillar check --strict        # everything that is wrong, warnings included
pillar annex YEAR --format html --output build/annex-YEAR.html
pillar doctor                # whether git and the tool are set up as they should be
```

(`mkdir build` first; git ignores it.) The annex is that for the public, unless `--edition` says otherwise.

When the annexes were adopted, `pillar year close YEAR` seals the year and says what to commit and tag;
`pillar verify YEAR` proves ever after that what the public edition shows is what was adopted, with
`--edition secretariat` that all is. A correction is then an erratum in `edition.json`.
`pillar summary YEAR` drafts the similarities and differences; `pillar help diff` says how two years are
compared.

To open a year, have an empty one written beside this repository and take its folder over; replace YEAR
by the year, such as the one after your last:

```
pillar init --year YEAR ../new-year
test -e records/YEAR || cp -r ../new-year/records/YEAR records/
pillar check --strict
```

If `records/YEAR` is there already, nothing is copied: its records would be overwritten.

Its `edition.json` has the calendar year as its period; the forum's own year runs from August to July.
If you have changed the lists in `records/frameworks`, the check says which items to add or take out.

"""##,
  "check.yml": ##"""
# Checks every proposed change, and what was merged.
#
# TO BE SET ONCE, below: PILLAR_REPOSITORY and PILLAR_TAG. No built tool is published; the check builds
# it from its source, a few minutes the first time, and keeps what it built.
name: check

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  records:
    runs-on: ubuntu-latest
    container: swift:6.2
    timeout-minutes: 30
    env:
      # The address from which `git clone` gets the source of Pillar.
      PILLAR_REPOSITORY: ""
      # A tag or a branch of it. With a tag the same tool judges every change alike; with a branch it is
      # built once and kept, until the cache is deleted.
      PILLAR_TAG: ""
    steps:
      # With its whole history: what a change brought is told from what was there before.
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false

      - name: Let git read the checkout, which another user of this machine made
        run: git config --global --add safe.directory "$GITHUB_WORKSPACE"

      - name: Is it said where Pillar comes from?
        run: |
          if [ -z "$PILLAR_REPOSITORY" ] || [ -z "$PILLAR_TAG" ]; then
            echo "::error file=.github/workflows/check.yml::Set PILLAR_REPOSITORY to the address of Pillar's source, and PILLAR_TAG to one of its tags or branches."
            exit 1
          fi

      # The tool stands outside the checkout: a contribution cannot bring a tool of its own.
      - name: Take the tool that an earlier run built
        uses: actions/cache@v4
        with:
          path: /opt/pillar/bin
          key: pillar-${{ env.PILLAR_REPOSITORY }}-${{ env.PILLAR_TAG }}

      - name: Build the tool, if there is none
        id: tool
        run: |
          if [ ! -x /opt/pillar/bin/pillar ]; then
            git clone --depth 1 --branch "$PILLAR_TAG" "$PILLAR_REPOSITORY" /opt/pillar/source
            swift build --package-path /opt/pillar/source -c release --product pillar
            mkdir -p /opt/pillar/bin
            cp /opt/pillar/source/.build/release/pillar /opt/pillar/bin/
          fi
          /opt/pillar/bin/pillar version

      # A contribution answers for what it brought, not for what others left.
      - name: Check what the change brought
        if: github.event_name == 'pull_request'
        run: /opt/pillar/bin/pillar check --strict --format github --since "origin/$GITHUB_BASE_REF"

      - name: Check all records
        if: github.event_name != 'pull_request'
        run: /opt/pillar/bin/pillar check --strict --format github

      # In a proposed change the check above says so, of what the change brought.
      - name: Are the records written in the canonical way?
        if: ${{ !cancelled() && steps.tool.outcome == 'success' && github.event_name != 'pull_request' }}
        run: /opt/pillar/bin/pillar fmt --check

"""##,
  "gitattributes": ##"""
# Records are text with one kind of line end everywhere, so that the same record is the same bytes.
* text=auto
*.json text eol=lf
*.md text eol=lf
*.yml text eol=lf
CODEOWNERS text eol=lf
# Merged and shown by what they say, in every clone in which 'pillar git setup' was run.
/records/**/*.json merge=pillar diff=pillar

"""##,
  "gitignore": ##"""
# What is made from the records.
/build/
# What a run that was cut short left behind.
.pillar-*
.DS_Store

"""##,
]
