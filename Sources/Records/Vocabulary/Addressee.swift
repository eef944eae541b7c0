/// Who is asked to act on an item (a recommendation or a measure) by the document that lists it.
public enum Addressee: String, Sendable, CaseIterable {
  case nationalGovernments = "national-governments"
  case participants = "arf-participants"
  case forum = "arf"
  case experts = "arf-experts"
  case officials
  case globalInstitutions = "global-institutions"
  case internationalCommunity = "international-community"
  case regionalOrganisations = "regional-organisations"
  case generalAssembly = "general-assembly"
  case securityCouncil = "security-council"
  case secretaryGeneral = "secretary-general"
  case humanRightsCouncil = "human-rights-council"
  case internationalOrganisations = "international-organisations"
  case civilSociety = "civil-society"

  /// As it is printed in a table: `Security Council`.
  public var words: String {
    switch self {
    case .nationalGovernments: "national governments"
    case .participants: "ARF participants"
    case .forum: "ARF"
    case .experts: "ARF experts"
    case .officials: "officials"
    case .globalInstitutions: "global institutions"
    case .internationalCommunity: "international community"
    case .regionalOrganisations: "regional organisations"
    case .generalAssembly: "General Assembly"
    case .securityCouncil: "Security Council"
    case .secretaryGeneral: "Secretary-General"
    case .humanRightsCouncil: "Human Rights Council"
    case .internationalOrganisations: "international organisations"
    case .civilSociety: "civil society"
    }
  }
}
