// Made from the files in schemas/. The texts are compiled in, because the tool must not need these files
// where it runs. `make accept` writes this file; a test compares it with its sources.

// swift-format-ignore
let schemaTexts: KeyValuePairs<String, String> = [
  "activity.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:activity",
  "title": "activity",
  "description": "A meeting, seminar, workshop, exercise or dialogue, and who took part in what role. Attendance is not appointment, and an event of scholars is not an act of a government.",
  "type": "object",
  "properties": {
    "id": {
      "$ref": "urn:pillar:1:common#/$defs/slug",
      "title": "id",
      "description": "The activity’s id; the same as the name of its file."
    },
    "year": {
      "$ref": "urn:pillar:1:common#/$defs/year",
      "title": "year",
      "description": "The year of the edition that this record belongs to; the same as the folder it stands in."
    },
    "title": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "title",
      "description": "What it was called, or what it was, in one line."
    },
    "kind": {
      "title": "kind",
      "description": "What it was. `meeting`: a meeting. `seminar`: a seminar. `workshop`: a workshop. `conference`: a conference. `exercise`: an exercise. `dialogue`: a dialogue or debate. `consultation`: a consultation. `study-group`: a meeting of a study group. `visit`: a visit. `project`: a project of assistance. `publication`: a publication to which participants contribute. `other`: something else.",
      "enum": [
        "meeting",
        "seminar",
        "workshop",
        "conference",
        "exercise",
        "dialogue",
        "consultation",
        "study-group",
        "visit",
        "project",
        "publication",
        "other"
      ]
    },
    "track": {
      "title": "track",
      "description": "1: between governments. 2: between scholars, and officials in their private capacity.",
      "enum": [
        1,
        2
      ]
    },
    "date": {
      "$ref": "urn:pillar:1:common#/$defs/date",
      "title": "date",
      "description": "When it was held, or its first day."
    },
    "endDate": {
      "$ref": "urn:pillar:1:common#/$defs/date",
      "title": "end date",
      "description": "Its last day."
    },
    "place": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "place",
      "description": "Where it was held."
    },
    "organiser": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "organiser",
      "description": "Who organised it, where that is not a participant or not only one."
    },
    "bearsOn": {
      "$ref": "urn:pillar:1:common#/$defs/itemIds",
      "title": "bears on",
      "description": "The items to which it is relevant."
    },
    "bearingNote": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "note on the bearing",
      "description": "Why it is filed under them, where that is a judgement of this record."
    },
    "summary": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "summary",
      "description": "What is known of it."
    },
    "participants": {
      "title": "participants",
      "description": "Who took part, as far as the sources state it, by code. A code that is missing proves nothing.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/participantId"
      },
      "additionalProperties": {
        "title": "part",
        "description": "One participant’s part in it.",
        "type": "object",
        "properties": {
          "roles": {
            "title": "roles",
            "description": "In what role, or roles. `participated`: it took part. `represented`: somebody was there for it. `spoke`: it made a statement. `hosted`: it was the host. `co-hosted`: it was a host with others. `chaired`: it was in the chair. `co-chaired`: it was in the chair with others. `organised`: it organised it. `co-organised`: it organised it with others. `funded`: it paid for it. `contributed`: it contributed to it. `assisted`: it was given help. `adopted`: it adopted a text there.",
            "type": "array",
            "items": {
              "enum": [
                "participated",
                "represented",
                "spoke",
                "hosted",
                "co-hosted",
                "chaired",
                "co-chaired",
                "organised",
                "co-organised",
                "funded",
                "contributed",
                "assisted",
                "adopted"
              ]
            },
            "minItems": 1,
            "uniqueItems": true
          },
          "by": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "by",
            "description": "Who acted, if it was not the government."
          },
          "note": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "note",
            "description": "What the source says, where the role alone does not say it."
          },
          "sources": {
            "$ref": "urn:pillar:1:common#/$defs/sourceIds",
            "title": "sources",
            "description": "The sources that state this, by their ids in records/sources."
          },
          "confidence": {
            "$ref": "urn:pillar:1:common#/$defs/confidence",
            "title": "confidence",
            "description": "How far the source’s statement can be relied on; left out, it is high."
          }
        },
        "required": [
          "roles",
          "sources"
        ],
        "additionalProperties": false
      }
    },
    "sources": {
      "$ref": "urn:pillar:1:common#/$defs/sourceIds",
      "title": "sources",
      "description": "The sources that state this, by their ids in records/sources."
    },
    "visibility": {
      "$ref": "urn:pillar:1:common#/$defs/visibility",
      "title": "visibility",
      "description": "The widest circle that may see this record in an edition; left out, it is public."
    }
  },
  "required": [
    "id",
    "year",
    "title",
    "kind",
    "track",
    "date",
    "bearsOn",
    "participants",
    "sources"
  ],
  "additionalProperties": false
}

"""##,
  "acts.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:acts",
  "title": "acts on instruments",
  "description": "What a participant did about treaties: signed, joined, announced, left. An instrument that is missing proves nothing.",
  "type": "object",
  "properties": {
    "participant": {
      "$ref": "urn:pillar:1:common#/$defs/participantId",
      "title": "participant",
      "description": "Whose record this is, by its code; the same as the folder it stands in."
    },
    "instruments": {
      "title": "instruments",
      "description": "The instruments on which an act of the participant is recorded, by their ids.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/itemId"
      },
      "additionalProperties": {
        "title": "acts on one instrument",
        "description": "What the participant did about one instrument.",
        "type": "object",
        "properties": {
          "acts": {
            "title": "acts",
            "description": "The acts, each under its date and its name.",
            "type": "object",
            "propertyNames": {
              "type": "string",
              "pattern": "^(19|20)[0-9]{2}(-[0-9]{2}){0,2}-[a-z]+$"
            },
            "additionalProperties": {
              "title": "act",
              "description": "One dated act.",
              "type": "object",
              "properties": {
                "act": {
                  "title": "act",
                  "description": "What it did. `signature`: it signed. `ratification`: it ratified. `accession`: it acceded. `acceptance`: it accepted. `approval`: it approved. `succession`: it succeeded. `announcement`: it gave notice or made a political statement that has no effect by itself. `withdrawal`: it withdrew, dated on the day on which that took effect.",
                  "enum": [
                    "signature",
                    "ratification",
                    "accession",
                    "acceptance",
                    "approval",
                    "succession",
                    "announcement",
                    "withdrawal"
                  ]
                },
                "date": {
                  "$ref": "urn:pillar:1:common#/$defs/date",
                  "title": "date",
                  "description": "When it did so."
                },
                "tookEffect": {
                  "title": "took effect",
                  "description": "False where the act was taken back before it took effect; left out, it is true.",
                  "type": "boolean"
                },
                "sources": {
                  "$ref": "urn:pillar:1:common#/$defs/sourceIds",
                  "title": "sources",
                  "description": "The sources that state this, by their ids in records/sources."
                },
                "note": {
                  "$ref": "urn:pillar:1:common#/$defs/text",
                  "title": "note",
                  "description": "What a reader must know to understand the act."
                },
                "confidence": {
                  "$ref": "urn:pillar:1:common#/$defs/confidence",
                  "title": "confidence",
                  "description": "How far the source’s statement can be relied on; left out, it is high."
                },
                "visibility": {
                  "$ref": "urn:pillar:1:common#/$defs/visibility",
                  "title": "visibility",
                  "description": "The widest circle that may see this in an edition; left out, it is as wide as what it stands in."
                }
              },
              "required": [
                "act",
                "date",
                "sources"
              ],
              "additionalProperties": false
            },
            "minProperties": 1
          }
        },
        "required": [
          "acts"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "participant",
    "instruments"
  ],
  "additionalProperties": false
}

"""##,
  "briefing.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:briefing",
  "title": "voluntary background briefing",
  "description": "A briefing that a participant gives of its own will, as recommendation 7 invites it to.",
  "type": "object",
  "properties": {
    "id": {
      "$ref": "urn:pillar:1:common#/$defs/slug",
      "title": "id",
      "description": "The briefing’s id; the same as the name of its file."
    },
    "participant": {
      "$ref": "urn:pillar:1:common#/$defs/participantId",
      "title": "participant",
      "description": "Whose record this is, by its code; the same as the folder it stands in."
    },
    "year": {
      "$ref": "urn:pillar:1:common#/$defs/year",
      "title": "year",
      "description": "The year of the edition that this record belongs to; the same as the folder it stands in."
    },
    "title": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "title",
      "description": "The briefing’s title."
    },
    "date": {
      "$ref": "urn:pillar:1:common#/$defs/date",
      "title": "date",
      "description": "When it was given."
    },
    "visibility": {
      "$ref": "urn:pillar:1:common#/$defs/visibility",
      "title": "visibility",
      "description": "The widest circle that may see this record in an edition; left out, it is public."
    },
    "policies": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "policies",
      "description": "Its policies for protecting its population from the four crimes."
    },
    "experience": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "experience",
      "description": "What it has learned from carrying them out."
    },
    "plans": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "plans",
      "description": "What it plans."
    },
    "domesticSituation": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "domestic situation",
      "description": "Its situation at home, as it sees it."
    },
    "challenges": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "challenges and risk factors",
      "description": "Challenges and risk factors, as it sees them."
    },
    "recentDevelopments": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "recent developments",
      "description": "What has happened recently."
    },
    "assistanceNeeded": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "assistance needed",
      "description": "Where help might be needed."
    },
    "lessons": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "lessons learned",
      "description": "What others might learn from it."
    },
    "regionalImplications": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "regional implications",
      "description": "Domestic matters that bear on the region."
    },
    "consent": {
      "$ref": "urn:pillar:1:common#/$defs/consent",
      "title": "consent",
      "description": "The participant’s agreement to have it printed, and in which edition."
    },
    "sources": {
      "$ref": "urn:pillar:1:common#/$defs/sourceIds",
      "title": "sources",
      "description": "The sources that state this, by their ids in records/sources."
    }
  },
  "required": [
    "id",
    "participant",
    "year",
    "title",
    "date"
  ],
  "additionalProperties": false
}

