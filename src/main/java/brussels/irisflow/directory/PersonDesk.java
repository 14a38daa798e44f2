package brussels.irisflow.directory;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where accounts are looked after: who has one, with which roles, and what happens when somebody leaves. */
@Service
@Transactional
class PersonDesk {

  /** The roles that an account can be given, in the order in which they are offered. */
  static final List<String> ROLES = List.of(Groups.BI, Groups.HR, Groups.CABINET, Groups.GOVERNMENT, Groups.LEGAL, Groups.MANAGER,
      Groups.HOLDER, Groups.COMMISSION, Groups.ADMIN);

  private static final int LONGEST_NAME = 200;
  /** What both the engine and the addresses of our pages take as it stands. */
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.@_-]{1,63}");

  private final People people;
  private final Institutions institutions;
  private final Correspondents correspondents;
  private final Heads heads;
  private final Absences absences;
  private final Passwords passwords;
  private final DirectoryRights rights;
  private final DirectoryLog log;
  private final DayChanges days;
  private final Handback handback;
  private final Vacancies vacancies;
  private final CurrentPerson current;
  private final Clock clock;

  PersonDesk(People people, Institutions institutions, Correspondents correspondents, Heads heads, Absences absences,
      Passwords passwords, DirectoryRights rights, DirectoryLog log, DayChanges days, Handback handback, Vacancies vacancies,
      CurrentPerson current, Clock clock) {
    this.people = people;
    this.institutions = institutions;
    this.correspondents = correspondents;
    this.heads = heads;
    this.absences = absences;
    this.passwords = passwords;
    this.rights = rights;
    this.log = log;
    this.days = days;
    this.handback = handback;
    this.vacancies = vacancies;
    this.current = current;
    this.clock = clock;
  }

  /**
   * What is written about a person.
   *
   * @param language null when the browser's is followed
   * @param languageRole the language group they count in, null for none
   * @param institution the code, null when it does not matter
   */
  record Facts(String displayName, String email, Language language, Language languageRole, String institution, Set<String> roles) {
  }

  /** Opens an account; without a password its holder can only log in through the identity provider. */
  public void add(String account, Facts facts, String password) {
    DirectoryRights.must(rights.accounts());
    Faults faults = new Faults();
    String name = faults.required("account", account, 64);
    if (name != null && !acceptable(name)) {
      faults.add("account", "directory.person.account", name);
    } else if (name != null && people.existsByNameIgnoreCase(name)) {
      faults.add("account", "directory.person.exists", name);
    }
    Facts sound = check(faults, facts);
    if (password != null && !password.isEmpty()) {
      Passwords.check(faults, "password", password, name == null ? "" : name);
    }
    faults.refuse();
    Person person = new Person(name, sound.displayName(), sound.email(), sound.language(), sound.institution(), sound.roles());
    person.belongTo(sound.languageRole());
    open(person, password);
  }

  /** Whether an account can have this name. */
  static boolean acceptable(String name) {
    return ACCOUNT.matcher(name).matches() && !name.equalsIgnoreCase(CurrentPerson.SYSTEM);
  }

  /** Opens an account as it is given, without asking how strong the password is. */
  void open(Person person, String password) {
    if (password != null && !password.isEmpty()) {
      person.password(passwords.encode(password));
    }
    people.saveAndFlush(person);
    log.note(null, person.name(), Message.of("directory.log.account-opened", person.displayName(), roles(person.roles())));
  }

  /** Changes what is written about a person. */
  public void change(String account, Facts facts) {
    DirectoryRights.must(rights.accounts());
    Person person = forChange(account);
    Faults faults = new Faults();
    Facts sound = check(faults, facts);
    if (person.roles().contains(Groups.ADMIN) && !sound.roles().contains(Groups.ADMIN)) {
      mustNotBeLastAdministrator(person, faults);
    }
    faults.refuse();
    Facts before = new Facts(person.displayName(), person.email(), person.language(), person.languageRole(), person.institution(),
        person.roles());
    if (before.equals(sound)) {
      return;
    }
    person.describe(sound.displayName(), sound.email(), sound.language(), sound.institution());
    person.belongTo(sound.languageRole());
    person.play(sound.roles());
    people.flush();
    noteChange(account, before, sound);
    handback.strays();
  }

  private void noteChange(String account, Facts before, Facts after) {
    if (!before.displayName().equals(after.displayName())) {
      log.note(null, account, Message.of("directory.log.person-renamed", before.displayName(), after.displayName()));
    }
    if (!before.roles().equals(after.roles())) {
      log.note(null, account, Message.of("directory.log.roles", roles(after.roles())));
    }
    if (!new Facts("", before.email(), before.language(), before.languageRole(), before.institution(), Set.of())
        .equals(new Facts("", after.email(), after.language(), after.languageRole(), after.institution(), Set.of()))) {
      log.note(null, account, Message.of("directory.log.facts"));
    }
  }

  private Facts check(Faults faults, Facts facts) {
    String name = faults.required("name", facts.displayName(), LONGEST_NAME);
    String email = Mailbox.check(faults, "email", facts.email());
    if (facts.email() == null || facts.email().isBlank()) {
      faults.add("email", "refusal.required");
    }
    String institution = faults.optional("institution", facts.institution(), 16);
    if (institution != null && !institutions.existsById(institution)) {
      faults.add("institution", "directory.institution.unknown", institution);
    }
    for (String role : facts.roles()) {
      if (!ROLES.contains(role)) {
        faults.add("roles", "directory.person.role", role);
      }
    }
    List<Message> clash = RolesApart.clash(facts.roles(), facts.roles());
    if (!clash.isEmpty()) {
      faults.add("roles", "directory.person.roles-apart", clash.get(0), clash.get(1));
    }
    if (facts.languageRole() == Language.EN) {
      faults.add("languageRole", "directory.person.language-role");
    }
    return new Facts(name, email, facts.language(), facts.languageRole(), institution, new TreeSet<>(facts.roles()));
  }

  /** Gives somebody a new password, ending all their sessions. */
  public void resetPassword(String account, String password) {
    DirectoryRights.must(rights.accounts());
    Person person = forChange(account);
    Faults faults = new Faults();
    Passwords.check(faults, "password", password, account);
    faults.refuse();
    person.password(passwords.encode(password));
    log.note(null, account, Message.of("directory.log.password-reset"));
  }

  /** Changes one's own password, ending one's other sessions. */
  public void changePassword(String now, String wanted, String again) {
    Person person = forChange(current.name());
    Faults faults = new Faults();
    if (now == null || now.isEmpty()) {
      faults.add("current", "refusal.required");
    } else if (!passwords.matches(now, person.passwordHash())) {
      faults.add("current", "directory.password.wrong");
    }
    Passwords.check(faults, "wanted", wanted, person.name());
    if (faults.none() && wanted.equals(now)) {
      faults.add("wanted", "directory.password.same");
    }
    if (wanted != null && !wanted.isEmpty() && !wanted.equals(again)) {
      faults.add("again", "directory.password.differs");
    }
    faults.refuse();
    person.password(passwords.encode(wanted));
    log.note(null, person.name(), Message.of("directory.log.password-changed"));
  }

  /** Chooses one's own language; null follows the browser's. */
  public void speak(Language language) {
    forChange(current.name()).speak(language);
  }

  /**
   * Records that somebody leaves. Appointments and absences end with the last day at the latest. The account closes after that
   * day, or at once when the day is not ahead: sessions end, and tasks in hand go back to their groups.
   */
  public void leave(String account, LocalDate lastDay) {
    DirectoryRights.must(rights.accounts());
    Person person = forChange(account);
    LocalDate today = LocalDate.now(clock);
    if (!person.active()) {
      throw Refusal.state("directory.person.left", person.displayName(), person.lastDay());
    }
    Faults faults = new Faults();
    faults.given("on", lastDay);
    Span.plausible(faults, "on", lastDay, today);
    mustNotBeLastAdministrator(person, faults);
    if (account.equals(current.name())) {
      faults.add("on", "directory.person.not-oneself");
    }
    faults.refuse();
    person.leaveOn(lastDay);
    log.note(null, account, Message.of("directory.log.leaves", person.displayName(), lastDay));
    endPosts(person, lastDay);
    endAbsences(person, lastDay);
    if (lastDay.isAfter(today)) {
      days.expect(lastDay.plusDays(1));
    } else {
      person.close();
      people.flush();
      handback.everything(account);
    }
    people.flush();
    handback.strays();
    vacancies.look();
  }

  private void endPosts(Person person, LocalDate lastDay) {
    for (Correspondent post : correspondents.findByPersonOrderBySinceDesc(person.name())) {
      Institution institution = institutions.forChange(post.institution()).orElseThrow();
      if (post.since().isAfter(lastDay)) {
        correspondents.delete(post);
        log.note(institution.code(), person.name(), Message.of("directory.log.appointment-cancelled", person.displayName(), post.rank(),
            institution.name(), post.span().inWords()));
      } else if (post.until() == null || post.until().isAfter(lastDay)) {
        post.end(lastDay);
        log.note(institution.code(), person.name(), Message.of("directory.log.appointment-ends", person.displayName(), post.rank(),
            institution.name(), lastDay));
      }
    }
    for (Head head : heads.findByPerson(person.name())) {
      Institution institution = institutions.forChange(head.institution()).orElseThrow();
      if (head.span().since().isAfter(lastDay)) {
        heads.delete(head);
      } else if (head.span().until() == null || head.span().until().isAfter(lastDay)) {
        head.end(lastDay);
      }
      log.note(institution.code(), person.name(), Message.of("directory.log.head-ends", person.displayName(), institution.name(), lastDay));
    }
  }

  private void endAbsences(Person person, LocalDate lastDay) {
    for (Absence absence : absences.findByPersonOrderBySinceDesc(person.name())) {
      if (absence.span().since().isAfter(lastDay)) {
        absences.delete(absence);
      } else if (absence.span().until().isAfter(lastDay)) {
        absence.end(lastDay);
      }
    }
    for (Absence absence : absences.findByReplacementOrderBySinceDesc(person.name())) {
      if (absence.span().until().isAfter(lastDay)) {
        absence.loseReplacement();
        log.note(null, absence.person(), Message.of("directory.log.replacement-leaves", person.displayName(), absence.span().inWords()));
      }
    }
  }

  /** Opens the account of somebody who had left again; appointments are made anew. */
  public void comeBack(String account) {
    DirectoryRights.must(rights.accounts());
    Person person = forChange(account);
    if (person.active() && person.lastDay() == null) {
      throw Refusal.state("directory.person.here", person.displayName());
    }
    person.comeBack();
    log.note(null, account, Message.of("directory.log.came-back", person.displayName()));
  }

  private void mustNotBeLastAdministrator(Person person, Faults faults) {
    if (person.active() && person.roles().contains(Groups.ADMIN) && people.playing(Groups.ADMIN) == 1) {
      faults.add("roles", "directory.person.last-administrator", person.displayName());
    }
  }

  private static List<Message> roles(Set<String> roles) {
    return roles.isEmpty() ? List.of(Message.of("directory.role.none"))
        : ROLES.stream().filter(roles::contains).map(PersonDesk::role).toList();
  }

  /** The name of a role in words. */
  static Message role(String role) {
    return Message.of("directory.role." + role);
  }

  private Person forChange(String account) {
    return people.forChange(account).orElseThrow(Refusal::unknown);
  }
}
