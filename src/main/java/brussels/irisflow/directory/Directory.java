package brussels.irisflow.directory;

import brussels.irisflow.directory.Correspondent.Rank;
import brussels.irisflow.directory.Institution.Authority;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Trilingual;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The institutions and people of the house, for other rooms. */
@Service
@Transactional
public class Directory {

  private final Institutions institutions;
  private final People people;
  private final Correspondents correspondents;
  private final PasswordEncoder passwords;
  private final Clock clock;

  Directory(Institutions institutions, People people, Correspondents correspondents, PasswordEncoder passwords, Clock clock) {
    this.institutions = institutions;
    this.people = people;
    this.correspondents = correspondents;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** All institutions, by code. */
  @Transactional(readOnly = true)
  public List<Institution> institutions() {
    return institutions.findAll(Sort.by("code"));
  }

  @Transactional(readOnly = true)
  public Optional<Institution> institution(String code) {
    return institutions.findById(code);
  }

  /** Adds an institution, or leaves it as it is when the code is known. */
  public void addInstitution(String code, Trilingual name, Authority authority) {
    if (!institutions.existsById(code)) {
      institutions.save(new Institution(code, name, authority));
    }
  }

  /** Adds a person with a password of ours, or leaves them as they are when the name is known. */
  public void addPerson(String name, String displayName, String email, Language language, String password, Set<String> roles) {
    if (!people.existsById(name)) {
      people.save(new Person(name, displayName, email, language, passwords.encode(password), roles));
    }
  }

  /** Appoints a correspondent from a day on, that day included. */
  public void appoint(String institution, String person, boolean first, LocalDate since) {
    correspondents.save(new Correspondent(institution, person, first ? Rank.FIRST : Rank.SUBSTITUTE, since));
  }

  /** The people who represent an institution today, the first correspondent before the substitutes. */
  @Transactional(readOnly = true)
  public List<String> correspondents(String institution) {
    return correspondents.serving(institution, LocalDate.now(clock));
  }
}