"""##,
  "common.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:common",
  "title": "shared definitions",
  "description": "What the schemas of the records share: codes, dates, texts, statuses and the answer.",
  "$defs": {
    "participantId": {
      "title": "participant code",
      "description": "A participant or body by its code: ISO 3166-1 alpha-3 for states, `EUE` for the European Union, `ARF` for the forum, `UN` for the United Nations.",
      "examples": [
        "AUS",
        "EUE",
        "ARF",
        "UN"
      ],
      "type": "string",
      "pattern": "^[A-Z]{2,3}$"
    },
    "itemId": {
      "title": "item id",
      "description": "One item of a framework: a recommendation, a lettered item of one, a small arms measure, a point of the 2009 report, or an instrument.",
      "examples": [
        "R4",
        "R4.a",
        "SALW-05",
        "P1.3",
        "W.4",
        "arms-trade-treaty"
      ],
      "type": "string",
      "pattern": "^(R[1-9][0-9]*(\\.[a-z])?|SALW-[0-9]{2}|[PW][0-9]*\\.[0-9]+|[a-z][a-z0-9]*(-[a-z0-9]+)*)$"
    },
    "itemIds": {
      "title": "items",
      "description": "One or more items, each named once.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/itemId"
      },
      "minItems": 1,
      "uniqueItems": true
    },
    "slug": {
      "title": "key",
      "description": "A short readable name in lower-case letters, digits and single hyphens, chosen by whoever records the entry and kept from then on.",
      "examples": [
        "focal-point-appointed"
      ],
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
    },
    "sourceId": {
      "title": "source id",
      "description": "A source by the name of its file in records/sources, without the ending.",
      "examples": [
        "un-treaty-collection-26-8"
      ],
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
    },
    "sourceIds": {
      "title": "sources",
      "description": "One or more sources, each named once.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/sourceId"
      },
      "minItems": 1,
      "uniqueItems": true
    },
    "year": {
      "title": "year",
      "description": "A calendar year.",
      "examples": [
        2013
      ],
      "type": "integer",
      "minimum": 1945,
      "maximum": 2100
    },
    "date": {
      "title": "date",
      "description": "A day, a month or a year, as exact as the source gives it.",
      "examples": [
        "2013-04-02",
        "2013-02",
        "2013"
      ],
      "type": "string",
      "pattern": "^(19|20)[0-9]{2}(-(0[1-9]|1[0-2])|-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|-(0[469]|11)-(0[1-9]|[12][0-9]|30)|-02-(0[1-9]|[12][0-9]))?$"
    },
    "day": {
      "title": "day",
      "description": "One day of the calendar.",
      "examples": [
        "2013-12-31"
      ],
      "type": "string",
      "pattern": "^(19|20)[0-9]{2}(-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|-(0[469]|11)-(0[1-9]|[12][0-9]|30)|-02-(0[1-9]|[12][0-9]))$"
    },
    "text": {
      "title": "text",
      "description": "A line of text that is not blank.",
      "type": "string",
      "minLength": 1,
      "pattern": "\\S"
    },
    "paragraphs": {
      "title": "paragraphs",
      "description": "A narrative, one string a paragraph.",
      "type": "array",
      "items": {
        "type": "string",
        "minLength": 1,
        "pattern": "\\S"
      },
      "minItems": 1
    },
    "digest": {
      "title": "digest",
      "description": "The SHA-256 digest of a text, by which a later change to it shows.",
      "examples": [
        "sha256:0000000000000000000000000000000000000000000000000000000000000000"
      ],
      "type": "string",
      "pattern": "^sha256:[0-9a-f]{64}$"
    },
    "visibility": {
      "title": "visibility",
      "description": "The widest circle that may see something in an edition; it only ever narrows downwards. `public`: everybody. `participants`: the participants of the forum and the secretariat. `parties`: the participant whose record it is, in a peer review both participants, and the secretariat. `secretariat`: the secretariat alone.",
      "enum": [
        "public",
        "participants",
        "parties",
        "secretariat"
      ]
    },
    "confidence": {
      "title": "confidence",
      "description": "How far the source’s statement can be relied on, as judged when it was recorded; left out, it is high. `high`: the source states it plainly and is close to the fact. `medium`: the source is at second hand, or a copy. `low`: the source is doubtful or says it only in passing.",
      "enum": [
        "high",
        "medium",
        "low"
      ]
    },
    "status": {
      "title": "status",
      "description": "How far an answer says that a measure has come, or why it does not say. `not-reported`: no answer is recorded; this proves nothing. `unclear`: there is an answer, but it does not say how far the measure has come. `not-applicable`: the answer says that the measure does not apply. `not-started`: the answer says that work has not started. `considered`: the measure is being considered. `planned`: it has been decided, but work has not started. `in-progress`: work has started. `partly-implemented`: part of the measure is in place. `implemented`: the measure is in place. `not-pursued`: it was considered and decided against. `discontinued`: it was in place or in progress and has ended.",
      "enum": [
        "not-reported",
        "unclear",
        "not-applicable",
        "not-started",
        "considered",
        "planned",
        "in-progress",
        "partly-implemented",
        "implemented",
        "not-pursued",
        "discontinued"
      ]
    },
    "statedBy": {
      "title": "stated by",
      "description": "Who states an answer. `participant`: the participant itself, in a submission. `secretariat`: the secretariat, from its own records. `public-source`: a public source, and not the government.",
      "enum": [
        "participant",
        "secretariat",
        "public-source"
      ]
    },
    "consent": {
      "title": "consent",
      "description": "The recorded agreement of a participant to be printed, and in which edition.",
      "type": "object",
      "properties": {
        "by": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "given by",
          "description": "The office that gave the consent.",
          "examples": [
            "Ministry of Foreign Affairs, ASEAN Division"
          ]
        },
        "date": {
          "$ref": "urn:pillar:1:common#/$defs/date",
          "title": "given on",
          "description": "When it was given."
        },
        "edition": {
          "$ref": "urn:pillar:1:common#/$defs/visibility",
          "title": "edition",
          "description": "The widest edition that it covers."
        }
      },
      "required": [
        "by",
        "date",
        "edition"
      ],
      "additionalProperties": false
    },
    "person": {
      "title": "person",
      "description": "A named person, who has agreed to be named.",
      "type": "object",
      "properties": {
        "name": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "name",
          "description": "The person’s name, as the person writes it."
        },
        "consent": {
          "$ref": "urn:pillar:1:common#/$defs/consent",
          "title": "consent",
          "description": "The person’s own recorded agreement to be named; without it no person is named."
        }
      },
      "required": [
        "name",
        "consent"
      ],
      "additionalProperties": false
    },
    "waivers": {
      "title": "waivers",
      "description": "Rules that are not applied here for a time, by the rule’s name, each with the reason.",
      "type": "object",
      "propertyNames": {
        "$ref": "#/$defs/slug"
      },
      "additionalProperties": {
        "title": "waiver",
        "description": "Why one rule is not applied, and until when.",
        "type": "object",
        "properties": {
          "reason": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "reason",
            "description": "Why the rule is not applied."
          },
          "through": {
            "$ref": "urn:pillar:1:common#/$defs/year",
            "title": "through",
            "description": "The last year for which it is not applied."
          }
        },
        "required": [
          "reason",
          "through"
        ],
        "additionalProperties": false
      }
    },
    "action": {
      "title": "action",
      "description": "Something that was done about an item.",
      "type": "object",
      "properties": {
        "title": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "title",
          "description": "What was done, in one line."
        },
        "date": {
          "$ref": "urn:pillar:1:common#/$defs/date",
          "title": "date",
          "description": "When it was done, or when it began."
        },
        "endDate": {
          "$ref": "urn:pillar:1:common#/$defs/date",
          "title": "end date",
          "description": "When it ended, where it took longer."
        },
        "summary": {
          "$ref": "urn:pillar:1:common#/$defs/paragraphs",
          "title": "summary",
          "description": "What is known of it, in a few paragraphs."
        },
        "status": {
          "$ref": "urn:pillar:1:common#/$defs/actionStatus",
          "title": "status",
          "description": "How far the action itself has come."
        },
        "sources": {
          "$ref": "urn:pillar:1:common#/$defs/sourceIds",
          "title": "sources",
          "description": "The sources that state this, by their ids in records/sources."
        },
        "confidence": {
          "$ref": "urn:pillar:1:common#/$defs/confidence",
          "title": "confidence",
          "description": "How far the source’s statement can be relied on; left out, it is high."
        },
        "visibility": {
          "$ref": "urn:pillar:1:common#/$defs/visibility",
          "title": "visibility",
          "description": "The widest circle that may see this in an edition; left out, it is as wide as what it stands in."
        }
      },
      "required": [
        "title",
        "date"
      ],
      "additionalProperties": false
    },
    "actionStatus": {
      "title": "status of an action",
      "description": "How far a single action has come. `planned`: it is decided and not begun. `under-way`: it has begun. `completed`: it is done.",
      "enum": [
        "planned",
        "under-way",
        "completed"
      ]
    },
    "assistanceEntry": {
      "title": "assistance",
      "description": "Help of one kind that is sought or offered.",
      "type": "object",
      "properties": {
        "title": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "title",
          "description": "What help it is, in one line."
        },
        "summary": {
          "$ref": "urn:pillar:1:common#/$defs/paragraphs",
          "title": "summary",
          "description": "The help in more detail."
        },
        "sources": {
          "$ref": "urn:pillar:1:common#/$defs/sourceIds",
          "title": "sources",
          "description": "The sources that state this, by their ids in records/sources."
        },
        "visibility": {
          "$ref": "urn:pillar:1:common#/$defs/visibility",
          "title": "visibility",
          "description": "The widest circle that may see this in an edition; left out, it is as wide as what it stands in."
        }
      },
      "required": [
        "title"
      ],
      "additionalProperties": false
    },
    "assistance": {
      "title": "assistance",
      "description": "The help that the participant asks for, and the help that it offers.",
      "type": "object",
      "properties": {
        "sought": {
          "title": "assistance sought",
          "description": "Help that the participant asks for, each kind under a key of its own.",
          "type": "object",
          "propertyNames": {
            "$ref": "#/$defs/slug"
          },
          "additionalProperties": {
            "$ref": "#/$defs/assistanceEntry"
          },
          "minProperties": 1
        },
        "offered": {
          "title": "assistance offered",
          "description": "Help that the participant offers to others, each kind under a key of its own.",
          "type": "object",
          "propertyNames": {
            "$ref": "#/$defs/slug"
          },
          "additionalProperties": {
            "$ref": "#/$defs/assistanceEntry"
          },
          "minProperties": 1
        }
      },
      "additionalProperties": false,
      "minProperties": 1
    },
    "answer": {
      "title": "answer",
      "description": "What is on record about one item in one year. Where nothing is, it is `{\"status\": \"not-reported\"}` and no more.",
      "type": "object",
      "properties": {
        "status": {
          "$ref": "urn:pillar:1:common#/$defs/status",
          "title": "status",
          "description": "How far the measure, or the participant’s contribution to it, has come."
        },
        "asOf": {
          "$ref": "urn:pillar:1:common#/$defs/date",
          "title": "as of",
          "description": "The date for which the status holds."
        },
        "statedBy": {
          "$ref": "urn:pillar:1:common#/$defs/statedBy",
          "title": "stated by",
          "description": "Who states this answer."
        },
        "confirmation": {
          "title": "confirmation",
          "description": "Whether the answer was given again for this year. `confirmed`: the participant gave or confirmed it for this year. `carried-forward`: it was taken over from an earlier year and has not been confirmed; its date stays the old one.",
          "enum": [
            "confirmed",
            "carried-forward"
          ]
        },
        "summary": {
          "$ref": "urn:pillar:1:common#/$defs/paragraphs",
          "title": "summary",
          "description": "The answer in words."
        },
        "actions": {
          "title": "actions",
          "description": "What was done, each action under a key of its own.",
          "type": "object",
          "propertyNames": {
            "$ref": "#/$defs/slug"
          },
          "additionalProperties": {
            "$ref": "#/$defs/action"
          },
          "minProperties": 1
        },
        "assistance": {
          "$ref": "urn:pillar:1:common#/$defs/assistance",
          "title": "assistance",
          "description": "The help on this item that the participant asks for or offers."
        },
        "changeNote": {
          "$ref": "urn:pillar:1:common#/$defs/paragraphs",
          "title": "change note",
          "description": "Why the status is an earlier one than before, or why the measure was stopped."
        },
        "sources": {
          "$ref": "urn:pillar:1:common#/$defs/sourceIds",
          "title": "sources",
          "description": "The sources that state this, by their ids in records/sources."
        },
        "confidence": {
          "$ref": "urn:pillar:1:common#/$defs/confidence",
          "title": "confidence",
          "description": "How far the source’s statement of the status can be relied on; left out, it is high."
        },
        "visibility": {
          "$ref": "urn:pillar:1:common#/$defs/visibility",
          "title": "visibility",
          "description": "The widest circle that may see this in an edition; left out, it is as wide as what it stands in."
        },
        "waivers": {
          "$ref": "urn:pillar:1:common#/$defs/waivers",
          "title": "waivers",
          "description": "Rules that are not applied to this answer for a time."
        }
      },
      "required": [
        "status"
      ],
      "additionalProperties": false,
      "dependentRequired": {
        "confirmation": [
          "statedBy"
        ],
        "summary": [
          "statedBy"
        ],
        "actions": [
          "statedBy"
        ],
        "assistance": [
          "statedBy"
        ],
        "sources": [
          "statedBy"
        ],
        "confidence": [
          "sources"
        ]
      },
      "allOf": [
        {
          "$comment": "A status needs the date for which it holds and whoever states it.",
          "if": {
            "properties": {
              "status": {
                "const": "not-reported"
              }
            }
          },
          "else": {
            "required": [
              "asOf",
              "statedBy"
            ]
          }
        },
        {
          "$comment": "What public sources state to have been done is cited.",
          "if": {
            "properties": {
              "statedBy": {
                "const": "public-source"
              }
            },
            "required": [
              "statedBy"
            ]
          },
          "then": {
            "properties": {
              "actions": {
                "additionalProperties": {
                  "required": [
                    "sources"
                  ]
                }
              }
            }
          }
        }
      ]
    }
  }
}

"""##,
  "crosswalk.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:crosswalk",
  "title": "crosswalk",
  "description": "Which points of the 2009 report the recommendations, the measures and the kinds of record bear on: a reading of this store’s, which neither document states.",
  "type": "object",
  "properties": {
    "id": {
      "title": "id",
      "description": "Always `crosswalk`, the name of the file.",
      "const": "crosswalk"
    },
    "title": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "title",
      "description": "What it is called."
    },
    "description": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "description",
      "description": "Whose reading it is, and how it was made."
    },
    "to": {
      "$ref": "urn:pillar:1:common#/$defs/slug",
      "title": "to",
      "description": "The framework whose points are borne on.",
      "examples": [
        "sg-2009"
      ]
    },
    "items": {
      "title": "items",
      "description": "For each item of another framework, by its id, the points to which it is relevant.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/itemId"
      },
      "additionalProperties": {
        "$ref": "#/$defs/bearing"
      },
      "minProperties": 1
    },
    "records": {
      "title": "records",
      "description": "For each kind of record, the points to which every record of the kind is relevant: peer reviews, voluntary briefings, and activities by their kind.",
      "type": "object",
      "propertyNames": {
        "enum": [
          "review",
          "briefing",
          "meeting",
          "seminar",
          "workshop",
          "conference",
          "exercise",
          "dialogue",
          "consultation",
          "study-group",
          "visit",
          "project",
          "publication"
        ]
      },
      "additionalProperties": {
        "$ref": "#/$defs/bearing"
      },
      "minProperties": 1
    }
  },
  "required": [
    "id",
    "title",
    "description",
    "to",
    "items"
  ],
  "additionalProperties": false,
  "$defs": {
    "bearing": {
      "title": "bearing",
      "description": "The points to which one item, or one kind of record, is relevant.",
      "type": "object",
      "properties": {
        "bearsOn": {
          "$ref": "urn:pillar:1:common#/$defs/itemIds",
          "title": "bears on",
          "description": "The points to which it is relevant."
        },
        "why": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "why",
          "description": "Why it is read so, in one sentence."
        }
      },
      "required": [
        "bearsOn",
        "why"
      ],
      "additionalProperties": false
    }
  }
}

