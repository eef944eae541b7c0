// Made from the files in records/. The texts are compiled in, because the tool must not need these files
// where it runs. `make accept` writes this file; a test compares it with its sources.

// swift-format-ignore
let shippedTexts: KeyValuePairs<String, String> = [
  "frameworks/aso-format.json": ##"""
{
  "id": "aso-format",
  "title": "Annual Security Outlook: standardized format, and the annexes added to it",
  "sources": [
    "aso-standardized-format"
  ],
  "description": [
    "The outline is that of the standardized format, which could be read as far as the first category of part B.3; what comes after is marked as unconfirmed. The format allows categories to be added under B.3, which is where a participant’s section of these records stands.",
    "The annexes and their letters are this store’s own and not a standard of the forum."
  ],
  "outline": {
    "A": {
      "title": "Preface",
      "parts": {
        "1": {
          "title": "Message from the ARF Chair",
          "gist": "Aims, achievements and the participants’ contributions."
        },
        "2": {
          "title": "Executive Summary",
          "gist": "Likenesses and differences between the submissions, and what follows from them."
        }
      }
    },
    "B": {
      "title": "Contributions by Member Countries",
      "parts": {
        "1": {
          "title": "Overview of the Regional Security Environment"
        },
        "2": {
          "title": "National Security and Defence Policy",
          "parts": {
            "a": {
              "title": "Overview of national security and defence policy",
              "gist": "Orientation, doctrine and strategy."
            },
            "b": {
              "title": "Data contribution to ARF Arms Register",
              "parts": {
                "i": {
                  "title": "Total defence expenditure on annual basis",
                  "parts": {
                    "1": {
                      "title": "Expenditure"
                    },
                    "2": {
                      "title": "As a share of gross domestic product"
                    },
                    "3": {
                      "title": "Per capita"
                    }
                  }
                },
                "ii": {
                  "title": "Total number of personnel in national armed forces",
                  "gist": "As a share of the population; optional.",
                  "parts": {
                    "1": {
                      "title": "Active, by service"
                    },
                    "2": {
                      "title": "Reserve, by service"
                    }
                  }
                }
              }
            }
          }
        },
        "3": {
          "title": "National Contributions to Regional Security",
          "gist": "Participation in cooperative arrangements that bear on the region. Categories may be added.",
          "parts": {
            "i": {
              "title": "Counterterrorism",
              "gist": "Actions taken in keeping with the forum’s statements, one point a statement."
            },
            "ii": {
              "title": "Transnational crime",
              "unconfirmed": "The heading and its place were not read in the source, which breaks off before it; they rest on general knowledge."
            },
            "iii": {
              "title": "Maritime security",
              "unconfirmed": "The heading and its place were not read in the source, which breaks off before it; they rest on general knowledge."
            },
            "iv": {
              "title": "Non-proliferation, disarmament and arms control",
              "unconfirmed": "The heading and its place were not read in the source, which breaks off before it; they rest on general knowledge."
            },
            "v": {
              "title": "Disaster relief",
              "unconfirmed": "The heading and its place were not read in the source, which breaks off before it; they rest on general knowledge."
            },
            "vi": {
              "title": "Peacekeeping",
              "unconfirmed": "The heading and its place were not read in the source, which breaks off before it; they rest on general knowledge."
            },
            "vii": {
              "title": "Others",
              "unconfirmed": "The heading and its place were not read in the source, which breaks off before it; they rest on general knowledge."
            }
          }
        },
        "4": {
          "title": "Role of the ARF",
          "parts": {
            "a": {
              "title": "National contributions to enhance the ARF",
              "unconfirmed": "The heading and its place were not read in the source, which breaks off before it; they rest on general knowledge."
            },
            "b": {
              "title": "Future of the ARF",
              "unconfirmed": "The heading and its place were not read in the source, which breaks off before it; they rest on general knowledge."
            }
          },
          "unconfirmed": "The heading and its place were not read in the source, which breaks off before it; they rest on general knowledge."
        }
      }
    }
  },
  "annexes": {
    "A": {
      "part": "reading",
      "title": "How to read these annexes",
      "intro": [
        "These annexes collect what is on record about the implementation of the twelve recommendations of CSCAP Memorandum No. 18 and of measures on small arms and light weapons. They stand beside a participant’s own contribution and do not replace it."
      ]
    },
    "B": {
      "part": "recommendations",
      "title": "The recommendations"
    },
    "C": {
      "part": "salw",
      "title": "Small arms and light weapons"
    },
    "D": {
      "part": "instruments",
      "title": "Treaties and protocols"
    },
    "E": {
      "part": "votes",
      "title": "Recorded votes of the General Assembly",
      "intro": [
        "Recorded votes on resolutions about small arms, arms transfers and the Responsibility to Protect. A resolution that was adopted without a vote cannot appear here."
      ]
    },
    "F": {
      "part": "activities",
      "title": "Activities"
    },
    "G": {
      "part": "changes",
      "title": "What changed since the year before"
    },
    "H": {
      "part": "forum",
      "title": "Progress of the forum and the United Nations"
    },
    "I": {
      "part": "measures",
      "title": "The Secretary-General’s report, measure by measure"
    },
    "J": {
      "part": "registers",
      "title": "Focal points, experts, envoys and capacities"
    },
    "K": {
      "part": "participants",
      "title": "Participant by participant",
      "intro": [
        "One section for each participant, with what is on record of it, in the categories that could be added to part B.3 of the Outlook. The participants stand in the order of the forum’s own names."
      ]
    },
    "L": {
      "part": "sources",
      "title": "Sources"
    }
  },
  "participantSection": {
    "outlinePart": "B.3",
    "categories": {
      "1": {
        "title": "Responsibility to Protect: measures of the participant",
        "holds": "recommendations"
      },
      "2": {
        "title": "Responsibility to Protect: contributions to measures taken together",
        "holds": "contributions"
      },
      "3": {
        "title": "Small arms and light weapons",
        "holds": "salw"
      },
      "4": {
        "title": "Treaties and protocols",
        "holds": "instruments"
      },
      "5": {
        "title": "Votes in the General Assembly",
        "holds": "votes"
      },
      "6": {
        "title": "Activities",
        "holds": "activities"
      },
      "7": {
        "title": "Voluntary background briefings",
        "holds": "briefings"
      },
      "8": {
        "title": "Peer reviews",
        "holds": "reviews"
      }
    }
  }
}

"""##,
  "frameworks/crosswalk.json": ##"""
{
  "id": "crosswalk",
  "title": "What bears on which point of the Secretary-General’s report",
  "description": [
    "This is this store’s own reading. Neither the Memorandum nor the report states it, and nobody has been asked to agree with it.",
    "It serves to find, for a point of the report, the records that bear on it. That a record bears on a point does not say that the point has been carried out.",
    "Some instruments, votes and activities name a point of the report in their own records; these stand under it without a word on how they came there."
  ],
  "to": "sg-2009",
  "items": {
    "R1": {
      "bearsOn": [
        "P1.5",
        "P3.11"
      ],
      "why": "A focal point gives the government early analysis of risks and keeps the links with the region and the United Nations."
    },
    "R2": {
      "bearsOn": [
        "P1.4",
        "P2.1"
      ],
      "why": "Dialogue and training make the principles known and place them among a society’s own values."
    },
    "R3": {
      "bearsOn": [
        "P1.1"
      ],
      "why": "Teaching the young to settle differences without violence serves the peaceful handling of disputes at home."
    },
    "R4": {
      "bearsOn": [
        "P2.2",
        "P3.11"
      ],
      "why": "A centre for early warning learns from other regions’ systems and shares what it sees with the United Nations."
    },
    "R4.a": {
      "bearsOn": [
        "P2.2"
      ],
      "why": "A method of early warning can be learned from regions that have one."
    },
    "R4.b": {
      "bearsOn": [
        "P1.5",
        "P3.2"
      ],
      "why": "Analysis of risk is what advice and timely notice rest on."
    },
    "R4.c": {
      "bearsOn": [
        "P3.11"
      ],
      "why": "It is cooperation between the region and the United Nations on early warning."
    },
    "R4.d": {
      "bearsOn": [
        "P2.2",
        "P2.7"
      ],
      "why": "It is learning between regions about what has worked."
    },
    "R4.e": {
      "bearsOn": [
        "P2.4"
      ],
      "why": "Teams of experts are a civilian capacity of a regional body."
    },
    "R4.f": {
      "bearsOn": [
        "P2.1"
      ],
      "why": "Exercises are training."
    },
    "R5": {
      "bearsOn": [
        "P2.3"
      ],
      "why": "Mediation by the forum is the good offices of a regional body."
    },
    "R5.a": {
      "bearsOn": [
        "P2.3"
      ],
      "why": "Envoys carry out good offices."
    },
    "R5.b": {
      "bearsOn": [
        "P2.3"
      ],
      "why": "A register of envoys makes good offices possible at short notice."
    },
    "R5.c": {
      "bearsOn": [
        "P2.3"
      ],
      "why": "Friends of the Chair are a form of good offices."
    },
    "R5.d": {
      "bearsOn": [
        "P2.3",
        "P3.2"
      ],
      "why": "Two offices of the region act together when a crisis is close, which includes giving notice of it."
    },
    "R6": {
      "bearsOn": [
        "P2.5",
        "P2.6"
      ],
      "why": "A standing regional capacity is one for rapid civilian, police and military help at a state’s request."
    },
    "R7": {
      "bearsOn": [
        "P1.5"
      ],
      "why": "A briefing to peers on policies, challenges and lessons is reflection on risk factors and learning between states."
    },
    "R8": {
      "bearsOn": [
        "P2.8"
      ],
      "why": "Control of small arms is part of a security sector that keeps the whole population safe."
    },
    "R9": {
      "bearsOn": [
        "P1.6",
        "P2.10"
      ],
      "why": "It follows the Peacebuilding Commission and helps states to build institutions."
    },
    "R10": {
      "bearsOn": [
        "P2.4"
      ],
      "why": "The expert group is a civilian capacity of the forum."
    },
    "R10.a": {
      "bearsOn": [
        "P3.11"
      ],
      "why": "Advice on a regional framework serves shared early warning."
    },
    "R10.b": {
      "bearsOn": [
        "P2.3",
        "P3.1"
      ],
      "why": "The experts help with good offices and with fact-finding."
    },
    "R10.c": {
      "bearsOn": [
        "P2.3",
        "P2.7"
      ],
      "why": "Guidelines on mediation gather what has worked."
    },
    "R10.d": {
      "bearsOn": [
        "P3.11"
      ],
      "why": "It is a dialogue of the region with the United Nations on prevention."
    },
    "R11": {
      "bearsOn": [
        "P3.11"
      ],
      "why": "It asks for working relations between the region and the United Nations ahead of need."
    },
    "R11.a": {
      "bearsOn": [
        "P3.11"
      ],
      "why": "It is collaboration of the United Nations and regional bodies at high level."
    },
    "R11.b": {
      "bearsOn": [
        "P3.11"
      ],
      "why": "It is collaboration of the United Nations and regional bodies among officials."
    },
    "R11.c": {
      "bearsOn": [
        "P2.1",
        "P3.11"
      ],
      "why": "It is training by the United Nations, in early warning among other things."
    },
    "R11.d": {
      "bearsOn": [
        "P2.1"
      ],
      "why": "It is dialogue and education of the young."
    },
    "R12": {
      "bearsOn": [
        "P2.2",
        "P2.7"
      ],
      "why": "Dialogue between regions is about practice and lessons."
    },
    "SALW-01": {
      "bearsOn": [
        "P2.8"
      ],
      "why": "Control of arms is part of a security sector that keeps the whole population safe."
    },
    "SALW-11": {
      "bearsOn": [
        "P2.8"
      ],
      "why": "Stocks that are kept secure are part of a security sector that keeps the whole population safe."
    },
    "SALW-14": {
      "bearsOn": [
        "P2.8"
      ],
      "why": "Action against illegal armed groups keeps the population safe."
    },
    "SALW-15": {
      "bearsOn": [
        "P3.5"
      ],
      "why": "It is about arms embargoes."
    },
    "SALW-18": {
      "bearsOn": [
        "P1.7"
      ],
      "why": "Programmes for former fighters reach individuals, children among them."
    },
    "SALW-19": {
      "bearsOn": [
        "P1.7"
      ],
      "why": "It is about children affected by armed conflict."
    },
    "SALW-20": {
      "bearsOn": [
        "P2.7"
      ],
      "why": "It is help given, received or sought."
    }
  },
  "records": {
    "briefing": {
      "bearsOn": [
        "P1.5"
      ],
      "why": "A briefing to peers is reflection shared with other states."
    },
    "conference": {
      "bearsOn": [
        "P2.1"
      ],
      "why": "A conference is dialogue and education."
    },
    "consultation": {
      "bearsOn": [
        "P2.1"
      ],
      "why": "A consultation is dialogue."
    },
    "dialogue": {
      "bearsOn": [
        "P2.2"
      ],
      "why": "A dialogue between states is a place of learning between regions."
    },
    "exercise": {
      "bearsOn": [
        "P2.1"
      ],
      "why": "An exercise is training."
    },
    "project": {
      "bearsOn": [
        "P2.7"
      ],
      "why": "A project of assistance is donors’ support."
    },
    "review": {
      "bearsOn": [
        "P1.5"
      ],
      "why": "A peer review is learning between states."
    },
    "seminar": {
      "bearsOn": [
        "P2.1"
      ],
      "why": "A seminar is education and training."
    },
    "study-group": {
      "bearsOn": [
        "P2.1"
      ],
      "why": "A study group is dialogue and education."
    },
    "visit": {
      "bearsOn": [
        "P2.7"
      ],
      "why": "A study visit is shared learning."
    },
    "workshop": {
      "bearsOn": [
        "P2.1"
      ],
      "why": "A workshop is education and training."
    }
  }
}

"""##,
  "frameworks/cscap-18.json": ##"""
{
  "id": "cscap-18",
  "title": "CSCAP Memorandum No. 18: Implementing the Responsibility to Protect",
  "date": "2011-09",
  "sources": [
    "cscap-memorandum-18"
  ],
  "description": [
    "The twelve recommendations and their eighteen lettered items, in this store’s own words; the Memorandum’s text is authoritative.",
    "The pillars are this store’s reading. The Memorandum itself names a pillar only at recommendation 7.",
    "Recommendations 1, 2, 3 and 7 can be carried out by a state. The others are taken together: there a state’s answer is about its contribution, and the forum’s or the United Nations’ own record says how far the measure has come."
  ],
  "pathway": {
    "experts-meeting": {
      "title": "Experts’ meeting",
      "gist": "Experts, ideally with members of the CSCAP study group, look at whether and how the measures could be carried out, and may add their own."
    },
    "inter-sessional-meeting": {
      "title": "Inter-sessional meeting",
      "gist": "An inter-sessional meeting on the Responsibility to Protect takes up what the experts propose and brings recommendations to the ministers."
    },
    "ministerial-consideration": {
      "title": "Consideration by the ministers",
      "gist": "The Ministerial Meeting debates the proposals and agrees on those to adopt."
    },
    "implementation": {
      "title": "Implementation",
      "gist": "What was agreed is carried out."
    }
  },
  "items": {
    "R1": {
      "title": "Consider naming a national focal point",
      "gist": "Think about giving one official the task of following the four crimes for the government: early analysis, advice to the executive, coordination at home, and links with the region, the United Nations and other focal points.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        1
      ],
      "otherPillars": [
        2,
        3
      ],
      "paragraph": "recommendation 1",
      "answeredBy": [
        "participants"
      ],
      "measure": "own"
    },
    "R2": {
      "title": "Put resources into awareness",
      "gist": "Spend time and money on making the Responsibility to Protect known and understood at home, through dialogue and training, by governments or by scholars.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        1,
        2
      ],
      "paragraph": "recommendation 2",
      "answeredBy": [
        "participants"
      ],
      "measure": "own"
    },
    "R3": {
      "title": "Educate for peaceful settlement of disputes",
      "gist": "Teach, above all the young, to value diversity and to settle differences without violence.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        1
      ],
      "paragraph": "recommendation 3",
      "answeredBy": [
        "participants"
      ],
      "measure": "own"
    },
    "R4": {
      "title": "Consider a Risk Reduction Centre",
      "gist": "Think about a regional centre that watches for early signs of the four crimes, assesses the risk of them and works with the United Nations.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "paragraph": "recommendation 4",
      "answeredBy": [
        "participants",
        "ARF"
      ],
      "measure": "contribution"
    },
    "R4.a": {
      "title": "An open method of early warning",
      "gist": "Agree on a way of reading early signs that is reliable and open to view, draws on local knowledge and is guarded against political use.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2
      ],
      "parent": "R4",
      "paragraph": "recommendation 4(a)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R4.b": {
      "title": "Risk analysis and advice",
      "gist": "Analyse the risk of the four crimes, for instance every year, and advise the Chair, the meetings and the experts when they ask.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R4",
      "paragraph": "recommendation 4(b)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R4.c": {
      "title": "Work with the UN Joint Office",
      "gist": "Cooperate with the office of the Secretary-General’s special advisers on the prevention of genocide and on the Responsibility to Protect.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R4",
      "paragraph": "recommendation 4(c)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R4.d": {
      "title": "Share practice and lessons",
      "gist": "Exchange good practice and lessons with the United Nations and with other regions.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2
      ],
      "parent": "R4",
      "paragraph": "recommendation 4(d)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R4.e": {
      "title": "Small expert teams on request",
      "gist": "Have small teams ready, on subjects such as ceasefires, elections or constitutional reform, to help the Chair or a government that asks.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R4",
      "paragraph": "recommendation 4(e)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R4.f": {
      "title": "Desktop exercises",
      "gist": "Hold exercises, for instance with defence officials, that play through the way from warning to assessment and response.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R4",
      "paragraph": "recommendation 4(f)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R5": {
      "title": "Consider stronger diplomacy and mediation",
      "gist": "Think about building up what the forum can do to mediate early and by consent, before a crisis grows.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "paragraph": "recommendation 5",
      "answeredBy": [
        "participants",
        "ARF"
      ],
      "measure": "contribution"
    },
    "R5.a": {
      "title": "Envoys of the Chair",
      "gist": "Let the Chair appoint envoys.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R5",
      "paragraph": "recommendation 5(a)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R5.b": {
      "title": "A register of possible envoys",
      "gist": "Keep a list of experienced people who could serve as envoys; participants keep their lists of experts up to date, with at least one mediator or diplomat on each.",
      "addressee": [
        "arf",
        "arf-participants"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R5",
      "paragraph": "recommendation 5(b)",
      "answeredBy": [
        "participants",
        "ARF"
      ],
      "measure": "contribution"
    },
    "R5.c": {
      "title": "Friends of the Chair",
      "gist": "Make use of a group of Friends of the Chair.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R5",
      "paragraph": "recommendation 5(c)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R5.d": {
      "title": "Chair and ASEAN Secretary-General together",
      "gist": "Have the Chair work with the Secretary-General of ASEAN when an emergency or a crisis is close.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R5",
      "paragraph": "recommendation 5(d)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R6": {
      "title": "Consider a standing regional capacity",
      "gist": "Think about working towards soldiers, police and civilians of the region who could be sent quickly to prevent or answer the four crimes, at the host government’s request or with the Security Council’s authority; joint training is the place to start.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "paragraph": "recommendation 6",
      "answeredBy": [
        "participants",
        "ARF"
      ],
      "measure": "contribution"
    },
    "R7": {
      "title": "Consider voluntary background briefings",
      "gist": "Think about telling the other participants, of one’s own will, about policies, experience and plans, the situation at home, challenges, recent developments and help needed; in time, domestic matters that bear on the region may enter the Annual Security Outlook.",
      "addressee": [
        "arf-participants"
      ],
      "pillars": [
        1
      ],
      "otherPillars": [
        2
      ],
      "paragraph": "recommendation 7",
      "answeredBy": [
        "participants"
      ],
      "measure": "own"
    },
    "R8": {
      "title": "Consider an inter-sessional meeting on small arms",
      "gist": "Think about a standing meeting of the forum on small arms and light weapons.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        1,
        2
      ],
      "paragraph": "recommendation 8",
      "answeredBy": [
        "participants",
        "ARF"
      ],
      "measure": "contribution"
    },
    "R9": {
      "title": "A consultative mechanism on peacebuilding",
      "gist": "Set up a way of following and advising the UN Peacebuilding Commission, and help states to build the institutions that prevent the four crimes.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2
      ],
      "paragraph": "recommendation 9",
      "answeredBy": [
        "participants",
        "ARF"
      ],
      "measure": "contribution"
    },
    "R10": {
      "title": "Consider strengthening the expert group",
      "gist": "Think about giving the Eminent and Expert Persons a part in putting the Responsibility to Protect into practice.",
      "addressee": [
        "arf"
      ],
      "pillars": [
        2,
        3
      ],
      "paragraph": "recommendation 10",
      "answeredBy": [
        "participants",
        "ARF"
      ],
      "measure": "contribution"
    },
    "R10.a": {
      "title": "Advice on early warning",
      "gist": "The experts advise on a regional framework for warning and assessment and help the Risk Reduction Centre.",
      "addressee": [
        "arf-experts"
      ],
      "pillars": [
        2
      ],
      "parent": "R10",
      "paragraph": "recommendation 10(a)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R10.b": {
      "title": "Support for the Chair",
      "gist": "The experts help the Chair with diplomacy, mediation, fact-finding and missions of good will.",
      "addressee": [
        "arf-experts"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R10",
      "paragraph": "recommendation 10(b)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R10.c": {
      "title": "Guidelines on mediation",
      "gist": "The experts collect guidelines on good mediation and lessons of earlier cases, keep them current and use them in training.",
      "addressee": [
        "arf-experts"
      ],
      "pillars": [
        2
      ],
      "parent": "R10",
      "paragraph": "recommendation 10(c)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R10.d": {
      "title": "Expert dialogue with the UN Joint Office",
      "gist": "The experts hold a dialogue with the United Nations’ Joint Office.",
      "addressee": [
        "arf-experts"
      ],
      "pillars": [
        2
      ],
      "parent": "R10",
      "paragraph": "recommendation 10(d)",
      "answeredBy": [
        "ARF"
      ]
    },
    "R11": {
      "title": "Relations between region and UN ahead of need",
      "gist": "Build working relations between the region and the United Nations before a crisis, so that they can be used when one threatens.",
      "addressee": [
        "global-institutions"
      ],
      "pillars": [
        2,
        3
      ],
      "paragraph": "recommendation 11",
      "answeredBy": [
        "participants",
        "UN"
      ],
      "measure": "contribution"
    },
    "R11.a": {
      "title": "Yearly high-level dialogue",
      "gist": "Hold a dialogue at high level every year between the United Nations and the regional arrangements.",
      "addressee": [
        "global-institutions"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R11",
      "paragraph": "recommendation 11(a)",
      "answeredBy": [
        "UN"
      ]
    },
    "R11.b": {
      "title": "Regular meetings of officials",
      "gist": "Have officials meet regularly on peace and security.",
      "addressee": [
        "global-institutions"
      ],
      "pillars": [
        2,
        3
      ],
      "parent": "R11",
      "paragraph": "recommendation 11(b)",
      "answeredBy": [
        "UN"
      ]
    },
    "R11.c": {
      "title": "Training by the UN Joint Office",
      "gist": "The Joint Office trains in early warning, assessment, analysis of conflict and related fields.",
      "addressee": [
        "global-institutions"
      ],
      "pillars": [
        2
      ],
      "parent": "R11",
      "paragraph": "recommendation 11(c)",
      "answeredBy": [
        "UN"
      ]
    },
    "R11.d": {
      "title": "Young leaders’ dialogue",
      "gist": "Hold a dialogue of young leaders.",
      "addressee": [
        "global-institutions"
      ],
      "pillars": [
        2
      ],
      "parent": "R11",
      "paragraph": "recommendation 11(d)",
      "answeredBy": [
        "UN"
      ]
    },
    "R12": {
      "title": "Dialogue between and within regions",
      "gist": "Strengthen exchange with other regions and within this one about what has worked, between officials or between scholars.",
      "addressee": [
        "global-institutions",
        "officials"
      ],
      "pillars": [
        2
      ],
      "paragraph": "recommendation 12",
      "answeredBy": [
        "participants",
        "UN"
      ],
      "measure": "contribution"
    }
  }
}

"""##,
  "frameworks/instruments.json": ##"""
{
  "id": "instruments",
  "title": "Treaties and protocols",
  "description": [
    "The instruments on which the participants’ acts are recorded. The tables they come from are not one snapshot: each instrument says how far its list of acts certainly reaches.",
    "An act that is missing does not show that a participant is outside an instrument. Reservations, declarations, territorial applications and provisional application are not covered. There are no rows on the Geneva Conventions of 1949 and their protocols, for want of a complete, usable table."
  ],
  "items": {
    "arms-trade-treaty": {
      "title": "Arms Trade Treaty",
      "short": "Arms Trade Treaty",
      "abbreviation": "ATT",
      "adopted": "2013-04-02",
      "coveredTo": "2014-06-16",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 10 July 2014. Later acts are there only where some source was found.",
      "sources": [
        "un-treaty-collection-26-8"
      ],
      "bearsOn": [
        "SALW-09"
      ]
    },
    "cat": {
      "title": "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
      "short": "Convention against Torture",
      "abbreviation": "CAT",
      "coveredTo": "2015-02-05",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 14 March 2015. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-9"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "cedaw": {
      "title": "Convention on the Elimination of All Forms of Discrimination against Women",
      "short": "CEDAW",
      "abbreviation": "CEDAW",
      "coveredTo": "2014-04-02",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 10 July 2014. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-8"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "cped": {
      "title": "International Convention for the Protection of All Persons from Enforced Disappearance",
      "short": "Enforced Disappearance Convention",
      "abbreviation": "CPED",
      "coveredTo": "2015-02-12",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 14 March 2015. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-16"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "crc": {
      "title": "Convention on the Rights of the Child",
      "short": "CRC",
      "abbreviation": "CRC",
      "coveredTo": "2014-04-02",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 26 October 2014. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-11"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "crpd": {
      "title": "Convention on the Rights of Persons with Disabilities",
      "short": "CRPD",
      "abbreviation": "CRPD",
      "coveredTo": "2015-02-05",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 14 March 2015. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-15"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "firearms-protocol": {
      "title": "Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and Components and Ammunition, supplementing the United Nations Convention against Transnational Organized Crime",
      "short": "Firearms Protocol",
      "abbreviation": "FP",
      "coveredTo": "2014-03-21",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 10 July 2014. Later acts are there only where some source was found.",
      "sources": [
        "un-treaty-collection-18-12-c"
      ],
      "bearsOn": [
        "SALW-02",
        "SALW-05",
        "SALW-07"
      ]
    },
    "genocide-convention": {
      "title": "Convention on the Prevention and Punishment of the Crime of Genocide",
      "short": "Genocide Convention",
      "abbreviation": "CPPCG",
      "coveredTo": "2014-06-06",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 14 March 2015. Later acts are there only where some source was found.",
      "sources": [
        "un-treaty-collection-4-1"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "iccpr": {
      "title": "International Covenant on Civil and Political Rights",
      "short": "ICCPR",
      "abbreviation": "ICCPR",
      "coveredTo": "2014-04-02",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 10 July 2014. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-4"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "iccpr-op2": {
      "title": "Second Optional Protocol to the International Covenant on Civil and Political Rights, aiming at the abolition of the death penalty",
      "short": "Second Optional Protocol to the ICCPR",
      "abbreviation": "OP2",
      "coveredTo": "2014-04-25",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 10 July 2014. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-12"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "icerd": {
      "title": "International Convention on the Elimination of All Forms of Racial Discrimination",
      "short": "ICERD",
      "abbreviation": "ICERD",
      "coveredTo": "2014-04-02",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 10 July 2014. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-2"
      ],
      "bearsOn": [
        "P1.3",
        "P3.4"
      ]
    },
    "icescr": {
      "title": "International Covenant on Economic, Social and Cultural Rights",
      "short": "ICESCR",
      "abbreviation": "ICESCR",
      "coveredTo": "2015-03-09",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 14 March 2015. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-3"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "icmw": {
      "title": "International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families",
      "short": "Migrant Workers Convention",
      "abbreviation": "ICMW",
      "coveredTo": "2014-09-24",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 26 October 2014. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-13"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "op-cat": {
      "title": "Optional Protocol to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
      "short": "OP-CAT",
      "abbreviation": "OP-CAT",
      "coveredTo": "2015-02-12",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 14 March 2015. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-9-b"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "op-cedaw": {
      "title": "Optional Protocol to the Convention on the Elimination of All Forms of Discrimination against Women",
      "short": "OP-CEDAW",
      "abbreviation": "OP-CEDAW",
      "coveredTo": "2014-07-22",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 26 October 2014. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-8-b"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "op-crc-ac": {
      "title": "Optional Protocol to the Convention on the Rights of the Child on the involvement of children in armed conflict",
      "short": "OP-CRC-AC",
      "abbreviation": "OP-CRC",
      "coveredTo": "2014-12-09",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 27 January 2015. Later ratifications and accessions are covered to 2022, except those of Timor-Leste.",
      "sources": [
        "un-treaty-collection-4-11-b"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "refugee-convention-1951": {
      "title": "Convention relating to the Status of Refugees",
      "short": "Refugee Convention",
      "abbreviation": "RC1951",
      "coveredTo": "2011-06-28",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 6 July 2013. Later acts are there only where some source was found.",
      "sources": [
        "un-treaty-collection-5-2"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "refugee-protocol-1967": {
      "title": "Protocol relating to the Status of Refugees",
      "short": "Refugee Protocol",
      "abbreviation": "RP1967",
      "coveredTo": "2011-06-28",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 27 January 2014. Later acts are there only where some source was found.",
      "sources": [
        "un-treaty-collection-5-5"
      ],
      "bearsOn": [
        "P1.3"
      ]
    },
    "rome-statute": {
      "title": "Rome Statute of the International Criminal Court",
      "short": "Rome Statute",
      "abbreviation": "RS",
      "coveredTo": "2013-02-15",
      "coverageNote": "A copy of the Treaty Collection’s table, last changed on 27 January 2014. Later acts are there only where some source was found.",
      "sources": [
        "un-treaty-collection-18-10"
      ],
      "bearsOn": [
        "P1.3",
        "P3.3"
      ]
    }
  }
}

"""##,
  "frameworks/salw.json": ##"""
{
  "id": "salw",
  "title": "Small arms and light weapons: measures of the Programme of Action and the International Tracing Instrument",
  "date": "2005",
  "sources": [
    "poa-2001",
    "iti-2005",
    "poa-reporting-template"
  ],
  "description": [
    "Twenty-five measures drawn from the Programme of Action of 2001 (PoA) and the International Tracing Instrument of 2005 (ITI), in this store’s own words and under its own numbers; later outcomes are named where a measure comes from them.",
    "Reporting under both is voluntary."
  ],
  "items": {
    "SALW-01": {
      "title": "Controls on production and transfer",
      "gist": "Laws and procedures that control production, export, import, transit and retransfer.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.2",
      "answeredBy": [
        "participants"
      ],
      "measure": "own"
    },
    "SALW-02": {
      "title": "Criminal offences",
      "gist": "Illegal manufacture, possession, stockpiling and trade are offences under domestic law.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.3",
      "answeredBy": [
        "participants"
      ],
      "measure": "own"
    },
    "SALW-03": {
      "title": "National coordination agency",
      "gist": "An agency or body coordinates what the government does about small arms.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.4",
      "answeredBy": [
        "participants"
      ],
      "measure": "own"
    },
    "SALW-04": {
      "title": "National point of contact",
      "gist": "A point of contact for the Programme of Action, and one for tracing.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.5; ITI 25",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The number of the tracing instrument’s paragraph was not checked against the text."
    },
    "SALW-05": {
      "title": "Marking at manufacture",
      "gist": "Each arm is marked when it is made, so that it can be identified.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.7; ITI 8(a)",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The number of the Programme of Action’s paragraph was not checked against the text."
    },
    "SALW-06": {
      "title": "Marking at import",
      "gist": "Arms are marked when they are imported.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "ITI 8(b)",
      "answeredBy": [
        "participants"
      ],
      "measure": "own"
    },
    "SALW-07": {
      "title": "Record-keeping",
      "gist": "Records of manufacture, holding and transfer are kept for as long as possible.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.9; ITI 11-12",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph numbers were not checked against the text."
    },
    "SALW-08": {
      "title": "Tracing",
      "gist": "State-held arms can be traced, and requests for tracing are made and answered.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.10, II.36; ITI 14-23",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph numbers were not checked against the text."
    },
    "SALW-09": {
      "title": "Licensing and end-use",
      "gist": "Exports and imports are licensed after an assessment of risk, with end-user certificates and notice of retransfer.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.11-13",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph numbers were not checked against the text."
    },
    "SALW-10": {
      "title": "Brokering",
      "gist": "Brokering is regulated.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.14",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph number was not checked against the text."
    },
    "SALW-11": {
      "title": "Stockpile management and security",
      "gist": "The stocks of armed forces, police and other holders are managed and kept secure.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.17",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph number was not checked against the text."
    },
    "SALW-12": {
      "title": "Surplus and its disposal",
      "gist": "Surplus is identified and disposed of responsibly.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.18-19",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph numbers were not checked against the text."
    },
    "SALW-13": {
      "title": "Destruction",
      "gist": "Arms that were confiscated, seized or collected are destroyed.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.16",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph number was not checked against the text."
    },
    "SALW-14": {
      "title": "Action against illegal groups and individuals",
      "gist": "Those who make, trade, stockpile, transfer or hold arms illegally are found and acted against.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.6",
      "answeredBy": [
        "participants"
      ],
      "measure": "own"
    },
    "SALW-15": {
      "title": "UN arms embargoes",
      "gist": "Arms embargoes of the United Nations are enforced.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.15",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph number was not checked against the text."
    },
    "SALW-16": {
      "title": "No unmarked arms",
      "gist": "Unmarked arms are not made, stocked, transferred or held.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.8",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph number was not checked against the text."
    },
    "SALW-17": {
      "title": "Public awareness",
      "gist": "Awareness and confidence are built among the public, voluntary collection included.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.20",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph number was not checked against the text."
    },
    "SALW-18": {
      "title": "Disarmament, demobilisation and reintegration",
      "gist": "Programmes for former fighters include their arms.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.21",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph number was not checked against the text."
    },
    "SALW-19": {
      "title": "Children affected by armed conflict",
      "gist": "The needs of children affected by armed conflict are met.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.22",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph number was not checked against the text."
    },
    "SALW-20": {
      "title": "International cooperation and assistance",
      "gist": "Help is given, received or sought.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA III",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph number was not checked against the text."
    },
    "SALW-21": {
      "title": "Border and customs cooperation",
      "gist": "Customs and border authorities work together across borders.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.27",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph number was not checked against the text."
    },
    "SALW-22": {
      "title": "Regional point of contact and instruments",
      "gist": "A regional point of contact, and regional instruments.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.24-25",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph numbers were not checked against the text."
    },
    "SALW-23": {
      "title": "Transparency",
      "gist": "Laws are published and a national report is submitted.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.23, II.33; ITI 36",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The numbers of the Programme of Action’s paragraphs were not checked against the text."
    },
    "SALW-24": {
      "title": "Cooperation with INTERPOL and WCO",
      "gist": "Work with the police organisation INTERPOL and the World Customs Organization.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "PoA II.37; ITI 33-35",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "The paragraph numbers were not checked against the text."
    },
    "SALW-25": {
      "title": "Gender in small arms policy",
      "gist": "Small arms policy takes account of gender.",
      "addressee": [
        "national-governments"
      ],
      "paragraph": "later outcomes",
      "answeredBy": [
        "participants"
      ],
      "measure": "own",
      "unconfirmed": "Not a paragraph of the 2001 programme; it comes from later outcomes, from 2018 on, whose texts were not checked."
    }
  }
}

"""##,
  "frameworks/sg-2009.json": ##"""
{
  "id": "sg-2009",
  "title": "Implementing the responsibility to protect: the Secretary-General’s report of 2009",
  "date": "2009-01-12",
  "sources": [
    "un-a-63-677"
  ],
  "description": [
    "Thirty-four points of the report A/63/677, in this store’s own words. They follow the order of a summary of 16 February 2009, and the numbers are this store’s: P1, P2 and P3 for the pillars, W for the way forward.",
    "Nobody is asked for an answer on them; records of other kinds refer to them."
  ],
  "items": {
    "P1.1": {
      "title": "Domestic disputes and respect among groups",
      "gist": "Have working ways of settling disputes at home; foster respect among groups; protect the rights of women, the young and minorities.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        1
      ],
      "paragraph": "summary, pillar one, point 1",
      "answeredBy": []
    },
    "P1.2": {
      "title": "Human Rights Council and periodic review",
      "gist": "Support the Human Rights Council; its Universal Periodic Review can follow how states do with regard to the four crimes.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        1
      ],
      "paragraph": "summary, pillar one, point 2",
      "answeredBy": []
    },
    "P1.3": {
      "title": "Join and carry out instruments",
      "gist": "Join the instruments on human rights, humanitarian and refugee law and the Rome Statute, and carry out what they ask.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        1
      ],
      "paragraph": "summary, pillar one, point 3",
      "answeredBy": []
    },
    "P1.4": {
      "title": "Local values and standards",
      "gist": "Reflect on how the principles are universal and can be made part of local values and standards.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        1
      ],
      "paragraph": "summary, pillar one, point 4",
      "answeredBy": []
    },
    "P1.5": {
      "title": "Risk factors and learning between states",
      "gist": "Reflect on risk factors at home; learn from other states through partnership and peer review.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        1
      ],
      "paragraph": "summary, pillar one, point 5",
      "answeredBy": []
    },
    "P1.6": {
      "title": "Strengthen local institutions",
      "gist": "Make room for work that strengthens police, soldiers, judges, legislators and those who watch over standards.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        1
      ],
      "paragraph": "summary, pillar one, point 6",
      "answeredBy": []
    },
    "P1.7": {
      "title": "Help to individuals",
      "gist": "Attend to individuals: bring child soldiers back into society, help victims.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        1
      ],
      "paragraph": "summary, pillar one, point 7",
      "answeredBy": []
    },
    "P1.8": {
      "title": "Networks of survivors",
      "gist": "Help national and transnational networks of survivors to grow and to share their experience.",
      "addressee": [
        "civil-society",
        "international-organisations"
      ],
      "pillars": [
        1
      ],
      "paragraph": "summary, pillar one, point 8",
      "answeredBy": []
    },
    "P2.1": {
      "title": "Dialogue, education and training",
      "gist": "Support what the United Nations and sub-regional organisations do for dialogue, education and training on rights and humanitarian standards.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        2
      ],
      "paragraph": "summary, pillar two, point 1",
      "answeredBy": []
    },
    "P2.2": {
      "title": "Learning between regions",
      "gist": "Promote learning between regions about early warning and the prevention of conflict.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        2
      ],
      "paragraph": "summary, pillar two, point 2",
      "answeredBy": []
    },
    "P2.3": {
      "title": "Good offices",
      "gist": "Support good offices and public diplomacy of regional bodies and the United Nations.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        2
      ],
      "paragraph": "summary, pillar two, point 3",
      "answeredBy": []
    },
    "P2.4": {
      "title": "Civilian capacities of regional bodies",
      "gist": "Help regional and sub-regional organisations to build civilian means of easing ethnic tension.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        2
      ],
      "paragraph": "summary, pillar two, point 4",
      "answeredBy": []
    },
    "P2.5": {
      "title": "Rapid civilian and police response",
      "gist": "Create a standing or standby civilian and police capacity for emergencies.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        2
      ],
      "paragraph": "summary, pillar two, point 5",
      "answeredBy": []
    },
    "P2.6": {
      "title": "Preventive deployment by consent",
      "gist": "Help a state that asks for it, by preventive deployment or military assistance, against crimes of non-state actors.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        2
      ],
      "paragraph": "summary, pillar two, point 6",
      "answeredBy": []
    },
    "P2.7": {
      "title": "Donor programmes and shared learning",
      "gist": "Encourage donors to support prevention and protection, and share what has worked.",
      "addressee": [
        "national-governments",
        "international-community"
      ],
      "pillars": [
        2
      ],
      "paragraph": "summary, pillar two, point 7",
      "answeredBy": []
    },
    "P2.8": {
      "title": "Own security sectors",
      "gist": "Strengthen one’s own security sector so that all of the population is safe.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        2
      ],
      "paragraph": "summary, pillar two, point 8",
      "answeredBy": []
    },
    "P2.9": {
      "title": "Rule of law assistance",
      "gist": "Have donors give more help with the rule of law.",
      "addressee": [
        "national-governments",
        "international-community"
      ],
      "pillars": [
        2
      ],
      "paragraph": "summary, pillar two, point 9",
      "answeredBy": []
    },
    "P2.10": {
      "title": "Peacebuilding Commission and Fund",
      "gist": "Give the Peacebuilding Commission and its Fund a greater part in helping states.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        2
      ],
      "paragraph": "summary, pillar two, point 10",
      "answeredBy": []
    },
    "P3.1": {
      "title": "Fact-finding",
      "gist": "Send fact-finding missions and name special rapporteurs on alleged violations.",
      "addressee": [
        "security-council",
        "general-assembly",
        "human-rights-council"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 1",
      "answeredBy": []
    },
    "P3.2": {
      "title": "Timely notice",
      "gist": "Give leaders timely notice and messages, and bodies of the United Nations the information they need.",
      "addressee": [
        "security-council",
        "general-assembly"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 2",
      "answeredBy": []
    },
    "P3.3": {
      "title": "Incitement and the Criminal Court",
      "gist": "Recall the duty to prevent incitement to the four crimes and that such acts may be referred to the International Criminal Court.",
      "addressee": [
        "international-community"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 3",
      "answeredBy": []
    },
    "P3.4": {
      "title": "Incitement to racial hatred",
      "gist": "Recall to leaders that the convention against racial discrimination condemns incitement to racial hatred.",
      "addressee": [
        "international-community"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 4",
      "answeredBy": []
    },
    "P3.5": {
      "title": "Targeted sanctions and embargoes",
      "gist": "Use targeted sanctions and arms embargoes; civil society may bring its influence on investors to bear.",
      "addressee": [
        "international-community",
        "civil-society"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 5",
      "answeredBy": []
    },
    "P3.6": {
      "title": "Principles for coercive force",
      "gist": "Think through the principles, rules and doctrine for coercive force in extreme cases.",
      "addressee": [
        "national-governments"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 6",
      "answeredBy": []
    },
    "P3.7": {
      "title": "The Secretary-General’s duty to inform",
      "gist": "The Secretary-General tells the Security Council and the General Assembly of situations that may involve the four crimes.",
      "addressee": [
        "secretary-general"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 7",
      "answeredBy": []
    },
    "P3.8": {
      "title": "Restraint on the veto",
      "gist": "Members of the Security Council, the permanent five above all, hold back from the veto where a state manifestly fails to protect, and come to an understanding on that.",
      "addressee": [
        "security-council"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 8",
      "answeredBy": []
    },
    "P3.9": {
      "title": "The General Assembly’s part",
      "gist": "The General Assembly follows peace and security, and may act under the procedure of Uniting for Peace.",
      "addressee": [
        "general-assembly"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 9",
      "answeredBy": []
    },
    "P3.10": {
      "title": "UN rapid-response military capacity",
      "gist": "Go on considering a military capacity of the United Nations for rapid response.",
      "addressee": [
        "national-governments",
        "security-council",
        "general-assembly"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 10",
      "answeredBy": []
    },
    "P3.11": {
      "title": "Global and regional collaboration",
      "gist": "Bring the United Nations and regional organisations closer together in sharing capacities and early warning.",
      "addressee": [
        "international-community",
        "regional-organisations"
      ],
      "pillars": [
        3
      ],
      "paragraph": "summary, pillar three, point 11",
      "answeredBy": []
    },
    "W.1": {
      "title": "Welcome or note the report",
      "gist": "The General Assembly welcomes the report or takes note of it.",
      "addressee": [
        "general-assembly"
      ],
      "paragraph": "summary, the way forward, point 1",
      "answeredBy": []
    },
    "W.2": {
      "title": "Define the continuing consideration",
      "gist": "The General Assembly settles what its continuing consideration under paragraph 139 of the 2005 Outcome is to be.",
      "addressee": [
        "general-assembly"
      ],
      "paragraph": "summary, the way forward, point 2",
      "answeredBy": []
    },
    "W.3": {
      "title": "Develop the partnership",
      "gist": "The General Assembly takes up how the partnership of states and the international community under the second pillar is to develop.",
      "addressee": [
        "general-assembly"
      ],
      "paragraph": "summary, the way forward, point 3",
      "answeredBy": []
    },
    "W.4": {
      "title": "Consider a periodic review",
      "gist": "The General Assembly considers whether, and how, to review from time to time what states do.",
      "addressee": [
        "general-assembly"
      ],
      "paragraph": "summary, the way forward, point 4",
      "answeredBy": []
    },
    "W.5": {
      "title": "Oversight of the Secretariat",
      "gist": "The General Assembly decides how to oversee what the Secretariat does, for instance by yearly or two-yearly reports.",
      "addressee": [
        "general-assembly"
      ],
      "paragraph": "summary, the way forward, point 5",
      "answeredBy": []
    }
  }
}

"""##,
  "participants/ARF/participant.json": ##"""
{
  "id": "ARF",
  "kind": "body",
  "name": "ASEAN Regional Forum",
  "sortKey": "ASEAN Regional Forum"
}

"""##,
  "participants/AUS/participant.json": ##"""
{
  "id": "AUS",
  "kind": "state",
  "name": "Australia",
  "sortKey": "Australia",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/BGD/participant.json": ##"""
{
  "id": "BGD",
  "kind": "state",
  "name": "Bangladesh",
  "sortKey": "Bangladesh",
  "memberships": {
    "ARF": {
      "from": "2006-07-28",
      "sources": [
        "arf-chairman-statement-2006"
      ]
    }
  }
}

"""##,
  "participants/BRN/participant.json": ##"""
{
  "id": "BRN",
  "kind": "state",
  "name": "Brunei Darussalam",
  "sortKey": "Brunei Darussalam",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/CAN/participant.json": ##"""
{
  "id": "CAN",
  "kind": "state",
  "name": "Canada",
  "sortKey": "Canada",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/CHN/participant.json": ##"""
{
  "id": "CHN",
  "kind": "state",
  "name": "China",
  "sortKey": "China",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/EUE/participant.json": ##"""
{
  "id": "EUE",
  "kind": "organisation",
  "name": "European Union",
  "sortKey": "European Union",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/IDN/participant.json": ##"""
{
  "id": "IDN",
  "kind": "state",
  "name": "Indonesia",
  "sortKey": "Indonesia",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/IND/participant.json": ##"""
{
  "id": "IND",
  "kind": "state",
  "name": "India",
  "sortKey": "India",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "2005-07-29"
      },
      "sources": [
        "arf-chairman-statement-2005"
      ]
    }
  }
}

"""##,
  "participants/JPN/participant.json": ##"""
{
  "id": "JPN",
  "kind": "state",
  "name": "Japan",
  "sortKey": "Japan",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/KHM/participant.json": ##"""
{
  "id": "KHM",
  "kind": "state",
  "name": "Cambodia",
  "sortKey": "Cambodia",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/KOR/participant.json": ##"""
{
  "id": "KOR",
  "kind": "state",
  "name": "Republic of Korea",
  "sortKey": "Republic of Korea",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/LAO/participant.json": ##"""
{
  "id": "LAO",
  "kind": "state",
  "name": "Lao PDR",
  "sortKey": "Lao PDR",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/LKA/participant.json": ##"""
{
  "id": "LKA",
  "kind": "state",
  "name": "Sri Lanka",
  "sortKey": "Sri Lanka",
  "memberships": {
    "ARF": {
      "from": "2007-08-02",
      "sources": [
        "arf-chairman-statement-2007"
      ]
    }
  }
}

"""##,
  "participants/MMR/participant.json": ##"""
{
  "id": "MMR",
  "kind": "state",
  "name": "Myanmar",
  "sortKey": "Myanmar",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "2005-07-29"
      },
      "sources": [
        "arf-chairman-statement-2005"
      ]
    }
  }
}

"""##,
  "participants/MNG/participant.json": ##"""
{
  "id": "MNG",
  "kind": "state",
  "name": "Mongolia",
  "sortKey": "Mongolia",
  "memberships": {
    "ARF": {
      "from": "1998-07-27",
      "sources": [
        "arf-chairman-statement-1998"
      ]
    }
  }
}

"""##,
  "participants/MYS/participant.json": ##"""
{
  "id": "MYS",
  "kind": "state",
  "name": "Malaysia",
  "sortKey": "Malaysia",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/NZL/participant.json": ##"""
{
  "id": "NZL",
  "kind": "state",
  "name": "New Zealand",
  "sortKey": "New Zealand",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/PAK/participant.json": ##"""
{
  "id": "PAK",
  "kind": "state",
  "name": "Pakistan",
  "sortKey": "Pakistan",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "2005-07-29"
      },
      "sources": [
        "arf-chairman-statement-2005"
      ]
    }
  }
}

"""##,
  "participants/PHL/participant.json": ##"""
{
  "id": "PHL",
  "kind": "state",
  "name": "The Philippines",
  "sortKey": "Philippines",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/PNG/participant.json": ##"""
{
  "id": "PNG",
  "kind": "state",
  "name": "Papua New Guinea",
  "sortKey": "Papua New Guinea",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/PRK/participant.json": ##"""
{
  "id": "PRK",
  "kind": "state",
  "name": "Democratic People's Republic of Korea",
  "sortKey": "Democratic People's Republic of Korea",
  "memberships": {
    "ARF": {
      "from": "2000-07-27",
      "sources": [
        "arf-chairman-statement-2000"
      ]
    }
  }
}

"""##,
  "participants/RUS/participant.json": ##"""
{
  "id": "RUS",
  "kind": "state",
  "name": "Russia",
  "sortKey": "Russia",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/SGP/participant.json": ##"""
{
  "id": "SGP",
  "kind": "state",
  "name": "Singapore",
  "sortKey": "Singapore",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/THA/participant.json": ##"""
{
  "id": "THA",
  "kind": "state",
  "name": "Thailand",
  "sortKey": "Thailand",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/TLS/participant.json": ##"""
{
  "id": "TLS",
  "kind": "state",
  "name": "Timor-Leste",
  "sortKey": "Timor-Leste",
  "memberships": {
    "ARF": {
      "from": "2005-07-29",
      "sources": [
        "arf-chairman-statement-2005"
      ]
    }
  }
}

"""##,
  "participants/UN/participant.json": ##"""
{
  "id": "UN",
  "kind": "body",
  "name": "United Nations",
  "sortKey": "United Nations"
}

"""##,
  "participants/USA/participant.json": ##"""
{
  "id": "USA",
  "kind": "state",
  "name": "United States",
  "sortKey": "United States",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "participants/VNM/participant.json": ##"""
{
  "id": "VNM",
  "kind": "state",
  "name": "Viet Nam",
  "sortKey": "Viet Nam",
  "memberships": {
    "ARF": {
      "from": {
        "notAfter": "1996-05-31"
      },
      "sources": [
        "arf-members-1996"
      ]
    }
  }
}

"""##,
  "sources/arf-chairman-statement-1998.json": ##"""
{
  "id": "arf-chairman-statement-1998",
  "title": "ARF Chairman’s Statement, 5th ARF",
  "url": "https://asean.or.id/politics/pol_arf5.htm"
}

"""##,
  "sources/arf-chairman-statement-2000.json": ##"""
{
  "id": "arf-chairman-statement-2000",
  "title": "ARF Chairman’s Statement (abridged), 7th ARF, Bangkok",
  "publisher": "Nautilus",
  "url": "https://nautilus.org/wp-content/uploads/2015/07/ARF_Chairman_Statement.txt"
}

"""##,
  "sources/arf-chairman-statement-2005.json": ##"""
{
  "id": "arf-chairman-statement-2005",
  "title": "ARF Chairman’s Statement, 12th ARF",
  "url": "https://worldjpn.net/documents/texts/arf/20050729.O1E.html"
}

"""##,
  "sources/arf-chairman-statement-2006.json": ##"""
{
  "id": "arf-chairman-statement-2006",
  "title": "ARF Chairman’s Statement, 13th ARF",
  "url": "https://worldjpn.net/documents/texts/arf/20060728.O1E.html"
}

"""##,
  "sources/arf-chairman-statement-2007.json": ##"""
{
  "id": "arf-chairman-statement-2007",
  "title": "ARF Chairman’s Statement, 14th ARF",
  "url": "https://worldjpn.net/documents/texts/arf/20070802.O1E.html"
}

"""##,
  "sources/arf-members-1996.json": ##"""
{
  "id": "arf-members-1996",
  "title": "ASEAN lobbies for India and Myanmar in ARF (list of the forum’s nineteen participants, May 1996)",
  "url": "https://jawawa.id/newsitem/asean-lobbies-for-india-and-myanmar-in-arf-1447893297"
}

"""##,
  "sources/aso-standardized-format.json": ##"""
{
  "id": "aso-standardized-format",
  "title": "ASEAN Regional Forum, Annual Security Outlook, standardized format",
  "language": "en",
  "url": "https://docsbay.net/doc/795671/asean-regional-forum-annual-security-outlook-standardized-format",
  "note": [
    "A simplified format by the ASEAN Secretariat, as of 15 March 2010. The text could be read only as far as the first category of part B.3."
  ]
}

"""##,
  "sources/cscap-memorandum-18.json": ##"""
{
  "id": "cscap-memorandum-18",
  "title": "CSCAP Memorandum No. 18, Implementing the Responsibility to Protect (RtoP)",
  "publisher": "Council for Security Cooperation in the Asia Pacific (CSCAP)",
  "date": "2011-09",
  "language": "en",
  "url": "http://www.cscap.org",
  "note": [
    "The address is that of the publisher, which the Memorandum names; the address of the document itself was not confirmed."
  ]
}

"""##,
  "sources/iti-2005.json": ##"""
{
  "id": "iti-2005",
  "title": "International Tracing Instrument",
  "publisher": "United Nations",
  "date": "2005",
  "language": "en",
  "url": "http://www.commit4africa.org/declarations/802/-/0/0",
  "note": [
    "Paragraphs 7, 8(a) and 8(b) were read in this copy."
  ]
}

"""##,
  "sources/poa-2001.json": ##"""
{
  "id": "poa-2001",
  "title": "Programme of Action to Prevent, Combat and Eradicate the Illicit Trade in Small Arms and Light Weapons in All Its Aspects",
  "publisher": "United Nations",
  "date": "2001",
  "language": "en",
  "url": "http://www.poa-iss.org/poa/poahtml.aspx",
  "note": [
    "Paragraphs II.2 to II.6 were read in this text."
  ]
}

"""##,
  "sources/poa-reporting-template.json": ##"""
{
  "id": "poa-reporting-template",
  "title": "Guidelines for reporting on implementation of the United Nations Programme of Action",
  "url": "https://docsbay.net/guidelines-for-reporting-on-implementation-of-the-united-nations-programme-of-action-to"
}

"""##,
  "sources/un-a-63-677.json": ##"""
{
  "id": "un-a-63-677",
  "title": "Implementing the responsibility to protect, report of the Secretary-General (A/63/677)",
  "publisher": "United Nations",
  "date": "2009-01-12",
  "language": "en",
  "url": "https://studylib.net/doc/14551997/a-general-assembly-united-nations",
  "note": [
    "A copy on a site that collects documents."
  ]
}

"""##,
]
