package brussels.irisflow.dossier;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that decides who sees which dossier. Coordinators see all of their sphere; institutions, groups and people
 * see the dossiers to which they are a party; who reads the boards sees European dossiers that are not confidential. The
 * administrator sees none. Pages, API, documents, feed and search all ask here.
 */
@Component
@Transactional(readOnly = true)
public class DossierAccess {

  private static final String VISIBLE = """
      (d.sphere = any(:spheres)
        or (:boards and d.sphere = 'EUROPEAN' and not d.confidential)
        or exists (select 1 from dossier_party p where p.dossier = d.reference
          and (p.institution = any(:institutions) or p.grp = any(:groups) or p.person = :person)))""";

  private final JdbcClient jdbc;
  private final CurrentPerson current;
  private final Accounts accounts;

  DossierAccess(JdbcClient jdbc, CurrentPerson current, Accounts accounts) {
    this.jdbc = jdbc;
    this.current = current;
    this.accounts = accounts;
  }

  /** Whether the current person may see this dossier; the application itself sees all. */
  public boolean maySee(String reference) {
    return !current.known() || maySee(current.name(), current.groups(), reference);
  }

  /** Refuses with 404 when the current person may not see this dossier, or when there is none. */
  public void mustSee(String reference) {
    if (!maySee(reference)) {
      throw Refusal.unknown();
    }
  }

  /** Whether this person may see this dossier. */
  public boolean maySee(String person, String reference) {
    return accounts.find(person).map(account -> maySee(person, account.groups(), reference)).orElse(false);
  }

  private boolean maySee(String person, Set<String> groups, String reference) {
    Viewer viewer = viewer(person, groups);
    return jdbc.sql("select count(*) from dossier d where d.reference = :reference and " + VISIBLE)
        .param("reference", reference).params(viewer.parameters()).query(Integer.class).single() > 0;
  }

  /** Whether the current person has a part in this dossier beyond looking at it: as a coordinator or as a party. */
  public boolean takesPart(String reference) {
    Viewer viewer = viewer();
    Map<String, Object> parameters = viewer.parameters();
    parameters.put("boards", false);
    return jdbc.sql("select count(*) from dossier d where d.reference = :reference and " + VISIBLE)
        .param("reference", reference).params(parameters).query(Integer.class).single() > 0;
  }

  /** Everybody who may see this dossier, by login name: for telling people of it. */
  public List<String> viewers(String reference) {
    return accounts.all().stream()
        .filter(account -> maySee(account.name(), account.groups(), reference))
        .map(account -> account.name()).toList();
  }

  /**
   * The rule as a condition for a query of another room that joins {@code dossier d}; its parameters are those of
   * {@link Viewer#parameters()} of {@link #viewer()}.
   */
  public String condition() {
    return VISIBLE;
  }

  /** The current person, as the rule sees them. */
  public Viewer viewer() {
    return viewer(current.name(), current.groups());
  }

  /** This person, as the rule sees them; nobody at all when there is no such account today. */
  public Viewer viewer(String person) {
    return viewer(person, accounts.find(person).map(Account::groups).orElse(Set.of(Groups.ADMIN)));
  }

  private static Viewer viewer(String person, Set<String> groups) {
    boolean administrator = groups.contains(Groups.ADMIN);
    List<String> spheres = administrator ? List.of() : List.of(Sphere.values()).stream()
        .filter(sphere -> groups.contains(sphere.coordinators())).map(Sphere::name).toList();
    List<String> institutions = administrator ? List.of() : groups.stream().map(Groups::institutionIn)
        .filter(Objects::nonNull).toList();
    List<String> plain = administrator ? List.of() : groups.stream().filter(group -> Groups.institutionIn(group) == null).toList();
    return new Viewer(administrator ? null : person, spheres, institutions, plain, !administrator && groups.contains(Groups.MANAGER));
  }

  /** What of a person decides what they see. */
  public record Viewer(String person, List<String> spheres, List<String> institutions, List<String> groups, boolean boards) {

    /** The parameters {@code person, spheres, institutions, groups, boards} of the condition. */
    public Map<String, Object> parameters() {
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("person", person);
      parameters.put("spheres", spheres.toArray(String[]::new));
      parameters.put("institutions", institutions.toArray(String[]::new));
      parameters.put("groups", groups.toArray(String[]::new));
      parameters.put("boards", boards);
      return parameters;
    }
  }
}