"""##,
  "diff.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:diff",
  "title": "what changed between two years",
  "description": "What ‘pillar diff --format json’ writes; it stands in no store. Statuses are recorded, kinds of change are worked out.",
  "type": "object",
  "properties": {
    "version": {
      "title": "version",
      "description": "The version of this form.",
      "const": 1
    },
    "from": {
      "title": "from",
      "description": "The earlier year, as it was asked for: ‘2018’ or, as of a git revision, ‘2018@main’.",
      "$ref": "#/$defs/yearAt"
    },
    "to": {
      "title": "to",
      "description": "The later year.",
      "$ref": "#/$defs/yearAt"
    },
    "edition": {
      "title": "edition",
      "description": "Whom it is for, in words.",
      "type": "string",
      "minLength": 1
    },
    "changes": {
      "title": "changes",
      "description": "By participant in the order of the forum’s names; of each the answers, steps, acts, votes, briefings and reviews.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/change"
      }
    },
    "records": {
      "title": "records",
      "description": "Of one year as of two revisions: its other records that differ.",
      "type": "array",
      "items": {
        "title": "record",
        "description": "A record that differs.",
        "type": "object",
        "properties": {
          "path": {
            "title": "path",
            "description": "Where it stands in the store.",
            "type": "string",
            "minLength": 1
          },
          "what": {
            "title": "what",
            "description": "What happened to it.",
            "enum": ["added", "removed", "edited", "unreadable"]
          },
          "fields": {
            "$ref": "#/$defs/fields",
            "title": "fields",
            "description": "Where it differs."
          }
        },
        "required": ["path", "what", "fields"],
        "additionalProperties": false
      }
    },
    "unchanged": {
      "$ref": "#/$defs/itemsByParticipant",
      "title": "unchanged",
      "description": "What both years say in the same words."
    },
    "silent": {
      "$ref": "#/$defs/itemsByParticipant",
      "title": "silent",
      "description": "The items on which neither year has an answer. Nothing follows from that."
    },
    "untold": {
      "$ref": "#/$defs/itemsByParticipant",
      "title": "untold",
      "description": "The items that cannot be compared, because an answer is not for this edition or cannot be read."
    }
  },
  "required": ["version", "from", "to", "edition", "changes", "unchanged"],
  "additionalProperties": false,
  "$defs": {
    "yearAt": {
      "title": "a year",
      "description": "A year, or a year as of a git revision.",
      "type": "string",
      "pattern": "^[0-9]{4}(@.+)?$"
    },
    "itemsByParticipant": {
      "title": "items by participant",
      "description": "Items by the codes of the participants.",
      "type": "object",
      "additionalProperties": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "state": {
      "title": "state",
      "description": "What a year has on record: an answer’s status, a step of the pathway, or a vote.",
      "type": "object",
      "properties": {
        "item": {
          "title": "item",
          "description": "The item, where it is not that of the change.",
          "type": "string"
        },
        "status": {
          "title": "status",
          "description": "How far the answer says the measure has come.",
          "type": "string"
        },
        "asOf": {
          "title": "as of",
          "description": "The date for which that holds.",
          "$ref": "urn:pillar:1:common#/$defs/date"
        },
        "statedBy": {
          "title": "stated by",
          "description": "Who states it.",
          "enum": ["participant", "secretariat", "public-source"]
        },
        "confirmation": {
          "title": "confirmation",
          "description": "That it is carried forward from an earlier year.",
          "const": "carried-forward"
        },
        "step": {
          "title": "step",
          "description": "The step of the Memorandum’s pathway.",
          "type": "string"
        },
        "resolution": {
          "title": "resolution",
          "description": "The resolution voted on.",
          "type": "string"
        },
        "vote": {
          "title": "vote",
          "description": "The participant’s vote.",
          "enum": ["yes", "no", "abstain", "absent"]
        }
      },
      "additionalProperties": false
    },
    "change": {
      "title": "change",
      "description": "One thing that the later year says otherwise, or for the first time.",
      "type": "object",
      "properties": {
        "participant": {
          "title": "participant",
          "description": "Whose it is, by its code.",
          "$ref": "urn:pillar:1:common#/$defs/participantId"
        },
        "item": {
          "title": "item",
          "description": "The recommendation, measure or instrument; the resolution of a vote; the title of a briefing; the name of the reviewer of a review.",
          "type": "string"
        },
        "kind": {
          "title": "kind",
          "description": "The kind of change.",
          "enum": [
            "first-report", "reported-again", "fell-silent", "no-new-information", "clarified",
            "progress", "regression", "stopped", "resumed", "reassessed", "not-confirmed",
            "unchanged", "signed", "joined", "announced", "left", "voted-differently",
            "briefing-given", "review-answered"
          ]
        },
        "title": {
          "title": "title",
          "description": "The item as a heading names it.",
          "type": "string"
        },
        "from": {
          "$ref": "#/$defs/state",
          "title": "from",
          "description": "What the earlier year has on record."
        },
        "to": {
          "$ref": "#/$defs/state",
          "title": "to",
          "description": "What the later year has on record."
        },
        "inPlaceOf": {
          "title": "in place of",
          "description": "The items that it came in place of since, and what was on record of each.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/state"
          }
        },
        "act": {
          "title": "act",
          "description": "The act on an instrument.",
          "type": "object",
          "properties": {
            "act": {
              "title": "act",
              "description": "What was done.",
              "type": "string"
            },
            "date": {
              "title": "date",
              "description": "When.",
              "$ref": "urn:pillar:1:common#/$defs/date"
            },
            "tookEffect": {
              "title": "took effect",
              "description": "That it did not come into effect.",
              "const": false
            },
            "note": {
              "title": "note",
              "description": "What the source says, where the act alone does not say it.",
              "type": "string"
            },
            "sources": {
              "title": "sources",
              "description": "The sources that state this, by their ids.",
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          },
          "additionalProperties": false
        },
        "records": {
          "title": "records",
          "description": "The records it rests on, the earlier year’s first.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "fields": {
          "$ref": "#/$defs/fields",
          "title": "fields",
          "description": "Where the two differ."
        }
      },
      "required": ["participant", "item", "kind", "title", "records", "fields"],
      "additionalProperties": false
    },
    "fields": {
      "title": "fields",
      "description": "The places at which two versions differ.",
      "type": "array",
      "items": {
        "title": "field",
        "description": "One place at which two versions differ.",
        "type": "object",
        "properties": {
          "field": {
            "title": "field",
            "description": "The members that lead to it.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "what": {
            "title": "what",
            "description": "Whether the later version has it new or no more, another value in its place, other members of a set, or other words.",
            "enum": ["added", "removed", "replaced", "members", "paragraphs"]
          },
          "from": {
            "title": "from",
            "description": "The earlier value; of a set the members dropped."
          },
          "to": {
            "title": "to",
            "description": "The later value; of a set the members that are new."
          },
          "edits": {
            "title": "edits",
            "description": "Of a narrative: its paragraphs, and of one that was edited the runs of words.",
            "type": "array",
            "items": {
              "anyOf": [
                {
                  "$ref": "#/$defs/run"
                },
                {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/run"
                  }
                }
              ]
            }
          }
        },
        "required": ["field", "what"],
        "additionalProperties": false
      }
    },
    "run": {
      "title": "run",
      "description": "Words that both versions have, or only one of them.",
      "type": "object",
      "properties": {
        "kept": {
          "title": "kept",
          "description": "Both have it.",
          "type": "string"
        },
        "removed": {
          "title": "removed",
          "description": "Only the earlier has it.",
          "type": "string"
        },
        "added": {
          "title": "added",
          "description": "Only the later has it.",
          "type": "string"
        }
      },
      "minProperties": 1,
      "maxProperties": 1,
      "additionalProperties": false
    }
  }
}

"""##,
  "edition.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:edition",
  "title": "edition",
  "description": "A year of the Outlook: its period, whether it is open or closed, its seal and its errata.",
  "type": "object",
  "properties": {
    "year": {
      "$ref": "urn:pillar:1:common#/$defs/year",
      "title": "year",
      "description": "The year of the edition that this record belongs to; the same as the folder it stands in."
    },
    "kind": {
      "title": "kind",
      "description": "What the year holds. `edition`: answers, from which annexes are compiled. `background`: what is on record of an earlier year, its activities, its votes and what a report of that year states of small arms measures; nobody is asked for an answer, and no annexes are compiled.",
      "enum": [
        "edition",
        "background"
      ]
    },
    "period": {
      "title": "period",
      "description": "The days that the year holds; the calendar year, or the forum’s own from August to July.",
      "type": "object",
      "properties": {
        "from": {
          "$ref": "urn:pillar:1:common#/$defs/day",
          "title": "from",
          "description": "Its first day."
        },
        "to": {
          "$ref": "urn:pillar:1:common#/$defs/day",
          "title": "to",
          "description": "Its last day."
        }
      },
      "required": [
        "from",
        "to"
      ],
      "additionalProperties": false
    },
    "cutOff": {
      "$ref": "urn:pillar:1:common#/$defs/day",
      "title": "cut-off",
      "description": "The last day whose acts the edition prints; left out, the last day of the period."
    },
    "state": {
      "title": "state",
      "description": "Whether answers may still be recorded. `open`: they may. `closed`: the year is sealed; a correction is an erratum.",
      "enum": [
        "open",
        "closed"
      ]
    },
    "chair": {
      "title": "chair",
      "description": "Who chairs the forum in this year.",
      "type": "object",
      "properties": {
        "participant": {
          "$ref": "urn:pillar:1:common#/$defs/participantId",
          "title": "participant",
          "description": "The participant that holds the chair."
        },
        "name": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "name",
          "description": "The chair as it is printed."
        }
      },
      "additionalProperties": false,
      "minProperties": 1
    },
    "seal": {
      "title": "seal",
      "description": "What was closed, by its digests, so that a paper copy can be verified.",
      "type": "object",
      "properties": {
        "digests": {
          "title": "digests by edition",
          "description": "The digest of what each edition may print, by its visibility.",
          "type": "object",
          "propertyNames": {
            "$ref": "urn:pillar:1:common#/$defs/visibility"
          },
          "additionalProperties": {
            "$ref": "urn:pillar:1:common#/$defs/digest"
          },
          "minProperties": 1
        },
        "records": {
          "title": "digests by record",
          "description": "The digest of what the year knows of each record that it rests on, by its path; what later years add to a record that all share does not count.",
          "type": "object",
          "propertyNames": {
            "type": "string",
            "pattern": "^[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*\\.json$"
          },
          "additionalProperties": {
            "$ref": "urn:pillar:1:common#/$defs/digest"
          },
          "minProperties": 1
        },
        "editions": {
          "title": "digests by edition and record",
          "description": "Of each edition that may not print everything, the digest of what it shows of each record, so that it can be verified record by record without a word about what it does not show.",
          "type": "object",
          "propertyNames": {
            "$ref": "urn:pillar:1:common#/$defs/visibility"
          },
          "additionalProperties": {
            "title": "records of an edition",
            "description": "The digests of what one edition shows, by the record’s path.",
            "type": "object",
            "propertyNames": {
              "type": "string",
              "pattern": "^[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*\\.json$"
            },
            "additionalProperties": {
              "$ref": "urn:pillar:1:common#/$defs/digest"
            },
            "minProperties": 1
          },
          "minProperties": 1
        }
      },
      "required": [
        "digests"
      ],
      "additionalProperties": false
    },
    "errata": {
      "title": "errata",
      "description": "Corrections made after the year was closed, each under a key of its own.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/slug"
      },
      "additionalProperties": {
        "title": "erratum",
        "description": "One correction.",
        "type": "object",
        "properties": {
          "date": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "date",
            "description": "When the correction was made."
          },
          "reason": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "reason",
            "description": "What was wrong and why it was corrected."
          },
          "records": {
            "title": "records",
            "description": "The records it changed, by their paths in the store.",
            "type": "array",
            "items": {
              "type": "string",
              "pattern": "^[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*\\.json$"
            },
            "minItems": 1,
            "uniqueItems": true
          }
        },
        "required": [
          "date",
          "reason",
          "records"
        ],
        "additionalProperties": false
      },
      "minProperties": 1
    }
  },
  "required": [
    "year",
    "kind",
    "period",
    "state"
  ],
  "additionalProperties": false,
  "if": {
    "properties": {
      "kind": {
        "const": "edition"
      },
      "state": {
        "const": "closed"
      }
    },
    "required": [
      "kind",
      "state"
    ]
  },
  "then": {
    "required": [
      "seal"
    ]
  }
}

