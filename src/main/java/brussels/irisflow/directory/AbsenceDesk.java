package brussels.irisflow.directory;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.Groups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where absences are recorded, by the person themself or by who looks after them. */
@Service
@Transactional
class AbsenceDesk {

  private final Absences absences;
  private final People people;
  private final PersonAccounts accounts;
  private final DirectoryRights rights;
  private final DirectoryLog log;
  private final DayChanges days;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  AbsenceDesk(Absences absences, People people, PersonAccounts accounts, DirectoryRights rights, DirectoryLog log, DayChanges days,
      Clock clock, ApplicationEventPublisher events) {
    this.absences = absences;
    this.people = people;
    this.accounts = accounts;
    this.rights = rights;
    this.log = log;
    this.days = days;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Records an absence. On its first day the tasks in hand go back to their groups; during it the replacement is in the groups
   * of the person.
   *
   * @param until the last day of the absence, not before today
   * @param replacement the login name, null when the groups look after the work
   */
  public void record(String account, LocalDate from, LocalDate until, String replacement) {
    DirectoryRights.must(rights.absences(account));
    Person person = forChange(account);
    LocalDate today = LocalDate.now(clock);
    Faults faults = new Faults();
    String stand = faults.optional("replacement", replacement, 64);
    if (Span.sound(faults, from, until, true, today)) {
      Span span = new Span(from, until);
      if (until.isBefore(today)) {
        faults.add("until", "directory.absence.past", until);
      }
      overlapping(account, span).ifPresent(other -> faults.add("from", "directory.absence.twice", other.span().inWords()));
      if (stand != null) {
        mustBeFit(faults, person, stand, span);
      }
    }
    faults.refuse();
    Absence absence = absences.saveAndFlush(new Absence(account, stand, new Span(from, until)));
    log.note(null, account, stand == null ? Message.of("directory.log.absence", absence.span().inWords())
        : Message.of("directory.log.absence-replaced", absence.span().inWords(), name(stand)));
    events.publishEvent(new AbsenceRecorded(account, stand, from, until));
    days.expect(from);
    days.expect(until.plusDays(1));
    days.apply();
  }

  private void mustBeFit(Faults faults, Person person, String stand, Span span) {
    Person replacement = people.findById(stand).filter(Person::active).orElse(null);
    if (replacement == null) {
      faults.add("replacement", "directory.person.unknown", stand);
    } else if (stand.equals(person.name())) {
      faults.add("replacement", "directory.absence.oneself");
    } else if (replacement.roles().contains(Groups.ADMIN)) {
      faults.add("replacement", "directory.absence.administrator", replacement.displayName());
    } else if (!RolesApart.clash(person.roles(), replacement.roles()).isEmpty()) {
      List<Message> clash = RolesApart.clash(person.roles(), replacement.roles());
      faults.add("replacement", "directory.absence.roles-apart", replacement.displayName(), clash.get(0), clash.get(1));
    } else if (rights.replacementsFrom(person.name()) == DirectoryRights.Choice.SAME_GROUPS
        && !accounts.sharingAGroupWith(person.name()).contains(stand)) {
      faults.add("replacement", "directory.absence.no-colleague", replacement.displayName());
    } else if (replacement.lastDay() != null && replacement.lastDay().isBefore(span.until())) {
      faults.add("replacement", "directory.absence.replacement-leaves", replacement.displayName(), replacement.lastDay());
    } else {
      overlapping(stand, span).ifPresent(other ->
          faults.add("replacement", "directory.absence.replacement-away", replacement.displayName(), other.span().inWords()));
    }
  }

  /** Those whom the current person may choose as replacement of this one. */
  @Transactional(readOnly = true)
  public List<Person> candidates(String account) {
    DirectoryRights.Choice choice = rights.replacementsFrom(account);
    if (choice == DirectoryRights.Choice.NOBODY) {
      return List.of();
    }
    Set<String> colleagues = accounts.sharingAGroupWith(account);
    Set<String> roles = people.findById(account).map(Person::roles).orElse(Set.of());
    return people.findAll(Sort.by("displayName")).stream()
        .filter(person -> person.active() && !person.name().equals(account) && !person.roles().contains(Groups.ADMIN))
        .filter(person -> RolesApart.clash(roles, person.roles()).isEmpty())
        .filter(person -> choice == DirectoryRights.Choice.ANYBODY || colleagues.contains(person.name())).toList();
  }

  /** The person is back today: an absence that has not begun is cancelled, one that has ends yesterday. */
  public void end(String account, UUID id) {
    DirectoryRights.must(rights.absences(account));
    forChange(account);
    LocalDate today = LocalDate.now(clock);
    Absence absence = absences.findById(id).filter(one -> one.person().equals(account)).orElseThrow(Refusal::unknown);
    if (absence.span().until().isBefore(today)) {
      throw Refusal.state("directory.absence.over", absence.span().until());
    } else if (absence.span().since().isBefore(today)) {
      absence.end(today.minusDays(1));
      log.note(null, account, Message.of("directory.log.absence-ended", absence.span().inWords()));
    } else {
      absences.delete(absence);
      log.note(null, account, Message.of("directory.log.absence-cancelled", absence.span().inWords()));
    }
    days.apply();
  }

  private Optional<Absence> overlapping(String account, Span span) {
    return absences.findByPersonOrderBySinceDesc(account).stream().filter(other -> other.span().overlaps(span)).findFirst();
  }

  private String name(String account) {
    return people.findById(account).map(Person::displayName).orElse(account);
  }

  private Person forChange(String account) {
    return people.forChange(account).orElseThrow(Refusal::unknown);
  }
}
