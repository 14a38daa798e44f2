package brussels.irisflow.directory;

import brussels.irisflow.language.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;

/** Someone with an account. Never deleted, because what they did stays on record; deactivated when they leave. */
@Entity
class Person {

  @Id
  private String name;
  private String displayName;
  private String email;
  @Enumerated(EnumType.STRING)
  private Language language;
  private String passwordHash;
  private boolean active = true;
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
  @Column(name = "role")
  private Set<String> roles = new TreeSet<>();
  @Version
  private int version;

  protected Person() {
  }

  Person(String name, String displayName, String email, Language language, String passwordHash, Set<String> roles) {
    this.name = name;
    this.displayName = displayName;
    this.email = email;
    this.language = language;
    this.passwordHash = passwordHash;
    this.roles.addAll(roles);
  }

  String name() {
    return name;
  }

  String displayName() {
    return displayName;
  }

  String email() {
    return email;
  }

  Language language() {
    return language;
  }

  boolean active() {
    return active;
  }

  Set<String> roles() {
    return Set.copyOf(roles);
  }

  void speak(Language chosen) {
    this.language = chosen;
  }
}
