package brussels.irisflow.dossier;

import brussels.irisflow.language.Trilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A file of work with its own reference, from opening to closing. */
@Entity
public class Dossier {

  @Id
  private String reference;
  @Enumerated(EnumType.STRING)
  private Sphere sphere;
  @Enumerated(EnumType.STRING)
  private DossierKind kind;
  @Embedded
  @AttributeOverride(name = "nl", column = @Column(name = "title_nl"))
  @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  private Trilingual title;
  @Enumerated(EnumType.STRING)
  private DossierStatus status = DossierStatus.OPEN;
  private boolean confidential;
  private Instant opened;
  private Instant closed;
  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
  @JoinColumn(name = "dossier", nullable = false)
  private List<Party> parties = new ArrayList<>();
  @Version
  private int version;

  protected Dossier() {
  }

  Dossier(String reference, DossierKind kind, Trilingual title, boolean confidential, Instant opened) {
    this.reference = reference;
    this.sphere = kind.sphere();
    this.kind = kind;
    this.title = title;
    this.confidential = confidential;
    this.opened = opened;
  }

  /** The reference, unique and never used again: {@code TRP-2026-0012}. */
  public String reference() {
    return reference;
  }

  public DossierKind kind() {
    return kind;
  }

  public Sphere sphere() {
    return sphere;
  }

  public Trilingual title() {
    return title;
  }

  public DossierStatus status() {
    return status;
  }

  /** Whether only its parties and coordinators may see it, also where others read the boards. */
  public boolean confidential() {
    return confidential;
  }

  public Instant opened() {
    return opened;
  }

  /** When it was closed or withdrawn, null while it is open. */
  public Instant closed() {
    return closed;
  }

  /** The code of the institution that leads. */
  public Optional<String> lead() {
    return institutions(PartyRole.LEAD).stream().findFirst();
  }

  /** The codes of the institutions with this part. */
  public Set<String> institutions(PartyRole role) {
    return parties.stream().filter(party -> party.role() == role && party.institution() != null)
        .map(Party::institution).collect(Collectors.toCollection(TreeSet::new));
  }

  List<Party> parties() {
    return List.copyOf(parties);
  }

  void add(Party party) {
    boolean known = parties.stream().anyMatch(one -> one.role() == party.role()
        && Objects.equals(one.institution(), party.institution())
        && Objects.equals(one.group(), party.group()) && Objects.equals(one.person(), party.person()));
    if (!known) {
      parties.add(party);
    }
  }

  void removeInstitutions(PartyRole role) {
    parties.removeIf(party -> party.role() == role && party.institution() != null);
  }

  void removePerson(PartyRole role, String person) {
    parties.removeIf(party -> party.role() == role && person.equals(party.person()));
  }

  void close(DossierStatus end, Instant at) {
    status = end;
    closed = at;
  }

  void reopen() {
    status = DossierStatus.OPEN;
    closed = null;
  }
}
