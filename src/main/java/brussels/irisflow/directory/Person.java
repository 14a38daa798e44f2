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
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Someone with an account. Never deleted, because what they did stays on record; the account is closed when they leave. */
@Entity
class Person {

  @Id
  private String name;
  private String displayName;
  private String email;
  @Enumerated(EnumType.STRING)
  private Language language;
  @Enumerated(EnumType.STRING)
  private Language languageRole;
  private String institution;
  private String passwordHash;
  private boolean active = true;
  private LocalDate lastDay;
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
  @Column(name = "role")
  private Set<String> roles = new TreeSet<>();
  @Version
  private int version;

  protected Person() {
  }

  Person(String name, String displayName, String email, Language language, String institution, Set<String> roles) {
    this.name = name;
    describe(displayName, email, language, institution);
    this.roles.addAll(roles);
  }

  void describe(String displayName, String email, Language language, String institution) {
    this.displayName = displayName;
    this.email = email;
    this.language = language;
    this.institution = institution;
  }

  /** Gives exactly these roles. */
  void play(Set<String> wanted) {
    roles.retainAll(wanted);
    roles.addAll(wanted);
  }

  /** Counts the person in this language group from now on, in none for null. */
  void belongTo(Language group) {
    this.languageRole = group;
  }

  void speak(Language chosen) {
    this.language = chosen;
  }

  void password(String hash) {
    this.passwordHash = hash;
  }

  /** The account can be used up to and including this day. */
  void leaveOn(LocalDate day) {
    this.lastDay = day;
  }

  /** From now on nobody can log in with the account. */
  void close() {
    this.active = false;
  }

  void comeBack() {
    this.active = true;
    this.lastDay = null;
  }

  String name() {
    return name;
  }

  String displayName() {
    return displayName;
  }

  /** Where mail goes, null when the person gets none. */
  String email() {
    return email;
  }

  /** The language chosen, null when the browser's is followed. */
  Language language() {
    return language;
  }

  /** The language group they count in where a law asks for both; null for none. Has nothing to do with what they read. */
  Language languageRole() {
    return languageRole;
  }

  /** The code of the institution the person works for, null when it does not matter; gives no rights. */
  String institution() {
    return institution;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean active() {
    return active;
  }

  /** The last day in service, null while none is known. */
  LocalDate lastDay() {
    return lastDay;
  }

  Set<String> roles() {
    return Set.copyOf(roles);
  }
}