"""##,
  "framework.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:framework",
  "title": "framework",
  "description": "A document whose items can be answered or referred to: the twelve recommendations, the small arms measures, the 2009 report.",
  "type": "object",
  "properties": {
    "id": {
      "$ref": "urn:pillar:1:common#/$defs/slug",
      "title": "id",
      "description": "The framework’s id; the same as the name of its file."
    },
    "title": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "title",
      "description": "The document’s title."
    },
    "date": {
      "$ref": "urn:pillar:1:common#/$defs/date",
      "title": "date",
      "description": "When it was issued."
    },
    "sources": {
      "$ref": "urn:pillar:1:common#/$defs/sourceIds",
      "title": "sources",
      "description": "The sources that state this, by their ids in records/sources."
    },
    "description": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "description",
      "description": "What the list holds and how it was made."
    },
    "pathway": {
      "title": "pathway",
      "description": "The steps by which the forum takes up what is addressed to it.",
      "type": "object",
      "properties": {
        "experts-meeting": {
          "$ref": "#/$defs/step",
          "title": "experts’ meeting",
          "description": "The first step."
        },
        "inter-sessional-meeting": {
          "$ref": "#/$defs/step",
          "title": "inter-sessional meeting",
          "description": "The second step."
        },
        "ministerial-consideration": {
          "$ref": "#/$defs/step",
          "title": "ministerial consideration",
          "description": "The third step."
        },
        "implementation": {
          "$ref": "#/$defs/step",
          "title": "implementation",
          "description": "The fourth step."
        }
      },
      "required": [
        "experts-meeting",
        "inter-sessional-meeting",
        "ministerial-consideration",
        "implementation"
      ],
      "additionalProperties": false
    },
    "items": {
      "title": "items",
      "description": "The items, by their ids.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/itemId"
      },
      "additionalProperties": {
        "$ref": "#/$defs/item"
      },
      "minProperties": 1
    }
  },
  "required": [
    "id",
    "title",
    "date",
    "sources",
    "items"
  ],
  "additionalProperties": false,
  "$defs": {
    "step": {
      "title": "step",
      "description": "One step of the pathway.",
      "type": "object",
      "properties": {
        "title": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "title",
          "description": "The step in a few words."
        },
        "gist": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "gist",
          "description": "What happens in it."
        }
      },
      "required": [
        "title",
        "gist"
      ],
      "additionalProperties": false
    },
    "item": {
      "title": "item",
      "description": "One recommendation, lettered item, measure or point.",
      "type": "object",
      "properties": {
        "title": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "title",
          "description": "The item in a few words."
        },
        "gist": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "gist",
          "description": "What it asks for, in one or two sentences that are not the document’s own."
        },
        "addressee": {
          "title": "addressed to",
          "description": "Whom the document addresses it to. `national-governments`: the governments of states. `arf-participants`: the participants of the ASEAN Regional Forum. `arf`: the forum as a whole. `arf-experts`: the forum’s Eminent and Expert Persons. `officials`: officials of the forum’s participants. `global-institutions`: the United Nations and other global institutions. `international-community`: states, organisations and donors together. `regional-organisations`: regional and sub-regional organisations. `general-assembly`: the United Nations General Assembly. `security-council`: the United Nations Security Council. `secretary-general`: the United Nations Secretary-General. `human-rights-council`: the United Nations Human Rights Council. `international-organisations`: international organisations. `civil-society`: civil society.",
          "type": "array",
          "items": {
            "enum": [
              "national-governments",
              "arf-participants",
              "arf",
              "arf-experts",
              "officials",
              "global-institutions",
              "international-community",
              "regional-organisations",
              "general-assembly",
              "security-council",
              "secretary-general",
              "human-rights-council",
              "international-organisations",
              "civil-society"
            ]
          },
          "minItems": 1,
          "uniqueItems": true
        },
        "pillars": {
          "title": "pillars",
          "description": "The pillars of the Responsibility to Protect that it serves first.",
          "type": "array",
          "items": {
            "enum": [
              1,
              2,
              3
            ]
          },
          "minItems": 1,
          "uniqueItems": true
        },
        "otherPillars": {
          "title": "other pillars",
          "description": "Pillars that it serves besides.",
          "type": "array",
          "items": {
            "enum": [
              1,
              2,
              3
            ]
          },
          "minItems": 1,
          "uniqueItems": true
        },
        "parent": {
          "$ref": "urn:pillar:1:common#/$defs/itemId",
          "title": "parent",
          "description": "The item that it is a part of."
        },
        "paragraph": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "paragraph",
          "description": "Where it stands in the document.",
          "examples": [
            "recommendation 4(a)",
            "PoA II.7; ITI 8(a)"
          ]
        },
        "answeredBy": {
          "title": "answered by",
          "description": "Whose yearly record holds an answer on it: `participants` for states and organisations, or the code of a body. Empty when nobody is asked for one.",
          "type": "array",
          "items": {
            "type": "string",
            "pattern": "^(participants|[A-Z]{2,3})$"
          },
          "uniqueItems": true
        },
        "measure": {
          "title": "measure",
          "description": "What a participant’s status speaks of; only where participants answer. `own`: the measure itself, which the participant takes. `contribution`: the participant’s contribution to a measure that is taken together.",
          "enum": [
            "own",
            "contribution"
          ]
        },
        "since": {
          "$ref": "urn:pillar:1:common#/$defs/year",
          "title": "since",
          "description": "The first year in which it is part of the list; left out, it always was."
        },
        "until": {
          "$ref": "urn:pillar:1:common#/$defs/year",
          "title": "until",
          "description": "The last year in which it is part of the list; left out, it still is."
        },
        "replaces": {
          "$ref": "urn:pillar:1:common#/$defs/itemIds",
          "title": "replaces",
          "description": "The items in whose place it came: one whose words changed, several that were brought together, or one that was split. Years are compared across them."
        },
        "unconfirmed": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "unconfirmed",
          "description": "What about this entry was not checked, and why."
        }
      },
      "required": [
        "title",
        "gist",
        "addressee",
        "paragraph",
        "answeredBy"
      ],
      "additionalProperties": false,
      "dependentRequired": {
        "replaces": [
          "since"
        ]
      }
    }
  }
}

"""##,
  "implementation.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:implementation",
  "title": "answers on the recommendations",
  "description": "A participant’s or body’s answers of one year on the recommendations of CSCAP Memorandum No. 18.",
  "type": "object",
  "properties": {
    "participant": {
      "$ref": "urn:pillar:1:common#/$defs/participantId",
      "title": "participant",
      "description": "Whose record this is, by its code; the same as the folder it stands in."
    },
    "year": {
      "$ref": "urn:pillar:1:common#/$defs/year",
      "title": "year",
      "description": "The year of the edition that this record belongs to; the same as the folder it stands in."
    },
    "framework": {
      "title": "framework",
      "description": "The framework whose items are answered.",
      "const": "cscap-18"
    },
    "visibility": {
      "$ref": "urn:pillar:1:common#/$defs/visibility",
      "title": "visibility",
      "description": "The widest circle that may see this record in an edition; left out, it is public."
    },
    "pathway": {
      "title": "pathway",
      "description": "How far each recommendation has come in the forum; in the forum’s own record only.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^R[1-9][0-9]*$"
      },
      "additionalProperties": {
        "title": "pathway step",
        "description": "The step that one recommendation has reached.",
        "type": "object",
        "properties": {
          "step": {
            "title": "step",
            "description": "The step of the Memorandum’s pathway that it has reached. `not-reported`: no answer is recorded; this proves nothing. `none`: the forum has not taken it up yet. `experts-meeting`: an experts’ meeting has considered it. `inter-sessional-meeting`: an inter-sessional meeting has taken it up. `ministerial-consideration`: it has been put to the ministers. `implementation`: the forum is implementing it.",
            "enum": [
              "not-reported",
              "none",
              "experts-meeting",
              "inter-sessional-meeting",
              "ministerial-consideration",
              "implementation"
            ]
          },
          "asOf": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "as of",
            "description": "The date for which that holds."
          },
          "sources": {
            "$ref": "urn:pillar:1:common#/$defs/sourceIds",
            "title": "sources",
            "description": "The sources that state this, by their ids in records/sources."
          }
        },
        "required": [
          "step"
        ],
        "additionalProperties": false
      },
      "minProperties": 1
    },
    "answers": {
      "title": "answers",
      "description": "The answers, by the recommendation’s or lettered item’s id.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^R[1-9][0-9]*(\\.[a-z])?$"
      },
      "additionalProperties": {
        "$ref": "urn:pillar:1:common#/$defs/answer"
      }
    }
  },
  "required": [
    "participant",
    "year",
    "framework",
    "answers"
  ],
  "additionalProperties": false,
  "if": {
    "required": [
      "pathway"
    ]
  },
  "then": {
    "properties": {
      "participant": {
        "const": "ARF"
      }
    }
  }
}

