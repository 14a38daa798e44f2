package brussels.irisflow.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** Someone with a part in a dossier, and thereby the right to see it: an institution, a group or one person. */
@Entity(name = "DossierParty")
class Party {

  @Id
  private UUID id = UUID.randomUUID();
  @Enumerated(EnumType.STRING)
  private PartyRole role;
  private String institution;
  @Column(name = "grp")
  private String group;
  private String person;

  protected Party() {
  }

  Party(PartyRole role, String institution, String group, String person) {
    this.role = role;
    this.institution = institution;
    this.group = group;
    this.person = person;
  }

  PartyRole role() {
    return role;
  }

  String institution() {
    return institution;
  }

  String group() {
    return group;
  }

  String person() {
    return person;
  }
}
