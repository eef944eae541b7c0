// Made from the files in Pages/, for a repository may hold records alone. `make accept` makes
// it anew; a test compares it with its source.

// swift-format-ignore
let rulePages: [String: String] = [
  "act-twice": ##"""
# act-twice

An act on an instrument is recorded once, and a signature comes before the participant joins.

## Why it matters

Two people may record one act, each with a date of their own: a year from one source, a day from another. The annexes then print two. A second act of joining, a second signature, and a signature on a day after the participant had joined are nearly always such a mistake.

A withdrawal has two days: when it was notified and when it took effect. Recorded on both, it is printed as if the participant had left twice.

A participant that withdrew may join again: where a withdrawal is on record, nothing is found but a second withdrawal with no act of joining in between. Acts that were taken back in time (`"tookEffect": false`) do not count, and days are compared only where both records give the day.

## Fails

`records/participants/XAA/instruments.json`:

```json
{
  "participant": "XAA",
  "instruments": {
    "rome-statute": {
      "acts": {
        "2009-ratification": {
          "act": "ratification",
          "date": "2009",
          "sources": [
            "sample-note"
          ]
        },
        "2009-03-04-ratification": {
          "act": "ratification",
          "date": "2009-03-04",
          "sources": [
            "sample-note"
          ]
        }
      }
    }
  }
}
```

## Passes

`records/participants/XAA/instruments.json`:

```json
{
  "participant": "XAA",
  "instruments": {
    "rome-statute": {
      "acts": {
        "2007-06-01-signature": {
          "act": "signature",
          "date": "2007-06-01",
          "sources": [
            "sample-note"
          ]
        },
        "2009-03-04-ratification": {
          "act": "ratification",
          "date": "2009-03-04",
          "sources": [
            "sample-note"
          ]
        }
      }
    }
  }
}
```

## To mend it

Look in the sources of both acts. If they are one act, keep the one whose date is right, with the sources of both. If the participant left in between, record the withdrawal as well. A withdrawal is recorded once, on the day it took effect; the notice of it is an `announcement`. If the participant joined again between two withdrawals, record that act as well.

"""##,
  "answer-without-source": ##"""
# answer-without-source

An answer that says something names where it was said: it cites a source, or one of its actions does. So does each step of the pathway that the forum has reached, and each entry of a participant's registers.

## Why it matters

The annexes print an answer with the name of a state. Without a source nobody can look up whether the state said so. An answer that says `implemented` has a rule of its own, `implemented-without-source`, which is stricter.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R6`:

```json
{
  "status": "planned",
  "asOf": "2013-05",
  "statedBy": "participant"
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R6`:

```json
{
  "status": "planned",
  "asOf": "2013-05",
  "statedBy": "participant",
  "sources": ["sample-note"]
}
```

## To mend it

Record the note, the letter or the page in a file under `sources/`, and cite its id in `sources`. A document that is not on the web has `held` in place of an address. Do not cite a source that does not say it: if nobody knows where the answer came from, set it to `not-reported`. An answer that is `not-reported` has no `sources` of its own: there each action, and each entry of `assistance`, cites its source, and one of which nobody knows the source is taken out. A step of the pathway of which nobody knows the source is set to `not-reported`, and such an entry of a register is taken out. Where the source of an answer is still to come, `waivers` can let the answer pass through a year, with a reason.

"""##,
  "answers-in-background": ##"""
# answers-in-background

A background year holds nothing that its participants were asked for: no answers on the recommendations, no briefings, no reviews.

## Why it matters

Of a background year nobody compiles annexes. Where the kind of a year with answers is `background`, what its participants said is printed nowhere, and no other finding tells of it.

What a report of an earlier year states of small arms measures may stand in `salw.json` of a background year. An answer there that is said to be confirmed or carried forward was asked for, and is found.

## Fails

`records/2013/edition.json`:

```json
{
  "year": 2013,
  "kind": "background",
  "period": {
    "from": "2013-01-01",
    "to": "2013-12-31"
  },
  "state": "open"
}
```

## Passes

`records/2013/edition.json`:

```json
{
  "year": 2013,
  "kind": "edition",
  "period": {
    "from": "2013-01-01",
    "to": "2013-12-31"
  },
  "state": "open"
}
```

## To mend it

Find out whether participants were asked for answers for that year. If they were, the kind is `edition`. If they were not, the records that the finding names are of another year or were put there by mistake: look in their sources, and lose none of them.

"""##,
  "briefing-without-consent": ##"""
# briefing-without-consent

A briefing without recorded consent is left out of the public edition and of that for the participants.

## Why it matters

A participant gives a briefing of its own will, and decides who may read it. That it is missing from an edition should surprise nobody. This is only an information: nothing is wrong, and it never makes a check fail.

## Fails

`records/2013/XAA/briefings/sample-briefing.json`:

```json
{
  "id": "sample-briefing",
  "participant": "XAA",
  "year": 2013,
  "title": "A briefing",
  "date": "2013-05-06",
  "policies": [
    "Laws are looked at every two years."
  ]
}
```

## Passes

`records/2013/XAA/briefings/sample-briefing.json`:

```json
{
  "id": "sample-briefing",
  "participant": "XAA",
  "year": 2013,
  "title": "A briefing",
  "date": "2013-05-06",
  "policies": [
    "Laws are looked at every two years."
  ],
  "consent": {
    "by": "The ministry of Aurelia",
    "date": "2013-06-01",
    "edition": "public"
  }
}
```

## To mend it

Ask the participant whether the briefing may be printed, and in which edition. Record its answer as `consent`: who agreed, when, and the edition. If it did not agree, nothing is to be done.

"""##,
  "broken-succession": ##"""
# broken-succession

An item comes after the items it `replaces`: they are of the same framework, and each has an `until` before its `since`.

## Why it matters

Two years are compared across such a change as if the item had kept its name. Where the years overlap, run backwards or lead in a circle, nobody could say which answer was the earlier.

## Fails

`records/frameworks/salw.json`, at `items/SALW-25/replaces`:

```json
["SALW-24"]
```

## Passes

`records/frameworks/salw.json`, at `items/SALW-25/since`:

```json
2001
```

## To mend it

Give each item that was replaced its last year as `until`, and the item that came in its place the year after it, or a later one, as `since`. An item that goes on beside the new one is not replaced by it. Nothing is renamed in earlier years' answers.

"""##,
  "carried-otherwise": ##"""
# carried-otherwise

An answer that is carried forward has the status and the date of the answer it was, and only what a participant itself states is confirmed or carried forward.

## Why it matters

`carried-forward` says that nobody confirmed the answer, and that it is the last one on record. The annexes print it so. With another status, a later date, or where the two years before hold no answer of the participant, it is an answer that the participant did not give. An item that came in place of another has that one's answer.

What public sources state is found anew each year: nobody confirms it, and it is not carried forward.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "implemented",
  "asOf": "2012",
  "statedBy": "participant",
  "confirmation": "carried-forward",
  "sources": ["sample-note"]
}
```

The answer of the year before, in `2012/XAA/implementation.json`:

```json
{
  "status": "planned",
  "asOf": "2012",
  "statedBy": "participant",
  "confirmation": "confirmed",
  "sources": ["sample-note"]
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "planned",
  "asOf": "2012",
  "statedBy": "participant",
  "confirmation": "carried-forward",
  "sources": ["sample-note"]
}
```

## To mend it

Look in the source. If the participant stated the new status, set `confirmation` to `confirmed`, with the date and the source. If it did not, one of the two years has the wrong status: correct that one. What is carried forward keeps its old date. An answer that no earlier year has is recorded in the year in which it was given. Where others than the participant state the answer, take `confirmation` out.

"""##,
  "copied-answers": ##"""
# copied-answers

No two participants have the same answers, word for word; nor has one the same answers in two years, and calls all of them confirmed.

## Why it matters

Whoever begins a file of answers with a copy of another participant's, and is called away, leaves the words of one state under the name of another. The file is in order as far as any other rule can see.

Files in which fewer than four answers say something are left alone, and so are files that differ in anything: a word, a date, a source.

The same happens from one year to the next: last year's file is copied, the year in it is changed, and the annex prints what was said then as what the participant says now. Found is a file whose answers are those of the year before, all confirmed, none with a date of its own year. What nobody confirmed is `carried-forward`, and such a file is left alone.

## Fails

`records/2013/XAA/implementation.json`:

```json
{
  "participant": "XAA",
  "year": 2013,
  "framework": "cscap-18",
  "answers": {
    "R1": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "An office will be named."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R2": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "An office will be named."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R3": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "An office will be named."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R4": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "An office will be named."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R5": {
      "status": "not-reported"
    },
    "R5.b": {
      "status": "not-reported"
    },
    "R6": {
      "status": "not-reported"
    },
    "R7": {
      "status": "not-reported"
    },
    "R8": {
      "status": "not-reported"
    },
    "R9": {
      "status": "not-reported"
    },
    "R10": {
      "status": "not-reported"
    },
    "R11": {
      "status": "not-reported"
    },
    "R12": {
      "status": "not-reported"
    }
  }
}
```

Beside it, in `2013/XBB/implementation.json`:

```json
{
  "participant": "XBB",
  "year": 2013,
  "framework": "cscap-18",
  "answers": {
    "R1": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "An office will be named."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R2": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "An office will be named."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R3": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "An office will be named."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R4": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "An office will be named."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R5": {
      "status": "not-reported"
    },
    "R5.b": {
      "status": "not-reported"
    },
    "R6": {
      "status": "not-reported"
    },
    "R7": {
      "status": "not-reported"
    },
    "R8": {
      "status": "not-reported"
    },
    "R9": {
      "status": "not-reported"
    },
    "R10": {
      "status": "not-reported"
    },
    "R11": {
      "status": "not-reported"
    },
    "R12": {
      "status": "not-reported"
    }
  }
}
```

## Passes

`records/2013/XAA/implementation.json`:

```json
{
  "participant": "XAA",
  "year": 2013,
  "framework": "cscap-18",
  "answers": {
    "R1": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "A law is being drafted."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R2": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "A law is being drafted."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R3": {
      "status": "planned",
      "asOf": "2013-05",
      "statedBy": "participant",
      "confirmation": "confirmed",
      "summary": [
        "A law is being drafted."
      ],
      "sources": [
        "sample-note"
      ]
    },
    "R4": {
      "status": "not-reported"
    },
    "R5": {
      "status": "not-reported"
    },
    "R5.b": {
      "status": "not-reported"
    },
    "R6": {
      "status": "not-reported"
    },
    "R7": {
      "status": "not-reported"
    },
    "R8": {
      "status": "not-reported"
    },
    "R9": {
      "status": "not-reported"
    },
    "R10": {
      "status": "not-reported"
    },
    "R11": {
      "status": "not-reported"
    },
    "R12": {
      "status": "not-reported"
    }
  }
}
```

## To mend it

Look in the sources of both files. If one was copied from the other to begin with, write in it what its own participant said, and `not-reported` where it said nothing. Two states may make one statement together. Then both files are right: say so in the `waivers` of the answer that the finding names, with the reason.

Where the year before has the same answers: what the participant said for this year has the date for which it holds, and cites where it was said. What nobody confirmed is `carried-forward`, with its old date. If the participant did confirm all of it as it was, say so in the `waivers` of the answer that the finding names.

"""##,
  "date-out-of-place": ##"""
# date-out-of-place

A date is one of the calendar, and one that its place allows: nothing in a year is younger than the year, and activities, votes and briefings belong to the year in which they happened.

Dates that a year does not bind are held against what they are about. Consent is given no more than a year before its briefing. No act is older than the treaty, and no erratum older than the year it corrects. No two years share more than the five months in which the forum’s own year, from August, overlaps with a calendar year. A source is not dated more than five years after the last edition, and a waiver does not reach further than five years.

## Why it matters

A fact filed under the wrong year makes that year's annex say what nobody could have known then, and the right year's annex say nothing.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R4`:

```json
{
  "status": "planned",
  "asOf": "2014-02-01",
  "statedBy": "participant",
  "sources": ["sample-note"]
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R4`:

```json
{
  "status": "planned",
  "asOf": "2012-02-01",
  "statedBy": "participant",
  "sources": ["sample-note"]
}
```

## To mend it

Look in the source. Mend the date if it is wrong; if it is right, move what it dates to the year it belongs to. Where dates in five or more records of a year are found, a finding about the year's `edition.json` says so: look at its `period` first. A period that ends before it begins is found alone. An action or a status may be older than the year that reports it.

"""##,
  "edited-after-closing": ##"""
# edited-after-closing

A record that a closed year was sealed with is as it was adopted, unless an erratum of the year names it.

## Why it matters

What was adopted and printed is what delegations hold. A silent edit afterwards would make their paper wrong, and nobody would know. A mistake is corrected openly: the record is edited, and an erratum says when and why; the annexes print it.

What later years add to records that all years share is no edit of this one: acts after its cut-off, names of later editions, items that began later. A record that is gone is found as well, at its place in the edition's seal.

The year's own `edition.json` is held to the seal, too: all of it but the errata, and the rest of the seal. A seal in a year that is not closed, or that holds no records, is found. What a store by itself cannot show, `pillar check --since` and `pillar verify` ask git: a year that was closed stays closed, with the same seal. A seal from before it covered `edition.json` is left alone by this rule, and `verify` says so.

## Fails

`records/2016/edition.json`:

```json
{
  "year": 2016,
  "kind": "edition",
  "period": {
    "from": "2016-01-01",
    "to": "2016-12-31"
  },
  "state": "closed",
  "seal": {
    "digests": {
      "public": "sha256:0000000000000000000000000000000000000000000000000000000000000000"
    },
    "records": {
      "sources/sample-note.json": "sha256:0000000000000000000000000000000000000000000000000000000000000000"
    }
  }
}
```

## Passes

`records/2016/edition.json`:

```json
{
  "year": 2016,
  "kind": "edition",
  "period": {
    "from": "2016-01-01",
    "to": "2016-12-31"
  },
  "state": "closed",
  "seal": {
    "digests": {
      "public": "sha256:0000000000000000000000000000000000000000000000000000000000000000"
    },
    "records": {
      "sources/sample-note.json": "sha256:0000000000000000000000000000000000000000000000000000000000000000"
    }
  },
  "errata": {
    "title-of-a-note": {
      "date": "2017-02-14",
      "reason": "The title of the note was misspelt.",
      "records": [
        "sources/sample-note.json"
      ]
    }
  }
}
```

## To mend it

`pillar verify YEAR --edition secretariat` lists what differs. If the edit was not meant, bring the record back from git, for example from the tag that was set when the year was closed: `git restore --source=TAG -- FILE`. If it is a correction, keep the seal as it is and add an erratum beside it, in the year's `edition.json`: under a name of your own its `date`, its `reason`, and the record's path among its `records`. Word the reason for everybody: every edition that shows one of the records prints it. Never take anything out of the seal: it is the proof of what was adopted. In `edition.json` itself nothing but the errata changes: if the chair or the period was wrong, an erratum says so in words.

"""##,
  "follow-up-of-nothing": ##"""
# follow-up-of-nothing

What a review follows up was asked in an earlier year, by the same reviewer.

## Why it matters

A follow-up is read together with the earlier entry and its answer. If there is no such entry, the reader is sent to a place that does not exist.

## Fails

`records/2013/XAA/reviews/XBB/asked.json`:

```json
{
  "participant": "XAA",
  "reviewer": "XBB",
  "year": 2013,
  "entries": {
    "office-again": {
      "kind": "question",
      "item": "R1",
      "text": [
        "Is the office open now?"
      ],
      "followsUp": {
        "year": 2012,
        "entry": "ofice"
      }
    }
  }
}
```

Beside it, in `2012/XAA/reviews/XBB/asked.json`:

```json
{
  "participant": "XAA",
  "reviewer": "XBB",
  "year": 2012,
  "entries": {
    "office": {
      "kind": "question",
      "item": "R1",
      "text": [
        "When will the office open?"
      ]
    }
  }
}
```

## Passes

`records/2013/XAA/reviews/XBB/asked.json`:

```json
{
  "participant": "XAA",
  "reviewer": "XBB",
  "year": 2013,
  "entries": {
    "office-again": {
      "kind": "question",
      "item": "R1",
      "text": [
        "Is the office open now?"
      ],
      "followsUp": {
        "year": 2012,
        "entry": "office"
      }
    }
  }
}
```

## To mend it

Name the year in which it was asked and the key of the entry in that year's `asked.json` of the same reviewer. If nothing was asked before, take `followsUp` out.

"""##,
  "foreign-repository": ##"""
# foreign-repository

No folder of the store is a repository of its own.

## Why it matters

git keeps of a submodule the name of a commit and none of its files. Whoever clones the store without it has an empty folder there, and what a participant answered would be printed as "not reported". The same holds of a folder in which somebody began a repository of which git does not know yet: `git add` would take none of its records. Until the other repository is taken out, no annex, summary, comparison or seal is made from the files on the disk.

It is found by `pillar check` in a git work tree.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

where git has the folder `records/2013/XAA` as a submodule.

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

## To mend it

`git rm --cached FOLDER` takes the submodule out of git and leaves its files. Remove the `.git` in the folder, then `git add FOLDER` adds the records themselves.

"""##,
  "implemented-without-source": ##"""
# implemented-without-source

An answer that says `implemented` cites at least one source.

## Why it matters

It is the one status that readers will want to see for themselves.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "implemented",
  "asOf": "2013",
  "statedBy": "participant"
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "implemented",
  "asOf": "2013",
  "statedBy": "participant",
  "sources": ["sample-note"]
}
```

## To mend it

Record the decree, the report or the page under `sources/` and cite it. Where there is none yet, `waivers` can let the answer pass through a year, with a reason.

"""##,
  "impossible-vote": ##"""
# impossible-vote

Only states vote in the General Assembly, and no total is lower than the votes that are listed.

## Why it matters

The totals are of all members of the United Nations, the votes that are listed are those of the forum's participants. Where six of them voted in favour, two cannot be the total. An organisation or a body has no vote: an entry of one is a slip of a code, and the vote is somebody else's.

## Fails

`records/2013/votes/A-RES-67-234.json`:

```json
{
  "id": "A-RES-67-234",
  "year": 2013,
  "resolution": "A/RES/67/234",
  "session": 67,
  "date": "2013-04-02",
  "title": "The Arms Trade Treaty",
  "topic": "att",
  "bearsOn": [
    "arms-trade-treaty"
  ],
  "totals": {
    "yes": 0,
    "no": 3,
    "abstain": 23
  },
  "sources": [
    "sample-note"
  ],
  "votes": {
    "XAA": {
      "vote": "yes",
      "sources": [
        "sample-note"
      ]
    }
  }
}
```

## Passes

`records/2013/votes/A-RES-67-234.json`:

```json
{
  "id": "A-RES-67-234",
  "year": 2013,
  "resolution": "A/RES/67/234",
  "session": 67,
  "date": "2013-04-02",
  "title": "The Arms Trade Treaty",
  "topic": "att",
  "bearsOn": [
    "arms-trade-treaty"
  ],
  "totals": {
    "yes": 154,
    "no": 3,
    "abstain": 23
  },
  "sources": [
    "sample-note"
  ],
  "votes": {
    "XAA": {
      "vote": "yes",
      "sources": [
        "sample-note"
      ]
    }
  }
}
```

## To mend it

Look in the source. Either the total is wrong, or one of the votes. Where the entry is of an organisation or a body, find out whose vote it is and write that one's code; if the source has no such vote, take the entry out.

"""##,
  "json": ##"""
# json

A record's text is JSON as RFC 8259 has it, in UTF-8, with each name once in its object.

## Why it matters

Programs differ in what they make of broken JSON: some keep the first of two members of one name, some the last, and one of the two answers is lost without a word. Here nothing is guessed.

## Fails

`records/sources/sample-note.json`:

```json
{
  "id": "sample-note",
  "title": "A note",
  "title": "Another title",
  "url": "https://example.org/note"
}
```

## Passes

`records/sources/sample-note.json`:

```json
{
  "id": "sample-note",
  "title": "A note",
  "url": "https://example.org/note"
}
```

## To mend it

Go to the line and column that the finding names. Of two members of one name keep the one that is meant. A missing comma is found where the next member begins.

"""##,
  "meeting-twice": ##"""
# meeting-twice

One meeting is one record: no two activities have the same date and place and mostly the same participants.

## Why it matters

A meeting that is recorded twice is counted and printed twice. It happens when two people record it, each with a title and an id of their own.

## Fails

`records/2013/activities/workshop-on-law.json`:

```json
{
  "id": "workshop-on-law",
  "year": 2013,
  "title": "Workshop on law",
  "kind": "seminar",
  "track": 1,
  "date": "2013-05-06",
  "bearsOn": [
    "R2"
  ],
  "participants": {
    "XAA": {
      "roles": [
        "hosted"
      ],
      "sources": [
        "sample-note"
      ]
    }
  },
  "sources": [
    "sample-note"
  ]
}
```

## Passes

`records/2013/activities/workshop-on-law.json`:

```json
{
  "id": "workshop-on-law",
  "year": 2013,
  "title": "Workshop on law",
  "kind": "seminar",
  "track": 1,
  "date": "2013-05-07",
  "bearsOn": [
    "R2"
  ],
  "participants": {
    "XAA": {
      "roles": [
        "hosted"
      ],
      "sources": [
        "sample-note"
      ]
    }
  },
  "sources": [
    "sample-note"
  ]
}
```

## To mend it

If both records are of one meeting, bring what they say together in one of them and remove the other. If there were two meetings on the same day, write in both records what tells them apart: the `place` of each, or its `organiser`.

"""##,
  "misplaced-file": ##"""
# misplaced-file

Every file of the store stands where a record may stand: its path says what kind of record it is.

## Why it matters

A record in a place that nothing reads is lost without a trace: it is in the repository, and in no annex.

## Fails

`records/2013/XAA/implementaton.json`:

```json
{
  "participant": "XAA"
}
```

## Passes

`records/sources/sample-note.json`:

```json
{
  "id": "sample-note",
  "title": "A note",
  "url": "https://example.org/note"
}
```

A hidden file that ends in `.json`, or one in a hidden folder, may be meant as a record and is not read: it is found, too. What editors and file systems keep for themselves (`.gitkeep`, `.DS_Store`, `._salw.json`, `.#salw.json`) is not. Nor is the setting of a tool at the top of the store, such as `.vscode/settings.json`.

## To mend it

Move the file to the place of its kind; `records/README.md` lists them. Notes in Markdown may stand anywhere. What is no record belongs outside the store.

"""##,
  "missing-edition": ##"""
# missing-edition

A year with records has an `edition.json` that says of what kind the year is and which days it holds.

## Why it matters

Which year a fact belongs to depends on the edition's days, and without them no date can be checked and no annex compiled.

## Fails

`records/2009/XAA/salw.json`:

```json
{
  "participant": "XAA",
  "year": 2009,
  "framework": "salw",
  "answers": {}
}
```

## Passes

`records/2013/edition.json`:

```json
{
  "year": 2013,
  "kind": "edition",
  "period": {
    "from": "2013-01-01",
    "to": "2013-12-31"
  },
  "state": "open"
}
```

## To mend it

Write the year's `edition.json`; that of another year shows how.

"""##,
  "missing-item": ##"""
# missing-item

A file of answers, once it exists, holds every item that its participant answers.

## Why it matters

An item that is not there could be a silence or an answer that was lost in an edit. Silence is recorded as `not-reported`, so that the two are never taken for one another.

## Fails

`records/2013/XAA/implementation.json`, at `answers`:

```json
{
  "R1": {"status": "not-reported"}
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "not-reported"
}
```

## To mend it

Add the item with `"status": "not-reported"`, unless it was removed by mistake: then bring its answer back from git.

"""##,
  "narrower-than-access": ##"""
# narrower-than-access

Text is not for a narrower circle than those who can read the repository anyway, as `store.json` states it.

## Why it matters

An edition keeps restricted text out of the annex, but whoever clones the repository reads all of it. Marking it restricted in a repository that is public would only seem to protect it.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R4`:

```json
{
  "status": "planned",
  "asOf": "2013",
  "statedBy": "participant",
  "sources": ["sample-note"],
  "visibility": "secretariat"
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R4`:

```json
{
  "status": "planned",
  "asOf": "2013",
  "statedBy": "participant",
  "sources": ["sample-note"],
  "visibility": "public"
}
```

## To mend it

First see whether `records/store.json` says who can read the repository. A new store begins with `"audience": "public"` under `access`, so that nothing restricted is accepted before somebody has stated who reads it. Where only the participants can clone it, write:

```json
"access": {
  "audience": "participants",
  "statement": "The participants' focal points and the secretariat can clone this repository."
}
```

Where more can read it than the text is for, the text does not belong here: keep it in a repository that only its circle can clone, and remember that git keeps what was once committed.

"""##,
  "not-a-member": ##"""
# not-a-member

Answers are kept of a participant in years in which it may have been one.

## Why it matters

An answer from before a participant joined would count a state as silent, or as speaking, in a forum in which it was not. Where the day it joined is not certain, the rule says nothing.

## Fails

`records/participants/XAA/participant.json`, at `memberships/ARF`:

```json
{
  "from": "2020-07-01",
  "sources": ["sample-note"]
}
```

## Passes

`records/participants/XAA/participant.json`, at `memberships/ARF`:

```json
{
  "from": {"notAfter": "2020-07-01"},
  "sources": ["sample-note"]
}
```

## To mend it

Move the answers to their year, or mend the membership in the participant's record.

"""##,
  "not-canonical": ##"""
# not-canonical

A record is written in the one canonical way: two spaces, one member a line in the order of its schema, keys that people choose in natural order, one line end at the end.

## Why it matters

When there is one way to write a record, a difference between two versions is a difference in what they say, and two people who edit different answers never touch the same lines.

## Fails

`records/sources/sample-note.json`:

```json
{ "id": "sample-note",
  "title": "A note", "url": "https://example.org/note" }
```

## Passes

`records/sources/sample-note.json`:

```json
{
  "id": "sample-note",
  "title": "A note",
  "url": "https://example.org/note"
}
```

## To mend it

Run `pillar fmt`, or `pillar check --fix`. Nothing but the writing changes: numbers and texts stay as they were typed.

"""##,
  "not-yours": ##"""
# not-yours

A contribution that is made for one participant touches what that participant says of itself, its questions to others, and sources; nothing else.

Notes beside the records in the participant's own folders are its own too. A file outside the store, such as the
forge's settings or a workflow, is not, and neither are `CODEOWNERS` and `.gitattributes`: they decide what becomes of
everybody's records. A source that a record of somebody else cites is not the participant's alone: what others say
rests on it.

## Why it matters

A state owns its answer. Nobody changes it from another's desk, not even by a slip of an editor that
saved too many files.

## Fails

With `pillar check --since origin/main --as XAA`, a change to

`records/2013/XBB/implementation.json`, at `answers/R12`:

```json
{
  "status": "not-reported"
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R12`:

```json
{
  "status": "not-reported"
}
```

## To mend it

Take the file back to what it was (`git checkout origin/main -- FILE`), and ask its owner or the
secretariat for the change.

"""##,
  "open-conflict": ##"""
# open-conflict

A place where two changes disagree is settled before anything is published.

## Why it matters

When two people change the same value and nobody can tell which is meant, both are kept, so that neither is lost. Until somebody decides, the records say neither: an edition prints such an answer as one that could not be read, and nothing of either version.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R4/status`:

```json
{
  "$conflict": {
    "base": "not-reported",
    "ours": "not-reported",
    "theirs": "considered"
  }
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R4/status`:

```json
"not-reported"
```

## To mend it

Ask the two whose versions these are, or look where each comes from with `git log`. Then write the value that holds in place of the whole `{"$conflict": …}`. `ours` is the version of the branch that was merged into, `theirs` that of the branch that came in, `base` what stood there before both; a side that is missing had removed the value, or never had it. Other rules are silent about the place until then.

"""##,
  "path-and-content": ##"""
# path-and-content

What a record says of itself agrees with where it stands: its id, its participant, its year; the key of an act is its date and its kind, and the id of a vote is its resolution's symbol, which begins with the session.

## Why it matters

A file copied from last year with last year's date in it would put one year's answers into another.

## Fails

`records/2013/XAA/implementation.json`, at `year`:

```json
2012
```

## Passes

`records/2013/XAA/implementation.json`, at `year`:

```json
2013
```

## To mend it

Look in the source which of the two is right. Change the member, or move the file to the place it speaks of, and do not overwrite a record that is there. Of an act the key, the date or the kind may be wrong: correct that one alone.

"""##,
  "reply-without-question": ##"""
# reply-without-question

What a participant answers in a review was asked there, under the same key.

## Why it matters

The key is all that holds a question and its answer together. An answer under a key that nobody asked is printed nowhere, and the question looks as if nobody had answered it.

## Fails

`records/2013/XAA/reviews/XBB/answered.json`:

```json
{
  "participant": "XAA",
  "reviewer": "XBB",
  "year": 2013,
  "entries": {
    "huors": {
      "response": "clarified",
      "text": [
        "From nine to five."
      ],
      "date": "2013-11-02"
    }
  }
}
```

Beside it, in `2013/XAA/reviews/XBB/asked.json`:

```json
{
  "participant": "XAA",
  "reviewer": "XBB",
  "year": 2013,
  "entries": {
    "hours": {
      "kind": "question",
      "item": "R1",
      "text": [
        "At what hours can the office be called?"
      ]
    }
  }
}
```

## Passes

`records/2013/XAA/reviews/XBB/answered.json`:

```json
{
  "participant": "XAA",
  "reviewer": "XBB",
  "year": 2013,
  "entries": {
    "hours": {
      "response": "clarified",
      "text": [
        "From nine to five."
      ],
      "date": "2013-11-02"
    }
  }
}
```

## To mend it

Put the answer under the key of the entry that it is about; the finding names those that have no answer yet. If the reviewer renamed the entry, let both files have one key again.

"""##,
  "review-of-oneself": ##"""
# review-of-oneself

No participant reviews itself.

## Why it matters

A review is one participant's questions to another. A file under one's own code is a copy that kept the wrong name, and would be printed as what a state says of itself.

## Fails

`records/2013/XAA/reviews/XAA/asked.json`:

```json
{
  "participant": "XAA",
  "reviewer": "XAA",
  "year": 2013,
  "entries": {
    "hours": {
      "kind": "question",
      "item": "R1",
      "text": [
        "At what hours can the office be called?"
      ]
    }
  }
}
```

## Passes

`records/2013/XAA/reviews/XBB/asked.json`:

```json
{
  "participant": "XAA",
  "reviewer": "XBB",
  "year": 2013,
  "entries": {
    "hours": {
      "kind": "question",
      "item": "R1",
      "text": [
        "At what hours can the office be called?"
      ]
    }
  }
}
```

## To mend it

Move the folder to the code of the participant that asked, and write that code as `reviewer` in both of its files.

"""##,
  "schema": ##"""
# schema

A record is as the schema of its kind says: no unknown member, none missing that is needed, every value of its kind and, where there is a list of words, one of them.

## Why it matters

A misspelt member would otherwise be a fact that no annex prints, and a misspelt status an answer that nobody can compare.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R4`:

```json
{
  "status": "implmented",
  "asOf": "2013",
  "statedBy": "participant",
  "sources": ["sample-note"]
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R4`:

```json
{
  "status": "implemented",
  "asOf": "2013",
  "statedBy": "participant",
  "sources": ["sample-note"]
}
```

## To mend it

The finding says what was expected and names the nearest word. What each field means is in `schemas/README.md`. Where a fact fits no field, leave it in the summary and ask for a field.

"""##,
  "stale-pin": ##"""
# stale-pin

What a review is about reads as it did when the review was written, or it is said that it does not.

## Why it matters

A question pins the answer it is about, and a reply the entry it answers: the pin is the digest of that text. When the text changes, the question may have been met already. The consent in a reply with a pin is for the text that was pinned: after a change the entry and the reply are in no edition for the public or the participants. This is only an information: nothing is wrong, and it never makes a check fail.

## Fails

`records/2013/XAA/reviews/XBB/asked.json`:

```json
{
  "participant": "XAA",
  "reviewer": "XBB",
  "year": 2013,
  "entries": {
    "hours": {
      "kind": "question",
      "item": "R1",
      "text": [
        "At what hours can the office be called?"
      ],
      "pin": "sha256:0000000000000000000000000000000000000000000000000000000000000000"
    }
  }
}
```

## Passes

`records/2013/XAA/reviews/XBB/asked.json`:

```json
{
  "participant": "XAA",
  "reviewer": "XBB",
  "year": 2013,
  "entries": {
    "hours": {
      "kind": "question",
      "item": "R1",
      "text": [
        "At what hours can the office be called?"
      ]
    }
  }
}
```

## To mend it

Read the text as it is now. If the question still stands, copy the digest that the finding names into `pin`. If it was about the earlier text, leave it as it is. Where the reply holds a consent, ask the participant whether it agrees to the text as it is now before you copy the digest.

"""##,
  "status-forgotten": ##"""
# status-forgotten

An answer whose status is `not-reported` holds nothing that states a status: no date, no words, no sources.

## Why it matters

Every item begins as `not-reported`. Whoever fills in the date, the words and the source and forgets the status leaves an answer that is printed as if the state had said nothing.

Facts that were found although nothing was reported are something else: they stand in `actions`, and help that is sought or offered in `assistance`, each with its source, and `statedBy` says whose they are. Why no answer came stands in `changeNote`.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R6`:

```json
{
  "status": "not-reported",
  "asOf": "2013-05",
  "statedBy": "participant",
  "summary": [
    "An office will be named within the year."
  ],
  "sources": ["sample-note"]
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R6`:

```json
{
  "status": "planned",
  "asOf": "2013-05",
  "statedBy": "participant",
  "summary": [
    "An office will be named within the year."
  ],
  "sources": ["sample-note"]
}
```

## To mend it

Write the status that was stated. Where something was said and it does not tell how far the measure has come, that is `unclear`. Where nothing was reported, take the members out that the finding names: what was found elsewhere goes into `actions`, help that is sought or offered into `assistance`, each entry with its own `sources`, and what is known of the silence into `changeNote`.

"""##,
  "stray-characters": ##"""
# stray-characters

No text, name or key holds what a word processor, a font or a conversion left behind.

## Why it matters

A zero-width space, a soft hyphen or a direction mark inside a word cannot be seen, and whoever searches for the word does not find it. The bullets of some fonts are printed as empty boxes in others. Such characters come along when a text is copied. A text of nothing but such characters looks as if nobody had written one. A text in UTF-8 that was read in an older encoding has `Ã©` for é and `â€™` for an apostrophe.

## Fails

`records/2013/activities/sample-seminar.json`, at `title`:

```json
"A semi\u200bnar"
```

## Passes

`records/2013/activities/sample-seminar.json`, at `title`:

```json
"A seminar"
```

## To mend it

The finding says after which word the character stands: delete it there. Where nothing else is in the text, write what the source says, or take the text out. Write a list as one paragraph for each point. Where the sign for a lost letter stands, write the letter that the source has. Joiners and marks that a script is written with, as in Arabic, Persian, Hindi or Khmer, are left alone.

"""##,
  "uncited-source": ##"""
# uncited-source

A source is there for a fact that cites it; one that nothing cites is a warning.

## Why it matters

It is left over from a fact that was removed, or the fact that it was recorded for was forgotten.

## Fails

`records/sources/sample-leftover.json`:

```json
{
  "id": "sample-leftover",
  "title": "A leftover",
  "url": "https://example.org/leftover"
}
```

## Passes

`records/sources/sample-note.json`:

```json
{
  "id": "sample-note",
  "title": "A note",
  "url": "https://example.org/note"
}
```

## To mend it

Cite it where its fact is recorded, or remove the file.

"""##,
  "unconfirmed-too-long": ##"""
# unconfirmed-too-long

An answer that is carried forward in an open edition was given or confirmed in one of the two years before, or holds for a date not more than two years back.

## Why it matters

A carried answer is printed with its old date. After more than two years nobody can say whether it still holds, and readers take it for the participant's word all the same.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "planned",
  "asOf": "2010",
  "statedBy": "participant",
  "confirmation": "carried-forward",
  "sources": ["sample-note"]
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "planned",
  "asOf": "2011",
  "statedBy": "participant",
  "confirmation": "carried-forward",
  "sources": ["sample-note"]
}
```

## To mend it

Ask the participant whether it still holds: then it is `confirmed`, with a new date. Where nobody says so, write `not-reported` with a `changeNote` in its place; the earlier answer stays in its own year, and the annexes print it as last reported.

"""##,
  "unexplained-change": ##"""
# unexplained-change

An answer that a participant reports at an earlier stage than the year before, or as stopped, has a `changeNote` that says why.

## Why it matters

A reader who lays two years side by side will ask. The reason is often a good one, and the participant's own words for it are better than anybody's guess. Only answers that the participant itself stated, in both years, are compared: public sources that differ owe nobody a reason. Where an item came in place of another, the answer on the older one is the earlier answer.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "considered",
  "asOf": "2013",
  "statedBy": "participant",
  "confirmation": "confirmed",
  "sources": ["sample-note"]
}
```

The answer of the year before, in `2012/XAA/implementation.json`:

```json
{
  "status": "planned",
  "asOf": "2012",
  "statedBy": "participant",
  "confirmation": "confirmed",
  "sources": ["sample-note"]
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "considered",
  "asOf": "2013",
  "statedBy": "participant",
  "confirmation": "confirmed",
  "sources": ["sample-note"],
  "changeNote": ["The plan was withdrawn when the two offices were merged; a new one is looked into."]
}
```

## To mend it

Ask the participant why, and record its words as `changeNote`. The earlier answer stays as it is: it may have been right for its time. Where the reason cannot be had yet, `waivers` can let the answer pass through a year, with a reason.

"""##,
  "unexplained-silence": ##"""
# unexplained-silence

Where a participant answered the year before and this year's file of an open edition holds `not-reported`, a `changeNote` says what the secretariat knows of it.

## Why it matters

It is a reminder to the secretariat, a warning and never an error, and no fault of the participant's: reporting is voluntary, and no answer is owed. An answer that is missing may have been lost on the way, and next year nobody will remember whether it was asked for. A missing file and a missing report are never found. Nor is silence after what only public sources stated, nor after an answer that was restricted: a note that more may read would tell of it.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

The answer of the year before, in `2012/XAA/implementation.json`:

```json
{
  "status": "planned",
  "asOf": "2012",
  "statedBy": "participant",
  "confirmation": "confirmed",
  "sources": ["sample-note"]
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "not-reported",
  "changeNote": ["Asked in March and in June 2013; no reply so far."]
}
```

## To mend it

Ask the participant, or write what is known as `changeNote`: `["asked, no reply so far"]`, `["will report next year"]`. It is printed beside the silence, so word it as you would to the participant. `waivers` can leave an item out through a year.

"""##,
  "unfinished-write": ##"""
# unfinished-write

A write of several records that was begun has been finished.

## Why it matters

A command that writes several records first writes all new texts under hidden names, then a list of them, `records/.pillar-writing`, and then gives each its name. When it is killed in between, some records are new and others old. Whatever reads them in this state could combine what does not belong together: `pillar check` tells this finding and exits 3, and other commands refuse to go on.

It is found by `pillar check` in the store's folder, whatever the records hold. It can also mean that the list came with a contribution: it does not belong into a repository, and a contribution that brings one should be refused.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

beside a file `records/.pillar-writing`.

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

## To mend it

Run `pillar fmt`: like every command that writes, it completes the write first. Where a record was changed since, it says which and touches nothing: compare that record with its new text in the hidden file beside it, keep what is right, and remove `records/.pillar-writing`.

"""##,
  "unknown-item": ##"""
# unknown-item

An item that is answered or referred to stands in one of the frameworks, and is one that this participant answers in that year.

## Why it matters

States answer the twelve recommendations and R5.b; the lettered items are the forum's and the United Nations' to answer. An answer in the wrong place is read by nobody. Lists change, too: an item that ended, or that came later, is not of the year, and the finding says what stands in its place.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R13`:

```json
{
  "status": "not-reported"
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R12`:

```json
{
  "status": "not-reported"
}
```

## To mend it

Use the item's id as the framework has it. The finding lists those that may stand there.

"""##,
  "unknown-participant": ##"""
# unknown-participant

A participant that a record is kept of, or that it names, is one of `participants/`.

## Why it matters

A mistyped code would be a participant that nobody knows, whose votes and answers no annex prints.

## Fails

`records/2013/activities/sample-seminar.json`, at `participants/XQQ`:

```json
{
  "roles": [
    "hosted"
  ],
  "sources": ["sample-note"]
}
```

## Passes

`records/2013/activities/sample-seminar.json`, at `participants/XBB`:

```json
{
  "roles": [
    "hosted"
  ],
  "sources": ["sample-note"]
}
```

## To mend it

Use the participant's code, or write `participants/CODE/participant.json` for a new one.

"""##,
  "unknown-source": ##"""
# unknown-source

A source that is cited is one of `sources/`.

## Why it matters

A citation that leads nowhere is a claim without a source, printed with the forum's name on it.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R4`:

```json
{
  "status": "planned",
  "asOf": "2013",
  "statedBy": "participant",
  "sources": ["sample-noet"]
}
```

## Passes

`records/2013/XAA/implementation.json`, at `answers/R4`:

```json
{
  "status": "planned",
  "asOf": "2013",
  "statedBy": "participant",
  "sources": ["sample-note"]
}
```

## To mend it

Write the source's record first, `sources/ID.json`, then cite its id. Where the finding says that a source of this id is recorded, nothing is to be written: look whether it is the one that is meant, and cite it by its id.

"""##,
  "unmerged": ##"""
# unmerged

A record of which a merge left several versions has been brought together, and `git add` was told so.

## Why it matters

Where the merge driver's program is missing, git leaves our version in the file without any mark, and the other side's is lost with the next `git add`. Git's index knows that the merge is not finished; the file does not show it.

It is found by `pillar check` in a git work tree, whatever the file holds.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

after a merge in which both sides changed it, and before `git add`.

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

## To mend it

`pillar conflicts` says what both sides changed, and `pillar resolve` settles it. Where one side deleted the record, `pillar conflicts` says which, and how to keep it or delete it. Where the file holds our side alone, `git show :2:./FILE` prints our version and `git show :3:./FILE` theirs. Then `git add` the file. `pillar doctor` says whether the driver works.

"""##,
  "unread": ##"""
# unread

Every file and folder of the store can be read.

## Why it matters

What cannot be read is not silence. If a folder that the disk does not give were taken for an empty one, an annex would print states as silent that answered, and a year would be sealed without some of its records.

Where it is found, every command that speaks of the whole store ends with status 3. Annexes, summaries, differences, seals and all other answers are refused. `pillar check` still tells all other findings, but for those that only say that something is missing.

## Fails

`records/2013/XAA/implementation.json`:

```json
{"participant": "XAA"}
```

where the file may not be read, the disk answers with an error, or a folder, a pipe or a link to nothing stands in its place.

## Passes

`records/sources/sample-note.json`:

```json
{
  "id": "sample-note",
  "title": "A note",
  "url": "https://example.org/note"
}
```

## To mend it

The finding says what the system answered. "Permission denied": give your account the right to read it, with `chmod`. "Input/output error": look at the disk or the network drive, mount it again, or work in another clone. A folder, a pipe or a link in a record's place: put the record's file there, or take it out of the store. Then run `pillar check` again.

"""##,
  "unstaged-deletion": ##"""
# unstaged-deletion

A record that git has is on the disk, or its deletion is staged.

## Why it matters

A file that is not there reads as silence: what a participant answered would be printed as "not reported". While git still has the record, nobody has decided to delete it. Until the deletion is staged or undone, no annex, summary, comparison or seal is made from the files on the disk. What shows records (`status`, `show`, `log`, `conflicts`, `fmt --check`) says that it is not all, and exits 3.

It is found by `pillar check` in a git work tree. A record that a sparse checkout leaves out is not missing: it is read from git. Where git's index has nothing of the store, because it was lost, the last commit stands in its place. Where the store was moved on the disk and git was not told, what git has at the old place stands there.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

where this is what git has, and the file was deleted from the disk.

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

## To mend it

`git restore FILE` brings the file back. `git rm --cached FILE` stages the deletion; answers that were recorded by mistake are better set to `not-reported` than deleted. To print what was committed, whatever lies on the disk, add `--at HEAD`.

"""##,
  "vanished-act": ##"""
# vanished-act

An act on an instrument, once recorded, stays: a change that takes it out comes with an erratum that says why.

## Why it matters

A signature or a withdrawal was done and cannot be undone by an edit. An act that is gone is nearly always a mistake of an edit or a merge, and nobody would miss it, for what is not there prints nothing.

It is found of a change: `pillar check --since REV` and `pillar check --staged` compare the acts with those of then, and `pillar verify --edition secretariat` with those that a closed year was sealed with. An act is still there if one stands under its key, or one of the same kind and date on the same instrument stands under another.

## Fails

`records/participants/XAA/instruments.json`:

```json
{
  "participant": "XAA",
  "instruments": {
    "rome-statute": {
      "acts": {
        "2010-06-01-signature": {
          "act": "signature",
          "date": "2010-06-01",
          "sources": [
            "sample-note"
          ]
        }
      }
    }
  }
}
```

where the store of then had an act on the genocide convention as well, which is gone.

## Passes

`records/participants/XAA/instruments.json`:

```json
{
  "participant": "XAA",
  "instruments": {
    "genocide-convention": {
      "acts": {
        "2009-01-15-accession": {
          "act": "accession",
          "date": "2009-01-15",
          "sources": [
            "sample-note"
          ]
        }
      }
    }
  }
}
```

## To mend it

Bring the act back from git. If it never took place, add an erratum to the `edition.json` of the year in which it was recorded: the date, the reason, and `participants/XAA/instruments.json` among its `records`. If it was taken back in time, it stays, with `"tookEffect": false`.

"""##,
  "vanished-answers": ##"""
# vanished-answers

A file of answers, once something is on record in it, stays: a change does not take it away.

## Why it matters

A file that is not there reads as silence, and silence is no failure: nobody would miss it, and a state's words would be gone. A file is lost by a slip of the hand, by a merge, or where it is put in the place of another participant's.

It is found of a change: `pillar check --since REV` and `pillar check --staged` look at the files that the change took away. Of a store alone it is never found, for no participant has to answer. A file whose answers stand elsewhere after the change was moved, and is not missed.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "planned",
  "asOf": "2013",
  "statedBy": "participant"
}
```

where this is what the store of then had, and the change takes the file away.

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "not-reported"
}
```

## To mend it

Bring the file back from git. Where it was recorded by mistake, it stays with its answers set to `not-reported`; of a closed year an erratum in its `edition.json` says so and names the file.

"""##,
  "vote-twice": ##"""
# vote-twice

One vote is one record: no two records have the same resolution, or the same day, title and votes under two numbers.

## Why it matters

A vote that is recorded twice is counted and printed twice. It happens at the turn of a year: a resolution of a session that began in one year is adopted in the next, and two people record it, each in another year's folder. A resolution is adopted once, so one of the records stands in the wrong year, or has the symbol of another resolution.

In one year there may be votes on parts of a resolution. They have titles of their own, and are left alone.

## Fails

`records/2013/votes/A-RES-67-234.json`:

```json
{
  "id": "A-RES-67-234",
  "year": 2013,
  "resolution": "A/RES/67/234",
  "session": 67,
  "date": "2013-04-02",
  "title": "The Arms Trade Treaty",
  "topic": "att",
  "bearsOn": [
    "arms-trade-treaty"
  ],
  "sources": [
    "sample-note"
  ],
  "votes": {
    "XAA": {
      "vote": "yes",
      "sources": [
        "sample-note"
      ]
    }
  }
}
```

Beside it, in `2012/votes/A-RES-67-234.json`:

```json
{
  "id": "A-RES-67-234",
  "year": 2012,
  "resolution": "A/RES/67/234",
  "session": 67,
  "date": "2012-12-24",
  "title": "The Arms Trade Treaty",
  "topic": "att",
  "bearsOn": [
    "arms-trade-treaty"
  ],
  "sources": [
    "sample-note"
  ],
  "votes": {
    "XAA": {
      "vote": "yes",
      "sources": [
        "sample-note"
      ]
    }
  }
}
```

## Passes

`records/2013/votes/A-RES-68-31.json`:

```json
{
  "id": "A-RES-68-31",
  "year": 2013,
  "resolution": "A/RES/68/31",
  "session": 68,
  "date": "2013-12-05",
  "title": "The Arms Trade Treaty",
  "topic": "att",
  "bearsOn": [
    "arms-trade-treaty"
  ],
  "sources": [
    "sample-note"
  ],
  "votes": {
    "XAA": {
      "vote": "yes",
      "sources": [
        "sample-note"
      ]
    }
  }
}
```

## To mend it

Look in the sources of both records. If they are of one vote, bring what they say together in the year of its date, and remove the other. If one of them is of another resolution, write that one's symbol. If both are of votes on parts of one resolution, give each a title of its own.

"""##,
]