"""##,
  "instruments.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:instruments",
  "title": "instruments",
  "description": "The treaties and protocols on which the participants’ acts are recorded, each with the day up to which its list of acts reaches.",
  "type": "object",
  "properties": {
    "id": {
      "title": "id",
      "description": "Always `instruments`, the name of the file.",
      "const": "instruments"
    },
    "title": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "title",
      "description": "What the list is called."
    },
    "description": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "description",
      "description": "How the list was made and how it is to be read."
    },
    "items": {
      "title": "instruments",
      "description": "The instruments, by their ids.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/itemId"
      },
      "additionalProperties": {
        "title": "instrument",
        "description": "One treaty or protocol.",
        "type": "object",
        "properties": {
          "title": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "title",
            "description": "The instrument’s full title."
          },
          "short": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "short title",
            "description": "The name by which it is commonly called."
          },
          "abbreviation": {
            "title": "abbreviation",
            "description": "A few letters for the head of a narrow column.",
            "type": "string",
            "pattern": "^[A-Z0-9-]{2,8}$"
          },
          "adopted": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "adopted",
            "description": "When it was adopted: nobody could act on it before. It is needed only where that is later than the first year of the store.",
            "examples": [
              "2013-04-02"
            ]
          },
          "coveredTo": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "covered to",
            "description": "The day up to which the recorded list of acts certainly reaches; an act after it may be missing. Left out, no list of acts was searched."
          },
          "coverageNote": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "coverage note",
            "description": "How far the list of acts reaches, in words."
          },
          "sources": {
            "$ref": "urn:pillar:1:common#/$defs/sourceIds",
            "title": "sources",
            "description": "The sources that state this, by their ids in records/sources."
          },
          "bearsOn": {
            "$ref": "urn:pillar:1:common#/$defs/itemIds",
            "title": "bears on",
            "description": "The items of other frameworks to which it is relevant."
          }
        },
        "required": [
          "title",
          "short"
        ],
        "additionalProperties": false,
        "dependentRequired": {
          "coveredTo": [
            "coverageNote",
            "sources"
          ],
          "coverageNote": [
            "coveredTo"
          ]
        }
      },
      "minProperties": 1
    }
  },
  "required": [
    "id",
    "title",
    "items"
  ],
  "additionalProperties": false
}

"""##,
  "outline.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:outline",
  "title": "outline",
  "description": "The format of the Annual Security Outlook: its outline, the annexes’ letters and the categories of a participant’s section, as data.",
  "type": "object",
  "properties": {
    "id": {
      "title": "id",
      "description": "Always `aso-format`, the name of the file.",
      "const": "aso-format"
    },
    "title": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "title",
      "description": "What the format is called."
    },
    "sources": {
      "$ref": "urn:pillar:1:common#/$defs/sourceIds",
      "title": "sources",
      "description": "The sources that state this, by their ids in records/sources."
    },
    "description": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "description",
      "description": "Where the format comes from and what in it was not confirmed."
    },
    "outline": {
      "title": "outline",
      "description": "The Outlook’s main parts, by letter.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^[A-Z]$"
      },
      "additionalProperties": {
        "$ref": "#/$defs/part"
      },
      "minProperties": 1
    },
    "annexes": {
      "title": "annexes",
      "description": "The annexes, by letter.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^[A-Z]$"
      },
      "additionalProperties": {
        "title": "annex",
        "description": "One annex.",
        "type": "object",
        "properties": {
          "part": {
            "title": "part",
            "description": "What the annex holds. `reading`: how the annexes are to be read. `recommendations`: the answers on the twelve recommendations. `salw`: the answers on the small arms measures. `instruments`: the acts on treaties. `votes`: the recorded votes of the General Assembly. `activities`: meetings, seminars and exercises. `changes`: what changed since the year before. `forum`: the progress of what is addressed to the forum and the United Nations. `measures`: the points of the Secretary-General’s report, with what is relevant to each. `registers`: focal points, experts, envoys and capacities. `participants`: participant by participant. `sources`: the sources cited.",
            "enum": [
              "reading",
              "recommendations",
              "salw",
              "instruments",
              "votes",
              "activities",
              "changes",
              "forum",
              "measures",
              "registers",
              "participants",
              "sources"
            ]
          },
          "title": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "title",
            "description": "The annex’s heading."
          },
          "intro": {
            "$ref": "urn:pillar:1:common#/$defs/paragraphs",
            "title": "introduction",
            "description": "Paragraphs that stand before its contents."
          }
        },
        "required": [
          "part",
          "title"
        ],
        "additionalProperties": false
      },
      "minProperties": 1
    },
    "participantSection": {
      "title": "participant’s section",
      "description": "What is added to a participant’s own part of the Outlook.",
      "type": "object",
      "properties": {
        "outlinePart": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "part of the outline",
          "description": "Where a participant’s section stands in the outline.",
          "examples": [
            "B.3"
          ]
        },
        "categories": {
          "title": "categories",
          "description": "The section’s categories, by number.",
          "type": "object",
          "propertyNames": {
            "type": "string",
            "pattern": "^[1-9][0-9]*$"
          },
          "additionalProperties": {
            "title": "category",
            "description": "One category.",
            "type": "object",
            "properties": {
              "title": {
                "$ref": "urn:pillar:1:common#/$defs/text",
                "title": "title",
                "description": "The category’s heading."
              },
              "holds": {
                "title": "holds",
                "description": "What the category prints. `recommendations`: answers on the recommendations that are the participant’s own. `contributions`: its contributions to what is addressed to the forum and the United Nations. `salw`: answers on the small arms measures. `instruments`: its acts on treaties. `votes`: its votes. `activities`: its part in activities. `briefings`: its voluntary background briefings. `reviews`: peer reviews of it, as far as they were agreed to; printed only where there are some.",
                "enum": [
                  "recommendations",
                  "contributions",
                  "salw",
                  "instruments",
                  "votes",
                  "activities",
                  "briefings",
                  "reviews"
                ]
              }
            },
            "required": [
              "title",
              "holds"
            ],
            "additionalProperties": false
          },
          "minProperties": 1
        }
      },
      "required": [
        "outlinePart",
        "categories"
      ],
      "additionalProperties": false
    }
  },
  "required": [
    "id",
    "title",
    "sources",
    "description",
    "outline",
    "annexes",
    "participantSection"
  ],
  "additionalProperties": false,
  "$defs": {
    "part": {
      "title": "part",
      "description": "One part of the Outlook’s outline.",
      "type": "object",
      "properties": {
        "title": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "title",
          "description": "The part’s heading."
        },
        "gist": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "gist",
          "description": "What the part holds."
        },
        "parts": {
          "title": "parts",
          "description": "The parts below it, by number or letter.",
          "type": "object",
          "propertyNames": {
            "type": "string",
            "pattern": "^[A-Za-z0-9]+$"
          },
          "additionalProperties": {
            "$ref": "#/$defs/part"
          },
          "minProperties": 1
        },
        "unconfirmed": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "unconfirmed",
          "description": "What about this part was not checked, and why."
        }
      },
      "required": [
        "title"
      ],
      "additionalProperties": false
    }
  }
}

