// Made from the schemas. `make accept` writes this file; a test compares it with its sources.

// swift-format-ignore
let itemPlaces: [String: [[NamedPlaces.Step]]] = [
  "store": [],
  "instruments": [[.member("items"), .eachKey], [.member("items"), .eachMember, .member("bearsOn"), .eachElement]],
  "outline": [],
  "crosswalk": [[.member("items"), .eachKey], [.member("items"), .eachMember, .member("bearsOn"), .eachElement], [.member("records"), .eachMember, .member("bearsOn"), .eachElement]],
  "framework": [[.member("items"), .eachKey], [.member("items"), .eachMember, .member("parent")], [.member("items"), .eachMember, .member("replaces"), .eachElement]],
  "source": [],
  "participant": [],
  "acts": [[.member("instruments"), .eachKey]],
  "registers": [],
  "edition": [],
  "implementation": [],
  "salw": [],
  "briefing": [],
  "review-asked": [[.member("entries"), .eachMember, .member("item")]],
  "review-answered": [],
  "activity": [[.member("bearsOn"), .eachElement]],
  "vote": [[.member("bearsOn"), .eachElement]],
]

// swift-format-ignore
let participantPlaces: [String: [[NamedPlaces.Step]]] = [
  "store": [],
  "instruments": [],
  "outline": [],
  "crosswalk": [],
  "framework": [],
  "source": [],
  "participant": [[.member("id")]],
  "acts": [[.member("participant")]],
  "registers": [[.member("participant")]],
  "edition": [[.member("chair"), .member("participant")]],
  "implementation": [[.member("participant")]],
  "salw": [[.member("participant")]],
  "briefing": [[.member("participant")]],
  "review-asked": [[.member("participant")], [.member("reviewer")]],
  "review-answered": [[.member("participant")], [.member("reviewer")]],
  "activity": [[.member("participants"), .eachKey]],
  "vote": [[.member("votes"), .eachKey]],
]

// swift-format-ignore
let topMembers: [String: [String]] = [
  "store": [],
  "instruments": ["id"],
  "outline": ["id"],
  "crosswalk": ["id"],
  "framework": ["id"],
  "source": ["id"],
  "participant": ["id"],
  "acts": ["participant"],
  "registers": ["participant"],
  "edition": ["year"],
  "implementation": ["participant", "year"],
  "salw": ["participant", "year"],
  "briefing": ["id", "participant", "year"],
  "review-asked": ["participant", "reviewer", "year"],
  "review-answered": ["participant", "reviewer", "year"],
  "activity": ["id", "year"],
  "vote": ["id", "year"],
]
