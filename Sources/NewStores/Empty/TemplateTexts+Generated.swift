// Made from the files in Templates/. The texts are compiled in, because the tool must not need these files
// where it runs. `make accept` writes this file; a test compares it with its sources.

// swift-format-ignore
let templateTexts: KeyValuePairs<String, String> = [
  "CODEOWNERS": ##"""
# Who is asked to review a change. The last line that matches a file decides.
#
# REPLACE every owner below. `@your-organisation/…` are not real accounts: until you replace them, nobody is asked. If
# a participant has no account, name the secretariat in its place. An owner's approval is required only if you protect
# the branch in this way.
#
# GitHub, GitLab and Forgejo read this file here.

# Everything that no line below matches: the frameworks, the sources, the editions, the answers of the forum and of
# the United Nations, votes, activities, this file.
* @your-organisation/secretariat

# A participant owns the records about itself: records/participants/AUS/ and records/YEAR/AUS/.

"""##,
  "README.md": ##"""
# The records

These files hold what the participants of the ASEAN Regional Forum report on the twelve recommendations
of CSCAP Memorandum No. 18 and on measures against the illicit trade in small arms, year by year. The
tool `pillar` compiles the annexes of the Annual Security Outlook from them. `records/store.json` holds
the title of this store and says who can read it.

Reporting is voluntary. Nothing here ranks anybody. If something is missing, this proves nothing.

Below, YEAR is the year of an edition and AUS a participant's code.

| path | holds |
|---|---|
| `records/YEAR/AUS/implementation.json` | a participant's answers on the recommendations |
| `records/YEAR/AUS/salw.json` | its answers on small arms and light weapons |
| `records/YEAR/AUS/briefings/`, `records/YEAR/AUS/reviews/` | its voluntary briefings; peer reviews of it |
| `records/participants/AUS/` | its names and memberships, its acts on treaties, its focal point offices and experts |
| `records/sources/` | one file for each source; the other records cite it by its id |
| `records/frameworks/` | the items that can be answered, each with a short text |
| `records/YEAR/edition.json` | the year: its period, and whether it is open or closed |
| `records/YEAR/ARF/`, `records/YEAR/UN/` | how far the forum and the United Nations have come |
| `records/YEAR/activities/`, `records/YEAR/votes/` | meetings and recorded votes |

## What an answer says

From the start of a year, its files hold every item, as `not-reported`. To answer an item, replace the
text from its name to its closing brace. Keep the comma after the brace:

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

Then record where the answer comes from, in a file of its own, here
`records/sources/aus-note-YEAR.json`:

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

| status | meaning |
|---|---|
| `not-reported` | nobody has said anything; it is not a "no" |
| `unclear` | something was said, but it does not say how far the measure has come |
| `not-applicable` | the measure does not concern the participant |
| `not-started` | nothing was done so far |
| `considered`, `planned`, `in-progress`, `partly-implemented`, `implemented` | how far it has come |
| `not-pursued` | it was considered and decided against |
| `discontinued` | it was begun and stopped |

- **Silence** is recorded by leaving `not-reported` as it is. Never turn silence into `not-started` or
  `not-applicable`: somebody must have stated these.
- **Who speaks** is `statedBy`: `participant` only for what a government itself submitted, `secretariat`,
  or `public-source`.
- On R4–R6 and R8–R12, a participant's status is that of its contribution. The forum's own progress is
  in `records/YEAR/ARF/`.
- **Visibility.** An answer, and many other entries, may be for fewer readers. The values of
  `"visibility"` are `public` (everybody; also if it is left out), `participants`, `parties` (the
  participant concerned; in a review, both participants) and `secretariat`. It decides which editions
  print the answer. It does not hide the answer from those who can read this repository.
- **Consent.** A briefing has the `consent` of the office that gave it: by whom, when, for which
  edition. Name offices. Name a person only with that person's own recorded consent.

**Never write this here**: text for fewer readers than `access` in `records/store.json` states
(`pillar check` refuses it), names of persons who have not agreed, personal details beyond the name,
passwords. git keeps everything that was ever committed. If it happened, tell the secretariat at once.
It is not enough to remove it from the file.

## Briefings and peer reviews

Both are voluntary, and have files of their own. A briefing, here
`records/YEAR/AUS/briefings/focal-point.json`, is printed only with the `consent` in it. Besides `plans`
it may have `policies`, `experience`, `domesticSituation`, `challenges`, `recentDevelopments`,
`assistanceNeeded`, `lessons` and `regionalImplications`:

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

A reviewer asks in a file of its own. Here New Zealand asks in
`records/YEAR/AUS/reviews/NZL/asked.json`. A `kind` is `question`, `commendation` or `recommendation`:

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

The reviewed participant answers in the file `answered.json` in the same folder, under the same key, in
its own words. Without its `consent`, nothing of the review is printed. A `response` is `accepted`,
`noted` or `clarified`:

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

In each way, a change is about one participant, and its description says what it is based on.

### Through the browser

1. On the web pages of this repository, open the file, for example
   `records/YEAR/AUS/implementation.json`, and press *Edit*.
2. Search for the item, for example `"R1"`, and replace it as shown above.
3. Save to a **new branch**. Switch to that branch and add the source there with *New file*.
4. Open a pull request (merge request) from the branch. The owners of the participant's files, whom
   `CODEOWNERS` names, are asked to review it.
5. After some minutes, the check has finished. Each finding is shown at its line. It says what was
   found, what was expected, and what to do. Edit the file in the same branch; the check then runs
   again.

A finding `not-canonical` is only about white space and order. If it is the only finding left, leave it
and say so in the pull request. The secretariat corrects it with one command (`pillar fmt`) before it
merges.

### Through a spreadsheet

The tool does not read spreadsheets yet, so the secretariat enters what you send. Make a sheet with
these columns and a row for each answer. Leave out the items about which you have nothing to say:

| column | what to write | example |
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
| agreed by | the office that agrees that it is printed, and when | |

Send it to the secretariat in the way that you agreed on. Text that is for the secretariat alone must
not be sent through this repository. The secretariat enters your answers in one of the two other ways,
and keeps the sheet as the source (`held`). It then sends you what is recorded for you, to confirm:

```
pillar annex YEAR --participant AUS --edition parties --output build/aus-YEAR.html
```

This is the edition for one participant. It has everything that this participant may see, and nothing
that is for the secretariat alone. Never send the output of the command `show`: it prints everything,
whatever its visibility, for those who keep the records.

### Through git

```
git clone ADDRESS records-of-the-forum && cd records-of-the-forum
git switch -c aus-YEAR
pillar git setup             # once in every clone: git then merges records by their meaning
```

Edit the files with any editor, then

```
pillar fmt                                  # writes them in canonical form
pillar check --since origin/main --as AUS   # findings of your change, and whose files it touched
pillar show AUS YEAR R1                     # prints the answer
git add records
git commit -m "AUS YEAR: answers on R1"
git push -u origin aus-YEAR
```

Then open a pull request. If `main` has new commits by then, run `git fetch` and
`git rebase origin/main` before the check. Different answers have no lines in common, so two people who
work on two answers do not disturb each other. If two changes concern the same thing, `pillar conflicts`
says what each side changed, and how to settle it.

`pillar explain` lists the rules, and `pillar explain unknown-source` explains one. `pillar help` lists
the commands.

## To correct something

Change it in the same way, with a source. Say in the description what was wrong. If a participant finds
that it was misunderstood, it sends the correction: what a participant states takes precedence over what
a public source says. Do not rewrite commits: git keeps both versions. A closed year is not edited. Tell
the secretariat, which records an erratum in the year's `edition.json`.

## For the secretariat

Do this once, at the start, if the store is not in git already:

```
git init -b main
pillar git setup
git add --all && git commit -m "A new store"
```

The second line is needed once in every clone, also in yours: git then merges records by their meaning.

Then fill in what only you can know:

1. `records/store.json`: the `title`, and under `access` who can read this repository, with a
   `statement` in your own words. It begins as `public`, so that no restricted text is accepted before
   you have stated who can read it. Write `"audience": "participants"` if only the participants and you
   can clone it, and `"secretariat"` if only you can.
2. `CODEOWNERS`: replace each `@your-organisation/…`.
3. `.github/workflows/check.yml`: `PILLAR_REPOSITORY` and `PILLAR_TAG` say where the check gets `pillar`
   from. Until they are set, it fails. Then protect the branch `main`, so that nothing is merged that
   the check refuses.
4. This page: the ADDRESS of `git clone`, and how contributors send you a spreadsheet.
5. `records/YEAR/edition.json`, if you opened a year: its `period`, which begins as the calendar year.
6. `records/frameworks/instruments.json`: no list of acts was searched for this store. When one was
   searched for an instrument, record it there: `coveredTo` (the day), `coverageNote` and `sources`.
7. `records/participants/`: the names, codes and memberships of the forum's 27 participants. Where the
   beginning of a membership is certain, its source is cited. Record focal points and experts in
   `registers.json`, and acts on treaties in `instruments.json`; both are empty at first. To record the
   office of a focal point, replace `"focalPoints": {}` by this:

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

Every day:

```
pillar                       # the state of the store, and the next step
pillar status YEAR           # what was reported, what is unconfirmed, what is missing
pillar check --strict        # everything that is wrong, warnings included
pillar annex YEAR --format html --output build/annex-YEAR.html
pillar doctor                # whether git and the tool are set up correctly
```

git ignores the folder `build`. The annex is the public edition, unless `--edition` names another one.

When the annexes are adopted, `pillar year close YEAR` seals the year and says what to commit and tag.
After that, `pillar verify YEAR` proves that the public edition is the adopted one. With
`--edition secretariat` it checks everything in the records. A correction is then an erratum in
`edition.json`. `pillar summary YEAR` drafts the similarities and differences. `pillar help diff`
explains how to compare two years.

To open a year, write an empty store beside this repository and copy the folder of the year. Replace
YEAR by the year, for example by the one after your last year:

```
pillar init --year YEAR ../new-year
test -e records/YEAR || cp -r ../new-year/records/YEAR records/
pillar check --strict
```

If `records/YEAR` exists already, nothing is copied, so that its records are not overwritten.

The period in its `edition.json` is the calendar year; the forum's own year runs from August to July. If
you have changed the lists in `records/frameworks`, the check says which items to add or to remove.

"""##,
  "check.yml": ##"""
# Checks every pull request, and every push to main.
#
# SET THESE TWO ONCE, below: PILLAR_REPOSITORY and PILLAR_TAG. No built tool is published. The check builds it from
# its source, which takes some minutes the first time, and keeps the built tool in a cache.
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
      # A tag or a branch of it. With a tag, the same tool checks every change. A branch is built once and then taken
      # from the cache, until the cache is deleted.
      PILLAR_TAG: ""
    steps:
      # With the whole history: 'check --since' compares with what was there before.
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false

      - name: Let git read the checkout, which belongs to another user
        run: git config --global --add safe.directory "$GITHUB_WORKSPACE"

      - name: Check that the source of Pillar is set
        run: |
          if [ -z "$PILLAR_REPOSITORY" ] || [ -z "$PILLAR_TAG" ]; then
            echo "::error file=.github/workflows/check.yml::Set PILLAR_REPOSITORY to the address of Pillar's source, and PILLAR_TAG to one of its tags or branches."
            exit 1
          fi

      # The tool is outside the checkout, so that a contribution cannot replace it.
      - name: Restore the tool that an earlier run built
        uses: actions/cache@v4
        with:
          path: /opt/pillar/bin
          key: pillar-${{ env.PILLAR_REPOSITORY }}-${{ env.PILLAR_TAG }}

      - name: Build the tool, if it is not there
        id: tool
        run: |
          if [ ! -x /opt/pillar/bin/pillar ]; then
            git clone --depth 1 --branch "$PILLAR_TAG" "$PILLAR_REPOSITORY" /opt/pillar/source
            swift build --package-path /opt/pillar/source -c release --product pillar
            mkdir -p /opt/pillar/bin
            cp /opt/pillar/source/.build/release/pillar /opt/pillar/bin/
          fi
          /opt/pillar/bin/pillar version

      # A contribution must be free of findings of its own. Those that were there before do not count.
      - name: Check the change
        if: github.event_name == 'pull_request'
        run: /opt/pillar/bin/pillar check --strict --format github --since "origin/$GITHUB_BASE_REF"

      - name: Check all records
        if: github.event_name != 'pull_request'
        run: /opt/pillar/bin/pillar check --strict --format github

      # For a pull request, the check above reports this, too.
      - name: Check that the records are in canonical form
        if: ${{ !cancelled() && steps.tool.outcome == 'success' && github.event_name != 'pull_request' }}
        run: /opt/pillar/bin/pillar fmt --check

"""##,
  "gitattributes": ##"""
# Records are text with the same line endings everywhere, so that the same record has the same bytes.
* text=auto
*.json text eol=lf
*.md text eol=lf
*.yml text eol=lf
CODEOWNERS text eol=lf
# git merges records by their meaning and shows them as text, in every clone in which 'pillar git setup' was run.
/records/**/*.json merge=pillar diff=pillar

"""##,
  "gitignore": ##"""
# Files made from the records.
/build/
# Temporary files of a run that was interrupted.
.pillar-*
.DS_Store

"""##,
]