"""##,
  "participant.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:participant",
  "title": "participant",
  "description": "A state, an organisation or a body that records are kept of: its names and its memberships.",
  "type": "object",
  "properties": {
    "id": {
      "$ref": "urn:pillar:1:common#/$defs/participantId",
      "title": "id",
      "description": "The participant’s code; the same as the name of its folder."
    },
    "kind": {
      "title": "kind",
      "description": "What it is. `state`: a state. `organisation`: an organisation that takes part as states do. `body`: a body that answers for what is addressed to it: the forum, the United Nations.",
      "enum": [
        "state",
        "organisation",
        "body"
      ]
    },
    "name": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "name",
      "description": "The name that is printed."
    },
    "namesByEdition": {
      "title": "names by edition",
      "description": "The name as a year’s Outlook writes it, where it differs from the one above.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^(19|20)[0-9]{2}$"
      },
      "additionalProperties": {
        "$ref": "urn:pillar:1:common#/$defs/text"
      },
      "minProperties": 1
    },
    "sortKey": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "sort key",
      "description": "The name by which participants are put in order."
    },
    "memberships": {
      "title": "memberships",
      "description": "What it is a member of, by the code of the body.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^[A-Z]{2,10}$"
      },
      "additionalProperties": {
        "title": "membership",
        "description": "From when, and until when, it was a member.",
        "type": "object",
        "properties": {
          "from": {
            "title": "member from",
            "description": "The date it joined; or, where that is not confirmed, the date by which it was certainly in.",
            "type": [
              "string",
              "object"
            ],
            "if": {
              "type": "object"
            },
            "then": {
              "$ref": "#/$defs/notAfter"
            },
            "else": {
              "$ref": "urn:pillar:1:common#/$defs/date"
            }
          },
          "to": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "member to",
            "description": "The date on which it left."
          },
          "sources": {
            "$ref": "urn:pillar:1:common#/$defs/sourceIds",
            "title": "sources",
            "description": "The sources that state this, by their ids in records/sources."
          }
        },
        "required": [
          "from",
          "sources"
        ],
        "additionalProperties": false
      },
      "minProperties": 1
    },
    "sources": {
      "$ref": "urn:pillar:1:common#/$defs/sourceIds",
      "title": "sources",
      "description": "The sources that state this, by their ids in records/sources."
    }
  },
  "required": [
    "id",
    "kind",
    "name",
    "sortKey"
  ],
  "additionalProperties": false,
  "$defs": {
    "notAfter": {
      "title": "not after",
      "description": "A date that is known only by its latest possible day.",
      "type": "object",
      "properties": {
        "notAfter": {
          "$ref": "urn:pillar:1:common#/$defs/date",
          "title": "not after",
          "description": "A date by which it was certainly a member."
        }
      },
      "required": [
        "notAfter"
      ],
      "additionalProperties": false
    }
  }
}

"""##,
  "registers.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:registers",
  "title": "registers",
  "description": "Whom a participant has named: focal point offices, experts, possible envoys, and capacities that can be called on. A person needs recorded consent.",
  "type": "object",
  "properties": {
    "participant": {
      "$ref": "urn:pillar:1:common#/$defs/participantId",
      "title": "participant",
      "description": "Whose record this is, by its code; the same as the folder it stands in."
    },
    "focalPoints": {
      "title": "focal points",
      "description": "National focal points, each under a key of its own.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/slug"
      },
      "additionalProperties": {
        "title": "focal point",
        "description": "A focal point’s office.",
        "type": "object",
        "properties": {
          "office": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "office",
            "description": "The office, not the person who holds it."
          },
          "person": {
            "$ref": "urn:pillar:1:common#/$defs/person",
            "title": "person",
            "description": "The person who holds the office, who has agreed to be named."
          },
          "from": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "from",
            "description": "Since when."
          },
          "to": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "to",
            "description": "Until when, where it has ended."
          },
          "sources": {
            "$ref": "urn:pillar:1:common#/$defs/sourceIds",
            "title": "sources",
            "description": "The sources that state this, by their ids in records/sources."
          },
          "visibility": {
            "$ref": "urn:pillar:1:common#/$defs/visibility",
            "title": "visibility",
            "description": "The widest circle that may see this in an edition; left out, it is as wide as what it stands in."
          }
        },
        "required": [
          "office",
          "from"
        ],
        "additionalProperties": false
      }
    },
    "experts": {
      "title": "experts",
      "description": "Nominees for the forum’s Eminent and Expert Persons, each under a key of its own.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/slug"
      },
      "additionalProperties": {
        "title": "expert",
        "description": "One expert.",
        "type": "object",
        "properties": {
          "office": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "office",
            "description": "The office, not the person who holds it."
          },
          "person": {
            "$ref": "urn:pillar:1:common#/$defs/person",
            "title": "person",
            "description": "The person, who has agreed to be named."
          },
          "expertise": {
            "title": "expertise",
            "description": "The fields in which the person or office has experience.",
            "type": "array",
            "items": {
              "$ref": "urn:pillar:1:common#/$defs/text"
            },
            "minItems": 1,
            "uniqueItems": true
          },
          "mediation": {
            "title": "mediation",
            "description": "Whether there is diplomatic or mediation experience.",
            "type": "boolean"
          },
          "from": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "from",
            "description": "Since when."
          },
          "to": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "to",
            "description": "Until when, where it has ended."
          },
          "sources": {
            "$ref": "urn:pillar:1:common#/$defs/sourceIds",
            "title": "sources",
            "description": "The sources that state this, by their ids in records/sources."
          },
          "visibility": {
            "$ref": "urn:pillar:1:common#/$defs/visibility",
            "title": "visibility",
            "description": "The widest circle that may see this in an edition; left out, it is as wide as what it stands in."
          }
        },
        "required": [
          "expertise",
          "from"
        ],
        "additionalProperties": false,
        "anyOf": [
          {
            "required": [
              "office"
            ]
          },
          {
            "required": [
              "person"
            ]
          }
        ]
      }
    },
    "envoys": {
      "title": "envoys",
      "description": "People or offices that could serve as envoys, each under a key of its own.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/slug"
      },
      "additionalProperties": {
        "title": "envoy",
        "description": "One possible envoy.",
        "type": "object",
        "properties": {
          "office": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "office",
            "description": "The office, not the person who holds it."
          },
          "person": {
            "$ref": "urn:pillar:1:common#/$defs/person",
            "title": "person",
            "description": "The person, who has agreed to be named."
          },
          "expertise": {
            "title": "expertise",
            "description": "The fields in which the person or office has experience.",
            "type": "array",
            "items": {
              "$ref": "urn:pillar:1:common#/$defs/text"
            },
            "minItems": 1,
            "uniqueItems": true
          },
          "mediation": {
            "title": "mediation",
            "description": "Whether there is diplomatic or mediation experience.",
            "type": "boolean"
          },
          "from": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "from",
            "description": "Since when."
          },
          "to": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "to",
            "description": "Until when, where it has ended."
          },
          "sources": {
            "$ref": "urn:pillar:1:common#/$defs/sourceIds",
            "title": "sources",
            "description": "The sources that state this, by their ids in records/sources."
          },
          "visibility": {
            "$ref": "urn:pillar:1:common#/$defs/visibility",
            "title": "visibility",
            "description": "The widest circle that may see this in an edition; left out, it is as wide as what it stands in."
          }
        },
        "required": [
          "expertise",
          "from"
        ],
        "additionalProperties": false,
        "anyOf": [
          {
            "required": [
              "office"
            ]
          },
          {
            "required": [
              "person"
            ]
          }
        ]
      }
    },
    "capacities": {
      "title": "capacities",
      "description": "Capacities that can be called on, each under a key of its own.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/slug"
      },
      "additionalProperties": {
        "title": "capacity",
        "description": "One capacity that can be called on.",
        "type": "object",
        "properties": {
          "title": {
            "$ref": "urn:pillar:1:common#/$defs/text",
            "title": "title",
            "description": "The capacity in one line."
          },
          "summary": {
            "$ref": "urn:pillar:1:common#/$defs/paragraphs",
            "title": "summary",
            "description": "The capacity in more detail."
          },
          "from": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "from",
            "description": "Since when."
          },
          "to": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "to",
            "description": "Until when, where it has ended."
          },
          "sources": {
            "$ref": "urn:pillar:1:common#/$defs/sourceIds",
            "title": "sources",
            "description": "The sources that state this, by their ids in records/sources."
          },
          "visibility": {
            "$ref": "urn:pillar:1:common#/$defs/visibility",
            "title": "visibility",
            "description": "The widest circle that may see this in an edition; left out, it is as wide as what it stands in."
          }
        },
        "required": [
          "title",
          "from"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "participant"
  ],
  "additionalProperties": false
}

