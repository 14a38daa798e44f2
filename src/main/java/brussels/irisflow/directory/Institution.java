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
  private Authority authority;
  @Version
  private int version;

  protected Institution() {
  }

  Institution(String code, Trilingual name, Authority authority) {
    this.code = code;
    this.name = name;
    this.authority = authority;
  }

  /** The short code by which other rooms and the API know it, such as {@code LB}. */
  public String code() {
    return code;
  }

  public Trilingual name() {
    return name;
  }

  public Authority authority() {
    return authority;
  }
}
