package brussels.irisflow.directory;

import brussels.irisflow.language.Trilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** An administration or public body that does European work. */
@Entity
public class Institution {

  /** Who it belongs to: the Region, or the Common Community Commission as a second authority. */
  public enum Authority {
    REGION, GGC
  }

  @Id
  private String code;
  @Embedded
  @AttributeOverride(name = "nl", column = @Column(name = "name_nl"))
  @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  private Trilingual name;
  @Enumerated(EnumType.STRING)
  private InstitutionKind kind;
  @Enumerated(EnumType.STRING)
  private Authority authority;
  private LocalDate expectsSince;
  @Version
  private int version;

  protected Institution() {
  }

  Institution(String code, Trilingual name, InstitutionKind kind) {
    this.code = code;
    this.kind = kind;
    this.authority = kind == InstitutionKind.COMMISSION ? Authority.GGC : Authority.REGION;
    rename(name);
  }

  void rename(Trilingual name) {
    this.name = name;
  }

  /** From this day on it is an alert when nobody represents the institution; does nothing when that is so already. */
  void expectCorrespondent(LocalDate since) {
    if (expectsSince == null) {
      expectsSince = since;
    }
  }

  /** The institution may do without a correspondent. */
  void doWithout() {
    expectsSince = null;
  }

  /** The short code by which other rooms and the API know it, such as {@code LB}. */
  public String code() {
    return code;
  }

  public Trilingual name() {
    return name;
  }

  public InstitutionKind kind() {
    return kind;
  }

  public Authority authority() {
    return authority;
  }

  /** Since when it is to have a correspondent, null when it may do without. */
  public LocalDate expectsSince() {
    return expectsSince;
  }
}