"""##,
  "review-answered.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:review-answered",
  "title": "peer review: what is answered",
  "description": "The reviewed participant’s answers: its own file, under the keys of what was asked.",
  "type": "object",
  "properties": {
    "participant": {
      "$ref": "urn:pillar:1:common#/$defs/participantId",
      "title": "participant reviewed",
      "description": "The participant that is reviewed; the same as the folder it stands in."
    },
    "reviewer": {
      "$ref": "urn:pillar:1:common#/$defs/participantId",
      "title": "reviewer",
      "description": "The participant that reviews; the same as the folder it stands in."
    },
    "year": {
      "$ref": "urn:pillar:1:common#/$defs/year",
      "title": "year",
      "description": "The year of the edition that this record belongs to; the same as the folder it stands in."
    },
    "visibility": {
      "$ref": "urn:pillar:1:common#/$defs/visibility",
      "title": "visibility",
      "description": "The widest circle that may see this record in an edition; left out, it is public."
    },
    "entries": {
      "title": "entries",
      "description": "The answers, each under the key of the entry it answers.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/slug"
      },
      "additionalProperties": {
        "title": "answer",
        "description": "The answer to one entry.",
        "type": "object",
        "properties": {
          "response": {
            "title": "response",
            "description": "How the reviewed participant takes it. `accepted`: it accepts it. `noted`: it takes note of it, which is not a rejection. `clarified`: it explains.",
            "enum": [
              "accepted",
              "noted",
              "clarified"
            ]
          },
          "text": {
            "$ref": "urn:pillar:1:common#/$defs/paragraphs",
            "title": "text",
            "description": "The reviewed participant’s own words."
          },
          "date": {
            "$ref": "urn:pillar:1:common#/$defs/date",
            "title": "date",
            "description": "When it answered."
          },
          "pin": {
            "$ref": "urn:pillar:1:common#/$defs/digest",
            "title": "pin",
            "description": "The digest of the entry it answers, without the entry’s own pin; when that changes, the answer is stale, and its consent no longer holds."
          },
          "consent": {
            "$ref": "urn:pillar:1:common#/$defs/consent",
            "title": "consent",
            "description": "Its agreement to have the entry and the answer printed, and in which edition."
          },
          "visibility": {
            "$ref": "urn:pillar:1:common#/$defs/visibility",
            "title": "visibility",
            "description": "The widest circle that may see this in an edition; left out, it is as wide as what it stands in."
          }
        },
        "required": [
          "response",
          "text",
          "date"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "participant",
    "reviewer",
    "year",
    "entries"
  ],
  "additionalProperties": false
}

"""##,
  "review-asked.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:review-asked",
  "title": "peer review: what is asked",
  "description": "A reviewer’s questions, commendations and recommendations to another participant: the reviewer’s own file.",
  "type": "object",
  "properties": {
    "participant": {
      "$ref": "urn:pillar:1:common#/$defs/participantId",
      "title": "participant reviewed",
      "description": "The participant that is reviewed; the same as the folder it stands in."
    },
    "reviewer": {
      "$ref": "urn:pillar:1:common#/$defs/participantId",
      "title": "reviewer",
      "description": "The participant that reviews; the same as the folder it stands in."
    },
    "year": {
      "$ref": "urn:pillar:1:common#/$defs/year",
      "title": "year",
      "description": "The year of the edition that this record belongs to; the same as the folder it stands in."
    },
    "visibility": {
      "$ref": "urn:pillar:1:common#/$defs/visibility",
      "title": "visibility",
      "description": "The widest circle that may see this record in an edition; left out, it is public."
    },
    "entries": {
      "title": "entries",
      "description": "What is asked, each under a key that its answer takes up.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/slug"
      },
      "additionalProperties": {
        "title": "entry",
        "description": "One question, commendation or recommendation.",
        "type": "object",
        "properties": {
          "kind": {
            "title": "kind",
            "description": "What it is. `question`: it asks. `commendation`: it commends. `recommendation`: it recommends.",
            "enum": [
              "question",
              "commendation",
              "recommendation"
            ]
          },
          "item": {
            "$ref": "urn:pillar:1:common#/$defs/itemId",
            "title": "item",
            "description": "The item it is about."
          },
          "text": {
            "$ref": "urn:pillar:1:common#/$defs/paragraphs",
            "title": "text",
            "description": "The reviewer’s words."
          },
          "pin": {
            "$ref": "urn:pillar:1:common#/$defs/digest",
            "title": "pin",
            "description": "The digest of the answer it is about; when that changes, the entry is stale."
          },
          "followsUp": {
            "title": "follows up",
            "description": "The entry of an earlier year that this one follows up.",
            "type": "object",
            "properties": {
              "year": {
                "$ref": "urn:pillar:1:common#/$defs/year",
                "title": "year",
                "description": "The year of the earlier review."
              },
              "entry": {
                "$ref": "urn:pillar:1:common#/$defs/slug",
                "title": "entry",
                "description": "Its key there."
              }
            },
            "required": [
              "year",
              "entry"
            ],
            "additionalProperties": false
          },
          "visibility": {
            "$ref": "urn:pillar:1:common#/$defs/visibility",
            "title": "visibility",
            "description": "The widest circle that may see this in an edition; left out, it is as wide as what it stands in."
          }
        },
        "required": [
          "kind",
          "item",
          "text"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "participant",
    "reviewer",
    "year",
    "entries"
  ],
  "additionalProperties": false
}

"""##,
  "salw.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:salw",
  "title": "answers on the small arms measures",
  "description": "A participant’s answers of one year on the small arms and light weapons measures.",
  "type": "object",
  "properties": {
    "participant": {
      "$ref": "urn:pillar:1:common#/$defs/participantId",
      "title": "participant",
      "description": "Whose record this is, by its code; the same as the folder it stands in."
    },
    "year": {
      "$ref": "urn:pillar:1:common#/$defs/year",
      "title": "year",
      "description": "The year of the edition that this record belongs to; the same as the folder it stands in."
    },
    "framework": {
      "title": "framework",
      "description": "The framework whose items are answered.",
      "const": "salw"
    },
    "visibility": {
      "$ref": "urn:pillar:1:common#/$defs/visibility",
      "title": "visibility",
      "description": "The widest circle that may see this record in an edition; left out, it is public."
    },
    "answers": {
      "title": "answers",
      "description": "The answers, by the measure’s id.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^SALW-[0-9]{2}$"
      },
      "additionalProperties": {
        "$ref": "urn:pillar:1:common#/$defs/answer"
      }
    }
  },
  "required": [
    "participant",
    "year",
    "framework",
    "answers"
  ],
  "additionalProperties": false
}

"""##,
  "source.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:source",
  "title": "source",
  "description": "Where facts come from: one document, data file or page, cited whole.",
  "type": "object",
  "properties": {
    "id": {
      "$ref": "urn:pillar:1:common#/$defs/sourceId",
      "title": "id",
      "description": "The source’s id; the same as the name of its file."
    },
    "title": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "title",
      "description": "The title by which it can be found again."
    },
    "publisher": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "publisher",
      "description": "Who published it, where that is known."
    },
    "date": {
      "$ref": "urn:pillar:1:common#/$defs/date",
      "title": "date",
      "description": "When it was published, where that is known."
    },
    "language": {
      "title": "language",
      "description": "The language it is in, by its two- or three-letter code.",
      "examples": [
        "en"
      ],
      "type": "string",
      "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"
    },
    "url": {
      "title": "address",
      "description": "Its address on the web.",
      "examples": [
        "https://www.un.org/"
      ],
      "type": "string",
      "pattern": "^https?://[^\\s]+$"
    },
    "repository": {
      "title": "repository file",
      "description": "A file in a public repository, at one commit: `owner/name@commit:path`.",
      "type": "string",
      "pattern": "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+@[0-9a-f]{40}:[^\\s].*$"
    },
    "held": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "held at",
      "description": "Where a document that is not on the web is kept.",
      "examples": [
        "Secretariat file 2013/17, note verbale of 12 March 2013"
      ]
    },
    "note": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "note",
      "description": "Its limits: what it leaves out, how far it reaches, under what licence it stands."
    },
    "visibility": {
      "$ref": "urn:pillar:1:common#/$defs/visibility",
      "title": "visibility",
      "description": "The widest circle that may see this record in an edition; left out, it is public."
    }
  },
  "required": [
    "id",
    "title"
  ],
  "additionalProperties": false,
  "oneOf": [
    {
      "required": [
        "url"
      ]
    },
    {
      "required": [
        "repository"
      ]
    },
    {
      "required": [
        "held"
      ]
    }
  ]
}

