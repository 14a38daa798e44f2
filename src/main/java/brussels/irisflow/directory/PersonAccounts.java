package brussels.irisflow.directory;

import brussels.irisflow.language.Language;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts, each with the groups of today in one query: the roles, the institutions that the person represents as
 * correspondent, and the groups of those whom the person replaces while they are absent. Offices that are bound to a person
 * (administrator, mandate holder, member of a commission) do not pass to a replacement, nor does the group of oneself alone; and what
 * decides about mandates does not pass to who holds or evaluates one ({@link RolesApart}).
 */
@Component
class PersonAccounts implements Accounts {

  private static final String GROUPS_OF = """
      select role from person_role where person = %1$s
      union select 'inst-' || institution from correspondent
        where person = %1$s and since <= :today and (until is null or until >= :today)""";

  private static final String ACCOUNTS = """
      select p.name, p.display_name, p.email, p.language, p.password_hash, array(
        select 'everybody' union select 'only-' || p.name union %s
        union select replaced.grp from absence a cross join lateral (%s) as replaced (grp)
          where a.replacement = p.name and a.since <= :today and a.until >= :today
            and replaced.grp not in ('camunda-admin', 'holder', 'commission')
            and not (replaced.grp in ('hr', 'cabinet', 'government') and exists (select 1 from person_role own
              where own.person = p.name and own.role in ('holder', 'commission')))) as groups
      from person p where p.active and (p.last_day is null or p.last_day >= :today)
      """.formatted(GROUPS_OF.formatted("p.name"), GROUPS_OF.formatted("a.person"));

  private final JdbcClient jdbc;
  private final Clock clock;

  PersonAccounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<Account> find(String name) {
    if (!PersonDesk.acceptable(name)) {
      return Optional.empty();
    }
    return jdbc.sql(ACCOUNTS + " and p.name = :name").param("today", LocalDate.now(clock)).param("name", name)
        .query((row, number) -> account(row)).optional();
  }

  @Override
  public List<Account> all() {
    return jdbc.sql(ACCOUNTS + " order by p.name").param("today", LocalDate.now(clock))
        .query((row, number) -> account(row)).list();
  }

  @Override
  public void speak(String name, Language language) {
    jdbc.sql("update person set language = :language, version = version + 1 where name = :name")
        .param("language", language.name()).param("name", name).update();
  }

  @Override
  public List<String> groups() {
    return jdbc.sql("select distinct role from person_role union select 'inst-' || code from institution"
            + " union select 'only-' || name from person order by 1")
        .query(String.class).list();
  }

  /** The groups that somebody has of their own today, without those of people whom they replace. */
  Set<String> ownGroups(String name) {
    return jdbc.sql(GROUPS_OF.formatted(":name")).param("today", LocalDate.now(clock)).param("name", name)
        .query(String.class).set();
  }

  /** Everybody who is in one of the groups that this person has of their own today. */
  Set<String> sharingAGroupWith(String name) {
    return jdbc.sql("select p.name from person p where p.active and exists ((" + GROUPS_OF.formatted("p.name") + ") intersect ("
            + GROUPS_OF.formatted(":name") + "))").param("today", LocalDate.now(clock)).param("name", name)
        .query(String.class).set();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(row.getString("name"), row.getString("display_name"), row.getString("email"),
        Language.ofCode(row.getString("language")).orElse(null), row.getString("password_hash"),
        Set.of((String[]) row.getArray("groups").getArray()));
  }
}
