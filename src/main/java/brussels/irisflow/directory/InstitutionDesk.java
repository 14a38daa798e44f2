package brussels.irisflow.directory;

import brussels.irisflow.directory.Correspondent.Rank;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where institutions are looked after: their names, who heads them, who represents them. */
@Service
@Transactional
class InstitutionDesk {

  private static final int LONGEST_NAME = 200;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,15}");

  private final Institutions institutions;
  private final Correspondents correspondents;
  private final Heads heads;
  private final People people;
  private final DirectoryRights rights;
  private final DirectoryLog log;
  private final DayChanges days;
  private final Handback handback;
  private final Vacancies vacancies;
  private final Clock clock;

  InstitutionDesk(Institutions institutions, Correspondents correspondents, Heads heads, People people, DirectoryRights rights,
      DirectoryLog log, DayChanges days, Handback handback, Vacancies vacancies, Clock clock) {
    this.institutions = institutions;
    this.correspondents = correspondents;
    this.heads = heads;
    this.people = people;
    this.rights = rights;
    this.log = log;
    this.days = days;
    this.handback = handback;
    this.vacancies = vacancies;
    this.clock = clock;
  }

  /** Adds an institution that was not among those of the beginning. */
  public void add(String code, Trilingual name, InstitutionKind kind) {
    DirectoryRights.must(rights.correspondents());
    Faults faults = new Faults();
    String given = faults.required("code", code, 16);
    if (given != null && !CODE.matcher(given).matches()) {
      faults.add("code", "directory.institution.code", given);
    } else if (given != null && institutions.existsById(given)) {
      faults.add("code", "directory.institution.exists", given, institutions.findById(given).orElseThrow().name());
    }
    faults.given("kind", kind);
    Trilingual checked = name(faults, name);
    faults.refuse();
    institutions.save(new Institution(given, checked, kind));
    log.note(given, null, Message.of("directory.log.institution-added", checked));
  }

  /** Gives the institution another name. */
  public void rename(String code, Trilingual name) {
    DirectoryRights.must(rights.correspondents());
    Institution institution = forChange(code);
    Faults faults = new Faults();
    Trilingual checked = name(faults, name);
    faults.refuse();
    if (!checked.equals(institution.name())) {
      log.note(code, null, Message.of("directory.log.renamed", institution.name(), checked));
      institution.rename(checked);
    }
  }

  private static Trilingual name(Faults faults, Trilingual name) {
    return new Trilingual(faults.required("nameNl", name.nl(), LONGEST_NAME), faults.required("nameFr", name.fr(), LONGEST_NAME),
        faults.required("nameEn", name.en(), LONGEST_NAME));
  }

  /** Says whether it is an alert when nobody represents the institution. */
  public void expect(String code, boolean expected) {
    DirectoryRights.must(rights.correspondents());
    Institution institution = forChange(code);
    if (expected == (institution.expectsSince() != null)) {
      return;
    } else if (expected) {
      institution.expectCorrespondent(today());
      log.note(code, null, Message.of("directory.log.expects"));
    } else {
      institution.doWithout();
      log.note(code, null, Message.of("directory.log.does-without"));
    }
    vacancies.look(institution);
  }

  /**
   * Appoints a correspondent; from then on the institution is one that is to have a correspondent.
   *
   * @param until the last day, null while no end is known
   */
  public void appoint(String code, String person, Rank rank, LocalDate from, LocalDate until) {
    DirectoryRights.must(rights.correspondents());
    Institution institution = forChange(code);
    mustServe("person", person);
    Correspondent appointed = representation(code).appoint(person, rank, from, until, today());
    correspondents.save(appointed);
    institution.expectCorrespondent(from.isBefore(today()) ? from : today());
    log.note(code, person, Message.of("directory.log.appointed", name(person), rank, institution.name(), appointed.span().inWords()));
    follow(institution, appointed.span());
  }

  /** Sets the last day of an appointment. */
  public void endAppointment(String code, UUID id, LocalDate lastDay) {
    DirectoryRights.must(rights.correspondents());
    Institution institution = forChange(code);
    Correspondent one = appointment(code, id);
    representation(code).end(one, lastDay, today());
    log.note(code, one.person(), Message.of("directory.log.appointment-ends", name(one.person()), one.rank(), institution.name(), lastDay));
    follow(institution, one.span());
  }

  /** Takes back an appointment that has not begun. */
  public void cancelAppointment(String code, UUID id) {
    DirectoryRights.must(rights.correspondents());
    Institution institution = forChange(code);
    Correspondent one = appointment(code, id);
    if (!one.since().isAfter(today())) {
      throw Refusal.state("directory.correspondent.begun", name(one.person()), one.since());
    }
    correspondents.delete(one);
    log.note(code, one.person(), Message.of("directory.log.appointment-cancelled", name(one.person()), one.rank(), institution.name(),
        one.span().inWords()));
  }

  /** What a change of an appointment brings with it, now and on the days on which it begins and ends. */
  private void follow(Institution institution, Span span) {
    correspondents.flush();
    days.expect(span.since());
    days.expect(span.until() == null ? null : span.until().plusDays(1));
    handback.strays();
    vacancies.look(institution);
  }

  /**
   * Names who heads the institution from a day on; the head before ends the day before.
   *
   * @param person the login name, null when an address is given
   * @param email the mailbox of the function, null when a person is given
   */
  public void nameHead(String code, String person, String email, LocalDate from) {
    DirectoryRights.must(rights.heads());
    Institution institution = forChange(code);
    Faults faults = new Faults();
    String account = faults.optional("person", person, 64);
    String address = Mailbox.check(faults, "email", email);
    if (account == null && (email == null || email.isBlank())) {
      faults.add("person", "directory.head.one-of-two");
    } else if (account != null && address != null) {
      faults.add("email", "directory.head.one-of-two");
    }
    Head before = heads.findByInstitutionOrderBySinceDesc(code).stream().findFirst().orElse(null);
    if (Span.sound(faults, from, null, false, today()) && before != null && !from.isAfter(before.span().since())) {
      faults.add("from", "directory.head.too-early", named(before), before.span().since());
    }
    faults.refuse();
    mustServe("person", account);
    if (before != null && (before.span().until() == null || !before.span().until().isBefore(from))) {
      before.end(from.minusDays(1));
    }
    Head head = heads.save(new Head(code, account, address, from));
    log.note(code, account, Message.of("directory.log.head", named(head), institution.name(), from));
  }

  private void mustServe(String field, String person) {
    if (person != null && people.findById(person).filter(Person::active).isEmpty()) {
      throw Refusal.field(field, "directory.person.unknown", person);
    }
  }

  private Institution forChange(String code) {
    return institutions.forChange(code).orElseThrow(Refusal::unknown);
  }

  private Correspondent appointment(String code, UUID id) {
    return correspondents.findById(id).filter(one -> one.institution().equals(code)).orElseThrow(Refusal::unknown);
  }

  private Representation representation(String code) {
    return new Representation(code, correspondents.findByInstitutionOrderBySinceDesc(code), this::name);
  }

  private String named(Head head) {
    return head.person() == null ? head.email() : name(head.person());
  }

  private String name(String person) {
    return people.findById(person).map(Person::displayName).orElse(person);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
