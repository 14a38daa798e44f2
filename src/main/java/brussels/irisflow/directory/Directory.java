package brussels.irisflow.directory;

import brussels.irisflow.directory.Correspondent.Rank;
import brussels.irisflow.engine.Decisions;
import brussels.irisflow.language.Folding;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The institutions and people of the house, for other rooms. Everything is answered as of today; nothing here asks who is
 * asking, so what is confidential about people (absences, histories) is not here.
 */
@Service
@Transactional
public class Directory {

  private final Institutions institutions;
  private final People people;
  private final Correspondents correspondents;
  private final Heads heads;
  private final InstitutionDesk institutionDesk;
  private final PersonDesk personDesk;
  private final Accounts accounts;
  private final Decisions decisions;
  private final JdbcClient jdbc;
  private final Clock clock;

  Directory(Institutions institutions, People people, Correspondents correspondents, Heads heads, InstitutionDesk institutionDesk,
      PersonDesk personDesk, Accounts accounts, Decisions decisions, JdbcClient jdbc, Clock clock) {
    this.institutions = institutions;
    this.people = people;
    this.correspondents = correspondents;
    this.heads = heads;
    this.institutionDesk = institutionDesk;
    this.personDesk = personDesk;
    this.accounts = accounts;
    this.decisions = decisions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All institutions, by code. */
  @Transactional(readOnly = true)
  public List<Institution> institutions() {
    return institutions.findAll(Sort.by("code"));
  }

  /** All institutions, in the order of their names in this language: where people choose one. */
  @Transactional(readOnly = true)
  public List<Institution> institutions(Language language) {
    return institutions.findAll().stream().sorted(Comparator.comparing(one -> Folding.folded(one.name().in(language)))).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Institution> institution(String code) {
    return institutions.findById(code);
  }

  /** The name of an institution; its code where there is no such institution. */
  @Transactional(readOnly = true)
  public Trilingual institutionName(String code) {
    return institutions.findById(code).map(Institution::name).orElseGet(() -> Trilingual.same(code));
  }

  /** The institutions that are to have a correspondent and that nobody represents today. */
  @Transactional(readOnly = true)
  public List<Institution> withoutCorrespondent() {
    Set<String> vacant = jdbc.sql("""
            select i.code from institution i where i.expects_since is not null and not exists (
              select 1 from correspondent c join person p on p.name = c.person where c.institution = i.code and p.active
                and c.since <= :today and (c.until is null or c.until >= :today))""")
        .param("today", LocalDate.now(clock)).query(String.class).set();
    return vacant.isEmpty() ? List.of() : institutions().stream().filter(institution -> vacant.contains(institution.code())).toList();
  }

  /** The people who represent an institution today, the first correspondent before the substitutes. */
  @Transactional(readOnly = true)
  public List<String> correspondents(String institution) {
    return correspondents.serving(institution, LocalDate.now(clock));
  }

  /** The codes of the institutions that a person represents today. */
  @Transactional(readOnly = true)
  public List<String> represents(String person) {
    LocalDate today = LocalDate.now(clock);
    return correspondents.findByPersonOrderBySinceDesc(person).stream().filter(one -> one.span().contains(today))
        .map(Correspondent::institution).sorted().toList();
  }

  /** Who heads an institution today, a person or the mailbox of the function; empty when neither is known. */
  @Transactional(readOnly = true)
  public Optional<Contact> headOf(String institution) {
    return heads.on(institution, LocalDate.now(clock))
        .flatMap(head -> head.person() == null ? Optional.of(Contact.mailbox(head.email())) : contact(head.person()));
  }

  /** Whoever has this account, if it is open. */
  @Transactional(readOnly = true)
  public Optional<Contact> contact(String name) {
    return accounts.find(name).map(Directory::contact);
  }

  /** The members of a group today, by login name; those who are away are left out as long as somebody else is there. */
  @Transactional(readOnly = true)
  public List<Contact> reachable(String group) {
    List<Account> members = accounts.all().stream().filter(account -> account.groups().contains(group)).toList();
    Set<String> away = jdbc.sql("select person from absence where since <= :today and until >= :today")
        .param("today", LocalDate.now(clock)).query(String.class).set();
    List<Contact> present = members.stream().filter(account -> !away.contains(account.name())).map(Directory::contact).toList();
    return present.isEmpty() ? members.stream().map(Directory::contact).toList() : present;
  }

  private static Contact contact(Account account) {
    return new Contact(account.name(), account.displayName(), account.email(), account.language());
  }

  /** How a person is shown to others, also after they have left; the login name for somebody unknown. */
  @Transactional(readOnly = true)
  public String displayName(String name) {
    return displayNames(Collections.singleton(name)).get(name);
  }

  /** {@link #displayName} of several people, in one query. */
  @Transactional(readOnly = true)
  public Map<String, String> displayNames(Collection<String> names) {
    Map<String, String> shown = new HashMap<>();
    names.forEach(name -> shown.put(name, CurrentPerson.SYSTEM.equals(name) ? "Irisflow" : name));
    if (!names.isEmpty()) {
      jdbc.sql("select name, display_name from person where name in (:names)").param("names", names)
          .query(row -> {
            shown.put(row.getString(1), row.getString(2));
          });
    }
    return shown;
  }

  /** Who is competent for a policy domain, by its code; null or an unknown code falls to whom the table names for all the rest. */
  public Competent competent(String domain) {
    Routing row = decisions.decide("competence-routing", Collections.singletonMap("domain", domain), Routing.class).stream()
        .findFirst().orElse(new Routing(null, Competence.CONSULTATION, null, null));
    return new Competent(row.lead(), row.competence(), list(row.contributors()),
        list(row.otherEntities()).stream().map(BelgianEntity::valueOf).toList());
  }

  private record Routing(String lead, Competence competence, String contributors, String otherEntities) {
  }

  private static List<String> list(String codes) {
    return codes == null ? List.of() : Arrays.stream(codes.split(",")).map(String::strip).filter(code -> !code.isEmpty()).toList();
  }

  /** Adds a person without asking for a strong password, or leaves them as they are when the name is known; for demonstrations. */
  public void addPerson(String name, String displayName, String email, Language language, String institution, String password,
      Set<String> roles) {
    if (!people.existsById(name)) {
      Person person = new Person(name, displayName, email, language, institution, roles);
      person.belongTo(language == Language.EN ? null : language);
      personDesk.open(person, password);
    }
  }

  /** Appoints a correspondent from a day on, that day included. */
  public void appoint(String institution, String person, boolean first, LocalDate since) {
    institutionDesk.appoint(institution, person, first ? Rank.FIRST : Rank.SUBSTITUTE, since, null);
  }

  /** Names the mailbox of the function that heads an institution, from a day on. */
  public void nameHead(String institution, String email, LocalDate since) {
    institutionDesk.nameHead(institution, null, email, since);
  }
}
