// Made from the files in Pages/. The texts are compiled in, because the tool must not need these files
// where it runs. `make accept` writes this file; a test compares it with its sources.

// swift-format-ignore
let rulePages: [String: String] = [
  "act-twice": ##"""
# act-twice

Each act on an instrument is recorded once, and a signature comes before the participant joins.

## Why it matters

Two people may record the same act with different dates: one writes the year from one source, the other writes the day from another source. The annexes then print two acts. A second act of joining, a second signature, or a signature after the participant joined is nearly always such a mistake.

A withdrawal has two days: the day of the notice, and the day when it took effect. If it is recorded for both days, the annexes print that the participant left twice.

A participant that withdrew may join again. So if a withdrawal is on record, the rule reports only a second withdrawal without an act of joining between the two. Acts that never took effect (`"tookEffect": false`) do not count. Days are compared only if both records give the day.

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

Compare the sources of both acts. If both are the same act, keep the one with the right date, and give it the sources of both. If the participant left between two acts of joining, record the withdrawal as well. Record each withdrawal once, on the day when it took effect; record its notice as an `announcement`. If the participant joined again between two withdrawals, record that act as well.

"""##,
  "answer-without-source": ##"""
# answer-without-source

An answer that states something cites a source, or one of its actions does. So does each step that the forum has reached on its pathway, and each entry in a participant's registers.

## Why it matters

The annexes print an answer with the name of a state. Without a source nobody can check whether the state said so. A stricter rule, `implemented-without-source`, checks answers with the status `implemented`.

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

Record the note, the letter or the page in a file in `sources/`, and cite its id in `sources`. If a document is not on the web, write `held` instead of an address. Do not cite a source that does not say it.

If nobody knows where the answer came from, set it to `not-reported`. Do the same with a step of the pathway. Remove an entry of a register if nobody knows its source.

An answer that is `not-reported` has no `sources` of its own. Each of its actions, and each entry in its `assistance`, cites its own source. Remove an entry if nobody knows its source.

If the source of an answer will come later, add `waivers` to the answer: they allow it until a year that you name, with a reason.

"""##,
  "answers-in-background": ##"""
# answers-in-background

A background year holds no records that participants were asked for: no answers on the recommendations, no briefings, no reviews.

## Why it matters

A background year has no annexes. If the kind of a year with answers is `background`, the answers are printed nowhere, and no other rule reports it.

The small arms answers in `salw.json` of a background year may come from a report of that time. But an answer there that is confirmed or carried forward was asked for, so the rule reports it.

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

Find out whether participants were asked for answers for that year. If they were, write the kind `edition`. If they were not, the records in the finding belong to another year or are there by mistake. Look in their sources for the right year and move them. Do not lose any of them.

"""##,
  "briefing-without-consent": ##"""
# briefing-without-consent

A briefing without recorded consent is left out of the public edition and of the participants' edition.

## Why it matters

A briefing is voluntary, and the participant decides who may read it. This finding explains why an edition does not print it. It is only information: nothing is wrong, and it never makes a check fail.

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

Ask the participant whether the briefing may be printed, and in which edition. If it agrees, record its answer as `consent`: who agreed, when, and to which edition. If it does not agree, do nothing.

"""##,
  "broken-succession": ##"""
# broken-succession

An item begins after the items that it `replaces` have ended: they belong to the same framework, and their `until` is before its `since`.

## Why it matters

When two years are compared, an answer on the old item is compared with the answer on the new one. If both items are listed in one year, or if items replace each other in a circle, nobody can say which answer is the earlier one.

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

Look in the framework's own text. Write the last year of each replaced item as its `until`. Write the first year of the new item as its `since`; it is later than that `until`. An item that is still listed beside the new one is not replaced by it. Do not rename anything in the answers of earlier years.

"""##,
  "carried-otherwise": ##"""
# carried-otherwise

An answer that is carried forward keeps the status and the date of the earlier answer, and only answers that the participant itself states are confirmed or carried forward.

## Why it matters

`carried-forward` means that nobody confirmed the answer this year, and that it is the last one on record. The annexes print it like this. If the status is another one, if the date is later, or if the two years before hold no answer of the participant, then the participant did not give this answer. For an item that replaces another, the earlier answer is the one on the older item.

Answers that public sources state are recorded anew each year: nobody confirms them, and they are not carried forward.

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

Look in the source. If the participant stated the new status, set `confirmation` to `confirmed`, with the date and the source. If it did not, one of the two years has the wrong status: correct that one. An answer that is carried forward keeps its old date. Record an answer in the year in which the participant gave it. If somebody else states the answer, remove `confirmation`.

"""##,
  "copied-answers": ##"""
# copied-answers

Two participants do not have the same answers, word for word, and one participant does not have the same confirmed answers in two years.

## Why it matters

Somebody may begin a file of answers with a copy of another participant's file, and never finish it. The words of one state then stand under the name of another. No other rule sees this.

The rule does not report files in which fewer than four answers state something, or files that differ in anything: a word, a date, a source.

The same happens from one year to the next. Somebody copies last year's file and changes only the year in it. The annex then prints old answers as what the participant says now. The rule reports a file whose answers are those of the year before, if all are confirmed and none has a date in its own year. It does not report answers that are `carried-forward`.

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

Compare the sources of both files. If one file is a copy of the other, write in it what its own participant said, and `not-reported` where it said nothing. Two states may make one joint statement. Then both files are right: say so in the `waivers` of the answer that the finding names, with the reason.

If the year before has the same answers: give each answer that the participant gave for this year its own date and its own source. Write `carried-forward`, with the old date, where nobody confirmed the answer. If the participant confirmed everything unchanged, say so in the `waivers` of the answer that the finding names.

"""##,
  "date-out-of-place": ##"""
# date-out-of-place

A date exists in the calendar and fits its year: no date is later than the year, and activities, votes and briefings have dates within their year.

Other dates are compared with what they are about:

- A consent is given at most one year before its briefing.
- An act is not earlier than the adoption of its treaty.
- An erratum is not earlier than the year that it corrects.
- Two years share at most five months. (The forum's own year begins in August, and can overlap with a calendar year.)
- The date of a source is at most five years after the last edition.
- A waiver lasts at most five years.

## Why it matters

If a fact is recorded in the wrong year, the annex of that year prints something that nobody could know then, and the annex of the right year does not print it.

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

Look in the source. If the date is wrong, correct it. If it is right, move the entry to the year to which it belongs. An action or a status may be older than the year that reports it.

If five or more records of a year have such dates, a finding about the year's `edition.json` says so: look at its `period` first. If a period ends before it begins, the dates of that year are not checked until the period is corrected.

"""##,
  "edited-after-closing": ##"""
# edited-after-closing

A record in the seal of a closed year stays as it was adopted, unless an erratum of that year names it.

## Why it matters

Delegations hold the edition that was adopted and printed. If somebody changes a record afterwards without saying so, their paper is wrong and nobody knows. A mistake is corrected openly: the record is edited, and an erratum says when and why. The annexes print the erratum.

Some records are shared by all years. Later years may add to them: acts after the cut-off date of the closed year, names of later editions, items that began later. This is not an edit of the closed year. A record that was removed is reported at its place in the edition's seal.

The seal also covers the year's own `edition.json`, except the errata. A seal in a year that is not closed, or a seal without records, is reported. Whether a closed year was opened again or got another seal, only git can show: `pillar check --since` and `pillar verify` look there. An old seal may not cover `edition.json`; this rule then does not check that file, and `pillar verify` says so.

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

`pillar verify YEAR --edition secretariat` lists what differs. If the edit was a mistake, bring the record back from git, for example from the tag that was set when the year was closed: `git restore --source=TAG -- FILE`.

If the edit is a correction, add an erratum to the year's `edition.json`: a name that you choose, with its `date`, its `reason`, and the record's path in its `records`. Every edition that shows one of these records prints the reason, so write it for all readers.

Do not change the seal: it is the proof of what was adopted. In a closed `edition.json` only the errata change. If the chair or the period was wrong, say so in the reason of an erratum.

"""##,
  "follow-up-of-nothing": ##"""
# follow-up-of-nothing

A review follows up only a question that the same reviewer asked in an earlier year.

## Why it matters

A follow-up is read together with the earlier question and its answer. If there is no such question, the reader looks for something that does not exist.

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

Write the year in which the question was asked, and its key in that year's `asked.json` of the same reviewer. If nothing was asked before, remove `followsUp`.

"""##,
  "foreign-repository": ##"""
# foreign-repository

No folder inside the store is a git repository of its own.

## Why it matters

For a submodule, git stores only the name of a commit, and none of its files. A clone without the submodule has an empty folder there, and the participants' answers would be printed as "not reported". The same happens if somebody ran `git init` in a folder of the store: `git add` does not take its records. Until this is corrected, no annex, summary, comparison or seal is made from the files on the disk.

`pillar check` reports it in a git work tree.

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

If it is a submodule, `git rm --cached FOLDER` removes it from git and leaves its files. Move the `.git` in the folder to a place outside the store. Then `git add FOLDER` adds the records themselves.

"""##,
  "implemented-without-source": ##"""
# implemented-without-source

An answer with the status `implemented` cites at least one source.

## Why it matters

Readers will want to check this status themselves.

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

Record the law, the report or the page in `sources/`, and cite its id. If there is no source yet, add `waivers` to the answer: they allow it until a year that you name, with a reason.

"""##,
  "impossible-vote": ##"""
# impossible-vote

Only states vote in the General Assembly, and no total is lower than the number of listed votes.

## Why it matters

The totals count all members of the United Nations. The listed votes are only those of the forum's participants. If six of them voted in favour, the total cannot be two. An organisation or a body has no vote: if one is listed, its code is a mistake, and the vote is somebody else's.

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

Look in the source. Either the total is wrong, or one of the votes is. If the entry is an organisation's or a body's, find out whose vote it is, and write that state's code. If the source has no such vote, remove the entry.

"""##,
  "json": ##"""
# json

A record is valid JSON (RFC 8259) in UTF-8, and no object has the same name twice.

## Why it matters

Programs read broken JSON in different ways. If a name stands twice in one object, some programs keep the first value and some keep the last. One of two answers is then lost, and nobody is told. Pillar does not guess.

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

Go to the line and column that the finding names. If a name stands twice, keep the value that is right. A missing comma is reported at the beginning of the next field.

"""##,
  "meeting-twice": ##"""
# meeting-twice

Each meeting is recorded once: no two activities have the same date, the same place and mostly the same participants.

## Why it matters

A meeting that is recorded twice is counted and printed twice. This happens when two people record it with different titles and ids.

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

If both records are about one meeting, put the facts and sources of both into one record, and remove the other. If there were two meetings on the same day, write in both records how they differ: the `place` or the `organiser` of each.

"""##,
  "misplaced-file": ##"""
# misplaced-file

Every file of the store has the path of a kind of record.

## Why it matters

A record in a wrong place is not read. It is in the repository, but in no annex, and nobody notices.

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

A hidden file that ends in `.json`, or one in a hidden folder, is not read. It may be meant as a record, so it is reported too. The files that editors and systems make for themselves (`.gitkeep`, `.DS_Store`, `._salw.json`, `.#salw.json`) are not reported. Nor are settings of a tool at the top of the store, such as `.vscode/settings.json`.

## To mend it

Move the file to the place of its kind; `records/README.md` lists these places. Notes in Markdown may be anywhere. Move other files that are not records out of the store.

"""##,
  "missing-edition": ##"""
# missing-edition

A year with records has an `edition.json` that states the kind of the year, and its first and last day.

## Why it matters

The days of an edition decide to which year a fact belongs. Without them, no date can be checked and no annex can be compiled.

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

If the records belong to another year, move them there. If the year's `edition.json` was deleted, bring it back with `git restore`. If it never existed, write it; the `edition.json` of another year shows how.

"""##,
  "missing-item": ##"""
# missing-item

A file of answers holds every item that its participant answers.

## Why it matters

If an item is missing, nobody knows whether the participant did not answer or whether the answer was lost in an edit. So "no answer" is recorded as `not-reported`.

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

If the answer was removed by mistake, bring it back from git. If there was no answer, add the item with `"status": "not-reported"`.

"""##,
  "narrower-than-access": ##"""
# narrower-than-access

No text is marked for fewer readers than can read the repository, as `store.json` states it.

## Why it matters

An edition leaves restricted text out of the annex. But everybody who can clone the repository can read all of it. In a public repository, a mark such as `"visibility": "participants"` would not protect a text.

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

First look whether `records/store.json` says who can read the repository. A new store has `"audience": "public"` in `access`. So restricted text is not accepted until somebody states who can read the repository. If only the participants can clone it, write:

```json
"access": {
  "audience": "participants",
  "statement": "The participants' focal points and the secretariat can clone this repository."
}
```

If more people can read the repository than may read the text, remove the text. Keep it in a repository that only the right people can clone. git keeps everything that was ever committed, so remove it from git's history as well.

"""##,
  "not-a-member": ##"""
# not-a-member

A participant has answers only in years in which it may have been a participant of the forum.

## Why it matters

Answers of a year before the state joined would count it as a participant of a forum to which it did not belong. If the day when it joined is not certain, the rule reports nothing.

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

Look in the sources. Move the answers to their right year, or correct the membership in the participant's record.

"""##,
  "not-canonical": ##"""
# not-canonical

A record is written in canonical form: two spaces for each level, one field on a line, fields in the order of the schema, keys that people choose in natural order, and one line end at the end.

## Why it matters

There is only one canonical form. So a difference between two versions is always a difference in their meaning, and two people who edit different answers never change the same lines.

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

Run `pillar fmt`, or `pillar check --fix`. It changes only the layout: numbers and texts stay as you typed them.

"""##,
  "not-yours": ##"""
# not-yours

A contribution for a participant changes only what that participant says of itself, its questions to others, and sources.

The participant may also change notes in its own folders. It may not change a file outside the store, such as a
forge's settings or a workflow, nor `CODEOWNERS` or `.gitattributes`: they affect everybody's records. It may not
change a source that somebody else's record cites, because that record rests on it.

## Why it matters

A state owns its answer. Nobody else changes it, not even by mistake, for example with an editor that saves too many
files.

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

Restore the file as it was (`git checkout origin/main -- FILE`), and ask its owner or the secretariat to make the
change.

"""##,
  "open-conflict": ##"""
# open-conflict

A conflict between two changes is settled before anything is published.

## Why it matters

If two people change the same value and nobody knows which one is right, the merge keeps both, so that nothing is lost. Until somebody decides, neither version is valid: an edition prints that such an answer could not be read, and prints neither version.

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

`pillar conflicts` shows both versions, and `pillar resolve` takes one of them or another text. You can also edit the file: replace the whole `{"$conflict": …}` by the right value. To find it, ask the two people, or look with `git log` where each version comes from.

`ours` is the version of the branch into which the other was merged. `theirs` is the version of the other branch. `base` is the version before both changes. If a side is missing, that side removed the value or never had it. Other rules do not check the place until the conflict is settled.

"""##,
  "path-and-content": ##"""
# path-and-content

The id, the participant and the year in a record agree with its path. The key of an act is its date and its kind. The id of a vote is the symbol of its resolution, and the symbol begins with the session.

## Why it matters

If somebody copies last year's file and does not change the year in it, the answers of one year stand in another.

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

Look in the source which of the two is right. Correct the field, or move the file to the right place without overwriting another record. For an act, the key, the date or the kind may be wrong: correct only the wrong one.

"""##,
  "reply-without-question": ##"""
# reply-without-question

Every answer in a review has the key of a question that was asked in it.

## Why it matters

Only the key connects a question and its answer. If no question has the key of an answer, the answer is printed nowhere, and its question seems to have no answer.

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

Move the answer to the key of its question; the finding names the questions without an answer. If the reviewer renamed the question's key, give both files the same key again.

"""##,
  "review-of-oneself": ##"""
# review-of-oneself

No participant reviews itself.

## Why it matters

In a review, one participant asks another. If both have the same code, the file is probably a copy with a wrong name. It would be printed as if a state had asked itself.

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

Find out who asked whom. Move the folder to the code of the participant that asked, and write that code as `reviewer` in both files. If another participant was asked, move the folder to that participant's folder, and correct `participant` in both files.

"""##,
  "schema": ##"""
# schema

A record is valid by the schema of its kind: it has all required fields and no unknown ones, each value has the right type, and each word is one that the schema allows.

## Why it matters

A fact in a misspelt field would be printed in no annex. An answer with a misspelt status could not be compared.

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

The finding says what was expected, and names the nearest word. `schemas/README.md` says what each field means. If a fact fits no field, write it in the summary and ask for a new field.

"""##,
  "stale-pin": ##"""
# stale-pin

A text that a review pinned has not changed since, or the check informs of the change.

## Why it matters

A question pins the answer that it is about. A reply pins the question that it answers. The pin is the digest of that text. If an answer changed, it may already say what was asked. A consent in a reply with a pin is for the pinned text: after a change, the question and the reply are in no edition for the public or the participants. This finding is only information: nothing is wrong, and it never makes a check fail.

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

Read the new text. If the question or the reply also fits the new text, copy the digest from the finding into `pin`. If it is only about the earlier text, leave the pin as it is. If the reply holds a consent, first ask the participant whether it agrees to the new text, and only then copy the digest.

"""##,
  "status-forgotten": ##"""
# status-forgotten

An answer with the status `not-reported` has no date, no summary and no sources.

## Why it matters

Every item begins as `not-reported`. If somebody writes the date, the summary and the source but forgets the status, the answer is printed as if the state had said nothing.

Some facts may be known although nothing was reported. Record them in `actions`, and help that is sought or offered in `assistance`, each with its own source; `statedBy` says who states them. Write in `changeNote` why no answer came.

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

Write the status that the participant stated. If the source does not say how far the measure has come, write `unclear`. If nothing was reported, remove the fields that the finding names. Record facts from elsewhere in `actions`, and help that is sought or offered in `assistance`, each entry with its own `sources`. Write in `changeNote` what is known of why no answer came.

"""##,
  "stray-characters": ##"""
# stray-characters

No text, name or key holds characters that a word processor, a font or a conversion left behind.

## Why it matters

Nobody can see a zero-width space, a soft hyphen or a direction mark inside a word, and a search does not find that word. The bullets of some fonts are printed as empty boxes in other fonts. Such characters come with a text that is copied. A text that has only such characters looks empty. A text in UTF-8 that was read in an older encoding has `Ã©` instead of é, and `â€™` instead of an apostrophe.

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

The finding names the word before the character: delete the character there. If the text holds nothing else, write what the source says, or remove the text. Write a list as one paragraph for each point. In place of the sign for a lost letter, write the letter that the source has. The rule does not report the joiners and marks that scripts such as Arabic, Persian, Hindi or Khmer need.

"""##,
  "uncited-source": ##"""
# uncited-source

Every source is cited by at least one record.

## Why it matters

If no record cites a source, its fact was removed, or somebody forgot to record the fact.

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

Cite the source in the record of the fact that it supports. If it supports no fact, remove the file.

"""##,
  "unconfirmed-too-long": ##"""
# unconfirmed-too-long

An answer is not carried forward for more than two years: in an open edition, the participant gave or confirmed it in one of the two years before, or its date is at most two years ago.

## Why it matters

An answer that is carried forward is printed with its old date. After more than two years nobody knows whether it still holds, but readers take it as the participant's word.

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

Ask the participant whether the answer still holds. If it does, write `confirmed`, with a new date. If the participant does not say so, write `not-reported` and a `changeNote` instead. The earlier answer stays in its own year, and the annexes print it as last reported.

"""##,
  "unexplained-change": ##"""
# unexplained-change

An answer at an earlier stage than the year before, or one that has stopped, has a `changeNote` that says why.

## Why it matters

Readers who compare two years will ask why. The reason is often a good one, and the participant's own words are better than a guess. The rule compares only answers that the participant itself stated in both years. If public sources differ, no reason is needed. For an item that replaces another, the earlier answer is the one on the older item.

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

Ask the participant why, and record its words as `changeNote`. Leave the earlier answer as it is: it may have been right then. If there is no reply yet, add `waivers` to the answer: they allow it until a year that you name, with a reason.

"""##,
  "unexplained-silence": ##"""
# unexplained-silence

If a participant answered in the year before and the answer in an open edition is `not-reported`, a `changeNote` says what the secretariat knows.

## Why it matters

This is a reminder to the secretariat. It is only information: it never makes a check fail, and it is not a fault of the participant, because reporting is voluntary. A missing answer may have been lost on the way, and next year nobody will remember whether the secretariat asked for it.

The rule does not report a missing file. It does not report `not-reported` after an answer that only public sources stated. Nor does it report `not-reported` after an earlier answer for a narrower circle: a note that more people can read would reveal that answer.

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

Ask the participant, or write what is known as `changeNote`, for example `["asked, no reply so far"]` or `["will report next year"]`. The annexes print the note, so write it as you would write to the participant. `waivers` in the answer turn the reminder off until a year that you name.

"""##,
  "unfinished-write": ##"""
# unfinished-write

No write of several records was stopped in the middle.

## Why it matters

A command that writes several records works in three steps. It writes all new texts to hidden files, it writes a list of them to `records/.pillar-writing`, and it renames each file to its record's name. If the command is killed in between, some records are new and others old, and they do not belong together. `pillar check` then reports this finding and exits with 3, and other commands refuse to go on.

`pillar check` reports it in the store's folder, whatever the records hold. The list may also come with a contribution. It does not belong in a repository: refuse such a contribution.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

with a file `records/.pillar-writing` in the store.

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

## To mend it

Run `pillar fmt`. Like every command that writes, it first completes the unfinished write. If a record was changed since, it names the record and changes nothing. Then compare that record with its new text in the hidden file beside it, keep what is right, and remove `records/.pillar-writing`.

"""##,
  "unknown-item": ##"""
# unknown-item

Every item that is answered or referred to is in a framework, and an answered item is one that the participant answers in that year.

## Why it matters

States answer the twelve recommendations and R5.b. The forum and the United Nations answer the other items with letters. Nobody reads an answer in the wrong place. The lists of items also change: if an item ended before the year, or began after it, the finding names the item that was listed instead.

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

Write the item's id as in the framework. The finding lists the ids that are possible there.

"""##,
  "unknown-participant": ##"""
# unknown-participant

Every participant that a path or a record names has a record in `participants/`.

## Why it matters

No annex prints the votes and answers of a mistyped code.

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

Write the right code of the participant; look in the source who is meant. For a new participant, write `participants/CODE/participant.json`.

"""##,
  "unknown-source": ##"""
# unknown-source

Every cited source has a record in `sources/`.

## Why it matters

If the record of a source is missing, nobody can check the fact that cites it. The forum would publish a fact without a source.

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

First write the source's record, `sources/ID.json`. Then cite its id. If the finding names a recorded source, do not write that file again: look whether this source is the right one, and if it is, cite its id.

"""##,
  "unmerged": ##"""
# unmerged

No record waits to be merged in git.

## Why it matters

If git cannot find the program of the merge driver, it leaves only our version in the file, without any mark. The next `git add` then loses their version. The file does not show this, but git's index knows that the merge is not finished.

`pillar check` reports it in a git work tree, whatever the file holds.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

after a merge in which both sides changed the file, and before `git add`.

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

## To mend it

`pillar conflicts` says what both sides changed, and `pillar resolve` settles it. If one side deleted the record, `pillar conflicts` says which side, and how to keep the record or delete it. If the file holds only our version, `git show :2:./FILE` prints our version and `git show :3:./FILE` prints theirs. When the record is settled, `git add` the file. `pillar doctor` says whether the merge driver works.

"""##,
  "unread": ##"""
# unread

Every file and folder of the store can be read.

## Why it matters

A file that cannot be read does not mean that nobody answered. If an unreadable folder were taken for an empty one, an annex would print "not reported" for states that answered, and a seal would miss some records.

If something cannot be read, every command that needs the whole store refuses, and exits with 3: no annex, summary, comparison or seal is made. `pillar check` still reports other findings, but not those that only say that something is missing.

## Fails

`records/2013/XAA/implementation.json`:

```json
{"participant": "XAA"}
```

if you may not read the file, if the disk reports an error, or if the path is a folder, a pipe or a broken link.

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

The finding gives the system's error:

- "Permission denied": give your account the right to read the file, with `chmod`.
- "Input/output error": check the disk or the network drive, mount it again, or work in another clone.
- A folder, a pipe or a link in the place of a record: put the record's file there, or move it out of the store.

Then run `pillar check` again.

"""##,
  "unstaged-deletion": ##"""
# unstaged-deletion

A record that git has is on the disk, or its deletion is staged.

## Why it matters

If a file is missing, the participant's answers would be printed as "not reported". As long as git still has the record, nobody decided to delete it. Until the deletion is staged or undone, no annex, summary, comparison or seal is made from the files on the disk. Commands that show records (`status`, `show`, `log`, `conflicts`, `fmt --check`) say that something is missing, and exit with 3.

`pillar check` reports it in a git work tree. A record that a sparse checkout leaves out is not missing: it is read from git. If git's index was lost and has nothing of the store, the last commit is used instead. If somebody moved the store on the disk and git does not know it, the records that git has at the old place are used.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

if git has this, and the file was deleted from the disk.

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{"status": "not-reported"}
```

## To mend it

`git restore FILE` brings the file back. `git rm --cached FILE` stages the deletion. If answers were recorded by mistake, do not delete the file; set them to `not-reported`. To print what was committed, without the files on the disk, add `--at HEAD`.

"""##,
  "vanished-act": ##"""
# vanished-act

A recorded act on an instrument is not removed without an erratum that says why.

## Why it matters

A signature or a withdrawal took place, and an edit cannot undo it. If an act was removed, it is nearly always a mistake of an edit or a merge. Nobody would notice, because the annexes simply do not print it.

Only a comparison shows it. `pillar check --since REV` and `pillar check --staged` compare the acts with those of an earlier version. `pillar verify --edition secretariat` compares them with the acts in the seal of a closed year. An act is still there if some act has its key, or the same kind and date on the same instrument.

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

if the earlier version also had an act on the genocide convention.

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

Bring the act back from git. If it never took place, add an erratum to the `edition.json` of the year in which it was recorded: the date, the reason, and `participants/XAA/instruments.json` in its `records`. If the act was taken back before it took effect, keep it, with `"tookEffect": false`.

"""##,
  "vanished-answers": ##"""
# vanished-answers

A file of answers that states something is not deleted.

## Why it matters

A missing file looks as if the participant had not answered. That is allowed, so nobody would notice that a state's words were lost. A file can be lost by mistake, in a merge, or when it is moved over another participant's file.

Only a comparison shows it: `pillar check --since REV` and `pillar check --staged` look at the files that a change deleted. Without a comparison it is not reported, because no participant has to answer. If the same answers are in another file after the change, the file was moved and is not reported.

## Fails

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "planned",
  "asOf": "2013",
  "statedBy": "participant"
}
```

if the earlier version had this, and the change deletes the file.

## Passes

`records/2013/XAA/implementation.json`, at `answers/R1`:

```json
{
  "status": "not-reported"
}
```

## To mend it

Bring the file back from git. If answers were recorded by mistake, keep the file and set them to `not-reported`. If the year is closed, add an erratum to its `edition.json` that says so and names the file.

"""##,
  "vote-twice": ##"""
# vote-twice

Each vote is recorded once: no two records have the same resolution, or the same day, title and votes under two numbers.

## Why it matters

A vote that is recorded twice is counted and printed twice. This can happen when a session lasts from one year to the next: two people record the same resolution in the folders of two years. But a resolution is adopted only once. So one of the records is in the wrong year, or has the symbol of another resolution.

In one year there may be votes on parts of a resolution. They have different titles and are not reported.

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

Compare the sources of both records. If it is one vote, put the facts and sources of both into the record in the year of its date, and remove the other record. If one record is about another resolution, write the right symbol in it. If both are votes on parts of one resolution, give each its own title.

"""##,
]