"""##,
  "store.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:store",
  "title": "store",
  "description": "The one record that marks a folder as a store: its format, its title, the frameworks in use and who has access.",
  "type": "object",
  "properties": {
    "format": {
      "title": "format",
      "description": "The version of the records’ format.",
      "const": 1
    },
    "title": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "title",
      "description": "What this store is called."
    },
    "description": {
      "$ref": "urn:pillar:1:common#/$defs/paragraphs",
      "title": "description",
      "description": "What the store holds and where it comes from."
    },
    "frameworks": {
      "title": "frameworks",
      "description": "The lists of items in use, by their ids; each is a file in records/frameworks.",
      "type": "array",
      "items": {
        "$ref": "urn:pillar:1:common#/$defs/slug"
      },
      "minItems": 1,
      "uniqueItems": true
    },
    "access": {
      "title": "access",
      "description": "Who can read the repository. What is narrower than that must not be written into it.",
      "type": "object",
      "properties": {
        "audience": {
          "$ref": "urn:pillar:1:common#/$defs/visibility",
          "title": "audience",
          "description": "The widest circle that can read this repository; `public` when everybody can copy it."
        },
        "statement": {
          "$ref": "urn:pillar:1:common#/$defs/text",
          "title": "statement",
          "description": "Who has access, in words."
        }
      },
      "required": [
        "audience",
        "statement"
      ],
      "additionalProperties": false
    }
  },
  "required": [
    "format",
    "title",
    "frameworks",
    "access"
  ],
  "additionalProperties": false
}

"""##,
  "vote.schema.json": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:pillar:1:vote",
  "title": "vote",
  "description": "A recorded vote of the United Nations General Assembly on a resolution as a whole, with each participant’s vote.",
  "type": "object",
  "properties": {
    "id": {
      "title": "id",
      "description": "The resolution’s symbol with hyphens; the same as the name of the file.",
      "examples": [
        "A-RES-68-31"
      ],
      "type": "string",
      "pattern": "^A-RES-[0-9]+-[0-9]+[A-Z]*$"
    },
    "year": {
      "$ref": "urn:pillar:1:common#/$defs/year",
      "title": "year",
      "description": "The year of the edition that this record belongs to; the same as the folder it stands in."
    },
    "resolution": {
      "title": "resolution",
      "description": "The resolution’s symbol.",
      "examples": [
        "A/RES/68/31"
      ],
      "type": "string",
      "pattern": "^A/RES/[0-9]+/[0-9]+[A-Z]*$"
    },
    "session": {
      "title": "session",
      "description": "The session of the General Assembly.",
      "type": "integer",
      "minimum": 1
    },
    "date": {
      "$ref": "urn:pillar:1:common#/$defs/date",
      "title": "date",
      "description": "When it was adopted."
    },
    "title": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "title",
      "description": "What it is about; a short paraphrase."
    },
    "topic": {
      "title": "topic",
      "description": "The subject under which it is filed. `salw`: small arms and light weapons. `att`: the Arms Trade Treaty. `ammunition`: ammunition. `rtop`: the Responsibility to Protect. `other`: brokering, national laws on transfers, practical disarmament and the like.",
      "enum": [
        "salw",
        "att",
        "ammunition",
        "rtop",
        "other"
      ]
    },
    "series": {
      "$ref": "urn:pillar:1:common#/$defs/slug",
      "title": "series",
      "description": "The series it belongs to, where the Assembly takes the same subject up again in later sessions; resolutions of one series can be compared.",
      "examples": [
        "att-annual"
      ]
    },
    "bearsOn": {
      "$ref": "urn:pillar:1:common#/$defs/itemIds",
      "title": "bears on",
      "description": "The items to which it is relevant."
    },
    "totals": {
      "title": "totals",
      "description": "The votes of all members.",
      "type": "object",
      "properties": {
        "yes": {
          "title": "in favour",
          "description": "How many voted in favour.",
          "type": "integer",
          "minimum": 0
        },
        "no": {
          "title": "against",
          "description": "How many voted against.",
          "type": "integer",
          "minimum": 0
        },
        "abstain": {
          "title": "abstentions",
          "description": "How many abstained.",
          "type": "integer",
          "minimum": 0
        }
      },
      "required": [
        "yes",
        "no",
        "abstain"
      ],
      "additionalProperties": false
    },
    "totalsSources": {
      "$ref": "urn:pillar:1:common#/$defs/sourceIds",
      "title": "sources of the totals",
      "description": "The sources of the totals, where they are not the record’s."
    },
    "sources": {
      "$ref": "urn:pillar:1:common#/$defs/sourceIds",
      "title": "sources",
      "description": "The sources that state this, by their ids in records/sources."
    },
    "locator": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "place in the source",
      "description": "Where the vote stands in the source.",
      "examples": [
        "rcid 5260"
      ]
    },
    "note": {
      "$ref": "urn:pillar:1:common#/$defs/text",
      "title": "note",
      "description": "What must be known of the date or the figures."
    },
    "votes": {
      "title": "votes",
      "description": "The votes, by participant. A code that is missing proves nothing.",
      "type": "object",
      "propertyNames": {
        "$ref": "urn:pillar:1:common#/$defs/participantId"
      },
      "additionalProperties": {
        "title": "vote",
        "description": "One participant’s vote.",
        "type": "object",
        "properties": {
          "vote": {
            "title": "vote",
            "description": "How it voted. `yes`: in favour. `no`: against. `abstain`: it abstained. `absent`: a member that took no part.",
            "enum": [
              "yes",
              "no",
              "abstain",
              "absent"
            ]
          },
          "inferred": {
            "title": "inferred",
            "description": "True where the source does not state it and it was concluded.",
            "type": "boolean"
          },
          "sources": {
            "$ref": "urn:pillar:1:common#/$defs/sourceIds",
            "title": "sources",
            "description": "The sources of this vote, where they are not the record’s."
          }
        },
        "required": [
          "vote"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "id",
    "year",
    "resolution",
    "session",
    "date",
    "title",
    "topic",
    "sources",
    "votes"
  ],
  "additionalProperties": false,
  "dependentRequired": {
    "totalsSources": [
      "totals"
    ]
  }
}

"""##,
]
